//! What is wrong in a knowledge file, and where: file, line, what to do.

use std::fmt;

/// One mistake in one file. Printed as `file:line: message`, as compilers do, so that editors can jump to it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Fault {
    /// Path of the file below the knowledge folder.
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

/// All the mistakes found in a set of files; never empty when returned as an error.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Faults(pub Vec<Fault>);

impl fmt::Display for Faults {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (i, fault) in self.0.iter().enumerate() {
            if i > 0 {
                writeln!(f)?;
            }
            write!(f, "{fault}")?;
        }
        Ok(())
    }
}

impl std::error::Error for Faults {}

/// A file being read, with the place where its mistakes go.
pub(crate) struct Reading<'a> {
    pub file: &'a str,
    pub content: &'a str,
    pub faults: &'a mut Vec<Fault>,
}

impl Reading<'_> {
    /// Reads the file as TOML of type `T`; a syntax or type mistake becomes a fault with its line.
    pub fn toml<T: serde::de::DeserializeOwned>(&mut self) -> Option<T> {
        match toml::from_str(self.content) {
            Ok(value) => Some(value),
            Err(error) => {
                let line = error.span().map_or(1, |span| line_at(self.content, span.start));
                let message = error.message().replace('\n', " ");
                self.faults.push(Fault { file: self.file.into(), line, message });
                None
            }
        }
    }

    /// Reads the file as CSV with a head line, one `T` a row; a mistake in a row becomes a fault with its line.
    pub fn csv<T: serde::de::DeserializeOwned>(&mut self) -> Vec<T> {
        let mut rows = Vec::new();
        let mut csv = csv::Reader::from_reader(self.content.as_bytes());
        for (i, row) in csv.deserialize().enumerate() {
            match row {
                Ok(row) => rows.push(row),
                Err(error) => {
                    let line = error.position().map_or(i + 2, |p| usize::try_from(p.line()).unwrap_or(i + 2));
                    self.faults.push(Fault { file: self.file.into(), line, message: error.to_string() });
                }
            }
        }
        rows
    }

    /// Notes a mistake about `word`, at the first line that it begins as a key, else where it stands between quotes, else bare.
    pub fn fault(&mut self, word: &str, message: impl Into<String>) {
        let key = self.content.find(&format!("\n{word} =")).map(|at| at + 1);
        let quoted = || self.content.find(&format!("\"{word}\""));
        let at = key.or_else(quoted).or_else(|| self.content.find(word)).unwrap_or(0);
        let line = line_at(self.content, at);
        self.faults.push(Fault { file: self.file.into(), line, message: message.into() });
    }

    /// Notes an identifier that is not made of lower-case ASCII words joined by hyphens.
    pub fn check_id(&mut self, id: &str) {
        let good = id.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-');
        if !good || id.is_empty() {
            self.fault(id, format!("identifier {id:?} must be lower-case ASCII words joined by hyphens"));
        }
    }
}

/// The file name without folder and extension: the identifier of what the file holds.
pub(crate) fn stem(file: &str) -> &str {
    let name = file.rsplit('/').next().unwrap_or(file);
    name.split('.').next().unwrap_or(name)
}

/// Line (from 1) of a byte offset.
fn line_at(content: &str, offset: usize) -> usize {
    content.as_bytes().iter().take(offset).filter(|b| **b == b'\n').count() + 1
}
