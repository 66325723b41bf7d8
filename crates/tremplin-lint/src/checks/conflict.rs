//! What the ad says twice, and not the same: the box that was ticked against the sentence. The reader compares them.

use super::Asked;
use crate::finding::Finding;
use crate::hits::Places;
use crate::rule::Rule;
use tremplin_documents::Span;

pub(super) fn experience(_: &Rule, _: &Places, asked: &Asked<'_>) -> Vec<Finding> {
    let sentence = asked.subject.ad.experience.as_ref().map(|e| e.span);
    against(asked.remarks("experience_conflict"), sentence, asked)
}

pub(super) fn remote(_: &Rule, _: &Places, asked: &Asked<'_>) -> Vec<Finding> {
    let sentence = asked.subject.ad.remote.as_ref().and_then(|r| r.spans.first().copied());
    against(asked.remarks("remote_conflict"), sentence, asked)
}

fn against(spans: Vec<Span>, sentence: Option<Span>, asked: &Asked<'_>) -> Vec<Finding> {
    let said = sentence.map_or("", |s| s.of(asked.subject.text.raw));
    spans.into_iter().map(|span| Finding::at(span).text("other", said)).collect()
}
