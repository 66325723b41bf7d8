//! What the lexicon misses in a document, linked: the title of an ad to an occupation of the knowledge, an item of a list in a CV to a
//! skill. What is linked is a guess with its chance, and is told from what is named.

use crate::link::{Encoder, Linker, Match, Model, Target, What, of_knowledge};
use std::sync::OnceLock;
use tremplin_knowledge::Knowledge;

/// A concept that words probably mean.
#[derive(Clone, Debug, PartialEq)]
pub struct Likely {
    /// Its identifier in the knowledge.
    pub id: String,
    /// The chance that it is the right one, from 0 to 1.
    pub chance: f32,
}

/// Below this chance a title of an ad is left without occupation. Of 3,000 training ads, seven of those whose title names no occupation
/// of ours lie above it, five of them right; at .7 there were sixteen, eight of them right.
const TITLE: f32 = 0.75;
/// Below this chance an item of a CV is left without skill.
const ITEM: f32 = 0.8;
/// What marks the names of other occupations among the targets of titles.
const OTHER: &str = "other:";

/// Links what the lexicon misses.
#[derive(Debug)]
pub struct Linking {
    occupations: Ready,
    skills: Ready,
}

impl Linking {
    /// Takes the concepts of a knowledge. Occupations of ROME that are none of ours stand among them: a title that is nearer to one
    /// of these is none of ours.
    #[must_use]
    pub fn new(knowledge: &Knowledge) -> Linking {
        let mut occupations = of_knowledge(knowledge, What::Occupation);
        occupations.extend(others(knowledge));
        Linking { occupations: Ready::of(occupations), skills: Ready::of(of_knowledge(knowledge, What::Skill)) }
    }

    /// The occupation that a title probably means.
    #[must_use]
    pub fn occupation(&self, title: &str) -> Option<Likely> {
        self.occupations.first(title, TITLE).filter(|likely| !likely.id.starts_with(OTHER))
    }

    /// The skill that an item of a list probably means.
    #[must_use]
    pub fn skill(&self, item: &str) -> Option<Likely> {
        self.skills.first(item, ITEM)
    }
}

/// Targets, encoded when the first phrase is asked.
#[derive(Debug)]
struct Ready {
    targets: Vec<Target>,
    linker: OnceLock<Linker>,
}

impl Ready {
    fn of(targets: Vec<Target>) -> Ready {
        Ready { targets, linker: OnceLock::new() }
    }

    fn first(&self, phrase: &str, enough: f32) -> Option<Likely> {
        let linker = self.linker.get_or_init(|| Linker::new(Encoder::new(Model::embedded()), &self.targets));
        let linked = linker.link(phrase, 1);
        let Match { id, score } = linked.matches.into_iter().next()?;
        (!linked.abstained && score >= enough).then_some(Likely { id, chance: score })
    }
}

/// Occupations of ROME whose code none of ours has.
fn others(knowledge: &Knowledge) -> impl Iterator<Item = Target> {
    let ours = |code: &String| knowledge.occupations.iter().any(|o| o.codes.rome.contains(code));
    knowledge.rome.iter().filter(move |(code, _)| !ours(code)).map(|(code, label)| Target {
        id: format!("{OTHER}{code}"),
        names: vec![vec![label.clone()]],
        sentences: Vec::new(),
    })
}
