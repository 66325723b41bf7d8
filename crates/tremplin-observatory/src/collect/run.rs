//! A run: each list of a plan is asked page after page, its ads are given to the one who keeps them, and a report tells how it went.
//! A board in trouble costs only itself.

use super::journal::{Entry, Journal, JournalError};
use super::{Ask, Health, Listing, Plan};
use crate::Posting;
use crate::boards::{self, Board, Reply};
use crate::closed::Banners;
use crate::fetch::{Answer, Client, FetchError, Request};
use crate::offer::ways::Ways;
use serde::Serialize;
use std::collections::{BTreeSet, VecDeque};
use std::path::Path;
use tremplin_knowledge::Knowledge;

/// Most addresses asked for one list: at a second each, half an hour. Chosen.
const ADDRESSES: usize = 2_000;
/// Most ads taken of one list. Chosen: above the largest employers.
const ADS: usize = 50_000;

/// Why a run stopped. What a board does wrong stops no run.
#[derive(Debug)]
pub enum CollectError {
    /// The journal cannot be kept.
    Journal(JournalError),
    /// The one who keeps the ads could not.
    Sink(String),
}

impl std::fmt::Display for CollectError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            CollectError::Journal(error) => write!(f, "{error}"),
            CollectError::Sink(error) => write!(f, "{error}"),
        }
    }
}

impl std::error::Error for CollectError {}

impl From<JournalError> for CollectError {
    fn from(error: JournalError) -> CollectError {
        CollectError::Journal(error)
    }
}

/// Where a run is.
#[derive(Clone, Copy, Debug)]
pub struct Progress<'p> {
    /// Rank of the list, from 0, and how many there are.
    pub list: (usize, usize),
    /// The list.
    pub ask: &'p Ask,
    /// Addresses asked for it so far, and those that are known to follow.
    pub addresses: (usize, usize),
    /// Ads taken of it so far.
    pub ads: usize,
}

/// How a list went.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Report {
    /// What it says of the ads known before: `closes` tells which are closed.
    pub listing: Listing,
    /// Addresses asked in this run.
    pub asked: usize,
    /// Ads given.
    pub ads: usize,
    /// Ads that stood there several times, given once.
    pub repeated: usize,
    /// Ads that could not be read.
    pub unread: usize,
    /// What went wrong, each thing once.
    pub troubles: Vec<String>,
}

/// How a run went: a report a list, in the order of the plan.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Summary {
    /// The reports.
    pub reports: Vec<Report>,
}

/// Collects the ads of a plan from the public network. `sink` is given each ad, once a list, and is asked nothing but to keep it (an ad
/// that it has already is the same ad again); an error of it stops the run. `progress` is told before each address. The journal lies in
/// `journal`: a run that was cut short goes on where it stopped.
///
/// # Errors
/// [`CollectError`] when the journal or the sink fails. What a board does wrong is in its report.
pub fn collect(
    plan: &Plan,
    knowledge: &Knowledge,
    journal: &Path,
    sink: &mut dyn FnMut(Posting) -> Result<(), String>,
    progress: &mut dyn FnMut(&Progress<'_>),
) -> Result<Summary, CollectError> {
    collect_with(&mut Client::new(), plan, knowledge, journal, sink, progress)
}

/// [`collect`] with a client of one's own.
///
/// # Errors
/// As [`collect`].
pub fn collect_with(
    client: &mut Client,
    plan: &Plan,
    knowledge: &Knowledge,
    journal: &Path,
    sink: &mut dyn FnMut(Posting) -> Result<(), String>,
    progress: &mut dyn FnMut(&Progress<'_>),
) -> Result<Summary, CollectError> {
    let journal = Journal::open(journal, client.clock().unix())?;
    let (ways, banners) = (Ways::new(knowledge), Banners::new(knowledge));
    let mut run = Run { client, journal, ways, banners, sink, progress };
    let mut summary = Summary::default();
    for (rank, ask) in plan.asks.iter().enumerate() {
        summary.reports.push(run.list(ask, (rank, plan.asks.len()))?);
    }
    run.journal.end()?;
    Ok(summary)
}

struct Run<'r> {
    client: &'r mut Client,
    journal: Journal,
    ways: Ways,
    banners: Banners,
    sink: &'r mut dyn FnMut(Posting) -> Result<(), String>,
    progress: &'r mut dyn FnMut(&Progress<'_>),
}

/// A list being read.
struct Reading<'a> {
    ask: &'a Ask,
    board: &'static dyn Board,
    waiting: VecDeque<String>,
    known: BTreeSet<String>,
    given: BTreeSet<String>,
    report: Report,
    /// Addresses that did not change since an earlier run, and all of those asked.
    unchanged: usize,
    pages: usize,
    failed: usize,
}

impl Run<'_> {
    /// One list, to its end or to the trouble that ends it.
    fn list(&mut self, ask: &Ask, rank: (usize, usize)) -> Result<Report, CollectError> {
        let listing = Listing { source: ask.board.clone(), token: ask.token.clone(), ..Listing::default() };
        let report = Report { listing, ..Report::default() };
        let Some((board, first)) = ask.first() else {
            let trouble = format!("{} has no list named {:?}", ask.board, ask.token);
            return Ok(Report { troubles: vec![trouble], ..report });
        };
        let mut reading = Reading {
            ask,
            board,
            waiting: VecDeque::from([first.clone()]),
            known: BTreeSet::from([first]),
            given: BTreeSet::new(),
            report,
            unchanged: 0,
            pages: 0,
            failed: 0,
        };
        while let Some(address) = reading.waiting.pop_front() {
            let addresses = (reading.pages, reading.waiting.len());
            (self.progress)(&Progress { list: rank, ask, addresses, ads: reading.report.ads });
            reading.pages += 1;
            if reading.pages > ADDRESSES || reading.report.ads >= ADS {
                reading.fail(format!("the list is longer than {ADDRESSES} addresses or {ADS} ads; the rest was left"));
                break;
            }
            if !self.page(&mut reading, &address)? {
                break;
            }
        }
        Ok(reading.ended())
    }

    /// One address; whether the list goes on.
    fn page(&mut self, reading: &mut Reading<'_>, address: &str) -> Result<bool, CollectError> {
        let (name, token) = (reading.board.name(), reading.ask.token.as_str());
        if let Some(entry) = self.journal.read(name, token, address) {
            reading.report.ads += entry.given;
            reading.take(entry);
            return Ok(true);
        }
        let version = self.journal.version(name, token, address).cloned();
        let request = Request {
            address,
            hosts: reading.board.hosts(),
            etag: version.as_ref().and_then(|v| v.etag.as_deref()),
            last_modified: version.as_ref().and_then(|v| v.last_modified.as_deref()),
            credentials: reading.board.needs_credentials(),
        };
        reading.report.asked += 1;
        let answer = match self.client.ask(&request) {
            Ok(answer) => answer,
            Err(error) => return Ok(reading.went_wrong(&error)),
        };
        let moment = self.client.clock().unix();
        let entry = match version.filter(|_| answer.status == 304) {
            Some(version) => {
                reading.unchanged += 1;
                // What did not change still lists what it listed, and leads where it led.
                Some(Entry { moment, given: 0, ended: false, ..version })
            }
            None => self.answered(reading, address, answer, moment)?,
        };
        if let Some(entry) = entry {
            reading.take(&entry);
            self.journal.add(entry)?;
        }
        Ok(true)
    }

    /// Gives the ads of an answer; nothing when it cannot be read.
    fn answered(
        &mut self,
        reading: &mut Reading<'_>,
        address: &str,
        answer: Answer,
        moment: i64,
    ) -> Result<Option<Entry>, CollectError> {
        let content_range = answer.content_range.as_deref();
        let reply = Reply { address, status: answer.status, content_range, body: &answer.body, day: moment / 86_400 };
        let page = match boards::read(reading.board, &reply, &self.ways) {
            Ok(page) => page,
            Err(error) => {
                reading.fail(error.to_string());
                return Ok(None);
            }
        };
        let is_closed = reading.board.shows_pages() && self.shows_closed(&answer.body);
        let (postings, listed, closed) = match is_closed {
            true => (Vec::new(), Vec::new(), page.listed),
            false => (page.postings, page.listed, Vec::new()),
        };
        Ok(Some(Entry {
            moment,
            board: reading.board.name().to_owned(),
            token: reading.ask.token.clone(),
            address: address.to_owned(),
            given: self.give(reading, postings)?,
            listed,
            closed,
            follow: page.follow,
            unread: page.unread,
            etag: answer.etag,
            last_modified: answer.last_modified,
            ended: false,
        }))
    }

    /// Gives the ads that were not given yet; how many they are.
    fn give(&mut self, reading: &mut Reading<'_>, postings: Vec<Posting>) -> Result<usize, CollectError> {
        let mut given = 0;
        for mut posting in postings {
            if !reading.given.insert(posting.id.clone()) {
                reading.report.repeated += 1;
                continue;
            }
            if posting.employer.is_empty() {
                posting.employer.clone_from(&reading.ask.employer);
            }
            (self.sink)(posting).map_err(CollectError::Sink)?;
            given += 1;
        }
        reading.report.ads += given;
        Ok(given)
    }

    fn shows_closed(&self, page: &[u8]) -> bool {
        self.banners.in_text(&tremplin_documents::data::shown(&String::from_utf8_lossy(page)))
    }
}

impl Reading<'_> {
    /// What a page lists and what follows it. The ad of a page that is listed stays open even when its own page fails; that of a page
    /// that shows it closed does not, whatever the list says.
    fn take(&mut self, entry: &Entry) {
        self.report.listing.open.extend(entry.listed.iter().cloned());
        self.report.unread += entry.unread;
        for id in &entry.closed {
            self.report.listing.open.remove(id);
        }
        for address in &entry.follow {
            if self.known.insert(address.clone()) {
                self.waiting.push_back(address.clone());
            }
        }
    }

    fn fail(&mut self, trouble: String) {
        self.failed += 1;
        if !self.report.troubles.contains(&trouble) && self.report.troubles.len() < 20 {
            self.report.troubles.push(trouble);
        }
    }

    /// Notes an address that gave nothing; whether the others are worth asking.
    fn went_wrong(&mut self, error: &FetchError) -> bool {
        self.fail(error.to_string());
        let of_the_address = matches!(
            error,
            FetchError::Status { status: 404 | 410, .. } | FetchError::Refused(_) | FetchError::TooLarge { .. }
        );
        // One page that fails does not end a list of many; several do.
        of_the_address || self.failed < 5 && !matches!(error, FetchError::Busy { .. } | FetchError::Credentials { .. })
    }

    fn ended(mut self) -> Report {
        let nothing = self.pages == self.failed;
        self.report.listing.health = match () {
            () if nothing => Health::Failed,
            () if self.unchanged == self.pages => Health::Unchanged,
            () if self.failed > 0 || self.report.unread > 0 || !self.board.is_whole() || !self.waiting.is_empty() => {
                Health::Partial
            }
            () => Health::Whole,
        };
        self.report
    }
}
