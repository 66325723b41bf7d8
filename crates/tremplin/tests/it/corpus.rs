//! The twelve invented people of `corpus/`, and real sample CVs where they are at hand: does the answer listen to the CV?

use crate::{TODAY, file, json, run, run_under, stderr, stdout};
use serde_json::Value;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

/// The sentence that opens the reasons in the English report.
const REASONS: &str = "These lines of your CV put this job here";

fn corpus() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../corpus")
}

/// Each person's folder name and CV.
fn people() -> Vec<(String, String)> {
    let folder = corpus().join("cvs");
    let mut names: Vec<String> = std::fs::read_dir(&folder)
        .expect("the corpus is there")
        .map(|e| e.expect("readable").file_name().to_string_lossy().into_owned())
        .filter(|name| folder.join(name).is_dir())
        .collect();
    names.sort();
    assert!(names.len() >= 12, "{names:?}");
    names.into_iter().map(|n| (n.clone(), folder.join(n).join("cv.pdf").display().to_string())).collect()
}

fn orient(cv: &str, more: &[&str]) -> Value {
    let output = run(&[&["orient", cv, "--format", "json"], &TODAY[..], more].concat());
    assert!(output.status.success(), "{cv}: {}", stderr(&output));
    json(&output)
}

fn occupations(answer: &Value) -> Vec<Value> {
    answer["occupations"].as_array().expect("a list").clone()
}

fn top(answer: &Value) -> Vec<String> {
    occupations(answer).iter().take(3).map(|o| o["id"].as_str().expect("an id").to_owned()).collect()
}

/// Swap the CVs, and the answer changes: at least nine of the twelve have a top three of their own.
#[test]
fn it_listens_to_the_cv() {
    let tops: Vec<(String, BTreeSet<String>)> =
        people().into_iter().map(|(name, cv)| (name, top(&orient(&cv, &[])).into_iter().collect())).collect();
    let different: BTreeSet<&BTreeSet<String>> = tops.iter().map(|(_, top)| top).collect();
    assert!(different.len() >= 9, "only {} different: {tops:#?}", different.len());
}

/// What put each of the top three there is named, in the words of the CV.
#[test]
fn each_cause_is_named() {
    for (name, cv) in people() {
        let answer = orient(&cv, &[]);
        let report = run(&[&["orient", &cv, "--lang", "en"], &TODAY[..]].concat());
        let report = stdout(&report);
        let text = json(&run(&[&["read", &cv, "--as", "cv", "--format", "json"], &TODAY[..]].concat()));
        let text: Vec<char> = text["text"].as_str().expect("the text").chars().collect();
        for occupation in occupations(&answer).iter().take(3) {
            let label = occupation["label"].as_str().expect("a label");
            assert!(report.contains(REASONS), "{name}: {label}");
            for covered in occupation["covered"].as_array().expect("a list") {
                let evidence = covered["evidence"].as_array().expect("a list");
                assert!(!evidence.is_empty(), "{name}: {label}: {covered}");
                for proof in evidence {
                    let at = |i: usize| usize::try_from(proof["span"][i].as_u64().expect("a place")).expect("fits");
                    let quoted: String = text.get(at(0)..at(1)).expect("inside the text").iter().collect();
                    assert_eq!(proof["quote"].as_str(), Some(quoted.as_str()), "{name}: {label}");
                }
            }
        }
    }
}

/// Facts that a person would expect of these twelve: each occupation that their past opens is near.
#[test]
fn the_past_opens_the_right_doors() {
    for (name, occupation, rank) in [
        ("hr-manager-45", "hr-manager", 1),
        ("hr-manager-45", "ai-adoption-manager", 3),
        ("hr-manager-45", "ai-project-manager", 6),
        ("lawyer", "ai-lawyer", 1),
        ("lawyer", "ai-ethicist", 2),
        ("marketing-manager", "marketing-manager", 1),
        ("marketing-manager", "ai-product-manager", 3),
        ("data-analyst", "data-analyst", 1),
        ("java-developer", "software-developer", 1),
        ("java-developer", "mlops-engineer", 6),
        ("physicist", "data-scientist", 3),
        ("project-manager", "project-manager", 1),
        ("project-manager", "ai-project-manager", 8),
        ("trainer-teacher", "ai-trainer", 4),
        ("no-degree", "data-analyst", 2),
    ] {
        let cv = corpus().join("cvs").join(name).join("cv.pdf").display().to_string();
        let answer = orient(&cv, &[]);
        let place = occupations(&answer).iter().position(|o| o["id"] == occupation);
        assert!(place.is_some_and(|p| p < rank), "{name}: {occupation} is at {place:?}");
    }
}

/// Limits hold: no plan passes the weeks and euros given; more of either never makes the way longer.
#[test]
fn plans_keep_within_the_limits() {
    let cv = corpus().join("cvs/nurse/cv.pdf").display().to_string();
    let few = orient(&cv, &["--weeks", "15", "--hours-per-week", "10", "--budget", "0"]);
    let many = orient(&cv, &["--weeks", "60", "--hours-per-week", "10", "--budget", "3000"]);
    for occupation in occupations(&few) {
        let plan = &occupation["plan"];
        if plan["status"] == "optimal" {
            let last = plan["steps"].as_array().expect("a list").iter().filter_map(|s| s["end_week"].as_u64()).max();
            assert!(last.unwrap_or(0) <= 15, "{occupation}");
            assert_eq!(plan["euros"], 0, "{occupation}");
        }
        if plan["status"] == "infeasible" {
            assert!(plan["binding"].is_string() && plan["needs"]["weeks"].is_number(), "{plan}");
            assert_eq!(plan["steps"].as_array().map(Vec::len), Some(0), "{plan}");
        }
    }
    let planned = |a: &Value| occupations(a).iter().filter(|o| o["plan"]["status"] == "optimal").count();
    assert!(planned(&few) < planned(&many));
}

/// A quote turns a question into a step.
#[test]
fn a_quote_is_planned() {
    let cv = corpus().join("cvs/factory-technician/cv.pdf").display().to_string();
    let target = ["--target", "data-analyst"];
    let before = orient(&cv, &target);
    let asked = &occupations(&before)[0]["plan"]["to_ask"];
    let route = asked[0]["route"].as_str().expect("a route to ask about").to_owned();
    let steps = |a: &Value| occupations(a)[0]["plan"]["steps"].to_string();
    assert!(!steps(&before).contains(&route), "a route of unknown price or length is never planned");
    let quote = format!("{route}=900,1");
    let after = orient(&cv, &[&target[..], &["--quote", &quote]].concat());
    assert!(steps(&after).contains(&route), "{quote}: {}", steps(&after));
}

/// Two runs, any locale: the same bytes, whatever the format.
#[test]
fn same_bytes_everywhere() {
    let cv = corpus().join("cvs/physicist/cv.pdf").display().to_string();
    for format in ["human", "json", "html"] {
        let args = [&["orient", &cv, "--format", format, "--lang", "en"], &TODAY[..]].concat();
        let first = run(&args).stdout;
        assert!(!first.is_empty());
        for locale in ["C", "fr_FR.UTF-8", "tr_TR.UTF-8"] {
            assert!(run_under(locale, &args).stdout == first, "{format} under {locale}");
        }
    }
}

/// PDF and DOCX of one person give the same first three.
#[test]
fn the_format_of_the_cv_does_not_matter() {
    for (name, pdf) in people() {
        let docx = pdf.replace("cv.pdf", "cv.docx");
        assert_eq!(top(&orient(&pdf, &[])), top(&orient(&docx, &[])), "{name}");
    }
}

#[test]
fn scans_and_passwords_are_refused_with_advice() {
    for (file, code) in [("image-only.pdf", "pdf.no_text"), ("password.pdf", "pdf.encrypted")] {
        let path = corpus().join("formats/refused").join(file).display().to_string();
        let output = run(&["orient", &path, "--format", "json"]);
        assert_eq!(output.status.code(), Some(2), "{file}");
        assert_eq!(json(&output)["error"]["code"], code, "{file}");
        assert_eq!(stderr(&output).lines().count(), 1, "{file}");
    }
}

/// A text under the name of a PDF is read for what it is.
#[test]
fn a_wrong_extension_is_told() {
    let text = std::fs::read(corpus().join("cvs/hr-manager-45/cv.docx")).expect("the file is there");
    let path = file("wrong.pdf", &text).display().to_string();
    let read = json(&run(&[&["read", &path, "--format", "json"], &TODAY[..]].concat()));
    assert!(read["diagnostics"].to_string().contains("type.mismatch"), "{}", read["diagnostics"]);
}

/// With real samples at hand (`TREMPLIN_SHARED`): every PDF and JSON gives facts or a reason, and none a panic.
#[test]
fn real_samples_give_facts_or_a_reason() {
    let Some(shared) = std::env::var_os("TREMPLIN_SHARED") else { return };
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").join(shared).join("data/cv_samples");
    let mut files = Vec::new();
    let mut folders = vec![root.clone()];
    while let Some(folder) = folders.pop() {
        let entries = std::fs::read_dir(&folder).unwrap_or_else(|e| panic!("{}: {e}", folder.display()));
        for path in entries.map(|e| e.expect("readable").path()) {
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|e| e == "pdf" || e == "json") {
                files.push(path);
            }
        }
    }
    files.sort();
    let pdfs = files.iter().filter(|f| f.extension().is_some_and(|e| e == "pdf")).count();
    assert!(pdfs >= 43, "{pdfs} PDFs below {}", root.display());
    let mut facts = 0;
    for path in files {
        let shown = path.display().to_string();
        let output = run(&[&["read", &shown, "--as", "cv", "--format", "json"], &TODAY[..]].concat());
        let answer = json(&output);
        match output.status.code() {
            Some(0) => facts += 1,
            Some(2) => assert!(answer["error"]["code"].as_str().is_some_and(|c| c.contains('.')), "{shown}: {answer}"),
            other => panic!("{shown}: {other:?} {}", stderr(&output)),
        }
    }
    assert!(facts >= 43, "only {facts} gave facts");
}
