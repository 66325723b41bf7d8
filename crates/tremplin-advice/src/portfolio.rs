//! Which projects to build to prove the skills of an occupation, given what the person knows and where they come from.

#[cfg(test)]
mod tests;

use crate::answer::{How, ProjectChosen, Request, Step};
use crate::fit::share;
use crate::person::Person;
use crate::plan::{Levels, hundredths, units, weeks};
use std::cmp::Ordering;
use tremplin_knowledge::occupation::{Need, Occupation};
use tremplin_knowledge::project::Project;
use tremplin_knowledge::training::Taught;
use tremplin_knowledge::{Knowledge, Level};
use tremplin_reader::facts::{Profile, Proof};

/// Projects in a portfolio: the second shows that the first was no accident, a third would only put off the first
/// application.
const PROJECTS: usize = 2;
/// A skill never practised gains twice from a proof: the CV already speaks for the others.
const NOT_PRACTISED: f64 = 2.0;
/// What a second proof of a skill is worth, beside the first.
const REPEATED: f64 = 0.1;
/// How much more a project is worth for each skill of the person that it draws on, up to [`OWN_SKILLS`] of them: it is
/// then theirs, and shows the employer why this person. Half as much again at most decides between projects that prove
/// about as much, and never for one that proves half. Chosen by us on the profiles of `examples/counsel.rs`.
const OWN_GROUND: f64 = 0.25;
/// A project of another trade, of which the person shows nothing, is worth less: it proves as much, and shows no one.
const FOREIGN_GROUND: f64 = 0.75;
/// Skills that make a project fully the person's own: one alone may be as common as a spreadsheet.
const OWN_SKILLS: u32 = 2;
/// A skill is close enough to another to be picked up in a project when this share of its level carries over: that of
/// statistics to algorithmic fairness.
const CLOSE: f64 = 0.3;

/// Projects for a person with no training to come, within their hours. See [`crate::orient`] for those after a plan.
#[must_use]
pub fn portfolio(
    profile: &Profile,
    occupation: &Occupation,
    knowledge: &Knowledge,
    request: &Request,
) -> Vec<ProjectChosen> {
    let person = Person::new(profile, knowledge, request);
    let left = person.time_available();
    choose(&Ground { person: &person, occupation, after: &person.levels, before: 0, left, needed: &[] })
}

/// A person after training, before an occupation. Times in hundredths of an hour.
pub(crate) struct Ground<'a> {
    pub person: &'a Person<'a>,
    pub occupation: &'a Occupation,
    /// What the person holds when the projects begin.
    pub after: &'a Levels,
    /// Training, and projects that the plan needs, before these.
    pub before: u64,
    /// Projects that the plan needs already: they count among the portfolio, and what they prove is proven.
    pub needed: &'a [String],
    /// What is left for projects; no limit when absent.
    pub left: Option<u64>,
}

/// Two projects that together prove most of what the occupation needs, the worthier first; one or none when no more
/// fit in the hours left. Each can be done with what the person holds by then, and proves a needed skill that is core
/// or was missing. Exact: all pairs are compared. At equal worth: fewer projects, fewer hours, first identifiers.
pub(crate) fn choose(ground: &Ground<'_>) -> Vec<ProjectChosen> {
    let needed = |p: &&Project| ground.needed.contains(&p.id);
    let projects = || ground.person.knowledge.projects.iter();
    let mut offers: Vec<Offer<'_>> = projects().filter(|p| !needed(p)).filter_map(|p| ground.offer(p)).collect();
    offers.sort_by(|a, b| a.project.id.cmp(&b.project.id));
    let already: Vec<Offer<'_>> = projects().filter(needed).map(|p| ground.seen(p)).collect();
    let more = PROJECTS.saturating_sub(already.len());
    let mut best: Vec<&Offer<'_>> = Vec::new();
    for set in sets(&offers, more) {
        let hours: u64 = set.iter().map(|o| o.hours).sum();
        let with = |set: &[&Offer<'_>]| -> Vec<Vec<f64>> {
            already.iter().chain(set.iter().copied()).map(|o| o.worth.clone()).collect()
        };
        let better = compare(&set, &with(&set), &best, &with(&best)).is_lt();
        if ground.left.is_none_or(|left| hours <= left) && better {
            best = set;
        }
    }
    best.sort_by(|a, b| compare(&[a], std::slice::from_ref(&a.worth), &[b], std::slice::from_ref(&b.worth)));
    ground.schedule(&best)
}

/// A project that the plan needs, in the place that the plan gives it.
pub(crate) fn needed(ground: &Ground<'_>, step: &Step) -> Option<ProjectChosen> {
    let project = ground.person.knowledge.projects.iter().find(|p| p.id == step.route)?;
    let seen = ground.seen(project);
    let (start_week, end_week, hours) = (step.start_week, step.end_week, step.hours);
    let (project, proves, draws_on) = (project.id.clone(), seen.proves, seen.draws_on);
    Some(ProjectChosen { project, hours, start_week, end_week, proves, draws_on, needed: true })
}

/// A project that the person can do, and what it would prove.
struct Offer<'k> {
    project: &'k Project,
    hours: u64,
    /// Worth of the proof of each needed skill, in the order of the occupation.
    worth: Vec<f64>,
    proves: Vec<String>,
    draws_on: Vec<String>,
}

/// No project, each project, each pair: in the order of identifiers.
fn sets<'o, 'k>(offers: &'o [Offer<'k>], at_most: usize) -> Vec<Vec<&'o Offer<'k>>> {
    let mut sets = vec![Vec::new()];
    let mut start = 0;
    for _ in 0..at_most {
        let end = sets.len();
        for i in start..end {
            let set: Vec<&Offer<'_>> = sets[i].clone();
            let later = offers.iter().filter(|o| set.last().is_none_or(|l| l.project.id < o.project.id));
            sets.extend(later.map(|o| set.iter().copied().chain([o]).collect::<Vec<_>>()).collect::<Vec<_>>());
        }
        start = end;
    }
    sets
}

/// The better set first, by what each proves. At equal worth, fewer projects, then fewer hours.
fn compare(a: &[&Offer<'_>], proven_a: &[Vec<f64>], b: &[&Offer<'_>], proven_b: &[Vec<f64>]) -> Ordering {
    let hours = |set: &[&Offer<'_>]| set.iter().map(|o| o.hours).sum::<u64>();
    let order = worth(proven_b).total_cmp(&worth(proven_a)).then(a.len().cmp(&b.len()));
    order.then_with(|| hours(a).cmp(&hours(b)))
}

/// For each skill the best proof, and little for the others.
fn worth(proven: &[Vec<f64>]) -> f64 {
    let skills = proven.first().map_or(0, Vec::len);
    let of_skill = |skill: usize| {
        let proofs = proven.iter().map(|worth| worth[skill]);
        let best = proofs.clone().fold(0.0, f64::max);
        best + REPEATED * (proofs.sum::<f64>() - best)
    };
    (0..skills).map(of_skill).sum()
}

impl Ground<'_> {
    fn offer<'k>(&self, project: &'k Project) -> Option<Offer<'k>> {
        let needs = &self.occupation.skills;
        let counts = |n: &&Need| {
            let missing = self.person.levels.get(&n.id) < Some(n.level);
            (n.core || missing) && proved(project, &n.id).is_some()
        };
        if !self.can_do(project) || !needs.iter().any(|n| counts(&n)) {
            return None;
        }
        Some(self.seen(project))
    }

    /// A project as this person and this occupation see it.
    fn seen<'k>(&self, project: &'k Project) -> Offer<'k> {
        let needs = &self.occupation.skills;
        let draws_on: Vec<String> = project.draws_on.iter().filter(|s| self.is_own(s)).cloned().collect();
        let own = u32::try_from(draws_on.len()).unwrap_or(OWN_SKILLS).min(OWN_SKILLS);
        let foreign = own == 0 && !project.draws_on.is_empty();
        let factor = if foreign { FOREIGN_GROUND } else { 1.0 + OWN_GROUND * f64::from(own) };
        Offer {
            project,
            hours: hundredths(project.hours),
            worth: needs.iter().map(|n| factor * self.worth(n, proved(project, &n.id))).collect(),
            proves: needs.iter().filter(|n| proved(project, &n.id).is_some()).map(|n| n.id.clone()).collect(),
            draws_on,
        }
    }

    /// Whether the person can do a project with what they hold by then. They hold at least half of the skills that it
    /// proves; the others are close to what they hold, and are picked up on the way.
    fn can_do(&self, project: &Project) -> bool {
        let held = project.proves.iter().filter(|p| self.after.get(&p.skill) >= Some(enough(p))).count();
        2 * held >= project.proves.len() && project.proves.iter().all(|p| self.can_pick_up(p))
    }

    /// Whether a skill is held, or is a part of a subject that is held, or has a near skill that is held.
    fn can_pick_up(&self, proof: &Taught) -> bool {
        let held = |skill: &str| self.after.get(skill) >= Some(enough(proof));
        let close = self.person.knowledge.skill(&proof.skill).is_some_and(|skill| {
            let near = skill.near.iter().filter(|n| n.transfer >= CLOSE).map(|n| &n.skill);
            skill.broader.iter().chain(near).any(|other| held(other))
        });
        held(&proof.skill) || close
    }

    /// Whether a skill is the person's own ground: shown by the CV, and more than what a near one may bring.
    fn is_own(&self, skill: &str) -> bool {
        self.person.holdings.get(skill).is_some_and(|h| h.how != How::Near)
    }

    fn worth(&self, need: &Need, proved: Option<Level>) -> f64 {
        let skills = &self.person.profile.skills;
        let new = !skills.iter().any(|s| s.id == need.id && s.proof == Proof::Practised);
        need.weight * share(proved, need.level) * if new { NOT_PRACTISED } else { 1.0 }
    }

    /// Projects one after another, after the training.
    fn schedule(&self, chosen: &[&Offer<'_>]) -> Vec<ProjectChosen> {
        let mut before = self.before;
        let mut projects = Vec::new();
        for offer in chosen {
            let (start_week, end_week) = weeks(before, offer.hours, self.person.hours_per_week());
            before += offer.hours;
            projects.push(ProjectChosen {
                project: offer.project.id.clone(),
                hours: units(offer.hours),
                start_week,
                end_week,
                proves: offer.proves.clone(),
                draws_on: offer.draws_on.clone(),
                needed: false,
            });
        }
        projects
    }
}

/// The level at which a skill must be held to prove it in a project: one lower, since a project is where a level just
/// learnt is practised.
fn enough(proof: &Taught) -> Level {
    Level::from_rank(proof.level.rank() - 1).unwrap_or(Level::Basic)
}

/// The level of a skill that a project proves.
fn proved(project: &Project, skill: &str) -> Option<Level> {
    project.proves.iter().filter(|p| p.skill == skill).map(|p| p.level).max()
}
