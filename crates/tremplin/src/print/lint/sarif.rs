//! Findings as SARIF 2.1.0 (OASIS standard): what tools of code review read.

use super::{Judged, Place, page};
use crate::VERSION;
use serde_json::{Value, json};
use std::collections::BTreeMap;
use tremplin_documents::Span;
use tremplin_lint::rule::Severity;
use tremplin_lint::source::Source;
use tremplin_lint::{Diagnostic, Rules};

/// The schema that the log keeps to.
const SCHEMA: &str = "https://json.schemastore.org/sarif-2.1.0.json";

/// One log of one run: the rules that found something, and what they found. `language` is that of the sentences.
#[must_use]
pub fn sarif(ads: &[Judged], rules: &Rules, language: &str) -> Value {
    let all = || ads.iter().flat_map(|ad| ad.linted.findings.iter().map(move |d| (ad, d)));
    let codes: BTreeMap<&str, usize> =
        all().map(|(_, d)| d.code.as_str()).collect::<std::collections::BTreeSet<_>>().into_iter().zip(0..).collect();
    let described: Vec<Value> = codes.keys().map(|code| rule(code, rules, language)).collect();
    let results: Vec<Value> = all().map(|(ad, d)| result(ad, d, codes.get(d.code.as_str()))).collect();
    json!({
        "$schema": SCHEMA,
        "version": "2.1.0",
        "runs": [{
            "tool": { "driver": { "name": "tremplin", "version": VERSION, "rules": described } },
            "columnKind": "unicodeCodePoints",
            "results": results,
        }],
    })
}

fn level(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Notice => "note",
    }
}

fn rule(code: &str, rules: &Rules, language: &str) -> Value {
    let Some(rule) = rules.get(code) else { return json!({ "id": code }) };
    let words = rule.words.get(language).or_else(|| rule.words.values().next());
    let (name, fix) = words.map_or(("", ""), |w| (w.name.as_str(), w.fix.as_str()));
    let text = rule.pages.get(language).map_or("", String::as_str);
    json!({
        "id": code,
        "shortDescription": { "text": name },
        "fullDescription": { "text": fix },
        "help": { "text": text, "markdown": text },
        "defaultConfiguration": { "level": level(rule.severity) },
        "properties": { "tags": [rule.family, rule.level.id()], "page": format!("rules/{}", rule.file) },
    })
}

fn result(ad: &Judged, d: &Diagnostic, index: Option<&usize>) -> Value {
    let (text, span) = ad.linted.shown(d.span);
    let artifact = json!({ "uri": uri(&ad.file) });
    let mut value = json!({
        "ruleId": d.code,
        "ruleIndex": index,
        "level": level(d.severity),
        "message": { "text": format!("{} {}", d.message, d.advice) },
        "locations": [{ "physicalLocation": { "artifactLocation": artifact, "region": region(text, span, true) } }],
        "properties": { "rule": page(d) },
    });
    let fixes = fixes(ad, d, &artifact);
    if !fixes.is_empty() {
        value["fixes"] = json!(fixes);
    }
    value
}

fn region(text: &str, span: Span, quote: bool) -> Value {
    let place = Place::of(text, span);
    let mut value = json!({
        "startLine": place.line, "startColumn": place.column, "endLine": place.end_line, "endColumn": place.end_column,
    });
    if quote {
        value["snippet"] = json!({ "text": span.of(text) });
    }
    value
}

/// The fix, where every edit has its place in the file itself.
fn fixes(ad: &Judged, d: &Diagnostic, artifact: &Value) -> Vec<Value> {
    let (Some(fix), Some(text)) = (&d.fix, &ad.linted.source) else { return Vec::new() };
    let source = Source::new(text, &ad.linted.document);
    let replacement = |edit: &tremplin_lint::Edit| {
        let span = source.place(edit.span)?;
        Some(json!({ "deletedRegion": region(text, span, false), "insertedContent": { "text": edit.text } }))
    };
    let replacements: Option<Vec<Value>> = fix.edits.iter().map(replacement).collect();
    let change = |replacements| json!({ "artifactLocation": artifact, "replacements": replacements });
    let told = |replacements| json!({ "description": { "text": d.advice }, "artifactChanges": [change(replacements)] });
    replacements.map(|r: Vec<Value>| told(r)).into_iter().collect()
}

/// A path as a relative reference of a URI: what is no plain letter is escaped, byte by byte.
fn uri(path: &str) -> String {
    let plain = |b: u8| b.is_ascii_alphanumeric() || b"-._~/".contains(&b);
    let path = path.replace('\\', "/");
    let escaped = path.bytes().map(|b| if plain(b) { char::from(b).to_string() } else { format!("%{b:02X}") });
    escaped.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_is_a_reference() {
        assert_eq!(uri("ads/été 1.txt"), "ads/%C3%A9t%C3%A9%201.txt");
    }
}
