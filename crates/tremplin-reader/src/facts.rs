//! What is read: the facts of a CV ([`Profile`]) and of a job ad ([`Ad`]). Every fact has the spans that show it, in
//! bytes of the document's text.

use serde::Serialize;
use tremplin_documents::Span;
use tremplin_knowledge::{Degree, Level};

pub mod degree;
pub mod experience;
pub mod jobs;
pub mod languages;
pub mod skills;
pub mod title;

/// A value and where it was read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Found<T> {
    /// What was read.
    pub value: T,
    /// Where.
    pub span: Span,
}

/// What a CV says.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Profile {
    /// Language of the text (ISO 639-1), when it could be told.
    pub language: Option<String>,
    /// What the person says they are, at the head of the CV.
    pub headline: Option<Found<String>>,
    /// Sections in the order of the text.
    pub sections: Vec<Section>,
    /// Jobs in the order of the text.
    pub jobs: Vec<Job>,
    /// Months covered by at least one job: overlaps count once, gaps cost nothing.
    pub experience_months: u32,
    /// Degrees in the order of the text.
    pub degrees: Vec<DegreeHeld>,
    /// Highest degree held.
    pub degree: Option<Degree>,
    /// Spoken languages in the order of the text.
    pub languages: Vec<LanguageHeld>,
    /// Skills, one entry a skill, in the order of first mention.
    pub skills: Vec<SkillHeld>,
}

/// A section of a CV.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Section {
    /// One of [`tremplin_knowledge::lang::CV_SECTIONS`].
    pub kind: String,
    /// The heading.
    pub heading: Span,
    /// What stands under it.
    pub body: Span,
}

/// A month in time. The month is absent where the text gives only the year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Month {
    /// Year.
    pub year: i32,
    /// 1 to 12.
    pub month: Option<u8>,
}

/// A job held.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Job {
    /// Title as written.
    pub title: Option<Found<String>>,
    /// Employer as written.
    pub employer: Option<Found<String>>,
    /// First month.
    pub start: Option<Month>,
    /// Last month; absent while the job goes on.
    pub end: Option<Month>,
    /// Whether it still goes on.
    pub current: bool,
    /// Where its dates stand.
    pub dates: Span,
    /// The whole entry.
    pub span: Span,
    /// Months from first to last, both included (between two bare years: their difference, at least twelve).
    pub months: u32,
}

/// A degree held.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct DegreeHeld {
    /// Level.
    pub level: Degree,
    /// The line that names it.
    pub title: String,
    /// Year obtained, when said.
    pub year: Option<i32>,
    /// Where.
    pub span: Span,
}

/// A spoken language.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct LanguageHeld {
    /// ISO 639-1 code.
    pub lang: String,
    /// CEFR level (`A1` to `C2`) or `native`; absent when not said.
    pub level: Option<String>,
    /// Where.
    pub span: Span,
}

/// How a person shows a skill.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Proof {
    /// Only named: a list of skills, a summary.
    Listed,
    /// Named in a course, a degree or a certificate.
    Taught,
    /// Shown at work or in a project.
    Practised,
}

/// A skill that a CV shows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct SkillHeld {
    /// Skill identifier.
    pub id: String,
    /// Level: as stated in words; else solid with two years of jobs that show it, working otherwise.
    pub level: Level,
    /// Whether the level is in the person's own words.
    pub stated: bool,
    /// Best proof.
    pub proof: Proof,
    /// Months of the jobs that show it, overlaps counted once.
    pub months: u32,
    /// Every mention, in the order of the text.
    pub spans: Vec<Span>,
}

/// What a job ad says.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Ad {
    /// Language of the text (ISO 639-1), when it could be told.
    pub language: Option<String>,
    /// Title.
    pub title: Option<Title>,
    /// Occupation identifier, when the title names one.
    pub occupation: Option<String>,
    /// Skills, one entry a skill, in the order of first mention.
    pub skills: Vec<SkillAsked>,
    /// Degree asked.
    pub degree: Option<DegreeAsked>,
    /// Experience asked.
    pub experience: Option<ExperienceAsked>,
    /// Spoken languages asked.
    pub languages: Vec<LanguageHeld>,
}

/// The title of an ad.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Title {
    /// As written.
    pub raw: String,
    /// Without gender mark, contract, place, mode and level adjectives.
    pub normalized: String,
    /// `intern`, `junior`, `mid`, `senior`, `lead`, `executive`; absent when not said.
    pub seniority: Option<String>,
    /// Where.
    pub span: Span,
}

/// How much an ad wants a skill.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Necessity {
    /// Named without saying how much.
    Unspecified,
    /// Nice to have.
    Preferred,
    /// Must have.
    Required,
}

/// A skill that an ad names.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct SkillAsked {
    /// Skill identifier.
    pub id: String,
    /// False when the text says that it is not wanted.
    pub positive: bool,
    /// Strongest necessity among the mentions.
    pub necessity: Necessity,
    /// Every mention, in the order of the text.
    pub spans: Vec<Span>,
}

/// The degree that an ad asks.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct DegreeAsked {
    /// Lowest level asked; absent when no degree is asked.
    pub level: Option<Degree>,
    /// `required`, `preferred`, `not_required`.
    pub necessity: String,
    /// A higher level that would be liked better.
    pub preferred_level: Option<Degree>,
    /// Whether experience may stand for the degree.
    pub equivalent_ok: bool,
    /// Where.
    pub span: Span,
}

/// Years of experience that an ad asks.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ExperienceAsked {
    /// Lowest; 0 when beginners are welcome.
    pub min_years: Option<f64>,
    /// Highest.
    pub max_years: Option<f64>,
    /// Where.
    pub span: Span,
}

impl Month {
    /// Months since year 0, taking January for an absent month.
    #[must_use]
    pub fn index(self) -> i32 {
        self.year * 12 + i32::from(self.month.unwrap_or(1)) - 1
    }
}

impl std::fmt::Display for Month {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self.month {
            Some(month) => write!(f, "{}-{month:02}", self.year),
            None => write!(f, "{}", self.year),
        }
    }
}

impl Serialize for Month {
    fn serialize<S: serde::Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        s.collect_str(self)
    }
}
