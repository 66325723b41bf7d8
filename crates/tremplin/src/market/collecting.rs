//! The collection: which lists to ask, who asks them, and their ads in the store.

use super::problems::{of_collect, of_journal, of_store, shown};
use crate::Problem;
use std::path::{Path, PathBuf};
use std::time::Duration;
use tremplin_knowledge::Knowledge;
use tremplin_observatory::boards;
use tremplin_observatory::collect::{self, Ask, IntoStore, Journal, Plan, Report, Watch};
use tremplin_observatory::copies;
use tremplin_observatory::day::Day;
use tremplin_observatory::fetch::{Client, Contact, ContactError, Credentials, HurriedClock, Stand};
use tremplin_observatory::import::{self, Draft};
use tremplin_observatory::store::{Store, Summary, Writer};
use tremplin_reader::Reader;

/// The setting that says where to write to the one who collects, where no option does.
const CONTACT: &str = "TREMPLIN_CONTACT";

/// For tests of the whole program only: a file that names a port of the loopback and the hosts that it stands for
/// ([`Stand::parse`]). While it is set, nothing else is asked: no public host, no other private one.
const STAND: &str = "TREMPLIN_TEST_STAND";
/// A stand that stalls is given up after so long.
const STALL: Duration = Duration::from_secs(2);

/// The board whose lists are searches.
const SEARCHED: &str = "france_travail";

/// What the user asks to collect.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Asked {
    /// Files of lists, in the form of `employers/boards.csv`.
    pub files: Vec<PathBuf>,
    /// Lists: `board:token`, or `france_travail` with words to search for or none.
    pub lists: Vec<String>,
    /// Keeps only the lists of this board, employer or token.
    pub only: Option<String>,
    /// Goes on with the lists of the collection that was interrupted.
    pub resume: bool,
    /// Most ads taken of a list.
    pub most: Option<usize>,
}

/// What a collection did.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Collected {
    /// How each list went, in the order of the plan.
    pub reports: Vec<Report>,
    /// Ads kept; an ad seen before counts too.
    pub kept: u64,
    /// Ads of which no text could be had: kept without facts.
    pub silent: u64,
    /// Ads that a whole list no longer holds.
    pub closed: u64,
    /// What is in the store.
    pub summary: Summary,
}

/// The lists to ask: those of the knowledge, where none is named.
///
/// # Errors
/// When a list or a file of lists cannot be understood, when none is left, or when there is nothing to resume.
pub fn market_plan(asked: &Asked, store: &Store, knowledge: &Knowledge) -> Result<Plan, Problem> {
    if asked.resume {
        let interrupted = Journal::interrupted(&journal(store)).map_err(of_journal)?;
        return interrupted.ok_or_else(|| Problem::new("collect.not_interrupted", "error-collect-resume"));
    }
    let mut asks = Vec::new();
    for path in &asked.files {
        asks.extend(of_file(path)?.asks);
    }
    for list in &asked.lists {
        asks.extend(of_list(list, knowledge)?);
    }
    if asked.files.is_empty() && asked.lists.is_empty() {
        asks = Plan::of_boards(knowledge).asks;
    }
    if let Some(only) = &asked.only {
        let named = |word: &str| word.to_lowercase() == only.to_lowercase();
        asks.retain(|ask| named(&ask.board) || named(&ask.token) || named(&ask.employer));
        if asks.is_empty() {
            return Err(Problem::new("collect.no_list", "error-collect-only").naming("name", only));
        }
    }
    Ok(Plan { asks, most: asked.most })
}

/// The client that asks. `contact` is where its owner can be reached; the setting `TREMPLIN_CONTACT` where it is absent.
///
/// # Errors
/// When nobody says whom to write to, or the address leads to nobody.
pub fn market_client(contact: Option<&str>) -> Result<Client, Problem> {
    let setting = || std::env::var(CONTACT).ok().filter(|text| !text.trim().is_empty());
    let Some(text) = contact.map(str::to_owned).or_else(setting) else {
        return Err(Problem::new("contact.missing", "error-contact-missing"));
    };
    let contact = Contact::parse(&text).map_err(|error| {
        let key = match error {
            ContactError::Malformed => "error-contact",
            ContactError::MadeUp => "error-contact-made-up",
        };
        Problem::new("contact.invalid", key).naming("contact", &text)
    })?;
    let Some(path) = std::env::var_os(STAND).map(PathBuf::from) else { return Ok(Client::new(&contact)) };
    let wrong = |detail: String| Problem::new("stand.invalid", "error-stand").naming("detail", detail).at(shown(&path));
    let text = std::fs::read_to_string(&path).map_err(|e| wrong(e.to_string()))?;
    let stand = Stand::parse(&text).map_err(|e| wrong(e.to_string()))?;
    let clock = Box::new(HurriedClock::default());
    Ok(Client::for_tests(&contact, stand, clock, STALL, Credentials::of_environment()))
}

/// Collects the ads of a plan into the store, closes those that their list no longer holds, and marks the copies. `day` is today. What
/// `watch` is told as kept is on the disk.
///
/// # Errors
/// When another writer is at work, or the store cannot be written. What was told stays, and a new run goes on from there.
pub fn market_collect(
    client: &mut Client,
    plan: &Plan,
    day: Day,
    store: &Store,
    knowledge: &Knowledge,
    watch: &dyn Watch,
) -> Result<Collected, Problem> {
    let mut writer = store.take().map_err(of_store)?;
    let reader = Reader::new(knowledge);
    let read = |draft: &Draft| import::facts_of(draft, &reader, knowledge);
    let finish = |writer: &mut Writer| copies::mark(store, writer, knowledge, &reader).map(drop);
    let mut keeper =
        IntoStore { writer: &mut writer, read: &read, day, finish: &finish, watch, kept: 0, silent: 0, closed: 0 };
    let summary = collect::collect(client, plan, knowledge, &journal(store), &mut keeper).map_err(of_collect)?;
    let (kept, silent, closed) = (keeper.kept, keeper.silent, keeper.closed);
    let reports = summary.reports;
    Ok(Collected { reports, kept, silent, closed, summary: store.summary().map_err(of_store)? })
}

/// Where the journal of collections lies.
fn journal(store: &Store) -> PathBuf {
    store.folder.join("collect")
}

fn of_file(path: &Path) -> Result<Plan, Problem> {
    let wrong = |key, detail: String| Problem::new("boards.invalid", key).naming("detail", detail).at(shown(path));
    let text = std::fs::read_to_string(path).map_err(|e| wrong("error-boards-unreadable", e.to_string()))?;
    Plan::of_csv(&text).map_err(|line| wrong("error-boards", line.to_string()))
}

fn of_list(list: &str, knowledge: &Knowledge) -> Result<Vec<Ask>, Problem> {
    let (board, token) = list.split_once(':').unwrap_or((list, ""));
    let known = boards::board(board);
    if known.is_some_and(|board| board.name() == SEARCHED) {
        return Ok(Plan::of_searches(token, knowledge).asks);
    }
    let ask = Ask { board: board.to_owned(), token: token.to_owned(), employer: String::new() };
    if ask.first().is_some() {
        return Ok(vec![ask]);
    }
    let names: Vec<&str> = boards::BOARDS.iter().map(|board| board.name()).collect();
    Err(Problem::new("board.unknown", "error-board").naming("list", list).naming("known", names.join(", ")))
}
