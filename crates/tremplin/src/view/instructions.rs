//! The instructions for use of `shortlist` (AI Act, article 13): what it is for and not for, how well it does what it does as measured,
//! its limits, who must watch over it and how, what it keeps.

use super::{Block, Column, Page, Section, Table};
use crate::Say;
use crate::shortlist::instructions::{Measure, measured};

/// The parts, by the key of their heading and those of their paragraphs.
const PARTS: [(&str, &[&str]); 6] = [
    ("instructions-purpose", &["instructions-purpose-for", "instructions-purpose-not"]),
    (
        "instructions-how",
        &["instructions-how-reads", "instructions-how-weighs", "instructions-how-must", "instructions-how-ties"],
    ),
    (
        "instructions-limits",
        &["instructions-limits-words", "instructions-limits-measure", "instructions-limits-groups"],
    ),
    ("instructions-people", &["instructions-people-who", "instructions-people-bias", "instructions-people-stop"]),
    ("instructions-kept", &["instructions-kept-log", "instructions-kept-terms", "instructions-kept-forget"]),
    (
        "instructions-duties",
        &["shortlist-notice-law", "shortlist-notice-human", "shortlist-notice-inform", "instructions-duties-list"],
    ),
];

/// The instructions.
#[must_use]
pub fn instructions(say: &Say) -> Page {
    let part = |(heading, keys): &(&str, &[&str])| Section {
        heading: say.text(heading),
        blocks: keys.iter().map(|key| Block::Paragraph(say.text(key))).collect(),
    };
    let mut sections: Vec<Section> = PARTS.iter().map(part).collect();
    sections.insert(2, figures(say));
    Page {
        lang: say.lang().code().to_owned(),
        title: say.text("instructions-title"),
        lead: vec![say.text("instructions-lead")],
        sections,
        ..Page::default()
    }
}

fn figures(say: &Say) -> Section {
    let columns = vec![
        Column::words(say.text("instructions-column-what")),
        Column::figures(say.text("instructions-column-value")),
        Column::figures(say.text("instructions-column-n")),
        Column::words(say.text("instructions-column-day")),
    ];
    let row = |m: Measure| {
        let what = say.word("measured", &format!("{}-{}", m.eval, m.metric));
        vec![what, m.value.replace('.', &say.text("number-decimal")), m.n.to_owned(), say.date(m.day)]
    };
    let rows = measured().into_iter().map(row).collect();
    let table = Block::Table(Table { caption: say.text("instructions-figures-caption"), columns, rows });
    Section {
        heading: say.text("instructions-figures"),
        blocks: vec![table, Block::Paragraph(say.text("instructions-figures-note"))],
    }
}
