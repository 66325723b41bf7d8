//! The rows of a file, whatever it is: JSON lines (compressed or not), JSON lists, CSV, Parquet. Each row is an object.

use super::ImportError;
use datafusion::arrow::array::RecordBatch;
use datafusion::arrow::json::ArrayWriter;
use datafusion::parquet::arrow::arrow_reader::ParquetRecordBatchReaderBuilder;
use serde_json::{Map, Value};
use std::fs::File;
use std::io::{BufRead, BufReader, Read};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;

/// A line, or a list, above this is no file of ads.
const LINE: u64 = 64 << 20;

/// Rows of a batch of Parquet.
const BATCH: usize = 512;

/// Ends of the names of files that are read in a folder.
const NAMES: [&str; 7] = [".jsonl", ".jsonl.gz", ".ndjson", ".json", ".csv", ".csv.gz", ".parquet"];

/// A row.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Row {
    /// Its columns.
    pub value: Value,
    /// The line as it stands in the file, where there is one.
    pub line: Option<String>,
}

/// Why a row is not given.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum RowError {
    /// This one is faulty; the next may be fine.
    Fault(String),
    /// Nothing more can be read.
    Stop(String),
}

type Rows = Box<dyn Iterator<Item = Result<Row, RowError>>>;

impl Row {
    /// The row as JSON: as it stands in the file, where it is JSON there.
    pub fn raw(&self) -> String {
        self.line.clone().unwrap_or_else(|| self.value.to_string())
    }
}

/// Whether a file of a folder is read, by its name.
pub(super) fn is_read(path: &Path) -> bool {
    let name = path.file_name().map(|n| n.to_string_lossy().to_lowercase()).unwrap_or_default();
    NAMES.iter().any(|end| name.ends_with(end))
}

/// The rows of a file, in order.
pub(super) fn open(path: &Path) -> Result<Rows, ImportError> {
    let unreadable = |detail: String| ImportError::Unreadable { path: path.to_owned(), detail };
    let mut file = File::open(path).map_err(|e| unreadable(e.to_string()))?;
    let mut magic = [0; 4];
    let n = file.read(&mut magic).map_err(|e| unreadable(e.to_string()))?;
    let file = File::open(path).map_err(|e| unreadable(e.to_string()))?;
    if magic == *b"PAR1" {
        return parquet(file).map_err(unreadable);
    }
    let packed = n > 1 && magic.starts_with(b"\x1f\x8b");
    let name = path.file_name().map(|n| n.to_string_lossy().to_lowercase()).unwrap_or_default();
    let reader: Box<dyn Read> = if packed { Box::new(flate2::read::MultiGzDecoder::new(file)) } else { Box::new(file) };
    let bare = name.strip_suffix(".gz").unwrap_or(&name);
    if bare.ends_with(".csv") {
        return csv(reader).map_err(unreadable);
    }
    if bare.ends_with(".json") {
        return list(reader).map_err(unreadable);
    }
    Ok(Box::new(Lines { reader: BufReader::new(reader), ended: false }))
}

/// JSON lines; empty ones are skipped.
struct Lines {
    reader: BufReader<Box<dyn Read>>,
    ended: bool,
}

impl Iterator for Lines {
    type Item = Result<Row, RowError>;

    fn next(&mut self) -> Option<Self::Item> {
        while !self.ended {
            let mut bytes = Vec::new();
            let read = self.reader.by_ref().take(LINE).read_until(b'\n', &mut bytes);
            if let Err(error) = read {
                self.ended = true;
                return Some(Err(RowError::Stop(error.to_string())));
            }
            if bytes.len() as u64 >= LINE {
                self.ended = true;
                return Some(Err(RowError::Stop(format!("a line of more than {} MiB", LINE >> 20))));
            }
            self.ended = bytes.is_empty();
            if !bytes.trim_ascii().is_empty() {
                return Some(line(bytes));
            }
        }
        None
    }
}

fn line(bytes: Vec<u8>) -> Result<Row, RowError> {
    let text = String::from_utf8(bytes).map_err(|_| RowError::Fault("it is not UTF-8".into()))?;
    let value: Value = serde_json::from_str(&text).map_err(|e| RowError::Fault(e.to_string()))?;
    object(value).map(|value| Row { value, line: Some(text.trim().to_owned()) })
}

fn object(value: Value) -> Result<Value, RowError> {
    if value.is_object() { Ok(value) } else { Err(RowError::Fault("it is no object".into())) }
}

/// A list, or a reply of an API that holds one (`resultats`), or one ad.
fn list(reader: Box<dyn Read>) -> Result<Rows, String> {
    let mut bytes = Vec::new();
    reader.take(LINE + 1).read_to_end(&mut bytes).map_err(|e| e.to_string())?;
    if bytes.len() as u64 > LINE {
        return Err(format!("a list of more than {} MiB: give it as JSON lines", LINE >> 20));
    }
    let value: Value = serde_json::from_slice(&bytes).map_err(|e| e.to_string())?;
    let items = match value {
        Value::Array(items) => items,
        Value::Object(mut reply) => match reply.remove("resultats") {
            Some(Value::Array(items)) => items,
            Some(other) => vec![other],
            None => vec![Value::Object(reply)],
        },
        other => vec![other],
    };
    Ok(Box::new(items.into_iter().map(|value| object(value).map(|value| Row { value, line: None }))))
}

fn csv(reader: Box<dyn Read>) -> Result<Rows, String> {
    let mut reader = csv::ReaderBuilder::new().flexible(false).from_reader(reader);
    let names = reader.headers().map_err(|e| e.to_string())?.clone();
    let row = move |record: csv::Result<csv::StringRecord>| {
        let record = record.map_err(|e| match e.kind() {
            csv::ErrorKind::Io(_) => RowError::Stop(e.to_string()),
            _ => RowError::Fault(e.to_string()),
        })?;
        let cells = names.iter().zip(&record).map(|(name, cell)| (name.to_owned(), Value::from(cell)));
        Ok(Row { value: Value::Object(cells.collect::<Map<_, _>>()), line: None })
    };
    Ok(Box::new(reader.into_records().map(row)))
}

fn parquet(file: File) -> Result<Rows, String> {
    let stopped = || "its content stops the decoder".to_owned();
    let built = catch_unwind(AssertUnwindSafe(|| {
        ParquetRecordBatchReaderBuilder::try_new(file).and_then(|b| b.with_batch_size(BATCH).build())
    }));
    let mut reader = built.map_err(|_| stopped())?.map_err(|e| e.to_string())?;
    let mut ended = false;
    let batches = std::iter::from_fn(move || {
        if ended {
            return None;
        }
        let next = catch_unwind(AssertUnwindSafe(|| reader.next()))
            .unwrap_or_else(|_| Some(Err(datafusion::arrow::error::ArrowError::ParquetError(stopped()))))?;
        ended = next.is_err();
        Some(next.map_err(|e| e.to_string()).and_then(|batch| objects(&batch)))
    });
    let rows = batches.flat_map(|batch| match batch {
        Ok(values) => values.into_iter().map(|value| Ok(Row { value, line: None })).collect(),
        Err(detail) => vec![Err(RowError::Stop(detail))],
    });
    Ok(Box::new(rows))
}

/// The rows of a batch as objects; a cell without value is left out.
fn objects(batch: &RecordBatch) -> Result<Vec<Value>, String> {
    let mut bytes = Vec::new();
    let mut writer = ArrayWriter::new(&mut bytes);
    writer.write(batch).and_then(|()| writer.finish()).map_err(|e| e.to_string())?;
    serde_json::from_slice(&bytes).map_err(|e| e.to_string())
}
