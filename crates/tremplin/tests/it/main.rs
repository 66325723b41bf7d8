//! The whole program, from its arguments to its bytes.

mod corpus;
mod errors;
mod homes;
mod isolate;
mod knowledge;
mod link;
mod lint;
mod lsp;
#[cfg(feature = "market")]
mod market;
mod orient;
mod read;
mod sentences;
mod taxonomy;

use std::path::PathBuf;
use std::process::{Command, Output};

/// A CV of an invented person.
const CV: &str = "Camille Durand
Responsable des ressources humaines

EXPÉRIENCE
Responsable des ressources humaines, Atelier Mercier, Lyon
Janvier 2015 – aujourd'hui
Recrutement de vingt personnes par an, gestion de projet, tableaux de bord sous Excel
Assistante de formation, Lycée Ampère
Septembre 2010 – décembre 2014
Formation des nouveaux, rédaction des supports

FORMATION
Master 2 Gestion des ressources humaines, Université de Lyon, 2010

LANGUES
Français langue maternelle, anglais B2
";

/// The date that every test gives.
const TODAY: [&str; 2] = ["--today", "2026-11-25"];

/// Runs the program in French, whatever the machine's locale.
fn run(args: &[&str]) -> Output {
    run_under("fr_FR.UTF-8", args)
}

/// Runs the program under a locale.
fn run_under(locale: &str, args: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_tremplin"));
    command.args(args).env_remove("LC_MESSAGES").env_remove("LANG").env("LC_ALL", locale);
    command.stdin(std::process::Stdio::null()).output().expect("the program starts")
}

fn stdout(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).expect("output is UTF-8")
}

fn stderr(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).expect("errors are UTF-8")
}

fn json(output: &Output) -> serde_json::Value {
    serde_json::from_slice(&output.stdout).expect("output is JSON")
}

/// A file of this test run.
fn file(name: &str, content: &[u8]) -> PathBuf {
    let path = folder("files").join(name);
    std::fs::write(&path, content).expect("the file is written");
    path
}

/// A folder of this test run.
fn folder(name: &str) -> PathBuf {
    let path = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
    std::fs::create_dir_all(&path).expect("the folder is made");
    path
}

/// The invented CV as a file of its own for each test.
fn cv(test: &str) -> String {
    file(&format!("{test}.txt"), CV.as_bytes()).display().to_string()
}
