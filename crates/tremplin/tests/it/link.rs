//! `link`: phrases to concepts, from the arguments and from standard input.

use crate::{folder, run, stderr, stdout};
use serde_json::Value;
use std::io::Write;
use std::process::{Command, Stdio};

fn lines(text: &str) -> Vec<Value> {
    text.lines().map(|line| serde_json::from_str(line).expect("a line of JSON")).collect()
}

#[test]
fn titles_of_two_languages_name_one_occupation_and_a_place_names_none() {
    let titles = ["Ingénieure en intelligence artificielle", "AI Engineer", "poste basé au deuxième étage"];
    let output = run(&[&["link", "--kind", "occupation", "--format", "jsonl"], titles.as_slice()].concat());
    let answers = lines(&stdout(&output));
    assert_eq!(answers.len(), 3, "{}", stderr(&output));
    assert_eq!(answers[0]["query"], titles[0]);
    assert_eq!(answers[0]["matches"][0]["id"], answers[1]["matches"][0]["id"]);
    assert!(answers[0]["matches"][0]["label"].as_str().is_some_and(|l| !l.is_empty()));
    assert_eq!((&answers[2]["abstained"], &answers[2]["matches"]), (&true.into(), &Value::Array(vec![])));
}

#[test]
fn standard_input_gives_a_line_for_each_line() {
    let mut command = Command::new(env!("CARGO_BIN_EXE_tremplin"));
    command.args(["link", "--kind", "skill", "--top", "1"]).stdin(Stdio::piped()).stdout(Stdio::piped());
    let mut child = command.spawn().unwrap();
    child.stdin.take().unwrap().write_all("Python\n\nzzkqj vvwx\n".as_bytes()).unwrap();
    let answers = lines(&stdout(&child.wait_with_output().unwrap()));
    assert_eq!(answers.len(), 3);
    assert_eq!(answers[0]["matches"][0]["label"], "Python");
    assert!(answers[1..].iter().all(|a| a["abstained"] == true));
}

#[test]
fn for_people_the_answer_is_words_and_a_taxonomy_must_have_been_imported() {
    let output = run(&["link", "Python", "--kind", "skill", "--top", "1"]);
    let said = stdout(&output).replace(['\u{a0}', '\u{202f}'], " ");
    assert!(said.starts_with("Python\n  100 %  Python"), "{said}");
    let mut command = Command::new(env!("CARGO_BIN_EXE_tremplin"));
    command.args(["link", "Boulanger", "--to", "rome"]).env("TREMPLIN_HOME", folder("empty-home"));
    let output = command.stdin(Stdio::null()).output().unwrap();
    assert_eq!(output.status.code(), Some(2));
    assert_eq!(stderr(&output).lines().count(), 1);
}
