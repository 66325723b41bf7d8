//! The benchmark MELO (Retyk et al. 2024): a job title of a national nomenclature, and every label of the ESCO occupations in
//! the order in which they answer it. Two orders of ours stand beside what others published and beside TF-IDF:
//! `strings`, each label on its own string, as the others were measured; `concept_first`, the product's order, the best label of the best
//! concept, then of the next. No crosswalk, no ROME title and no list of exact names is used.

pub mod set;

use super::Score;
use super::tfidf::TfIdf;
use crate::train::link::chances;
use crate::train::link::esco::Esco;
use crate::train::link::groups;
pub use set::{Query, Set, area};
use std::path::{Path, PathBuf};
use tremplin_reader::link::{Encoder, Model, Vector, dot};

/// What others published, by set: embeddings of OpenAI (`text-embedding-3-large`), MRR and success@1, each label on its own string.
const PUBLISHED: [(&str, f64, f64); 5] = [
    ("bel_q_fr_c_en", 0.574, 0.467),
    ("bel_q_fr_c_fr", 0.578, 0.500),
    ("fra_q_fr_c_en", 0.616, 0.502),
    ("fra_q_fr_c_fr", 0.872, 0.831),
    ("usa_q_en_c_en", 0.684, 0.556),
];

/// Runs on `gold_melo`.
///
/// # Errors
/// A file that is missing or damaged.
pub fn run(data: &Path) -> Result<Vec<Score>, String> {
    let mut scores = measured(data, &sets(&data.join("gold_melo"))?)?;
    scores.iter_mut().for_each(|score| score.eval = "melo");
    Ok(scores)
}

/// Runs on `melo_dev`, the sets of other countries by which weights are chosen.
///
/// # Errors
/// A file that is missing or damaged.
pub fn development(data: &Path) -> Result<Vec<Score>, String> {
    let mut scores = measured(data, &sets(&data.join("melo_dev"))?)?;
    scores.iter_mut().for_each(|score| score.eval = "melo-dev");
    Ok(scores)
}

fn measured(data: &Path, sets: &[Set]) -> Result<Vec<Score>, String> {
    let encoder = Encoder::new(Model::embedded());
    let esco = Esco::of(&encoder, &groups::read(data)?.groups);
    let mut scores = Vec::new();
    for set in sets {
        scores.extend(published(set));
        let tfidf = TfIdf::of(set.labels.iter().map(|(_, text)| text.as_str()));
        scores.extend(set.scores("strings_tfidf", |query| tfidf.scores(query)));
        let vectors: Vec<Vector> = set.labels.iter().map(|(_, label)| encoder.encode(label).vector).collect();
        scores.extend(set.scores("strings", |query| own(&encoder.encode(query).vector, &vectors)));
        let product = Product::of(set, &encoder, &esco, &vectors);
        scores.extend(set.scores("concept_first", |query| product.scores(query)));
        let told = chances::titles(set, &encoder, &esco);
        let chances =
            told.iter().map(|(signs, right)| (f64::from(encoder.model().calibration().chance(signs)), *right));
        scores.push(set.score("concept_first", "auroc", area(chances.collect())));
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

/// The cosine of each label with a query.
fn own(query: &Vector, labels: &[Vector]) -> Vec<f64> {
    labels.iter().map(|label| f64::from(dot(query, label))).collect()
}

/// The product's order for a set.
struct Product<'s> {
    encoder: &'s Encoder,
    esco: &'s Esco,
    labels: &'s [Vector],
    of_label: Vec<usize>,
    /// The concept of the set at each place of ESCO.
    concept_at: Vec<Option<usize>>,
    concepts: usize,
}

/// What the best label of a concept has more than the other labels: it stands before them all.
const FIRST: f64 = 10.0;
/// Concepts that are put in order: more than the labels that are looked at, since groups among them stand behind.
const CONCEPTS: usize = 400;
/// What a group of occupations has less: it stands behind the occupations.
const GROUP: f64 = 2.0;

impl<'s> Product<'s> {
    fn of(set: &Set, encoder: &'s Encoder, esco: &'s Esco, labels: &'s [Vector]) -> Product<'s> {
        let (concepts, of_label) = set.concepts();
        let mut concept_at = vec![None; esco.targets.len()];
        for (concept, place) in esco.places(&concepts).into_iter().enumerate() {
            if let Some(place) = place {
                concept_at[place] = Some(concept);
            }
        }
        Product { encoder, esco, labels, of_label, concept_at, concepts: concepts.len() }
    }

    fn scores(&self, query: &str) -> Vec<f64> {
        let vector = self.encoder.encode(query).vector;
        let mut scores = own(&vector, self.labels);
        let mut best: Vec<usize> = vec![usize::MAX; self.concepts];
        for (label, concept) in self.of_label.iter().enumerate() {
            let best = &mut best[*concept];
            if scores.get(*best).is_none_or(|s| *s < scores[label]) {
                *best = label;
            }
        }
        for found in self.esco.targets.nearest(&vector, CONCEPTS) {
            if let Some(concept) = self.concept_at[found.place] {
                let behind = if self.esco.group[found.place] { GROUP } else { 0.0 };
                scores[best[concept]] = FIRST + f64::from(found.score) - behind;
            }
        }
        scores
    }
}
