//! Occupations: names, mission, degree, and the skills one needs to begin.

use crate::Knowledge;
use crate::fault::Reading;
use crate::lang::{Lang, Text};
use crate::level::{Degree, Level};
use crate::market::Count;
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
    /// The part of the field it belongs to.
    pub family: Family,
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
    /// Skills needed, the most asked first. In the file: one line a skill, under its identifier.
    #[serde(deserialize_with = "needs")]
    pub skills: Vec<Need>,
}

/// Parts of the field.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Family {
    /// Collecting, keeping and reading data.
    Data,
    /// Models and research.
    Models,
    /// Software, platforms and machines that carry AI.
    Engineering,
    /// Products, advice and uses.
    Product,
    /// Law, ethics, governance, control.
    Trust,
    /// Jobs that exist without AI and that AI changes: their own trade is not learnt here.
    Augmented,
}

impl Family {
    /// The word used in files and JSON.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Family::Data => "data",
            Family::Models => "models",
            Family::Engineering => "engineering",
            Family::Product => "product",
            Family::Trust => "trust",
            Family::Augmented => "augmented",
        }
    }
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
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Need {
    /// Skill identifier.
    pub id: String,
    /// How much employers care, above 0 and at most 1: what its [`Basis`] tells.
    pub weight: f64,
    /// Level needed to begin in the job.
    pub level: Level,
    /// True where one cannot begin without it: a plan must bring it.
    pub core: bool,
    /// True where it is the trade itself, in a job that AI augments: the person brings it, no plan does.
    pub trade: bool,
    /// How the weight was found.
    pub basis: Basis,
    /// Ads counted, by language; empty where none was found.
    pub counts: Vec<Count>,
}

impl Need {
    /// Number of ads in which the weight was counted; `None` where it is our judgement.
    #[must_use]
    pub fn ads(&self) -> Option<u32> {
        (self.basis == Basis::Ads).then(|| self.counts.iter().map(|c| c.ads).sum())
    }
}

/// How a weight was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Basis {
    /// Given by us, for want of ads.
    Expert,
    /// Share of the ads that ask the skill (see [`crate::market`]).
    Ads,
}

/// A need as its line in the file has it.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Line {
    weight: f64,
    level: Level,
    #[serde(default)]
    core: bool,
    #[serde(default)]
    trade: bool,
}

fn needs<'de, D: serde::Deserializer<'de>>(deserializer: D) -> Result<Vec<Need>, D::Error> {
    let lines = BTreeMap::<String, Line>::deserialize(deserializer)?;
    let need = |(id, line): (String, Line)| {
        let Line { weight, level, core, trade } = line;
        Need { id, weight, level, core, trade, basis: Basis::Expert, counts: Vec::new() }
    };
    Ok(lines.into_iter().map(need).collect())
}

impl Occupation {
    /// Name in a language.
    #[must_use]
    pub fn label(&self, lang: Lang) -> &str {
        self.names.get(&lang).or_else(|| self.names.values().next()).map_or(&self.id, |n| &n.label)
    }

    /// Puts the skills in order: the heaviest first, then by identifier.
    pub(crate) fn sort_skills(&mut self) {
        self.skills.sort_by(|a, b| b.weight.total_cmp(&a.weight).then_with(|| a.id.cmp(&b.id)));
    }

    /// Number of ads counted, by language.
    #[must_use]
    pub fn ads(&self) -> BTreeMap<Lang, u32> {
        let counts = self.skills.iter().flat_map(|need| &need.counts);
        counts.map(|count| (count.language, count.ads)).collect()
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
    for code in occupation.codes.rome.iter().filter(|code| !knowledge.rome.contains_key(*code)) {
        reading.fault(code, format!("{code:?} is no code of ROME (rome/occupations.csv)"));
    }
    if !occupation.skills.iter().any(|s| s.core) {
        reading.fault("skills", "no core skill: a plan would have nothing to bring");
    }
    for need in &occupation.skills {
        knowledge.check_skill(&need.id, reading);
        check_need(need, occupation.family, reading);
    }
}

fn check_need(need: &Need, family: Family, reading: &mut Reading<'_>) {
    let id = &need.id;
    if !(need.weight > 0.0 && need.weight <= 1.0) {
        reading.fault(id, format!("skill {id:?}: weight must be above 0 and at most 1"));
    }
    if need.trade && !(need.core && family == Family::Augmented) {
        reading.fault(id, format!("skill {id:?}: trade is for core skills of the family \"augmented\""));
    }
}
