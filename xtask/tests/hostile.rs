//! Hostile files are read in a child process and end as their manifest asks, where the corpus is at hand (`TREMPLIN_SHARED`).

use std::path::PathBuf;
use tremplin::Opening;

/// Rows that we read otherwise than the manifest, on purpose: a document without a word is refused, never "ok".
const OTHERWISE: usize = 1;

#[test]
fn hostile_files_end_as_their_manifest_asks() {
    let Some(shared) = xtask::shared() else { return };
    let opening = Opening::Isolated(PathBuf::from(env!("CARGO_BIN_EXE_xtask")));
    let rows = xtask::hostile::run(&shared.join("hostile"), &opening).expect("the corpus is whole");
    assert!(rows.len() >= 97, "{} files", rows.len());
    let dead = |outcome: &str| matches!(outcome, "crashed" | "timeout" | "oom");
    let died: Vec<_> = rows.iter().filter(|r| dead(r.outcome)).collect();
    assert!(died.is_empty(), "{died:#?}");
    let others: Vec<_> = rows.iter().filter(|r| !r.as_expected).collect();
    assert!(others.len() <= OTHERWISE, "{others:#?}");
}
