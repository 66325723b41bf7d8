//! Whose skills they are: a firm that speaks of itself, colleagues, a benefit. What stands there is not asked of the person.

use super::line_of;
use crate::facts::benefits::Benefit;
use crate::facts::cues;
use crate::lexicon::Match;
use crate::text::Text;
use crate::words::{Phrases, phrases};
use std::cell::Cell;
use tremplin_knowledge::lang::{ReadingTables, VoiceWords};

/// Sentences that go on with "it" or "they" after one about the firm: at most so many.
const GOES_ON: usize = 3;
/// Words of the name of a firm at the head of a sentence.
const NAME: usize = 4;
/// A line of so few words is no sentence: a heading, an item.
const SENTENCE: usize = 6;
/// How far before a skill "work with" stands, in tokens.
const WITH: usize = 14;
/// How far after a skill the people stand whose trade it is, in tokens.
const PEOPLE: usize = 7;

/// The words of all languages.
#[derive(Debug)]
pub(crate) struct Words {
    firm: Phrases,
    describes: Phrases,
    goes_on: Phrases,
    person: Phrases,
    seeks: Phrases,
    post: Phrases,
    uses: Phrases,
    with: Phrases,
    people: Phrases,
    purpose: Phrases,
    training: Phrases,
    given: Phrases,
}

impl Words {
    pub fn new(tables: &[&ReadingTables]) -> Words {
        let all =
            |pick: fn(&VoiceWords) -> &Vec<String>| phrases(tables.iter().flat_map(|t| pick(&t.skill_clauses.voices)));
        Words {
            firm: all(|w| &w.firm),
            describes: all(|w| &w.describes),
            goes_on: all(|w| &w.goes_on),
            person: all(|w| &w.person),
            seeks: all(|w| &w.seeks),
            post: all(|w| &w.post),
            uses: all(|w| &w.uses),
            with: all(|w| &w.with),
            people: all(|w| &w.people),
            purpose: all(|w| &w.purpose),
            training: all(|w| &w.training),
            given: all(|w| &w.given),
        }
    }
}

/// Tells the voice of each skill of one ad.
pub(super) struct Voices<'v, 't> {
    text: &'v Text<'t>,
    words: &'v Words,
    benefits: &'v [Benefit],
    /// The last sentence that was judged: skills stand close.
    last: Cell<((usize, usize), bool)>,
}

impl<'v, 't> Voices<'v, 't> {
    pub fn new(text: &'v Text<'t>, words: &'v Words, benefits: &'v [Benefit]) -> Voices<'v, 't> {
        Voices { text, words, benefits, last: Cell::new(((usize::MAX, 0), false)) }
    }

    /// Whether a skill is the firm's, a colleague's or a benefit.
    pub fn is_elsewhere(&self, m: &Match) -> bool {
        // What is done with others is asked: teamwork. A tool that the firm uses is met in the post.
        let (social, tool) = (m.nature.social, m.nature.tool);
        if line_of(self.text, m) == 0 {
            return false;
        }
        let sentence = cues::sentence(self.text, m.first);
        !social && self.is_colleagues(m, sentence)
            || !tool && (self.is_firms(sentence) || self.is_benefit(m, sentence))
            || self.is_course(m, sentence)
    }

    fn is_firms(&self, sentence: (usize, usize)) -> bool {
        if self.last.get().0 != sentence {
            self.last.set((sentence, self.judged(sentence, GOES_ON)));
        }
        self.last.get().1
    }

    /// Whether the firm is what a sentence speaks of, and neither the person, nor the post, nor what is used there.
    fn judged(&self, (first, end): (usize, usize), more: usize) -> bool {
        if end - first < SENTENCE {
            return false;
        }
        let said = self.text.joined(first, end);
        let words = self.words;
        if words.person.stand_in(&said) || words.seeks.stand_in(&said) {
            return false;
        }
        let follows = || more > 0 && words.goes_on.at_head(&said).next().is_some() && self.follows_firm(first, more);
        let of_post = || words.post.stand_in(&said) || words.uses.stand_in(&said);
        self.is_named(first, end) || (words.firm.at_head(&said).next().is_some() || follows()) && !of_post()
    }

    /// "Valmont Analytics is a maker of ...": a name with capitals, then words that describe.
    fn is_named(&self, first: usize, end: usize) -> bool {
        let text = self.text;
        let capital = |i: &usize| {
            text.tokens.get(*i).is_some_and(|t| !t.word || t.span.of(text.raw).starts_with(|c: char| !c.is_lowercase()))
        };
        let name = (first..end.min(first + NAME)).take_while(capital).count();
        (1..=name).any(|n| {
            let from = first + n;
            let may = self.words.describes.may_begin(text.token(from));
            may && self.words.describes.at_head(&text.joined(from, end.min(from + NAME))).next().is_some()
        })
    }

    /// Whether the sentence before, on the same line or at the end of the prose above, is about the firm.
    fn follows_firm(&self, first: usize, more: usize) -> bool {
        let Some(before) = first.checked_sub(2) else { return false };
        self.judged(cues::sentence(self.text, before), more - 1)
    }

    /// "Work with our data scientists and the firmware team": the trade of those with whom one works.
    fn is_colleagues(&self, m: &Match, (first, end): (usize, usize)) -> bool {
        let text = self.text;
        let goes_on = |i: &usize| {
            !matches!(text.token(*i), "." | ";" | ":" | ")") && !self.words.purpose.contains(text.token(*i))
        };
        // What one does with them, or another clause, ends the people: "with the data team and you write Python".
        let clause = (first.max(m.first.saturating_sub(WITH))..m.first).rev().take_while(goes_on).count();
        let from = m.first - clause;
        if !self.words.with.stand_in(&text.joined(from, m.first)) {
            return false;
        }
        let people = |i: usize| self.words.people.contains(text.token(i));
        let after = (m.end..end.min(m.end + PEOPLE)).take_while(goes_on).any(people);
        let before = (from.max(m.first.saturating_sub(PEOPLE))..m.first).any(people);
        people(m.end.saturating_sub(1)) || before || after
    }

    /// Among benefits: two of them in its sentence, or one of which it is a part.
    fn is_benefit(&self, m: &Match, (first, end): (usize, usize)) -> bool {
        let place = cues::span(self.text, first, end);
        let spans = || self.benefits.iter().flat_map(|b| &b.spans);
        spans().any(|s| s.overlaps(m.span)) || spans().filter(|s| s.overlaps(place)).count() > 1
    }

    /// "Formation Python offerte": what the firm teaches.
    fn is_course(&self, m: &Match, (first, end): (usize, usize)) -> bool {
        let text = self.text;
        let from = first.max(m.first.saturating_sub(NAME));
        let taught = from < m.first && self.words.training.end(&text.joined(from, m.first));
        taught && self.words.given.at_head(&text.joined(m.end, end.min(m.end + NAME))).next().is_some()
    }
}
