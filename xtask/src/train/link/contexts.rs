//! What real ads teach the encoder: a title goes with the lines of its ad, and a skill with the sentences in which ads name it.
//! Ads kept for tests are left out; nothing of an ad enters the model but through the numbers that it moves.

use super::groups::{About, Group, Groups};
use super::normal;
use crate::eval::files::{ENGLISH_ADS, FRENCH_ADS, PlainAd, drawn_ads};
use std::collections::BTreeMap;
use std::path::Path;

/// Lines kept of an ad.
const LINES: usize = 6;
/// Sentences kept of ads for a skill, each of another ad.
const SENTENCES: usize = 8;
/// Words of a skill's name looked for, and characters of a name of one word: shorter ones are words of every day.
const WORDS: usize = 5;
const LONE: usize = 7;
/// A name of one word that more than one ad in so many says is a word of every day too.
const COMMON: usize = 25;

/// Adds a group an ad, and to each skill the sentences that name it. Gives the number of ads.
///
/// # Errors
/// The file that is missing or damaged.
pub fn add(read: &mut Groups, data: &Path) -> Result<usize, String> {
    read.files.extend([FRENCH_ADS, ENGLISH_ADS].map(Into::into));
    let groups = &mut read.groups;
    let ads = drawn_ads(data, usize::MAX)?;
    let of_name = names(groups);
    let mut said: BTreeMap<usize, Vec<(&'static str, String)>> = BTreeMap::new();
    let mut asked_by: BTreeMap<&str, usize> = BTreeMap::new();
    for (ad, lines) in ads.iter().zip(ads.iter().map(lines)) {
        let mut here: BTreeMap<(&str, usize), &str> = BTreeMap::new();
        for line in lines {
            for (name, skill) in found(line, &of_name) {
                here.entry((name, skill)).or_insert(line);
            }
        }
        let mut names: Vec<&str> = here.keys().map(|(name, _)| *name).collect();
        names.dedup();
        names.into_iter().for_each(|name| *asked_by.entry(name).or_default() += 1);
        for ((_, skill), line) in here {
            let sentences = said.entry(skill).or_default();
            if sentences.len() < SENTENCES * 4 {
                sentences.push((ad.language, line.to_owned()));
            }
        }
    }
    let common = |name: &str| !name.contains(' ') && asked_by.get(name).is_some_and(|n| n * COMMON > ads.len());
    let everyday: Vec<usize> = of_name.iter().filter(|(name, _)| common(name)).map(|(_, skill)| *skill).collect();
    for (skill, sentences) in said.into_iter().filter(|(skill, _)| !everyday.contains(skill)) {
        let step = sentences.len().div_ceil(SENTENCES);
        groups[skill].contexts = sentences.into_iter().step_by(step).collect();
    }
    groups.extend(ads.iter().map(group));
    Ok(ads.len())
}

/// The ad as a group: its title, and some of its lines from first to last.
fn group(ad: &PlainAd) -> Group {
    let lines: Vec<&str> = lines(ad).collect();
    let step = lines.len().div_ceil(LINES).max(1);
    Group {
        id: ad.id.clone(),
        about: About::Ad,
        labels: vec![(ad.language, title(ad).to_owned())],
        sentences: Vec::new(),
        contexts: lines.into_iter().step_by(step).map(|line| (ad.language, line.to_owned())).collect(),
    }
}

/// The first line.
fn title(ad: &PlainAd) -> &str {
    ad.text.lines().next().unwrap_or_default()
}

/// The lines and sentences of an ad that say something, its title left out.
fn lines(ad: &PlainAd) -> impl Iterator<Item = &str> {
    let body = ad.text.split_once('\n').map_or("", |(_, body)| body);
    let sentences = body.split(['\n', '.', ';', '!', '?']).map(|s| s.trim_matches(|c: char| !c.is_alphanumeric()));
    sentences.filter(|s| (20..=240).contains(&s.len()))
}

/// The skills that a line names, by the longest names.
fn found<'n>(line: &str, of_name: &'n BTreeMap<String, usize>) -> Vec<(&'n str, usize)> {
    let normal = normal(line);
    let words: Vec<&str> = normal.split(' ').collect();
    let mut out = Vec::new();
    let mut at = 0;
    while at < words.len() {
        let longest = (1..=WORDS.min(words.len() - at)).rev();
        let named = longest.filter_map(|n| of_name.get_key_value(&words[at..at + n].join(" ")).map(|kv| (n, kv)));
        match named.take(1).next() {
            Some((n, (name, skill))) => {
                out.push((name.as_str(), *skill));
                at += n;
            }
            None => at += 1,
        }
    }
    out
}

/// The names of skills as they are looked for; one that two skills share leads to neither.
fn names(groups: &[Group]) -> BTreeMap<String, usize> {
    let mut all: BTreeMap<String, Option<usize>> = BTreeMap::new();
    for (place, group) in groups.iter().enumerate().filter(|(_, g)| g.about == About::Skill) {
        for (_, label) in &group.labels {
            let name = normal(label);
            if name.contains(' ') || name.chars().count() >= LONE {
                all.entry(name).and_modify(|of| *of = of.filter(|p| *p == place)).or_insert(Some(place));
            }
        }
    }
    all.into_iter().filter_map(|(name, place)| Some((name, place?))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_names_the_longest_skill_and_a_shared_name_none() {
        let skill = |id: &str, labels: &[&str]| Group {
            id: id.into(),
            about: About::Skill,
            labels: labels.iter().map(|l| ("en", (*l).to_owned())).collect(),
            sentences: Vec::new(),
            contexts: Vec::new(),
        };
        let groups = [
            skill("a", &["manage budgets", "budgeting"]),
            skill("b", &["manage budgets of projects"]),
            skill("c", &["budgeting", "cook"]),
        ];
        let names = names(&groups);
        let found = |line: &str| found(line, &names).into_iter().map(|(_, skill)| skill).collect::<Vec<_>>();
        assert_eq!(found("You manage budgets of projects and cook"), [1]);
        assert_eq!(found("You manage budgets. Budgeting."), [0]);
    }
}
