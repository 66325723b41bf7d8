//! Exact tests and intervals on counts, by sums of whole distributions: only additions, products and quotients, so that every machine
//! gives the same figures.

use super::{part, whole};

/// Probabilities this much above the observed one count as equal to it: room for rounding, as R's `fisher.test` has it.
const EQUAL: f64 = 1e-7;

/// Halvings of an interval of length one: its end is then known to 2e-16.
const HALVINGS: usize = 52;

/// The quantile of the normal law for 95 %.
const Z: f64 = 1.959_963_984_540_054;

/// Two-sided p-value of Fisher's exact test of two groups, each `(selected, n)`: the probability, with the margins of the table, of
/// what is at most as probable as what was seen (R. A. Fisher, 1935).
#[must_use]
pub fn fisher(a: (u64, u64), b: (u64, u64)) -> f64 {
    let (selected, all) = (a.0 + b.0, a.1 + b.1);
    let first = selected.saturating_sub(b.1);
    let last = selected.min(a.1);
    // From k to k + 1 selected in the first group.
    let step = |k: u64| {
        let up = whole(a.1 - k) * whole(selected - k);
        let down = whole(k + 1) * whole(all + k + 1 - a.1 - selected);
        up / down
    };
    let law = distribution(first, last, step);
    let at = |k: u64| usize::try_from(k - first).ok().and_then(|i| law.get(i)).copied().unwrap_or(0.0);
    let seen = at(a.0.clamp(first, last)) * (1.0 + EQUAL);
    law.iter().filter(|p| **p <= seen).sum::<f64>().min(1.0)
}

/// The exact interval of a share (C. J. Clopper and E. S. Pearson, Biometrika 26, 1934).
#[must_use]
pub fn clopper_pearson(selected: u64, n: u64, confidence: f64) -> (f64, f64) {
    if n == 0 {
        return (0.0, 1.0);
    }
    let tail = (1.0 - confidence) / 2.0;
    let low = if selected == 0 { 0.0 } else { rising(|p| binomial(selected, n, n, p), tail) };
    let high = if selected == n { 1.0 } else { rising(|p| 1.0 - binomial(0, selected, n, p), 1.0 - tail) };
    (low, high)
}

/// The interval at 95 % of the first share less the second, from the score intervals of each (R. G. Newcombe, "Interval estimation
/// for the difference between independent proportions", Statistics in Medicine 17, 1998, method 10).
#[must_use]
pub fn newcombe(a: (u64, u64), b: (u64, u64)) -> (f64, f64) {
    let (p, q) = (part(a.0, a.1), part(b.0, b.1));
    let ((p_low, p_high), (q_low, q_high)) = (wilson(a.0, a.1), wilson(b.0, b.1));
    let root = |x: f64, y: f64| (x * x + y * y).sqrt();
    (p - q - root(p - p_low, q_high - q), p - q + root(p_high - p, q - q_low))
}

/// The score interval of a share at 95 % (E. B. Wilson, JASA 22, 1927).
fn wilson(selected: u64, n: u64) -> (f64, f64) {
    if n == 0 {
        return (0.0, 1.0);
    }
    let (p, n) = (part(selected, n), whole(n));
    let centre = p + Z * Z / (2.0 * n);
    let spread = Z * (p * (1.0 - p) / n + Z * Z / (4.0 * n * n)).sqrt();
    let whole = 1.0 + Z * Z / n;
    (((centre - spread) / whole).max(0.0), ((centre + spread) / whole).min(1.0))
}

/// The probability that a binomial of `n` draws at `p` lies in `[from, to]`.
fn binomial(from: u64, to: u64, n: u64, p: f64) -> f64 {
    let law = distribution(0, n, |k| whole(n - k) / whole(k + 1) * (p / (1.0 - p)));
    let inside = law.iter().zip(0..).filter(|(_, k)| (from..=to).contains(k));
    inside.map(|(p, _)| p).sum()
}

/// Where a function that rises on [0, 1] reaches a value.
fn rising(function: impl Fn(f64) -> f64, value: f64) -> f64 {
    let (mut low, mut high) = (0.0, 1.0);
    for _ in 0..HALVINGS {
        let middle = f64::midpoint(low, high);
        if function(middle) < value { low = middle } else { high = middle }
    }
    f64::midpoint(low, high)
}

/// The probabilities of `first..=last` from the quotient of each to the one before: from the likeliest outwards, so that nothing
/// overflows and what vanishes is nothing.
fn distribution(first: u64, last: u64, step: impl Fn(u64) -> f64) -> Vec<f64> {
    let steps: Vec<f64> = (first..last).map(&step).collect();
    // The quotients fall: the likeliest is the last one reached by a step up.
    let mode = steps.partition_point(|s| *s >= 1.0);
    let mut law = vec![1.0; steps.len() + 1];
    for i in mode..steps.len() {
        law[i + 1] = law[i] * steps[i];
    }
    for i in (0..mode).rev() {
        law[i] = law[i + 1] / steps[i];
    }
    let all: f64 = law.iter().sum();
    law.iter().map(|p| p / all).collect()
}
