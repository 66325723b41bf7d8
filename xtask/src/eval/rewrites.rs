//! What must not change the facts of an ad: each rewrite of `rewrites/table.rs` keeps what a text says and alters how it is
//! typed, set or saved. A fact of the ad and the same fact of its rewrite are compared by value.

mod characters;
mod lines;
mod said;
mod table;

use super::Score;
use super::files::{as_plain, document, drawn_ads};
use said::{Said, said};
use serde::Serialize;
use std::collections::BTreeMap;
use std::path::Path;
use table::REWRITES;
use tremplin_reader::Reader;

pub use super::files::PlainAd;

/// How many ads of each language the eval reads.
const EACH: usize = 250;

/// A fact that one reading has and the other has not.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Difference {
    /// The rewrite.
    pub rewrite: &'static str,
    /// The language of the ad.
    pub set: &'static str,
    /// The ad.
    pub id: String,
    /// `lost`, `gained`; `moved` when the fact is there and its spans quote other words; `broken` when a span is none.
    pub what: &'static str,
    /// The fact, with what it quotes.
    pub fact: String,
}

/// What became of the facts of some ads.
#[derive(Clone, Debug, Default)]
pub struct Tally {
    /// Facts of either reading.
    pub facts: usize,
    /// Facts of both.
    pub identical: usize,
    /// Facts of both that quote the same letters.
    pub quoted: usize,
    /// Every fact that differs.
    pub differences: Vec<Difference>,
}

/// Runs on ads of both languages.
///
/// # Errors
/// The file that is missing or refused.
pub fn run(data: &Path) -> Result<Vec<Score>, String> {
    let reader = Reader::new(&tremplin_knowledge::open());
    let tallies = tallies(&reader, &drawn(data, EACH)?, &[]);
    Ok(tallies.iter().flat_map(|((rewrite, set), tally)| tally.scores(rewrite, set)).collect())
}

/// Every fact that differs in the same ads, by the rewrites named, or by all when none is.
///
/// # Errors
/// The file that is missing or refused.
pub fn differences(only: &[String], data: &Path) -> Result<Vec<Difference>, String> {
    let reader = Reader::new(&tremplin_knowledge::open());
    Ok(tallies(&reader, &drawn(data, EACH)?, only).into_values().flat_map(|tally| tally.differences).collect())
}

/// Ads of both languages, `each` of them, drawn by the hash of their identifiers; none is of the test part.
///
/// # Errors
/// The file that is missing or refused.
pub fn drawn(data: &Path, each: usize) -> Result<Vec<PlainAd>, String> {
    drawn_ads(data, each)
}

/// The ads of a folder of the corpus as plain text, whatever their format.
///
/// # Errors
/// The file that is missing or refused.
pub fn of_corpus(folder: &Path) -> Result<Vec<PlainAd>, String> {
    let told = |e: std::io::Error| format!("{}: {e}", folder.display());
    let mut ads = Vec::new();
    for entry in std::fs::read_dir(folder).map_err(told)? {
        let dir = entry.map_err(told)?.path();
        for name in ["ad.txt", "ad.html"].into_iter().filter(|name| dir.join(name).exists()) {
            let bytes = std::fs::read(dir.join(name)).map_err(told)?;
            let text = if name.ends_with("txt") {
                String::from_utf8(bytes).map_err(|e| format!("{}: {e}", dir.display()))?
            } else {
                document(&bytes, name).map_or_else(String::new, |page| as_plain(&page))
            };
            ads.push(PlainAd { language: "corpus", id: dir.display().to_string(), text });
        }
    }
    ads.sort_by(|a, b| a.id.cmp(&b.id));
    Ok(ads)
}

/// Tallies by rewrite and set: of the rewrites named, or of all when none is.
#[must_use]
pub fn tallies(reader: &Reader, ads: &[PlainAd], only: &[String]) -> BTreeMap<(&'static str, &'static str), Tally> {
    let mut tallies: BTreeMap<_, Tally> = BTreeMap::new();
    for ad in ads {
        let Some(page) = document(ad.text.as_bytes(), "ad.txt") else { continue };
        let before = said(&reader.read_ad(&page), &page.text);
        for rewrite in REWRITES.iter().filter(|r| only.is_empty() || only.iter().any(|name| name == r.name)) {
            let after = document((rewrite.apply)(&ad.text).as_bytes(), rewrite.file)
                .map_or_else(Vec::new, |page| said(&reader.read_ad(&page), &page.text));
            let tell = |what, said: &Said| {
                let fact = format!("{} {:?}", said.value, said.quotes);
                Difference { rewrite: rewrite.name, set: ad.language, id: ad.id.clone(), what, fact }
            };
            tallies.entry((rewrite.name, ad.language)).or_default().add(&before, &after, tell);
        }
    }
    tallies
}

impl Tally {
    /// Share of the facts that are in both readings; 1 without facts.
    #[must_use]
    pub fn share(&self) -> f64 {
        share(self.identical, self.facts)
    }

    /// Adds what became of the facts of other ads.
    pub fn join(&mut self, other: Tally) {
        self.facts += other.facts;
        self.identical += other.identical;
        self.quoted += other.quoted;
        self.differences.extend(other.differences);
    }

    /// Compares two readings, both in the order of their values.
    fn add(&mut self, before: &[Said], after: &[Said], tell: impl Fn(&'static str, &Said) -> Difference) {
        let (mut old, mut new) = (before.iter().peekable(), after.iter().peekable());
        loop {
            let order = match (old.peek(), new.peek()) {
                (Some(a), Some(b)) => a.value.cmp(&b.value),
                (Some(_), None) => std::cmp::Ordering::Less,
                (None, Some(_)) => std::cmp::Ordering::Greater,
                (None, None) => break,
            };
            self.facts += 1;
            let (lost, gained) = (old.next_if(|_| order.is_le()), new.next_if(|_| order.is_ge()));
            self.differences.extend(gained.filter(|s| s.broken).map(|s| tell("broken", s)));
            match (lost, gained) {
                (Some(a), Some(b)) => {
                    self.identical += 1;
                    self.quoted += usize::from(a.quotes == b.quotes);
                    self.differences.extend((a.quotes != b.quotes).then(|| tell("moved", b)));
                }
                (lost, gained) => {
                    self.differences.extend(lost.map(|s| tell("lost", s)));
                    self.differences.extend(gained.map(|s| tell("gained", s)));
                }
            }
        }
    }

    fn scores(&self, rewrite: &'static str, set: &str) -> [Score; 2] {
        let score =
            |metric, n, value| Score { eval: "rewrites", set: set.to_owned(), protocol: rewrite, n, metric, value };
        [
            score("identical", self.facts, self.share()),
            score("quoted", self.identical, share(self.quoted, self.identical)),
        ]
    }
}

fn share(part: usize, of: usize) -> f64 {
    let number = |n: usize| f64::from(u32::try_from(n).unwrap_or(u32::MAX));
    if of == 0 { 1.0 } else { (number(part) / number(of) * 1e5).round() / 1e5 }
}
