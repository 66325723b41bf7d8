//! The closed set of kinds: what each finds in an ad, given where the terms of its rule stand.

mod balance;
mod capitals;
mod count;
mod length;
mod readability;
mod repetition;
mod words;

use crate::finding::Finding;
use crate::hits::Places;
use crate::rule::{Kind, Rule};
use crate::subject::Subject;

/// What a rule finds.
pub(crate) fn find(rule: &Rule, places: &Places, subject: &Subject<'_>) -> Vec<Finding> {
    if subject.words() < rule.settings.min_words && rule.kind != Kind::Repetition {
        return Vec::new();
    }
    match rule.kind {
        Kind::Existence => words::existence(rule, places, subject),
        Kind::Substitution => words::substitution(rule, places, subject),
        Kind::Missing => words::missing(rule, places, subject),
        Kind::Conditional => words::conditional(rule, places, subject),
        Kind::Length => length::find(rule, subject),
        Kind::Count => count::find(rule, places, subject),
        Kind::Order => length::order(rule, subject),
        Kind::Consistency => balance::consistency(rule, places, subject),
        Kind::Balance => balance::find(rule, places, subject),
        Kind::Readability => readability::find(rule, subject),
        Kind::Repetition => repetition::find(rule, places, subject),
        Kind::Capitals => capitals::find(rule, subject),
        Kind::Code => Vec::new(),
    }
}
