//! The order of the candidates: small trees, added up, that weigh for each candidate what every scorer says of it and how far
//! that is from what it says of the best; a softmax over the candidates makes shares of the sums.

use super::SCORERS;
use serde::{Deserialize, Serialize};

/// Facts of a candidate: each scorer's score, its distance to the best of the candidates, its place by that scorer, and its
/// place by all together.
pub const FACTS: usize = 3 * SCORERS + 1;
/// Questions on the way to a leaf.
pub const DEPTH: usize = 4;
/// Leaves of a tree.
pub const LEAVES: usize = 1 << DEPTH;

/// Facts of each candidate.
pub type Facts = Vec<[f32; FACTS]>;

/// The trees.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Ranker {
    /// Their leaves add up.
    pub trees: Vec<Tree>,
    /// Divides the sums before the softmax, so that shares are as often right as they say.
    pub temperature: f32,
}

/// A full binary tree of questions.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Tree {
    /// The root first, then each level: the fact asked about, and the value above which the answer leads right.
    pub questions: Vec<(u8, f32)>,
    /// From left to right.
    pub leaves: Vec<f32>,
}

impl Ranker {
    /// The candidates' shares; they sum to 1.
    #[must_use]
    pub fn shares(&self, facts: &Facts) -> Vec<f32> {
        softmax(&facts.iter().map(|f| self.score(f) / self.temperature).collect::<Vec<_>>())
    }

    /// The score of a candidate.
    #[must_use]
    pub fn score(&self, facts: &[f32; FACTS]) -> f32 {
        self.trees.iter().map(|tree| tree.leaves[tree.leaf(facts)]).sum()
    }
}

impl Tree {
    /// The leaf that a candidate comes to.
    #[must_use]
    pub fn leaf(&self, facts: &[f32; FACTS]) -> usize {
        let mut at = 0;
        while let Some((fact, value)) = self.questions.get(at) {
            at = 2 * at + 1 + usize::from(facts[usize::from(*fact)] > *value);
        }
        at - self.questions.len()
    }
}

/// Facts of the candidates from the scores of all codes.
#[must_use]
pub fn facts(scores: &[Vec<f32>; SCORERS], candidates: &[usize]) -> Facts {
    let mut out = vec![[0.0; FACTS]; candidates.len()];
    for (scorer, all) in scores.iter().enumerate() {
        let mut order: Vec<usize> = (0..candidates.len()).collect();
        order.sort_by(|a, b| all[candidates[*b]].total_cmp(&all[candidates[*a]]).then(a.cmp(b)));
        let best = order.first().map_or(0.0, |i| all[candidates[*i]]);
        for (place, i) in order.into_iter().enumerate() {
            let score = all[candidates[i]];
            out[i][3 * scorer] = score;
            out[i][3 * scorer + 1] = score - best;
            out[i][3 * scorer + 2] = (place + 1) as f32;
        }
    }
    for (place, facts) in out.iter_mut().enumerate() {
        facts[FACTS - 1] = (place + 1) as f32;
    }
    out
}

/// Shares in proportion to the exponentials of scores.
#[must_use]
pub fn softmax(scores: &[f32]) -> Vec<f32> {
    let most = scores.iter().copied().fold(f32::NEG_INFINITY, f32::max);
    let powers: Vec<f32> = scores.iter().map(|s| (s - most).exp()).collect();
    let sum: f32 = powers.iter().sum();
    powers.into_iter().map(|p| p / sum).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn answers_lead_from_the_root_to_a_leaf() {
        let mut questions = vec![(0, 0.0)];
        questions.resize(LEAVES - 1, (1, 0.0));
        let tree = Tree { questions, leaves: (0..16u8).map(f32::from).collect() };
        let facts = |a: f32, b: f32| std::array::from_fn(|i| [a, b].get(i).copied().unwrap_or_default());
        let leaves = [(-1.0, -1.0), (-1.0, 1.0), (1.0, -1.0), (1.0, 1.0)].map(|(a, b)| tree.leaf(&facts(a, b)));
        assert_eq!(leaves, [0, 7, 8, 15]);
    }
}
