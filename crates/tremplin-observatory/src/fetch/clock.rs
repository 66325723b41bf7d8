//! The time, passed in: tests have a clock that never waits.

use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

/// A clock.
pub trait Clock {
    /// Time since the clock was made; it never goes back.
    fn now(&self) -> Duration;
    /// Waits.
    fn sleep(&self, time: Duration);
    /// Seconds since 1970.
    fn unix(&self) -> i64;
}

/// The machine's clock.
#[derive(Debug)]
pub struct SystemClock {
    made: Instant,
}

impl Default for SystemClock {
    fn default() -> SystemClock {
        SystemClock { made: Instant::now() }
    }
}

impl Clock for SystemClock {
    fn now(&self) -> Duration {
        self.made.elapsed()
    }

    fn sleep(&self, time: Duration) {
        std::thread::sleep(time);
    }

    fn unix(&self) -> i64 {
        let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
        i64::try_from(since.as_secs()).unwrap_or(0)
    }
}

/// The machine's clock for tests of the whole program: no wait is longer than a moment.
#[derive(Debug, Default)]
pub struct HurriedClock {
    clock: SystemClock,
}

/// Longest wait of that clock.
const MOMENT: Duration = Duration::from_millis(5);

impl Clock for HurriedClock {
    fn now(&self) -> Duration {
        self.clock.now()
    }

    fn sleep(&self, time: Duration) {
        self.clock.sleep(time.min(MOMENT));
    }

    fn unix(&self) -> i64 {
        self.clock.unix()
    }
}
