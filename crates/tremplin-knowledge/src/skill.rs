//! Skills: names in every language, how they relate, and the guards of their homonyms.

use crate::Knowledge;
use crate::fault::Reading;
use crate::lang::Text;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// Key of the aliases that are the same in every language.
const ANY: &str = "any";

/// What kind of thing a skill is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum SkillKind {
    /// A product or a language: Python, Excel.
    Tool,
    /// A way of doing: agile, A/B testing.
    Method,
    /// Something one knows: statistics, law.
    Knowledge,
    /// Something one does with people or matter: writing, nursing.
    Practice,
}

/// A skill.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Skill {
    /// Identifier: `python`.
    pub id: String,
    /// Name shown.
    pub label: Text,
    /// What kind of thing it is.
    pub kind: SkillKind,
    /// Identifier of the family: the name of its file.
    #[serde(skip_deserializing)]
    pub family: String,
    /// Other names, by language; `any` holds those that are the same everywhere. The label is one too.
    #[serde(default)]
    pub aliases: BTreeMap<String, Vec<String>>,
    /// Skills that this one also shows, as a part shows the whole.
    #[serde(default)]
    pub broader: Vec<String>,
    /// Skills that cannot be missing in who holds this one.
    #[serde(default)]
    pub implies: Vec<String>,
    /// Skills from which part of the level carries over to this one.
    #[serde(default)]
    pub near: Vec<Near>,
    /// ESCO concept.
    pub esco: Option<String>,
    /// When a name is also another word. The first guard that rules a name holds for it.
    #[serde(default)]
    pub guards: Vec<Guard>,
}

/// Holding `skill` brings `transfer` of its level.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Near {
    /// The skill held.
    pub skill: String,
    /// Share of the level that carries over, above 0 and under 1.
    pub transfer: f64,
}

/// Conditions under which a name that is also another word counts as the skill.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Guard {
    /// The names concerned; all when empty.
    pub only: Vec<String>,
    /// Letters must have the case of the name.
    pub case: bool,
    /// One of these words must stand close, or another skill of the family (unless `alone`).
    pub near: Vec<String>,
    /// One of these right before does in the place of `near`: "in" before Go.
    pub shown_after: Vec<String>,
    /// Written with the capitals of the name, it needs none of what follows: "export to Excel", "we want to excel".
    pub capital_is_sure: bool,
    /// A number right before makes it a unit: 16 Go, 5 C.
    pub not_after_number: bool,
    /// Another skill of the family does not do in the place of `near`.
    pub alone: bool,
    /// None of these words may stand close.
    pub not_near: Vec<String>,
    /// The word just before must not be one of these.
    pub not_after: Vec<String>,
    /// The word just after must not be one of these.
    pub not_before: Vec<String>,
}

impl Skill {
    /// Every name with its language (`any`, `fr`, `en`): the labels first.
    pub fn names(&self) -> impl Iterator<Item = (&str, &str)> {
        let labels = self.label.iter();
        let aliases =
            self.aliases.iter().flat_map(|(lang, names)| names.iter().map(move |n| (lang.as_str(), n.as_str())));
        labels.chain(aliases)
    }
}

impl Knowledge {
    /// The skill itself and all that it implies, step by step.
    #[must_use]
    pub fn implied_by<'k>(&'k self, skill: &'k str) -> BTreeSet<&'k str> {
        closure(BTreeSet::from([skill]), |s| self.skill(s).map_or(&[], |s| &s.implies))
    }

    /// All that a skill shows: itself, what it implies, and the wider skills that any of these is a part of. A skill shown
    /// only by one of its parts implies nothing further: scikit-learn shows machine learning, not all that it rests on.
    #[must_use]
    pub fn shown_by<'k>(&'k self, skill: &'k str) -> BTreeSet<&'k str> {
        closure(self.implied_by(skill), |s| self.skill(s).map_or(&[], |s| &s.broader))
    }
}

/// The set closed under `next`. Relations may be circular: each skill is visited once.
fn closure<'k>(start: BTreeSet<&'k str>, next: impl Fn(&str) -> &'k [String]) -> BTreeSet<&'k str> {
    let mut waiting: Vec<&str> = start.iter().copied().collect();
    let mut seen = start;
    while let Some(skill) = waiting.pop() {
        for other in next(skill) {
            if seen.insert(other) {
                waiting.push(other);
            }
        }
    }
    seen
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Family {
    label: Text,
    #[serde(default)]
    skill: Vec<Skill>,
}

/// Reads a family: its name and its skills.
pub(crate) fn read(family: &str, reading: &mut Reading<'_>) -> Option<(Text, Vec<Skill>)> {
    let mut file: Family = reading.toml()?;
    for skill in &mut file.skill {
        skill.family = family.to_owned();
    }
    Some((file.label, file.skill))
}

pub(crate) fn check(skill: &Skill, knowledge: &Knowledge, reading: &mut Reading<'_>) {
    let id = &skill.id;
    reading.check_id(id);
    let near = skill.near.iter().map(|n| &n.skill);
    for other in skill.broader.iter().chain(&skill.implies).chain(near) {
        knowledge.check_skill(other, reading);
        if other == id {
            reading.fault(id, format!("skill {id:?} refers to itself"));
        }
    }
    for near in &skill.near {
        if !(near.transfer > 0.0 && near.transfer < 1.0) {
            reading.fault(id, format!("skill {id:?}: transfer must be above 0 and under 1"));
        }
    }
    for lang in skill.aliases.keys() {
        if lang != ANY && !skill.label.has(lang) {
            reading.fault(id, format!("skill {id:?}: aliases in {lang:?}, a language without a label"));
        }
    }
}
