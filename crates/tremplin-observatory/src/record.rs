//! A row of the store: an ad as its board gives it, when it was seen, and the facts read in it. The schema has a version, written in
//! every file: a program refuses what a newer one wrote.

mod columns;
mod facts;

pub use columns::{batch, decode, schema};
pub use facts::facts;

use crate::Posting;
use crate::day::{self, Day};

/// Version of the schema. It rises when a column changes its meaning, leaves, or comes.
pub const VERSION: u32 = 2;

/// The key of the version in the metadata of a Parquet file.
pub const VERSION_KEY: &str = "tremplin.market.version";

/// An ad of the store.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Record {
    /// The ad as its board gives it; its text is empty where it is not kept.
    pub posting: Posting,
    /// The month under which it is counted and filed (`2025-02`): of its publication, else of the day it was first seen.
    pub month: String,
    /// The first day on which it was seen.
    pub first_seen: Day,
    /// The last day on which it was seen.
    pub last_seen: Day,
    /// The day on which it was seen to be gone; absent while it is open, and when nobody looked.
    pub closed: Option<Day>,
    /// What was read in it.
    pub facts: Facts,
    /// The key of the ad of which it is a copy ([`Record::key`]); absent on the ad that counts.
    pub same_as: Option<String>,
    /// Why it is taken for a copy.
    pub same_why: Option<String>,
    /// The key of the first publication of the ad that this one is again, four weeks later or more; absent on the first.
    pub again_of: Option<String>,
    /// The list of its board that showed it last (a company's token): what that list no longer holds is closed.
    pub list: Option<String>,
}

/// What is read in an ad, each absent where the ad does not say it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Facts {
    /// Language of the text (ISO 639-1).
    pub language: Option<String>,
    /// Occupation of the knowledge that the title names.
    pub occupation: Option<String>,
    /// ROME code: of the source where it gives one, else the reader's guess where it is sure.
    pub rome: Option<String>,
    /// Whether the ROME code is the source's own.
    pub rome_stated: bool,
    /// `intern`, `junior`, `mid`, `senior`, `lead`, `executive`, as the title says.
    pub seniority: Option<String>,
    /// Skills named and not refused, sorted, each once.
    pub skills: Vec<String>,
    /// Those among them that are compulsory.
    pub skills_required: Vec<String>,
    /// Lowest gross pay of a year, in `pay_currency`.
    pub pay_min: Option<f64>,
    /// Highest gross pay of a year.
    pub pay_max: Option<f64>,
    /// ISO 4217 code.
    pub pay_currency: Option<String>,
    /// Whether the ad says a pay at all, understood or not.
    pub pay_stated: bool,
    /// The bracket of ten thousand in which the middle of the pay lies: `40-50`.
    pub pay_band: Option<String>,
    /// First kind of contract named.
    pub contract: Option<String>,
    /// `onsite`, `occasional`, `hybrid`, `remote`.
    pub remote: Option<String>,
    /// Days of a week of five away from the office.
    pub remote_days: Option<f64>,
    /// Lowest degree asked; `none` where the ad says that none is.
    pub degree: Option<String>,
    /// `required`, `preferred`, `not_required`.
    pub degree_necessity: Option<String>,
    /// Months of experience asked, at least; 0 where beginners are welcome.
    pub experience_min: Option<i32>,
    /// Months of experience asked, at most.
    pub experience_max: Option<i32>,
    /// `junior` (under three years asked), `confirmed` (under six), `senior`: the bands of the founding article.
    pub experience_band: Option<String>,
    /// INSEE code of the commune.
    pub commune: Option<String>,
    /// Code of the department.
    pub department: Option<String>,
    /// INSEE code of the region.
    pub region: Option<String>,
    /// Sector of the employer: a division or a section of the NAF.
    pub sector: Option<String>,
    /// The section of the NAF (a letter) of that sector.
    pub section: Option<String>,
}

impl Record {
    /// An ad seen on a day.
    #[must_use]
    pub fn seen(posting: Posting, facts: Facts, day: Day) -> Record {
        let told = posting.published.as_deref().and_then(|d| d.get(..7)).filter(|m| is_month(m));
        let month = told.map_or_else(|| day::month(day), str::to_owned);
        Record { posting, month, first_seen: day, last_seen: day, facts, ..Record::default() }
    }

    /// What tells it from every other ad: its source and its identifier there.
    #[must_use]
    pub fn key(&self) -> String {
        key(&self.posting.source, &self.posting.id)
    }

    /// The same ad after two sightings, given in the order in which they came. What it says is taken from the later day; its month
    /// stays, so that an ad is never filed twice.
    #[must_use]
    pub fn again(self, next: Record) -> Record {
        let (month, first) = (self.month.clone(), self.first_seen.min(next.first_seen));
        let (latest, other) = if next.last_seen >= self.last_seen { (next, self) } else { (self, next) };
        // A file does not say which list shows an ad: what a board said of it stays.
        let list = latest.list.clone().or(other.list);
        Record { month, first_seen: first, list, ..latest }
    }
}

/// The key of an ad: `greenhouse/4012`.
#[must_use]
pub fn key(source: &str, id: &str) -> String {
    format!("{source}/{id}")
}

/// `2025-02`, a name that a folder may have.
fn is_month(text: &str) -> bool {
    let bytes = text.as_bytes();
    let digits = |from: usize, to: usize| bytes.get(from..to).is_some_and(|d| d.iter().all(u8::is_ascii_digit));
    bytes.len() == 7
        && digits(0, 4)
        && bytes.get(4) == Some(&b'-')
        && digits(5, 7)
        && ("01".."13").contains(&text.get(5..7).unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn seen(published: Option<&str>, day: &str) -> Record {
        let posting = Posting { id: "1".into(), published: published.map(str::to_owned), ..Posting::default() };
        Record::seen(posting, Facts::default(), day::parse(day).unwrap())
    }

    #[test]
    fn the_month_is_that_of_publication_where_it_is_told() {
        for (published, month) in [
            (Some("2025-02-28"), "2025-02"),
            (Some("2024-05"), "2024-05"),
            (Some("2024-13"), "2026-11"),
            (Some("../../x"), "2026-11"),
            (None, "2026-11"),
        ] {
            assert_eq!(seen(published, "2026-11-25").month, month, "{published:?}");
        }
    }

    #[test]
    fn seen_again_keeps_the_first_day_and_the_latest_words() {
        let mut old = seen(Some("2025-02-28"), "2025-03-01");
        old.closed = Some(old.last_seen);
        let mut new = seen(Some("2025-03-04"), "2025-03-09");
        new.posting.title = "Reopened".into();
        let both = old.clone().again(new.clone());
        assert_eq!((both.month.as_str(), both.first_seen, both.last_seen), ("2025-02", old.first_seen, new.last_seen));
        assert_eq!((both.posting.title.as_str(), both.closed), ("Reopened", None));
        let late = new.clone().again(old.clone());
        assert_eq!(
            (late.posting.title.as_str(), late.first_seen, late.last_seen),
            ("Reopened", old.first_seen, new.last_seen)
        );
    }
}
