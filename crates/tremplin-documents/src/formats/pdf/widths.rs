//! Refuses fonts whose widths are given for ranges without end: the parser writes each width of a range down, and two numbers of a few
//! digits would take all the memory.

use super::damaged;
use crate::OpenError;
use hayro_syntax::Pdf;
use hayro_syntax::object::{Array, Dict, Stream};
use std::collections::BTreeSet;

/// Most widths of one font: twice the characters that a code of two bytes can name.
const MOST: u64 = 2 << 16;

/// Looks at every table of widths that the file leads to, twice: at the first object that is not where it should be, the parser
/// rebuilds its list of objects, once, and references already followed may then lead elsewhere.
pub(super) fn check(pdf: &Pdf) -> Result<(), OpenError> {
    walk(pdf)?;
    walk(pdf)
}

/// Everything is asked for as the kind of object that the parser asks for: in a damaged file an object asked for as what it may be
/// is often none, and the same one asked for as a dictionary is.
fn walk(pdf: &Pdf) -> Result<(), OpenError> {
    let mut waiting: Vec<Dict<'_>> = pdf.pages().iter().map(|page| page.raw().clone()).collect();
    waiting.extend(pdf.xref().get::<Dict<'_>>(pdf.xref().root_id()));
    // By the place of their bytes: those inside one another have no number of their own.
    let mut seen = BTreeSet::new();
    while let Some(dict) = waiting.pop() {
        if !seen.insert(dict.data().as_ptr()) {
            continue;
        }
        check_dict(&dict)?;
        for key in dict.keys() {
            waiting.extend(dict.get::<Dict<'_>>(&*key));
            waiting.extend(dict.get::<Stream<'_>>(&*key).map(|stream| stream.dict().clone()));
            if let Some(array) = dict.get::<Array<'_>>(&*key) {
                waiting.extend(array.iter::<Dict<'_>>());
                waiting.extend(array.iter::<Stream<'_>>().map(|stream| stream.dict().clone()));
            }
        }
    }
    Ok(())
}

/// `W` is horizontal, one width a range; `W2` vertical, three (ISO 32000-1, 9.7.4.3).
fn check_dict(dict: &Dict<'_>) -> Result<(), OpenError> {
    let upright = dict.get::<Array<'_>>(b"W").map_or(0, |array| widths(&array, false));
    let vertical = dict.get::<Array<'_>>(b"W2").map_or(0, |array| widths(&array, true));
    if upright.max(vertical) <= MOST {
        return Ok(());
    }
    Err(damaged("a font gives widths to more characters than there are"))
}

/// How many widths the ranges of a table stand for, read as the parser reads them.
fn widths(array: &Array<'_>, vertical: bool) -> u64 {
    let (mut items, mut total) = (array.flex_iter(), 0u64);
    loop {
        if items.next::<(u32, Array<'_>)>().is_some() {
            continue;
        }
        let range = if vertical {
            items.next::<(u32, u32, f32, f32, f32)>().map(|(first, last, ..)| (first, last))
        } else {
            items.next::<(u32, u32, f32)>().map(|(first, last, _)| (first, last))
        };
        let Some((first, last)) = range else { return total };
        total = total.saturating_add(u64::from(last.saturating_sub(first)) + 1);
    }
}
