//! All the files of `rules/` read and checked against each other: rules, law, words that deny. Not yet ready to look in a text.

use crate::fault::Fault;
use crate::law::{Binds, Laws};
use crate::rule::{Rule, Severity};
use crate::writing::{Negation, Writing, negations, writings};
use std::collections::BTreeMap;

/// What the folder holds.
#[derive(Clone, Debug, Default)]
pub struct Shelf {
    /// Rules by their codes.
    pub rules: BTreeMap<String, Rule>,
    /// `law.toml`.
    pub laws: Laws,
    /// `negation.toml`, by language.
    pub negations: BTreeMap<String, Negation>,
    /// `writing.toml`, by language.
    pub writings: BTreeMap<String, Writing>,
    /// Tables of checks that need facts of their own (`data/<name>.toml`), as text.
    pub data: BTreeMap<String, String>,
}

impl Shelf {
    /// Reads a set of files: path below the folder to content.
    ///
    /// # Errors
    /// Every mistake.
    pub fn from_files(files: &BTreeMap<String, String>) -> Result<Shelf, Vec<Fault>> {
        let mut shelf = Shelf::default();
        let mut faults = Vec::new();
        for (path, content) in files {
            let read = match path.as_str() {
                "law.toml" => Laws::parse(path, content).map(|laws| shelf.laws = laws),
                "negation.toml" => negations(path, content).map(|n| shelf.negations = n),
                "writing.toml" => writings(path, content).map(|w| shelf.writings = w),
                _ if path.ends_with(".md") => shelf.add(path, content),
                _ => shelf.add_table(path, content),
            };
            faults.extend(read.err().unwrap_or_default());
        }
        faults.extend(files.iter().filter_map(|(path, content)| shelf.unlawful(path, content)));
        if faults.is_empty() { Ok(shelf) } else { Err(faults) }
    }

    fn add(&mut self, path: &str, content: &str) -> Result<(), Vec<Fault>> {
        let rule = Rule::parse(path, content)?;
        match self.rules.insert(rule.code.clone(), rule) {
            Some(other) => {
                let message = format!("the code {} is already that of {}", other.code, other.file);
                Err(vec![Fault { file: path.to_owned(), line: 1, message }])
            }
            None => Ok(()),
        }
    }

    fn add_table(&mut self, path: &str, content: &str) -> Result<(), Vec<Fault>> {
        let name = path.strip_prefix("data/").and_then(|p| p.strip_suffix(".toml"));
        let fault = |line, message| vec![Fault { file: path.to_owned(), line, message }];
        let Some(name) = name else {
            let known = "law.toml, negation.toml, writing.toml, data/<name>.toml";
            return Err(fault(1, format!("no such table; the tables are {known}")));
        };
        crate::fault::toml_at::<toml::Table>(content, 1).map_err(|(line, message)| fault(line, message))?;
        self.data.insert(name.to_owned(), content.to_owned());
        Ok(())
    }

    /// A rule that names a law that is not there, or an error that no law can make one.
    fn unlawful(&self, path: &str, content: &str) -> Option<Fault> {
        let rule = self.rules.values().find(|rule| rule.file == path)?;
        let fault = |key: &str, message: String| {
            let at = content.find(&format!("\n{key} =")).map_or(0, |at| at + 1);
            Some(Fault { file: path.to_owned(), line: crate::fault::line_at(content, at), message })
        };
        if let Some(unknown) = rule.law.iter().find(|id| self.laws.rows_of(id).next().is_none()) {
            return fault("law", format!("no law {unknown:?} in law.toml"));
        }
        let may_bind = |id: &String| self.laws.rows_of(id).any(|law| law.binds == Binds::Employers);
        if rule.severity == Severity::Error && !rule.law.iter().any(may_bind) {
            return fault("severity", "error needs a law that obliges employers; write \"warning\"".to_owned());
        }
        None
    }
}
