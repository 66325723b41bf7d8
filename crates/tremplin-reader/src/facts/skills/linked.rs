//! Items of lists of a CV in which the lexicon finds no name, linked to skills: "Suivre les budgets" means what budget management
//! names. Ads are not linked: of 27 items that were, in 3,000 of them, 14 were right; ads name their skills.

use super::super::experience::holds;
use crate::Reader;
use crate::lexicon::{Match, Nature};
use crate::text::Text;
use crate::text::sections::{Part, kind_at};
use crate::words::phrase;
use tremplin_documents::Span;

/// Words of an item: one alone is as good as a name, and the lexicon does not know it; more are a sentence.
const WORDS: std::ops::RangeInclusive<usize> = 2..=6;
/// Sections whose items say what a person can do.
const SECTIONS: [&str; 3] = ["skills", "experience", "projects"];

/// Skills that items mean, in the order of the text, each with its chance.
#[derive(Debug, Default)]
pub(super) struct Links(Vec<(Match, f32)>);

impl Links {
    /// The names found, and the links among them in the order of the text.
    pub fn among(&self, mut named: Vec<Match>) -> Vec<Match> {
        named.extend(self.0.iter().map(|(m, _)| m.clone()));
        named.sort_by_key(|m| (m.first, m.end));
        named
    }

    /// The chance of a link; none when the words name the skill.
    pub fn chance(&self, span: Span) -> Option<f32> {
        self.0.iter().find(|(m, _)| m.span == span).map(|(_, chance)| *chance)
    }
}

/// The chance of a skill after one more mention: a name leaves no doubt.
pub(super) fn surer(one: Option<f32>, other: Option<f32>) -> Option<f32> {
    Some(one?.max(other?))
}

/// Links the items in which nothing is named.
pub(super) fn links(reader: &Reader, text: &Text<'_>, parts: &[Part], named: &[Match]) -> Links {
    let mut links = Links::default();
    let mut named = named.iter().peekable();
    for (number, line) in text.lines.iter().enumerate() {
        let lists = line.item || text.line(number).starts_with(['-', '•', '*', '·', '–']);
        let heading = parts.iter().any(|p| p.heading == number);
        if heading || !SECTIONS.contains(&kind_at(parts, number)) || !(lists || kind_at(parts, number) == "skills") {
            continue;
        }
        for (first, end) in items(text, line.first, line.end) {
            while named.next_if(|m| m.end <= first).is_some() {}
            if WORDS.contains(&(end - first)) && named.peek().is_none_or(|m| m.first >= end) {
                links.0.extend(link(reader, text, first, end));
            }
        }
    }
    links
}

/// The parts of a line between signs, from first to last token.
fn items<'t>(text: &'t Text<'_>, first: usize, end: usize) -> impl Iterator<Item = (usize, usize)> + 't {
    let mut start = first;
    (first..=end).filter_map(move |i| {
        let edge = i == end || matches!(text.token(i), "," | ";" | "|" | "·" | "•" | "." | ":" | "(" | ")" | "-" | "*");
        let item = (start, i);
        if edge {
            start = i + 1;
        }
        (edge && item.1 > item.0).then_some(item)
    })
}

fn link(reader: &Reader, text: &Text<'_>, first: usize, end: usize) -> Option<(Match, f32)> {
    let span = Span::new(text.tokens.get(first)?.span.start, text.tokens.get(end - 1)?.span.end);
    let said = span.of(text.raw);
    // A job is no skill: "Responsable de projets".
    if holds(&phrase(said), &reader.words.job_nouns) {
        return None;
    }
    let likely = reader.linking().skill(said)?;
    // What nature it has only matters in ads.
    Some((Match { id: likely.id, span, first, end, nature: Nature::default() }, likely.chance))
}
