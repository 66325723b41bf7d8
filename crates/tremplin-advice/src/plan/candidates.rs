//! What a person could do to learn, and at what cost: routes to follow, and projects in which a level just learnt becomes
//! ordinary work. Which of them to choose is the model's business.

use super::levels::Levels;
use crate::answer::{Quote, Request};
use tremplin_knowledge::project::Project;
use tremplin_knowledge::training::{Mode, Route, Taught};
use tremplin_knowledge::{Degree, Knowledge, Level};
use tremplin_reader::facts::Profile;

/// A route or a project that may be planned. Costs are whole numbers, so that sums and comparisons are exact.
#[derive(Clone, Debug)]
pub(crate) struct Candidate<'k> {
    /// Identifier of the route or the project.
    pub id: &'k str,
    /// Whether it is a project: practice, not a course.
    pub practice: bool,
    /// What one must hold before.
    pub requires: Vec<Taught>,
    /// Hundredths of an hour.
    pub hours: u64,
    /// Cents.
    pub cents: u64,
    /// The figures come from the person's own quote.
    pub quoted: bool,
    /// Whether it can be followed in the mode asked.
    pub fits_mode: bool,
    /// What it brings, with what follows from it.
    pub gives: Levels,
}

/// The routes that may be planned on a day, then those that may not because the registration of their certification has ended.
#[must_use]
pub fn registered<'r>(routes: &'r [Route], today: Option<&str>) -> (Vec<&'r Route>, Vec<&'r Route>) {
    routes.iter().partition(|route| !today.is_some_and(|today| route.has_ended(today)))
}

/// Open routes of known hours and price that the person's degree admits to, and projects. Without a
/// degree in the CV, only routes that ask for none: a door must not be promised that may be shut. A degree gained on
/// the way opens no other route: that is a matter of years, which a plan in weeks must not hide.
pub(crate) fn candidates<'k>(
    profile: &Profile,
    held: &Levels,
    knowledge: &'k Knowledge,
    request: &Request,
) -> Vec<Candidate<'k>> {
    let mut found: Vec<Candidate<'k>> = registered(&knowledge.routes, request.today.as_deref())
        .0
        .into_iter()
        .filter(|route| route.is_open() && admits(route, profile.degree))
        .filter_map(|route| candidate(route, knowledge, request))
        .collect();
    let known = |wanted: &Taught| held.meets(wanted) || found.iter().any(|c| c.gives.meets(wanted));
    let practices: Vec<Candidate<'k>> = knowledge.projects.iter().filter_map(|p| practice(p, &known)).collect();
    found.extend(practices);
    found.sort_by(|a, b| a.id.cmp(b.id));
    found
}

/// A project as a way to learn: whoever holds its skills one level lower ends with the level that it proves. Practice is
/// how a course becomes work (`article-2024`: two or three projects beat a theoretical profile). Skills that no route
/// begins are left out; a project made mostly of those prepares nobody.
fn practice<'k>(project: &'k Project, known: &dyn Fn(&Taught) -> bool) -> Option<Candidate<'k>> {
    let (mut gives, mut requires) = (Levels::default(), Vec::new());
    for proof in &project.proves {
        let Some(level) = Level::from_rank(proof.level.rank() - 1) else { continue };
        let before = Taught { skill: proof.skill.clone(), level };
        if known(&before) {
            gives.raise(&proof.skill, proof.level);
            requires.push(before);
        }
    }
    (!requires.is_empty() && 2 * requires.len() >= project.proves.len()).then(|| Candidate {
        id: &project.id,
        practice: true,
        requires,
        hours: hundredths(project.hours).max(1),
        cents: 0,
        quoted: false,
        fits_mode: true,
        gives,
    })
}

fn candidate<'k>(route: &'k Route, knowledge: &'k Knowledge, request: &Request) -> Option<Candidate<'k>> {
    let quote = quote_for(route, request);
    let hours = quote.map(|q| q.hours).or_else(|| route.known_hours())?;
    let euros = quote.map(|q| q.euros).or_else(|| route.known_euros())?;
    Some(Candidate {
        id: &route.id,
        practice: false,
        requires: route.requires.clone(),
        hours: hundredths(hours).max(1),
        cents: hundredths(euros),
        quoted: quote.is_some(),
        fits_mode: fits(route.mode, request.mode),
        gives: Levels::gained(route, knowledge),
    })
}

/// The person's last quote for a route. One that no school can have given (hours not above 0, a price below 0) is not one.
pub(crate) fn quote_for<'r>(route: &Route, request: &'r Request) -> Option<&'r Quote> {
    let sound = |q: &&Quote| q.hours.is_finite() && q.hours > 0.0 && q.euros.is_finite() && q.euros >= 0.0;
    request.quotes.iter().filter(|q| q.route == route.id).rfind(sound)
}

/// Whether a degree (absent: unknown) opens a route.
pub(crate) fn admits(route: &Route, held: Option<Degree>) -> bool {
    route.degree_in.is_none_or(|asked| asked <= held.unwrap_or(Degree::None))
}

/// Whether a route of this mode can be followed as asked. A route whose mode is unknown is promised to nobody who asks
/// for one; whoever asks for both (`mixed`) takes either.
pub(crate) fn fits(mode: Mode, asked: Option<Mode>) -> bool {
    match asked {
        None | Some(Mode::Unknown) => true,
        Some(Mode::Mixed) => mode != Mode::Unknown,
        Some(asked) => mode == asked || mode == Mode::Mixed,
    }
}

/// A figure in whole hundredths. Figures beyond a million million are read as that: no school has them.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "clamped just before")]
pub(crate) fn hundredths(figure: f64) -> u64 {
    (figure * 100.0).round().clamp(0.0, 1e14) as u64
}
