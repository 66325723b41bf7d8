//! Skills of an ad: which ones it wants, and how much.

use super::clauses::{Clauses, Wish};
use super::{field, is_list, line_of, links, of_other_people, wishes};
use crate::Reader;
use crate::facts::experience::holds;
use crate::facts::{Necessity, SkillAsked};
use crate::text::Text;
use crate::text::sections::{Part, announces, kind_at};
use crate::words::{Words, phrase};
use std::cell::Cell;
use tremplin_documents::Field;

/// A line of this many words at most goes on with the list that a line with a colon opened.
const ITEM_WORDS: usize = 8;

/// Skills of an ad.
#[must_use]
pub(crate) fn asked(reader: &Reader, text: &Text<'_>, parts: &[Part]) -> Vec<SkillAsked> {
    // Names stand close: what was told of a line is asked again.
    let last = Cell::new((usize::MAX, false));
    let listed = |line: usize| {
        if last.get().0 != line {
            last.set((line, is_list(text, &[], line, &reader.words)));
        }
        last.get().1
    };
    let links = links(text);
    let found = reader.skills.scan(text, &listed);
    let said = wishes(reader, text, &found);
    let announced = announced(reader, text, parts);
    let mut skills: Vec<SkillAsked> = Vec::new();
    for (m, wish) in found.into_iter().zip(said) {
        let line = line_of(text, &m);
        let kind = kind_at(parts, line);
        // "Une équipe de deux data scientists": colleagues. The first line names the job itself.
        let colleagues = line > 0 && of_other_people(reader, text, &m);
        let sector = field(text, line) == Some(Field::Sector);
        let elsewhere = matches!(kind, "company" | "legal" | "offer") || sector || wish == Some(Wish::Elsewhere);
        if links.iter().any(|l| l.overlaps(m.span)) || elsewhere || colleagues {
            continue;
        }
        let wish = wish.or(announced.get(line).copied().flatten());
        let (positive, necessity) = (wish != Some(Wish::Denied), necessity(wish, kind));
        match skills.iter_mut().find(|s| s.id == m.id) {
            Some(skill) => {
                skill.spans.push(m.span);
                // What one mention denies, another may ask.
                skill.necessity = match (skill.positive, positive) {
                    (true, true) => skill.necessity.max(necessity),
                    (false, true) => necessity,
                    _ => skill.necessity,
                };
                skill.positive |= positive;
            }
            None => skills.push(SkillAsked { id: m.id, positive, necessity, spans: vec![m.span] }),
        }
    }
    skills
}

/// How much a clause and its section want a skill: the verdict of the clause first, then the section.
fn necessity(wish: Option<Wish>, kind: &str) -> Necessity {
    match (wish, kind) {
        (Some(Wish::Denied), _) => Necessity::Unspecified,
        (Some(Wish::Required), _) => Necessity::Required,
        (Some(Wish::Preferred | Wish::Hoped), _) | (_, "preferred") => Necessity::Preferred,
        (_, "required" | "profile") => Necessity::Required,
        (Some(Wish::Asked), _) => Necessity::Required,
        _ => Necessity::Unspecified,
    }
}

/// For each line, what a line with a colon above it says of its list: "It would help if you know:".
fn announced(reader: &Reader, text: &Text<'_>, parts: &[Part]) -> Vec<Option<Wish>> {
    let mut open: Option<Wish> = None;
    let mut previous_end = 0;
    let lines = text.lines.iter().enumerate().map(|(i, line)| {
        let gap = text.raw.get(previous_end..line.span.start).unwrap_or_default();
        let raw = line.span.of(text.raw);
        let bullet = line.item || raw.starts_with(['-', '•', '*', '·', '–', '+', '>']);
        let goes_on = bullet || text.words_in(i) <= ITEM_WORDS && gap.matches('\n').count() <= 1;
        let heading = parts.iter().any(|p| p.heading == i && p.kind != "other");
        if heading || !goes_on {
            open = None;
        }
        previous_end = line.span.end;
        let here = open;
        if (raw.ends_with(':') || announces(text, i)) && !heading {
            open = Clauses::of(text, i, Vec::new(), &reader.words.skill_cues).announced();
        }
        here
    });
    lines.collect()
}

/// "Not needed: a PhD, deep learning": a denial before a colon covers the sentence.
pub(crate) fn opens_with_denial(sentence: &str, words: &Words) -> bool {
    sentence.split_once(':').is_some_and(|(head, _)| {
        let head = phrase(head);
        head.split(' ').count() <= 4 && holds(&head, &words.negations)
    })
}
