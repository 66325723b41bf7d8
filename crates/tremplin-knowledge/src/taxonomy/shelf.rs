//! The folder where taxonomies are kept, one file each. A file appears whole or not at all; two imports at once do not meet.

use super::file::Damage;
use super::kinds::Name;
use super::store::Taxonomy;
use std::cmp::Ordering;
use std::fmt;
use std::fs::{File, OpenOptions, TryLockError};
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};

const EXTENSION: &str = "taxonomy";
const LOCK: &str = "lock";
/// A file being written: whoever holds the lock may remove what an interrupted import left.
const UNFINISHED: &str = "unfinished";

/// The folder of the taxonomies.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shelf {
    /// Where it is; it need not exist yet.
    pub folder: PathBuf,
}

/// A taxonomy of the shelf, not yet read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Which.
    pub name: Name,
    /// Version.
    pub version: String,
    /// Its file.
    pub path: PathBuf,
}

/// Why a taxonomy cannot be kept or read.
#[derive(Debug)]
pub enum ShelfError {
    /// The system refuses.
    Io {
        /// File or folder.
        path: PathBuf,
        /// Why.
        error: io::Error,
    },
    /// Another import is at work.
    Locked {
        /// The folder.
        path: PathBuf,
        /// The process that holds it, where it can be told.
        process: Option<u32>,
    },
    /// A file is not as it was written.
    Damaged {
        /// Which.
        path: PathBuf,
        /// How.
        damage: Damage,
    },
    /// Nothing of this name and version has been imported.
    Missing {
        /// Which.
        name: Name,
        /// Version asked; any when absent.
        version: Option<String>,
    },
}

impl fmt::Display for ShelfError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            ShelfError::Io { path, error } => write!(f, "{}: {error}", path.display()),
            ShelfError::Locked { path, process } => write!(f, "{}: locked by {process:?}", path.display()),
            ShelfError::Damaged { path, damage } => write!(f, "{}: {damage}", path.display()),
            ShelfError::Missing { name, version } => write!(f, "no {} {}", name.id(), version.as_deref().unwrap_or("")),
        }
    }
}

impl std::error::Error for ShelfError {}

/// The right to write on a shelf; given up when dropped, or when the process ends.
#[derive(Debug)]
pub struct Pen<'s> {
    shelf: &'s Shelf,
    _lock: File,
}

impl Shelf {
    /// The shelf in the program's folder of data.
    #[must_use]
    pub fn new(home: &Path) -> Shelf {
        Shelf { folder: home.join("taxonomies") }
    }

    /// What has been imported: by name, the newest version first.
    ///
    /// # Errors
    /// When the folder exists and cannot be read.
    pub fn list(&self) -> Result<Vec<Entry>, ShelfError> {
        let told = |error| ShelfError::Io { path: self.folder.clone(), error };
        let entries = match std::fs::read_dir(&self.folder) {
            Ok(entries) => entries,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
            Err(error) => return Err(told(error)),
        };
        let mut found = Vec::new();
        for entry in entries {
            found.extend(entry_of(entry.map_err(told)?.path()));
        }
        found.sort_by(|a, b| a.name.cmp(&b.name).then_with(|| newest_first(&a.version, &b.version)));
        Ok(found)
    }

    /// A version of a taxonomy, the newest when none is named.
    ///
    /// # Errors
    /// When it has not been imported, or its file cannot be read or trusted.
    pub fn open(&self, name: Name, version: Option<&str>) -> Result<Taxonomy, ShelfError> {
        let fits = |e: &Entry| e.name == name && version.is_none_or(|v| v == e.version);
        let missing = || ShelfError::Missing { name, version: version.map(str::to_owned) };
        let entry = self.list()?.into_iter().find(fits).ok_or_else(missing)?;
        read(&entry.path)
    }

    /// Takes the right to write. What an interrupted import left is removed.
    ///
    /// # Errors
    /// When another import holds it, or the folder cannot be written.
    pub fn take(&self) -> Result<Pen<'_>, ShelfError> {
        let told = |error| ShelfError::Io { path: self.folder.clone(), error };
        std::fs::create_dir_all(&self.folder).map_err(told)?;
        let path = self.folder.join(LOCK);
        let mut options = OpenOptions::new();
        let mut lock = options.read(true).write(true).create(true).truncate(false).open(&path).map_err(told)?;
        match lock.try_lock() {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => {
                let mut text = String::new();
                // Who holds it is told where it can be read.
                let _ = lock.read_to_string(&mut text);
                return Err(ShelfError::Locked { path: self.folder.clone(), process: text.trim().parse().ok() });
            }
            Err(TryLockError::Error(error)) => return Err(told(error)),
        }
        let holder = std::process::id().to_string();
        lock.set_len(0).and_then(|()| lock.write_all(holder.as_bytes())).map_err(told)?;
        let pen = Pen { shelf: self, _lock: lock };
        pen.tidy().map_err(told)?;
        Ok(pen)
    }
}

impl Pen<'_> {
    /// Puts a taxonomy on the shelf, in the place of the same version if it is there.
    ///
    /// # Errors
    /// When it cannot be written; nothing has then changed.
    pub fn put(&self, taxonomy: &Taxonomy) -> Result<PathBuf, ShelfError> {
        let folder = &self.shelf.folder;
        let about = &taxonomy.about;
        let path = folder.join(format!("{}-{}.{EXTENSION}", about.name.id(), about.version));
        let beside = folder.join(format!("{}-{}.{UNFINISHED}", about.name.id(), about.version));
        let written = File::create(&beside).and_then(|mut file| {
            file.write_all(taxonomy.bytes())?;
            file.sync_all()
        });
        let placed = written.and_then(|()| std::fs::rename(&beside, &path)).and_then(|()| sync_folder(folder));
        placed.map_err(|error| {
            // Whatever was begun is removed; that it may not exist is no news.
            let _ = std::fs::remove_file(&beside);
            ShelfError::Io { path: path.clone(), error }
        })?;
        Ok(path)
    }

    fn tidy(&self) -> io::Result<()> {
        for entry in std::fs::read_dir(&self.shelf.folder)? {
            let path = entry?.path();
            if path.extension().is_some_and(|e| e == UNFINISHED) {
                std::fs::remove_file(path)?;
            }
        }
        Ok(())
    }
}

/// Reads a file of a shelf.
fn read(path: &Path) -> Result<Taxonomy, ShelfError> {
    let bytes = std::fs::read(path).map_err(|error| ShelfError::Io { path: path.to_owned(), error })?;
    Taxonomy::read(bytes).map_err(|damage| ShelfError::Damaged { path: path.to_owned(), damage })
}

fn entry_of(path: PathBuf) -> Option<Entry> {
    if path.extension()? != EXTENSION {
        return None;
    }
    let (name, version) = path.file_stem()?.to_str()?.split_once('-')?;
    Some(Entry { name: Name::parse(name)?, version: version.to_owned(), path })
}

/// Whether a word can stand in a file's name as a version.
#[must_use]
pub fn is_version(version: &str) -> bool {
    let fine = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '_' | '-');
    !version.is_empty() && version.len() <= 64 && !version.starts_with('.') && version.chars().all(fine)
}

/// Versions made of numbers come before those that are words, the highest first.
fn newest_first(a: &str, b: &str) -> Ordering {
    let numbers = |v: &str| v.split('.').map(|n| n.parse().ok()).collect::<Option<Vec<u32>>>();
    numbers(b).cmp(&numbers(a)).then_with(|| a.cmp(b))
}

/// A renaming lasts once its folder has been written.
#[cfg(unix)]
fn sync_folder(folder: &Path) -> io::Result<()> {
    File::open(folder)?.sync_all()
}

#[cfg(not(unix))]
fn sync_folder(_: &Path) -> io::Result<()> {
    Ok(())
}
