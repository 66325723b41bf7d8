//! A phrase to a unit vector: the rows of its features summed.

use super::features::{bit, features, row};
use super::model::{DIMENSIONS, Model};

/// A vector of length one, or of zeros when nothing is known.
pub type Vector = [f32; DIMENSIONS];

/// What a phrase says.
#[derive(Clone, Debug)]
pub struct Encoded {
    /// Its vector.
    pub vector: Vector,
    /// Part of its features that training met, from 0 to 1.
    pub known: f32,
}

/// Encodes phrases with a model.
#[derive(Clone, Debug)]
pub struct Encoder {
    model: Model,
}

impl Encoder {
    /// With this model.
    #[must_use]
    pub fn new(model: Model) -> Encoder {
        Encoder { model }
    }

    /// The model.
    #[must_use]
    pub fn model(&self) -> &Model {
        &self.model
    }

    /// Encodes a phrase. A feature never met is left out: its row says something of other features.
    #[must_use]
    pub fn encode(&self, phrase: &str) -> Encoded {
        let features = features(phrase);
        let mut vector = [0.0; DIMENSIONS];
        let mut known = 0u16;
        for feature in features.iter().filter(|f| self.model.has_seen(bit(**f))) {
            self.model.add(row(*feature), &mut vector);
            known = known.saturating_add(1);
        }
        scale_to_one(&mut vector);
        let all = u16::try_from(features.len()).unwrap_or(u16::MAX).max(1);
        Encoded { vector, known: f32::from(known) / f32::from(all) }
    }
}

/// Scales a vector to length one; zeros stay.
pub fn scale_to_one(vector: &mut Vector) {
    let length = dot(vector, vector).sqrt();
    if length > 0.0 {
        vector.iter_mut().for_each(|x| *x /= length);
    }
}

/// Partial sums kept apart, in an order that the code states: the same on every machine.
const LANES: usize = 16;

/// The product of two vectors: their cosine when both are of length one.
#[must_use]
pub fn dot(a: &Vector, b: &Vector) -> f32 {
    let mut sums = [0f32; LANES];
    for (a, b) in a.chunks_exact(LANES).zip(b.chunks_exact(LANES)) {
        for ((sum, x), y) in sums.iter_mut().zip(a).zip(b) {
            *sum += x * y;
        }
    }
    sums.iter().sum()
}
