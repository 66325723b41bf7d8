//! Figures to offers: one amount, or two bounds of a range with a shared thousand and a shared currency.

use super::figures::{Figure, Scale};
use super::line::Line;
use super::words::{Kind, PayWords};
use std::ops::Range;

/// One amount, or the two bounds of a range, lowest first.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Offer {
    /// The amount, or the lower bound.
    pub low: f64,
    /// The upper bound of a range.
    pub high: Option<f64>,
    /// ISO 4217 code.
    pub currency: Option<String>,
    /// Whether the currency is a code or a name that no other money bears.
    pub named: bool,
    /// Whether a plus follows.
    pub open: bool,
    /// Whether it is money by its own signs, not by the words around.
    pub money: bool,
    /// Whether it is counted in thousands.
    pub thousands: bool,
    /// Whether its one separator may be that of decimals.
    pub three_decimals: bool,
    /// Whether its digits are in groups or have decimals.
    pub set_apart: bool,
    /// Where, in the folded line.
    pub place: Range<usize>,
}

/// The upper bound of a range is at most this many times the lower one; nearer where no word announces two bounds.
const WIDEST: f64 = 6.0;
const WIDEST_UNANNOUNCED: f64 = 2.0;
/// More bytes than this do not stand between two bounds.
const GAP: usize = 80;

/// The offers of a line.
pub(crate) fn of(line: &Line<'_>, figures: &[Figure], words: &PayWords) -> Vec<Offer> {
    let mut out = Vec::new();
    let mut i = 0;
    while let Some(first) = figures.get(i) {
        // "Min 80 - mid 90 - max 100": the middle is no bound.
        let last = if between_bounds(line, figures, i, words) { i + 2 } else { i + 1 };
        let range = figures.get(last).and_then(|second| {
            let widest = joint(line, figures.get(last - 1)?, second, words)?;
            range(line, first, second, widest)
        });
        let million = |f: &Figure| f.scale == Scale::Million;
        match (range, figures.get(last)) {
            // "30 to 40 million": both are no pay.
            (Some(_), Some(second)) if million(first) || million(second) => i = last + 1,
            (Some(offer), _) => {
                out.push(offer);
                i = last + 1;
            }
            _ => {
                if !million(first) {
                    out.push(single(first));
                }
                i += 1;
            }
        }
    }
    out
}

/// Whether the figure after this one is called the middle of a range.
fn between_bounds(line: &Line<'_>, figures: &[Figure], i: usize, words: &PayWords) -> bool {
    let ends = figures.get(i).zip(figures.get(i + 1)).filter(|_| figures.len() > i + 2);
    let gap = ends.and_then(|(first, middle)| line.text.get(first.place.end..middle.place.start));
    gap.is_some_and(|g| g.len() <= GAP && words.middle.is_match(g))
}

/// How wide a range may be where these two figures are its bounds by what stands between them.
fn joint(line: &Line<'_>, first: &Figure, second: &Figure, words: &PayWords) -> Option<f64> {
    let gap = line.text.get(first.place.end..second.place.start)?;
    if gap.len() > GAP {
        return None;
    }
    let weak = words.joint.captures(gap)?.name("weak").is_some();
    let announced =
        line.last(line.sentence(first.place.start).start, first.place.start, |k| k == Kind::Between).is_some();
    Some(if weak && !announced { WIDEST_UNANNOUNCED } else { WIDEST })
}

fn range(line: &Line<'_>, first: &Figure, second: &Figure, widest: f64) -> Option<Offer> {
    let million = [first, second].iter().any(|f| f.scale == Scale::Million);
    if !(first.is_money() || second.is_money()) && (first.is_year() || second.is_year()) {
        return None;
    }
    // "45k€ - 13 mois", "Lyon 3 - 45k€": a bare number with a word of its own is no bound.
    let glued = second.place.start - first.place.end == 1;
    let follows = !first.is_money() && !glued && line.strange_before(first.place.start);
    if follows || !second.is_money() && line.strange_after(second.place.end) {
        return None;
    }
    let (a, b) = shared(first, second);
    let (low, high) = if a <= b { (a, b) } else { (b, a) };
    if !million && (low <= 0.0 || high / low > widest) {
        return None;
    }
    let telling = if first.named && !second.named { first } else { second };
    let currency = telling.currency.clone().or_else(|| first.currency.clone());
    Some(Offer {
        low,
        high: Some(high),
        currency,
        named: first.named || second.named,
        open: false,
        money: first.is_money() || second.is_money(),
        thousands: [first, second].iter().any(|f| f.scale == Scale::Thousand),
        three_decimals: first.three_decimals && second.three_decimals,
        set_apart: first.set_apart && second.set_apart,
        place: first.place.start..second.place.end,
    })
}

fn single(figure: &Figure) -> Offer {
    Offer {
        low: figure.value,
        high: None,
        currency: figure.currency.clone(),
        named: figure.named,
        open: figure.open,
        money: figure.is_money(),
        thousands: figure.scale == Scale::Thousand,
        three_decimals: figure.three_decimals,
        set_apart: figure.set_apart,
        place: figure.place.clone(),
    }
}

/// The two values, with the thousand that one says for both: "45-55k", "45k-55", "38 à 45 000".
fn shared(first: &Figure, second: &Figure) -> (f64, f64) {
    let (a, b) = (first.value, second.value);
    let lacks = |f: &Figure| f.scale == Scale::One && f.value < 1_000.0 && !(f.set_apart && f.value < 1.0);
    let counted = |f: &Figure| f.scale == Scale::Thousand || f.value >= 10_000.0;
    match () {
        () if lacks(first) && counted(second) => (a * 1_000.0, b),
        () if lacks(second) && counted(first) => (a, b * 1_000.0),
        () => (a, b),
    }
}
