//! Training routes, from a single-skill unit of two hours to a master's degree.

use crate::Knowledge;
use crate::fault::Reading;
use crate::lang::Text;
use crate::level::{Degree, Level};
use crate::origin::{self, Confidence};
use serde::{Deserialize, Serialize};

/// What kind of training a route is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum RouteKind {
    /// Teaches one skill, or two that go together.
    Unit,
    /// Open online course.
    Mooc,
    /// Certificate of a maker or a body.
    Certificate,
    /// Intensive course.
    Bootcamp,
    /// Registered professional title.
    Title,
    /// University diploma.
    Du,
    /// Master's degree.
    Master,
    /// Engineering school.
    Engineering,
    /// Work-study.
    Apprenticeship,
    /// Training before a promised hire.
    Poei,
}

/// How a route is followed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Mode {
    /// From anywhere.
    Online,
    /// In a classroom.
    Onsite,
    /// Both.
    Mixed,
    /// The source does not say.
    Unknown,
}

/// Whether the route can still be followed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Status {
    /// It was open at the date of the source.
    Active,
    /// Replaced or withdrawn.
    Retired,
    /// Over.
    Ended,
    /// The source does not tell.
    Unchecked,
}

/// A training route.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Route {
    /// Identifier, unique among all routes.
    pub id: String,
    /// The provider's own name (from the head of the file).
    #[serde(skip_deserializing)]
    pub provider: String,
    /// Title as published.
    pub title: String,
    /// Kind of training.
    pub kind: RouteKind,
    /// Language of teaching (ISO 639-1); absent = unknown.
    pub language: Option<String>,
    /// How it is followed.
    pub mode: Mode,
    /// Length; absent = unknown.
    pub length: Option<Length>,
    /// Price; absent = unknown.
    pub price: Option<Price>,
    /// What one can do at the end.
    pub teaches: Vec<Taught>,
    /// What one must be able to do before.
    #[serde(default)]
    pub requires: Vec<Taught>,
    /// Degree required to enter.
    pub degree_in: Option<Degree>,
    /// Degree given at the end.
    pub degree_out: Option<Degree>,
    /// Payable with the CPF; absent = unknown.
    pub cpf: Option<bool>,
    /// Registered code: `RNCP37827`, `RS7344`.
    pub code: Option<String>,
    /// Last day of the registration of the certification (`2027-06-30`); absent = unknown, or none is registered.
    pub rncp_end: Option<String>,
    /// Whether it can still be followed.
    pub status: Status,
    /// See [`crate::origin`].
    pub source: String,
    /// See [`crate::origin`].
    pub date: String,
    /// See [`Confidence`].
    pub confidence: Confidence,
    /// What else the person should know.
    pub note: Option<Text>,
}

/// A skill at a level.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Taught {
    /// Skill identifier.
    pub skill: String,
    /// Level.
    pub level: Level,
}

/// Length of a route. Own origin where it differs from the route's.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Length {
    /// Hours of work in all.
    pub hours: Option<f64>,
    /// Weeks at full-time rhythm.
    pub weeks: Option<f64>,
    /// Own source.
    pub source: Option<String>,
    /// Own date.
    pub date: Option<String>,
    /// Own confidence.
    pub confidence: Option<Confidence>,
}

/// Price of a route in euros. Own origin where it differs from the route's.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Price {
    /// One exact figure; 0 = free.
    pub euros: Option<f64>,
    /// Lowest figure published.
    pub min: Option<f64>,
    /// Highest figure published.
    pub max: Option<f64>,
    /// Own source.
    pub source: Option<String>,
    /// Own date.
    pub date: Option<String>,
    /// Own confidence.
    pub confidence: Option<Confidence>,
}

impl Route {
    /// Hours of work, when known.
    #[must_use]
    pub fn known_hours(&self) -> Option<f64> {
        self.length.as_ref()?.hours
    }

    /// Price in euros, when it can be relied on: free, or one exact figure whose confidence is not low.
    #[must_use]
    pub fn known_euros(&self) -> Option<f64> {
        let price = self.price.as_ref()?;
        let euros = price.euros?;
        let confidence = price.confidence.unwrap_or(self.confidence);
        (euros == 0.0 || confidence > Confidence::Low).then_some(euros)
    }

    /// Whether the route can still be followed, as far as is known.
    #[must_use]
    pub fn is_open(&self) -> bool {
        matches!(self.status, Status::Active | Status::Unchecked)
    }

    /// Whether the registration of its certification has ended before a day (`2026-11-25`), or before a month (`2026-11`).
    #[must_use]
    pub fn has_ended(&self, today: &str) -> bool {
        self.rncp_end.as_deref().is_some_and(|end| end.get(..today.len()).unwrap_or(end) < today)
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Provider {
    label: String,
    #[serde(default)]
    route: Vec<Route>,
}

pub(crate) fn read(reading: &mut Reading<'_>) -> Vec<Route> {
    let Some(mut file) = reading.toml::<Provider>() else { return Vec::new() };
    for route in &mut file.route {
        route.provider.clone_from(&file.label);
    }
    file.route
}

/// A shorter route, in hours, is an introduction: it brings a tool to `basic`, never a subject. Chosen by us: without it the
/// shortest plan is a heap of talks.
const INTRODUCTION: f64 = 3.0;

pub(crate) fn check(route: &Route, knowledge: &Knowledge, reading: &mut Reading<'_>) {
    let id = &route.id;
    if route.known_hours().is_some_and(|hours| hours < INTRODUCTION) {
        for taught in &route.teaches {
            let tool = knowledge.skill(&taught.skill).is_some_and(|s| s.kind == crate::skill::SkillKind::Tool);
            if !tool || taught.level > Level::Basic {
                let message =
                    format!("route {id:?}: under {INTRODUCTION} hours it brings a tool to basic, nothing more");
                reading.fault(id, message);
            }
        }
    }
    reading.check_id(id);
    if let Some(end) = route.rncp_end.as_deref().filter(|end| !origin::is_day(end)) {
        reading.fault(id, format!("route {id:?}: rncp_end {end:?} is no day, write 2027-06-30"));
    }
    for taught in route.teaches.iter().chain(&route.requires) {
        knowledge.check_skill(&taught.skill, reading);
    }
    let or = |own: &Option<String>, route: &str| own.clone().unwrap_or_else(|| route.to_owned());
    origin::check(&route.source, &route.date, knowledge, reading);
    if let Some(l) = &route.length {
        origin::check(&or(&l.source, &route.source), &or(&l.date, &route.date), knowledge, reading);
        if l.hours.is_some_and(|h| h <= 0.0) || (l.hours.is_none() && l.weeks.is_none()) {
            reading.fault(id, format!("route {id:?}: length needs hours above 0, or weeks"));
        }
    }
    if let Some(p) = &route.price {
        origin::check(&or(&p.source, &route.source), &or(&p.date, &route.date), knowledge, reading);
        if p.euros.is_some() == (p.min.is_some() || p.max.is_some()) || p.euros.is_some_and(|e| e < 0.0) {
            reading.fault(id, format!("route {id:?}: price is either euros (0 or more), or min and max"));
        }
    }
}
