//! What is read: the facts of a CV ([`Profile`]) and of a job ad ([`Ad`]). Every fact has the spans that show it, in
//! bytes of the document's text.

use crate::rome::Guess;
use serde::{Deserialize, Serialize};
use tremplin_documents::Span;
use tremplin_knowledge::{Degree, Level};

pub mod age;
pub mod application;
pub mod benefits;
pub mod contract;
pub(crate) mod cues;
pub mod day;
pub mod degree;
pub mod experience;
pub mod jobs;
pub mod languages;
pub mod places;
pub mod project;
pub mod publication;
pub mod remote;
pub mod salary;
pub mod sector;
pub mod skills;
pub mod start;
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
    /// What is odd in what is said.
    pub remarks: Vec<Remark>,
}

/// Something odd in what a document says: it is kept as it is said, and told.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Remark {
    /// What it is: `date_reversed`, `salary_implausible`, `remote_conflict`.
    pub code: &'static str,
    /// Where, when it stands in one place.
    pub span: Option<Span>,
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

/// A day, a month or a year: as much as the text gives.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date {
    /// Year.
    pub year: i32,
    /// 1 to 12.
    pub month: Option<u8>,
    /// 1 to 31.
    pub day: Option<u8>,
}

/// A job held.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Job {
    /// Title as written.
    pub title: Option<Found<String>>,
    /// Employer as written.
    pub employer: Option<Found<String>>,
    /// First month.
    pub start: Option<Date>,
    /// Last month; absent while the job goes on.
    pub end: Option<Date>,
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
#[derive(Clone, Debug, PartialEq, Serialize)]
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
    /// The chance that it is meant, when no mention names it: the words were linked to it ([`crate::linked`]).
    pub chance: Option<f32>,
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
    /// The chance that the title means that occupation, when it does not name it: it was linked ([`crate::linked`]).
    pub occupation_chance: Option<f32>,
    /// ROME codes that title and text suggest, surest first ([`crate::rome`]); read apart from the other facts.
    pub rome: Vec<Guess>,
    /// Skills, one entry a skill, in the order of first mention.
    pub skills: Vec<SkillAsked>,
    /// Degree asked.
    pub degree: Option<DegreeAsked>,
    /// Experience asked.
    pub experience: Option<ExperienceAsked>,
    /// Spoken languages asked.
    pub languages: Vec<LanguageAsked>,
    /// What the post pays.
    pub salary: Option<Salary>,
    /// Kinds of contract offered.
    pub contract: Option<Contract>,
    /// How far the work is done away from the office.
    pub remote: Option<Remote>,
    /// Places named, in the order of the text; the first is where the post is.
    pub places: Vec<Place>,
    /// What it gives beside the pay, one entry a kind, in the order of first mention.
    pub benefits: Vec<benefits::Benefit>,
    /// When the post starts.
    pub start_date: Option<start::StartDate>,
    /// When the ad was published.
    pub publication_date: Option<publication::PublicationDate>,
    /// The employer's sector.
    pub sector: Option<sector::EmployerSector>,
    /// How to apply.
    pub application: Option<application::Application>,
    /// The project that the post is for; absent where the ad tells of none.
    pub project: Option<project::Project>,
    /// What is odd in what is said.
    pub remarks: Vec<Remark>,
}

/// A spoken language that an ad asks.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct LanguageAsked {
    /// ISO 639-1 code.
    pub lang: String,
    /// CEFR level (`A1` to `C2`) or `native`; absent when not said.
    pub level: Option<String>,
    /// How much it is wanted.
    pub necessity: Necessity,
    /// Where.
    pub span: Span,
}

/// The time that a pay is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Period {
    /// An hour.
    Hour,
    /// A day.
    Day,
    /// A week.
    Week,
    /// A month.
    Month,
    /// A year.
    Year,
}

/// What an ad says the post pays, as written.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Salary {
    /// Lowest fixed pay; absent in "up to".
    pub min: Option<f64>,
    /// Highest fixed pay; absent in "from".
    pub max: Option<f64>,
    /// ISO 4217 code.
    pub currency: String,
    /// What the figures are for; absent when neither said nor evident.
    pub period: Option<Period>,
    /// Before contributions (true) or after (false); absent when not said.
    pub gross: Option<bool>,
    /// Payments a year, when said: 12, 13, 13.55.
    pub months: Option<f64>,
    /// Whether a part that varies comes on top.
    pub variable: bool,
    /// Lowest whole package, variable part included, when said.
    pub total_min: Option<f64>,
    /// Highest whole package.
    pub total_max: Option<f64>,
    /// Whether the figures can be what a post pays for that time.
    pub plausible: bool,
    /// Where, the first statement first.
    pub spans: Vec<Span>,
}

/// A kind of contract.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum ContractKind {
    /// Permanent.
    Cdi,
    /// Fixed term.
    Cdd,
    /// Through an agency.
    Interim,
    /// Apprenticeship, and study with work.
    Alternance,
    /// Internship.
    Stage,
    /// Independent.
    Freelance,
}

/// The contract that an ad offers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Contract {
    /// One, or several to choose from or in a row, in the order of the text.
    pub kinds: Vec<ContractKind>,
    /// Where each is said.
    pub spans: Vec<Span>,
}

/// Where the work is done.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum RemoteMode {
    /// At the employer's.
    Onsite,
    /// Away now and then.
    Occasional,
    /// Some days of the week away.
    Hybrid,
    /// Away.
    Remote,
}

/// How far the work is done away from the office.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Remote {
    /// Where the work is done.
    pub mode: RemoteMode,
    /// Days away from the office in a week of five, when said.
    pub days: Option<f64>,
    /// Where it is said.
    pub spans: Vec<Span>,
}

/// A place that an ad names.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Place {
    /// As written.
    pub name: String,
    /// ISO 3166-1 code of the country (`FR`, `DE`), where the name or what stands beside it tells it.
    pub country: Option<String>,
    /// Whether the name is that of a whole country or state, and of no town.
    pub is_area: bool,
    /// INSEE code of the commune, where the name and what stands beside it tell it.
    pub commune: Option<String>,
    /// INSEE code of the arrondissement of Paris, Lyon or Marseille, where it is said.
    pub arrondissement: Option<String>,
    /// Code of the department (`69`, `2A`).
    pub department: Option<String>,
    /// INSEE code of the region (`84`).
    pub region: Option<String>,
    /// Where.
    pub span: Span,
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
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct SkillAsked {
    /// Skill identifier.
    pub id: String,
    /// False when the text says that it is not wanted.
    pub positive: bool,
    /// Strongest necessity among the mentions.
    pub necessity: Necessity,
    /// The group of alternatives in which it is asked, from one in the order of the text: any one skill of a group will do; alone in
    /// its group, another of its kind will do. None for a skill that is asked by itself.
    pub alternatives: Option<u32>,
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

impl ContractKind {
    /// Every kind.
    pub const ALL: [ContractKind; 6] = [
        ContractKind::Cdi,
        ContractKind::Cdd,
        ContractKind::Interim,
        ContractKind::Alternance,
        ContractKind::Stage,
        ContractKind::Freelance,
    ];

    /// Its name in data: `cdi`.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            ContractKind::Cdi => "cdi",
            ContractKind::Cdd => "cdd",
            ContractKind::Interim => "interim",
            ContractKind::Alternance => "alternance",
            ContractKind::Stage => "stage",
            ContractKind::Freelance => "freelance",
        }
    }
}

impl Period {
    /// Its name in data: `year`.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Period::Hour => "hour",
            Period::Day => "day",
            Period::Week => "week",
            Period::Month => "month",
            Period::Year => "year",
        }
    }
}

impl RemoteMode {
    /// Its name in data: `hybrid`.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            RemoteMode::Onsite => "onsite",
            RemoteMode::Occasional => "occasional",
            RemoteMode::Hybrid => "hybrid",
            RemoteMode::Remote => "remote",
        }
    }
}

impl Date {
    /// A month.
    #[must_use]
    pub const fn new(year: i32, month: u8) -> Date {
        Date { year, month: Some(month), day: None }
    }

    /// Months since year 0, taking January for an absent month.
    #[must_use]
    pub fn index(self) -> i32 {
        self.year * 12 + i32::from(self.month.unwrap_or(1)) - 1
    }
}

impl std::fmt::Display for Date {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match (self.month, self.day) {
            (Some(month), Some(day)) => write!(f, "{}-{month:02}-{day:02}", self.year),
            (Some(month), None) => write!(f, "{}-{month:02}", self.year),
            (None, _) => write!(f, "{}", self.year),
        }
    }
}

impl Serialize for Date {
    fn serialize<S: serde::Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        s.collect_str(self)
    }
}
