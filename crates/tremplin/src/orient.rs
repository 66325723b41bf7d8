//! A CV to the AI occupations in reach: checks the question, reads the CV, asks the advice.

use crate::{Opening, Problem, read};
use tremplin_advice::Request;
use tremplin_advice::answer::{Reach, Suppose, Worth};
use tremplin_documents::Document;
use tremplin_knowledge::Knowledge;
use tremplin_knowledge::skill::Skill;
use tremplin_reader::Reader;
use tremplin_reader::facts::{Date, Profile};

/// How many near names are proposed for an unknown one.
const NEAREST: usize = 3;

/// The answer, with what it was drawn from.
#[derive(Clone, Debug, PartialEq)]
pub struct Answer {
    /// The CV's text.
    pub document: Document,
    /// What it says.
    pub profile: Profile,
    /// The question.
    pub request: Request,
    /// The day of the answer, as given.
    pub today: Date,
    /// Occupations, best first.
    pub reaches: Vec<Reach>,
    /// The same without what the request supposes; empty when it supposes nothing.
    pub before: Vec<Reach>,
    /// What to learn first, best first.
    pub first: Vec<Worth>,
}

impl Answer {
    /// The occupations whose way changes with what is supposed, in the order of the answer: before, then with it.
    #[must_use]
    pub fn changes(&self) -> Vec<(&Reach, &Reach)> {
        let told = |r: &Reach| (r.weeks, r.euros);
        let pair = |with: &'_ Reach| self.before.iter().position(|b| b.occupation == with.occupation);
        let pairs = self.reaches.iter().filter_map(|with| Some((&self.before[pair(with)?], with)));
        pairs.filter(|(before, with)| told(before) != told(with)).collect()
    }
}

/// How many things to learn first are kept.
const FIRST: usize = 5;

/// Which AI occupations are in reach of the person of this CV, and how to get there. The targets of the request may be
/// identifiers or names, as may the skills that it supposes.
///
/// # Errors
/// When the CV gives no text or no skill, or when the request names an occupation, a skill or a route that does not exist.
pub fn orient(
    bytes: &[u8],
    name: Option<&str>,
    opening: &Opening,
    request: Request,
    today: Date,
    knowledge: &Knowledge,
) -> Result<Answer, Problem> {
    let request = checked(request, knowledge)?;
    let document = read::open(bytes, name, opening)?;
    let profile = Reader::new(knowledge).read_profile(&document, today);
    if profile.skills.is_empty() {
        return Err(Problem::new("profile.no_skills", "error-profile-no-skills"));
    }
    let reaches = tremplin_advice::orient(&profile, knowledge, &request);
    let before = if request.suppose.is_empty() {
        Vec::new()
    } else {
        tremplin_advice::orient(&profile, knowledge, &Request { suppose: Suppose::default(), ..request.clone() })
    };
    let asked: Vec<&str> = reaches.iter().map(|r| r.occupation.as_str()).collect();
    let mut first = tremplin_advice::worth(&profile, knowledge, &request, &asked);
    first.truncate(FIRST);
    Ok(Answer { document, profile, request, today, reaches, before, first })
}

/// The request with every target as an identifier.
fn checked(mut request: Request, knowledge: &Knowledge) -> Result<Request, Problem> {
    for target in &mut request.targets {
        *target = occupation(target, knowledge)?;
    }
    for quote in &request.quotes {
        route(&quote.route, "quote.unknown_route", "error-quote-route", knowledge)?;
    }
    for id in &request.suppose.routes {
        route(id, "suppose.unknown_route", "error-suppose-route", knowledge)?;
    }
    for gain in &mut request.suppose.with {
        gain.skill = skill(&gain.skill, knowledge)?;
    }
    for id in &mut request.suppose.without {
        *id = skill(id, knowledge)?;
    }
    Ok(request)
}

/// Whether there is a route of this identifier.
fn route(id: &str, code: &str, key: &'static str, knowledge: &Knowledge) -> Result<(), Problem> {
    if knowledge.route(id).is_some() {
        return Ok(());
    }
    let ids = knowledge.routes.iter().map(|r| (r.id.as_str(), r.id.as_str()));
    let problem = Problem::new(code, key).naming("route", id);
    Err(problem.naming("nearest", nearest(id, ids).join(", ")))
}

/// The identifier of the skill of this identifier or name.
fn skill(wanted: &str, knowledge: &Knowledge) -> Result<String, Problem> {
    let plainly = plain(wanted);
    let is_it = |s: &&Skill| s.id == wanted || s.names().any(|(_, name)| plain(name) == plainly);
    if let Some(found) = knowledge.skills.iter().find(is_it) {
        return Ok(found.id.clone());
    }
    let names = knowledge
        .skills
        .iter()
        .flat_map(|s| s.names().map(|(_, name)| name).chain([s.id.as_str()]).map(|n| (n, s.id.as_str())));
    let problem = Problem::new("suppose.unknown_skill", "error-suppose-skill").naming("skill", wanted);
    Err(problem.naming("nearest", nearest(wanted, names).join(", ")))
}

/// The identifier of the occupation of this identifier or name.
fn occupation(target: &str, knowledge: &Knowledge) -> Result<String, Problem> {
    let wanted = plain(target);
    let is_it = |o: &&tremplin_knowledge::occupation::Occupation| {
        o.id == target || plain(&o.id) == wanted || o.all_names().any(|name| plain(name) == wanted)
    };
    if let Some(found) = knowledge.occupations.iter().find(is_it) {
        return Ok(found.id.clone());
    }
    let names = knowledge
        .occupations
        .iter()
        .flat_map(|o| o.all_names().chain([o.id.as_str()]).map(|name| (name, o.id.as_str())));
    Err(Problem::new("target.unknown", "error-target-unknown")
        .naming("target", target)
        .naming("nearest", nearest(target, names).join(", ")))
}

/// The identifiers whose names are nearest to a word, nearest first.
pub(crate) fn nearest<'a>(word: &str, names: impl Iterator<Item = (&'a str, &'a str)>) -> Vec<&'a str> {
    let word = plain(word);
    let mut found: Vec<(usize, &str)> = names.map(|(name, id)| (distance(&word, &plain(name)), id)).collect();
    found.sort();
    let mut ids: Vec<&str> = Vec::new();
    for (_, id) in found {
        if !ids.contains(&id) {
            ids.push(id);
        }
    }
    ids.truncate(NEAREST);
    ids
}

/// Lower case, hyphens as spaces.
fn plain(name: &str) -> String {
    name.trim().to_lowercase().replace(['-', '_', '/'], " ")
}

/// Letters to add, drop or change to go from one word to the other (Levenshtein); a word inside the other is near.
fn distance(a: &str, b: &str) -> usize {
    if !a.is_empty() && b.contains(a) {
        return 1;
    }
    let b: Vec<char> = b.chars().collect();
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, x) in a.chars().enumerate() {
        let mut next = vec![i + 1];
        for (j, y) in b.iter().enumerate() {
            let change = row[j] + usize::from(x != *y);
            next.push(change.min(row[j + 1] + 1).min(next[j] + 1));
        }
        row = next;
    }
    row.last().copied().unwrap_or_default()
}
