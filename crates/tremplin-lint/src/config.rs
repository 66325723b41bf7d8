//! What is asked of the rules: the day, the language of the messages, which rules, how much each weighs (`tremplin.toml`).

use crate::fault::{Fault, line_at, toml_at};
use crate::rule::Severity;
use crate::rules::Rules;
use serde::Deserialize;
use std::collections::BTreeMap;

/// What is asked.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Config {
    /// Today, `YYYY-MM-DD`, or as much of it as is known.
    pub today: String,
    /// Language of the messages.
    pub language: String,
    /// Codes or families wanted; empty: all.
    pub select: Vec<String>,
    /// Codes not wanted.
    pub ignore: Vec<String>,
    /// What findings weigh, by code.
    pub severity: BTreeMap<String, Severity>,
}

/// `tremplin.toml`.
#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
struct File {
    lint: Table,
}

/// Its table for the rules.
#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
struct Table {
    select: Vec<String>,
    ignore: Vec<String>,
    severity: BTreeMap<String, Severity>,
}

/// Why a file of configuration cannot be used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ConfigError {
    /// It is not as it should be.
    Bad(Fault),
    /// It names a rule that does not exist: the code, the line, the codes that are near.
    Unknown {
        /// As written.
        code: String,
        /// Where.
        line: usize,
        /// Codes that look like it.
        near: Vec<String>,
    },
}

impl Config {
    /// Takes what a file says of the rules.
    ///
    /// # Errors
    /// When it cannot be read, or names a rule that does not exist.
    pub fn read(&mut self, file: &str, content: &str, rules: &Rules) -> Result<(), ConfigError> {
        let bad = |(line, message)| ConfigError::Bad(Fault { file: file.to_owned(), line, message });
        let File { lint } = toml_at::<File>(content, 1).map_err(bad)?;
        let codes = lint.select.iter().chain(&lint.ignore).chain(lint.severity.keys());
        if let Some(unknown) = codes.into_iter().find(|code| !is_known(code, rules)) {
            let line = line_at(content, content.find(unknown.as_str()).unwrap_or(0));
            return Err(ConfigError::Unknown { code: unknown.clone(), line, near: near(unknown, rules) });
        }
        let codes = |list: Vec<String>| list.into_iter().flat_map(|name| expanded(&name, rules)).collect();
        self.select = codes(lint.select);
        self.ignore = codes(lint.ignore);
        self.severity = lint
            .severity
            .into_iter()
            .flat_map(|(name, severity)| expanded(&name, rules).into_iter().map(move |code| (code, severity)))
            .collect();
        Ok(())
    }

    /// Whether a rule is wanted.
    #[must_use]
    pub fn wants(&self, code: &str) -> bool {
        let holds = |list: &[String]| list.iter().any(|c| c == code);
        (self.select.is_empty() || holds(&self.select)) && !holds(&self.ignore)
    }
}

fn is_known(name: &str, rules: &Rules) -> bool {
    rules.all().any(|rule| rule.code == name || rule.family == name)
}

/// The codes of a family, or the code itself.
fn expanded(name: &str, rules: &Rules) -> Vec<String> {
    rules.all().filter(|r| r.code == name || r.family == name).map(|r| r.code.clone()).collect()
}

/// Codes that share most of their letters with an unknown one.
#[must_use]
pub fn near(code: &str, rules: &Rules) -> Vec<String> {
    let pairs = |word: &str| -> Vec<(char, char)> { word.chars().zip(word.chars().skip(1)).collect() };
    let wanted = pairs(code);
    let shared = |other: &str| {
        let theirs = pairs(other);
        let both = wanted.iter().filter(|p| theirs.contains(p)).count();
        both * 200 / (wanted.len() + theirs.len()).max(1)
    };
    let mut all: Vec<(usize, &String)> = rules.all().map(|r| (shared(&r.code), &r.code)).collect();
    all.sort_by(|a, b| b.0.cmp(&a.0).then(a.1.cmp(b.1)));
    all.into_iter().take(3).filter(|(share, _)| *share >= 30).map(|(_, code)| code.clone()).collect()
}
