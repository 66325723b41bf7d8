//! What is too long or too short, and sections the wrong way round.

use crate::finding::Finding;
use crate::rule::Rule;
use crate::subject::Subject;
use tremplin_documents::Span;

/// What is measured: its place, its words, its characters.
struct Measured {
    span: Span,
    words: usize,
}

pub(super) fn find(rule: &Rule, subject: &Subject<'_>) -> Vec<Finding> {
    let whole = subject.words().max(1);
    measured(rule, subject).into_iter().filter_map(|m| judged(&m, rule, subject, whole)).collect()
}

#[expect(clippy::cast_precision_loss, reason = "words of one text")]
fn judged(measured: &Measured, rule: &Rule, subject: &Subject<'_>, whole: usize) -> Option<Finding> {
    let settings = &rule.settings;
    let value = match settings.unit.as_str() {
        "characters" => measured.span.of(subject.text.raw).chars().count() as f64,
        "share" => (measured.words * 100) as f64 / whole as f64,
        _ => measured.words as f64,
    };
    let (min, max) = (settings.min, settings.max);
    let good = min.is_none_or(|min| value >= min) && max.is_none_or(|max| value <= max);
    if good {
        return None;
    }
    let found = shown(rule, measured.span, subject).map_or_else(Finding::whole, Finding::at);
    let mut finding = found.number("value", value.round());
    if let Some(min) = min {
        finding = finding.number("min", min);
    }
    if let Some(max) = max {
        finding = finding.number("max", max);
    }
    Some(finding)
}

/// A whole ad stands in no place; a section is shown by its heading.
fn shown(rule: &Rule, span: Span, subject: &Subject<'_>) -> Option<Span> {
    match rule.settings.of.as_str() {
        "ad" => None,
        "section" => subject.text.lines.get(subject.text.line_at(span.start)).map(|l| l.span),
        _ => Some(span),
    }
}

fn measured(rule: &Rule, subject: &Subject<'_>) -> Vec<Measured> {
    let text = &subject.text;
    let lines = text.lines.len();
    let run = |first: usize, end: usize| Measured {
        span: subject.span(first, end),
        words: text.tokens.get(first..end).unwrap_or_default().iter().filter(|t| t.word).count(),
    };
    let of_lines = |first: usize, end: usize| {
        let token = |line: usize| text.lines.get(line).map_or(text.tokens.len(), |l| l.first);
        run(token(first), token(end))
    };
    let wanted = |line: usize| {
        let field = text.lines.get(line).is_some_and(|l| l.field.is_some());
        !field && (rule.scope.is_empty() || subject.stands_in(line, &rule.scope))
    };
    match rule.settings.of.as_str() {
        // A text of one line is no title over an ad.
        "title" if subject.title_lines().end < lines => {
            subject.ad.title.iter().map(|t| title(t.span, subject)).collect()
        }
        "title" => Vec::new(),
        "line" => (0..lines).filter(|l| wanted(*l)).map(|l| of_lines(l, l + 1)).collect(),
        "sentence" => sentences(subject).into_iter().filter(|(l, ..)| wanted(*l)).map(|(_, a, b)| run(a, b)).collect(),
        "section" => {
            let parts = subject.parts.iter().filter(|p| p.kind == rule.settings.section);
            parts.map(|p| of_lines(p.heading, p.end)).collect()
        }
        _ => vec![run(0, text.tokens.len())],
    }
}

fn title(span: Span, subject: &Subject<'_>) -> Measured {
    let words = subject.text.tokens.iter().filter(|t| t.word && span.contains(t.span)).count();
    Measured { span, words }
}

/// Every sentence: its line, its first token, one past its last.
pub(super) fn sentences(subject: &Subject<'_>) -> Vec<(usize, usize, usize)> {
    let mut out: Vec<(usize, usize, usize)> = Vec::new();
    for (i, sentence) in subject.sentences.iter().enumerate() {
        let begins = i == 0 || subject.sentences.get(i - 1) != Some(sentence);
        match out.last_mut() {
            Some(last) if !begins => last.2 = i + 1,
            _ => out.push((subject.text.tokens.get(i).map_or(0, |t| t.line), i, i + 1)),
        }
    }
    out
}

/// The heading of the section that should come first, where it comes after the other.
pub(super) fn order(rule: &Rule, subject: &Subject<'_>) -> Vec<Finding> {
    let first_of = |kind: &str| subject.parts.iter().find(|p| p.kind == kind);
    let (Some(first), Some(then)) = (first_of(&rule.settings.first), first_of(&rule.settings.then)) else {
        return Vec::new();
    };
    let line = subject.text.lines.get(first.heading).filter(|_| first.heading > then.heading);
    line.map(|l| Finding::at(l.span)).into_iter().collect()
}
