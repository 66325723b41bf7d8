//! A short run of the fuzzing, always the same mutants, and every file kept for what it once did. The long run is
//! `cargo xtask fuzz`. Nothing is timed here: a machine may be busy.

use tremplin::Opening;
use tremplin_documents::read_as;
use xtask::fuzz::finding::{Fault, Finding};
use xtask::fuzz::{Target, Until};

const SEED: u64 = 20_261_125;
/// Mutants of each target: about a minute in all, without optimisation, on two cores.
const MUTANTS: u64 = 1_000;

fn targets() -> Vec<Target> {
    xtask::fuzz::targets(&xtask::root().join("corpus")).expect("every format has a seed")
}

#[test]
fn mutants_of_every_format_are_read_or_refused() {
    let targets = targets();
    let faults: Vec<String> = std::thread::scope(|scope| {
        let runs: Vec<_> = targets.iter().map(|target| scope.spawn(move || faults(target))).collect();
        runs.into_iter().flat_map(|run| run.join().expect("a run ends")).collect()
    });
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

fn faults(target: &Target) -> Vec<String> {
    let (_, findings) = xtask::fuzz::run(target, Until::Mutants(MUTANTS), SEED, &Opening::Trusted);
    let not_slow = findings.into_iter().filter(|f| f.fault != Fault::Slow);
    not_slow.map(|Finding { number, fault, .. }| format!("{} {number}: {fault:?}", target.format)).collect()
}

#[test]
fn kept_files_are_read_or_refused() {
    let corpus = xtask::root().join("corpus");
    for target in targets() {
        for path in xtask::fuzz::kept(&corpus, target.format) {
            let bytes = std::fs::read(&path).expect("a file of the corpus");
            match read_as(target.format, &bytes) {
                Ok(document) => assert_eq!(document.check(), Ok(()), "{}", path.display()),
                Err(error) => assert_ne!(error.code(), "parser.crashed", "{}", path.display()),
            }
        }
    }
}
