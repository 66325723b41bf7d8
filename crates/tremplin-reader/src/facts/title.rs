//! The title of an ad: where it stands, as written, normalised, with the seniority that it tells.

mod gender;
mod normal;
mod said;
mod seniority;
mod sentence;

use super::Title;
use super::experience::holds;
use crate::Reader;
use crate::text::Text;
use crate::text::fold::seen;
use crate::words::phrase;
use tremplin_documents::Span;

/// A first line with more words than this is prose.
const TITLE_WORDS: usize = 18;
/// A line with more words than this may be prose.
const SENTENCE_WORDS: usize = 9;
/// Among this many first lines a title is looked for: above it stand names, menus, logos.
const TOP_LINES: usize = 12;
/// Among this many first lines a sentence that leads to a title is looked for.
const SENTENCE_LINES: usize = 20;

/// The title of an ad.
#[must_use]
pub(crate) fn of_ad(text: &Text<'_>, reader: &Reader) -> Option<Title> {
    let span = place(text, reader)?;
    Some(Title { span, ..alone(span.of(text.raw), reader) })
}

/// A title that stands alone.
#[must_use]
pub(crate) fn alone(raw: &str, reader: &Reader) -> Title {
    let plain = seen(raw);
    Title {
        normalized: normal::normalize(&plain, reader),
        seniority: seniority::of(&plain, &reader.words),
        raw: raw.to_owned(),
        span: Span::new(0, raw.len()),
    }
}

/// A title as its trade alone names it.
#[must_use]
pub(crate) fn normalized(raw: &str, reader: &Reader) -> String {
    normal::normalize(raw, reader)
}

/// The line that a structured source gives; else one that a label announces; else the first of the top that names an
/// occupation or a job, headings first; else what a sentence leads to; else the first heading, the first short line.
fn place(text: &Text<'_>, reader: &Reader) -> Option<Span> {
    // No line below these is asked.
    let below = text.lines.get(TOP_LINES).map_or(text.tokens.len(), |l| l.first);
    let named: Vec<usize> =
        reader.occupations.scan_to(text, below, &|_| true).iter().map(|m| text.line_at(m.span.start)).collect();
    let job = |i: &usize| named.contains(i) || holds(&phrase(text.line(*i)), &reader.words.job_nouns);
    let heading = |i: &usize| text.lines.get(*i).is_some_and(|l| l.heading);
    // A line that ends with a colon announces others.
    let short = |i: &usize| (1..=TITLE_WORDS).contains(&text.words_in(*i)) && !text.line(*i).ends_with(':');
    let top = || (0..text.lines.len().min(TOP_LINES)).filter(short);
    let span = |i: usize| text.lines.get(i).map(|l| l.span);
    if heading(&0) && text.lines.iter().any(|l| l.field.is_some()) {
        return span(0);
    }
    let line = top().find(|i| heading(i) && job(i)).or_else(|| top().take(3).find(|i| job(i) && !is_prose(text, *i)));
    let labelled = (0..text.lines.len().min(TOP_LINES)).find_map(|i| labelled(text, i, reader));
    // "Poste : CDI" under a title announces no other title, nor does a heading with a line of its own.
    let better = |s: &Span| {
        let at = text.line_at(s.start);
        let beside = text.lines.get(at).is_some_and(|l| l.span.start < s.start);
        line.is_none_or(|l| at <= l || beside && !heading(&l) && sentence::names_job(s.of(text.raw), reader))
    };
    if let Some(span) = labelled.filter(better) {
        return Some(span);
    }
    if let Some(line) = line {
        return sentence::title(text, line, reader).or_else(|| span(line));
    }
    (0..text.lines.len().min(SENTENCE_LINES))
        .find_map(|i| sentence::title(text, i, reader))
        .or_else(|| top().take(3).find(job).or_else(|| top().find(heading)).or_else(|| top().next()).and_then(span))
}

/// A line that says more than a title does.
fn is_prose(text: &Text<'_>, line: usize) -> bool {
    text.words_in(line) > SENTENCE_WORDS && text.line(line).ends_with(['.', '!', '?'])
        || text.words_in(line) > SENTENCE_WORDS && sentence_signs(text.line(line))
}

/// A full stop inside a line ends a sentence.
fn sentence_signs(line: &str) -> bool {
    line.contains(". ") || line.contains("! ") || line.contains("? ")
}

/// "Intitulé du poste : Data analyst": what stands after the colon, or on the next line, when a label announces it.
fn labelled(text: &Text<'_>, line: usize, reader: &Reader) -> Option<Span> {
    let entry = text.lines.get(line)?;
    let raw = text.line(line);
    let (label, rest) = raw.split_once([':', '\t']).unwrap_or((raw, ""));
    let label = phrase(label);
    if !reader.words.title.labels.contains(&label) {
        return None;
    }
    let rest = rest.trim();
    if !rest.is_empty() {
        let start = entry.span.end - rest.len();
        let span = Span::new(start, entry.span.end);
        // "Poste : vous développez ..." announces a text.
        return (rest.split_whitespace().count() <= TITLE_WORDS && !sentence_signs(rest)).then_some(span);
    }
    let next = text.lines.get(line + 1)?;
    let said = next.span.of(text.raw);
    let short = text.words_in(line + 1) <= SENTENCE_WORDS && !said.ends_with(['.', '!', '?', ';', ':']);
    let title = short && sentence::names_job(said, reader);
    title.then_some(next.span)
}
