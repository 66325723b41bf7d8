//! The file that an ad was read from, when it is text: where its words stand in it, and the comments that silence findings.

use crate::diagnostic::Diagnostic;
use tremplin_documents::{Document, Span};

/// A text file and the document read from it.
#[derive(Debug)]
pub struct Source<'s> {
    /// The file, as it is.
    pub text: &'s str,
    document: &'s Document,
    /// Where each block stands in the file; nothing where it was not found.
    blocks: Vec<Option<usize>>,
    /// Byte of the file after which a block that was not found stands.
    after: Vec<usize>,
}

/// Bytes taken before and after words that stand several times, until they stand once: marks may part them on one side.
const AROUND: [(usize, usize); 10] =
    [(0, 0), (0, 4), (4, 0), (4, 4), (0, 12), (12, 0), (12, 12), (0, 32), (32, 0), (32, 32)];

/// What opens a comment for us.
const OPEN: &str = "<!--";
const CLOSE: &str = "-->";

impl<'s> Source<'s> {
    /// Lays a document over its file.
    #[must_use]
    pub fn new(text: &'s str, document: &'s Document) -> Source<'s> {
        let (mut blocks, mut after, mut at) = (Vec::new(), Vec::new(), 0);
        for block in &document.blocks {
            let said = block.span.of(&document.text);
            // A text file is its own document.
            let same = text.get(block.span.start..block.span.end) == Some(said) && block.span.start >= at;
            let found = if same { Some(block.span.start) } else { find_from(text, said, at) };
            after.push(at);
            if let Some(start) = found {
                at = start + said.len();
            }
            blocks.push(found);
        }
        Source { text, document, blocks, after }
    }

    /// The place of the file where a place of the document stands: the same words, to the letter. Nothing where it cannot be told.
    #[must_use]
    pub fn place(&self, span: Span) -> Option<Span> {
        let said = self.document.text.get(span.start..span.end)?;
        if said.is_empty() {
            return None;
        }
        let rank = self.document.blocks.partition_point(|b| b.span.end <= span.start);
        let block = self.document.blocks.get(rank)?;
        if let Some(start) = self.blocks.get(rank).copied().flatten() {
            let here = Span::new(start + span.start.checked_sub(block.span.start)?, 0);
            let here = Span::new(here.start, here.start + span.len());
            return (self.text.get(here.start..here.end) == Some(said)).then_some(here);
        }
        // Marks stand inside the block: the words themselves, with what is beside them, if they stand once before what comes next.
        let from = self.after.get(rank).copied().unwrap_or(0);
        let next = self.blocks.get(rank + 1..).unwrap_or_default().iter().flatten().next();
        let until = next.copied().unwrap_or(self.text.len());
        let region = self.text.get(from..until)?;
        AROUND.iter().find_map(|(before, after)| {
            let (start, window) = self.window(span, block.span, *before, *after)?;
            let mut all = region.match_indices(window);
            let (at, _) = all.next().filter(|_| all.next().is_none())?;
            let at = from + at + (span.start - start);
            Some(Span::new(at, at + said.len()))
        })
    }

    /// A place with so many bytes before and after it, inside its block; and where that begins.
    fn window(&self, span: Span, block: Span, before: usize, after: usize) -> Option<(usize, &str)> {
        let text = &self.document.text;
        let start = text.floor_char_boundary(span.start.saturating_sub(before)).max(block.start);
        let end = text.ceil_char_boundary(span.end + after).min(block.end);
        Some((start, text.get(start..end)?))
    }

    /// The line of the file (from 0) on which a place of the document stands, near enough to show it.
    #[must_use]
    pub fn line(&self, span: Span) -> Option<usize> {
        let byte = self.place(span).map(|s| s.start).or_else(|| {
            let rank = self.document.blocks.partition_point(|b| b.span.end <= span.start);
            self.blocks.get(rank).copied().flatten().or_else(|| self.first_words(span))
        })?;
        Some(self.text.bytes().take(byte).filter(|b| *b == b'\n').count())
    }

    fn first_words(&self, span: Span) -> Option<usize> {
        let said = self.document.text.get(span.start..span.end)?;
        self.text.find(said.lines().next().filter(|l| !l.is_empty())?)
    }

    /// The findings that no comment silences: `<!-- tremplin: ignore CODE -->` on their line, or alone on the line above.
    #[must_use]
    pub fn heard(&self, findings: Vec<Diagnostic>) -> Vec<Diagnostic> {
        let silenced = silenced(self.text);
        if silenced.is_empty() {
            return findings;
        }
        let quiet = |d: &Diagnostic| {
            let line = self.line(d.span);
            silenced.iter().any(|(at, codes)| Some(*at) == line && codes.iter().any(|c| *c == d.code || *c == d.family))
        };
        findings.into_iter().filter(|d| !quiet(d)).collect()
    }
}

fn find_from(text: &str, said: &str, at: usize) -> Option<usize> {
    text.get(at..)?.find(said).map(|found| at + found)
}

/// Lines and the codes that a comment silences there.
fn silenced(text: &str) -> Vec<(usize, Vec<&str>)> {
    let mut found = Vec::new();
    for (number, line) in text.lines().enumerate() {
        let Some((before, rest)) = line.split_once(OPEN) else { continue };
        let Some((comment, after)) = rest.split_once(CLOSE) else { continue };
        let words = comment.trim().strip_prefix("tremplin:").map(str::trim_start);
        let Some(codes) = words.and_then(|w| w.strip_prefix("ignore")) else { continue };
        let codes: Vec<&str> = codes.split([' ', ',']).filter(|c| !c.is_empty()).collect();
        let alone = before.trim().is_empty() && after.trim().is_empty();
        found.push((number + usize::from(alone), codes));
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use tremplin_documents::{Hint, open};

    #[test]
    fn words_are_found_between_marks() {
        let file = "# Data analyst\n\nVous tenez **les tableaux** et et les rapports, et *les* listes.\n";
        let document = open(file.as_bytes(), &Hint { name: Some("ad.md") }).expect("the ad is read");
        let source = Source::new(file, &document);
        let at = |words: &str, nth: usize| {
            let start = document.text.match_indices(words).nth(nth).expect("the words are there").0;
            source.place(Span::new(start, start + words.len()))
        };
        for (words, nth, expected) in [(" et", 1, 0), ("tableaux", 0, 0), ("Data analyst", 0, 0)] {
            let place = at(words, nth).expect("a place");
            assert_eq!(place.of(file), words);
            assert_eq!(place.start, file.match_indices(words).nth(nth.max(expected)).expect("there").0);
        }
        // Nothing tells which of two is meant where all that is beside them is marks.
        let same = "a **x** b\n\n**x** x";
        let document = open(same.as_bytes(), &Hint { name: Some("ad.md") }).expect("the ad is read");
        let block = document.blocks.last().expect("a block").span;
        let place = Source::new(same, &document).place(Span::new(block.start, block.start + 1));
        assert!(place.is_none_or(|p| p.of(same) == "x"));
    }
}
