//! Decisions one by one to tables of counts: for each column of groups, and for their intersections, those who went on and those who
//! scored above the median.

use super::{Count, Table, table};
use std::collections::BTreeMap;

/// A decision about one person, whose name is not needed.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Row {
    /// The group in each column; absent where it is not known.
    pub groups: Vec<Option<String>>,
    /// Whether the person went on; absent where there was no such decision.
    pub selected: Option<bool>,
    /// The score; absent where there was none.
    pub score: Option<f64>,
}

/// What is counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Measure {
    /// Those who went on, among those about whom it was decided.
    Selection,
    /// Those whose score is strictly above the median of the full sample, among those who have one.
    Scoring,
}

/// One table of an audit.
#[derive(Clone, Debug, PartialEq)]
pub struct Cut {
    /// The columns whose groups are compared: one, or several for their intersections.
    pub columns: Vec<usize>,
    /// What is counted.
    pub measure: Measure,
    /// The groups.
    pub table: Table,
    /// People whose group is not known in one of the columns: counted apart, in no ratio.
    pub unknown: u64,
    /// The median, where scores are compared.
    pub median: Option<f64>,
}

/// Between the groups of an intersection.
const AND: &str = " × ";

/// Every table of some decisions: each column alone, then the intersection of all when there are several; for each, what was decided
/// and what was scored. The order of the rows changes nothing.
#[must_use]
pub fn audit(rows: &[Row], columns: usize) -> Vec<Cut> {
    let mut cuts: Vec<Vec<usize>> = (0..columns).map(|c| vec![c]).collect();
    if columns > 1 {
        cuts.push((0..columns).collect());
    }
    let mut tables = Vec::new();
    for measure in [Measure::Selection, Measure::Scoring] {
        let median = match measure {
            Measure::Selection => None,
            Measure::Scoring => median(rows),
        };
        let outcomes: Vec<(&Row, bool)> =
            rows.iter().filter_map(|row| Some((row, outcome(row, measure, median)?))).collect();
        if outcomes.is_empty() {
            continue;
        }
        tables.extend(cuts.iter().map(|columns| cut(&outcomes, columns, measure, median)));
    }
    tables
}

fn cut(outcomes: &[(&Row, bool)], columns: &[usize], measure: Measure, median: Option<f64>) -> Cut {
    let mut counts: BTreeMap<String, (u64, u64)> = BTreeMap::new();
    let mut unknown = 0;
    for (row, selected) in outcomes {
        let groups: Option<Vec<&str>> = columns.iter().map(|c| row.groups.get(*c).and_then(|g| g.as_deref())).collect();
        let Some(groups) = groups else {
            unknown += 1;
            continue;
        };
        let count = counts.entry(groups.join(AND)).or_default();
        count.0 += 1;
        count.1 += u64::from(*selected);
    }
    let counts: Vec<Count> = counts.into_iter().map(|(group, (n, selected))| Count { group, n, selected }).collect();
    Cut { columns: columns.to_vec(), measure, table: table(&counts), unknown, median }
}

fn outcome(row: &Row, measure: Measure, median: Option<f64>) -> Option<bool> {
    match measure {
        Measure::Selection => row.selected,
        Measure::Scoring => Some(row.score? > median?),
    }
}

/// The median of all scores, groups known or not: the middle one, or the mean of the two in the middle.
fn median(rows: &[Row]) -> Option<f64> {
    let mut scores: Vec<f64> = rows.iter().filter_map(|r| r.score).filter(|s| s.is_finite()).collect();
    scores.sort_by(f64::total_cmp);
    let upper = *scores.get(scores.len() / 2)?;
    let lower = if scores.len().is_multiple_of(2) { *scores.get(scores.len() / 2 - 1)? } else { upper };
    Some(f64::midpoint(lower, upper))
}
