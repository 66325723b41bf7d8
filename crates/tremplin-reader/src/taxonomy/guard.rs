//! When a label counts. A label of several words is itself; a label of one word may also be a common word, and how common it is
//! is counted in the taxonomy's own labels and texts: the general text that every taxonomy brings with it.

use crate::text::fold::folded;
use crate::words::{Words, phrase};
use std::borrow::Cow;
use std::collections::{BTreeMap, HashMap};
use tremplin_knowledge::Lang;
use tremplin_knowledge::taxonomy::{Kind, Label, Rank, Taxonomy};

/// A word that this many concepts of a language use, in small letters, is an everyday word.
const EVERYDAY: u32 = 12;
/// A label of fewer letters is more often an abbreviation of something else than itself.
const SHORT: usize = 4;

/// What must hold for a label to count.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Guard {
    /// The text is in the language of the label.
    pub language: bool,
    /// Accents are those of the label ("chargé" is not "charge"), and a small label is no proper name ("paris" is not "Paris").
    pub letters: bool,
    /// Capitals are those of the label, in a line that is not all capitals.
    pub case: bool,
    /// It begins with a capital.
    pub capital: bool,
    /// It stands in a list of names.
    pub listed: bool,
    /// It stands where a job is named: in a line of few words.
    pub titled: bool,
}

/// How many concepts use a word in small letters, by language; and whether capitals tell a proper name.
pub(super) struct Usage {
    counts: BTreeMap<Lang, HashMap<String, Uses>>,
    capitals_tell: BTreeMap<Lang, bool>,
}

/// The last concept that used a word, and how many have.
struct Uses {
    last: u32,
    concepts: u32,
}

impl Usage {
    /// Counts the words of every label and text of a taxonomy.
    pub fn count(taxonomy: &Taxonomy) -> Usage {
        let mut counts: BTreeMap<Lang, HashMap<String, Uses>> = BTreeMap::new();
        for concept in taxonomy.concepts() {
            let labels = taxonomy.labels_of(concept.number).map(|l| (l.lang, l.text));
            let texts = taxonomy.texts_of(concept.number).map(|(lang, _, text)| (lang, text));
            for (lang, text) in labels.chain(texts) {
                let words = text.split(|c: char| !c.is_alphanumeric()).filter(|w| is_small(w));
                let counts = counts.entry(lang).or_default();
                words.for_each(|word| note(counts, word, concept.number));
            }
        }
        Usage { counts, capitals_tell: capitals_tell(taxonomy) }
    }

    /// How many concepts of a language use a folded word in small letters.
    fn of(&self, lang: Lang, word: &str) -> u32 {
        self.counts.get(&lang).and_then(|counts| counts.get(word)).map_or(0, |uses| uses.concepts)
    }

    /// The same in the language that uses it most: a proper name is met in texts of every language.
    fn anywhere(&self, word: &str) -> u32 {
        self.capitals_tell.keys().map(|lang| self.of(*lang, word)).max().unwrap_or(0)
    }
}

fn note(counts: &mut HashMap<String, Uses>, word: &str, concept: u32) {
    let word = if word.is_ascii() { Cow::Borrowed(word) } else { Cow::Owned(folded(word)) };
    match counts.get_mut(word.as_ref()) {
        Some(uses) if uses.last == concept => {}
        Some(uses) => *uses = Uses { last: concept, concepts: uses.concepts + 1 },
        None => {
            counts.insert(word.into_owned(), Uses { last: concept, concepts: 1 });
        }
    }
}

/// In a language whose labels begin small, a capital at the head of one tells a proper name.
fn capitals_tell(taxonomy: &Taxonomy) -> BTreeMap<Lang, bool> {
    let mut heads: BTreeMap<Lang, (usize, usize)> = BTreeMap::new();
    for label in taxonomy.labels() {
        let (small, all) = heads.entry(label.lang).or_default();
        *small += usize::from(label.text.starts_with(char::is_lowercase));
        *all += 1;
    }
    heads.into_iter().map(|(lang, (small, all))| (lang, small * 2 > all)).collect()
}

/// The guard of a form of a label; `None` when that form never counts.
pub(super) fn guard(words: &Words, usage: &Usage, label: &Label<'_>, kind: Kind, form: &str) -> Option<Guard> {
    let key = phrase(form);
    let stop = |word: &str| words.stop_words.values().any(|set| set.contains(word));
    if key.split(' ').filter(|w| w.chars().any(char::is_alphanumeric)).count() != 1 {
        return key.split(' ').any(|w| !stop(w) && w.len() > 1).then(Guard::default);
    }
    let word = key.split(' ').find(|w| w.chars().any(char::is_alphanumeric)).unwrap_or_default();
    let name = is_name(form, usage.capitals_tell.get(&label.lang).copied().unwrap_or(false));
    if matches!(kind, Kind::Occupation | Kind::Title) {
        return one_word_job(label, word, name);
    }
    // A label that brackets explain is, without them, something else as well.
    let explained = label.text.ends_with(')');
    let used = if name { usage.anywhere(word) } else { usage.of(label.lang, word) };
    let everyday = stop(word) || used >= EVERYDAY;
    let letters = Guard { letters: true, ..Guard::default() };
    match (everyday, name) {
        _ if word.chars().count() < SHORT => Some(Guard { language: !name, case: true, listed: true, ..letters }),
        (true, true) => Some(Guard { case: true, listed: true, ..letters }),
        (false, true) => Some(Guard { case: is_acronym(form), capital: used > 0, ..Guard::default() }),
        (false, false) => Some(Guard { language: true, listed: explained, ..letters }),
        (true, false) if label.rank == Rank::Preferred => Some(Guard { language: true, listed: true, ..letters }),
        (true, false) => None,
    }
}

/// "acteur", "guide", "serveur", "CEO": a job where a job is named, and many other things elsewhere.
fn one_word_job(label: &Label<'_>, word: &str, name: bool) -> Option<Guard> {
    let fine = label.rank == Rank::Preferred && word.chars().count() >= SHORT;
    let case = name && is_acronym(label.text);
    fine.then_some(Guard { language: true, letters: true, titled: true, case, ..Guard::default() })
}

/// A capital that says something: inside the word, everywhere, or at its head where labels begin small.
fn is_name(form: &str, capitals_tell: bool) -> bool {
    let inside = form.chars().skip(1).any(|c| c.is_uppercase() || c.is_ascii_digit() || matches!(c, '+' | '#'));
    inside || capitals_tell && form.starts_with(char::is_uppercase)
}

fn is_acronym(form: &str) -> bool {
    form.chars().filter(|c| c.is_alphabetic()).all(char::is_uppercase)
}

fn is_small(word: &str) -> bool {
    !word.is_empty() && word.chars().all(|c| !c.is_uppercase())
}

/// The same letters with their accents, whatever their case; a word in capitals may lack its accents.
pub(super) fn same_letters(found: &str, form: &str) -> bool {
    let small = |s: &str| s.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect::<String>();
    let shouted = found.chars().all(|c| !c.is_lowercase());
    small(found) == small(form) || shouted && folded(&small(found)) == folded(&small(form))
}

/// A label as it may stand in a text: without the words in brackets at its end, and once for each gender.
/// "Conducteur / Conductrice d'engins" is "Conducteur d'engins" and "Conductrice d'engins".
pub(super) fn forms(label: &str) -> impl Iterator<Item = String> {
    let bare = label.rsplit_once(" (").filter(|(_, rest)| explains(rest)).map_or(label, |(head, _)| head);
    let genders = bare.split_once('/').and_then(|(one, other)| genders(one.trim(), other.trim()));
    let (one, other) = genders.unwrap_or_else(|| (bare.to_owned(), String::new()));
    [one, other].into_iter().filter(|form| !form.is_empty())
}

/// Brackets that explain a label are plain words; those that give examples or norms narrow it, and belong to it.
fn explains(rest: &str) -> bool {
    let plain = |c: char| c.is_alphabetic() || matches!(c, ' ' | '-' | '\'' | '\u{2019}');
    rest.strip_suffix(')').is_some_and(|inside| inside.chars().all(plain))
}

/// Both forms of a pair whose first words are one word in two genders: they begin alike.
fn genders(one: &str, other: &str) -> Option<(String, String)> {
    let head = |s: &str| folded(s).chars().take_while(|c| c.is_alphabetic()).take(3).collect::<String>();
    if head(one) != head(other) || head(one).is_empty() || other.contains('/') {
        return None;
    }
    let rest: Vec<&str> = other.split_whitespace().skip(one.split_whitespace().count()).collect();
    let first = if rest.is_empty() { one.to_owned() } else { format!("{one} {}", rest.join(" ")) };
    Some((first, other.to_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(label: &str, expected: &[&str]) {
        assert_eq!(forms(label).collect::<Vec<_>>(), expected);
    }

    #[test]
    fn a_pair_of_genders_gives_two_forms() {
        check(
            "Conducteur / Conductrice d'engins agricoles",
            &["Conducteur d'engins agricoles", "Conductrice d'engins agricoles"],
        );
        check("directeur technique/directrice technique", &["directeur technique", "directrice technique"]);
        check("Chef de projet / Cheffe de projet digital", &["Chef de projet digital", "Cheffe de projet digital"]);
        check("Data scientist", &["Data scientist"]);
    }

    #[test]
    fn other_slashes_and_brackets() {
        check("entrée/sortie", &["entrée/sortie"]);
        check("Swift (computer programming)", &["Swift"]);
        check("Normes de qualité (ISO 7001...)", &["Normes de qualité (ISO 7001...)"]);
        check("gérer des données (RGPD) en ligne", &["gérer des données (RGPD) en ligne"]);
    }
}
