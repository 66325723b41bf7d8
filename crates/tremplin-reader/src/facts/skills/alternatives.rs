//! Alternatives: "Java or Python", "one of AWS, Azure, GCP", "AWS ou équivalent". Any one skill of a group will do; in a group of one,
//! another of its kind.

use super::line_of;
use crate::lexicon::Match;
use crate::text::Text;
use crate::words::{Phrases, phrases};
use tremplin_knowledge::lang::{AlternativeWords, ReadingTables};

/// Tokens that may stand between two items of an enumeration.
const GAP: usize = 4;
/// Words that may stand between "one of" and its first item: "one of the following languages:".
const LEAD: usize = 8;

/// The words of all languages.
#[derive(Debug)]
pub(crate) struct Words {
    or: Phrases,
    one_of: Phrases,
    equivalent: Phrases,
    small: Phrases,
}

impl Words {
    pub fn new(tables: &[&ReadingTables]) -> Words {
        let all = |pick: fn(&AlternativeWords) -> &Vec<String>| {
            phrases(tables.iter().flat_map(|t| pick(&t.skill_clauses.alternatives)))
        };
        Words {
            or: all(|w| &w.or),
            one_of: all(|w| &w.one_of),
            equivalent: all(|w| &w.equivalent),
            small: all(|w| &w.small),
        }
    }
}

/// What stands between two items.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Link {
    Comma,
    Or,
}

/// The group of each match, where it stands in one. Groups are numbered from one in the order of the text.
pub(super) fn groups(text: &Text<'_>, matches: &[Match], words: &Words) -> Vec<Option<u32>> {
    let mut out = Vec::with_capacity(matches.len());
    let mut last = 0;
    for line in matches.chunk_by(|a, b| line_of(text, a) == line_of(text, b)) {
        let mut from = 0;
        while let Some(rest) = line.get(from..).filter(|rest| !rest.is_empty()) {
            let (length, or) = run(text, rest, words);
            let items = rest.get(..length).unwrap_or_default();
            let grouped = or && length > 1 || is_open(text, items, words);
            last += u32::from(grouped);
            out.extend(items.iter().map(|_| grouped.then_some(last)));
            from += length;
        }
    }
    out
}

/// How many items one enumeration has, and whether "or" joins some of them.
fn run(text: &Text<'_>, items: &[Match], words: &Words) -> (usize, bool) {
    let links = items.windows(2).map_while(|pair| match pair {
        [a, b] => link(text, a, b, words),
        _ => None,
    });
    links.fold((1, false), |(n, or), link| (n + 1, or || link == Link::Or))
}

fn link(text: &Text<'_>, a: &Match, b: &Match, words: &Words) -> Option<Link> {
    let gap = a.end..b.first;
    if b.first < a.end || gap.len() > GAP {
        return None;
    }
    let or = gap.clone().any(|i| words.or.contains(text.token(i)));
    let small =
        |i: usize| text.token(i) == "," || words.or.contains(text.token(i)) || words.small.contains(text.token(i));
    if or {
        return gap.clone().all(small).then_some(Link::Or);
    }
    // "Java, Python", "React/Angular"; a word that is no "or" joins what is asked together.
    let slash = || text.raw.get(a.span.end..b.span.start).is_some_and(|gap| gap.contains('/'));
    let comma = gap.clone().all(|i| text.token(i) == ",");
    (comma && (!gap.is_empty() || slash())).then_some(Link::Comma)
}

/// Whether words around an enumeration say that one of it will do, or another of its kind.
fn is_open(text: &Text<'_>, items: &[Match], words: &Words) -> bool {
    let (Some(first), Some(last)) = (items.first(), items.last()) else { return false };
    let line = text.lines.get(line_of(text, first)).map_or((0, 0), |l| (l.first, l.end));
    let ends = |i: &usize| matches!(text.token(*i), "." | ";" | ",");
    let from = (line.0.max(first.first.saturating_sub(LEAD))..first.first)
        .rev()
        .find(ends)
        .map_or(line.0.max(first.first.saturating_sub(LEAD)), |i| i + 1);
    let led = items.len() > 1 && words.one_of.stand_in(&text.joined(from, first.first));
    // "(AWS, Azure) or similar", "Jira, or the like".
    let after = (last.end..line.1).find(|i| !matches!(text.token(*i), ")" | ",")).unwrap_or(last.end);
    led || words.or.contains(text.token(after)) && {
        let said = text.joined(after, line.1.min(after + GAP));
        words.equivalent.at_head(&said).next().is_some()
    }
}
