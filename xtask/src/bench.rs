//! Speed and memory on fixed work, with the yardstick beside it in the same run. A bench is one file here and one line in `BENCHES`.
//!
//! No figure of a bench is a test: machines differ. Compare lines of one run only.

pub mod documents;
pub mod link;
pub mod lint;
#[cfg(feature = "market")]
pub mod market;
pub mod read;
pub mod same;

use serde_json::Value;
use std::path::Path;

/// Prints its lines as it goes; gets the folder of real data when there is one.
type Bench = fn(Option<&Path>, &mut dyn FnMut(Value)) -> Result<(), String>;

/// Every bench by name.
const BENCHES: &[(&str, Bench)] = &[
    ("documents", documents::run),
    ("link", link::run),
    ("lint", lint::run),
    ("read", read::run),
    ("same", same::run),
    #[cfg(feature = "market")]
    ("market", market::run),
];

/// Runs the benches named, all when none is; `line` gets each line of figures.
///
/// # Errors
/// One line: the unknown name, the program or the file that is missing.
pub fn run(names: &[String], data: Option<&Path>, line: &mut dyn FnMut(Value)) -> Result<(), String> {
    if let Some(unknown) = names.iter().find(|n| !BENCHES.iter().any(|(name, _)| name == n)) {
        let known: Vec<&str> = BENCHES.iter().map(|(name, _)| *name).collect();
        return Err(format!("no bench named {unknown:?}; there are: {}", known.join(", ")));
    }
    let mut chosen = BENCHES.iter().filter(|(name, _)| names.is_empty() || names.iter().any(|n| n == name));
    chosen.try_for_each(|(_, bench)| bench(data, line))
}

pub(crate) fn rounded(value: f64) -> f64 {
    (value * 100.0).round() / 100.0
}

/// The middle value of some that were measured.
///
/// # Panics
/// When there is none.
pub(crate) fn median(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    values[values.len() / 2]
}
