//! The market: ads into the store, questions to it, statistics, what leaves it, and the claims of texts beside what is measured.

mod collecting;
mod problems;

use crate::Problem;
use problems::{of_engine, of_import, of_store, shown};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use tremplin_knowledge::Knowledge;
use tremplin_observatory::copies;
use tremplin_observatory::import::{self, Imported, Request, Shape};
use tremplin_observatory::statistics::{self, Query};
use tremplin_observatory::store::{Store, Summary, What};
use tremplin_observatory::{demo, publish};
use tremplin_reader::Reader;

pub use collecting::{Asked, Collected, market_client, market_collect, market_plan};
pub use problems::of_trouble;
pub use tremplin_observatory::engine::Engine;
pub use tremplin_observatory::publish::Published;
pub use tremplin_observatory::statistics::{Figures, Kind as FigureKind};
pub use tremplin_observatory::table::{Kind as ColumnKind, Table};
pub use tremplin_observatory::{collect, day, import as importing, store as storing};

/// Where questions go.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Market {
    /// The ads of the store in the program's folder of data.
    Kept,
    /// The invented ads that the program brings.
    Demo,
}

/// A market opened.
#[derive(Debug)]
pub struct Opened {
    /// Answers questions.
    pub engine: Engine,
    /// Files that are damaged and were left out.
    pub damaged: Vec<PathBuf>,
    /// Ads, copies left out.
    pub openings: u64,
    /// Whether its ads are invented.
    pub invented: bool,
}

/// A claim and what is measured of it.
#[derive(Clone, Debug, PartialEq)]
pub struct Measured {
    /// The claim's identifier in the knowledge.
    pub claim: &'static str,
    /// What was counted. Without rows, there is not enough data.
    pub figures: Figures,
}

/// The store in the program's folder of data.
///
/// # Errors
/// When the folder of data is unknown.
pub fn market_store() -> Result<Store, Problem> {
    crate::home::home().map(|home| Store::new(&home))
}

/// The shape that a file tells.
///
/// # Errors
/// When the file cannot be read, or is no shape.
pub fn market_shape(path: &Path) -> Result<Shape, Problem> {
    let unreadable =
        |detail: String| Problem::new("shape.invalid", "error-shape").naming("detail", detail).at(shown(path));
    let text = std::fs::read_to_string(path).map_err(|e| unreadable(e.to_string()))?;
    Shape::parse(&text).map_err(|e| unreadable(e.0))
}

/// Imports files of ads, and marks the copies among all ads kept. `told` is called with a file and the rows of it that are kept.
///
/// # Errors
/// When another writer is at work, a file cannot be read, or the store cannot be written. What was told stays.
pub fn market_import(
    request: &Request<'_>,
    store: &Store,
    knowledge: &Knowledge,
    told: &dyn Fn(&Path, u64),
) -> Result<(Imported, Summary), Problem> {
    let mut writer = store.take().map_err(of_store)?;
    let reader = Reader::new(knowledge);
    let read = |draft: &import::Draft| import::facts_of(draft, &reader, knowledge);
    let imported = import::import(&mut writer, request, &read, told).map_err(of_import)?;
    copies::mark(store, &mut writer, knowledge, &reader).map_err(of_store)?;
    Ok((imported, store.summary().map_err(of_store)?))
}

/// Opens a market to questions.
///
/// # Errors
/// When the store cannot be read, or is empty.
pub fn market_open(market: &Market, knowledge: &Arc<Knowledge>) -> Result<Opened, Problem> {
    let view = match market {
        Market::Kept => market_store()?.view().map_err(of_store)?,
        Market::Demo => {
            let reader = Reader::new(knowledge);
            demo::view(&|draft| import::facts_of(draft, &reader, knowledge))
        }
    };
    if view.settled.is_empty() && view.incoming.is_empty() {
        return match view.damaged.first() {
            Some(path) => Err(Problem::new("store.damaged", "error-market-damaged").at(shown(path))),
            None => Err(Problem::new("market.empty", "error-market-empty")),
        };
    }
    let engine = Engine::open(&view, knowledge).map_err(of_engine)?;
    let counted = engine.ask("select count(*) as n from openings").map_err(of_engine)?;
    let openings = counted.rows.first().and_then(|row| row.first()?.as_u64()).unwrap_or(0);
    Ok(Opened { engine, damaged: view.damaged, openings, invented: *market == Market::Demo })
}

/// The statistics that can be asked.
#[must_use]
pub fn market_statistics() -> &'static [Query] {
    statistics::all()
}

/// A statistic, counted.
///
/// # Errors
/// When no statistic has this name, or the store cannot be read.
pub fn market_stats(name: &str, opened: &Opened) -> Result<Figures, Problem> {
    let query = statistics::all().iter().find(|q| q.name == name).ok_or_else(|| {
        let names: Vec<&str> = statistics::all().iter().map(|q| q.name).collect();
        Problem::new("statistic.unknown", "error-statistic").naming("name", name).naming("known", names.join(", "))
    })?;
    statistics::figures(query, &opened.engine).map_err(of_engine)
}

/// Answers a question in SQL. `tables` are Parquet files with the names under which they are asked.
///
/// # Errors
/// When it is no question that reads, or cannot be answered.
pub fn market_sql(sql: &str, tables: &[(String, PathBuf)], opened: &Opened) -> Result<Table, Problem> {
    for (name, path) in tables {
        opened.engine.add(name, path).map_err(|e| of_engine(e).at(shown(path)))?;
    }
    opened.engine.ask(sql).map_err(of_engine)
}

/// The small figures that may leave the store.
///
/// # Errors
/// When the store cannot be read.
pub fn market_publish(opened: &Opened, knowledge: &Knowledge) -> Result<Published, Problem> {
    publish::publish(&opened.engine, knowledge).map_err(of_engine)
}

/// What is measured of each claim that can be.
///
/// # Errors
/// When the store cannot be read.
pub fn market_claims(opened: &Opened) -> Result<Vec<Measured>, Problem> {
    let measured = |query: &'static Query| {
        statistics::figures(query, &opened.engine).map(|figures| Measured { claim: query.name, figures })
    };
    statistics::claims().iter().map(measured).collect::<Result<_, _>>().map_err(of_engine)
}

/// Removes ads for good; gives how many.
///
/// # Errors
/// When another writer is at work, or the store cannot be written.
pub fn market_forget(what: &What, store: &Store) -> Result<u64, Problem> {
    let forgotten = store.take().and_then(|mut writer| writer.forget(what)).map_err(of_store)?;
    Ok(forgotten.ads)
}

/// Brings what an interrupted import left into its months.
///
/// # Errors
/// When another writer is at work, or the store cannot be written.
pub fn market_compact(store: &Store) -> Result<Summary, Problem> {
    store.take().and_then(|mut writer| writer.settle()).map_err(of_store)?;
    store.summary().map_err(of_store)
}
