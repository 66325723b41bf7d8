//! What a text states, kept as its claim and not as a fact.

use crate::Knowledge;
use crate::fault::Reading;
use crate::lang::Text;
use crate::origin::{self, Confidence};
use serde::{Deserialize, Serialize};

/// A claim.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Claim {
    /// Identifier.
    pub id: String,
    /// Section of the text, from 1.
    pub section: u8,
    /// The claim, in our words.
    pub text: Text,
    /// See [`crate::origin`].
    pub source: String,
    /// See [`crate::origin`].
    pub date: String,
    /// See [`Confidence`].
    pub confidence: Confidence,
    /// Where another source agrees or disagrees.
    pub note: Option<Text>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    claim: Vec<Claim>,
}

pub(crate) fn read(reading: &mut Reading<'_>) -> Vec<Claim> {
    reading.toml::<File>().map(|f| f.claim).unwrap_or_default()
}

pub(crate) fn check(claim: &Claim, knowledge: &Knowledge, reading: &mut Reading<'_>) {
    origin::check(&claim.source, &claim.date, knowledge, reading);
}
