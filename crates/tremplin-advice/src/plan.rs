//! The shortest training plan that brings every core skill an occupation needs, under a person's limits: exact, or said
//! not to be. What to build afterwards is `portfolio`'s business.

mod ask;
mod candidates;
mod levels;
mod model;
mod network;
mod order;
mod schedule;
mod single;
#[cfg(test)]
mod tests;

pub use candidates::registered;
pub(crate) use candidates::{Candidate, candidates, hundredths};
pub use levels::Levels;
pub(crate) use model::units;
pub(crate) use schedule::weeks;
pub(crate) use single::{Single, single};

use crate::answer::{Binding, Ended, Fit, Missing, Plan, PlanStatus, Request};
use crate::fit::fit_of;
use crate::person::Person;
use model::{Found, Limits, shortest};
use network::{Network, attainable};
use tremplin_knowledge::Knowledge;
use tremplin_knowledge::occupation::Occupation;
use tremplin_knowledge::training::{Route, Taught};
use tremplin_reader::facts::Profile;

/// A plan, and what it rests on.
#[derive(Clone, Debug, PartialEq)]
pub struct Planned {
    /// The plan within the person's limits; its weeks count what it needs, and its steps the projects among it.
    pub plan: Plan,
    /// What the person holds at the end of the plan.
    pub after: Levels,
    /// The shortest way whatever the weeks and euros at hand; absent when no way is known.
    pub way: Option<Way>,
}

/// The shortest way to an occupation, without limits on weeks and euros. In the mode asked, or in any mode when the
/// one asked has no way.
#[derive(Clone, Debug, PartialEq)]
pub struct Way {
    /// Hours of training and of the projects that it needs.
    pub hours: f64,
    /// Euros.
    pub euros: f64,
    /// What the person holds at its end.
    pub after: Levels,
    /// Projects that it needs.
    pub practice: Vec<String>,
}

/// Plans the way to an occupation.
#[must_use]
pub fn plan(profile: &Profile, occupation: &Occupation, knowledge: &Knowledge, request: &Request) -> Planned {
    let person = Person::new(profile, knowledge, request);
    plan_for(&person, &fit_of(&person.holdings, occupation))
}

/// The same as [`plan`], for a fit already computed.
pub(crate) fn plan_for(person: &Person<'_>, fit: &Fit) -> Planned {
    let core: Vec<&Missing> = fit.missing.iter().filter(|m| m.core).collect();
    if core.is_empty() {
        return none_needed(person);
    }
    let any = attainable(&person.levels, person.candidates.iter().collect());
    let asked = attainable(&person.levels, person.candidates.iter().filter(|c| c.fits_mode).collect());
    let out_of_reach = |m: &&&Missing| any.0.get(&m.skill) < Some(m.needed);
    let unknown: Vec<String> = core.iter().filter(out_of_reach).map(|m| m.skill.clone()).collect();
    let (possible, other_mode): (Vec<&Missing>, Vec<&Missing>) =
        core.iter().copied().partition(|m| asked.0.get(&m.skill) >= Some(m.needed));
    let mut planned = if !unknown.is_empty() {
        Problem::new(person, &possible, &asked.1).partial()
    } else if other_mode.is_empty() {
        Problem::new(person, &possible, &asked.1).whole()
    } else {
        Problem::new(person, &core, &any.1).in_another_mode()
    };
    planned.plan.to_ask = ask::to_ask(person, &core, &unknown);
    planned.plan.unknown = unknown;
    planned.plan.ended = ended(person, &core);
    planned
}

/// Open routes that would bring a missing core skill, were their certification still registered.
fn ended(person: &Person<'_>, core: &[&Missing]) -> Vec<Ended> {
    let (_, ended) = registered(&person.knowledge.routes, person.request.today.as_deref());
    let brings = |route: &&Route| {
        let gives = Levels::gained(route, person.knowledge);
        route.is_open() && core.iter().any(|m| gives.get(&m.skill) >= Some(m.needed))
    };
    let told = |route: &Route| Some(Ended { route: route.id.clone(), on: route.rncp_end.clone()? });
    ended.into_iter().filter(brings).filter_map(told).collect()
}

fn none_needed(person: &Person<'_>) -> Planned {
    let plan = Plan { objective: Some(0.0), gap: Some(0.0), ..empty(PlanStatus::NoneNeeded) };
    let way = Way { hours: 0.0, euros: 0.0, after: person.levels.clone(), practice: Vec::new() };
    Planned { plan, after: person.levels.clone(), way: Some(way) }
}

fn empty(status: PlanStatus) -> Plan {
    Plan {
        status,
        objective: None,
        gap: None,
        steps: Vec::new(),
        hours: 0.0,
        euros: 0.0,
        weeks: 0,
        binding: None,
        needs: None,
        unknown: Vec::new(),
        to_ask: Vec::new(),
        ended: Vec::new(),
    }
}

/// Goals, the weights of the goals, and the network that brings them.
struct Problem<'p, 'a> {
    person: &'p Person<'a>,
    weights: Vec<f64>,
    network: Network<'p>,
    limits: Limits,
}

impl<'p, 'a> Problem<'p, 'a> {
    fn new(person: &'p Person<'a>, goals: &[&Missing], pool: &[&'p Candidate<'p>]) -> Self {
        let wanted: Vec<Taught> = goals.iter().map(|m| Taught { skill: m.skill.clone(), level: m.needed }).collect();
        let limits =
            Limits { hours: person.time_available(), cents: person.request.budget.map(|euros| u64::from(euros) * 100) };
        let network = Network::new(&wanted, &person.levels, pool);
        Problem { person, weights: goals.iter().map(|m| m.weight).collect(), network, limits }
    }

    /// Every core skill can be brought in the mode asked.
    fn whole(&self) -> Planned {
        let unlimited = shortest(&self.network, Limits::default());
        let (plan, after) = self.within_limits(&unlimited);
        Planned { plan, after, way: self.way(&unlimited) }
    }

    /// Some core skill can be brought by no route: plans the others, and says that the whole is unknown.
    fn partial(&self) -> Planned {
        let (plan, after) = if self.weights.is_empty() {
            self.no_plan(PlanStatus::Unknown, None)
        } else {
            self.within_limits(&shortest(&self.network, Limits::default()))
        };
        Planned { plan: Plan { status: PlanStatus::Unknown, ..plan }, after, way: None }
    }

    /// Every core skill can be brought, but not in the mode asked.
    fn in_another_mode(&self) -> Planned {
        let unlimited = shortest(&self.network, Limits::default());
        let plan = Plan { binding: Some(Binding::Mode), ..empty(PlanStatus::Infeasible) };
        Planned { plan, after: self.person.levels.clone(), way: self.way(&unlimited) }
    }

    /// The plan within the person's weeks and euros, and the levels at its end, from the unlimited one.
    fn within_limits(&self, unlimited: &Found) -> (Plan, Levels) {
        let Found::Best { chosen, gap, proven } = unlimited else { return self.no_plan(PlanStatus::Unknown, None) };
        let in_time = self.limits.hours.is_none_or(|max| self.network.hours(chosen) <= max);
        let in_budget = self.limits.cents.is_none_or(|max| self.network.cents(chosen) <= max);
        if in_time && in_budget {
            return self.as_plan(chosen, *gap, *proven);
        }
        // Without a proof of the shortest way no limit can be proven to forbid it: only a plan within both helps.
        if !proven {
            return self.found(&shortest(&self.network, self.limits));
        }
        // From here on no plan is shorter than `chosen`: where that is out of time, all are.
        let within_budget = Limits { hours: None, ..self.limits };
        let found = if in_budget { unlimited.clone() } else { shortest(&self.network, within_budget) };
        let quick_enough = |set: &[usize]| self.limits.hours.is_none_or(|max| self.network.hours(set) <= max);
        match found {
            Found::Best { ref chosen, .. } if quick_enough(chosen) => self.found(&found),
            Found::Best { proven: false, .. } | Found::Unfinished => self.found(&shortest(&self.network, self.limits)),
            Found::Best { .. } if in_time => self.no_plan(PlanStatus::Infeasible, Some(Binding::WeeksAndBudget)),
            Found::Best { .. } => self.no_plan(PlanStatus::Infeasible, Some(Binding::Weeks)),
            Found::Nothing if in_time => self.no_plan(PlanStatus::Infeasible, Some(Binding::Budget)),
            Found::Nothing => self.no_plan(PlanStatus::Infeasible, Some(Binding::WeeksAndBudget)),
        }
    }

    /// A plan from a search whose failure tells nothing of which limit is to blame.
    fn found(&self, found: &Found) -> (Plan, Levels) {
        match found {
            Found::Best { chosen, gap, proven } => self.as_plan(chosen, *gap, *proven),
            Found::Nothing => self.no_plan(PlanStatus::Infeasible, None),
            Found::Unfinished => self.no_plan(PlanStatus::Unknown, None),
        }
    }

    fn no_plan(&self, status: PlanStatus, binding: Option<Binding>) -> (Plan, Levels) {
        (Plan { binding, ..empty(status) }, self.person.levels.clone())
    }

    fn as_plan(&self, chosen: &[usize], gap: f64, proven: bool) -> (Plan, Levels) {
        let order = order::order(&self.network, chosen, &self.weights).expect("the model only gives sets in order");
        let steps = schedule::steps(&self.network, &order, self.person.hours_per_week());
        let hours = units(self.network.hours(chosen));
        let plan = Plan {
            objective: Some(hours),
            gap: Some(gap),
            hours,
            euros: units(self.network.cents(chosen)),
            weeks: steps.last().map_or(0, |s| s.end_week),
            steps,
            ..empty(if proven { PlanStatus::Optimal } else { PlanStatus::Feasible })
        };
        (plan, self.after(chosen))
    }

    fn way(&self, found: &Found) -> Option<Way> {
        let Found::Best { chosen, .. } = found else { return None };
        let (hours, euros) = (units(self.network.hours(chosen)), units(self.network.cents(chosen)));
        let routes = chosen.iter().map(|r| self.network.routes[*r]);
        let practice = routes.filter(|c| c.practice).map(|c| c.id.to_owned()).collect();
        Some(Way { hours, euros, after: self.after(chosen), practice })
    }

    fn after(&self, chosen: &[usize]) -> Levels {
        let mut levels = self.person.levels.clone();
        chosen.iter().for_each(|r| levels.raise_all(&self.network.routes[*r].gives));
        levels
    }
}
