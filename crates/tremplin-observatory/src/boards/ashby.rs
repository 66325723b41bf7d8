//! Ashby: the public posting API, one reply a company. `location` is the office even of a remote job, and `isRemote` stands on
//! hybrid ones too: `workplaceType` says how the work is done.

use super::fields::{code, day, first, items, list, number, text, yes};
use super::{Board, is_token};
use crate::offer::{Offer, Pay, Place, Workplace};
use serde_json::Value;

pub(super) struct Ashby;

impl Board for Ashby {
    fn name(&self) -> &'static str {
        "ashby"
    }

    fn hosts(&self) -> &'static [&'static str] {
        &["api.ashbyhq.com"]
    }

    fn first(&self, token: &str) -> Option<String> {
        let address = "https://api.ashbyhq.com/posting-api/job-board";
        is_token(token).then(|| format!("{address}/{token}?includeCompensation=true"))
    }

    fn jobs<'d>(&self, data: &'d Value) -> Option<Vec<&'d Value>> {
        // What is not listed is open to who has its address, and is not public.
        Some(list(data, "/jobs")?.into_iter().filter(|job| job.get("isListed") != Some(&Value::Bool(false))).collect())
    }

    fn offer(&self, job: &Value) -> Offer {
        let secondary = items(job, "/secondaryLocations");
        let places = std::iter::once(job).chain(secondary).flat_map(places);
        let kinds = [("onsite", Workplace::Onsite), ("hybrid", Workplace::Hybrid), ("remote", Workplace::Remote)];
        let told = code(&text(job, "/workplaceType"), &kinds);
        Offer {
            id: text(job, "/id"),
            url: text(job, "/jobUrl"),
            title: text(job, "/title"),
            places: places.collect(),
            workplace: told.or_else(|| yes(job, "/isRemote").then_some(Workplace::Remote)),
            employment: vec![text(job, "/employmentType")],
            pay: pay(job),
            description: first(job, &["/descriptionHtml", "/descriptionPlain"]),
            published: day(job, "/publishedAt"),
            sector: String::new(),
            ..Offer::default()
        }
    }
}

/// The name of a location, and the town of its address where the name does not hold it.
fn places(location: &Value) -> Vec<Place> {
    let name = first(location, &["/location", "/locationName"]);
    let address = location.pointer("/address/postalAddress").unwrap_or(&Value::Null);
    let town = text(address, "/addressLocality");
    let mut places = Vec::new();
    if !name.is_empty() && (town.is_empty() || !name.to_lowercase().contains(&town.to_lowercase())) {
        places.push(Place::named(name));
    }
    if !town.is_empty() {
        let (region, country) = (text(address, "/addressRegion"), text(address, "/addressCountry"));
        places.push(Place { name: town, region, country, postal_code: text(address, "/postalCode") });
    }
    places
}

/// The salary among the parts of the pay, else the summary in words.
fn pay(job: &Value) -> Option<Pay> {
    let parts = items(job, "/compensation/summaryComponents");
    let salary = parts.into_iter().find(|p| text(p, "/compensationType") == "Salary");
    let words =
        first(job, &["/compensation/scrapeableCompensationSalarySummary", "/compensation/compensationTierSummary"]);
    let Some(salary) = salary else { return Some(Pay { words, ..Pay::default() }) };
    Some(Pay {
        min: number(salary, "/minValue"),
        max: number(salary, "/maxValue"),
        currency: text(salary, "/currencyCode"),
        period: text(salary, "/interval"),
        words,
    })
}
