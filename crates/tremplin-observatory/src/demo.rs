//! The demo market: ads invented for this program, so that every command works before anything is collected. No employer, no post and
//! no figure in it is real.

use crate::day;
use crate::import::{Draft, Facts, draft_of};
use crate::record::Record;
use crate::store::View;

/// The ads, one a line.
const ADS: &str = include_str!("../demo/ads.jsonl");

/// The demo market, read. Each ad was first seen on the day of its publication; some are gone.
#[must_use]
pub fn view(read: &Facts<'_>) -> View {
    let record = |line: &str| {
        let (draft, closed) = parsed(line);
        let facts = read(&draft).unwrap_or_default();
        let seen = draft.posting.published.as_deref().and_then(day::parse).expect("a test reads every ad");
        Record { closed, ..Record::seen(draft.posting, facts, seen) }
    };
    View { incoming: ADS.lines().map(record).collect(), ..View::default() }
}

fn parsed(line: &str) -> (Draft, Option<day::Day>) {
    let value: serde_json::Value = serde_json::from_str(line).expect("a test reads every ad");
    let closed = value.get("closed").and_then(|c| day::parse(c.as_str()?));
    (draft_of(value).expect("a test reads every ad"), closed)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn every_ad_is_read_and_stands_once() {
        let view = view(&|_| None);
        let keys: BTreeSet<String> = view.incoming.iter().map(Record::key).collect();
        assert!(view.incoming.len() >= 60 && keys.len() == view.incoming.len());
        assert!(view.incoming.iter().all(|r| r.posting.source == "demo" && !r.posting.ad.is_empty()));
        assert!(view.incoming.iter().any(|r| r.closed.is_some()));
    }
}
