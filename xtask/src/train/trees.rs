//! Training the ranker: gradient boosting of small trees (Friedman 2001) on the share that a softmax over the candidates of an ad
//! gives to the right one, with second-order leaves (Chen, Guestrin 2016); then the temperature by which the shares are as
//! often right as they say (Guo, Pleiss, Sun, Weinberger 2017).

use tremplin_reader::rome::ranker::{DEPTH, FACTS, Facts, LEAVES, Ranker, Tree, softmax};

const TREES: usize = 300;
/// Part of each tree that is taken.
const RATE: f32 = 0.03;
/// A leaf is drawn to zero as if it had so much more weight.
const DRAW: f32 = 5.0;
/// Weight that each side of a question must have.
const LEAST: f32 = 5.0;
/// Values of a fact at which a question may cut.
const CUTS: usize = 64;

/// The candidates' facts of an ad, and which of them is right.
pub type Example = (Facts, usize);

/// Trains a ranker.
#[must_use]
pub fn train(examples: &[&Example]) -> Ranker {
    let rows: Vec<&[f32; FACTS]> = examples.iter().flat_map(|(facts, _)| facts).collect();
    let cuts: Vec<Vec<f32>> = (0..FACTS).map(|fact| cuts(&rows, fact)).collect();
    let places: Vec<[u8; FACTS]> = rows.iter().map(|row| place(row, &cuts)).collect();
    let mut scores = vec![0.0f32; rows.len()];
    let mut trees = Vec::new();
    for _ in 0..TREES {
        let slopes = slopes(examples, &scores);
        let tree = grow(&places, &cuts, &slopes);
        rows.iter().zip(&mut scores).for_each(|(row, score)| *score += tree.leaves[tree.leaf(row)]);
        trees.push(tree);
    }
    Ranker { trees, temperature: 1.0 }
}

/// The temperature at which the shares given to what is right are the most likely, on examples that did not train the ranker.
#[must_use]
pub fn temperature(scored: &[(Vec<f32>, usize)]) -> f32 {
    let surprise = |t: f32| {
        let share =
            |(scores, right): &(Vec<f32>, usize)| softmax(&scores.iter().map(|s| s / t).collect::<Vec<_>>())[*right];
        scored.iter().map(|example| -f64::from(share(example).max(1e-9)).ln()).sum::<f64>()
    };
    let tried = (10..80).map(|i| i as f32 * 0.05);
    tried.min_by(|a, b| surprise(*a).total_cmp(&surprise(*b))).unwrap_or(1.0)
}

/// First and second slope of the loss by each row's score.
fn slopes(examples: &[&Example], scores: &[f32]) -> Vec<(f32, f32)> {
    let (mut slopes, mut at) = (Vec::with_capacity(scores.len()), 0);
    for (facts, right) in examples {
        let shares = softmax(&scores[at..at + facts.len()]);
        at += facts.len();
        let slope = |(i, share): (usize, f32)| (share - f32::from(u8::from(i == *right)), share * (1.0 - share));
        slopes.extend(shares.into_iter().enumerate().map(slope));
    }
    slopes
}

/// Values that part the rows in parts of about one size.
fn cuts(rows: &[&[f32; FACTS]], fact: usize) -> Vec<f32> {
    let mut values: Vec<f32> = rows.iter().map(|row| row[fact]).collect();
    values.sort_by(f32::total_cmp);
    let mut cuts: Vec<f32> = (1..CUTS).map(|i| values[i * (values.len() - 1) / CUTS]).collect();
    cuts.dedup();
    cuts
}

/// For each fact, how many cuts a row is above.
fn place(row: &[f32; FACTS], cuts: &[Vec<f32>]) -> [u8; FACTS] {
    std::array::from_fn(|fact| cuts[fact].partition_point(|cut| *cut < row[fact]) as u8)
}

/// A tree that lowers the loss: at each level, each node asks what parts its rows best.
fn grow(places: &[[u8; FACTS]], cuts: &[Vec<f32>], slopes: &[(f32, f32)]) -> Tree {
    let mut questions = Vec::with_capacity(LEAVES - 1);
    let mut nodes = vec![0usize; places.len()];
    for level in 0..DEPTH {
        let asked = best(places, cuts, slopes, &nodes, 1 << level);
        for (node, row) in nodes.iter_mut().zip(places) {
            let (fact, cut) = asked[*node];
            *node = 2 * *node + usize::from(usize::from(row[fact]) > cut);
        }
        // A node that asks nothing sends all its rows left.
        let value = |(fact, cut): (usize, usize)| (fact as u8, cuts[fact].get(cut).copied().unwrap_or(f32::INFINITY));
        questions.extend(asked.into_iter().map(value));
    }
    let mut sums = [(0.0f32, 0.0f32); LEAVES];
    for (node, (first, second)) in nodes.iter().zip(slopes) {
        sums[*node] = (sums[*node].0 + first, sums[*node].1 + second);
    }
    Tree { questions, leaves: sums.iter().map(|(first, second)| -RATE * first / (second + DRAW)).collect() }
}

/// For each node the fact and the cut that lower the loss most; a cut past the last where none does.
fn best(
    places: &[[u8; FACTS]],
    cuts: &[Vec<f32>],
    slopes: &[(f32, f32)],
    nodes: &[usize],
    count: usize,
) -> Vec<(usize, usize)> {
    let mut sums = vec![[[(0.0f32, 0.0f32); CUTS]; FACTS]; count];
    for ((row, node), (first, second)) in places.iter().zip(nodes).zip(slopes) {
        for (sums, place) in sums[*node].iter_mut().zip(row) {
            let sum = &mut sums[usize::from(*place)];
            *sum = (sum.0 + first, sum.1 + second);
        }
    }
    sums.iter().map(|node| best_of(node, cuts)).collect()
}

fn best_of(node: &[[(f32, f32); CUTS]; FACTS], cuts: &[Vec<f32>]) -> (usize, usize) {
    let gain = |first: f32, second: f32| first * first / (second + DRAW);
    let (all, weight) = node[0].iter().fold((0.0, 0.0), |a, b| (a.0 + b.0, a.1 + b.1));
    let (mut found, mut most) = ((0, CUTS), 1e-6);
    for (fact, sums) in node.iter().enumerate() {
        let (mut left, mut left_weight) = (0.0, 0.0);
        for (cut, (first, second)) in sums.iter().enumerate().take(cuts[fact].len()) {
            (left, left_weight) = (left + first, left_weight + second);
            if left_weight < LEAST || weight - left_weight < LEAST {
                continue;
            }
            let gained = gain(left, left_weight) + gain(all - left, weight - left_weight) - gain(all, weight);
            if gained > most {
                (found, most) = ((fact, cut), gained);
            }
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lots::Lots;

    /// The right candidate is the one whose first two facts are of one sign: no straight line tells it.
    #[test]
    fn what_bends_is_learnt() {
        let mut lots = Lots::new(5);
        let mut value = || (lots.below(1000) as f32 + 1.0) / 1000.0 * if lots.once_in(2) { 1.0 } else { -1.0 };
        let mut example = || {
            let (a, b, c, d): (f32, f32, f32, f32) = (value(), value(), value(), value());
            let facts = |x: f32, y: f32| std::array::from_fn(|i| [x, y].get(i).copied().unwrap_or_default());
            (vec![facts(a, -b.copysign(a)), facts(c, d.copysign(c))], 1)
        };
        let examples: Vec<Example> = (0..300).map(|_| example()).collect();
        let ranker = train(&examples.iter().collect::<Vec<_>>());
        let right = examples.iter().filter(|(facts, right)| ranker.shares(facts)[*right] > 0.5).count();
        assert!(right > 280, "{right} of 300");
    }
}
