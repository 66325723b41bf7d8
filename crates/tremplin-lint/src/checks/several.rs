//! A title that names several trades: who reads it does not know which one is hired.

use super::Asked;
use crate::finding::Finding;
use crate::hits::Places;
use crate::rule::Rule;

pub(super) fn find(_: &Rule, _: &Places, asked: &Asked<'_>) -> Vec<Finding> {
    let named = &asked.subject.trades;
    let Some(title) = asked.subject.ad.title.as_ref().filter(|_| named.len() > 1) else { return Vec::new() };
    let words = named.iter().map(|(_, words)| words.clone()).collect();
    let several = named.len().to_string();
    vec![Finding::at(title.span).list("words", words).text("value", several)]
}
