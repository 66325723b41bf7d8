//! The program with a home of its own: what it keeps there is of one test.

use crate::{folder, json, stderr, stdout};
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

/// Runs the program with a home of its own.
pub fn run(home: &Path, args: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_tremplin"));
    command.args(args).env("TREMPLIN_HOME", home).env("LC_ALL", "fr_FR.UTF-8").stdin(Stdio::null());
    command.output().expect("the program starts")
}

/// An empty home.
pub fn home(name: &str) -> PathBuf {
    let home = folder("homes").join(name);
    // It need not be there.
    let _ = std::fs::remove_dir_all(&home);
    home
}

/// One line, exit 2, and in JSON this code.
#[track_caller]
pub fn check(home: &Path, args: &[&str], code: &str) {
    let output = run(home, &[args, &["--format", "json"]].concat());
    assert_eq!(output.status.code(), Some(2), "{args:?}: {}", stdout(&output));
    assert_eq!(json(&output)["error"]["code"], code, "{args:?}");
    assert_eq!(stderr(&output).lines().count(), 1, "{args:?}: {}", stderr(&output));
}
