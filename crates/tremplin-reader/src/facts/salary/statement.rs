//! Offers to statements of pay: what the words around an amount say of it, and whether it is pay at all.

use super::line::Line;
use super::offers::Offer;
use super::plausible::{evident, possible, usual};
use super::words::{Kind, PayWords};
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

/// How sure the words around an amount make it that it is pay.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Claim {
    /// A word of pay leads straight to it.
    Tight,
    /// A word of pay stands in the sentence.
    Loose,
    /// No word speaks of pay.
    Unsaid,
    /// A word of a whole package leads to it.
    Package,
}

/// A line whose words stand by themselves: a title, an item of a list.
const SHORT_LINE: usize = 14;
/// Strange words that may stand between a word of pay and its amount.
const TIGHT: usize = 4;
/// Strange words that may stand between an amount and its time or contributions.
const NEAR: usize = 3;
/// Bytes before a word of pay in which its adjective stands: "annual base salary".
const ADJECTIVE: usize = 24;
/// Bytes around an amount in which the number of payments stands.
const MONTHS_BEFORE: usize = 40;
const MONTHS_AFTER: usize = 70;

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
        before = offer.place.end;
        if let Some(statement) = around.claim().and_then(|claim| around.statement(claim)) {
            before = before.max(statement.place.end);
            out.push(statement);
        }
    }
    out
}

/// An offer and the stretch of its sentence that is its own.
struct Around<'a> {
    line: &'a Line<'a>,
    setting: &'a Setting<'a>,
    offer: &'a Offer,
    /// Its own stretch: from the offer before, to the offer after.
    from: usize,
    to: usize,
    sentence: Range<usize>,
    /// Whether the offer right before was pay.
    heir: bool,
}

fn is_class(kind: Kind) -> bool {
    matches!(kind, Kind::Pay | Kind::Package | Kind::NotPay | Kind::Variable)
}

impl Around<'_> {
    /// Whether the words around make it pay.
    fn claim(&self) -> Option<Claim> {
        let (start, end) = (self.offer.place.start, self.offer.place.end);
        let covers = |k: Kind, p: &Range<usize>| k == Kind::NotPay && p.start < end && p.end > start;
        if self.line.marks.iter().any(|m| covers(m.kind, &m.place)) || self.adds() {
            return None;
        }
        let before = self.line.last(self.from, start, is_class).map(|m| (m.kind, m.place.end));
        let after = self.class_after();
        match (before, after) {
            (Some((Kind::NotPay | Kind::Variable, at)), _) if !self.parted(at) => None,
            (Some((Kind::Package, _)), _) => Some(Claim::Package),
            (Some((Kind::Pay, _)), Some(Kind::Package)) => Some(Claim::Package),
            (Some((Kind::Pay, at)), after) => {
                let tight = !self.parted(at) && self.line.strange_words(at, start).is_some_and(|n| n <= TIGHT);
                match (tight, after) {
                    (true, _) => Some(Claim::Tight),
                    (false, Some(Kind::NotPay | Kind::Variable)) => None,
                    _ => Some(Claim::Loose),
                }
            }
            (_, Some(Kind::NotPay | Kind::Variable)) => None,
            (_, Some(Kind::Package)) => Some(Claim::Package),
            (_, Some(_)) => Some(Claim::Loose),
            (None, None) if self.setting.field => Some(Claim::Tight),
            (None, None) if self.setting.headed || self.heir => Some(Claim::Loose),
            _ => Some(Claim::Unsaid),
        }
    }

    /// "2 000 € + 150 €": the second comes on top of the first.
    fn adds(&self) -> bool {
        let gap = self.line.text.get(self.from..self.offer.place.start).unwrap_or_default().trim_end();
        let plus = gap.ends_with('+');
        plus || self.heir
            && self
                .line
                .last(self.from, self.offer.place.start, |k| k == Kind::Addition)
                .is_some_and(|m| self.line.strange_words(m.place.end, self.offer.place.start).is_some_and(|n| n <= 1))
    }

    /// Whether a comma or a bracket parts the offer from what ends at a byte.
    fn parted(&self, at: usize) -> bool {
        self.line.text.get(at..self.offer.place.start).is_some_and(|t| t.contains([',', '(']))
    }

    /// What the words right after say that it is.
    fn class_after(&self) -> Option<Kind> {
        let end = self.offer.place.end;
        let mark = self.line.first(end, self.to, is_class)?;
        let gap = self.line.text.get(end..mark.place.start)?;
        let added = gap.contains(['+', ',', '(', ':'])
            || self.line.first(end, mark.place.start, |k| k == Kind::Addition).is_some();
        (!added && self.line.strange_words(end, mark.place.start)? <= NEAR).then_some(mark.kind)
    }

    fn statement(&self, claim: Claim) -> Option<Statement> {
        let offer = self.offer;
        let mut place = offer.place.clone();
        let said = self.period(&mut place);
        let gross = self.gross(&mut place);
        let (least, most) = self.bounds(&mut place);
        let currency = self.currency(claim)?;
        let (low, high) = self.amounts(said, &currency);
        let no_unit = self.setting.field && said.is_none() && offer.named && self.bare_line();
        let pay = matches!(claim, Claim::Tight);
        let period =
            said.or_else(|| if no_unit { None } else { evident(low, high, &currency, pay || gross.is_some()) });
        let accepted = match claim {
            _ if !offer.money && !self.bare_is_pay(claim, said.is_some() || gross.is_some()) => false,
            Claim::Tight => true,
            Claim::Package | Claim::Loose => self.usual(low, high, &currency, period),
            Claim::Unsaid => self.usual(low, high, &currency, period) && self.speaks(said, gross, period),
        };
        if !accepted {
            return None;
        }
        let months = self.months(&mut place);
        let (min, max) = match offer.high {
            Some(_) => (Some(low), Some(high)),
            None => ((!most).then_some(low), (!least).then_some(low)),
        };
        let plausible = period.is_none_or(|p| possible(low, &currency, p) && possible(high, &currency, p)) && low > 0.0;
        let weight = [
            (plausible, 16),
            (offer.high.is_some(), 4),
            (said.is_some(), 3),
            (pay, 2),
            (period.is_some(), 2),
            (gross.is_some(), 1),
            (offer.currency.is_some(), 1),
        ];
        Some(Statement {
            min,
            max,
            currency,
            period,
            gross,
            months,
            variable: self.variable(),
            package: claim == Claim::Package,
            plausible,
            no_unit,
            weight: weight.iter().filter(|(holds, _)| *holds).map(|(_, points)| points).sum(),
            place,
        })
    }

    /// A number without a sign of money is pay where a word of pay leads to it; alone, it must not look like a year.
    fn bare_is_pay(&self, claim: Claim, told: bool) -> bool {
        let offer = self.offer;
        let whole = offer.low.fract() == 0.0;
        let year = offer.high.is_none() && !offer.set_apart && whole && (1900.0..2100.0).contains(&offer.low);
        let after = self.line.text.get(offer.place.end..).unwrap_or_default();
        let bare = after.trim_start();
        let strange =
            bare.starts_with(char::is_alphabetic) && self.line.mark_from(self.line.text.len() - bare.len()).is_none();
        let large = offer.low >= 1_000.0 || !whole || told;
        match claim {
            Claim::Tight => large && !strange && (told || !year || self.setting.field),
            Claim::Loose | Claim::Package => {
                offer.high.is_some() && offer.low >= 10_000.0 && offer.set_apart && !strange
            }
            Claim::Unsaid => false,
        }
    }

    /// Whether an amount near which no word speaks of pay shows itself to be pay.
    fn speaks(&self, said: Option<Period>, gross: Option<bool>, period: Option<Period>) -> bool {
        let offer = self.offer;
        let after = self.line.text.get(offer.place.end..self.to).unwrap_or_default();
        let depends = self.line.first(offer.place.end, self.to, |k| k == Kind::Depends).is_some();
        let short = self.line.text.split_whitespace().count() <= SHORT_LINE;
        let bare = after.trim_start();
        let noun = bare.starts_with(char::is_alphabetic)
            && self.line.mark_from(offer.place.end + after.len() - bare.len()).is_none();
        let large = period == Some(Period::Year) && (offer.high.is_some() || offer.thousands);
        match (said, gross) {
            (Some(_), Some(_)) => true,
            (Some(_), None) => short || depends || offer.high.is_some(),
            (None, Some(_)) => period.is_some(),
            (None, None) => large && !noun && (short || depends),
        }
    }

    fn usual(&self, low: f64, high: f64, currency: &str, period: Option<Period>) -> bool {
        period.is_some_and(|p| usual(low, currency, p) && usual(high, currency, p))
    }

    /// The bounds; "12.500 € an hour" has decimals.
    fn amounts(&self, said: Option<Period>, currency: &str) -> (f64, f64) {
        let (low, high) = (self.offer.low, self.offer.high.unwrap_or(self.offer.low));
        let decimals =
            |p: Period| self.offer.three_decimals && !possible(low, currency, p) && possible(low / 1e3, currency, p);
        if said.is_some_and(decimals) { (low / 1e3, high / 1e3) } else { (low, high) }
    }

    /// A line that holds the amount and nothing else.
    fn bare_line(&self) -> bool {
        let place = &self.offer.place;
        let rest = [self.line.text.get(..place.start), self.line.text.get(place.end..)];
        rest.into_iter().flatten().all(|t| !t.contains(char::is_alphanumeric))
    }

    /// Where the words that belong to the offer begin: with the adjective before its word of pay.
    fn own_start(&self) -> usize {
        let pay = self.line.last(self.from, self.offer.place.start, is_class);
        pay.map_or(self.from, |m| {
            if matches!(m.kind, Kind::Pay | Kind::Package) {
                m.place.start.saturating_sub(ADJECTIVE)
            } else {
                m.place.end
            }
        })
        .max(self.from)
    }

    /// The nearest mark of these kinds that belongs to the offer: after it, else before it.
    fn own<T>(&self, place: &mut Range<usize>, near: impl Fn(Kind) -> Option<(T, usize)>) -> Option<T> {
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
        self.line.strange_words(mark.place.end, start)?;
        if start - mark.place.end <= 2 * ADJECTIVE / 3 {
            place.start = place.start.min(mark.place.start);
        }
        near(mark.kind).map(|(value, _)| value)
    }

    fn period(&self, place: &mut Range<usize>) -> Option<Period> {
        let rest = self.line.text.get(self.offer.place.end..).unwrap_or_default();
        if let Some(c) = self.setting.words.bare_unit.captures(rest)
            && let Some(unit) = c.name("unit")
            && let Some(period) = self.setting.words.units.get(unit.as_str())
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
        words.thirteenth.is_match(near).then_some(13.0)
    }

    /// Whether the sentence or the next one adds a part that varies.
    fn variable(&self) -> bool {
        let next = self.line.sentence(self.sentence.end).end;
        self.line.first(self.sentence.start, next, |k| k == Kind::Variable).is_some()
    }

    /// The currency named, whose dollars they are, or the currency meant.
    fn currency(&self, claim: Claim) -> Option<String> {
        match &self.offer.currency {
            Some(code) if code == "USD" && !self.offer.named => {
                self.dollars().or_else(self.setting.dollars).or(Some(code.clone()))
            }
            Some(code) => Some(code.clone()),
            None => {
                let spoken = self
                    .line
                    .marks
                    .iter()
                    .filter(|m| m.place.start >= self.sentence.start && m.place.end <= self.sentence.end);
                let of_words = spoken.filter_map(|m| m.currency.clone()).next();
                of_words.or_else(self.setting.meant).filter(|_| claim != Claim::Unsaid || self.offer.thousands)
            }
        }
    }

    /// Whose dollars the line means: the last place before the amount, else the first after it.
    fn dollars(&self) -> Option<String> {
        let words = self.setting.words;
        let found = |text: &str, last: bool| {
            let mut all = words.dollars.find_iter(text);
            let word = if last { all.last() } else { all.next() };
            word.and_then(|w| words.dollars_of.get(w.as_str())).cloned()
        };
        let before = self.line.text.get(..self.offer.place.start).unwrap_or_default();
        let after = self.line.text.get(self.offer.place.end..).unwrap_or_default();
        found(before, true).or_else(|| found(after, false))
    }
}

/// Marks behind which nothing belongs to the offer before them.
fn is_foreign(kind: Kind) -> bool {
    matches!(kind, Kind::NotPay | Kind::Variable)
}
