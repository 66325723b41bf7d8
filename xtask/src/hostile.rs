//! A corpus of hostile files through the reader, each in a child process, against what its manifest expects.

use serde::Serialize;
use std::path::Path;
use std::time::Instant;
use tremplin::Opening;
use tremplin_documents::OpenError;

/// Longest a file may take, in milliseconds, and most memory, in megabytes.
const MOST_MS: u128 = 2_000;
const MOST_MB: u64 = 256;

/// What became of one file.
#[derive(Clone, Debug, Serialize)]
pub struct Row {
    /// Its path below the corpus.
    pub file: String,
    /// `ok`, `warn`, `refused`, `crashed`, `timeout`, `oom`.
    pub outcome: &'static str,
    /// Codes of the refusal, or of the notes.
    pub codes: Vec<String>,
    /// Milliseconds, process included.
    pub ms: u128,
    /// Most memory of the child, in megabytes; absent when it died.
    pub peak_mb: Option<u64>,
    /// Whether outcome, codes, text, time and memory are as the manifest and the limits ask.
    pub as_expected: bool,
}

/// A line of `manifest.tsv`, by the names of its columns.
struct Expected {
    file: String,
    outcomes: Vec<String>,
    codes: Vec<String>,
    contains: Vec<String>,
}

/// Every file of stage `reader`.
///
/// # Errors
/// The manifest or a file that is missing.
pub fn run(dir: &Path, opening: &Opening) -> Result<Vec<Row>, String> {
    let expected = manifest(&dir.join("manifest.tsv"))?;
    expected.iter().map(|e| row(dir, e, opening)).collect()
}

fn row(dir: &Path, expected: &Expected, opening: &Opening) -> Result<Row, String> {
    let path = dir.join(&expected.file);
    let bytes = std::fs::read(&path).map_err(|e| format!("{}: {e}", path.display()))?;
    let name = path.file_name().map(|n| n.to_string_lossy().into_owned());
    let start = Instant::now();
    let reply = opening.open_measured(&bytes, name.as_deref());
    let ms = start.elapsed().as_millis();
    let (outcome, codes, text) = match reply.result {
        Ok(document) => {
            let codes: Vec<String> = document.notes.iter().map(|n| n.code.to_string()).collect();
            (if codes.is_empty() { "ok" } else { "warn" }, codes, document.text)
        }
        Err(error) => (outcome(&error), vec![error.code()], String::new()),
    };
    let peak_mb = reply.peak_kb.map(|kb| kb.div_ceil(1024));
    let read = matches!(outcome, "ok" | "warn");
    let coded = outcome == "ok" || expected.codes.is_empty() || codes.iter().any(|c| expected.codes.contains(c));
    let whole = !read || expected.contains.iter().all(|c| text.contains(c));
    let cheap = ms <= MOST_MS && peak_mb.is_none_or(|mb| mb <= MOST_MB);
    let as_expected = expected.outcomes.iter().any(|o| o == outcome) && coded && whole && cheap;
    Ok(Row { file: expected.file.clone(), outcome, codes, ms, peak_mb, as_expected })
}

fn outcome(error: &OpenError) -> &'static str {
    match error {
        OpenError::Crashed { .. } => "crashed",
        OpenError::Timeout => "timeout",
        OpenError::OutOfMemory => "oom",
        _ => "refused",
    }
}

fn manifest(path: &Path) -> Result<Vec<Expected>, String> {
    let text = std::fs::read_to_string(path).map_err(|e| format!("{}: {e}", path.display()))?;
    let mut lines = text.lines();
    let heads: Vec<&str> = lines.next().unwrap_or_default().split('\t').collect();
    let mut found = Vec::new();
    for line in lines {
        let cells: Vec<&str> = line.split('\t').collect();
        let cell = |name: &str| {
            let at = heads.iter().position(|h| *h == name);
            at.and_then(|i| cells.get(i)).copied().unwrap_or_default()
        };
        let list = |name: &str| cell(name).split('|').filter(|w| !w.is_empty()).map(str::to_owned).collect();
        if cell("stage") == "reader" {
            let (outcomes, codes, contains) = (list("outcome"), list("codes"), list("contains"));
            found.push(Expected { file: cell("file").to_owned(), outcomes, codes, contains });
        }
    }
    Ok(found)
}
