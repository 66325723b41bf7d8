//! How far a profile covers an occupation, and why. What to do about the gaps is `plan`'s business.

mod holdings;
#[cfg(test)]
mod tests;

pub use holdings::Holdings;
pub(crate) use holdings::follows;

use crate::answer::{Covered, Fit, Held, Missing};
use tremplin_knowledge::occupation::{Need, Occupation};
use tremplin_knowledge::{Knowledge, Level};
use tremplin_reader::facts::Profile;

/// How far a profile covers an occupation.
#[must_use]
pub fn fit(profile: &Profile, occupation: &Occupation, knowledge: &Knowledge) -> Fit {
    fit_of(&Holdings::of(profile, knowledge), occupation)
}

/// How a person holds a skill; `None` when nothing shows it. See [`Holdings`] for the roads that count.
#[must_use]
pub fn held(profile: &Profile, skill: &str, knowledge: &Knowledge) -> Option<Held> {
    Holdings::of(profile, knowledge).get(skill).cloned()
}

/// The same as [`fit`], for holdings already computed.
pub(crate) fn fit_of(holdings: &Holdings, occupation: &Occupation) -> Fit {
    let mut covered = Vec::new();
    let mut missing = Vec::new();
    for need in &occupation.skills {
        match holdings.get(&need.id) {
            Some(held) if held.level >= need.level => covered.push(as_covered(need, held)),
            held => missing.push(as_missing(need, held)),
        }
    }
    covered.sort_by(|a, b| b.weight.total_cmp(&a.weight).then_with(|| a.skill.cmp(&b.skill)));
    missing.sort_by(|a, b| {
        b.core.cmp(&a.core).then_with(|| b.weight.total_cmp(&a.weight)).then_with(|| a.skill.cmp(&b.skill))
    });
    Fit { score: score(holdings, &occupation.skills), covered, missing }
}

/// Sum of weight x share of the needed level that is held, over the sum of weights, to four decimals.
fn score(holdings: &Holdings, needs: &[Need]) -> f64 {
    let all: f64 = needs.iter().map(|n| n.weight).sum();
    let held: f64 = needs.iter().map(|n| n.weight * share(holdings.get(&n.id).map(|h| h.level), n.level)).sum();
    if all > 0.0 { (held / all * 10_000.0).round() / 10_000.0 } else { 0.0 }
}

/// Share of the needed level that is held, 0 to 1.
pub(crate) fn share(held: Option<Level>, needed: Level) -> f64 {
    let rank = held.map_or(0, Level::rank).min(needed.rank());
    f64::from(rank) / f64::from(needed.rank())
}

fn as_covered(need: &Need, held: &Held) -> Covered {
    Covered {
        skill: need.id.clone(),
        weight: need.weight,
        ads: need.ads(),
        core: need.core,
        needed: need.level,
        held: held.clone(),
    }
}

fn as_missing(need: &Need, held: Option<&Held>) -> Missing {
    Missing {
        skill: need.id.clone(),
        weight: need.weight,
        ads: need.ads(),
        core: need.core,
        needed: need.level,
        held: held.cloned(),
    }
}
