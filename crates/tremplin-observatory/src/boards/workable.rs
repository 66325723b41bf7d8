//! Workable: the public widget, one reply a company with every ad and its text.

use super::fields::{code, day, first, items, list, text, yes};
use super::{Board, Reply, is_token};
use crate::offer::{Offer, Place, Workplace};
use serde_json::Value;

pub(super) struct Workable;

impl Board for Workable {
    fn name(&self) -> &'static str {
        "workable"
    }

    fn hosts(&self) -> &'static [&'static str] {
        &["apply.workable.com"]
    }

    fn first(&self, token: &str) -> Option<String> {
        let address = "https://apply.workable.com/api/v1/widget/accounts";
        is_token(token).then(|| format!("{address}/{token}?details=true"))
    }

    fn jobs<'d>(&self, data: &'d Value) -> Option<Vec<&'d Value>> {
        list(data, "/jobs")
    }

    fn offer(&self, job: &Value) -> Offer {
        let several: Vec<Place> = items(job, "/locations").into_iter().map(place).collect();
        let inside = job.get("location").map_or_else(Vec::new, |l| vec![place(l)]);
        let kinds = [("onsite", Workplace::Onsite), ("hybrid", Workplace::Hybrid), ("remote", Workplace::Remote)];
        let told = first(job, &["/workplace_type", "/workplace", "/location/workplace_type"]);
        let away = yes(job, "/telecommuting") || yes(job, "/location/telecommuting");
        Offer {
            id: first(job, &["/shortcode", "/id"]),
            url: first(job, &["/url", "/shortlink", "/application_url"]),
            title: text(job, "/title"),
            // The ad's own town is the first of the list.
            places: [vec![place(job)], inside, several].concat(),
            workplace: code(&told, &kinds).or_else(|| away.then_some(Workplace::Remote)),
            employment: vec![text(job, "/employment_type")],
            description: first(job, &["/description", "/full_description"]),
            qualifications: text(job, "/requirements"),
            benefits: text(job, "/benefits"),
            published: day(job, "/published_on").or_else(|| day(job, "/created_at")),
            sector: text(job, "/industry"),
            ..Offer::default()
        }
    }

    fn complete(&self, offer: &mut Offer, data: &Value, _reply: &Reply<'_>) {
        offer.employer = text(data, "/name");
    }
}

fn place(of: &Value) -> Place {
    Place {
        name: text(of, "/city"),
        postal_code: first(of, &["/zip_code", "/zip"]),
        region: first(of, &["/region", "/state"]),
        country: first(of, &["/country", "/countryCode"]),
    }
}
