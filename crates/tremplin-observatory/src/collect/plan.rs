//! What to ask: companies of boards, searches of France Travail.

use super::keywords;
use crate::boards::{Board, board};
use tremplin_knowledge::Knowledge;

/// One list to ask of one board.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ask {
    /// The board's name.
    pub board: String,
    /// The company's token, the address of a page or feed, or the words of a search.
    pub token: String,
    /// The employer, for boards that do not name it; empty when not known.
    pub employer: String,
}

/// Lists to ask, in order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Plan {
    /// The lists.
    pub asks: Vec<Ask>,
}

impl Ask {
    /// The board and the first address to ask; nothing when the board is not known or the token is none of it.
    #[must_use]
    pub fn first(&self) -> Option<(&'static dyn Board, String)> {
        let board = board(&self.board)?;
        let address = board.first(&self.token)?;
        Some((board, address))
    }
}

impl Plan {
    /// Every board of the knowledge (`employers/boards.csv`).
    #[must_use]
    pub fn of_boards(knowledge: &Knowledge) -> Plan {
        let asks = knowledge.boards.iter().map(|b| Ask {
            board: b.board.clone(),
            token: b.token.clone(),
            employer: b.employer.clone(),
        });
        Plan { asks: asks.collect() }
    }

    /// Searches of France Travail for what the user names, by every name of it in both languages; for the whole field of AI jobs
    /// when nothing is named.
    #[must_use]
    pub fn of_searches(words: &str, knowledge: &Knowledge) -> Plan {
        let named = words.trim();
        let words =
            if named.is_empty() { keywords::of_the_field(knowledge) } else { keywords::keywords(named, knowledge) };
        let ask = |token: String| Ask { board: "france_travail".into(), token, employer: String::new() };
        Plan { asks: words.into_iter().map(ask).collect() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_board_of_the_knowledge_can_be_asked() {
        let plan = Plan::of_boards(&tremplin_knowledge::open());
        assert!(!plan.asks.is_empty());
        for ask in &plan.asks {
            assert!(ask.first().is_some(), "{ask:?}");
        }
    }

    #[test]
    fn searches_hold_every_name() {
        let knowledge = tremplin_knowledge::open();
        let plan = Plan::of_searches("ingénieur IA", &knowledge);
        assert!(plan.asks.iter().any(|a| a.token == "AI") && plan.asks.iter().all(|a| a.first().is_some()));
        assert!(Plan::of_searches(" ", &knowledge).asks.len() > 20);
    }
}
