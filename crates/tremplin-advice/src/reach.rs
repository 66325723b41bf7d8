//! Which occupations are in reach of a person, and how far each is: fit, plan, projects, degree and pay put together.

#[cfg(test)]
mod tests;

use crate::answer::{DegreeGap, How, Needs, PlanStatus, ProjectChosen, Reach, Request, Step};
use crate::fit::fit_of;
use crate::pay::{has_held, pay};
use crate::person::Person;
use crate::plan::{Planned, hundredths, plan_for, weeks};
use crate::portfolio::{self, Ground, choose};
use std::cmp::Ordering;
use tremplin_knowledge::Degree;
use tremplin_knowledge::Knowledge;
use tremplin_knowledge::occupation::{Family, Need, Occupation};
use tremplin_reader::facts::Profile;

/// The occupations asked about (when none is named: all, but for the jobs that AI augments that are not the person's own), best
/// first: those that have a plan, then those with a plan of which the CV shows next to nothing, then those that the person's
/// limits forbid, then those to which no way is known; in each group by weeks, euros, fit, identifier.
/// Targets that the knowledge lacks are left out: refusing them is the caller's.
#[must_use]
pub fn orient(profile: &Profile, knowledge: &Knowledge, request: &Request) -> Vec<Reach> {
    let person = Person::new(profile, knowledge, request);
    let asked = |o: &&Occupation| match request.targets.as_slice() {
        [] => is_own(&person, o),
        targets => targets.contains(&o.id),
    };
    let mut all: Vec<Reach> = knowledge.occupations.iter().filter(asked).map(|o| reach_for(&person, o)).collect();
    all.sort_by(compare);
    all
}

/// Whether an occupation may be proposed. A job that AI augments is one's own with AI in it, not one to change to: a past job
/// must bear its name, and the CV itself show each skill of the trade.
fn is_own(person: &Person<'_>, occupation: &Occupation) -> bool {
    let shown =
        |need: &Need| person.holdings.get(&need.id).is_some_and(|h| h.how != How::Near && h.level >= need.level);
    let mut trade = occupation.skills.iter().filter(|need| need.trade);
    occupation.family != Family::Augmented || (has_held(person.profile, occupation) && trade.all(shown))
}

/// How far one occupation is.
#[must_use]
pub fn reach(profile: &Profile, occupation: &Occupation, knowledge: &Knowledge, request: &Request) -> Reach {
    reach_for(&Person::new(profile, knowledge, request), occupation)
}

fn reach_for(person: &Person<'_>, occupation: &Occupation) -> Reach {
    let fit = fit_of(&person.holdings, occupation);
    let planned = plan_for(person, &fit);
    let distance = distance(person, occupation, &planned);
    let mut plan = planned.plan;
    let practice: Vec<Step> = plan.steps.extract_if(.., |step| step.practice).collect();
    let projects = if plan.status == PlanStatus::Infeasible {
        plan.needs = distance.map(|(weeks, euros)| Needs { weeks, euros });
        Vec::new()
    } else {
        let before = hundredths(plan.hours);
        let left = person.time_available().map(|time| time.saturating_sub(before));
        let needed: Vec<String> = practice.iter().map(|s| s.route.clone()).collect();
        let ground = Ground { person, occupation, after: &planned.after, before, left, needed: &needed };
        practice.iter().filter_map(|s| portfolio::needed(&ground, s)).chain(choose(&ground)).collect()
    };
    plan.weeks = last_week(&projects, plan.weeks);
    Reach {
        occupation: occupation.id.clone(),
        weeks: distance.map(|d| d.0),
        euros: distance.map(|d| d.1),
        fit,
        plan,
        projects,
        degree: degree_gap(person.profile, occupation),
        pay: pay(person.profile, occupation, person.knowledge),
    }
}

/// Weeks and euros of the shortest way, training and projects, whatever the person has of either.
fn distance(person: &Person<'_>, occupation: &Occupation, planned: &Planned) -> Option<(u32, u32)> {
    let way = planned.way.as_ref()?;
    let before = hundredths(way.hours);
    let trained = if before == 0 { 0 } else { weeks(0, before, person.hours_per_week()).1 };
    let ground = Ground { person, occupation, after: &way.after, before, left: None, needed: &way.practice };
    let euros = u32::try_from(hundredths(way.euros).div_ceil(100)).unwrap_or(u32::MAX);
    Some((last_week(&choose(&ground), trained), euros))
}

/// The week in which the last project ends, or the training when there is none.
fn last_week(projects: &[ProjectChosen], trained: u32) -> u32 {
    projects.iter().map(|p| p.end_week).fold(trained, u32::max)
}

/// The lowest usual degree against the person's. A CV that does not say is not taken to meet any.
fn degree_gap(profile: &Profile, occupation: &Occupation) -> DegreeGap {
    let usual = occupation.degree.min;
    DegreeGap { usual, held: profile.degree, met: profile.degree.unwrap_or(Degree::None) >= usual }
}

/// Under this share of what an occupation asks, the CV shows next to nothing of it. Chosen by us.
const SOMETHING: f64 = 0.15;

fn compare(a: &Reach, b: &Reach) -> Ordering {
    let group = |r: &Reach| match r.plan.status {
        PlanStatus::NoneNeeded => 0,
        PlanStatus::Optimal | PlanStatus::Feasible => u8::from(r.fit.score < SOMETHING),
        PlanStatus::Infeasible => 2,
        PlanStatus::Unknown => 3,
    };
    let far = |r: &Reach| (group(r), r.weeks.unwrap_or(u32::MAX), r.euros.unwrap_or(u32::MAX));
    let order = far(a).cmp(&far(b)).then_with(|| b.fit.score.total_cmp(&a.fit.score));
    order.then_with(|| a.occupation.cmp(&b.occupation))
}
