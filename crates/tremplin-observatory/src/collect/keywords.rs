//! Words to search for, from what the user names: each thing known in them is searched by all its names, in every language.

use std::collections::{BTreeMap, BTreeSet};
use tremplin_knowledge::Knowledge;
use tremplin_knowledge::occupation::{Family, Names};
use tremplin_knowledge::skill::Skill;
use tremplin_reader::text::fold::folded;

/// Most words of one plan: each is a search.
const MOST: usize = 40;
/// Families of skills that are of the field: the names of another trade ("project management") would find that trade.
const FAMILIES: [&str; 4] = ["generative-ai", "machine-learning", "data-analysis", "data-engineering"];

/// The words to search for: those given, then the names of every skill of the field that they hold, and every name of an occupation that they
/// are, in the order in which they are met. Without repetition, case and accents aside.
#[must_use]
pub fn keywords(words: &str, knowledge: &Knowledge) -> Vec<String> {
    let said = parts(words);
    let mut found = Found::default();
    found.add(words.trim());
    let names = names(knowledge);
    let mut at = 0;
    while at < said.len() {
        let longest = (at + 1..=said.len()).rev().find_map(|end| {
            let held = said.get(at..end)?.join(" ");
            names.get(&held).map(|skills| (end, skills))
        });
        match longest {
            Some((end, skills)) => {
                skills.iter().flat_map(|i| skill_names(knowledge, *i)).for_each(|name| found.add(name));
                at = end;
            }
            None => at += 1,
        }
    }
    let whole = said.join(" ");
    for occupation in &knowledge.occupations {
        let all: Vec<&str> = occupation.names.values().flat_map(all).collect();
        if all.iter().any(|name| parts(name).join(" ") == whole) {
            all.into_iter().for_each(|name| found.add(name));
        }
    }
    found.words
}

/// Words to search a whole field: the names shown of every occupation of it, in every language, and all names of artificial
/// intelligence and machine learning. Trades that AI only changes are left out: their names find other jobs.
#[must_use]
pub fn of_the_field(knowledge: &Knowledge) -> Vec<String> {
    let mut found = Found { most: usize::MAX, ..Found::default() };
    for (i, _) in knowledge.skills.iter().enumerate().filter(|(_, s)| FIELD.contains(&s.id.as_str())) {
        skill_names(knowledge, i).for_each(|name| found.add(name));
    }
    for occupation in knowledge.occupations.iter().filter(|o| o.family != Family::Augmented) {
        occupation.names.values().for_each(|names| found.add(&names.label));
    }
    found.words
}

/// Every name of an occupation in a language.
fn all(names: &Names) -> impl Iterator<Item = &str> {
    let shown = [Some(&names.label), names.feminine.as_ref()];
    shown.into_iter().flatten().chain(&names.aliases).map(String::as_str)
}

/// Skills that are the field itself.
const FIELD: [&str; 2] = ["artificial-intelligence", "machine-learning"];

/// Words found, each once.
struct Found {
    words: Vec<String>,
    known: BTreeSet<String>,
    most: usize,
}

impl Default for Found {
    fn default() -> Found {
        Found { words: Vec::new(), known: BTreeSet::new(), most: MOST }
    }
}

impl Found {
    fn add(&mut self, name: &str) {
        // A search takes two characters at least.
        let long = name.chars().count() >= 2;
        if long && self.words.len() < self.most && self.known.insert(folded(name)) {
            self.words.push(name.to_owned());
        }
    }
}

/// Skills by their names, folded. Names that are told apart by a sign alone (C, C++) are left out.
fn names(knowledge: &Knowledge) -> BTreeMap<String, Vec<usize>> {
    let mut names: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    let ours = |s: &Skill| FAMILIES.contains(&s.family.as_str());
    for (i, skill) in knowledge.skills.iter().enumerate().filter(|(_, s)| ours(s)) {
        for (_, name) in skill.names().filter(|(_, name)| !name.contains(['+', '#', '.'])) {
            let skills = names.entry(parts(name).join(" ")).or_default();
            if !skills.contains(&i) {
                skills.push(i);
            }
        }
    }
    names
}

fn skill_names(knowledge: &Knowledge, skill: usize) -> impl Iterator<Item = &str> {
    // The shortest first: acronyms and plain names find most.
    let mut names: Vec<&str> =
        knowledge.skills.get(skill).map_or_else(Vec::new, |s| s.names().map(|(_, n)| n).collect());
    names.sort_by_key(|name| name.chars().count());
    names.into_iter()
}

fn parts(text: &str) -> Vec<String> {
    let folded = folded(text);
    folded.split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty()).map(str::to_owned).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::LazyLock;

    static KNOWLEDGE: LazyLock<Knowledge> = LazyLock::new(tremplin_knowledge::open);

    fn check(words: &str, expected: &[&str]) {
        let found = keywords(words, &KNOWLEDGE);
        for word in expected {
            assert!(found.iter().any(|f| f == word), "{words}: no {word} in {found:?}");
        }
        assert!(found.len() <= MOST);
    }

    #[test]
    fn both_acronyms_and_both_languages_are_searched() {
        check("chef de projet IA", &["chef de projet IA", "IA", "AI", "Intelligence artificielle"]);
        check("AI product manager", &["IA", "AI"]);
        check("ingénieur machine learning", &["Machine learning", "Apprentissage automatique", "ML"]);
        check("apprentissage automatique", &["Machine learning", "ML"]);
        check("data scientist", &["data scientist"]);
        check("boulanger", &["boulanger"]);
        assert_eq!(keywords("boulanger", &KNOWLEDGE).len(), 1);
    }

    #[test]
    fn the_whole_field_is_searched_by_its_names() {
        let words = of_the_field(&KNOWLEDGE);
        for word in ["IA", "AI", "Data scientist", "Apprentissage automatique"] {
            assert!(words.iter().any(|w| w == word), "no {word} in {words:?}");
        }
        let folded: BTreeSet<String> = words.iter().map(|w| folded(w)).collect();
        assert_eq!(folded.len(), words.len());
    }
}
