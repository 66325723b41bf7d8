//! A page as Markdown, for files that are kept: one line a paragraph, so that a change shows as one line.

use crate::view::{Block, Fact, Item, Page, Table};

/// The page as Markdown, ending with a line end.
#[must_use]
pub fn markdown(page: &Page) -> String {
    let mut parts = vec![format!("# {}", page.title)];
    parts.extend(page.lead.iter().map(|line| escaped(line)));
    for section in &page.sections {
        if !section.heading.is_empty() {
            parts.push(format!("## {}", section.heading));
        }
        parts.extend(section.blocks.iter().map(block).filter(|b| !b.is_empty()));
    }
    if !page.footer.is_empty() {
        parts.push(escaped(&page.footer));
    }
    format!("{}\n", parts.join("\n\n"))
}

fn block(block: &Block) -> String {
    match block {
        Block::Heading(heading) => format!("### {heading}"),
        Block::Paragraph(text) => escaped(text),
        Block::Caution(text) => format!("> {}", escaped(text)),
        Block::Figures(facts) | Block::Facts(facts) => lines(facts.iter().map(fact)),
        Block::List(items) => lines(items.iter().map(item)),
        Block::Table(t) => table(t),
        // The table beside the chart says the same.
        Block::Schedule(_) => String::new(),
    }
}

fn fact(fact: &Fact) -> String {
    format!("- {}: {}", escaped(&fact.name), escaped(&fact.value))
}

fn item(item: &Item) -> String {
    let lead = if item.lead.is_empty() { String::new() } else { format!("**{}** ", escaped(&item.lead)) };
    let details = item.details.iter().map(|d| format!("\n  {}", escaped(d)));
    format!("- {lead}{}{}", escaped(&item.text), details.collect::<String>())
}

fn table(table: &Table) -> String {
    let row = |cells: Vec<String>| format!("| {} |", cells.join(" | "));
    let heads = row(table.columns.iter().map(|c| escaped(&c.heading)).collect());
    let rule = row(table.columns.iter().map(|c| if c.figures { "---:".into() } else { "---".into() }).collect());
    let rows = table.rows.iter().map(|r| row(r.iter().map(|c| escaped(c)).collect()));
    lines([heads, rule].into_iter().chain(rows))
}

fn lines(lines: impl Iterator<Item = String>) -> String {
    lines.collect::<Vec<_>>().join("\n")
}

/// Signs that Markdown would take for its own.
fn escaped(text: &str) -> String {
    let mut out = String::new();
    for c in text.chars() {
        if matches!(c, '|' | '*' | '_' | '<' | '[' | ']' | '`' | '\\') {
            out.push('\\');
        }
        out.push(c);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::view::{Column, Section};

    #[test]
    fn a_bar_in_a_cell_does_not_cut_it() {
        let columns = vec![Column { heading: "A".into(), figures: true }];
        let table = Table { caption: String::new(), columns, rows: vec![vec!["x|y_z".into()]] };
        let sections = vec![Section { heading: "S".into(), blocks: vec![Block::Table(table)] }];
        let page = Page { title: "T".into(), sections, ..Page::default() };
        assert_eq!(markdown(&page), "# T\n\n## S\n\n| A |\n| ---: |\n| x\\|y\\_z |\n");
    }
}
