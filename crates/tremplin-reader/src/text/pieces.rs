//! Sentences of a line, cut also where a lost line end has glued two: "Type de contrat : CDITemps plein".

use super::Text;
use crate::facts::degree::sentences;
use tremplin_documents::Span;

/// Letters of one case that must stand before a capital for it to begin a sentence: "GitHub" and "iOS" are one word.
const RUN: usize = 3;

/// Sentences of a line in its order.
#[must_use]
pub(crate) fn pieces(text: &Text<'_>, line: usize) -> Vec<Span> {
    let mut out = Vec::new();
    for sentence in sentences(text, line) {
        let mut start = sentence.start;
        for seam in seams(sentence.of(text.raw)) {
            out.push(Span::new(start, sentence.start + seam));
            start = sentence.start + seam;
        }
        out.push(Span::new(start, sentence.end));
    }
    out
}

/// Where a capital and two small letters follow letters without a space.
fn seams(said: &str) -> impl Iterator<Item = usize> {
    let mut run = (0_usize, false);
    said.char_indices().filter_map(move |(at, c)| {
        let (length, small) = run;
        run = match c {
            c if !c.is_alphabetic() => (0, false),
            c if length == 0 || c.is_lowercase() != small => (1, c.is_lowercase()),
            c => (length + 1, c.is_lowercase()),
        };
        let begins = c.is_uppercase() && length >= RUN;
        let mut next = said.get(at + c.len_utf8()..).unwrap_or_default().chars();
        (begins && next.by_ref().take(2).filter(|n| n.is_lowercase()).count() == 2).then_some(at)
    })
}
