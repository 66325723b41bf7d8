//! What stands right around a name: words that show a skill, an employer, a person, a street.

use super::Match;
use super::guards::{ends_with_any, line, starts_with_any};
use crate::text::Text;
use crate::words::{Phrases, phrase};
use tremplin_knowledge::Knowledge;
use tremplin_knowledge::lang::NameContext;

/// The name of an employer that begins like a product has at most this many words.
const NAME_WORDS: usize = 3;

/// The tables of all languages, joined.
#[derive(Debug, Default)]
pub(super) struct Context {
    skill_before: Phrases,
    skill_after: Phrases,
    employer_before: Phrases,
    employer_after: Phrases,
    person_before: Phrases,
    street_before: Phrases,
    street_before_numbered: Phrases,
    street_after: Phrases,
    /// Small words that may stand between a joint and what it joins.
    pub articles: Phrases,
    /// Words that join two names.
    pub joints: Phrases,
}

impl Context {
    pub fn new(knowledge: &Knowledge) -> Context {
        let tables = || knowledge.languages.values().map(|l| &l.reading);
        let join = |pick: fn(&NameContext) -> &Vec<String>| -> Phrases {
            tables().flat_map(|t| pick(&t.name_context)).map(|w| phrase(w)).collect()
        };
        Context {
            skill_before: join(|t| &t.skill_before),
            skill_after: join(|t| &t.skill_after),
            employer_before: join(|t| &t.employer_before),
            employer_after: join(|t| &t.employer_after),
            person_before: join(|t| &t.person_before),
            street_before: join(|t| &t.street_before),
            street_before_numbered: join(|t| &t.street_before_numbered),
            street_after: join(|t| &t.street_after),
            articles: join(|t| &t.articles),
            joints: tables().flat_map(|t| &t.skill_clauses.joints).map(|w| phrase(w)).collect(),
        }
    }

    /// "Knowledge of Go", "Go experience": the words right around are of a skill.
    pub fn shows(&self, text: &Text<'_>, m: &Match) -> bool {
        ends_with_any(text, m.first, &self.skill_before)
            || starts_with_any(text, m.end.saturating_sub(1), &self.skill_after)
    }

    /// "Join Snowflake", "Databricks is hiring", "Scala Catering is hiring".
    pub fn is_employer(&self, text: &Text<'_>, m: &Match) -> bool {
        let last = m.end.saturating_sub(1);
        let name = (last..last + NAME_WORDS).take_while(|i| capital(text, *i));
        let followed = |i: usize| starts_with_any(text, i, &self.employer_after);
        capital(text, m.first)
            && (ends_with_any(text, m.first, &self.employer_before) || name.into_iter().any(followed))
    }

    /// "Ms. Perl", "12 rue Java", "Python Street".
    pub fn is_elsewhere(&self, text: &Text<'_>, m: &Match) -> bool {
        let street_after = capital(text, m.end) && starts_with_any(text, m.end.saturating_sub(1), &self.street_after);
        let street_before = ends_with_any(text, m.first, &self.street_before) || self.numbered_street(text, m.first);
        capital(text, m.first) && (street_before || street_after || self.is_person(text, m.first))
    }

    /// "Ms. Perl"; "MS Project" is no person.
    fn is_person(&self, text: &Text<'_>, first: usize) -> bool {
        let title = (first.saturating_sub(2)..first).rev().filter_map(|i| text.tokens.get(i)).find(|t| t.word);
        let raw = title.map_or("", |t| t.span.of(text.raw));
        let abbreviation = raw.len() > 1 && raw.chars().all(char::is_uppercase);
        !abbreviation && ends_with_any(text, first, &self.person_before)
    }

    /// "3 place Java": words that are of a street after its number alone.
    fn numbered_street(&self, text: &Text<'_>, first: usize) -> bool {
        let own = line(text, first);
        let number = |i: usize| {
            let digits = text.token(i).chars().all(|c| c.is_ascii_digit());
            digits && text.tokens.get(i).is_some_and(|t| t.line == own)
        };
        (first.saturating_sub(4)..first)
            .any(|i| number(i) && self.street_before_numbered.contains(&text.joined(i + 1, first)))
    }
}

/// Whether a token begins with a capital.
fn capital(text: &Text<'_>, i: usize) -> bool {
    let span = text.tokens.get(i).map(|t| t.span);
    span.and_then(|s| s.of(text.raw).chars().next()).is_some_and(char::is_uppercase)
}
