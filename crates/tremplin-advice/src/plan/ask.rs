//! Routes worth a question to the school, because their price or length is not known.

use super::candidates::{admits, fits, quote_for, registered};
use super::levels::Levels;
use crate::answer::{Gain, Missing, ToAsk};
use crate::person::Person;
use tremplin_knowledge::training::{Route, RouteKind};

/// Routes shown at most: more questions than that, nobody asks.
const SHOWN: usize = 5;

/// Open routes of unknown price or length that teach a missing core skill at the needed level. First those that teach
/// a skill which no plan can bring (`unknown`), then those that take months before those that take years, then by the
/// weight of all that they bring, then by identifier. A unit
/// is shown only for a skill that nothing longer to ask about teaches: one does not write to a school about two hours.
pub(crate) fn to_ask(person: &Person<'_>, core: &[&Missing], unknown: &[String]) -> Vec<ToAsk> {
    let routes = registered(&person.knowledge.routes, person.request.today.as_deref())
        .0
        .into_iter()
        .filter(|r| r.is_open() && fits(r.mode, person.request.mode) && admits(r, person.profile.degree));
    let mut questions: Vec<Question> = routes.filter_map(|r| question(r, person, core)).collect();
    let longer: Vec<String> = questions
        .iter()
        .filter(|q| q.kind != RouteKind::Unit)
        .flat_map(|q| q.ask.teaches.iter().map(|g| g.skill.clone()))
        .collect();
    questions.retain(|q| q.kind != RouteKind::Unit || q.ask.teaches.iter().any(|g| !longer.contains(&g.skill)));
    let opens = |q: &Question| q.ask.teaches.iter().any(|g| unknown.contains(&g.skill));
    questions.sort_by(|a, b| {
        let order = opens(b).cmp(&opens(a)).then_with(|| takes_years(a.kind).cmp(&takes_years(b.kind)));
        let order = order.then_with(|| b.weight.total_cmp(&a.weight));
        order.then_with(|| a.ask.route.cmp(&b.ask.route))
    });
    questions.truncate(SHOWN);
    questions.into_iter().map(|q| q.ask).collect()
}

/// Routes of a year and more: a person in work does not begin with those.
fn takes_years(kind: RouteKind) -> bool {
    matches!(kind, RouteKind::Master | RouteKind::Engineering | RouteKind::Apprenticeship)
}

struct Question {
    ask: ToAsk,
    kind: RouteKind,
    weight: f64,
}

fn question(route: &Route, person: &Person<'_>, core: &[&Missing]) -> Option<Question> {
    if quote_for(route, person.request).is_some() {
        return None;
    }
    let price = route.known_euros().is_none().then(|| "price".to_owned());
    let hours = route.known_hours().is_none().then(|| "hours".to_owned());
    let unknown: Vec<String> = price.into_iter().chain(hours).collect();
    let gives = Levels::gained(route, person.knowledge);
    let brought: Vec<&&Missing> = core.iter().filter(|m| gives.get(&m.skill) >= Some(m.needed)).collect();
    if unknown.is_empty() || brought.is_empty() {
        return None;
    }
    let gain = |m: &&&Missing| gives.get(&m.skill).map(|level| Gain { skill: m.skill.clone(), level });
    let teaches = brought.iter().filter_map(gain).collect();
    let weight = brought.iter().map(|m| m.weight).sum();
    Some(Question { ask: ToAsk { route: route.id.clone(), unknown, teaches }, kind: route.kind, weight })
}
