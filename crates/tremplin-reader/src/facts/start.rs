//! When the post starts: at once, or on a day said beside a word for the start.

use super::cues::{Cue, Cues, Hit, Phrases, sentence, span};
use super::day::{Day, Order};
use crate::text::Text;
use crate::text::fold::folded;
use serde::Serialize;
use tremplin_documents::{Field, Span};

/// Signs and small words between a label and its date: "Date de début (prévisionnelle) : le lundi".
const BETWEEN: usize = 8;
/// Tokens between "à pourvoir" and "dès que possible".
const NEAR: usize = 14;
/// A line that says nothing else may hold so many words more.
const ALONE: usize = 2;

/// When a post starts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case", tag = "kind")]
pub enum Start {
    /// At once.
    AsSoonAsPossible,
    /// On a day, in a month, a quarter, a year: as far as said.
    Date(Day),
}

/// When a post starts, and where it is said.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct StartDate {
    /// When.
    pub start: Start,
    /// Where.
    pub span: Span,
}

/// When the post of an ad starts: a field, else the first label with a date, else words for "at once".
#[must_use]
pub(crate) fn said(text: &Text<'_>, cues: &Cues, phrases: &Phrases, order: Order) -> Option<StartDate> {
    let field = text.lines.iter().find(|l| l.field == Some(Field::Start));
    let dated = |(day, span)| StartDate { start: Start::Date(day), span };
    let first = |hits: &[(Hit, ())], read: &dyn Fn(Hit) -> Option<StartDate>| hits.iter().find_map(|(h, ())| read(*h));
    let labels = cues.picked(|c| (c == Cue::Start).then_some(()));
    let from = cues.picked(|c| (c == Cue::From).then_some(()));
    field
        .and_then(|l| phrases.days.at(text, l.first, order).map(dated))
        .or_else(|| first(&labels, &|h| after_label(text, cues, h, phrases, order).map(dated)))
        .or_else(|| first(&from, &|h| from_day(text, cues, h, phrases, order).map(dated)))
        .or_else(|| soon(text, cues))
}

/// "Date de début : 02/09/2024", "poste à pourvoir en CDI à partir de mars". A year alone or a bare month far from its label is none.
fn after_label(text: &Text<'_>, cues: &Cues, label: Hit, phrases: &Phrases, order: Order) -> Option<(Day, Span)> {
    let at = phrases.days.skip(text, label.end, BETWEEN);
    let line = |t: usize| text.tokens.get(t).map(|t| t.line);
    let here = line(at) == line(label.first) || line(at) == line(label.first).map(|l| l + 1) && heads(text, label);
    let found = phrases.days.at(text, at, order).filter(|_| here)?;
    let apart = is_apart(text, label);
    let told = found.0.month.is_some() || found.0.quarter.is_some() || apart;
    // "Starting", "débute": one word needs a colon, or the post beside it.
    let sure = apart || label.end > label.first + 1 || is_noun(text, cues, label) || heads(text, label);
    (told && sure).then_some(found)
}

/// Whether a label ends its line but for signs: what it announces stands on the next.
fn heads(text: &Text<'_>, label: Hit) -> bool {
    let end = text.tokens.get(label.first).and_then(|t| text.lines.get(t.line)).map_or(0, |l| l.end);
    text.tokens.get(label.end..end).is_some_and(|rest| rest.iter().all(|t| !t.word))
}

/// Whether a colon follows a label.
fn is_apart(text: &Text<'_>, label: Hit) -> bool {
    (label.end..label.end + BETWEEN)
        .take_while(|t| text.tokens.get(*t).is_some_and(|t| !t.word))
        .any(|t| text.token(t) == ":")
}

/// "CDD à compter du 1er mars 2025", in a sentence about the post and nothing else that begins on a day.
fn from_day(text: &Text<'_>, cues: &Cues, from: Hit, phrases: &Phrases, order: Order) -> Option<(Day, Span)> {
    let (start, end) = sentence(text, from.first);
    let post = cues.any(start, end, |c| matches!(c, Cue::Post | Cue::Start));
    let other = cues.any(start, end, |c| matches!(c, Cue::OtherStart | Cue::Apply | Cue::Deadline));
    let at = phrases.days.skip(text, from.end, BETWEEN);
    let (day, span) = phrases.days.at(text, at, order).filter(|_| post && !other && at < end)?;
    let told = day.month.is_some() && (day.year.is_some() || day.day.is_some()) || day.quarter.is_some();
    told.then_some((day, span))
}

/// "Dès que possible" after a label, or as all that a line says.
fn soon(text: &Text<'_>, cues: &Cues) -> Option<StartDate> {
    let words = cues.picked(|c| match c {
        Cue::Soon => Some(false),
        Cue::SoonSure => Some(true),
        _ => None,
    });
    let found = words.into_iter().find(|(hit, sure)| *sure || is_of_post(text, cues, *hit))?.0;
    Some(StartDate { start: Start::AsSoonAsPossible, span: span(text, found.first, found.end) })
}

fn is_of_post(text: &Text<'_>, cues: &Cues, soon: Hit) -> bool {
    let (from, to) = sentence(text, soon.first);
    let reach = from.max(soon.first.saturating_sub(NEAR));
    let label = cues.within(reach, soon.first).iter().rev().find(|h| h.cue == Cue::Start && h.end <= soon.first);
    let whole = to - from <= soon.end - soon.first + ALONE && whole_line(text, soon);
    let other = cues.any(from, to, |c| matches!(c, Cue::Apply | Cue::OtherStart));
    // "Start fixing bugs as soon as possible": what begins a sentence and no label is a task.
    label.is_some_and(|l| !other && (is_apart(text, *l) || l.end == soon.first || is_noun(text, cues, *l))) || whole
}

/// Whether a label speaks of a post: a word of it stands in the sentence.
fn is_noun(text: &Text<'_>, cues: &Cues, label: Hit) -> bool {
    let (from, to) = sentence(text, label.first);
    cues.any(from, to, |c| c == Cue::Post)
}

fn whole_line(text: &Text<'_>, hit: Hit) -> bool {
    let Some(line) = text.tokens.get(hit.first).map(|t| t.line) else { return false };
    let letters = |s: &str| s.chars().filter(|c| c.is_alphanumeric()).count();
    letters(&folded(text.line(line))) <= letters(&folded(span(text, hit.first, hit.end).of(text.raw))) + ALONE
}
