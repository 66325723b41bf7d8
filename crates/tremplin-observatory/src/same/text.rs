//! The text of an ad as a few hundred bytes: how alike two texts are is told from these alone.
//!
//! Runs of three words are hashed; of each of 128 classes of hashes the least stands for the text (one permutation hashing:
//! Li, Owen, Zhang 2012; empty classes borrow from others as in Shrivastava 2017). The share of classes in which two texts agree
//! estimates the share of runs that they have in common, to some four points.

use tremplin_reader::text::fold::fold_each;

/// Classes of hashes, and so marks of a text.
pub(super) const MARKS: usize = 128;
/// Words of a run.
const RUN: usize = 3;
/// Below this many words a text says nothing ...
const SAYS: usize = 3;
/// ... and below this many, too little to prove that two ads are one.
const PROVES: usize = 8;
/// Names and figures kept of a text: the least by their hash, so that two texts keep the same ones.
const NAMES: usize = 48;

/// A text, made small.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct TextSketch {
    /// Hash of all its words.
    pub whole: u64,
    /// Whether there are words enough to prove that two ads are one.
    pub proves: bool,
    /// Distinct runs of words.
    pub runs: u32,
    /// Sixteen bits of the least hash of each class.
    pub marks: Box<[u16; MARKS]>,
    /// Names (words with a capital inside a sentence) and figures, by hash, rising; the hash of a figure is odd, that of a name even.
    pub names: Box<[u32]>,
}

impl TextSketch {
    /// Nothing for a text of a few words.
    pub fn of(text: &str) -> Option<TextSketch> {
        let mut words: Vec<u64> = Vec::with_capacity(text.len() / 6);
        let mut names: Vec<u32> = Vec::new();
        for_each_word(text, |hash, kind| {
            words.push(hash);
            match kind {
                Kind::Word => {}
                Kind::Name => names.push((hash >> 32) as u32 & !1),
                Kind::Figure => names.push((hash >> 32) as u32 | 1),
            }
        });
        if words.len() < SAYS {
            return None;
        }
        let mut runs: Vec<u64> = words.windows(RUN).map(mixed).collect();
        let whole = mixed(&words);
        runs.sort_unstable();
        runs.dedup();
        names.sort_unstable();
        names.dedup();
        names.truncate(NAMES);
        Some(TextSketch {
            whole,
            proves: words.len() >= PROVES,
            runs: runs.len() as u32,
            marks: Box::new(marks(&runs)),
            names: names.into(),
        })
    }

    /// The share of runs that two texts have in common, from 0 to 1.
    pub fn likeness(&self, other: &TextSketch) -> f32 {
        if self.whole == other.whole {
            return 1.0;
        }
        let alike = self.marks.iter().zip(other.marks.iter()).filter(|(a, b)| a == b).count();
        alike as f32 / MARKS as f32
    }

    /// The share of the shorter text that the longer one has too, by the likeness of the two.
    pub fn held(&self, other: &TextSketch, likeness: f32) -> f32 {
        let (a, b) = (self.runs as f32, other.runs as f32);
        (likeness * (a + b) / (1.0 + likeness) / a.min(b)).min(1.0)
    }

    /// Whether each text has names or figures that the other has not, or figures alone: one is no shortened copy of the other.
    pub fn names_differ(&self, other: &TextSketch, figures_alone: bool) -> bool {
        // Above the last of a full list nothing is known.
        let end = |list: &[u32]| if list.len() < NAMES { u32::MAX } else { *list.last().unwrap_or(&0) };
        let end = end(&self.names).min(end(&other.names));
        let counts = |n: &u32| *n <= end && (n % 2 == 1 || !figures_alone);
        let lacks = |a: &[u32], b: &[u32]| a.iter().any(|n| counts(n) && b.binary_search(n).is_err());
        lacks(&self.names, &other.names) && lacks(&other.names, &self.names)
    }
}

/// A word's hash, case and accents apart.
pub(super) fn hash(word: &str) -> u64 {
    let mut hash = SEED;
    fold_each(word, |c| hash = step(hash, u64::from(u32::from(c))));
    spread(hash)
}

/// The words of a line, by hash.
pub(super) fn words(line: &str) -> Vec<u64> {
    let mut out = Vec::new();
    for_each_word(line, |hash, _| out.push(hash));
    out
}

/// Hashes in their order, as one.
pub(super) fn mixed(hashes: &[u64]) -> u64 {
    spread(hashes.iter().fold(SEED, |all, hash| step(all, *hash)))
}

const SEED: u64 = 0x9e37_79b9_7f4a_7c15;

fn step(hash: u64, next: u64) -> u64 {
    (hash.rotate_left(5) ^ next).wrapping_mul(0xff51_afd7_ed55_8ccd)
}

/// Every bit of a hash depends on every bit of what was hashed (the last steps of MurmurHash3).
fn spread(hash: u64) -> u64 {
    let hash = (hash ^ (hash >> 33)).wrapping_mul(0xff51_afd7_ed55_8ccd);
    let hash = (hash ^ (hash >> 33)).wrapping_mul(0xc4ce_b9fe_1a85_ec53);
    hash ^ (hash >> 33)
}

/// What a word may be, besides a word.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Word,
    Name,
    Figure,
}

/// More letters and digits in one word are a mark of a machine, not a figure.
const FIGURE: usize = 8;

/// Each word with its kind. Addresses are no words: they differ from copy to copy.
fn for_each_word(text: &str, mut each: impl FnMut(u64, Kind)) {
    for line in text.lines() {
        let mut begins = true;
        for piece in line.split_whitespace() {
            let piece = without_address(piece);
            for word in piece.split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty()) {
                let capital = word.chars().next().is_some_and(char::is_uppercase);
                let kind = match () {
                    () if word.bytes().any(|b| b.is_ascii_digit()) && word.len() <= FIGURE => Kind::Figure,
                    () if capital && !begins => Kind::Name,
                    () => Kind::Word,
                };
                each(hash(word), kind);
                begins = false;
            }
            begins |= piece.ends_with(['.', '!', '?', ':', ';', '…', '*', '-', '•']);
        }
    }
}

/// The part of a piece of text before an address.
fn without_address(piece: &str) -> &str {
    let at = piece.find("http").filter(|at| piece.get(*at..).is_some_and(|rest| rest.contains("://")));
    let end = at.or_else(|| piece.find("www.")).unwrap_or(piece.len());
    piece.get(..end).unwrap_or_default()
}

fn marks(runs: &[u64]) -> [u16; MARKS] {
    let mut least = [u64::MAX; MARKS];
    for run in runs {
        let class = (run >> (u64::BITS - MARKS.ilog2())) as usize;
        least[class] = least[class].min(spread(run ^ SEED));
    }
    let mut out = [0; MARKS];
    for (class, mark) in out.iter_mut().enumerate() {
        let mut from = class;
        let mut tries = class as u64;
        while least[from] == u64::MAX {
            tries = spread(tries ^ SEED).wrapping_add(1);
            from = (tries % MARKS as u64) as usize;
        }
        *mark = (least[from] >> 48) as u16;
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sketch(text: &str) -> TextSketch {
        TextSketch::of(text).expect("there are words enough")
    }

    /// Invented words, one a number.
    fn text(words: std::ops::Range<u32>) -> String {
        words.map(|n| format!("mot{}", spread(u64::from(n)) % 100_000)).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn signs_case_accents_and_addresses_do_not_matter() {
        let a = sketch("Client en négoce. 3 jours sur site ; Snowpipe, dbt, AWS – sept ans\nhttps://a.example/1");
        let b = sketch("CLIENT EN NEGOCE — 3 jours sur site. Snowpipe dbt AWS sept ans (https://b.example/2)");
        assert_eq!(a.whole, b.whole);
        assert_eq!(TextSketch::of("voir ici"), None);
        assert!(a.proves && !sketch("trop peu de mots").proves);
    }

    #[test]
    fn likeness_is_near_the_share_in_common() {
        for (shared, total) in [(100, 1000), (500, 1000), (800, 1000), (950, 1000)] {
            let a = sketch(&text(0..total));
            let b = sketch(&text(total - shared..2 * total - shared));
            let wanted = f64::from(shared) / f64::from(2 * total - shared);
            let got = f64::from(a.likeness(&b));
            assert!((got - wanted).abs() < 0.13, "{shared}: {got} instead of {wanted}");
        }
    }

    #[test]
    fn a_shortened_text_is_held() {
        let (whole, part) = (sketch(&text(0..600)), sketch(&text(0..300)));
        let likeness = whole.likeness(&part);
        assert!((0.35..0.65).contains(&likeness), "{likeness}");
        assert!(whole.held(&part, likeness) > 0.8);
    }

    #[test]
    fn names_differ_when_each_has_its_own() {
        let base = "Nous cherchons une personne pour le quartier de";
        let (a, b) = (sketch(&format!("{base} Kerlan")), sketch(&format!("{base} Plouvec")));
        assert!(a.names_differ(&b, false));
        assert!(!a.names_differ(&b, true));
        assert!(!a.names_differ(&sketch(&format!("{base} Kerlan et de Plouvec")), false));
        assert!(!a.names_differ(&a, false));
        let (a, b) = (sketch(&format!("{base} Kerlan, 5 ans")), sketch(&format!("{base} Kerlan, 8 ans")));
        assert!(a.names_differ(&b, true));
    }
}
