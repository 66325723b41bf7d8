//! Addresses written in a text: of mail, of the web, telephone numbers. Their signs are looked for before any pattern.

use crate::text::Text;
use regex::Regex;
use tremplin_documents::Span;

/// Figures of the shortest telephone number that is looked at.
const FIGURES: usize = 9;

/// What an address is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum AddressKind {
    Mail,
    Web,
    Phone,
}

/// An address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Address {
    pub kind: AddressKind,
    pub value: String,
    pub span: Span,
    /// Whether its form alone tells what it is.
    pub sure: bool,
}

/// How addresses are written.
#[derive(Debug)]
pub(crate) struct AddressPatterns {
    mail: Regex,
    web: Regex,
    phone: Regex,
}

impl AddressPatterns {
    pub fn new() -> AddressPatterns {
        let made = |pattern: &str| Regex::new(pattern).expect("the pattern is a constant");
        AddressPatterns {
            mail: made(r"(?i-u)\b[a-z0-9][a-z0-9._%+'-]{0,63}@[a-z0-9](?:[a-z0-9-]{0,62}\.){1,5}[a-z]{2,24}\b"),
            web: made(r"(?i)\b(?:https?://|www\.)[a-z0-9][^\s<>()\[\]\x22']{3,300}"),
            // +33 1 23 45 67 89, 01.23.45.67.89, (555) 123-4567.
            phone: made(
                r"(?-u)(?:\+\d{1,3}[ .-]?(?:\(0\)[ .]?)?\d{1,4}(?:[ .-]?\d{2,4}){2,5}\b|\b0[1-9](?:[ .-]?\d{2}){4}\b|\(\d{3}\) ?\d{3}[ .-]\d{4}\b|\b\d{3}[.-]\d{3}[.-]\d{4}\b)",
            ),
        }
    }

    /// The addresses of a text, in its order by kind.
    pub(super) fn all_in(&self, text: &Text<'_>) -> Vec<Address> {
        let raw = text.raw;
        let mut out = Vec::new();
        if raw.contains('@') {
            out.extend(found(&self.mail, raw, 0, AddressKind::Mail));
        }
        if raw.contains("://") || raw.contains("www.") || raw.contains("WWW.") {
            out.extend(found(&self.web, raw, 0, AddressKind::Web));
        }
        let figures = |l: &&crate::text::Line| l.span.of(raw).bytes().filter(u8::is_ascii_digit).count() >= FIGURES;
        for line in text.lines.iter().filter(|l| l.field.is_none()).filter(figures) {
            out.extend(found(&self.phone, line.span.of(raw), line.span.start, AddressKind::Phone));
        }
        out
    }
}

fn found(pattern: &Regex, text: &str, base: usize, kind: AddressKind) -> impl Iterator<Item = Address> {
    pattern.find_iter(text).map(move |m| {
        // A stop or a comma after an address ends its sentence.
        let value = m.as_str().trim_end_matches(['.', ',', ';', ':', '!', '?', '*', '_']);
        let before = text.get(..m.start()).and_then(|b| b.chars().next_back());
        let national = value.starts_with('0') && value.len() >= 10;
        Address {
            kind,
            value: value.to_owned(),
            span: Span::new(base + m.start(), base + m.start() + value.len()),
            sure: (national || value.starts_with('+')) && !before.is_some_and(|c| c.is_ascii_digit() || c == '.'),
        }
    })
}
