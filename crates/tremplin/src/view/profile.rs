//! "What we read in your CV": facts, strengths with the words that show them, and what to do about what was not read.

use super::{Block, Fact, Item, Section, evidence, words};
use crate::{Answer, Say};
use tremplin_documents::{Document, Span};
use tremplin_knowledge::Knowledge;
use tremplin_reader::facts::{Profile, Proof, SkillHeld};

/// How many strengths are shown with their words.
const STRENGTHS: usize = 8;

/// How many other skills are named.
const OTHERS: usize = 30;

pub(super) fn section(answer: &Answer, knowledge: &Knowledge, say: &Say) -> Section {
    let Answer { profile, document, .. } = answer;
    let mut blocks = vec![Block::Facts(facts(profile, knowledge, say))];
    blocks.extend(strengths(profile, &document.text, knowledge, say));
    blocks.extend(cautions(profile, document, say).into_iter().map(Block::Caution));
    Section { heading: say.text("profile-heading"), blocks }
}

/// Experience, last job, degree, languages.
pub(super) fn facts(profile: &Profile, knowledge: &Knowledge, say: &Say) -> Vec<Fact> {
    let unread = || say.text("profile-unread");
    let mut facts = Vec::new();
    if let Some(headline) = &profile.headline {
        facts.push(Fact::new(say.text("profile-headline"), say.quoted(&headline.value)));
    }
    facts.push(Fact::new(say.text("profile-experience"), experience(profile, say).unwrap_or_else(unread)));
    facts.push(Fact::new(say.text("profile-degree"), degree(profile, say).unwrap_or_else(unread)));
    let languages: Vec<String> =
        profile.languages.iter().map(|l| language(&l.lang, l.level.as_deref(), knowledge, say)).collect();
    let languages = if languages.is_empty() { unread() } else { say.list(&languages) };
    facts.push(Fact::new(say.text("profile-languages"), languages));
    facts
}

fn experience(profile: &Profile, say: &Say) -> Option<String> {
    let total = (profile.experience_months > 0).then(|| words::duration(profile.experience_months, say))?;
    let jobs = profile.jobs.len();
    let mut text = say.with("profile-experience-value", [("duration", total.into()), ("jobs", jobs.into())]);
    let last = profile.jobs.iter().max_by_key(|j| (j.current, j.end.or(j.start)))?;
    if let Some(title) = &last.title {
        text.push_str(&say.with("profile-last-job", [("title", say.quoted(title.value.trim()).into())]));
    }
    Some(text)
}

fn degree(profile: &Profile, say: &Say) -> Option<String> {
    let held = profile.degree?;
    let level = say.word("degree", held.id());
    let title = profile.degrees.iter().find(|d| d.level == held).map(|d| d.title.trim());
    Some(match title {
        Some(title) => say.with("profile-degree-value", [("level", level.into()), ("title", say.quoted(title).into())]),
        None => level,
    })
}

pub(super) fn language(code: &str, level: Option<&str>, knowledge: &Knowledge, say: &Say) -> String {
    let name = language_name(code, knowledge, say);
    match level {
        None => name,
        Some("native") => say.with("profile-language-native", [("name", name.into())]),
        Some(level) => say.with("profile-language-level", [("name", name.into()), ("level", level.into())]),
    }
}

/// The name of a language: as shown, else as read, else its code.
fn language_name(code: &str, knowledge: &Knowledge, say: &Say) -> String {
    if say.has_word("language", code) {
        return say.word("language", code);
    }
    let read = knowledge.languages.get(&say.lang()).and_then(|l| l.reading.languages.get(code));
    read.and_then(|names| names.first()).map_or_else(|| code.to_owned(), Clone::clone)
}

fn strengths(profile: &Profile, text: &str, knowledge: &Knowledge, say: &Say) -> Vec<Block> {
    let mut skills: Vec<&SkillHeld> = profile.skills.iter().collect();
    skills.sort_by_key(|s| std::cmp::Reverse((s.proof, s.level, s.months)));
    let (first, rest) = skills.split_at(skills.len().min(STRENGTHS));
    if first.is_empty() {
        return Vec::new();
    }
    let mut blocks = vec![Block::Heading(say.text("profile-strengths"))];
    blocks.push(Block::List(first.iter().map(|s| strength(s, profile, text, knowledge, say)).collect()));
    if !rest.is_empty() {
        let names = words::skills(rest.iter().take(OTHERS).map(|s| s.id.as_str()), knowledge, say.lang());
        let more = rest.len().saturating_sub(OTHERS);
        blocks.push(Block::Paragraph(
            say.with("profile-other-skills", [("skills", names.join(", ").into()), ("more", more.into())]),
        ));
    }
    blocks
}

/// A skill, how it is held, and the line that shows it.
pub(super) fn strength(skill: &SkillHeld, profile: &Profile, text: &str, knowledge: &Knowledge, say: &Say) -> Item {
    let label = knowledge.skill_label(&skill.id, say.lang());
    let level = say.word("level", skill.level.id());
    let how = match skill.proof {
        Proof::Practised if skill.months > 0 => {
            say.with("proof-practised-months", [("duration", words::duration(skill.months, say).into())])
        }
        Proof::Practised => say.text("proof-practised"),
        Proof::Taught => say.text("proof-taught"),
        Proof::Listed => say.text("proof-listed"),
    };
    let mut item = Item::new(label, say.with("profile-strength", [("level", level.into()), ("how", how.into())]));
    // A mention within a job says more than one in a headline or a list.
    let in_job = |span: &&Span| profile.jobs.iter().any(|j| j.span.contains(**span));
    if let Some(span) = skill.spans.iter().find(in_job).or(skill.spans.first()) {
        item.details.push(say.quoted(&evidence::line(text, *span)));
    }
    item.details.extend(skill.chance.map(|chance| words::likely(chance, say)));
    item
}

/// What was not read, and what to do; notes of the reading.
fn cautions(profile: &Profile, document: &Document, say: &Say) -> Vec<String> {
    let mut cautions = super::reading::notes(document, say);
    let missing = [
        (profile.experience_months == 0, "profile-no-experience"),
        (profile.degree.is_none(), "profile-no-degree"),
        (profile.languages.is_empty(), "profile-no-language"),
    ];
    cautions.extend(missing.into_iter().filter(|(is, _)| *is).map(|(_, key)| say.text(key)));
    cautions.push(say.text("profile-something-wrong"));
    cautions
}
