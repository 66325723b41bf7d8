//! What an ad asks of a person, each thing once, with how much it wants it. Nothing else of the ad is asked of anybody.

use super::EQUIVALENT_MONTHS;
use serde::Serialize;
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};
use tremplin_knowledge::{Degree, Knowledge};
use tremplin_reader::Span;
use tremplin_reader::facts::{Ad, DegreeAsked, Necessity, SkillAsked};

/// What an ad asks.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Demands {
    /// Each demand, the most wanted first; among equals skills in the order of the ad, then experience, degree, languages.
    pub list: Vec<Wanted>,
    /// Names of the trade, as words: those of the occupations of its family, and the ad's own title.
    pub(super) trade: Vec<Vec<String>>,
    /// Skills whose practice makes a job one of the trade: all those asked but for what is only liked.
    pub(super) practice: BTreeSet<String>,
}

/// A demand, and how much the ad wants it.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Wanted {
    /// What.
    pub demand: Demand,
    /// How much: what is required decides who is qualified, the rest only orders.
    pub necessity: Necessity,
    /// Where the ad says it.
    pub spans: Vec<Span>,
}

/// A thing asked.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Demand {
    /// A skill: any one of these.
    Skill {
        /// Skill identifiers, in the order of the ad.
        any: Vec<String>,
        /// Whether another of its kind will do ("AWS or equivalent").
        kin: bool,
    },
    /// Months in jobs of the trade.
    Months(u32),
    /// A degree of this level or above.
    Degree {
        /// The lowest level.
        level: Degree,
        /// Whether experience may stand for it.
        equivalent: bool,
        /// How many months then do.
        months: u32,
    },
    /// A spoken language.
    Language {
        /// ISO 639-1 code.
        lang: String,
        /// CEFR level or `native`; absent when not said.
        level: Option<String>,
    },
}

/// What an ad asks. Years of experience are a must when the ad gives them; skills that it says it does not want are not asked.
#[must_use]
pub fn demands(ad: &Ad, knowledge: &Knowledge) -> Demands {
    let mut list = skills(ad);
    let practice = practice(&list);
    let asked = ad.experience.as_ref().and_then(|e| Some((months(e.min_years?), e.span)));
    if let Some((months, span)) = asked.filter(|(months, _)| *months > 0) {
        let demand = Demand::Months(months);
        list.push(Wanted { demand, necessity: Necessity::Required, spans: vec![span] });
    }
    list.extend(ad.degree.as_ref().and_then(|d| degree(d, asked.map(|(months, _)| months))));
    list.extend(ad.languages.iter().map(|l| Wanted {
        demand: Demand::Language { lang: l.lang.clone(), level: l.level.clone() },
        necessity: l.necessity,
        spans: vec![l.span],
    }));
    list.sort_by_key(|wanted| Reverse(super::weight(wanted.necessity)));
    Demands { list, trade: trade(ad, knowledge), practice }
}

/// One demand a skill, or a group of alternatives: as much wanted as the most wanted of the group.
fn skills(ad: &Ad) -> Vec<Wanted> {
    let mut groups: BTreeMap<u32, usize> = BTreeMap::new();
    let mut list: Vec<Wanted> = Vec::new();
    for skill in ad.skills.iter().filter(|s| s.positive) {
        let known = skill.alternatives.and_then(|group| groups.get(&group).copied());
        match known.and_then(|i| list.get_mut(i)) {
            Some(wanted) => join(wanted, skill),
            None => {
                groups.extend(skill.alternatives.map(|group| (group, list.len())));
                let demand = Demand::Skill { any: vec![skill.id.clone()], kin: skill.alternatives.is_some() };
                list.push(Wanted { demand, necessity: skill.necessity, spans: skill.spans.clone() });
            }
        }
    }
    list
}

fn join(wanted: &mut Wanted, skill: &SkillAsked) {
    wanted.necessity = wanted.necessity.max(skill.necessity);
    wanted.spans.extend(&skill.spans);
    if let Demand::Skill { any, kin } = &mut wanted.demand {
        any.push(skill.id.clone());
        // Of several alternatives, one must be there; alone, another of its kind will do.
        *kin = false;
    }
}

fn practice(list: &[Wanted]) -> BTreeSet<String> {
    let wanted = list.iter().filter(|w| w.necessity != Necessity::Preferred);
    let skills = wanted.filter_map(|w| match &w.demand {
        Demand::Skill { any, .. } => Some(any),
        _ => None,
    });
    skills.flatten().cloned().collect()
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "clamped just before")]
fn months(years: f64) -> u32 {
    (years * 12.0).round().clamp(0.0, 600.0) as u32
}

/// The degree asked, unless the ad asks none.
fn degree(asked: &DegreeAsked, experience: Option<u32>) -> Option<Wanted> {
    let necessity = match asked.necessity.as_str() {
        "required" => Necessity::Required,
        "preferred" => Necessity::Preferred,
        _ => return None,
    };
    let months = experience.filter(|months| *months > 0).unwrap_or(EQUIVALENT_MONTHS);
    let demand = Demand::Degree { level: asked.level?, equivalent: asked.equivalent_ok, months };
    Some(Wanted { demand, necessity, spans: vec![asked.span] })
}

/// The names under which the trade of the ad is held.
fn trade(ad: &Ad, knowledge: &Knowledge) -> Vec<Vec<String>> {
    let own = ad.title.as_ref().map(|t| crate::pay::words(&t.normalized)).filter(|words| !words.is_empty());
    let occupation = ad.occupation.as_ref().and_then(|id| knowledge.occupation(id));
    let same = |o: &&tremplin_knowledge::occupation::Occupation| {
        occupation.is_some_and(|own| {
            o.id == own.id || (o.family == own.family && o.codes.rome.iter().any(|code| own.codes.rome.contains(code)))
        })
    };
    own.into_iter().chain(crate::pay::names(knowledge.occupations.iter().filter(same))).collect()
}
