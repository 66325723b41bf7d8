//! Fuzzing of the readers of foreign files: one target for each format of the registry, seeds from `corpus/`, mutants by lots
//! (`fuzz/mutate.rs`), and what is a fault (`fuzz/finding.rs`). A mutant is known by its target, seed and number alone.

pub mod finding;
mod inside;
pub mod mutate;
mod tree;
mod words;

use crate::lots::Lots;
use finding::{Finding, Outcome};
use serde::Serialize;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};
use tremplin::Opening;
use tremplin_documents::Format;

/// Folders of the project whose files are seeds, below `corpus/`.
const SEEDS: [&str; 4] = ["formats", "cvs", "ads", "layouts"];
/// Findings of one target after which its run ends: more of them say little more.
const ENOUGH: usize = 20;

/// One format to be fuzzed.
#[derive(Clone, Debug)]
pub struct Target {
    /// Its format.
    pub format: Format,
    /// Its usual extension, by which a child process is told what to expect.
    pub extension: &'static str,
    /// Sound files of the format, and files kept for what they once did.
    pub seeds: Vec<Vec<u8>>,
}

/// How long a run goes on.
#[derive(Clone, Copy, Debug)]
pub enum Until {
    /// So many mutants of each target.
    Mutants(u64),
    /// So long for each target.
    Time(Duration),
}

/// What became of the mutants of a target.
#[derive(Clone, Debug, Serialize)]
pub struct Summary {
    /// The target: the name of its format.
    pub fuzz: &'static str,
    /// Mutants read.
    pub mutants: u64,
    /// The seed of the run.
    pub seed: u64,
    /// Mutants that gave a document.
    pub ok: u64,
    /// Mutants refused with a reason.
    pub refused: u64,
    /// Mutants that did neither, or broke a promise.
    pub findings: usize,
    /// Mutants a second.
    pub per_second: u64,
    /// The longest reading, in milliseconds.
    pub slowest_ms: u128,
    /// Most memory of a child, in megabytes; absent when none was asked or told.
    pub peak_mb: Option<u64>,
}

/// Every target of the registry, with its seeds below the folder `corpus`.
///
/// # Errors
/// A format without a seed.
pub fn targets(corpus: &Path) -> Result<Vec<Target>, String> {
    let shared: Vec<PathBuf> = SEEDS.iter().flat_map(|folder| files(&corpus.join(folder))).collect();
    let target = |(format, extensions): (Format, &'static [&'static str])| {
        let of_format = shared.iter().filter(|path| is_one_of(path, extensions)).cloned();
        let seeds: Vec<Vec<u8>> =
            kept(corpus, format).into_iter().chain(of_format).filter_map(|path| std::fs::read(path).ok()).collect();
        let extension = extensions.first().copied().unwrap_or_default();
        if seeds.is_empty() {
            return Err(format!("{format} has no seed: put an invented file in corpus/fuzz/{format}/"));
        }
        Ok(Target { format, extension, seeds })
    };
    tremplin_documents::registry().map(target).collect()
}

/// The files of a target's own folder: samples and `found-*`.
#[must_use]
pub fn kept(corpus: &Path, format: Format) -> Vec<PathBuf> {
    files(&corpus.join("fuzz").join(format.id()))
}

/// Reads mutants of a target; tells what became of them, and those that are findings.
pub fn run(target: &Target, until: Until, seed: u64, opening: &Opening) -> (Summary, Vec<Finding>) {
    let start = Instant::now();
    let mut summary = Summary {
        fuzz: target.format.id(),
        mutants: 0,
        seed,
        ok: 0,
        refused: 0,
        findings: 0,
        per_second: 0,
        slowest_ms: 0,
        peak_mb: None,
    };
    let mut findings = Vec::new();
    let goes_on = |done: u64| match until {
        Until::Mutants(n) => done < n,
        Until::Time(longest) => start.elapsed() < longest,
    };
    while goes_on(summary.mutants) && findings.len() < ENOUGH {
        let bytes = mutate::mutant(&target.seeds, &mut Lots::nth(seed, summary.mutants));
        let outcome = finding::read(target, &bytes, opening);
        summary.count(&outcome);
        if let Some(fault) = outcome.fault {
            findings.push(Finding { number: summary.mutants, fault, bytes });
        }
        summary.mutants += 1;
    }
    summary.findings = findings.len();
    summary.per_second =
        u64::try_from(u128::from(summary.mutants) * 1000 / start.elapsed().as_millis().max(1)).unwrap_or(0);
    (summary, findings)
}

impl Summary {
    fn count(&mut self, outcome: &Outcome) {
        self.ok += u64::from(outcome.is_read);
        self.refused += u64::from(!outcome.is_read && outcome.fault.is_none());
        self.slowest_ms = self.slowest_ms.max(outcome.ms);
        self.peak_mb = self.peak_mb.max(outcome.peak_mb);
    }
}

/// Whether a file's name ends as one of these extensions.
#[must_use]
pub fn is_one_of(path: &Path, extensions: &[&str]) -> bool {
    path.extension().is_some_and(|found| extensions.iter().any(|e| found.eq_ignore_ascii_case(e)))
}

/// Every file below a folder, in order; none when there is no folder.
#[must_use]
pub fn files(folder: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder).into_iter().flatten().filter_map(Result::ok).map(|e| e.path());
    let below = entries.flat_map(|path| if path.is_dir() { files(&path) } else { vec![path] });
    let mut found: Vec<PathBuf> = below.collect();
    found.sort();
    found
}
