//! A stranger's file is read in a child process of the same program, with little memory, little time, no file and no network. A
//! child that dies is an outcome, not a crash.
//!
//! The parent writes to the child's standard input the length of the file's name (four bytes, little-endian), the name, the bytes;
//! it reads back one JSON value, [`Reply`].

mod child;

pub use child::run as run_child;

use serde::{Deserialize, Serialize};
use std::io::{Read, Write};
use std::path::PathBuf;
use std::process::{Child, Command, ExitStatus, Stdio};
use std::sync::mpsc;
use std::time::{Duration, Instant};
use tremplin_documents::{Document, Hint, OpenError};

/// The argument that makes the program a child.
pub const COMMAND: &str = "__parse";

/// Longest reading, by the clock on the wall. The child's own limit is of processor time.
const WALL: Duration = Duration::from_secs(15);

/// How foreign bytes are opened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Opening {
    /// In this process: only for files that one made oneself.
    Trusted,
    /// In a child process of this program.
    Isolated(PathBuf),
}

/// What a child answers.
#[derive(Debug, Serialize, Deserialize)]
pub struct Reply {
    /// The document, or why not.
    pub result: Result<Document, OpenError>,
    /// Most memory it held, in kilobytes, where the system tells.
    pub peak_kb: Option<u64>,
}

impl Opening {
    /// A child of the program that runs.
    ///
    /// # Errors
    /// When the system does not tell where the program is.
    pub fn isolated() -> std::io::Result<Opening> {
        Ok(Opening::Isolated(std::env::current_exe()?))
    }

    /// Opens a file. `name` is a mere hint.
    ///
    /// # Errors
    /// Why the bytes give no document; what killed the child, when something did.
    pub fn open(&self, bytes: &[u8], name: Option<&str>) -> Result<Document, OpenError> {
        self.open_measured(bytes, name).result
    }

    /// The same, with the memory it took.
    #[must_use]
    pub fn open_measured(&self, bytes: &[u8], name: Option<&str>) -> Reply {
        match self {
            Opening::Trusted => Reply { result: tremplin_documents::open(bytes, &Hint { name }), peak_kb: None },
            Opening::Isolated(program) => in_child(program, bytes, name),
        }
    }
}

fn in_child(program: &PathBuf, bytes: &[u8], name: Option<&str>) -> Reply {
    let crashed = |detail: String| Reply { result: Err(OpenError::Crashed { detail }), peak_kb: None };
    let spawned = Command::new(program)
        .arg(COMMAND)
        .env_clear()
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn();
    match spawned {
        Ok(mut child) => {
            let reply = talk(&mut child, bytes, name.unwrap_or_default());
            // Nothing is left running, whatever happened; a child that has ended cannot be killed, and that is fine.
            let _ = child.kill();
            let status = child.wait();
            reply.unwrap_or_else(|end| end.told(status.ok()))
        }
        Err(error) => crashed(format!("no child process: {error}")),
    }
}

/// How a talk with a child ended without an answer.
enum End {
    Late,
    Silent { errors: String },
}

impl End {
    fn told(self, status: Option<ExitStatus>) -> Reply {
        let error = match self {
            End::Late => OpenError::Timeout,
            End::Silent { errors } if errors.contains("memory allocation") => OpenError::OutOfMemory,
            End::Silent { .. } if killed_for_time(status) => OpenError::Timeout,
            End::Silent { errors } => OpenError::Crashed { detail: first_line(&errors) },
        };
        Reply { result: Err(error), peak_kb: None }
    }
}

/// Signals of a process that used up its processor time: the soft limit, then the hard one.
#[cfg(unix)]
fn killed_for_time(status: Option<ExitStatus>) -> bool {
    use std::os::unix::process::ExitStatusExt;
    const XCPU: i32 = 24;
    status.and_then(|s| s.signal()).is_some_and(|signal| signal == XCPU)
}

#[cfg(not(unix))]
fn killed_for_time(_: Option<ExitStatus>) -> bool {
    false
}

fn first_line(text: &str) -> String {
    text.lines().find(|l| !l.trim().is_empty()).unwrap_or("no message").chars().take(200).collect()
}

/// Gives the file, waits for the answer.
fn talk(child: &mut Child, bytes: &[u8], name: &str) -> Result<Reply, End> {
    let silent = || End::Silent { errors: String::new() };
    let mut stdin = child.stdin.take().ok_or_else(silent)?;
    let stdout = child.stdout.take().ok_or_else(silent)?;
    let stderr = child.stderr.take().ok_or_else(silent)?;
    let (answer, answered) = mpsc::channel();
    let (error, errors) = mpsc::channel();
    let mut message = u32::try_from(name.len()).unwrap_or(0).to_le_bytes().to_vec();
    message.extend_from_slice(name.as_bytes());
    message.extend_from_slice(bytes);
    // A child that dies closes its ends: each of these threads then ends by itself.
    std::thread::spawn(move || stdin.write_all(&message));
    std::thread::spawn(move || answer.send(all_of(stdout)));
    std::thread::spawn(move || error.send(all_of(stderr)));
    let deadline = Instant::now() + WALL;
    let text = answered.recv_timeout(WALL).map_err(|_| End::Late)?;
    serde_json::from_slice(&text).map_err(|_| {
        let left = deadline.saturating_duration_since(Instant::now());
        let errors = errors.recv_timeout(left).unwrap_or_default();
        End::Silent { errors: String::from_utf8_lossy(&errors).into_owned() }
    })
}

fn all_of(mut from: impl Read) -> Vec<u8> {
    let mut bytes = Vec::new();
    // What came before an error is all there is.
    let _ = from.read_to_end(&mut bytes);
    bytes
}
