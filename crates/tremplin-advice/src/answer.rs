//! The answer to "which AI jobs are in reach for me?": plain data, every part with its reasons.

use serde::Serialize;
use tremplin_knowledge::training::Mode;
use tremplin_knowledge::{Degree, Level};
use tremplin_reader::Span;

/// What the person can give, and what they already asked.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Request {
    /// Occupations to answer about; all when empty.
    pub targets: Vec<String>,
    /// Weeks available; no limit when absent.
    pub weeks: Option<u32>,
    /// Hours of work a week; [`crate::HOURS_PER_WEEK`] when absent.
    pub hours_per_week: Option<u32>,
    /// Euros available; no limit when absent.
    pub budget: Option<u32>,
    /// Only routes that can be followed so; any when absent. [`Mode::Mixed`] takes any route whose mode is known.
    pub mode: Option<Mode>,
    /// Prices and hours that the person asked a school.
    pub quotes: Vec<Quote>,
    /// What to suppose of the person beside what the CV shows.
    pub suppose: Suppose,
    /// The day of the question (`2026-11-25`), or its month: no plan rests on a certification that has ended by then. When absent,
    /// none is taken to have ended.
    pub today: Option<String>,
}

/// "What if": skills and routes to take as held, skills to take as not held.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Suppose {
    /// Skills held, each at a level.
    pub with: Vec<Gain>,
    /// Routes followed to their end, by identifier.
    pub routes: Vec<String>,
    /// Skills not held, whatever shows them. This wins over the two above.
    pub without: Vec<String>,
}

impl Suppose {
    /// Whether nothing is supposed.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Suppose::default()
    }
}

/// What a school answered about a route.
#[derive(Clone, Debug, PartialEq)]
pub struct Quote {
    /// Route identifier.
    pub route: String,
    /// Price in euros.
    pub euros: f64,
    /// Hours of work.
    pub hours: f64,
}

/// What is known of one occupation for one person.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Reach {
    /// Occupation identifier.
    pub occupation: String,
    /// Weeks of the shortest way (training then projects), whatever the weeks and euros at hand; in the mode asked, or
    /// in any when that one has no way. Absent when no way is known.
    pub weeks: Option<u32>,
    /// Euros of that way.
    pub euros: Option<u32>,
    /// How far the profile covers the occupation.
    pub fit: Fit,
    /// How to get there within the person's limits.
    pub plan: Plan,
    /// What to build to prove it.
    pub projects: Vec<ProjectChosen>,
    /// The degree usually held, against the person's.
    pub degree: DegreeGap,
    /// What one may earn.
    pub pay: Option<Pay>,
}

/// How far a profile covers an occupation.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Fit {
    /// Share of the weighted levels already held, 0 to 1.
    pub score: f64,
    /// Skills held at the level needed, the weightiest first.
    pub covered: Vec<Covered>,
    /// Skills to gain, core first, then the weightiest.
    pub missing: Vec<Missing>,
}

/// A skill already held.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Covered {
    /// Skill identifier.
    pub skill: String,
    /// Weight in the occupation.
    pub weight: f64,
    /// Number of ads in which the weight was counted; absent where it is our judgement.
    pub ads: Option<u32>,
    /// Whether one cannot begin without it.
    pub core: bool,
    /// Level needed to begin.
    pub needed: Level,
    /// How it is held.
    pub held: Held,
}

/// How a person holds a skill.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Held {
    /// Level held.
    pub level: Level,
    /// By which road.
    pub how: How,
    /// The skill actually shown: the same one, or the one from which it follows.
    pub by: String,
    /// Where the CV shows it.
    pub evidence: Vec<Span>,
}

/// By which road a skill is known to be held.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum How {
    /// Named in the CV.
    Named,
    /// Implied by another one (PyTorch implies Python).
    Implied,
    /// Shown by a narrower one (scikit-learn shows machine learning).
    Narrower,
    /// Part of the level carries over from a near one (R to Python).
    Near,
    /// Shown by nothing: the question supposes it, or another one from which it follows.
    Supposed,
}

impl How {
    /// Its identifier: `named`.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            How::Named => "named",
            How::Implied => "implied",
            How::Narrower => "narrower",
            How::Near => "near",
            How::Supposed => "supposed",
        }
    }
}

/// A skill to gain.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Missing {
    /// Skill identifier.
    pub skill: String,
    /// Weight in the occupation.
    pub weight: f64,
    /// Number of ads in which the weight was counted; absent where it is our judgement.
    pub ads: Option<u32>,
    /// Whether one cannot begin without it.
    pub core: bool,
    /// Level needed to begin.
    pub needed: Level,
    /// What is held of it, when something is.
    pub held: Option<Held>,
}

/// Whether a plan exists.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum PlanStatus {
    /// Nothing to learn before beginning.
    NoneNeeded,
    /// Proven to be the shortest, within the limits.
    Optimal,
    /// Within the limits, but not proven the shortest (the solver ran out of time).
    Feasible,
    /// Proven impossible within the limits; [`Plan::binding`] says which limit.
    Infeasible,
    /// A core skill is taught by no route of known length and price ([`Plan::unknown`] names it; the steps, if any,
    /// bring the others), or the solver ran out of time before it found any plan ([`Plan::unknown`] is then empty).
    Unknown,
}

/// Which limit makes a plan impossible.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Binding {
    /// Too few hours, whatever the money.
    Weeks,
    /// Too little money, whatever the time.
    Budget,
    /// Both: each is too low whatever the other, or each would do alone but not both together.
    WeeksAndBudget,
    /// A route exists, but not in the mode asked.
    Mode,
}

/// A training plan.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Plan {
    /// Whether it exists.
    pub status: PlanStatus,
    /// Hours of training, and of the projects that core skills ask: what was minimised, then euros. Absent without plan.
    pub objective: Option<f64>,
    /// Relative distance to the proven bound: 0 when optimal. Absent without plan.
    pub gap: Option<f64>,
    /// Steps in the order to follow them.
    pub steps: Vec<Step>,
    /// Hours in all: training, and the projects that core skills ask.
    pub hours: f64,
    /// Euros in all.
    pub euros: f64,
    /// Weeks, training and projects.
    pub weeks: u32,
    /// Which limit stands in the way: of the whole, or of what is known when the status is unknown. Absent also when the
    /// solver ran out of time before it could tell.
    pub binding: Option<Binding>,
    /// Weeks and euros that the shortest way needs, when the limits forbid it.
    pub needs: Option<Needs>,
    /// Core skills that no known route teaches.
    pub unknown: Vec<String>,
    /// Routes to ask about, because their price or length is not known.
    pub to_ask: Vec<ToAsk>,
    /// Routes that teach a missing core skill, left out because the registration of their certification has ended.
    pub ended: Vec<Ended>,
}

/// A route that is never planned: the registration of its certification has ended.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Ended {
    /// Route identifier.
    pub route: String,
    /// Last day of the registration.
    pub on: String,
}

/// What the shortest way needs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Needs {
    /// Weeks at the person's rhythm.
    pub weeks: u32,
    /// Euros.
    pub euros: u32,
}

/// A step of a plan.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Step {
    /// Route identifier.
    pub route: String,
    /// First week, from 1.
    pub start_week: u32,
    /// Last week, included.
    pub end_week: u32,
    /// Hours.
    pub hours: f64,
    /// Euros.
    pub euros: f64,
    /// What it brings that the person lacked.
    pub teaches: Vec<Gain>,
    /// The figures come from the person's own quote.
    pub quoted: bool,
    /// It is a project (then moved to [`Reach::projects`]), not a route.
    pub practice: bool,
}

/// A skill gained.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Gain {
    /// Skill identifier.
    pub skill: String,
    /// Level reached.
    pub level: Level,
}

/// A route to ask about.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ToAsk {
    /// Route identifier.
    pub route: String,
    /// What is not known: `price`, `hours`.
    pub unknown: Vec<String>,
    /// Missing core skills that it would bring.
    pub teaches: Vec<Gain>,
}

/// A portfolio project chosen for a person and an occupation.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ProjectChosen {
    /// Project identifier.
    pub project: String,
    /// Hours.
    pub hours: f64,
    /// First week, from 1.
    pub start_week: u32,
    /// Last week, included.
    pub end_week: u32,
    /// Needed skills that it proves.
    pub proves: Vec<String>,
    /// Skills of the person that make it theirs.
    pub draws_on: Vec<String>,
    /// Whether the plan needs it to bring a core skill to its level; else it only adds proof.
    pub needed: bool,
}

/// The degree usually held, against the person's.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct DegreeGap {
    /// Lowest degree usually asked.
    pub usual: Degree,
    /// The person's highest; absent when the CV does not say.
    pub held: Option<Degree>,
    /// Whether it is enough; false also when the CV does not say.
    pub met: bool,
}

/// A pay interval.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Pay {
    /// Low end, gross euros a year.
    pub low: Option<f64>,
    /// Middle.
    pub median: Option<f64>,
    /// High end.
    pub high: Option<f64>,
    /// Share of held-out rows inside the interval; absent: never tested.
    pub coverage: Option<f64>,
    /// Number of ads or people counted; absent: not said by the source.
    pub n: Option<u32>,
    /// Experience that the figure speaks of.
    pub band: tremplin_knowledge::salary::Band,
    /// Whether the figure is of this occupation, and not of all AI jobs together.
    pub own: bool,
    /// Where: a country, a region or a town.
    pub place: String,
    /// What was counted.
    pub what: String,
    /// Source.
    pub source: String,
    /// Date of the source.
    pub as_of: String,
    /// Confidence.
    pub confidence: tremplin_knowledge::origin::Confidence,
}

/// What one skill, or one project, would bring over all the occupations asked about.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Worth {
    /// What is learnt or built.
    pub what: Unit,
    /// Hours of the shortest way to it.
    pub hours: f64,
    /// Weeks of it at the person's rhythm, at least one.
    pub weeks: u32,
    /// Euros of it.
    pub euros: f64,
    /// Routes and projects of that way, in the order of identifiers; none for a project, which needs no other.
    pub routes: Vec<String>,
    /// Occupations of which nothing needed to begin would be missing any more, and something is now.
    pub opens: Vec<String>,
    /// Other occupations of which fewer skills needed to begin would be missing.
    pub nearer: Vec<String>,
    /// Sum, over these occupations, of what the share of the weighted levels held gains, 0 to 1 each.
    pub gain: f64,
}

/// A skill at a level, or a project.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Unit {
    /// A skill.
    Skill(Gain),
    /// A project, by its identifier.
    Project(String),
}
