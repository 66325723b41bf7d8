//! A text as stems that know where they stand: case, accents, plural and ending set aside, small words left out.

use std::collections::{BTreeMap, BTreeSet};
use tremplin_knowledge::{Knowledge, Lang};
use tremplin_reader::Span;
use tremplin_reader::text::fold::{fold, folded};

/// Letters that tell a word's family: "réclamation" and "réclamer" begin with the same six. Light stemming by truncation is as
/// good as heavier ones for French (Savoy, "A stemming procedure for French", JASIS 1999), and knows no language.
const LETTERS: usize = 6;

/// A word of this length has no plural: "RIB", "gaz".
const SHORT: usize = 3;

/// A word of the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Word {
    pub stem: String,
    pub span: Span,
    /// The rank of its sentence.
    pub sentence: usize,
}

/// The words of a text that mean something.
pub(super) struct Words {
    pub words: Vec<Word>,
    pub language: Option<Lang>,
    /// Ranks of the words of each stem.
    places: BTreeMap<String, Vec<usize>>,
    /// Words of every language that tell nothing of a need, folded.
    small: BTreeSet<String>,
}

impl Words {
    pub fn new(text: &str, knowledge: &Knowledge) -> Words {
        let small = knowledge.needs.small_words.values().flatten().map(|w| folded(w)).collect();
        let mut words =
            Words { words: Vec::new(), language: language(text, knowledge), places: BTreeMap::new(), small };
        words.words = words.read(text);
        for (i, word) in words.words.iter().enumerate() {
            words.places.entry(word.stem.clone()).or_default().push(i);
        }
        words
    }

    /// The stems of a phrase of the knowledge, in its order.
    pub fn stems(&self, phrase: &str) -> Vec<String> {
        self.read(phrase).into_iter().map(|w| w.stem).collect()
    }

    /// Ranks of the words of a stem, in order.
    pub fn places(&self, stem: &str) -> &[usize] {
        self.places.get(stem).map_or(&[], Vec::as_slice)
    }

    /// Whether a word of this stem is there.
    pub fn hold(&self, stem: &str) -> bool {
        self.places.contains_key(stem)
    }

    fn read(&self, text: &str) -> Vec<Word> {
        let folded = fold(text);
        let mut words = Vec::new();
        let mut sentence = 0;
        let mut at = 0;
        for piece in folded.text.split_inclusive(|c: char| !c.is_alphanumeric()) {
            let word = piece.trim_end_matches(|c: char| !c.is_alphanumeric());
            if self.means(word) {
                let span = folded.original(Span::new(at, at + word.len()));
                words.push(Word { stem: stem(word).to_owned(), span, sentence });
            }
            at += piece.len();
            sentence += usize::from(piece.ends_with(['.', '!', '?', ';', '\n']));
        }
        words
    }

    fn means(&self, word: &str) -> bool {
        word.len() > 1 && !word.bytes().all(|b| b.is_ascii_digit()) && !self.small.contains(word)
    }
}

fn stem(word: &str) -> &str {
    let singular = if word.len() > SHORT { word.strip_suffix(['s', 'x']).unwrap_or(word) } else { word };
    let end = singular.char_indices().nth(LETTERS).map_or(singular.len(), |(i, _)| i);
    singular.get(..end).unwrap_or(singular)
}

/// The language whose frequent words the text holds most.
fn language(text: &str, knowledge: &Knowledge) -> Option<Lang> {
    let said: Vec<String> = text.split(|c: char| !c.is_alphanumeric()).map(str::to_lowercase).collect();
    let count = |words: &[String]| said.iter().filter(|w| words.contains(w)).count();
    let mut counts: Vec<(usize, Lang)> =
        knowledge.languages.iter().map(|(lang, l)| (count(&l.reading.stop_words), *lang)).collect();
    counts.sort_by_key(|(n, _)| std::cmp::Reverse(*n));
    let next = counts.get(1).map_or(0, |c| c.0);
    counts.first().filter(|(n, _)| *n > next).map(|(_, lang)| *lang)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stems_know_no_case_accent_or_ending() {
        let words = Words::new("", &tremplin_knowledge::open());
        assert_eq!(words.stems("les Réclamations"), words.stems("RECLAMATION"));
        assert_eq!(words.stems("RIB"), ["rib"]);
        let text = "Où est l’été ? Des pannes.";
        let found = Words::new(text, &tremplin_knowledge::open());
        let last = found.words.last().expect("a word stands there");
        assert_eq!((last.span.of(text), last.stem.as_str(), last.sentence), ("pannes", "panne", 1));
    }

    #[test]
    fn the_language_is_the_one_of_the_small_words() {
        let knowledge = tremplin_knowledge::open();
        let language = |text| Words::new(text, &knowledge).language.map(|l| l.code().to_owned());
        assert_eq!(language("Nous voulons réparer la machine").as_deref(), Some("fr"));
        assert_eq!(language("We want to repair the machine").as_deref(), Some("en"));
        assert_eq!(language(""), None);
    }
}
