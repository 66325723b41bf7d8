//! How far a long work is, on the error stream, when a person watches and it takes longer than two seconds.

use std::cell::Cell;
use std::io::{IsTerminal, Write};
use std::time::{Duration, Instant};
use tremplin::Say;

/// Before this nobody wonders.
const PATIENCE: Duration = Duration::from_secs(2);

pub(super) struct Progress<'s> {
    say: &'s Say,
    watched: bool,
    begun: Instant,
    /// Whether a line stands on the screen.
    shown: Cell<bool>,
}

impl<'s> Progress<'s> {
    pub fn begin(say: &'s Say) -> Progress<'s> {
        let watched = std::io::stderr().is_terminal();
        Progress { say, watched, begun: Instant::now(), shown: Cell::new(false) }
    }

    /// Writes the line anew.
    pub fn tell(&self, what: &str, done: usize, all: usize) {
        if self.watched && self.begun.elapsed() > PATIENCE {
            let args = [("done", (done as u64 + 1).into()), ("all", (all as u64).into()), ("what", what.into())];
            // Nobody can be told that the error stream is closed.
            let _ = write!(std::io::stderr(), "\r\u{1b}[K{}", self.say.with("progress", args));
            self.shown.set(true);
        }
    }

    /// The same where nobody knows how much there is.
    #[cfg(feature = "market")]
    pub fn count(&self, what: &str, n: u64) {
        if self.watched && self.begun.elapsed() > PATIENCE {
            let line = self.say.with("progress-ads", [("n", n.into()), ("what", what.into())]);
            // Nobody can be told that the error stream is closed.
            let _ = write!(std::io::stderr(), "\r\u{1b}[K{line}");
            self.shown.set(true);
        }
    }

    /// Clears the line.
    pub fn end(&self) {
        if self.shown.get() {
            let _ = write!(std::io::stderr(), "\r\u{1b}[K");
        }
    }
}
