//! Names made ready: every name folded, with its plurals, in the finite-state map of a [`Lexicon`].

use super::context::Context;
use super::verbs::Verbs;
use super::{Concept, Lexicon, Name};
use crate::words::{Heads, phrase};
use std::collections::BTreeMap;

/// Names longer than this many words are not looked for with plurals (2^n forms).
const PLURAL_WORDS: usize = 4;

#[derive(Default)]
pub(super) struct Builder {
    keys: BTreeMap<String, Vec<Name>>,
    concepts: Vec<Concept>,
}

impl Builder {
    pub fn concept(&mut self, concept: Concept) -> usize {
        self.concepts.push(concept);
        self.concepts.len() - 1
    }

    pub fn add(&mut self, name: &str, value: Name, plurals: bool) {
        let key = phrase(name);
        let forms = if plurals { with_plurals(&key) } else { vec![key] };
        for form in forms.into_iter().filter(|f| !f.is_empty()) {
            let names = self.keys.entry(form).or_default();
            if !names.iter().any(|n| n.concept == value.concept && n.guard.is_some() == value.guard.is_some()) {
                names.push(value.clone());
            }
        }
    }

    pub fn build(self, context: Context, verbs: Verbs) -> Lexicon {
        let heads = Heads::of(self.keys.keys().map(String::as_str));
        let keys = self.keys.iter().zip(0u64..).map(|((key, _), i)| (key.clone(), i));
        let map = fst::Map::from_iter(keys).expect("the keys of a sorted map come in order");
        Lexicon { map, heads, names: self.keys.into_values().collect(), concepts: self.concepts, context, verbs }
    }
}

/// A name with each of its words singular and plural, whichever the data give.
fn with_plurals(key: &str) -> Vec<String> {
    let words: Vec<&str> = key.split(' ').collect();
    if words.len() > PLURAL_WORDS {
        return vec![key.to_owned()];
    }
    let mut forms = vec![String::new()];
    for word in words {
        let other = plural(word).or_else(|| singular(word));
        let mut next = Vec::new();
        for form in &forms {
            let gap = if form.is_empty() { "" } else { " " };
            next.push(format!("{form}{gap}{word}"));
            if let Some(p) = &other {
                next.push(format!("{form}{gap}{p}"));
            }
        }
        forms = next;
    }
    forms
}

/// "tableaux" is "tableau", "dashboards" is "dashboard"; "business", "analysis" and "corpus" are what they are.
fn singular(word: &str) -> Option<String> {
    if word.ends_with("eaux") {
        return word.strip_suffix('x').map(str::to_owned);
    }
    let kept = ["ss", "us", "is", "as", "os"].iter().any(|end| word.ends_with(end));
    if kept || word.chars().count() < 5 || !word.chars().all(char::is_alphabetic) {
        return None;
    }
    word.strip_suffix('s').map(str::to_owned)
}

fn plural(word: &str) -> Option<String> {
    if word.chars().count() < 4 || word.ends_with(['s', 'x', 'z']) || !word.chars().all(char::is_alphabetic) {
        return None;
    }
    let x = word.ends_with("au") || word.ends_with("eu");
    Some(format!("{word}{}", if x { "x" } else { "s" }))
}
