//! A profile before the demands of an ad: what it shows of each, with the words that show it, and the order of several. Only skills,
//! months in jobs of the trade, level of degree and spoken languages are read: never a name, a place, an age, a school, an employer,
//! a hobby or the time between two jobs. Nobody is refused here: the order is for a person who decides.

mod demands;
mod experience;
mod order;
pub mod repeats;
#[cfg(test)]
mod tests;

pub use demands::{Demand, Demands, Wanted, demands};
pub use order::{Placed, order};

use crate::answer::{Held, How};
use crate::fit::Holdings;
use serde::Serialize;
use tremplin_knowledge::{Degree, Knowledge, Level};
use tremplin_reader::Span;
use tremplin_reader::facts::{Necessity, Profile, Proof};

/// What a demand weighs in the score, by how much it is wanted: required, named without more, preferred. Chosen.
pub const WEIGHTS: [u64; 3] = [4, 2, 1];

/// The whole of a demand or of a score: ten thousandths, in whole numbers, so that equal profiles have equal scores.
pub const WHOLE: u64 = 10_000;

/// Months of the trade that stand for the degree, where the ad says that experience may and does not say how much. Chosen: the three
/// years of a bachelor's degree.
pub const EQUIVALENT_MONTHS: u32 = 36;

/// What a profile shows of the demands of an ad.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Assessment {
    /// Whether every must-have is shown.
    pub qualified: bool,
    /// Ten thousandths of the weight of all demands.
    pub score: u64,
    /// One entry a demand, in the order of the demands.
    pub shown: Vec<Shown>,
}

/// What a profile shows of one demand.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Shown {
    /// Whether it is met.
    pub met: bool,
    /// The part of its weight that counts, in ten thousandths; something may count though the demand is not met.
    pub part: u64,
    /// By which road.
    pub road: Road,
    /// The words of the CV that show it.
    pub evidence: Vec<Span>,
}

/// By which road a demand is met, or why it is not.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Road {
    /// A skill that the CV shows.
    Skill {
        /// The skill asked that it meets: one of the alternatives.
        skill: String,
        /// The skill that the CV names.
        by: String,
        /// How the one shows the other.
        how: How,
        /// Where the CV names it.
        proof: Proof,
    },
    /// Months in jobs of the trade.
    Months(u32),
    /// The degree held.
    Degree(Degree),
    /// Experience that stands for the degree, in months.
    Equivalent(u32),
    /// A spoken language at a level; none where the CV names the language alone.
    Language(Option<String>),
    /// The CV is written in the language, and does not list it.
    Written,
    /// The CV says nothing of it.
    Silent,
}

/// What a profile shows of each demand.
#[must_use]
pub fn assess(profile: &Profile, demands: &Demands, knowledge: &Knowledge) -> Assessment {
    let person = Person {
        profile,
        holdings: Holdings::of(profile, knowledge),
        trade: experience::of_trade(profile, demands, knowledge),
    };
    let shown: Vec<Shown> = demands.list.iter().map(|wanted| person.shows(&wanted.demand)).collect();
    let all: u64 = demands.list.iter().map(|wanted| weight(wanted.necessity)).sum();
    let held: u64 = demands.list.iter().zip(&shown).map(|(wanted, shown)| weight(wanted.necessity) * shown.part).sum();
    let must = demands.list.iter().zip(&shown).filter(|(wanted, _)| wanted.necessity == Necessity::Required);
    Assessment { qualified: must.clone().all(|(_, shown)| shown.met), score: held.checked_div(all).unwrap_or(0), shown }
}

fn weight(necessity: Necessity) -> u64 {
    let [required, unspecified, preferred] = WEIGHTS;
    match necessity {
        Necessity::Required => required,
        Necessity::Unspecified => unspecified,
        Necessity::Preferred => preferred,
    }
}

struct Person<'a> {
    profile: &'a Profile,
    holdings: Holdings,
    trade: experience::Trade,
}

impl Person<'_> {
    fn shows(&self, demand: &Demand) -> Shown {
        match demand {
            Demand::Skill { any, kin } => self.skill(any, *kin),
            Demand::Months(asked) => self.months(*asked),
            Demand::Degree { level, equivalent, months } => self.degree(*level, *equivalent, *months),
            Demand::Language { lang, level } => self.language(lang, level.as_deref()),
        }
    }

    /// The best of the alternatives. `kin`: a near skill will do, since the ad takes "or the like".
    fn skill(&self, any: &[String], kin: bool) -> Shown {
        let held = any.iter().filter_map(|skill| Some((skill, self.holdings.get(skill)?)));
        let enough = held.filter(|(_, held)| kin || held.how != How::Near);
        let weighed = enough.map(|(skill, held)| (skill, held, self.strength(held)));
        let best = weighed.reduce(|best, next| if next.2 > best.2 { next } else { best });
        let Some((skill, held, part)) = best else { return silent() };
        let road = Road::Skill { skill: skill.clone(), by: held.by.clone(), how: held.how, proof: self.proof(held) };
        Shown { met: true, part, road, evidence: held.evidence.clone() }
    }

    /// A skill shown at work or in a project counts whole; learnt in a course, three quarters; only listed, or at the level of basics,
    /// half; a near one, a quarter. However often it is said, it counts once. Chosen.
    fn strength(&self, held: &Held) -> u64 {
        if held.how == How::Near {
            return WHOLE / 4;
        }
        match self.proof(held) {
            _ if held.level == Level::Basic => WHOLE / 2,
            Proof::Practised => WHOLE,
            Proof::Taught => WHOLE / 4 * 3,
            Proof::Listed => WHOLE / 2,
        }
    }

    fn proof(&self, held: &Held) -> Proof {
        self.profile.skills.iter().find(|s| s.id == held.by).map_or(Proof::Listed, |s| s.proof)
    }

    fn months(&self, asked: u32) -> Shown {
        let months = self.trade.months;
        let part = if asked == 0 { WHOLE } else { u64::from(months.min(asked)) * WHOLE / u64::from(asked) };
        Shown { met: months >= asked, part, road: Road::Months(months), evidence: self.trade.evidence.clone() }
    }

    fn degree(&self, asked: Degree, equivalent: bool, months: u32) -> Shown {
        let best = self.profile.degrees.iter().filter(|d| d.level >= asked).min_by_key(|d| d.span.start);
        if let Some(held) = best {
            return Shown { met: true, part: WHOLE, road: Road::Degree(held.level), evidence: vec![held.span] };
        }
        if equivalent && self.trade.months >= months {
            let road = Road::Equivalent(self.trade.months);
            return Shown { met: true, part: WHOLE, road, evidence: self.trade.evidence.clone() };
        }
        let highest = self.profile.degrees.iter().max_by_key(|d| d.level);
        let Some(held) = highest else { return silent() };
        Shown { met: false, part: 0, road: Road::Degree(held.level), evidence: vec![held.span] }
    }

    fn language(&self, lang: &str, asked: Option<&str>) -> Shown {
        let held = self.profile.languages.iter().find(|l| l.lang == lang);
        let Some(held) = held else {
            // Few people list the language in which they write.
            let written = self.profile.language.as_deref() == Some(lang);
            let heading = self.profile.sections.first().map(|s| s.heading);
            return match heading.filter(|_| written) {
                Some(span) => Shown { met: true, part: WHOLE, road: Road::Written, evidence: vec![span] },
                None => silent(),
            };
        };
        let enough = asked.is_none_or(|asked| held.level.as_deref().is_some_and(|level| rank(level) >= rank(asked)));
        let road = Road::Language(held.level.clone());
        Shown { met: enough, part: if enough { WHOLE } else { 0 }, road, evidence: vec![held.span] }
    }
}

/// The height of a level of language. A mother tongue is worth C2 and no more: what counts is what one can do, not where one was born.
fn rank(level: &str) -> usize {
    ["A1", "A2", "B1", "B2", "C1", "C2"].iter().position(|l| *l == level).unwrap_or(5)
}

fn silent() -> Shown {
    Shown { met: false, part: 0, road: Road::Silent, evidence: Vec::new() }
}
