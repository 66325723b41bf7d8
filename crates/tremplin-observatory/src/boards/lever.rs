//! Lever: the public Postings API, a list in pages of a hundred. A token `eu/name` asks the European host.

use super::fields::{day, first, items, list, number, parameter, sections, text, with_parameter};
use super::{Board, Reply, is_token};
use crate::offer::{Offer, Pay, Place, Workplace};
use serde_json::Value;

pub(super) struct Lever;

/// Ads of a page.
const PAGE: usize = 100;

impl Board for Lever {
    fn name(&self) -> &'static str {
        "lever"
    }

    fn hosts(&self) -> &'static [&'static str] {
        &["api.lever.co", "api.eu.lever.co"]
    }

    fn first(&self, token: &str) -> Option<String> {
        let (host, token) = match token.strip_prefix("eu/") {
            Some(token) => ("api.eu.lever.co", token),
            None => ("api.lever.co", token),
        };
        is_token(token).then(|| format!("https://{host}/v0/postings/{token}?mode=json&limit={PAGE}&skip=0"))
    }

    fn jobs<'d>(&self, data: &'d Value) -> Option<Vec<&'d Value>> {
        list(data, "")
    }

    fn follow(&self, data: &Value, reply: &Reply<'_>) -> Vec<String> {
        let full = items(data, "").len() >= PAGE;
        let next = parameter(reply.address, "skip").unwrap_or(0) + PAGE as u64;
        if full { vec![with_parameter(reply.address, "skip", next)] } else { Vec::new() }
    }

    fn offer(&self, job: &Value) -> Offer {
        let several = items(job, "/categories/allLocations").into_iter().map(super::fields::plain);
        let places = [text(job, "/categories/location")].into_iter().chain(several).filter(|p| !p.is_empty());
        let mut parts = vec![(String::new(), first(job, &["/description", "/descriptionPlain"]))];
        parts.extend(
            items(job, "/lists").iter().map(|l| (text(l, "/text"), format!("<ul>{}</ul>", text(l, "/content")))),
        );
        parts.push((String::new(), first(job, &["/additional", "/additionalPlain"])));
        Offer {
            id: text(job, "/id"),
            url: text(job, "/hostedUrl"),
            title: text(job, "/text"),
            places: places.map(Place::named).collect(),
            workplace: workplace(&first(job, &["/workplaceType", "/categories/workplaceType"])),
            employment: vec![text(job, "/categories/commitment")],
            pay: Some(Pay {
                min: number(job, "/salaryRange/min"),
                max: number(job, "/salaryRange/max"),
                currency: text(job, "/salaryRange/currency"),
                period: text(job, "/salaryRange/interval"),
                ..Pay::default()
            }),
            description: sections(&parts),
            published: day(job, "/createdAt"),
            ..Offer::default()
        }
    }
}

fn workplace(code: &str) -> Option<Workplace> {
    super::fields::code(
        code,
        &[("onsite", Workplace::Onsite), ("hybrid", Workplace::Hybrid), ("remote", Workplace::Remote)],
    )
}
