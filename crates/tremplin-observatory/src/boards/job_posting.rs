//! Pages of employers that hold a schema.org `JobPosting`, and the sitemaps that list them. The token is an address; what follows
//! `#` must stand in the addresses of a sitemap that are asked (`https://example.org/sitemap.xml#/jobs/`).

use super::fields::{day, first, items, text};
use super::{Board, Reply};
use crate::offer::{Offer, Place};
use serde_json::{Value, json};
use tremplin_documents::{OpenError, data};

pub(super) struct JobPosting;

impl Board for JobPosting {
    fn name(&self) -> &'static str {
        "job_posting"
    }

    fn hosts(&self) -> &'static [&'static str] {
        &[]
    }

    fn first(&self, token: &str) -> Option<String> {
        token.starts_with("https://").then(|| token.to_owned())
    }

    fn shows_pages(&self) -> bool {
        true
    }

    /// A sitemap as XML; of a page or a file, its ads under `postings`.
    fn data(&self, reply: &Reply<'_>) -> Result<Value, OpenError> {
        let body = reply.body.trim_ascii_start();
        let body = body.strip_prefix(b"\xef\xbb\xbf").unwrap_or(body);
        let head = String::from_utf8_lossy(body.get(..body.len().min(1000)).unwrap_or_default()).into_owned();
        if head.contains("<urlset") || head.contains("<sitemapindex") {
            return data::xml(body);
        }
        if body.starts_with(b"{") || body.starts_with(b"[") {
            return Ok(json!({ "postings": data::postings_of(&data::json(body)?) }));
        }
        Ok(json!({ "postings": data::postings(body)? }))
    }

    fn jobs<'d>(&self, data: &'d Value) -> Option<Vec<&'d Value>> {
        let sitemap = data.get("urlset").or(data.get("sitemapindex"));
        sitemap.map(|_| Vec::new()).or_else(|| super::fields::list(data, "/postings"))
    }

    fn follow(&self, data: &Value, reply: &Reply<'_>) -> Vec<String> {
        let (_, part) = reply.address.split_once('#').unwrap_or((reply.address, ""));
        let maps = items(data, "/sitemapindex/sitemap").into_iter().map(|map| text(map, "/loc"));
        let maps = maps.filter(|map| map.starts_with("https://")).map(|map| format!("{map}#{part}"));
        maps.chain(self.listed(data, reply)).collect()
    }

    fn listed(&self, data: &Value, reply: &Reply<'_>) -> Vec<String> {
        let (_, part) = reply.address.split_once('#').unwrap_or((reply.address, ""));
        let pages = items(data, "/urlset/url").into_iter().map(|url| text(url, "/loc"));
        pages.filter(|page| page.starts_with("https://") && page.contains(part)).collect()
    }

    fn offer(&self, job: &Value) -> Offer {
        let several = items(job, "/jobLocation").into_iter().map(place);
        Offer {
            id: first(job, &["/identifier/value", "/identifier", "/url", "/@id"]),
            url: text(job, "/url"),
            employer: first(job, &["/hiringOrganization/name", "/hiringOrganization"]),
            title: data::shown(&text(job, "/title")),
            places: several.collect(),
            published: day(job, "/datePosted"),
            closes: day(job, "/validThrough"),
            ad: Some(job.clone()),
            ..Offer::default()
        }
    }

    /// A page of one ad is known by its address, which its sitemap gives too.
    fn complete(&self, offer: &mut Offer, data: &Value, reply: &Reply<'_>) {
        let address = reply.address.split('#').next().unwrap_or_default();
        if offer.url.is_empty() {
            address.clone_into(&mut offer.url);
        }
        offer.id = if items(data, "/postings").len() == 1 { address.to_owned() } else { offer.url.clone() };
    }
}

fn place(location: &Value) -> Place {
    let address = location.get("address").unwrap_or(location);
    let written = if address.is_string() { super::fields::plain(address) } else { text(address, "/addressLocality") };
    Place {
        name: if written.is_empty() { text(location, "/name") } else { written },
        postal_code: text(address, "/postalCode"),
        region: text(address, "/addressRegion"),
        country: first(address, &["/addressCountry/name", "/addressCountry"]),
    }
}
