//! Two groups of words in one ad: mixed where one should be chosen, or one outweighing the other.

use crate::finding::Finding;
use crate::hits::{Hit, Places};
use crate::rule::{Group, Rule};
use crate::subject::Subject;

/// One group outweighs the other by this, where the rule does not say.
const RATIO: f64 = 2.0;

/// The first place of the rarer group, where both are used.
pub(super) fn consistency(rule: &Rule, places: &Places, subject: &Subject<'_>) -> Vec<Finding> {
    let (one, other) = (places.of(Group::One), places.of(Group::Other));
    let (rarer, usual) = if one.len() < other.len() { (one, other) } else { (other, one) };
    let (Some(odd), Some(first)) = (rarer.first(), usual.first()) else { return Vec::new() };
    if usual.len() < rule.settings.min_other.unwrap_or(1) {
        return Vec::new();
    }
    let finding = Finding::at(subject.span(odd.first, odd.end));
    vec![finding.text("other", subject.span(first.first, first.end).of(subject.text.raw))]
}

/// The title, where the first group outweighs the second.
#[expect(clippy::cast_precision_loss, reason = "counts of one text")]
pub(super) fn find(rule: &Rule, places: &Places, subject: &Subject<'_>) -> Vec<Finding> {
    let (one, other) = (distinct(places.of(Group::One), subject), distinct(places.of(Group::Other), subject));
    let (n, m) = (one.len() as f64, other.len() as f64);
    let few = n < rule.settings.min.unwrap_or(1.0);
    if few || n < rule.settings.ratio.unwrap_or(RATIO) * m.max(1.0) {
        return Vec::new();
    }
    vec![Finding::whole().number("value", n).number("other", m).list("words", one)]
}

/// The words found, each once, in the order of the text.
fn distinct(hits: &[Hit], subject: &Subject<'_>) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    for hit in hits {
        let said = subject.span(hit.first, hit.end).of(subject.text.raw).to_lowercase();
        if !words.contains(&said) {
            words.push(said);
        }
    }
    words
}
