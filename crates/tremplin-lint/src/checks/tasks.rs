//! A title that its tasks do not keep. In the rules, `one` holds the words of titles, `needs` the tasks that keep them, `other` the
//! tasks of another trade.

use super::Asked;
use crate::finding::Finding;
use crate::hits::{Hit, Places};
use crate::rule::{Group, Rule};
use std::collections::BTreeSet;

/// Distinct tasks of the other trade from which the title is doubted, where the rule does not say.
const TASKS: f64 = 4.0;

/// A title of AI over a text without any.
pub(super) fn without_ai(rule: &Rule, places: &Places, asked: &Asked<'_>) -> Vec<Finding> {
    #[expect(clippy::cast_precision_loss, reason = "words of one text")]
    let long = asked.subject.words() as f64 >= rule.number("min_words").unwrap_or(0.0);
    let Some(title) = titled(places, asked).filter(|_| long) else { return Vec::new() };
    if outside(places.of(Group::Needs), asked).next().is_some() {
        return Vec::new();
    }
    vec![Finding::at(asked.subject.span(title.first, title.end))]
}

/// A title of one trade over the tasks of another.
#[expect(clippy::cast_precision_loss, reason = "words of one text")]
pub(super) fn mismatch(rule: &Rule, places: &Places, asked: &Asked<'_>) -> Vec<Finding> {
    let Some(title) = titled(places, asked) else { return Vec::new() };
    let said = |group: Group| -> BTreeSet<String> {
        let hits = outside(places.of(group), asked);
        hits.map(|h| asked.subject.text.joined(h.first, h.end)).collect()
    };
    let (others, own) = (said(Group::Other), said(Group::Needs));
    let enough = others.len() as f64 >= rule.number("min").unwrap_or(TASKS);
    let outweighs = others.len() as f64 >= rule.number("ratio").unwrap_or(2.0) * own.len().max(1) as f64;
    if !enough || !outweighs {
        return Vec::new();
    }
    let words: Vec<String> = others.into_iter().take(4).collect();
    vec![Finding::at(asked.subject.span(title.first, title.end)).list("words", words)]
}

/// The words of the title that promise.
fn titled(places: &Places, asked: &Asked<'_>) -> Option<Hit> {
    let title = asked.subject.ad.title.as_ref()?;
    let inside = |h: &&Hit| title.span.contains(asked.subject.span(h.first, h.end));
    places.of(Group::One).iter().find(inside).copied()
}

/// The places that are not in the title.
fn outside<'a>(hits: &'a [Hit], asked: &'a Asked<'_>) -> impl Iterator<Item = &'a Hit> {
    let lines = asked.subject.title_lines();
    hits.iter().filter(move |h| asked.subject.text.tokens.get(h.first).is_some_and(|t| !lines.contains(&t.line)))
}
