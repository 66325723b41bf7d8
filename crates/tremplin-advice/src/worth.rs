//! What to learn first: which single skill, or which project, opens most occupations for the time spent on it.

#[cfg(test)]
mod tests;

use crate::answer::{Gain, Request, Unit, Worth};
use crate::fit::share;
use crate::person::Person;
use crate::plan::{Levels, Single, single, units, weeks};
use std::cmp::Ordering;
use std::collections::BTreeSet;
use tremplin_knowledge::Knowledge;
use tremplin_knowledge::occupation::{Need, Occupation};
use tremplin_knowledge::training::Taught;
use tremplin_reader::facts::Profile;

/// Every skill that some of these occupations need to begin and the person lacks, and every project that the person could
/// begin now, each with what it would bring over these occupations; what brings nothing, and what the person's weeks or
/// euros forbid, are left out. Best first: occupations opened for each hour, then share gained for each hour, then by name.
/// A skill asked at several levels stands at the best of them, and of several things reached by one way only the first stands:
/// that way brings them all. `occupations` are identifiers.
#[must_use]
pub fn worth(profile: &Profile, knowledge: &Knowledge, request: &Request, occupations: &[&str]) -> Vec<Worth> {
    let person = Person::new(profile, knowledge, request);
    let all: Vec<&Occupation> = occupations.iter().filter_map(|id| knowledge.occupation(id)).collect();
    let skills = lacking(&person, &all).into_iter().filter_map(|wanted| {
        let way = single(&person, &wanted)?;
        let Taught { skill, level } = wanted;
        Some((Unit::Skill(Gain { skill, level }), way))
    });
    let mut found: Vec<Worth> =
        skills.chain(projects(&person)).filter_map(|(what, way)| of(&person, &all, what, way)).collect();
    found.sort_by(compare);
    let (mut skills, mut ways) = (BTreeSet::new(), BTreeSet::new());
    found.retain(|w| match &w.what {
        Unit::Skill(gain) => skills.insert(gain.skill.clone()) & ways.insert(w.routes.clone()),
        Unit::Project(id) => ways.insert(vec![id.clone()]),
    });
    found
}

/// What some occupation needs to begin and the person lacks, each once.
fn lacking(person: &Person<'_>, occupations: &[&Occupation]) -> BTreeSet<Taught> {
    let needs = occupations.iter().flat_map(|o| missing(o, &person.levels));
    needs.map(|need| Taught { skill: need.id.clone(), level: need.level }).collect()
}

fn missing<'o>(occupation: &'o Occupation, levels: &Levels) -> impl Iterator<Item = &'o Need> {
    occupation.skills.iter().filter(|need| need.core && levels.get(&need.id) < Some(need.level))
}

/// The projects that the person could begin now, as ways of their own.
fn projects(person: &Person<'_>) -> Vec<(Unit, Single)> {
    let ready = person.candidates.iter().filter(|c| c.practice && c.requires.iter().all(|r| person.levels.meets(r)));
    let way = |c: &crate::plan::Candidate<'_>| {
        let mut after = person.levels.clone();
        after.raise_all(&c.gives);
        (Unit::Project(c.id.to_owned()), Single { hours: c.hours, cents: c.cents, routes: Vec::new(), after })
    };
    ready.map(way).collect()
}

/// What a way brings, when it brings something within the person's limits.
fn of(person: &Person<'_>, occupations: &[&Occupation], what: Unit, way: Single) -> Option<Worth> {
    let (mut opens, mut nearer, mut gain) = (Vec::new(), Vec::new(), 0.0);
    for occupation in occupations {
        let (before, after) = (missing(occupation, &person.levels).count(), missing(occupation, &way.after).count());
        if after == before {
            continue;
        }
        if after == 0 { &mut opens } else { &mut nearer }.push(occupation.id.clone());
        gain += covered(occupation, &way.after) - covered(occupation, &person.levels);
    }
    let euros = units(way.cents);
    let in_time = person.time_available().is_none_or(|time| way.hours <= time);
    let in_budget = person.request.budget.is_none_or(|most| euros <= f64::from(most));
    let useful = !(opens.is_empty() && nearer.is_empty()) && in_time && in_budget;
    let weeks = weeks(0, way.hours, person.hours_per_week()).1;
    let gain = (gain * 10_000.0).round() / 10_000.0;
    useful.then(|| Worth { what, hours: units(way.hours), weeks, euros, routes: way.routes, opens, nearer, gain })
}

/// Share of the weighted levels of an occupation that is held, 0 to 1.
fn covered(occupation: &Occupation, levels: &Levels) -> f64 {
    let all: f64 = occupation.skills.iter().map(|n| n.weight).sum();
    let held: f64 = occupation.skills.iter().map(|n| n.weight * share(levels.get(&n.id), n.level)).sum();
    if all > 0.0 { held / all } else { 0.0 }
}

fn compare(a: &Worth, b: &Worth) -> Ordering {
    // Hours, not weeks: a week begun counts whole, and would make all short ways equal.
    let rate = |value: f64, w: &Worth| value / w.hours.max(1.0);
    let opened = |w: &Worth| rate(f64::from(u32::try_from(w.opens.len()).unwrap_or(u32::MAX)), w);
    let gained = |w: &Worth| rate(w.gain, w);
    opened(b).total_cmp(&opened(a)).then(gained(b).total_cmp(&gained(a))).then_with(|| a.what.cmp(&b.what))
}
