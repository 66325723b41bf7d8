//! Guards: when a name that is also another word counts.

use super::Match;
use crate::text::Text;
use crate::words::{Phrases, ends_with, phrase, starts_with};
use tremplin_documents::Span;
use tremplin_knowledge::skill::{Guard, Skill};

/// How far, in words, the neighbours of a homonym are looked for.
const NEIGHBOURHOOD: usize = 8;
/// Words right before or after a homonym that a guard may name.
const AROUND: usize = 4;

/// A guard made ready: folded words.
#[derive(Clone, Debug)]
pub(super) struct Rule {
    pub exact: Option<String>,
    pub near: Phrases,
    shown_after: Phrases,
    not_after_number: bool,
    /// The name, where its capitals do in the place of the words around.
    sure: Option<String>,
    alone: bool,
    not_near: Phrases,
    not_after: Phrases,
    not_before: Phrases,
}

impl Rule {
    /// The guard of a skill that rules this name.
    pub fn of(skill: &Skill, name: &str) -> Option<Rule> {
        let rules = |g: &&Guard| g.only.is_empty() || g.only.iter().any(|o| phrase(o) == phrase(name));
        let guard = skill.guards.iter().find(rules)?;
        let set = |words: &[String]| words.iter().map(|w| phrase(w)).collect();
        // A neighbour may be one or several.
        let plurals = |words: &[String]| words.iter().map(|w| phrase(w)).flat_map(|w| [format!("{w}s"), w]).collect();
        Some(Rule {
            exact: guard.case.then(|| name.to_owned()),
            near: plurals(&guard.near),
            shown_after: set(&guard.shown_after),
            not_after_number: guard.not_after_number,
            sure: guard.capital_is_sure.then(|| name.to_owned()),
            alone: guard.alone,
            not_near: plurals(&guard.not_near),
            not_after: set(&guard.not_after),
            not_before: set(&guard.not_before),
        })
    }

    /// Whether the words right around let the name pass; neighbours are seen to later.
    pub fn lets(&self, text: &Text<'_>, first: usize, end: usize, span: Span) -> bool {
        // At the head of a sentence, every word has a capital.
        let inside = first.checked_sub(1).is_some_and(|i| {
            text.tokens.get(i).is_some_and(|t| t.word || text.token(i) == ",") && line(text, i) == line(text, first)
        });
        if inside && self.sure.as_deref().is_some_and(|name| same_case(span.of(text.raw), name)) {
            return true;
        }
        let before = || text.joined(first.saturating_sub(AROUND), first);
        let after = || text.joined(end, (end + AROUND).min(text.tokens.len()));
        let exact = self.exact.as_deref().is_none_or(|name| same_case(span.of(text.raw), name));
        let own = Match { id: String::new(), span, first, end, nature: super::Nature::default() };
        let refused = holds_any(text, &neighbours(text, first, end), &own, &self.not_near);
        let follows = !self.not_after.is_empty() && ends_with(&before(), &self.not_after) && !self.shown(text, first);
        let leads = !self.not_before.is_empty() && starts_with(&after(), &self.not_before);
        let number = self.not_after_number && first.checked_sub(1).is_some_and(|i| is_number(text, i, first));
        exact && !follows && !leads && !refused && !number
    }

    /// Whether the word right before does in the place of a neighbour.
    pub fn shown(&self, text: &Text<'_>, first: usize) -> bool {
        ends_with_any(text, first, &self.shown_after)
    }

    /// Whether a neighbour makes the name sure: a word of the guard, or a sure name of the same family (`kin`).
    pub fn accompanied(&self, text: &Text<'_>, own: &Match, kin: impl Fn(&std::ops::Range<usize>) -> bool) -> bool {
        let close = neighbours(text, own.first, own.end);
        !self.alone && kin(&close) || holds_any(text, &close, own, &self.near)
    }
}

/// A number right before, on the same line: "16 Go".
fn is_number(text: &Text<'_>, i: usize, next: usize) -> bool {
    let digits = text.token(i).chars().all(|c| c.is_ascii_digit());
    digits && !text.token(i).is_empty() && line(text, i) == line(text, next)
}

/// Whether the words right before a token, on its line, end with one of these phrases.
pub(super) fn ends_with_any(text: &Text<'_>, at: usize, phrases: &Phrases) -> bool {
    let start = text.lines.get(line(text, at)).map_or(0, |l| l.first);
    let from = at.saturating_sub(AROUND).max(start);
    (from..at).any(|i| phrases.may_begin(text.token(i)) && phrases.contains(&text.joined(i, at)))
}

/// Whether the words right after a token, on its line, begin with one of these phrases.
pub(super) fn starts_with_any(text: &Text<'_>, last: usize, phrases: &Phrases) -> bool {
    let end = text.lines.get(line(text, last)).map_or(last + 1, |l| l.end);
    let to = (last + 1 + AROUND).min(end);
    let may = phrases.may_begin(text.token(last + 1));
    (last + 1..to).any(|i| may && phrases.contains(&text.joined(last + 1, i + 1)))
}

/// The letters of both, signs apart, are the same with their case.
pub(crate) fn same_case(found: &str, name: &str) -> bool {
    let letters = |s: &str| s.chars().filter(|c| c.is_alphanumeric()).collect::<String>();
    letters(found) == letters(name)
}

pub(crate) fn line(text: &Text<'_>, token: usize) -> usize {
    text.tokens.get(token).map_or(0, |t| t.line)
}

/// Tokens of the same line or within [`NEIGHBOURHOOD`] words.
pub(super) fn neighbours(text: &Text<'_>, first: usize, end: usize) -> std::ops::Range<usize> {
    let own = text.lines.get(line(text, first)).map_or(first..end, |l| l.first..l.end);
    let from = first.saturating_sub(NEIGHBOURHOOD).min(own.start);
    let to = (end + NEIGHBOURHOOD).min(text.tokens.len()).max(own.end);
    from..to
}

fn holds_any(text: &Text<'_>, range: &std::ops::Range<usize>, own: &Match, words: &Phrases) -> bool {
    if words.is_empty() {
        return false;
    }
    words.stand_in(&text.joined(range.start, own.first)) || words.stand_in(&text.joined(own.end, range.end))
}

/// `C` is not the head of `C++`, nor `net` the tail of `.net`, nor `5` a part of `1.5`.
pub(crate) fn clean_edges(text: &Text<'_>, first: usize, end: usize) -> bool {
    let touching = |a: usize, b: usize| matches!((text.tokens.get(a), text.tokens.get(b)), (Some(x), Some(y)) if x.folded.end == y.folded.start);
    let after = text.token(end);
    let before = first.checked_sub(1).map_or("", |i| text.token(i));
    let last_is_word = text.tokens.get(end.saturating_sub(1)).is_some_and(|t| t.word);
    let runs_on = last_is_word && touching(end - 1, end) && matches!(after, "+" | "#");
    // R&D is no R.
    let single = end == first + 1 && text.token(first).len() == 1;
    let ampersand = single && (after == "&" || before == "&");
    let hangs = first > 0 && touching(first - 1, first) && matches!(before, "@" | "#");
    !runs_on && !hangs && !ampersand
}
