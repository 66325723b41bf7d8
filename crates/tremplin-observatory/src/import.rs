//! Files of ads into the store. Rows are read on all cores in batches; each batch is on the disk before it is told, together with how
//! far its file was read, so that an import killed at any moment goes on where it was, loses nothing told and doubles nothing.

mod draft;
mod reading;
mod rows;
mod shape;

pub use draft::Draft;
pub use reading::Facts;
pub(crate) use reading::records;
pub use shape::{Columns, Form, Shape, ShapeError};

use crate::day::{self, Day};
use crate::store::{Input, StoreError, Writer};
use rows::{Row, RowError};
use serde_json::Value;
use sha2::{Digest, Sha256};
use std::fmt;
use std::io::Read;
use std::path::{Path, PathBuf};

/// Rows of a batch: a few seconds of reading, and the most that a killed import has to read again.
pub const BATCH: usize = 400;

/// Folders below a folder given, at most.
const DEPTH: usize = 4;

/// Faults told one by one; the rest are counted.
const TOLD: usize = 5;

/// What to import, and how.
#[derive(Debug)]
pub struct Request<'a> {
    /// Files, and folders of files.
    pub paths: &'a [PathBuf],
    /// The day on which the ads were seen.
    pub seen: Day,
    /// Whether the text of the ads is kept.
    pub keep_ads: bool,
    /// The shape of the rows; each row's own is recognised when absent.
    pub shape: Option<&'a Shape>,
    /// Rows of a batch: [`BATCH`], but in tests.
    pub batch: usize,
    /// Rows that may wait before they are settled: [`crate::store::SETTLE_ROWS`], but in tests.
    pub settle: u64,
}

/// What an import did.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Imported {
    /// File by file.
    pub files: Vec<File>,
}

/// What was done with a file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct File {
    /// Which.
    pub path: PathBuf,
    /// Rows that had been read before.
    pub before: u64,
    /// Rows read now.
    pub rows: u64,
    /// Ads kept now; an ad seen before counts too.
    pub kept: u64,
    /// Ads of which no text could be had: kept without facts.
    pub silent: u64,
    /// Rows left out.
    pub faults: u64,
    /// The first of them: row, why.
    pub first_faults: Vec<(u64, String)>,
}

/// Why an import stops. What was told as kept stays.
#[derive(Debug)]
pub enum ImportError {
    /// A file cannot be read.
    Unreadable {
        /// Which.
        path: PathBuf,
        /// Why.
        detail: String,
    },
    /// There is no file of ads.
    NoFile {
        /// Where.
        path: PathBuf,
    },
    /// The store refuses.
    Store(StoreError),
}

impl fmt::Display for ImportError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            ImportError::Unreadable { path, detail } => write!(f, "{}: {detail}", path.display()),
            ImportError::NoFile { path } => write!(f, "{}: no file of ads", path.display()),
            ImportError::Store(error) => error.fmt(f),
        }
    }
}

impl std::error::Error for ImportError {}

impl From<StoreError> for ImportError {
    fn from(error: StoreError) -> ImportError {
        ImportError::Store(error)
    }
}

/// Imports, and settles what came. `read` gives the facts of an ad; `told` is called with the file and the rows read of it when they
/// are on the disk.
///
/// # Errors
/// When a file cannot be read, or the store cannot be written. What was told stays, and the same import goes on from there.
pub fn import(
    writer: &mut Writer,
    request: &Request<'_>,
    read: &Facts<'_>,
    told: &dyn Fn(&Path, u64),
) -> Result<Imported, ImportError> {
    let mut imported = Imported::default();
    for path in files(request.paths)? {
        imported.files.push(file(writer, &path, request, read, told)?);
    }
    writer.settle()?;
    Ok(imported)
}

fn file(
    writer: &mut Writer,
    path: &Path,
    request: &Request<'_>,
    read: &Facts<'_>,
    told: &dyn Fn(&Path, u64),
) -> Result<File, ImportError> {
    let name = name(path, request)?;
    let mut input = writer.input(&name);
    let mut done = File { path: path.to_owned(), before: input.rows, ..File::default() };
    if input.whole {
        return Ok(done);
    }
    let mut rows = rows::open(path)?.skip(usize::try_from(input.rows).unwrap_or(usize::MAX));
    while !input.whole {
        let batch: Vec<Result<Row, RowError>> = rows.by_ref().take(request.batch.max(1)).collect();
        input.whole = batch.len() < request.batch.max(1);
        let drafts = understood(batch, request, &mut input, &mut done)?;
        let records = records(drafts, request.seen, request.keep_ads, read, &mut done.silent);
        done.kept += writer.append(&records, Some((&name, input.clone())))?;
        writer.settle_if(request.settle)?;
        told(path, input.rows);
    }
    done.rows = input.rows - done.before;
    Ok(done)
}

/// The ad of a row of a known shape.
///
/// # Errors
/// Why it is none.
pub fn draft_of(row: Value) -> Result<Draft, String> {
    draft::draft(&Row { value: row, line: None }, None)
}

/// An ad of a board before it is read; its ROME code is in the ad where its source gives one.
#[must_use]
pub fn draft_of_posting(posting: crate::Posting) -> Draft {
    let rome = serde_json::from_str::<Value>(&posting.ad).ok().and_then(|ad| draft::rome(&ad));
    Draft { posting, rome }
}

/// The facts of an ad by the reader; nothing when no text can be had of it.
#[must_use]
pub fn facts_of(
    draft: &Draft,
    reader: &tremplin_reader::Reader,
    knowledge: &tremplin_knowledge::Knowledge,
) -> Option<crate::record::Facts> {
    let hint = tremplin_documents::Hint { name: None };
    let document = tremplin_documents::open(draft.posting.ad.as_bytes(), &hint).ok()?;
    Some(crate::record::facts(&document, draft.rome.as_deref(), reader, knowledge))
}

/// The ads of a batch; a row that is none is counted and left out.
fn understood(
    batch: Vec<Result<Row, RowError>>,
    request: &Request<'_>,
    input: &mut Input,
    done: &mut File,
) -> Result<Vec<Draft>, ImportError> {
    let mut drafts = Vec::new();
    for row in batch {
        let draft = match row {
            Ok(row) => draft::draft(&row, request.shape),
            Err(RowError::Fault(why)) => Err(why),
            Err(RowError::Stop(detail)) => {
                return Err(ImportError::Unreadable { path: done.path.clone(), detail });
            }
        };
        input.rows += 1;
        match draft {
            Ok(draft) => drafts.push(draft),
            Err(why) => {
                input.faults += 1;
                done.faults += 1;
                if done.first_faults.len() < TOLD {
                    done.first_faults.push((input.rows, why));
                }
            }
        }
    }
    Ok(drafts)
}

/// What names the reading of a file in the journal: its content, the day it was seen, and how it is read.
fn name(path: &Path, request: &Request<'_>) -> Result<String, ImportError> {
    let unreadable = |e: std::io::Error| ImportError::Unreadable { path: path.to_owned(), detail: e.to_string() };
    let mut file = std::fs::File::open(path).map_err(unreadable)?;
    let mut hash = Sha256::new();
    let mut buffer = vec![0; 1 << 16];
    loop {
        let n = file.read(&mut buffer).map_err(unreadable)?;
        if n == 0 {
            break;
        }
        hash.update(buffer.get(..n).unwrap_or_default());
    }
    if let Some(shape) = request.shape {
        hash.update(format!("{shape:?}"));
    }
    let digest: String = hash.finalize().iter().take(16).map(|byte| format!("{byte:02x}")).collect();
    Ok(format!("{digest}@{}", day::iso(request.seen)))
}

/// The files to read, those of folders in the order of their names.
fn files(paths: &[PathBuf]) -> Result<Vec<PathBuf>, ImportError> {
    let mut found = Vec::new();
    for path in paths {
        if path.is_dir() {
            let before = found.len();
            within(path, DEPTH, &mut found)?;
            if found.len() == before {
                return Err(ImportError::NoFile { path: path.clone() });
            }
        } else {
            found.push(path.clone());
        }
    }
    Ok(found)
}

fn within(folder: &Path, depth: usize, found: &mut Vec<PathBuf>) -> Result<(), ImportError> {
    let unreadable = |e: std::io::Error| ImportError::Unreadable { path: folder.to_owned(), detail: e.to_string() };
    let entries = std::fs::read_dir(folder).map_err(unreadable)?;
    let mut paths: Vec<PathBuf> = entries.filter_map(Result::ok).map(|e| e.path()).collect();
    paths.sort();
    for path in paths {
        if path.is_dir() && !path.is_symlink() && depth > 1 {
            within(&path, depth - 1, found)?;
        } else if rows::is_read(&path) {
            found.push(path);
        }
    }
    Ok(())
}
