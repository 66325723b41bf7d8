//! Puts blocks together into a document: keeps the invariants of spans, the text limit and the notes.

use crate::{Block, Document, Format, Label, Link, Note, OpenError, Span, characters, limits};
use std::borrow::Cow;

/// A document being written, block after block.
pub(crate) struct Assembly {
    document: Document,
    characters: u64,
    hidden: String,
    unseen: Vec<Note>,
    /// Links whose words are still to come: words and target.
    awaited: Vec<(String, String)>,
}

/// Most links kept of one document, and characters of an address.
const LINKS: usize = 500;
const ADDRESS: usize = 2_000;
/// Addresses that are kept; a link inside the file, or to a script, says nothing to a reader.
const SCHEMES: [&str; 4] = ["https://", "http://", "mailto:", "tel:"];

/// What a block looks like, apart from its text.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Look {
    pub label: Label,
    pub page: u32,
    pub column: u32,
    pub size: Option<f32>,
    pub bold: bool,
}

/// Whether a line in bold is a title: short, on one place of the line, no sentence, no dates.
pub(crate) fn could_be_title(text: &str) -> bool {
    let text = text.trim();
    let short = text.chars().count() <= 60 && text.split_whitespace().count() <= 9;
    short && !text.contains(['\t', '\n']) && !text.ends_with(['.', ',', ';']) && !characters::has_year(text)
}

impl Look {
    /// The look of a block in a format without pages.
    pub fn of(label: Label) -> Self {
        Look { label, page: 1, column: 0, size: None, bold: false }
    }
}

impl Assembly {
    pub fn new(format: Format) -> Self {
        let document = Document {
            text: String::new(),
            blocks: Vec::new(),
            format,
            pages: 1,
            notes: Vec::new(),
            links: Vec::new(),
        };
        Assembly { document, characters: 0, hidden: String::new(), unseen: Vec::new(), awaited: Vec::new() }
    }

    pub fn pages(&mut self, pages: u32) {
        self.document.pages = pages;
    }

    pub fn note(&mut self, code: impl Into<Cow<'static, str>>, detail: impl Into<String>) {
        self.document.notes.push(Note::new(code, detail));
    }

    /// Remembers text that the eye does not see; [`Assembly::finish`] reports it once.
    pub fn hidden(&mut self, text: &str) {
        if !text.trim().is_empty() && self.hidden.len() < 400 {
            self.hidden.push_str(text.trim());
            self.hidden.push(' ');
        }
    }

    /// Says that words to be pushed lead to an address. Words that do not come are forgotten.
    pub fn link(&mut self, words: &str, target: &str) {
        let (words, target) = (characters::clean(words), target.trim());
        let kept = SCHEMES.iter().any(|s| target.to_ascii_lowercase().starts_with(s)) && target.len() <= ADDRESS;
        if kept && !words.is_empty() && self.document.links.len() + self.awaited.len() < LINKS {
            self.awaited.push((words, target.to_owned()));
        }
    }

    /// Adds one block per line of `raw`, cleaned; blank lines add nothing.
    pub fn push(&mut self, raw: &str, look: Look) -> Result<(), OpenError> {
        if self.unseen.is_empty() {
            self.unseen = characters::unseen(raw);
        }
        for line in raw.split(['\n', '\u{2028}', '\u{2029}', '\u{b}', '\u{c}']) {
            let line = characters::clean(line);
            if line.is_empty() {
                continue;
            }
            let length = line.chars().count() as u64;
            limits::LINE.check(length)?;
            self.characters += length + 1;
            limits::TEXT.check(self.characters)?;
            self.append(&line, look);
        }
        Ok(())
    }

    fn append(&mut self, line: &str, look: Look) {
        let text = &mut self.document.text;
        if !text.is_empty() {
            text.push('\n');
        }
        let span = Span::new(text.len(), text.len() + line.len());
        text.push_str(line);
        self.awaited.retain(|(words, target)| {
            let free = |at: usize| {
                let here = Span::new(span.start + at, span.start + at + words.len());
                let taken = self.document.links.iter().rev().any(|l| l.span.overlaps(here));
                (!taken).then_some(here)
            };
            let found = line.match_indices(words.as_str()).find_map(|(at, _)| free(at));
            if let Some(span) = found {
                self.document.links.push(Link { span, target: target.clone() });
            }
            found.is_none()
        });
        let Look { label, page, column, size, bold } = look;
        self.document.blocks.push(Block { span, label, page, column, size, bold });
    }

    /// The document, or `NoText` when nothing visible was found.
    pub fn finish(mut self) -> Result<Document, OpenError> {
        if self.document.blocks.is_empty() {
            return Err(OpenError::NoText(self.document.format));
        }
        if !self.hidden.is_empty() {
            let shown: String = self.hidden.trim().chars().take(200).collect();
            self.note("text.hidden", shown);
        }
        self.document.notes.append(&mut self.unseen);
        Ok(self.document)
    }
}
