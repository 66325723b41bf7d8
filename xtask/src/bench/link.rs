//! How long a title takes to find its ESCO occupation, on one thread, beside TF-IDF of letters and edit distance on the same titles
//! and labels.

use super::median;
use crate::eval::melo::Set;
use crate::eval::tfidf::TfIdf;
use crate::train::link::esco::Esco;
use crate::train::link::groups::{self, About, Group};
use serde_json::{Value, json};
use std::path::Path;
use std::time::Instant;
use tremplin_reader::link::{Encoder, Model};

/// Set whose titles are asked and whose labels the yardsticks look at.
const SET: &str = "gold_melo/fra_q_fr_c_fr";
/// Titles asked, and rounds of which the middle one counts.
const TITLES: usize = 300;
const ROUNDS: usize = 5;
/// Titles put to the slow yardstick.
const FEW: usize = 10;
/// Languages of the names in the index.
const LANGUAGES: [&str; 2] = ["fr", "en"];

/// Prints one line a way to find: microseconds a title.
///
/// # Errors
/// When the data are missing.
pub fn run(data: Option<&Path>, line: &mut dyn FnMut(Value)) -> Result<(), String> {
    let data = data.ok_or("no data; name the folder with --data DIR or TREMPLIN_SHARED")?;
    let set = Set::read(&data.join(SET))?;
    let titles: Vec<&str> = set.queries.iter().take(TITLES).map(|q| q.text.as_str()).collect();
    let mut all = groups::read(data)?.groups;
    all.retain(|g| g.about == About::Occupation);
    all.iter_mut().for_each(only_ours);
    let encoder = Encoder::new(Model::embedded());
    let start = Instant::now();
    let esco = Esco::of(&encoder, &all);
    let ready = start.elapsed().as_secs_f64();
    let mut tell = |what: &str, micros: f64| {
        line(json!({ "bench": "link", "what": what, "titles": titles.len(), "us_a_title": micros.round() }));
    };
    tell("encode", micros(&titles, |t| usize::from(encoder.encode(t).known > 0.5)));
    tell("encode_and_search", micros(&titles, |t| esco.targets.nearest(&encoder.encode(t).vector, 5).len()));
    let tfidf = TfIdf::of(set.labels.iter().map(|(_, label)| label.as_str()));
    tell("tfidf_of_letters", micros(&titles[..FEW * 5], |t| best(&tfidf.scores(t))));
    tell("edit_distance", micros(&titles[..FEW], |t| nearest(t, &set)));
    line(
        json!({ "bench": "link", "what": "index", "concepts": esco.targets.len(), "seconds": ready, "rss_mb": rss() }),
    );
    Ok(())
}

fn only_ours(group: &mut Group) {
    group.labels.retain(|(lang, _)| LANGUAGES.contains(lang));
    group.sentences.retain(|(lang, _)| LANGUAGES.contains(lang));
}

/// Microseconds a title: the middle one of some rounds.
fn micros(titles: &[&str], find: impl Fn(&str) -> usize) -> f64 {
    let round = || {
        let start = Instant::now();
        let found: usize = titles.iter().map(|title| std::hint::black_box(find(title))).sum();
        std::hint::black_box(found);
        start.elapsed().as_secs_f64() * 1e6 / titles.len() as f64
    };
    median((0..ROUNDS).map(|_| round()).collect())
}

fn best(scores: &[f64]) -> usize {
    (0..scores.len()).max_by(|a, b| scores[*a].total_cmp(&scores[*b])).unwrap_or(0)
}

/// The label at the least edit distance, as a share of the longer text.
fn nearest(title: &str, set: &Set) -> usize {
    let title: Vec<char> = title.to_lowercase().chars().collect();
    let share = |label: &str| {
        let label: Vec<char> = label.to_lowercase().chars().collect();
        distance(&title, &label) as f64 / title.len().max(label.len()).max(1) as f64
    };
    let shares: Vec<f64> = set.labels.iter().map(|(_, label)| -share(label)).collect();
    best(&shares)
}

/// Levenshtein's distance, a row at a time.
fn distance(a: &[char], b: &[char]) -> usize {
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, x) in a.iter().enumerate() {
        let mut before = row[0];
        row[0] = i + 1;
        for (j, y) in b.iter().enumerate() {
            let changed = before + usize::from(x != y);
            before = row[j + 1];
            row[j + 1] = changed.min(before + 1).min(row[j] + 1);
        }
    }
    row[b.len()]
}

/// Megabytes of memory in use; nothing where the system does not say.
fn rss() -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|l| l.strip_prefix("VmRSS:"))?;
    Some(line.split_whitespace().next()?.parse::<u64>().ok()? / 1024)
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_distance_counts_changes() {
        let letters = |text: &str| text.chars().collect::<Vec<_>>();
        assert_eq!(super::distance(&letters("niche"), &letters("chien")), 4);
        assert_eq!(super::distance(&letters(""), &letters("abc")), 3);
    }
}
