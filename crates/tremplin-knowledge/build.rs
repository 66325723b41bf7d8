//! Checks every knowledge file with the code that reads it, then embeds them all. A mistake stops the build and names
//! the file and the line.
#![allow(dead_code, unused_imports, missing_docs, clippy::all)]

use std::fmt::Write as _;
use std::path::{Path, PathBuf};

#[path = "src/board.rs"]
pub mod board;
#[path = "src/claim.rs"]
pub mod claim;
#[path = "src/demand.rs"]
pub mod demand;
#[path = "src/fault.rs"]
pub mod fault;
#[path = "src/files.rs"]
pub mod files;
#[path = "src/funding.rs"]
pub mod funding;
#[path = "src/lang.rs"]
pub mod lang;
#[path = "src/level.rs"]
pub mod level;
#[path = "src/market.rs"]
pub mod market;
#[path = "src/naf.rs"]
pub mod naf;
#[path = "src/need.rs"]
pub mod need;
#[path = "src/occupation.rs"]
pub mod occupation;
#[path = "src/origin.rs"]
pub mod origin;
#[path = "src/place.rs"]
pub mod place;
#[path = "src/project.rs"]
pub mod project;
#[path = "src/rome.rs"]
pub mod rome;
#[path = "src/salary.rs"]
pub mod salary;
#[path = "src/sector.rs"]
pub mod sector;
#[path = "src/skill.rs"]
pub mod skill;
#[path = "src/training.rs"]
pub mod training;
#[path = "src/world.rs"]
mod world;

pub use fault::Fault;
pub use world::Knowledge;

fn main() {
    let dir = folder();
    println!("cargo::rerun-if-changed={}", dir.display());
    let files = files::read_dir(&dir).unwrap_or_else(|e| fail(&format!("{}: {e}", dir.display())));
    if let Err(faults) = Knowledge::from_files(&files) {
        let lines: Vec<String> = faults.0.iter().map(|f| format!("knowledge/{f}")).collect();
        fail(&lines.join("\n"));
    }
    let mut code = String::from("pub const FILES: &[(&str, &str)] = &[\n");
    for path in files.keys() {
        let full = dir.join(path);
        writeln!(code, "({path:?}, include_str!({:?})),", full.display().to_string()).expect("writing to a string");
    }
    code.push_str("];\n");
    let out = PathBuf::from(std::env::var_os("OUT_DIR").expect("cargo sets OUT_DIR")).join("embedded.rs");
    std::fs::write(&out, code).unwrap_or_else(|e| fail(&format!("{}: {e}", out.display())));
}

/// The workspace's folder; in a published crate, where there is no workspace, the copy that `data` became.
fn folder() -> PathBuf {
    let here = PathBuf::from(std::env::var_os("CARGO_MANIFEST_DIR").expect("cargo sets CARGO_MANIFEST_DIR"));
    let shared = here.join("../../knowledge");
    if shared.is_dir() { shared } else { here.join("data") }
}

fn fail(message: &str) -> ! {
    eprintln!("{message}");
    std::process::exit(1)
}
