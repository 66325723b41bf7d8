//! Checks the house: who imports whom, a module comment in every file, no network below the faces, no clock or file where
//! there must be none, no comparison of languages outside its room. Every fault says where and what to do.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Which of our crates each crate may import: the arrows only go down (ARCHITECTURE.md).
const MAY_IMPORT: [(&str, &[&str]); 8] = [
    ("tremplin-knowledge", &[]),
    ("tremplin-documents", &[]),
    ("tremplin-reader", &["tremplin-knowledge", "tremplin-documents"]),
    ("tremplin-lint", &["tremplin-knowledge", "tremplin-documents", "tremplin-reader"]),
    ("tremplin-advice", &["tremplin-knowledge", "tremplin-reader"]),
    ("tremplin-observatory", &["tremplin-knowledge", "tremplin-documents", "tremplin-reader"]),
    (
        "tremplin",
        &[
            "tremplin-knowledge",
            "tremplin-documents",
            "tremplin-reader",
            "tremplin-lint",
            "tremplin-advice",
            "tremplin-observatory",
        ],
    ),
    (
        "xtask",
        &[
            "tremplin-knowledge",
            "tremplin-documents",
            "tremplin-reader",
            "tremplin-lint",
            "tremplin-advice",
            "tremplin-observatory",
            "tremplin",
        ],
    ),
];

/// Heavy dependencies, each confined to one crate.
const CONFINED: [(&str, &str); 21] = [
    ("lsp-server", "tremplin"),
    ("lsp-types", "tremplin"),
    ("hayro-interpret", "tremplin-documents"),
    ("hayro-syntax", "tremplin-documents"),
    ("zip", "tremplin-documents"),
    ("quick-xml", "tremplin-documents"),
    ("scraper", "tremplin-documents"),
    ("fst", "tremplin-reader"),
    ("regex", "tremplin-reader"),
    ("good_lp", "tremplin-advice"),
    ("clap", "tremplin"),
    ("maud", "tremplin"),
    ("fluent-bundle", "tremplin"),
    ("pulldown-cmark", "tremplin-documents"),
    ("landlock", "tremplin"),
    ("seccompiler", "tremplin"),
    ("etcetera", "tremplin"),
    ("xxhash-rust", "tremplin-knowledge"),
    ("ureq", "tremplin-observatory"),
    ("datafusion", "tremplin-observatory"),
    ("tokio", "tremplin-observatory"),
];

/// Heavy dependencies that the harness may take too: it makes hostile files with them.
const MAKES_FILES: [&str; 1] = ["zip"];

/// Heavy dependencies that the harness runs beside ours, as yardsticks.
const YARDSTICKS: [&str; 1] = ["regex"];

/// Crates that see a CV: nothing in their trees may speak to another machine or wait for one.
const SEALED: [&str; 5] =
    ["tremplin-knowledge", "tremplin-documents", "tremplin-reader", "tremplin-lint", "tremplin-advice"];

/// Crates of networks and of waiting.
const NETWORK: [&str; 30] = [
    "async-io",
    "async-std",
    "attohttpc",
    "curl",
    "curl-sys",
    "h2",
    "hyper",
    "hyper-util",
    "isahc",
    "mio",
    "minreq",
    "native-tls",
    "openssl",
    "openssl-sys",
    "polling",
    "quinn",
    "reqwest",
    "rustls",
    "smol",
    "socket2",
    "surf",
    "tokio",
    "tonic",
    "trust-dns-resolver",
    "hickory-resolver",
    "tungstenite",
    "ureq",
    "webpki",
    "async-executor",
    "actix-web",
];

/// What the sealed crates may not touch: the source text, and why not.
const FORBIDDEN: [(&str, &str, &str); 11] = [
    ("tremplin-documents", "std::fs", "documents get bytes; files are the faces' business"),
    ("tremplin-documents", "std::net", "no crate that sees a CV opens a socket"),
    ("tremplin-documents", "SystemTime", "the time is passed in"),
    ("tremplin-reader", "std::fs", "the reader gets documents"),
    ("tremplin-reader", "std::net", "no crate that sees a CV opens a socket"),
    ("tremplin-reader", "SystemTime", "the time is passed in"),
    ("tremplin-lint", "std::fs", "rules are embedded or handed over"),
    ("tremplin-lint", "std::net", "no crate that sees a document opens a socket"),
    ("tremplin-lint", "SystemTime", "the day is passed in"),
    ("tremplin-advice", "std::fs", "advice gets facts"),
    ("tremplin-advice", "std::net", "no crate that sees a CV opens a socket"),
];

/// Every fault of the workspace at `root`, one line each.
#[must_use]
pub fn faults(root: &Path) -> Vec<String> {
    let mut faults = Vec::new();
    let crates = crates(root);
    faults.extend(unknown_crates(&crates));
    for (name, dir) in &crates {
        let manifest = read(&dir.join("Cargo.toml"));
        faults.extend(imports(name, &manifest));
        for file in sources(dir) {
            let content = read(&file);
            let shown = file.strip_prefix(root).unwrap_or(&file).display().to_string();
            faults.extend(in_source(name, &shown, &content));
        }
    }
    for name in SEALED.iter().filter(|n| crates.contains_key(**n)) {
        faults.extend(network(root, name));
    }
    faults
}

/// Every member of the workspace by name.
fn crates(root: &Path) -> BTreeMap<String, PathBuf> {
    let mut found = BTreeMap::new();
    let entries = std::fs::read_dir(root.join("crates")).expect("the workspace has its crates");
    let folders = entries.filter_map(Result::ok).map(|e| e.path()).chain([root.join("xtask")]);
    for dir in folders.filter(|d| d.join("Cargo.toml").exists()) {
        let name = dir.file_name().map(|n| n.to_string_lossy().into_owned()).unwrap_or_default();
        found.insert(name, dir);
    }
    found
}

fn unknown_crates(crates: &BTreeMap<String, PathBuf>) -> Vec<String> {
    crates
        .keys()
        .filter(|name| !MAY_IMPORT.iter().any(|(known, _)| known == name))
        .map(|name| format!("crates/{name}: not in the import table of xtask/src/tidy.rs; add its line there"))
        .collect()
}

fn imports(name: &str, manifest: &str) -> Vec<String> {
    let parsed: toml::Table = match manifest.parse() {
        Ok(table) => table,
        Err(e) => return vec![format!("{name}/Cargo.toml: {e}")],
    };
    let allowed = MAY_IMPORT.iter().find(|(n, _)| *n == name).map_or(&[][..], |(_, a)| a);
    let mut faults = Vec::new();
    let names = ["dependencies", "build-dependencies"].iter().filter_map(|k| parsed.get(*k)?.as_table());
    for dependency in names.flat_map(|t| t.keys()) {
        let ours = dependency.starts_with("tremplin");
        if ours && !allowed.contains(&dependency.as_str()) {
            faults.push(format!("{name}/Cargo.toml: may not import {dependency} (arrows only go down)"));
        }
        let of_harness = || MAKES_FILES.iter().chain(&YARDSTICKS).any(|d| d == dependency);
        let allowed = |home: &str| home == name || (name == "xtask" && of_harness());
        if let Some((_, home)) = CONFINED.iter().find(|(d, home)| d == dependency && !allowed(home)) {
            faults.push(format!("{name}/Cargo.toml: {dependency} lives in {home} only"));
        }
    }
    faults
}

fn in_source(name: &str, file: &str, content: &str) -> Vec<String> {
    let mut faults = Vec::new();
    if !content.trim_start().starts_with("//!") {
        faults.push(format!("{file}:1: begin with one to five lines of //!: what lives here, what does not"));
    }
    let production = content.split("#[cfg(test)]").next().unwrap_or(content);
    let tests = file.ends_with("/tests.rs") || file.contains("/tests/");
    let in_src = file.contains("/src/") && !tests;
    for (number, line) in production.lines().enumerate() {
        let at = number + 1;
        for (_, word, why) in FORBIDDEN.iter().filter(|(n, word, _)| in_src && *n == name && line.contains(word)) {
            faults.push(format!("{file}:{at}: {word} is not for this crate: {why}"));
        }
        let compares = ["== Lang::", "!= Lang::", "lang == \"", "lang != \""].iter().any(|p| line.contains(p));
        if in_src && compares && name != "xtask" && !file.ends_with("knowledge/src/lang.rs") {
            faults.push(format!("{file}:{at}: differences between languages are tables (knowledge/lang), not code"));
        }
    }
    faults
}

/// Crates of networks in the tree of a crate.
fn network(root: &Path, name: &str) -> Vec<String> {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let output = Command::new(cargo)
        .args(["tree", "--offline", "--prefix", "none", "--format", "{p}", "-e", "normal", "-p", name])
        .current_dir(root)
        // Cargo hands its input on to the compiler that it asks: nothing there is for it.
        .stdin(std::process::Stdio::null())
        .output();
    let output = match output {
        Ok(output) if output.status.success() => output,
        Ok(output) => return vec![format!("cargo tree -p {name}: {}", String::from_utf8_lossy(&output.stderr).trim())],
        Err(e) => return vec![format!("cargo tree -p {name}: {e}")],
    };
    let tree = String::from_utf8_lossy(&output.stdout).into_owned();
    let found = tree.lines().filter_map(|line| line.split(' ').next()).filter(|c| NETWORK.contains(c));
    let mut faults: Vec<String> = found.map(|c| format!("{name}: its tree holds {c}: a CV cannot leave")).collect();
    faults.sort();
    faults.dedup();
    faults
}

fn sources(dir: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    let mut folders = vec![dir.to_owned()];
    while let Some(folder) = folders.pop() {
        let Ok(entries) = std::fs::read_dir(&folder) else { continue };
        for entry in entries.filter_map(Result::ok) {
            let path = entry.path();
            let linked = path.is_symlink() || path.file_name().is_some_and(|n| n == "target");
            if path.is_dir() && !linked {
                folders.push(path);
            } else if path.extension().is_some_and(|e| e == "rs") {
                files.push(path);
            }
        }
    }
    files.sort();
    files
}

fn read(path: &Path) -> String {
    std::fs::read_to_string(path).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reader_that_imports_advice_is_a_fault() {
        let faults = imports("tremplin-reader", "[dependencies]\ntremplin-advice = \"0\"\nserde = \"1\"\n");
        assert_eq!(faults, ["tremplin-reader/Cargo.toml: may not import tremplin-advice (arrows only go down)"]);
    }

    #[test]
    fn a_solver_outside_advice_is_a_fault() {
        assert_eq!(imports("tremplin", "[dependencies]\ngood_lp = \"1\"\n").len(), 1);
        assert!(imports("tremplin-advice", "[dependencies]\ngood_lp = \"1\"\n").is_empty());
    }

    #[test]
    fn files_sockets_and_languages_are_seen() {
        let source = "//! A room.\nuse std::net::TcpStream;\nfn f() { if lang == \"fr\" {} }\n";
        let faults = in_source("tremplin-reader", "crates/tremplin-reader/src/a.rs", source);
        assert_eq!(faults.len(), 2, "{faults:?}");
        assert_eq!(in_source("tremplin", "crates/tremplin/src/a.rs", "fn f() {}\n").len(), 1);
    }
}
