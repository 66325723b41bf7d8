//! How large and how deep a stranger's file may be: one table, shown as it is by the program.

use crate::OpenError;

/// One limit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize)]
pub struct Limit {
    /// Its name, unique.
    pub name: &'static str,
    /// The code of the error when it is passed ([`OpenError::code`]); several limits may share one.
    pub code: &'static str,
    /// Largest value allowed.
    pub value: u64,
    /// Unit of the value.
    pub unit: &'static str,
    /// What it protects.
    pub protects: &'static str,
}

impl Limit {
    /// Refuses a value above the limit.
    pub(crate) fn check(&self, found: u64) -> Result<(), OpenError> {
        if found <= self.value { Ok(()) } else { Err(self.passed(found)) }
    }

    pub(crate) fn passed(&self, found: u64) -> OpenError {
        OpenError::TooLarge { limit: self.name.into(), max: self.value, found }
    }
}

macro_rules! table {
    ($($constant:ident = $name:literal, $code:literal, $value:expr, $unit:literal, $protects:literal;)+) => {
        $(pub(crate) const $constant: Limit =
            Limit { name: $name, code: $code, value: $value, unit: $unit, protects: $protects };)+
        const TABLE: &[Limit] = &[$($constant),+];
    };
}

table! {
    BYTES = "limit.bytes", "limit.bytes", 10 << 20, "bytes", "memory, before anything is read";
    PAGES = "limit.pages", "limit.pages", 200, "pages", "time spent on a PDF";
    PDF_DEPTH = "limit.pdf_depth", "limit.depth", 512, "levels", "the stack, against nested arrays and page trees in a PDF";
    OBJECTS = "limit.objects", "limit.objects", 200_000, "objects", "memory and time, against PDFs made of countless small parts";
    STREAM = "limit.stream", "limit.expansion", 16 << 20, "bytes", "memory, against one stream of a PDF that inflates without end";
    INFLATED = "limit.expansion", "limit.expansion", 64 << 20, "bytes", "memory, against compressed bombs (counted while inflating)";
    RATIO = "limit.ratio", "limit.expansion", 100, "times", "memory, against archives that inflate to many times their size (from eight megabytes on)";
    MEMBERS = "limit.members", "limit.members", 2_000, "files", "time, against archives of many small files";
    HTML_BYTES = "limit.html_bytes", "limit.bytes", 5 << 20, "bytes", "memory: the tree of a page takes many times its size";
    JSON_BYTES = "limit.json_bytes", "limit.bytes", 5 << 20, "bytes", "memory: the tree of a JSON value takes many times its size";
    XML_DEPTH = "limit.xml_depth", "limit.depth", 256, "levels", "the stack, against nested elements";
    HTML_DEPTH = "limit.html_depth", "limit.depth", 512, "levels", "time: building a page's tree is quadratic in its depth";
    RTF_DEPTH = "limit.rtf_depth", "limit.depth", 512, "levels", "memory, against nested groups";
    HTML_MARKS = "limit.html_marks", "limit.marks", 200_000, "marks", "memory and time: each costs many times its own bytes";
    VALUES = "limit.values", "limit.values", 100_000, "values", "memory: an empty value of JSON, of Europass or of a table costs many times its own bytes";
    JSON_DEPTH = "limit.json_depth", "json.depth", 64, "levels", "the stack, against nested arrays";
    TEXT = "limit.text", "limit.text", 1_000_000, "characters", "time of everything that reads the text afterwards";
    LINE = "limit.line", "limit.line", 100_000, "characters", "time of everything that reads a line at once";
}

/// The code of the error of a limit.
pub(crate) fn code(name: &str) -> &'static str {
    TABLE.iter().chain(&crate::data::DATA_LIMITS).find(|l| l.name == name).map_or("limit.unknown", |l| l.code)
}

/// Every limit that [`crate::open`] keeps.
pub fn limits() -> &'static [Limit] {
    TABLE
}
