//! Sections: which lines are headings, and of what kind. A heading is a line that says nothing else.

use super::Text;
use crate::words::{Words, phrase};
use std::collections::BTreeMap;
use tremplin_documents::{Field, SectionKind};

/// A heading has at most this many words.
const HEADING_WORDS: usize = 6;
/// No heading has so many words, unless its letters are set apart for show.
const MOST_WORDS: usize = 16;
/// Words that join two headings in one line.
const JOINTS: [&str; 5] = ["et", "and", "&", "ou", "or"];

/// A section: its kind, the line of its heading (none when the text has no heading), the lines under it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// Kind, as in the reading tables.
    pub kind: String,
    /// Line of the heading.
    pub heading: usize,
    /// First line under it.
    pub first: usize,
    /// One past its last line.
    pub end: usize,
}

/// Sections of a CV.
#[must_use]
pub(crate) fn of_cv(text: &Text<'_>, words: &Words) -> Vec<Part> {
    let headings = (0..text.lines.len()).filter_map(|i| {
        let inside_job = |kind: &str| matches!(kind, "skills" | "projects");
        let kind = structured(text, i).or_else(|| heading(text, i, stands_out(text, i), &words.cv_sections))?;
        Some((i, kind.clone(), inside_job(&kind)))
    });
    let mut parts: Vec<Part> = Vec::new();
    for (line, kind, inside_job) in headings {
        let open = parts.last().map_or("", |p| p.kind.as_str());
        // "Environnement technique :" under a job names what the job used; it opens nothing.
        if inside_job && open == "experience" && !stands_out(text, line) && text.line(line).ends_with(':') {
            continue;
        }
        push(&mut parts, kind, line);
    }
    let mut parts = close(parts, text.lines.len());
    parts.iter_mut().for_each(|part| end_aside(text, part));
    parts
}

/// Sections that no CV continues from the foot of a column to the head of the next.
const ASIDES: [&str; 2] = ["interests", "references"];

/// Ends such a section with its column: what comes next stands elsewhere on the page.
fn end_aside(text: &Text<'_>, part: &mut Part) {
    let column = |line: usize| text.lines.get(line).map(|l| l.column);
    if ASIDES.contains(&part.kind.as_str()) {
        let next = (part.first..part.end).find(|line| column(*line) != column(part.heading));
        part.end = next.unwrap_or(part.end);
    }
}

/// Sections of an ad.
#[must_use]
pub(crate) fn of_ad(text: &Text<'_>, words: &Words) -> Vec<Part> {
    let mut parts = Vec::new();
    // The first line of an ad is its title, unless it says nothing but what it opens.
    for i in 0..text.lines.len() {
        let set_apart = stands_out(text, i) || announces(text, i);
        if let Some(kind) = heading(text, i, set_apart, &words.ad_sections) {
            push(&mut parts, kind, i);
        } else if i > 0 && text.words_in(i) <= HEADING_WORDS && ends(text, i, &parts) {
            push(&mut parts, "other".to_owned(), i);
        }
    }
    close(parts, text.lines.len())
}

/// Whether a heading that we do not know ends what stands above it. One over a list or a colon may part what is asked or
/// offered, in whatever letters it is set; it is no part of what the firm says of itself.
fn ends(text: &Text<'_>, line: usize, parts: &[Part]) -> bool {
    let open = parts.last().map_or("", |p| p.kind.as_str());
    if announces(text, line) { open == "company" } else { stands_out(text, line) }
}

/// Whether a short line has a list under it, or ends with a colon.
#[must_use]
pub(crate) fn announces(text: &Text<'_>, line: usize) -> bool {
    let Some(entry) = text.lines.get(line).filter(|l| !l.item && l.field.is_none()) else { return false };
    let said = entry.span.of(text.raw);
    let over_items = || said.ends_with(char::is_alphabetic) && text.lines.get(line + 1).is_some_and(|l| l.item);
    text.words_in(line) <= HEADING_WORDS && (said.ends_with(':') || over_items())
}

/// The kind of section in which a line stands; empty before the first heading and after a section that ended.
#[must_use]
pub fn kind_at(parts: &[Part], line: usize) -> &str {
    let last = parts.iter().rev().find(|p| p.heading <= line);
    last.filter(|p| line < p.end).map_or("", |p| p.kind.as_str())
}

/// Opens a section; a second heading of the same kind goes on with the first.
fn push(parts: &mut Vec<Part>, kind: String, line: usize) {
    if parts.last().is_some_and(|p| p.kind == kind) {
        return;
    }
    parts.push(Part { kind, heading: line, first: line + 1, end: line + 1 });
}

fn close(mut parts: Vec<Part>, lines: usize) -> Vec<Part> {
    let ends: Vec<usize> = parts.iter().skip(1).map(|p| p.heading).chain([lines]).collect();
    for (part, end) in parts.iter_mut().zip(ends) {
        part.end = end;
    }
    parts
}

fn structured(text: &Text<'_>, line: usize) -> Option<String> {
    let Some(Field::Heading(kind)) = text.lines.get(line)?.field else { return None };
    let kind = match kind {
        SectionKind::Summary => "summary",
        SectionKind::Experience => "experience",
        SectionKind::Education => "education",
        SectionKind::Skills => "skills",
        SectionKind::Languages => "languages",
        SectionKind::Certifications => "certifications",
        SectionKind::Projects => "projects",
        SectionKind::Interests => "interests",
        SectionKind::References => "references",
        SectionKind::Contact => "contact",
    };
    Some(kind.to_owned())
}

/// Whether a line looks like a heading: marked so by its source, or in capitals.
fn stands_out(text: &Text<'_>, line: usize) -> bool {
    text.lines.get(line).is_some_and(|l| l.heading) || in_capitals(text.line(line))
}

fn in_capitals(line: &str) -> bool {
    let letters = line.chars().filter(|c| c.is_alphabetic());
    letters.clone().all(|c| !c.is_lowercase()) && letters.count() >= 4
}

/// The kind that a line announces when it is a heading: one set apart may say a little more than we know.
fn heading(text: &Text<'_>, line: usize, set_apart: bool, kinds: &BTreeMap<String, String>) -> Option<String> {
    let entry = text.lines.get(line)?;
    if entry.field.is_some() || text.words_in(line) > MOST_WORDS && !may_be_tracked(text, line) {
        return None;
    }
    let said = bare(text.line(line));
    let words: Vec<&str> = said.split(' ').collect();
    if let Some(kind) = kinds.get(&said).or_else(|| tracked(&words, kinds)) {
        return Some(kind.clone());
    }
    if words.len() > HEADING_WORDS {
        return None;
    }
    if entry.item && !entry.heading {
        return None;
    }
    let halves: Vec<&str> = split_joint(&words, &said);
    if halves.len() == 2
        && let Some(kind) = kinds.get(halves.first().copied().unwrap_or_default())
        && (kinds.contains_key(halves.get(1).copied().unwrap_or_default()) || set_apart)
    {
        return Some(kind.clone());
    }
    // "Expériences professionnelles récentes": a known heading that goes on a little, if it is set as one.
    let begins = |n: usize| words.get(..n).and_then(|w| kinds.get(&w.join(" ")));
    if set_apart && words.len() <= 4 {
        return (1..words.len()).rev().find_map(begins).cloned();
    }
    None
}

/// The words of a heading: without bullets, numbers, colon, decorations.
fn bare(line: &str) -> String {
    let words = phrase(line);
    let kept: Vec<&str> = words
        .split(' ')
        .filter(|w| !w.is_empty() && !matches!(*w, "." | "#" | "+" | "@") && !w.chars().all(|c| c.is_ascii_digit()))
        .collect();
    kept.join(" ")
}

/// Whether half of a line at least is letters that stand alone.
fn may_be_tracked(text: &Text<'_>, line: usize) -> bool {
    let tokens = text.lines.get(line).and_then(|l| text.tokens.get(l.first..l.end)).unwrap_or_default();
    let single = tokens.iter().filter(|t| t.folded.len() == 1).count();
    single * 2 >= tokens.len()
}

/// "e x p e r i e n c e": letters set apart for show.
fn tracked<'a>(words: &[&str], kinds: &'a BTreeMap<String, String>) -> Option<&'a String> {
    let single = words.iter().filter(|w| w.chars().count() == 1).count();
    if words.len() < 4 || single * 10 < words.len() * 8 {
        return None;
    }
    let run = words.concat();
    kinds.iter().find(|(name, _)| name.replace(' ', "") == run).map(|(_, kind)| kind)
}

fn split_joint<'a>(words: &[&'a str], said: &'a str) -> Vec<&'a str> {
    let Some(joint) = words.iter().position(|w| JOINTS.contains(w)) else { return vec![said] };
    let left: usize = words.iter().take(joint).map(|w| w.len() + 1).sum();
    let right = left + words.get(joint).map_or(0, |w| w.len()) + 1;
    vec![said.get(..left.saturating_sub(1)).unwrap_or_default(), said.get(right..).unwrap_or_default()]
}
