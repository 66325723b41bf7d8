//! Phrases looked for in folded text, each with what it stands for, whatever joins their words: `on-site`, `on site`, `onsite`.

use crate::text::fold::folded;
use regex::{Regex, RegexBuilder};
use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

/// The edge of a word of folded text. Folded letters are ASCII; edges that know all of Unicode cost the engine its fast path.
const EDGE: &str = r"(?-u:\b)";

/// Bytes that the states of a pattern may take: hundreds of phrases have many.
const STATES: usize = 16 << 20;

/// Phrases and what each stands for.
#[derive(Debug)]
pub(crate) struct Spotter<T> {
    pattern: Regex,
    /// The longest word of each phrase, as mere letters: few texts hold one, and this is told at the speed of memory.
    gate: Regex,
    /// By the letters, figures and signs of the phrase, without what joins its words.
    values: BTreeMap<String, T>,
}

/// A phrase found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Spotted<T> {
    /// What it stands for.
    pub value: T,
    /// Where, in bytes of the folded text given.
    pub at: Range<usize>,
}

impl<T: Clone> Spotter<T> {
    /// A phrase said to stand for two things stands for the first.
    pub fn new<'a>(phrases: impl Iterator<Item = (&'a String, T)>) -> Spotter<T> {
        let mut values = BTreeMap::new();
        let (mut patterns, mut gate) = (Vec::new(), BTreeSet::new());
        for (phrase, value) in phrases {
            let plain = folded(phrase);
            if let std::collections::btree_map::Entry::Vacant(slot) = values.entry(squeezed(&plain)) {
                slot.insert(value);
            }
            gate.extend(plain.split(is_joint).max_by_key(|w| w.len()).map(regex::escape));
            patterns.push(loose(&plain));
        }
        patterns.sort_by_key(|p| (std::cmp::Reverse(p.len()), p.clone()));
        patterns.dedup();
        let made = |pattern: String| {
            let built = RegexBuilder::new(&pattern).dfa_size_limit(STATES).build();
            built.expect("the pattern is made of escaped words")
        };
        let gate = made(gate.into_iter().collect::<Vec<_>>().join("|"));
        Spotter { pattern: made(patterns.join("|")), gate, values }
    }

    /// Whether a word of some phrase is there, be it inside a longer one: without it none is.
    pub fn may_be_in(&self, text: &str) -> bool {
        self.gate.is_match(text)
    }

    /// Every phrase in the order of the text, none inside another.
    pub fn all_in(&self, text: &str) -> Vec<Spotted<T>> {
        if !self.gate.is_match(text) {
            return Vec::new();
        }
        let found = self.pattern.find_iter(text);
        found
            .filter_map(|m| Some(Spotted { value: self.values.get(&squeezed(m.as_str()))?.clone(), at: m.range() }))
            .collect()
    }
}

/// A folded text in which the marks of emphasis of Markdown are spaces: `_Remote_` is a word as `Remote` is. Places stay.
pub(crate) fn unmarked(folded: &str) -> Cow<'_, str> {
    if folded.bytes().any(|b| matches!(b, b'_' | b'*')) {
        Cow::Owned(folded.replace(['_', '*'], " "))
    } else {
        Cow::Borrowed(folded)
    }
}

fn is_joint(c: char) -> bool {
    c.is_whitespace() || matches!(c, '-' | '\'')
}

fn squeezed(text: &str) -> String {
    text.chars().filter(|c| !is_joint(*c)).collect()
}

/// A pattern for a phrase: up to three joints between its words, whole words at its ends.
fn loose(phrase: &str) -> String {
    let words: Vec<String> = phrase.split(is_joint).filter(|w| !w.is_empty()).map(regex::escape).collect();
    let edge = |c: Option<char>| if c.is_some_and(char::is_alphanumeric) { EDGE } else { "" };
    format!("{}{}{}", edge(phrase.chars().next()), words.join(r"[ \t\n'-]{0,3}"), edge(phrase.chars().last()))
}
