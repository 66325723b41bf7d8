//! The columns of a row, one line each, and rows to Arrow and back.

use super::{Record, VERSION, VERSION_KEY};
use datafusion::arrow::array::{
    Array, ArrayRef, AsArray, BooleanBuilder, Date32Builder, Float64Builder, Int32Builder, ListBuilder, RecordBatch,
    StringBuilder,
};
use datafusion::arrow::datatypes::{DataType, Date32Type, Field, Float64Type, Int32Type, Schema, SchemaRef};
use datafusion::arrow::error::ArrowError;
use std::sync::{Arc, LazyLock};

/// A column: its name, and how a row gives and takes its cell.
struct Column {
    name: &'static str,
    cells: Cells,
}

/// What a column holds. Text that is always there is given as an empty text, and not as nothing.
enum Cells {
    Text(fn(&Record) -> Option<&str>, fn(&mut Record, Option<String>)),
    Texts(fn(&Record) -> &[String], fn(&mut Record, Vec<String>)),
    Number(fn(&Record) -> Option<f64>, fn(&mut Record, Option<f64>)),
    Count(fn(&Record) -> Option<i32>, fn(&mut Record, Option<i32>)),
    Day(fn(&Record) -> Option<i32>, fn(&mut Record, Option<i32>)),
    Flag(fn(&Record) -> bool, fn(&mut Record, bool)),
}

/// In the order of the files; a new one comes last, and [`VERSION`] rises.
#[rustfmt::skip]
const COLUMNS: &[Column] = &[
    Column { name: "source", cells: Cells::Text(|r| Some(&r.posting.source), |r, v| r.posting.source = v.unwrap_or_default()) },
    Column { name: "id", cells: Cells::Text(|r| Some(&r.posting.id), |r, v| r.posting.id = v.unwrap_or_default()) },
    Column { name: "url", cells: Cells::Text(|r| told(&r.posting.url), |r, v| r.posting.url = v.unwrap_or_default()) },
    Column { name: "employer", cells: Cells::Text(|r| told(&r.posting.employer), |r, v| r.posting.employer = v.unwrap_or_default()) },
    Column { name: "title", cells: Cells::Text(|r| Some(&r.posting.title), |r, v| r.posting.title = v.unwrap_or_default()) },
    Column { name: "places", cells: Cells::Texts(|r| &r.posting.places, |r, v| r.posting.places = v) },
    Column { name: "published", cells: Cells::Text(|r| r.posting.published.as_deref(), |r, v| r.posting.published = v) },
    Column { name: "month", cells: Cells::Text(|r| Some(&r.month), |r, v| r.month = v.unwrap_or_default()) },
    Column { name: "first_seen", cells: Cells::Day(|r| Some(r.first_seen), |r, v| r.first_seen = v.unwrap_or_default()) },
    Column { name: "last_seen", cells: Cells::Day(|r| Some(r.last_seen), |r, v| r.last_seen = v.unwrap_or_default()) },
    Column { name: "closed", cells: Cells::Day(|r| r.closed, |r, v| r.closed = v) },
    Column { name: "language", cells: Cells::Text(|r| r.facts.language.as_deref(), |r, v| r.facts.language = v) },
    Column { name: "occupation", cells: Cells::Text(|r| r.facts.occupation.as_deref(), |r, v| r.facts.occupation = v) },
    Column { name: "rome", cells: Cells::Text(|r| r.facts.rome.as_deref(), |r, v| r.facts.rome = v) },
    Column { name: "rome_stated", cells: Cells::Flag(|r| r.facts.rome_stated, |r, v| r.facts.rome_stated = v) },
    Column { name: "seniority", cells: Cells::Text(|r| r.facts.seniority.as_deref(), |r, v| r.facts.seniority = v) },
    Column { name: "skills", cells: Cells::Texts(|r| &r.facts.skills, |r, v| r.facts.skills = v) },
    Column { name: "skills_required", cells: Cells::Texts(|r| &r.facts.skills_required, |r, v| r.facts.skills_required = v) },
    Column { name: "pay_min", cells: Cells::Number(|r| r.facts.pay_min, |r, v| r.facts.pay_min = v) },
    Column { name: "pay_max", cells: Cells::Number(|r| r.facts.pay_max, |r, v| r.facts.pay_max = v) },
    Column { name: "pay_currency", cells: Cells::Text(|r| r.facts.pay_currency.as_deref(), |r, v| r.facts.pay_currency = v) },
    Column { name: "pay_stated", cells: Cells::Flag(|r| r.facts.pay_stated, |r, v| r.facts.pay_stated = v) },
    Column { name: "pay_band", cells: Cells::Text(|r| r.facts.pay_band.as_deref(), |r, v| r.facts.pay_band = v) },
    Column { name: "contract", cells: Cells::Text(|r| r.facts.contract.as_deref(), |r, v| r.facts.contract = v) },
    Column { name: "remote", cells: Cells::Text(|r| r.facts.remote.as_deref(), |r, v| r.facts.remote = v) },
    Column { name: "remote_days", cells: Cells::Number(|r| r.facts.remote_days, |r, v| r.facts.remote_days = v) },
    Column { name: "degree", cells: Cells::Text(|r| r.facts.degree.as_deref(), |r, v| r.facts.degree = v) },
    Column { name: "degree_necessity", cells: Cells::Text(|r| r.facts.degree_necessity.as_deref(), |r, v| r.facts.degree_necessity = v) },
    Column { name: "experience_min", cells: Cells::Count(|r| r.facts.experience_min, |r, v| r.facts.experience_min = v) },
    Column { name: "experience_max", cells: Cells::Count(|r| r.facts.experience_max, |r, v| r.facts.experience_max = v) },
    Column { name: "experience_band", cells: Cells::Text(|r| r.facts.experience_band.as_deref(), |r, v| r.facts.experience_band = v) },
    Column { name: "commune", cells: Cells::Text(|r| r.facts.commune.as_deref(), |r, v| r.facts.commune = v) },
    Column { name: "department", cells: Cells::Text(|r| r.facts.department.as_deref(), |r, v| r.facts.department = v) },
    Column { name: "region", cells: Cells::Text(|r| r.facts.region.as_deref(), |r, v| r.facts.region = v) },
    Column { name: "sector", cells: Cells::Text(|r| r.facts.sector.as_deref(), |r, v| r.facts.sector = v) },
    Column { name: "section", cells: Cells::Text(|r| r.facts.section.as_deref(), |r, v| r.facts.section = v) },
    Column { name: "same_as", cells: Cells::Text(|r| r.same_as.as_deref(), |r, v| r.same_as = v) },
    Column { name: "same_why", cells: Cells::Text(|r| r.same_why.as_deref(), |r, v| r.same_why = v) },
    Column { name: "ad", cells: Cells::Text(|r| told(&r.posting.ad), |r, v| r.posting.ad = v.unwrap_or_default()) },
    Column { name: "again_of", cells: Cells::Text(|r| r.again_of.as_deref(), |r, v| r.again_of = v) },
    Column { name: "list", cells: Cells::Text(|r| r.list.as_deref(), |r, v| r.list = v) },
];

/// What is not told is nothing, and not an empty word.
fn told(text: &str) -> Option<&str> {
    (!text.is_empty()).then_some(text)
}

static SCHEMA: LazyLock<SchemaRef> = LazyLock::new(|| {
    let fields: Vec<Field> = COLUMNS.iter().map(|c| Field::new(c.name, c.cells.kind(), true)).collect();
    Arc::new(Schema::new_with_metadata(fields, [(VERSION_KEY.to_owned(), VERSION.to_string())].into()))
});

/// The schema of the store, with its version in the metadata.
#[must_use]
pub fn schema() -> SchemaRef {
    SCHEMA.clone()
}

/// Rows as Arrow.
///
/// # Errors
/// When the rows do not fit one batch (text above two gigabytes).
pub fn batch(records: &[Record]) -> Result<RecordBatch, ArrowError> {
    RecordBatch::try_new(schema(), COLUMNS.iter().map(|c| c.cells.array(records)).collect())
}

/// Rows out of Arrow. A column that is missing or of another kind leaves its facts absent.
#[must_use]
pub fn decode(batch: &RecordBatch) -> Vec<Record> {
    let mut records = vec![Record::default(); batch.num_rows()];
    for column in COLUMNS {
        if let Some(array) = batch.column_by_name(column.name).filter(|a| *a.data_type() == column.cells.kind()) {
            column.cells.fill(&mut records, array);
        }
    }
    records
}

impl Cells {
    fn kind(&self) -> DataType {
        match self {
            Cells::Text(..) => DataType::Utf8,
            Cells::Texts(..) => DataType::List(Arc::new(Field::new_list_field(DataType::Utf8, true))),
            Cells::Number(..) => DataType::Float64,
            Cells::Count(..) => DataType::Int32,
            Cells::Day(..) => DataType::Date32,
            Cells::Flag(..) => DataType::Boolean,
        }
    }

    fn array(&self, records: &[Record]) -> ArrayRef {
        match self {
            Cells::Text(get, _) => {
                let mut cells = StringBuilder::new();
                records.iter().for_each(|r| cells.append_option(get(r)));
                Arc::new(cells.finish())
            }
            Cells::Texts(get, _) => {
                let mut cells = ListBuilder::new(StringBuilder::new());
                records.iter().for_each(|r| cells.append_value(get(r).iter().map(|t| Some(t.as_str()))));
                Arc::new(cells.finish())
            }
            Cells::Number(get, _) => {
                let mut cells = Float64Builder::new();
                records.iter().for_each(|r| cells.append_option(get(r)));
                Arc::new(cells.finish())
            }
            Cells::Count(get, _) => {
                let mut cells = Int32Builder::new();
                records.iter().for_each(|r| cells.append_option(get(r)));
                Arc::new(cells.finish())
            }
            Cells::Day(get, _) => {
                let mut cells = Date32Builder::new();
                records.iter().for_each(|r| cells.append_option(get(r)));
                Arc::new(cells.finish())
            }
            Cells::Flag(get, _) => {
                let mut cells = BooleanBuilder::new();
                records.iter().for_each(|r| cells.append_value(get(r)));
                Arc::new(cells.finish())
            }
        }
    }

    fn fill(&self, records: &mut [Record], array: &ArrayRef) {
        for (i, record) in records.iter_mut().enumerate().filter(|(i, _)| array.is_valid(*i)) {
            match self {
                Cells::Text(_, set) => set(record, Some(array.as_string::<i32>().value(i).to_owned())),
                Cells::Texts(_, set) => set(record, texts(&array.as_list::<i32>().value(i))),
                Cells::Number(_, set) => set(record, Some(array.as_primitive::<Float64Type>().value(i))),
                Cells::Count(_, set) => set(record, Some(array.as_primitive::<Int32Type>().value(i))),
                Cells::Day(_, set) => set(record, Some(array.as_primitive::<Date32Type>().value(i))),
                Cells::Flag(_, set) => set(record, array.as_boolean().value(i)),
            }
        }
    }
}

fn texts(array: &ArrayRef) -> Vec<String> {
    array.as_string_opt::<i32>().map(|a| a.iter().flatten().map(str::to_owned).collect()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Posting;
    use crate::record::Facts;

    #[test]
    fn rows_come_back_as_they_went() {
        let posting = Posting {
            source: "demo".into(),
            id: "1".into(),
            employer: "Orbis".into(),
            title: "Data analyst".into(),
            places: vec!["Lyon".into(), "Nantes".into()],
            published: Some("2025-02-28".into()),
            ad: "Vous analysez.".into(),
            url: String::new(),
        };
        let facts = Facts {
            language: Some("fr".into()),
            skills: vec!["python".into(), "sql".into()],
            pay_min: Some(38_000.0),
            pay_stated: true,
            remote_days: Some(2.5),
            experience_min: Some(36),
            ..Facts::default()
        };
        let mut record = Record::seen(posting, facts, 20_000);
        (record.closed, record.same_as) = (Some(20_010), Some("demo/0".into()));
        (record.again_of, record.list) = (Some("demo/9".into()), Some("orbis".into()));
        let records = vec![record, Record::default()];
        let made = batch(&records).unwrap();
        assert_eq!(made.schema().metadata().get(VERSION_KEY), Some(&VERSION.to_string()));
        assert_eq!(decode(&made), records);
        assert!(made.column_by_name("url").unwrap().is_null(0), "what is not told is null");
    }

    #[test]
    fn a_missing_column_leaves_its_facts_absent() {
        let made = batch(&[Record::default()]).unwrap();
        assert_eq!(decode(&made.project(&[0]).unwrap()), [Record::default()]);
    }
}
