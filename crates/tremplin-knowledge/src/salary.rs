//! Pay figures: one row a figure, gross euros a year.

use crate::Knowledge;
use crate::fault::Reading;
use crate::origin::{self, Confidence};
use serde::{Deserialize, Serialize};

/// Years of experience that a figure speaks of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Band {
    /// 0 to 2 years.
    Junior,
    /// 3 to 5 years.
    Confirmed,
    /// 6 years and more.
    Senior,
    /// All levels together.
    All,
}

/// A pay figure.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Salary {
    /// Occupation identifier, or `*` for all AI jobs together.
    pub occupation: String,
    /// Experience.
    pub band: Band,
    /// Low end, gross euros a year.
    pub low: Option<f64>,
    /// High end, gross euros a year.
    pub high: Option<f64>,
    /// Middle, gross euros a year.
    pub median: Option<f64>,
    /// Number of ads or people counted.
    pub n: Option<u32>,
    /// Place.
    pub place: String,
    /// What was counted: `ads`, `survey`, `grid`, `claim`.
    pub what: String,
    /// See [`crate::origin`].
    pub source: String,
    /// See [`crate::origin`].
    pub date: String,
    /// See [`Confidence`].
    pub confidence: Confidence,
}

pub(crate) fn check(salary: &Salary, knowledge: &Knowledge, reading: &mut Reading<'_>) {
    if salary.occupation != "*" {
        knowledge.check_occupation(&salary.occupation, reading);
    }
    if let (Some(low), Some(high)) = (salary.low, salary.high)
        && low > high
    {
        reading.fault(&salary.occupation, format!("low {low} is above high {high}"));
    }
    if salary.low.is_none() && salary.high.is_none() && salary.median.is_none() {
        reading.fault(&salary.occupation, "no figure in this row");
    }
    origin::check(&salary.source, &salary.date, knowledge, reading);
}
