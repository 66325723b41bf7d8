//! The words around the name of a language in an ad, ready for look-up.

use super::{Phrases, phrases};
use tremplin_knowledge::lang::{self, ReadingTables};

/// Words around the name of a language in an ad.
#[derive(Debug)]
pub(crate) struct LanguageContext {
    pub labels: Phrases,
    pub spoken: Phrases,
    pub required: Phrases,
    pub liked: Phrases,
    pub of_country: Phrases,
    pub denied: Phrases,
    pub not_after: Phrases,
    pub turns: Phrases,
    pub joints: Phrases,
    /// Names written with a capital, in a language that writes them so.
    pub capitalised: Phrases,
}

impl LanguageContext {
    pub(super) fn new(tables: &[&ReadingTables]) -> LanguageContext {
        let all = |pick: fn(&lang::LanguageContext) -> &Vec<String>| {
            phrases(tables.iter().flat_map(|t| pick(&t.language_context)))
        };
        let names = tables.iter().flat_map(|t| t.languages.values()).flatten();
        LanguageContext {
            labels: all(|c| &c.labels),
            spoken: all(|c| &c.spoken),
            required: all(|c| &c.required),
            liked: all(|c| &c.liked),
            of_country: all(|c| &c.of_country),
            denied: all(|c| &c.denied),
            not_after: all(|c| &c.not_after),
            turns: all(|c| &c.turns),
            joints: all(|c| &c.joints),
            capitalised: phrases(names.filter(|n| n.starts_with(char::is_uppercase))),
        }
    }
}
