//! The shortest way to one skill, whatever the occupation.

use super::levels::Levels;
use super::model::{Found, Limits, shortest};
use super::network::{Network, attainable};
use crate::person::Person;
use tremplin_knowledge::training::Taught;

/// The shortest way to a skill, in the mode asked, without limits on weeks and euros.
pub(crate) struct Single {
    /// Hundredths of an hour.
    pub hours: u64,
    /// Cents.
    pub cents: u64,
    /// Routes and projects, in the order of identifiers.
    pub routes: Vec<String>,
    /// What the person holds at its end.
    pub after: Levels,
}

/// The shortest way to a skill that the person lacks at this level; `None` when no route of known price and length leads
/// to it, or when the solver ran out of time.
pub(crate) fn single(person: &Person<'_>, wanted: &Taught) -> Option<Single> {
    let (levels, pool) = attainable(&person.levels, person.candidates.iter().filter(|c| c.fits_mode).collect());
    if !levels.meets(wanted) {
        return None;
    }
    let network = Network::new(std::slice::from_ref(wanted), &person.levels, &pool);
    let Found::Best { chosen, .. } = shortest(&network, Limits::default()) else { return None };
    let mut after = person.levels.clone();
    chosen.iter().for_each(|r| after.raise_all(&network.routes[*r].gives));
    let routes = chosen.iter().map(|r| network.routes[*r].id.to_owned()).collect();
    Some(Single { hours: network.hours(&chosen), cents: network.cents(&chosen), routes, after })
}
