//! Where a figure comes from: `source` (a key of `sources.toml`, or an address), `date` (`YYYY`, `YYYY-MM`,
//! `YYYY-MM-DD` or `undated`) and `confidence`. No figure enters the knowledge without the three.

use crate::Knowledge;
use crate::fault::Reading;
use crate::lang::Text;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// How far a figure can be trusted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Confidence {
    /// Old, estimated, or of unknown making.
    Low,
    /// Read at a third party.
    Medium,
    /// Read on an official page or in a registry.
    High,
}

/// An entry of `sources.toml`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Source {
    /// Title: as published, in both languages alike, or told in each.
    pub title: Text,
    /// Who published it.
    pub publisher: Text,
    /// Date of publication or reading.
    pub date: String,
    /// Address, where one exists.
    pub url: Option<String>,
}

/// All sources by key.
pub type Sources = BTreeMap<String, Source>;

/// Checks that a source exists and a date is a date.
pub(crate) fn check(source: &str, date: &str, knowledge: &Knowledge, reading: &mut Reading<'_>) {
    let address = source.starts_with("https://") || source.starts_with("http://") || source.starts_with("github:");
    if !address && !knowledge.sources.contains_key(source) {
        let message = format!("source {source:?} is neither an address nor a key of sources.toml");
        reading.fault(source, message);
    }
    if date != "undated" && !is_date(date) {
        reading.fault(date, format!("date {date:?} is not YYYY, YYYY-MM, YYYY-MM-DD or undated"));
    }
}

/// Whether a date names a day.
pub(crate) fn is_day(date: &str) -> bool {
    date.len() == 10 && is_date(date)
}

fn is_date(date: &str) -> bool {
    let parts: Vec<&str> = date.split('-').collect();
    let lengths: Vec<usize> = parts.iter().map(|p| p.len()).collect();
    let shape = matches!(lengths.as_slice(), [4] | [4, 2] | [4, 2, 2]);
    let numbers: Vec<u32> = parts.iter().filter_map(|p| p.parse().ok()).collect();
    shape
        && numbers.len() == parts.len()
        && numbers.get(1).is_none_or(|m| (1..=12).contains(m))
        && numbers.get(2).is_none_or(|d| (1..=31).contains(d))
}
