//! A second at least between two calls of one host, and none before it asked to come back.

use super::Clock;
use std::collections::BTreeMap;
use std::time::Duration;

/// Least time between two calls of a host. Chosen: what people who publish such boards take for polite.
pub(super) const BETWEEN: Duration = Duration::from_secs(1);

/// When each host was last called, and until when it asked to be left alone.
#[derive(Debug, Default)]
pub(super) struct Pace {
    last: BTreeMap<String, Duration>,
    left: BTreeMap<String, Duration>,
}

impl Pace {
    /// Waits until the host may be called, and notes the call.
    pub fn wait(&mut self, host: &str, clock: &dyn Clock) {
        if let Some(last) = self.last.get(host) {
            let rest = (*last + BETWEEN).saturating_sub(clock.now());
            if !rest.is_zero() {
                clock.sleep(rest);
            }
        }
        self.last.insert(host.to_owned(), clock.now());
    }

    /// Leaves a host alone for a time.
    pub fn leave(&mut self, host: &str, time: Duration, clock: &dyn Clock) {
        self.left.insert(host.to_owned(), clock.now() + time);
    }

    /// How long a host is still to be left alone; nothing when it may be called.
    pub fn busy(&self, host: &str, clock: &dyn Clock) -> Option<Duration> {
        let rest = self.left.get(host)?.saturating_sub(clock.now());
        (!rest.is_zero()).then_some(rest)
    }
}
