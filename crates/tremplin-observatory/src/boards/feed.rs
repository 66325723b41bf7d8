//! Feeds of partners (Apec, HelloWork, JobTeaser, Meteojob, Jooble, Kelio, La Poste, EDF, Leboncoin, Decathlon ...) and of boards
//! without a file of their own, in XML, JSON or CSV: one table of the names that they give to each field.

mod names;

use super::fields::{code, day, items, number, plain, text, yes};
use super::{Board, Reply};
use crate::offer::{Offer, Pay, Place, Workplace};
use names::Names;
use serde_json::Value;
use tremplin_documents::{OpenError, data};

pub(super) struct Feed;

/// Levels of a tree between its root and its list of ads.
const LEVELS: usize = 5;

impl Board for Feed {
    fn name(&self) -> &'static str {
        "feed"
    }

    fn hosts(&self) -> &'static [&'static str] {
        &[]
    }

    fn first(&self, token: &str) -> Option<String> {
        token.starts_with("https://").then(|| token.to_owned())
    }

    fn data(&self, reply: &Reply<'_>) -> Result<Value, OpenError> {
        any(reply.body)
    }

    fn jobs<'d>(&self, data: &'d Value) -> Option<Vec<&'d Value>> {
        jobs(data)
    }

    fn announced(&self, data: &Value) -> Option<u64> {
        names::COUNTS.iter().find_map(|name| data.pointer(name)?.as_u64())
    }

    fn offer(&self, job: &Value) -> Offer {
        offer(job)
    }
}

/// Data by their first sign: XML, JSON, or a table.
pub(super) fn any(bytes: &[u8]) -> Result<Value, OpenError> {
    let body = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes).trim_ascii_start();
    match body.first() {
        Some(b'<') => data::xml(body),
        Some(b'{') => data::json(body).or_else(|whole| data::lines(body).map_err(|_| whole)),
        Some(b'[') => data::json(body),
        _ => data::csv(body),
    }
}

/// The ads of a tree: the longest list of things that have a title and something else of an ad.
pub(super) fn jobs(data: &Value) -> Option<Vec<&Value>> {
    let mut best: Option<Vec<&Value>> = None;
    let mut level = vec![data];
    for _ in 0..LEVELS {
        for value in &level {
            let ads: Vec<&Value> = items(value, "").into_iter().filter(|item| is_ad(item)).collect();
            if ads.len() > best.as_ref().map_or(0, Vec::len) {
                best = Some(ads);
            }
        }
        level = level.into_iter().flat_map(children).collect();
    }
    // A list without ads is a list still: a company may have no job open.
    best.or_else(|| empty_list(data).then(Vec::new))
}

fn children(value: &Value) -> Vec<&Value> {
    value.as_object().map(|fields| fields.values().collect()).unwrap_or_default()
}

fn empty_list(data: &Value) -> bool {
    let is_empty = |value: &Value| value.as_array().is_some_and(Vec::is_empty);
    is_empty(data) || children(data).into_iter().any(is_empty)
}

fn is_ad(value: &Value) -> bool {
    let told = |names: Names| !names.first(value).is_empty();
    value.is_object() && told(names::TITLE) && (told(names::URL) || told(names::DESCRIPTION)) && told(names::ID)
}

/// An ad by the names of its fields.
pub(super) fn offer(job: &Value) -> Offer {
    let day = |names: Names| names.0.iter().find_map(|pointer| day(job, pointer));
    // An object is a group of other fields, unless it has a text of its own.
    let is_text = |value: &&Value| !value.is_object() || value.get("#text").is_some();
    let employment = names::EMPLOYMENT.0.iter().flat_map(|pointer| items(job, pointer)).filter(is_text).map(plain);
    Offer {
        id: names::ID.first(job),
        url: names::URL.first(job),
        employer: names::EMPLOYER.first(job),
        title: data::shown(&names::TITLE.first(job)),
        places: places(job),
        workplace: workplace(job),
        employment: employment.filter(|word| !word.is_empty()).collect(),
        pay: Some(pay(job)),
        description: names::DESCRIPTION.first(job),
        responsibilities: names::RESPONSIBILITIES.first(job),
        qualifications: names::QUALIFICATIONS.first(job),
        benefits: names::BENEFITS.first(job),
        published: day(names::PUBLISHED),
        closes: day(names::CLOSES),
        starts: day(names::STARTS),
        sector: names::SECTOR.first(job),
        ad: None,
    }
}

/// Every place: those of lists, then the ad's own town.
fn places(job: &Value) -> Vec<Place> {
    let listed = names::PLACE_LISTS.iter().flat_map(|pointer| items(job, pointer));
    let grouped = names::PLACE_GROUPS.iter().flat_map(|pointer| items(job, pointer)).filter(|group| group.is_object());
    let listed = listed.chain(grouped);
    let mut places: Vec<Place> = listed.map(place).collect();
    places.push(place(job));
    places.retain(|place| *place != Place::default());
    // The ad's own region or country says nothing more beside its towns.
    if places.iter().any(|place| !place.name.is_empty()) {
        places.retain(|place| !place.name.is_empty());
    }
    places
}

fn place(of: &Value) -> Place {
    if !of.is_object() {
        return Place::named(plain(of));
    }
    Place {
        name: names::TOWN.first(of),
        postal_code: names::POSTAL_CODE.first(of),
        region: names::REGION.first(of),
        country: names::COUNTRY.first(of),
    }
}

/// The field that says how the work is done; else the marks that say yes.
fn workplace(job: &Value) -> Option<Workplace> {
    let told = names::WORKPLACE.0.iter().find_map(|pointer| code(&text(job, pointer), &names::WAYS));
    let marked = |pointers: &[&str]| pointers.iter().any(|pointer| yes(job, pointer));
    told.or_else(|| marked(&names::IS_HYBRID).then_some(Workplace::Hybrid))
        .or_else(|| marked(&names::IS_REMOTE).then_some(Workplace::Remote))
}

fn pay(job: &Value) -> Pay {
    let amount = |names: Names| names.0.iter().find_map(|pointer| number(job, pointer));
    let currency = names::CURRENCY.first(job);
    Pay {
        min: amount(names::PAY_MIN),
        max: amount(names::PAY_MAX),
        // Three letters are a code; a word ("euro") is left to the words of the pay.
        currency: if currency.len() == 3 { currency.to_uppercase() } else { String::new() },
        period: names::PAY_PERIOD.first(job),
        words: names::PAY_WORDS.0.iter().find_map(|p| own_text(job.pointer(p)?)).unwrap_or_default(),
    }
}

/// The text of a value itself: that of an element with attributes too, and none of a group of fields.
fn own_text(value: &Value) -> Option<String> {
    let text = value.as_str().or_else(|| value.get("#text")?.as_str())?.trim();
    (!text.is_empty()).then(|| text.to_owned())
}
