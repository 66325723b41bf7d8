//! In which language a text is written: the one whose frequent short words it holds most.

use super::Text;
use crate::words::Words;

/// Fewer frequent words than this say nothing.
const ENOUGH: usize = 3;

/// ISO 639-1 code of the text's language; `None` when it does not tell.
#[must_use]
pub(crate) fn of(text: &Text<'_>, words: &Words) -> Option<String> {
    let count = |stop: &std::collections::BTreeSet<String>| {
        text.tokens.iter().filter(|t| t.word && stop.contains(t.folded.of(&text.folded.text))).count()
    };
    let mut best: Option<(usize, &str)> = None;
    for (lang, stop) in &words.stop_words {
        let n = count(stop);
        if n >= ENOUGH && best.is_none_or(|(m, _)| n > m) {
            best = Some((n, lang));
        }
    }
    best.map(|(_, lang)| lang.to_owned())
}
