//! The words and patterns around a degree in an ad, ready for look-up.

use super::{Phrases, phrases};
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
    /// Names in capitals that are other words in small letters: `BUT`, `CAP`.
    pub capitals: Phrases,
    /// On folded text: "bac+2/3", "bac +2 à bac +5". Groups `a`, `b`.
    pub years: Regex,
    /// On folded text: a level of the European framework of qualifications. Group `n`.
    pub framework_level: Regex,
}

impl DegreeContext {
    pub(super) fn new(tables: &[&ReadingTables]) -> DegreeContext {
        let all =
            |pick: fn(&lang::DegreeContext) -> &Vec<String>| phrases(tables.iter().flat_map(|t| pick(&t.degree_context)));
        let names = tables.iter().flat_map(|t| &t.degrees).flat_map(|d| d.words.iter().chain(&d.in_education));
        let capital = |w: &&String| w.len() <= 5 && w.chars().all(|c| c.is_ascii_uppercase() || c.is_ascii_digit());
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
            capitals: phrases(names.filter(capital)),
            years: pattern(
                r"\bbac(?:calaureat)?s?\s*\+\s*(?P<a>\d)(?:\s*(?:/|-|a|ou|et|to|or)\s*(?:(?:bac(?:calaureat)?s?\s*)?\+\s*(?P<b>\d)|(?P<c>\d)\b\s*(?P<unit>ans?|annees?|years?|mois)?))?",
            ),
            framework_level: pattern(r"\b(?:niveau|level|eqf|rncp)\s*(?P<n>[3-8])\b"),
        }
    }
}
