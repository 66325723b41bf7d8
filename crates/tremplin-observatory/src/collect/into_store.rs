//! A run into the store: each page is on the disk before it is noted as read, and what whole lists no longer hold is closed at the end.

use super::{Ask, Keeper, Listing, Progress, Report};
use crate::Posting;
use crate::day::Day;
use crate::import::{self, BATCH, Draft, Facts};
use crate::store::{SETTLE_ROWS, StoreError, Writer};

/// Keeps the ads of a run in the store.
pub struct IntoStore<'k> {
    /// The right to write.
    pub writer: &'k mut Writer,
    /// Gives the facts of an ad.
    pub read: &'k Facts<'k>,
    /// The day of the run.
    pub day: Day,
    /// What is done with the store before the run is forgotten: copies are marked.
    pub finish: &'k dyn Fn(&mut Writer) -> Result<(), StoreError>,
    /// Who watches.
    pub watch: &'k dyn Watch,
    /// Ads kept.
    pub kept: u64,
    /// Ads of which no text could be had.
    pub silent: u64,
    /// Ads closed.
    pub closed: u64,
}

/// Who watches a run.
pub trait Watch {
    /// Is told how many ads are on the disk, of this list and before it in this run.
    fn kept(&self, _ask: &Ask, _ads: u64) {}

    /// Is told where the run is, before each address.
    fn at(&self, _progress: &Progress<'_>) {}

    /// Is told how a list went.
    fn ended(&self, _report: &Report) {}
}

impl Keeper for IntoStore<'_> {
    type Error = StoreError;

    fn keep(&mut self, ask: &Ask, ads: Vec<Posting>) -> Result<(), StoreError> {
        let mut drafts: Vec<Draft> = ads.into_iter().map(import::draft_of_posting).collect();
        while !drafts.is_empty() {
            let rest = drafts.split_off(drafts.len().min(BATCH));
            let mut records = import::records(drafts, self.day, true, self.read, &mut self.silent);
            records.iter_mut().for_each(|record| record.list = Some(ask.token.clone()));
            self.kept += self.writer.append(&records, None)?;
            self.writer.settle_if(SETTLE_ROWS)?;
            self.watch.kept(ask, self.kept);
            drafts = rest;
        }
        Ok(())
    }

    fn at(&mut self, progress: &Progress<'_>) {
        self.watch.at(progress);
    }

    fn list_ended(&mut self, report: &Report) {
        self.watch.ended(report);
    }

    fn end(&mut self, reports: &[Report]) -> Result<(), StoreError> {
        let listings: Vec<Listing> = reports.iter().map(|report| report.listing.clone()).collect();
        self.closed += self.writer.listed(&listings, self.day)?;
        (self.finish)(self.writer)
    }
}
