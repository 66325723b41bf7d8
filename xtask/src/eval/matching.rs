//! One CV before a hundred ads of which people said which suit it best and worst: nDCG@10 of the order that the score of `shortlist`
//! gives, beside that of the mere likeness of words. The set as published lacks the CV on which people judged: where
//! `resume.json` has been put beside the set it is read (protocol `judged_cv`), else another CV of the same publisher and of the same
//! trade stands in for it (protocol `stand_in_cv`), which measures less.

use super::Score;
use super::files::{document, read};
use serde::Deserialize;
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use tremplin::shortlist::judge;
use tremplin_advice::shortlist::demands;
use tremplin_documents::Document;
use tremplin_knowledge::Knowledge;
use tremplin_reader::Reader;
use tremplin_reader::facts::Date;

/// The set, below the data folder.
const SET: &str = "gold_jsonresume_matching";
/// Where its ads and judgements are.
const FIXTURES: &str = "apps/registry/app/api/v1/jobs/matching/eval/__fixtures__";
/// The CV that stands in.
const STAND_IN: &str = "packages/sample-data/complete-resume.json";
/// The day to which that set pins its clock.
const TODAY: Date = Date::new(2026, 7);
/// How many of the order count.
const CUT: usize = 10;

#[derive(Deserialize)]
struct Corpus {
    jobs: Vec<Job>,
}

#[derive(Deserialize)]
struct Job {
    id: u64,
    title: String,
    description: Option<String>,
    #[serde(default)]
    skills: Vec<Asked>,
}

#[derive(Deserialize)]
struct Asked {
    name: String,
    #[serde(default)]
    keywords: Vec<String>,
}

#[derive(Deserialize)]
struct Gold {
    best: Vec<Judged>,
    worst: Vec<Judged>,
}

#[derive(Deserialize)]
struct Judged {
    id: u64,
}

/// The scores.
///
/// # Errors
/// The file that is missing.
pub fn run(data: &Path) -> Result<Vec<Score>, String> {
    let set = data.join(SET);
    let corpus: Corpus = parsed(&set.join(FIXTURES).join("corpus.json"))?;
    let gold: Gold = parsed(&set.join(FIXTURES).join("goldset.json"))?;
    let (protocol, path) = cv(&set);
    let cv = document(read(&path)?.as_bytes(), "resume.json").ok_or("the CV has no text")?;
    let ads: Vec<Document> = corpus.jobs.iter().filter_map(|job| document(text(job).as_bytes(), "ad.txt")).collect();
    if ads.len() != corpus.jobs.len() {
        return Err("an ad has no text".to_owned());
    }
    let worth = worth(&corpus, &gold);
    let score = |metric, marks: &[f64]| Score {
        eval: "matching",
        set: "jsonresume".to_owned(),
        protocol,
        n: corpus.jobs.len(),
        metric,
        value: ndcg(marks, &worth),
    };
    Ok(vec![score("ndcg@10", &ours(&cv, &ads)), score("ndcg@10_baseline", &likeness(&cv.text, &ads))])
}

fn cv(set: &Path) -> (&'static str, PathBuf) {
    let judged = set.join("resume.json");
    if judged.exists() { ("judged_cv", judged) } else { ("stand_in_cv", set.join(STAND_IN)) }
}

fn parsed<T: serde::de::DeserializeOwned>(path: &Path) -> Result<T, String> {
    serde_json::from_str(&read(path)?).map_err(|e| format!("{}: {e}", path.display()))
}

/// The ad, its skills as demands.
fn text(job: &Job) -> String {
    let skills: Vec<String> =
        job.skills.iter().map(|s| format!("- {} ({})", s.name, s.keywords.join(", ")).replace(" ()", "")).collect();
    let description = job.description.as_deref().unwrap_or_default();
    format!("{}\n\n{description}\n\nRequirements\n{}\n", job.title, skills.join("\n"))
}

/// Best 3, worst 0, the others 1: the convention of that set.
fn worth(corpus: &Corpus, gold: &Gold) -> Vec<f64> {
    let ids = |judged: &[Judged]| judged.iter().map(|j| j.id).collect::<BTreeSet<u64>>();
    let (best, worst) = (ids(&gold.best), ids(&gold.worst));
    let one = |job: &Job| if best.contains(&job.id) { 3.0 } else { f64::from(u8::from(!worst.contains(&job.id))) };
    corpus.jobs.iter().map(one).collect()
}

/// What the CV shows of what each ad asks.
fn ours(cv: &Document, ads: &[Document]) -> Vec<f64> {
    let knowledge: Knowledge = tremplin_knowledge::open();
    let reader = Reader::new(&knowledge);
    let mark = |ad: &Document| {
        let demands = demands(&reader.read_ad(ad), &knowledge);
        let (assessment, _) = judge(cv, TODAY, &reader, &demands, &knowledge);
        f64::from(u32::try_from(assessment.score).unwrap_or(0))
    };
    ads.iter().map(mark).collect()
}

/// The cosine of the words of the CV with those of each ad, rare words weighing more.
fn likeness(cv: &str, ads: &[Document]) -> Vec<f64> {
    let bags: Vec<BTreeMap<String, f64>> = ads.iter().map(|ad| bag(&ad.text)).collect();
    let mut held: BTreeMap<&str, f64> = BTreeMap::new();
    bags.iter().flat_map(BTreeMap::keys).for_each(|word| *held.entry(word).or_default() += 1.0);
    let all = f64::from(u32::try_from(ads.len()).unwrap_or(u32::MAX));
    let weigh = |bag: &BTreeMap<String, f64>| -> BTreeMap<String, f64> {
        let weight = |word: &str| ((1.0 + all) / (1.0 + held.get(word).copied().unwrap_or(0.0))).ln() + 1.0;
        bag.iter().map(|(word, n)| (word.clone(), n * weight(word))).collect()
    };
    let length = |bag: &BTreeMap<String, f64>| bag.values().map(|w| w * w).sum::<f64>().sqrt().max(f64::MIN_POSITIVE);
    let cv = weigh(&bag(cv));
    let cosine = |ad: &BTreeMap<String, f64>| {
        let common: f64 = ad.iter().filter_map(|(word, w)| Some(w * cv.get(word)?)).sum();
        common / (length(ad) * length(&cv))
    };
    bags.iter().map(|bag| cosine(&weigh(bag))).collect()
}

fn bag(text: &str) -> BTreeMap<String, f64> {
    let mut bag = BTreeMap::new();
    let lower = text.to_lowercase();
    let words = lower.split(|c: char| !c.is_alphanumeric() && !matches!(c, '+' | '#')).filter(|w| !w.is_empty());
    words.for_each(|word| *bag.entry(word.to_owned()).or_default() += 1.0);
    bag
}

/// Normalised discounted cumulative gain of the first [`CUT`]; among equal marks, the mean of all their orders.
fn ndcg(marks: &[f64], worth: &[f64]) -> f64 {
    let mut order: Vec<(f64, f64)> = marks.iter().copied().zip(worth.iter().copied()).collect();
    order.sort_by(|a, b| b.0.total_cmp(&a.0));
    let mut gains = Vec::new();
    for equal in order.chunk_by(|a, b| a.0.total_cmp(&b.0).is_eq()) {
        let mean =
            equal.iter().map(|(_, worth)| worth).sum::<f64>() / f64::from(u32::try_from(equal.len()).unwrap_or(1));
        gains.extend(equal.iter().map(|_| mean));
    }
    let mut ideal = worth.to_vec();
    ideal.sort_by(|a, b| b.total_cmp(a));
    let sum = |gains: &[f64]| gains.iter().take(CUT).zip(2u32..).map(|(g, i)| g / f64::from(i).log2()).sum::<f64>();
    sum(&gains) / sum(&ideal).max(f64::MIN_POSITIVE)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_gain_is_that_of_its_definition() {
        assert!((ndcg(&[3.0, 2.0, 1.0], &[3.0, 1.0, 0.0]) - 1.0).abs() < 1e-12);
        // 0 + 1 / log2(3) + 3 / 2, over 3 + 1 / log2(3).
        let worst = (1.0 / 3f64.log2() + 1.5) / (3.0 + 1.0 / 3f64.log2());
        assert!((ndcg(&[1.0, 2.0, 3.0], &[3.0, 1.0, 0.0]) - worst).abs() < 1e-12);
        // Equal marks are worth the mean of their orders.
        let mean = (1.5 + 1.5 / 3f64.log2()) / 3.0;
        assert!((ndcg(&[1.0, 1.0], &[3.0, 0.0]) - mean).abs() < 1e-12);
    }

    #[test]
    fn rare_words_weigh_more() {
        let ads: Vec<Document> =
            ["rust and tea", "tea and tea", "tea"].iter().filter_map(|t| document(t.as_bytes(), "a.txt")).collect();
        let marks = likeness("rust and tea", &ads);
        assert!(marks[0] > marks[1] && (marks[0] - 1.0).abs() < 1e-12, "{marks:?}");
    }
}
