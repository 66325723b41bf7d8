//! The parent's side of the talk with a child.
//!
//! For each file the parent writes to the child's standard input the lengths of its name and of its bytes (four bytes each,
//! little-endian), the name, the bytes. The child answers on its standard output with the length of a JSON value (four bytes), and
//! the value, a [`Reply`]. When its input ends, so does the child.

use super::{COMMAND, Reply};
use std::io::{self, Read, Write};
use std::path::Path;
use std::process::{Child, ChildStdin, Command, ExitStatus, Stdio};
use std::sync::mpsc::{self, Receiver, Sender};
use std::time::{Duration, Instant};
use tremplin_documents::OpenError;

/// Longest reading, by the clock on the wall. The child's own limit is of processor time.
pub(super) const WALL: Duration = Duration::from_secs(15);

/// A child that lives, and the ends of its pipes.
#[derive(Debug)]
pub(super) struct Talk {
    child: Child,
    stdin: Option<ChildStdin>,
    replies: Receiver<Vec<u8>>,
    errors: Receiver<Vec<u8>>,
    asked: u32,
}

impl Talk {
    /// Starts a child of the program.
    pub fn start(program: &Path) -> Result<Talk, OpenError> {
        let no_child = |e: io::Error| OpenError::Crashed { detail: format!("no child process: {e}") };
        let mut child = Command::new(program)
            .arg(COMMAND)
            .env_clear()
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .map_err(no_child)?;
        let stdin = child.stdin.take();
        // A child that dies closes its ends: each of these threads then ends by itself.
        let (reply, replies) = mpsc::channel();
        if let Some(stdout) = child.stdout.take() {
            std::thread::spawn(move || listen(stdout, &reply));
        }
        let (error, errors) = mpsc::channel();
        if let Some(stderr) = child.stderr.take() {
            std::thread::spawn(move || error.send(all_of(stderr)));
        }
        Ok(Talk { child, stdin, replies, errors, asked: 0 })
    }

    /// Gives a file, waits for the answer. After an error the child is of no more use.
    pub fn ask(&mut self, bytes: &[u8], name: Option<&str>) -> Result<Reply, OpenError> {
        self.asked += 1;
        let deadline = Instant::now() + WALL;
        let left = || deadline.saturating_duration_since(Instant::now());
        let written = self.write(message(bytes, name.unwrap_or_default()));
        let Ok(text) = self.replies.recv_timeout(left()) else {
            return Err(if left().is_zero() { OpenError::Timeout } else { self.autopsy() });
        };
        self.stdin = written.recv_timeout(left()).ok();
        serde_json::from_slice(&text).map_err(|_| self.autopsy())
    }

    /// How many files it was given.
    pub fn asked(&self) -> u32 {
        self.asked
    }

    /// Writes from a thread of its own: a child that reads nothing must not stop the parent. The end of the pipe comes back.
    fn write(&mut self, message: Vec<u8>) -> Receiver<ChildStdin> {
        let (done, written) = mpsc::channel();
        if let Some(mut stdin) = self.stdin.take() {
            std::thread::spawn(move || {
                if stdin.write_all(&message).and_then(|()| stdin.flush()).is_ok() {
                    // Nobody waits any more for a child that was given up.
                    let _ = done.send(stdin);
                }
            });
        }
        written
    }

    /// Why a child ended without an answer.
    fn autopsy(&mut self) -> OpenError {
        // A child that has ended cannot be killed, and that is fine.
        let _ = self.child.kill();
        let status = self.child.wait().ok();
        let errors = self.errors.recv_timeout(WALL).unwrap_or_default();
        let errors = String::from_utf8_lossy(&errors);
        match () {
            () if errors.contains("memory allocation") => OpenError::OutOfMemory,
            () if killed_for_time(status) => OpenError::Timeout,
            () => OpenError::Crashed { detail: first_line(&errors) },
        }
    }
}

impl Drop for Talk {
    /// Nothing is left running, whatever happened.
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn message(bytes: &[u8], name: &str) -> Vec<u8> {
    let length = |n: usize| u32::try_from(n).unwrap_or(u32::MAX).to_le_bytes();
    let mut message = Vec::with_capacity(8 + name.len() + bytes.len());
    message.extend(length(name.len()));
    message.extend(length(bytes.len()));
    message.extend_from_slice(name.as_bytes());
    message.extend_from_slice(bytes);
    message
}

/// Hands on every answer, to the end of the child's output.
fn listen(mut from: impl Read, to: &Sender<Vec<u8>>) {
    while let Some(reply) = next(&mut from) {
        if to.send(reply).is_err() {
            return;
        }
    }
}

/// A length and as many bytes; nothing at the end, or when less comes than was said.
pub(super) fn next(from: &mut impl Read) -> Option<Vec<u8>> {
    let mut length = [0; 4];
    from.read_exact(&mut length).ok()?;
    let length = u64::from(u32::from_le_bytes(length));
    let mut bytes = Vec::new();
    from.take(length).read_to_end(&mut bytes).ok()?;
    (bytes.len() as u64 == length).then_some(bytes)
}

fn all_of(mut from: impl Read) -> Vec<u8> {
    let mut bytes = Vec::new();
    // What came before an error is all there is.
    let _ = from.read_to_end(&mut bytes);
    bytes
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
