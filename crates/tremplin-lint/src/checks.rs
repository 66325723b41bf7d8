//! The rules that need Rust: one file each, one line in the table. What they say to people is in their rule files.

use crate::PayInterval;
use crate::finding::Finding;
use crate::hits::Places;
use crate::rule::Rule;
use crate::subject::Subject;
use std::collections::BTreeMap;
use tremplin_documents::Span;

mod age_limit;
mod conflict;
mod date;
mod gender;
mod language;
mod markup;
mod pay;
mod remarks;
mod several;
mod tasks;
mod tools;
mod years;

/// What checks are asked about.
pub(crate) struct Asked<'a> {
    /// The ad.
    pub subject: &'a Subject<'a>,
    /// The day, `YYYY-MM-DD`.
    pub today: &'a str,
    /// What the market pays.
    pub pay: Option<&'a PayInterval>,
    /// Tables of `rules/data/`.
    pub data: &'a BTreeMap<String, String>,
}

/// A check: what it finds, given its rule and the places of its terms.
type Check = fn(&Rule, &Places, &Asked<'_>) -> Vec<Finding>;

/// Every check by the code of its rule.
pub(crate) const CHECKS: [(&str, Check); 26] = [
    ("age_limit", age_limit::find),
    ("ai_without_ai_task", tasks::without_ai),
    ("contradiction_with_markup", markup::disagreement),
    ("date_missing", date::missing),
    ("encoding_repaired", remarks::encoding_repaired),
    ("english_ad_for_france", language::find),
    ("experience_conflict", conflict::experience),
    ("gender_marker_missing", gender::find),
    ("hidden_text", remarks::hidden),
    ("jsonld_expired", markup::expired),
    ("jsonld_missing_date", markup::no_date),
    ("jsonld_remote_without_country", markup::no_country),
    ("jsonld_salary_no_unit", markup::no_unit),
    ("pay_below_market", pay::below_market),
    ("remote_conflict", conflict::remote),
    ("salary_implausible", pay::implausible),
    ("salary_missing", pay::missing),
    ("salary_too_wide", pay::too_wide),
    ("several_jobs_in_one", several::find),
    ("text_damaged", remarks::damaged),
    ("title_tasks_mismatch", tasks::mismatch),
    ("tool_younger_than_years", tools::find),
    ("years_against_junior", years::find),
    ("date_invalid", remarks::date_invalid),
    ("salary_bounds_reversed", remarks::bounds),
    ("ad_is_past", date::past),
];

/// What the check of a rule finds.
pub(crate) fn find(rule: &Rule, places: &Places, asked: &Asked<'_>) -> Vec<Finding> {
    let check = CHECKS.iter().find(|(code, _)| *code == rule.code);
    check.map(|(_, find)| find(rule, places, asked)).unwrap_or_default()
}

/// Codes that have a check.
pub fn codes() -> impl Iterator<Item = &'static str> {
    CHECKS.iter().map(|(code, _)| *code)
}

impl Asked<'_> {
    /// The places of the reader's remarks with this code; the title for one without a place.
    fn remarks(&self, code: &str) -> Vec<Span> {
        let all = self.subject.ad.remarks.iter().filter(|r| r.code == code);
        all.map(|r| r.span.unwrap_or_else(|| self.subject.head())).collect()
    }

    /// The details of the notes about the document with one of these codes.
    fn notes(&self, codes: &[&str]) -> Vec<&str> {
        let notes = self.subject.document.notes.iter().filter(|n| codes.contains(&n.code.as_ref()));
        notes.map(|n| n.detail.as_str()).collect()
    }
}
