//! What a phrase may be linked to: concepts with their names, as vectors, searched in two strides. The first looks at one vector
//! for each concept; the second at every name of the best ones.

use super::encoder::{Encoder, Vector, scale_to_one};
use super::model::DIMENSIONS;

/// A concept to be found.
#[derive(Clone, Debug)]
pub struct Target {
    /// Identifier.
    pub id: String,
    /// Names, those of one language together: each language weighs the same.
    pub names: Vec<Vec<String>>,
    /// Sentences that describe it, if any.
    pub sentences: Vec<String>,
}

/// Weight of all the sentences of a concept where the names of a language weigh 1.
const OF_SENTENCES: f32 = 0.3;
/// Weight of the concept's own vector in its score; its nearest name has the rest.
const OF_CONCEPT: f32 = 0.6;
/// Concepts whose names are looked at.
const SECOND_STRIDE: usize = 48;

/// A unit vector is written in whole numbers of this part: sums of products stay below 2^31, and are the same on every machine.
const UNIT: f32 = 4096.0;

type Whole = [i16; DIMENSIONS];

/// Concepts ready to be searched.
#[derive(Clone, Debug, Default)]
pub struct Targets {
    ids: Vec<String>,
    concepts: Vec<Whole>,
    /// Where the names of each concept begin, and the end of all.
    starts: Vec<usize>,
    names: Vec<Whole>,
}

/// A concept found.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Found {
    /// Its place in the targets.
    pub place: usize,
    /// How near, at most 1.
    pub score: f32,
}

impl Targets {
    /// Encodes concepts.
    #[must_use]
    pub fn new(encoder: &Encoder, targets: &[Target]) -> Targets {
        let mut all = Targets { starts: vec![0], ..Targets::default() };
        for target in targets {
            let mut sum = [0.0; DIMENSIONS];
            for names in &target.names {
                let vectors: Vec<Vector> = names.iter().map(|n| encoder.encode(n).vector).collect();
                all.names.extend(vectors.iter().map(whole));
                add(&mut sum, &vectors, 1.0);
            }
            let sentences: Vec<Vector> = target.sentences.iter().map(|s| encoder.encode(s).vector).collect();
            add(&mut sum, &sentences, OF_SENTENCES);
            scale_to_one(&mut sum);
            all.ids.push(target.id.clone());
            all.concepts.push(whole(&sum));
            all.starts.push(all.names.len());
        }
        all
    }

    /// The identifier at a place.
    #[must_use]
    pub fn id(&self, place: usize) -> &str {
        self.ids.get(place).map_or("", String::as_str)
    }

    /// The number of concepts.
    #[must_use]
    pub fn len(&self) -> usize {
        self.ids.len()
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.ids.is_empty()
    }

    /// The nearest concepts, the nearest first.
    #[must_use]
    pub fn nearest(&self, vector: &Vector, top: usize) -> Vec<Found> {
        let query = whole(vector);
        let mut first = Best::new(top.max(SECOND_STRIDE));
        for (place, concept) in self.concepts.iter().enumerate() {
            first.offer(place, product(&query, concept));
        }
        let score = |(place, near): (usize, i32)| Found { place, score: self.score(&query, place, near) };
        let mut found: Vec<Found> = first.all.into_iter().map(score).collect();
        found.sort_by(|a, b| b.score.total_cmp(&a.score).then(a.place.cmp(&b.place)));
        found.truncate(top);
        found
    }

    /// How near some concepts are, each by its place.
    #[must_use]
    pub fn scores(&self, vector: &Vector, places: &[usize]) -> Vec<f32> {
        let query = whole(vector);
        let near = |place: usize| self.concepts.get(place).map_or(0, |concept| product(&query, concept));
        places.iter().map(|place| self.score(&query, *place, near(*place))).collect()
    }

    /// The score of the concept at a place, whose own vector is `near`: with that of its nearest name.
    fn score(&self, query: &Whole, place: usize, near: i32) -> f32 {
        let end = self.starts.get(place + 1).copied().unwrap_or_default();
        let names = self.starts.get(place).and_then(|start| self.names.get(*start..end)).unwrap_or_default();
        let nearest = names.iter().map(|name| product(query, name)).max().unwrap_or(near);
        part(near) * OF_CONCEPT + part(nearest) * (1.0 - OF_CONCEPT)
    }
}

/// The best of what is offered, kept in order.
struct Best {
    most: usize,
    all: Vec<(usize, i32)>,
}

impl Best {
    fn new(most: usize) -> Best {
        Best { most, all: Vec::with_capacity(most + 1) }
    }

    fn offer(&mut self, place: usize, near: i32) {
        if self.all.len() == self.most && self.all.last().is_none_or(|(_, last)| *last >= near) {
            return;
        }
        let at = self.all.partition_point(|(_, n)| *n >= near);
        self.all.insert(at, (place, near));
        self.all.truncate(self.most);
    }
}

/// Adds the mean of some vectors.
fn add(to: &mut Vector, vectors: &[Vector], weight: f32) {
    let each = weight / f32::from(u16::try_from(vectors.len()).unwrap_or(u16::MAX).max(1));
    for vector in vectors {
        to.iter_mut().zip(vector).for_each(|(x, y)| *x += each * y);
    }
}

fn whole(vector: &Vector) -> Whole {
    vector.map(|x| (x * UNIT).round() as i16)
}

fn part(product: i32) -> f32 {
    product as f32 / (UNIT * UNIT)
}

/// The sum of products: in vectors of whole numbers, which no order of summing changes.
fn product(a: &Whole, b: &Whole) -> i32 {
    a.iter().zip(b).fold(0i32, |sum, (x, y)| sum.wrapping_add(i32::from(*x).wrapping_mul(i32::from(*y))))
}

#[cfg(test)]
mod tests {
    use super::super::encoder::dot;
    use super::*;

    #[test]
    fn whole_numbers_are_as_near_as_the_others() {
        let mut a = [0.0; DIMENSIONS];
        let mut b = [0.0; DIMENSIONS];
        for i in 0..DIMENSIONS {
            a[i] = (i as f32 * 0.7).sin();
            b[i] = (i as f32 * 0.7 + 0.5).sin();
        }
        scale_to_one(&mut a);
        scale_to_one(&mut b);
        assert!((part(product(&whole(&a), &whole(&b))) - dot(&a, &b)).abs() < 1e-3);
    }

    #[test]
    fn the_best_are_kept_in_order_and_the_first_of_equals_stays() {
        let mut best = Best::new(2);
        [(0, 1), (1, 5), (2, 5), (3, 4), (4, 9)].into_iter().for_each(|(place, near)| best.offer(place, near));
        assert_eq!(best.all, [(4, 9), (1, 5)]);
    }
}
