//! Phrases that name no occupation and no skill (`corpus/link/none.txt`): how often the linker says so, with the knowledge's own
//! concepts as targets and through the operation that users call.

use super::Score;
use std::path::Path;
use tremplin::link::linking;
use tremplin_knowledge::Lang;
use tremplin_reader::Reader;

/// Runs on the corpus; the data folder is not needed.
///
/// # Errors
/// When the corpus is not there.
pub fn run(_: &Path) -> Result<Vec<Score>, String> {
    let path = crate::root().join("corpus/link/none.txt");
    let text = std::fs::read_to_string(&path).map_err(|e| format!("{}: {e}", path.display()))?;
    let phrases: Vec<&str> = text.lines().filter(|l| !l.is_empty() && !l.starts_with('#')).collect();
    let knowledge = tremplin_knowledge::open();
    let reader = Reader::new(&knowledge);
    let linking = linking((&knowledge, &reader), None, None, Lang::EN).map_err(|_| "the knowledge is embedded")?;
    let silent = phrases.iter().filter(|phrase| linking.link(phrase, 1).abstained).count();
    let value = (silent as f64 / phrases.len().max(1) as f64 * 1e4).round() / 1e4;
    let set = "no_concept".to_owned();
    Ok(vec![Score { eval: "link-none", set, protocol: "to_tremplin", n: phrases.len(), metric: "abstained", value }])
}
