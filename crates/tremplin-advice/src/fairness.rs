//! The audit of decisions: rates by group, ratios, exact tests, and what may be concluded. From counts only: no name, no CV. The
//! formulas are those of 6 RCNY 5-300 to 5-304 (New York, Local Law 144) and of 29 CFR 1607.4(D) (the four-fifths rule).

mod exact;
mod rows;
#[cfg(test)]
mod tests;

pub use exact::{clopper_pearson, fisher, newcombe};
pub use rows::{Cut, Measure, Row, audit};

use serde::Serialize;
use std::cmp::Ordering;

/// A group smaller than this gives no conclusion. Chosen: below it one decision moves the rate by more than three points.
pub const FEWEST: u64 = 30;

/// Nor does a comparison in which fewer than this many would be expected to go on in either group, were there no difference (the
/// number is that of W. G. Cochran, "Some methods for strengthening the common chi-squared tests", Biometrics 10, 1954).
pub const FEWEST_EXPECTED: f64 = 5.0;

/// A rate below this share of the highest is generally evidence of adverse impact (29 CFR 1607.4(D)).
pub const FOUR_FIFTHS: f64 = 0.8;

/// A group below this share of the data may be left out of the ratios, its count and rate being shown (6 RCNY 5-301(d)).
pub const SMALL_SHARE: f64 = 0.02;

/// The confidence of every interval.
pub const CONFIDENCE: f64 = 0.95;

/// The people of one group.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Count {
    /// Its name.
    pub group: String,
    /// How many were assessed.
    pub n: u64,
    /// How many went on.
    pub selected: u64,
}

/// What may be concluded.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    /// Too few to conclude: never a pass.
    InsufficientData,
    /// A rate below four fifths of the highest, on enough people.
    Disparity,
    /// No such rate, on enough people in every group that counts.
    NoDisparitySeen,
}

/// A table of groups side by side.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Table {
    /// Groups in the order of their names.
    pub groups: Vec<Group>,
    /// Lowest rate over highest, over every group; absent when the highest is 0, or with fewer than two groups.
    pub ratio: Option<f64>,
    /// The group of the lowest rate, whichever it is; the first in the order of names among equals; absent as the ratio is.
    pub worst: Option<String>,
    /// What may be concluded.
    pub verdict: Verdict,
}

/// One group.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Group {
    /// Its name.
    pub name: String,
    /// How many were assessed.
    pub n: u64,
    /// How many went on.
    pub selected: u64,
    /// The share that went on.
    pub rate: f64,
    /// Exact interval of the rate (Clopper and Pearson, 1934), 95 %.
    pub low: f64,
    /// Its upper end.
    pub high: f64,
    /// Whether it is under 2 % of the data: then it has no ratio and does not set the highest rate.
    pub small: bool,
    /// Its rate over the highest; absent for a small group, or when the highest is 0.
    pub ratio: Option<f64>,
    /// Whether the ratio is below four fifths.
    pub flagged: bool,
    /// How it compares with the group of the highest rate; absent for that group itself.
    pub against: Option<Against>,
}

/// A group beside the group of the highest rate.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Against {
    /// The other group.
    pub reference: String,
    /// Two-sided p-value of Fisher's exact test.
    pub p: f64,
    /// The other's rate less this one's: 95 % interval (R. G. Newcombe, Statistics in Medicine 17, 1998, method 10).
    pub difference_low: f64,
    /// Its upper end.
    pub difference_high: f64,
    /// Whether both groups have [`FEWEST`] people, [`FEWEST_EXPECTED`] of whom would be expected to go on.
    pub enough: bool,
}

/// The table of some groups. Groups without anybody are left out; what is told does not depend on their order.
#[must_use]
pub fn table(counts: &[Count]) -> Table {
    let mut counts: Vec<&Count> = counts.iter().filter(|c| c.n > 0).collect();
    counts.sort();
    let all: u64 = counts.iter().map(|c| c.n).sum();
    let small = |c: &Count| part(c.n, all) < SMALL_SHARE;
    let large: Vec<&Count> = counts.iter().copied().filter(|c| !small(c)).collect();
    let reference = large.iter().copied().max_by(|a, b| by_rate(a, b).then_with(|| b.group.cmp(&a.group)));
    let groups: Vec<Group> = counts.iter().map(|c| group(c, small(c), reference)).collect();
    let lowest = counts.iter().copied().min_by(|a, b| by_rate(a, b).then_with(|| a.group.cmp(&b.group)));
    let highest = counts.iter().copied().max_by(|a, b| by_rate(a, b));
    let compared = lowest.zip(highest).filter(|(_, high)| counts.len() > 1 && high.selected > 0);
    Table {
        ratio: compared.map(|(low, high)| rate(low) / rate(high)),
        worst: compared.map(|(low, _)| low.group.clone()),
        verdict: verdict(&large),
        groups,
    }
}

fn group(count: &Count, small: bool, reference: Option<&Count>) -> Group {
    let (low, high) = clopper_pearson(count.selected, count.n, CONFIDENCE);
    let best = reference.map_or(0.0, rate);
    let ratio = (!small && best > 0.0).then(|| rate(count) / best);
    Group {
        name: count.group.clone(),
        n: count.n,
        selected: count.selected,
        rate: rate(count),
        low,
        high,
        small,
        ratio,
        flagged: reference.is_some_and(|r| !small && is_below(count, r)),
        against: reference.filter(|r| r.group != count.group).map(|r| against(count, r)),
    }
}

fn against(count: &Count, reference: &Count) -> Against {
    let (low, high) = newcombe((reference.selected, reference.n), (count.selected, count.n));
    Against {
        reference: reference.group.clone(),
        p: fisher((reference.selected, reference.n), (count.selected, count.n)),
        difference_low: low,
        difference_high: high,
        enough: is_enough(count, reference),
    }
}

/// Disparity when a group of enough people falls below four fifths of another of enough people; otherwise nothing is seen only if
/// every pair of groups that count has enough people.
fn verdict(counts: &[&Count]) -> Verdict {
    let pairs = || counts.iter().flat_map(|a| counts.iter().map(move |b| (*a, *b))).filter(|(a, b)| a.group != b.group);
    if pairs().any(|(a, b)| is_enough(a, b) && is_below(a, b)) {
        return Verdict::Disparity;
    }
    let decided = counts.len() > 1 && pairs().all(|(a, b)| is_enough(a, b));
    if decided { Verdict::NoDisparitySeen } else { Verdict::InsufficientData }
}

fn is_enough(a: &Count, b: &Count) -> bool {
    let together = part(a.selected + b.selected, a.n + b.n);
    [a, b].iter().all(|c| c.n >= FEWEST && whole(c.n) * together >= FEWEST_EXPECTED)
}

/// Whether the rate of `a` is below four fifths of that of `b`: in whole numbers, so that 48 % beside 60 % is not below.
fn is_below(a: &Count, b: &Count) -> bool {
    5 * u128::from(a.selected) * u128::from(b.n) < 4 * u128::from(b.selected) * u128::from(a.n)
}

fn by_rate(a: &Count, b: &Count) -> Ordering {
    (u128::from(a.selected) * u128::from(b.n)).cmp(&(u128::from(b.selected) * u128::from(a.n)))
}

fn rate(count: &Count) -> f64 {
    part(count.selected, count.n)
}

/// A part over a whole; 0 of nothing.
fn part(part: u64, all: u64) -> f64 {
    if all == 0 { 0.0 } else { whole(part) / whole(all) }
}

#[expect(clippy::cast_precision_loss, reason = "numbers of people are far below 2^53")]
fn whole(n: u64) -> f64 {
    n as f64
}
