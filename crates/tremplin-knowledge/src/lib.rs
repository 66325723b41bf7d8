//! The AI job market as typed data: occupations, skills, sectors, training, pay, projects, languages.
//!
//! The data are plain files (`knowledge/`, explained in its README). They are checked when this crate is built, and
//! embedded in it; [`open_dir`] reads others at run time. This crate knows nothing of documents or people.

pub mod board;
pub mod claim;
pub mod demand;
pub mod fault;
pub mod files;
pub mod funding;
pub mod lang;
pub mod level;
pub mod market;
pub mod naf;
pub mod need;
pub mod occupation;
pub mod origin;
pub mod place;
pub mod project;
pub mod rome;
pub mod salary;
pub mod sector;
pub mod skill;
pub mod taxonomy;
#[cfg(test)]
mod tests;
pub mod training;
mod world;

pub use fault::{Fault, Faults};
pub use lang::{Lang, Text};
pub use level::{Degree, Level};
pub use world::Knowledge;

use std::path::Path;

mod embedded {
    include!(concat!(env!("OUT_DIR"), "/embedded.rs"));
}

/// The knowledge embedded in the program.
#[must_use]
pub fn open() -> Knowledge {
    Knowledge::from_files(&embedded_files()).expect("the build script has checked the embedded files")
}

/// The embedded files themselves, by path.
#[must_use]
pub fn embedded_files() -> files::Files {
    embedded::FILES.iter().map(|(path, content)| ((*path).to_owned(), (*content).to_owned())).collect()
}

/// The knowledge in a folder of the same shape.
///
/// # Errors
/// [`OpenError::Unreadable`] when the folder cannot be read, [`OpenError::Wrong`] when a file is wrong.
pub fn open_dir(dir: &Path) -> Result<Knowledge, OpenError> {
    let files = files::read_dir(dir).map_err(OpenError::Unreadable)?;
    if files.is_empty() {
        let message = "no knowledge file in this folder";
        return Err(OpenError::Unreadable(std::io::Error::new(std::io::ErrorKind::NotFound, message)));
    }
    Knowledge::from_files(&files).map_err(OpenError::Wrong)
}

/// Why a knowledge folder cannot be used.
#[derive(Debug)]
pub enum OpenError {
    /// The folder or a file cannot be read.
    Unreadable(std::io::Error),
    /// A file is wrong.
    Wrong(Faults),
}

impl std::fmt::Display for OpenError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            OpenError::Unreadable(e) => write!(f, "{e}"),
            OpenError::Wrong(faults) => write!(f, "{faults}"),
        }
    }
}

impl std::error::Error for OpenError {}
