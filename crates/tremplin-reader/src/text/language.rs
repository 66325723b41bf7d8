//! In which language a text is written: the one whose frequent short words it holds most.

use super::{Text, Token};
use crate::words::{Phrases, Words};

/// With fewer frequent words than this, those of one language alone must be there.
const ENOUGH: usize = 3;
/// In a text of so many words, one in [`RARE`] at least is frequent. Chosen: of 1,000 public ads, those in French and English hold
/// 21 % of frequent words at least, those in other languages 12 % at most.
const MANY: usize = 60;
/// See [`MANY`].
const RARE: usize = 7;

/// ISO 639-1 code of the text's language; `None` when it does not tell.
#[must_use]
pub(crate) fn of(text: &Text<'_>, words: &Words) -> Option<String> {
    let mut counts: Vec<(usize, &str)> = words.stop_words.keys().map(|lang| (0, lang.as_str())).collect();
    for token in text.tokens.iter().filter(|t| t.word) {
        for ((n, _), stop) in counts.iter_mut().zip(words.stop_words.values()) {
            *n += usize::from(is_one(text, token, stop));
        }
    }
    counts.sort_by_key(|(n, _)| std::cmp::Reverse(*n));
    let (n, lang) = counts.first()?;
    if is_foreign(text, *n) {
        return None;
    }
    let next = counts.get(1).map_or(0, |c| c.0);
    (*n > next && (*n >= ENOUGH || next == 0)).then(|| (*lang).to_owned())
}

/// Whether a text is in none of our languages: a quarter of its letters are of another alphabet, or so few of many words are
/// frequent ones that they are names and borrowed words.
fn is_foreign(text: &Text<'_>, frequent: usize) -> bool {
    let words = text.tokens.iter().filter(|t| t.word).count();
    let (mut letters, mut other) = (0_usize, 0_usize);
    for c in text.raw.chars().filter(|c| c.is_alphabetic()) {
        letters += 1;
        other += usize::from(!is_latin(c));
    }
    other * 4 > letters || words >= MANY && frequent * RARE < words
}

/// Letters of the Latin alphabet, with the accents of any language.
fn is_latin(c: char) -> bool {
    matches!(c, '\0'..='\u{24f}' | '\u{1e00}'..='\u{1eff}' | '\u{fb00}'..='\u{fb06}')
}

/// Whether a token is one of these words; its accents count: "à" is no "a".
fn is_one(text: &Text<'_>, token: &Token, stop: &Phrases) -> bool {
    let written = token.span.of(text.raw);
    if written.is_ascii() {
        stop.contains(token.folded.of(&text.folded.text))
    } else {
        stop.contains(&written.to_lowercase())
    }
}
