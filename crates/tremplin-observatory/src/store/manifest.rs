//! `store.json`: which files count, and which rows of which inputs are in them. Replaced whole, so that both change together.

use super::StoreError;
use super::part::sync_folder;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};
use std::fs::File;
use std::io::{ErrorKind, Write};
use std::path::Path;

/// The file, in the folder of the store.
pub(super) const FILE: &str = "store.json";

/// Of this file's form. An older program refuses a newer one.
const VERSION: u32 = 1;

/// The list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Manifest {
    pub version: u32,
    /// The number of the next file: names are never used twice.
    pub next: u64,
    /// The settled file of each month.
    pub months: BTreeMap<String, Part>,
    /// Files that wait, in the order in which they came.
    pub incoming: Vec<Part>,
    /// What was read of each input.
    pub inputs: BTreeMap<String, Input>,
    /// Files that the last change replaced: a reader may still have them in hand. They go with the next change.
    pub replaced: Vec<String>,
    /// SHA-256 of what must not come back.
    pub forgotten: BTreeSet<String>,
}

/// A file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Part {
    /// Its path below the folder of the store.
    pub file: String,
    /// Its rows.
    pub rows: u64,
}

/// How far an input has been read.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Input {
    /// Rows read, faulty ones included: where to begin again.
    pub rows: u64,
    /// Rows left out because they could not be understood.
    pub faults: u64,
    /// Whether its end has been met.
    pub whole: bool,
}

impl Default for Manifest {
    fn default() -> Manifest {
        Manifest {
            version: VERSION,
            next: 1,
            months: BTreeMap::new(),
            incoming: Vec::new(),
            inputs: BTreeMap::new(),
            replaced: Vec::new(),
            forgotten: BTreeSet::new(),
        }
    }
}

impl Manifest {
    /// The list of a folder; an empty one where there is no store yet.
    pub fn read(folder: &Path) -> Result<Manifest, StoreError> {
        #[derive(Deserialize)]
        struct Version {
            version: u32,
        }
        let path = folder.join(FILE);
        let bytes = match std::fs::read(&path) {
            Ok(bytes) => bytes,
            Err(error) if error.kind() == ErrorKind::NotFound => return Ok(Manifest::default()),
            Err(error) => return Err(StoreError::Io { path, error }),
        };
        let damaged = |e: serde_json::Error| StoreError::Damaged { path: path.clone(), detail: e.to_string() };
        let Version { version } = serde_json::from_slice(&bytes).map_err(damaged)?;
        if version > VERSION {
            return Err(StoreError::Newer { path, version });
        }
        serde_json::from_slice(&bytes).map_err(damaged)
    }

    /// Puts the list in its place: from then on it holds.
    pub fn write(&self, folder: &Path) -> Result<(), StoreError> {
        let path = folder.join(FILE);
        let beside = folder.join(format!("{FILE}.unfinished"));
        let told = StoreError::io(&path);
        let bytes = serde_json::to_vec(self).map_err(|e| told(e.into()))?;
        let mut file = File::create(&beside).map_err(&told)?;
        file.write_all(&bytes).and_then(|()| file.sync_all()).map_err(&told)?;
        std::fs::rename(&beside, &path).and_then(|()| sync_folder(folder)).map_err(&told)
    }

    /// Every file that counts or that a reader may have in hand.
    pub fn files(&self) -> BTreeSet<&str> {
        let parts = self.months.values().chain(&self.incoming).map(|p| p.file.as_str());
        parts.chain(self.replaced.iter().map(String::as_str)).collect()
    }

    /// The name of a new file, below a folder.
    pub fn name(&mut self, below: &str) -> String {
        let name = format!("{below}/{:08}.parquet", self.next);
        self.next += 1;
        name
    }
}
