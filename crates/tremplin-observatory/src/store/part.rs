//! One Parquet file: written beside, synchronised, and only then named; read in batches.

use super::StoreError;
use crate::record::{VERSION, VERSION_KEY, schema};
use datafusion::arrow::array::RecordBatch;
use datafusion::parquet::arrow::ProjectionMask;
use datafusion::parquet::arrow::arrow_reader::ParquetRecordBatchReaderBuilder;
use datafusion::parquet::arrow::arrow_writer::ArrowWriter;
use datafusion::parquet::basic::{Compression, ZstdLevel};
use datafusion::parquet::errors::ParquetError;
use datafusion::parquet::file::metadata::KeyValue;
use datafusion::parquet::file::properties::WriterProperties;
use std::fs::File;
use std::io;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};

/// Rows of a row group: enough for columns to compress, few enough for two to be in memory with their text.
const GROUP: usize = 32_768;

/// Rows of a batch read.
const BATCH: usize = 4_096;

/// The end of the name of a file being written.
pub(super) const UNFINISHED: &str = "unfinished";

/// Writes a file of these batches, and gives its rows. When it fails, nothing is there.
pub(super) fn write(
    path: &Path,
    batches: impl Iterator<Item = Result<RecordBatch, StoreError>>,
) -> Result<u64, StoreError> {
    let folder = path.parent().unwrap_or(Path::new("."));
    if !folder.is_dir() {
        std::fs::create_dir_all(folder).map_err(StoreError::io(folder))?;
        folder.parent().map_or(Ok(()), sync_folder).map_err(StoreError::io(folder))?;
    }
    let beside = path.with_extension(UNFINISHED);
    let rows = fill(&beside, path, batches);
    let placed = rows.and_then(|rows| {
        std::fs::rename(&beside, path).and_then(|()| sync_folder(folder)).map_err(StoreError::io(path))?;
        Ok(rows)
    });
    placed.inspect_err(|_| {
        // Whatever was begun is removed; that it may not exist is no news.
        let _ = std::fs::remove_file(&beside);
    })
}

fn fill(
    beside: &Path,
    path: &Path,
    batches: impl Iterator<Item = Result<RecordBatch, StoreError>>,
) -> Result<u64, StoreError> {
    let told = |error| of_parquet(error, path);
    let file = File::create(beside).map_err(StoreError::io(path))?;
    let mut writer = ArrowWriter::try_new(file, schema(), Some(properties())).map_err(told)?;
    let mut rows = 0;
    for batch in batches {
        let batch = batch?;
        rows += batch.num_rows() as u64;
        writer.write(&batch).map_err(told)?;
    }
    let file = writer.into_inner().map_err(told)?;
    file.sync_all().map_err(StoreError::io(path))?;
    Ok(rows)
}

fn properties() -> WriterProperties {
    let version = KeyValue::new(VERSION_KEY.to_owned(), VERSION.to_string());
    WriterProperties::builder()
        .set_compression(Compression::ZSTD(ZstdLevel::default()))
        .set_max_row_group_row_count(Some(GROUP))
        .set_key_value_metadata(Some(vec![version]))
        .build()
}

/// Whether a file is whole by its ends, of a version that is understood, and has its rows.
pub(super) fn check(path: &Path, rows: u64) -> Result<(), StoreError> {
    let builder = open(path)?;
    let found = u64::try_from(builder.metadata().file_metadata().num_rows()).unwrap_or(0);
    if found == rows {
        return Ok(());
    }
    Err(StoreError::Damaged { path: path.to_owned(), detail: format!("{found} rows in the place of {rows}") })
}

/// The batches of a file, of some columns or of all.
pub(super) fn read(
    path: &Path,
    columns: Option<&[&str]>,
) -> Result<impl Iterator<Item = Result<RecordBatch, StoreError>> + use<>, StoreError> {
    let builder = open(path)?;
    let mask = columns.map(|names| ProjectionMask::columns(builder.parquet_schema(), names.iter().copied()));
    let builder = builder.with_batch_size(BATCH).with_projection(mask.unwrap_or_else(ProjectionMask::all));
    let mut reader = builder.build().map_err(|e| of_parquet(e, path))?;
    let path = path.to_owned();
    // A damaged file may make the decoder stop where an error was due.
    let next = move || match catch_unwind(AssertUnwindSafe(|| reader.next())) {
        Ok(next) => next.map(|batch| batch.map_err(|e| damaged(&path, e.to_string()))),
        Err(_) => Some(Err(damaged(&path, "its content stops the decoder".into()))),
    };
    Ok(UntilError { next, ended: false })
}

/// Batches to the first error: what follows one has no meaning.
struct UntilError<F> {
    next: F,
    ended: bool,
}

impl<F: FnMut() -> Option<Result<RecordBatch, StoreError>>> Iterator for UntilError<F> {
    type Item = Result<RecordBatch, StoreError>;

    fn next(&mut self) -> Option<Self::Item> {
        if self.ended {
            return None;
        }
        let next = (self.next)();
        self.ended = next.as_ref().is_none_or(Result::is_err);
        next
    }
}

fn open(path: &Path) -> Result<ParquetRecordBatchReaderBuilder<File>, StoreError> {
    let file = File::open(path).map_err(|error| match error.kind() {
        // A file of the list that is not there was taken away by someone.
        io::ErrorKind::NotFound => damaged(path, error.to_string()),
        _ => StoreError::Io { path: path.to_owned(), error },
    })?;
    let built = catch_unwind(AssertUnwindSafe(|| ParquetRecordBatchReaderBuilder::try_new(file)));
    let built = built.map_err(|_| damaged(path, "its content stops the decoder".into()))?;
    let builder = built.map_err(|e| of_parquet(e, path))?;
    let pairs = builder.metadata().file_metadata().key_value_metadata();
    let version =
        pairs.into_iter().flatten().find(|p| p.key == VERSION_KEY).and_then(|p| p.value.as_ref()?.parse().ok());
    match version {
        Some(version) if version > VERSION => Err(StoreError::Newer { path: path.to_owned(), version }),
        Some(_) => Ok(builder),
        None => Err(damaged(path, "it does not say its version".into())),
    }
}

/// What the system refused keeps its reason; the rest is damage.
pub(super) fn of_parquet(error: ParquetError, path: &Path) -> StoreError {
    match error {
        ParquetError::External(inner) => match inner.downcast::<io::Error>() {
            Ok(error) => StoreError::Io { path: path.to_owned(), error: *error },
            Err(other) => damaged(path, other.to_string()),
        },
        other => damaged(path, other.to_string()),
    }
}

fn damaged(path: &Path, detail: String) -> StoreError {
    StoreError::Damaged { path: PathBuf::from(path), detail }
}

/// A renaming lasts once its folder has been written.
#[cfg(unix)]
pub(super) fn sync_folder(folder: &Path) -> io::Result<()> {
    File::open(folder)?.sync_all()
}

#[cfg(not(unix))]
pub(super) fn sync_folder(_: &Path) -> io::Result<()> {
    Ok(())
}
