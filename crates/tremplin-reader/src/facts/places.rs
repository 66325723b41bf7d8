//! Places that an ad names.

use super::Place;
use crate::text::Text;

/// Places, in the order of the text.
#[must_use]
pub(crate) fn named(_text: &Text<'_>) -> Vec<Place> {
    Vec::new()
}
