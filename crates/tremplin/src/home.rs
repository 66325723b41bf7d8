//! Where the program keeps its data: `TREMPLIN_HOME`, else the platform's folder of data.

use crate::Problem;
use etcetera::BaseStrategy;
use std::path::PathBuf;
use tremplin_knowledge::taxonomy::Shelf;

/// The variable that names the folder.
pub const VARIABLE: &str = "TREMPLIN_HOME";

/// The folder of data; it need not exist.
///
/// # Errors
/// When neither the variable nor the system names one.
pub fn home() -> Result<PathBuf, Problem> {
    if let Some(home) = std::env::var_os(VARIABLE).filter(|home| !home.is_empty()) {
        return Ok(PathBuf::from(home));
    }
    let base = etcetera::choose_base_strategy().map_err(|_| Problem::new("home.unknown", "error-home"))?;
    Ok(base.data_dir().join("tremplin"))
}

/// The folder of the taxonomies.
///
/// # Errors
/// When the folder of data is unknown.
pub fn shelf() -> Result<Shelf, Problem> {
    home().map(|home| Shelf::new(&home))
}
