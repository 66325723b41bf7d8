//! Greenhouse: the public Job Board API, one reply a company with every ad and its text, escaped once.

use super::fields::{day, first, list, text};
use super::{Board, is_token};
use crate::offer::{Offer, Pay, Place};
use serde_json::Value;

pub(super) struct Greenhouse;

impl Board for Greenhouse {
    fn name(&self) -> &'static str {
        "greenhouse"
    }

    fn hosts(&self) -> &'static [&'static str] {
        &["boards-api.greenhouse.io"]
    }

    fn first(&self, token: &str) -> Option<String> {
        let address = "https://boards-api.greenhouse.io/v1/boards";
        is_token(token).then(|| format!("{address}/{token}/jobs?content=true&pay_transparency=true"))
    }

    fn jobs<'d>(&self, data: &'d Value) -> Option<Vec<&'d Value>> {
        list(data, "/jobs")
    }

    fn announced(&self, data: &Value) -> Option<u64> {
        data.pointer("/meta/total")?.as_u64()
    }

    fn offer(&self, job: &Value) -> Offer {
        let offices = list(job, "/offices").unwrap_or_default();
        let offices = offices.iter().map(|o| first(o, &["/location/name", "/location", "/name"]));
        let named = [text(job, "/location/name")].into_iter().chain(offices).filter(|n| !n.is_empty());
        Offer {
            id: text(job, "/id"),
            url: text(job, "/absolute_url"),
            employer: text(job, "/company_name"),
            title: text(job, "/title"),
            places: named.map(Place::named).collect(),
            pay: pay(job),
            description: text(job, "/content"),
            published: day(job, "/first_published").or_else(|| day(job, "/updated_at")),
            closes: day(job, "/application_deadline"),
            ..Offer::default()
        }
    }
}

/// The first range; amounts are in cents, the period in its title.
fn pay(job: &Value) -> Option<Pay> {
    let ranges = list(job, "/pay_input_ranges")?;
    let range = ranges.first()?;
    let amount = |pointer: &str| range.pointer(pointer).and_then(Value::as_f64).map(|cents| cents / 100.0);
    Some(Pay {
        min: amount("/min_cents"),
        max: amount("/max_cents"),
        currency: text(range, "/currency_type"),
        period: text(range, "/title"),
        ..Pay::default()
    })
}
