//! Ads to rows of the store, on all cores: the order stays that of the file.

use super::Draft;
use crate::day::Day;
use crate::record::{self, Record};
use std::num::NonZero;

/// Gives the facts of an ad; nothing when no text can be had of it.
pub type Facts<'a> = dyn Fn(&Draft) -> Option<record::Facts> + Sync + 'a;

/// Reads a batch. `silent` counts the ads without text.
pub(crate) fn records(
    drafts: Vec<Draft>,
    seen: Day,
    keep_ads: bool,
    read: &Facts<'_>,
    silent: &mut u64,
) -> Vec<Record> {
    let cores = std::thread::available_parallelism().map_or(1, NonZero::get);
    let share = drafts.len().div_ceil(cores).max(1);
    let facts: Vec<Option<record::Facts>> = std::thread::scope(|scope| {
        let read_share = |drafts: &[Draft]| drafts.iter().map(read).collect::<Vec<_>>();
        let threads: Vec<_> = drafts.chunks(share).map(|share| scope.spawn(move || read_share(share))).collect();
        threads.into_iter().flat_map(|t| t.join().expect("reading an ad never fails")).collect()
    });
    let mut records = Vec::with_capacity(drafts.len());
    for (draft, facts) in drafts.into_iter().zip(facts) {
        *silent += u64::from(facts.is_none());
        let mut posting = draft.posting;
        if !keep_ads {
            posting.ad.clear();
        }
        records.push(Record::seen(posting, facts.unwrap_or_default(), seen));
    }
    records
}
