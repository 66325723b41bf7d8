//! Why the program could not work: a stable code for programs, and a sentence in every language for people.

use crate::Say;
use fluent_bundle::FluentValue;

/// A reason to stop.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// Stable code, in dot form: `document.empty`.
    pub code: String,
    /// Key of the sentence in `ui.ftl`.
    pub key: &'static str,
    /// What the sentence names.
    pub args: Vec<(&'static str, Named)>,
    /// The file or folder concerned.
    pub path: Option<String>,
}

/// What a sentence names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Named {
    /// Words as they are.
    Text(String),
    /// A word of a set of `ui.ftl`: set, identifier.
    Word(&'static str, String),
    /// A number, written as the language writes it.
    Number(u64),
}

impl Problem {
    /// A problem whose sentence names nothing.
    #[must_use]
    pub fn new(code: impl Into<String>, key: &'static str) -> Problem {
        Problem { code: code.into(), key, args: Vec::new(), path: None }
    }

    /// The same, naming `value` in its sentence.
    #[must_use]
    pub fn naming(mut self, name: &'static str, value: impl Into<String>) -> Problem {
        self.args.push((name, Named::Text(one_line(&value.into()))));
        self
    }

    /// The same, naming a word that each language has: `id` of the set `set`.
    #[must_use]
    pub fn naming_word(mut self, name: &'static str, set: &'static str, id: impl Into<String>) -> Problem {
        self.args.push((name, Named::Word(set, id.into())));
        self
    }

    /// The same, naming a number.
    #[must_use]
    pub fn naming_number(mut self, name: &'static str, value: u64) -> Problem {
        self.args.push((name, Named::Number(value)));
        self
    }

    /// The same, about this file or folder.
    #[must_use]
    pub fn at(mut self, path: impl Into<String>) -> Problem {
        self.path = Some(one_line(&path.into()));
        self
    }

    /// The sentence: what, and what to do. One line.
    #[must_use]
    pub fn message(&self, say: &Say) -> String {
        let args: Vec<(&str, FluentValue<'_>)> = self.args.iter().map(|(n, v)| (*n, v.told(say).into())).collect();
        say.with_all(self.key, &args)
    }

    /// The sentence after the place where the problem is. One line.
    #[must_use]
    pub fn line(&self, say: &Say) -> String {
        match &self.path {
            Some(path) => say.with("error-at", [("path", path.as_str().into()), ("message", self.message(say).into())]),
            None => self.message(say),
        }
    }
}

impl Named {
    #[expect(clippy::cast_precision_loss, reason = "limits are far below 2^53")]
    fn told(&self, say: &Say) -> String {
        match self {
            Named::Text(text) => text.clone(),
            Named::Word(set, id) => say.word(set, id),
            Named::Number(value) => say.number(*value as f64),
        }
    }
}

/// File names and cells of tables may hold line ends and terminal commands: neither reaches the screen.
#[must_use]
pub fn one_line(text: &str) -> String {
    text.chars().map(|c| if c.is_control() { '\u{FFFD}' } else { c }).collect()
}
