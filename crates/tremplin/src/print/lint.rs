//! Findings in ads, printed: for people with the line and carets, as JSON, as SARIF 2.1.0, as commands of GitHub.

mod github;
mod human;
mod sarif;

pub use github::github;
pub use human::{explained, human, questions, summary};
pub use sarif::sarif;

use crate::lint::Linted;
use crate::print::code_points::CodePoints;
use serde_json::{Value, json};
use tremplin_documents::Span;
use tremplin_lint::Diagnostic;

/// An ad that was judged, and the name under which it was given.
pub struct Judged {
    /// As the user wrote it.
    pub file: String,
    /// What was found.
    pub linted: Linted,
}

/// The place of a finding as people count: lines and characters from 1.
struct Place {
    line: usize,
    column: usize,
    end_line: usize,
    end_column: usize,
}

impl Place {
    fn of(text: &str, span: Span) -> Place {
        let at = |byte: usize| {
            let before = text.get(..byte).unwrap_or(text);
            let line = before.bytes().filter(|b| *b == b'\n').count() + 1;
            let start = before.rfind('\n').map_or(0, |i| i + 1);
            (line, before.get(start..).unwrap_or_default().chars().count() + 1)
        };
        let ((line, column), (end_line, end_column)) = (at(span.start), at(span.end));
        Place { line, column, end_line, end_column }
    }
}

/// The page of a rule, below the folder of rules.
fn page(d: &Diagnostic) -> String {
    format!("rules/{}/{}.md", d.family, d.code)
}

/// Findings as the contract has them, and more.
#[must_use]
pub fn lint_json(ads: &[Judged]) -> Value {
    ads.iter().flat_map(|ad| findings(&ad.linted, Some(&ad.file))).collect()
}

/// The findings of one ad.
#[must_use]
pub fn findings(linted: &Linted, file: Option<&str>) -> Vec<Value> {
    let points = CodePoints::new(&linted.document.text);
    linted.findings.iter().map(|d| finding(d, linted, file, &points)).collect()
}

fn finding(d: &Diagnostic, linted: &Linted, file: Option<&str>, points: &CodePoints) -> Value {
    let (text, span) = linted.shown(d.span);
    let place = Place::of(text, span);
    let edit = |e: &tremplin_lint::Edit| json!({ "span": points.span(e.span), "text": e.text });
    let fix = d.fix.as_ref().map(|fix| {
        let edits: Vec<Value> = fix.edits.iter().map(edit).collect();
        json!({ "edits": edits, "safety": fix.safety.id() })
    });
    let law: Vec<Value> = d.law.iter().map(|l| json!({ "id": l.id, "said": l.said, "binds": l.binds })).collect();
    json!({
        "file": file, "code": d.code, "severity": d.severity.id(), "level": d.level.id(), "span": (!d.whole).then(|| points.span(d.span)),
        "line": place.line, "column": place.column, "name": d.name, "message": d.message, "advice": d.advice,
        "ask": d.ask, "law": law, "fix": fix, "rule": page(d),
    })
}
