//! Mutants of every file of some folders, each read in a child process: what a stranger's damaged file does to the program. The
//! files may be real; nothing made from them is kept unless a folder for it is named.

use crate::fuzz::finding::{self, Fault, Finding, Outcome};
use crate::fuzz::{files, is_one_of, mutate};
use crate::lots::Lots;
use serde::Serialize;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::time::Instant;
use tremplin::Opening;

/// What became of the mutants of one kind of file.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Tally {
    /// Mutants in all.
    pub mutants: u64,
    /// Those that gave a document.
    pub read: u64,
    /// Those refused with a reason.
    pub refused: u64,
    /// Those on which the child stopped or broke a promise.
    pub crashed: u64,
    /// Those that took longer than they may.
    pub timeout: u64,
    /// Those that took more memory than they may.
    pub oom: u64,
    /// The longest reading, process included, in milliseconds.
    pub slowest_ms: u128,
    /// Most memory of a child, in megabytes.
    pub peak_mb: u64,
}

/// What to do.
#[derive(Clone, Debug)]
pub struct Order {
    /// Where the files are.
    pub folders: Vec<PathBuf>,
    /// Extensions of the files taken; every one of the registry when empty.
    pub kinds: Vec<String>,
    /// Mutants of each file.
    pub each: u64,
    /// The seed.
    pub seed: u64,
}

/// Tallies by extension, and the findings with the file that each comes from.
#[must_use]
pub fn run(order: &Order, opening: &Opening) -> (BTreeMap<String, Tally>, Vec<(PathBuf, Finding)>) {
    let (mut tallies, mut findings) = (BTreeMap::<String, Tally>::new(), Vec::new());
    for (kind, paths) in by_kind(order) {
        let seeds: Vec<Vec<u8>> = paths.iter().filter_map(|p| std::fs::read(p).ok()).collect();
        let tally = tallies.entry(kind.clone()).or_default();
        for (place, path) in paths.iter().enumerate().take(seeds.len()) {
            eprintln!("{}", path.display());
            for number in 0..order.each {
                let bytes = mutate::mutant_of(place, &seeds, &mut Lots::nth(order.seed ^ place as u64, number));
                let outcome = read(&bytes, &kind, opening);
                tally.count(&outcome);
                if let Some(fault) = outcome.fault {
                    findings.push((path.clone(), Finding { number, fault, bytes }));
                }
            }
        }
    }
    (tallies, findings)
}

/// Reads bytes in a child as a file with this extension.
#[must_use]
pub fn read(bytes: &[u8], kind: &str, opening: &Opening) -> Outcome {
    let start = Instant::now();
    let reply = opening.open_measured(bytes, Some(&format!("file.{kind}")));
    finding::judged(&reply, start.elapsed().as_millis())
}

/// The tally of all kinds.
#[must_use]
pub fn in_all(tallies: &BTreeMap<String, Tally>) -> Tally {
    let mut all = Tally::default();
    for t in tallies.values() {
        all.mutants += t.mutants;
        all.read += t.read;
        all.refused += t.refused;
        all.crashed += t.crashed;
        all.timeout += t.timeout;
        all.oom += t.oom;
        all.slowest_ms = all.slowest_ms.max(t.slowest_ms);
        all.peak_mb = all.peak_mb.max(t.peak_mb);
    }
    all
}

impl Tally {
    fn count(&mut self, outcome: &Outcome) {
        self.mutants += 1;
        match &outcome.fault {
            Some(Fault::Crashed(_) | Fault::Contract(_)) => self.crashed += 1,
            Some(Fault::Slow) => self.timeout += 1,
            Some(Fault::Memory) => self.oom += 1,
            None if outcome.is_read => self.read += 1,
            None => self.refused += 1,
        }
        self.slowest_ms = self.slowest_ms.max(outcome.ms);
        self.peak_mb = self.peak_mb.max(outcome.peak_mb.unwrap_or(0));
    }
}

/// The files of recognised kinds, by extension.
fn by_kind(order: &Order) -> BTreeMap<String, Vec<PathBuf>> {
    let known: Vec<&str> = tremplin_documents::registry().flat_map(|(_, extensions)| extensions).copied().collect();
    let wanted = |path: &Path| order.kinds.is_empty() || order.kinds.iter().any(|k| is_one_of(path, &[k]));
    let mut found = BTreeMap::<String, Vec<PathBuf>>::new();
    for path in order.folders.iter().flat_map(|folder| files(folder)) {
        if is_one_of(&path, &known) && wanted(&path) {
            let kind = path.extension().unwrap_or_default().to_string_lossy().to_lowercase();
            found.entry(kind).or_default().push(path);
        }
    }
    found
}
