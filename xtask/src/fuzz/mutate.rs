//! One altered file from sound ones, by lots: bits, numbers, words, chunks moved between files, ends cut off. What is packed
//! inside a file is altered too (`inside.rs`), trees as trees (`tree.rs`); the words are those of the file's family (`words.rs`).

use super::{inside, tree, words};
use crate::lots::Lots;

/// Longest chunk moved at once.
const CHUNK: usize = 4 << 10;
/// Most times a word is repeated: beyond every limit of depth.
const REPEATS: usize = 1_500;
/// Most bytes of a flood.
const FLOOD: usize = 4 << 20;
/// Bytes at the edges of what programs expect.
const EDGES: &[u8] = b"\0\x01\x7f\x80\xff\xfe\t\n\r \"'()<>[]{}\\/&;,:%#-+.0919";
/// Numbers at the edges of what programs hold.
const NUMBERS: [&str; 16] = [
    "0",
    "-1",
    "1",
    "2",
    "-2147483648",
    "2147483647",
    "4294967295",
    "9223372036854775807",
    "-9223372036854775808",
    "18446744073709551616",
    "65535",
    "99999999",
    "1e308",
    "1e-320",
    "0.00001",
    "-",
];

/// An altered copy of one of `seeds`.
///
/// # Panics
/// Without a seed.
#[must_use]
pub fn mutant(seeds: &[Vec<u8>], lots: &mut Lots) -> Vec<u8> {
    mutant_of(lots.below(seeds.len()), seeds, lots)
}

/// An altered copy of the seed at this place.
///
/// # Panics
/// Without a seed there.
#[must_use]
pub fn mutant_of(place: usize, seeds: &[Vec<u8>], lots: &mut Lots) -> Vec<u8> {
    let (seed, other) = (&seeds[place], lots.one(seeds));
    if !lots.once_in(3)
        && let Some(bytes) = inside::altered(seed, lots)
    {
        return bytes;
    }
    let mut bytes = seed.clone();
    alter(&mut bytes, other, lots);
    bytes
}

/// What an alteration may draw from.
struct Stock<'s> {
    other: &'s [u8],
    words: &'static [&'static str],
}

/// Alters bytes: as the tree that they are, half of the time, else in one to sixteen places.
pub(super) fn alter(bytes: &mut Vec<u8>, other: &[u8], lots: &mut Lots) {
    if lots.once_in(2)
        && let Some(tree) = tree::altered(bytes, lots)
    {
        *bytes = tree;
        return;
    }
    let stock = Stock { other, words: words::of(bytes) };
    let most = 1 << lots.below(5);
    for _ in 0..=lots.below(most) {
        lots.one(&ALTERATIONS)(bytes, &stock, lots);
    }
}

type Alteration = fn(&mut Vec<u8>, &Stock<'_>, &mut Lots);

/// Each as likely as the others; those worth more stand twice.
const ALTERATIONS: [Alteration; 14] =
    [flip, edge, edge, cut, repeat, swap, splice, splice, number, number, word, word, nest, truncate];

#[expect(clippy::ptr_arg, reason = "all alterations are one type")]
fn flip(bytes: &mut Vec<u8>, _: &Stock<'_>, lots: &mut Lots) {
    let at = lots.below(bytes.len());
    if let Some(byte) = bytes.get_mut(at) {
        *byte ^= 1 << lots.below(8);
    }
}

#[expect(clippy::ptr_arg, reason = "all alterations are one type")]
fn edge(bytes: &mut Vec<u8>, _: &Stock<'_>, lots: &mut Lots) {
    let at = lots.below(bytes.len());
    if let Some(byte) = bytes.get_mut(at) {
        *byte = *lots.one(EDGES);
    }
}

fn cut(bytes: &mut Vec<u8>, _: &Stock<'_>, lots: &mut Lots) {
    let (start, end) = chunk(bytes.len(), lots);
    bytes.drain(start..end);
}

fn repeat(bytes: &mut Vec<u8>, _: &Stock<'_>, lots: &mut Lots) {
    let (start, end) = chunk(bytes.len(), lots);
    let times = if lots.once_in(4) { lots.below(64) } else { 1 };
    let copies = bytes[start..end].repeat(times);
    bytes.splice(end..end, copies);
}

fn swap(bytes: &mut Vec<u8>, _: &Stock<'_>, lots: &mut Lots) {
    let (start, end) = chunk(bytes.len(), lots);
    let moved: Vec<u8> = bytes.drain(start..end).collect();
    let to = lots.below(bytes.len() + 1);
    bytes.splice(to..to, moved);
}

/// Puts a chunk of the other file in the place of one of this.
fn splice(bytes: &mut Vec<u8>, stock: &Stock<'_>, lots: &mut Lots) {
    let (start, end) = chunk(bytes.len(), lots);
    let (from, to) = chunk(stock.other.len(), lots);
    bytes.splice(start..end, stock.other[from..to].iter().copied());
}

/// Writes another number over one of those written in digits.
fn number(bytes: &mut Vec<u8>, _: &Stock<'_>, lots: &mut Lots) {
    let from = lots.below(bytes.len());
    let Some(start) = bytes[from..].iter().position(u8::is_ascii_digit).map(|n| from + n) else { return };
    let length = bytes[start..].iter().take_while(|b| b.is_ascii_digit()).count();
    let old: Option<u64> = std::str::from_utf8(&bytes[start..start + length]).ok().and_then(|n| n.parse().ok());
    let new = match (lots.below(3), old) {
        (0, Some(n)) => n.wrapping_add(1).to_string(),
        (1, Some(n)) => n.wrapping_mul(1 << lots.below(24)).to_string(),
        _ => (*lots.one(&NUMBERS)).to_owned(),
    };
    bytes.splice(start..start + length, new.bytes());
}

fn word(bytes: &mut Vec<u8>, stock: &Stock<'_>, lots: &mut Lots) {
    let word = lots.one(stock.words).as_bytes();
    let at = lots.below(bytes.len() + 1);
    let over = if lots.once_in(2) { word.len().min(bytes.len() - at) } else { 0 };
    bytes.splice(at..at + over, word.iter().copied());
}

/// One word many times: what nests, nests deep. Now and then it floods the file: what is slow for each word shows then.
fn nest(bytes: &mut Vec<u8>, stock: &Stock<'_>, lots: &mut Lots) {
    if lots.once_in(4) {
        let word = lots.one(stock.words);
        let most = if lots.once_in(40) { FLOOD / word.len() } else { REPEATS };
        let many = word.repeat(lots.below(most));
        let at = lots.below(bytes.len() + 1);
        bytes.splice(at..at, many.into_bytes());
    }
}

fn truncate(bytes: &mut Vec<u8>, _: &Stock<'_>, lots: &mut Lots) {
    if lots.once_in(3) {
        bytes.truncate(lots.below(bytes.len() + 1));
    }
}

/// A chunk of so many bytes, short more often than long.
fn chunk(length: usize, lots: &mut Lots) -> (usize, usize) {
    let start = lots.below(length);
    let most = (1 << lots.below(13)).min(CHUNK);
    (start, length.min(start + 1 + lots.below(most)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_seed_gives_the_same_mutants_and_most_differ_from_their_origin() {
        let seeds = [b"{\"basics\":{\"name\":\"Ada\",\"age\":36}}".to_vec(), b"{}".to_vec(), Vec::new()];
        let all = |seed| (0..200).map(|n| mutant(&seeds, &mut Lots::nth(seed, n))).collect::<Vec<_>>();
        assert_eq!(all(1), all(1));
        assert_ne!(all(1), all(2));
        assert!(all(1).iter().filter(|m| !seeds.contains(m)).count() > 150);
    }
}
