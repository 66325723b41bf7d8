//! Names that share a word with the one they are joined to: "développement web et mobile", "machine and deep learning",
//! "data governance, quality and architecture".

use super::{Lexicon, Match, span_of};
use crate::text::Text;

/// What is joined to a name has at most this many words.
const JOINED_WORDS: usize = 2;

/// Adds the names that the joints of the names found complete.
pub(super) fn complete(lexicon: &Lexicon, text: &Text<'_>, found: &mut Vec<Match>) {
    let mut more: Vec<Match> = Vec::new();
    for m in found.iter() {
        more.extend(after(lexicon, text, m));
        more.extend(before(lexicon, text, m));
    }
    more.retain(|new| !found.iter().any(|m| m.id == new.id && m.span.overlaps(new.span)));
    found.extend(more);
    found.sort_by_key(|m| (m.first, m.end));
    found.dedup_by(|a, b| a.id == b.id && a.span == b.span);
}

/// "Développement web et mobile": what follows a joint takes the first words of the name. An enumeration counts when it ends
/// in a joint.
fn after(lexicon: &Lexicon, text: &Text<'_>, m: &Match) -> Vec<Match> {
    let mut items: Vec<Match> = Vec::new();
    let mut at = m.end;
    loop {
        let comma = text.token(at) == ",";
        let joint = !comma && is_joint(lexicon, text, at);
        if !comma && !joint {
            return Vec::new();
        }
        // "Quality, and architecture": a joint may follow the comma.
        let next = if comma && is_joint(lexicon, text, at + 1) { at + 1 } else { at };
        let last = joint || next > at;
        let from = past_articles(lexicon, text, next + 1);
        let Some(item) = (1..=JOINED_WORDS).rev().find_map(|n| headed(lexicon, text, m, from, from + n)) else {
            return Vec::new();
        };
        at = item.end;
        items.push(item);
        if last {
            return items;
        }
    }
}

/// The first words of a name before other words: "développement" + "mobile".
fn headed(lexicon: &Lexicon, text: &Text<'_>, m: &Match, from: usize, end: usize) -> Option<Match> {
    let whole = run(text, m.first, from, end)?;
    (m.first + 1..m.end).rev().find_map(|cut| {
        let concept = lexicon.unguarded(&format!("{} {whole}", text.joined(m.first, cut))).filter(|c| c.id != m.id)?;
        Some(Match { id: concept.id.clone(), span: span_of(text, from, end), first: from, end, nature: concept.nature })
    })
}

/// "Machine and deep learning", "analyse et visualisation de données": what stands before a joint takes the last words of
/// the name.
fn before(lexicon: &Lexicon, text: &Text<'_>, m: &Match) -> Option<Match> {
    let mut end = m.first;
    while end > 0 && lexicon.context.articles.contains(text.token(end - 1)) {
        end -= 1;
    }
    let end = end.checked_sub(1).filter(|i| is_joint(lexicon, text, *i))?;
    (1..=JOINED_WORDS).rev().find_map(|n| {
        let from = end.checked_sub(n)?;
        let whole = run(text, m.first, from, end)?;
        (m.first + 1..m.end).find_map(|cut| {
            let concept =
                lexicon.unguarded(&format!("{whole} {}", text.joined(cut, m.end))).filter(|c| c.id != m.id)?;
            Some(Match {
                id: concept.id.clone(),
                span: span_of(text, from, end),
                first: from,
                end,
                nature: concept.nature,
            })
        })
    })
}

/// The words of a run of tokens of the line of a name, if they are words.
fn run(text: &Text<'_>, own: usize, from: usize, end: usize) -> Option<String> {
    let line = text.tokens.get(own)?.line;
    let words = (from..end).all(|i| text.tokens.get(i).is_some_and(|t| t.word && t.line == line));
    (words && from < end).then(|| text.joined(from, end))
}

fn is_joint(lexicon: &Lexicon, text: &Text<'_>, i: usize) -> bool {
    text.token(i) == "&" || lexicon.context.joints.contains(text.token(i))
}

fn past_articles(lexicon: &Lexicon, text: &Text<'_>, from: usize) -> usize {
    let articles = &lexicon.context.articles;
    (from..from + 3).find(|i| !articles.contains(text.token(*i))).unwrap_or(from)
}
