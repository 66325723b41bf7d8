//! How far the work is done away from the office.

use super::{Remark, Remote};
use crate::text::Text;
use crate::words::Words;

/// What an ad says of work away from the office.
#[must_use]
pub(crate) fn offered(_text: &Text<'_>, _words: &Words, _remarks: &mut Vec<Remark>) -> Option<Remote> {
    None
}
