//! `audit`: tables, verdict and exit code, damage told by line and column, and CVs changed in what must not count.

use crate::homes::{check, home, run};
use crate::{cv, file, json, stderr, stdout};
use serde_json::Value;
use std::path::Path;

/// Invented decisions: `(sex, age, selected, n)`.
fn decisions(name: &str, lines: &[(&str, &str, &str, usize)]) -> String {
    let mut text = String::from("candidate,sex,age_band,selected,date\n");
    let mut number = 0;
    for (sex, age, selected, n) in lines {
        for _ in 0..*n {
            number += 1;
            text.push_str(&format!("c{number},{sex},{age},{selected},2026-10-{:02}\n", number % 28 + 1));
        }
    }
    file(name, text.as_bytes()).display().to_string()
}

fn audited(path: &str, more: &[&str]) -> (Option<i32>, Value) {
    let output = run(&home("audit"), &[&["audit", path, "--format", "json"], more].concat());
    assert_eq!(stderr(&output), "");
    (output.status.code(), json(&output))
}

fn disparity(name: &str) -> String {
    decisions(
        name,
        &[
            ("femme", "20-39", "1", 60),
            ("femme", "20-39", "0", 140),
            ("homme", "20-39", "oui", 40),
            ("homme", "20-39", "non", 160),
            ("femme", "40-64", "1", 60),
            ("femme", "40-64", "0", 140),
            ("homme", "40-64", "1", 40),
            ("homme", "40-64", "0", 160),
            ("inconnu", "40-64", "1", 3),
            ("X", "", "0", 5),
        ],
    )
}

#[test]
fn a_disparity_is_found_and_ends_with_one() {
    let (code, audit) = audited(&disparity("disparity.csv"), &[]);
    assert_eq!((code, &audit["verdict"], &audit["rows"]), (Some(1), &Value::from("disparity"), &Value::from(808)));
    let sex = &audit["tables"][0];
    assert_eq!((sex["columns"][0].as_str(), sex["verdict"].as_str()), (Some("sex"), Some("disparity")));
    assert_eq!((sex["unknown"].as_u64(), sex["worst_group"].as_str()), (Some(3), Some("X")));
    let group = |name: &str| sex["groups"].as_array().unwrap().iter().find(|g| g["group"] == name).unwrap().clone();
    let (women, men, other) = (group("femme"), group("homme"), group("X"));
    assert!((men["impact_ratio"].as_f64().unwrap() - 2.0 / 3.0).abs() < 1e-12);
    assert_eq!((&men["below_four_fifths"], &women["impact_ratio"]), (&Value::from(true), &Value::from(1.0)));
    assert!((men["against"]["fisher_p"].as_f64().unwrap() - 0.001_415_349_348).abs() < 1e-9);
    assert_eq!(
        (&other["small"], &other["impact_ratio"], &other["n"]),
        (&Value::from(true), &Value::Null, &Value::from(5))
    );
    // By age nothing is seen; the intersection is there too.
    assert_eq!(audit["tables"][1]["verdict"], "no_disparity_seen");
    assert_eq!(audit["tables"][2]["columns"].as_array().unwrap().len(), 2);
}

#[test]
fn few_people_conclude_nothing_and_end_with_nothing() {
    let path = decisions("few.csv", &[("femme", "20-39", "0", 12), ("homme", "20-39", "1", 12)]);
    let (code, audit) = audited(&path, &["--group", "sex"]);
    assert_eq!((code, &audit["verdict"]), (Some(0), &Value::from("insufficient_data")));
    assert_eq!(audit["tables"].as_array().unwrap().len(), 1);
}

#[test]
fn the_order_of_the_rows_changes_nothing() {
    let path = disparity("order.csv");
    let text = std::fs::read_to_string(&path).unwrap();
    let (head, rows) = text.split_once('\n').unwrap();
    let mut rows: Vec<&str> = rows.lines().collect();
    rows.reverse();
    let reversed = file("reversed.csv", format!("{head}\n{}\n", rows.join("\n")).as_bytes()).display().to_string();
    assert_eq!(audited(&path, &[]), audited(&reversed, &[]));
}

#[test]
fn pages_tell_what_may_be_concluded() {
    let path = disparity("page.csv");
    let text = stdout(&run(&home("audit"), &["audit", &path, "--lang", "en"]));
    for words in ["Disparity", "0.66 (< 4/5)", "Fisher", "X", "Group unknown: 3"] {
        assert!(text.contains(words), "no {words:?} in {text}");
    }
    assert!(text.lines().all(|line| line.chars().count() <= 100), "{text}");
    let html = stdout(&run(&home("audit"), &["audit", &path, "--format", "html"]));
    assert!(html.starts_with("<!DOCTYPE html>") && html.contains("0,66 (&lt; 4/5)"), "{html}");
}

#[test]
fn cells_and_names_cannot_command_the_terminal() {
    let lines = "sex\u{1b}[2J,selected\n".to_owned() + &"f\u{1b}[31m,1\n".repeat(40) + &"m,1\n".repeat(40);
    let path = file("escape.csv", lines.as_bytes()).display().to_string();
    let text = stdout(&run(&home("audit"), &["audit", &path]));
    assert!(text.contains("f\u{FFFD}[31m") && !text.contains('\u{1b}'), "{text}");
}

#[test]
fn damage_is_told_by_line_and_column() {
    let home = home("audit-damage");
    let told = |name: &str, text: &str, code: &str, words: &[&str]| {
        let path = file(name, text.as_bytes()).display().to_string();
        check(&home, &["audit", &path], code);
        let line = stderr(&run(&home, &["audit", &path]));
        assert_eq!(line.lines().count(), 1, "{line}");
        assert!(words.iter().all(|w| line.contains(w)), "{words:?} in {line}");
    };
    told("a.csv", "sex,selected\nf,1\nm,perhaps\n", "audit.cell", &["ligne 3", "selected", "perhaps"]);
    told("b.csv", "sex,score\nf,1\nm,1e400\n", "audit.cell", &["ligne 3", "score"]);
    told("c.csv", "sex,selected,date\nf,1,2026-13-01\n", "audit.cell", &["ligne 2", "date"]);
    told("d.csv", "sex,selected\nf,1\nm,0,9\n", "audit.row", &["ligne 3", "3", "2"]);
    told("e.csv", "sex,age\nf,1\n", "audit.no_outcome", &["selected"]);
    told("f.csv", "selected,score\n1,2\n", "audit.no_group", &["groupes"]);
    told("g.csv", "sex,sex,selected\nf,f,1\n", "audit.column", &["sex"]);
    told("h.csv", "sex,selected\n", "audit.no_row", &["décision"]);
    told("i.csv", "", "audit.no_table", &["CSV"]);
    let names: String = (0..40).map(|i| format!("person {i},1\n")).collect();
    told("j.csv", &format!("name,selected\n{names}"), "audit.column", &["name", "40", "--group"]);
    let path = file("k.csv", b"sex,selected\nf,1\n").display().to_string();
    check(&home, &["audit", &path, "--group", "age"], "audit.column");
    check(&home, &["audit", "nowhere.csv"], "file.not_found");
    check(&home, &["audit"], "argument.invalid");
}

#[test]
fn nothing_moves_when_only_forbidden_traits_change() {
    let ad = file("swap-ad.txt", crate::shortlist::AD.as_bytes()).display().to_string();
    let cv = cv("swap");
    let args = ["audit", "--swap", "--ad", &ad, &cv, "--invented", "3", "--format", "json", "--today", "2026-11-25"];
    let output = run(&home("swap"), &args);
    assert_eq!((output.status.code(), stderr(&output)), (Some(0), String::new()));
    let swaps = json(&output);
    assert_eq!((&swaps["cvs"], &swaps["max_score_change"], &swaps["rank_changes"]), (&4.into(), &0.into(), &0.into()));
    let criteria = swaps["criteria"].as_array().unwrap();
    // The 27 criteria of the law; school, employer and hobbies besides.
    assert_eq!(criteria.len(), 30);
    assert!(criteria.iter().all(|c| c["changes"].as_u64().unwrap() > 0));
    check(&home("swap"), &["audit", "--swap", &cv], "argument.invalid");
    check(Path::new("/nonexistent"), &["audit", "--swap", "--ad", "nowhere.txt", &cv], "file.not_found");
}
