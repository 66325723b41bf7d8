//! What is a fault of a reader, and how a file that shows one is made small and kept.

use super::Target;
use serde::Serialize;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};
use tremplin::Opening;
use tremplin::isolate::Reply;
use tremplin_documents::{OpenError, read_as};

/// Longest a reading may take, in milliseconds; programs built for tests are slower.
pub const MOST_MS: u128 = if cfg!(debug_assertions) { 2_000 } else { 1_000 };
/// Most memory that a child may take, in megabytes.
pub const MOST_MB: u64 = 256;
/// Seconds spent on making one finding small.
const SECONDS: u64 = 20;

/// In which way a reader failed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Fault {
    /// It stopped, or its process died: what it said.
    Crashed(String),
    /// Its document breaks a promise: which one.
    Contract(String),
    /// It took longer than the limit, or than it may.
    Slow,
    /// It took more memory than the limit, or than it may.
    Memory,
}

/// A file that shows a fault.
#[derive(Clone, Debug)]
pub struct Finding {
    /// The number of the mutant.
    pub number: u64,
    /// What it shows.
    pub fault: Fault,
    /// The file.
    pub bytes: Vec<u8>,
}

/// What became of one file.
#[derive(Clone, Debug)]
pub struct Outcome {
    /// Whether it gave a document.
    pub is_read: bool,
    /// What is wrong with that, if anything.
    pub fault: Option<Fault>,
    /// Milliseconds, process included.
    pub ms: u128,
    /// Most memory of the child, where told.
    pub peak_mb: Option<u64>,
}

/// Reads bytes as a target does: in this process its reader alone, in a child as the program would a file of that name.
#[must_use]
pub fn read(target: &Target, bytes: &[u8], opening: &Opening) -> Outcome {
    let start = Instant::now();
    let reply = match opening {
        Opening::Trusted => Reply { result: read_as(target.format, bytes), peak_kb: None },
        _ => opening.open_measured(bytes, Some(&format!("file.{}", target.extension))),
    };
    judged(&reply, start.elapsed().as_millis())
}

/// What a reply after so many milliseconds is worth.
#[must_use]
pub fn judged(reply: &Reply, ms: u128) -> Outcome {
    let peak_mb = reply.peak_kb.map(|kb| kb.div_ceil(1024));
    let fault = match &reply.result {
        Err(OpenError::Crashed { detail }) => Some(Fault::Crashed(detail.clone())),
        Err(OpenError::Timeout) => Some(Fault::Slow),
        Err(OpenError::OutOfMemory) => Some(Fault::Memory),
        Err(_) => None,
        Ok(document) => document.check().err().map(Fault::Contract),
    };
    let slow = (ms > MOST_MS).then_some(Fault::Slow);
    let large = peak_mb.is_some_and(|mb| mb > MOST_MB).then_some(Fault::Memory);
    Outcome { is_read: reply.result.is_ok(), fault: fault.or(slow).or(large), ms, peak_mb }
}

impl Finding {
    /// Writes it below a folder, smaller when a smaller file shows the same kind of fault; gives the path.
    ///
    /// # Errors
    /// A folder that cannot be written.
    pub fn keep(&self, folder: &Path, name: &str, shows: impl Fn(&[u8]) -> Option<Fault>) -> Result<PathBuf, String> {
        let same = |bytes: &[u8]| {
            shows(bytes).is_some_and(|f| std::mem::discriminant(&f) == std::mem::discriminant(&self.fault))
        };
        let path = folder.join(name);
        let written = std::fs::create_dir_all(folder).and_then(|()| std::fs::write(&path, smaller(&self.bytes, same)));
        written.map(|()| path).map_err(|e| format!("{}: {e}", folder.display()))
    }
}

/// The bytes without the chunks that are not needed: halves first, then ever smaller parts.
fn smaller(bytes: &[u8], shows: impl Fn(&[u8]) -> bool) -> Vec<u8> {
    let mut kept = bytes.to_vec();
    let (mut size, end) = (kept.len() / 2, Instant::now() + Duration::from_secs(SECONDS));
    while size > 0 && Instant::now() < end {
        let mut at = 0;
        while at < kept.len() && Instant::now() < end {
            let without = [&kept[..at], &kept[kept.len().min(at + size)..]].concat();
            if shows(&without) { kept = without } else { at += size }
        }
        size /= 2;
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_finding_is_made_small() {
        let bytes = [vec![b'a'; 700], b"<!>".to_vec(), vec![b'b'; 500]].concat();
        assert_eq!(smaller(&bytes, |b| b.windows(3).any(|w| w == b"<!>")), b"<!>");
    }

    #[test]
    fn what_is_a_fault() {
        let reply = |result| Reply { result, peak_kb: Some(10) };
        assert_eq!(judged(&reply(Err(OpenError::Empty)), 5).fault, None);
        assert_eq!(judged(&reply(Err(OpenError::Empty)), MOST_MS + 1).fault, Some(Fault::Slow));
        let crashed = || Err(OpenError::Crashed { detail: "x".into() });
        assert_eq!(judged(&reply(crashed()), 5).fault, Some(Fault::Crashed("x".into())));
        let large = Reply { result: Err(OpenError::Empty), peak_kb: Some(300 << 10) };
        assert_eq!(judged(&large, 5).fault, Some(Fault::Memory));
    }
}
