//! All the rules on real French ads, by the second of processor time, beside a list of regular expressions run one after the other, as
//! the linters of ads that we know do it. Reading an ad is timed apart. The two take turns.

use super::{median, read::seconds, rounded};
use crate::eval::ad_facts::texts;
use regex::Regex;
use serde_json::{Value, json};
use std::path::Path;
use tremplin_documents::{Document, Hint, open};
use tremplin_lint::{Config, Rules, Subject, lint};
use tremplin_reader::Reader;
use tremplin_reader::facts::Ad;

/// Rounds that count, after one that warms up.
const ROUNDS: usize = 5;
/// Ads, in the order of their identifiers.
const ADS: usize = 1_000;
/// The day of the run.
const TODAY: &str = "2026-12-01";
const YARDSTICK: &str =
    "60 regular expressions, case ignored, edges of words looked at, one after the other on the same texts";

/// Words that such a list holds: fashion, competition, gender, facility.
const WORDS: [&str; 60] = [
    "rockstar",
    "rock star",
    "ninja",
    "guru",
    "gourou",
    "wizard",
    "hacker",
    "superstar",
    "bro",
    "brogrammer",
    "bière",
    "beer",
    "pub",
    "baby-foot",
    "babyfoot",
    "ping-pong",
    "foosball",
    "playground",
    "digital native",
    "jeune",
    "dynamique",
    "passionné",
    "passionnée",
    "agressif",
    "aggressive",
    "dominant",
    "compétitif",
    "competitive",
    "challenge",
    "chasseur",
    "hunter",
    "warrior",
    "killer",
    "il",
    "lui",
    "he",
    "his",
    "him",
    "guys",
    "mec",
    "fille",
    "girl",
    "boys",
    "grandma",
    "facile",
    "simple",
    "trivial",
    "legacy",
    "bleeding edge",
    "cutting edge",
    "disruptif",
    "disruptive",
    "synergie",
    "synergy",
    "stress",
    "pression",
    "multitâche",
    "proactif",
    "autonome",
    "flexible",
];

/// Measures; one line.
///
/// # Errors
/// When the data are missing, or an ad cannot be read.
pub fn run(data: Option<&Path>, line: &mut dyn FnMut(Value)) -> Result<(), String> {
    let data = data.ok_or("no data; name the folder with --data DIR or TREMPLIN_SHARED")?;
    let (reader, rules) = (Reader::new(&tremplin_knowledge::open()), Rules::embedded());
    let documents = documents(data)?;
    let read: Vec<Ad> = documents.iter().map(|d| reader.read_ad(d)).collect();
    let config = Config { today: TODAY.to_owned(), language: "fr".to_owned(), ..Config::default() };
    let expressions = expressions()?;
    let (mut rounds, mut found, mut skills) = (Vec::new(), [0; 2], 0);
    for _ in 0..=ROUNDS {
        let start = seconds();
        skills = documents.iter().map(|d| reader.read_ad(d).skills.len()).sum();
        let reading = seconds();
        found[0] = documents
            .iter()
            .zip(&read)
            .map(|(d, ad)| lint(&Subject::new(d, ad, &reader), &rules, &config, None).len())
            .sum();
        let ours = seconds();
        found[1] =
            documents.iter().map(|d| expressions.iter().map(|e| e.find_iter(&d.text).count()).sum::<usize>()).sum();
        let theirs = seconds();
        rounds.push([reading - start, ours - reading, theirs - ours]);
    }
    let of = |i: usize| median(rounds.iter().skip(1).map(|r: &[f64; 3]| r[i]).collect());
    let n = documents.len() as f64;
    let bytes: usize = documents.iter().map(|d| d.text.len()).sum();
    line(json!({
        "bench": "lint", "what": "all_rules", "ads": documents.len(), "bytes": bytes, "rounds": ROUNDS, "rules": rules.all().len(),
        "found": found[0], "skills_read": skills, "ads_per_second": rounded(n / of(1)), "microseconds_per_ad": rounded(of(1) / n * 1e6),
        "reading_microseconds_per_ad": rounded(of(0) / n * 1e6), "yardstick": YARDSTICK, "yardstick_found": found[1],
        "yardstick_ads_per_second": rounded(n / of(2)), "ratio_to_yardstick": rounded(of(1) / of(2)),
    }));
    Ok(())
}

/// The first French ads by their identifiers.
fn documents(data: &Path) -> Result<Vec<Document>, String> {
    let french = texts(data)?.into_values().filter(|(_, record)| record.get("intitule").is_some());
    let document =
        |text: String| open(text.as_bytes(), &Hint { name: Some("ad.txt") }).map_err(|e| format!("{text:.60?}: {e}"));
    french.take(ADS).map(|(text, _)| document(text)).collect()
}

fn expressions() -> Result<Vec<Regex>, String> {
    WORDS.iter().map(|w| Regex::new(&format!(r"(?i)\b{w}\b")).map_err(|e| e.to_string())).collect()
}
