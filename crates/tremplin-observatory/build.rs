//! Embeds the folders that are registries: the shapes of ads, the statistics, and the measures of claims.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};

fn main() {
    let here = PathBuf::from(std::env::var_os("CARGO_MANIFEST_DIR").expect("cargo sets CARGO_MANIFEST_DIR"));
    let mut code = String::new();
    for (name, folder, extension) in
        [("SHAPES", "shapes", "toml"), ("QUERIES", "queries", "sql"), ("CLAIMS", "claims", "sql")]
    {
        let folder = here.join(folder);
        println!("cargo::rerun-if-changed={}", folder.display());
        writeln!(code, "pub(crate) const {name}: &[(&str, &str)] = &[").expect("writing to a string");
        for file in files(&folder, extension) {
            let stem = file.file_stem().map(|s| s.to_string_lossy().into_owned()).unwrap_or_default();
            let path = file.display().to_string();
            writeln!(code, "({stem:?}, include_str!({path:?})),").expect("writing to a string");
        }
        code.push_str("];\n");
    }
    let out = PathBuf::from(std::env::var_os("OUT_DIR").expect("cargo sets OUT_DIR")).join("registries.rs");
    std::fs::write(&out, code).expect("the build's folder can be written");
}

/// The files of a folder, sorted: the order of a folder is not the same on every machine.
fn files(folder: &Path, extension: &str) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder).into_iter().flatten().filter_map(Result::ok).map(|e| e.path());
    let mut files: Vec<PathBuf> = entries.filter(|p| p.extension().is_some_and(|e| e == extension)).collect();
    files.sort();
    files
}
