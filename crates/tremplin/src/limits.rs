//! Every limit on foreign input, as the crate that keeps them states it.

use tremplin_documents::Limit;

/// Every limit on foreign input.
#[must_use]
pub fn limits() -> &'static [Limit] {
    tremplin_documents::limits()
}
