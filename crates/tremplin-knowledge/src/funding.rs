//! Rules of public money for training.

use crate::Knowledge;
use crate::fault::Reading;
use crate::lang::Text;
use crate::origin::{self, Confidence};
use serde::{Deserialize, Serialize};

/// A funding rule.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Funding {
    /// Identifier.
    pub id: String,
    /// The rule in plain words.
    pub label: Text,
    /// Figure; absent where the rule has none.
    pub value: Option<f64>,
    /// Unit of the figure.
    pub unit: Option<String>,
    /// See [`crate::origin`].
    pub source: String,
    /// See [`crate::origin`].
    pub date: String,
    /// See [`Confidence`].
    pub confidence: Confidence,
    /// What else to know.
    pub note: Option<Text>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    rule: Vec<Funding>,
}

pub(crate) fn read(reading: &mut Reading<'_>) -> Vec<Funding> {
    reading.toml::<File>().map(|f| f.rule).unwrap_or_default()
}

pub(crate) fn check(rule: &Funding, knowledge: &Knowledge, reading: &mut Reading<'_>) {
    origin::check(&rule.source, &rule.date, knowledge, reading);
    if rule.value.is_some() != rule.unit.is_some() {
        reading.fault(&rule.id, format!("rule {:?}: value and unit go together", rule.id));
    }
}
