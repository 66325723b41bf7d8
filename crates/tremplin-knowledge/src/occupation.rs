//! Occupations: names, mission, degree, and the skills one needs to begin.

use crate::Knowledge;
use crate::fault::Reading;
use crate::lang::{Lang, Text};
use crate::level::{Degree, Level};
use crate::origin::{self, Confidence};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// An occupation.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Occupation {
    /// Identifier: the name of its file.
    #[serde(skip_deserializing)]
    pub id: String,
    /// Levels of seniority at which people are hired.
    pub seniority: Vec<String>,
    /// Sectors that hire, by identifier.
    pub sectors: Vec<String>,
    /// Names by language.
    pub names: BTreeMap<Lang, Names>,
    /// What one does, in a sentence.
    pub mission: Text,
    /// Who comes in, and by which door.
    pub ways_in: Text,
    /// Degrees held by those who are hired.
    pub degree: DegreeRange,
    /// Codes in public classifications.
    pub codes: Codes,
    /// Skills needed.
    pub skills: Vec<Need>,
}

/// Names of an occupation in one language.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Names {
    /// Name shown (masculine or neutral form).
    pub label: String,
    /// Feminine form, in languages that have one.
    pub feminine: Option<String>,
    /// Other names.
    #[serde(default)]
    pub aliases: Vec<String>,
}

/// Lowest and highest usual degree.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DegreeRange {
    /// Lowest usual degree.
    pub min: Degree,
    /// Highest usual degree.
    pub max: Degree,
    /// See [`crate::origin`].
    pub source: String,
    /// See [`crate::origin`].
    pub date: String,
    /// See [`Confidence`].
    pub confidence: Confidence,
}

/// Codes in public classifications.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Codes {
    /// ROME 4.0 codes, closest first.
    pub rome: Vec<String>,
    /// ESCO URIs, closest first.
    pub esco: Vec<String>,
}

/// A skill that an occupation needs.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Need {
    /// Skill identifier.
    pub id: String,
    /// How much employers care: above 0, at most 1.
    pub weight: f64,
    /// Level needed to begin in the job.
    pub level: Level,
    /// True where one cannot begin without it: a plan must bring it.
    #[serde(default)]
    pub core: bool,
    /// How the weight was found.
    pub basis: Basis,
    /// Number of ads counted, where the basis is `ads`.
    pub n: Option<u32>,
}

/// How a weight was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Basis {
    /// Given by people of the trade.
    Expert,
    /// Counted in job ads.
    Ads,
}

impl Occupation {
    /// Name in a language.
    #[must_use]
    pub fn label(&self, lang: Lang) -> &str {
        self.names.get(&lang).or_else(|| self.names.values().next()).map_or(&self.id, |n| &n.label)
    }

    /// Every name in every language.
    pub fn all_names(&self) -> impl Iterator<Item = &str> {
        self.names
            .values()
            .flat_map(|n| std::iter::once(&n.label).chain(&n.feminine).chain(&n.aliases).map(String::as_str))
    }
}

pub(crate) fn read(id: &str, reading: &mut Reading<'_>) -> Option<Occupation> {
    let mut occupation: Occupation = reading.toml()?;
    occupation.id = id.to_owned();
    Some(occupation)
}

pub(crate) fn check(occupation: &Occupation, knowledge: &Knowledge, reading: &mut Reading<'_>) {
    reading.check_id(&occupation.id);
    for lang in knowledge.languages.keys() {
        if !occupation.names.contains_key(lang) {
            reading.fault("names", format!("no [names.{lang}]: every language needs a name"));
        }
    }
    let d = &occupation.degree;
    if d.min > d.max {
        reading.fault("degree", "degree: min is above max");
    }
    origin::check(&d.source, &d.date, knowledge, reading);
    for sector in &occupation.sectors {
        if !knowledge.sectors.iter().any(|s| s.id == *sector) {
            reading.fault(sector, format!("sector {sector:?} is not in sectors/"));
        }
    }
    if !occupation.skills.iter().any(|s| s.core) {
        reading.fault("skills", "no core skill: a plan would have nothing to bring");
    }
    for (i, need) in occupation.skills.iter().enumerate() {
        knowledge.check_skill(&need.id, reading);
        check_need(need, reading);
        if occupation.skills.iter().take(i).any(|other| other.id == need.id) {
            reading.fault(&need.id, format!("skill {:?} stands twice", need.id));
        }
    }
}

fn check_need(need: &Need, reading: &mut Reading<'_>) {
    if !(need.weight > 0.0 && need.weight <= 1.0) {
        reading.fault(&need.id, format!("skill {:?}: weight must be above 0 and at most 1", need.id));
    }
    if (need.basis == Basis::Ads) != need.n.is_some() {
        reading.fault(&need.id, format!("skill {:?}: n goes with basis = \"ads\", and only with it", need.id));
    }
}
