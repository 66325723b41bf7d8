//! The JSON of what an ad says around the work: benefits, dates, sector, application, project.

use crate::Say;
use crate::print::code_points::CodePoints;
use serde_json::{Value, json};
use tremplin_documents::Span;
use tremplin_knowledge::Knowledge;
use tremplin_reader::facts::application::Application;
use tremplin_reader::facts::day::Day;
use tremplin_reader::facts::publication::Published;
use tremplin_reader::facts::sector::EmployerSector;
use tremplin_reader::facts::start::Start;
use tremplin_reader::facts::{Ad, Found};

/// What is needed to tell a fact.
pub(super) struct Offer<'a> {
    pub points: &'a CodePoints,
    pub text: &'a str,
    pub knowledge: &'a Knowledge,
    pub say: &'a Say,
}

impl Offer<'_> {
    /// Adds the fields of an ad to what is already told of it.
    pub fn add_to(&self, value: &mut Value, ad: &Ad) {
        let benefits = ad.benefits.iter().map(|b| {
            let label = self.say.word("benefit", &b.kind);
            json!({ "kind": b.kind, "label": label, "span": b.spans.first().map(|s| self.span(*s)), "spans": self.spans(&b.spans) })
        });
        value["benefits"] = benefits.collect();
        value["start_date"] = json!(ad.start_date.as_ref().map(|s| match s.start {
            Start::AsSoonAsPossible => json!({ "kind": "as_soon_as_possible", "span": self.span(s.span) }),
            Start::Date(day) => self.day("date", day, s.span),
        }));
        value["publication_date"] = json!(ad.publication_date.as_ref().map(|p| match p.published {
            Published::Date(day) => self.day("date", day, p.span),
            Published::Relative { days_ago } =>
                json!({ "kind": "relative", "days_ago": days_ago, "span": self.span(p.span), "quote": p.span.of(self.text) }),
        }));
        value["sector"] = json!(ad.sector.as_ref().map(|s| self.sector(s)));
        value["application"] = json!(ad.application.as_ref().map(|a| self.application(a)));
        value["project"] = json!({
            "status": ad.project.as_ref().map_or("absent", |p| p.telling.id()),
            "spans": ad.project.as_ref().map_or_else(Vec::new, |p| self.spans(&p.spans)),
        });
    }

    fn sector(&self, sector: &EmployerSector) -> Value {
        let (naf, lang) = (&self.knowledge.naf, self.say.lang());
        let section = naf.section(&sector.code);
        let own = self.knowledge.sector_of_naf(&sector.code);
        json!({
            "code": sector.code, "label": naf.label(&sector.code, lang), "naf": sector.naf,
            "section": section, "section_label": section.and_then(|s| naf.label(s, lang)),
            "id": own.map(|s| &s.id), "span": self.span(sector.span), "quote": sector.span.of(self.text),
        })
    }

    fn application(&self, a: &Application) -> Value {
        let list = |found: &[Found<String>]| found.iter().map(|f| self.found(f)).collect::<Vec<_>>();
        json!({
            "emails": list(&a.emails), "urls": list(&a.urls), "phones": list(&a.phones),
            "post": a.post.map(|s| json!({ "span": self.span(s) })),
            "documents": a.documents.iter().map(|d| json!({ "kind": d.value, "span": self.span(d.span) })).collect::<Vec<_>>(),
            "contact": a.contact.map(|s| json!({ "span": self.span(s) })),
            "deadline": a.deadline.as_ref().map(|d| self.day("date", d.value, d.span)),
        })
    }

    /// A date as far as it is said; what is not said is null.
    fn day(&self, kind: &str, day: Day, span: Span) -> Value {
        json!({
            "kind": kind, "year": day.year, "month": day.month, "day": day.day, "quarter": day.quarter,
            "span": self.span(span), "quote": span.of(self.text),
        })
    }

    fn found(&self, found: &Found<String>) -> Value {
        json!({ "value": found.value, "span": self.span(found.span) })
    }

    fn span(&self, span: Span) -> [usize; 2] {
        self.points.span(span)
    }

    fn spans(&self, spans: &[Span]) -> Vec<[usize; 2]> {
        spans.iter().map(|s| self.span(*s)).collect()
    }
}
