//! A title as words: each folded, with its place in the title and the signs before it.

use crate::text::fold::fold;
use crate::words::Phrases;
use tremplin_documents::Span;

/// Phrases of the tables have at most this many words.
const LONGEST: usize = 6;

/// The words of a title, and the signs that are words of their own (`+`, `#`, `.`, `&`, `@`).
pub(super) struct Said<'t> {
    pub raw: &'t str,
    /// The folded words, each after one space.
    joined: String,
    words: Vec<Word>,
}

struct Word {
    /// In the title.
    span: Span,
    /// In the joined words.
    joined: Span,
}

impl<'t> Said<'t> {
    pub fn new(raw: &'t str) -> Said<'t> {
        let folded = fold(raw);
        let mut said = Said { raw, joined: String::new(), words: Vec::new() };
        let text = folded.text.as_str();
        let mut at = 0;
        while let Some(c) = text.get(at..).and_then(|r| r.chars().next()) {
            let rest = text.get(at..).unwrap_or_default();
            let length = if c.is_alphanumeric() {
                rest.find(|c: char| !c.is_alphanumeric()).unwrap_or(rest.len())
            } else {
                c.len_utf8()
            };
            if c.is_alphanumeric() || matches!(c, '+' | '#' | '.' | '&' | '@') {
                said.push(rest.get(..length).unwrap_or_default(), folded.original(Span::new(at, at + length)));
            }
            at += length;
        }
        said
    }

    fn push(&mut self, word: &str, span: Span) {
        if !self.joined.is_empty() {
            self.joined.push(' ');
        }
        let start = self.joined.len();
        self.joined.push_str(word);
        self.words.push(Word { span, joined: Span::new(start, self.joined.len()) });
    }

    pub fn len(&self) -> usize {
        self.words.len()
    }

    /// Folded words `first..end`, joined by single spaces.
    pub fn phrase(&self, first: usize, end: usize) -> &str {
        let (Some(a), Some(b)) = (self.words.get(first), end.checked_sub(1).and_then(|e| self.words.get(e))) else {
            return "";
        };
        self.joined.get(a.joined.start..b.joined.end).unwrap_or_default()
    }

    pub fn word(&self, i: usize) -> &str {
        self.phrase(i, i + 1)
    }

    /// A word as written.
    pub fn written(&self, i: usize) -> &'t str {
        self.words.get(i).map_or("", |w| w.span.of(self.raw))
    }

    /// Where a word stands in the title.
    pub fn span(&self, i: usize) -> Span {
        self.words.get(i).map_or(Span::new(self.raw.len(), self.raw.len()), |w| w.span)
    }

    /// What stands between a word and the one before it.
    pub fn gap(&self, i: usize) -> &'t str {
        let from = i.checked_sub(1).map_or(0, |p| self.span(p).end);
        self.raw.get(from..self.span(i).start).unwrap_or_default()
    }

    /// Whether a word begins a part of the title: a sign stands before it that parts.
    pub fn begins(&self, i: usize) -> bool {
        let gap = self.gap(i);
        i == 0 || gap.contains([',', ';', ':', '|', '(', '[', '/', '•', '·', '–', '—']) || gap.contains(" - ")
    }

    /// First word of the part in which a word stands.
    pub fn part(&self, i: usize) -> usize {
        (0..=i).rev().find(|j| self.begins(*j)).unwrap_or(0)
    }

    /// One past the longest phrase of a list that begins at a word and does not pass `end`.
    pub fn longest(&self, i: usize, end: usize, phrases: &Phrases) -> Option<usize> {
        (i + 1..=end.min(i + LONGEST)).rev().find(|j| phrases.contains(self.phrase(i, *j)))
    }

    /// First word of the longest phrase of a list that ends before `end` and does not begin before `from`.
    pub fn longest_before(&self, end: usize, from: usize, phrases: &Phrases) -> Option<usize> {
        (from.max(end.saturating_sub(LONGEST))..end).find(|i| phrases.contains(self.phrase(*i, end)))
    }

    /// Whether a phrase of a list stands among words `first..end`.
    pub fn holds(&self, first: usize, end: usize, phrases: &Phrases) -> bool {
        (first..end).any(|i| self.longest(i, end, phrases).is_some())
    }
}
