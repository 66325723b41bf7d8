//! The words and patterns around a degree in an ad, ready for look-up.

use super::{Phrases, phrase, phrases};
use regex::Regex;
use tremplin_knowledge::lang::{self, ReadingTables};

/// Words around a degree in an ad.
#[derive(Debug)]
pub(crate) struct DegreeContext {
    pub nouns: Phrases,
    pub denied_before: Phrases,
    pub denied_after: Phrases,
    pub liked: Phrases,
    pub or: Phrases,
    pub turns: Phrases,
    pub framework: Phrases,
    pub other: Phrases,
    pub generic: Phrases,
    pub capitals: Phrases,
    pub initials: Phrases,
    pub after_initials: Phrases,
    /// A word of each name of a degree, of each word for one.
    pub hints: Phrases,
    /// On folded text: "bac+2/3", "bac +2 à bac +5". Groups `a`, `b`.
    pub years: Regex,
    /// On folded text: a level of the European framework of qualifications. Group `n`.
    pub framework_level: Regex,
}

impl DegreeContext {
    pub(super) fn new(tables: &[&ReadingTables]) -> DegreeContext {
        let all = |pick: fn(&lang::DegreeContext) -> &Vec<String>| {
            phrases(tables.iter().flat_map(|t| pick(&t.degree_context)))
        };
        let pattern = |p: &str| Regex::new(p).expect("the pattern is right");
        DegreeContext {
            nouns: all(|c| &c.nouns),
            denied_before: all(|c| &c.denied_before),
            denied_after: all(|c| &c.denied_after),
            liked: all(|c| &c.liked),
            or: all(|c| &c.or),
            turns: all(|c| &c.turns),
            framework: all(|c| &c.framework),
            other: all(|c| &c.other),
            generic: all(|c| &c.generic),
            capitals: all(|c| &c.capitals),
            initials: all(|c| &c.initials),
            after_initials: all(|c| &c.after_initials),
            hints: hints(tables),
            years: pattern(
                r"\bbac(?:calaureat)?s?\s*\+?\s*(?P<a>\d)\b(?:\s*(?:/|-|a|ou|et|to|or)\s*(?:(?:bac(?:calaureat)?s?\s*)?\+\s*(?P<b>\d)|(?P<c>\d)\b\s*(?P<unit>ans?|annees?|years?|mois)?))?",
            ),
            framework_level: pattern(r"\b(?:niveau|level|eqf|rncp)\s*(?P<n>[3-8])\b"),
        }
    }
}

/// The longest word of each name.
fn hints(tables: &[&ReadingTables]) -> Phrases {
    let context = |t: &'_ ReadingTables| {
        let c = &t.degree_context;
        [c.nouns.clone(), c.none.clone(), c.generic.clone(), c.initials.clone(), c.framework.clone()].concat()
    };
    let names = |t: &ReadingTables| t.degrees.iter().flat_map(|d| d.words.clone()).collect::<Vec<_>>();
    let longest = |name: String| {
        let words = phrase(&name);
        // Of two as long, the first: the "b" of "B.A." is the rarer word.
        words.split(' ').rev().max_by_key(|w| w.len()).unwrap_or_default().to_owned()
    };
    tables.iter().flat_map(|t| [names(t), context(t)].concat()).map(longest).collect()
}
