//! JSON of a stranger: depth counted before parsing, values as text, a writer of labelled fields. Nothing of what any format's
//! keys mean.

use super::{holds, plain};
use crate::assemble::{Assembly, Look};
use crate::{Document, Fault, Field, Format, Label, OpenError, SectionKind, limits};
use scraper::Html;
use serde_json::Value;

/// Text that begins as a JSON object or array.
pub(super) fn recognises(bytes: &[u8]) -> bool {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes).trim_ascii_start();
    match bytes {
        [b'{', rest @ ..] => rest.trim_ascii_start().starts_with(b"\"") || rest.trim_ascii_start().starts_with(b"}"),
        [b'[', rest @ ..] => matches!(rest.trim_ascii_start().first(), Some(b'{' | b'[' | b'"')),
        _ => false,
    }
}

/// JSON in which each of these words stands between quotes.
pub(super) fn names(bytes: &[u8], words: &[&str]) -> bool {
    let quoted = |word: &str| format!("\"{word}\"").into_bytes();
    recognises(bytes) && words.iter().map(|w| quoted(w)).all(|w| holds(bytes, &w))
}

/// The value of a whole file.
pub(super) fn parse(bytes: &[u8], format: Format) -> Result<Value, OpenError> {
    let (text, _) = plain::decode(bytes);
    parse_within(&text, format, limits::JSON_BYTES, limits::VALUES)
}

/// The value of a text of at most so many bytes and values.
pub(crate) fn parse_within(
    text: &str,
    format: Format,
    most_bytes: limits::Limit,
    most_values: limits::Limit,
) -> Result<Value, OpenError> {
    most_bytes.check(text.len() as u64)?;
    weigh(text, most_values)?;
    serde_json::from_str(text).map_err(|e| {
        let detail = e.to_string();
        let fault = if detail.starts_with("number out of range") { Fault::Number } else { Fault::Malformed };
        OpenError::Damaged { format, fault, detail }
    })
}

/// Refuses a text nested too deep, or of too many values, before anything is built.
pub(crate) fn weigh(text: &str, most_values: limits::Limit) -> Result<(), OpenError> {
    let (depth, values) = shape(text);
    limits::JSON_DEPTH.check(depth)?;
    most_values.check(values)
}

/// Depth of brackets outside strings, and how many values there are at most.
fn shape(text: &str) -> (u64, u64) {
    let (mut open, mut deepest, mut values, mut quoted, mut escaped) = (0u64, 0u64, 0u64, false, false);
    for b in text.bytes() {
        match b {
            _ if escaped => escaped = false,
            b'\\' if quoted => escaped = true,
            b'"' => quoted = !quoted,
            b'[' | b'{' if !quoted => {
                open += 1;
                values += 1;
                deepest = deepest.max(open);
            }
            b',' if !quoted => values += 1,
            b']' | b'}' if !quoted => open = open.saturating_sub(1),
            _ => {}
        }
    }
    (deepest, values)
}

/// A document of labelled fields being written.
pub(super) struct Writer {
    pub assembly: Assembly,
}

impl Writer {
    pub fn new(format: Format) -> Writer {
        Writer { assembly: Assembly::new(format) }
    }

    pub fn field(&mut self, field: Field, text: &str) -> Result<(), OpenError> {
        self.assembly.push(text, Look::of(Label::Field(field)))
    }

    /// A section's heading, when the section holds something.
    pub fn heading(&mut self, kind: SectionKind, title: &str, filled: bool) -> Result<(), OpenError> {
        if filled { self.field(Field::Heading(kind), title) } else { Ok(()) }
    }

    /// The document; empty rather than without text, since nothing is an image here.
    pub fn finish(self) -> Result<Document, OpenError> {
        match self.assembly.finish() {
            Err(OpenError::NoText(_)) => Err(OpenError::Empty),
            result => result,
        }
    }
}

pub(super) fn items(value: Option<&Value>) -> impl Iterator<Item = &Value> {
    value.and_then(Value::as_array).into_iter().flatten()
}

/// A value as text; HTML, as several formats keep it, is turned to lines.
pub(super) fn string(value: Option<&Value>) -> String {
    match value {
        Some(Value::String(text)) if is_markup(text) => lines_of(text),
        Some(Value::String(text)) => text.clone(),
        Some(Value::Number(number)) => number.to_string(),
        _ => String::new(),
    }
}

fn is_markup(text: &str) -> bool {
    (text.contains("</") || text.contains("<br")) && text.len() < 100_000
}

/// Blocks of a fragment of HTML, one a line. Fragments nested as no editor writes are left as they are.
fn lines_of(html: &str) -> String {
    if html.matches('<').count() > 2_000 {
        return html.to_owned();
    }
    let broken = html.replace("</p>", "</p>\n").replace("</li>", "</li>\n").replace("<br", "\n<br");
    Html::parse_fragment(&broken).root_element().text().collect()
}

/// The non-empty values of `keys`.
pub(super) fn join(value: &Value, keys: &[&str], between: &str) -> String {
    let parts: Vec<String> = keys.iter().map(|k| string(value.get(k))).filter(|s| !s.trim().is_empty()).collect();
    parts.join(between)
}
