//! Whether an offer is pay: what the words around it claim, and whether the amount bears it out.

use super::around::{Around, is_class};
use super::line::LONGEST;
use super::plausible::{possible, usual};
use super::words::Kind;
use crate::facts::Period;

/// How sure the words around an amount make it that it is pay.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Claim {
    /// A word of pay leads straight to it.
    Tight,
    /// A word of pay stands in the sentence.
    Loose,
    /// No word speaks of pay.
    Unsaid,
    /// A word of a whole package leads to it.
    Package,
}

/// What is said of an amount.
#[derive(Clone, Debug)]
pub(crate) struct Said {
    pub low: f64,
    pub high: f64,
    pub currency: String,
    /// The period in words.
    pub period: Option<Period>,
    /// The same, or the one that the figure can only mean.
    pub evident: Option<Period>,
    pub gross: Option<bool>,
    pub months: Option<f64>,
}

/// A line whose words stand by themselves: a title, an item of a list.
const SHORT_LINE: usize = 14;
/// Words that are no mark and may stand between a word of pay and its amount.
const TIGHT: usize = 4;
/// A bare number of this size in groups of three, with another one, is pay in a sentence that speaks of pay.
const LARGE: f64 = 10_000.0;

impl Around<'_> {
    /// Whether the words around make it pay.
    pub fn claim(&self) -> Option<Claim> {
        let (start, end) = (self.offer.place.start, self.offer.place.end);
        let covered = |kind: Kind, to: usize| kind == Kind::NotPay && to > start;
        let near = self.line.begun(start.saturating_sub(LONGEST), end);
        if near.iter().any(|m| covered(m.kind, m.place.end)) || self.adds() {
            return None;
        }
        let before = self.line.last(self.from, start, is_class).map(|m| (m.kind, m.place.end));
        let after = self.class_after();
        match (before, after) {
            (Some((Kind::NotPay | Kind::Premium | Kind::Variable, at)), _) if !self.between(at).contains(',') => None,
            (Some((Kind::Package | Kind::OnTarget, _)), _) => Some(Claim::Package),
            (Some((Kind::Pay, _)), Some(Kind::Package | Kind::OnTarget)) => Some(Claim::Package),
            (Some((Kind::Pay, at)), after) => {
                let tight = !self.parted(at) && self.line.strange_words(at, start).is_some_and(|n| n <= TIGHT);
                match (tight, after) {
                    (true, _) => Some(Claim::Tight),
                    (false, Some(Kind::NotPay | Kind::Premium | Kind::Variable)) => None,
                    _ => Some(Claim::Loose),
                }
            }
            (_, Some(Kind::NotPay | Kind::Premium | Kind::Variable)) => None,
            (_, Some(Kind::Package | Kind::OnTarget)) => Some(Claim::Package),
            (_, Some(_)) => Some(Claim::Loose),
            (None, None) if self.setting.field || self.labelled() => Some(Claim::Tight),
            (None, None) if self.setting.headed || self.heir => Some(Claim::Loose),
            _ => Some(Claim::Unsaid),
        }
    }

    /// "Annuel de 37 000 euros": a sentence that begins with the time and goes straight to the amount.
    fn labelled(&self) -> bool {
        let start = self.offer.place.start;
        let rate = self.line.first(self.sentence.start, start, |k| matches!(k, Kind::Rate(_)));
        let direct = |from: usize, to: usize| self.line.strange_words(from, to) == Some(0);
        rate.is_some_and(|m| direct(self.sentence.start, m.place.start) && direct(m.place.end, start))
    }

    /// "2 000 € + 150 €": the second comes on top of the first.
    fn adds(&self) -> bool {
        let plus = self.between(self.from).trim_end().ends_with('+');
        plus || self.heir
            && self
                .line
                .last(self.from, self.offer.place.start, |k| k == Kind::Addition)
                .is_some_and(|m| self.line.strange_words(m.place.end, self.offer.place.start).is_some_and(|n| n <= 1))
    }

    /// Whether the amount and what is said of it bear the claim out.
    pub fn accepts(&self, claim: Claim, said: &Said) -> bool {
        let told = said.period.is_some() || said.gross.is_some();
        // A field left at zero was not filled in.
        if said.high <= 0.0 || !self.offer.money && !self.bare_is_pay(claim, told) {
            return false;
        }
        let is_usual = said.evident.is_some_and(|p| said.all(|figure| usual(figure, &said.currency, p)));
        match (claim, said.period, said.gross) {
            (Claim::Tight, ..) => said.evident.is_some() || self.setting.field || said.usual_for_any(),
            (Claim::Package | Claim::Loose, ..) => is_usual,
            (Claim::Unsaid, Some(period), Some(_)) => said.all(|figure| possible(figure, &said.currency, period)),
            (Claim::Unsaid, ..) => is_usual && (said.months.is_some() || self.speaks(said)),
        }
    }

    /// A number without a sign of money is pay where a word of pay leads to it; alone, it must not look like a year.
    fn bare_is_pay(&self, claim: Claim, told: bool) -> bool {
        let offer = self.offer;
        let whole = offer.low.fract() == 0.0;
        let year = offer.high.is_none() && !offer.set_apart && whole && (1900.0..2100.0).contains(&offer.low);
        let figure = offer.low >= 1_000.0 || !whole || told;
        let fits = match claim {
            Claim::Tight => figure && (told || !year || self.setting.field),
            Claim::Loose | Claim::Package => offer.high.is_some() && offer.low >= LARGE && offer.set_apart,
            Claim::Unsaid => figure && self.line.gross_beside(offer.place.end),
        };
        // "14.2 to begin with" is an amount, "21 000 colleagues" is none.
        fits && (claim == Claim::Tight && !whole || !self.line.strange_after(offer.place.end))
    }

    /// Whether an amount near which no word speaks of pay shows itself to be pay.
    fn speaks(&self, said: &Said) -> bool {
        let offer = self.offer;
        let depends = self.line.first(offer.place.end, self.to, |k| k == Kind::Depends).is_some();
        let short = self.line.text.split_whitespace().take(SHORT_LINE + 1).count() <= SHORT_LINE;
        let sign = |c: char| c.is_alphabetic() || matches!(c, ';' | '<');
        let apart = offer.high.is_some() || offer.thousands && !self.between(self.from).trim_end().ends_with(sign);
        let yearly = said.evident == Some(Period::Year) && apart && !self.line.strange_after(offer.place.end);
        match (said.period, said.gross) {
            (Some(_), _) => short || depends || offer.high.is_some(),
            (None, Some(_)) => true,
            (None, None) => yearly && (short || depends),
        }
    }
}

impl Said {
    fn all(&self, holds: impl Fn(f64) -> bool) -> bool {
        holds(self.low) && holds(self.high)
    }

    fn usual_for_any(&self) -> bool {
        let periods = [Period::Hour, Period::Day, Period::Month, Period::Year];
        periods.into_iter().any(|p| usual(self.low, &self.currency, p))
    }
}
