//! An ad without a date, and one whose last day is over.

use super::Asked;
use crate::finding::Finding;
use crate::hits::Places;
use crate::rule::Rule;
use tremplin_documents::Format;
use tremplin_reader::facts::day::Day;

/// A page that is published and says no date. A draft has none yet, and a `JobPosting` has a rule of its own.
pub(super) fn missing(_: &Rule, _: &Places, asked: &Asked<'_>) -> Vec<Finding> {
    let published = matches!(asked.subject.document.format, Format::Html | Format::FranceTravail);
    let told = asked.subject.ad.publication_date.is_some();
    if published && !told { vec![Finding::whole()] } else { Vec::new() }
}

/// The last day to apply, when it is over.
pub(super) fn past(_: &Rule, _: &Places, asked: &Asked<'_>) -> Vec<Finding> {
    let ours = asked.subject.document.format != Format::JobPosting;
    let deadline = asked.subject.ad.application.as_ref().and_then(|a| a.deadline.as_ref()).filter(|_| ours);
    let over = deadline.and_then(|found| Some((found.span, written(found.value)?)));
    let over = over.filter(|(_, day)| day.as_str() < asked.today);
    over.map(|(span, day)| Finding::at(span).text("value", day)).into_iter().collect()
}

/// A whole day, `2026-05-02`.
pub(super) fn written(day: Day) -> Option<String> {
    Some(format!("{:04}-{:02}-{:02}", day.year?, day.month?, day.day?))
}
