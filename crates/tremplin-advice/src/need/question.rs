//! The one question that best tells apart the uses that a text may ask for: the one whose answer leaves the least doubt
//! (Shannon's entropy), the uses being as likely as their scores.

use super::{Matched, is_everywhere};
use std::collections::BTreeMap;
use tremplin_knowledge::Knowledge;
use tremplin_knowledge::need::Question;
use tremplin_knowledge::sector::Sector;

/// What every use may have without a word that names it, so that none is ruled out.
const UNSAID: f64 = 0.5;

/// A use of another sector than the one named is so much less likely.
const ELSEWHERE: f64 = 0.1;

/// Answers proposed.
const MOST_CHOICES: usize = 6;

/// Uses named beside an answer.
const MOST_USES: usize = 3;

/// An answer, or a use beside it, is named when it is so likely beside the likeliest.
const WORTH_NAMING: f64 = 0.2;

/// A question, with the answers that stay possible.
#[derive(Clone, Debug, PartialEq)]
pub struct QuestionAsked<'k> {
    /// The question.
    pub question: &'k Question,
    /// How many bits its answer tells, of [`QuestionAsked::doubt`].
    pub tells: f64,
    /// How many bits of doubt there are.
    pub doubt: f64,
    /// Answers, likeliest first; there may be others.
    pub choices: Vec<Choice<'k>>,
}

/// An answer to a question.
#[derive(Clone, Debug, PartialEq)]
pub struct Choice<'k> {
    /// The word for it: `foresee`, `documents`, `banking`.
    pub id: String,
    /// The likeliest uses that it leaves.
    pub uses: Vec<&'k tremplin_knowledge::sector::Use>,
}

/// A use, and how likely it is.
struct Likely<'c, 'k> {
    matched: &'c Matched<'k>,
    chance: f64,
}

/// The question to ask. The sector is not asked when it is known.
pub(super) fn best<'k>(
    candidates: &[Matched<'k>],
    sector: Option<&Sector>,
    knowledge: &'k Knowledge,
) -> QuestionAsked<'k> {
    let likely = likely(candidates, sector);
    let doubt = entropy(likely.iter().map(|l| l.chance));
    let open = knowledge.needs.questions.iter().filter(|q| sector.is_none() || q.id != "sector");
    let mut asked: Vec<QuestionAsked<'k>> = open
        .map(|question| QuestionAsked {
            question,
            tells: doubt - doubt_left(question, &likely),
            doubt,
            choices: choices(question, &likely),
        })
        .collect();
    // The first in the knowledge among equals: the sort is stable.
    asked.sort_by(|a, b| b.tells.total_cmp(&a.tells));
    asked.into_iter().next().expect("the knowledge asks what a tool does and what it works on")
}

fn likely<'c, 'k>(candidates: &'c [Matched<'k>], sector: Option<&Sector>) -> Vec<Likely<'c, 'k>> {
    let weight = |m: &Matched<'_>| {
        let elsewhere = sector.is_some_and(|s| s.id != m.sector.id && !is_everywhere(m.sector));
        let score = m.score + UNSAID;
        score * score * if elsewhere { ELSEWHERE } else { 1.0 }
    };
    let all: f64 = candidates.iter().map(weight).sum();
    candidates.iter().map(|matched| Likely { matched, chance: weight(matched) / all }).collect()
}

/// The answer of a use to a question.
fn answer_of<'m>(question: &Question, matched: &'m Matched<'_>) -> Option<&'m str> {
    match question.id.as_str() {
        "act" => Some(&matched.used.need.act),
        "matter" => Some(&matched.used.need.matter),
        _ => (!is_everywhere(matched.sector)).then_some(matched.sector.id.as_str()),
    }
}

/// Chances by answer; a use that fits every answer is shared among them as they are likely.
fn by_answer<'c, 'k>(
    question: &Question,
    likely: &'c [Likely<'c, 'k>],
) -> BTreeMap<&'c str, Vec<(f64, &'c Matched<'k>)>> {
    let mut groups: BTreeMap<&str, Vec<(f64, &Matched<'k>)>> = BTreeMap::new();
    for l in likely {
        if let Some(answer) = answer_of(question, l.matched) {
            groups.entry(answer).or_default().push((l.chance, l.matched));
        }
    }
    let told: f64 = groups.values().flatten().map(|(c, _)| c).sum();
    let anywhere: Vec<&Likely<'c, 'k>> = likely.iter().filter(|l| answer_of(question, l.matched).is_none()).collect();
    for group in groups.values_mut() {
        let mass: f64 = group.iter().map(|(c, _)| c).sum();
        group.extend(anywhere.iter().map(|l| (l.chance * mass / told, l.matched)));
    }
    groups
}

/// The doubt that the answer leaves on average.
fn doubt_left(question: &Question, likely: &[Likely<'_, '_>]) -> f64 {
    let left = |group: &Vec<(f64, &Matched<'_>)>| {
        let mass: f64 = group.iter().map(|(c, _)| c).sum();
        mass * entropy(group.iter().map(|(c, _)| c / mass))
    };
    by_answer(question, likely).values().map(left).sum()
}

fn choices<'k>(question: &Question, likely: &[Likely<'_, 'k>]) -> Vec<Choice<'k>> {
    let mut groups: Vec<(f64, Choice<'k>)> = by_answer(question, likely)
        .into_iter()
        .map(|(answer, mut group)| {
            group.sort_by(|a, b| b.0.total_cmp(&a.0));
            let mass = group.iter().map(|(c, _)| c).sum();
            let least = group.first().map_or(0.0, |(c, _)| c * WORTH_NAMING);
            let uses = group.iter().take_while(|(c, _)| *c >= least).take(MOST_USES).map(|(_, m)| m.used).collect();
            (mass, Choice { id: answer.to_owned(), uses })
        })
        .collect();
    groups.sort_by(|a, b| b.0.total_cmp(&a.0));
    let least = groups.first().map_or(0.0, |(mass, _)| mass * WORTH_NAMING);
    groups.into_iter().take_while(|(mass, _)| *mass >= least).take(MOST_CHOICES).map(|(_, choice)| choice).collect()
}

/// Bits of doubt.
fn entropy(chances: impl Iterator<Item = f64>) -> f64 {
    chances.filter(|c| *c > 0.0).map(|c| -c * c.log2()).sum()
}
