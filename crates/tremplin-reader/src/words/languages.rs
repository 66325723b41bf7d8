//! The words around the name of a language in an ad, ready for look-up.

use super::{Phrases, phrase, phrases};
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
    pub singular: Phrases,
    pub after: Phrases,
    pub before: Phrases,
    pub capitals: Phrases,
    /// First words of the names of several words.
    pub long: Phrases,
}

impl LanguageContext {
    pub(super) fn new(tables: &[&ReadingTables]) -> LanguageContext {
        let all = |pick: fn(&lang::LanguageContext) -> &Vec<String>| {
            phrases(tables.iter().flat_map(|t| pick(&t.language_context)))
        };
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
            singular: all(|c| &c.singular),
            after: first_words(tables, |c| &c.after),
            before: last_words(tables, |c| &c.before),
            capitals: all(|c| &c.capitals),
            long: tables.iter().flat_map(|t| t.languages.values()).flatten().filter_map(|n| first_of_many(n)).collect(),
        }
    }
}

/// The words of a list, and the first word of what may follow a language: a wish, a level.
fn first_words(tables: &[&ReadingTables], list: fn(&lang::LanguageContext) -> &Vec<String>) -> Phrases {
    let first = |p: String| p.split(' ').next().unwrap_or_default().to_owned();
    around(tables, list).map(first).collect()
}

/// The words of a list, and the last word of what may precede a language.
fn last_words(tables: &[&ReadingTables], list: fn(&lang::LanguageContext) -> &Vec<String>) -> Phrases {
    let last = |p: String| p.rsplit(' ').next().unwrap_or_default().to_owned();
    around(tables, list).map(last).collect()
}

fn around<'a>(
    tables: &'a [&'a ReadingTables],
    list: fn(&lang::LanguageContext) -> &Vec<String>,
) -> impl Iterator<Item = String> + 'a {
    tables.iter().flat_map(move |t| {
        let context = &t.language_context;
        let wishes =
            [&t.necessity.required, &t.necessity.preferred, &context.required, &context.liked, &context.spoken];
        let levels = t.language_levels.values();
        let words = [list(context), &context.joints, &context.labels, &context.denied];
        wishes.into_iter().chain(levels).chain(words).flatten().map(|w| phrase(w))
    })
}

/// The first word of a name of several words.
fn first_of_many(name: &str) -> Option<String> {
    phrase(name).split_once(' ').map(|(first, _)| first.to_owned())
}
