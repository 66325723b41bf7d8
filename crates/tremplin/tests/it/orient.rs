//! `orient`: the contract's JSON, the report for people, the HTML file.

use crate::{TODAY, cv, folder, json, run, run_under, stderr, stdout};
use serde_json::Value;

fn answer(test: &str, more: &[&str]) -> Value {
    let cv = cv(test);
    let mut args = vec!["orient", &cv, "--format", "json"];
    args.extend(TODAY);
    args.extend(more);
    let output = run(&args);
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    assert_eq!(stderr(&output), "");
    json(&output)
}

#[test]
fn json_has_the_fields_of_the_contract() {
    let answer = answer("json", &["--weeks", "60", "--budget", "3000"]);
    assert!(answer["profile"]["experience_months"].as_u64().is_some_and(|m| m > 100), "{}", answer["profile"]);
    assert_eq!(answer["version"]["program"], env!("CARGO_PKG_VERSION"));
    assert!(answer["version"]["knowledge"].is_string());
    let occupations = answer["occupations"].as_array().unwrap();
    assert!(occupations.len() > 5);
    for occupation in occupations {
        for field in ["id", "label", "rome", "esco", "weeks", "euros", "covered", "missing", "plan", "pay", "ads"] {
            assert!(occupation.get(field).is_some(), "no {field} in {}", occupation["id"]);
        }
        for missing in occupation["missing"].as_array().unwrap() {
            assert!(missing["skill"].is_string() && missing["label"].is_string() && missing["weight"].is_number());
            assert!(missing["why"].as_str().is_some_and(|why| why.len() > 20), "{missing}");
        }
        let plan = &occupation["plan"];
        let status = plan["status"].as_str().unwrap();
        assert!(["optimal", "feasible", "infeasible", "none_needed", "unknown"].contains(&status), "{status}");
        for field in ["objective", "gap", "steps", "to_ask", "projects"] {
            assert!(plan.get(field).is_some(), "no {field} in the plan of {}", occupation["id"]);
        }
        for step in plan["steps"].as_array().unwrap() {
            for field in ["route", "label", "start_week", "end_week", "hours", "euros", "teaches"] {
                assert!(step.get(field).is_some(), "no {field} in {step}");
            }
        }
        for asked in plan["to_ask"].as_array().unwrap() {
            assert!(asked["route"].is_string() && asked["unknown"].is_array() && asked["ask"].is_string(), "{asked}");
        }
        let pay = &occupation["pay"];
        assert!(pay["not_enough_data"] == true || pay["source"].is_string() && pay["as_of"].is_string(), "{pay}");
    }
}

#[test]
fn spans_count_characters_and_stand_beside_their_words() {
    let answer = answer("spans", &[]);
    let characters: Vec<char> = crate::CV.chars().collect();
    let mut seen = 0;
    for occupation in answer["occupations"].as_array().unwrap() {
        for evidence in occupation["covered"].as_array().unwrap().iter().flat_map(|c| c["evidence"].as_array().unwrap())
        {
            let at = |i: usize| usize::try_from(evidence["span"][i].as_u64().unwrap()).unwrap();
            let words: String = characters[at(0)..at(1)].iter().collect();
            assert_eq!(evidence["quote"], words);
            seen += 1;
        }
    }
    assert!(seen > 0);
}

#[test]
fn a_target_may_be_a_name() {
    let answer = answer("target", &["--target", "Data analyst", "--target", "data-scientist"]);
    let mut ids: Vec<&str> =
        answer["occupations"].as_array().unwrap().iter().filter_map(|o| o["id"].as_str()).collect();
    ids.sort_unstable();
    assert_eq!(ids, ["data-analyst", "data-scientist"]);
}

#[test]
fn the_same_input_gives_the_same_bytes() {
    let cv = cv("same");
    for format in ["human", "json", "html"] {
        let args = ["orient", &cv, "--lang", "fr", "--format", format, TODAY[0], TODAY[1], "--weeks", "50"];
        let first = run(&args).stdout;
        assert!(first.len() > 1000);
        for locale in ["fr_FR.UTF-8", "C", "tr_TR.UTF-8"] {
            assert!(run_under(locale, &args).stdout == first, "{format} under {locale}");
        }
    }
}

#[test]
fn the_report_quotes_the_cv_and_keeps_to_a_hundred_columns() {
    let cv = cv("report");
    for lang in ["fr", "en"] {
        let output = run(&["orient", &cv, "--lang", lang, TODAY[0], TODAY[1]]);
        let text = stdout(&output);
        assert!(text.contains("Recrutement de vingt personnes par an"), "{text}");
        assert!(!text.contains('\u{1b}') && !text.contains('\u{2068}'));
        for line in text.lines() {
            assert!(line.chars().count() <= 100, "{line}");
        }
    }
}

#[test]
fn the_html_needs_nothing_else() {
    let cv = cv("html");
    let path = folder("html").join("report.html");
    let shown = path.display().to_string();
    let output = run(&["orient", &cv, "--format", "html", "-o", &shown, TODAY[0], TODAY[1]]);
    assert_eq!((output.status.code(), stdout(&output)), (Some(0), String::new()), "{}", stderr(&output));
    let html = std::fs::read_to_string(&path).unwrap();
    assert!(html.starts_with("<!DOCTYPE html><html lang=\"fr\">"), "{}", &html[..60]);
    for forbidden in ["<script", "src=", "@import", "url(", "<link", "<iframe", "onload"] {
        assert!(!html.contains(forbidden), "{forbidden}");
    }
    let headings: Vec<u8> = html.match_indices("<h").filter_map(|(i, _)| html.as_bytes().get(i + 2).copied()).collect();
    let levels: Vec<u8> = headings.into_iter().filter(u8::is_ascii_digit).collect();
    assert_eq!(levels.first(), Some(&b'1'));
    assert!(levels.windows(2).all(|pair| pair[1] <= pair[0] + 1), "a heading level is jumped");
    assert!(html.contains("role=\"img\"") && html.contains("<desc"), "the chart has a text alternative");
    let beside: Vec<_> = std::fs::read_dir(folder("html")).unwrap().filter_map(Result::ok).collect();
    assert_eq!(beside.len(), 1, "nothing is left beside the report");
}

#[test]
fn both_faces_say_the_same() {
    let cv = cv("faces");
    let args = |format| ["orient", &cv, "--lang", "en", "--format", format, TODAY[0], TODAY[1]];
    let squeeze = |text: &str| text.chars().filter(|c| c.is_alphanumeric()).collect::<String>();
    let text = squeeze(&stdout(&run(&args("human"))));
    let html = stdout(&run(&args("html")));
    for part in html.split("<h2").skip(1) {
        let heading = part.split('>').nth(1).and_then(|t| t.split('<').next()).unwrap();
        assert!(text.contains(&squeeze(heading)), "{heading}");
    }
}

#[test]
fn a_broken_pipe_is_silent() {
    use std::process::{Command, Stdio};
    let cv = cv("pipe");
    let mut child = Command::new(env!("CARGO_BIN_EXE_tremplin"))
        .args(["orient", &cv, "--format", "json"])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    drop(child.stdout.take());
    let output = child.wait_with_output().unwrap();
    assert_eq!((output.status.code(), stderr(&output)), (Some(0), String::new()));
}

#[test]
fn what_is_supposed_changes_the_way_and_says_so() {
    let free = answer("free", &[]);
    assert!(free["what_if"].is_null());
    let supposed = answer("supposed", &["--with", "Python=solid", "--with", "sql", "--without", "excel"]);
    let weeks = |answer: &Value, id: &str| {
        let all = answer["occupations"].as_array().unwrap();
        all.iter().find(|o| o["id"] == id).unwrap_or_else(|| panic!("{id}"))["weeks"].as_u64().unwrap()
    };
    let changes = supposed["what_if"]["changes"].as_array().unwrap();
    assert!(changes.len() > 3, "{changes:?}");
    for change in changes {
        let id = change["id"].as_str().unwrap();
        assert_eq!(change["before"]["weeks"].as_u64(), Some(weeks(&free, id)), "{id}");
        assert_eq!(change["with"]["weeks"].as_u64(), Some(weeks(&supposed, id)), "{id}");
        assert_ne!(
            (&change["before"]["weeks"], &change["before"]["euros"]),
            (&change["with"]["weeks"], &change["with"]["euros"])
        );
    }
    assert!(weeks(&supposed, "data-engineer") < weeks(&free, "data-engineer"));
    let gains: Vec<_> =
        supposed["what_if"]["with"].as_array().unwrap().iter().map(|g| (&g["skill"], &g["level"])).collect();
    assert_eq!(format!("{gains:?}"), r#"[(String("python"), String("solid")), (String("sql"), String("working"))]"#);
}

#[test]
fn what_to_learn_first_is_told_with_its_way() {
    let answer = answer("first", &["--weeks", "20"]);
    let first = answer["first"].as_array().unwrap();
    assert!(!first.is_empty() && first.len() <= 5);
    let rate = |w: &Value| w["opens"].as_array().unwrap().len() as f64 / w["hours"].as_f64().unwrap();
    assert!(first.windows(2).all(|pair| rate(&pair[0]) >= rate(&pair[1])), "{first:?}");
    for worth in first {
        assert!(worth["weeks"].as_u64().is_some_and(|w| w <= 20) && worth["label"].is_string(), "{worth}");
        assert!(worth["project"].is_string() || !worth["routes"].as_array().unwrap().is_empty(), "{worth}");
    }
}

/// A report sent to `/dev/null` by root once put a file in the device's place, and every build of that machine failed.
#[cfg(unix)]
#[test]
fn a_pipe_stays_a_pipe_and_a_link_a_link() {
    use std::os::unix::fs::FileTypeExt;

    let cv = cv("targets");
    let dir = folder("targets");
    let (pipe, link, named) = (dir.join("pipe"), dir.join("link.html"), dir.join("named.html"));
    for path in [&pipe, &link, &named] {
        // It need not be there.
        let _ = std::fs::remove_file(path);
    }
    assert!(std::process::Command::new("mkfifo").arg(&pipe).status().unwrap().success());
    let reader = std::thread::spawn({
        let pipe = pipe.clone();
        move || std::fs::read_to_string(pipe).unwrap()
    });
    let to = |path: &std::path::Path| {
        let path = path.display().to_string();
        let output = run(&["orient", &cv, "--format", "html", "-o", &path, TODAY[0], TODAY[1]]);
        assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    };
    to(&pipe);
    assert!(reader.join().unwrap().starts_with("<!DOCTYPE html>"));
    assert!(std::fs::metadata(&pipe).unwrap().file_type().is_fifo());

    std::fs::write(&named, "before").unwrap();
    std::os::unix::fs::symlink(&named, &link).unwrap();
    to(&link);
    assert!(std::fs::symlink_metadata(&link).unwrap().is_symlink());
    assert!(std::fs::read_to_string(&named).unwrap().starts_with("<!DOCTYPE html>"));
}
