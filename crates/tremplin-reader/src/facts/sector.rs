//! The sector of the employer, as a code of the NAF: the field of a record, a label, or a sentence in which the employer (or the agency's
//! client) is said to act in it. The trade of the post and the experience asked are no sector of the employer.

use super::cues::{Cue, Cues, Hit, Phrases, sentence, span};
use crate::text::Text;
use crate::text::sections::{Part, kind_at};
use serde::Serialize;
use tremplin_documents::{Field, Span};

/// Small words between "acteur de" and the sector.
const BETWEEN: usize = 4;
/// A line with a label has so many words after it at most: more is a sentence.
const LABELLED: usize = 10;

/// The sector of an employer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct EmployerSector {
    /// A section (`Q`) or a division (`86`) of the NAF, rév. 2.
    pub code: String,
    /// The whole code, where a record gives it (`86.10Z`).
    pub naf: Option<String>,
    /// Where.
    pub span: Span,
}

/// The sector that an ad states first; a field before the text.
#[must_use]
pub(crate) fn stated(text: &Text<'_>, parts: &[Part], cues: &Cues, phrases: &Phrases) -> Option<EmployerSector> {
    let field = text.lines.iter().filter(|l| l.field == Some(Field::Sector)).find_map(|l| of_record(text, l.span));
    let names = || cues.picked(|c| if let Cue::Sector(code) = c { Some(code) } else { None });
    field.or_else(|| {
        let found = names().into_iter().find(|(hit, _)| is_employers(text, parts, cues, phrases, *hit))?;
        let code = phrases.sectors.get(found.1)?.clone();
        Some(EmployerSector { code, naf: None, span: span(text, found.0.first, found.0.end) })
    })
}

/// `86.10Z`, `8610Z`, `86`.
fn of_record(text: &Text<'_>, span: Span) -> Option<EmployerSector> {
    let said = span.of(text.raw).split_whitespace().next()?;
    let division = said.get(..2).filter(|d| d.bytes().all(|b| b.is_ascii_digit()))?;
    let rest = said.get(2..)?;
    let class = rest.trim_start_matches('.');
    let whole = class.len() == 3 && class.get(..2)?.bytes().all(|b| b.is_ascii_digit());
    let known = whole && class.ends_with(|c: char| c.is_ascii_uppercase());
    (known || rest.is_empty()).then(|| EmployerSector {
        code: division.to_owned(),
        naf: known.then(|| format!("{division}.{class}")),
        span: Span::new(span.start, span.start + said.len()),
    })
}

fn is_employers(text: &Text<'_>, parts: &[Part], cues: &Cues, phrases: &Phrases, name: Hit) -> bool {
    let Some(line) = text.tokens.get(name.first).map(|t| t.line) else { return false };
    match text.lines.get(line).and_then(|l| l.field) {
        Some(Field::Sector) => return true,
        Some(_) => return false,
        None => {}
    }
    if labelled(text, cues, name, line) {
        return true;
    }
    let (from, to) = sentence(text, name.first);
    let elsewhere =
        matches!(kind_at(parts, line), "profile" | "required" | "preferred" | "offer" | "legal" | "mission");
    if line == 0 || elsewhere || cues.any(from, to, |c| c == Cue::NoSector) {
        return false;
    }
    let ours = cues.any(from, name.end, |c| c == Cue::Ours);
    ours && (acts_in(text, cues, phrases, from, name) || is_kind_of(text, cues, phrases, (from, to), name))
}

/// "Secteur : assurance".
fn labelled(text: &Text<'_>, cues: &Cues, name: Hit, line: usize) -> bool {
    let Some(entry) = text.lines.get(line) else { return false };
    let first = (entry.first..entry.end).find(|t| text.tokens.get(*t).is_some_and(|t| t.word)).unwrap_or(entry.first);
    let label = cues.within(first, first + 1).iter().find(|h| h.cue == Cue::SectorLabel && h.end <= name.first);
    label.is_some_and(|h| text.token(h.end) == ":" && entry.end.saturating_sub(h.end) <= LABELLED)
}

/// "Acteur de la santé", "provider of insurance": only small words stand between.
fn acts_in(text: &Text<'_>, cues: &Cues, phrases: &Phrases, from: usize, name: Hit) -> bool {
    let near = name.first.saturating_sub(BETWEEN + 6).max(from);
    cues.within(near, name.first)
        .iter()
        .any(|h| h.cue == Cue::Actor && h.end <= name.first && is_small(text, phrases, h.end, name.first))
}

/// "A fintech company", "une entreprise agroalimentaire", "société d'assurance": one employer, not several.
fn is_kind_of(text: &Text<'_>, cues: &Cues, phrases: &Phrases, (from, to): (usize, usize), name: Hit) -> bool {
    let one = |h: &Hit, cue| h.cue == cue && !text.token(h.end - 1).ends_with('s');
    let gap = |from: usize, to: usize| (from..to).all(|t| phrases.sector_between.contains(text.token(t)));
    let after = cues.within(name.end, to.min(name.end + BETWEEN));
    let near = cues.within(name.first.saturating_sub(BETWEEN).max(from), name.first);
    after.iter().any(|h| one(h, Cue::EmployerAfter) && gap(name.end, h.first))
        || near
            .iter()
            .any(|h| one(h, Cue::Employer) && h.end <= name.first && is_small(text, phrases, h.end, name.first))
}

fn is_small(text: &Text<'_>, phrases: &Phrases, from: usize, to: usize) -> bool {
    to - from <= BETWEEN && (from..to).all(|t| phrases.sector_small.contains(text.token(t)))
}
