//! Words that stand there, that should be others, that are not there, that ask for others.

use crate::finding::Finding;
use crate::hits::{Hit, Places};
use crate::rule::{Group, Rule};
use crate::subject::Subject;

pub(super) fn existence(rule: &Rule, places: &Places, subject: &Subject<'_>) -> Vec<Finding> {
    let all = places.any();
    let kept = if rule.settings.once { all.get(..1.min(all.len())).unwrap_or_default() } else { &all };
    kept.iter().map(|hit| Finding::at(subject.span(hit.first, hit.end))).collect()
}

pub(super) fn substitution(rule: &Rule, places: &Places, subject: &Subject<'_>) -> Vec<Finding> {
    let hits = places.of(Group::Replace);
    let kept = if rule.settings.once { hits.get(..1.min(hits.len())).unwrap_or_default() } else { hits };
    kept.iter().filter_map(|hit| replaced(rule, hit, subject)).collect()
}

/// The place, and what to write there. The rank of a term tells its key in the table of the language that has so many.
fn replaced(rule: &Rule, hit: &Hit, subject: &Subject<'_>) -> Option<Finding> {
    let span = subject.span(hit.first, hit.end);
    let said = span.of(subject.text.raw);
    let language = subject.ad.language.as_deref();
    let tables = rule.terms.iter().filter(|(l, _)| language.is_none_or(|x| x == l.as_str()) || *l == crate::rule::ANY);
    // The rank counts within one table: of the tables in use, the one whose key of that rank says what stands there.
    let mut texts = tables.filter_map(|(_, t)| t.replace.iter().nth(hit.term));
    let first = crate::terms::first_word(said);
    let text = texts.clone().find(|(key, _)| crate::terms::first_word(key) == first).or_else(|| texts.next())?.1;
    let text = like(said, text);
    // Letters that are right already, or all capitals, are no fault of spelling.
    let capitals = said.chars().all(|c| !c.is_lowercase()) && said.to_lowercase() == text.to_lowercase();
    if said == text || capitals {
        return None;
    }
    Some(Finding::at(span).text("replacement", text.clone()).edit(span, text))
}

/// A replacement with the capital of what it replaces.
fn like(said: &str, text: &str) -> String {
    let capital = said.chars().next().is_some_and(char::is_uppercase);
    let mut chars = text.chars();
    match chars.next() {
        Some(first) if capital => first.to_uppercase().chain(chars).collect(),
        _ => text.to_owned(),
    }
}

pub(super) fn missing(rule: &Rule, places: &Places, subject: &Subject<'_>) -> Vec<Finding> {
    let settings = &rule.settings;
    let section = |kind: &String| subject.parts.iter().any(|part| part.kind == *kind);
    let there = !places.any().is_empty()
        || settings.facts.iter().any(|fact| subject.has(fact))
        || settings.sections.iter().any(section);
    let asked = settings.when.iter().all(|fact| subject.has(fact));
    if there || !asked { Vec::new() } else { vec![Finding::whole()] }
}

pub(super) fn conditional(rule: &Rule, places: &Places, subject: &Subject<'_>) -> Vec<Finding> {
    let met = !places.of(Group::Needs).is_empty() || rule.settings.facts.iter().any(|fact| subject.has(fact));
    if met { Vec::new() } else { existence(rule, places, subject) }
}
