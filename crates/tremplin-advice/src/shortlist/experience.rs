//! Months in jobs of the trade: those whose title bears a name of it, and those in which several of the skills asked are practised.
//! Months that two jobs cover count once; the time between jobs counts for nothing, neither for nor against.

use super::Demands;
use crate::fit::follows;
use crate::pay::{bears, months};
use std::collections::BTreeSet;
use tremplin_knowledge::Knowledge;
use tremplin_reader::Span;
use tremplin_reader::facts::{Job, Profile};

/// So many of the skills asked make a job one of the trade: one alone (a language, an office suite) is of many trades. Chosen.
const SKILLS: usize = 2;

/// What a profile shows of the trade.
pub(super) struct Trade {
    pub months: u32,
    /// The dates of the jobs counted.
    pub evidence: Vec<Span>,
}

pub(super) fn of_trade(profile: &Profile, demands: &Demands, knowledge: &Knowledge) -> Trade {
    let practised: Vec<(Span, BTreeSet<&str>)> = profile
        .skills
        .iter()
        .map(|s| (s, asked(&s.id, demands, knowledge)))
        .filter(|(_, asked)| !asked.is_empty())
        .flat_map(|(s, asked)| s.spans.iter().map(move |span| (*span, asked.clone())))
        .collect();
    let enough = SKILLS.min(demands.practice.len()).max(1);
    let practises = |job: &Job| {
        let inside = practised.iter().filter(|(span, _)| job.span.contains(*span));
        inside.flat_map(|(_, asked)| asked).collect::<BTreeSet<_>>().len() >= enough
    };
    let counts = |job: &&Job| bears(job, &demands.trade) || practises(job);
    let jobs: Vec<&Job> = profile.jobs.iter().filter(counts).filter(|job| job.months > 0).collect();
    Trade { months: months(jobs.iter().copied()), evidence: jobs.iter().map(|job| job.dates).collect() }
}

/// The skills of the ad that a skill is or shows.
fn asked<'d>(skill: &str, demands: &'d Demands, knowledge: &Knowledge) -> BTreeSet<&'d str> {
    let others = follows(skill, knowledge);
    let shown = |wanted: &&String| *wanted == skill || others.iter().any(|(other, _)| *other == wanted.as_str());
    demands.practice.iter().filter(shown).map(String::as_str).collect()
}
