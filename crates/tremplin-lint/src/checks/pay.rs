//! Pay: not said, impossible, too wide to tell anything, below what the market pays.

use super::Asked;
use crate::finding::Finding;
use crate::hits::Places;
use crate::rule::Rule;
use tremplin_documents::Span;
use tremplin_reader::facts::Salary;

/// A range wider than this share of its lowest figure tells little, where the rule does not say.
const WIDE: f64 = 50.0;

/// No figure: where the ad speaks of pay, else the title. A few words are no ad yet.
pub(super) fn missing(rule: &Rule, _: &Places, asked: &Asked<'_>) -> Vec<Finding> {
    let said = asked.remarks("salary_missing");
    if asked.subject.ad.salary.is_some() {
        return Vec::new();
    }
    if let Some(span) = said.first() {
        return vec![Finding::at(*span)];
    }
    #[expect(clippy::cast_precision_loss, reason = "words of one text")]
    let short = (asked.subject.words() as f64) < rule.number("min_words").unwrap_or(0.0);
    if short { Vec::new() } else { vec![Finding::whole()] }
}

pub(super) fn implausible(_: &Rule, _: &Places, asked: &Asked<'_>) -> Vec<Finding> {
    asked.remarks("salary_implausible").into_iter().map(Finding::at).collect()
}

pub(super) fn too_wide(rule: &Rule, _: &Places, asked: &Asked<'_>) -> Vec<Finding> {
    let Some(salary) = asked.subject.ad.salary.as_ref().filter(|s| s.plausible) else { return Vec::new() };
    let (Some(min), Some(max)) = (salary.min, salary.max) else { return Vec::new() };
    let share = if min > 0.0 { (max - min) * 100.0 / min } else { 0.0 };
    if share <= rule.number("max").unwrap_or(WIDE) {
        return Vec::new();
    }
    vec![Finding::at(place(salary, asked)).number("value", share.round()).number("min", min).number("max", max)]
}

/// The whole range stands below the low end of the market.
pub(super) fn below_market(_: &Rule, _: &Places, asked: &Asked<'_>) -> Vec<Finding> {
    let (Some(pay), Some(salary)) = (asked.pay, asked.subject.ad.salary.as_ref()) else { return Vec::new() };
    let same = salary.plausible && salary.gross != Some(false) && salary.currency == pay.currency;
    let offered = [salary.max, salary.min].into_iter().flatten().next().and_then(|f| salary.annual(f));
    // What varies comes on top of what is compared.
    let Some(offered) = offered.filter(|o| same && !salary.variable && *o < pay.low) else { return Vec::new() };
    let finding = Finding::at(place(salary, asked)).number("value", offered).number("min", pay.low);
    vec![finding.number("max", pay.high).text("source", pay.source.clone()).text("date", pay.date.clone())]
}

fn place(salary: &Salary, asked: &Asked<'_>) -> Span {
    salary.spans.first().copied().unwrap_or_else(|| asked.subject.head())
}
