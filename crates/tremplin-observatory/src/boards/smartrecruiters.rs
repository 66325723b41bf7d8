//! SmartRecruiters: the public Posting API. The list tells no text: each ad is asked by its own address.

use super::fields::{day, items, list, parameter, sections, text, with_parameter, yes};
use super::{Board, Reply, is_token};
use crate::offer::{Offer, Pay, Place, Workplace};
use serde_json::Value;

pub(super) struct SmartRecruiters;

/// Ads of a page of the list, the most that the API gives.
const PAGE: u64 = 100;

impl Board for SmartRecruiters {
    fn name(&self) -> &'static str {
        "smartrecruiters"
    }

    fn hosts(&self) -> &'static [&'static str] {
        &["api.smartrecruiters.com"]
    }

    fn first(&self, token: &str) -> Option<String> {
        let address = "https://api.smartrecruiters.com/v1/companies";
        is_token(token).then(|| format!("{address}/{token}/postings?limit={PAGE}&offset=0"))
    }

    fn jobs<'d>(&self, data: &'d Value) -> Option<Vec<&'d Value>> {
        if data.get("jobAd").is_some() {
            return Some(vec![data]);
        }
        // The list only announces.
        list(data, "/content").map(|_| Vec::new())
    }

    fn listed(&self, data: &Value, _reply: &Reply<'_>) -> Vec<String> {
        items(data, "/content").into_iter().map(|job| text(job, "/id")).filter(|id| !id.is_empty()).collect()
    }

    fn follow(&self, data: &Value, reply: &Reply<'_>) -> Vec<String> {
        let Some((list, _)) = reply.address.split_once('?') else { return Vec::new() };
        let ids = self.listed(data, reply).into_iter().filter(|id| is_token(id));
        let mut follow: Vec<String> = ids.map(|id| format!("{list}/{id}")).collect();
        let total = data.get("totalFound").and_then(Value::as_u64).unwrap_or(0);
        let next = parameter(reply.address, "offset").unwrap_or(0) + PAGE;
        if next < total && !follow.is_empty() {
            follow.insert(0, with_parameter(reply.address, "offset", next));
        }
        follow
    }

    fn offer(&self, job: &Value) -> Offer {
        let location = job.get("location").unwrap_or(&Value::Null);
        let part = |name: &str| {
            let of = |key: &str| text(job, &format!("/jobAd/sections/{name}/{key}"));
            sections(&[(of("title"), of("text"))])
        };
        // A job may be marked both: a part of the week, then.
        let workplace = match (yes(location, "/hybrid"), yes(location, "/remote")) {
            (true, _) => Some(Workplace::Hybrid),
            (false, true) => Some(Workplace::Remote),
            (false, false) => None,
        };
        Offer {
            id: text(job, "/id"),
            url: text(job, "/postingUrl"),
            employer: text(job, "/company/name"),
            title: text(job, "/name"),
            places: vec![Place {
                name: text(location, "/city"),
                postal_code: text(location, "/postalCode"),
                region: text(location, "/region"),
                country: text(location, "/country").to_uppercase(),
            }],
            workplace,
            employment: vec![text(job, "/typeOfEmployment/label")],
            pay: Some(Pay { words: text(job, "/compensation/label"), ..Pay::default() }),
            description: format!("{}{}", part("companyDescription"), part("jobDescription")),
            qualifications: part("qualifications"),
            benefits: part("additionalInformation"),
            published: day(job, "/releasedDate"),
            sector: text(job, "/industry/label"),
            ..Offer::default()
        }
    }
}
