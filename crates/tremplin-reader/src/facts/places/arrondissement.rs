//! The arrondissement of Paris, Lyon or Marseille that stands beside the name of the town: "Paris 9e", "Lyon 3ème", "69 - LYON 03",
//! "75009 Paris".

use std::collections::{BTreeSet, HashMap};
use tremplin_knowledge::place::Places;

/// Figures of a postal code.
const POSTAL: usize = 5;

/// Arrondissements by their commune and rank, and by postal code.
#[derive(Debug, Default)]
pub(crate) struct Arrondissements {
    /// Code of the commune -> codes in the order of ranks.
    ranked: HashMap<String, Vec<String>>,
    /// Postal code -> code of the commune, code.
    postal: HashMap<String, (String, String)>,
}

impl Arrondissements {
    pub fn new(places: &Places) -> Arrondissements {
        let mut out = Arrondissements::default();
        for a in &places.arrondissements {
            out.ranked.entry(a.commune.clone()).or_default().push(a.code.clone());
            out.postal.extend(a.postal.split(' ').map(|p| (p.to_owned(), (a.commune.clone(), a.code.clone()))));
        }
        out
    }

    /// The arrondissement of a commune: by a postal code among some words, else by a rank.
    pub fn find(&self, commune: &str, words: &str, rank: Option<usize>) -> Option<String> {
        let ranked = self.ranked.get(commune)?;
        let here = |w: &str| self.postal.get(w).filter(|(c, _)| c == commune).map(|(_, code)| code.clone());
        let postal = words.split(|c: char| !c.is_ascii_digit()).filter(|w| w.len() == POSTAL).find_map(here);
        postal.or_else(|| ranked.get(rank?.checked_sub(1)?).cloned())
    }
}

/// The rank that a word says: `9e`, `1er`, `3eme`; where it `stands_alone`, `9` and `03` too.
pub(crate) fn rank(word: &str, ordinals: &BTreeSet<String>, stands_alone: bool) -> Option<usize> {
    let figures = word.trim_end_matches(|c: char| c.is_ascii_lowercase());
    let ending = word.get(figures.len()..)?;
    let told = if ending.is_empty() { stands_alone } else { ordinals.contains(ending) };
    (told && (1..=2).contains(&figures.len())).then(|| figures.parse().ok()).flatten()
}
