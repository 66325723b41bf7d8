//! On which job board an employer publishes: one row an employer and board.

use crate::Knowledge;
use crate::fault::Reading;
use crate::origin;
use serde::{Deserialize, Serialize};

/// An employer's place on a job board.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EmployerBoard {
    /// The employer, as it is known.
    pub employer: String,
    /// The board: a name that the observatory has (`greenhouse`, `lever` ...).
    pub board: String,
    /// The employer's name in the addresses of the board.
    pub token: String,
    /// Where the board's address was read: an address, or a key of `sources.toml`.
    pub source: String,
    /// When it was read there (`YYYY-MM-DD`).
    pub read_on: String,
}

pub(crate) fn check(board: &EmployerBoard, knowledge: &Knowledge, reading: &mut Reading<'_>) {
    for (what, word) in [("employer", &board.employer), ("board", &board.board), ("token", &board.token)] {
        if word.trim().is_empty() || word.trim() != word {
            reading.fault(word, format!("{what} {word:?} is empty, or has blanks around it"));
        }
    }
    let same = |b: &&EmployerBoard| (&b.board, &b.token) == (&board.board, &board.token);
    if knowledge.boards.iter().filter(same).count() > 1 {
        reading.fault(&board.token, format!("{} {:?} stands twice", board.board, board.token));
    }
    if board.read_on.len() != 10 {
        reading.fault(&board.read_on, format!("read_on {:?} is not YYYY-MM-DD", board.read_on));
    }
    origin::check(&board.source, &board.read_on, knowledge, reading);
}
