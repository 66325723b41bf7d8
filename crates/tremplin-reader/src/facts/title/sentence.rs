//! A title inside a sentence: "Nous recherchons un data analyst pour ...", "We are hiring a data engineer to ...".

use crate::Reader;
use crate::facts::experience::holds;
use crate::text::{Text, one_block};
use tremplin_documents::Span;

/// A title inside a sentence has at most this many words.
const WORDS: usize = 10;
/// A lead-in has at most this many words.
const LEAD_IN: usize = 6;

/// The first title that the sentences of a line lead to.
#[must_use]
pub(super) fn title(text: &Text<'_>, line: usize, reader: &Reader) -> Option<Span> {
    let entry = text.lines.get(line)?;
    (entry.first..entry.end).find_map(|i| {
        let after = lead_in(text, i, entry.end, reader)?;
        let start = articles(text, after, entry.end, reader);
        // "Chargé de recherche": without an article a verb leads to a title at the head of a line, or right before a job.
        let of = reader.words.title.of.contains(text.token(after - 1)) || after - i > 1;
        if start == after && i > entry.first && !of && !begins_job(text, start, entry.end, reader) {
            return None;
        }
        let end = end(text, start, entry.end, reader);
        let last = text.tokens.get(end.checked_sub(1).filter(|e| *e >= start)?)?;
        let first = text.tokens.get(start)?;
        let next = text.tokens.get(end).filter(|_| end < entry.end).map_or(entry.span.end, |t| t.span.start);
        // An ending in brackets after the last word is part of it.
        let tail = text.raw.get(last.span.end..next).unwrap_or_default().trim_end();
        let span = Span::new(first.span.start, last.span.end + tail.len());
        names_job(span.of(text.raw), reader).then_some(span)
    })
}

/// One past the lead-in that begins at a token.
fn lead_in(text: &Text<'_>, i: usize, end: usize, reader: &Reader) -> Option<usize> {
    let lead_ins = &reader.words.title.lead_ins;
    let may = lead_ins.may_begin(text.token(i));
    (i + 1..=end.min(i + LEAD_IN)).rev().find(|j| may && lead_ins.contains(&text.joined(i, *j)))
}

/// Whether the name of a job begins at a token.
fn begins_job(text: &Text<'_>, start: usize, end: usize, reader: &Reader) -> bool {
    (start + 1..=end.min(start + 3)).any(|e| reader.words.job_nouns.contains(&text.joined(start, e)))
}

/// One past the articles and numbers that begin at a token, or after its colon.
fn articles(text: &Text<'_>, from: usize, end: usize, reader: &Reader) -> usize {
    let mut at = from + usize::from(text.token(from) == ":");
    while at < end {
        let digits = text.token(at).chars().all(|c| c.is_ascii_digit());
        if !digits && !reader.words.title.articles.contains(text.token(at)) {
            break;
        }
        at += 1;
    }
    at
}

/// One past the last token of the title that begins at a token.
fn end(text: &Text<'_>, start: usize, end: usize, reader: &Reader) -> usize {
    let ends = &reader.words.title.ends;
    let stops = |i: &usize| {
        let ended = text.tokens.get(*i).is_some_and(|t| !t.word && !matches!(text.token(*i), "+" | "#" | "&" | "."));
        // ".NET" and "Node.js" have a dot inside; a sentence ends with one.
        let dot =
            text.token(*i) == "." && !text.tokens.get(i + 1).is_some_and(|t| t.glued && t.word && touches(text, *i));
        ended || dot || (1..=3).any(|n| i + n <= end && ends.contains(&text.joined(*i, i + n)))
    };
    (start..end.min(start + WORDS)).find(stops).unwrap_or(end.min(start + WORDS))
}

/// Whether a token has no blank after it.
fn touches(text: &Text<'_>, i: usize) -> bool {
    matches!((text.tokens.get(i), text.tokens.get(i + 1)), (Some(a), Some(b)) if a.span.end == b.span.start)
}

/// Whether a text names a job.
pub(super) fn names_job(said: &str, reader: &Reader) -> bool {
    holds(&crate::words::phrase(said), &reader.words.job_nouns) || {
        let block = one_block(said.to_owned());
        !reader.occupations.scan(&Text::new(&block, &reader.words), &|_| true).is_empty()
    }
}
