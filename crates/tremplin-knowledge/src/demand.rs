//! Figures that others published of the demand for work, each with what exactly was counted. They stand beside claims and measures; nothing
//! is computed from them.

use crate::Knowledge;
use crate::fault::Reading;
use crate::lang::Text;
use crate::origin::{self, Confidence};
use serde::{Deserialize, Serialize};

/// A published figure.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Demand {
    /// Identifier.
    pub id: String,
    /// The figure with its unit, as each language writes it.
    pub figure: Text,
    /// What exactly was counted.
    pub counted: Text,
    /// Where and when.
    pub scope: Text,
    /// Who published it.
    pub publisher: Text,
    /// Claims that it stands beside.
    #[serde(default)]
    pub beside: Vec<String>,
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
    figure: Vec<Demand>,
}

pub(crate) fn read(reading: &mut Reading<'_>) -> Vec<Demand> {
    reading.toml::<File>().map(|f| f.figure).unwrap_or_default()
}

pub(crate) fn check(figure: &Demand, knowledge: &Knowledge, reading: &mut Reading<'_>) {
    origin::check(&figure.source, &figure.date, knowledge, reading);
    if knowledge.demand.iter().filter(|f| f.id == figure.id).count() > 1 {
        reading.fault(&figure.id, format!("figure {:?} stands twice", figure.id));
    }
    for claim in figure.beside.iter().filter(|id| !knowledge.claims.iter().any(|c| c.id == **id)) {
        reading.fault(claim, format!("figure {:?} stands beside {claim:?}, which is no claim", figure.id));
    }
}
