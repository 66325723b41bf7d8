//! Months in jobs of the trade: those whose title bears a name of it, and those in which a skill asked is practised. Months that two
//! jobs cover count once; the time between jobs counts for nothing, neither for nor against.

use super::Demands;
use crate::fit::follows;
use crate::pay::{bears, months};
use tremplin_knowledge::Knowledge;
use tremplin_reader::Span;
use tremplin_reader::facts::{Job, Profile};

/// What a profile shows of the trade.
pub(super) struct Trade {
    pub months: u32,
    /// The dates of the jobs counted.
    pub evidence: Vec<Span>,
}

pub(super) fn of_trade(profile: &Profile, demands: &Demands, knowledge: &Knowledge) -> Trade {
    let practised: Vec<Span> = profile
        .skills
        .iter()
        .filter(|s| shows_practice(&s.id, demands, knowledge))
        .flat_map(|s| s.spans.iter().copied())
        .collect();
    let counts = |job: &&Job| bears(job, &demands.trade) || practised.iter().any(|span| job.span.contains(*span));
    let jobs: Vec<&Job> = profile.jobs.iter().filter(counts).filter(|job| job.months > 0).collect();
    Trade { months: months(jobs.iter().copied()), evidence: jobs.iter().map(|job| job.dates).collect() }
}

/// Whether a skill is one that the ad asks, or shows one.
fn shows_practice(skill: &str, demands: &Demands, knowledge: &Knowledge) -> bool {
    demands.practice.contains(skill)
        || follows(skill, knowledge).iter().any(|(other, _)| demands.practice.contains(*other))
}
