//! What is said twice: a word in a row, a sentence in the ad. The fix takes the second away.

use super::length::sentences;
use crate::finding::Finding;
use crate::hits::Places;
use crate::rule::{Group, Rule};
use crate::subject::Subject;
use std::collections::BTreeMap;
use tremplin_documents::Span;

pub(super) fn find(rule: &Rule, places: &Places, subject: &Subject<'_>) -> Vec<Finding> {
    if rule.settings.of == "word" { words(places, subject) } else { repeated(rule, subject) }
}

/// Words that stand twice in a row, in letters, with nothing but one blank between.
fn words(places: &Places, subject: &Subject<'_>) -> Vec<Finding> {
    let text = &subject.text;
    let twice = |i: usize| {
        let (a, b) = (text.tokens.get(i)?, text.tokens.get(i + 1)?);
        let letters = text.token(i).chars().all(char::is_alphabetic) && text.token(i).len() > 1;
        let gap = text.raw.get(a.span.end..b.span.start)?;
        let (first, second) = (a.span.of(text.raw), b.span.of(text.raw));
        // "Vous vous engagez" and "that that" are grammar: the rule says so.
        let right = places.of(Group::Not).iter().any(|hit| hit.first <= i && i + 2 <= hit.end);
        let same = letters && !right && a.line == b.line && gap == " " && first == second;
        same.then(|| Finding::at(b.span).edit(Span::new(a.span.end, b.span.end), ""))
    };
    (0..text.tokens.len()).filter_map(twice).collect()
}

/// Words between two sentences said again that are still one passage said again.
const BETWEEN: usize = 12;

/// Sentences of some length that stand twice; those that follow each other are one passage.
fn repeated(rule: &Rule, subject: &Subject<'_>) -> Vec<Finding> {
    let mut seen: BTreeMap<String, usize> = BTreeMap::new();
    let mut passages: Vec<(usize, usize)> = Vec::new();
    for (_, first, end) in sentences(subject) {
        let tokens = subject.text.tokens.get(first..end).unwrap_or_default();
        if tokens.iter().filter(|t| t.word).count() < rule.settings.min_words.max(1) {
            continue;
        }
        let said = subject.text.joined(first, end);
        let times = seen.entry(said).or_default();
        *times += 1;
        if *times != 2 {
            continue;
        }
        match passages.last_mut() {
            Some(last) if first <= last.1 + BETWEEN => last.1 = end,
            _ => passages.push((first, end)),
        }
    }
    passages.into_iter().map(|(first, end)| Finding::at(subject.span(first, end))).collect()
}
