//! The order of several: the qualified first, then by score. Equals share a rank.

use super::Assessment;

/// The place of one of those that were assessed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Placed {
    /// Which, by its number among those given.
    pub index: usize,
    /// From 1; equals have the same, and the next one counts them all.
    pub rank: usize,
}

/// The order of those assessed. `tie` parts equals for the eye only: it must not come from the name of a file or a person.
#[must_use]
pub fn order<T: Ord>(assessed: &[(&Assessment, T)]) -> Vec<Placed> {
    let mut indices: Vec<usize> = (0..assessed.len()).collect();
    let merit = |i: usize| assessed.get(i).map(|(a, _)| (a.qualified, a.score));
    let tie = |i: usize| assessed.get(i).map(|(_, tie)| tie);
    indices.sort_by(|a, b| merit(*b).cmp(&merit(*a)).then_with(|| tie(*a).cmp(&tie(*b))));
    let mut placed: Vec<Placed> = Vec::new();
    for index in indices {
        let equal = placed.last().filter(|before| merit(before.index) == merit(index)).map(|before| before.rank);
        placed.push(Placed { index, rank: equal.unwrap_or(placed.len() + 1) });
    }
    placed
}
