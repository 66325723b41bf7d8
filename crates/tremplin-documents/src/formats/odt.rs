//! OpenDocument text: paragraphs, headings, lists and tables of `content.xml`.

use super::archive::{self, Archive};
use super::holds;
use super::xml::{attribute, events, text};
use crate::assemble::{Assembly, Look, could_be_title};
use crate::characters::bullet;
use crate::{Document, Format, Label, OpenError};
use quick_xml::events::{BytesStart, Event};
use std::collections::BTreeMap;

/// The archive names its own kind in its first bytes, as the format asks; else by its extension only.
pub(super) fn recognises(bytes: &[u8]) -> bool {
    let head = bytes.get(..bytes.len().min(256)).unwrap_or_default();
    archive::recognises(bytes) && holds(head, KIND)
}

const KIND: &[u8] = b"application/vnd.oasis.opendocument";

pub(super) fn read(bytes: &[u8]) -> Result<Document, OpenError> {
    let mut archive = Archive::open(bytes, Format::Odt)?;
    let encrypted = archive.text("META-INF/manifest.xml")?.is_some_and(|m| m.contains("encryption-data"));
    if encrypted {
        return Err(OpenError::Encrypted(Format::Odt));
    }
    let mut styles = Styles::default();
    if let Some(xml) = archive.text("styles.xml")? {
        styles.read(&xml)?;
    }
    let Some(content) = archive.text("content.xml")? else {
        return Err(OpenError::malformed(Format::Odt, "it has no content.xml"));
    };
    styles.read(&content)?;
    let mut story = Story { styles, assembly: Assembly::new(Format::Odt), ..Story::new() };
    events(&content, Format::Odt, |event| story.event(event))?;
    let pictured = archive.names().any(|n| n.starts_with("Pictures/"));
    match story.assembly.finish() {
        Err(OpenError::NoText(_)) if !pictured => Err(OpenError::Empty),
        result => result,
    }
}

/// What a style sets.
#[derive(Clone, Copy, Default)]
struct Style {
    bold: bool,
    hidden: bool,
}

/// Styles by name: their own settings, then those of the style they come from.
#[derive(Default)]
struct Styles(BTreeMap<String, (Style, Option<String>)>);

impl Styles {
    fn read(&mut self, xml: &str) -> Result<(), OpenError> {
        let mut current: Option<String> = None;
        events(xml, Format::Odt, |event| {
            match event {
                Event::Start(e) | Event::Empty(e) if e.local_name().as_ref() == "style" => {
                    current = attribute(e, "name");
                    if let Some(name) = &current {
                        self.0.insert(name.clone(), (Style::default(), attribute(e, "parent-style-name")));
                    }
                }
                Event::Start(e) | Event::Empty(e) if e.local_name().as_ref() == "text-properties" => {
                    if let Some((style, _)) = current.as_ref().and_then(|name| self.0.get_mut(name)) {
                        style.bold |= attribute(e, "font-weight").is_some_and(|w| w == "bold");
                        style.hidden |= attribute(e, "display").is_some_and(|d| d == "none");
                        style.hidden |= attribute(e, "font-size").is_some_and(|s| is_tiny(&s));
                    }
                }
                _ => {}
            }
            Ok(())
        })
    }

    fn get(&self, name: &str) -> Style {
        let (mut found, mut next) = (Style::default(), Some(name.to_owned()));
        // Styles that come from each other in a ring end here.
        for _ in 0..16 {
            let Some((style, parent)) = next.as_deref().and_then(|n| self.0.get(n)) else { break };
            found.bold |= style.bold;
            found.hidden |= style.hidden;
            next.clone_from(parent);
        }
        found
    }
}

fn is_tiny(size: &str) -> bool {
    size.strip_suffix("pt").and_then(|s| s.parse::<f32>().ok()).is_some_and(|points| points < 3.0)
}

/// Elements whose text is not that of the document.
const SKIPPED: [&str; 7] =
    ["tracked-changes", "annotation", "note-citation", "scripts", "forms", "automatic-styles", "font-face-decls"];

#[derive(Default)]
struct Line {
    text: String,
    heading: bool,
    item: bool,
    letters: usize,
    bold: usize,
}

struct Story {
    styles: Styles,
    assembly: Assembly,
    skipped: usize,
    lists: usize,
    /// Styles of the open paragraph and spans.
    open: Vec<Style>,
    lines: Vec<Line>,
    /// Where in its line the open link begins, and where it leads.
    link: Option<(usize, String)>,
    /// Cells of the open row; a cell of several paragraphs ends the row at once.
    row: Option<Vec<String>>,
}

impl Story {
    fn new() -> Story {
        Story {
            styles: Styles::default(),
            assembly: Assembly::new(Format::Odt),
            skipped: 0,
            lists: 0,
            open: Vec::new(),
            lines: Vec::new(),
            link: None,
            row: None,
        }
    }

    fn event(&mut self, event: &Event<'_>) -> Result<(), OpenError> {
        match event {
            Event::Start(e) => {
                self.skipped += usize::from(SKIPPED.contains(&e.local_name().as_ref()));
                self.start(e);
                Ok(())
            }
            Event::Empty(e) => {
                self.start(e);
                if matches!(e.local_name().as_ref(), "p" | "h") { self.end("p") } else { Ok(()) }
            }
            Event::End(e) => {
                let name = e.local_name();
                let result = self.end(name.as_ref());
                self.skipped -= usize::from(SKIPPED.contains(&name.as_ref())).min(self.skipped);
                result
            }
            event => {
                if let Some(text) = text(event) {
                    self.add(&text.replace(['\n', '\r', '\t'], " "));
                }
                Ok(())
            }
        }
    }

    fn start(&mut self, e: &BytesStart<'_>) {
        if self.skipped > 0 {
            return;
        }
        let style = || attribute(e, "style-name").map_or_else(Style::default, |name| self.styles.get(&name));
        match e.local_name().as_ref() {
            name @ ("p" | "h") => {
                self.open.push(style());
                self.lines.push(Line { heading: name == "h", item: self.lists > 0, ..Line::default() });
            }
            "span" => self.open.push(style()),
            "a" => self.link = self.lines.last().map(|l| l.text.len()).zip(attribute(e, "href")),
            "list" => self.lists += 1,
            "tab" => self.add("\t"),
            "line-break" => self.add("\n"),
            "s" => self.add(" "),
            "table-row" => self.row = Some(Vec::new()),
            "table-cell" => self.row.iter_mut().for_each(|row| row.push(String::new())),
            _ => {}
        }
    }

    fn add(&mut self, text: &str) {
        let (Some(line), false) = (self.lines.last_mut(), self.skipped > 0) else { return };
        if self.open.iter().any(|s| s.hidden) {
            self.assembly.hidden(text);
            return;
        }
        let letters = text.chars().filter(|c| c.is_alphanumeric()).count();
        line.letters += letters;
        line.bold += if self.open.iter().any(|s| s.bold) { letters } else { 0 };
        line.text.push_str(text);
    }

    fn end(&mut self, name: &str) -> Result<(), OpenError> {
        if self.skipped > 0 {
            return Ok(());
        }
        match name {
            "p" | "h" => self.end_paragraph(),
            "span" => {
                self.open.pop();
                Ok(())
            }
            "a" => {
                if let (Some((start, target)), Some(line)) = (self.link.take(), self.lines.last()) {
                    self.assembly.link(line.text.get(start..).unwrap_or_default(), &target);
                }
                Ok(())
            }
            "list" => {
                self.lists = self.lists.saturating_sub(1);
                Ok(())
            }
            "table-row" => self.end_row(),
            _ => Ok(()),
        }
    }

    fn end_paragraph(&mut self) -> Result<(), OpenError> {
        self.open.pop();
        let Some(line) = self.lines.pop() else { return Ok(()) };
        let in_cell = self.row.as_mut().and_then(|row| row.last_mut());
        match in_cell {
            Some(cell) if cell.is_empty() && !line.text.contains('\n') => {
                line.text.trim().clone_into(cell);
                Ok(())
            }
            Some(_) => {
                self.end_row()?;
                self.row = Some(vec![String::new()]);
                self.push(line)
            }
            None => self.push(line),
        }
    }

    fn end_row(&mut self) -> Result<(), OpenError> {
        let cells: Vec<String> = self.row.take().unwrap_or_default().into_iter().filter(|c| !c.is_empty()).collect();
        let label = if cells.len() > 1 { Label::Cell } else { Label::Paragraph };
        self.assembly.push(&cells.join("\t"), Look::of(label))
    }

    fn push(&mut self, line: Line) -> Result<(), OpenError> {
        let bold = line.letters > 0 && line.bold == line.letters;
        let typed = bullet(&line.text).filter(|_| !line.text.contains('\n'));
        let text = typed.map_or(line.text.as_str(), |n| &line.text[n..]);
        let label = match () {
            () if line.heading => Label::Heading,
            () if line.item || typed.is_some() => Label::ListItem,
            () if bold && could_be_title(text) => Label::Heading,
            () => Label::Paragraph,
        };
        self.assembly.push(text, Look { bold, ..Look::of(label) })
    }
}

#[cfg(test)]
mod tests;
