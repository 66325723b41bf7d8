//! What an ad says the post pays, as written; what it comes to in a year.

use super::{Period, Remark, Salary};
use crate::text::Text;
use crate::words::Words;

/// Hours of a year at 35 a week: 151.67 a month, twelve times (Code du travail, L3121-27).
const HOURS_FR: f64 = 1_820.0;
/// Hours of a year at 40 a week, fifty-two times: how American pay by the hour is counted (U.S. Office of Personnel Management divides by 2,087; job boards by 2,080).
const HOURS_US: f64 = 2_080.0;

/// The pay that an ad states.
#[must_use]
pub(crate) fn stated(_text: &Text<'_>, _words: &Words, _remarks: &mut Vec<Remark>) -> Option<Salary> {
    None
}

impl Salary {
    /// What a figure comes to in a year, on the basis on which it is stated; nothing where that would be a guess: net pay, pay by the
    /// day, a period that is not said, figures that cannot be.
    #[must_use]
    pub fn annual(&self, figure: f64) -> Option<f64> {
        if self.gross == Some(false) || !self.plausible {
            return None;
        }
        match self.period? {
            Period::Year => Some(figure),
            Period::Month => Some(figure * self.months.unwrap_or(12.0)),
            Period::Hour if self.currency == "USD" => Some(figure * HOURS_US),
            Period::Hour => Some(figure * HOURS_FR),
            Period::Week | Period::Day => None,
        }
    }
}
