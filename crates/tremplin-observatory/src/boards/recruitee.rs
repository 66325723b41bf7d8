//! Recruitee: the public Careers Site API, one reply a company.

use super::fields::{day, first, items, list, number, text, yes};
use super::{Board, is_label};
use crate::offer::{Offer, Pay, Place, Workplace};
use serde_json::Value;

pub(super) struct Recruitee;

impl Board for Recruitee {
    fn name(&self) -> &'static str {
        "recruitee"
    }

    fn hosts(&self) -> &'static [&'static str] {
        &["*.recruitee.com"]
    }

    fn first(&self, token: &str) -> Option<String> {
        is_label(token).then(|| format!("https://{token}.recruitee.com/api/offers/"))
    }

    fn jobs<'d>(&self, data: &'d Value) -> Option<Vec<&'d Value>> {
        let published = |job: &&Value| matches!(text(job, "/status").as_str(), "" | "published");
        Some(list(data, "/offers")?.into_iter().filter(published).collect())
    }

    fn offer(&self, job: &Value) -> Offer {
        let several: Vec<Place> = items(job, "/locations").into_iter().map(place).collect();
        let own = Place { name: first(job, &["/city", "/location"]), ..place(job) };
        // Several ways may be open at once; the widest that is sure is the hybrid one.
        let workplace = match (yes(job, "/hybrid"), yes(job, "/remote"), yes(job, "/on_site")) {
            (true, _, _) => Some(Workplace::Hybrid),
            (_, true, _) => Some(Workplace::Remote),
            (_, _, true) => Some(Workplace::Onsite),
            _ => None,
        };
        Offer {
            id: text(job, "/id"),
            url: text(job, "/careers_url"),
            employer: text(job, "/company_name"),
            title: text(job, "/title"),
            places: if several.is_empty() { vec![own] } else { several },
            workplace,
            employment: vec![text(job, "/employment_type_code").replace('_', " ")],
            pay: Some(Pay {
                min: number(job, "/salary/min"),
                max: number(job, "/salary/max"),
                currency: text(job, "/salary/currency"),
                period: text(job, "/salary/period"),
                ..Pay::default()
            }),
            description: text(job, "/description"),
            qualifications: text(job, "/requirements"),
            published: day(job, "/published_at").or_else(|| day(job, "/created_at")),
            closes: day(job, "/close_at"),
            ..Offer::default()
        }
    }
}

fn place(of: &Value) -> Place {
    Place {
        name: first(of, &["/city", "/name"]),
        postal_code: text(of, "/postal_code"),
        region: text(of, "/state"),
        country: first(of, &["/country", "/country_code"]),
    }
}
