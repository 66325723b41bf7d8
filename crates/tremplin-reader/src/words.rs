//! The reading tables of all languages joined and folded, ready for look-up.

pub(crate) mod degrees;
mod finder;
pub(crate) mod languages;
mod phrases;
mod spotter;
pub(crate) mod title;

pub(crate) use finder::Finder;
pub(crate) use phrases::{Heads, Phrases};
pub(crate) use spotter::{Spotted, Spotter, unmarked};

use crate::facts::salary::words::PayWords;
use crate::facts::skills::cues::Cues;
use crate::text::fold::{fold_each, folded};
use regex::Regex;
use std::collections::BTreeMap;
use std::sync::{Arc, LazyLock};
use tremplin_knowledge::lang::{Language, ReadingTables};
use tremplin_knowledge::{Degree, Knowledge, Lang, Level};

/// Languages and their tables, as the knowledge has them.
type Languages = BTreeMap<Lang, Language>;

/// Patterns that only ads need, made when the first ad is read: they are many, and a CV waits for none of them.
pub(crate) type OfAds<T> = LazyLock<T, Box<dyn FnOnce() -> T + Send>>;

fn of_ads<T: 'static>(languages: &Arc<Languages>, make: fn(&Languages) -> T) -> OfAds<T> {
    let languages = Arc::clone(languages);
    LazyLock::new(Box::new(move || make(&languages)))
}

fn tables_of(languages: &Languages) -> Vec<&ReadingTables> {
    languages.values().map(|l| &l.reading).collect()
}

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
    pub title: OfAds<title::Title>,
    pub degrees: Vec<(Degree, Phrases, Phrases)>,
    pub no_degree: Phrases,
    pub equivalent: Phrases,
    pub failed: Phrases,
    pub degree: degrees::DegreeContext,
    pub skill_levels: Vec<(Level, Phrases)>,
    pub languages: BTreeMap<String, String>,
    /// How the names of languages begin.
    pub language_heads: Heads,
    pub language_levels: Vec<(String, Phrases)>,
    pub language: languages::LanguageContext,
    pub required: Phrases,
    pub preferred: Phrases,
    pub experience: Experience,
    pub dates: Dates,
    /// How a clause speaks of its skills.
    pub skill_cues: Cues,
    /// How one of several skills is asked.
    pub alternatives: OfAds<crate::facts::skills::alternatives::Words>,
    /// Of whom a sentence speaks.
    pub voices: OfAds<crate::facts::skills::voices::Words>,
    pub salary: OfAds<PayWords>,
    pub remote: OfAds<crate::facts::remote::Patterns>,
    pub contract: OfAds<crate::facts::contract::Patterns>,
    pub place: Place,
    pub age: OfAds<Age>,
    /// What stands around the work: benefits, dates, sector, application, project.
    pub offer: OfAds<crate::facts::cues::Phrases>,
    pub addresses: OfAds<crate::facts::application::AddressPatterns>,
}

/// A limit of age.
#[derive(Debug)]
pub(crate) struct Age {
    /// Groups `a` or `b`: the age.
    pub pattern: Regex,
    /// Words for the person of whom it is said.
    pub people: Phrases,
}

impl Age {
    fn new(tables: &[&ReadingTables]) -> Age {
        let list = |pick: fn(&ReadingTables) -> &Vec<String>| any_of(tables.iter().flat_map(|t| pick(t)));
        let (before, after) = (list(|t| &t.age.before), list(|t| &t.age.after));
        let years = list(|t| &t.experience.years);
        let pattern = format!(
            r"\b(?:(?:{before}) (?P<a>\d\d) (?:{years})\b(?: old\b)?|(?P<b>\d\d) (?:{years}) (?:old )?(?:{after})\b)"
        );
        Age {
            pattern: Regex::new(&pattern).expect("the pattern is made of escaped words"),
            people: tables.iter().flat_map(|t| &t.age.people).map(|w| phrase(w)).collect(),
        }
    }
}

/// Words of places.
#[derive(Debug)]
pub(crate) struct Place {
    pub labels: Phrases,
    pub before: Phrases,
    pub before_country: Phrases,
    pub between: Phrases,
    pub homonyms: Phrases,
}

/// Words of years of experience.
#[derive(Debug)]
pub(crate) struct Experience {
    pub pattern: Regex,
    pub words: Phrases,
    pub none: Regex,
    pub at_least: Phrases,
    pub at_most: Phrases,
    pub about: Phrases,
    pub months: Phrases,
    /// Words for years and months.
    pub units: Phrases,
    pub numbers: BTreeMap<String, u32>,
    pub asks: Phrases,
    pub firm: Phrases,
    pub not_after: Phrases,
    pub not_before: Phrases,
    pub quantifiers: Phrases,
    pub beginner: Regex,
    pub welcome: Phrases,
    pub unwelcome: Phrases,
    pub part: Phrases,
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
        let tables = tables_of(&knowledge.languages);
        let languages = Arc::new(knowledge.languages.clone());
        let join = |pick: fn(&ReadingTables) -> &Vec<String>| -> Phrases {
            tables.iter().flat_map(|t| pick(t)).map(|w| phrase(w)).filter(|w| !w.is_empty()).collect()
        };
        let language_names = inverse(tables.iter().map(|t| &t.languages));
        Words {
            stop_words: stop_words(knowledge),
            negations: join(|t| &t.negations),
            cv_sections: inverse(tables.iter().map(|t| &t.sections)),
            ad_sections: inverse(tables.iter().map(|t| &t.ad_sections)),
            job_nouns: join(|t| &t.job_nouns),
            at_employer: tables.iter().flat_map(|t| &t.at_employer).map(|w| format!(" {w} ")).collect(),
            employer_words: join(|t| &t.employer_words),
            title_places: join(|t| &t.title_places),
            title: of_ads(&languages, |l| title::Title::new(&tables_of(l))),
            degrees: degrees(&tables),
            no_degree: join(|t| &t.degree_context.none),
            equivalent: join(|t| &t.degree_context.equivalent),
            failed: join(|t| &t.degree_context.failed),
            degree: degrees::DegreeContext::new(&tables),
            skill_levels: by_value(tables.iter().map(|t| &t.skill_levels)),
            language_heads: Heads::of(language_names.keys().map(String::as_str)),
            languages: language_names,
            language_levels: by_value(tables.iter().map(|t| &t.language_levels)),
            language: languages::LanguageContext::new(&tables),
            required: join(|t| &t.necessity.required),
            preferred: join(|t| &t.necessity.preferred),
            experience: Experience::new(&tables),
            dates: Dates::new(&tables),
            age: of_ads(&languages, |l| Age::new(&tables_of(l))),
            skill_cues: Cues::new(tables.iter().map(|t| &t.skill_clauses)),
            alternatives: of_ads(&languages, |l| crate::facts::skills::alternatives::Words::new(&tables_of(l))),
            voices: of_ads(&languages, |l| crate::facts::skills::voices::Words::new(&tables_of(l))),
            place: Place {
                labels: join(|t| &t.place.labels),
                before: join(|t| &t.place.before),
                before_country: join(|t| &t.place.before_country),
                between: join(|t| &t.place.between),
                homonyms: join(|t| &t.place.homonyms),
            },
            salary: of_ads(&languages, PayWords::new),
            remote: of_ads(&languages, |l| crate::facts::remote::Patterns::new(&tables_of(l))),
            offer: of_ads(&languages, crate::facts::cues::Phrases::new),
            addresses: of_ads(&languages, |_| crate::facts::application::AddressPatterns::new()),
            contract: of_ads(&languages, |l| crate::facts::contract::Patterns::new(&tables_of(l))),
        }
    }
}

/// The words of a phrase, folded and joined by single spaces; signs other than `+`, `#`, `.`, `&` part words.
pub(crate) fn phrase(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    let mut gap = false;
    let mut word = false;
    fold_each(text, |c| {
        let is_word = c.is_alphanumeric();
        let sign = matches!(c, '+' | '#' | '.' | '&' | '@');
        if !is_word && !sign {
            gap = true;
            return;
        }
        // A sign is a token of its own, as in the text.
        if !out.is_empty() && (gap || !is_word || !word) {
            out.push(' ');
        }
        out.push(c);
        (gap, word) = (false, is_word);
    });
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
pub(crate) fn any_of<'a>(words: impl Iterator<Item = &'a String>) -> String {
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
        let list = |pick: fn(&ReadingTables) -> &Vec<String>| any_of(tables.iter().flat_map(|t| pick(t)));
        let numbers = numbers(tables);
        let number = format!(r"(?:[0-9]{{1,2}}(?:[.,][0-9])?|(?:{})(?-u:\b))", any_of(numbers.keys()));
        let (to, more) = (list(|t| &t.experience.to), list(|t| &t.experience.more));
        let unit = any_of(tables.iter().flat_map(|t| t.experience.years.iter().chain(&t.experience.months)));
        // five (5) years, 3-5 ans, 8 to 10+ years, 5 ans et plus; 18 mois a 2 ans.
        let pattern = format!(
            r"(?-u:\b)(?P<a>{number})(?:\s*\({number}\)|\))?\s*(?P<plus>\+)?(?:\s*(?P<unit_a>{unit})(?:\(s\))?\s*(?:-+|/|(?-u:\b)(?:{to})(?-u:\b))\s*(?P<c>{number})|(?:\s*(?:-+|/|(?-u:\b)(?:{to})(?-u:\b))\s*(?P<b>{number})(?:\s*\({number}\))?\s*(?P<plus2>\+)?)?(?:\s*(?-u:\b)(?:{more})(?-u:\b))?)\s*-?\s*(?P<unit>{unit})(?-u:\b)(?:\(s\))?'?(?:\s*(?P<plus3>\+))?"
        );
        Experience {
            pattern: Regex::new(&pattern).expect("the pattern is made of escaped words"),
            words: all(|t| &t.experience.words),
            none: inclusive(&all(|t| &t.experience.none)),
            at_least: all(|t| &t.experience.at_least),
            at_most: all(|t| &t.experience.at_most),
            about: all(|t| &t.experience.about),
            months: all(|t| &t.experience.months),
            units: tables
                .iter()
                .flat_map(|t| t.experience.years.iter().chain(&t.experience.months))
                .map(|w| folded(w))
                .collect(),
            numbers,
            asks: all(|t| &t.experience.asks),
            firm: all(|t| &t.experience.firm),
            not_after: all(|t| &t.experience.not_after),
            not_before: all(|t| &t.experience.not_before),
            quantifiers: all(|t| &t.experience.quantifiers),
            beginner: inclusive(&all(|t| &t.experience.beginner)),
            welcome: all(|t| &t.experience.welcome),
            unwelcome: all(|t| &t.experience.unwelcome),
            part: all(|t| &t.experience.part),
        }
    }
}

/// Number words of every language.
pub(crate) fn numbers(tables: &[&ReadingTables]) -> BTreeMap<String, u32> {
    let ranked = tables.iter().flat_map(|t| t.numbers.iter().zip(0u32..));
    let others = tables.iter().flat_map(|t| t.other_numbers.iter().map(|(w, n)| (w, *n)));
    ranked.chain(others).map(|(w, n)| (folded(w), n)).collect()
}

/// These phrases in folded text, with inclusive endings or without: "debutant(e)s accepte(e)s".
fn inclusive(phrases: &Phrases) -> Regex {
    let one =
        |p: &String| p.split(' ').map(regex::escape).collect::<Vec<_>>().join(r"(?:[^a-z0-9]+(?:e|s|es))*[^a-z0-9]+");
    let mut all: Vec<String> = phrases.iter().map(one).collect();
    all.sort_by_key(|p| std::cmp::Reverse(p.len()));
    Regex::new(&format!(r"(?-u:\b)(?:{})(?-u:\b)", all.join("|"))).expect("the pattern is made of escaped words")
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

/// Whether joined words end with one of these phrases.
pub(crate) fn ends_with(joined: &str, phrases: &Phrases) -> bool {
    phrases.end(joined)
}

/// Whether joined words end with a phrase.
pub(crate) fn ends_with_phrase(joined: &str, phrase: &str) -> bool {
    joined.strip_suffix(phrase).is_some_and(|rest| rest.is_empty() || rest.ends_with(' '))
}

/// Whether joined words begin with one of these phrases.
pub(crate) fn starts_with(joined: &str, phrases: &Phrases) -> bool {
    phrases.at_head(joined).next().is_some()
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

pub(crate) fn phrases<'a>(words: impl Iterator<Item = &'a String>) -> Phrases {
    words.map(|w| phrase(w)).filter(|w| !w.is_empty()).collect()
}
