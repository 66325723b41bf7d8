//! What a run has done, on disk: pages read (so that a run cut short goes on where it stopped) and the versions known (so that what
//! did not change is not sent again), and what it was to ask. One process at a time.

use super::Plan;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::fs::{File, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

/// A run that was cut short is gone on with for so long; after that, boards have changed. Seconds. Chosen: a day.
const LASTS: i64 = 86_400;
/// Versions known for so long are forgotten: the board is asked whole again. Seconds. Chosen: thirty days.
const KNOWN: i64 = 30 * 86_400;

/// Why a journal cannot be kept.
#[derive(Debug)]
pub enum JournalError {
    /// The folder or a file of it cannot be read or written.
    Disk {
        /// Which.
        path: PathBuf,
        /// Why.
        error: io::Error,
    },
    /// Another process collects.
    Locked {
        /// The lock.
        path: PathBuf,
    },
}

impl std::fmt::Display for JournalError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            JournalError::Disk { path, error } => write!(f, "{}: {error}", path.display()),
            JournalError::Locked { path } => {
                write!(f, "{}: another process collects; wait until it ends", path.display())
            }
        }
    }
}

impl std::error::Error for JournalError {}

/// A page that was read.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Entry {
    /// When, in seconds since 1970.
    pub moment: i64,
    /// The board, what was asked of it, and the address.
    pub board: String,
    pub token: String,
    pub address: String,
    /// What it listed, what follows it, how many ads it gave and how many could not be read.
    pub listed: Vec<String>,
    /// Ads whose page shows that they are closed.
    #[serde(default)]
    pub closed: Vec<String>,
    pub follow: Vec<String>,
    pub given: usize,
    pub unread: usize,
    /// The version that was read.
    pub etag: Option<String>,
    pub last_modified: Option<String>,
    /// Whether the run ended since: only the version is known then.
    #[serde(default)]
    pub ended: bool,
}

type Key = (String, String, String);

/// What an interrupted run was to ask, beside the journal.
const PLAN: &str = "plan.json";

/// The journal of a folder.
#[derive(Debug)]
pub struct Journal {
    folder: PathBuf,
    path: PathBuf,
    file: File,
    /// Held while the journal is open.
    _lock: File,
    pages: BTreeMap<Key, Entry>,
}

impl Journal {
    /// The plan of the run that was cut short in this folder; nothing when the last one ended.
    ///
    /// # Errors
    /// When the folder cannot be read.
    pub fn interrupted(folder: &Path) -> Result<Option<Plan>, JournalError> {
        let path = folder.join(PLAN);
        match std::fs::read(&path) {
            // A plan is placed whole: one that cannot be read is none of ours.
            Ok(bytes) => Ok(serde_json::from_slice(&bytes).ok()),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
            Err(error) => Err(JournalError::Disk { path, error }),
        }
    }

    /// Notes what this run is to ask, until it ends.
    pub(super) fn begin(&mut self, plan: &Plan) -> Result<(), JournalError> {
        let path = self.folder.join(PLAN);
        let line = serde_json::to_string(plan).expect("a plan is plain data");
        replace(&path, &line).map_err(|error| JournalError::Disk { path, error })
    }

    /// Opens the journal of a folder, made when it is missing.
    pub(super) fn open(folder: &Path, now: i64) -> Result<Journal, JournalError> {
        let disk = |path: &Path| {
            let path = path.to_owned();
            move |error| JournalError::Disk { path, error }
        };
        std::fs::create_dir_all(folder).map_err(disk(folder))?;
        let lock_path = folder.join("collect.lock");
        let lock = OpenOptions::new().create(true).append(true).open(&lock_path).map_err(disk(&lock_path))?;
        lock.try_lock().map_err(|_| JournalError::Locked { path: lock_path })?;
        let path = folder.join("collect.jsonl");
        let text = match std::fs::read(&path) {
            Ok(bytes) => String::from_utf8_lossy(&bytes).into_owned(),
            Err(error) if error.kind() == io::ErrorKind::NotFound => String::new(),
            Err(error) => return Err(disk(&path)(error)),
        };
        // A last line cut by a crash is no entry: its page is read again.
        let entries = text.lines().filter_map(|line| serde_json::from_str::<Entry>(line).ok());
        let recent = entries.filter(|e| now - e.moment < if e.ended { KNOWN } else { LASTS });
        let pages: BTreeMap<Key, Entry> = recent.map(|e| (key(&e), e)).collect();
        replace(&path, &lines(pages.values())).map_err(disk(&path))?;
        let file = OpenOptions::new().append(true).open(&path).map_err(disk(&path))?;
        Ok(Journal { folder: folder.to_owned(), path, file, _lock: lock, pages })
    }

    /// The page as this run read it before it was cut short.
    pub(super) fn read(&self, board: &str, token: &str, address: &str) -> Option<&Entry> {
        self.entry(board, token, address).filter(|e| !e.ended)
    }

    /// The version of a page that an earlier run read.
    pub(super) fn version(&self, board: &str, token: &str, address: &str) -> Option<&Entry> {
        self.entry(board, token, address).filter(|e| e.ended)
    }

    fn entry(&self, board: &str, token: &str, address: &str) -> Option<&Entry> {
        self.pages.get(&(board.to_owned(), token.to_owned(), address.to_owned()))
    }

    /// Notes a page that was read and whose ads are kept.
    pub(super) fn add(&mut self, entry: Entry) -> Result<(), JournalError> {
        let line = serde_json::to_string(&entry).expect("an entry is plain data") + "\n";
        let written = self.file.write_all(line.as_bytes()).and_then(|()| self.file.sync_data());
        written.map_err(|error| JournalError::Disk { path: self.path.clone(), error })?;
        self.pages.insert(key(&entry), entry);
        Ok(())
    }

    /// Ends the run: what it read is known as versions only.
    pub(super) fn end(mut self) -> Result<(), JournalError> {
        self.pages.retain(|_, e| e.etag.is_some() || e.last_modified.is_some());
        for entry in self.pages.values_mut() {
            entry.ended = true;
        }
        let plan = self.folder.join(PLAN);
        let told = |path: &Path| {
            let path = path.to_owned();
            move |error| JournalError::Disk { path, error }
        };
        replace(&self.path, &lines(self.pages.values())).map_err(told(&self.path))?;
        std::fs::remove_file(&plan).map_err(told(&plan))
    }
}

fn key(entry: &Entry) -> Key {
    (entry.board.clone(), entry.token.clone(), entry.address.clone())
}

fn lines<'e>(entries: impl Iterator<Item = &'e Entry>) -> String {
    entries.map(|entry| serde_json::to_string(entry).expect("an entry is plain data") + "\n").collect()
}

/// Replaces a whole file: in another file first, so that a crash leaves the old or the new.
fn replace(path: &Path, content: &str) -> io::Result<()> {
    let beside = path.with_extension("new");
    let mut file = File::create(&beside)?;
    file.write_all(content.as_bytes())?;
    file.sync_all()?;
    std::fs::rename(&beside, path)
}
