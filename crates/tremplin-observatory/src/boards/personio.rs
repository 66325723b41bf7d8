//! Personio: the public XML of a career site, one reply a company.

use super::fields::{day, items, plain, sections, text};
use super::{Board, Reply, is_label};
use crate::offer::{Offer, Place};
use serde_json::Value;
use tremplin_documents::OpenError;

pub(super) struct Personio;

impl Board for Personio {
    fn name(&self) -> &'static str {
        "personio"
    }

    fn hosts(&self) -> &'static [&'static str] {
        &["*.jobs.personio.de", "*.jobs.personio.com"]
    }

    fn first(&self, token: &str) -> Option<String> {
        is_label(token).then(|| format!("https://{token}.jobs.personio.de/xml"))
    }

    fn data(&self, reply: &Reply<'_>) -> Result<Value, OpenError> {
        tremplin_documents::data::xml(reply.body)
    }

    fn jobs<'d>(&self, data: &'d Value) -> Option<Vec<&'d Value>> {
        data.get("workzag-jobs").map(|_| items(data, "/workzag-jobs/position"))
    }

    fn offer(&self, job: &Value) -> Offer {
        let more = items(job, "/additionalOffices/office").into_iter().map(plain);
        let offices = [text(job, "/office")].into_iter().chain(more).filter(|o| !o.is_empty());
        let parts = items(job, "/jobDescriptions/jobDescription");
        let parts: Vec<_> = parts.iter().map(|p| (text(p, "/name"), text(p, "/value"))).collect();
        Offer {
            id: text(job, "/id"),
            employer: text(job, "/subcompany"),
            title: text(job, "/name"),
            places: offices.map(Place::named).collect(),
            employment: vec![text(job, "/employmentType"), text(job, "/schedule")],
            description: sections(&parts),
            published: day(job, "/createdAt"),
            ..Offer::default()
        }
    }

    fn complete(&self, offer: &mut Offer, _data: &Value, reply: &Reply<'_>) {
        let site = reply.address.split_once("/xml").map_or(reply.address, |(site, _)| site);
        offer.url = format!("{site}/job/{}", offer.id);
    }
}
