//! The same ad seen twice: which records are one ad, which are one ad again after a while, and why. Knows nothing of the store.
//!
//! Each record becomes a [`Sketch`] of some hundreds of bytes; only sketches are compared, so a whole store fits in memory.
//! Records with something in common (an address, most of a text, an employer with a title) are compared two by two
//! (`candidates.rs`, `verdict.rs`); what contradicts itself anywhere in a group keeps the group from forming (`groups.rs`).
//!
//! ```
//! use tremplin_observatory::same::{Reason, Record, Sketcher, same_ads};
//!
//! let knowledge = tremplin_knowledge::open();
//! let reader = tremplin_reader::Reader::new(&knowledge);
//! let lyon = ["Lyon".to_owned()];
//! let ad = Record { employer: "Acme", title: "Data engineer (H/F)", places: &lyon, published: Some("2026-01-05"), ..Record::default() };
//! let records = [
//!     ad,
//!     Record { title: "Data Engineer F/H", ..ad },
//!     Record { title: "Senior data engineer", ..ad },
//!     Record { published: Some("2026-03-02"), ..ad },
//! ];
//! let sketcher = Sketcher::new(&knowledge, &reader);
//! let found = same_ads(&sketcher.sketch_all(&records));
//! assert_eq!(found.groups[0].ads, [0, 1]);
//! assert_eq!(found.groups[0].merges[0].reason, Reason::EmployerPlaceTitle);
//! assert_eq!(found.reposts[0].ads, [0, 3]);
//! ```

mod address;
mod candidates;
mod days;
mod groups;
mod place;
mod sketch;
mod text;
mod title;
mod verdict;

#[cfg(test)]
mod tests;

pub use groups::same_ads;
pub use sketch::{Sketch, Sketcher};

use serde::Serialize;

/// What is compared of an ad, borrowed from wherever it lies. Empty means not told.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Record<'a> {
    /// The board or file that it comes from.
    pub source: &'a str,
    /// Its identifier there.
    pub id: &'a str,
    /// Its own page.
    pub url: &'a str,
    /// Who publishes it.
    pub employer: &'a str,
    /// Title as written.
    pub title: &'a str,
    /// Every place that it names, as written.
    pub places: &'a [String],
    /// The day of publication, ISO 8601; a month alone (`2026-01`) will do.
    pub published: Option<&'a str>,
    /// Its text, plain.
    pub text: &'a str,
}

/// Why two records are one ad.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Reason {
    /// The same page, or the same identifier on the same board.
    SameAddress,
    /// Hardly a word differs, and nothing else does.
    NearText,
    /// The same text under the name of another employer: an agency and its client, two agencies.
    AgencyCopy,
    /// The same text at the same place, with a title that a board has put in place of the employer's.
    Retitled,
    /// The same employer, place and title, where there is no text to compare.
    EmployerPlaceTitle,
}

/// Two records that were found to be one ad.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Merge {
    /// Position of the one in the input.
    pub a: usize,
    /// Position of the other, after `a`.
    pub b: usize,
    /// Why.
    pub reason: Reason,
}

/// Records that are one ad.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Group {
    /// Positions in the input, rising.
    pub ads: Vec<usize>,
    /// What put them together, one less than there are ads; none for an ad alone.
    pub merges: Vec<Merge>,
}

/// An ad that came back: the same employer, title, place and text after four weeks or more. Linked, never merged; it says that the
/// ad was published again, and not why.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Repost {
    /// The first record of each group, by day of publication.
    pub ads: Vec<usize>,
    /// Day on which each was first published.
    pub days: Vec<Option<String>>,
}

/// What was found.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Sameness {
    /// Every record in one group, alone or not; by their first record.
    pub groups: Vec<Group>,
    /// Groups that are one ad again; by their first record.
    pub reposts: Vec<Repost>,
}
