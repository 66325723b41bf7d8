//! What the reading of the file itself noticed: text that nobody sees, signs broken on the way, dates and bounds that cannot be.

use super::Asked;
use crate::finding::Finding;
use crate::hits::Places;
use crate::rule::Rule;
use tremplin_documents::Span;

pub(super) fn hidden(_: &Rule, _: &Places, asked: &Asked<'_>) -> Vec<Finding> {
    noted(&["text.hidden", "text.tag_characters"], asked)
}

pub(super) fn encoding_repaired(_: &Rule, _: &Places, asked: &Asked<'_>) -> Vec<Finding> {
    noted(&["text.mojibake"], asked)
}

pub(super) fn damaged(_: &Rule, _: &Places, asked: &Asked<'_>) -> Vec<Finding> {
    let noticed = noted(&["text.mojibake_left", "text.encoding", "text.ligatures_lost", "pdf.no_unicode"], asked);
    if noticed.is_empty() { lost(asked).into_iter().collect() } else { noticed }
}

/// The first word with the sign that stands for a letter that was lost before the file came to us.
fn lost(asked: &Asked<'_>) -> Option<Finding> {
    let text = asked.subject.text.raw;
    let at = text.find(char::REPLACEMENT_CHARACTER)?;
    let start = text.get(..at)?.rfind(char::is_whitespace).map_or(0, |i| i + 1);
    let end = text.get(at..)?.find(char::is_whitespace).map_or(text.len(), |i| at + i);
    // A blank may be of several bytes: the word begins at the next character.
    let start = (start..=at).find(|i| text.is_char_boundary(*i))?;
    Some(Finding::at(Span::new(start, end)))
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
    let told = details.first().map(|detail| Finding::whole().text("value", *detail));
    told.into_iter().collect()
}
