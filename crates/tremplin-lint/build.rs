//! Checks every file of `rules/` with the code that reads them, then embeds them all. A mistake stops the build and names the file
//! and the line.
#![allow(dead_code, unused_imports, missing_docs, clippy::all)]

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};

#[path = "src/fault.rs"]
pub mod fault;
#[path = "src/law.rs"]
pub mod law;
#[path = "src/rule.rs"]
pub mod rule;
#[path = "src/shelf.rs"]
pub mod shelf;
#[path = "src/term.rs"]
pub mod term;
#[path = "src/writing.rs"]
pub mod writing;

fn main() {
    let here = PathBuf::from(std::env::var_os("CARGO_MANIFEST_DIR").expect("cargo sets CARGO_MANIFEST_DIR"));
    let shared = here.join("../../rules");
    // In a published crate there is no workspace: the link has become a folder.
    let dir = if shared.is_dir() { shared } else { here.join("rules") };
    println!("cargo::rerun-if-changed={}", dir.display());
    let mut files = BTreeMap::new();
    walk(&dir, "", &mut files);
    if let Err(faults) = shelf::Shelf::from_files(&files) {
        let lines: Vec<String> = faults.iter().map(|f| format!("rules/{f}")).collect();
        fail(&lines.join("\n"));
    }
    let mut code = String::from("/// Path and content of every file of rules.\nconst FILES: &[(&str, &str)] = &[\n");
    for path in files.keys() {
        writeln!(code, "({path:?}, include_str!({:?})),", dir.join(path).display().to_string())
            .expect("writing to a string");
    }
    code.push_str("];\n");
    let out = PathBuf::from(std::env::var_os("OUT_DIR").expect("cargo sets OUT_DIR")).join("embedded.rs");
    std::fs::write(&out, code).unwrap_or_else(|e| fail(&format!("{}: {e}", out.display())));
}

/// Files of rules: pages in folders, tables beside them; the README is none.
fn walk(dir: &Path, prefix: &str, files: &mut BTreeMap<String, String>) {
    let entries = std::fs::read_dir(dir).unwrap_or_else(|e| fail(&format!("{}: {e}", dir.display())));
    for entry in entries.filter_map(Result::ok) {
        let name = entry.file_name().to_string_lossy().into_owned();
        let path = format!("{prefix}{name}");
        if entry.path().is_dir() {
            walk(&entry.path(), &format!("{path}/"), files);
        } else if (name.ends_with(".md") && !prefix.is_empty()) || name.ends_with(".toml") {
            let text = std::fs::read_to_string(entry.path()).unwrap_or_else(|e| fail(&format!("rules/{path}: {e}")));
            files.insert(path, text);
        }
    }
}

fn fail(message: &str) -> ! {
    eprintln!("{message}");
    std::process::exit(1)
}
