//! The choice of routes as a mixed integer program, solved exactly. The only file that knows the solver.
//!
//! One binary variable a route. Each goal has a chosen supplier; each requirement of a chosen route has another chosen
//! supplier. That alone lets routes hold each other up in a circle: a set that cannot be followed in any order is cut
//! off by its circle (one of the routes outside that open it must be chosen, or none of the circle) and the program
//! is solved again. A cut removes no set that can be followed, so that the optimum of the last program is the true one.

use super::network::Network;
use super::order::{Circle, order};
use good_lp::{
    Expression, ProblemVariables, ResolutionError, Solution, SolverModel, Variable, WithTimeLimit, constraint, microlp,
    solvers::SolutionStatus, variable,
};

/// Seconds given to one program. Those of the real catalogue take 2 ms on average and 25 at most, those of random ones
/// of 400 routes 360 at most (unoptimised build, November 2026): the limit is there so that a strange catalogue cannot
/// hang the program. It is the only thing here that the speed of the machine can change, and an answer that it cut
/// short says so.
const SECONDS: f64 = 5.0;
/// Programs solved for one question: each one cuts a circle. Real and random catalogues need less than five.
const ROUNDS: usize = 200;
/// Plans equal in hours and euros that are compared by steps and identifiers.
const TIES: usize = 32;
/// Half of the smallest unit (a hundredth of an hour, a cent): a bound on whole units bears it, and no rounding error
/// of the solver can then shut out a plan that is exactly at the bound.
const HALF_UNIT: f64 = 0.005;

/// What the person can give.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Limits {
    /// Hundredths of an hour.
    pub hours: Option<u64>,
    /// Cents.
    pub cents: Option<u64>,
}

/// The outcome of a search.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Found {
    /// A set of routes, sorted; `gap` is the relative distance to the proven bound, 0 when nothing is better, and
    /// `proven` is whether all of hours and euros was proven.
    Best { chosen: Vec<usize>, gap: f64, proven: bool },
    /// Proven: there is none.
    Nothing,
    /// The solver ran out of time before it found one.
    Unfinished,
}

/// What is minimised.
#[derive(Clone, Copy)]
enum By {
    Hours,
    Euros,
    Steps,
}

/// The shortest set of routes that meets all goals within limits and can be followed; then the cheapest; then the one
/// with the fewest steps; then the first by identifiers. The order is kept by one program after another, each under
/// the optimum of the ones before: a single one with weights would need to tell a cent of 10 000 euros from a
/// hundredth of 10 000 hours, twelve digits, more than the tolerance of the solver.
pub(crate) fn shortest(network: &Network<'_>, limits: Limits) -> Found {
    let mut search = Search { network, circles: Vec::new(), excluded: Vec::new() };
    let (quick, gap) = match search.best(By::Hours, limits) {
        Found::Best { chosen, gap, proven: true } => (chosen, gap),
        other => return other,
    };
    let at_most = Limits { hours: Some(network.hours(&quick)), ..limits };
    let (cheap, proven) = match search.best(By::Euros, at_most) {
        Found::Best { chosen, proven, .. } => (chosen, proven),
        Found::Nothing | Found::Unfinished => (quick, false),
    };
    let at_most = Limits { cents: Some(network.cents(&cheap)), ..at_most };
    Found::Best { chosen: search.first_of_equals(cheap, at_most), gap, proven }
}

/// A network with what was learnt of it by solving.
struct Search<'n> {
    network: &'n Network<'n>,
    circles: Vec<Circle>,
    /// Sets that must not come again, nor any that contains them.
    excluded: Vec<Vec<usize>>,
}

impl Search<'_> {
    /// The best set that can be followed.
    fn best(&mut self, by: By, limits: Limits) -> Found {
        for _ in 0..ROUNDS {
            let found = self.solve(by, limits);
            let Found::Best { chosen, .. } = &found else { return found };
            match order(self.network, chosen, &[]) {
                Err(circle) => self.circles.push(circle),
                Ok(_) if self.over(chosen, limits) => self.excluded.push(chosen.clone()),
                Ok(_) => return found,
            }
        }
        Found::Unfinished
    }

    /// Whether a set breaks a limit by more than the solver's rounding could see.
    fn over(&self, chosen: &[usize], limits: Limits) -> bool {
        limits.hours.is_some_and(|max| self.network.hours(chosen) > max)
            || limits.cents.is_some_and(|max| self.network.cents(chosen) > max)
    }

    /// Among the sets as short and cheap as `known`, the one with the fewest steps, then the first by identifiers
    /// (routes are numbered in that order). Time and ties are bounded: past the bound the best seen is kept.
    fn first_of_equals(&mut self, known: Vec<usize>, limits: Limits) -> Vec<usize> {
        let mut first = known.clone();
        self.excluded.push(known);
        for _ in 0..TIES {
            let Found::Best { chosen, .. } = self.best(By::Steps, limits) else { break };
            if chosen.len() > first.len() {
                break;
            }
            self.excluded.push(chosen.clone());
            if (chosen.len(), &chosen) < (first.len(), &first) {
                first = chosen;
            }
        }
        first
    }

    /// One program, circles found so far cut off.
    fn solve(&self, by: By, limits: Limits) -> Found {
        let mut variables = ProblemVariables::new();
        let x: Vec<Variable> = self.network.routes.iter().map(|_| variables.add(variable().binary())).collect();
        let mut model = variables.minimise(self.cost(by, &x)).using(microlp).with_time_limit(SECONDS);
        for (max, cost) in [(limits.hours, By::Hours), (limits.cents, By::Euros)] {
            // A limit that all routes together respect says nothing, and a huge one would only strain the arithmetic.
            if let Some(max) = max.filter(|max| self.over_all(cost, *max)) {
                model.add_constraint(constraint!(self.cost(cost, &x) <= units(max) + HALF_UNIT));
            }
        }
        for set in &self.excluded {
            let room = units(100 * set.len() as u64) - 1.0;
            model.add_constraint(constraint!(sum(&x, set) <= room));
        }
        self.demand_suppliers(&x, &mut model);
        match model.solve() {
            Ok(solution) => read(&x, solution),
            Err(ResolutionError::Infeasible) => Found::Nothing,
            Err(_) => Found::Unfinished,
        }
    }

    /// Goals, requirements, circles.
    fn demand_suppliers(&self, x: &[Variable], model: &mut impl SolverModel) {
        let network = self.network;
        for suppliers in network.suppliers.iter().take(network.goals) {
            model.add_constraint(constraint!(sum(x, suppliers) >= 1.0));
        }
        for (route, needs) in network.needs.iter().enumerate() {
            for demand in needs {
                let others: Vec<usize> = network.suppliers[*demand].iter().copied().filter(|r| *r != route).collect();
                model.add_constraint(constraint!(sum(x, &others) >= x[route]));
            }
        }
        for circle in &self.circles {
            for route in &circle.routes {
                model.add_constraint(constraint!(sum(x, &circle.keys) >= x[*route]));
            }
        }
    }

    /// Whether all routes together would go beyond a limit.
    fn over_all(&self, cost: By, max: u64) -> bool {
        let all: Vec<usize> = (0..self.network.routes.len()).collect();
        let total = if matches!(cost, By::Hours) { self.network.hours(&all) } else { self.network.cents(&all) };
        total > max
    }

    fn cost(&self, by: By, x: &[Variable]) -> Expression {
        let routes = self.network.routes.iter().zip(x);
        routes
            .map(|(route, x)| match by {
                By::Hours => *x * units(route.hours),
                By::Euros => *x * units(route.cents),
                By::Steps => *x * 1.0,
            })
            .sum()
    }
}

fn sum(x: &[Variable], routes: &[usize]) -> Expression {
    routes.iter().map(|r| x[*r]).sum()
}

/// Hundredths as a number of hours or euros.
#[expect(clippy::cast_precision_loss, reason = "sums of at most 1e14 hundredths are exact in a double")]
pub(crate) fn units(hundredths: u64) -> f64 {
    hundredths as f64 / 100.0
}

fn read(x: &[Variable], solution: good_lp::solvers::microlp::MicroLpSolution) -> Found {
    let chosen = (0..x.len()).filter(|r| solution.value(x[*r]) > 0.5).collect();
    let proven = matches!(solution.status(), SolutionStatus::Optimal);
    let gap = if proven { 0.0 } else { solution.into_inner().gap().unwrap_or(1.0) };
    Found::Best { chosen, gap, proven }
}
