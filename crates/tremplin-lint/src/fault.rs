//! What is wrong in a file of rules, and where. Printed as compilers do, so that editors can jump to it.

use std::fmt;

/// One mistake in one file.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Fault {
    /// Path below the folder of rules.
    pub file: String,
    /// Line, from 1.
    pub line: usize,
    /// What is wrong and what is expected, as a lower-case fragment.
    pub message: String,
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}: {}", self.file, self.line, self.message)
    }
}

/// Line (from 1) of the byte `at`.
#[must_use]
pub fn line_at(content: &str, at: usize) -> usize {
    content.bytes().take(at).filter(|b| *b == b'\n').count() + 1
}

/// Reads TOML that stands in a file from line `first` on.
///
/// # Errors
/// The first mistake of syntax or of type, with its line in the file.
pub fn toml_at<T: serde::de::DeserializeOwned>(toml: &str, first: usize) -> Result<T, (usize, String)> {
    toml::from_str(toml).map_err(|error| {
        let line = error.span().map_or(1, |span| line_at(toml, span.start));
        (first + line - 1, error.message().replace('\n', " "))
    })
}
