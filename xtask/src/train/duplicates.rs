//! Near-duplicates: texts that share most of their runs of five words. Agencies post one ad many times; a model must not be
//! tested on what it was trained on.

use std::collections::{BTreeSet, HashMap};
use tremplin_reader::text::fold::folded;

/// Two texts are near-duplicates when the runs they share are more than this part of all the runs of both ...
const OF_BOTH: f64 = 0.7;
/// ... or more than this part of the runs of the shorter.
const OF_SHORTER: f64 = 0.85;
/// A run found in more texts than this says nothing.
const COMMON: usize = 200;

/// For each text, the number of its group: near-duplicates, and theirs in turn, are in one group.
#[must_use]
pub fn groups(texts: &[&str]) -> Vec<usize> {
    let runs: Vec<BTreeSet<u64>> = texts.iter().map(|text| runs(text)).collect();
    let mut holders: HashMap<u64, Vec<usize>> = HashMap::new();
    let mut group: Vec<usize> = (0..texts.len()).collect();
    for (i, own) in runs.iter().enumerate() {
        let mut shared: HashMap<usize, usize> = HashMap::new();
        for run in own {
            let holders = holders.entry(*run).or_default();
            holders.iter().for_each(|j| *shared.entry(*j).or_default() += 1);
            if holders.len() < COMMON {
                holders.push(i);
            }
        }
        let mut near: Vec<usize> =
            shared.into_iter().filter(|(j, n)| alike(*n, own.len(), runs[*j].len())).map(|(j, _)| j).collect();
        near.sort_unstable();
        for j in near {
            let (a, b) = (root(&mut group, i), root(&mut group, j));
            group[a.max(b)] = a.min(b);
        }
    }
    (0..group.len()).map(|i| root(&mut group, i)).collect()
}

fn alike(shared: usize, a: usize, b: usize) -> bool {
    let shared = shared as f64;
    shared > OF_BOTH * (a as f64 + b as f64 - shared) || shared > OF_SHORTER * a.min(b) as f64
}

fn root(group: &mut [usize], mut i: usize) -> usize {
    while group[i] != i {
        group[i] = group[group[i]];
        i = group[i];
    }
    i
}

/// Numbers of the runs of five words; of the whole, when it is shorter.
fn runs(text: &str) -> BTreeSet<u64> {
    let folded = folded(text);
    let words: Vec<&str> = folded.split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty()).collect();
    let number = |words: &[&str]| {
        let bytes = words.iter().flat_map(|w| w.bytes().chain([b' ']));
        bytes.fold(0xcbf2_9ce4_8422_2325u64, |mark, byte| (mark ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
    };
    if words.len() < 5 { BTreeSet::from([number(&words)]) } else { words.windows(5).map(number).collect() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn copies_with_a_word_changed_are_one_group_and_others_are_not() {
        let words: Vec<String> = (0..60).map(|n| format!("word{n}")).collect();
        let (first, other) = (words.join(" "), words.iter().rev().cloned().collect::<Vec<_>>().join(" "));
        let copy = first.replace("word30", "changed");
        assert_eq!(groups(&[&first, &other, &copy, "short", "short"]), [0, 1, 0, 3, 3]);
    }
}
