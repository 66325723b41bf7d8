//! The training itself: texts of one group are drawn together, those of other groups apart (contrastive, in-batch softmax both
//! ways), by Adagrad with one step size a row of the table.

use super::matrix::{each, product, transposed};
use crate::lots::Lots;
use tremplin_reader::link::{DIMENSIONS as D, ROWS};

/// How to train.
#[derive(Clone, Copy, Debug)]
pub struct Plan {
    /// Seed of every draw.
    pub seed: u64,
    /// Steps.
    pub steps: usize,
    /// Size of the first steps; it falls to a tenth.
    pub rate: f32,
    /// How sharply the likest are told apart.
    pub sharpness: f32,
    /// Part of the features of a text that is left out each time.
    pub dropout: f64,
}

/// The table as it is learnt.
pub struct Table {
    /// Row by row.
    pub rows: Vec<f32>,
    squares: Vec<f32>,
}

/// Features of two texts of one group.
pub struct Pair<'t> {
    /// A text.
    pub one: &'t [u32],
    /// Another.
    pub other: &'t [u32],
}

/// Texts, and the rows and the lengths that they give.
type Piece<'p> = ((&'p [Vec<u32>], &'p mut [f32]), &'p mut [f32]);

/// Rows of a matrix that one piece of work takes.
const TEXTS: usize = 64;
/// Rows of the table that one piece of work takes.
const SHARE: usize = ROWS / 32;

impl Table {
    /// A table of random rows, those of rare features longer: what is like before any training is what shares rare features.
    #[must_use]
    pub fn random<'t>(texts: impl Iterator<Item = &'t [u32]>, seed: u64) -> Table {
        let (mut count, mut all) = (vec![0u32; ROWS], 0u32);
        for text in texts {
            let mut seen: Vec<usize> = text.iter().map(|f| at(*f)).collect();
            seen.sort_unstable();
            seen.dedup();
            seen.iter().for_each(|row| count[*row] += 1);
            all += 1;
        }
        let mut rows = Vec::with_capacity(ROWS * D);
        for (n, count) in (0..).zip(&count) {
            let mut lots = Lots::nth(seed, n);
            let rare = (f64::from(all + 1) / f64::from(count + 1)).ln() as f32;
            rows.extend((0..D).map(|_| rare * normal(&mut lots) * 0.1));
        }
        Table { rows, squares: vec![0.0; ROWS] }
    }

    /// One step on some pairs.
    pub fn step(&mut self, pairs: &[Pair<'_>], plan: &Plan, step: usize, lots: &mut Lots) -> f32 {
        let rate = plan.rate * (1.0 - 0.9 * step as f32 / plan.steps as f32);
        let n = pairs.len();
        let mut drop = |text: &[u32]| -> Vec<u32> {
            let keep = ((1.0 - plan.dropout) * u64::MAX as f64) as u64;
            let mut kept: Vec<u32> = text.iter().copied().filter(|_| lots.number() <= keep).collect();
            if kept.is_empty() {
                kept = text.to_vec();
            }
            kept
        };
        let texts: Vec<Vec<u32>> = pairs
            .iter()
            .map(|p| drop(p.one))
            .collect::<Vec<_>>()
            .into_iter()
            .chain(pairs.iter().map(|p| drop(p.other)))
            .collect();
        let (units, norms) = self.units(&texts);
        let (a, b) = units.split_at(n * D);
        let bt = transposed(b, D);
        let mut near = vec![0f32; n * n];
        product(a, &bt, D, n, &mut near);
        let loss = slopes(&mut near, n, plan.sharpness);
        let mut slope = vec![0f32; 2 * n * D];
        let (sa, sb) = slope.split_at_mut(n * D);
        product(&near, b, n, D, sa);
        let turned = transposed(&near, n);
        product(&turned, a, n, D, sb);
        through_norm(&mut slope, &units, &norms, plan.sharpness);
        self.move_rows(&texts, &slope, rate);
        loss
    }

    /// The unit vector of each text, and its length before.
    pub fn units(&self, texts: &[Vec<u32>]) -> (Vec<f32>, Vec<f32>) {
        let mut units = vec![0f32; texts.len() * D];
        let mut norms = vec![0f32; texts.len()];
        let pieces = texts.chunks(TEXTS).zip(units.chunks_mut(TEXTS * D)).zip(norms.chunks_mut(TEXTS)).collect();
        each(pieces, |((texts, units), norms): Piece<'_>| {
            for ((text, unit), norm) in texts.iter().zip(units.chunks_mut(D)).zip(norms) {
                for row in text {
                    add(unit, self.row(*row), 1.0);
                }
                *norm = dot(unit, unit).sqrt().max(1e-6);
                let scale = 1.0 / *norm;
                unit.iter_mut().for_each(|x| *x *= scale);
            }
        });
        (units, norms)
    }

    fn row(&self, row: u32) -> &[f32] {
        &self.rows[at(row) * D..][..D]
    }

    /// Moves the rows of the features of each text against its slope; each share of the table takes its own, in the same order.
    fn move_rows(&mut self, texts: &[Vec<u32>], slope: &[f32], rate: f32) {
        let mut of_share: Vec<Vec<(u32, u16)>> = vec![Vec::new(); ROWS / SHARE];
        for (n, text) in (0u16..).zip(texts) {
            for row in text {
                of_share[at(*row) / SHARE].push((*row, n));
            }
        }
        let shares = self.rows.chunks_mut(SHARE * D).zip(self.squares.chunks_mut(SHARE));
        each(of_share.into_iter().zip(shares).collect(), |(mut used, (rows, squares))| {
            used.sort_unstable_by_key(|(row, text)| (at(*row), *text));
            for same in used.chunk_by(|a, b| at(a.0) == at(b.0)) {
                let mut sum = [0f32; D];
                for (_, text) in same {
                    add(&mut sum, &slope[usize::from(*text) * D..][..D], 1.0);
                }
                let here = at(same[0].0) % SHARE;
                squares[here] += dot(&sum, &sum) / D as f32;
                let size = -rate / (squares[here].sqrt() + 1e-8);
                add(&mut rows[here * D..][..D], &sum, size);
            }
        });
    }
}

/// Nearness of each to each, in place to the slope of the loss; gives the loss.
fn slopes(near: &mut [f32], n: usize, sharpness: f32) -> f32 {
    let pieces = near.chunks_mut(TEXTS * n).collect();
    each(pieces, |rows: &mut [f32]| rows.iter_mut().for_each(|x| *x = exp(sharpness * (*x - 1.0))));
    let mut down = vec![0f32; n];
    for row in near.chunks(n) {
        add(&mut down, row, 1.0);
    }
    let mut loss = 0.0;
    for (i, row) in near.chunks(n).enumerate() {
        loss -= (row[i] / total(row)).ln() + (row[i] / down[i]).ln();
    }
    down.iter_mut().for_each(|x| *x = 0.5 / *x);
    let pieces = near.chunks_mut(TEXTS * n).enumerate().collect();
    each(pieces, |(piece, rows): (usize, &mut [f32])| {
        for (i, row) in rows.chunks_mut(n).enumerate() {
            let across = 0.5 / total(row);
            row.iter_mut().zip(&down).for_each(|(x, down)| *x *= across + down);
            row[piece * TEXTS + i] -= 1.0;
        }
    });
    loss / (2.0 * n as f32)
}

/// Slopes of unit vectors to slopes of the sums that they come from.
fn through_norm(slope: &mut [f32], units: &[f32], norms: &[f32], sharpness: f32) {
    for ((slope, unit), norm) in slope.chunks_mut(D).zip(units.chunks(D)).zip(norms) {
        let along = dot(slope, unit);
        add(slope, unit, -along);
        let scale = sharpness / norm;
        slope.iter_mut().for_each(|x| *x *= scale);
    }
}

/// The row of a feature.
fn at(feature: u32) -> usize {
    feature as usize % ROWS
}

fn add(to: &mut [f32], from: &[f32], times: f32) {
    to.iter_mut().zip(from).for_each(|(x, y)| *x += times * y);
}

/// Partial sums kept apart, in an order that the code states.
const LANES: usize = 16;

/// The product of two vectors.
pub fn dot(a: &[f32], b: &[f32]) -> f32 {
    let mut sums = [0f32; LANES];
    for (a, b) in a.chunks_exact(LANES).zip(b.chunks_exact(LANES)) {
        for ((s, x), y) in sums.iter_mut().zip(a).zip(b) {
            *s += x * y;
        }
    }
    sums.iter().sum()
}

fn total(a: &[f32]) -> f32 {
    let mut sums = [0f32; LANES];
    for a in a.chunks_exact(LANES) {
        sums.iter_mut().zip(a).for_each(|(s, x)| *s += x);
    }
    sums.iter().sum()
}

/// e to a power of at most 0, the same on every machine: a power of two, and a polynomial between two of them (error below 1e-6).
fn exp(x: f32) -> f32 {
    let t = (x * std::f32::consts::LOG2_E).max(-120.0);
    let whole = t as i32 - 1;
    let part = (t - whole as f32) * std::f32::consts::LN_2;
    let mut sum = 1.0;
    for n in [7.0, 6.0, 5.0, 4.0, 3.0, 2.0, 1.0] {
        sum = 1.0 + sum * part / n;
    }
    sum * f32::from_bits(((whole + 127) as u32) << 23)
}

/// A number near 0, as twelve throws of a die give it: variance 1.
fn normal(lots: &mut Lots) -> f32 {
    let unit = |lots: &mut Lots| (lots.number() >> 40) as f32 / (1u32 << 24) as f32;
    (0..12).map(|_| unit(lots)).sum::<f32>() - 6.0
}
