//! Scores on outside data, one line each. An eval is one file here and one line in `EVALS`.

pub mod ad_facts;
pub(crate) mod files;
pub mod layouts;
pub mod link_none;
pub mod lint;
pub mod melo;
pub mod rewrites;
pub mod same;
pub mod skills_esco;
pub mod spans;
pub mod tfidf;
pub mod title_rome;

use serde::Serialize;
use std::path::Path;

/// A score.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Score {
    /// Name of the eval.
    pub eval: &'static str,
    /// The set measured.
    pub set: String,
    /// How it was measured.
    pub protocol: &'static str,
    /// Number of items.
    pub n: usize,
    /// What the value is.
    pub metric: &'static str,
    /// The value.
    pub value: f64,
}

type Eval = fn(&Path) -> Result<Vec<Score>, String>;

/// Every eval by name.
const EVALS: [(&str, Eval); 14] = [
    ("layouts", layouts::run),
    ("salary", ad_facts::salary),
    ("experience", ad_facts::experience),
    ("contract", ad_facts::contract),
    ("remote", ad_facts::remote),
    ("title-rome", title_rome::run),
    ("rewrites", rewrites::run),
    ("same", same::run),
    ("skills-esco", skills_esco::run),
    ("spans", spans::run),
    ("link-none", link_none::run),
    ("lint", lint::run),
    ("melo", melo::run),
    ("melo-dev", melo::development),
];

/// Runs the evals named (all when none is) on a data folder.
///
/// # Errors
/// One line: the unknown name, or the file that is missing.
pub fn run(names: &[String], data: &Path) -> Result<Vec<Score>, String> {
    if let Some(unknown) = names.iter().find(|n| !EVALS.iter().any(|(name, _)| name == n)) {
        let known: Vec<&str> = EVALS.iter().map(|(name, _)| *name).collect();
        return Err(format!("no eval named {unknown:?}; there are: {}", known.join(", ")));
    }
    let mut scores = Vec::new();
    for (_, eval) in EVALS.iter().filter(|(name, _)| names.is_empty() || names.iter().any(|n| n == name)) {
        scores.extend(eval(data)?);
    }
    Ok(scores)
}
