//! In which order a set of routes can be followed, if any.

use super::network::Network;

/// Routes that wait for each other, seen while trying to follow a set.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Circle {
    /// Routes of which none can be the first.
    pub routes: Vec<usize>,
    /// Routes outside the circle, none of them in the set, of which one at least would open it.
    pub keys: Vec<usize>,
}

/// An order in which the chosen routes can be followed: each time, among those whose requirements are met, the one
/// that leads to the heaviest goal still missing, then the first by identifier.
///
/// # Errors
/// A circle, when the set cannot be followed to its end.
pub(crate) fn order(network: &Network<'_>, chosen: &[usize], weights: &[f64]) -> Result<Vec<usize>, Circle> {
    let mut met = vec![false; network.demands.len()];
    let mut waiting = chosen.to_vec();
    let mut order = Vec::new();
    while !waiting.is_empty() {
        let open: Vec<usize> = waiting.iter().copied().filter(|r| network.needs[*r].iter().all(|d| met[*d])).collect();
        if open.is_empty() {
            return Err(circle(network, &waiting, &met));
        }
        let next = heaviest(network, &open, &waiting, &met, weights);
        network.supplies[next].iter().for_each(|d| met[*d] = true);
        waiting.retain(|r| *r != next);
        order.push(next);
    }
    Ok(order)
}

/// The open route that leads to the heaviest goal not met.
fn heaviest(network: &Network<'_>, open: &[usize], waiting: &[usize], met: &[bool], weights: &[f64]) -> usize {
    // What a demand is worth: its own weight as a goal, or the best that a route in need of it leads to. Each pass
    // carries worth one requirement further back.
    let mut worth: Vec<f64> = (0..met.len()).map(|d| weights.get(d).copied().unwrap_or(0.0)).collect();
    let leads_to = |route: usize, worth: &[f64]| {
        network.supplies[route].iter().filter(|d| !met[**d]).map(|d| worth[*d]).fold(0.0, f64::max)
    };
    for _ in waiting {
        for route in waiting {
            let reached = leads_to(*route, &worth);
            network.needs[*route].iter().for_each(|d| worth[*d] = worth[*d].max(reached));
        }
    }
    let mut best = open[0];
    for route in open {
        let order = leads_to(*route, &worth).total_cmp(&leads_to(best, &worth)).reverse();
        if order.then(route.cmp(&best)).is_lt() {
            best = *route;
        }
    }
    best
}

/// The smallest circle among routes of which none can start. Each lacks a demand that, in the set, only others of the
/// stuck routes supply; following these links from a route gives a circle.
fn circle(network: &Network<'_>, stuck: &[usize], met: &[bool]) -> Circle {
    let lacks = |route: usize| network.needs[route].iter().copied().find(|d| !met[*d]);
    let suppliers = |route: usize| lacks(route).map_or(&[][..], |d| &network.suppliers[d]);
    let from = |start: usize| {
        let mut seen = vec![start];
        let mut next = 0;
        while let Some(route) = seen.get(next).copied() {
            for other in suppliers(route).iter().filter(|r| stuck.contains(r)) {
                if !seen.contains(other) {
                    seen.push(*other);
                }
            }
            next += 1;
        }
        seen.sort_unstable();
        seen
    };
    let routes = stuck.iter().map(|r| from(*r)).min_by_key(Vec::len).unwrap_or_default();
    let mut keys: Vec<usize> =
        routes.iter().flat_map(|r| suppliers(*r)).copied().filter(|r| !routes.contains(r)).collect();
    keys.sort_unstable();
    keys.dedup();
    Circle { routes, keys }
}
