//! Skills: mentions in a CV with how they are shown, and in an ad with how much they are wanted.

use super::experience::{covered_months, holds};
use super::{Date, Job, Necessity, Proof, SkillAsked, SkillHeld};
use crate::Reader;
use crate::lexicon::Match;
use crate::text::Text;
use crate::text::sections::{Part, kind_at};
use crate::words::{Phrases, Words, phrase};
use std::collections::BTreeMap;
use tremplin_documents::{Field, Span};
use tremplin_knowledge::Level;

/// A skill shown in jobs of this many months in all is solid. Chosen: two years is where French job ads begin to ask
/// for an experienced person (bands of `salaries/`).
const SOLID_MONTHS: u32 = 24;
/// How far before a skill a denial reaches, in words.
const DENIAL_WORDS: usize = 4;
/// A part of a list longer than this is prose: its words tell no level.
const PART_WORDS: usize = 9;

/// Skills of a CV.
#[must_use]
pub(crate) fn held(reader: &Reader, text: &Text<'_>, parts: &[Part], jobs: &[Job], today: Date) -> Vec<SkillHeld> {
    // "Groupe Valmont SAS, agroalimentaire, 620 salariés": the line of an employer has commas, and is no list of skills.
    let employers: Vec<usize> =
        jobs.iter().filter_map(|j| j.employer.as_ref()).map(|e| text.line_at(e.span.start)).collect();
    let listed = |line: usize| is_list(text, parts, line) && !employers.contains(&line);
    let links = links(text);
    let mut skills: Vec<SkillHeld> = Vec::new();
    let mut shown: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    for m in reader.skills.scan(text, &listed) {
        let line = line_of(text, &m);
        let linked = links.iter().any(|l| l.overlaps(m.span));
        let job_title = jobs.iter().filter_map(|j| j.title.as_ref()).any(|t| t.span.overlaps(m.span));
        let others = !job_title && of_other_people(reader, text, &m);
        if linked || others || !counts(text, parts, line) || denied(text, &m, &reader.words.negations) {
            continue;
        }
        let job = jobs.iter().position(|j| j.span.contains(m.span));
        let proof = proof(kind_at(parts, line), field(text, line), job.is_some());
        if let Some(job) = job {
            shown.entry(m.id.clone()).or_default().push(job);
        }
        let stated = if proof == Proof::Practised { None } else { stated_level(reader, text, &m) };
        add(&mut skills, &m, proof, stated);
    }
    for skill in &mut skills {
        let intervals = shown.get(&skill.id).into_iter().flatten().filter_map(|j| jobs.get(*j)).filter_map(|j| {
            let end = if j.current { Some(today) } else { j.end };
            (j.months > 0).then_some(super::experience::interval(j.start?, end?))
        });
        skill.months = covered_months(intervals.collect());
        if !skill.stated && skill.months >= SOLID_MONTHS {
            skill.level = Level::Solid;
        }
    }
    skills
}

fn add(skills: &mut Vec<SkillHeld>, m: &Match, proof: Proof, stated: Option<Level>) {
    let level = stated.unwrap_or(Level::Working);
    match skills.iter_mut().find(|s| s.id == m.id) {
        Some(skill) => {
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
            spans: vec![m.span],
        }),
    }
}

fn line_of(text: &Text<'_>, m: &Match) -> usize {
    text.tokens.get(m.first).map_or(0, |t| t.line)
}

fn field(text: &Text<'_>, line: usize) -> Option<Field> {
    text.lines.get(line).and_then(|l| l.field)
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

/// A line of a skills section, or one made of short parts between commas: names stand there without a sentence.
pub(crate) fn is_list(text: &Text<'_>, parts: &[Part], line: usize) -> bool {
    let listing =
        matches!(kind_at(parts, line), "skills" | "certifications") || matches!(field(text, line), Some(Field::Skill));
    let raw = text.line(line);
    let commas = raw.matches([',', '|', '•', '·', ';']).count();
    listing || (commas >= 3 && text.words_in(line) <= (commas + 1) * 3)
}

/// Places of addresses of the web and of mail: words inside them are no skills.
pub(crate) fn links(text: &Text<'_>) -> Vec<Span> {
    let mut out = Vec::new();
    let mut start = 0;
    for piece in text.raw.split(|c: char| c.is_whitespace() || matches!(c, '(' | ')' | ',' | '|' | '<' | '>')) {
        let end = start + piece.len();
        let host = piece.contains("://") || piece.starts_with("www.") || is_host_and_path(piece);
        if host || is_mail(piece) {
            out.push(Span::new(start, end));
        }
        start = end + text.raw.get(end..).and_then(|r| r.chars().next()).map_or(0, char::len_utf8);
    }
    out
}

fn is_mail(piece: &str) -> bool {
    piece.split_once('@').is_some_and(|(user, host)| !user.is_empty() && host.contains('.'))
}

/// `github.com/name`: a dotted host before a slash.
fn is_host_and_path(piece: &str) -> bool {
    piece.split_once('/').is_some_and(|(host, path)| {
        !path.is_empty() && host.split_once('.').is_some_and(|(a, b)| a.len() > 1 && b.len() > 1)
    })
}

/// Whether a denial stands right before the skill, in the same sentence.
fn denied(text: &Text<'_>, m: &Match, negations: &Phrases) -> bool {
    let line = line_of(text, m);
    let first = text.lines.get(line).map_or(m.first, |l| l.first);
    let reach = m.first.saturating_sub(DENIAL_WORDS).max(first);
    let parts = |i: &usize| matches!(text.token(*i), "." | ";" | ":" | "," | "(" | "mais" | "but");
    let from = (reach..m.first).rev().find(parts).map_or(reach, |i| i + 1);
    holds(&text.joined(from, m.first), negations)
}

/// "Recrutement de développeurs Java", "a team of Java developers", "encadrement de formateurs": the skill is theirs, not
/// the person's.
fn of_other_people(reader: &Reader, text: &Text<'_>, m: &Match) -> bool {
    let line = line_of(text, m);
    let plural_noun = |i: Option<usize>| {
        let here = i.filter(|i| text.tokens.get(*i).is_some_and(|t| t.line == line));
        here.and_then(|i| text.token(i).strip_suffix('s')).is_some_and(|noun| reader.words.job_nouns.contains(noun))
    };
    let around = [m.first.checked_sub(1), Some(m.first), m.end.checked_sub(1), Some(m.end)];
    around.into_iter().any(plural_noun)
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

/// Skills of an ad.
#[must_use]
pub(crate) fn asked(reader: &Reader, text: &Text<'_>, parts: &[Part]) -> Vec<SkillAsked> {
    let listed = |line: usize| is_list(text, &[], line);
    let links = links(text);
    let mut skills: Vec<SkillAsked> = Vec::new();
    for m in reader.skills.scan(text, &listed) {
        let line = line_of(text, &m);
        let kind = kind_at(parts, line);
        // "Une équipe de deux data scientists": colleagues. The first line names the job itself.
        let colleagues = line > 0 && of_other_people(reader, text, &m);
        let elsewhere = matches!(kind, "company" | "legal" | "offer");
        if links.iter().any(|l| l.overlaps(m.span)) || elsewhere || colleagues {
            continue;
        }
        let positive = !unwanted(reader, text, &m);
        let necessity = necessity(reader, text, &m, kind);
        match skills.iter_mut().find(|s| s.id == m.id) {
            Some(skill) => {
                skill.spans.push(m.span);
                skill.positive |= positive;
                if positive {
                    skill.necessity = skill.necessity.max(necessity);
                }
            }
            None => skills.push(SkillAsked { id: m.id, positive, necessity, spans: vec![m.span] }),
        }
    }
    skills
}

/// The sentence of an ad around a skill.
fn sentence<'t>(text: &Text<'t>, m: &Match) -> &'t str {
    let line = line_of(text, m);
    let spans = super::degree::sentences(text, line);
    spans.iter().find(|s| s.contains(m.span)).map_or(text.line(line), |s| s.of(text.raw))
}

/// A sentence without its brackets when the skill stands outside them: in "visualisation (Power BI de préférence)" the
/// preference is not for visualisation.
fn aside(sentence: &str, skill: &str) -> String {
    let (mut out, mut depth) = (String::new(), 0usize);
    for c in sentence.chars() {
        match c {
            '(' => depth += 1,
            ')' => depth = depth.saturating_sub(1),
            c if depth == 0 => out.push(c),
            _ => {}
        }
    }
    if out.contains(skill) { out } else { sentence.to_owned() }
}

/// "aucune connaissance de Python n'est exigée", "SAS is not required".
fn unwanted(reader: &Reader, text: &Text<'_>, m: &Match) -> bool {
    let said = sentence(text, m);
    let negations = &reader.words.negations;
    if denied(text, m, negations) || opens_with_denial(said, &reader.words) {
        return true;
    }
    let around = phrase(said);
    let after = text.joined(m.end, (m.end + DENIAL_WORDS).min(text.tokens.len()));
    let before = around.split(' ').take(2).collect::<Vec<_>>().join(" ");
    holds(&around, &reader.words.required) && (holds(&after, negations) || holds(&before, negations))
}

/// "Not needed: a PhD, deep learning": a denial before a colon covers the sentence.
pub(crate) fn opens_with_denial(sentence: &str, words: &Words) -> bool {
    sentence.split_once(':').is_some_and(|(head, _)| {
        let head = phrase(head);
        head.split(' ').count() <= 4 && holds(&head, &words.negations)
    })
}

fn necessity(reader: &Reader, text: &Text<'_>, m: &Match, kind: &str) -> Necessity {
    let said = phrase(&aside(sentence(text, m), m.span.of(text.raw)));
    if holds(&said, &reader.words.preferred) || kind == "preferred" {
        return Necessity::Preferred;
    }
    let wanted = holds(&said, &reader.words.required);
    match kind {
        "required" => Necessity::Required,
        "profile" => Necessity::Required,
        _ if wanted && kind != "mission" => Necessity::Required,
        _ => Necessity::Unspecified,
    }
}
