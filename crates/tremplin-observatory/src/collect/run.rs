//! A run: each list of a plan is asked page after page, its ads are given to the one who keeps them, and a report tells how it went.
//! A board in trouble costs only itself.

use super::journal::{Entry, Journal, JournalError};
use super::{Ask, Health, Listing, Plan, Trouble};
use crate::Posting;
use crate::boards::{self, Board, Reply};
use crate::closed::Banners;
use crate::fetch::{Answer, Client, FetchError, Request};
use crate::offer::ways::Ways;
use std::collections::{BTreeSet, VecDeque};
use std::path::Path;
use tremplin_knowledge::Knowledge;

/// Most addresses asked for one list: at a second each, half an hour. Chosen.
const ADDRESSES: usize = 2_000;
/// Most ads taken of one list. Chosen: above the largest employers.
const ADS: usize = 50_000;

/// Why a run stopped. What a board does wrong stops no run.
#[derive(Debug)]
pub enum CollectError<E> {
    /// The journal cannot be kept.
    Journal(JournalError),
    /// The one who keeps the ads could not.
    Keeper(E),
}

impl<E: std::fmt::Display> std::fmt::Display for CollectError<E> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            CollectError::Journal(error) => write!(f, "{error}"),
            CollectError::Keeper(error) => write!(f, "{error}"),
        }
    }
}

impl<E: std::fmt::Debug + std::fmt::Display> std::error::Error for CollectError<E> {}

impl<E> From<JournalError> for CollectError<E> {
    fn from(error: JournalError) -> CollectError<E> {
        CollectError::Journal(error)
    }
}

/// The one who keeps the ads of a run. What it has kept is noted as read, and is not asked again when the run is cut short.
pub trait Keeper {
    /// Why it could not.
    type Error;

    /// Keeps the ads of a page. An ad that it has already is the same ad again.
    ///
    /// # Errors
    /// When they cannot be kept: the run stops.
    fn keep(&mut self, ask: &Ask, ads: Vec<Posting>) -> Result<(), Self::Error>;

    /// Is told where the run is, before each address.
    fn at(&mut self, _progress: &Progress<'_>) {}

    /// Is told how a list went, when it has ended.
    fn list_ended(&mut self, _report: &Report) {}

    /// Ends: what the lists say of the ads known before is known now. After this, the run is forgotten.
    ///
    /// # Errors
    /// When it cannot be kept: the run stops, and can be gone on with.
    fn end(&mut self, _reports: &[Report]) -> Result<(), Self::Error> {
        Ok(())
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
#[derive(Clone, Debug, Default, PartialEq, Eq)]
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
    pub troubles: Vec<Trouble>,
}

/// How a run went: a report a list, in the order of the plan.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Summary {
    /// The reports.
    pub reports: Vec<Report>,
}

/// Collects the ads of a plan. `keeper` is given the ads of each page, each once a list. The journal lies in `journal`: a run that was cut
/// short goes on where it stopped.
///
/// # Errors
/// [`CollectError`] when the journal or the keeper fails. What a board does wrong is in its report.
pub fn collect<K: Keeper>(
    client: &mut Client,
    plan: &Plan,
    knowledge: &Knowledge,
    journal: &Path,
    keeper: &mut K,
) -> Result<Summary, CollectError<K::Error>> {
    let mut journal = Journal::open(journal, client.clock().unix())?;
    journal.begin(plan)?;
    let (ways, banners) = (Ways::new(knowledge), Banners::new(knowledge));
    let most = plan.most.unwrap_or(ADS).min(ADS);
    let mut run = Run { client, journal, ways, banners, keeper, most };
    let mut summary = Summary::default();
    for (rank, ask) in plan.asks.iter().enumerate() {
        let report = run.list(ask, (rank, plan.asks.len()))?;
        run.keeper.list_ended(&report);
        summary.reports.push(report);
    }
    run.keeper.end(&summary.reports).map_err(CollectError::Keeper)?;
    run.journal.end()?;
    Ok(summary)
}

struct Run<'r, K> {
    client: &'r mut Client,
    journal: Journal,
    ways: Ways,
    banners: Banners,
    keeper: &'r mut K,
    /// Most ads taken of a list.
    most: usize,
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
    /// Whether ads of it were left, for there are too many.
    is_cut: bool,
}

impl<K: Keeper> Run<'_, K> {
    /// One list, to its end or to the trouble that ends it.
    fn list(&mut self, ask: &Ask, rank: (usize, usize)) -> Result<Report, CollectError<K::Error>> {
        let listing = Listing { source: ask.board.clone(), token: ask.token.clone(), ..Listing::default() };
        let report = Report { listing, ..Report::default() };
        let Some((board, first)) = ask.first() else {
            let trouble = Trouble::NoList { board: ask.board.clone(), token: ask.token.clone() };
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
            is_cut: false,
        };
        while let Some(address) = reading.waiting.pop_front() {
            let addresses = (reading.pages, reading.waiting.len());
            self.keeper.at(&Progress { list: rank, ask, addresses, ads: reading.report.ads });
            reading.pages += 1;
            if reading.pages > ADDRESSES || reading.report.ads >= self.most {
                reading.is_cut = true;
                reading.trouble(Trouble::TooLong { addresses: ADDRESSES, ads: self.most });
                break;
            }
            if !self.page(&mut reading, &address)? {
                break;
            }
        }
        Ok(reading.ended())
    }

    /// One address; whether the list goes on.
    fn page(&mut self, reading: &mut Reading<'_>, address: &str) -> Result<bool, CollectError<K::Error>> {
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
    ) -> Result<Option<Entry>, CollectError<K::Error>> {
        let content_range = answer.content_range.as_deref();
        let reply = Reply { address, status: answer.status, content_range, body: &answer.body, day: moment / 86_400 };
        let page = match boards::read(reading.board, &reply, &self.ways) {
            Ok(page) => page,
            Err(error) => {
                reading.fail(Trouble::Unread(error));
                return Ok(None);
            }
        };
        let is_closed = reading.board.shows_pages() && self.shows_closed(&answer.body);
        let (postings, listed, closed) = match is_closed {
            true => (Vec::new(), Vec::new(), page.listed),
            false => (page.postings, page.listed, Vec::new()),
        };
        let (given, whole) = self.give(reading, postings)?;
        Ok(Some(Entry {
            moment,
            board: reading.board.name().to_owned(),
            token: reading.ask.token.clone(),
            address: address.to_owned(),
            given,
            listed,
            closed,
            follow: page.follow,
            unread: page.unread,
            // Of a page whose ads were not all taken, the rest is to be had another day.
            etag: answer.etag.filter(|_| whole),
            last_modified: answer.last_modified.filter(|_| whole),
            ended: false,
        }))
    }

    /// Gives the ads that were not given yet; how many they are, and whether none was left.
    fn give(
        &mut self,
        reading: &mut Reading<'_>,
        postings: Vec<Posting>,
    ) -> Result<(usize, bool), CollectError<K::Error>> {
        let mut new = Vec::new();
        for mut posting in postings {
            if !reading.given.insert(posting.id.clone()) {
                reading.report.repeated += 1;
                continue;
            }
            if posting.employer.is_empty() {
                posting.employer.clone_from(&reading.ask.employer);
            }
            new.push(posting);
        }
        let room = self.most.saturating_sub(reading.report.ads);
        let whole = new.len() <= room;
        if !whole {
            new.truncate(room);
            reading.is_cut = true;
            reading.trouble(Trouble::TooLong { addresses: ADDRESSES, ads: self.most });
        }
        let given = new.len();
        if given > 0 {
            self.keeper.keep(reading.ask, new).map_err(CollectError::Keeper)?;
        }
        reading.report.ads += given;
        Ok((given, whole))
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

    fn fail(&mut self, trouble: Trouble) {
        self.failed += 1;
        self.trouble(trouble);
    }

    fn trouble(&mut self, trouble: Trouble) {
        if !self.report.troubles.contains(&trouble) && self.report.troubles.len() < 20 {
            self.report.troubles.push(trouble);
        }
    }

    /// Notes an address that gave nothing; whether the others are worth asking.
    fn went_wrong(&mut self, error: &FetchError) -> bool {
        self.fail(Trouble::Fetch(error.clone()));
        let of_the_address = matches!(
            error,
            FetchError::Status { status: 404 | 410, .. } | FetchError::Refused(_) | FetchError::TooLarge { .. }
        );
        // One page that fails does not end a list of many; several do.
        of_the_address
            || self.failed < 5
                && !matches!(
                    error,
                    FetchError::Busy { .. } | FetchError::NoCredentials | FetchError::Credentials { .. }
                )
    }

    fn ended(mut self) -> Report {
        let nothing = self.pages == self.failed;
        self.report.listing.health = match () {
            () if nothing => Health::Failed,
            () if self.unchanged == self.pages => Health::Unchanged,
            () if self.failed > 0
                || self.is_cut
                || self.report.unread > 0
                || !self.board.is_whole()
                || !self.waiting.is_empty() =>
            {
                Health::Partial
            }
            () => Health::Whole,
        };
        self.report
    }
}
