//! `read`: facts of a CV and of an ad, as JSON and as lines.

use crate::{TODAY, cv, file, json, run, stderr, stdout};
use tremplin::Opening;

#[test]
fn a_cv_gives_the_fields_of_the_schema() {
    let output = run(&["read", &cv("read"), "--format", "json", TODAY[0], TODAY[1]]);
    let value = json(&output);
    assert_eq!(value["text"], crate::CV);
    assert_eq!(value["education"]["level"], "bac+5");
    assert_eq!(value["cv"]["jobs"][0]["start"], "2015-01");
    assert_eq!(value["cv"]["jobs"][0]["current"], true);
    assert!(value["cv"]["sections"].as_array().unwrap().contains(&"experience".into()));
    assert!(value["diagnostics"].is_array());
    let skills = value["skills"].as_array().unwrap();
    assert!(!skills.is_empty());
    for skill in skills {
        assert_eq!(skill["polarity"], "positive");
        assert!(skill["id"].is_string() && skill["span"].is_array() && skill["spans"].is_array());
    }
}

#[test]
fn several_files_give_an_array_or_lines_and_a_failure_stops_only_itself() {
    let (good, bad) = (cv("several"), file("several-empty.txt", b"").display().to_string());
    let output = run(&["read", &good, &bad, "--format", "json"]);
    let values = json(&output);
    assert_eq!(output.status.code(), Some(2));
    assert_eq!(stderr(&output).lines().count(), 1);
    assert!(values[0]["skills"].is_array() && values[1]["error"]["code"] == "file.empty", "{values}");
    let output = run(&["read", &good, &good, "--format", "jsonl"]);
    let text = stdout(&output);
    let lines: Vec<serde_json::Value> = text.lines().map(|l| serde_json::from_str(l).unwrap()).collect();
    assert_eq!(lines.len(), 2);
    assert_eq!(lines[0]["file"], good);
}

#[test]
fn an_ad_is_read_as_an_ad() {
    let ad = "Data analyst H/F\n\nMissions\nConstruire des tableaux de bord avec Power BI et SQL.\n\nProfil\nPython exigé.\n";
    let ad = file("ad.txt", ad.as_bytes()).display().to_string();
    let value = json(&run(&["read", &ad, "--as", "ad", "--format", "json"]));
    assert_eq!(value["kind"], "ad");
    assert!(value["skills"].as_array().unwrap().iter().any(|s| s["id"] == "sql"), "{value}");
}

/// The names of the knowledge that hold a hyphen keep it where a line ends, as copying out of a PDF leaves them.
#[test]
fn names_with_a_hyphen_survive_the_end_of_a_line() {
    let knowledge = tremplin_knowledge::open();
    let names = knowledge.skills.iter().flat_map(|s| s.names()).map(|(_, name)| name.to_owned());
    let compounds = names.flat_map(|n| n.split([' ', '/', '(', ')', ',']).map(str::to_owned).collect::<Vec<_>>());
    let mut n = 0;
    for word in compounds {
        let Some((head, tail)) = word.split_once('-') else { continue };
        let letters = |w: &str| w.chars().all(|c| c.is_alphabetic() || c == '-');
        if !(letters(head) && letters(tail) && tail.starts_with(char::is_lowercase) && !head.is_empty()) {
            continue;
        }
        let text = format!("Vous aimez {head}-\n{tail} et le reste");
        let document = Opening::Trusted.open(text.as_bytes(), None).expect("it is text");
        assert!(document.text.contains(&word), "{}", document.text);
        n += 1;
    }
    assert!(n > 100, "{n} names");
}
