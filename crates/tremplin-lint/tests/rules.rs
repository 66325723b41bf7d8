//! Every example of every rule file, run as its page says; and what must hold for all rules together.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use tremplin_documents::{Document, Hint, open};
use tremplin_lint::rule::{Example, Kind, Rule, Safety};
use tremplin_lint::rules::embedded_files;
use tremplin_lint::{Config, Diagnostic, PayInterval, Rules, Subject, checks, edit, lint};
use tremplin_reader::Reader;

/// The day of examples that say none.
const TODAY: &str = "2026-11-25";

#[test]
fn every_example_finds_what_its_page_says() {
    let (rules, reader) =
        (Rules::from_files(&files()).expect("the rules are right"), Reader::new(&tremplin_knowledge::open()));
    let only = std::env::var("RULE").ok();
    let wanted = |rule: &&Rule| only.as_ref().is_none_or(|code| *code == rule.code);
    let mut faults = Vec::new();
    for rule in rules.all().filter(wanted) {
        for example in &rule.examples {
            faults.extend(
                run(rule, example, &rules, &reader)
                    .into_iter()
                    .map(|f| format!("rules/{}:{}: {f}", rule.file, example.line)),
            );
        }
    }
    assert!(faults.is_empty(), "{} faults\n{}", faults.len(), faults.join("\n"));
}

/// The files as they are now, so that a rule is tried without building anything.
fn files() -> BTreeMap<String, String> {
    let mut files = embedded_files();
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../rules");
    for (path, content) in &mut files {
        if let Ok(now) = std::fs::read_to_string(folder.join(path)) {
            *content = now;
        }
    }
    files
}

fn document(example: &Example, text: &str) -> Document {
    let name = format!("ad.{}", example.format);
    open(text.trim_end().as_bytes(), &Hint { name: Some(&name) }).expect("the ad of an example can be read")
}

fn found(rule: &Rule, example: &Example, document: &Document, rules: &Rules, reader: &Reader) -> Vec<Diagnostic> {
    let mut ad = reader.read_ad(document);
    // A line or two does not tell its language: the page says it. A rule on the language itself is about what is read.
    if rule.code != "english_ad_for_france" {
        ad.language = Some(example.language.clone());
    }
    let config = Config {
        today: example.today.clone().unwrap_or_else(|| TODAY.to_owned()),
        language: example.language.clone(),
        select: vec![rule.code.clone()],
        ..Config::default()
    };
    let pay = example.pay.map(|(low, high)| PayInterval {
        low,
        high,
        currency: "EUR".to_owned(),
        source: "example".to_owned(),
        date: "2026".to_owned(),
    });
    lint(&Subject::new(document, &ad, reader), rules, &config, pay.as_ref())
}

fn run(rule: &Rule, example: &Example, rules: &Rules, reader: &Reader) -> Vec<String> {
    let read = document(example, &example.text);
    let findings = found(rule, example, &read, rules, reader);
    let placed = |d: &Diagnostic| (d.span.start, d.span.end);
    let mut left: Vec<&Diagnostic> = findings.iter().collect();
    let mut faults = Vec::new();
    for mark in &example.marks {
        let at = left.iter().position(|d| mark.span.is_none_or(|span| span == placed(d)));
        match at {
            Some(at) => drop(left.remove(at)),
            None => faults.push(format!("nothing found at {:?}", mark.span.map(|(a, b)| &example.text[a..b]))),
        }
    }
    faults.extend(left.iter().map(|d| format!("found {:?}: {}", d.span.of(&read.text), d.message)));
    for d in &findings {
        if d.message.contains('{') || d.message.trim().is_empty() || d.advice.contains('{') {
            faults.push(format!("message with a hole: {}", d.message));
        }
    }
    faults.extend(fixed(rule, example, &read, &findings, rules, reader));
    faults
}

/// The text after the safe fixes is as the page says, and has no more of these findings; mending twice changes nothing.
fn fixed(
    rule: &Rule,
    example: &Example,
    read: &Document,
    findings: &[Diagnostic],
    rules: &Rules,
    reader: &Reader,
) -> Vec<String> {
    let edits = edit::safe(findings);
    if edits.is_empty() {
        let expected = example.fixed.as_ref().map(|_| "no safe fix was made".to_owned());
        return expected.into_iter().collect();
    }
    let mended = edit::applied(&read.text, &edits);
    let mut faults = Vec::new();
    if let Some(expected) = example.fixed.as_ref().filter(|e| e.trim_end() != mended.trim_end()) {
        faults.push(format!("fixed: {mended:?} instead of {expected:?}"));
    }
    let again = document(example, &mended);
    let safe = |d: &&Diagnostic| d.fix.as_ref().is_some_and(|f| f.safety == Safety::Safe);
    if let Some(d) = found(rule, example, &again, rules, reader).iter().find(safe) {
        faults.push(format!("after the fix it is still found: {}", d.message));
    }
    faults
}

#[test]
fn every_rule_of_code_has_its_check_and_every_check_its_rule() {
    let rules = Rules::embedded();
    let code: BTreeSet<&str> = rules.all().filter(|r| r.kind == Kind::Code).map(|r| r.code.as_str()).collect();
    let checks: BTreeSet<&str> = checks::codes().collect();
    assert_eq!(code, checks);
}

#[test]
fn french_sentences_are_typeset() {
    let rules = Rules::embedded();
    let mut faults = Vec::new();
    for rule in rules.all() {
        let words = &rule.words["fr"];
        for sentence in [&words.name, &words.message, &words.fix, &words.ask] {
            let bad = [" :", " ;", " !", " ?", " %", " »", "« ", "'", "\""].iter().find(|b| sentence.contains(**b));
            faults.extend(bad.map(|b| format!("rules/{}: {b:?} in {sentence:?}", rule.file)));
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}
