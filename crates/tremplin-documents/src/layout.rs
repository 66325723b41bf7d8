//! From positioned words to paragraphs in reading order. Knows nothing of PDF: it can be tested with plain numbers.
//!
//! The reader of PDF hands it words; [`arrange`] takes those that another program found.
//!
//! words of a page → columns (`columns.rs`) → lines (`lines.rs`) → paragraphs (`paragraphs.rs`).

mod arrange;
mod columns;
mod lines;
mod paragraphs;

pub use arrange::{PlacedWord, arrange};
pub(crate) use lines::Line;
pub(crate) use paragraphs::{Paragraph, paragraphs};

/// A word and its place. The origin is the page's top left corner; y grows downwards.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Word {
    pub text: String,
    /// Left edge.
    pub x0: f32,
    /// Right edge.
    pub x1: f32,
    /// Baseline.
    pub y: f32,
    /// Font size, in points.
    pub size: f32,
    pub bold: bool,
    /// Whether the source wrote a space before it.
    pub spaced: bool,
}

/// The lines of one page in reading order.
pub(crate) fn lines(words: Vec<Word>) -> Vec<Line> {
    let mut lines = Vec::new();
    for (region, part) in columns::regions(words).into_iter().enumerate() {
        lines.extend(lines::build(part.words, part.column, region, part.rows_aligned));
    }
    lines
}

/// The middle value of `values`, or 0 when there is none.
fn median(values: impl Iterator<Item = f32>) -> f32 {
    let mut sorted: Vec<f32> = values.collect();
    sorted.sort_by(f32::total_cmp);
    sorted.get(sorted.len() / 2).copied().unwrap_or(0.0)
}

#[cfg(test)]
mod tests;
