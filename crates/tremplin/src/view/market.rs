//! The market as pages: a statistic, an answer, an import, the claims of a text beside what is measured.

use super::pay::confidence;
use super::{Block, Column, Fact, Item, Page, Section, Table};
use crate::Say;
use crate::market::{Collected, FigureKind, Measured, Opened};
use serde_json::Value;
use tremplin_knowledge::Knowledge;
use tremplin_knowledge::claim::Claim;
use tremplin_knowledge::demand::Demand;
use tremplin_knowledge::lang::Text;
use tremplin_observatory::import::Imported;
use tremplin_observatory::statistics::{FEWEST, Figures, Query};
use tremplin_observatory::store::Summary;
use tremplin_observatory::table;

/// Most rows shown; the other forms give all.
const SHOWN: usize = 40;

/// The statistics that can be asked.
#[must_use]
pub fn list(queries: &[Query], say: &Say) -> Page {
    let items = queries.iter().map(|q| Item::new(q.name, say.text(q.title))).collect();
    page(say.text("market-statistics"), Vec::new(), vec![section(String::new(), vec![Block::List(items)])], say)
}

/// A statistic.
#[must_use]
pub fn figures(figures: &Figures, opened: &Opened, knowledge: &Knowledge, say: &Say) -> Page {
    let lead = vec![say.text(figures.query.counted), ads(opened, say)];
    let mut blocks = warnings(opened, say);
    blocks.extend(counted(figures, knowledge, say));
    page(say.text(figures.query.title), lead, vec![section(String::new(), blocks)], say)
}

/// Claims, what is measured of each, and what others published of it; then what others published of the rest.
#[must_use]
pub fn claims(measured: &[Measured], opened: &Opened, knowledge: &Knowledge, say: &Say) -> Page {
    let mut sections = vec![section(String::new(), warnings(opened, say))];
    let blocks = |claim: &Claim| claim_blocks(claim, measured, knowledge, say);
    let claims = knowledge.claims.iter().map(|claim| (claim, blocks(claim)));
    let told = claims.filter(|(_, blocks)| blocks.len() > 1);
    sections.extend(told.map(|(claim, blocks)| section(claim.text.get(say.lang()).to_owned(), blocks)));
    let others: Vec<Item> = knowledge.demand.iter().filter(|f| f.beside.is_empty()).map(|f| demand(f, say)).collect();
    sections.push(section(say.text("market-demand"), vec![Block::List(others)]));
    page(say.text("market-claims"), vec![ads(opened, say)], sections, say)
}

/// The source of a claim, its measure where there is one, and what others published of it.
fn claim_blocks(claim: &Claim, measured: &[Measured], knowledge: &Knowledge, say: &Say) -> Vec<Block> {
    let source = [("source", claim.source.as_str().into()), ("date", say.date(&claim.date).into())];
    let mut blocks = vec![Block::Paragraph(say.with("market-claim-source", source))];
    if let Some(found) = measured.iter().find(|m| m.claim == claim.id) {
        let what = say.with("market-counted", [("what", say.text(found.figures.query.counted).into())]);
        blocks.push(Block::Paragraph(what));
        blocks.extend(counted(&found.figures, knowledge, say));
    }
    let beside: Vec<Item> =
        knowledge.demand.iter().filter(|f| f.beside.contains(&claim.id)).map(|f| demand(f, say)).collect();
    if !beside.is_empty() {
        blocks.push(Block::Paragraph(say.text("market-demand-beside")));
        blocks.push(Block::List(beside));
    }
    blocks
}

/// A published figure, and what exactly was counted.
fn demand(figure: &Demand, say: &Say) -> Item {
    let lang = say.lang();
    let words = |text: &Text| text.get(lang).to_owned();
    let told = say.with_all(
        "market-demand-figure",
        &[
            ("counted", words(&figure.counted).into()),
            ("scope", words(&figure.scope).into()),
            ("publisher", words(&figure.publisher).into()),
            ("date", say.date(&figure.date).into()),
            ("confidence", say.word("confidence", confidence(figure.confidence)).into()),
        ],
    );
    let note = figure.note.as_ref().map(words);
    Item::new(
        words(&figure.figure),
        note.map_or(told.clone(), |note| format!("{told} {}", say.with("market-demand-note", [("note", note.into())]))),
    )
}

/// What an import did.
#[must_use]
pub fn imported(imported: &Imported, summary: &Summary, say: &Say) -> Page {
    let mut sections = Vec::new();
    for file in &imported.files {
        let mut facts = vec![
            Fact::new(say.text("market-rows"), number(file.rows, say)),
            Fact::new(say.text("market-kept"), number(file.kept, say)),
        ];
        for (key, n) in [("market-before", file.before), ("market-silent", file.silent), ("market-faults", file.faults)]
        {
            if n > 0 {
                facts.push(Fact::new(say.text(key), number(n, say)));
            }
        }
        let faults = file.first_faults.iter().map(|(row, why)| Item::new(number(*row, say), why.as_str()));
        let mut blocks = vec![Block::Facts(facts)];
        if file.faults > 0 {
            blocks.push(Block::List(faults.collect()));
        }
        sections.push(section(file.path.display().to_string(), blocks));
    }
    sections.push(section(say.text("market-store"), vec![Block::Facts(stored(summary, say))]));
    page(say.text("market-imported"), Vec::new(), sections, say)
}

/// What a collection did.
#[must_use]
pub fn collected(collected: &Collected, say: &Say) -> Page {
    let headings = ["board", "list", "state", "ads", "unread"];
    let columns =
        headings.map(|name| Column { heading: say.word("column", name), figures: matches!(name, "ads" | "unread") });
    let rows = collected.reports.iter().map(|report| {
        vec![
            report.listing.source.clone(),
            report.listing.token.clone(),
            say.word("health", report.listing.health.id()),
            number(report.ads as u64, say),
            number(report.unread as u64, say),
        ]
    });
    let table = Table { caption: String::new(), columns: columns.into(), rows: rows.collect() };
    let mut facts = vec![
        Fact::new(say.text("market-kept"), number(collected.kept, say)),
        Fact::new(say.text("market-closed"), number(collected.closed, say)),
    ];
    if collected.silent > 0 {
        facts.push(Fact::new(say.text("market-silent"), number(collected.silent, say)));
    }
    let sections = vec![
        section(String::new(), vec![Block::Table(table), Block::Facts(facts)]),
        section(say.text("market-store"), vec![Block::Facts(stored(&collected.summary, say))]),
    ];
    page(say.text("market-collected"), Vec::new(), sections, say)
}

/// What is in the store.
#[must_use]
pub fn summary(summary: &Summary, say: &Say) -> Page {
    page(
        say.text("market-store"),
        Vec::new(),
        vec![section(String::new(), vec![Block::Facts(stored(summary, say))])],
        say,
    )
}

fn stored(summary: &Summary, say: &Say) -> Vec<Fact> {
    let rows = summary.months.iter().map(|(_, rows)| rows).sum();
    let mut facts = vec![Fact::new(say.text("market-ads"), number(rows, say))];
    if let (Some((first, _)), Some((last, _))) = (summary.months.first(), summary.months.last()) {
        let months = say.with("market-span", [("first", say.date(first).into()), ("last", say.date(last).into())]);
        facts.push(Fact::new(say.text("market-months"), months));
    }
    facts
}

/// An answer as it is: the words of the columns are those of the store.
#[must_use]
pub fn answer(table: &table::Table, opened: &Opened, say: &Say) -> Page {
    let columns =
        table.columns.iter().map(|c| Column { heading: c.name.clone(), figures: is_figure(c.kind) }).collect();
    let rows = table.rows.iter().map(|row| row.iter().map(plain).collect()).collect();
    let mut blocks = warnings(opened, say);
    blocks.push(Block::Table(Table { caption: String::new(), columns, rows }));
    page(String::new(), Vec::new(), vec![section(String::new(), blocks)], say)
}

/// The word for a cell of a label: skills, occupations and the like in the language.
#[must_use]
pub fn label(column: &str, cell: &Value, knowledge: &Knowledge, say: &Say) -> String {
    let Some(text) = cell.as_str() else {
        return match cell {
            Value::Null => say.text("market-untold"),
            Value::Bool(true) => say.text("yes"),
            Value::Bool(false) => say.text("no"),
            other => plain(other),
        };
    };
    let lang = say.lang();
    let known = match column {
        "occupation" => knowledge.occupation(text).map(|o| o.label(lang).to_owned()),
        "skill" | "beside" => Some(knowledge.skill_label(text, lang).to_owned()),
        "section" => knowledge.naf.label(text, lang).map(str::to_owned),
        "region" => knowledge.places.regions.get(text).cloned(),
        "month" | "first_day" | "last_day" => Some(say.date(text)),
        "bracket" => Some(say.with("market-bracket", [("range", text.replace('-', "–").into())])),
        "experience_band" | "band" => Some(say.word("band", text)),
        "contract" | "remote" | "degree" => Some(say.word(column, text)),
        _ => None,
    };
    known.unwrap_or_else(|| text.to_owned())
}

/// The labels of a row, joined.
#[must_use]
pub fn labels(figures: &Figures, row: &[Value], knowledge: &Knowledge, say: &Say) -> String {
    let cells = figures.table.columns.iter().zip(row).filter(|(c, _)| !is_counted(&c.name, figures.query.kind));
    cells.map(|(c, cell)| label(&c.name, cell, knowledge, say)).collect::<Vec<_>>().join(", ")
}

/// A figure as it is written: a share, a sum, a number of ads.
#[must_use]
pub fn figure(column: &str, value: f64, kind: FigureKind, say: &Say) -> String {
    let share = matches!(kind, FigureKind::Share | FigureKind::Change)
        && matches!(column, "share" | "share_before" | "change" | "low" | "high");
    if share {
        say.with("market-percent", [("n", say.number(value * 100.0).into())])
    } else {
        say.number(value.round())
    }
}

fn is_counted(column: &str, kind: FigureKind) -> bool {
    kind.figures().contains(&column) || kind.adds().contains(&column)
}

/// The rows of a statistic, and what is held back.
fn counted(figures: &Figures, knowledge: &Knowledge, say: &Say) -> Vec<Block> {
    let kind = figures.query.kind;
    let mut blocks = Vec::new();
    if figures.table.rows.is_empty() {
        blocks.push(Block::Caution(say.text("market-too-few")));
    } else {
        let cell = |column: &str, value: &Value| match value.as_f64().filter(|_| is_counted(column, kind)) {
            Some(value) => figure(column, value, kind, say),
            None => label(column, value, knowledge, say),
        };
        let names: Vec<&str> = figures.table.columns.iter().map(|c| c.name.as_str()).collect();
        let heading = |name: &&str| Column { heading: say.word("column", name), figures: is_counted(name, kind) };
        let rows = figures.table.rows.iter().take(SHOWN);
        let rows = rows.map(|row| names.iter().zip(row).map(|(name, value)| cell(name, value)).collect()).collect();
        blocks.push(Block::Table(Table { caption: String::new(), columns: names.iter().map(heading).collect(), rows }));
    }
    if let Some(more) = figures.table.rows.len().checked_sub(SHOWN).filter(|more| *more > 0) {
        blocks.push(Block::Paragraph(say.with("market-more", [("n", more.into())])));
    }
    if figures.held_back > 0 {
        let held = [("n", figures.held_back.into()), ("fewest", FEWEST.into())];
        blocks.push(Block::Paragraph(say.with("market-held-back", held)));
    }
    blocks
}

fn ads(opened: &Opened, say: &Say) -> String {
    say.with("market-openings", [("n", opened.openings.into()), ("shown", number(opened.openings, say).into())])
}

/// What must be said before any figure.
fn warnings(opened: &Opened, say: &Say) -> Vec<Block> {
    let invented = opened.invented.then(|| Block::Caution(say.text("market-invented")));
    let damaged = opened
        .damaged
        .iter()
        .map(|path| Block::Caution(say.with("market-left-out", [("path", path.display().to_string().into())])));
    invented.into_iter().chain(damaged).collect()
}

fn plain(value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::String(text) => text.clone(),
        other => other.to_string(),
    }
}

fn is_figure(kind: table::Kind) -> bool {
    matches!(kind, table::Kind::Whole | table::Kind::Real)
}

fn page(title: String, lead: Vec<String>, sections: Vec<Section>, say: &Say) -> Page {
    Page { lang: say.lang().code().to_owned(), title, lead, sections, ..Page::default() }
}

fn section(heading: String, blocks: Vec<Block>) -> Section {
    Section { heading, blocks }
}

#[expect(clippy::cast_precision_loss, reason = "counts are far below 2^53")]
fn number(n: u64, say: &Say) -> String {
    say.number(n as f64)
}
