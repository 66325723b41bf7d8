//! Rows that wait, folded upon the settled rows of the same ads: what a reader sees in their place, and what settling writes.

use super::manifest::Manifest;
use super::{StoreError, part};
use crate::record::{self, Record};
use datafusion::arrow::array::{Array, AsArray, BooleanArray, RecordBatch};
use datafusion::arrow::compute::filter_record_batch;
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

/// What the waiting rows make.
#[derive(Debug, Default)]
pub(super) struct Folded {
    /// One row an ad, by key: what was settled and what came since, together.
    pub records: BTreeMap<String, Record>,
}

impl Folded {
    /// The months that the rows belong to.
    pub fn months(&self) -> BTreeSet<String> {
        self.records.values().map(|r| r.month.clone()).collect()
    }

    /// The settled rows of a batch that stay as they are.
    pub fn untouched(&self, batch: &RecordBatch, path: &Path) -> Result<RecordBatch, StoreError> {
        pick(batch, path, |key| !self.records.contains_key(key))
    }
}

/// Folds what waits. The settled files are searched by their keys alone; only those that hold one of the ads are read whole.
pub(super) fn fold(folder: &Path, manifest: &Manifest) -> Result<Folded, StoreError> {
    let mut folded = Folded::default();
    for waiting in &manifest.incoming {
        for batch in part::read(&folder.join(&waiting.file), None)? {
            for record in record::decode(&batch?) {
                add(&mut folded.records, record);
            }
        }
    }
    if folded.records.is_empty() {
        return Ok(folded);
    }
    for settled in manifest.months.values() {
        let path = folder.join(&settled.file);
        let mut older = Vec::new();
        if holds(&path, &folded)? {
            for batch in part::read(&path, None)? {
                let found = pick(&batch?, &path, |key| folded.records.contains_key(key))?;
                older.extend(record::decode(&found));
            }
        }
        for record in older {
            let key = record.key();
            if let Some(newer) = folded.records.remove(&key) {
                folded.records.insert(key, record.again(newer));
            }
        }
    }
    Ok(folded)
}

fn add(records: &mut BTreeMap<String, Record>, record: Record) {
    let key = record.key();
    let both = match records.remove(&key) {
        Some(older) => older.again(record),
        None => record,
    };
    records.insert(key, both);
}

/// Whether a settled file holds one of the ads.
fn holds(path: &Path, folded: &Folded) -> Result<bool, StoreError> {
    for batch in part::read(path, Some(&["source", "id"]))? {
        if pick(&batch?, path, |key| folded.records.contains_key(key))?.num_rows() > 0 {
            return Ok(true);
        }
    }
    Ok(false)
}

/// The rows of a batch whose key is wanted.
fn pick(batch: &RecordBatch, path: &Path, wanted: impl Fn(&str) -> bool) -> Result<RecordBatch, StoreError> {
    let damaged = |detail: &str| StoreError::Damaged { path: path.to_owned(), detail: detail.to_owned() };
    let text = |name| batch.column_by_name(name).and_then(|c| c.as_string_opt::<i32>());
    let (Some(sources), Some(ids)) = (text("source"), text("id")) else { return Err(damaged("it has no keys")) };
    let mask: BooleanArray =
        (0..batch.num_rows()).map(|i| Some(wanted(&record::key(cell(sources, i), cell(ids, i))))).collect();
    filter_record_batch(batch, &mask).map_err(|e| damaged(&e.to_string()))
}

fn cell(array: &datafusion::arrow::array::StringArray, i: usize) -> &str {
    if array.is_valid(i) { array.value(i) } else { "" }
}
