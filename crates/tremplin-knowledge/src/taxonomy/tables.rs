//! Official tables as they come: CSV files recognised by the columns of their head, whatever their names, with the faults of
//! their rows counted.

use super::import::ImportError;
use super::store::Origin;
use crate::fault::Fault;
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// Crosswalks tell who made them in the rows before their head.
const HEAD_WITHIN: usize = 30;
/// Faults of one file, and of all, told one by one; the others are counted.
const TOLD_EACH: usize = 3;
const TOLD: usize = 12;
/// No official table comes near this size: a larger file is something else.
const LARGEST: u64 = 512 << 20;

/// A file of one of the folders.
pub(super) struct Source {
    /// The rank of its folder.
    pub folder: usize,
    /// Folder and name, as shown.
    pub file: String,
    /// Name without its extension.
    pub stem: String,
    pub bytes: Vec<u8>,
}

/// A source read as a table.
pub(super) struct Table<'s> {
    pub source: &'s Source,
    pub columns: BTreeMap<String, usize>,
    /// Rows before the first of data.
    skipped: usize,
}

/// A row of a table.
pub(super) struct Row<'r> {
    pub file: &'r str,
    pub line: usize,
    columns: &'r BTreeMap<String, usize>,
    cells: &'r [String],
}

/// Faults of rows: how many, and the first.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RowFaults {
    /// How many.
    pub count: usize,
    /// The first of each file.
    pub first: Vec<Fault>,
}

impl RowFaults {
    pub(super) fn add(&mut self, file: &str, line: usize, message: String) {
        self.count += 1;
        let told = self.first.iter().filter(|f| f.file == file).count();
        if told < TOLD_EACH && self.first.len() < TOLD {
            self.first.push(Fault { file: file.to_owned(), line, message });
        }
    }
}

/// The files of a folder that may be tables or tell the version, in the order of their names.
pub(super) fn sources(folder: usize, dir: &Path) -> Result<Vec<Source>, ImportError> {
    let unreadable = |error| ImportError::Unreadable { path: dir.to_owned(), error };
    let mut paths: Vec<PathBuf> = Vec::new();
    for entry in std::fs::read_dir(dir).map_err(unreadable)? {
        let path = entry.map_err(unreadable)?.path();
        if path.extension().is_some_and(|e| e.eq_ignore_ascii_case("csv")) && path.is_file() {
            paths.push(path);
        }
    }
    paths.sort();
    paths.into_iter().map(|path| source(folder, dir, path)).collect()
}

fn source(folder: usize, dir: &Path, path: PathBuf) -> Result<Source, ImportError> {
    let text = |part: Option<&std::ffi::OsStr>| part.map(|p| p.to_string_lossy().into_owned()).unwrap_or_default();
    let size = std::fs::metadata(&path).map(|m| m.len());
    let bytes = match size {
        Ok(size) if size > LARGEST => return Err(ImportError::TooLarge { path, max: LARGEST }),
        _ => std::fs::read(&path),
    };
    let file = format!("{}/{}", text(dir.file_name()), text(path.file_name()));
    let stem = text(path.file_stem());
    match bytes {
        Ok(bytes) => Ok(Source { folder, file, stem, bytes }),
        Err(error) => Err(ImportError::Unreadable { path, error }),
    }
}

impl Source {
    /// What is kept of a source: its name, its checksum, its rows.
    pub fn origin(&self, rows: usize) -> Origin {
        let sha256 = Sha256::digest(&self.bytes).iter().map(|byte| format!("{byte:02x}")).collect();
        Origin { file: self.file.clone(), rows: rows as u64, sha256 }
    }
}

impl<'s> Table<'s> {
    /// The source as a table, when one of its first rows is a head that `known` recognises. Column names are compared by their
    /// letters and digits alone, small: `conceptUri`, `concept_uri` and `CONCEPTURI` are one.
    pub fn of(source: &'s Source, known: &dyn Fn(&BTreeMap<String, usize>) -> bool) -> Option<Table<'s>> {
        let rows = reader(&source.bytes).into_byte_records().take(HEAD_WITHIN);
        for (i, row) in rows.enumerate() {
            let columns: BTreeMap<String, usize> =
                row.ok()?.iter().enumerate().map(|(n, cell)| (column(&text_of(cell).0), n)).collect();
            if known(&columns) {
                return Some(Table { source, columns, skipped: i + 1 });
            }
        }
        None
    }

    /// Gives each row to `take`; a row that is no CSV, or that `take` refuses, is a fault with its line. Gives back how many rows
    /// there are.
    pub fn each(&self, faults: &mut RowFaults, take: &mut dyn FnMut(&Row<'_>) -> Result<(), String>) -> usize {
        let width = self.columns.values().max().map_or(0, |last| last + 1);
        let mut rows = 0;
        for row in reader(&self.source.bytes).into_byte_records().skip(self.skipped) {
            rows += 1;
            let row = match row {
                Ok(row) => row,
                Err(error) => {
                    let line = error.position().map_or(0, csv::Position::line);
                    faults.add(&self.source.file, line as usize, error.to_string());
                    continue;
                }
            };
            let line = row.position().map_or(0, csv::Position::line) as usize;
            let (mut cells, mut foreign) = (Vec::with_capacity(row.len()), false);
            for cell in &row {
                let (text, latin) = text_of(cell);
                foreign |= latin;
                cells.push(text);
            }
            if foreign {
                faults.add(&self.source.file, line, "bytes that are not UTF-8, read as Latin-1".into());
            }
            let told = if cells.len() > width {
                Err(format!("{} columns instead of {width}", cells.len()))
            } else {
                take(&Row { file: &self.source.file, line, columns: &self.columns, cells: &cells })
            };
            if let Err(message) = told {
                faults.add(&self.source.file, line, message);
            }
        }
        rows
    }
}

impl Row<'_> {
    /// Whether the table has a column.
    pub fn has(&self, column: &str) -> bool {
        self.columns.contains_key(column)
    }

    /// A cell, trimmed; empty when the row or the table lacks it.
    pub fn get(&self, column: &str) -> &str {
        self.columns.get(column).and_then(|n| self.cells.get(*n)).map_or("", |cell| cell.trim())
    }

    /// The first of these columns that is filled.
    pub fn first(&self, columns: &[&str]) -> &str {
        columns.iter().map(|c| self.get(c)).find(|cell| !cell.is_empty()).unwrap_or("")
    }

    /// The words of some cells, small.
    pub fn words(&self, columns: &[&str]) -> impl Iterator<Item = String> {
        let words = columns.iter().flat_map(|c| self.get(c).split(|c: char| !c.is_alphabetic()));
        words.filter(|word| !word.is_empty()).map(str::to_lowercase)
    }

    /// A cell that must be filled.
    pub fn need(&self, column: &str) -> Result<&str, String> {
        let cell = self.get(column);
        if cell.is_empty() { Err(format!("{column} is empty")) } else { Ok(cell) }
    }
}

fn reader(bytes: &[u8]) -> csv::Reader<&[u8]> {
    let bytes = bytes.strip_prefix("\u{feff}".as_bytes()).unwrap_or(bytes);
    csv::ReaderBuilder::new().has_headers(false).flexible(true).from_reader(bytes)
}

fn column(name: &str) -> String {
    name.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// A cell as text, and whether it is no UTF-8: an export of another age, whose bytes are Latin-1.
fn text_of(cell: &[u8]) -> (String, bool) {
    match std::str::from_utf8(cell) {
        Ok(text) => (text.to_owned(), false),
        Err(_) => (cell.iter().map(|byte| char::from(*byte)).collect(), true),
    }
}
