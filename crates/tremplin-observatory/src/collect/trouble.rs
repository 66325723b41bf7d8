//! What goes wrong with a list, told apart so that each language has its words for it.

use crate::boards::Unread;
use crate::fetch::FetchError;
use std::fmt;

/// Why a list, or a part of it, was not read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Trouble {
    /// The board is not known, or has no list of this name.
    NoList {
        /// The board.
        board: String,
        /// The list.
        token: String,
    },
    /// The list is longer than is taken; the rest was left.
    TooLong {
        /// Most addresses.
        addresses: usize,
        /// Most ads.
        ads: usize,
    },
    /// An address could not be asked, or nothing whole came back.
    Fetch(FetchError),
    /// What came back could not be read.
    Unread(Unread),
}

impl fmt::Display for Trouble {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Trouble::NoList { board, token } => write!(f, "{board} has no list named {token:?}"),
            Trouble::TooLong { addresses, ads } => {
                write!(f, "the list is longer than {addresses} addresses or {ads} ads; the rest was left")
            }
            Trouble::Fetch(error) => error.fmt(f),
            Trouble::Unread(error) => error.fmt(f),
        }
    }
}
