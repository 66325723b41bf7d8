//! The report of `orient`: its sections in order.

use super::{Block, Column, Page, Section, Table, closing, occupation, others, plan, profile, sources, what_if, words};
use crate::{Answer, Say};
use tremplin_advice::answer::Reach;
use tremplin_knowledge::Knowledge;
use tremplin_knowledge::occupation::Occupation;
use tremplin_knowledge::training::Mode;

/// How many occupations are told in full.
const FULL: usize = 3;

/// How many occupations the table shows; the others have a line each.
const ROWS: usize = 10;

/// An occupation and how far it is.
#[derive(Clone, Copy)]
pub(super) struct Ranked<'a> {
    pub rank: usize,
    pub reach: &'a Reach,
    pub occupation: &'a Occupation,
}

/// The report. `file` is the CV's name, as given.
#[must_use]
pub fn orient(answer: &Answer, file: &str, knowledge: &Knowledge, say: &Say) -> Page {
    let ranked: Vec<Ranked<'_>> = answer
        .reaches
        .iter()
        .filter_map(|reach| knowledge.occupation(&reach.occupation).map(|occupation| (reach, occupation)))
        .enumerate()
        .map(|(i, (reach, occupation))| Ranked { rank: i + 1, reach, occupation })
        .collect();
    let (first, rest) = ranked.split_at(ranked.len().min(FULL));
    let mut sections = vec![profile::section(answer, knowledge, say), table(answer, &ranked, say)];
    sections.extend(what_if::changes(answer, knowledge, say));
    sections.extend(what_if::first(answer, knowledge, say));
    sections.extend(first.iter().map(|r| occupation::section(r, answer, knowledge, say)));
    sections.extend(others::section(rest, answer, knowledge, say));
    sections.push(closing::funding(knowledge, say));
    sections.push(closing::quotes(answer, knowledge, say));
    sections.push(closing::unknown(say));
    sections.push(sources::section(first, knowledge, say));
    Page {
        lang: say.lang().code().to_owned(),
        title: say.text("orient-title"),
        lead: vec![
            say.with("orient-made", [("file", file.into()), ("date", say.date(&answer.today.to_string()).into())]),
            say.text("orient-lead"),
        ],
        sections,
        footer: say
            .with("footer", [("version", crate::VERSION.into()), ("knowledge", knowledge.version.as_str().into())]),
    }
}

fn table(answer: &Answer, ranked: &[Ranked<'_>], say: &Say) -> Section {
    let columns = vec![
        Column::figures(say.text("table-rank")),
        Column::words(say.text("table-occupation")),
        Column::figures(say.text("table-weeks")),
        Column::figures(say.text("table-euros")),
        Column::figures(say.text("table-share")),
        Column::words(say.text("table-status")),
    ];
    let rows = ranked.iter().take(ROWS).map(|r| row(r, say)).collect();
    let blocks = vec![
        Block::Paragraph(limits(answer, say)),
        Block::Table(Table { caption: say.text("table-caption"), columns, rows }),
        Block::Paragraph(say.text("table-legend")),
    ];
    Section { heading: say.text("table-heading"), blocks }
}

fn row(ranked: &Ranked<'_>, say: &Say) -> Vec<String> {
    let (weeks, euros) = plan::distance_told(ranked.reach, say, |w| say.number(w.into()));
    vec![
        ranked.rank.to_string(),
        words::occupation(ranked.occupation, say),
        weeks,
        euros,
        say.percent(ranked.reach.fit.score),
        say.word("status", plan::status(&ranked.reach.plan)),
    ]
}

/// The limits that the person gave, and the rhythm that the weeks suppose.
fn limits(answer: &Answer, say: &Say) -> String {
    let request = &answer.request;
    let hours = request.hours_per_week.unwrap_or(tremplin_advice::HOURS_PER_WEEK);
    let mut given = Vec::new();
    given.extend(request.weeks.map(|w| say.weeks(w)));
    given.extend(request.budget.map(|b| say.euros(b.into())));
    given.extend(request.mode.and_then(|m| match m {
        Mode::Online => Some(say.text("mode-remote")),
        Mode::Onsite => Some(say.text("mode-onsite")),
        _ => None,
    }));
    let rhythm = ("hours", say.hours(hours.into()).into());
    if given.is_empty() {
        say.with("limits-none", [rhythm])
    } else {
        say.with("limits-given", [rhythm, ("limits", say.list(&given).into())])
    }
}
