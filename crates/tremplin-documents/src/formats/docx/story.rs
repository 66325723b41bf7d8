//! The text of one part in document order: paragraphs, runs, tables, text boxes.

use super::super::xml::{attribute, events, text};
use super::styles::{Style, Styles, half_points, is_on};
use crate::assemble::{Assembly, Look, could_be_title};
use crate::{Format, Label, OpenError};
use quick_xml::events::{BytesStart, Event};
use std::collections::BTreeMap;

/// A finished paragraph.
#[derive(Clone, Debug)]
struct Line {
    text: String,
    look: Look,
}

/// A paragraph being read.
#[derive(Default)]
struct Paragraph {
    text: String,
    style: Style,
    list: bool,
    heading: bool,
    /// Characters in bold and in all, and the size of the longest run.
    bold: usize,
    letters: usize,
    size: Option<(f32, usize)>,
}

/// A run being read.
#[derive(Clone, Default)]
struct Run {
    bold: Option<bool>,
    hidden: bool,
    /// White, with no shade of its own.
    white: bool,
    shaded: bool,
    size: Option<f32>,
}

/// A table being read: rows of cells of paragraphs.
#[derive(Default)]
struct Table {
    rows: Vec<Vec<Vec<Line>>>,
}

/// Elements whose content is not the text as it stands.
const SKIPPED: [&str; 9] =
    ["Fallback", "del", "moveFrom", "instrText", "delText", "delInstrText", "rPrChange", "pPrChange", "footnotePr"];

/// Addresses by the identifier that the text gives them.
pub(super) type Links = BTreeMap<String, String>;

struct Story<'s, 'a> {
    styles: &'s Styles,
    links: &'s Links,
    /// Where in its paragraph the open link begins, and where it leads.
    link: Option<(usize, String)>,
    assembly: &'a mut Assembly,
    skipped: usize,
    in_text: bool,
    /// Inside the properties of a paragraph, of a run. Those of the paragraph's mark (both) concern no text.
    in_paragraph_properties: bool,
    in_run_properties: bool,
    /// Text boxes open, and shaded cells or paragraphs met: white type shows on their ground.
    boxes: usize,
    shades: usize,
    paragraphs: Vec<Paragraph>,
    runs: Vec<Run>,
    tables: Vec<Table>,
    result: Vec<Line>,
}

/// Reads one part into the assembly.
pub(super) fn read(xml: &str, styles: &Styles, links: &Links, assembly: &mut Assembly) -> Result<(), OpenError> {
    let mut story = Story {
        styles,
        links,
        link: None,
        assembly,
        skipped: 0,
        in_text: false,
        in_paragraph_properties: false,
        in_run_properties: false,
        boxes: 0,
        shades: 0,
        paragraphs: Vec::new(),
        runs: Vec::new(),
        tables: Vec::new(),
        result: Vec::new(),
    };
    events(xml, Format::Docx, |event| story.event(event))?;
    let mut lines = std::mem::take(&mut story.result);
    mark_larger(&mut lines);
    lines.iter().try_for_each(|line| assembly.push(&line.text, line.look))
}

/// Short lines in larger type than most of the text are headings, whatever their style.
fn mark_larger(lines: &mut [Line]) {
    // By the bits of the size, which order it: a file may have as many sizes as lines.
    let mut sizes: BTreeMap<u32, usize> = BTreeMap::new();
    for line in lines.iter() {
        if let Some(size) = line.look.size {
            *sizes.entry(size.to_bits()).or_default() += line.text.len();
        }
    }
    let Some((body, _)) = sizes.into_iter().max_by_key(|&(_, n)| n) else { return };
    let body = f32::from_bits(body);
    for line in lines {
        let larger = line.look.size.is_some_and(|s| s > 1.12 * body);
        let short = line.text.chars().count() <= 80 && !line.text.trim_end().ends_with(['.', ',', ';']);
        if larger && short && line.look.label == Label::Paragraph {
            line.look.label = Label::Heading;
        }
    }
}

impl Story<'_, '_> {
    fn event(&mut self, event: &Event<'_>) -> Result<(), OpenError> {
        match event {
            Event::Start(e) => self.start(e),
            Event::Empty(e) if !SKIPPED.contains(&e.local_name().as_ref()) => {
                self.start(e);
                self.end(e.local_name().as_ref());
            }
            Event::End(e) => self.end(e.local_name().as_ref()),
            event if self.in_text => {
                if let Some(text) = text(event) {
                    self.add(&text);
                }
            }
            _ => {}
        }
        Ok(())
    }

    fn start(&mut self, element: &BytesStart<'_>) {
        let name = element.local_name();
        if SKIPPED.contains(&name.as_ref()) {
            self.skipped += 1;
        }
        if self.skipped > 0 {
            return;
        }
        let value = attribute(element, "val");
        match name.as_ref() {
            "p" => self.paragraphs.push(Paragraph::default()),
            "r" => self.runs.push(Run::default()),
            "t" => self.in_text = true,
            "hyperlink" => self.link = self.begins(attribute(element, "id")),
            "pPr" => self.in_paragraph_properties = true,
            "rPr" => self.in_run_properties = true,
            "tab" if !self.in_paragraph_properties => self.add("\t"),
            "br" | "cr" => self.add("\n"),
            "txbxContent" => self.boxes += 1,
            "shd" => self.shades += usize::from(is_dark(element)),
            "noBreakHyphen" => self.add("-"),
            "sym" => self.add(" "),
            "tbl" => self.tables.push(Table::default()),
            "tr" => self.tables.last_mut().into_iter().for_each(|t| t.rows.push(Vec::new())),
            "tc" => self.tables.last_mut().and_then(|t| t.rows.last_mut()).into_iter().for_each(|r| r.push(Vec::new())),
            property => self.property(property, value.as_deref()),
        }
    }

    /// Where a link begins in the open paragraph, and its address.
    fn begins(&self, id: Option<String>) -> Option<(usize, String)> {
        Some((self.paragraphs.last()?.text.len(), self.links.get(&id?)?.clone()))
    }

    fn property(&mut self, name: &str, value: Option<&str>) {
        if self.in_run_properties && !self.in_paragraph_properties {
            let Some(run) = self.runs.last_mut() else { return };
            match name {
                "b" => run.bold = Some(is_on(value)),
                "vanish" => run.hidden = is_on(value),
                "sz" => run.size = half_points(value),
                "color" => run.white = value.is_some_and(|v| v.eq_ignore_ascii_case("ffffff")),
                "highlight" => run.shaded = true,
                _ => {}
            }
        } else if self.in_paragraph_properties && !self.in_run_properties {
            let Some(paragraph) = self.paragraphs.last_mut() else { return };
            match name {
                "pStyle" => paragraph.style = self.styles.get(value.unwrap_or("")),
                "numId" => paragraph.list = value != Some("0"),
                "outlineLvl" => paragraph.heading = value != Some("9"),
                _ => {}
            }
        }
    }

    fn end(&mut self, name: &str) {
        if SKIPPED.contains(&name) {
            self.skipped = self.skipped.saturating_sub(1);
            return;
        }
        if self.skipped > 0 {
            return;
        }
        match name {
            "t" => self.in_text = false,
            "hyperlink" => {
                if let (Some((start, target)), Some(paragraph)) = (self.link.take(), self.paragraphs.last()) {
                    self.assembly.link(paragraph.text.get(start..).unwrap_or_default(), &target);
                }
            }
            "txbxContent" => self.boxes = self.boxes.saturating_sub(1),
            "pPr" => self.in_paragraph_properties = false,
            "rPr" => self.in_run_properties = false,
            "r" => drop(self.runs.pop()),
            "p" => self.end_paragraph(),
            "tbl" => self.end_table(),
            _ => {}
        }
    }

    fn add(&mut self, text: &str) {
        let (Some(paragraph), run) = (self.paragraphs.last_mut(), self.runs.last().cloned().unwrap_or_default()) else {
            return;
        };
        if self.skipped > 0 {
            return;
        }
        let size = run.size.or(paragraph.style.size).or(self.styles.size);
        let white = run.white && !run.shaded && self.boxes == 0 && self.shades == 0;
        if run.hidden || white || paragraph.style.hidden || size.is_some_and(|s| s < 3.0) {
            self.assembly.hidden(text);
            return;
        }
        paragraph.add(text, run.bold.unwrap_or(paragraph.style.bold), size);
    }

    fn end_paragraph(&mut self) {
        let Some(line) = self.paragraphs.pop().and_then(Paragraph::finish) else { return };
        // A text box ends its paragraphs before the paragraph that holds it.
        let cell = self.tables.last_mut().and_then(|t| t.rows.last_mut()).and_then(|r| r.last_mut());
        cell.unwrap_or(&mut self.result).push(line);
    }

    fn end_table(&mut self) {
        let Some(table) = self.tables.pop() else { return };
        let lines = table.lines();
        let cell = self.tables.last_mut().and_then(|t| t.rows.last_mut()).and_then(|r| r.last_mut());
        cell.unwrap_or(&mut self.result).extend(lines);
    }
}

/// Whether a shade is anything but white.
fn is_dark(shade: &BytesStart<'_>) -> bool {
    attribute(shade, "fill").is_some_and(|fill| !matches!(fill.to_ascii_lowercase().as_str(), "auto" | "ffffff"))
}

impl Paragraph {
    fn add(&mut self, text: &str, bold: bool, size: Option<f32>) {
        self.text.push_str(text);
        let letters = text.chars().filter(|c| c.is_alphanumeric()).count();
        self.letters += letters;
        self.bold += if bold { letters } else { 0 };
        if let Some(size) = size.filter(|_| self.size.is_none_or(|(_, n)| letters > n)) {
            self.size = Some((size, letters));
        }
    }

    fn finish(self) -> Option<Line> {
        if self.text.trim().is_empty() {
            return None;
        }
        let bold = self.letters > 0 && self.bold == self.letters;
        let typed = crate::characters::bullet(&self.text).filter(|_| !self.text.contains('\n'));
        let text = typed.map_or(self.text.as_str(), |n| &self.text[n..]);
        let label = match () {
            () if self.style.heading || self.heading => Label::Heading,
            () if self.list || self.style.list || typed.is_some() => Label::ListItem,
            () if bold && could_be_title(text) => Label::Heading,
            () => Label::Paragraph,
        };
        let look = Look { label, page: 1, column: 0, size: self.size.map(|s| s.0), bold };
        Some(Line { text: text.into(), look })
    }
}

impl Table {
    /// The lines of the table: column after column when it only places text, else row after row.
    fn lines(self) -> Vec<Line> {
        if self.is_layout() {
            return self.columns();
        }
        self.rows.into_iter().flat_map(row_lines).collect()
    }

    /// Two or three columns whose cells hold many paragraphs are a page in columns.
    fn is_layout(&self) -> bool {
        let columns = self.rows.iter().map(Vec::len).max().unwrap_or(0);
        let full = |r: &&Vec<Vec<Line>>| r.len() == columns && r.iter().all(|c| c.len() >= 3);
        (2..=3).contains(&columns) && self.rows.iter().filter(full).count() * 2 >= self.rows.len()
    }

    /// Rows of one cell stay where they are; the columns between them are read one after the other.
    fn columns(self) -> Vec<Line> {
        let (mut lines, mut columns): (Vec<Line>, Vec<Vec<Line>>) = (Vec::new(), Vec::new());
        for row in self.rows {
            if row.len() == 1 {
                lines.extend(columns.drain(..).flatten());
                lines.extend(row.into_iter().flatten());
                continue;
            }
            for (i, cell) in row.into_iter().enumerate() {
                if columns.len() == i {
                    columns.push(Vec::new());
                }
                let number = i as u32;
                columns[i].extend(cell.into_iter().map(|mut line| {
                    line.look.column = number;
                    line
                }));
            }
        }
        lines.extend(columns.into_iter().flatten());
        lines
    }
}

/// A row: one line when each cell holds one paragraph; a label and its text begin on one line.
fn row_lines(row: Vec<Vec<Line>>) -> Vec<Line> {
    let cells: Vec<Vec<Line>> = row.into_iter().filter(|c| !c.is_empty()).collect();
    let one_line = |l: &Line| !l.text.trim().contains('\n');
    let single = cells.len() > 1 && cells.iter().all(|c| c.len() == 1 && one_line(&c[0]));
    let labelled =
        cells.len() == 2 && cells[0].len() == 1 && one_line(&cells[0][0]) && cells[0][0].text.chars().count() <= 36;
    if !single && !labelled {
        return cells.into_iter().flatten().collect();
    }
    let firsts: Vec<&str> = cells.iter().map(|c| c[0].text.trim()).collect();
    let look =
        Look { label: Label::Cell, bold: cells.iter().all(|c| c[0].look.bold), ..cells[cells.len() - 1][0].look };
    let mut lines = vec![Line { text: firsts.join("\t"), look }];
    lines.extend(cells.into_iter().flat_map(|c| c.into_iter().skip(1)));
    lines
}
