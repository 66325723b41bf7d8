//! What to ask: companies of boards, searches of France Travail.

use super::keywords;
use crate::boards::{Board, board};
use serde::{Deserialize, Serialize};
use tremplin_knowledge::Knowledge;

/// One list to ask of one board.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ask {
    /// The board's name.
    pub board: String,
    /// The company's token, the address of a page or feed, or the words of a search.
    pub token: String,
    /// The employer, for boards that do not name it; empty when not known.
    pub employer: String,
}

/// Lists to ask, in order.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Plan {
    /// The lists.
    pub asks: Vec<Ask>,
    /// Most ads taken of a list, where the user sets a bound.
    pub most: Option<usize>,
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
        Plan { asks: asks.collect(), most: None }
    }

    /// The lists of a file in the form of `employers/boards.csv`: the columns `board` and `token`, and `employer` where it has one.
    ///
    /// # Errors
    /// The line that is wrong, from 1.
    #[cfg(feature = "store")]
    pub fn of_csv(text: &str) -> Result<Plan, u64> {
        let mut reader = csv::ReaderBuilder::new().trim(csv::Trim::All).from_reader(text.as_bytes());
        let names = reader.headers().map_err(|_| 1_u64)?.clone();
        let column = |name: &str| names.iter().position(|n| n == name);
        let (board, token) = column("board").zip(column("token")).ok_or(1_u64)?;
        let employer = column("employer");
        let mut plan = Plan::default();
        for row in reader.records() {
            let row = row.map_err(|e| e.position().map_or(1, csv::Position::line))?;
            let cell = |at: usize| row.get(at).unwrap_or_default().to_owned();
            let ask = Ask { board: cell(board), token: cell(token), employer: employer.map(cell).unwrap_or_default() };
            if ask.first().is_none() {
                return Err(row.position().map_or(1, csv::Position::line));
            }
            plan.asks.push(ask);
        }
        Ok(plan)
    }

    /// Searches of France Travail for what the user names, by every name of it in both languages; for the whole field of AI jobs
    /// when nothing is named.
    #[must_use]
    pub fn of_searches(words: &str, knowledge: &Knowledge) -> Plan {
        let named = words.trim();
        let words =
            if named.is_empty() { keywords::of_the_field(knowledge) } else { keywords::keywords(named, knowledge) };
        let ask = |token: String| Ask { board: "france_travail".into(), token, employer: String::new() };
        Plan { asks: words.into_iter().map(ask).collect(), most: None }
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
    #[cfg(feature = "store")]
    fn lists_of_a_file() {
        let plan =
            Plan::of_csv("token,board,employer\norbis,lever,Orbis\n\"https://a.b/x#/jobs/\",job_posting,\n").unwrap();
        let orbis = Ask { board: "lever".into(), token: "orbis".into(), employer: "Orbis".into() };
        assert_eq!((plan.asks.len(), &plan.asks[0]), (2, &orbis));
        for (wrong, line) in [
            ("", 1),
            ("board,name\nlever,x\n", 1),
            ("board,token\nlever,orbis\nlever,../x\n", 3),
            ("board,token\nlevel,x\n", 2),
            ("board,token\nlever,orbis,3\n", 2),
        ] {
            assert_eq!(Plan::of_csv(wrong), Err(line), "{wrong}");
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
