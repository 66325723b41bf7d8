//! Skills of an ad: which ones it wants, and how much.

use super::alternatives;
use super::clauses::{Clauses, Wish};
use super::voices::Voices;
use super::{field, is_list, line_of, links, of_other_people, wishes};
use crate::Reader;
use crate::facts::benefits::Benefit;
use crate::facts::experience::holds;
use crate::facts::{Necessity, SkillAsked};
use crate::lexicon::Match;
use crate::text::Text;
use crate::text::sections::{Part, announces, kind_at};
use crate::words::{Words, phrase};
use std::cell::Cell;
use std::collections::BTreeSet;
use tremplin_documents::Field;

/// A line of this many words at most goes on with the list that a line with a colon opened.
const ITEM_WORDS: usize = 8;

/// One mention of a skill.
struct Mention {
    m: Match,
    positive: bool,
    necessity: Necessity,
    /// The group of alternatives in which it stands.
    group: Option<u32>,
}

/// Skills of an ad, of which these are the benefits.
#[must_use]
pub(crate) fn asked(reader: &Reader, text: &Text<'_>, parts: &[Part], benefits: &[Benefit]) -> Vec<SkillAsked> {
    let mut skills: Vec<SkillAsked> = Vec::new();
    // Skills that some mention asks by themselves.
    let mut alone: BTreeSet<String> = BTreeSet::new();
    for Mention { m, positive, necessity, group } in mentions(reader, text, parts, benefits) {
        if positive && group.is_none() && necessity != Necessity::Unspecified {
            alone.insert(m.id.clone());
        }
        let group = group.filter(|_| positive);
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
                skill.alternatives = skill.alternatives.or(group);
            }
            None => {
                skills.push(SkillAsked { id: m.id, positive, necessity, alternatives: group, spans: vec![m.span] });
            }
        }
    }
    number_again(&mut skills, &alone);
    skills
}

/// Leaves out the groups of skills that are also asked by themselves, and numbers the others in the order of the skills.
fn number_again(skills: &mut [SkillAsked], alone: &BTreeSet<String>) {
    let mut numbers: Vec<u32> = Vec::new();
    for skill in skills.iter_mut() {
        let group = skill.alternatives.take().filter(|_| !alone.contains(&skill.id));
        skill.alternatives = group.and_then(|g| {
            let at = numbers.iter().position(|n| *n == g).unwrap_or_else(|| {
                numbers.push(g);
                numbers.len() - 1
            });
            u32::try_from(at + 1).ok()
        });
    }
}

/// The mentions that speak of the post, in the order of the text.
fn mentions(reader: &Reader, text: &Text<'_>, parts: &[Part], benefits: &[Benefit]) -> Vec<Mention> {
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
    let groups = alternatives::groups(text, &found, &reader.words.alternatives);
    let announced = announced(reader, text, parts);
    let voices = Voices::new(text, &reader.words.voices, benefits);
    let mentioned = found.into_iter().zip(said).zip(groups);
    let of_post = mentioned.filter_map(|((m, wish), group)| {
        let line = line_of(text, &m);
        let kind = kind_at(parts, line);
        // "Une équipe de deux data scientists": colleagues. The first line names the job itself.
        let colleagues = line > 0 && of_other_people(reader, text, &m);
        let sector = field(text, line) == Some(Field::Sector);
        let elsewhere = matches!(kind, "company" | "legal" | "offer") || sector || wish == Some(Wish::Elsewhere);
        let linked = || links.iter().any(|l| l.overlaps(m.span));
        // In a list of what is asked, a sentence is not the firm's own.
        let other_voice = || !matches!(kind, "required" | "preferred" | "profile") && voices.is_elsewhere(&m);
        if elsewhere || colleagues || linked() || wish.is_none() && other_voice() {
            return None;
        }
        let wish = wish.or(announced.get(line).copied().flatten());
        Some(Mention { m, positive: wish != Some(Wish::Denied), necessity: necessity(wish, kind), group })
    });
    of_post.collect()
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
