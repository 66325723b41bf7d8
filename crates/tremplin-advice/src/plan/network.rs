//! The part of the routes that can matter for some goals, cut down to who supplies what and who needs what.

use super::candidates::Candidate;
use super::levels::Levels;
use tremplin_knowledge::training::Taught;

/// Routes and demands by number. A **demand** is a skill at a level that the person lacks: a goal, or what a route of
/// the network requires. Levels only rise, so that "demand met or not" says all that a plan needs to know.
#[derive(Debug)]
pub(crate) struct Network<'c> {
    /// In the order of identifiers.
    pub routes: Vec<&'c Candidate<'c>>,
    /// Goals first, then requirements.
    pub demands: Vec<Taught>,
    /// How many of the demands are goals.
    pub goals: usize,
    /// For each route, the demands that it meets.
    pub supplies: Vec<Vec<usize>>,
    /// For each route, the demands that must be met before.
    pub needs: Vec<Vec<usize>>,
    /// For each demand, the routes that meet it.
    pub suppliers: Vec<Vec<usize>>,
}

impl<'c> Network<'c> {
    /// The network for goals that the person lacks. Every goal must be attainable by the `pool` (see [`attainable`]).
    pub fn new(goals: &[Taught], held: &Levels, pool: &[&'c Candidate<'c>]) -> Network<'c> {
        let (mut routes, demands) = closed_backwards(goals, held, pool);
        routes.sort_by(|a, b| a.id.cmp(b.id));
        let mut network = Network {
            routes,
            demands,
            goals: goals.len(),
            supplies: Vec::new(),
            needs: Vec::new(),
            suppliers: Vec::new(),
        };
        network.link();
        network.drop_dominated();
        network
    }

    /// Numbers who supplies and who needs what.
    fn link(&mut self) {
        let numbers = |keep: &dyn Fn(&Taught) -> bool| -> Vec<usize> {
            self.demands.iter().enumerate().filter(|(_, d)| keep(d)).map(|(i, _)| i).collect()
        };
        self.supplies = self.routes.iter().map(|r| numbers(&|d| r.gives.meets(d))).collect();
        self.needs = self.routes.iter().map(|r| numbers(&|d| r.requires.contains(d))).collect();
        self.suppliers = (0..self.demands.len())
            .map(|d| (0..self.routes.len()).filter(|r| self.supplies[*r].contains(&d)).collect())
            .collect();
    }

    /// Drops every route that another can stand in for in any plan: one that supplies as much, needs no more, takes no
    /// more hours and no more euros, and comes first by hours, euros, then identifier (so that no two drop each other,
    /// and ties fall as they would without the cut).
    fn drop_dominated(&mut self) {
        let dominated: Vec<bool> =
            (0..self.routes.len()).map(|r| (0..self.routes.len()).any(|by| self.dominates(by, r))).collect();
        let mut dominated = dominated.into_iter();
        self.routes.retain(|_| !dominated.next().unwrap_or(false));
        self.link();
    }

    fn dominates(&self, by: usize, route: usize) -> bool {
        let (a, b) = (self.routes[by], self.routes[route]);
        a.hours <= b.hours
            && a.cents <= b.cents
            && (a.hours, a.cents, by) < (b.hours, b.cents, route)
            && self.supplies[route].iter().all(|d| self.supplies[by].contains(d))
            && self.needs[by].iter().all(|d| self.needs[route].contains(d))
    }

    /// Hundredths of an hour of some routes.
    pub fn hours(&self, chosen: &[usize]) -> u64 {
        chosen.iter().map(|r| self.routes[*r].hours).sum()
    }

    /// Cents of some routes.
    pub fn cents(&self, chosen: &[usize]) -> u64 {
        chosen.iter().map(|r| self.routes[*r].cents).sum()
    }
}

/// Everything that can be learnt in some order from a pool of routes, and the routes that can be followed.
pub(crate) fn attainable<'c>(held: &Levels, pool: Vec<&'c Candidate<'c>>) -> (Levels, Vec<&'c Candidate<'c>>) {
    let mut levels = held.clone();
    let (mut followed, mut waiting) = (Vec::new(), pool);
    loop {
        let (open, shut): (Vec<_>, Vec<_>) =
            waiting.into_iter().partition(|c| c.requires.iter().all(|r| levels.meets(r)));
        if open.is_empty() {
            return (levels, followed);
        }
        open.iter().for_each(|c| levels.raise_all(&c.gives));
        followed.extend(open);
        waiting = shut;
    }
}

/// Routes that bring a goal, or something that such a route requires, and so on; and all these demands, goals first.
fn closed_backwards<'c>(
    goals: &[Taught],
    held: &Levels,
    pool: &[&'c Candidate<'c>],
) -> (Vec<&'c Candidate<'c>>, Vec<Taught>) {
    let mut demands = goals.to_vec();
    let mut routes: Vec<&Candidate<'_>> = Vec::new();
    let mut waiting = pool.to_vec();
    let mut next = 0;
    while let Some(demand) = demands.get(next).cloned() {
        let (useful, rest): (Vec<_>, Vec<_>) = waiting.into_iter().partition(|c| c.gives.meets(&demand));
        for required in useful.iter().flat_map(|c| &c.requires) {
            if !held.meets(required) && !demands.contains(required) {
                demands.push(required.clone());
            }
        }
        routes.extend(useful);
        waiting = rest;
        next += 1;
    }
    (routes, demands)
}
