//! Which money an amount is in: the currency named, whose dollars they are, the currency that an ad means.

use super::around::Around;
use super::claim::Claim;
use super::words::PayWords;
use crate::text::{Text, language};
use crate::words::Words;
use tremplin_documents::Field;

/// Bytes around an amount in which a place tells whose dollars they are, and a word which currency is meant.
const REACH: usize = 240;

impl Around<'_> {
    /// The currency named, whose dollars they are, or the currency meant.
    pub fn currency(&self, claim: Claim) -> Option<String> {
        match &self.offer.currency {
            Some(code) if code == "USD" && !self.offer.named => {
                self.dollars().or_else(self.setting.dollars).or(Some(code.clone()))
            }
            Some(code) => Some(code.clone()),
            None if claim == Claim::Unsaid
                && !self.offer.thousands
                && !self.line.gross_beside(self.offer.place.end) =>
            {
                None
            }
            None => {
                let place = &self.offer.place;
                let from = self.sentence.start.max(place.start.saturating_sub(REACH));
                let near = self.line.begun(from, self.sentence.end.min(place.end + REACH));
                near.iter().find_map(|m| m.currency.clone()).or_else(self.setting.meant)
            }
        }
    }

    /// Whose dollars the line means: the last place before the amount, else the first after it.
    fn dollars(&self) -> Option<String> {
        let words = self.setting.words;
        let (text, place) = (self.line.text, &self.offer.place);
        let edge = |at: usize| (at..=text.len()).find(|i| text.is_char_boundary(*i)).unwrap_or(text.len());
        let before = text.get(edge(place.start.saturating_sub(REACH))..place.start).unwrap_or_default();
        let after = text.get(place.end..edge((place.end + REACH).min(text.len()))).unwrap_or_default();
        let found = words.dollars.find_iter(before).last().or_else(|| words.dollars.find(after));
        found.and_then(|m| words.dollars_of.get(m.as_str())).cloned()
    }
}

/// The currency of the language of the ad; of any language for a line of a structured source.
pub(crate) fn meant(text: &Text<'_>, words: &Words) -> Option<String> {
    let meant = &words.salary.meant;
    let field = || text.lines.iter().any(|l| l.field == Some(Field::Salary));
    let of_language = language::of(text, words).and_then(|lang| meant.get(&lang)).cloned();
    of_language.or_else(|| meant.values().next().filter(|_| field()).cloned())
}

/// Lines above a list of amounts in which its heading stands.
const HEADING: usize = 6;

/// Whose dollars the heading of a list means: "Canada" above the ranges of its zones.
pub(crate) fn dollars_above(text: &Text<'_>, line: usize, words: &PayWords) -> Option<String> {
    let above = (line.saturating_sub(HEADING)..line).rev().map(|i| text.folded_line(i));
    let heading = above.into_iter().find(|l| !l.contains('$'))?;
    words.dollars.find_iter(heading).last().and_then(|m| words.dollars_of.get(m.as_str())).cloned()
}

/// Whose dollars the title and the place of the ad mean; else those of the one country that it names.
pub(crate) fn dollars_of_ad(text: &Text<'_>, words: &PayWords) -> Option<String> {
    let head = |i: &usize| *i == 0 || text.lines.get(*i).is_some_and(|l| l.field == Some(Field::Place));
    let mut named = (0..text.lines.len()).filter(head).filter_map(|i| words.dollars.find(text.folded_line(i)));
    let of = |m: regex::Match<'_>| words.dollars_of.get(m.as_str()).cloned();
    named.next().and_then(of).or_else(|| {
        // "US" in capitals is no pronoun.
        if (0..text.lines.len()).any(|i| words.dollars_in_capitals.is_match(text.line(i))) {
            return None;
        }
        let mut all = (0..text.lines.len()).flat_map(|i| words.dollars.find_iter(text.folded_line(i))).filter_map(of);
        let first = all.next()?;
        all.all(|code| code == first).then_some(first)
    })
}
