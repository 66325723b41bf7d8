//! A CV to the AI occupations in reach: checks the question, reads the CV, asks the advice.

use crate::{Opening, Problem, read};
use tremplin_advice::Request;
use tremplin_advice::answer::Reach;
use tremplin_documents::Document;
use tremplin_knowledge::Knowledge;
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
}

/// Which AI occupations are in reach of the person of this CV, and how to get there. The targets of the request may be
/// identifiers or names.
///
/// # Errors
/// When the CV gives no text or no skill, or when the request names an occupation or a route that does not exist.
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
    Ok(Answer { document, profile, request, today, reaches })
}

/// The request with every target as an identifier.
fn checked(mut request: Request, knowledge: &Knowledge) -> Result<Request, Problem> {
    for target in &mut request.targets {
        *target = occupation(target, knowledge)?;
    }
    for quote in &request.quotes {
        if knowledge.route(&quote.route).is_none() {
            let ids = knowledge.routes.iter().map(|r| (r.id.as_str(), r.id.as_str()));
            return Err(Problem::new("quote.unknown_route", "error-quote-route")
                .naming("route", &quote.route)
                .naming("nearest", nearest(&quote.route, ids).join(", ")));
        }
    }
    Ok(request)
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
