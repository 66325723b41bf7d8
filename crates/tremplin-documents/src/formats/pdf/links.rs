//! Links of a page: areas that lead to an address, and the words that stand in them.

use crate::layout::Word;
use hayro_syntax::object::{Array, Dict, Rect, String as PdfString};
use hayro_syntax::page::Page;
use kurbo::{Affine, Point};

/// Areas of one page that are looked at.
const AREAS: usize = 200;

/// Words and address of each link of a page. `place` turns the page's own points into those of the words.
pub(super) fn of(page: &Page<'_>, place: Affine, words: &[Word]) -> Vec<(String, String)> {
    let Some(annotations) = page.raw().get::<Array<'_>>(b"Annots") else { return Vec::new() };
    annotations.iter::<Dict<'_>>().take(AREAS).filter_map(|a| link(&a, place, words)).collect()
}

fn link(annotation: &Dict<'_>, place: Affine, words: &[Word]) -> Option<(String, String)> {
    let action = annotation.get::<Dict<'_>>(b"A")?;
    let address = action.get::<PdfString<'_>>(b"URI")?;
    let target = std::str::from_utf8(address.as_bytes()).ok()?.to_owned();
    let area = annotation.get::<Rect>(b"Rect")?;
    let corner = |x: f64, y: f64| place * Point::new(x, y);
    let area = kurbo::Rect::from_points(corner(area.x0, area.y0), corner(area.x1, area.y1));
    let inside = |w: &&Word| {
        // The middle of the letters, which stand on their baseline.
        area.contains(Point::new(f64::from(w.x0 + w.x1) / 2.0, f64::from(w.y - w.size * 0.3)))
    };
    let mut found: Vec<&Word> = words.iter().filter(inside).collect();
    found.sort_by(|a, b| a.y.total_cmp(&b.y).then(a.x0.total_cmp(&b.x0)));
    let text: Vec<&str> = found.iter().map(|w| w.text.as_str()).collect();
    Some((text.join(" "), target))
}
