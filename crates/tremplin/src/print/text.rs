//! A page as text: a hundred columns at most, words never cut, no-break spaces respected.

use crate::view::{Block, Fact, Item, Page, Section, Table};

/// How the terminal shows text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Style {
    /// Columns.
    pub width: usize,
    /// Whether headings may be bold (ANSI); only on a terminal.
    pub bold: bool,
}

/// Narrowest column of a table.
const NARROWEST: usize = 7;

/// Widest column of names before values.
const NAMES: usize = 30;

/// The page as text, ending with a line end.
#[must_use]
pub fn page(page: &Page, style: Style) -> String {
    let mut out = Lines { style, text: String::new() };
    out.heading(&page.title, '=');
    for line in &page.lead {
        out.wrapped("", "", line);
    }
    for section in &page.sections {
        out.section(section);
    }
    if !page.footer.is_empty() {
        out.gap();
        out.wrapped("", "", &page.footer);
    }
    out.text
}

struct Lines {
    style: Style,
    text: String,
}

impl Lines {
    fn section(&mut self, section: &Section) {
        if !section.heading.is_empty() {
            self.gap();
            self.gap();
            self.heading(&section.heading, '-');
        }
        for block in &section.blocks {
            self.block(block);
        }
    }

    fn block(&mut self, block: &Block) {
        match block {
            Block::Heading(heading) => {
                self.gap();
                self.emphasis(heading);
            }
            Block::Paragraph(text) => self.wrapped("  ", "  ", text),
            Block::Caution(text) => self.wrapped("  ! ", "    ", text),
            Block::Figures(figures) => {
                self.gap();
                self.facts(figures);
            }
            Block::Facts(facts) => self.facts(facts),
            Block::List(items) => items.iter().for_each(|item| self.item(item)),
            Block::Table(table) => self.table(table),
            // The table beside the chart says the same.
            Block::Schedule(_) => {}
        }
    }

    fn item(&mut self, item: &Item) {
        let text = match (item.lead.as_str(), item.text.as_str()) {
            ("", text) => text.to_owned(),
            (lead, "") => lead.to_owned(),
            (lead, text) => format!("{lead} — {text}"),
        };
        self.wrapped("  • ", "    ", &text);
        for detail in &item.details {
            self.wrapped("      ", "      ", detail);
        }
    }

    fn facts(&mut self, facts: &[Fact]) {
        let width = facts.iter().map(|f| length(&f.name)).max().unwrap_or(0).min(NAMES);
        for fact in facts {
            let first = format!("  {}  ", padded(&fact.name, width, false));
            self.wrapped(&first, &" ".repeat(width + 4), &fact.value);
        }
    }

    fn table(&mut self, table: &Table) {
        let widths = widths(table, self.style.width.saturating_sub(2));
        self.gap();
        let heads: Vec<&str> = table.columns.iter().map(|c| c.heading.as_str()).collect();
        self.row(&heads, table, &widths);
        let rules: Vec<String> = widths.iter().map(|w| "-".repeat(*w)).collect();
        self.line(&format!("  {}", rules.join("  ")));
        for row in &table.rows {
            let cells: Vec<&str> = row.iter().map(String::as_str).collect();
            self.row(&cells, table, &widths);
        }
        self.gap();
    }

    fn row(&mut self, cells: &[&str], table: &Table, widths: &[usize]) {
        let wrapped: Vec<Vec<String>> = cells.iter().zip(widths).map(|(c, w)| wrap(c, *w, *w)).collect();
        let height = wrapped.iter().map(Vec::len).max().unwrap_or(0);
        for i in 0..height {
            let line: Vec<String> = wrapped
                .iter()
                .zip(widths)
                .zip(&table.columns)
                .map(|((cell, width), column)| padded(cell.get(i).map_or("", String::as_str), *width, column.figures))
                .collect();
            self.line(format!("  {}", line.join("  ")).trim_end());
        }
    }

    fn heading(&mut self, heading: &str, rule: char) {
        self.emphasis(heading);
        self.line(&rule.to_string().repeat(length(heading).min(self.style.width)));
    }

    fn emphasis(&mut self, text: &str) {
        for line in wrap(text, self.style.width, self.style.width) {
            if self.style.bold { self.line(&format!("\u{1b}[1m{line}\u{1b}[0m")) } else { self.line(&line) }
        }
    }

    /// Text wrapped, its first line after `first`, the others after `rest`.
    fn wrapped(&mut self, first: &str, rest: &str, text: &str) {
        let room = |head: &str| self.style.width.saturating_sub(length(head));
        let lines = wrap(text, room(first), room(rest));
        for (i, line) in lines.iter().enumerate() {
            let head = if i == 0 { first } else { rest };
            self.line(format!("{head}{line}").trim_end());
        }
    }

    fn line(&mut self, line: &str) {
        self.text.push_str(line);
        self.text.push('\n');
    }

    /// An empty line, unless there are already two, or nothing before.
    fn gap(&mut self) {
        if !self.text.is_empty() && !self.text.ends_with("\n\n\n") {
            self.text.push('\n');
        }
    }
}

/// Widths of the columns: their own, the widest narrowed until all fit.
fn widths(table: &Table, room: usize) -> Vec<usize> {
    let own = |i: usize, heading: &str| {
        let cells = table.rows.iter().filter_map(|row| row.get(i)).map(|cell| length(cell));
        cells.chain([length(heading)]).max().unwrap_or(0)
    };
    let mut widths: Vec<usize> = table.columns.iter().enumerate().map(|(i, c)| own(i, &c.heading)).collect();
    let gaps = 2 * widths.len().saturating_sub(1);
    while widths.iter().sum::<usize>() + gaps > room {
        match widths.iter_mut().max() {
            Some(widest) if *widest > NARROWEST => *widest -= 1,
            _ => break,
        }
    }
    widths
}

/// Lines of at most so many characters, cut at ordinary spaces; a word longer than a line is cut anywhere.
fn wrap(text: &str, first: usize, rest: usize) -> Vec<String> {
    let mut lines: Vec<String> = vec![String::new()];
    for word in text.split(' ').filter(|w| !w.is_empty()) {
        let mut word = word.to_owned();
        loop {
            let room = if lines.len() == 1 { first } else { rest }.max(1);
            let line = lines.last_mut().expect("there is always a line");
            let space = usize::from(!line.is_empty());
            if length(line) + space + length(&word) <= room {
                if space == 1 {
                    line.push(' ');
                }
                line.push_str(&word);
                break;
            }
            if line.is_empty() {
                line.extend(word.chars().take(room));
                word = word.chars().skip(room).collect();
            }
            lines.push(String::new());
        }
    }
    lines
}

fn padded(text: &str, width: usize, right: bool) -> String {
    let space = " ".repeat(width.saturating_sub(length(text)));
    if right { format!("{space}{text}") } else { format!("{text}{space}") }
}

fn length(text: &str) -> usize {
    text.chars().count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn wraps_at_ordinary_spaces_only() {
        assert_eq!(
            wrap("Prix\u{a0}: 4\u{202f}000\u{a0}€ en tout", 12, 12),
            ["Prix\u{a0}:", "4\u{202f}000\u{a0}€ en", "tout"]
        );
    }

    #[test]
    fn cuts_a_word_longer_than_a_line() {
        assert_eq!(wrap("voir https://example.org", 10, 10), ["voir", "https://ex", "ample.org"]);
    }
}
