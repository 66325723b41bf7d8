//! An upper age, as the reader finds it; not where the contract itself has a legal one (terms `other` of the rule).

use super::Asked;
use crate::finding::Finding;
use crate::hits::Places;
use crate::rule::{Group, Rule};
use tremplin_documents::Span;

pub(super) fn find(_: &Rule, places: &Places, asked: &Asked<'_>) -> Vec<Finding> {
    let subject = asked.subject;
    let token = |span: Span| subject.text.tokens.iter().position(|t| span.overlaps(t.span));
    let sentence = |span: Span| token(span).and_then(|t| subject.sentences.get(t));
    let lawful =
        |span: Span| places.of(Group::Other).iter().any(|hit| subject.sentences.get(hit.first) == sentence(span));
    let mut spans = asked.remarks("age_limit");
    let said = places.any().into_iter().map(|hit| subject.span(hit.first, hit.end));
    let others: Vec<Span> = said.filter(|s| !spans.iter().any(|known| known.overlaps(*s))).collect();
    spans.extend(others);
    // "We are not looking for people under thirty" sets no age.
    let denied = |span: Span| token(span).is_some_and(|t| places.denies(t));
    spans.into_iter().filter(|span| !lawful(*span) && !denied(*span)).map(Finding::at).collect()
}
