//! Feeds in RSS or Atom, whoever publishes them. They give the last ads, not all. The token is the address.

use super::fields::{day, first, items};
use super::{Board, Reply};
use crate::offer::{Offer, Place};
use serde_json::Value;
use tremplin_documents::{OpenError, data};

pub(super) struct Rss;

/// Where feeds keep their entries: RSS 2.0, Atom, RSS 1.0.
const ENTRIES: [(&str, &str); 3] =
    [("/rss/channel", "/rss/channel/item"), ("/feed", "/feed/entry"), ("/rdf:RDF", "/rdf:RDF/item")];

impl Board for Rss {
    fn name(&self) -> &'static str {
        "rss"
    }

    fn hosts(&self) -> &'static [&'static str] {
        &[]
    }

    fn first(&self, token: &str) -> Option<String> {
        token.starts_with("https://").then(|| token.to_owned())
    }

    fn is_whole(&self) -> bool {
        false
    }

    fn data(&self, reply: &Reply<'_>) -> Result<Value, OpenError> {
        data::xml(reply.body)
    }

    fn jobs<'d>(&self, data: &'d Value) -> Option<Vec<&'d Value>> {
        let (_, entries) = ENTRIES.iter().find(|(channel, _)| data.pointer(channel).is_some())?;
        Some(items(data, entries))
    }

    fn offer(&self, job: &Value) -> Offer {
        let day = |names: &[&str]| names.iter().find_map(|name| day(job, name));
        let place = first(job, &["/dc:coverage", "/job:location", "/location", "/city"]);
        let link = first(job, &["/link/@href", "/link/0/@href", "/link"]);
        let said = first(job, &["/guid", "/id", "/dc:identifier", "/@rdf:about"]);
        Offer {
            id: if said.is_empty() { link.clone() } else { said },
            url: link,
            employer: first(job, &["/dc:publisher", "/job:company", "/company", "/author/name", "/author"]),
            title: data::shown(&first(job, &["/title"])),
            places: vec![Place::named(data::shown(&place))],
            description: first(job, &["/content:encoded", "/content", "/description", "/summary"]),
            published: day(&["/pubDate", "/published", "/dc:date", "/updated"]),
            employment: vec![first(job, &["/job:jobtype", "/jobtype"])],
            ..Offer::default()
        }
    }
}
