//! Files and standard input as bytes, or why not.

use std::io::{ErrorKind, IsTerminal, Read};
use std::path::Path;
use tremplin::{Opening, Problem};

/// What was given to read.
pub(super) struct Input {
    /// As the user wrote it; `-` for standard input.
    pub path: String,
    /// File name, for its extension.
    pub name: Option<String>,
    /// Content.
    pub bytes: Vec<u8>,
}

/// The name of standard input.
pub(super) const STDIN: &str = "-";

/// Reads a file, or standard input for `-`.
pub(super) fn open(path: &Path) -> Result<Input, Problem> {
    let shown = path.display().to_string();
    if shown == STDIN {
        return stdin();
    }
    let limit = limit();
    let unreadable = |e: std::io::Error| unreadable(&e).at(&shown);
    let file = std::fs::File::open(path).map_err(unreadable)?;
    if file.metadata().map_err(unreadable)?.is_dir() {
        return Err(Problem::new("file.is_folder", "error-file-folder").at(&shown));
    }
    let mut bytes = Vec::new();
    file.take(limit).read_to_end(&mut bytes).map_err(unreadable)?;
    let name = path.file_name().map(|n| n.to_string_lossy().into_owned());
    Ok(Input { path: shown, name, bytes })
}

/// How files are opened: locked in, in one child for all of them, unless the user trusts them.
pub(super) fn opening(trust: bool) -> Result<Opening, Problem> {
    if trust {
        return Ok(Opening::Trusted);
    }
    Opening::pooled(1).map_err(|e| Problem::new("program.unknown", "error-no-child").naming("detail", e.to_string()))
}

fn stdin() -> Result<Input, Problem> {
    let stdin = std::io::stdin();
    if stdin.is_terminal() {
        return Err(Problem::new("argument.invalid", "error-stdin-terminal"));
    }
    let mut bytes = Vec::new();
    stdin.lock().take(limit()).read_to_end(&mut bytes).map_err(|e| unreadable(&e).at(STDIN))?;
    Ok(Input { path: STDIN.into(), name: None, bytes })
}

/// One byte more than may be read: enough for the reader to refuse, without filling the memory.
fn limit() -> u64 {
    let bytes = tremplin::limits().into_iter().find(|l| l.name == "limit.bytes");
    bytes.map_or(u64::MAX, |l| l.value.saturating_add(1))
}

fn unreadable(error: &std::io::Error) -> Problem {
    match error.kind() {
        ErrorKind::NotFound => Problem::new("file.not_found", "error-file-not-found"),
        ErrorKind::IsADirectory => Problem::new("file.is_folder", "error-file-folder"),
        ErrorKind::PermissionDenied => Problem::new("file.forbidden", "error-file-forbidden"),
        _ => Problem::new("file.unreadable", "error-file-unreadable").naming("detail", error.to_string()),
    }
}
