//! `read_ad(text)`: what the reader finds in a text, as a struct with the columns of the store. Over any table of texts.

use crate::record::{self, Facts, Record};
use datafusion::arrow::array::{Array, ArrayRef, AsArray, StructArray};
use datafusion::arrow::compute::{cast, is_null, nullif};
use datafusion::arrow::datatypes::{DataType, Field, Fields};
use datafusion::common::Result;
use datafusion::logical_expr::{ColumnarValue, ScalarFunctionArgs, ScalarUDFImpl, Signature, Volatility};
use std::hash::{Hash, Hasher};
use std::sync::{Arc, OnceLock};
use tremplin_documents::Hint;
use tremplin_knowledge::Knowledge;
use tremplin_reader::Reader;

/// The first and the last of the columns that are read in the text.
const FROM: &str = "language";
const TO: &str = "section";

pub(super) struct ReadAd {
    signature: Signature,
    knowledge: Arc<Knowledge>,
    /// Made at the first ad: most questions read none.
    reader: OnceLock<Reader>,
}

impl ReadAd {
    pub fn new(knowledge: Arc<Knowledge>) -> ReadAd {
        ReadAd { signature: Signature::string(1, Volatility::Immutable), knowledge, reader: OnceLock::new() }
    }

    fn read(&self, text: &str) -> Facts {
        let reader = self.reader.get_or_init(|| Reader::new(&self.knowledge));
        let opened = tremplin_documents::open(text.as_bytes(), &Hint { name: None });
        opened.map(|document| record::facts(&document, None, reader, &self.knowledge)).unwrap_or_default()
    }
}

/// The columns read, as those of the struct.
fn fields() -> Fields {
    let schema = record::schema();
    let index = |name| schema.index_of(name).expect("the schema has the column");
    let read = index(FROM)..=index(TO);
    let fields: Vec<Arc<Field>> =
        schema.fields().iter().enumerate().filter(|(i, _)| read.contains(i)).map(|(_, f)| f.clone()).collect();
    Fields::from(fields)
}

impl ScalarUDFImpl for ReadAd {
    fn name(&self) -> &str {
        "read_ad"
    }

    fn signature(&self) -> &Signature {
        &self.signature
    }

    fn return_type(&self, _: &[DataType]) -> Result<DataType> {
        Ok(DataType::Struct(fields()))
    }

    fn invoke_with_args(&self, args: ScalarFunctionArgs) -> Result<ColumnarValue> {
        let column: ArrayRef = args.args.first().expect("the signature asks for one").to_array(args.number_rows)?;
        // Whatever kind of text the file gives.
        let column = cast(&column, &DataType::Utf8)?;
        let texts = column.as_string::<i32>();
        let read =
            |text: Option<&str>| Record { facts: text.map(|t| self.read(t)).unwrap_or_default(), ..Record::default() };
        let records: Vec<Record> = texts.iter().map(read).collect();
        let batch = record::batch(&records)?;
        let fields = fields();
        // A field is asked without its struct: where there is no text, each must be null by itself.
        let absent = is_null(texts)?;
        let column =
            |f: &Arc<Field>| Ok(nullif(batch.column_by_name(f.name()).expect("the batch has the column"), &absent)?);
        let columns = fields.iter().map(column).collect::<Result<Vec<ArrayRef>>>()?;
        Ok(ColumnarValue::Array(Arc::new(StructArray::new(fields, columns, texts.nulls().cloned()))))
    }
}

impl std::fmt::Debug for ReadAd {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("read_ad")
    }
}

/// One program reads in one way: there is one such function.
impl PartialEq for ReadAd {
    fn eq(&self, _: &ReadAd) -> bool {
        true
    }
}

impl Eq for ReadAd {}

impl Hash for ReadAd {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.name().hash(state);
    }
}
