//! Trains the models of `models/` again from their data, to the same bytes. A model is one file here and one line in `MODELS`.

pub mod link;

use std::path::Path;

/// Gets the folder of real data and the folder of models; says on the way what it does.
type Training = fn(&Path, &Path, &mut dyn FnMut(&str)) -> Result<(), String>;

/// Every model by name.
const MODELS: [(&str, Training); 1] = [("link", link::run)];

/// Trains a model and writes its files.
///
/// # Errors
/// One line: the unknown name, or the file that is missing.
pub fn run(name: &str, data: &Path, models: &Path, say: &mut dyn FnMut(&str)) -> Result<(), String> {
    let training = MODELS.iter().find(|(known, _)| *known == name);
    let known: Vec<&str> = MODELS.iter().map(|(name, _)| *name).collect();
    let (_, training) = training.ok_or_else(|| format!("no model named {name:?}; there are: {}", known.join(", ")))?;
    training(data, models, say)
}
