//! Refuses fonts whose widths are given for ranges without end: the parser writes each width of a range down, and two numbers of a few
//! digits would take all the memory.

use super::damaged;
use crate::OpenError;
use hayro_syntax::Pdf;
use hayro_syntax::object::{Array, MaybeRef, Object};
use std::collections::BTreeSet;

/// Most widths of one font: twice the characters that a code of two bytes can name.
const MOST: u64 = 2 << 16;

/// Looks at every table of widths that the file leads to, twice: at the first object that is not where it should be, the parser
/// rebuilds its list of objects, once, and references already followed may then lead elsewhere.
pub(super) fn check(pdf: &Pdf) -> Result<(), OpenError> {
    walk(pdf)?;
    walk(pdf)
}

/// References are followed as the parser follows them: its own list of objects leaves some out.
fn walk(pdf: &Pdf) -> Result<(), OpenError> {
    let mut waiting: Vec<Object<'_>> = pdf.pages().iter().map(|page| Object::Dict(page.raw().clone())).collect();
    waiting.extend(pdf.xref().get::<Object<'_>>(pdf.xref().root_id()));
    let mut seen = BTreeSet::new();
    while let Some(object) = waiting.pop() {
        for inside in parts(&object)? {
            match inside {
                MaybeRef::NotRef(object) => waiting.push(object),
                MaybeRef::Ref(to) if seen.insert((to.obj_number, to.gen_number)) => {
                    waiting.extend(pdf.xref().get::<Object<'_>>(to.into()));
                }
                MaybeRef::Ref(_) => {}
            }
        }
    }
    Ok(())
}

/// What an object holds, once its own table of widths is found small enough.
fn parts<'a>(object: &Object<'a>) -> Result<Vec<MaybeRef<Object<'a>>>, OpenError> {
    let dict = match object {
        Object::Dict(dict) => dict,
        Object::Stream(stream) => stream.dict(),
        Object::Array(array) => return Ok(array.raw_iter().collect()),
        _ => return Ok(Vec::new()),
    };
    // `W` horizontal, one width a range; `W2` vertical, three (ISO 32000-1, 9.7.4.3).
    let upright = dict.get::<Array<'_>>(b"W").map_or(0, |array| widths(&array, false));
    let vertical = dict.get::<Array<'_>>(b"W2").map_or(0, |array| widths(&array, true));
    if upright.max(vertical) > MOST {
        return Err(damaged("a font gives widths to more characters than there are"));
    }
    Ok(dict.entries().map(|(_, value)| value).collect())
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
