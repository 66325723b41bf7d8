//! What goes wrong is told in one line: what, where, what to do; exit code 2; JSON when JSON was asked.

use crate::{cv, file, folder, json, run, run_under, stderr, stdout};

/// One line on the error stream that holds each of these words, exit 2, nothing on standard output.
#[track_caller]
fn check(args: &[&str], words: &[&str]) {
    let output = run(args);
    let line = stderr(&output);
    assert_eq!(output.status.code(), Some(2), "{args:?}: {line}");
    assert_eq!(line.lines().count(), 1, "{args:?}: {line}");
    assert_eq!(stdout(&output), "", "{args:?}");
    for word in words {
        assert!(line.contains(word), "{args:?}: no {word:?} in {line}");
    }
}

/// The code and path that JSON gives.
#[track_caller]
fn check_json(args: &[&str], code: &str, path: Option<&str>) {
    let output = run(args);
    let error = &json(&output)["error"];
    assert_eq!(output.status.code(), Some(2));
    assert_eq!(error["code"], code);
    assert_eq!(error["path"].as_str(), path);
    assert!(error["message"].as_str().is_some_and(|m| m.len() > 10), "{error}");
    assert_eq!(stderr(&output).lines().count(), 1);
}

#[test]
fn a_file_that_cannot_be_read() {
    check(&["orient", "nowhere.pdf"], &["nowhere.pdf", "n’existe pas", "Vérifiez"]);
    let folder = folder("a folder").display().to_string();
    check(&["orient", &folder], &["dossier"]);
    check(&["read", &folder], &["dossier"]);
    let empty = file("empty.pdf", b"").display().to_string();
    check(&["orient", &empty], &["empty.pdf", "vide"]);
    let noise: Vec<u8> = (0..4000_u32).map(|i| (i.wrapping_mul(2_654_435_761) >> 13) as u8).collect();
    let noise = file("noise.pdf", &noise).display().to_string();
    check(&["orient", &noise], &["noise.pdf"]);
    check_json(&["orient", &empty, "--format", "json"], "file.empty", Some(&empty));
    check_json(&["read", &empty, "--format=json"], "file.empty", Some(&empty));
}

#[test]
fn a_text_without_skills() {
    let text = file("letter.txt", "Bonjour,\nIl fait beau ce matin.\n".as_bytes()).display().to_string();
    check(&["orient", &text], &["aucune compétence", "tremplin read"]);
    check_json(&["orient", &text, "--format", "json"], "profile.no_skills", Some(&text));
}

#[test]
fn a_wrong_question() {
    let cv = cv("wrong_question");
    check(&["orient", &cv, "--target", "data-scientits"], &["data-scientits", "data-scientist", "knowledge list"]);
    check(&["orient", &cv, "--quote", "no-such-route=100,20"], &["no-such-route", "knowledge list routes"]);
    check(&["orient", &cv, "--quote", "x=1"], &["--quote", "x=1"]);
    check(&["orient", &cv, "--quote", "x=-1,3"], &["--quote"]);
    check(&["orient", &cv, "--quote", "x=nan,3"], &["--quote"]);
    check(&["orient", &cv, "--weeks", "abc"], &["--weeks", "abc"]);
    check(&["orient", &cv, "--weeks", "-3"], &["--weeks", "-3"]);
    check(&["orient", &cv, "--weeks", "0"], &["--weeks"]);
    check(&["orient", &cv, "--hours-per-week", "169"], &["--hours-per-week"]);
    check(&["orient", &cv, "--budget", "12.5"], &["--budget"]);
    check(&["orient", &cv, "--mode", "far"], &["--mode", "remote"]);
    check(&["orient", &cv, "--today", "25/11/2026"], &["--today", "2026-11-25"]);
    check(&["orient", &cv, "--weks", "3"], &["--weks", "--weeks"]);
    check(&["orient"], &["CV"]);
    check(&["--lang", "de", "limits"], &["de", "en, fr"]);
    check(&[], &["orient"]);
    check_json(&["orient", &cv, "--target", "x", "--format", "json"], "target.unknown", None);
    check_json(&["orient", "--format", "json"], "argument.invalid", None);
}

#[test]
fn a_result_that_cannot_be_written() {
    let cv = cv("not_written");
    let missing = folder("out").join("missing/report.html").display().to_string();
    check(&["orient", &cv, "-o", &missing], &["missing", "n’existe pas"]);
    let folder = folder("out").display().to_string();
    check(&["orient", &cv, "-o", &folder], &["dossier"]);
    check(&["orient", &cv, "-o", &cv], &["CV lui-même"]);
    assert_eq!(std::fs::read_to_string(&cv).unwrap(), crate::CV);
}

#[test]
fn what_is_not_built_says_so() {
    let commands: [&[&str]; 4] =
        [&["lint", "ad.txt", "--fix"], &["shortlist", "--ad", "x"], &["audit", "x.csv"], &["serve", "--port", "1"]];
    for command in commands {
        check(command, &[command[0], "n’existe pas encore"]);
    }
}

#[test]
#[cfg(not(feature = "market"))]
fn a_command_that_was_not_built_in_says_how_to_get_it() {
    check(&["market", "stats"], &["market", "--features market"]);
    check_json(&["market", "import", "x", "--format", "json"], "not_in_build", None);
}

#[test]
fn the_language_follows_the_option_then_the_locale_then_french() {
    let said = |locale: &str, args: &[&str]| stderr(&run_under(locale, args));
    assert!(said("en_GB.UTF-8", &["orient", "nowhere"]).contains("does not exist"));
    assert!(said("fr_FR.UTF-8", &["--lang", "en", "orient", "nowhere"]).contains("does not exist"));
    assert!(said("en_US", &["orient", "nowhere", "--lang=fr"]).contains("n’existe pas"));
    for locale in ["C", "tr_TR.UTF-8", ""] {
        assert!(said(locale, &["orient", "nowhere"]).contains("n’existe pas"), "{locale:?}");
    }
}

#[test]
fn names_cannot_command_the_terminal() {
    check(&["orient", "a\u{1b}[2Jb\nc.pdf"], &["a\u{FFFD}[2Jb\u{FFFD}c.pdf"]);
}
