//! Pages of PDF a second: our reader as a locked child for each file, as users get it, and in this process, beside Poppler's
//! `pdftotext`, one process for each file. The three take turns at each file, in an order that changes with the round.

use super::{median, rounded};
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::io::Read;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};
use tremplin::Opening;

/// Rounds that count, after one that warms up.
const ROUNDS: usize = 7;
/// How often the memory of `pdftotext` is looked at.
const GLANCE: Duration = Duration::from_micros(200);
const READERS: [&str; 3] = ["isolated", "in_process", "pdftotext"];

/// Measures; one line for each way to read, one for each step of our reader.
///
/// # Errors
/// When `pdftotext` is missing, or one of the programs cannot read a file.
pub fn run(data: Option<&Path>, line: &mut dyn FnMut(Value)) -> Result<(), String> {
    let yardstick = yardstick()?;
    let files = files(data)?;
    let isolated = Opening::isolated().map_err(|e| e.to_string())?;
    let mut peaks = [0u64; 3];
    let mut pages = 0;
    for file in &files {
        pages += warm_up(file, &isolated, &mut peaks)?;
    }
    let rounds: Vec<[f64; 3]> = (0..ROUNDS).map(|round| measure(round, &files, &isolated)).collect::<Result<_, _>>()?;
    for (i, what) in READERS.iter().enumerate() {
        let speed = f64::from(pages) / median(rounds.iter().map(|round| round[i]).collect());
        let ratio = median(rounds.iter().map(|round| round[2] / round[i]).collect());
        line(json!({
            "bench": "documents", "what": what, "files": files.len(), "pages": pages, "rounds": ROUNDS,
            "pages_per_second": rounded(speed), "ratio_to_pdftotext": rounded(ratio), "peak_mb": peaks[i].div_ceil(1024),
            "yardstick": yardstick,
        }));
    }
    for (step, seconds) in steps(&files)? {
        let per_page = rounded(seconds * 1e6 / f64::from(pages));
        line(
            json!({"bench": "documents", "what": "step", "step": step, "rounds": ROUNDS, "microseconds_per_page": per_page}),
        );
    }
    Ok(())
}

/// The version of `pdftotext`, or how to get it.
fn yardstick() -> Result<String, String> {
    let missing = |_| "pdftotext is missing: install poppler-utils (apt-get install poppler-utils)".to_owned();
    let output = Command::new("pdftotext").arg("-v").output().map_err(missing)?;
    let told = String::from_utf8_lossy(&output.stderr);
    Ok(told.lines().next().unwrap_or("pdftotext").to_owned())
}

/// The PDFs of the corpus, and of the sample CVs of the real data when there is some.
fn files(data: Option<&Path>) -> Result<Vec<PathBuf>, String> {
    let corpus = crate::root().join("corpus");
    let mut found = Vec::new();
    for folder in ["typeset", "cvs", "layouts"] {
        pdfs(&corpus.join(folder), &mut found)?;
    }
    if let Some(data) = data {
        pdfs(&data.join("cv_samples"), &mut found)?;
    }
    found.sort();
    Ok(found)
}

fn pdfs(folder: &Path, found: &mut Vec<PathBuf>) -> Result<(), String> {
    let failed = |e: std::io::Error| format!("{}: {e}", folder.display());
    for entry in std::fs::read_dir(folder).map_err(failed)? {
        let path = entry.map_err(failed)?.path();
        if path.is_dir() {
            pdfs(&path, found)?;
        } else if path.extension().is_some_and(|e| e == "pdf") {
            found.push(path);
        }
    }
    Ok(())
}

/// Reads a file in every way once, for its pages and the memory; the time does not count.
fn warm_up(file: &Path, isolated: &Opening, peaks: &mut [u64; 3]) -> Result<u32, String> {
    let bytes = std::fs::read(file).map_err(|e| named(file, e))?;
    let reply = isolated.open_measured(&bytes, None);
    let pages = reply.result.map_err(|e| named(file, e))?.pages;
    peaks[0] = peaks[0].max(reply.peak_kb.unwrap_or(0));
    read(1, file, isolated)?;
    // Of the whole harness, which holds little else.
    peaks[1] = peaks[1].max(peak("self").unwrap_or(0));
    peaks[2] = peaks[2].max(pdftotext_peak(file)?);
    Ok(pages)
}

/// Seconds of one round, for each way to read.
fn measure(round: usize, files: &[PathBuf], isolated: &Opening) -> Result<[f64; 3], String> {
    let mut seconds = [0.0; 3];
    for (number, file) in files.iter().enumerate() {
        for turn in 0..3 {
            let reader = (round + number + turn) % 3;
            let start = Instant::now();
            read(reader, file, isolated)?;
            seconds[reader] += start.elapsed().as_secs_f64();
        }
    }
    Ok(seconds)
}

/// From the path of a file to its text in this process, in one of the ways.
fn read(reader: usize, file: &Path, isolated: &Opening) -> Result<usize, String> {
    if reader == 2 {
        let output = pdftotext(file).output().map_err(|e| named(file, e))?;
        return if output.status.success() { Ok(output.stdout.len()) } else { Err(named(file, output.status)) };
    }
    let bytes = std::fs::read(file).map_err(|e| named(file, e))?;
    let opening = if reader == 0 { isolated } else { &Opening::Trusted };
    opening.open(&bytes, None).map(|document| document.text.len()).map_err(|e| named(file, e))
}

/// In its reading order, as ours, to its standard output.
fn pdftotext(file: &Path) -> Command {
    let mut command = Command::new("pdftotext");
    command.args(["-q", "-enc", "UTF-8"]).arg(file).arg("-").stdin(Stdio::null());
    command
}

/// Most memory seen while it runs, in kilobytes: a little less than the truth.
fn pdftotext_peak(file: &Path) -> Result<u64, String> {
    let spawned = pdftotext(file).stdout(Stdio::piped()).stderr(Stdio::null()).spawn();
    let mut child = spawned.map_err(|e| named(file, e))?;
    let mut stdout = child.stdout.take().expect("it is piped");
    let drain = std::thread::spawn(move || stdout.read_to_end(&mut Vec::new()));
    let mut most = 0;
    while child.try_wait().map_err(|e| named(file, e))?.is_none() {
        most = most.max(peak(&child.id().to_string()).unwrap_or(0));
        std::thread::sleep(GLANCE);
    }
    // What it wrote does not matter here.
    let _ = drain.join();
    Ok(most)
}

/// Most memory that a process has held, in kilobytes, where the system tells.
pub(super) fn peak(process: &str) -> Option<u64> {
    let status = std::fs::read_to_string(format!("/proc/{process}/status")).ok()?;
    let line = status.lines().find_map(|l| l.strip_prefix("VmHWM:"))?;
    line.trim().split(' ').next()?.parse().ok()
}

/// Median seconds of each step of our reader over all files.
fn steps(files: &[PathBuf]) -> Result<BTreeMap<&'static str, f64>, String> {
    let mut rounds: BTreeMap<&str, Vec<f64>> = BTreeMap::new();
    for _ in 0..ROUNDS {
        let mut spent: BTreeMap<&str, f64> = BTreeMap::new();
        for file in files {
            let bytes = std::fs::read(file).map_err(|e| named(file, e))?;
            let mut start = Instant::now();
            let mut ended = |step| {
                *spent.entry(step).or_default() += start.elapsed().as_secs_f64();
                start = Instant::now();
            };
            tremplin_documents::pdf_in_steps(&bytes, &mut ended).map_err(|e| named(file, e))?;
        }
        spent.into_iter().for_each(|(step, seconds)| rounds.entry(step).or_default().push(seconds));
    }
    Ok(rounds.into_iter().map(|(step, seconds)| (step, median(seconds))).collect())
}

fn named(file: &Path, error: impl std::fmt::Display) -> String {
    format!("{}: {error}", file.display())
}
