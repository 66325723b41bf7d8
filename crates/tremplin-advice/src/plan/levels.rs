//! Levels of skills as a plan sees them: what is held, what a route brings.

use crate::fit::{Holdings, follows};
use std::collections::BTreeMap;
use tremplin_knowledge::training::{Route, Taught};
use tremplin_knowledge::{Knowledge, Level};

/// A level for each of some skills.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Levels(BTreeMap<String, Level>);

impl Levels {
    /// The levels of what a person holds.
    #[must_use]
    pub fn of(holdings: &Holdings) -> Levels {
        Levels(holdings.iter().map(|(skill, held)| (skill.to_owned(), held.level)).collect())
    }

    /// What is gained on a route: the skills taught, and one level lower those that follow from them by the roads of
    /// [`Holdings`]. A course that brings scikit-learn to ordinary work shows the basics of machine learning; an introduction
    /// to it shows nothing wider than itself. Two roads are left out. Near skills: a plan must not rest on what may carry over. And
    /// what the route itself requires: it takes nobody further in that.
    #[must_use]
    pub fn gained(route: &Route, knowledge: &Knowledge) -> Levels {
        let mut levels = Levels::default();
        let required = |skill: &str| route.requires.iter().any(|r| r.skill == skill);
        for Taught { skill, level } in &route.teaches {
            levels.raise(skill, *level);
            let Some(lower) = Level::from_rank(level.rank() - 1) else { continue };
            for (other, _) in follows(skill, knowledge).into_iter().filter(|(other, _)| !required(other)) {
                levels.raise(other, lower);
            }
        }
        levels
    }

    /// Level of a skill.
    #[must_use]
    pub fn get(&self, skill: &str) -> Option<Level> {
        self.0.get(skill).copied()
    }

    /// Whether a skill is at this level or above.
    #[must_use]
    pub fn meets(&self, wanted: &Taught) -> bool {
        self.get(&wanted.skill) >= Some(wanted.level)
    }

    /// Raises a skill to a level; never lowers it.
    pub fn raise(&mut self, skill: &str, level: Level) {
        match self.0.get_mut(skill) {
            Some(known) => *known = level.max(*known),
            None => drop(self.0.insert(skill.to_owned(), level)),
        }
    }

    /// Raises every skill of `other`.
    pub fn raise_all(&mut self, other: &Levels) {
        for (skill, level) in &other.0 {
            self.raise(skill, *level);
        }
    }
}
