//! Words with their places, as any program that reads PDFs gives them, to a document.

use super::{Word, lines, median, paragraphs};
use crate::assemble::{Assembly, Look};
use crate::{Document, Format, OpenError, limits};

/// A word, or a few, and where they stand on a page; distances in points, y downwards from the top.
#[derive(Clone, Debug, PartialEq)]
pub struct PlacedWord {
    /// The letters.
    pub text: String,
    /// Left edge.
    pub x: f32,
    /// Baseline, or any line that is the same for all words of a row.
    pub y: f32,
    /// Width; half the size a letter when not known.
    pub width: Option<f32>,
    /// Size of the type; that of ordinary text when not known.
    pub size: Option<f32>,
}

/// Ordinary type of a CV, in points: used where the size is not given.
const SIZE: f32 = 11.0;

/// The document that words make, page by page: columns, lines and paragraphs in reading order.
///
/// # Errors
/// [`OpenError::NoText`] when no word has a letter, [`OpenError::TooLarge`] for too many pages or too much text.
pub fn arrange(pages: &[Vec<PlacedWord>]) -> Result<Document, OpenError> {
    limits::PAGES.check(pages.len() as u64)?;
    let mut assembly = Assembly::new(Format::Pdf);
    assembly.pages((pages.len() as u32).max(1));
    let body = median(pages.iter().flatten().map(|w| w.size.unwrap_or(SIZE)));
    for (words, number) in pages.iter().zip(1u32..) {
        let lines = lines(words.iter().filter(|w| !w.text.trim().is_empty()).map(word).collect());
        for p in paragraphs(&lines, body) {
            let look = Look { label: p.label, page: number, column: p.column, size: Some(p.size), bold: p.bold };
            assembly.push(&p.text, look)?;
        }
    }
    assembly.finish()
}

fn word(placed: &PlacedWord) -> Word {
    let size = placed.size.unwrap_or(SIZE);
    let width = placed.width.unwrap_or(placed.text.chars().count() as f32 * size / 2.0);
    Word { text: placed.text.clone(), x0: placed.x, x1: placed.x + width, y: placed.y, size, bold: false, spaced: true }
}
