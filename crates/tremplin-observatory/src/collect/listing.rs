//! What a board's list says of the ads known before: those that it no longer holds are closed, when it is whole and nothing else.

use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// How far a list can be trusted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Health {
    /// Nothing was read.
    #[default]
    Failed,
    /// A part was read, or the list never holds all.
    Partial,
    /// The board says that nothing changed since it was last read.
    Unchanged,
    /// Everything was read, and it is everything.
    Whole,
}

impl Health {
    /// Its name in data.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Health::Failed => "failed",
            Health::Partial => "partial",
            Health::Unchanged => "unchanged",
            Health::Whole => "whole",
        }
    }
}

/// The ads that a board shows to be open, for one company or one search.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Listing {
    /// The board.
    pub source: String,
    /// What was asked of it: a company's token, words.
    pub token: String,
    /// Identifiers of the ads that are open.
    pub open: BTreeSet<String>,
    /// How far it can be trusted.
    pub health: Health,
}

impl Listing {
    /// The listing of one reply by its status: only a reply that went well and that is the whole list is whole.
    #[must_use]
    pub fn of_reply(status: u16, complete: bool, ids: impl IntoIterator<Item = String>) -> Listing {
        let health = match status {
            200..=203 | 206 if complete => Health::Whole,
            204 => Health::Whole,
            200..=299 => Health::Partial,
            304 => Health::Unchanged,
            _ => Health::Failed,
        };
        Listing { open: ids.into_iter().collect(), health, ..Listing::default() }
    }

    /// Whether an ad known before is closed.
    #[must_use]
    pub fn closes(&self, id: &str) -> bool {
        self.health == Health::Whole && !self.open.contains(id)
    }

    /// Of the ads known before under this source and token, those that are still open.
    #[must_use]
    pub fn still_open<'k>(&self, known: &'k [String]) -> Vec<&'k str> {
        known.iter().map(String::as_str).filter(|id| !self.closes(id)).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_whole_list_closes() {
        let known = ["a", "b", "c"].map(str::to_owned);
        let still = |status, complete, ids: &[&str]| {
            Listing::of_reply(status, complete, ids.iter().map(|i| (*i).to_owned())).still_open(&known).join("")
        };
        assert_eq!(still(200, true, &["a", "c", "d"]), "ac");
        assert_eq!(still(204, true, &[]), "");
        for (status, complete) in [(200, false), (304, true), (404, true), (429, true), (503, true), (0, true)] {
            assert_eq!(still(status, complete, &["a"]), "abc", "{status} {complete}");
        }
    }
}
