//! A page as one HTML file that needs nothing else: style inside, no script, nothing loaded. It prints on A4.

#[cfg(feature = "market")]
pub mod bars;
mod chart;

use crate::view::{Block, Fact, Item, Page, Section, Table};
use maud::{DOCTYPE, Markup, PreEscaped, html};

const STYLE: &str = include_str!("report/style.css");

/// The page as HTML.
#[must_use]
pub fn html(page: &Page) -> String {
    let body = html! {
        (DOCTYPE)
        html lang=(page.lang) {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                title { (page.title) }
                style { (PreEscaped(STYLE)) }
            }
            body {
                header {
                    h1 { (page.title) }
                    @for line in &page.lead { p { (linked(line)) } }
                }
                main {
                    @for (i, section) in page.sections.iter().enumerate() { (self::section(section, i + 1)) }
                }
                footer { p { (page.footer) } }
            }
        }
    };
    body.into_string()
}

fn section(section: &Section, rank: usize) -> Markup {
    let id = format!("section-{rank}");
    html! {
        section aria-labelledby=(id) {
            @if !section.heading.is_empty() { h2 id=(id) { (section.heading) } }
            @for (i, part) in parts(&section.blocks).iter().enumerate() {
                // A heading never stays alone at the foot of a sheet.
                div.part {
                    @for (j, block) in part.iter().enumerate() { (self::block(block, &format!("{id}-{i}-{j}"))) }
                }
            }
        }
    }
}

/// The blocks cut before each heading.
fn parts(blocks: &[Block]) -> Vec<&[Block]> {
    let mut starts: Vec<usize> =
        (0..blocks.len()).filter(|i| *i == 0 || matches!(blocks.get(*i), Some(Block::Heading(_)))).collect();
    starts.push(blocks.len());
    starts.windows(2).filter_map(|pair| blocks.get(pair[0]..pair[1])).collect()
}

fn block(block: &Block, id: &str) -> Markup {
    match block {
        Block::Heading(text) => html! { h3 { (text) } },
        Block::Paragraph(text) => html! { p { (linked(text)) } },
        Block::Caution(text) => html! { p.caution { (linked(text)) } },
        Block::Figures(figures) => self::figures(figures),
        Block::Facts(facts) => self::facts(facts),
        Block::List(items) => html! { ul { @for item in items { (self::item(item)) } } },
        Block::Table(table) => self::table(table),
        Block::Schedule(schedule) => chart::schedule(schedule, id),
    }
}

fn figures(figures: &[Fact]) -> Markup {
    html! {
        dl.figures {
            @for figure in figures { div { dt { (figure.name) } dd { (figure.value) } } }
        }
    }
}

fn facts(facts: &[Fact]) -> Markup {
    html! {
        dl.facts {
            @for fact in facts { div { dt { (fact.name) } dd { (linked(&fact.value)) } } }
        }
    }
}

fn item(item: &Item) -> Markup {
    html! {
        li {
            @if !item.lead.is_empty() { strong { (item.lead) } " — " }
            (linked(&item.text))
            @for detail in &item.details { span.detail { (linked(detail)) } }
        }
    }
}

fn table(table: &Table) -> Markup {
    html! {
        div.wide {
            table {
                caption { (table.caption) }
                thead { tr {
                    @for column in &table.columns { th.figure[column.figures] scope="col" { (column.heading) } }
                } }
                tbody {
                    @for row in &table.rows {
                        tr {
                            @for (cell, column) in row.iter().zip(&table.columns) {
                                td.figure[column.figures] { (cell) }
                            }
                        }
                    }
                }
            }
        }
    }
}

/// Text whose addresses can be followed.
fn linked(text: &str) -> Markup {
    html! {
        @for (i, word) in text.split(' ').enumerate() {
            @if i > 0 { " " }
            @if let Some((before, address, after)) = address(word) {
                (before) a href=(address) { (address) } (after)
            } @else { (word) }
        }
    }
}

/// The address in a word, with the punctuation around it.
fn address(word: &str) -> Option<(&str, &str, &str)> {
    let start = word.find("https://")?;
    let end = word.trim_end_matches(['.', ',', ';', ':', ')', '»', '”', '\u{a0}']).len();
    Some((word.get(..start)?, word.get(start..end)?, word.get(end..)?))
}
