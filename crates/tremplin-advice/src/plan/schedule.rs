//! Steps of a plan in their order: what each brings, and in which weeks.

use super::model::units;
use super::network::Network;
use crate::answer::{Gain, Step};

/// The steps of routes already in order, one after another at so many hours a week.
pub(crate) fn steps(network: &Network<'_>, order: &[usize], hours_per_week: u32) -> Vec<Step> {
    let wanted: Vec<bool> = (0..network.demands.len())
        .map(|d| d < network.goals || order.iter().any(|r| network.needs[*r].contains(&d)))
        .collect();
    let mut met = vec![false; wanted.len()];
    let mut before = 0;
    let mut steps = Vec::new();
    for route in order {
        let candidate = network.routes[*route];
        let (start_week, end_week) = weeks(before, candidate.hours, hours_per_week);
        steps.push(Step {
            route: candidate.id.to_owned(),
            start_week,
            end_week,
            hours: units(candidate.hours),
            euros: units(candidate.cents),
            teaches: gains(network, *route, &wanted, &met),
            quoted: candidate.quoted,
            practice: candidate.practice,
        });
        network.supplies[*route].iter().for_each(|d| met[*d] = true);
        before += candidate.hours;
    }
    steps
}

/// First and last week (from 1) of work that begins after `before` and takes `hours`, both in hundredths of an hour.
pub(crate) fn weeks(before: u64, hours: u64, hours_per_week: u32) -> (u32, u32) {
    let week = 100 * u64::from(hours_per_week.max(1));
    let number = |weeks: u64| u32::try_from(weeks).unwrap_or(u32::MAX);
    let start = before / week + 1;
    let end = (before + hours).div_ceil(week);
    (number(start), number(end.max(start)))
}

/// What a route brings that is wanted and was not met: each skill once, at the level that the route gives.
fn gains(network: &Network<'_>, route: usize, wanted: &[bool], met: &[bool]) -> Vec<Gain> {
    let new = network.supplies[route].iter().filter(|d| wanted[**d] && !met[**d]);
    let mut skills: Vec<&str> = new.map(|d| network.demands[*d].skill.as_str()).collect();
    skills.sort_unstable();
    skills.dedup();
    let gives = &network.routes[route].gives;
    skills.into_iter().filter_map(|s| gives.get(s).map(|level| Gain { skill: s.to_owned(), level })).collect()
}
