//! What the model sees of an ad: words and pairs of words of its title and text, and parts of the words of its title.

use crate::text::fold::folded;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// A feature with its weight: number in the [`Vocabulary`], weight.
pub type Vector = Vec<(u32, f32)>;

/// An ad as vectors, each part of length 1.
#[derive(Clone, Debug, Default)]
pub struct Weighed {
    /// Words, pairs of words, and parts of words of the title.
    pub title: Vector,
    /// Words and pairs of words of title and text.
    pub text: Vector,
}

/// The features that count, and how rare each is.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Vocabulary {
    /// Marks of the features, in order.
    marks: Vec<u32>,
    /// For each: logarithm of the inverse of the share of texts that have it, plus 1.
    rarity: Vec<f32>,
}

/// Kinds of features.
const TITLE_WORDS: u8 = 0;
const TITLE_PARTS: u8 = 1;
const TEXT_WORDS: u8 = 2;

/// Marks of the features of a title: of its words and pairs of words, and of the parts of its words. A feature that occurs twice
/// is there twice.
#[must_use]
pub fn of_title(title: &str) -> [Vec<u32>; 2] {
    let folded = folded(title);
    let words: Vec<&str> = words(&folded).filter(|w| !GENDER.contains(w)).collect();
    let mut parts = Vec::new();
    words.iter().for_each(|word| mark_parts(word, &mut parts));
    [mark_words(words.into_iter(), TITLE_WORDS), parts]
}

/// Marks of the features of a text: of its words and pairs of words.
#[must_use]
pub fn of_text(text: &str) -> Vec<u32> {
    mark_words(words(&folded(text)), TEXT_WORDS)
}

impl Vocabulary {
    /// Of marks and the number of texts that have each, out of `n`.
    #[must_use]
    pub fn new(counts: &BTreeMap<u32, u32>, n: u32) -> Vocabulary {
        let rarity = |count: &u32| ((1.0 + n as f32) / (1.0 + *count as f32)).ln() + 1.0;
        Vocabulary { marks: counts.keys().copied().collect(), rarity: counts.values().map(rarity).collect() }
    }

    /// Number of features.
    #[must_use]
    pub fn len(&self) -> usize {
        self.marks.len()
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.marks.is_empty()
    }

    /// An ad as vectors. The text vector has the words of the title too.
    #[must_use]
    pub fn weigh(&self, title: &str, text: &str) -> Weighed {
        Weighed { title: self.title(title), text: self.text(&format!("{title}\n{text}")) }
    }

    /// A title as a vector: its words and the parts of its words weigh the same.
    #[must_use]
    pub fn title(&self, title: &str) -> Vector {
        of_title(title).into_iter().flat_map(|marks| self.unit(marks)).collect()
    }

    /// A text as a vector.
    #[must_use]
    pub fn text(&self, text: &str) -> Vector {
        self.unit(of_text(text))
    }

    /// Weights 1 + ln(count), times the rarity, brought to length 1; features that are not known are left out.
    fn unit(&self, mut marks: Vec<u32>) -> Vector {
        marks.sort_unstable();
        let known = marks.chunk_by(|a, b| a == b).filter_map(|same| {
            let at = self.marks.binary_search(&same[0]).ok()?;
            Some((at as u32, (1.0 + (same.len() as f32).ln()) * self.rarity[at]))
        });
        unit(known.collect())
    }
}

/// The vector at length 1; one without any weight stays as it is.
#[must_use]
pub fn unit(mut vector: Vector) -> Vector {
    let length = vector.iter().map(|(_, w)| w * w).sum::<f32>().sqrt();
    if length > 0.0 {
        vector.iter_mut().for_each(|(_, w)| *w /= length);
    }
    vector
}

/// Marks of gender, as words.
const GENDER: [&str; 5] = ["h", "f", "hf", "fh", "x"];

/// Words of a folded text: letters, digits, and the signs of C++ and C#.
fn words(folded: &str) -> impl Iterator<Item = &str> {
    folded.split(|c: char| !(c.is_alphanumeric() || c == '+' || c == '#')).filter(|word| !word.is_empty())
}

fn mark_words<'w>(words: impl Iterator<Item = &'w str>, kind: u8) -> Vec<u32> {
    let (mut marks, mut before) = (Vec::new(), None::<Mark>);
    for word in words {
        let single = Mark::new(kind).add(word.as_bytes());
        marks.push(single.0);
        marks.extend(before.replace(single).map(|first| first.add(b" ").add(word.as_bytes()).0));
    }
    marks
}

/// Runs of three to five letters of a word, its ends marked.
fn mark_parts(word: &str, marks: &mut Vec<u32>) {
    let letters: Vec<char> = std::iter::once(' ').chain(word.chars()).chain(std::iter::once(' ')).collect();
    let mut bytes = [0; 4];
    for start in 0..letters.len() {
        let mut mark = Mark::new(TITLE_PARTS);
        for (i, letter) in letters[start..].iter().take(5).enumerate() {
            mark = mark.add(letter.encode_utf8(&mut bytes).as_bytes());
            if i >= 2 {
                marks.push(mark.0);
            }
        }
    }
}

/// The mark of a feature: FNV-1a, 32 bits, of its kind and letters (Fowler, Noll, Vo). Among some hundred thousand features a
/// few share a mark; it costs nothing that can be measured.
#[derive(Clone, Copy)]
struct Mark(u32);

impl Mark {
    fn new(kind: u8) -> Mark {
        Mark(0x811c_9dc5).add(&[kind])
    }

    fn add(self, bytes: &[u8]) -> Mark {
        Mark(bytes.iter().fold(self.0, |mark, byte| (mark ^ u32::from(*byte)).wrapping_mul(0x0100_0193)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_title_is_the_same_without_its_mark_of_gender_and_with_other_accents() {
        assert_eq!(of_title("Développeur C++ (H/F)"), of_title("developpeur c++"));
        assert_ne!(of_title("Développeur C++"), of_title("Développeur C#"));
    }

    #[test]
    fn vectors_have_length_one_and_leave_out_what_is_unknown() {
        let counts = of_title("data engineer").concat().into_iter().map(|mark| (mark, 1)).collect();
        let vocabulary = Vocabulary::new(&counts, 9);
        let length = |v: &Vector| v.iter().map(|(_, w)| w * w).sum::<f32>();
        assert!((length(&vocabulary.title("Data Engineer senior")) - 2.0).abs() < 1e-5);
        assert!(vocabulary.title("boulot").is_empty() && vocabulary.text("data engineer").is_empty());
    }
}
