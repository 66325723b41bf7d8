//! A text as stems that know where they stand: case, accents, plural and ending set aside, small words marked.

use std::collections::{BTreeMap, BTreeSet};
use tremplin_knowledge::{Knowledge, Lang};
use tremplin_reader::Span;
use tremplin_reader::text::fold::{fold, folded};

/// Letters that tell a word's family: "réclamation" and "réclamer" begin with the same six. Light stemming by truncation is as
/// good as heavier ones for French (Savoy, "A stemming procedure for French", JASIS 1999), and knows no language.
const LETTERS: usize = 6;

/// What marks a small word, which is its own stem.
const SMALL: char = '·';

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

/// The words of a text.
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

    /// The stems of a phrase of the knowledge, in its order: those that mean something; all of them where that leaves one word of
    /// several, for "help desk" is no desk.
    pub fn stems(&self, phrase: &str) -> Vec<String> {
        let all: Vec<String> = self.read(phrase).into_iter().map(|w| w.stem).collect();
        let meaning: Vec<String> = all.iter().filter(|stem| !is_small(stem)).cloned().collect();
        if meaning.len() == 1 { all } else { meaning }
    }

    /// The stems of a sentence of the knowledge that mean something.
    pub fn meaning(&self, sentence: &str) -> impl Iterator<Item = String> {
        self.read(sentence).into_iter().map(|w| w.stem).filter(|stem| !is_small(stem))
    }

    /// Whether the text may be in the language of this code: it is, or it does not tell.
    pub fn are_in(&self, code: &str) -> bool {
        self.language.is_none_or(|lang| lang.code() == code)
    }

    /// Ranks of the words of a stem, in order.
    pub fn places(&self, stem: &str) -> &[usize] {
        self.places.get(stem).map_or(&[], Vec::as_slice)
    }

    /// Which share of the words that mean something have such a stem.
    pub fn share(&self, is_it: impl Fn(&str) -> bool) -> f64 {
        let meaning = || self.words.iter().filter(|w| !is_small(&w.stem));
        let (found, all) =
            meaning().fold((0.0, 0.0), |(n, all), w| (n + f64::from(u8::from(is_it(&w.stem))), all + 1.0));
        if all > 0.0 { found / all } else { 0.0 }
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
            if word.len() > 1 && !word.bytes().all(|b| b.is_ascii_digit()) {
                let span = folded.original(Span::new(at, at + word.len()));
                let small = self.small.contains(word);
                let stem = if small { format!("{SMALL}{word}") } else { stem(word).to_owned() };
                words.push(Word { stem, span, sentence });
            }
            at += piece.len();
            sentence += usize::from(piece.ends_with(['.', '!', '?', ';', '\n']));
        }
        words
    }
}

/// Whether a stem is a small word: it weighs nothing.
pub(super) fn is_small(stem: &str) -> bool {
    stem.starts_with(SMALL)
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
        assert_eq!(words.stems("Réclamations écrites"), words.stems("RECLAMATION ECRITE"));
        assert_eq!(words.stems("RIB"), ["rib"]);
        assert_eq!(words.stems("help desk"), ["·help", "desk"]);
        assert_eq!(words.meaning("aide au devis").collect::<Vec<_>>(), ["aide", "devi"]);
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
