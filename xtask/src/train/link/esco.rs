//! The occupations of ESCO as targets, with their names in every language of the training and the sentences that describe them.

use super::groups::{About, Group};
use std::collections::{BTreeMap, BTreeSet};
use tremplin_reader::link::{Encoder, Target, Targets};

/// Occupations and groups of occupations.
pub struct Esco {
    /// As vectors.
    pub targets: Targets,
    /// Whether the concept at each place is a group of occupations, which is no answer to a title.
    pub group: Vec<bool>,
    by_label: BTreeMap<String, Vec<usize>>,
}

impl Esco {
    /// Encodes them.
    #[must_use]
    pub fn of(encoder: &Encoder, groups: &[Group]) -> Esco {
        let kept: Vec<&Group> =
            groups.iter().filter(|g| matches!(g.about, About::Occupation | About::OccupationGroup)).collect();
        let mut by_label: BTreeMap<String, Vec<usize>> = BTreeMap::new();
        for (place, group) in kept.iter().enumerate() {
            group.labels.iter().for_each(|(_, l)| by_label.entry(l.to_lowercase()).or_default().push(place));
        }
        let targets: Vec<Target> = kept.iter().map(|g| target(g)).collect();
        let group = kept.iter().map(|g| g.about == About::OccupationGroup).collect();
        Esco { targets: Targets::new(encoder, &targets), group, by_label }
    }

    /// The places of concepts that are known by their labels alone: for each, the concept that shares most of them, and each
    /// concept once where it can be.
    #[must_use]
    pub fn places(&self, concepts: &[Vec<&str>]) -> Vec<Option<usize>> {
        let mut taken = BTreeSet::new();
        let mut place = |labels: &Vec<&str>| {
            let mut votes: BTreeMap<usize, usize> = BTreeMap::new();
            for place in labels.iter().filter_map(|l| self.by_label.get(&l.to_lowercase())).flatten() {
                *votes.entry(*place).or_default() += 1;
            }
            let best = votes.into_iter().max_by_key(|(p, n)| (*n, !taken.contains(p), std::cmp::Reverse(*p)));
            best.map(|(place, _)| {
                taken.insert(place);
                place
            })
        };
        concepts.iter().map(&mut place).collect()
    }
}

/// A concept with its names in every language and its sentences.
#[must_use]
pub fn target(group: &Group) -> Target {
    let mut names: BTreeMap<&str, Vec<String>> = BTreeMap::new();
    for (lang, label) in &group.labels {
        names.entry(lang).or_default().push(label.clone());
    }
    Target {
        id: group.id.clone(),
        names: names.into_values().collect(),
        sentences: group.sentences.iter().map(|(_, s)| s.clone()).collect(),
    }
}
