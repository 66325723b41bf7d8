//! Every skill that a CV shows, by its own name or through the relations between skills.

use crate::answer::{Gain, Held, How, Suppose};
use std::collections::BTreeMap;
use tremplin_knowledge::{Knowledge, Level};
use tremplin_reader::Span;
use tremplin_reader::facts::Profile;

/// Room for the error of a product of floats, so that two thirds of `solid` is `working`.
const ROUNDING: f64 = 1e-9;

/// Every skill that a person holds, each at the best of four roads:
/// - **named**: the CV names it; its own level;
/// - **implied**: a named skill implies it, step by step; at most `working`, since nothing shows more;
/// - **narrower**: a named skill, or one that it implies, is a part of it; at most `working`. A skill shown only by one
///   of its parts implies nothing further: knowing scikit-learn shows machine learning, not all that it rests on;
/// - **near**: a share of the level of another skill held by one of the three roads above, rounded down; at most
///   `working`.
///
/// At equal levels the first road wins, then the first identifier. A skill named without a span has no evidence, and
/// does not count.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Holdings(BTreeMap<String, Held>);

impl Holdings {
    /// What a profile shows.
    #[must_use]
    pub fn of(profile: &Profile, knowledge: &Knowledge) -> Holdings {
        Holdings::supposing(profile, knowledge, &Suppose::default())
    }

    /// What a profile shows and a question supposes. What is supposed implies, shows and carries over as if it were named.
    #[must_use]
    pub fn supposing(profile: &Profile, knowledge: &Knowledge, suppose: &Suppose) -> Holdings {
        let denied = |skill: &str| suppose.without.iter().any(|s| s == skill);
        let mut holdings = Holdings::default();
        for skill in profile.skills.iter().filter(|s| !s.spans.is_empty() && !denied(&s.id)) {
            holdings.offer(&skill.id, held(skill.level, How::Named, &skill.id, &skill.spans));
            let level = skill.level.min(Level::Working);
            for (other, how) in follows(&skill.id, knowledge) {
                holdings.offer(other, held(level, how, &skill.id, &skill.spans));
            }
        }
        for Gain { skill, level } in supposed(suppose, knowledge).iter().filter(|g| !denied(&g.skill)) {
            holdings.offer(skill, held(*level, How::Supposed, skill, &[]));
            for (other, _) in follows(skill, knowledge) {
                holdings.offer(other, held((*level).min(Level::Working), How::Supposed, skill, &[]));
            }
        }
        for (skill, near) in carried_over(&holdings, knowledge) {
            holdings.offer(&skill, near);
        }
        holdings.0.retain(|skill, _| !denied(skill));
        holdings
    }

    /// How a skill is held.
    #[must_use]
    pub fn get(&self, skill: &str) -> Option<&Held> {
        self.0.get(skill)
    }

    /// Every skill held, in the order of identifiers.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &Held)> {
        self.0.iter().map(|(skill, held)| (skill.as_str(), held))
    }

    /// Keeps the better of what is known and what is offered.
    fn offer(&mut self, skill: &str, offered: Held) {
        let better = self.0.get(skill).is_none_or(|known| {
            let order = offered.level.cmp(&known.level).reverse();
            order.then(offered.how.cmp(&known.how)).then_with(|| offered.by.cmp(&known.by)).is_lt()
        });
        if better {
            self.0.insert(skill.to_owned(), offered);
        }
    }
}

/// The skills supposed, those of the routes among them.
fn supposed(suppose: &Suppose, knowledge: &Knowledge) -> Vec<Gain> {
    let taught = suppose.routes.iter().filter_map(|id| knowledge.route(id)).flat_map(|r| &r.teaches);
    let of_routes = taught.map(|t| Gain { skill: t.skill.clone(), level: t.level });
    suppose.with.iter().cloned().chain(of_routes).collect()
}

/// Skills that follow from one, without itself: those it implies, then those of which it, or an implied one, is a part.
pub(crate) fn follows<'k>(skill: &'k str, knowledge: &'k Knowledge) -> Vec<(&'k str, How)> {
    let implied = knowledge.implied_by(skill);
    let shown = knowledge.shown_by(skill);
    let implied_others = implied.iter().filter(|s| **s != skill).map(|s| (*s, How::Implied));
    let wider_others = shown.difference(&implied).map(|s| (*s, How::Narrower));
    implied_others.chain(wider_others).collect()
}

/// What near skills bring, one offer a pair.
fn carried_over(holdings: &Holdings, knowledge: &Knowledge) -> Vec<(String, Held)> {
    let mut offers = Vec::new();
    for skill in &knowledge.skills {
        for near in &skill.near {
            let Some(source) = holdings.get(&near.skill) else { continue };
            if let Some(level) = transferred(source.level, near.transfer) {
                offers.push((skill.id.clone(), held(level, How::Near, &source.by, &source.evidence)));
            }
        }
    }
    offers
}

/// The whole part of a share of a level; at most `working`, `None` under `basic`.
fn transferred(level: Level, share: f64) -> Option<Level> {
    let carried = f64::from(level.rank()) * share + ROUNDING;
    Level::ALL.into_iter().take(2).rev().find(|l| f64::from(l.rank()) <= carried)
}

fn held(level: Level, how: How, by: &str, evidence: &[Span]) -> Held {
    Held { level, how, by: by.to_owned(), evidence: evidence.to_vec() }
}
