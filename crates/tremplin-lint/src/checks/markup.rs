//! The data that an ad gives to search engines (schema.org `JobPosting`): what lacks, what is over, what says other than the text.

use super::Asked;
use super::date::written;
use crate::finding::Finding;
use crate::hits::Places;
use crate::rule::Rule;
use tremplin_documents::{Field, Format, Label, Span};

pub(super) fn no_date(_: &Rule, _: &Places, asked: &Asked<'_>) -> Vec<Finding> {
    noted(&["jsonld.no_date"], asked)
}

pub(super) fn no_country(_: &Rule, _: &Places, asked: &Asked<'_>) -> Vec<Finding> {
    noted(&["jsonld.remote_without_country"], asked)
}

pub(super) fn no_unit(_: &Rule, _: &Places, asked: &Asked<'_>) -> Vec<Finding> {
    asked.remarks("jsonld_salary_no_unit").into_iter().map(Finding::at).collect()
}

/// A last day that is over.
pub(super) fn expired(_: &Rule, _: &Places, asked: &Asked<'_>) -> Vec<Finding> {
    let posting = asked.subject.document.format == Format::JobPosting;
    let last = fields(Field::Deadline, asked).next().filter(|_| posting);
    let day = |span: Span| span.of(asked.subject.text.raw);
    let over = last.filter(|span| day(*span) < asked.today);
    over.map(|span| Finding::at(span).text("value", day(span))).into_iter().collect()
}

/// A contract that the data say and the text does not; a last day before the first.
pub(super) fn disagreement(_: &Rule, _: &Places, asked: &Asked<'_>) -> Vec<Finding> {
    contract(asked).into_iter().chain(days(asked)).collect()
}

fn contract(asked: &Asked<'_>) -> Option<Finding> {
    let contract = asked.subject.ad.contract.as_ref()?;
    let field = fields(Field::Contract, asked).next()?;
    let said: Vec<_> = contract.kinds.iter().zip(&contract.spans).collect();
    let (ticked, told): (Vec<_>, Vec<_>) = said.into_iter().partition(|(_, span)| field.contains(**span));
    let (_, at) = told.iter().find(|(kind, _)| !ticked.iter().any(|(k, _)| k == kind))?;
    let other = at.of(asked.subject.text.raw);
    (!ticked.is_empty()).then(|| Finding::at(field).text("other", other))
}

fn days(asked: &Asked<'_>) -> Option<Finding> {
    let posted = fields(Field::Posted, asked).next()?;
    let deadline = asked.subject.ad.application.as_ref()?.deadline.as_ref()?;
    let last = written(deadline.value)?;
    let first = posted.of(asked.subject.text.raw);
    (last.as_str() < first).then(|| Finding::at(deadline.span).text("other", first))
}

fn noted(codes: &[&str], asked: &Asked<'_>) -> Vec<Finding> {
    asked.notes(codes).first().map(|_| Finding::whole()).into_iter().collect()
}

fn fields(wanted: Field, asked: &Asked<'_>) -> impl Iterator<Item = Span> {
    asked.subject.document.blocks.iter().filter(move |b| b.label == Label::Field(wanted)).map(|b| b.span)
}
