//! What one may earn: the pay figure that speaks best of an occupation and of the person's experience in the trade.

#[cfg(test)]
mod tests;

use crate::answer::Pay;
use std::cmp::Reverse;
use tremplin_knowledge::Knowledge;
use tremplin_knowledge::occupation::{Family, Occupation};
use tremplin_knowledge::origin::Confidence;
use tremplin_knowledge::salary::{Band, Salary};
use tremplin_reader::facts::{Job, Profile};
use unicode_normalization::UnicodeNormalization;

/// All AI jobs together, in a salary row.
const ALL_JOBS: &str = "*";
/// A row that counted fewer is an anecdote: one ad of one firm is nobody's pay scale.
const FEW: u32 = 5;

/// The figure for an occupation and a person, from the first of these that has a row: the occupation at the person's
/// experience, of at least medium confidence; all AI jobs at that experience; the occupation at all levels of
/// experience, of at least medium confidence. The figures of AI jobs say nothing of the jobs that AI augments. Among several
/// rows the newest, then the one that counted most.
/// `None` when nothing is known: no figure is better than an invented one.
#[must_use]
pub fn pay(profile: &Profile, occupation: &Occupation, knowledge: &Knowledge) -> Option<Pay> {
    at(band(profile, occupation, knowledge), occupation, knowledge)
}

/// The same for an experience that is known.
#[must_use]
pub fn at(band: Band, occupation: &Occupation, knowledge: &Knowledge) -> Option<Pay> {
    let own = |band: Band| {
        best(knowledge, |r| r.occupation == occupation.id && r.band == band && r.confidence >= Confidence::Medium)
    };
    own(band)
        .or_else(|| {
            best(knowledge, |r| r.occupation == ALL_JOBS && r.band == band && occupation.family != Family::Augmented)
        })
        .or_else(|| own(Band::All))
        .map(as_pay)
}

/// The person's experience in AI jobs: from the months of the jobs whose title names one of the occupations known; for a job
/// that AI augments, in that job.
/// Experience in another trade is counted for nothing here: it may well be paid for, but nobody has measured how much,
/// and whoever changes trade is first hired as a beginner.
#[must_use]
pub fn band(profile: &Profile, occupation: &Occupation, knowledge: &Knowledge) -> Band {
    let same_trade = |o: &&Occupation| match occupation.family {
        Family::Augmented => o.id == occupation.id,
        _ => o.family != Family::Augmented,
    };
    let names = names(knowledge.occupations.iter().filter(same_trade));
    match months(profile.jobs.iter().filter(|job| bears(job, &names))) {
        0..36 => Band::Junior,
        36..72 => Band::Confirmed,
        _ => Band::Senior,
    }
}

/// Whether a past job bears the name of the occupation.
pub(crate) fn has_held(profile: &Profile, occupation: &Occupation) -> bool {
    let names = names(std::iter::once(occupation));
    profile.jobs.iter().any(|job| bears(job, &names))
}

/// Every name of some occupations, as words.
fn names<'o>(occupations: impl Iterator<Item = &'o Occupation>) -> Vec<Vec<String>> {
    occupations.flat_map(|o| o.all_names().map(words)).filter(|n| !n.is_empty()).collect()
}

/// Whether the title of a job holds one of the names.
fn bears(job: &Job, names: &[Vec<String>]) -> bool {
    let title = job.title.as_ref().map(|t| words(&t.value)).unwrap_or_default();
    names.iter().any(|name| title.windows(name.len()).any(|w| w == name.as_slice()))
}

/// Months covered by at least one of the jobs; those without a first month are added.
fn months<'j>(jobs: impl Iterator<Item = &'j Job>) -> u32 {
    let (mut dated, mut total) = (Vec::new(), 0);
    for job in jobs {
        match job.start {
            Some(start) => dated.push((i64::from(start.index()), i64::from(job.months))),
            None => total += i64::from(job.months),
        }
    }
    dated.sort_unstable();
    let mut covered_to = i64::MIN;
    for (start, months) in dated {
        let end = start + months;
        total += (end - start.max(covered_to)).max(0);
        covered_to = covered_to.max(end);
    }
    u32::try_from(total).unwrap_or(u32::MAX)
}

/// Words without case, accents or marks, so that titles can be compared.
fn words(text: &str) -> Vec<String> {
    let folded: String = text.nfkd().flat_map(char::to_lowercase).filter(|c| !is_accent(*c)).collect();
    folded.split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty()).map(str::to_owned).collect()
}

fn is_accent(c: char) -> bool {
    ('\u{300}'..='\u{36f}').contains(&c)
}

/// The newest row that counts, then the one that counted most, then the first of the file. Rows of low confidence, then
/// rows that counted a handful, give way to the others whatever their date.
fn best(knowledge: &Knowledge, counts: impl Fn(&Salary) -> bool) -> Option<&Salary> {
    let rows = knowledge.salaries.iter().filter(|r| counts(r));
    rows.min_by_key(|r| {
        let sure = (r.confidence >= Confidence::Medium, r.n.is_none_or(|n| n >= FEW));
        Reverse((sure, dated(&r.date), r.n))
    })
}

/// A date that sorts: an undated row is older than all others.
fn dated(date: &str) -> &str {
    if date == "undated" { "" } else { date }
}

fn as_pay(row: &Salary) -> Pay {
    Pay {
        low: row.low,
        median: row.median,
        high: row.high,
        coverage: None,
        n: row.n,
        band: row.band,
        own: row.occupation != ALL_JOBS,
        place: row.place.clone(),
        what: row.what.clone(),
        source: row.source.clone(),
        as_of: row.date.clone(),
        confidence: row.confidence,
    }
}
