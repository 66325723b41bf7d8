//! Findings for people: the line, carets under the words, what is wrong, by what law, what to do.

use super::{Judged, Place};
use crate::Say;
use crate::lint::Linted;
use crate::print::Style;
use std::collections::BTreeSet;
use tremplin_documents::Span;
use tremplin_lint::rule::{Level, Rule, Safety, Severity};
use tremplin_lint::{Diagnostic, Rules};

/// Characters shown before the words found, when the line is cut.
const BEFORE: usize = 30;

/// Every finding of an ad; a line when there is none.
#[must_use]
pub fn human(ad: &Judged, say: &Say, style: Style) -> String {
    if ad.linted.findings.is_empty() {
        return format!("{}\n", say.with("lint-none", [("file", ad.file.as_str().into())]));
    }
    ad.linted.findings.iter().map(|d| finding(ad, d, say, style)).collect()
}

fn finding(ad: &Judged, d: &Diagnostic, say: &Say, style: Style) -> String {
    let (text, span) = ad.linted.shown(d.span);
    let place = Place::of(text, span);
    let (on, off) = if style.bold { ("\u{1b}[1m", "\u{1b}[0m") } else { ("", "") };
    let mut out = format!(
        "{}:{}:{}: {on}{} {}{off} — {}\n",
        ad.file,
        place.line,
        place.column,
        say.word("severity", d.severity.id()),
        d.code,
        d.name
    );
    if !d.whole {
        out.push_str(&excerpt(text, span, style.width));
    }
    let mut lines = vec![d.message.clone()];
    lines.extend(d.law.iter().map(|l| say.with(law_key(d, l.binds), [("law", l.said.as_str().into())])));
    lines.push(say.with("lint-do", [("advice", d.advice.as_str().into())]));
    if let Some(fix) = d.fix.as_ref().filter(|f| f.safety != Safety::Show) {
        let to = fix.edits.iter().map(|e| e.text.as_str()).collect::<Vec<_>>().join(" … ");
        let key = if fix.safety == Safety::Safe { "lint-fix-safe" } else { "lint-fix-ask" };
        if !to.is_empty() {
            lines.push(say.with(key, [("text", to.into())]));
        }
    }
    for line in lines {
        out.push_str(&wrapped(&line, style.width));
    }
    out.push('\n');
    out
}

/// A law that forbids what was found, one that is near it, one that does not oblige here.
fn law_key(d: &Diagnostic, binds: bool) -> &'static str {
    match (binds, d.level) {
        (false, _) => "lint-law-elsewhere",
        (true, Level::Unlawful) => "lint-law",
        (true, _) => "lint-law-near",
    }
}

/// The line with carets under the words; a long line is cut around them.
fn excerpt(text: &str, span: Span, width: usize) -> String {
    let start = text.get(..span.start).and_then(|b| b.rfind('\n')).map_or(0, |i| i + 1);
    let end = text.get(span.start..).and_then(|rest| rest.find('\n')).map_or(text.len(), |i| span.start + i);
    let plain = |c: char| if c.is_control() { ' ' } else { c };
    let line: Vec<char> = text.get(start..end).unwrap_or_default().chars().map(plain).collect();
    let before = text.get(start..span.start).unwrap_or_default().chars().count();
    let long = text.get(span.start..span.end.min(end)).unwrap_or_default().chars().count().max(1);
    let room = width.saturating_sub(6).max(20);
    let from = if line.len() <= room { 0 } else { before.saturating_sub(BEFORE).min(line.len() - room) };
    let to = (from + room).min(line.len());
    let shown: String = line.get(from..to).unwrap_or_default().iter().collect();
    let (head, tail) = (if from > 0 { "…" } else { "" }, if to < line.len() { "…" } else { "" });
    let carets = "^".repeat(long.min(to.saturating_sub(before)).max(1));
    let indent = " ".repeat(before - from + head.chars().count());
    format!("    {head}{shown}{tail}\n    {indent}{carets}\n")
}

/// A sentence in lines, two columns in; no-break spaces are kept.
fn wrapped(sentence: &str, width: usize) -> String {
    let (mut out, mut line) = (String::new(), String::new());
    for word in sentence.split(' ').filter(|w| !w.is_empty()) {
        if !line.is_empty() && line.chars().count() + 1 + word.chars().count() > width.saturating_sub(2) {
            out.push_str(&format!("  {line}\n"));
            line.clear();
        }
        if !line.is_empty() {
            line.push(' ');
        }
        line.push_str(word);
    }
    format!("{out}  {line}\n")
}

/// How many of each weight, in how many ads, and where to read more.
#[must_use]
pub fn summary(ads: &[Judged], say: &Say) -> String {
    let all: Vec<&Diagnostic> = ads.iter().flat_map(|ad| &ad.linted.findings).collect();
    let Some(first) = all.first() else { return String::new() };
    let count = |severity: Severity| all.iter().filter(|d| d.severity == severity).count();
    let counted = say.with(
        "lint-count",
        [
            ("errors", count(Severity::Error).into()),
            ("warnings", count(Severity::Warning).into()),
            ("notices", count(Severity::Notice).into()),
        ],
    );
    let more = say.with("lint-more", [("code", first.code.as_str().into())]);
    format!("{counted} {more}\n{}\n", say.text("lint-no-advice"))
}

/// What a person would ask before applying: each question once, the heaviest finding first.
#[must_use]
pub fn questions(ad: &Judged, say: &Say, style: Style) -> String {
    let mut findings: Vec<&Diagnostic> = ad.linted.findings.iter().collect();
    findings.sort_by_key(|d| (std::cmp::Reverse(d.severity), d.level, d.span));
    let mut out = format!("{}\n", say.with("lint-questions", [("file", ad.file.as_str().into())]));
    let mut seen = BTreeSet::new();
    for d in findings.into_iter().filter(|d| !d.ask.is_empty()) {
        if seen.insert(d.ask.as_str()) {
            let said = quoted(&ad.linted, d, say);
            let asked = say.with("lint-question", [("ask", d.ask.as_str().into()), ("why", said.into())]);
            out.push_str(&wrapped(&asked, style.width));
        }
    }
    if seen.is_empty() {
        out.push_str(&wrapped(&say.text("lint-no-question"), style.width));
    }
    out
}

fn quoted(linted: &Linted, d: &Diagnostic, say: &Say) -> String {
    let line = Place::of(&linted.document.text, d.span).line;
    say.with("lint-question-why", [("name", d.name.as_str().into()), ("line", line.into())])
}

/// The page of a rule.
#[must_use]
pub fn explained(rule: &Rule, rules: &Rules, say: &Say) -> String {
    let spoken = say.lang();
    let language = spoken.code();
    let Some(words) = rule.words.get(language).or_else(|| rule.words.values().next()) else { return String::new() };
    let about = [say.word("fault", rule.level.id()), say.word("severity", rule.severity.id()), rule.family.clone()];
    let mut out = format!("{} — {}\n{}\n\n", rule.code, words.name, about.join(", "));
    out.push_str(rule.pages.get(language).map_or("", String::as_str));
    out.push_str("\n\n");
    out.push_str(&format!("{}\n", say.with("lint-do", [("advice", words.fix.as_str().into())])));
    out.push_str(&format!("{}\n", say.with("lint-ask", [("ask", words.ask.as_str().into())])));
    for law in rule.law.iter().flat_map(|id| rules.shelf.laws.rows_of(id)) {
        let said =
            |words: &std::collections::BTreeMap<String, String>| words.get(language).cloned().unwrap_or_default();
        let from = say.date(&law.from);
        let args = [
            ("article", said(&law.article).into()),
            ("says", said(&law.says).into()),
            ("from", from.into()),
            ("source", law.source.as_str().into()),
            ("read", say.date(&law.read_on).into()),
        ];
        out.push_str(&format!("{}\n", say.with("lint-law-row", args)));
    }
    out
}
