//! Words with their places, as any program that reads PDFs gives them, to a document.

use super::{Line, Word, lines, median, paragraphs};
use crate::assemble::{Assembly, Look};
use crate::hyphens::Hyphens;
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
    /// Size of the type; where it is not known, what the distance of the rows leaves for it.
    pub size: Option<f32>,
}

/// Smallest and largest type of the text of a CV, in points, chosen: the bounds of a guess.
const SIZES: (f32, f32) = (8.0, 14.0);
/// Usual distance of two rows, in sizes of their type, chosen.
const LEADING: f32 = 1.3;

/// The document that words make, page by page: columns, lines and paragraphs in reading order.
///
/// # Errors
/// [`OpenError::NoText`] when no word has a letter, [`OpenError::TooLarge`] for too many pages or too much text.
pub fn arrange(pages: &[Vec<PlacedWord>]) -> Result<Document, OpenError> {
    limits::PAGES.check(pages.len() as u64)?;
    let mut assembly = Assembly::new(Format::Pdf);
    assembly.pages((pages.len() as u32).max(1));
    let sizes: Vec<f32> = pages.iter().map(|page| usual_size(page)).collect();
    let body = median(pages.iter().zip(&sizes).flat_map(|(page, size)| page.iter().map(|w| w.size.unwrap_or(*size))));
    for ((page, size), number) in pages.iter().zip(&sizes).zip(1u32..) {
        let lines = lines(placed(page, *size));
        let hyphens = Hyphens::of(lines.iter().flat_map(Line::texts));
        for p in paragraphs(&lines, body, &hyphens) {
            let look = Look { label: p.label, page: number, column: p.column, size: Some(p.size), bold: p.bold };
            assembly.push(&p.text, look)?;
        }
    }
    assembly.finish()
}

/// The size of the type of a page's text: as given, or guessed from the distance of its rows.
fn usual_size(page: &[PlacedWord]) -> f32 {
    let given = median(page.iter().filter_map(|w| w.size));
    if given > 0.0 {
        return given;
    }
    let mut rows: Vec<f32> = page.iter().map(|w| w.y).collect();
    rows.sort_by(f32::total_cmp);
    rows.dedup_by(|a, b| (*a - *b).abs() < 1.0);
    let distances = rows.iter().zip(rows.iter().skip(1)).map(|(a, b)| b - a);
    let size = median(distances) / LEADING;
    if size > 0.0 { size.clamp(SIZES.0, SIZES.1) } else { SIZES.1 }
}

/// The words of a page with their edges; one whose width is not given ends before the next of its row.
fn placed(page: &[PlacedWord], usual: f32) -> Vec<Word> {
    let shown: Vec<&PlacedWord> = page.iter().filter(|w| !w.text.trim().is_empty()).collect();
    let next = |w: &PlacedWord| {
        let right = shown.iter().filter(|o| (o.y - w.y).abs() < 1.0 && o.x > w.x).map(|o| o.x);
        right.fold(f32::INFINITY, f32::min)
    };
    let word = |w: &PlacedWord| {
        let size = w.size.unwrap_or(usual);
        let width = w.width.unwrap_or_else(|| {
            let letters = w.text.chars().count() as f32 * size / 2.0;
            letters.min((next(w) - w.x - size / 4.0).max(0.0))
        });
        Word { text: w.text.clone(), x0: w.x, x1: w.x + width, y: w.y, size, bold: false, spaced: true }
    };
    shown.iter().map(|w| word(w)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(words: &[(&str, f32, f32)]) -> String {
        let word = |&(text, x, y): &(&str, f32, f32)| PlacedWord { text: text.into(), x, y, width: None, size: None };
        arrange(&[words.iter().map(word).collect()]).unwrap().text
    }

    #[test]
    fn columns_are_read_one_after_the_other() {
        let page = [
            ("Emplois", 30.0, 50.0),
            ("Langues", 350.0, 50.0),
            ("Infirmière, clinique", 30.0, 68.0),
            ("Anglais", 350.0, 68.0),
            ("2015 – 2019", 30.0, 86.0),
            ("Espagnol", 350.0, 86.0),
            ("Aide-soignante", 30.0, 104.0),
            ("Arabe", 350.0, 104.0),
            ("2012 – 2015", 30.0, 122.0),
        ];
        let read = text(&page);
        assert!(read.find("2012").unwrap() < read.find("Langues").unwrap(), "{read}");
    }

    #[test]
    fn words_of_a_row_stay_in_their_order() {
        assert_eq!(
            text(&[("engineer,", 70.0, 20.0), ("Data", 40.0, 20.2), ("Lyon", 135.0, 20.0)]),
            "Data engineer, Lyon"
        );
    }

    #[test]
    fn nothing_is_no_text() {
        assert!(arrange(&[]).is_err() && arrange(&[vec![]]).is_err());
    }
}
