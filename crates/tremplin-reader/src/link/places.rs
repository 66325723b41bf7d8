//! Where a phrase may lead: the occupations and skills of the knowledge, or those of a whole taxonomy, as targets.

use super::Target;
use std::collections::BTreeMap;
use tremplin_knowledge::Knowledge;
use tremplin_knowledge::taxonomy::{Kind, Link, Taxonomy};

/// What a phrase names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum What {
    /// An occupation.
    Occupation,
    /// A skill or a knowledge.
    Skill,
}

/// The occupations or the skills of the knowledge.
#[must_use]
pub fn of_knowledge(knowledge: &Knowledge, what: What) -> Vec<Target> {
    let target = |id: &str, names: Vec<Vec<String>>| Target { id: id.to_owned(), names, sentences: Vec::new() };
    match what {
        What::Occupation => {
            let names = |n: &tremplin_knowledge::occupation::Names| {
                std::iter::once(&n.label).chain(&n.feminine).chain(&n.aliases).cloned().collect()
            };
            let all = knowledge.occupations.iter();
            all.map(|o| target(&o.id, o.names.values().map(names).collect())).collect()
        }
        What::Skill => {
            let all = knowledge.skills.iter();
            all.map(|s| target(&s.id, by_language(s.names().map(|(lang, name)| (lang.to_owned(), name))))).collect()
        }
    }
}

/// The occupations or the skills of a taxonomy, with the titles under which an occupation is held.
#[must_use]
pub fn of_taxonomy(taxonomy: &Taxonomy, what: What) -> Vec<Target> {
    let kinds: &[Kind] = match what {
        What::Occupation => &[Kind::Occupation],
        What::Skill => &[Kind::Skill, Kind::Knowledge],
    };
    let mut titles: BTreeMap<u32, Vec<u32>> = BTreeMap::new();
    for title in taxonomy.concepts().filter(|c| c.kind == Kind::Title) {
        for occupation in taxonomy.links_from(title.number).filter(|n| n.link == Link::TitleOf) {
            titles.entry(occupation.concept).or_default().push(title.number);
        }
    }
    let concepts = taxonomy.concepts().filter(|c| kinds.contains(&c.kind));
    let targets = concepts.map(|concept| {
        let all = std::iter::once(&concept.number).chain(titles.get(&concept.number).into_iter().flatten());
        let labels = all.flat_map(|n| taxonomy.labels_of(*n)).map(|l| (l.lang.to_string(), l.text));
        Target { id: concept.id.to_owned(), names: by_language(labels), sentences: Vec::new() }
    });
    targets.filter(|t| !t.names.is_empty()).collect()
}

fn by_language<'n>(names: impl Iterator<Item = (String, &'n str)>) -> Vec<Vec<String>> {
    let mut of: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for (lang, name) in names {
        let names = of.entry(lang).or_default();
        if !names.iter().any(|n| n == name) {
            names.push(name.to_owned());
        }
    }
    of.into_values().collect()
}
