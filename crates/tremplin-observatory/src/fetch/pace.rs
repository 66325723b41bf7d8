//! A second at least between two calls of one host.

use super::Clock;
use std::collections::BTreeMap;
use std::time::Duration;

/// Least time between two calls of a host. Chosen: what people who publish such boards take for polite.
pub(super) const BETWEEN: Duration = Duration::from_secs(1);

/// When each host was last called.
#[derive(Debug, Default)]
pub(super) struct Pace {
    last: BTreeMap<String, Duration>,
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
}
