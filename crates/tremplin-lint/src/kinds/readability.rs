//! How hard an ad is to read: words a sentence and syllables a word, weighed as the rule says for the language.

use super::length::sentences;
use crate::finding::Finding;
use crate::rule::Rule;
use crate::subject::Subject;

/// Fewer words are no sentence: headings, items.
const SENTENCE: usize = 4;

#[expect(clippy::cast_precision_loss, reason = "counts of one text")]
pub(super) fn find(rule: &Rule, subject: &Subject<'_>) -> Vec<Finding> {
    let settings = &rule.settings;
    let by_language = [("fr", settings.fr), ("en", settings.en)];
    let language = subject.ad.language.as_deref();
    let known = by_language.iter().find(|(l, _)| language == Some(l)).and_then(|(_, c)| *c);
    let (Some(c), Some(min)) = (known, settings.min) else { return Vec::new() };
    let (mut words, mut runs, mut syllables) = (0_usize, 0_usize, 0_usize);
    for (_, first, end) in sentences(subject) {
        let said: Vec<&str> = (first..end).map(|i| subject.text.token(i)).filter(|w| is_word(w)).collect();
        if said.len() >= SENTENCE {
            runs += 1;
            words += said.len();
            syllables += said.iter().map(|w| sounds(w)).sum::<usize>();
        }
    }
    if words < settings.min_words.max(1) {
        return Vec::new();
    }
    let (words, runs, syllables) = (words as f64, runs.max(1) as f64, syllables as f64);
    let score = c.base - c.per_sentence * words / runs - c.per_word * syllables / words;
    if score >= min {
        return Vec::new();
    }
    let finding = Finding::whole().number("value", score.round()).number("min", min);
    vec![finding.number("words", (words / runs).round())]
}

fn is_word(word: &str) -> bool {
    word.starts_with(char::is_alphabetic)
}

/// Groups of vowels of a folded word, a final mute e aside: an estimate of its syllables.
fn sounds(word: &str) -> usize {
    let vowel = |c: char| matches!(c, 'a' | 'e' | 'i' | 'o' | 'u' | 'y');
    let mute = word.len() > 3 && (word.ends_with('e') || word.ends_with("es")) && !word.ends_with("ee");
    let mut groups = 0;
    let mut before = false;
    for c in word.chars() {
        groups += usize::from(vowel(c) && !before);
        before = vowel(c);
    }
    let end = word.trim_end_matches('s').trim_end_matches('e');
    let alone = mute && !end.ends_with(vowel) && groups > 1;
    (groups - usize::from(alone)).max(1)
}
