//! Words to the rows of a table: each word, each pair of neighbours and each run of three to five letters, by a hash.

use super::normalise::{Words, words};

/// Rows of the table, a power of two.
pub const ROWS: usize = 1 << 16;
/// Bits of the filter of features met in training.
pub const FILTER: usize = 1 << 22;
/// Lengths of the runs of letters; a word's edges count as letters.
const RUNS: std::ops::RangeInclusive<usize> = 3..=5;

/// Kinds of features: the same letters as a word, a pair or a run are three features.
const WORD: u64 = 0x57;
const PAIR: u64 = 0x50;
const RUN: u64 = 0x52;

/// The features of a phrase, in the order of its words; one that comes twice is there twice.
#[must_use]
pub fn features(phrase: &str) -> Vec<u32> {
    let mut features = Vec::with_capacity(128);
    of_words(&words(phrase), &mut features);
    features
}

fn of_words(words: &Words, features: &mut Vec<u32>) {
    let mut before: Option<&str> = None;
    for word in words.iter() {
        features.push(short(hash(WORD, word.bytes())));
        if let Some(before) = before {
            features.push(short(hash(PAIR, before.bytes().chain([b' ']).chain(word.bytes()))));
        }
        runs(word, features);
        before = Some(word);
    }
}

/// The runs of letters of a word between its edges.
fn runs(word: &str, features: &mut Vec<u32>) {
    let letters = || std::iter::once('<').chain(word.chars()).chain(['>']);
    let count = word.chars().count() + 2;
    for first in 0..count.saturating_sub(*RUNS.start() - 1) {
        let mut state = start(RUN);
        for (n, letter) in letters().skip(first).take(*RUNS.end()).enumerate() {
            state = eat(state, u64::from(u32::from(letter)));
            if n + 1 >= *RUNS.start() {
                features.push(short(end(state)));
            }
        }
    }
}

fn hash(kind: u64, bytes: impl Iterator<Item = u8>) -> u64 {
    end(bytes.fold(start(kind), |state, byte| eat(state, u64::from(byte))))
}

/// FNV-1a over 64 bits, with the last mixing of MurmurHash3: both in the public domain.
fn start(kind: u64) -> u64 {
    eat(0xcbf2_9ce4_8422_2325, kind)
}

fn eat(state: u64, value: u64) -> u64 {
    (state ^ value).wrapping_mul(0x0000_0100_0000_01b3)
}

fn end(mut state: u64) -> u64 {
    state = (state ^ (state >> 33)).wrapping_mul(0xff51_afd7_ed55_8ccd);
    state = (state ^ (state >> 33)).wrapping_mul(0xc4ce_b9fe_1a85_ec53);
    state ^ (state >> 33)
}

fn short(hash: u64) -> u32 {
    u32::try_from(hash >> 32).unwrap_or_default()
}

/// The row of a feature in the table.
#[must_use]
pub fn row(feature: u32) -> usize {
    feature as usize % ROWS
}

/// The bit of a feature in the filter.
#[must_use]
pub fn bit(feature: u32) -> usize {
    (feature >> 10) as usize % FILTER
}
