//! The benchmark MELO (Retyk et al. 2024): a job title of a national nomenclature, and every label of the ESCO occupations in
//! the order in which they answer it. Scored as its authors do with `trec_eval`: the first hundred, scores at five decimals, ties by the
//! identifier downwards; the mean of the reciprocal rank of the first right label. A concept is the part of an identifier before `_`.

use super::Score;
use super::tfidf::TfIdf;
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

/// Labels that are looked at.
const LOOKED_AT: usize = 100;

/// What others published, by set: embeddings of OpenAI (`text-embedding-3-large`), MRR and success@1, each label on its own string.
const PUBLISHED: [(&str, f64, f64); 5] = [
    ("bel_q_fr_c_en", 0.574, 0.467),
    ("bel_q_fr_c_fr", 0.578, 0.500),
    ("fra_q_fr_c_en", 0.616, 0.502),
    ("fra_q_fr_c_fr", 0.872, 0.831),
    ("usa_q_en_c_en", 0.684, 0.556),
];

/// A set.
pub struct Set {
    /// Its name.
    pub name: String,
    /// Queries.
    pub queries: Vec<Query>,
    /// Identifiers and texts of the labels.
    pub labels: Vec<(String, String)>,
}

/// A query.
pub struct Query {
    /// The title.
    pub text: String,
    /// Ranks of the right labels.
    pub right: BTreeSet<usize>,
}

/// Runs on `gold_melo`.
///
/// # Errors
/// A file that is missing or damaged.
pub fn run(data: &Path) -> Result<Vec<Score>, String> {
    let mut scores = Vec::new();
    for set in sets(&data.join("gold_melo"))? {
        scores.extend(published(&set));
        let tfidf = TfIdf::of(set.labels.iter().map(|(_, text)| text.as_str()));
        scores.extend(set.scores("strings_tfidf", |query| tfidf.scores(query)));
    }
    Ok(scores)
}

/// The sets of a folder, by name.
///
/// # Errors
/// A file that is missing or damaged.
pub fn sets(folder: &Path) -> Result<Vec<Set>, String> {
    let entries = std::fs::read_dir(folder).map_err(|e| format!("{}: {e}", folder.display()))?;
    let mut folders: Vec<PathBuf> = entries.filter_map(|e| Some(e.ok()?.path())).filter(|p| p.is_dir()).collect();
    folders.sort();
    folders.iter().map(|folder| Set::read(folder)).collect()
}

fn published(set: &Set) -> Vec<Score> {
    let there = PUBLISHED.iter().filter(|(name, ..)| *name == set.name);
    let scores = there.flat_map(|(_, mrr, first)| [("mrr", *mrr), ("success@1", *first)]);
    scores.map(|(metric, value)| set.score("strings_published_openai", metric, value)).collect()
}

impl Set {
    fn read(folder: &Path) -> Result<Set, String> {
        let labels = pairs(&folder.join("corpus_elements.tsv"))?;
        let places: BTreeMap<&str, usize> = labels.iter().enumerate().map(|(i, (id, _))| (id.as_str(), i)).collect();
        let mut right: BTreeMap<String, BTreeSet<usize>> = BTreeMap::new();
        for (query, rest) in pairs(&folder.join("annotations.tsv"))? {
            let place = rest.split('\t').nth(1).and_then(|id| places.get(id));
            right.entry(query).or_default().extend(place);
        }
        let queries = pairs(&folder.join("queries.tsv"))?.into_iter();
        let queries = queries.map(|(id, text)| Query { text, right: right.remove(&id).unwrap_or_default() }).collect();
        let name = folder.file_name().unwrap_or_default().to_string_lossy().into_owned();
        Ok(Set { name, queries, labels })
    }

    /// The measures of a way to score the labels for a query.
    pub fn scores(&self, protocol: &'static str, by: impl Fn(&str) -> Vec<f64>) -> Vec<Score> {
        let ranks: Vec<Option<usize>> = self.queries.iter().map(|q| self.rank(q, &by(&q.text))).collect();
        let mean = |of: &dyn Fn(usize) -> f64| {
            let all = ranks.iter().map(|rank| rank.map_or(0.0, of)).sum::<f64>();
            all / f64::from(u32::try_from(ranks.len()).unwrap_or(u32::MAX))
        };
        let within = |end: usize| move |rank: usize| if rank <= end { 1.0 } else { 0.0 };
        let mut scores =
            vec![self.score(protocol, "mrr", mean(&|rank| 1.0 / f64::from(u32::try_from(rank).unwrap_or(u32::MAX))))];
        for (metric, end) in [("success@1", 1), ("success@5", 5), ("success@10", 10)] {
            scores.push(self.score(protocol, metric, mean(&within(end))));
        }
        scores
    }

    /// The rank of the first right label among those looked at, from 1.
    #[must_use]
    pub fn rank(&self, query: &Query, scores: &[f64]) -> Option<usize> {
        let mut order: Vec<usize> = (0..self.labels.len()).collect();
        order.sort_by(|a, b| scores[*b].total_cmp(&scores[*a]));
        order.truncate(LOOKED_AT);
        let id = |label: &usize| self.labels[*label].0.as_str();
        let rounded = |label: &usize| (scores[*label] * 1e5).round();
        order.sort_by(|a, b| rounded(b).total_cmp(&rounded(a)).then_with(|| id(b).cmp(id(a))));
        order.iter().position(|label| query.right.contains(label)).map(|place| place + 1)
    }

    fn score(&self, protocol: &'static str, metric: &'static str, value: f64) -> Score {
        let value = (value * 1e4).round() / 1e4;
        Score { eval: "melo", set: self.name.clone(), protocol, n: self.queries.len(), metric, value }
    }
}

/// The first column of a table, and the rest of each line.
fn pairs(path: &Path) -> Result<Vec<(String, String)>, String> {
    let text = std::fs::read_to_string(path).map_err(|e| format!("{}: {e}", path.display()))?;
    Ok(text.lines().filter_map(|l| l.split_once('\t')).map(|(a, b)| (a.to_owned(), b.trim().to_owned())).collect())
}
