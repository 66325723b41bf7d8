//! Training the models in `models/`, each by a seed, on the data named in its card. A model is one file here and one line in
//! [`MODELS`].

pub mod duplicates;
pub mod offers;
pub mod parting;
pub mod rome;
pub mod trees;

use std::path::Path;

/// Trains a model on a data folder and gives its bytes.
type Training = fn(&Path) -> Result<Vec<u8>, String>;

/// Every model: name, file, training.
pub const MODELS: [(&str, &str, Training); 1] = [("rome", "models/rome.bin", rome::train)];

/// Trains the models named (all when none is) and writes their files.
///
/// # Errors
/// One line: the unknown name, or the file that is missing or refused.
pub fn run(names: &[String], data: &Path, root: &Path) -> Result<(), String> {
    if let Some(unknown) = names.iter().find(|n| !MODELS.iter().any(|(name, ..)| name == n)) {
        let known: Vec<&str> = MODELS.iter().map(|(name, ..)| *name).collect();
        return Err(format!("no model is called {unknown}; there are: {}", known.join(", ")));
    }
    for (_, file, train) in MODELS.iter().filter(|(name, ..)| names.is_empty() || names.iter().any(|n| n == name)) {
        let path = root.join(file);
        std::fs::write(&path, train(data)?).map_err(|e| format!("{}: {e}", path.display()))?;
    }
    Ok(())
}
