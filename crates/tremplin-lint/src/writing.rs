//! How languages deny (`negation.toml`), and how a message of a rule writes numbers, lists and the law (`writing.toml`).

use crate::fault::{Fault, line_at, toml_at};
use crate::term;
use serde::Deserialize;
use std::collections::BTreeMap;

/// Words that deny what stands near them.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Negation {
    /// Denials that stand before what they deny.
    pub before: Vec<String>,
    /// Denials that stand after it.
    pub after: Vec<String>,
    /// Words past which a denial does not reach.
    pub stops: Vec<String>,
    /// Phrases that hold a denial and deny nothing: "not only".
    pub unless: Vec<String>,
}

/// How a message is written in a language.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Writing {
    /// The sign before decimals.
    pub decimal: String,
    /// Between the last two items of a list.
    pub last: String,
    /// A law: `{article}`, `{says}`.
    pub law: String,
    /// Added where the country was taken from the language: `{language}`, `{country}`.
    pub assumed: String,
    /// Names of the countries that languages stand for.
    pub countries: BTreeMap<String, String>,
    /// Names of languages.
    pub languages: BTreeMap<String, String>,
}

/// Reads `negation.toml`.
///
/// # Errors
/// Its mistakes.
pub fn negations(file: &str, content: &str) -> Result<BTreeMap<String, Negation>, Vec<Fault>> {
    let fault = |(line, message)| Fault { file: file.to_owned(), line, message };
    let read: BTreeMap<String, Negation> = toml_at(content, 1).map_err(|e| vec![fault(e)])?;
    let all = read.values().flat_map(|n| [&n.before, &n.after, &n.stops, &n.unless]).flatten();
    let wrong = all.filter_map(|term| {
        let why = term::parse(term).err()?;
        Some(fault((line_at(content, content.find(term.as_str()).unwrap_or(0)), why)))
    });
    let faults: Vec<Fault> = wrong.collect();
    if faults.is_empty() { Ok(read) } else { Err(faults) }
}

/// Reads `writing.toml`.
///
/// # Errors
/// Its first mistake.
pub fn writings(file: &str, content: &str) -> Result<BTreeMap<String, Writing>, Vec<Fault>> {
    toml_at(content, 1).map_err(|(line, message)| vec![Fault { file: file.to_owned(), line, message }])
}
