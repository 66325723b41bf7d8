//! Every limit on foreign input, as the modules that keep them state it.

use crate::isolate;
use tremplin_documents::Limit;

/// Every limit on foreign input: what a file may be, what its reading may take.
#[must_use]
pub fn limits() -> Vec<Limit> {
    let files = tremplin_documents::limits().iter().copied();
    files.chain(tremplin_documents::data::DATA_LIMITS).chain(isolate::limits()).collect()
}
