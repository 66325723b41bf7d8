//! A CV read whole: sections, jobs, degrees, languages, skills.

use crate::Reader;
use crate::facts::{Date, Found, Profile, Section, degree, jobs, languages, skills};
use crate::text::sections::{self, Part};
use crate::text::{Text, language};
use tremplin_documents::{Field, Span};

/// A headline has at most this many words.
const HEADLINE_WORDS: usize = 12;

pub(crate) fn read(reader: &Reader, text: &Text<'_>, today: Date) -> Profile {
    let words = &reader.words;
    let parts = sections::of_cv(text, words);
    let jobs = jobs::of_cv(text, &parts, words, today);
    let degrees = degree::held(text, &parts, words);
    let remarks = jobs::remarks(text, &jobs, words);
    Profile {
        language: language::of(text, words),
        headline: headline(reader, text, &parts),
        sections: parts.iter().map(|p| section(text, p)).collect(),
        experience_months: jobs::experience_months(jobs.iter(), today),
        degree: degrees.iter().map(|d| d.level).max(),
        degrees,
        languages: languages::held(text, &parts, words),
        skills: skills::held(reader, text, &parts, &jobs, today),
        jobs,
        remarks,
    }
}

fn section(text: &Text<'_>, part: &Part) -> Section {
    let heading = text.lines.get(part.heading).map_or(Span::new(0, 0), |l| l.span);
    let first = text.lines.get(part.first).filter(|_| part.first < part.end).map_or(heading.end, |l| l.span.start);
    let last = part.end.checked_sub(1).filter(|l| *l >= part.first).and_then(|l| text.lines.get(l));
    Section { kind: part.kind.clone(), heading, body: Span::new(first, last.map_or(first, |l| l.span.end)) }
}

/// The first line of the head of the CV that names a job.
fn headline(reader: &Reader, text: &Text<'_>, parts: &[Part]) -> Option<Found<String>> {
    if let Some(line) = text.lines.iter().find(|l| matches!(l.field, Some(Field::Headline))) {
        return Some(Found { value: line.span.of(text.raw).to_owned(), span: line.span });
    }
    let end = parts.first().map_or(text.lines.len(), |p| p.heading).min(12);
    let line = (0..end).find(|i| {
        let joined = crate::words::phrase(text.line(*i));
        text.words_in(*i) <= HEADLINE_WORDS && crate::facts::experience::holds(&joined, &reader.words.job_nouns)
    })?;
    let span = text.lines.get(line)?.span;
    Some(Found { value: span.of(text.raw).to_owned(), span })
}
