//! Straight lines that part one class from the others: a linear support vector machine with squared hinge loss, trained in the
//! dual, one coordinate at a time, settled coordinates left aside (Hsieh, Chang, Lin, Keerthi, Sundararajan 2008, the method of
//! LIBLINEAR's solver 1).

use crate::lots::Lots;
use tremplin_reader::rome::features::Vector;

/// Passes over the examples, at most.
const PASSES: usize = 60;
/// Training stops when no coordinate is further from its optimum than this.
const NEAR: f32 = 0.1;

/// Examples and how much each may cost.
pub struct Examples<'e> {
    /// Their features.
    pub vectors: &'e [Vector],
    /// The class of each.
    pub classes: &'e [usize],
    /// The cost of an example on the wrong side.
    pub costs: &'e [f32],
    /// Number of features.
    pub features: usize,
}

/// The weights of each class that has an example (an empty vector for the others), the constant last.
/// The same to the bit on any number of threads: each class is on its own.
#[must_use]
pub fn lines(examples: &Examples<'_>, classes: usize, seed: u64) -> Vec<(Vector, f32)> {
    let mut has = vec![false; classes];
    examples.classes.iter().for_each(|class| has[*class] = true);
    let threads = std::thread::available_parallelism().map_or(1, usize::from);
    let mut out = vec![(Vec::new(), 0.0); classes];
    let chosen: Vec<usize> = (0..classes).filter(|class| has[*class]).collect();
    let done: Vec<(usize, (Vector, f32))> = std::thread::scope(|scope| {
        let work = (0..threads).map(|thread| {
            let own: Vec<usize> = chosen.iter().copied().skip(thread).step_by(threads).collect();
            scope.spawn(move || own.into_iter().map(|class| (class, line(examples, class, seed))).collect::<Vec<_>>())
        });
        let work: Vec<_> = work.collect();
        work.into_iter().flat_map(|w| w.join().expect("no class fails")).collect()
    });
    for (class, line) in done {
        out[class] = line;
    }
    out
}

/// One class against the others: weights, constant.
fn line(examples: &Examples<'_>, class: usize, seed: u64) -> (Vector, f32) {
    let n = examples.vectors.len();
    let mut lots = Lots::nth(seed, class as u64);
    let mut weights = vec![0.0f32; examples.features + 1];
    let mut duals = vec![0.0f32; n];
    let slack: Vec<f32> = examples.costs.iter().map(|cost| 0.5 / cost).collect();
    let squares: Vec<f32> = examples.vectors.iter().map(|v| v.iter().map(|(_, w)| w * w).sum::<f32>() + 1.0).collect();
    let mut active: Vec<usize> = (0..n).collect();
    let mut bound = f32::INFINITY;
    for _ in 0..PASSES {
        let (mut most, mut least) = (f32::NEG_INFINITY, f32::INFINITY);
        shuffle(&mut active, &mut lots);
        let mut at = 0;
        while at < active.len() {
            let i = active[at];
            let side = if examples.classes[i] == class { 1.0 } else { -1.0 };
            let slope = side * product(&weights, &examples.vectors[i]) - 1.0 + slack[i] * duals[i];
            if duals[i] == 0.0 && slope > bound {
                active.swap_remove(at);
                continue;
            }
            at += 1;
            let projected = if duals[i] == 0.0 { slope.min(0.0) } else { slope };
            (most, least) = (most.max(projected), least.min(projected));
            if projected.abs() > 1e-12 {
                let before = duals[i];
                duals[i] = (before - slope / (squares[i] + slack[i])).max(0.0);
                add(&mut weights, &examples.vectors[i], side * (duals[i] - before));
            }
        }
        if most - least <= NEAR {
            if active.len() == n {
                break;
            }
            // Look at all of them once more before the end.
            active = (0..n).collect();
            bound = f32::INFINITY;
        } else {
            bound = if most > 0.0 { most } else { f32::INFINITY };
        }
    }
    let constant = weights.pop().unwrap_or_default();
    let kept = weights.into_iter().enumerate().filter(|(_, w)| *w != 0.0);
    (kept.map(|(feature, weight)| (feature as u32, weight)).collect(), constant)
}

fn product(weights: &[f32], vector: &Vector) -> f32 {
    vector.iter().map(|(feature, w)| weights[*feature as usize] * w).sum::<f32>() + weights[weights.len() - 1]
}

fn add(weights: &mut [f32], vector: &Vector, step: f32) {
    for (feature, w) in vector {
        weights[*feature as usize] += step * w;
    }
    let constant = weights.len() - 1;
    weights[constant] += step;
}

fn shuffle(items: &mut [usize], lots: &mut Lots) {
    for i in (1..items.len()).rev() {
        items.swap(i, lots.below(i + 1));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_can_be_parted_is() {
        let vectors: Vec<Vector> = (0..40).map(|i| vec![(i % 4, 1.0), (4, 0.3)]).collect();
        let classes: Vec<usize> = (0..40).map(|i| i % 4).collect();
        let costs = vec![1.0; 40];
        let examples = Examples { vectors: &vectors, classes: &classes, costs: &costs, features: 5 };
        let lines = lines(&examples, 5, 1);
        for (vector, class) in vectors.iter().zip(&classes) {
            let score = |(line, constant): &(Vector, f32)| {
                line.iter().filter_map(|(f, w)| vector.iter().find(|(g, _)| f == g).map(|(_, v)| v * w)).sum::<f32>()
                    + constant
            };
            let best = (0..4).max_by(|a, b| score(&lines[*a]).total_cmp(&score(&lines[*b])));
            assert_eq!(best, Some(*class));
        }
        assert!(lines[4].0.is_empty());
    }
}
