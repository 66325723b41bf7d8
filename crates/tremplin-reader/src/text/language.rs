//! In which language a text is written: the one whose frequent short words it holds most.

use super::{Text, Token};
use crate::words::{Phrases, Words};

/// With fewer frequent words than this, those of one language alone must be there.
const ENOUGH: usize = 3;

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
    let next = counts.get(1).map_or(0, |c| c.0);
    (*n > next && (*n >= ENOUGH || next == 0)).then(|| (*lang).to_owned())
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
