//! France Travail: the API "Offres d'emploi v2", asked by keywords in ranges of 150 offers up to the 1,150th; what holds more is
//! asked by department, then by days. Its offers are read as they are, without the contact, who is a person.

mod location;

use super::fields::{civil, day, in_query, items, list, text};
use super::{Board, Reply};
use crate::offer::{Offer, Place};
use serde_json::Value;

pub use location::{Location, location};

pub(super) struct FranceTravail;

/// Where offers are searched.
const SEARCH: &str = "https://api.francetravail.io/partenaire/offresdemploi/v2/offres/search";
/// Offers of a range, the most that the API gives at once (its documentation: "le nombre de résultats ... limité à 150").
const RANGE: u64 = 150;
/// First offer of the last range that the API gives (its documentation: the first index at most 1000, the last at most 1149).
const LAST_START: u64 = 1000;
/// Offers that one search can reach.
pub const REACHABLE: u64 = LAST_START + RANGE;

impl Board for FranceTravail {
    fn name(&self) -> &'static str {
        "france_travail"
    }

    fn hosts(&self) -> &'static [&'static str] {
        &["api.francetravail.io"]
    }

    /// The token is the words searched.
    fn first(&self, token: &str) -> Option<String> {
        let words = token.trim();
        (words.chars().count() >= 2).then(|| format!("{SEARCH}?motsCles={}&range=0-{}", in_query(words), RANGE - 1))
    }

    /// A search by words holds a part of the offers.
    fn is_whole(&self) -> bool {
        false
    }

    fn needs_credentials(&self) -> bool {
        true
    }

    fn jobs<'d>(&self, data: &'d Value) -> Option<Vec<&'d Value>> {
        list(data, "/resultats")
    }

    fn follow(&self, _data: &Value, reply: &Reply<'_>) -> Vec<String> {
        let ranges = ranges(reply.status, reply.content_range);
        let begins = reply.address.contains("range=0-");
        let narrower = if ranges.must_split && begins { split(reply.address, reply.day) } else { Vec::new() };
        if !narrower.is_empty() {
            return narrower;
        }
        // The first reply tells all the ranges: the others tell nothing new.
        let next = if begins { ranges.next } else { Vec::new() };
        next.iter().map(|range| with(reply.address, "range", range)).collect()
    }

    fn offer(&self, job: &Value) -> Offer {
        let mut ad = job.clone();
        if let Some(fields) = ad.as_object_mut() {
            fields.remove("contact");
            fields.remove("agence");
        }
        Offer {
            id: text(job, "/id"),
            url: text(job, "/origineOffre/urlOrigine"),
            employer: text(job, "/entreprise/nom"),
            title: text(job, "/intitule"),
            places: items(job, "/lieuTravail/libelle")
                .into_iter()
                .map(|p| Place::named(super::fields::plain(p)))
                .collect(),
            published: day(job, "/dateCreation"),
            ad: Some(ad),
            ..Offer::default()
        }
    }
}

/// What a reply tells of the rest of a search.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Ranges {
    /// Ranges still to ask, in order: `150-299`.
    pub next: Vec<String>,
    /// Whether the search is whole once they are asked.
    pub complete: bool,
    /// Whether it holds more offers than it can give, and must be made narrower.
    pub must_split: bool,
    /// Offers that it can give.
    pub reachable: u64,
}

/// The rest of a search by the status of a reply and its header `Content-Range` (`offres 0-149/353`): 206 tells that there are more,
/// 200 and 204 that it is the end, anything else that it failed.
#[must_use]
pub fn ranges(status: u16, content_range: Option<&str>) -> Ranges {
    let counted = content_range.and_then(counted);
    let (last, total) = match (status, counted) {
        (204, _) => return Ranges { complete: true, ..Ranges::default() },
        (200 | 206, Some(counted)) => counted,
        (200, None) => return Ranges { complete: true, ..Ranges::default() },
        _ => return Ranges::default(),
    };
    let ended = status == 200 && total <= REACHABLE;
    let first = last.map_or(0, |last| last.saturating_add(1));
    // The last range begins at the thousandth: it gives some offers again rather than leave the last hundred.
    let starts = (0..).map(|i| first + i * RANGE).take_while(|start| *start < total.min(REACHABLE));
    let next = starts.map(|start| start.min(LAST_START)).map(|start| format!("{start}-{}", start + RANGE - 1));
    Ranges {
        next: if ended { Vec::new() } else { next.collect() },
        complete: total <= REACHABLE,
        must_split: total > REACHABLE,
        reachable: total.min(REACHABLE),
    }
}

/// The last offer given and how many there are: `offres 0-149/353`, `offres */0`.
fn counted(header: &str) -> Option<(Option<u64>, u64)> {
    let (range, total) = header.rsplit_once('/')?;
    let last = range.rsplit_once('-').and_then(|(_, last)| last.trim().parse().ok());
    Some((last, total.trim().parse().ok()?))
}

/// A search that holds too much as narrower ones that hold the same: by department, then by days; nothing when it cannot be cut.
fn split(address: &str, today: i64) -> Vec<String> {
    let whole = with(address, "range", &format!("0-{}", RANGE - 1));
    if parameter(address, "departement").is_none() {
        return departments().iter().map(|code| with(&whole, "departement", code)).collect();
    }
    let days = |name: &str| parameter(address, name).and_then(|moment| since_1970(moment.get(..10)?));
    let (from, to) = match (days("minCreationDate"), days("maxCreationDate")) {
        (Some(from), Some(to)) if from >= to => return Vec::new(),
        (Some(from), Some(to)) => (from, to),
        // Offers are published anew each month or closed: a year back holds them.
        _ => (today - 365, today + 1),
    };
    let middle = from + (to - from) / 2;
    let between = |from: i64, to: i64| {
        let begun = with(&whole, "minCreationDate", &format!("{}T00:00:00Z", civil(from)));
        with(&begun, "maxCreationDate", &format!("{}T23:59:59Z", civil(to)))
    };
    vec![between(middle + 1, to), between(from, middle)]
}

/// The departments of France: a test compares them with the knowledge.
fn departments() -> Vec<String> {
    let mainland = (1..=95).filter(|n| *n != 20).map(|n| format!("{n:02}"));
    let corsica = ["2A", "2B"].map(str::to_owned);
    let overseas = [971, 972, 973, 974, 976].map(|n| n.to_string());
    mainland.chain(corsica).chain(overseas).collect()
}

fn parameter<'a>(address: &'a str, name: &str) -> Option<&'a str> {
    let query = address.split_once('?')?.1;
    query.split('&').find_map(|pair| pair.strip_prefix(name)?.strip_prefix('='))
}

/// The address with a parameter set.
fn with(address: &str, name: &str, value: &str) -> String {
    let (path, query) = address.split_once('?').unwrap_or((address, ""));
    let others = query.split('&').filter(|pair| !pair.is_empty() && pair.split('=').next() != Some(name));
    let pairs: Vec<String> = others.map(str::to_owned).chain([format!("{name}={value}")]).collect();
    format!("{path}?{}", pairs.join("&"))
}

/// Days since 1970 of a day (ISO 8601), by the civil calendar (H. Hinnant, as [`civil`]).
fn since_1970(day: &str) -> Option<i64> {
    let mut parts = day.split('-').map(|p| p.parse::<i64>().ok());
    let (year, month, day) = (parts.next()??, parts.next()??, parts.next()??);
    let year = if month <= 2 { year - 1 } else { year };
    let era = year.div_euclid(400);
    let year_of_era = year.rem_euclid(400);
    let day_of_year = (153 * (if month > 2 { month - 3 } else { month + 9 }) + 2) / 5 + day - 1;
    let day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
    Some(era * 146_097 + day_of_era - 719_468)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn next(status: u16, header: &str) -> (String, bool, bool, u64) {
        let ranges = ranges(status, Some(header).filter(|h| !h.is_empty()));
        (ranges.next.join(" "), ranges.complete, ranges.must_split, ranges.reachable)
    }

    #[test]
    fn a_reply_tells_the_ranges_that_are_left() {
        assert_eq!(next(206, "offres 0-149/200"), ("150-299".into(), true, false, 200));
        assert_eq!(next(206, "offres 150-299/451"), ("300-449 450-599".into(), true, false, 451));
        assert_eq!(next(200, "offres 0-79/80"), (String::new(), true, false, 80));
        assert_eq!(next(204, "offres */0"), (String::new(), true, false, 0));
        assert_eq!(next(206, "offres 900-1049/1151").0, "1000-1149");
        assert_eq!(next(206, "offres 1000-1149/1151").0, "");
        assert!(!next(206, "offres 0-149/9000").1);
        assert_eq!(next(206, "offres 0-149/9000").3, 1150);
        let ranges = ranges(206, Some("offres 0-149/1150"));
        assert_eq!((ranges.next.len(), ranges.must_split), (7, false));
        assert_eq!(ranges.next.last().map(String::as_str), Some("1000-1149"));
        for failed in [next(503, ""), next(206, ""), next(400, "offres 0-149/353"), next(206, "bytes")] {
            assert_eq!(failed, (String::new(), false, false, 0));
        }
    }

    #[test]
    fn too_large_a_search_is_cut_and_holds_the_same() {
        let address = FranceTravail.first("ingénieur IA").unwrap();
        assert_eq!(address, format!("{SEARCH}?motsCles=ing%C3%A9nieur%20IA&range=0-149"));
        let by_department = split(&address, 20_000);
        assert_eq!(by_department.len(), departments().len());
        assert!(by_department[0].ends_with("&range=0-149&departement=01"), "{}", by_department[0]);
        let mut halves = split(&by_department[0], 20_000);
        assert_eq!(halves.len(), 2);
        let mut depth = 0;
        while let Some(half) = halves.first().cloned() {
            halves = split(&half, 20_000);
            depth += 1;
        }
        assert!((8..=10).contains(&depth), "a year is cut down to a day: {depth}");
    }

    #[test]
    fn departments_are_those_of_the_knowledge() {
        let knowledge = tremplin_knowledge::open();
        let ours: std::collections::BTreeSet<String> = departments().into_iter().collect();
        let unknown: Vec<_> = ours.iter().filter(|d| !knowledge.places.departments.contains_key(*d)).collect();
        assert!(unknown.is_empty(), "{unknown:?}");
        assert!(knowledge.places.departments.keys().filter(|d| d.len() == 2).all(|d| ours.contains(d)));
    }

    #[test]
    fn days_and_their_numbers() {
        for day in ["1970-01-01", "2000-02-29", "2026-12-01", "2100-03-01"] {
            assert_eq!(civil(since_1970(day).unwrap()), day);
        }
        assert_eq!((since_1970("1970-01-02"), since_1970("x")), (Some(1), None));
    }

    #[test]
    fn the_person_to_write_to_is_left_out() {
        let offer = serde_json::json!({ "id": "1", "intitule": "Data analyst", "contact": { "nom": "x" } });
        assert_eq!(FranceTravail.offer(&offer).ad.unwrap().to_string(), r#"{"id":"1","intitule":"Data analyst"}"#);
    }
}
