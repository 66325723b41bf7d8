//! What stands at the end of the report: funding, how to add a school's quote, what the report does not know.

use super::{Block, Item, Section, sources};
use crate::{Answer, Say};
use tremplin_knowledge::Knowledge;
use tremplin_knowledge::funding::Funding;

/// The family of funding rules shown, by the head of their identifiers; and one rule for who looks for work.
const SHOWN: (&str, &str) = ("cpf", "poei-hours");

/// Sentences of what the report does not know, by key.
const UNKNOWN: [&str; 6] =
    ["unknown-weeks", "unknown-ads", "unknown-place", "unknown-entry", "unknown-cv", "unknown-decision"];

pub(super) fn funding(knowledge: &Knowledge, say: &Say) -> Section {
    let items: Vec<Item> = rules(knowledge).map(|rule| funding_rule(rule, knowledge, say)).collect();
    let mut blocks = vec![Block::Paragraph(say.text("funding-intro"))];
    if !items.is_empty() {
        blocks.push(Block::List(items));
    }
    blocks.push(Block::Paragraph(say.text("funding-more")));
    Section { heading: say.text("funding-heading"), blocks }
}

/// The rules that matter to someone who already works or looks for work.
pub(super) fn rules(knowledge: &Knowledge) -> impl Iterator<Item = &Funding> {
    knowledge.funding.iter().filter(|rule| rule.id.starts_with(SHOWN.0) || rule.id == SHOWN.1)
}

fn funding_rule(rule: &Funding, knowledge: &Knowledge, say: &Say) -> Item {
    let origin = say.with(
        "origin-short",
        [("source", sources::name(&rule.source, knowledge, say).into()), ("date", say.date(&rule.date).into())],
    );
    let mut item = Item::new(amount(rule, say), format!("{} {origin}", rule.label.get(say.lang())));
    item.details.extend(rule.note.as_ref().map(|n| n.get(say.lang()).to_owned()));
    item
}

/// The figure of a rule with its unit; empty where it has none.
pub(super) fn amount(rule: &Funding, say: &Say) -> String {
    let (Some(value), Some(unit)) = (rule.value, rule.unit.as_deref()) else { return String::new() };
    if !say.has_word("unit", unit) {
        return format!("{} {unit}", say.number(value));
    }
    let args =
        [("euros", say.euros(value).into()), ("number", say.number(value).into()), ("plain", value.to_string().into())];
    say.word_with("unit", unit, &args)
}

pub(super) fn quotes(answer: &Answer, knowledge: &Knowledge, say: &Say) -> Section {
    let asked = answer.reaches.iter().flat_map(|r| &r.plan.to_ask).find_map(|a| knowledge.route(&a.route));
    let example = asked.map_or("ROUTE", |r| r.id.as_str());
    let blocks = vec![
        Block::Paragraph(say.text("quotes-what")),
        Block::Paragraph(say.with("quotes-how", [("route", example.into())])),
    ];
    Section { heading: say.text("quotes-heading"), blocks }
}

pub(super) fn unknown(say: &Say) -> Section {
    let items = UNKNOWN.iter().map(|key| Item::new("", say.text(key))).collect();
    Section { heading: say.text("unknown-heading"), blocks: vec![Block::List(items)] }
}
