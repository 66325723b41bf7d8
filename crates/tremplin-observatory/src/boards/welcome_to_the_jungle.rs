//! Welcome to the Jungle: the public list that companies embed on their own sites. `has_remote` only says that the field `remote`
//! is filled; `remote` says how the work is done.

use super::fields::{code, day, first, items, list, number, text};
use super::{Board, Reply, is_token};
use crate::offer::{Offer, Pay, Place, Workplace};
use serde_json::Value;

pub(super) struct WelcomeToTheJungle;

/// Values of `remote`.
const REMOTE: [(&str, Workplace); 6] = [
    ("no", Workplace::Onsite),
    ("punctual", Workplace::Occasional),
    ("partial", Workplace::Hybrid),
    ("hybrid", Workplace::Hybrid),
    ("fulltime", Workplace::Remote),
    ("full", Workplace::Remote),
];

impl Board for WelcomeToTheJungle {
    fn name(&self) -> &'static str {
        "welcome_to_the_jungle"
    }

    fn hosts(&self) -> &'static [&'static str] {
        &["www.welcomekit.co"]
    }

    fn first(&self, token: &str) -> Option<String> {
        let address = "https://www.welcomekit.co/api/v1/embed?organization_reference=";
        is_token(token).then(|| format!("{address}{token}"))
    }

    fn jobs<'d>(&self, data: &'d Value) -> Option<Vec<&'d Value>> {
        list(data, "/jobs")
    }

    fn offer(&self, job: &Value) -> Offer {
        let offices = [items(job, "/office"), items(job, "/offices")].concat();
        Offer {
            id: first(job, &["/reference", "/id", "/slug"]),
            url: first(job, &["/url", "/websites_urls/0/url"]),
            employer: text(job, "/organization/name"),
            title: first(job, &["/name", "/title"]),
            places: offices.into_iter().map(place).collect(),
            workplace: code(&text(job, "/remote"), &REMOTE),
            employment: vec![first(job, &["/contract_type/fr", "/contract_type/en", "/contract_type"])],
            pay: pay(job),
            description: text(job, "/description"),
            qualifications: text(job, "/profile"),
            published: day(job, "/published_at"),
            starts: day(job, "/start_date"),
            ..Offer::default()
        }
    }

    fn complete(&self, offer: &mut Offer, data: &Value, _reply: &Reply<'_>) {
        if offer.employer.is_empty() {
            offer.employer = text(data, "/name");
        }
    }
}

/// An office, or its name alone.
fn place(office: &Value) -> Place {
    if office.is_string() {
        return Place::named(super::fields::plain(office));
    }
    Place {
        name: first(office, &["/city", "/local_city", "/name"]),
        postal_code: text(office, "/zip_code"),
        region: first(office, &["/local_state", "/state", "/district"]),
        country: first(office, &["/country/fr", "/country/en", "/country_code", "/country"]),
    }
}

fn pay(job: &Value) -> Option<Pay> {
    let number = |pointers: [&str; 2]| pointers.into_iter().find_map(|p| number(job, p));
    Some(Pay {
        min: number(["/salary/min", "/salary_min"]),
        max: number(["/salary/max", "/salary_max"]),
        currency: first(job, &["/salary/currency", "/salary_currency"]),
        period: first(job, &["/salary/period", "/salary_period"]),
        ..Pay::default()
    })
}
