//! Refuses fonts whose widths are given for ranges without end: the parser writes each width of a range down, and two numbers of a few
//! digits would take all the memory.

use super::damaged;
use crate::OpenError;
use hayro_syntax::Pdf;
use hayro_syntax::object::{Array, Dict, MaybeRef, Object};

/// Most widths of one font: twice the characters that a code of two bytes can name.
const MOST: u64 = 2 << 16;

/// Looks at every table of widths of the file.
pub(super) fn check(pdf: &Pdf) -> Result<(), OpenError> {
    pdf.objects().into_iter().try_for_each(|object| check_object(&object))
}

fn check_object(object: &Object<'_>) -> Result<(), OpenError> {
    match object {
        Object::Dict(dict) => check_dict(dict),
        Object::Stream(stream) => check_dict(stream.dict()),
        Object::Array(array) => array.raw_iter().try_for_each(|item| check_inside(&item)),
        _ => Ok(()),
    }
}

/// What a reference names is an object of the file, and has its turn.
fn check_inside(object: &MaybeRef<Object<'_>>) -> Result<(), OpenError> {
    if let MaybeRef::NotRef(object) = object { check_object(object) } else { Ok(()) }
}

fn check_dict(dict: &Dict<'_>) -> Result<(), OpenError> {
    // `W` horizontal, one width a range; `W2` vertical, three (ISO 32000-1, 9.7.4.3).
    let upright = dict.get::<Array<'_>>(b"W").map_or(0, |array| widths(&array, false));
    let vertical = dict.get::<Array<'_>>(b"W2").map_or(0, |array| widths(&array, true));
    if upright.max(vertical) > MOST {
        return Err(damaged("a font gives widths to more characters than there are"));
    }
    dict.entries().try_for_each(|(_, value)| check_inside(&value))
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
