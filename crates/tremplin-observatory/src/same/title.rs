//! Titles of ads, compared: by the words of the trade, by the level, and by what the reader sets aside (a contract, a town, a reference),
//! which one ad may tell and the other not, but not each its own.

use super::text::{hash, mixed};
use std::collections::BTreeSet;
use tremplin_knowledge::Knowledge;
use tremplin_knowledge::lang::ReadingTables;
use tremplin_reader::Reader;
use tremplin_reader::text::fold::folded;

/// Two forms of one name begin with so many letters at least.
const STEM: usize = 4;
/// The grades of American firms, which tell the level.
const GRADES: [&str; 5] = ["i", "ii", "iii", "iv", "v"];

/// A title, made small.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct TitleSketch {
    /// The words of the trade, in any order; 0 when there are none.
    pub words: u64,
    /// The same letters in their order: "front end" and "frontend".
    pub letters: u64,
    /// The level told; 0 when none is.
    pub level: u64,
    /// What is set aside: contract, references, places that are not the record's own.
    pub aside: Box<[u32]>,
    /// A name of the nomenclature, with both its forms: a board puts one where the employer wrote another title.
    pub nomenclature: bool,
}

/// How two titles stand to each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Titles {
    /// They name the same job.
    Same,
    /// They are two names, which may be of one job.
    Other,
    /// They cannot be of one job.
    Contrary,
}

impl TitleSketch {
    /// Compares two titles.
    pub fn against(&self, other: &TitleSketch) -> Titles {
        let aside = {
            let within = |a: &[u32], b: &[u32]| a.iter().all(|w| b.binary_search(w).is_ok());
            within(&self.aside, &other.aside) || within(&other.aside, &self.aside)
        };
        let same = self.words == other.words || self.letters == other.letters;
        match () {
            () if self.level != other.level => Titles::Contrary,
            () if same && aside => Titles::Same,
            () if same || self.nomenclature && other.nomenclature => Titles::Contrary,
            () => Titles::Other,
        }
    }
}

/// Words by which titles and places are cut: those of every language at once.
#[derive(Debug)]
pub(super) struct TitleWords {
    /// Small words between others.
    links: BTreeSet<String>,
    /// Ways of working, which are no place.
    modes: BTreeSet<String>,
    /// Letters and words of gender marks.
    marks: BTreeSet<String>,
    levels: BTreeSet<String>,
}

impl TitleWords {
    pub fn new(knowledge: &Knowledge) -> TitleWords {
        let tables: Vec<&ReadingTables> = knowledge.languages.values().map(|l| &l.reading).collect();
        let list = |pick: &dyn Fn(&ReadingTables) -> Vec<String>| -> BTreeSet<String> {
            // A word of a longer phrase proves nothing alone.
            tables
                .iter()
                .flat_map(|t| pick(t))
                .map(|phrase| tokens(&phrase))
                .filter(|w| w.len() == 1)
                .flatten()
                .collect()
        };
        TitleWords {
            links: list(&|t| [&t.title.of[..], &t.degree_context.or].concat()),
            modes: list(&|t| [&t.title.modes[..], &t.remote.remote_word].concat()),
            marks: list(&|t| [&t.title.men[..], &t.title.women, &t.title.others].concat()),
            levels: list(&|t| t.title.seniority.values().flatten().cloned().collect()),
        }
    }

    /// Whether a folded word tells how the work is done.
    pub fn is_mode(&self, token: &str) -> bool {
        self.modes.contains(token)
    }

    /// The sketch of a title. What the record says of its employer and places is set aside with it.
    pub fn sketch(&self, title: &str, own: &BTreeSet<String>, reader: &Reader) -> TitleSketch {
        let read = reader.title(title);
        let kept = |t: &String| !self.links.contains(t) && !own.contains(t);
        let all: Vec<String> = tokens(&read.normalized).into_iter().filter(|t| !self.links.contains(t)).collect();
        let trade: Vec<String> = all.iter().filter(|t| kept(t)).cloned().collect();
        let trade = if trade.is_empty() { all } else { trade };
        let words: BTreeSet<&str> = trade.iter().map(|t| singular(t)).collect();
        let aside: BTreeSet<u32> = tokens(title)
            .iter()
            .filter(|t| kept(t) && self.says_more(t, &words))
            .map(|t| (hash(t) >> 32) as u32)
            .collect();
        let grade = tokens(title).into_iter().find(|t| GRADES.contains(&t.as_str()) && t != "i").unwrap_or_default();
        let level = read.seniority.unwrap_or_default() + &grade;
        let of = |words: Vec<u64>| if words.is_empty() { 0 } else { mixed(&words) };
        TitleSketch {
            words: of(words.iter().map(|w| hash(w)).collect()),
            letters: if trade.is_empty() { 0 } else { hash(&trade.concat()) },
            level: if level.is_empty() { 0 } else { hash(&level) },
            aside: aside.into_iter().collect(),
            nomenclature: has_both_forms(title),
        }
    }

    /// Whether a word set aside tells the ad from others: no gender mark, level, way of working, other form of a word kept.
    fn says_more(&self, token: &str, words: &BTreeSet<&str>) -> bool {
        let known = [&self.modes, &self.marks, &self.levels].iter().any(|list| list.contains(token));
        let other_form = |word: &&&str| word.get(..STEM).is_some_and(|stem| token.starts_with(stem));
        let ending = token.len() < STEM && !token.bytes().any(|b| b.is_ascii_digit()) && !CONTRACTS.contains(&token);
        !(known || ending || words.contains(singular(token)) || words.iter().any(|w| other_form(&w)))
    }
}

/// Short words set aside that are no ending of a gender.
const CONTRACTS: [&str; 2] = ["cdi", "cdd"];

/// "Administrateur / Administratrice réseau".
fn has_both_forms(title: &str) -> bool {
    title.split_once(" / ").is_some_and(|(before, after)| {
        let (a, b) = (folded(before), folded(after));
        let first = |text: &str| text.split(|c: char| !c.is_alphanumeric()).find(|t| !t.is_empty()).map(str::to_owned);
        let stem = |word: String| word.get(..STEM).map(str::to_owned);
        let (a, b) = (first(&a), first(&b));
        a != b && a.and_then(stem).is_some_and(|s| b.and_then(stem) == Some(s))
    })
}

/// Without the mark of the plural, in both languages.
fn singular(token: &str) -> &str {
    let long = token.len() > STEM;
    let plural = token.strip_suffix('s').or_else(|| token.strip_suffix('x').filter(|t| t.ends_with("eau")));
    plural.filter(|_| long).unwrap_or(token)
}

pub(super) fn tokens(text: &str) -> Vec<String> {
    let folded = folded(text);
    folded
        .split(|c: char| !c.is_alphanumeric() && c != '+' && c != '#')
        .filter(|t| !t.is_empty())
        .map(str::to_owned)
        .collect()
}
