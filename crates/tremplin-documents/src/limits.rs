//! How large and how deep a stranger's file may be: one table, shown as it is by the program.

use crate::OpenError;

/// One limit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize)]
pub struct Limit {
    /// Code, as given by [`OpenError::code`] when the limit is passed.
    pub name: &'static str,
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
        OpenError::TooLarge { limit: self.name, max: self.value, found }
    }
}

macro_rules! table {
    ($($constant:ident = $name:literal, $value:expr, $unit:literal, $protects:literal;)+) => {
        $(pub(crate) const $constant: Limit = Limit { name: $name, value: $value, unit: $unit, protects: $protects };)+
        const TABLE: &[Limit] = &[$($constant),+];
    };
}

table! {
    BYTES = "limit.bytes", 10 << 20, "bytes", "memory, before anything is read";
    PAGES = "limit.pages", 200, "pages", "time spent on a PDF";
    INFLATED = "limit.expansion", 64 << 20, "bytes", "memory, against compressed bombs (counted while inflating)";
    MEMBERS = "limit.members", 2_000, "files", "time, against archives of many small files";
    XML_DEPTH = "limit.xml_depth", 256, "levels", "the stack, against nested elements in a DOCX";
    HTML_DEPTH = "limit.html_depth", 512, "levels", "time: building a page's tree is quadratic in its depth";
    JSON_DEPTH = "limit.json_depth", 64, "levels", "the stack, against nested arrays";
    TEXT = "limit.text", 1_000_000, "characters", "time of everything that reads the text afterwards";
}

/// Every limit that [`crate::open`] keeps.
pub fn limits() -> &'static [Limit] {
    TABLE
}
