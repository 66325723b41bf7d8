//! Byte spans to spans in Unicode code points: JSON readers count characters.

use tremplin_documents::Span;

/// The byte at which each character of a text begins.
pub(super) struct CodePoints(Vec<usize>);

impl CodePoints {
    pub(super) fn new(text: &str) -> CodePoints {
        CodePoints(text.char_indices().map(|(i, _)| i).collect())
    }

    /// `[start, end)` in code points.
    pub(super) fn span(&self, span: Span) -> [usize; 2] {
        [self.at(span.start), self.at(span.end)]
    }

    fn at(&self, byte: usize) -> usize {
        self.0.partition_point(|start| *start < byte)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn accents_count_once() {
        let text = "été à Lyon";
        let start = text.find("Lyon").unwrap();
        assert_eq!(CodePoints::new(text).span(Span::new(start, text.len())), [6, 10]);
    }
}
