//! Offers to statements of pay: what the words around an amount say of it.

use super::around::{Around, NEAR, Setting};
use super::claim::{Claim, Said};
use super::line::Line;
use super::offers::Offer;
use super::plausible::{evident, possible};
use super::words::Kind;
use crate::facts::Period;
use std::ops::Range;

/// An amount that is pay, with what is said of it.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Statement {
    /// Lowest; absent in "up to".
    pub min: Option<f64>,
    /// Highest; absent in "from".
    pub max: Option<f64>,
    /// ISO 4217 code.
    pub currency: String,
    /// What the amount is for.
    pub period: Option<Period>,
    /// Before contributions or after.
    pub gross: Option<bool>,
    /// Payments a year.
    pub months: Option<f64>,
    /// Whether a part that varies comes on top.
    pub variable: bool,
    /// Whether it is the whole package.
    pub package: bool,
    /// Whether it can be what a post pays.
    pub plausible: bool,
    /// Whether a structured source gave it without its unit of time.
    pub no_unit: bool,
    /// How much it says: more is better.
    pub weight: u32,
    /// Where, in the folded line.
    pub place: Range<usize>,
}

/// Bytes around an amount in which the number of payments stands.
const MONTHS_BEFORE: usize = 40;
const MONTHS_AFTER: usize = 70;
/// Bytes around an amount in which a part that varies is named.
const VARIABLE: usize = 240;

/// The statements of a line.
pub(crate) fn of(line: &Line<'_>, offers: &[Offer], setting: &Setting<'_>) -> Vec<Statement> {
    let mut out: Vec<Statement> = Vec::new();
    let mut before = 0;
    for (i, offer) in offers.iter().enumerate() {
        let sentence = line.sentence(offer.place.start);
        let next = offers.get(i + 1).map_or(line.text.len(), |o| o.place.start);
        let around = Around {
            line,
            setting,
            offer,
            from: sentence.start.max(before),
            to: sentence.end.max(offer.place.end).min(next),
            sentence,
            heir: out.last().is_some_and(|s| s.place.end.max(before) == before && before > 0),
        };
        // A number that is no money parts nothing.
        before = if offer.money { offer.place.end } else { before };
        if let Some(statement) = around.claim().and_then(|claim| around.statement(claim)) {
            before = before.max(statement.place.end);
            out.push(statement);
        }
    }
    out
}

impl Around<'_> {
    fn statement(&self, claim: Claim) -> Option<Statement> {
        let offer = self.offer;
        let mut place = offer.place.clone();
        let said = self.said(claim, &mut place)?;
        let (least, most) = self.bounds(&mut place);
        if !self.accepts(claim, &said) {
            return None;
        }
        let (min, max) = match offer.high {
            Some(_) => (Some(said.low), Some(said.high)),
            None => ((!most).then_some(said.low), (!least).then_some(said.low)),
        };
        let can_be = |figure: f64, period: Period| possible(figure, &said.currency, period);
        let plausible = said.evident.is_none_or(|p| can_be(said.low, p) && can_be(said.high, p));
        Some(Statement {
            min,
            max,
            period: said.evident,
            gross: said.gross,
            months: said.months,
            variable: self.variable(),
            package: claim == Claim::Package,
            plausible,
            no_unit: self.no_unit(said.period),
            weight: weight(offer, claim, &said, plausible),
            currency: said.currency,
            place,
        })
    }

    fn said(&self, claim: Claim, place: &mut Range<usize>) -> Option<Said> {
        let period = self.period(place);
        let gross = self.gross(place);
        let months = self.months(place);
        let currency = self.currency(claim)?;
        let (low, high) = self.amounts(period, &currency);
        let beside_pay = claim == Claim::Tight || gross.is_some();
        let guess = || evident(low, high, &currency, beside_pay).filter(|_| !self.no_unit(period));
        Some(Said { low, high, period, evident: period.or_else(guess), gross, months, currency })
    }

    /// Whether a structured source gave the amount and its currency, and not the time.
    fn no_unit(&self, period: Option<Period>) -> bool {
        self.setting.field && period.is_none() && self.offer.named && self.bare_line()
    }

    /// The bounds; "12.500 € an hour" has decimals.
    fn amounts(&self, said: Option<Period>, currency: &str) -> (f64, f64) {
        let (low, high) = (self.offer.low, self.offer.high.unwrap_or(self.offer.low));
        let decimals =
            |p: Period| self.offer.three_decimals && !possible(low, currency, p) && possible(low / 1e3, currency, p);
        if said.is_some_and(decimals) { (low / 1e3, high / 1e3) } else { (low, high) }
    }

    fn period(&self, place: &mut Range<usize>) -> Option<Period> {
        let rest = self.line.text.get(self.offer.place.end..).unwrap_or_default();
        if let Some(c) = self.setting.words.bare_unit.captures(rest)
            && let Some(unit) = c.name("unit")
            && let Some(period) = self.setting.words.units.get(unit.as_str())
            // "an hour" is no French year.
            && self.line.begun(self.offer.place.end + unit.start(), self.offer.place.end + unit.start() + 1).is_empty()
        {
            place.end = place.end.max(self.offer.place.end + unit.end());
            return Some(*period);
        }
        self.own(place, |kind| match kind {
            Kind::Rate(period) => Some((period, NEAR)),
            Kind::Per(period) => Some((period, 1)),
            _ => None,
        })
    }

    fn gross(&self, place: &mut Range<usize>) -> Option<bool> {
        self.own(place, |kind| match kind {
            Kind::Gross => Some((true, NEAR)),
            Kind::Net => Some((false, NEAR)),
            _ => None,
        })
    }

    /// Whether one amount is the lower bound, and whether it is the upper one.
    fn bounds(&self, place: &mut Range<usize>) -> (bool, bool) {
        if self.offer.high.is_some() {
            return (false, false);
        }
        let bound = |k: Kind| matches!(k, Kind::AtLeast | Kind::AtMost);
        let (start, end) = (self.offer.place.start, self.offer.place.end);
        let before = self
            .line
            .last(self.from, start, bound)
            .filter(|m| self.line.strange_words(m.place.end, start) == Some(0) && !self.parted(m.place.end));
        let after = self.line.first(end, self.to, bound).filter(|m| {
            let gap = self.line.text.get(end..m.place.start).unwrap_or_default();
            self.line.strange_words(end, m.place.start) == Some(0) && !gap.contains(['+', ','])
        });
        let Some(mark) = before.or(after) else { return (self.offer.open, false) };
        *place = place.start.min(mark.place.start)..place.end.max(mark.place.end);
        (mark.kind == Kind::AtLeast, mark.kind == Kind::AtMost)
    }

    /// The number of payments of a year.
    fn months(&self, place: &mut Range<usize>) -> Option<f64> {
        let words = self.setting.words;
        let floor = |at: usize| (0..=at).rev().find(|i| self.line.text.is_char_boundary(*i)).unwrap_or(0);
        let from = floor(place.start.saturating_sub(MONTHS_BEFORE).max(self.sentence.start));
        let to = floor((place.end + MONTHS_AFTER).min(self.sentence.end.max(place.end)));
        let near = self.line.text.get(from..to).unwrap_or_default();
        let after = self.line.text.get(place.end..to).unwrap_or_default();
        let number = |text: &str| text.replace(',', ".").parse::<f64>().ok();
        if let Some(c) = words.months.captures(near)
            && let Some(m) = c.name("a").or(c.name("b"))
        {
            place.end = place.end.max(from + m.end());
            return number(m.as_str());
        }
        if let Some(m) = words.bare_months.captures(after).and_then(|c| c.name("a")) {
            return number(m.as_str());
        }
        words.payments.iter().rfind(|(_, said)| said.is_match(near)).map(|(n, _)| *n)
    }

    /// Whether the sentence or the next one adds a part that varies.
    fn variable(&self) -> bool {
        let from = self.sentence.start.max(self.offer.place.start.saturating_sub(VARIABLE));
        let to = self.line.sentence(self.sentence.end).end.min(self.offer.place.end + VARIABLE);
        let varies = |k: Kind| matches!(k, Kind::Variable | Kind::OnTarget | Kind::Without);
        self.line.first(from, to, varies).is_some() || self.premium()
    }

    /// "12 € de l'heure + primes": what is added to the amount in its sentence.
    fn premium(&self) -> bool {
        let end = self.offer.place.end;
        let to = self.sentence.end.min(end + VARIABLE);
        let Some(mark) = self.line.first(end, to, |k| k == Kind::Premium) else { return false };
        let gap = self.line.text.get(end..mark.place.start).unwrap_or_default();
        gap.contains('+') || self.line.first(end, mark.place.start, |k| k == Kind::Addition).is_some()
    }
}

/// How much a statement says: first that it can be, then both bounds, the period, a word of pay, the rest.
fn weight(offer: &Offer, claim: Claim, said: &Said, plausible: bool) -> u32 {
    let points = [
        (plausible, 16),
        (offer.high.is_some(), 4),
        (said.period.is_some(), 3),
        (claim == Claim::Tight, 2),
        (said.evident.is_some(), 2),
        (said.gross.is_some(), 1),
        (offer.currency.is_some(), 1),
    ];
    points.iter().filter(|(holds, _)| *holds).map(|(_, points)| points).sum()
}
