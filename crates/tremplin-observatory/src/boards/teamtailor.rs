//! Teamtailor: the public feed of a career site. Its RSS tells how the work is done; its JSON leaves it empty.

use super::fields::{code, day, first, items, text};
use super::{Board, Reply, is_label};
use crate::offer::{Offer, Place, Workplace};
use serde_json::Value;
use tremplin_documents::OpenError;

pub(super) struct Teamtailor;

impl Board for Teamtailor {
    fn name(&self) -> &'static str {
        "teamtailor"
    }

    fn hosts(&self) -> &'static [&'static str] {
        &["*.teamtailor.com"]
    }

    fn first(&self, token: &str) -> Option<String> {
        is_label(token).then(|| format!("https://{token}.teamtailor.com/jobs.rss"))
    }

    fn data(&self, reply: &Reply<'_>) -> Result<Value, OpenError> {
        tremplin_documents::data::xml(reply.body)
    }

    fn jobs<'d>(&self, data: &'d Value) -> Option<Vec<&'d Value>> {
        data.pointer("/rss/channel").map(|_| items(data, "/rss/channel/item"))
    }

    fn offer(&self, job: &Value) -> Offer {
        let places = items(job, "/tt:locations/tt:location").into_iter().map(|l| Place {
            name: first(l, &["/tt:city", "/tt:name"]),
            postal_code: text(l, "/tt:zip"),
            region: String::new(),
            country: text(l, "/tt:country"),
        });
        // "none" is the field left as it was made: it tells nothing.
        let kinds = [
            ("fully", Workplace::Remote),
            ("hybrid", Workplace::Hybrid),
            ("temporary", Workplace::Occasional),
            ("remote", Workplace::Remote),
            ("onsite", Workplace::Onsite),
        ];
        Offer {
            id: first(job, &["/guid", "/id"]),
            url: text(job, "/link"),
            title: text(job, "/title"),
            places: places.collect(),
            workplace: code(&first(job, &["/remoteStatus", "/remote_status", "/remote-status"]), &kinds),
            description: text(job, "/description"),
            published: day(job, "/pubDate"),
            ..Offer::default()
        }
    }

    fn complete(&self, offer: &mut Offer, data: &Value, _reply: &Reply<'_>) {
        offer.employer = text(data, "/rss/channel/title");
    }
}
