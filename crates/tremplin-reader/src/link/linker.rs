//! Phrases to concepts: the nearest ones with a chance each, or an honest "none".

use super::{Encoder, Found, Mention, Signs, Target, Targets, mentions};

/// Below this chance of being right, a phrase is said to name no concept.
const ENOUGH: f32 = 0.5;
/// A phrase of which training met less than this part says nothing to it.
const KNOWN: f32 = 0.5;
/// Mentions of a sentence that are judged.
const MENTIONS: usize = 40;

/// Targets, and what is needed to link phrases to them.
#[derive(Clone, Debug)]
pub struct Linker {
    encoder: Encoder,
    targets: Targets,
}

/// What a phrase was linked to.
#[derive(Clone, Debug, PartialEq)]
pub struct Linked {
    /// Whether no concept is likely enough.
    pub abstained: bool,
    /// The nearest concepts, the likeliest first; they stand here even if it abstained.
    pub matches: Vec<Match>,
}

/// A concept near a phrase.
#[derive(Clone, Debug, PartialEq)]
pub struct Match {
    /// Its identifier.
    pub id: String,
    /// The chance that it is the right one, from 0 to 1.
    pub score: f32,
}

impl Linker {
    /// Makes targets ready.
    #[must_use]
    pub fn new(encoder: Encoder, targets: &[Target]) -> Linker {
        Linker { targets: Targets::new(&encoder, targets), encoder }
    }

    /// The concepts nearest to a phrase.
    #[must_use]
    pub fn link(&self, phrase: &str, top: usize) -> Linked {
        let encoded = self.encoder.encode(phrase);
        let found = self.targets.nearest(&encoded.vector, top.max(1) + 1);
        let chance = |i: usize| {
            let next = found.get(i + 1).map_or(0.0, |f| f.score);
            let score = found.get(i).map_or(0.0, |f| f.score);
            let signs = Signs { score, lead: score - next, known: encoded.known };
            self.encoder.model().calibration().chance(&signs)
        };
        // The chance of those behind is at most that of those before: an order is an order.
        let mut most = 1f32;
        let matched = |(i, f): (usize, &Found)| {
            most = most.min(chance(i));
            Match { id: self.targets.id(f.place).to_owned(), score: most }
        };
        let matches: Vec<Match> = found.iter().take(top).enumerate().map(matched).collect();
        let abstained = encoded.known < KNOWN || matches.first().is_none_or(|m| m.score < ENOUGH);
        Linked { abstained, matches }
    }

    /// The concepts that a sentence speaks of: those of its runs of words that are likely enough, each judged by itself.
    #[must_use]
    pub fn link_sentence(&self, sentence: &str, top: usize) -> Linked {
        let calibration = self.encoder.model().calibration();
        let told = |m: Mention| (calibration.chance(&m.signs), m);
        let found = mentions(&self.encoder, &self.targets, sentence, MENTIONS).into_iter().map(told);
        let mut likely: Vec<(f32, Mention)> =
            found.filter(|(chance, m)| *chance >= ENOUGH && m.signs.known >= KNOWN).collect();
        // In the order of mentions where chances are equal.
        likely.sort_by(|a, b| b.0.total_cmp(&a.0));
        let matched = |(score, m): (f32, Mention)| Match { id: self.targets.id(m.place).to_owned(), score };
        let matches: Vec<Match> = likely.into_iter().take(top).map(matched).collect();
        Linked { abstained: matches.is_empty(), matches }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::link::Model;

    fn target(id: &str, names: &[&str]) -> Target {
        let names = names.iter().map(|n| vec![(*n).to_owned()]).collect();
        Target { id: id.into(), names, sentences: Vec::new() }
    }

    #[test]
    fn a_title_finds_its_trade_across_languages_and_what_is_no_title_finds_none() {
        let targets = [target("baker", &["baker"]), target("nurse", &["nurse"]), target("welder", &["welder"])];
        let linker = Linker::new(Encoder::new(Model::embedded()), &targets);
        let first = |phrase: &str| linker.link(phrase, 1).matches[0].id.clone();
        assert_eq!(first("Boulanger / Boulangère (H/F)"), "baker");
        assert_eq!(first("Infirmière diplômée d’État"), "nurse");
        assert_eq!(first("Soudeur TIG"), "welder");
        for nothing in ["", "xqzvw", "poste au deuxième étage"] {
            assert!(linker.link(nothing, 1).abstained, "{nothing}");
        }
    }
}
