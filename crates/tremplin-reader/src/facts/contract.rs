//! The kinds of contract that an ad offers.

use super::Contract;
use crate::text::Text;
use crate::words::Words;

/// The contract that an ad offers.
#[must_use]
pub(crate) fn offered(_text: &Text<'_>, _words: &Words) -> Option<Contract> {
    None
}
