//! Text in, spans out: a document's text folded (case, accents, signs), cut into lines and tokens that know where they
//! stand in the original. Knows nothing of facts.

pub mod fold;
pub mod language;
pub(crate) mod pieces;
pub mod sections;
mod wrapped;

use crate::words::{Words, phrase};
use fold::{Folded, is_blank};
use tremplin_documents::{Block, Document, Field, Format, Label, Span};

/// A text ready to be read.
#[derive(Debug)]
pub struct Text<'a> {
    /// The document's text.
    pub raw: &'a str,
    /// The same, folded.
    pub folded: Folded,
    /// Lines in reading order.
    pub lines: Vec<Line>,
    /// Tokens in reading order.
    pub tokens: Vec<Token>,
}

/// A line of the text.
#[derive(Clone, Copy, Debug)]
pub struct Line {
    /// Where.
    pub span: Span,
    /// Where in the folded text.
    pub folded: Span,
    /// Whether the source marks it as a heading.
    pub heading: bool,
    /// Whether the source marks it as an item of a list.
    pub item: bool,
    /// What a structured source says it is.
    pub field: Option<Field>,
    /// Page, and column of the page.
    pub column: (u32, u32),
    /// First token.
    pub first: usize,
    /// One past the last token.
    pub end: usize,
}

/// A word, or a sign that matters.
#[derive(Clone, Copy, Debug)]
pub struct Token {
    /// Where in the original.
    pub span: Span,
    /// Where in the folded text.
    pub folded: Span,
    /// A word (letters and digits), not a sign.
    pub word: bool,
    /// The rank of its line.
    pub line: usize,
    /// Whether only a space, hyphen, apostrophe, slash or line end parts it from the token before.
    pub glued: bool,
}

impl<'a> Text<'a> {
    /// Prepares a document.
    #[must_use]
    pub(crate) fn new(document: &'a Document, words: &Words) -> Text<'a> {
        let raw = document.text.as_str();
        let (mut folded, mut lines) = (fold::fold(raw), lines_of(document, words));
        if document.format == Format::Plain {
            wrapped::blank(&mut folded, &wrapped::join(raw, &mut lines));
        }
        let mut text = Text { raw, folded, lines, tokens: Vec::new() };
        for line in &mut text.lines {
            line.folded = text.folded.span_of(line.span);
        }
        text.tokens = tokens_of(&text);
        let mut next = 0;
        for line in &mut text.lines {
            line.first = next;
            while text.tokens.get(next).is_some_and(|t| t.span.start < line.span.end) {
                next += 1;
            }
            line.end = next;
        }
        text
    }

    /// The folded words of a token.
    #[must_use]
    pub fn token(&self, i: usize) -> &str {
        self.tokens.get(i).map_or("", |t| t.folded.of(&self.folded.text))
    }

    /// Whether a dash between blanks parts a token from the one before: "SQL - required".
    #[must_use]
    pub fn dash_before(&self, i: usize) -> bool {
        let before = i.checked_sub(1).and_then(|b| self.tokens.get(b));
        let (Some(x), Some(y)) = (before, self.tokens.get(i)) else { return false };
        self.folded.text.get(x.folded.end..y.folded.start).is_some_and(|gap| gap.contains(" - "))
    }

    /// The original text of a line.
    #[must_use]
    pub fn line(&self, i: usize) -> &'a str {
        self.lines.get(i).map_or("", |l| l.span.of(self.raw))
    }

    /// The folded text of a line.
    #[must_use]
    pub fn folded_line(&self, i: usize) -> &str {
        self.lines.get(i).map_or("", |line| line.folded.of(&self.folded.text))
    }

    /// The folded tokens of a span of tokens, joined by single spaces.
    #[must_use]
    pub fn joined(&self, first: usize, end: usize) -> String {
        let tokens = self.tokens.get(first..end.min(self.tokens.len())).unwrap_or_default();
        let room = tokens.iter().map(|t| t.folded.len() + 1).sum();
        let mut out = String::with_capacity(room);
        for i in first..end {
            if i > first {
                out.push(' ');
            }
            out.push_str(self.token(i));
        }
        out
    }

    /// The number of words of a line.
    #[must_use]
    pub fn words_in(&self, line: usize) -> usize {
        let Some(l) = self.lines.get(line) else { return 0 };
        self.tokens.get(l.first..l.end).map_or(0, |t| t.iter().filter(|t| t.word).count())
    }

    /// The line in which a byte of the original stands.
    #[must_use]
    pub fn line_at(&self, byte: usize) -> usize {
        self.lines.partition_point(|l| l.span.end <= byte).min(self.lines.len().saturating_sub(1))
    }
}

/// A text of ours, put in the form of a document.
pub(crate) fn one_block(text: String) -> Document {
    let span = Span::new(0, text.len());
    let block = Block { span, label: Label::Paragraph, page: 1, column: 0, size: None, bold: false };
    Document { text, blocks: vec![block], format: Format::Plain, pages: 1, notes: Vec::new(), links: Vec::new() }
}

/// Cuts blocks into lines; trims each; drops the empty ones.
fn lines_of(document: &Document, words: &Words) -> Vec<Line> {
    let mut lines = Vec::new();
    for block in &document.blocks {
        let mut start = block.span.start;
        for piece in block.span.of(&document.text).split('\n') {
            let (head, rest) = heading_apart(piece, words);
            let mut at = start;
            for part in [head, rest] {
                let said = part.trim_matches(is_blank);
                let number = numbering(said);
                let trimmed = said.get(number.unwrap_or(0)..).unwrap_or_default();
                let from = at + (part.trim_end_matches(is_blank).len() - trimmed.len());
                if !trimmed.is_empty() {
                    lines.push(Line {
                        span: Span::new(from, from + trimmed.len()),
                        folded: Span::new(0, 0),
                        heading: matches!(block.label, Label::Heading),
                        item: matches!(block.label, Label::ListItem) || number.is_some(),
                        field: if let Label::Field(field) = block.label { Some(field) } else { None },
                        column: (block.page, block.column),
                        first: 0,
                        end: 0,
                    });
                }
                at += part.len();
            }
            start += piece.len() + 1;
        }
    }
    lines
}

/// "1. Python", "2) SQL": length of the number and the blanks before an item of a list.
fn numbering(line: &str) -> Option<usize> {
    let rest = line.trim_start_matches(|c: char| c.is_ascii_digit());
    let after = rest.strip_prefix(['.', ')']).filter(|_| matches!(line.len() - rest.len(), 1 | 2))?;
    let item = after.trim_start_matches(is_blank);
    (!item.is_empty() && item.len() < after.len()).then(|| line.len() - item.len())
}

/// "Experience ⇥ Creative Solutions Inc.": a heading in a column of its own, beside what it heads, is a line of its own.
fn heading_apart<'l>(line: &'l str, words: &Words) -> (&'l str, &'l str) {
    match line.split_once('\t') {
        Some((head, _)) if words.cv_sections.contains_key(&phrase(head)) => line.split_at(head.len()),
        _ => (line, ""),
    }
}

/// Signs that part words without breaking a name: `power-bi`, `ci/cd`, `l'IA`.
fn is_soft(c: char) -> bool {
    c.is_whitespace() || matches!(c, '-' | '\'' | '/' | '_')
}

fn tokens_of(text: &Text<'_>) -> Vec<Token> {
    let folded = &text.folded;
    let mut tokens: Vec<Token> = Vec::new();
    for (i, line) in text.lines.iter().enumerate() {
        let span = line.folded;
        let mut at = span.start;
        while at < span.end {
            let rest = folded.text.get(at..span.end).unwrap_or_default();
            let Some(c) = rest.chars().next() else { break };
            let length = if c.is_alphanumeric() { word_length(rest) } else { c.len_utf8() };
            if let Some(skip) = inclusive_suffix(rest, at, &tokens) {
                at += skip;
                continue;
            }
            if !is_soft(c) {
                let here = Span::new(at, at + length);
                let before = tokens.last();
                // An item of a list begins a name of its own.
                let begins = line.item && before.is_some_and(|t| t.line != i);
                let gap = |t: &Token| folded.text.get(t.folded.end..at).is_some_and(is_gap);
                let glued = !begins && before.is_none_or(gap);
                let word = c.is_alphanumeric();
                tokens.push(Token { span: folded.original(here), folded: here, word, line: i, glued });
            }
            at += length;
        }
    }
    tokens
}

/// What may stand between two words of one name: a short blank, one end of line with what is not seen around it. Anything else would be a token (or is
/// an inclusive suffix, which has been passed over).
fn is_gap(gap: &str) -> bool {
    let blanks = gap.chars().filter(|c| c.is_whitespace()).count();
    match gap.chars().filter(|c| *c == '\n').count() {
        0 => blanks <= 3,
        ends => ends == 1,
    }
}

fn word_length(rest: &str) -> usize {
    rest.char_indices().find(|(_, c)| !c.is_alphanumeric()).map_or(rest.len(), |(i, _)| i)
}

/// Length of an inclusive suffix standing right after a word: `(e)`, `·e`, `(trice)`, `.e.s`. It is no word.
fn inclusive_suffix(rest: &str, at: usize, tokens: &[Token]) -> Option<usize> {
    const ENDINGS: [&str; 17] =
        ["e", "s", "es", "ne", "le", "se", "fe", "ve", "te", "euse", "trice", "rice", "ere", "iere", "x", "fve", "sse"];
    if tokens.last().is_none_or(|t| t.folded.end != at || !t.word) {
        return None;
    }
    let open = rest.chars().next().filter(|c| matches!(c, '(' | '·' | '.' | '•'))?;
    let body = rest.get(open.len_utf8()..)?;
    let length = word_length(body);
    let ending = body.get(..length)?;
    if !ENDINGS.contains(&ending) {
        return None;
    }
    let mut end = open.len_utf8() + length;
    let after = rest.get(end..)?;
    if open == '(' {
        end += after.starts_with(')').then_some(1)?;
        if rest.get(end..).is_some_and(|r| r.starts_with('s') && word_length(r) == 1) {
            end += 1;
        }
    } else if let Some(mark) = after.chars().next().filter(|c| matches!(c, '·' | '.' | '•'))
        && after.get(mark.len_utf8()..).is_some_and(|r| r.starts_with('s') && word_length(r) == 1)
    {
        end += mark.len_utf8() + 1;
    } else if open == '.' && ending == "s" {
        return None;
    }
    Some(end)
}
