//! Whether an ad says what the post is for: a project, or the first months. The rule:
//!
//! - *described*: under a heading of a project ("Le projet", "What you'll build", "In your first 90 days") stand at least
//!   [`ENOUGH`] words; or a sentence says what the project is for or what the first months hold ("ce projet vise à ...", "in your
//!   first month, ...") and goes on for at least [`SENTENCE`] words. Under a heading that may open anything ("Contexte") a project must be
//!   named besides.
//! - *named*: a project of the post is named ("dans le cadre du projet de refonte") and no more.
//! - absent otherwise: a list of duties is no project, nor is "project management".

use super::cues::{Cue, Cues, Hit, sentence, span};
use crate::text::Text;
use crate::text::sections::{Part, kind_at};
use serde::Serialize;
use tremplin_documents::Span;

/// Fewest words under a heading that describe a project. Chosen.
const ENOUGH: usize = 15;
/// Fewest words after "ce projet vise à" that say something. Chosen.
const SENTENCE: usize = 8;
/// Lines under a heading that are looked at.
const LINES: usize = 12;
/// A heading has so many words beside its own at most.
const BESIDE: usize = 2;
/// A line of so many words that ends with a colon, or stands out, is the next heading.
const HEADING: usize = 6;

/// How far the project of a post is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Telling {
    /// What is to be made, why, or when.
    Described,
    /// Only that there is one.
    Named,
}

impl Telling {
    /// Its name in data: `described`.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Telling::Described => "described",
            Telling::Named => "named",
        }
    }
}

/// The project of a post.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Project {
    /// How far it is told.
    pub telling: Telling,
    /// Where: what stands under headings, sentences, names.
    pub spans: Vec<Span>,
}

/// The project that an ad tells of.
#[must_use]
pub(crate) fn told(text: &Text<'_>, parts: &[Part], cues: &Cues) -> Option<Project> {
    let mut described: Vec<Span> = Vec::new();
    let mut named: Vec<Span> = Vec::new();
    let picked = cues.picked(|c| {
        matches!(c, Cue::ProjectHeading | Cue::ProjectContext | Cue::ProjectTells | Cue::ProjectNamed).then_some(())
    });
    let firsts: std::collections::BTreeSet<usize> = picked.iter().map(|(h, ())| h.first).collect();
    for first in firsts {
        for hit in cues.within(first, first + 1) {
            match hit.cue {
                Cue::ProjectHeading => described.extend(under(text, *hit, cues, false)),
                Cue::ProjectContext => described.extend(under(text, *hit, cues, true)),
                Cue::ProjectTells if is_one(text, cues, *hit) => described.extend(sentence_of(text, parts, cues, *hit)),
                Cue::ProjectNamed if is_one(text, cues, *hit) && is_of_post(text, parts, cues, *hit) => {
                    named.push(span(text, hit.first, hit.end))
                }
                _ => {}
            }
        }
    }
    merge(&mut described);
    let telling = if described.is_empty() { Telling::Named } else { Telling::Described };
    let spans = if described.is_empty() { named } else { described };
    (!spans.is_empty()).then_some(Project { telling, spans })
}

/// What stands under a heading, when it is enough.
fn under(text: &Text<'_>, heading: Hit, cues: &Cues, must_name: bool) -> Option<Span> {
    let line = text.tokens.get(heading.first)?.line;
    let entry = text.lines.get(line)?;
    let words = |from: usize, to: usize| text.tokens.get(from..to).map_or(0, |t| t.iter().filter(|t| t.word).count());
    if line == 0 || entry.field.is_some() || words(entry.first, heading.first) > 0 {
        return None;
    }
    let rest = words(heading.end, entry.end);
    let colon = text.token(heading.end) == ":";
    // "Le projet : refaire ..." tells on the same line; "Projet de loi ..." is no heading.
    let apart = rest <= BESIDE && !text.line(line).ends_with('.') || colon;
    if !apart || words(heading.first, heading.end) == 1 && !colon && rest > 0 {
        return None;
    }
    let own = if colon && rest > BESIDE { heading.end } else { entry.end };
    let next = (line + 1..text.lines.len().min(line + 1 + LINES))
        .find(|l| opens(text, *l))
        .unwrap_or(text.lines.len().min(line + 1 + LINES));
    let end = text.lines.get(next.checked_sub(1)?)?.end;
    let project = !must_name || cues.any(own, end, |c| matches!(c, Cue::ProjectNamed | Cue::ProjectTells));
    let start = (own..end).find(|t| text.tokens.get(*t).is_some_and(|t| t.word))?;
    (words(own, end) >= ENOUGH && project).then(|| span(text, start, end))
}

/// Whether a line opens something else: marked as a heading, or a few words before a colon or in emphasis.
fn opens(text: &Text<'_>, line: usize) -> bool {
    let Some(entry) = text.lines.get(line) else { return false };
    let raw = text.line(line).trim_end_matches(['*', '_', ' ']);
    let few = text.words_in(line) <= HEADING && !entry.item;
    entry.heading
        || entry.field.is_some()
        || few && (raw.ends_with([':', '?']) || text.line(line).starts_with("**") || !raw.ends_with(['.', ',', ';']))
}

/// A sentence that says what the project is for, when it goes on.
fn sentence_of(text: &Text<'_>, parts: &[Part], cues: &Cues, hit: Hit) -> Option<Span> {
    let (from, to) = sentence(text, hit.first);
    let words = text.tokens.get(hit.end..to)?.iter().filter(|t| t.word).count();
    (words >= SENTENCE && is_of_post(text, parts, cues, hit)).then(|| span(text, from, to))
}

/// Whether a phrase names one project: "projets de migration" are what a post deals in.
fn is_one(text: &Text<'_>, cues: &Cues, hit: Hit) -> bool {
    !cues.within(hit.first, hit.end).iter().any(|h| h.cue == Cue::ProjectWord && text.token(h.end - 1).ends_with('s'))
}

fn is_of_post(text: &Text<'_>, parts: &[Part], cues: &Cues, hit: Hit) -> bool {
    let (from, to) = sentence(text, hit.first);
    let line = text.tokens.get(hit.first).map_or(0, |t| t.line);
    let elsewhere = matches!(kind_at(parts, line), "profile" | "required" | "preferred" | "offer" | "legal");
    !elsewhere && !cues.any(from, to, |c| c == Cue::NoProject)
}

/// Joins spans that overlap.
fn merge(spans: &mut Vec<Span>) {
    spans.sort_by_key(|s| (s.start, s.end));
    let mut out: Vec<Span> = Vec::new();
    for span in spans.drain(..) {
        match out.last_mut() {
            Some(last) if span.start <= last.end => last.end = last.end.max(span.end),
            _ => out.push(span),
        }
    }
    *spans = out;
}
