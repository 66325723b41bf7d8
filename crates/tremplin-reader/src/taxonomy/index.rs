//! The index of a taxonomy's labels: a finite-state map of every folded form, and for each form the labels behind it with their
//! guards. Made once, when the taxonomy is imported, and used where it lies.
//!
//! ```text
//! version u32 | length of the map u32 | map | postings u32 x n
//! ```
//! A value of the map is the place of its first posting and how many there are; a posting is the rank of a label, its guard in
//! the six highest bits.

use super::guard::{Guard, Usage, forms, guard};
use crate::words::{Words, phrase};
use std::collections::BTreeMap;
use tremplin_knowledge::taxonomy::{Kind, Rank, Taxonomy};

/// Raised when folding, guards or form change: an older index is then made again by a new import.
pub const VERSION: u32 = 1;

const HEAD: usize = 8;
const COUNT_BITS: u32 = 16;
const LABEL_BITS: u32 = 26;

/// Kinds of concepts that texts name.
const NAMED: [Kind; 4] = [Kind::Occupation, Kind::Title, Kind::Skill, Kind::Knowledge];

pub(super) fn build(words: &Words, taxonomy: &Taxonomy) -> Vec<u8> {
    let usage = Usage::count(taxonomy);
    let mut keys: BTreeMap<String, Vec<(Rank, Kind, u32)>> = BTreeMap::new();
    for (number, label) in (0u32..).zip(taxonomy.labels()) {
        let Some(concept) = taxonomy.concept(label.concept).filter(|c| NAMED.contains(&c.kind)) else { continue };
        for form in forms(label.text) {
            if let Some(guard) = guard(words, &usage, &label, concept.kind, &form) {
                keys.entry(phrase(&form)).or_default().push((label.rank, concept.kind, posting(number, guard)));
            }
        }
    }
    keys.remove("");
    bytes(keys)
}

fn bytes(keys: BTreeMap<String, Vec<(Rank, Kind, u32)>>) -> Vec<u8> {
    let mut postings: Vec<u8> = Vec::new();
    let mut values = Vec::new();
    for (key, mut list) in keys {
        // Preferred labels first; occupations before skills then.
        list.sort_unstable();
        list.dedup();
        let first = (postings.len() / 4) as u64;
        values.push((key, first << COUNT_BITS | list.len() as u64));
        list.iter().for_each(|(_, _, posting)| postings.extend_from_slice(&posting.to_le_bytes()));
    }
    let map = fst::Map::from_iter(values).expect("the keys of a sorted map come in order").into_fst().into_inner();
    let mut bytes = VERSION.to_le_bytes().to_vec();
    bytes.extend_from_slice(&(map.len() as u32).to_le_bytes());
    bytes.extend_from_slice(&map);
    bytes.extend_from_slice(&postings);
    bytes
}

/// The map and the postings of an index of this version.
pub(super) fn parts(index: &[u8]) -> Option<(&[u8], &[u8])> {
    let number = |at: usize| index.get(at..)?.first_chunk().copied().map(u32::from_le_bytes);
    if number(0)? != VERSION {
        return None;
    }
    index.get(HEAD..)?.split_at_checked(number(4)? as usize)
}

/// The labels behind a value of the map.
pub(super) fn postings(postings: &[u8], value: u64) -> impl Iterator<Item = (u32, Guard)> {
    let first = usize::try_from(value >> COUNT_BITS).unwrap_or(usize::MAX);
    let count = usize::from(value as u16);
    let bytes = first.checked_mul(4).and_then(|at| postings.get(at..)).unwrap_or_default();
    bytes.as_chunks().0.iter().take(count).map(|chunk| read(u32::from_le_bytes(*chunk)))
}

fn posting(label: u32, guard: Guard) -> u32 {
    let bits = [guard.language, guard.letters, guard.case, guard.listed, guard.titled, guard.capital];
    let bits = bits.iter().rev().fold(0, |all, bit| all << 1 | u32::from(*bit));
    bits << LABEL_BITS | label
}

fn read(posting: u32) -> (u32, Guard) {
    let bit = |n: u32| posting >> (LABEL_BITS + n) & 1 == 1;
    let (language, letters, case, listed, titled, capital) = (bit(0), bit(1), bit(2), bit(3), bit(4), bit(5));
    (posting & ((1 << LABEL_BITS) - 1), Guard { language, letters, case, listed, titled, capital })
}
