//! Cues: the words of the reading tables that tell how a clause speaks of its skills, found in a run of tokens.

use super::clauses::Wish;
use crate::text::Text;
use crate::words::{Heads, phrase};
use std::collections::BTreeMap;
use tremplin_knowledge::lang::SkillClauses;

/// What a phrase does in its clause.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Cue {
    /// Leads to what is asked.
    Asked,
    /// Leads to what is asked at a low level.
    Hoped,
    /// Verdict: must have.
    Required,
    /// Verdict: nice to have.
    Preferred,
    /// Verdict: nice to have, for what follows alone.
    Ahead,
    /// Leads to what the firm does, or other people.
    Firm,
    /// Verdict: not wanted.
    Unused,
    /// Denies what follows.
    Denial,
    /// Turns a verdict round.
    Negator,
    /// Opens a clause.
    Break,
    /// Joins the last item of an enumeration.
    Joint,
}

impl Cue {
    /// Whether it rules its clause.
    pub fn is_verdict(self) -> bool {
        matches!(self, Cue::Required | Cue::Preferred | Cue::Ahead | Cue::Unused)
    }

    /// Whether it leads to what follows.
    pub fn opens(self) -> bool {
        matches!(self, Cue::Asked | Cue::Hoped | Cue::Firm | Cue::Denial)
    }

    /// What it says of what it leads to.
    pub fn lead(self) -> Option<Wish> {
        match self {
            Cue::Asked => Some(Wish::Asked),
            Cue::Hoped => Some(Wish::Hoped),
            Cue::Firm => Some(Wish::Elsewhere),
            _ => None,
        }
    }
}

/// The words of a phrase, and what it does.
type Entry = (Vec<String>, Vec<Cue>);

/// The phrases of all languages, by first word, the longest first. A phrase may do several things, or nothing: it then hides
/// the shorter ones in it.
#[derive(Debug, Default)]
pub(crate) struct Cues {
    by_first: BTreeMap<String, Vec<Entry>>,
    heads: Heads,
}

impl Cues {
    /// Joins the tables.
    pub fn new<'a>(tables: impl Iterator<Item = &'a SkillClauses>) -> Cues {
        let mut joined: BTreeMap<String, Vec<Cue>> = BTreeMap::new();
        for t in tables {
            let lists = [
                (&t.asked, Some(Cue::Asked)),
                (&t.hoped, Some(Cue::Hoped)),
                (&t.required, Some(Cue::Required)),
                (&t.preferred, Some(Cue::Preferred)),
                (&t.ahead, Some(Cue::Ahead)),
                (&t.firm, Some(Cue::Firm)),
                (&t.denials, Some(Cue::Denial)),
                (&t.unused, Some(Cue::Unused)),
                (&t.negators, Some(Cue::Negator)),
                (&t.breaks, Some(Cue::Break)),
                (&t.joints, Some(Cue::Joint)),
                (&t.no_denials, None),
            ];
            for (words, cue) in lists {
                for word in words {
                    joined.entry(phrase(word)).or_default().extend(cue);
                }
            }
        }
        let mut by_first: BTreeMap<String, Vec<Entry>> = BTreeMap::new();
        for (words, cues) in joined {
            let words: Vec<String> = words.split(' ').map(str::to_owned).collect();
            let first = words.first().cloned().unwrap_or_default();
            by_first.entry(first).or_default().push((words, cues));
        }
        by_first.values_mut().for_each(|list| list.sort_by_key(|(words, _)| std::cmp::Reverse(words.len())));
        let heads = Heads::of(by_first.keys().map(String::as_str));
        Cues { by_first, heads }
    }

    /// Every cue in a run of tokens, in order, each with its first token and one past its last.
    pub fn find(&self, text: &Text<'_>, first: usize, end: usize) -> Vec<(Cue, usize, usize)> {
        let mut found = Vec::new();
        let mut at = first;
        while at < end {
            if !self.heads.may_begin(text.token(at)) {
                at += 1;
                continue;
            }
            let here = |words: &[String]| {
                at + words.len() <= end && words.iter().enumerate().all(|(k, w)| text.token(at + k) == w)
            };
            let list = self.by_first.get(text.token(at)).map_or(&[][..], Vec::as_slice);
            let Some((words, cues)) = list.iter().find(|(words, _)| here(words)) else {
                at += 1;
                continue;
            };
            found.extend(cues.iter().map(|c| (*c, at, at + words.len())));
            at += words.len();
        }
        found
    }
}
