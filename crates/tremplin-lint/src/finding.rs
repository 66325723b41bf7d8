//! What a rule found, before it is told: a place, the words of its message, edits.

use crate::diagnostic::Edit;
use tremplin_documents::Span;

/// Something found.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Finding {
    /// Where; absent when it is of the whole ad.
    pub span: Option<Span>,
    /// What its message names.
    pub values: Vec<(&'static str, Value)>,
    /// What would mend it.
    pub edits: Vec<Edit>,
}

/// What a message names.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Value {
    /// Words as they are.
    Text(String),
    /// A number.
    Number(f64),
    /// Several words.
    List(Vec<String>),
}

impl Finding {
    /// Something of the whole ad.
    pub fn whole() -> Finding {
        Finding::default()
    }

    /// Something at a place.
    pub fn at(span: Span) -> Finding {
        Finding { span: Some(span), ..Finding::default() }
    }

    /// The same, naming words.
    pub fn text(mut self, name: &'static str, text: impl Into<String>) -> Finding {
        self.values.push((name, Value::Text(text.into())));
        self
    }

    /// The same, naming a number.
    pub fn number(mut self, name: &'static str, number: f64) -> Finding {
        self.values.push((name, Value::Number(number)));
        self
    }

    /// The same, naming several words.
    pub fn list(mut self, name: &'static str, words: Vec<String>) -> Finding {
        self.values.push((name, Value::List(words)));
        self
    }

    /// The same, with an edit.
    pub fn edit(mut self, span: Span, text: impl Into<String>) -> Finding {
        self.edits.push(Edit { span, text: text.into() });
        self
    }
}
