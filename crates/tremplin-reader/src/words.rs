//! The reading tables of all languages joined and folded, ready for look-up.

pub(crate) mod degrees;
pub(crate) mod languages;
pub(crate) mod title;

use crate::text::fold::folded;
use regex::Regex;
use std::collections::{BTreeMap, BTreeSet};
use tremplin_knowledge::lang::ReadingTables;
use tremplin_knowledge::{Degree, Knowledge, Level};

/// Phrases, each as its folded words joined by single spaces.
pub(crate) type Phrases = BTreeSet<String>;

/// The joined tables.
#[derive(Debug)]
pub(crate) struct Words {
    pub stop_words: BTreeMap<String, Phrases>,
    pub negations: Phrases,
    pub cv_sections: BTreeMap<String, String>,
    pub ad_sections: BTreeMap<String, String>,
    pub job_nouns: Phrases,
    /// With a space on each side.
    pub at_employer: Vec<String>,
    pub employer_words: Phrases,
    pub title_places: Phrases,
    pub title: title::Title,
    pub degrees: Vec<(Degree, Phrases, Phrases)>,
    pub no_degree: Phrases,
    pub equivalent: Phrases,
    pub failed: Phrases,
    pub degree: degrees::DegreeContext,
    pub skill_levels: Vec<(Level, Phrases)>,
    pub languages: BTreeMap<String, String>,
    pub language_levels: Vec<(String, Phrases)>,
    pub language: languages::LanguageContext,
    pub required: Phrases,
    pub preferred: Phrases,
    pub experience: Experience,
    pub dates: Dates,
    pub place: Place,
}

/// Words of places.
#[derive(Debug)]
pub(crate) struct Place {
    pub labels: Phrases,
    pub before: Phrases,
}

/// Words of years of experience.
#[derive(Debug)]
pub(crate) struct Experience {
    pub pattern: Regex,
    pub words: Phrases,
    pub none: Phrases,
    pub at_most: Phrases,
    pub months: Phrases,
    pub numbers: BTreeMap<String, u32>,
}

/// Patterns of dates, on folded text.
#[derive(Debug)]
pub(crate) struct Dates {
    /// A range: groups `a`, `b` (or `now`), or `since`.
    pub range: Regex,
    /// One date alone.
    pub single: Regex,
    /// Month word -> 1..12.
    pub months: BTreeMap<String, u8>,
}

impl Words {
    pub fn new(knowledge: &Knowledge) -> Words {
        let tables: Vec<&ReadingTables> = knowledge.languages.values().map(|l| &l.reading).collect();
        let join = |pick: fn(&ReadingTables) -> &Vec<String>| -> Phrases {
            tables.iter().flat_map(|t| pick(t)).map(|w| phrase(w)).filter(|w| !w.is_empty()).collect()
        };
        Words {
            stop_words: stop_words(knowledge),
            negations: join(|t| &t.negations),
            cv_sections: inverse(tables.iter().map(|t| &t.sections)),
            ad_sections: inverse(tables.iter().map(|t| &t.ad_sections)),
            job_nouns: join(|t| &t.job_nouns),
            at_employer: tables.iter().flat_map(|t| &t.at_employer).map(|w| format!(" {w} ")).collect(),
            employer_words: join(|t| &t.employer_words),
            title_places: join(|t| &t.title_places),
            title: title::Title::new(&tables),
            degrees: degrees(&tables),
            no_degree: join(|t| &t.degree_context.none),
            equivalent: join(|t| &t.degree_context.equivalent),
            failed: join(|t| &t.degree_context.failed),
            degree: degrees::DegreeContext::new(&tables),
            skill_levels: by_value(tables.iter().map(|t| &t.skill_levels)),
            languages: inverse(tables.iter().map(|t| &t.languages)),
            language_levels: by_value(tables.iter().map(|t| &t.language_levels)),
            language: languages::LanguageContext::new(&tables),
            required: join(|t| &t.necessity.required),
            preferred: join(|t| &t.necessity.preferred),
            experience: Experience::new(&tables),
            dates: Dates::new(&tables),
            place: Place { labels: join(|t| &t.place.labels), before: join(|t| &t.place.before) },
        }
    }
}

/// The words of a phrase, folded and joined by single spaces; signs other than `+`, `#`, `.`, `&` part words.
pub(crate) fn phrase(text: &str) -> String {
    let folded = folded(text);
    let mut out = String::new();
    let mut gap = false;
    let mut word = false;
    for c in folded.chars() {
        let is_word = c.is_alphanumeric();
        let sign = matches!(c, '+' | '#' | '.' | '&' | '@');
        if !is_word && !sign {
            gap = true;
            continue;
        }
        // A sign is a token of its own, as in the text.
        if !out.is_empty() && (gap || !is_word || !word) {
            out.push(' ');
        }
        out.push(c);
        (gap, word) = (false, is_word);
    }
    out
}

fn inverse<'a, I: Iterator<Item = &'a BTreeMap<String, Vec<String>>>>(maps: I) -> BTreeMap<String, String> {
    maps.flatten().flat_map(|(kind, words)| words.iter().map(move |w| (phrase(w), kind.clone()))).collect()
}

fn by_value<'a, K: Ord + Clone + 'a, I: Iterator<Item = &'a BTreeMap<K, Vec<String>>>>(maps: I) -> Vec<(K, Phrases)> {
    let mut joined: BTreeMap<K, Phrases> = BTreeMap::new();
    for (key, words) in maps.flatten() {
        joined.entry(key.clone()).or_default().extend(words.iter().map(|w| phrase(w)));
    }
    joined.into_iter().collect()
}

/// Highest degree first: a line that names two levels names the higher one as the degree.
fn degrees(tables: &[&ReadingTables]) -> Vec<(Degree, Phrases, Phrases)> {
    let mut joined: BTreeMap<Degree, (Phrases, Phrases)> = BTreeMap::new();
    for entry in tables.iter().flat_map(|t| &t.degrees) {
        let slot = joined.entry(entry.level).or_default();
        slot.0.extend(entry.words.iter().map(|w| phrase(w)));
        slot.1.extend(entry.in_education.iter().map(|w| phrase(w)));
    }
    joined.into_iter().rev().map(|(level, (words, inside))| (level, words, inside)).collect()
}

/// A regular expression for any of these words, longest first.
fn any_of<'a>(words: impl Iterator<Item = &'a String>) -> String {
    let mut folded: Vec<String> = words.map(|w| regex::escape(&folded(w))).collect();
    folded.sort_by_key(|w| (std::cmp::Reverse(w.len()), w.clone()));
    folded.dedup();
    folded.join("|")
}

impl Experience {
    fn new(tables: &[&ReadingTables]) -> Experience {
        let all = |pick: fn(&ReadingTables) -> &Vec<String>| -> Phrases {
            tables.iter().flat_map(|t| pick(t)).map(|w| phrase(w)).collect()
        };
        let numbers: BTreeMap<String, u32> =
            tables.iter().flat_map(|t| t.numbers.iter().zip(0u32..)).map(|(w, n)| (phrase(w), n)).collect();
        let number = format!(r"(?:\d{{1,2}}(?:[.,]\d)?|{})", any_of(numbers.keys()));
        let to = any_of(tables.iter().flat_map(|t| &t.experience.to));
        let unit = any_of(tables.iter().flat_map(|t| t.experience.years.iter().chain(&t.experience.months)));
        let pattern = format!(
            r"\b(?P<a>{number})\s*(?P<plus>\+)?(?:\s*\(\d+\))?(?:\s*(?:-|{to})\s*(?P<b>{number})\s*(?P<plus2>\+)?)?\s*-?\s*(?P<unit>{unit})\b\s*(?P<plus3>\+)?"
        );
        Experience {
            pattern: Regex::new(&pattern).expect("the pattern is made of escaped words"),
            words: all(|t| &t.experience.words),
            none: all(|t| &t.experience.none),
            at_most: all(|t| &t.experience.at_most),
            months: all(|t| &t.experience.months),
            numbers,
        }
    }
}

impl Dates {
    fn new(tables: &[&ReadingTables]) -> Dates {
        let mut months = BTreeMap::new();
        for table in tables {
            for (names, number) in table.dates.months.iter().zip(1u8..) {
                months.extend(names.iter().map(|n| (folded(n), number)));
            }
        }
        let month = any_of(months.keys());
        let list = |pick: fn(&ReadingTables) -> &Vec<String>| any_of(tables.iter().flat_map(|t| pick(t)));
        let (present, since) = (list(|t| &t.dates.present), list(|t| &t.dates.since));
        let (from, to) = (list(|t| &t.dates.from), list(|t| &t.dates.to));
        let year = r"(?:19[5-9]\d|20[0-4]\d)";
        // 14/03/2019, 03/2019, 2019-03(-14), March 14, 2019, march 2019, mars '19, 2019.
        let date = format!(
            r"(?:\d{{1,2}}[/.]\d{{1,2}}[/.]{year}|\d{{1,2}}[/.\-]{year}|{year}(?: ?/ ?|[.\-])(?:1[0-2]|0[1-9])(?:[/.\-]\d{{2}})?|(?:1er |\d{{1,2}} )?(?:{month})\.?,? ?(?:\d{{1,2}}, )?(?:de )?(?:{year}|'\d{{2}})|{year})"
        );
        let sep = format!(r"\s*(?:-+|→|>|{to})\s*");
        let range = format!(
            r"(?:\b(?:{from})\s*)?\b(?:(?P<a>{date})(?:{sep})(?:(?P<b>{date})|(?P<now>{present}))|(?P<am>{month})\.?(?:{sep})(?P<bm>{month})\.? (?P<y>{year})|(?P<ay>{year})\s*[/-]\s*(?P<by>1[3-9]|[2-9]\d)|(?P<since>{since})\s*(?:le |the )?(?P<s>{date}))(?:\b|$)"
        );
        Dates {
            range: Regex::new(&range).expect("the pattern is made of escaped words"),
            single: Regex::new(&format!(r"\b(?P<a>{date})(?:\b|$)")).expect("the pattern is made of escaped words"),
            months,
        }
    }
}

/// Frequent words of each language, with their accents; without them too, where no other language has that word.
fn stop_words(knowledge: &Knowledge) -> BTreeMap<String, Phrases> {
    let own = |lang: &str, word: &str| {
        knowledge.languages.iter().all(|(l, t)| l.code() == lang || !t.reading.stop_words.iter().any(|w| w == word))
    };
    let of = |lang: &str, words: &[String]| -> Phrases {
        let plain = words.iter().map(|w| folded(w)).filter(|w| own(lang, w));
        words.iter().map(|w| w.to_lowercase()).chain(plain).collect()
    };
    knowledge.languages.iter().map(|(lang, l)| (lang.to_string(), of(lang.code(), &l.reading.stop_words))).collect()
}

fn phrases<'a>(words: impl Iterator<Item = &'a String>) -> Phrases {
    words.map(|w| phrase(w)).filter(|w| !w.is_empty()).collect()
}
