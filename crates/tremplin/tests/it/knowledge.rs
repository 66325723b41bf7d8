//! `knowledge` and `limits`: what the program knows can be walked through, and a folder checked.

use crate::{folder, json, run, stderr, stdout};

#[test]
fn every_entry_listed_can_be_shown() {
    let entries = json(&run(&["knowledge", "list", "--format", "json"]));
    let entries = entries.as_array().unwrap();
    for kind in ["occupations", "skills", "sectors", "routes", "projects", "salaries", "funding", "claims", "sources"] {
        let first = entries.iter().find(|e| e["kind"] == kind).unwrap_or_else(|| panic!("no {kind}"));
        let id = first["id"].as_str().unwrap();
        for lang in ["fr", "en"] {
            let output = run(&["knowledge", "show", id, "--lang", lang]);
            assert_eq!(output.status.code(), Some(0), "{id}: {}", stderr(&output));
            assert!(stdout(&output).lines().count() > 2, "{id}");
        }
        assert!(json(&run(&["knowledge", "show", id, "--format", "json"])).is_array());
    }
}

#[test]
fn a_list_has_one_line_an_entry() {
    let text = stdout(&run(&["knowledge", "list", "occupations"]));
    let entries = json(&run(&["knowledge", "list", "occupations", "--format", "json"]));
    assert_eq!(text.lines().count(), entries.as_array().unwrap().len());
    assert!(text.contains("data-analyst"));
}

#[test]
fn the_article_shows_its_claims() {
    let text = stdout(&run(&["knowledge", "show", "article-2024"]));
    assert!(text.contains("140 000") || text.contains("140\u{a0}000") || text.contains("140\u{202f}000"), "{text}");
}

#[test]
fn a_check_tells_file_line_and_message() {
    let output = run(&["knowledge", "check"]);
    assert_eq!(output.status.code(), Some(0));
    let dir = folder("wrong-knowledge");
    std::fs::write(dir.join("sources.toml"), "[a]\ntitle = 3\n").unwrap();
    let output = run(&["knowledge", "check", &dir.display().to_string()]);
    assert_eq!(output.status.code(), Some(1));
    assert!(stdout(&output).lines().any(|l| l.starts_with("sources.toml:2: ")), "{}", stdout(&output));
    let output = run(&["--knowledge", &dir.display().to_string(), "knowledge", "list"]);
    assert_eq!((output.status.code(), stderr(&output).lines().count()), (Some(2), 1));
}

#[test]
fn limits_are_listed() {
    let limits = json(&run(&["limits", "--format", "json"]));
    assert!(limits.as_array().unwrap().iter().any(|l| l["name"] == "limit.bytes" && l["value"].is_u64()));
}
