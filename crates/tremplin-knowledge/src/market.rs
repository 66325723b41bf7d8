//! What ads ask: for each occupation and skill, how many ads were counted and how many ask it. Written by
//! `cargo xtask measure`, never by hand.

use crate::Knowledge;
use crate::fault::Reading;
use crate::lang::Lang;
use crate::occupation::{Basis, Occupation};
use crate::origin::{self, Confidence};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// With fewer ads than this, in all languages together, a share says nothing: the weight stays the expert's.
pub const ENOUGH_ADS: u32 = 20;

/// Skills that at least this share of the ads of an occupation ask are worth a row, though its file does not name them. Chosen.
const WORTH_KEEPING: f64 = 0.1;

/// A row: in the ads of an occupation in a language, how many ask a skill.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Asked {
    /// Occupation identifier.
    pub occupation: String,
    /// Skill identifier.
    pub skill: String,
    /// Language of the ads.
    pub language: Lang,
    /// Ads that ask the skill, by a name of it or of a narrower skill.
    pub asked: u32,
    /// Ads of the occupation, by the title read in them.
    pub ads: u32,
    /// See [`crate::origin`].
    pub source: String,
    /// See [`crate::origin`]: the month of the last ad.
    pub date: String,
    /// See [`Confidence`].
    pub confidence: Confidence,
}

/// Ads counted in one language.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Count {
    /// Language of the ads.
    pub language: Lang,
    /// Ads that ask the skill.
    pub asked: u32,
    /// Ads counted.
    pub ads: u32,
}

/// The rows worth keeping of what the ads of an occupation ask: every skill that its file names, and the others that many ask.
#[must_use]
pub fn worth_keeping(
    knowledge: &Knowledge,
    occupation: &str,
    ads: u32,
    asked: &BTreeMap<String, u32>,
) -> BTreeMap<String, u32> {
    let own = knowledge.occupation(occupation).into_iter().flat_map(|o| &o.skills).map(|need| need.id.as_str());
    let many = |n: u32| ads >= ENOUGH_ADS && f64::from(n) / f64::from(ads) >= WORTH_KEEPING;
    let often = asked.iter().filter(|(_, n)| many(**n)).map(|(skill, _)| skill.as_str());
    own.chain(often).map(|skill| (skill.to_owned(), asked.get(skill).copied().unwrap_or(0))).collect()
}

/// Share of ads that ask a skill, from all counts together: `(asked + 1/2) / (ads + 1)`, the mean of the Jeffreys posterior of a
/// proportion, so that a skill met in no ad is rare and not impossible. `None` with fewer than [`ENOUGH_ADS`] ads.
#[must_use]
pub fn share(counts: &[Count]) -> Option<f64> {
    let asked: u32 = counts.iter().map(|c| c.asked).sum();
    let ads: u32 = counts.iter().map(|c| c.ads).sum();
    let share = (f64::from(asked) + 0.5) / (f64::from(ads) + 1.0);
    (ads >= ENOUGH_ADS).then_some((share * 1000.0).round() / 1000.0)
}

/// Gives each occupation the weights that its ads show; those without ads enough keep the expert's.
pub(crate) fn weigh(occupations: &mut [Occupation], rows: &[Asked]) {
    let mut counts: BTreeMap<&str, BTreeMap<&str, Vec<Count>>> = BTreeMap::new();
    for row in rows {
        let count = Count { language: row.language, asked: row.asked, ads: row.ads };
        counts.entry(&row.occupation).or_default().entry(&row.skill).or_default().push(count);
    }
    for occupation in occupations {
        let asked = counts.remove(occupation.id.as_str()).unwrap_or_default();
        for need in &mut occupation.skills {
            need.counts = asked.get(need.id.as_str()).cloned().unwrap_or_default();
            if let Some(share) = share(&need.counts) {
                (need.weight, need.basis) = (share, Basis::Ads);
            }
        }
        occupation.sort_skills();
    }
}

pub(crate) fn check(row: &Asked, knowledge: &Knowledge, reading: &mut Reading<'_>) {
    knowledge.check_occupation(&row.occupation, reading);
    knowledge.check_skill(&row.skill, reading);
    origin::check(&row.source, &row.date, knowledge, reading);
    if row.asked > row.ads || row.ads == 0 {
        let message = format!("{} of {} ads ask {:?}: not a share", row.asked, row.ads, row.skill);
        reading.fault(&row.occupation, message);
    }
}
