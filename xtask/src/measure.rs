//! What ads ask: reads the ads of two public corpora, tells the occupation of each by its title, and counts the skills asked.
//! The figures become `knowledge/market/skills-asked.csv`, from which occupations take their weights.

mod corpora;

use corpora::{CORPORA, Raw};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::path::Path;
use tremplin_documents::{Document, Hint};
use tremplin_knowledge::market::worth_keeping;
use tremplin_knowledge::{Knowledge, Lang};
use tremplin_reader::Reader;

/// Where the figures go, below the root of the workspace.
pub const FIGURES: &str = "knowledge/market/skills-asked.csv";

/// Ads of one occupation in one language.
#[derive(Default)]
struct Tally {
    ads: u32,
    asked: BTreeMap<String, u32>,
}

/// Counts over all corpora below `data`, as the text of [`FIGURES`].
///
/// # Errors
/// One line: the file that is missing or not understood.
pub fn run(knowledge: &Knowledge, data: &Path) -> Result<String, String> {
    let reader = Reader::new(knowledge);
    let mut rows = BTreeMap::new();
    for corpus in CORPORA {
        let language = Lang::parse(corpus.language).ok_or("a corpus has a language")?;
        let ads = (corpus.read)(data)?;
        let last = ads.iter().map(|ad| ad.month.as_str()).max().unwrap_or("undated").to_owned();
        for (occupation, tally) in tallies(&reader, knowledge, &ads, language)? {
            for (skill, asked) in worth_keeping(knowledge, &occupation, tally.ads, &tally.asked) {
                let figures = format!("{asked},{},{},{last},medium", tally.ads, corpus.source);
                rows.insert((occupation.clone(), skill, language), figures);
            }
        }
    }
    let mut csv = String::from("occupation,skill,language,asked,ads,source,date,confidence\n");
    for ((occupation, skill, language), figures) in rows {
        writeln!(csv, "{occupation},{skill},{language},{figures}").map_err(|e| e.to_string())?;
    }
    Ok(csv)
}

/// The ads whose title names an occupation, with it: `(occupation, title)`, for the eye.
///
/// # Errors
/// The file that is missing or not understood.
pub fn titles(knowledge: &Knowledge, data: &Path) -> Result<Vec<(String, String)>, String> {
    let reader = Reader::new(knowledge);
    let mut found = Vec::new();
    for corpus in CORPORA {
        for ad in (corpus.read)(data)? {
            if let Some(occupation) = occupation(&reader, &ad)? {
                found.push((occupation, ad.title));
            }
        }
    }
    found.sort();
    Ok(found)
}

/// Ads read and counted, by occupation. An ad published twice counts once; an ad in another language than its corpus is
/// left out.
fn tallies(
    reader: &Reader,
    knowledge: &Knowledge,
    ads: &[Raw],
    language: Lang,
) -> Result<BTreeMap<String, Tally>, String> {
    let mut tallies: BTreeMap<String, Tally> = BTreeMap::new();
    let mut seen = BTreeSet::new();
    for ad in ads {
        let Some(occupation) = occupation(reader, ad)? else { continue };
        if !seen.insert(words(&ad.text)) {
            continue;
        }
        let read = reader.read_ad(&document(&format!("{}\n{}", ad.title, ad.text))?);
        if read.language.as_deref() != Some(language.code()) {
            continue;
        }
        let tally = tallies.entry(occupation).or_default();
        tally.ads += 1;
        let named = read.skills.iter().filter(|s| s.positive);
        let asked: BTreeSet<&str> = named.flat_map(|s| knowledge.shown_by(&s.id)).collect();
        for skill in asked {
            *tally.asked.entry(skill.to_owned()).or_default() += 1;
        }
    }
    Ok(tallies)
}

/// The occupation that the title names.
fn occupation(reader: &Reader, ad: &Raw) -> Result<Option<String>, String> {
    if ad.title.trim().is_empty() {
        return Ok(None);
    }
    // What was linked is a guess: counts are of names.
    let read = reader.read_ad(&document(&ad.title)?);
    Ok(read.occupation.filter(|_| read.occupation_chance.is_none()))
}

fn document(text: &str) -> Result<Document, String> {
    let hint = Hint { name: Some("ad.txt") };
    tremplin_documents::open(text.as_bytes(), &hint).map_err(|e| format!("{text:.60?}: {e}"))
}

/// The words alone: what tells two publications of an ad from two ads.
fn words(text: &str) -> String {
    let lower = text.to_lowercase();
    lower.split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty()).collect::<Vec<_>>().join(" ")
}
