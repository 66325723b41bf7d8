//! The harness of the project: what `cargo xtask` does, and what the tests call.

pub mod bench;
pub mod cases;
pub mod docs;
pub mod eval;
pub mod facts;
pub mod fuzz;
pub mod hostile;
pub mod lots;
pub mod measure;
pub mod mutants;
pub mod tidy;
pub mod train;

use std::path::{Path, PathBuf};

/// The root of the workspace.
#[must_use]
pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("xtask lives in the workspace").to_owned()
}

/// The folder of real data, when the environment names one (`TREMPLIN_SHARED`). A relative path counts from the root.
#[must_use]
pub fn shared() -> Option<PathBuf> {
    std::env::var_os("TREMPLIN_SHARED").map(|dir| root().join(dir))
}
