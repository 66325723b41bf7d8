//! What the reading of the file itself noticed: text that nobody sees, signs broken on the way, dates and bounds that cannot be.

use super::Asked;
use crate::finding::Finding;
use crate::hits::Places;
use crate::rule::Rule;

pub(super) fn hidden(_: &Rule, _: &Places, asked: &Asked<'_>) -> Vec<Finding> {
    noted(&["text.hidden", "text.tag_characters"], asked)
}

pub(super) fn encoding_repaired(_: &Rule, _: &Places, asked: &Asked<'_>) -> Vec<Finding> {
    noted(&["text.mojibake"], asked)
}

pub(super) fn damaged(_: &Rule, _: &Places, asked: &Asked<'_>) -> Vec<Finding> {
    noted(&["text.mojibake_left", "text.encoding", "text.ligatures_lost", "pdf.no_unicode"], asked)
}

pub(super) fn date_invalid(_: &Rule, _: &Places, asked: &Asked<'_>) -> Vec<Finding> {
    noted(&["date.invalid"], asked)
}

pub(super) fn bounds(_: &Rule, _: &Places, asked: &Asked<'_>) -> Vec<Finding> {
    noted(&["salary.min_gt_max"], asked)
}

/// One finding on the whole ad, with what was noted.
fn noted(codes: &[&str], asked: &Asked<'_>) -> Vec<Finding> {
    let details = asked.notes(codes);
    let told = details.first().map(|detail| Finding::at(asked.subject.head()).text("value", *detail));
    told.into_iter().collect()
}
