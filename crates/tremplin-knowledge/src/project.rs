//! Portfolio projects: what to build to prove skills.

use crate::Knowledge;
use crate::fault::Reading;
use crate::lang::Text;
use crate::origin::{self, Confidence};
use crate::training::Taught;
use serde::{Deserialize, Serialize};

/// A portfolio project.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Project {
    /// Identifier: the name of its file.
    #[serde(skip_deserializing)]
    pub id: String,
    /// Title.
    pub title: Text,
    /// What to build.
    pub brief: Text,
    /// What good looks like.
    pub good: Text,
    /// Skills it proves.
    pub proves: Vec<Taught>,
    /// Skills that make it the right project for a person who holds them.
    #[serde(default)]
    pub draws_on: Vec<String>,
    /// Open data to use.
    pub data: Option<Data>,
    /// Hours of work.
    pub hours: f64,
    /// See [`crate::origin`].
    pub source: String,
    /// See [`crate::origin`].
    pub date: String,
    /// See [`Confidence`].
    pub confidence: Confidence,
}

/// An open data set.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Data {
    /// Its name.
    pub name: String,
    /// Where it is.
    pub url: Option<String>,
    /// Its licence.
    pub licence: Option<String>,
}

pub(crate) fn read(id: &str, reading: &mut Reading<'_>) -> Option<Project> {
    let mut project: Project = reading.toml()?;
    project.id = id.to_owned();
    Some(project)
}

pub(crate) fn check(project: &Project, knowledge: &Knowledge, reading: &mut Reading<'_>) {
    reading.check_id(&project.id);
    origin::check(&project.source, &project.date, knowledge, reading);
    for skill in project.proves.iter().map(|t| &t.skill).chain(&project.draws_on) {
        knowledge.check_skill(skill, reading);
    }
    if project.hours <= 0.0 {
        reading.fault("hours", "hours must be above 0");
    }
}
