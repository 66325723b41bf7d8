//! What is counted: each statistic is a file of `queries/`, whose head says its name and its kind. Every row has the number of ads that it
//! rests on and an interval; what rests on few ads is held back.

mod interval;
mod query;

pub use interval::{change, wilson};
pub use query::{Kind, Query};

use crate::engine::{Engine, EngineError};
use crate::registries::{CLAIMS, QUERIES};
use crate::table::{self, Column, Table};
use serde_json::{Value, json};
use std::sync::LazyLock;

/// A cell with fewer ads than this is held back: it says more of chance than of the market. Our judgement.
pub const FEWEST: f64 = 10.0;

/// A share of fewer ads than this is held back, as in the weights of occupations (`tremplin_knowledge::market::ENOUGH_ADS`).
pub const FEWEST_IN_ALL: f64 = 20.0;

/// A statistic counted.
#[derive(Clone, Debug, PartialEq)]
pub struct Figures {
    /// Which.
    pub query: &'static Query,
    /// Rows with enough ads: the columns of the query, then what its kind adds.
    pub table: Table,
    /// Rows held back.
    pub held_back: usize,
}

/// Every statistic, in the order of their names.
#[must_use]
pub fn all() -> &'static [Query] {
    static ALL: LazyLock<Vec<Query>> = LazyLock::new(|| parsed(QUERIES));
    &ALL
}

/// The measures set beside the claims of `knowledge/claims`; the name of each is that of its claim.
#[must_use]
pub fn claims() -> &'static [Query] {
    static ALL: LazyLock<Vec<Query>> = LazyLock::new(|| parsed(CLAIMS));
    &ALL
}

fn parsed(files: &[(&'static str, &'static str)]) -> Vec<Query> {
    files.iter().map(|(name, text)| Query::parse(name, text).expect("a test reads every query")).collect()
}

/// Counts.
///
/// # Errors
/// When the store cannot be read.
pub fn figures(query: &'static Query, engine: &Engine) -> Result<Figures, EngineError> {
    let mut table = engine.ask(query.sql)?;
    let before = table.rows.len();
    let counted = std::mem::take(&mut table.rows);
    let enough = |row: &Vec<Value>| enough(&table, row, query.kind);
    let kept: Vec<Vec<Value>> = counted.into_iter().filter(enough).collect();
    let held_back = before - kept.len();
    let added: Vec<Vec<Value>> = kept.iter().map(|row| added(&table, row, query.kind)).collect();
    let names = query.kind.adds().iter().map(|name| Column { name: (*name).to_owned(), kind: table::Kind::Real });
    let rows = kept.into_iter().zip(added).map(|(row, more)| row.into_iter().chain(more).collect()).collect();
    table.columns.extend(names);
    table.rows = rows;
    Ok(Figures { query, table, held_back })
}

/// Whether a row rests on ads enough.
fn enough(table: &Table, row: &[Value], kind: Kind) -> bool {
    let at_least = |name: &str, fewest: f64| table.number(row, name).is_some_and(|n| n >= fewest);
    match kind {
        // An ad is evidence alone.
        Kind::List => true,
        Kind::Count | Kind::Middle => at_least("n", FEWEST),
        Kind::Share => at_least("n", FEWEST) && at_least("total", FEWEST_IN_ALL),
        Kind::Change => {
            let both = table.number(row, "n").unwrap_or(0.0) + table.number(row, "n_before").unwrap_or(0.0);
            both >= FEWEST && at_least("total", FEWEST_IN_ALL) && at_least("total_before", FEWEST_IN_ALL)
        }
    }
}

/// What a kind adds to a row.
fn added(table: &Table, row: &[Value], kind: Kind) -> Vec<Value> {
    let number = |name: &str| table.number(row, name).unwrap_or(0.0);
    match kind {
        Kind::Count | Kind::Middle | Kind::List => Vec::new(),
        Kind::Share => {
            let (n, total) = (number("n"), number("total"));
            let (low, high) = wilson(n, total);
            [n / total, low, high].map(rounded).to_vec()
        }
        Kind::Change => {
            let (n, total) = (number("n"), number("total"));
            let (before, total_before) = (number("n_before"), number("total_before"));
            let (low, high) = change((before, total_before), (n, total));
            let (then, now) = (before / total_before, n / total);
            [then, now, now - then, low, high].map(rounded).to_vec()
        }
    }
}

/// Four decimals: the same on every machine, and more than any of these figures knows.
fn rounded(value: f64) -> Value {
    let rounded = (value * 1e4).round() / 1e4;
    // No negative zero.
    json!(rounded + 0.0)
}
