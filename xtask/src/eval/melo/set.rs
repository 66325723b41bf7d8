//! A set of MELO, and its measures as the authors make them with `trec_eval`: the first hundred labels, scores at five decimals, ties by
//! the identifier downwards; the mean of the reciprocal rank of the first right label.

use crate::eval::Score;
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

/// Labels that are looked at.
const LOOKED_AT: usize = 100;

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

impl Set {
    /// Reads a set from its folder.
    ///
    /// # Errors
    /// A file that is missing or damaged.
    pub fn read(folder: &Path) -> Result<Set, String> {
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

    /// The labels of each concept (the part of an identifier before `_`), and the concept of each label.
    #[must_use]
    pub fn concepts(&self) -> (Vec<Vec<&str>>, Vec<usize>) {
        let mut places: BTreeMap<&str, usize> = BTreeMap::new();
        let (mut concepts, mut of_label): (Vec<Vec<&str>>, Vec<usize>) = (Vec::new(), Vec::new());
        for (id, label) in &self.labels {
            let concept = id.split('_').next().unwrap_or(id);
            let place = *places.entry(concept).or_insert(concepts.len());
            concepts.resize_with(concepts.len().max(place + 1), Vec::new);
            concepts[place].push(label);
            of_label.push(place);
        }
        (concepts, of_label)
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
        let by_score = |a: &usize, b: &usize| scores[*b].total_cmp(&scores[*a]).then(a.cmp(b));
        if order.len() > LOOKED_AT {
            order.select_nth_unstable_by(LOOKED_AT, by_score);
            order.truncate(LOOKED_AT);
        }
        let id = |label: &usize| self.labels[*label].0.as_str();
        let rounded = |label: &usize| (scores[*label] * 1e5).round();
        order.sort_by(|a, b| rounded(b).total_cmp(&rounded(a)).then_with(|| id(b).cmp(id(a))));
        order.iter().position(|label| query.right.contains(label)).map(|place| place + 1)
    }

    /// One measure.
    #[must_use]
    pub fn score(&self, protocol: &'static str, metric: &'static str, value: f64) -> Score {
        let value = (value * 1e4).round() / 1e4;
        Score { eval: "melo", set: self.name.clone(), protocol, n: self.queries.len(), metric, value }
    }
}

/// How often what is right stands above what is wrong: the area under the ROC curve, by ranks; ties count half.
#[must_use]
pub fn area(mut asked: Vec<(f64, bool)>) -> f64 {
    asked.sort_by(|a, b| a.0.total_cmp(&b.0));
    let (mut below, mut sum) = (0.0, 0.0);
    for same in asked.chunk_by(|a, b| a.0 == b.0) {
        let right = same.iter().filter(|(_, right)| *right).count() as f64;
        let wrong = same.len() as f64 - right;
        sum += right * (below + wrong / 2.0);
        below += wrong;
    }
    sum / (below * (asked.len() as f64 - below)).max(1.0)
}

/// The first column of a table, and the rest of each line.
fn pairs(path: &Path) -> Result<Vec<(String, String)>, String> {
    let text = std::fs::read_to_string(path).map_err(|e| format!("{}: {e}", path.display()))?;
    Ok(text.lines().filter_map(|l| l.split_once('\t')).map(|(a, b)| (a.to_owned(), b.trim().to_owned())).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn set() -> Set {
        let labels = ["C1_fr_000", "C1_fr_001", "C2_fr_000"].map(|id| (id.to_owned(), String::new())).into();
        let queries = vec![Query { text: String::new(), right: [2].into() }];
        Set { name: "small".into(), queries, labels }
    }

    #[test]
    fn ties_go_by_the_identifier_downwards() {
        let set = set();
        let rank = |scores: [f64; 3]| set.rank(&set.queries[0], &scores);
        assert_eq!(rank([0.5, 0.5, 0.5]), Some(1));
        assert_eq!(rank([0.5, 0.500_02, 0.500_001]), Some(2));
        assert_eq!(rank([0.9, 0.8, 0.7]), Some(3));
        assert_eq!(set.concepts().1, [0, 0, 1]);
    }

    #[test]
    fn the_area_is_one_when_all_right_stands_above_all_wrong() {
        assert_eq!(area(vec![(0.9, true), (0.8, true), (0.1, false)]), 1.0);
        assert_eq!(area(vec![(0.5, true), (0.5, false)]), 0.5);
    }
}
