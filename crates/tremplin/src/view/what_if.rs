//! "What if": what a supposed skill or route changes; and what to learn first, when nothing is supposed.

use super::{Block, Column, Section, Table, words};
use crate::{Answer, Say};
use tremplin_advice::answer::{Reach, Unit, Worth};
use tremplin_knowledge::Knowledge;

/// How many changes are shown.
const CHANGES: usize = 12;
/// How many occupations a line names.
const NAMED: usize = 3;

/// What changes with what the question supposes; `None` when it supposes nothing.
pub(super) fn changes(answer: &Answer, knowledge: &Knowledge, say: &Say) -> Option<Section> {
    if answer.request.suppose.is_empty() {
        return None;
    }
    let changes = answer.changes();
    let mut blocks = vec![Block::Paragraph(supposed(answer, knowledge, say))];
    if changes.is_empty() {
        blocks.push(Block::Paragraph(say.text("what-if-nothing")));
    } else {
        let rows = changes.iter().take(CHANGES).map(|(before, with)| change(before, with, knowledge, say)).collect();
        let columns = vec![
            Column::words(say.text("table-occupation")),
            Column::figures(say.text("what-if-weeks-before")),
            Column::figures(say.text("what-if-weeks-with")),
            Column::figures(say.text("what-if-euros-before")),
            Column::figures(say.text("what-if-euros-with")),
        ];
        blocks.push(Block::Table(Table { caption: say.text("what-if-caption"), columns, rows }));
        let more = changes.len().saturating_sub(CHANGES);
        blocks.extend((more > 0).then(|| Block::Paragraph(say.with("what-if-more", [("n", more.into())]))));
    }
    Some(Section { heading: say.text("what-if-heading"), blocks })
}

fn supposed(answer: &Answer, knowledge: &Knowledge, say: &Say) -> String {
    let suppose = &answer.request.suppose;
    let name = |id: &str| knowledge.skill_label(id, say.lang()).to_owned();
    let skill = |g: &tremplin_advice::Gain| {
        say.with("what-if-skill", [("name", name(&g.skill).into()), ("level", say.word("level", g.level.id()).into())])
    };
    let routes = suppose.routes.iter().filter_map(|id| knowledge.route(id)).map(|r| words::route(r, say));
    let with: Vec<String> = suppose.with.iter().map(skill).chain(routes).collect();
    let without: Vec<String> = suppose.without.iter().map(|id| name(id)).collect();
    let mut told = Vec::new();
    told.extend((!with.is_empty()).then(|| say.with("what-if-with", [("what", say.list(&with).into())])));
    told.extend((!without.is_empty()).then(|| say.with("what-if-without", [("what", say.list(&without).into())])));
    told.join(" ")
}

fn change(before: &Reach, with: &Reach, knowledge: &Knowledge, say: &Say) -> Vec<String> {
    let figure = |value: Option<u32>| value.map_or_else(|| say.text("what-if-unknown"), |v| say.number(v.into()));
    let name = knowledge.occupation(&with.occupation).map(|o| words::occupation(o, say));
    vec![name.unwrap_or_default(), figure(before.weeks), figure(with.weeks), figure(before.euros), figure(with.euros)]
}

/// What to learn first; `None` when nothing brings anything within the person's limits.
pub(super) fn first(answer: &Answer, knowledge: &Knowledge, say: &Say) -> Option<Section> {
    let rows: Vec<Vec<String>> = answer.first.iter().map(|w| row(w, knowledge, say)).collect();
    if rows.is_empty() {
        return None;
    }
    let columns = vec![
        Column::words(say.text("first-what")),
        Column::figures(say.text("table-weeks")),
        Column::figures(say.text("table-euros")),
        Column::words(say.text("first-opens")),
        Column::figures(say.text("first-nearer")),
    ];
    let blocks = vec![
        Block::Paragraph(say.text("first-intro")),
        Block::Table(Table { caption: say.text("first-caption"), columns, rows }),
        Block::Paragraph(say.text("first-legend")),
    ];
    Some(Section { heading: say.text("first-heading"), blocks })
}

fn row(worth: &Worth, knowledge: &Knowledge, say: &Say) -> Vec<String> {
    let what = match &worth.what {
        Unit::Skill(gain) => {
            let name = knowledge.skill_label(&gain.skill, say.lang());
            let level = say.word("level", gain.level.id());
            let ways = worth.routes.iter().map(|id| way(id, knowledge, say)).collect::<Vec<_>>();
            let way = say.list(&ways);
            say.with("first-skill", [("name", name.into()), ("level", level.into()), ("way", way.into())])
        }
        Unit::Project(id) => say.with("first-project", [("name", words::project(id, knowledge, say).into())]),
    };
    vec![
        what,
        say.number(worth.weeks.into()),
        say.number(worth.euros),
        opened(worth, knowledge, say),
        worth.nearer.len().to_string(),
    ]
}

/// The title of a route or a project.
fn way(id: &str, knowledge: &Knowledge, say: &Say) -> String {
    knowledge.route(id).map_or_else(|| words::project(id, knowledge, say), |r| r.title.clone())
}

fn opened(worth: &Worth, knowledge: &Knowledge, say: &Say) -> String {
    if worth.opens.is_empty() {
        return say.text("first-opens-none");
    }
    let labels = worth.opens.iter().filter_map(|id| knowledge.occupation(id)).map(|o| o.label(say.lang()));
    let named: Vec<&str> = labels.take(NAMED).collect();
    let more = worth.opens.len().saturating_sub(NAMED);
    say.with("first-opens-value", [("names", named.join(", ").into()), ("more", more.into())])
}
