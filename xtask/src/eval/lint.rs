//! What the rules find in real ads, drawn by a seed that is printed: findings an ad, findings of each rule, and some findings by ad,
//! rule and place, for a person to judge. Texts stay in the data.

use super::Score;
use super::ad_facts::texts;
use super::files::document;
use crate::lots::Lots;
use std::collections::BTreeMap;
use std::path::Path;
use tremplin::lint::{Linting, findings};
use tremplin_knowledge::Knowledge;
use tremplin_lint::{Config, Diagnostic, Rules};
use tremplin_reader::Reader;

/// What draws the ads and the findings.
const SEED: u64 = 2026;
/// Ads of each language.
const ADS: [(&str, usize); 2] = [("fr", 300), ("en", 150)];
/// Findings listed.
const LISTED: usize = 200;
/// The day of the run: the laws known today are in force.
const TODAY: &str = "2026-12-01";

/// Findings in ads drawn.
///
/// # Errors
/// The file that is missing or refused.
pub fn run(data: &Path) -> Result<Vec<Score>, String> {
    let (knowledge, rules) = (tremplin_knowledge::open(), Rules::embedded());
    let reader = Reader::new(&knowledge);
    let mut lots = Lots::new(SEED);
    let mut scores = vec![score("seed".to_owned(), 1, "seed", SEED as f64)];
    let mut listed: Vec<(String, Diagnostic)> = Vec::new();
    for (language, n) in ADS {
        let chosen = drawn(data, language, n, &mut lots)?;
        let found = judged(&chosen, &knowledge, &reader, &rules);
        scores.extend(counted(language, chosen.len(), &found));
        listed.extend(found);
    }
    for _ in 0..LISTED.min(listed.len()) {
        let (id, d) = listed.swap_remove(lots.below(listed.len()));
        scores.push(score(format!("{id} {} {}..{}", d.code, d.span.start, d.span.end), 1, "drawn", 1.0));
    }
    Ok(scores)
}

/// Ads of a language, drawn: identifier and text.
fn drawn(data: &Path, language: &str, n: usize, lots: &mut Lots) -> Result<Vec<(String, String)>, String> {
    let french = |record: &serde_json::Value| record.get("intitule").is_some();
    let all = texts(data)?.into_iter().filter(|(_, (_, record))| french(record) == (language == ADS[0].0));
    let mut all: Vec<(String, String)> = all.map(|(id, (text, _))| (id, text)).collect();
    let mut chosen = Vec::new();
    while chosen.len() < n && !all.is_empty() {
        chosen.push(all.swap_remove(lots.below(all.len())));
    }
    Ok(chosen)
}

fn judged(
    ads: &[(String, String)],
    knowledge: &Knowledge,
    reader: &Reader,
    rules: &Rules,
) -> Vec<(String, Diagnostic)> {
    let config = Config { today: TODAY.to_owned(), language: "fr".to_owned(), ..Config::default() };
    let linting = Linting { knowledge, reader, rules, config: &config };
    let mut found = Vec::new();
    for (id, text) in ads {
        if let Some(document) = document(text.as_bytes(), "ad.txt") {
            let ad = reader.read_ad(&document);
            found.extend(findings(&document, &ad, &linting).into_iter().map(|d| (id.clone(), d)));
        }
    }
    found
}

/// Findings an ad, all together, by weight and by rule.
fn counted(language: &str, ads: usize, found: &[(String, Diagnostic)]) -> Vec<Score> {
    let mut by: BTreeMap<String, usize> = BTreeMap::new();
    for (_, d) in found {
        *by.entry(format!("{language} severity {}", d.severity.id())).or_default() += 1;
        *by.entry(format!("{language} rule {}", d.code)).or_default() += 1;
    }
    let an_ad = |n: usize| n as f64 / ads.max(1) as f64;
    let all = score(format!("{language} all"), ads, "findings_per_ad", an_ad(found.len()));
    std::iter::once(all).chain(by.into_iter().map(|(set, n)| score(set, ads, "findings_per_ad", an_ad(n)))).collect()
}

fn score(set: String, n: usize, metric: &'static str, value: f64) -> Score {
    Score { eval: "lint", set, protocol: "drawn_by_seed", n, metric, value }
}
