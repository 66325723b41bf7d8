//! A few children kept warm. A child that dies, or has read its share of files, is replaced by a new one.

use super::Reply;
use super::talk::Talk;
use std::path::PathBuf;
use std::sync::{Condvar, Mutex, PoisonError};

/// Files that one child reads before it is replaced, so that what a parser leaks stays small.
const FILES: u32 = 200;

/// Children that read files, at most so many at once. Who finds them all busy waits.
#[derive(Debug)]
pub struct Pool {
    program: PathBuf,
    /// Children that wait, and how many more may be started.
    state: Mutex<State>,
    freed: Condvar,
}

#[derive(Debug)]
struct State {
    idle: Vec<Talk>,
    unstarted: usize,
}

impl Pool {
    /// At most `children` processes of `program`, started when first needed.
    #[must_use]
    pub fn new(program: PathBuf, children: usize) -> Pool {
        let state = State { idle: Vec::new(), unstarted: children.max(1) };
        Pool { program, state: Mutex::new(state), freed: Condvar::new() }
    }

    /// Children that wait for a file now.
    #[must_use]
    pub fn idle(&self) -> usize {
        self.state.lock().unwrap_or_else(PoisonError::into_inner).idle.len()
    }

    /// Reads a file in a child that is free.
    pub(super) fn open(&self, bytes: &[u8], name: Option<&str>) -> Reply {
        let talk = self.take().map_or_else(|| Talk::start(&self.program), Ok);
        let (talk, reply) = match talk {
            Ok(mut talk) => match talk.ask(bytes, name) {
                Ok(reply) => (Some(talk), reply),
                Err(error) => (None, Reply::dead(error)),
            },
            Err(error) => (None, Reply::dead(error)),
        };
        self.give_back(talk.filter(|t| t.asked() < FILES));
        reply
    }

    /// A child that waits, or none: the right to start one.
    fn take(&self) -> Option<Talk> {
        let mut state = self.state.lock().unwrap_or_else(PoisonError::into_inner);
        loop {
            if let Some(talk) = state.idle.pop() {
                return Some(talk);
            }
            if state.unstarted > 0 {
                state.unstarted -= 1;
                return None;
            }
            state = self.freed.wait(state).unwrap_or_else(PoisonError::into_inner);
        }
    }

    fn give_back(&self, talk: Option<Talk>) {
        let mut state = self.state.lock().unwrap_or_else(PoisonError::into_inner);
        match talk {
            Some(talk) => state.idle.push(talk),
            None => state.unstarted += 1,
        }
        self.freed.notify_one();
    }
}
