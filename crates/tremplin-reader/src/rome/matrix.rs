//! Weights of features for many rows (codes, titles), kept by feature: an ad touches a few hundred features, and each only the
//! rows where it weighs something.

use super::features::Vector;
use serde::{Deserialize, Serialize};

/// A thin matrix, weights in steps of `scale`.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Matrix {
    /// For each feature, how many entries it has.
    counts: Vec<u16>,
    /// Row of each entry.
    rows: Vec<u16>,
    /// Weight of each entry, in steps.
    steps: Vec<i8>,
    scale: f32,
    /// For each feature and one past the last: where its entries begin. Made when first needed.
    #[serde(skip)]
    starts: std::sync::OnceLock<Vec<u32>>,
}

impl Matrix {
    /// Of rows of weights, for so many features; only the `keep` heaviest entries are kept.
    #[must_use]
    pub fn new(rows: &[Vector], features: usize, keep: usize) -> Matrix {
        let mut entries: Vec<(u32, u16, f32)> = Vec::new();
        for (row, vector) in (0u16..).zip(rows) {
            entries.extend(vector.iter().map(|(feature, weight)| (*feature, row, *weight)));
        }
        let heaviest = |a: &(u32, u16, f32), b: &(u32, u16, f32)| {
            b.2.abs().total_cmp(&a.2.abs()).then((a.0, a.1).cmp(&(b.0, b.1)))
        };
        if entries.len() > keep {
            entries.select_nth_unstable_by(keep, heaviest);
            entries.truncate(keep);
        }
        let most = entries.iter().map(|e| e.2.abs()).fold(0.0, f32::max);
        let scale = if most > 0.0 { most / 127.0 } else { 1.0 };
        entries.sort_unstable_by_key(|e| (e.0, e.1));
        let step = |e: &(u32, u16, f32)| (e.2 / scale).round() as i8;
        entries.retain(|e| step(e) != 0);
        let mut counts = vec![0u16; features];
        entries.iter().for_each(|e| counts[e.0 as usize] += 1);
        Matrix {
            counts,
            rows: entries.iter().map(|e| e.1).collect(),
            steps: entries.iter().map(step).collect(),
            scale,
            starts: std::sync::OnceLock::new(),
        }
    }

    /// For each of `n` rows, the sum over the features of the vectors of weight times weight.
    #[must_use]
    pub fn times(&self, vectors: &[&Vector], n: usize) -> Vec<f32> {
        let starts = self.starts.get_or_init(|| starts(&self.counts));
        let mut out = vec![0.0f32; n];
        for (feature, weight) in vectors.iter().flat_map(|v| v.iter()) {
            let at = *feature as usize;
            let entries = starts[at] as usize..starts[at + 1] as usize;
            let weight = weight * self.scale;
            for (row, step) in self.rows[entries.clone()].iter().zip(&self.steps[entries]) {
                out[usize::from(*row)] += weight * f32::from(*step);
            }
        }
        out
    }

    /// Number of entries.
    #[must_use]
    pub fn len(&self) -> usize {
        self.rows.len()
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }
}

fn starts(counts: &[u16]) -> Vec<u32> {
    let mut starts = vec![0u32];
    for count in counts {
        starts.push(starts[starts.len() - 1] + u32::from(*count));
    }
    starts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_product_is_that_of_the_rows_to_a_step() {
        let rows = [vec![(0, 0.5), (2, -1.0)], vec![(1, 0.25)], vec![]];
        let got = Matrix::new(&rows, 3, 10).times(&[&vec![(0, 2.0), (1, 4.0)], &vec![(2, 1.0)]], 3);
        for (got, want) in got.iter().zip([0.0, 1.0, 0.0]) {
            assert!((got - want).abs() < 0.05, "{got} for {want}");
        }
    }

    #[test]
    fn only_the_heaviest_are_kept() {
        let matrix = Matrix::new(&[vec![(0, 0.1), (1, -0.9), (2, 0.5)]], 3, 2);
        assert_eq!(matrix.len(), 2);
        assert_eq!(matrix.times(&[&vec![(0, 1.0)]], 1), [0.0]);
    }
}
