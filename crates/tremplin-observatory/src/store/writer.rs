//! Writing: one process at a time, and nothing told as kept before it is on the disk.

use super::manifest::{Input, Manifest, Part};
use super::part::{self, UNFINISHED};
use super::{StoreError, fold};
use crate::record::{self, Record};
use std::collections::BTreeSet;
use std::fs::{File, OpenOptions, TryLockError};
use std::io::{Read, Write};
use std::path::{Path, PathBuf};

const LOCK: &str = "lock";
const INCOMING: &str = "incoming";

/// Rows that may wait before they are settled: settling reads the keys of the whole store, and holds the waiting rows in memory.
pub const SETTLE_ROWS: u64 = 20_000;

/// Files that may wait before they are settled: boards that give a page an ad make many. Chosen.
const SETTLE_FILES: usize = 256;

/// Rows of a batch when settled rows are written.
const BATCH: usize = 4_096;

/// The right to write; given up when dropped, or when the process ends.
#[derive(Debug)]
pub struct Writer {
    pub(super) folder: PathBuf,
    pub(super) manifest: Manifest,
    _lock: File,
}

impl Writer {
    pub(super) fn take(folder: &Path) -> Result<Writer, StoreError> {
        std::fs::create_dir_all(folder).map_err(StoreError::io(folder))?;
        let lock = lock(folder)?;
        let writer = Writer { folder: folder.to_owned(), manifest: Manifest::read(folder)?, _lock: lock };
        writer.tidy()?;
        Ok(writer)
    }

    /// How far an input was read before.
    #[must_use]
    pub fn input(&self, name: &str) -> Input {
        self.manifest.inputs.get(name).cloned().unwrap_or_default()
    }

    /// Keeps rows, and how far their input has been read: both, or neither. When this returns, they are on the disk. What is to be
    /// forgotten does not come back; the number of rows kept is given.
    ///
    /// # Errors
    /// When they cannot be written; nothing has then changed.
    pub fn append(&mut self, records: &[Record], input: Option<(&str, Input)>) -> Result<u64, StoreError> {
        let kept: Vec<Record> = records.iter().filter(|r| !self.is_forgotten(r)).cloned().collect();
        let mut next = self.manifest.clone();
        if !kept.is_empty() {
            let file = next.name(INCOMING);
            let path = self.folder.join(&file);
            let rows = part::write(&path, std::iter::once(to_batch(&kept, &path)))?;
            next.incoming.push(Part { file, rows });
        }
        if let Some((name, input)) = input {
            next.inputs.insert(name.to_owned(), input);
        }
        self.commit(next)?;
        Ok(kept.len() as u64)
    }

    /// Settles when so many rows wait, or so many files that reading them all would be long.
    ///
    /// # Errors
    /// As [`Writer::settle`].
    pub fn settle_if(&mut self, many: u64) -> Result<(), StoreError> {
        let waiting: u64 = self.manifest.incoming.iter().map(|p| p.rows).sum();
        if waiting >= many || self.manifest.incoming.len() >= SETTLE_FILES { self.settle() } else { Ok(()) }
    }

    /// Brings the waiting rows into their months, where each ad stands once.
    ///
    /// # Errors
    /// When a file cannot be read or written; the store is then as it was.
    pub fn settle(&mut self) -> Result<(), StoreError> {
        let folded = fold::fold(&self.folder, &self.manifest)?;
        let mut next = self.manifest.clone();
        for month in folded.months() {
            let old = next.months.get(&month).map(|p| self.folder.join(&p.file));
            let file = next.name(&month);
            let path = self.folder.join(&file);
            let old = old.map(|old| part::read(&old, None).map(|batches| (old, batches))).transpose()?;
            let untouched = old.into_iter().flat_map(|(old, batches)| {
                let folded = &folded;
                batches.map(move |batch| folded.untouched(&batch?, &old))
            });
            let new: Vec<Record> = folded.records.values().filter(|r| r.month == month).cloned().collect();
            let rows = part::write(&path, untouched.chain(new.chunks(BATCH).map(|rows| to_batch(rows, &path))))?;
            next.months.insert(month, Part { file, rows });
        }
        next.incoming.clear();
        self.commit(next)
    }

    /// Makes the new list hold, then removes the files that no reader can have in hand.
    pub(super) fn commit(&mut self, mut next: Manifest) -> Result<(), StoreError> {
        let counted: BTreeSet<&str> = next.months.values().chain(&next.incoming).map(|p| p.file.as_str()).collect();
        let before = self.manifest.months.values().chain(&self.manifest.incoming).map(|p| p.file.clone());
        let replaced: Vec<String> = before.filter(|file| !counted.contains(file.as_str())).collect();
        // Batches replace nothing: what a settling replaced stays for its readers until the next settling.
        if !replaced.is_empty() {
            next.replaced = replaced;
        }
        next.write(&self.folder)?;
        let old = std::mem::replace(&mut self.manifest, next);
        let kept = self.manifest.files();
        for file in old.files().into_iter().filter(|f| !kept.contains(f)) {
            // One that stays is removed by the next writer.
            let _ = std::fs::remove_file(self.folder.join(file));
        }
        Ok(())
    }

    /// Removes what an interrupted writer left: files that the list does not name.
    fn tidy(&self) -> Result<(), StoreError> {
        let named = self.manifest.files();
        for folder in folders(&self.folder)? {
            let entries = std::fs::read_dir(&folder).map_err(StoreError::io(&folder))?;
            for path in entries.filter_map(Result::ok).map(|e| e.path()) {
                let ours = path.extension().is_some_and(|e| e == UNFINISHED || e == "parquet");
                let below = path.strip_prefix(&self.folder).map(|p| p.to_string_lossy().replace('\\', "/"));
                if ours && below.is_ok_and(|file| !named.contains(file.as_str())) {
                    std::fs::remove_file(&path).map_err(StoreError::io(&path))?;
                }
            }
        }
        Ok(())
    }
}

/// The folder of the store and those in it.
fn folders(folder: &Path) -> Result<Vec<PathBuf>, StoreError> {
    let entries = std::fs::read_dir(folder).map_err(StoreError::io(folder))?;
    let inside = entries.filter_map(Result::ok).map(|e| e.path()).filter(|p| p.is_dir() && !p.is_symlink());
    Ok(std::iter::once(folder.to_owned()).chain(inside).collect())
}

pub(super) fn to_batch(records: &[Record], path: &Path) -> Result<datafusion::arrow::array::RecordBatch, StoreError> {
    record::batch(records).map_err(|e| StoreError::Damaged { path: path.to_owned(), detail: e.to_string() })
}

fn lock(folder: &Path) -> Result<File, StoreError> {
    let told = StoreError::io(folder);
    let mut options = OpenOptions::new();
    let path = folder.join(LOCK);
    let mut lock = options.read(true).write(true).create(true).truncate(false).open(&path).map_err(&told)?;
    match lock.try_lock() {
        Ok(()) => {}
        Err(TryLockError::WouldBlock) => {
            let mut text = String::new();
            // Who holds it is told where it can be read.
            let _ = lock.read_to_string(&mut text);
            return Err(StoreError::Locked { path: folder.to_owned(), process: text.trim().parse().ok() });
        }
        Err(TryLockError::Error(error)) => return Err(told(error)),
    }
    let holder = std::process::id().to_string();
    lock.set_len(0).and_then(|()| lock.write_all(holder.as_bytes())).map_err(told)?;
    Ok(lock)
}
