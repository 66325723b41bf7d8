//! A score to the chance that it is right: a logistic curve whose numbers were fitted on titles that training did not see.

/// The curve: a constant, then the weight of the score, of its lead over the next, and of what is known of the phrase.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Calibration {
    numbers: [f32; 4],
}

/// What a chance is told from.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Signs {
    /// Score of the best concept.
    pub score: f32,
    /// Its lead over the next one.
    pub lead: f32,
    /// Part of the features of the phrase that training met.
    pub known: f32,
}

impl Calibration {
    /// With these numbers.
    #[must_use]
    pub fn of(numbers: [f32; 4]) -> Calibration {
        Calibration { numbers }
    }

    /// The numbers.
    #[must_use]
    pub fn numbers(&self) -> [f32; 4] {
        self.numbers
    }

    /// The chance that the best concept is right, from 0 to 1.
    #[must_use]
    pub fn chance(&self, signs: &Signs) -> f32 {
        let [constant, score, lead, known] = self.numbers;
        let sum = constant + score * signs.score + lead * signs.lead + known * signs.known;
        1.0 / (1.0 + (-sum).exp())
    }
}
