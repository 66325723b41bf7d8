//! A beginner's title over years of experience.

use super::Asked;
use crate::finding::Finding;
use crate::hits::Places;
use crate::rule::Rule;

/// Years from which nobody is a beginner, where the rule does not say.
const YEARS: f64 = 3.0;

pub(super) fn find(rule: &Rule, _: &Places, asked: &Asked<'_>) -> Vec<Finding> {
    let ad = asked.subject.ad;
    let beginner =
        ad.title.as_ref().filter(|t| t.seniority.as_deref().is_some_and(|s| rule.list("titles").contains(&s)));
    let years = ad.experience.as_ref().and_then(|e| Some((e.span, e.min_years?)));
    let (Some(title), Some((span, years))) = (beginner, years) else { return Vec::new() };
    if years < rule.number("min").unwrap_or(YEARS) {
        return Vec::new();
    }
    vec![Finding::at(span).number("value", years).text("other", title.raw.clone())]
}
