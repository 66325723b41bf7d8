//! Spoken languages and their level.

mod asked;

pub(crate) use asked::asked;

use super::LanguageHeld;
use super::experience::holds;
use crate::text::Text;
use crate::text::sections::{Part, kind_at};
use crate::words::Words;
use tremplin_documents::Span;

/// CEFR levels as people write them.
const CEFR: [&str; 6] = ["A1", "A2", "B1", "B2", "C1", "C2"];

/// Languages of a CV: in their section whatever their level, elsewhere only beside a level.
#[must_use]
pub(crate) fn held(text: &Text<'_>, parts: &[Part], words: &Words) -> Vec<LanguageHeld> {
    let own = |line: usize| kind_at(parts, line) == "languages";
    let elsewhere = |line: usize| matches!(kind_at(parts, line), "" | "skills" | "summary" | "interests" | "contact");
    collect(text, words, own, elsewhere)
}

fn collect(
    text: &Text<'_>,
    words: &Words,
    own: impl Fn(usize) -> bool,
    elsewhere: impl Fn(usize) -> bool,
) -> Vec<LanguageHeld> {
    let mut out: Vec<LanguageHeld> = Vec::new();
    for (i, line) in text.lines.iter().enumerate() {
        if !own(i) && !elsewhere(i) {
            continue;
        }
        let here: Vec<usize> =
            (line.first..line.end).filter(|t| words.languages.contains_key(text.token(*t))).collect();
        for (k, token) in here.iter().enumerate() {
            let from = if k == 0 { line.first } else { *token };
            let to = here.get(k + 1).copied().unwrap_or(line.end);
            let level =
                level_of(text, words, from, *token, to).or_else(|| if own(i) { below(text, words, i) } else { None });
            if level.is_none() && !own(i) {
                continue;
            }
            let Some(lang) = words.languages.get(text.token(*token)) else { continue };
            let span = text.tokens.get(*token).map_or(Span::new(0, 0), |t| t.span);
            if !out.iter().any(|l| l.lang == *lang) {
                out.push(LanguageHeld { lang: lang.clone(), level, span });
            }
        }
    }
    out
}

/// The level said after the language, up to the next one; before it when nothing follows.
fn level_of(text: &Text<'_>, words: &Words, from: usize, token: usize, to: usize) -> Option<String> {
    let after = text.joined(token + 1, to);
    let before = text.joined(from, token);
    level_in(&after, words).or_else(|| level_in(&before, words))
}

/// A level alone on the next line.
fn below(text: &Text<'_>, words: &Words, line: usize) -> Option<String> {
    let next = text.lines.get(line + 1)?;
    let joined = text.joined(next.first, next.end);
    let names_another = (next.first..next.end).any(|t| words.languages.contains_key(text.token(t)));
    if names_another || text.words_in(line) > 1 || text.words_in(line + 1) > 4 {
        None
    } else {
        level_in(&joined, words)
    }
}

fn level_in(joined: &str, words: &Words) -> Option<String> {
    let said = |level: &&&str| joined.split(' ').any(|word| word.eq_ignore_ascii_case(level));
    let cefr = CEFR.iter().find(said);
    if let Some(level) = cefr {
        return Some((*level).to_owned());
    }
    // The longest phrase wins: "professional working proficiency" is not "proficiency".
    let mut best: Option<(usize, &str)> = None;
    for (level, phrases) in &words.language_levels {
        for (_, p) in phrases.found_in(joined) {
            if best.is_none_or(|(n, _)| p.len() > n) {
                best = Some((p.len(), level));
            }
        }
    }
    best.map(|(_, level)| level.to_owned())
}
