//! Whole taxonomies of occupations and skills (ESCO, ROME), imported from their official files into one compact file each.
//!
//! `esco.rs` and `rome.rs` read the official tables into a draft; `file.rs` is the container with its checksums;
//! [`Taxonomy`] is the view of such a file; `shelf.rs` keeps the files of a folder; `diff.rs` compares two versions.

pub mod diff;
mod draft;
mod esco;
mod file;
pub mod import;
mod kinds;
mod rome;
pub mod shelf;
mod store;
mod tables;

pub use file::Damage;
pub use import::{Import, ImportError, Request, import};
pub use kinds::{Field, Kind, Link, Name, Rank};
pub use shelf::{Shelf, ShelfError};
pub use store::{About, Concept, Label, Neighbour, Origin, Taxonomy};
