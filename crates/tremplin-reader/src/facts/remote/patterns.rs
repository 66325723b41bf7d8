//! The words of work away from the office in every language, ready for look-up.

use crate::words::{Phrases, Spotter, any_of, numbers, phrase};
use regex::Regex;
use std::collections::BTreeMap;
use std::ops::Range;
use tremplin_knowledge::lang::ReadingTables;

/// What a word or phrase says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Sense {
    /// Something else.
    Unrelated,
    /// Away, a part of the week unless more is said.
    Telework,
    /// The same in letters that mean other things too.
    Letters,
    /// Away, all the week unless less is said.
    Remote,
    /// The same as a bare word, which has homonyms.
    RemoteWord,
    /// The same as words that only a label makes speak of the post.
    LabelWord,
    /// Away from anywhere.
    Anywhere,
    /// In another country: only the mark of a perk.
    Abroad,
    /// Wholly away.
    Full,
    /// A part of the week away.
    Hybrid,
    /// The same, and the days told beside it are those away.
    PartAway,
    /// The same of a firm as a whole.
    Culture,
    /// The same as a bare word.
    HybridWord,
    /// At the employer's.
    Onsite,
    /// The same as a bare word.
    OnsiteWord,
    /// The employer's place.
    Office,
}

/// The time that a number of days is counted in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Per {
    Week,
    Month,
    Year,
}

/// Words and patterns, on folded text.
#[derive(Debug)]
pub(crate) struct Patterns {
    pub senses: Spotter<Sense>,
    pub pers: Spotter<Per>,
    counts: Regex,
    pub shares: Regex,
    numbers: BTreeMap<String, u32>,
    times: BTreeMap<String, u32>,
    pub occasional: Spotter<()>,
    pub around: Phrases,
    pub bounds: Phrases,
    pub elsewhere: Phrases,
    pub goods: Phrases,
    pub other_days: Phrases,
    pub joints: Phrases,
    pub none: Phrases,
    pub not: Phrases,
    pub refused: Phrases,
    pub limits: Phrases,
    pub labels: Phrases,
    pub or: Phrases,
    pub choice: Phrases,
    pub weeks: Phrases,
    pub ways: Phrases,
}

/// A number of days: lowest and highest; neither when it is not told ("several").
#[derive(Clone, Debug)]
pub(crate) struct Count {
    pub bounds: Option<(f64, f64)>,
    /// Times rather than days: they need their week or month.
    pub visits: bool,
    pub at: Range<usize>,
}

impl Patterns {
    pub fn new(tables: &[&ReadingTables]) -> Patterns {
        let all = |pick: fn(&ReadingTables) -> &Vec<String>| -> Phrases {
            tables.iter().flat_map(|t| pick(t)).map(|w| phrase(w)).collect()
        };
        Patterns {
            senses: Spotter::new(senses(tables).into_iter()),
            pers: Spotter::new(
                tables
                    .iter()
                    .flat_map(|t| {
                        [(&t.remote.week, Per::Week), (&t.remote.month, Per::Month), (&t.remote.year, Per::Year)]
                    })
                    .flat_map(|(words, per)| words.iter().map(move |w| (w, per))),
            ),
            counts: counts(tables),
            shares: Regex::new(r"(?-u:\b)(?P<share>[0-9]{1,3}) ?%").expect("the pattern is fixed"),
            numbers: numbers(tables),
            times: tables.iter().flat_map(|t| &t.remote.times).map(|(w, n)| (w.clone(), *n)).collect(),
            occasional: Spotter::new(tables.iter().flat_map(|t| &t.remote.occasional).map(|w| (w, ()))),
            around: all(|t| &t.remote.around),
            bounds: all(|t| &t.remote.bounds),
            elsewhere: all(|t| &t.remote.elsewhere),
            goods: all(|t| &t.remote.goods),
            other_days: all(|t| &t.remote.other_days),
            joints: all(|t| &t.remote.joints),
            none: all(|t| &t.remote.none),
            not: all(|t| &t.remote.not),
            refused: all(|t| &t.remote.refused),
            limits: all(|t| &t.remote.limits),
            labels: all(|t| &t.remote.labels),
            or: all(|t| &t.remote.or),
            choice: all(|t| &t.remote.choice),
            weeks: all(|t| &t.remote.weeks),
            ways: all(|t| &t.remote.ways),
        }
    }

    /// Numbers of days of a sentence, in its order.
    pub fn counts(&self, said: &str) -> Vec<Count> {
        let found = self.counts.captures_iter(said);
        found
            .filter_map(|c| {
                let number = |name: &str| c.name(name).and_then(|m| self.value(m.as_str()));
                let times = c.name("times").and_then(|m| self.times.get(m.as_str())).map(|n| f64::from(*n));
                let a = number("a").or(times);
                let b = number("b").or(a);
                let bounds = a.zip(b).map(|(a, b)| (a.min(b), a.max(b)));
                let visits = times.is_some() || c.name("visits").is_some();
                Some(Count { bounds, visits, at: c.get(0)?.range() })
            })
            .collect()
    }

    fn value(&self, text: &str) -> Option<f64> {
        text.replace(',', ".").parse().ok().or_else(|| self.numbers.get(text).map(|n| f64::from(*n)))
    }
}

/// "2 jours", "2,5 j", "two (2) days", "2 à 3 jours", "a few days", "twice".
fn counts(tables: &[&ReadingTables]) -> Regex {
    let list = |pick: fn(&ReadingTables) -> &Vec<String>| any_of(tables.iter().flat_map(|t| pick(t)));
    let number = format!(r"(?:[0-9]{{1,2}}(?:[.,][0-9])?|(?:{})(?-u:\b))", any_of(numbers(tables).keys()));
    let (to, day) = (list(|t| &t.experience.to), list(|t| &t.remote.day));
    let visits = list(|t| &t.remote.visits);
    let several = list(|t| &t.remote.several);
    let times = any_of(tables.iter().flat_map(|t| t.remote.times.keys()));
    let pattern = format!(
        r"(?-u:\b)(?:(?:(?P<a>{number})(?:\s*\({number}\))?(?:\s*(?:-|/|(?-u:\b)(?:{to})(?-u:\b))\s*(?P<b>{number})(?:\s*\({number}\))?)?|{several})\s*(?:-\s*)?(?:{day}|(?P<visits>{visits}))(?-u:\b)|(?P<times>{times})(?-u:\b))"
    );
    Regex::new(&pattern).expect("the pattern is made of escaped words")
}

/// What means something else first: the first sense given to a phrase holds.
fn senses<'t>(tables: &[&'t ReadingTables]) -> Vec<(&'t String, Sense)> {
    let lists = |t: &'t ReadingTables| {
        let r = &t.remote;
        [
            (&r.unrelated, Sense::Unrelated),
            (&r.full, Sense::Full),
            (&r.culture, Sense::Culture),
            (&r.part_away, Sense::PartAway),
            (&r.hybrid, Sense::Hybrid),
            (&r.onsite, Sense::Onsite),
            (&r.anywhere, Sense::Anywhere),
            (&r.abroad, Sense::Abroad),
            (&r.telework, Sense::Telework),
            (&r.letters, Sense::Letters),
            (&r.remote, Sense::Remote),
            (&r.remote_word, Sense::RemoteWord),
            (&r.label_word, Sense::LabelWord),
            (&r.hybrid_word, Sense::HybridWord),
            (&r.onsite_word, Sense::OnsiteWord),
            (&r.office, Sense::Office),
        ]
    };
    tables.iter().flat_map(|t| lists(t)).flat_map(|(words, sense)| words.iter().map(move |w| (w, sense))).collect()
}
