//! An offer and the stretch of its sentence that is its own: which words belong to it.

use super::line::Line;
use super::offers::Offer;
use super::words::{Kind, PayWords};
use std::ops::Range;

/// What is known of a line before it is read.
#[derive(Clone, Copy)]
pub(crate) struct Setting<'s> {
    /// Patterns.
    pub words: &'s PayWords,
    /// Whether a structured source says that the line is pay.
    pub field: bool,
    /// Whether the short line above speaks of pay.
    pub headed: bool,
    /// Currency meant where none is named, from the rest of the ad.
    pub meant: &'s dyn Fn() -> Option<String>,
    /// Whose dollars the head of the ad means.
    pub dollars: &'s dyn Fn() -> Option<String>,
}

/// An offer in its sentence.
pub(crate) struct Around<'a> {
    pub line: &'a Line<'a>,
    pub setting: &'a Setting<'a>,
    pub offer: &'a Offer,
    /// Its own stretch: from the offer before, to the offer after.
    pub from: usize,
    pub to: usize,
    pub sentence: Range<usize>,
    /// Whether the offer right before was pay.
    pub heir: bool,
}

/// Bytes before a word of pay in which its adjective stands: "annual base salary".
const ADJECTIVE: usize = 24;
/// Words that are no mark and may stand between an amount and what is said of it.
pub(crate) const NEAR: usize = 3;

/// Words that say whether an amount is pay.
pub(crate) fn is_class(kind: Kind) -> bool {
    is_pay(kind) || is_foreign(kind)
}

/// Words that say that it is.
fn is_pay(kind: Kind) -> bool {
    matches!(kind, Kind::Pay | Kind::Package | Kind::OnTarget)
}

/// Words behind which nothing belongs to the offer before them.
fn is_foreign(kind: Kind) -> bool {
    matches!(kind, Kind::NotPay | Kind::Premium | Kind::Variable)
}

impl Around<'_> {
    /// Whether a comma or a bracket parts the offer from what ends at a byte.
    pub fn parted(&self, at: usize) -> bool {
        self.between(at).contains([',', '('])
    }

    /// The text from a byte to the offer.
    pub fn between(&self, at: usize) -> &str {
        self.line.text.get(at..self.offer.place.start).unwrap_or_default()
    }

    /// What the words right after say that it is.
    pub fn class_after(&self) -> Option<Kind> {
        let end = self.offer.place.end;
        let mark = self.line.first(end, self.to, is_class)?;
        let gap = self.line.text.get(end..mark.place.start)?;
        let added = gap.contains(['+', ',', '(', ':'])
            || self.line.first(end, mark.place.start, |k| k == Kind::Addition).is_some();
        (!added && self.line.strange_words(end, mark.place.start)? <= NEAR).then_some(mark.kind)
    }

    /// A line that holds the amount and nothing else.
    pub fn bare_line(&self) -> bool {
        let place = &self.offer.place;
        let rest = [self.line.text.get(..place.start), self.line.text.get(place.end..)];
        rest.into_iter().flatten().all(|t| !t.contains(char::is_alphanumeric))
    }

    /// Where the words that belong to the offer begin: with the adjective before its word of pay.
    fn own_start(&self) -> usize {
        let pay = self.line.last(self.from, self.offer.place.start, is_class);
        let start = pay.map(|m| if is_pay(m.kind) { m.place.start.saturating_sub(ADJECTIVE) } else { m.place.end });
        start.unwrap_or(self.from).max(self.from)
    }

    /// The nearest mark of these kinds that belongs to the offer: after it, else before it.
    pub fn own<T>(&self, place: &mut Range<usize>, near: impl Fn(Kind) -> Option<(T, usize)>) -> Option<T> {
        let (start, end) = (self.offer.place.start, self.offer.place.end);
        let after = self.line.first(end, self.to, |k| near(k).is_some() || is_foreign(k));
        if let Some(mark) = after
            && let Some((value, reach)) = near(mark.kind)
            && !self.line.text.get(end..mark.place.start).is_some_and(|t| t.contains('+'))
            && self.line.strange_words(end, mark.place.start).is_some_and(|n| n <= reach)
        {
            place.end = place.end.max(mark.place.end);
            return Some(value);
        }
        let mark = self.line.last(self.own_start(), start, |k| near(k).is_some())?;
        // "pay per year: $90,000" tells the time; "(F/H) - 40-50k" does not.
        if matches!(mark.kind, Kind::Per(_)) {
            self.line.first(self.from, mark.place.start, is_pay)?;
        }
        self.line.strange_words(mark.place.end, start)?;
        if start - mark.place.end <= ADJECTIVE / 2 {
            place.start = place.start.min(mark.place.start);
        }
        near(mark.kind).map(|(value, _)| value)
    }
}
