//! Trains the models of `models/` again from their data, to the same bytes. A model is one file here and one line in [`MODELS`].

pub mod duplicates;
pub mod link;
pub mod offers;
pub mod parting;
pub mod rome;
pub mod trees;

use std::path::Path;

/// Gets the folder of real data and the folder of models; says on the way what it does.
type Training = fn(&Path, &Path, &mut dyn FnMut(&str)) -> Result<(), String>;

/// Every model by name; its file is `NAME.bin`.
pub const MODELS: [(&str, Training); 2] = [("link", link::run), ("rome", rome::run)];

/// Trains the models named (all when none is) and writes their files.
///
/// # Errors
/// One line: the unknown name, or the file that is missing or refused.
pub fn run(names: &[String], data: &Path, models: &Path, say: &mut dyn FnMut(&str)) -> Result<(), String> {
    if let Some(unknown) = names.iter().find(|n| !MODELS.iter().any(|(name, _)| name == n)) {
        let known: Vec<&str> = MODELS.iter().map(|(name, _)| *name).collect();
        return Err(format!("no model is called {unknown}; there are: {}", known.join(", ")));
    }
    for (_, training) in MODELS.iter().filter(|(name, _)| names.is_empty() || names.iter().any(|n| n == name)) {
        training(data, models, say)?;
    }
    Ok(())
}
