//! The store: a folder of Parquet files by month, and one small file that says which of them count. Whatever is told as kept is on the
//! disk; a process killed at any moment leaves the store as it was before or after, and never between.
//!
//! New rows first come into `incoming/`, a file a batch; [`Writer::settle`] brings them into their months, where each ad stands once.
//! The list of files (`store.json`) is replaced whole by each change: a reader sees the old store or the new one.

mod fold;
mod manifest;
mod part;
mod rewrite;
mod writer;

pub use manifest::Input;
pub use rewrite::{Forgotten, Marks, What};
pub use writer::{SETTLE_ROWS, Writer};

use crate::record::Record;
use manifest::Manifest;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::{fmt, io};

/// The folder of the store; it need not exist yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Store {
    /// Where it is.
    pub folder: PathBuf,
}

/// What is in a store.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Summary {
    /// Months with their rows, in order of time.
    pub months: Vec<(String, u64)>,
    /// Rows that wait to be settled; an ad seen twice stands twice among them.
    pub incoming: u64,
}

/// The store as a reader sees it: files in which each ad stands once, and rows that take the place of some of theirs.
#[derive(Debug, Default)]
pub struct View {
    /// The settled files.
    pub settled: Vec<PathBuf>,
    /// Rows not settled yet; each hides the settled row of its key.
    pub incoming: Vec<Record>,
    /// Files that are damaged: they are left out, and must be named.
    pub damaged: Vec<PathBuf>,
}

/// Why the store cannot be read or written.
#[derive(Debug)]
pub enum StoreError {
    /// The system refuses.
    Io {
        /// File or folder.
        path: PathBuf,
        /// Why.
        error: io::Error,
    },
    /// Another process writes.
    Locked {
        /// The folder.
        path: PathBuf,
        /// The process, where it can be told.
        process: Option<u32>,
    },
    /// A newer program wrote it.
    Newer {
        /// Which file.
        path: PathBuf,
        /// Its version.
        version: u32,
    },
    /// A file is not as it was written.
    Damaged {
        /// Which.
        path: PathBuf,
        /// How.
        detail: String,
    },
}

impl fmt::Display for StoreError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            StoreError::Io { path, error } => write!(f, "{}: {error}", path.display()),
            StoreError::Locked { path, process } => write!(f, "{}: locked by {process:?}", path.display()),
            StoreError::Newer { path, version } => write!(f, "{}: of version {version}", path.display()),
            StoreError::Damaged { path, detail } => write!(f, "{}: {detail}", path.display()),
        }
    }
}

impl std::error::Error for StoreError {}

/// Writes rows to one file of the form of the store, outside any store: for the harness.
///
/// # Errors
/// When it cannot be written.
pub fn export(path: &Path, rows: impl Iterator<Item = Vec<Record>>) -> Result<u64, StoreError> {
    part::write(path, rows.map(|rows| writer::to_batch(&rows, path)))
}

/// The rows of one file of that form.
///
/// # Errors
/// When it cannot be read or trusted.
pub fn rows_of(path: &Path) -> Result<Vec<Record>, StoreError> {
    let mut records = Vec::new();
    for batch in part::read(path, None)? {
        records.extend(crate::record::decode(&batch?));
    }
    Ok(records)
}

impl StoreError {
    fn io(path: &Path) -> impl Fn(io::Error) -> StoreError {
        move |error| StoreError::Io { path: path.to_owned(), error }
    }
}

impl Store {
    /// The store in the program's folder of data.
    #[must_use]
    pub fn new(home: &Path) -> Store {
        Store { folder: home.join("market") }
    }

    /// What is there.
    ///
    /// # Errors
    /// When the list of files cannot be read, or is a newer program's.
    pub fn summary(&self) -> Result<Summary, StoreError> {
        let manifest = Manifest::read(&self.folder)?;
        let rows = |parts: &[manifest::Part]| parts.iter().map(|p| p.rows).sum();
        let months = manifest.months.iter().map(|(month, part)| (month.clone(), part.rows)).collect();
        Ok(Summary { months, incoming: rows(&manifest.incoming) })
    }

    /// The store as it is now, to read.
    ///
    /// # Errors
    /// When the list of files cannot be read, or a file is a newer program's.
    pub fn view(&self) -> Result<View, StoreError> {
        let manifest = Manifest::read(&self.folder)?;
        let mut view = View::default();
        let mut sound = Manifest::default();
        for (month, part) in &manifest.months {
            let path = self.folder.join(&part.file);
            match part::check(&path, part.rows) {
                Ok(()) => {
                    view.settled.push(path);
                    sound.months.insert(month.clone(), part.clone());
                }
                Err(StoreError::Damaged { path, .. }) => view.damaged.push(path),
                Err(other) => return Err(other),
            }
        }
        for part in &manifest.incoming {
            let path = self.folder.join(&part.file);
            match part::check(&path, part.rows) {
                Ok(()) => sound.incoming.push(part.clone()),
                Err(StoreError::Damaged { path, .. }) => view.damaged.push(path),
                Err(other) => return Err(other),
            }
        }
        view.incoming = fold::fold(&self.folder, &sound)?.records.into_values().collect();
        Ok(view)
    }

    /// Every row, each ad once, in the order of months, some thousands at a time: for what must see them all.
    ///
    /// # Errors
    /// When a file cannot be read or trusted, and what `each` gives.
    pub fn each(&self, each: &mut dyn FnMut(Vec<Record>) -> Result<(), StoreError>) -> Result<(), StoreError> {
        let view = self.view()?;
        if let Some(path) = view.damaged.first() {
            return Err(StoreError::Damaged { path: path.clone(), detail: "not as it was written".into() });
        }
        let hidden: BTreeSet<String> = view.incoming.iter().map(Record::key).collect();
        for path in &view.settled {
            for batch in part::read(path, None)? {
                each(crate::record::decode(&batch?).into_iter().filter(|r| !hidden.contains(&r.key())).collect())?;
            }
        }
        each(view.incoming)
    }

    /// Every row at once, for the harness and the tests.
    ///
    /// # Errors
    /// As [`Store::each`].
    pub fn records(&self) -> Result<Vec<Record>, StoreError> {
        let mut records = Vec::new();
        self.each(&mut |rows| {
            records.extend(rows);
            Ok(())
        })?;
        Ok(records)
    }

    /// Takes the right to write. What an interrupted writer left is removed.
    ///
    /// # Errors
    /// When another process holds it, the folder cannot be written, or a newer program's store is there.
    pub fn take(&self) -> Result<Writer, StoreError> {
        Writer::take(&self.folder)
    }
}
