//! Refuses PDFs whose streams inflate beyond the limit, before the parser inflates them whole in memory.
//!
//! Only Flate is counted; the child process that reads strangers' files limits the memory of everything else.

use super::damaged;
use crate::{OpenError, limits};
use flate2::read::ZlibDecoder;
use hayro_syntax::object::Array;
use hayro_syntax::page::Page;
use std::io::Read;

/// Streams inside streams beyond this are not followed.
const NESTED: usize = 3;
/// Times one content stream may be repeated on a page; nobody writes the same content twice.
const REPEATS: usize = 4;

/// Inflates every stream that is not an image, counting.
pub(super) fn check(bytes: &[u8]) -> Result<(), OpenError> {
    let mut total = 0;
    let mut from = 0;
    while let Some(at) = find(&bytes[from..], b"stream") {
        let start = from + at + b"stream".len();
        from = start;
        let data = &bytes[start..];
        let data = data.strip_prefix(b"\r\n").or_else(|| data.strip_prefix(b"\n")).unwrap_or(data);
        if is_zlib(data) && !is_image(&bytes[..start]) {
            inflate(data, 0, &mut total)?;
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

fn find(bytes: &[u8], word: &[u8]) -> Option<usize> {
    let mut from = 0;
    while let Some(at) = bytes[from..].iter().position(|b| *b == word[0]) {
        if bytes[from + at..].starts_with(word) {
            return Some(from + at);
        }
        from += at + 1;
    }
    None
}

fn is_zlib(data: &[u8]) -> bool {
    matches!(data, [first, second, ..] if first & 0x0f == 8 && (u16::from(*first) << 8 | u16::from(*second)).is_multiple_of(31))
}

/// Whether the dictionary before the stream is that of an image, which is never inflated here.
fn is_image(before: &[u8]) -> bool {
    let dictionary = &before[before.len().saturating_sub(600)..];
    let start = dictionary.windows(4).rposition(|w| w == b" obj").unwrap_or(0);
    dictionary[start..].windows(6).any(|w| w == b"/Image")
}

fn inflate(data: &[u8], depth: usize, total: &mut u64) -> Result<(), OpenError> {
    let mut decoder = ZlibDecoder::new(data);
    let mut first = Vec::new();
    let mut buffer = vec![0; 64 << 10];
    // A broken stream ends its count: the parser will not inflate more of it than this.
    while let Ok(n) = decoder.read(&mut buffer) {
        if n == 0 {
            break;
        }
        *total += n as u64;
        limits::INFLATED.check(*total)?;
        if first.len() < (1 << 20) {
            first.extend_from_slice(&buffer[..n]);
        }
    }
    if depth < NESTED && is_zlib(&first) { inflate(&first, depth + 1, total) } else { Ok(()) }
}
