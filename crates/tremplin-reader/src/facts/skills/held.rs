//! Skills of a CV: which ones the person holds, how they show them, at what level.

use super::clauses::Wish;
use super::{field, is_list, line_of, linked, links, of_other_people, wishes};
use crate::Reader;
use crate::facts::experience::{covered_months, interval};
use crate::facts::{Date, Job, Proof, SkillHeld};
use crate::lexicon::Match;
use crate::text::Text;
use crate::text::sections::{Part, kind_at};
use crate::words::phrase;
use std::collections::BTreeMap;
use tremplin_documents::Field;
use tremplin_knowledge::Level;

/// A skill shown in jobs of this many months in all is solid. Chosen: two years is where French job ads begin to ask
/// for an experienced person (bands of `salaries/`).
const SOLID_MONTHS: u32 = 24;
/// A part of a list longer than this is prose: its words tell no level.
const PART_WORDS: usize = 9;

/// Skills of a CV.
#[must_use]
pub(crate) fn held(reader: &Reader, text: &Text<'_>, parts: &[Part], jobs: &[Job], today: Date) -> Vec<SkillHeld> {
    // "Groupe Valmont SAS, agroalimentaire, 620 salariés": the line of an employer has commas, and is no list of skills.
    let employers: Vec<usize> =
        jobs.iter().filter_map(|j| j.employer.as_ref()).map(|e| text.line_at(e.span.start)).collect();
    let listed = |line: usize| is_list(text, parts, line, &reader.words) && !employers.contains(&line);
    let links = links(text);
    let mut skills: Vec<SkillHeld> = Vec::new();
    let mut shown: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    let found = reader.skills.scan(text, &listed);
    let guesses = linked::links(reader, text, parts, &found);
    let found = guesses.among(found);
    let said = wishes(reader, text, &found);
    for (m, wish) in found.iter().zip(said) {
        let line = line_of(text, m);
        let linked = links.iter().any(|l| l.overlaps(m.span));
        let job_title = jobs.iter().filter_map(|j| j.title.as_ref()).any(|t| t.span.overlaps(m.span));
        let others = !job_title && of_other_people(reader, text, m);
        if linked || others || !counts(text, parts, line) || wish == Some(Wish::Denied) {
            continue;
        }
        let job = jobs.iter().position(|j| j.span.contains(m.span));
        let proof = proof(kind_at(parts, line), field(text, line), job.is_some());
        if let Some(job) = job {
            shown.entry(m.id.clone()).or_default().push(job);
        }
        let stated = if proof == Proof::Practised { None } else { stated_level(reader, text, m) };
        add(&mut skills, m, proof, stated, guesses.chance(m.span));
    }
    for skill in &mut skills {
        let intervals = shown.get(&skill.id).into_iter().flatten().filter_map(|j| jobs.get(*j)).filter_map(|j| {
            let end = if j.current { Some(today) } else { j.end };
            (j.months > 0).then_some(interval(j.start?, end?))
        });
        skill.months = covered_months(intervals.collect());
        if !skill.stated && skill.months >= SOLID_MONTHS {
            skill.level = Level::Solid;
        }
    }
    skills
}

fn add(skills: &mut Vec<SkillHeld>, m: &Match, proof: Proof, stated: Option<Level>, chance: Option<f32>) {
    let level = stated.unwrap_or(Level::Working);
    match skills.iter_mut().find(|s| s.id == m.id) {
        Some(skill) => {
            skill.chance = linked::surer(skill.chance, chance);
            skill.spans.push(m.span);
            skill.proof = skill.proof.max(proof);
            // What the person says of their level holds, the highest they say; practice beats "notions".
            if let Some(level) = stated {
                skill.level = if skill.stated { skill.level.max(level) } else { level };
                skill.stated = true;
            } else if skill.stated && proof == Proof::Practised && skill.level < Level::Working {
                skill.level = Level::Working;
            }
        }
        None => skills.push(SkillHeld {
            id: m.id.clone(),
            level,
            stated: stated.is_some(),
            proof,
            months: 0,
            chance,
            spans: vec![m.span],
        }),
    }
}

/// Lines whose words are about the person's work: not hobbies, addresses, names of languages.
fn counts(text: &Text<'_>, parts: &[Part], line: usize) -> bool {
    let kind = kind_at(parts, line);
    let heading = parts.iter().any(|p| p.heading == line);
    let address = kind.is_empty() && is_address(text.line(line));
    let aside = matches!(kind, "interests" | "references" | "contact" | "languages");
    let labelled = matches!(
        field(text, line),
        Some(Field::Contact | Field::Interest | Field::Language | Field::School | Field::Employer | Field::Name)
    );
    !heading && !aside && !labelled && !address
}

/// A line of the head of a CV that says where the person lives or how to reach them: a mail, a postal code, a telephone.
fn is_address(line: &str) -> bool {
    let digits = line.chars().filter(char::is_ascii_digit).count();
    line.contains('@') || digits >= 5
}

fn proof(kind: &str, field: Option<Field>, in_job: bool) -> Proof {
    match (kind, field) {
        (_, Some(Field::JobTitle | Field::JobText | Field::Project)) => Proof::Practised,
        (_, Some(Field::Degree | Field::Certificate)) => Proof::Taught,
        ("experience" | "projects", _) => Proof::Practised,
        ("education" | "certifications", _) => Proof::Taught,
        _ if in_job => Proof::Practised,
        _ => Proof::Listed,
    }
}

/// The level that the part of the list around a skill states: "Python (avancé)", "notions de SQL".
fn stated_level(reader: &Reader, text: &Text<'_>, m: &Match) -> Option<Level> {
    let line = line_of(text, m);
    let entry = text.lines.get(line)?;
    let edge = |i: usize| matches!(text.token(i), "," | ";" | "|" | "·" | "." | "•");
    let first = (entry.first..m.first).rev().find(|i| edge(*i)).map_or(entry.first, |i| i + 1);
    let end = (m.end..entry.end).find(|i| edge(*i)).unwrap_or(entry.end);
    if end - first > PART_WORDS + (m.end - m.first) {
        return None;
    }
    let around = format!("{} | {}", text.joined(first, m.first), text.joined(m.end, end));
    let joined = phrase(&around);
    // The longest phrase wins: "très bonne maîtrise" is not "bonne maîtrise".
    let mut best: Option<(usize, Level)> = None;
    for (level, phrases) in &reader.words.skill_levels {
        for p in phrases.iter().filter(|p| format!(" {joined} ").contains(&format!(" {p} "))) {
            if best.is_none_or(|(n, _)| p.len() > n) {
                best = Some((p.len(), *level));
            }
        }
    }
    best.map(|(_, level)| level)
}
