//! Sectors and what AI does there: uses, the data they need, a small proof of concept for each.

use crate::Knowledge;
use crate::fault::Reading;
use crate::lang::Text;
use crate::need::{self, BusinessNeed, Said};
use crate::origin::{self, Confidence};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// A sector of the economy.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Sector {
    /// Identifier: the name of its file.
    #[serde(skip_deserializing)]
    pub id: String,
    /// Name shown.
    pub label: Text,
    /// Other names, by language.
    pub aliases: BTreeMap<String, Vec<String>>,
    /// Words that show that one speaks from it: its patients, its pupils.
    #[serde(default)]
    pub signs: Said,
    /// Divisions of the NAF that make it up: see [`crate::naf`].
    #[serde(default)]
    pub naf: Vec<String>,
    /// See [`crate::origin`]: who says that AI is used so there.
    pub source: String,
    /// See [`crate::origin`].
    pub date: String,
    /// See [`Confidence`].
    pub confidence: Confidence,
    /// Uses of AI.
    #[serde(rename = "use")]
    pub uses: Vec<Use>,
}

/// A use of AI in a sector.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Use {
    /// Identifier.
    pub id: String,
    /// Name shown.
    pub label: Text,
    /// Data it needs.
    pub data: Text,
    /// Occupations it calls for.
    pub occupations: Vec<String>,
    /// A small proof of concept.
    pub proof: Proof,
    /// How a firm asks for it, and who tries it.
    pub need: BusinessNeed,
}

/// A small proof of concept.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Proof {
    /// What is tried.
    pub goal: Text,
    /// What is measured.
    pub metric: Text,
    /// Length in weeks.
    pub weeks: u32,
    /// See [`crate::origin`].
    pub source: String,
    /// See [`crate::origin`].
    pub date: String,
    /// See [`Confidence`].
    pub confidence: Confidence,
}

pub(crate) fn read(id: &str, reading: &mut Reading<'_>) -> Option<Sector> {
    let mut sector: Sector = reading.toml()?;
    sector.id = id.to_owned();
    Some(sector)
}

pub(crate) fn check(sector: &Sector, knowledge: &Knowledge, reading: &mut Reading<'_>) {
    reading.check_id(&sector.id);
    origin::check(&sector.source, &sector.date, knowledge, reading);
    sector.naf.iter().for_each(|code| knowledge.naf.check_code(code, reading));
    for u in &sector.uses {
        let p = &u.proof;
        origin::check(&p.source, &p.date, knowledge, reading);
        for occupation in &u.occupations {
            knowledge.check_occupation(occupation, reading);
        }
        need::check_need(&u.id, &u.need, knowledge, reading);
    }
}
