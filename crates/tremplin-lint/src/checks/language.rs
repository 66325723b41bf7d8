//! An ad in another language than that of the country where the work is.

use super::Asked;
use crate::finding::Finding;
use crate::hits::Places;
use crate::rule::Rule;

/// The settings of the rule name the country and the languages that do not do there.
pub(super) fn find(rule: &Rule, _: &Places, asked: &Asked<'_>) -> Vec<Finding> {
    let ad = asked.subject.ad;
    let country = ad.places.iter().find_map(|p| p.country.as_deref());
    let there = country.is_some_and(|c| rule.list("countries").contains(&c));
    let foreign = ad.language.as_deref().is_some_and(|l| rule.list("languages").contains(&l));
    if there && foreign { vec![Finding::whole()] } else { Vec::new() }
}
