//! Where the figures come from: the name of a source, and the list of those that a report used.

use super::orient::Ranked;
use super::{Block, Item, Section, closing};
use crate::Say;
use std::collections::BTreeSet;
use tremplin_knowledge::Knowledge;

/// The name of a source: title and publisher, or the site of an address.
pub(super) fn name(source: &str, knowledge: &Knowledge, say: &Say) -> String {
    let Some(entry) = knowledge.sources.get(source) else { return site(source).to_owned() };
    let (title, publisher) = (entry.title.get(say.lang()), entry.publisher.get(say.lang()));
    if title.contains(publisher) { title.to_owned() } else { format!("{title}, {publisher}") }
}

/// The sources of the occupations told in full: degrees, plans, pay; and of the funding rules.
pub(super) fn section(first: &[Ranked<'_>], knowledge: &Knowledge, say: &Say) -> Section {
    let used = used(first, knowledge);
    let items = used.iter().map(|(source, date)| item(source, date, knowledge, say)).collect();
    let blocks = vec![Block::Paragraph(say.text("sources-intro")), Block::List(items)];
    Section { heading: say.text("sources-heading"), blocks }
}

fn used(first: &[Ranked<'_>], knowledge: &Knowledge) -> BTreeSet<(String, String)> {
    let mut used = BTreeSet::new();
    let mut add = |source: &str, date: &str| {
        // A named source has its own date; an address is dated by its reading.
        let date = if knowledge.sources.contains_key(source) { "" } else { date };
        used.insert((source.to_owned(), date.to_owned()));
    };
    for ranked in first {
        let degree = &ranked.occupation.degree;
        add(&degree.source, &degree.date);
        for route in ranked.reach.plan.steps.iter().filter_map(|s| knowledge.route(&s.route)) {
            add(&route.source, &route.date);
            if let Some(source) = route.price.as_ref().and_then(|p| p.source.as_ref()) {
                add(source, route.price.as_ref().and_then(|p| p.date.as_deref()).unwrap_or(&route.date));
            }
        }
        for chosen in &ranked.reach.projects {
            for project in knowledge.projects.iter().filter(|p| p.id == chosen.project) {
                add(&project.source, &project.date);
            }
        }
        if let Some(pay) = &ranked.reach.pay {
            add(&pay.source, &pay.as_of);
        }
    }
    for rule in closing::rules(knowledge) {
        add(&rule.source, &rule.date);
    }
    used
}

/// A source with its date and address.
pub(super) fn item(source: &str, date: &str, knowledge: &Knowledge, say: &Say) -> Item {
    let Some(entry) = knowledge.sources.get(source) else {
        return Item::new("", say.with("source-address", [("url", source.into()), ("date", say.date(date).into())]));
    };
    let args = [("name", name(source, knowledge, say).into()), ("date", say.date(&entry.date).into())];
    let mut item = Item::new("", say.with("source-entry", args));
    item.details.extend(entry.url.clone());
    item
}

/// `https://www.example.org/page` → `example.org`.
fn site(address: &str) -> &str {
    let rest = address.trim_start_matches("https://").trim_start_matches("http://");
    let host = if address.starts_with("github:") { rest } else { rest.split('/').next().unwrap_or(rest) };
    host.trim_start_matches("www.")
}
