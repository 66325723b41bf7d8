//! Verbs that name, with their object, a skill: "you manage projects" is project management.

use crate::text::Text;
use crate::words::{Heads, Phrases, phrase};
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
    heads: Heads,
    joints: Phrases,
}

#[derive(Clone, Debug)]
struct Verb {
    noun: String,
    after: bool,
    between: Vec<String>,
}

impl Verbs {
    /// Past ", clean and visualise": verbs joined to the one before.
    fn past_other_verbs(&self, text: &Text<'_>, from: usize) -> usize {
        let sign = |i: usize| text.token(i) == "," || self.joints.contains(text.token(i));
        let mut at = from;
        while sign(at) && self.by_form.contains_key(text.token(at + 1)) {
            at += 2;
        }
        at
    }

    pub fn new(knowledge: &Knowledge) -> Verbs {
        let mut by_form: BTreeMap<String, Vec<Verb>> = BTreeMap::new();
        for v in knowledge.languages.values().flat_map(|l| &l.reading.skill_verbs) {
            let between = v.between.iter().map(|w| phrase(w)).collect();
            let verb = Verb { noun: phrase(&v.noun), after: v.after, between };
            for form in &v.forms {
                by_form.entry(phrase(form)).or_default().push(verb.clone());
            }
        }
        let joints =
            knowledge.languages.values().flat_map(|l| &l.reading.skill_clauses.joints).map(|w| phrase(w)).collect();
        let heads = Heads::of(by_form.keys().map(String::as_str));
        Verbs { by_form, heads, joints }
    }

    /// The concept that a verb at a token names with its object, and one past the object; one past the verb where other verbs
    /// share the object: "analyse, clean and visualise data".
    pub fn object<C>(&self, text: &Text<'_>, at: usize, find: impl Fn(&str) -> Option<C>) -> Option<(usize, C)> {
        let form = Some(text.token(at)).filter(|form| self.heads.may_begin(form));
        let verbs = self.by_form.get(form?)?;
        verbs.iter().find_map(|verb| {
            let shared = self.past_other_verbs(text, at + 1);
            let from = (shared..=shared + BETWEEN_WORDS).find(|i| !verb.between.iter().any(|w| w == text.token(*i)))?;
            (1..=OBJECT_WORDS).rev().find_map(|n| {
                let end = from + n;
                let run = (shared..end)
                    .all(|i| text.tokens.get(i).is_some_and(|t| t.word && t.glued) && !text.dash_before(i));
                let object = if run { text.joined(from, end) } else { return None };
                let found = if verb.after {
                    find(&format!("{object} {}", verb.noun))
                } else {
                    OF.iter().find_map(|of| find(&format!("{}{of}{object}", verb.noun)))
                };
                found.map(|concept| (if shared > at + 1 { at + 1 } else { end }, concept))
            })
        })
    }
}
