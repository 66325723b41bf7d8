//! `tremplin lint` from its arguments to its bytes: the forms of its answer, fixes on disk, settings, silenced lines.

use crate::{run, stderr, stdout};
use serde_json::Value;
use std::path::{Path, PathBuf};

const DAY: [&str; 2] = ["--today", "2026-11-25"];

/// An ad with an age in it, and nothing else that the rules named below mind.
const AD: &str = "Commercial (H/F)\nNous cherchons un profil de moins de 35 ans.\n";

/// A folder of its own for a test.
fn folder(name: &str) -> PathBuf {
    let dir = Path::new(env!("CARGO_TARGET_TMPDIR")).join("lint").join(name);
    let _ = std::fs::remove_dir_all(&dir);
    std::fs::create_dir_all(&dir).expect("the folder of the tests can be made");
    dir
}

fn file(dir: &Path, name: &str, text: &str) -> String {
    let path = dir.join(name);
    std::fs::write(&path, text).expect("a file of the tests can be written");
    path.display().to_string()
}

fn only(dir: &Path, code: &str) -> String {
    file(dir, "settings.toml", &format!("[lint]\nselect = [\"{code}\"]\n"))
}

#[test]
fn an_error_is_told_with_its_place_its_law_and_what_to_do() {
    let dir = folder("human");
    let (ad, settings) = (file(&dir, "ad.txt", AD), only(&dir, "age_limit"));
    let output = run(&["lint", &ad, "--config", &settings, DAY[0], DAY[1]]);
    assert_eq!(output.status.code(), Some(1), "{}", stderr(&output));
    let text = stdout(&output);
    for said in [
        "ad.txt:2:29: erreur age_limit",
        "^^^^^^^^^^^^^^^\n",
        "L5331-2",
        "pour une offre de France",
        "À faire",
        "1 erreur",
    ] {
        assert!(text.contains(said), "{said} in {text}");
    }
}

#[test]
fn json_has_the_fields_of_the_contract() {
    let dir = folder("json");
    let (ad, settings) = (file(&dir, "ad.txt", AD), only(&dir, "age_limit"));
    let output = run(&["lint", &ad, "--format", "json", "--config", &settings, DAY[0], DAY[1], "--lang", "en"]);
    let found: Value = serde_json::from_str(&stdout(&output)).expect("JSON");
    let one = &found[0];
    assert_eq!(one["code"], "age_limit");
    assert_eq!((&one["severity"], &one["level"]), (&"error".into(), &"unlawful".into()));
    assert_eq!(one["span"], serde_json::json!([45, 60]));
    assert_eq!(one["fix"], Value::Null);
    assert_eq!(one["rule"], "rules/law/age_limit.md");
    assert!(one["message"].as_str().is_some_and(|m| m.contains("moins de 35 ans")));
    assert_eq!(found.as_array().map(Vec::len), Some(1));
}

#[test]
fn the_same_day_before_the_law_is_known_gives_a_warning() {
    let dir = folder("day");
    let (ad, settings) = (file(&dir, "ad.txt", AD), only(&dir, "age_limit"));
    let output = run(&["lint", &ad, "--format", "json", "--config", &settings, "--today", "2020-01-01"]);
    assert_eq!(output.status.code(), Some(0));
    let found: Value = serde_json::from_str(&stdout(&output)).expect("JSON");
    assert_eq!(found[0]["severity"], "warning");
}

#[test]
fn sarif_has_its_required_fields() {
    let dir = folder("sarif");
    let (ad, settings) = (file(&dir, "été 1.txt", AD), only(&dir, "age_limit"));
    let output = run(&["lint", &ad, "--format", "sarif", "--config", &settings, DAY[0], DAY[1]]);
    let log: Value = serde_json::from_str(&stdout(&output)).expect("JSON");
    assert_eq!(log["version"], "2.1.0");
    assert!(log["$schema"].as_str().is_some_and(|s| s.ends_with("sarif-2.1.0.json")));
    let run = &log["runs"][0];
    assert_eq!(run["tool"]["driver"]["name"], "tremplin");
    let result = &run["results"][0];
    assert!(result["message"]["text"].is_string());
    let index = result["ruleIndex"].as_u64().and_then(|i| usize::try_from(i).ok()).expect("an index");
    assert_eq!(run["tool"]["driver"]["rules"][index]["id"], result["ruleId"]);
    assert!(["none", "note", "warning", "error"].contains(&result["level"].as_str().unwrap_or_default()));
    let physical = &result["locations"][0]["physicalLocation"];
    assert!(physical["artifactLocation"]["uri"].as_str().is_some_and(|u| u.is_ascii() && !u.contains(' ')));
    assert_eq!((&physical["region"]["startLine"], &physical["region"]["startColumn"]), (&2.into(), &29.into()));
    assert_eq!(physical["region"]["snippet"]["text"], "moins de 35 ans");
}

#[test]
fn github_commands_are_one_line_each() {
    let dir = folder("github");
    let (ad, settings) = (file(&dir, "a,b.txt", AD), only(&dir, "age_limit"));
    let output = run(&["lint", &ad, "--format", "github", "--config", &settings, DAY[0], DAY[1]]);
    let text = stdout(&output);
    assert_eq!(text.lines().count(), 1);
    assert!(text.starts_with("::error file=") && text.contains("a%2Cb.txt,line=2,endLine=2,col=29"), "{text}");
}

#[test]
fn a_comment_silences_its_line() {
    let dir = folder("silenced");
    let settings = only(&dir, "age_limit");
    let beside = AD.replace("35 ans.", "35 ans. <!-- tremplin: ignore age_limit -->");
    let above = AD.replace("Nous", "<!-- tremplin: ignore age_limit -->\nNous");
    let other = AD.replace("35 ans.", "35 ans. <!-- tremplin: ignore other -->");
    for (name, text, code) in
        [("beside.md", &beside, 0), ("beside.txt", &beside, 0), ("above.md", &above, 0), ("other.md", &other, 1)]
    {
        let ad = file(&dir, name, text);
        let output = run(&["lint", &ad, "--config", &settings, DAY[0], DAY[1]]);
        assert_eq!(output.status.code(), Some(code), "{name}: {}{}", stdout(&output), stderr(&output));
    }
    let page = format!(
        "<html><body><h1>Commercial (H/F)</h1>\n<p>Nous cherchons un profil de moins de 35 ans.</p> {}\n</body></html>\n",
        "<!-- tremplin: ignore age_limit -->"
    );
    let ad = file(&dir, "page.html", &page);
    assert_eq!(run(&["lint", &ad, "--config", &settings, DAY[0], DAY[1]]).status.code(), Some(0));
}

#[test]
fn settings_are_found_above_the_ad_and_may_weigh() {
    let dir = folder("settings");
    file(&dir, "tremplin.toml", "[lint]\nselect = [\"age_limit\"]\n[lint.severity]\nage_limit = \"notice\"\n");
    std::fs::create_dir_all(dir.join("deep/er")).expect("folders");
    let ad = file(&dir.join("deep/er"), "ad.txt", AD);
    let output = run(&["lint", &ad, "--format", "json", DAY[0], DAY[1]]);
    let found: Value = serde_json::from_str(&stdout(&output)).expect("JSON");
    assert_eq!(found[0]["severity"], "notice");
    assert_eq!(output.status.code(), Some(0));
}

#[test]
fn a_code_that_does_not_exist_is_told() {
    let dir = folder("unknown");
    let ad = file(&dir, "ad.txt", AD);
    let settings = file(&dir, "tremplin.toml", "[lint]\nignore = [\"age_limits\"]\n");
    let output = run(&["lint", &ad]);
    assert_eq!(output.status.code(), Some(2));
    let told = stderr(&output);
    assert!(told.contains("age_limits") && told.contains("age_limit,") || told.contains("age_limit."), "{told}");
    assert!(told.contains("tremplin.toml:2"), "{told} {settings}");
    assert_eq!(run(&["lint", "--explain", "no_such_rule"]).status.code(), Some(2));
}

#[test]
fn a_rule_is_explained_in_both_languages() {
    for (lang, said) in [("fr", "Source"), ("en", "French Labour Code, L5331-2")] {
        let output = run(&["lint", "--explain", "age_limit", "--lang", lang]);
        assert_eq!(output.status.code(), Some(0));
        assert!(stdout(&output).contains(said), "{}", stdout(&output));
    }
}

#[test]
fn a_candidate_gets_questions() {
    let dir = folder("candidate");
    let (ad, settings) = (file(&dir, "ad.txt", AD), only(&dir, "age_limit"));
    let output = run(&["lint", &ad, "--as-candidate", "--config", &settings, DAY[0], DAY[1]]);
    assert!(stdout(&output).contains("Le poste est-il ouvert à tous les âges"), "{}", stdout(&output));
}

#[test]
fn mending_twice_changes_nothing_more() {
    let dir = folder("fix");
    let settings = only(&dir, "word_twice");
    for (name, text, mended) in [
        (
            "ad.txt",
            "Data analyst (H/F)\nVous tenez les les tableaux à jour.\n",
            "Data analyst (H/F)\nVous tenez les tableaux à jour.\n",
        ),
        (
            "ad.md",
            "# Data analyst (H/F)\n\nVous tenez **les tableaux** et et les rapports.\n",
            "# Data analyst (H/F)\n\nVous tenez **les tableaux** et les rapports.\n",
        ),
    ] {
        let ad = file(&dir, name, text);
        for _ in 0..2 {
            let output = run(&["lint", &ad, "--fix", "--config", &settings, DAY[0], DAY[1], "--format", "json"]);
            assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
            assert_eq!(std::fs::read_to_string(&ad).expect("the ad"), mended);
            assert_eq!(stdout(&output).trim(), "[]");
        }
    }
    assert!(
        std::fs::read_dir(&dir)
            .expect("the folder")
            .filter_map(Result::ok)
            .all(|e| !e.file_name().to_string_lossy().ends_with(".tmp"))
    );
}

#[test]
fn an_ad_that_cannot_be_read_is_one_clear_line() {
    let dir = folder("bad");
    let ad = file(&dir, "ad.txt", "");
    let output = run(&["lint", &ad]);
    assert_eq!(output.status.code(), Some(2));
    assert_eq!(stderr(&output).lines().count(), 1);
    assert_eq!(run(&["lint", "/no/such/ad.txt"]).status.code(), Some(2));
}
