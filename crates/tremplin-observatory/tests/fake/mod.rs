//! A board server on the loopback, and a clock that never waits.

mod server;

pub use server::{Seen, Server, Wrote, missing, ok, reply};

use std::cell::{Cell, RefCell};
use std::rc::Rc;
use std::time::Duration;
use tremplin_observatory::fetch::Clock;

/// A clock that goes on only when one sleeps.
#[derive(Clone, Default)]
pub struct Still {
    now: Rc<Cell<Duration>>,
    slept: Rc<RefCell<Vec<Duration>>>,
    unix: Rc<Cell<i64>>,
}

impl Still {
    pub fn at(unix: i64) -> Still {
        let still = Still::default();
        still.unix.set(unix);
        still
    }

    pub fn slept(&self) -> Vec<Duration> {
        self.slept.borrow().clone()
    }
}

impl Clock for Still {
    fn now(&self) -> Duration {
        self.now.get()
    }

    fn sleep(&self, time: Duration) {
        self.now.set(self.now.get() + time);
        self.slept.borrow_mut().push(time);
    }

    fn unix(&self) -> i64 {
        self.unix.get() + i64::try_from(self.now.get().as_secs()).unwrap()
    }
}
