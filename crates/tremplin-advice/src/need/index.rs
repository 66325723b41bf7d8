//! How strongly a text asks for each use: words that few uses share weigh more, whole phrases more than their parts, and
//! what the business says more than what stands around it in the knowledge. A text is compared with what its own language says.

use super::NoMatter;
use super::words::{Word, Words, is_small};
use std::collections::{BTreeMap, BTreeSet};
use tremplin_knowledge::Knowledge;
use tremplin_knowledge::sector::{Sector, Use};
use tremplin_reader::Span;

/// Share of a word's weight when only part of a phrase is said, or when it stands around the use: its problem, its data.
const PART: f64 = 0.3;

/// A phrase of several words says more than its words.
const PHRASE: f64 = 1.2;

/// Words that may stand among those of a phrase.
const BETWEEN: usize = 6;

/// Places shown as evidence.
const MOST_EVIDENCE: usize = 8;

/// Phrases and words of a use.
#[derive(Debug)]
pub(super) struct Entry {
    said: Vec<Vec<String>>,
    around: BTreeSet<String>,
}

/// A score, with the words that made it.
#[derive(Debug, Default)]
pub(super) struct Score {
    pub value: f64,
    /// The part of it that whole phrases make.
    pub said: f64,
    /// The share of the text's words that they make.
    pub share: f64,
    pub evidence: Vec<Span>,
}

/// Every use, every other need, every sector, ready to be compared with a text.
pub(super) struct Index<'k> {
    pub uses: Vec<(&'k Sector, &'k Use, Entry)>,
    others: Vec<(&'k tremplin_knowledge::need::OtherNeed, Entry)>,
    sectors: Vec<(&'k Sector, Entry)>,
    /// In how many entries a stem is said.
    said_in: BTreeMap<String, f64>,
    /// The number of entries.
    entries: f64,
}

impl<'k> Index<'k> {
    pub fn new(knowledge: &'k Knowledge, words: &Words) -> Index<'k> {
        let uses: Vec<_> =
            knowledge.sectors.iter().flat_map(|s| s.uses.iter().map(move |u| (s, u, of_use(u, words)))).collect();
        let others: Vec<_> = knowledge.needs.others.iter().map(|o| (o, entry(&o.said, &[], words))).collect();
        let sectors = knowledge.sectors.iter().map(|s| (s, of_sector(s, words))).collect();
        let mut said_in = BTreeMap::new();
        let all = || uses.iter().map(|(_, _, e)| e).chain(others.iter().map(|(_, e)| e));
        for entry in all() {
            let stems: BTreeSet<&String> = entry.said.iter().flatten().collect();
            for stem in stems {
                *said_in.entry(stem.clone()).or_default() += 1.0;
            }
        }
        let entries = all().fold(0.0, |n, _| n + 1.0);
        Index { uses, others, sectors, said_in, entries }
    }

    /// The sector that a text names most surely; the first of the knowledge among equals. A department that every firm has
    /// counts only where no sector is named.
    pub fn sector(&self, words: &Words) -> Option<(&'k Sector, Vec<Span>)> {
        self.named(words, false).or_else(|| self.named(words, true))
    }

    fn named(&self, words: &Words, everywhere: bool) -> Option<(&'k Sector, Vec<Span>)> {
        let mut best: Option<(&Sector, Vec<Span>)> = None;
        for (sector, entry) in self.sectors.iter().filter(|(s, _)| super::is_everywhere(s) == everywhere) {
            let found = whole(entry, words);
            let evidence: BTreeSet<Span> = found.iter().flat_map(|(_, at)| at).map(|w| w.span).collect();
            if evidence.len() > best.as_ref().map_or(0, |(_, e)| e.len()) {
                best = Some((sector, evidence.into_iter().collect()));
            }
        }
        best
    }

    /// The need without AI that a text names most surely, with its score.
    pub fn other(&self, words: &Words) -> Option<(NoMatter<'k>, f64)> {
        let scored = self.others.iter().map(|(other, entry)| (other, self.score(entry, words)));
        let (other, best) = scored.rev().max_by(|(_, a), (_, b)| a.value.total_cmp(&b.value))?;
        Some((NoMatter { other, evidence: best.evidence }, best.value))
    }

    /// How strongly a text asks for an entry.
    pub fn score<'e>(&self, entry: &'e Entry, words: &Words) -> Score {
        let mut weights: BTreeMap<&str, f64> = BTreeMap::new();
        let mut raise = |stem: &'e str, weight: f64| {
            let slot = weights.entry(stem).or_default();
            *slot = slot.max(weight);
        };
        let parts = entry.said.iter().flatten().chain(&entry.around).filter(|stem| words.hold(stem));
        parts.for_each(|stem| raise(stem, PART * self.weight(stem)));
        let found = whole(entry, words);
        for (phrase, _) in &found {
            let factor = if phrase.len() > 1 { PHRASE } else { 1.0 };
            phrase.iter().for_each(|stem| raise(stem, factor * self.weight(stem)));
        }
        let evidence = evidence(&found, &weights);
        let whole: BTreeSet<&str> = found.iter().flat_map(|(phrase, _)| phrase.iter().map(String::as_str)).collect();
        let said = weights.iter().filter(|(stem, _)| whole.contains(*stem)).map(|(_, weight)| weight).sum();
        let share = words.share(|stem| whole.contains(stem));
        Score { value: weights.values().sum(), said, share, evidence }
    }

    /// The fewer entries say a word, the more it tells: the logarithm of how rare it is.
    fn weight(&self, stem: &str) -> f64 {
        if is_small(stem) {
            return 0.0;
        }
        let n = self.said_in.get(stem).copied().unwrap_or(1.0);
        ((self.entries + 1.0) / n).ln()
    }
}

fn of_use(u: &Use, words: &Words) -> Entry {
    let around = [&u.label, &u.need.problem, &u.data];
    let around: Vec<&str> =
        around.iter().flat_map(|t| t.iter()).filter(|(code, _)| words.are_in(code)).map(|(_, text)| text).collect();
    let mut entry = entry(&u.need.said, &around, words);
    let labels = u.label.iter().filter(|(code, _)| words.are_in(code)).map(|(_, label)| label);
    entry.said.extend(stems(labels, words));
    entry
}

fn of_sector(sector: &Sector, words: &Words) -> Entry {
    let aliases = sector.aliases.iter().map(|(code, names)| (code.as_str(), names));
    let signs = sector.signs.iter().map(|(lang, names)| (lang.code(), names));
    let others = aliases.chain(signs).flat_map(|(code, names)| names.iter().map(move |n| (code, n.as_str())));
    let names = sector.label.iter().chain(others).filter(|(code, _)| words.are_in(code)).map(|(_, name)| name);
    Entry { said: stems(names, words), around: BTreeSet::new() }
}

fn entry(said: &tremplin_knowledge::need::Said, around: &[&str], words: &Words) -> Entry {
    let said = said.iter().filter(|(lang, _)| words.are_in(lang.code())).flat_map(|(_, phrases)| phrases);
    let said = stems(said.map(String::as_str), words);
    Entry { said, around: around.iter().flat_map(|text| words.meaning(text)).collect() }
}

fn stems<'a>(phrases: impl Iterator<Item = &'a str>, words: &Words) -> Vec<Vec<String>> {
    phrases.map(|p| words.stems(p)).filter(|p| !p.is_empty()).collect()
}

/// A phrase that is said, and where.
type Said<'e, 'w> = (&'e [String], Vec<&'w Word>);

/// The places that weigh most, in the order of the text.
fn evidence(found: &[Said<'_, '_>], weights: &BTreeMap<&str, f64>) -> Vec<Span> {
    let weight = |w: &Word| weights.get(w.stem.as_str()).copied().unwrap_or(0.0);
    let mut spans: Vec<(f64, Span)> = found.iter().flat_map(|(_, at)| at).map(|w| (weight(w), w.span)).collect();
    spans.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
    spans.dedup();
    let mut evidence: Vec<Span> = spans.into_iter().take(MOST_EVIDENCE).map(|(_, span)| span).collect();
    evidence.sort();
    evidence
}

/// The phrases of an entry that are said whole, in any order of their words, close together.
fn whole<'e, 'w>(entry: &'e Entry, words: &'w Words) -> Vec<Said<'e, 'w>> {
    entry.said.iter().filter_map(|phrase| Some((phrase.as_slice(), together(phrase, words)?))).collect()
}

/// The first place where all the stems of a phrase stand close together.
fn together<'w>(phrase: &[String], words: &'w Words) -> Option<Vec<&'w Word>> {
    let reach = phrase.len() + BETWEEN;
    let (first, rest) = phrase.split_first()?;
    words.places(first).iter().find_map(|at| {
        let start = words.words.get(*at)?;
        let find = |stem: &String| {
            let near = words.places(stem).iter().filter(|i| i.abs_diff(*at) <= reach);
            let same = near.filter_map(|i| words.words.get(*i).map(|w| (i.abs_diff(*at), w)));
            same.filter(|(_, w)| w.sentence == start.sentence).min_by_key(|(far, _)| *far).map(|(_, w)| w)
        };
        let others: Option<Vec<&Word>> = rest.iter().map(find).collect();
        Some([vec![start], others?].concat())
    })
}
