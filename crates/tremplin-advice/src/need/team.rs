//! Who would try a use: the team of the knowledge, what each brings from the trade and from AI, and whether to train someone
//! in house, to hire, or to take a freelance for the length of the trial.

use crate::answer::{PlanStatus, Request, Step};
use crate::plan::plan;
use tremplin_knowledge::need::{Member, Side};
use tremplin_knowledge::occupation::Occupation;
use tremplin_knowledge::sector::Use;
use tremplin_knowledge::{Knowledge, Level};
use tremplin_reader::Span;
use tremplin_reader::facts::{Profile as Person, Proof, SkillHeld};

/// Weeks of training, at ten hours a week, up to which someone in house is ready soon enough: a quarter. A choice of ours.
pub const SOON: u32 = 13;

/// Share of the team from which a person is worth a lasting contract. A choice of ours.
const LASTING: u32 = 40;

/// What is held by assumption has no words that show it; the plan counts only what is shown somewhere.
const SHOWN: Span = Span { start: 0, end: 1 };

/// Skills told of each side.
const MOST_SKILLS: usize = 6;

/// A person of the team.
#[derive(Clone, Debug, PartialEq)]
pub struct Profile<'k> {
    /// The occupation.
    pub occupation: &'k Occupation,
    /// Share of the team's time, in percent.
    pub share: u32,
    /// Where the person comes from.
    pub side: Side,
    /// Skills of the trade.
    pub business: Vec<&'k str>,
    /// Skills of AI.
    pub ai: Vec<&'k str>,
    /// How to find the person.
    pub how: How,
    /// The way of someone in house who holds the skills of the trade; absent when none is known.
    pub way: Option<Way>,
}

/// How to find a person.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum How {
    /// Train someone in house.
    Train,
    /// Hire.
    Hire,
    /// A freelance, for the trial.
    Freelance,
}

impl How {
    /// The word used in JSON and sentences.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            How::Train => "train",
            How::Hire => "hire",
            How::Freelance => "freelance",
        }
    }
}

/// A way of training.
#[derive(Clone, Debug, PartialEq)]
pub struct Way {
    /// Weeks at [`crate::HOURS_PER_WEEK`].
    pub weeks: u32,
    /// Euros.
    pub euros: f64,
    /// Routes and projects, in order.
    pub steps: Vec<Step>,
}

/// The team of a use, and which of them an ad would look for: the largest part that is hired, else that a freelance takes,
/// else the largest of the AI side.
pub(super) fn of<'k>(used: &'k Use, knowledge: &'k Knowledge) -> (Vec<Profile<'k>>, usize) {
    let profiles: Vec<Profile<'k>> = used.need.team.iter().filter_map(|m| profile(m, used, knowledge)).collect();
    let rank = |p: &Profile<'_>| (p.how == How::Hire, p.how == How::Freelance, p.side == Side::Ai, p.share);
    let wanted = (0..profiles.len()).rev().max_by_key(|i| profiles.get(*i).map(rank)).unwrap_or(0);
    (profiles, wanted)
}

fn profile<'k>(member: &'k Member, used: &'k Use, knowledge: &'k Knowledge) -> Option<Profile<'k>> {
    let occupation = knowledge.occupation(&member.occupation)?;
    let way = way(occupation, used, knowledge);
    let business = business(occupation, used, knowledge);
    let ai = occupation.skills.iter().filter(|s| s.core && knowledge.is_ai_side(&s.id)).map(|s| s.id.as_str());
    Some(Profile {
        occupation,
        share: member.share,
        side: member.side,
        business,
        ai: ai.take(MOST_SKILLS).collect(),
        how: how(member, way.as_ref()),
        way,
    })
}

/// Who knows the trade is in the house already, and who can be ready soon may be: both are trained. Who has the larger part is
/// hired, for the work goes on after the trial; for the others a freelance will do.
fn how(member: &Member, way: Option<&Way>) -> How {
    match way {
        _ if member.side == Side::Business => How::Train,
        Some(way) if way.weeks <= SOON => How::Train,
        _ if member.share >= LASTING => How::Hire,
        _ => How::Freelance,
    }
}

/// Skills of the trade: those of the use, then those of the occupation that are not of AI.
fn business<'k>(occupation: &'k Occupation, used: &'k Use, knowledge: &'k Knowledge) -> Vec<&'k str> {
    let own = occupation.skills.iter().filter(|s| s.core && !knowledge.is_ai_side(&s.id)).map(|s| s.id.as_str());
    let mut all: Vec<&str> = Vec::new();
    for skill in used.need.trade.iter().map(String::as_str).chain(own) {
        if !all.contains(&skill) {
            all.push(skill);
        }
    }
    all.truncate(MOST_SKILLS);
    all
}

/// The shortest way of someone in house: who knows the trade well, and of the occupation what is not of AI.
fn way(occupation: &Occupation, used: &Use, knowledge: &Knowledge) -> Option<Way> {
    let own = occupation.skills.iter().filter(|s| s.core && !knowledge.is_ai_side(&s.id)).map(|s| s.id.clone());
    let mut skills: Vec<String> = used.need.trade.iter().cloned().chain(own).collect();
    skills.sort();
    skills.dedup();
    let person = Person { skills: skills.into_iter().map(held).collect(), ..Person::default() };
    let plan = plan(&person, occupation, knowledge, &Request::default()).plan;
    let whole = matches!(plan.status, PlanStatus::Optimal | PlanStatus::Feasible | PlanStatus::NoneNeeded);
    whole.then_some(Way { weeks: plan.weeks, euros: plan.euros, steps: plan.steps })
}

fn held(id: String) -> SkillHeld {
    SkillHeld {
        id,
        level: Level::Solid,
        stated: false,
        proof: Proof::Practised,
        months: 0,
        chance: None,
        spans: vec![SHOWN],
    }
}
