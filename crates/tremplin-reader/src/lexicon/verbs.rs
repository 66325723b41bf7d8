//! Verbs that name, with their object, a skill: "you manage projects" is project management.

use crate::text::Text;
use crate::words::phrase;
use std::collections::BTreeMap;
use tremplin_knowledge::Knowledge;

/// An object has at most this many words.
const OBJECT_WORDS: usize = 3;
/// At most this many words stand between a verb and its object.
const BETWEEN_WORDS: usize = 3;
/// What joins a noun to its object, noun first: "gestion de projet".
const OF: [&str; 4] = [" ", " de ", " d ", " des "];

/// The verbs of all languages, by form.
#[derive(Debug, Default)]
pub(super) struct Verbs {
    by_form: BTreeMap<String, Vec<Verb>>,
}

#[derive(Clone, Debug)]
struct Verb {
    noun: String,
    after: bool,
    between: Vec<String>,
}

impl Verbs {
    pub fn new(knowledge: &Knowledge) -> Verbs {
        let mut by_form: BTreeMap<String, Vec<Verb>> = BTreeMap::new();
        for v in knowledge.languages.values().flat_map(|l| &l.reading.skill_verbs) {
            let between = v.between.iter().map(|w| phrase(w)).collect();
            let verb = Verb { noun: phrase(&v.noun), after: v.after, between };
            for form in &v.forms {
                by_form.entry(phrase(form)).or_default().push(verb.clone());
            }
        }
        Verbs { by_form }
    }

    /// The concept that a verb at a token names with its object, and one past the object.
    pub fn object<C>(&self, text: &Text<'_>, at: usize, find: impl Fn(&str) -> Option<C>) -> Option<(usize, C)> {
        let verbs = self.by_form.get(text.token(at))?;
        verbs.iter().find_map(|verb| {
            let from = (at + 1..=at + 1 + BETWEEN_WORDS).find(|i| !verb.between.iter().any(|w| w == text.token(*i)))?;
            (1..=OBJECT_WORDS).rev().find_map(|n| {
                let end = from + n;
                let run = (at + 1..end).all(|i| text.tokens.get(i).is_some_and(|t| t.word && t.glued));
                let object = if run { text.joined(from, end) } else { return None };
                let found = if verb.after {
                    find(&format!("{object} {}", verb.noun))
                } else {
                    OF.iter().find_map(|of| find(&format!("{}{of}{object}", verb.noun)))
                };
                found.map(|concept| (end, concept))
            })
        })
    }
}
