//! Refuses PDFs whose streams inflate beyond the limit, before the parser inflates them whole in memory.
//!
//! Only Flate is counted; the child process that reads strangers' files limits the memory of everything else.

use super::super::holds;
use super::damaged;
use crate::{OpenError, limits};
use flate2::read::ZlibDecoder;
use hayro_syntax::object::Array;
use hayro_syntax::page::Page;
use memchr::memmem::{find, rfind};
use std::io::Read;

/// Streams inside streams beyond this are not followed.
const NESTED: usize = 3;
/// Times one content stream may be repeated on a page; nobody writes the same content twice.
const REPEATS: usize = 4;

/// Times the bytes of a file that may be gone through: sound files need two.
const MOST_THROUGH: usize = 8;

/// Inflates every stream that is not an image, counting.
pub(super) fn check(bytes: &[u8]) -> Result<(), OpenError> {
    limits::PDF_DEPTH.check(depth(bytes))?;
    limits::PDF_DEPTH.check(page_nodes(bytes))?;
    limits::OBJECTS.check(objects(bytes))?;
    let (mut total, mut from) = (0, 0);
    // Where the stream being read ends, and the bytes gone through: streams that begin inside others are gone through again.
    let (mut end, mut gone_through) = (0, 0);
    while let Some(at) = find(&bytes[from..], b"stream") {
        let start = from + at + b"stream".len();
        from = start;
        let data = &bytes[start..];
        let data = data.strip_prefix(b"\r\n").or_else(|| data.strip_prefix(b"\n")).unwrap_or(data);
        if is_image(&bytes[..start]) {
            continue;
        }
        if is_zlib(data) {
            inflate(data, 0, &mut total)?;
        } else {
            let start = bytes.len() - data.len();
            if end < start {
                end = find(data, b"endstream").map_or(bytes.len(), |at| start + at);
            }
            gone_through += end - start;
            if gone_through > MOST_THROUGH * bytes.len() {
                return Err(damaged("its streams begin inside one another"));
            }
            limits::PDF_DEPTH.check(content_depth(&bytes[start..end]))?;
        }
    }
    Ok(())
}

/// Refuses a page that repeats one content stream.
pub(super) fn check_page(page: &Page<'_>) -> Result<(), OpenError> {
    let Some(contents) = page.raw().get::<Array<'_>>(b"Contents") else { return Ok(()) };
    let mut streams: Vec<_> =
        contents.raw_iter().filter_map(|o| o.as_obj_ref()).map(|r| (r.obj_number, r.gen_number)).collect();
    streams.sort_unstable();
    let repeated = streams.chunk_by(|a, b| a == b).any(|same| same.len() > REPEATS);
    if repeated { Err(damaged("a page repeats the same content many times")) } else { Ok(()) }
}

/// Nesting of arrays and dictionaries outside strings and streams. Each object begins anew.
fn depth(bytes: &[u8]) -> u64 {
    let (mut open, mut deepest, mut at) = (0u64, 0u64, 0);
    // Once a string has no end, the end is not looked for again: each look goes through the rest of the file.
    let mut endless = false;
    while let Some(&byte) = bytes.get(at) {
        let rest = &bytes[at..];
        at += match byte {
            b'(' if !endless => string(rest).unwrap_or_else(|| {
                endless = true;
                1
            }),
            b'[' | b'<' => {
                open += 1;
                deepest = deepest.max(open);
                1
            }
            b']' | b'>' => {
                open = open.saturating_sub(1);
                1
            }
            b's' if rest.starts_with(b"stream") => find(rest, b"endstream").map_or(rest.len(), |end| end + 9),
            b'e' if rest.starts_with(b"endobj") => {
                open = 0;
                6
            }
            _ => 1,
        };
    }
    // "<<" counts twice.
    deepest.div_ceil(2)
}

/// Nesting in what a stream holds, when it is legible: drawing commands are, compressed data are not.
fn content_depth(data: &[u8]) -> u64 {
    let head = &data[..data.len().min(4096)];
    let odd = head.iter().filter(|b| !b.is_ascii_graphic() && !b.is_ascii_whitespace()).count();
    if odd * 10 > head.len() { 0 } else { depth(data) }
}

/// Length of a string with its brackets, when it ends.
fn string(bytes: &[u8]) -> Option<usize> {
    let (mut open, mut escaped) = (0usize, false);
    for (i, byte) in bytes.iter().enumerate() {
        match byte {
            _ if escaped => escaped = false,
            b'\\' => escaped = true,
            b'(' => open += 1,
            b')' if open == 1 => return Some(i + 1),
            b')' => open -= 1,
            _ => {}
        }
    }
    None
}

/// Nodes of the page tree. Two hundred pages need far fewer.
fn page_nodes(bytes: &[u8]) -> u64 {
    let (mut n, mut from) = (0, 0);
    while let Some(at) = find(&bytes[from..], b"/Pages") {
        from += at + b"/Pages".len();
        let before = &bytes[..from - b"/Pages".len()];
        n += u64::from(before.trim_ascii_end().ends_with(b"/Type"));
    }
    n
}

/// Objects that the file holds: those that stand in it, and those that streams of objects say they hold (`/ObjStm`, `/N 12`).
fn objects(bytes: &[u8]) -> u64 {
    let (mut n, mut from) = (0u64, 0);
    while let Some(at) = find(&bytes[from..], b" obj") {
        from += at + b" obj".len();
        let dictionary = &bytes[from..bytes.len().min(from + 300)];
        let dictionary = &dictionary[..find(dictionary, b"stream").unwrap_or(0)];
        n = n.saturating_add(1);
        if holds(dictionary, b"/ObjStm") {
            n = n.saturating_add(find(dictionary, b"/N ").map_or(0, |at| number(&dictionary[at + 3..])));
        }
    }
    n
}

/// The number that bytes begin with.
fn number(bytes: &[u8]) -> u64 {
    let digits = bytes.iter().take_while(|b| b.is_ascii_digit());
    digits.fold(0, |n: u64, b| n.saturating_mul(10).saturating_add(u64::from(b - b'0')))
}

fn is_zlib(data: &[u8]) -> bool {
    matches!(data, [first, second, ..] if first & 0x0f == 8 && (u16::from(*first) << 8 | u16::from(*second)).is_multiple_of(31))
}

/// Whether the dictionary before the stream is that of an image, which is never inflated here.
fn is_image(before: &[u8]) -> bool {
    let dictionary = &before[before.len().saturating_sub(600)..];
    let start = rfind(dictionary, b" obj").unwrap_or(0);
    holds(&dictionary[start..], b"/Image")
}

fn inflate(data: &[u8], depth: usize, total: &mut u64) -> Result<(), OpenError> {
    let mut decoder = ZlibDecoder::new(data);
    let (mut own, mut first) = (0, Vec::new());
    let mut buffer = vec![0; 64 << 10];
    // A broken stream ends its count: the parser will not inflate more of it than this.
    while let Ok(n) = decoder.read(&mut buffer) {
        if n == 0 {
            break;
        }
        own += n as u64;
        *total += n as u64;
        limits::STREAM.check(own)?;
        limits::INFLATED.check(*total)?;
        if first.len() < (1 << 20) {
            first.extend_from_slice(&buffer[..n]);
        }
    }
    limits::PDF_DEPTH.check(content_depth(&first))?;
    if depth < NESTED && is_zlib(&first) { inflate(&first, depth + 1, total) } else { Ok(()) }
}
