//! An answer: named columns and rows of plain values, the same for every form in which it is shown. As CSV and as Parquet.

use datafusion::arrow::array::{ArrayRef, Float64Array, Int64Array, RecordBatch, StringArray};
use datafusion::arrow::datatypes::{DataType, Field, Schema, SchemaRef};
use datafusion::arrow::json::WriterBuilder;
use datafusion::arrow::json::writer::JsonArray;
use datafusion::parquet::arrow::arrow_writer::ArrowWriter;
use serde_json::{Map, Value};
use std::collections::BTreeSet;
use std::sync::Arc;

/// An answer. Every row has as many cells as there are columns.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Table {
    /// Columns.
    pub columns: Vec<Column>,
    /// Rows.
    pub rows: Vec<Vec<Value>>,
}

/// A column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    /// Name; no other column of the table has it.
    pub name: String,
    /// What it holds.
    pub kind: Kind,
}

/// What a column holds; any cell may be null.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Words, days.
    Text,
    /// Whole numbers.
    Whole,
    /// Numbers.
    Real,
    /// True or false, lists, structs.
    Other,
}

impl Table {
    /// The answer of an engine.
    ///
    /// # Errors
    /// When a column is of a kind that cannot be written.
    pub(crate) fn of_batches(schema: &SchemaRef, batches: &[RecordBatch]) -> Result<Table, String> {
        let columns = columns(schema);
        let fields: Vec<Field> =
            columns.iter().zip(schema.fields()).map(|(c, f)| f.as_ref().clone().with_name(&c.name)).collect();
        let named = Arc::new(Schema::new(fields));
        let mut rows = Vec::new();
        for batch in batches {
            let fields = named
                .fields()
                .iter()
                .zip(batch.columns())
                .map(|(f, c)| f.as_ref().clone().with_data_type(c.data_type().clone()).with_nullable(true));
            let own = Arc::new(Schema::new(fields.collect::<Vec<_>>()));
            let batch = RecordBatch::try_new(own, batch.columns().to_vec()).map_err(|e| e.to_string())?;
            rows.extend(
                values(&batch)?
                    .into_iter()
                    .map(|mut row| columns.iter().map(|c| row.remove(&c.name).unwrap_or(Value::Null)).collect()),
            );
        }
        Ok(Table { columns, rows })
    }

    /// Where a column stands.
    #[must_use]
    pub fn column(&self, name: &str) -> Option<usize> {
        self.columns.iter().position(|c| c.name == name)
    }

    /// The cell of a row, a number.
    #[must_use]
    pub fn number(&self, row: &[Value], name: &str) -> Option<f64> {
        row.get(self.column(name)?)?.as_f64()
    }

    /// The rows as objects.
    #[must_use]
    pub fn objects(&self) -> Vec<Value> {
        let object = |row: &Vec<Value>| {
            let cells = self.columns.iter().zip(row).map(|(c, value)| (c.name.clone(), value.clone()));
            Value::Object(cells.collect::<Map<_, _>>())
        };
        self.rows.iter().map(object).collect()
    }

    /// As CSV with a line of names; what is not known is empty.
    #[must_use]
    pub fn csv(&self) -> String {
        let mut writer = csv::Writer::from_writer(Vec::new());
        let names = writer.write_record(self.columns.iter().map(|c| &c.name));
        let rows = self.rows.iter().map(|row| row.iter().map(written).collect::<Vec<String>>());
        let done = rows.fold(names, |done, row| done.and_then(|()| writer.write_record(row)));
        done.expect("rows of one length are written to memory");
        let bytes = writer.into_inner().expect("memory takes every byte");
        String::from_utf8(bytes).expect("text was written")
    }

    /// As a Parquet file.
    ///
    /// # Errors
    /// When the engine cannot write it.
    pub fn parquet(&self) -> Result<Vec<u8>, String> {
        let kind = |kind| match kind {
            Kind::Whole => DataType::Int64,
            Kind::Real => DataType::Float64,
            Kind::Text | Kind::Other => DataType::Utf8,
        };
        let fields: Vec<Field> = self.columns.iter().map(|c| Field::new(&c.name, kind(c.kind), true)).collect();
        let schema = Arc::new(Schema::new(fields));
        let arrays = self.columns.iter().enumerate().map(|(i, c)| self.array(i, c.kind)).collect();
        let batch = RecordBatch::try_new(schema.clone(), arrays).map_err(|e| e.to_string())?;
        let mut writer = ArrowWriter::try_new(Vec::new(), schema, None).map_err(|e| e.to_string())?;
        writer.write(&batch).map_err(|e| e.to_string())?;
        writer.into_inner().map_err(|e| e.to_string())
    }

    fn array(&self, column: usize, kind: Kind) -> ArrayRef {
        let cells = || self.rows.iter().map(|row| row.get(column).filter(|v| !v.is_null()));
        match kind {
            Kind::Whole => Arc::new(cells().map(|v| v.and_then(Value::as_i64)).collect::<Int64Array>()),
            Kind::Real => Arc::new(cells().map(|v| v.and_then(Value::as_f64)).collect::<Float64Array>()),
            Kind::Text | Kind::Other => Arc::new(cells().map(|v| v.map(written)).collect::<StringArray>()),
        }
    }
}

/// The columns of a schema; of two with one name, the second is told apart by a number.
fn columns(schema: &Schema) -> Vec<Column> {
    let mut taken = BTreeSet::new();
    let mut columns = Vec::new();
    for field in schema.fields() {
        let mut names = std::iter::once(field.name().clone()).chain((2..).map(|i| format!("{}_{i}", field.name())));
        let name = names.find(|name| taken.insert(name.clone())).expect("one of the numbers is free");
        columns.push(Column { name, kind: kind(field.data_type()) });
    }
    columns
}

fn kind(kind: &DataType) -> Kind {
    match kind {
        DataType::Boolean => Kind::Other,
        k if k.is_integer() => Kind::Whole,
        k if k.is_numeric() => Kind::Real,
        k if k.is_nested() => Kind::Other,
        _ => Kind::Text,
    }
}

fn values(batch: &RecordBatch) -> Result<Vec<Map<String, Value>>, String> {
    let mut bytes = Vec::new();
    let mut writer = WriterBuilder::new().with_explicit_nulls(true).build::<_, JsonArray>(&mut bytes);
    writer.write(batch).and_then(|()| writer.finish()).map_err(|e| e.to_string())?;
    if batch.num_rows() == 0 {
        return Ok(Vec::new());
    }
    serde_json::from_slice(&bytes).map_err(|e| e.to_string())
}

/// A cell as text.
fn written(value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::String(text) => text.clone(),
        other => other.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn a_table_is_written_as_csv() {
        let column = |name: &str, kind| Column { name: name.into(), kind };
        let table = Table {
            columns: vec![column("skill", Kind::Text), column("n", Kind::Whole), column("share", Kind::Real)],
            rows: vec![vec![json!("c, c++"), json!(12), json!(0.25)], vec![Value::Null, json!(3), Value::Null]],
        };
        assert_eq!(table.csv(), "skill,n,share\n\"c, c++\",12,0.25\n,3,\n");
        assert!(table.parquet().unwrap().starts_with(b"PAR1"));
        assert_eq!(table.objects()[1], json!({"skill": null, "n": 3, "share": null}));
    }
}
