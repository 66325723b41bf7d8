//! Business needs: how each use of AI is asked for in a firm, who tries it, when to stop; what is no matter for AI; the
//! risks and the questions that all of them share. Which use a text asks for is the advice's business.

use crate::Knowledge;
use crate::fault::Reading;
use crate::lang::{Lang, Text};
use crate::origin::{self, Confidence};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Phrases by language.
pub type Said = BTreeMap<Lang, Vec<String>>;

/// What a firm says when it needs a use of AI, and what it takes to try it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BusinessNeed {
    /// What the business calls it.
    pub said: Said,
    /// The problem, in the words of who has it.
    pub problem: Text,
    /// What the tool does: an answer of the question `act`.
    pub act: String,
    /// What it works on: an answer of the question `matter`.
    pub matter: String,
    /// Who tries it; the shares add up to 100.
    pub team: Vec<Member>,
    /// Skills of the business side.
    pub trade: Vec<String>,
    /// The figure that would show success, against the present state.
    pub target: Text,
    /// When to stop.
    pub stop: Text,
    /// Risks, by identifier.
    pub risks: Vec<String>,
}

/// A part of the team.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Member {
    /// Occupation.
    pub occupation: String,
    /// Share of the team's time, in percent.
    pub share: u32,
    /// Where the person comes from.
    pub side: Side,
}

/// From which side of a team a person comes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Side {
    /// Knows the trade, learns AI.
    Business,
    /// Knows AI, learns the trade.
    Ai,
}

/// What all needs share.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Needs {
    /// Risks of proofs of concept.
    pub risks: Vec<Risk>,
    /// Needs that are no matter for AI.
    pub others: Vec<OtherNeed>,
    /// Questions that settle an unclear need, in the order in which equals are asked.
    pub questions: Vec<Question>,
    /// Which skills are of the AI side.
    pub sides: Sides,
    /// Words that tell nothing of a need.
    pub small_words: Said,
}

/// A risk of a proof of concept.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Risk {
    /// Identifier.
    pub id: String,
    /// The risk, and what to do about it.
    pub text: Text,
    /// See [`crate::origin`].
    pub source: String,
    /// See [`crate::origin`].
    pub date: String,
    /// See [`Confidence`].
    pub confidence: Confidence,
}

/// A need that is no matter for AI.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OtherNeed {
    /// Identifier.
    pub id: String,
    /// What it is.
    pub label: Text,
    /// Why AI does nothing for it.
    pub reason: Text,
    /// What to do instead.
    pub instead: Text,
    /// What people call it.
    pub said: Said,
}

/// A question that settles an unclear need.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Question {
    /// What it asks of a use: `act`, `matter` or `sector`.
    pub id: String,
    /// The question.
    pub ask: Text,
    /// Its answers; empty for `sector`, whose answers are the sectors.
    #[serde(default, rename = "answer")]
    pub answers: Vec<QuestionAnswer>,
}

/// An answer to a question.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct QuestionAnswer {
    /// The word that a use gives.
    pub id: String,
    /// The answer, as it is proposed.
    pub label: Text,
}

/// Which skills are of the AI side of a team.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Sides {
    /// All those of these families.
    pub families: Vec<String>,
    /// These of other families.
    pub skills: Vec<String>,
}

/// What a question may ask of a use.
const ASKS: [&str; 3] = ["act", "matter", "sector"];

impl Needs {
    /// The risk of an identifier.
    #[must_use]
    pub fn risk(&self, id: &str) -> Option<&Risk> {
        self.risks.iter().find(|r| r.id == id)
    }

    fn answers(&self, question: &str, answer: &str) -> bool {
        let asked = self.questions.iter().find(|q| q.id == question);
        asked.is_some_and(|q| q.answers.iter().any(|a| a.id == answer))
    }
}

impl Knowledge {
    /// Whether a skill is of the AI side of a team.
    #[must_use]
    pub fn is_ai_side(&self, skill: &str) -> bool {
        let sides = &self.needs.sides;
        let of_family = || self.skill(skill).is_some_and(|s| sides.families.contains(&s.family));
        sides.skills.iter().any(|s| s == skill) || of_family()
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Risks {
    risk: Vec<Risk>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Others {
    other: Vec<OtherNeed>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Questions {
    question: Vec<Question>,
}

/// Reads one of the five files of `needs/`.
pub(crate) fn read(id: &str, needs: &mut Needs, reading: &mut Reading<'_>) {
    match id {
        "risks" => needs.risks = reading.toml::<Risks>().map(|f| f.risk).unwrap_or_default(),
        "without-ai" => needs.others = reading.toml::<Others>().map(|f| f.other).unwrap_or_default(),
        "questions" => needs.questions = reading.toml::<Questions>().map(|f| f.question).unwrap_or_default(),
        "sides" => needs.sides = reading.toml().unwrap_or_default(),
        "small-words" => needs.small_words = reading.toml().unwrap_or_default(),
        _ => reading.fault("", "needs/ has five files: risks, without-ai, questions, sides, small-words"),
    }
}

pub(crate) fn check_risks(knowledge: &Knowledge, reading: &mut Reading<'_>) {
    for risk in &knowledge.needs.risks {
        reading.check_id(&risk.id);
        origin::check(&risk.source, &risk.date, knowledge, reading);
    }
}

pub(crate) fn check_questions(knowledge: &Knowledge, reading: &mut Reading<'_>) {
    for question in knowledge.needs.questions.iter().filter(|q| !ASKS.contains(&q.id.as_str())) {
        reading.fault(&question.id, format!("a question asks one of {}", ASKS.join(", ")));
    }
}

pub(crate) fn check_sides(knowledge: &Knowledge, reading: &mut Reading<'_>) {
    for family in knowledge.needs.sides.families.iter().filter(|f| !knowledge.families.contains_key(*f)) {
        reading.fault(family, format!("family {family:?} is not in skills/"));
    }
    knowledge.needs.sides.skills.iter().for_each(|skill| knowledge.check_skill(skill, reading));
}

pub(crate) fn check_others(knowledge: &Knowledge, reading: &mut Reading<'_>) {
    for other in &knowledge.needs.others {
        reading.check_id(&other.id);
        check_said(&other.id, &other.said, knowledge, reading);
    }
}

pub(crate) fn check_need(id: &str, need: &BusinessNeed, knowledge: &Knowledge, reading: &mut Reading<'_>) {
    check_said(id, &need.said, knowledge, reading);
    let shares: u32 = need.team.iter().map(|m| m.share).sum();
    if shares != 100 {
        reading.fault(id, format!("use {id:?}: the shares of its team add up to {shares}, not 100"));
    }
    need.team.iter().for_each(|m| knowledge.check_occupation(&m.occupation, reading));
    need.trade.iter().for_each(|skill| knowledge.check_skill(skill, reading));
    for risk in need.risks.iter().filter(|r| knowledge.needs.risk(r).is_none()) {
        reading.fault(risk, format!("risk {risk:?} is not in needs/risks.toml"));
    }
    for (question, answer) in [("act", &need.act), ("matter", &need.matter)] {
        if !knowledge.needs.answers(question, answer) {
            reading.fault(answer, format!("use {id:?}: {answer:?} is no answer of {question} in needs/questions.toml"));
        }
    }
}

fn check_said(id: &str, said: &Said, knowledge: &Knowledge, reading: &mut Reading<'_>) {
    for lang in knowledge.languages.keys().filter(|lang| said.get(*lang).is_none_or(Vec::is_empty)) {
        reading.fault(id, format!("{id:?}: nothing said in {lang:?}: every language needs its words"));
    }
}
