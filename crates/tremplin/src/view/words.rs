//! Small turns of phrase that several sections share.

use crate::Say;
use tremplin_knowledge::occupation::Occupation;
use tremplin_knowledge::training::Route;
use tremplin_knowledge::{Knowledge, Lang};

/// `12 ans et 4 mois`.
pub(super) fn duration(months: u32, say: &Say) -> String {
    let (years, rest) = (months / 12, months % 12);
    let y = || say.with("duration-years", [("n", years.into())]);
    let m = || say.with("duration-months", [("n", rest.into())]);
    match (years, rest) {
        (0, _) => m(),
        (_, 0) => y(),
        _ => say.list(&[y(), m()]),
    }
}

/// The name of an occupation, in both its forms where they differ.
pub(super) fn occupation(occupation: &Occupation, say: &Say) -> String {
    let label = occupation.label(say.lang());
    let feminine = occupation.names.get(&say.lang()).and_then(|n| n.feminine.as_deref());
    match feminine {
        Some(feminine) if feminine != label => {
            say.with("occupation-both", [("label", label.into()), ("feminine", feminine.into())])
        }
        _ => label.to_owned(),
    }
}

/// The names of skills.
pub(super) fn skills<'a>(ids: impl IntoIterator<Item = &'a str>, knowledge: &'a Knowledge, lang: Lang) -> Vec<&'a str> {
    ids.into_iter().map(|id| knowledge.skill_label(id, lang)).collect()
}

/// The title of a route with who gives it.
pub(super) fn route(route: &Route, say: &Say) -> String {
    // A title that ends with its school in brackets needs no second name.
    if route.title.contains(&route.provider) || route.title.ends_with(')') {
        return route.title.clone();
    }
    say.with("route-by", [("title", route.title.as_str().into()), ("provider", route.provider.as_str().into())])
}

/// The title of a project, or its identifier where the knowledge has none.
#[must_use]
pub fn project(id: &str, knowledge: &Knowledge, say: &Say) -> String {
    let known = knowledge.projects.iter().find(|p| p.id == id);
    known.map_or_else(|| id.to_owned(), |p| p.title.get(say.lang()).to_owned())
}

/// `3` or `3–7`.
pub(super) fn week_range(start: u32, end: u32, say: &Say) -> String {
    if end <= start {
        return start.to_string();
    }
    say.with("week-range", [("start", start.into()), ("end", end.into())])
}

/// What is said of a meaning that no word names.
pub(super) fn likely(chance: f32, say: &Say) -> String {
    say.with("reading-likely", [("chance", say.percent(f64::from(chance)).into())])
}
