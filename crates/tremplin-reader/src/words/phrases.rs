//! Sets of phrases, and which of them stand in joined words: told in one walk over the words, whatever the number of phrases.

use std::collections::BTreeSet;

/// Phrases, each as its folded words joined by single spaces.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Phrases {
    /// In the order of their bytes.
    all: Vec<String>,
    heads: Heads,
    /// Words of the longest.
    longest: usize,
}

/// How the first words of some phrases begin: by it most words of a text are told apart at the cost of one look.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Heads {
    /// A bit for each place that a beginning may have; a power of two of them.
    bits: Vec<u64>,
}

impl Heads {
    /// Those of these phrases.
    pub fn of<'p>(phrases: impl ExactSizeIterator<Item = &'p str>) -> Heads {
        // Sixteen bits a phrase: one word in sixteen at most is looked up in vain.
        let mut heads = Heads { bits: vec![0; (phrases.len() / 4).next_power_of_two()] };
        for phrase in phrases {
            let (_, slot, bit) = heads.place(phrase);
            if let Some(bits) = heads.bits.get_mut(slot) {
                *bits |= bit;
            }
        }
        heads
    }

    /// Whether one of them may begin with the word that a text begins with: nearly always no where none does.
    pub fn may_begin(&self, text: &str) -> bool {
        self.look(text).1
    }

    /// The length of the word that a text begins with, and whether one of them may begin with it.
    fn look(&self, text: &str) -> (usize, bool) {
        let (length, slot, bit) = self.place(text);
        (length, self.bits.get(slot).is_some_and(|bits| bits & bit != 0))
    }

    /// The length of the first word, and its bit (FNV-1a: Fowler, Noll, Vo).
    fn place(&self, text: &str) -> (usize, usize, u64) {
        let (mut length, mut hash) = (0, 0x811c_9dc5_u32);
        for byte in text.bytes().take_while(|b| *b != b' ') {
            hash = (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193);
            length += 1;
        }
        let slot = usize::try_from(hash >> 6).unwrap_or(0) & self.bits.len().saturating_sub(1);
        (length, slot, 1 << (hash & 63))
    }
}

impl Phrases {
    /// Whether it is one of them.
    pub fn contains(&self, phrase: &str) -> bool {
        self.heads.may_begin(phrase) && self.all.binary_search_by(|p| p.as_str().cmp(phrase)).is_ok()
    }

    /// Whether one of them may begin with a word: nearly always no where none does.
    pub fn may_begin(&self, word: &str) -> bool {
        self.heads.may_begin(word)
    }

    pub fn iter(&self) -> impl Iterator<Item = &String> {
        self.all.iter()
    }

    pub fn is_empty(&self) -> bool {
        self.all.is_empty()
    }

    /// Whether one of them stands in joined words as whole words.
    pub fn stand_in(&self, joined: &str) -> bool {
        self.found_in(joined).next().is_some()
    }

    /// Each of them that stands in joined words as whole words, with where it begins, in the order of the words.
    pub fn found_in<'p>(&'p self, joined: &'p str) -> impl Iterator<Item = (usize, &'p str)> {
        let mut next = (!self.all.is_empty()).then_some(0);
        let words = std::iter::from_fn(move || {
            let at = next?;
            let (length, may) = self.heads.look(joined.get(at..)?);
            next = (at + length < joined.len()).then_some(at + length + 1);
            Some((at, may))
        });
        words
            .filter(|(_, may)| *may)
            .flat_map(move |(at, _)| self.at_head(joined.get(at..).unwrap_or_default()).map(move |phrase| (at, phrase)))
    }

    /// Those that joined words begin with, the shortest first.
    pub fn at_head<'p>(&'p self, joined: &'p str) -> impl Iterator<Item = &'p str> {
        let words = if joined.is_empty() { 0 } else { self.longest };
        let ends = joined.bytes().enumerate().filter(|(_, b)| *b == b' ').map(|(i, _)| i).chain([joined.len()]);
        let heads = ends.take(words).filter_map(move |end| joined.get(..end));
        let mut from = 0;
        heads
            .map_while(move |head| {
                let later = self.all.get(from..).unwrap_or_default();
                from += later.partition_point(|p| p.as_str() < head);
                // No phrase goes on from these words: none will from more of them.
                let next = self.all.get(from).filter(|p| p.starts_with(head))?;
                Some((next == head).then_some(head))
            })
            .flatten()
    }

    /// Whether joined words end with one of them.
    pub fn end(&self, joined: &str) -> bool {
        let starts = joined.bytes().enumerate().rev().filter(|(_, b)| *b == b' ').map(|(i, _)| i + 1).chain([0]);
        starts.take(self.longest).any(|at| joined.get(at..).is_some_and(|tail| self.contains(tail)))
    }
}

impl FromIterator<String> for Phrases {
    fn from_iter<I: IntoIterator<Item = String>>(phrases: I) -> Phrases {
        let all: Vec<String> = BTreeSet::from_iter(phrases).into_iter().collect();
        let heads = Heads::of(all.iter().map(String::as_str));
        let longest = all.iter().map(|p| p.split(' ').count()).max().unwrap_or(0);
        Phrases { all, heads, longest }
    }
}

impl Extend<String> for Phrases {
    fn extend<I: IntoIterator<Item = String>>(&mut self, more: I) {
        *self = std::mem::take(&mut self.all).into_iter().chain(more).collect();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn phrases(list: &[&str]) -> Phrases {
        list.iter().map(|p| (*p).to_owned()).collect()
    }

    #[test]
    fn phrases_are_found_as_whole_words() {
        let set = phrases(&["a plus", "a", "plus petit", "bac + 5", "c"]);
        let found: Vec<(usize, &str)> = set.found_in("a plus grand plus petit bac + 5 ca").collect();
        assert_eq!(found, [(0, "a"), (0, "a plus"), (13, "plus petit"), (24, "bac + 5")]);
        assert!(!set.stand_in("") && !set.stand_in("plus grand") && set.stand_in("avec c"));
    }

    #[test]
    fn heads_and_tails() {
        let set = phrases(&["de la", "de", "chez"]);
        assert_eq!(set.at_head("de la part").collect::<Vec<_>>(), ["de", "de la"]);
        assert!(set.end("au nom de la") && set.end("de") && !set.end("bande") && !set.end(""));
    }
}
