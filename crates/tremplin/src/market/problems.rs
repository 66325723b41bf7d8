//! Why the market could not be written, read or asked, in words that can be shown.

use crate::Problem;
use std::io::{Error, ErrorKind};
use std::path::Path;
use tremplin_observatory::boards::Unread;
use tremplin_observatory::collect::{CollectError, JournalError, Trouble};
use tremplin_observatory::engine::EngineError;
use tremplin_observatory::fetch::address::Refused;
use tremplin_observatory::fetch::{FetchError, VARIABLES};
use tremplin_observatory::import::ImportError;
use tremplin_observatory::store::StoreError;

/// Of the store.
pub(super) fn of_store(error: StoreError) -> Problem {
    match error {
        StoreError::Locked { path, process } => {
            let process = process.map_or_else(|| "?".to_owned(), |n| n.to_string());
            Problem::new("locked", "error-market-locked").naming("process", process).at(shown(&path))
        }
        StoreError::Newer { path, version } => {
            Problem::new("store.newer", "error-market-newer").naming_number("version", version.into()).at(shown(&path))
        }
        StoreError::Damaged { path, .. } => Problem::new("store.damaged", "error-market-damaged").at(shown(&path)),
        StoreError::Io { path, error } => of_system(&error).at(shown(&path)),
    }
}

/// Of what the system refuses to write. What was told as kept is kept.
fn of_system(error: &Error) -> Problem {
    match error.kind() {
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded | ErrorKind::FileTooLarge => {
            Problem::new("disk.full", "error-market-full")
        }
        ErrorKind::ReadOnlyFilesystem | ErrorKind::PermissionDenied => {
            Problem::new("read_only", "error-output-read-only")
        }
        _ => Problem::new("market.not_written", "error-market-system").naming("detail", error.to_string()),
    }
}

/// Of the journal of collections.
pub(super) fn of_journal(error: JournalError) -> Problem {
    match error {
        JournalError::Disk { path, error } => of_system(&error).at(shown(&path)),
        JournalError::Locked { path } => {
            Problem::new("locked", "error-market-locked").naming("process", "?").at(shown(&path))
        }
    }
}

/// Of a collection.
pub(super) fn of_collect(error: CollectError<StoreError>) -> Problem {
    match error {
        CollectError::Journal(error) => of_journal(error),
        CollectError::Keeper(error) => of_store(error),
    }
}

/// Why a list, or a part of it, was not read.
#[must_use]
pub fn of_trouble(trouble: &Trouble) -> Problem {
    match trouble {
        Trouble::NoList { .. } => Problem::new("list.unknown", "trouble-no-list"),
        Trouble::TooLong { addresses, ads } => Problem::new("list.too_long", "trouble-too-long")
            .naming_number("addresses", *addresses as u64)
            .naming_number("ads", *ads as u64),
        Trouble::Fetch(error) => of_fetch(error),
        Trouble::Unread(Unread::Bytes(_)) => Problem::new("board.unreadable", "trouble-unreadable"),
        Trouble::Unread(Unread::Shape { board }) => {
            Problem::new("board.changed", "trouble-shape").naming("board", *board)
        }
    }
}

fn of_fetch(error: &FetchError) -> Problem {
    match error {
        FetchError::Refused(why) => of_refused(why),
        FetchError::Robots { host } => Problem::new("board.robots", "trouble-robots").naming("host", host),
        FetchError::Busy { host, after } => {
            Problem::new("board.busy", "trouble-busy").naming("host", host).naming_number("seconds", *after)
        }
        FetchError::Status { host, status } => {
            Problem::new("board.status", "trouble-status").naming("host", host).naming("status", status.to_string())
        }
        FetchError::Redirects => Problem::new("board.redirects", "trouble-redirects"),
        FetchError::TooLarge { max } => {
            Problem::new("board.too_large", "trouble-too-large").naming_number("most", max >> 20)
        }
        FetchError::Broken { host, detail } => {
            Problem::new("board.broken", "trouble-broken").naming("host", host).naming("detail", detail)
        }
        FetchError::NoCredentials => Problem::new("credentials.missing", "trouble-credentials-missing")
            .naming("name", VARIABLES[0])
            .naming("secret", VARIABLES[1]),
        FetchError::Credentials { status } => Problem::new("credentials.refused", "trouble-credentials-refused")
            .naming("status", status.to_string())
            .naming("name", VARIABLES[0])
            .naming("secret", VARIABLES[1]),
    }
}

fn of_refused(why: &Refused) -> Problem {
    let new = |key| Problem::new("address.refused", key);
    match why {
        Refused::Malformed => new("trouble-malformed"),
        Refused::Scheme => new("trouble-scheme"),
        Refused::UserInfo => new("trouble-user-info"),
        Refused::Port => new("trouble-port"),
        Refused::Numbers => new("trouble-numbers"),
        Refused::Host(host) => new("trouble-host").naming("host", host),
        Refused::Private(host) => new("trouble-private").naming("host", host),
    }
}

/// Of an import.
pub(super) fn of_import(error: ImportError) -> Problem {
    match error {
        ImportError::Store(error) => of_store(error),
        ImportError::NoFile { path } => Problem::new("market.no_file", "error-market-no-file").at(shown(&path)),
        ImportError::Unreadable { path, detail } => {
            Problem::new("market.unreadable", "error-market-unreadable").naming("detail", detail).at(shown(&path))
        }
    }
}

/// Of a question.
pub(super) fn of_engine(error: EngineError) -> Problem {
    Problem::new("sql.refused", "error-market-sql").naming("detail", error.0)
}

pub(super) fn shown(path: &Path) -> String {
    path.display().to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_system_refuses_under_known_codes() {
        let io = |kind: ErrorKind| StoreError::Io { path: "market".into(), error: Error::from(kind) };
        for (kind, code) in [
            (ErrorKind::StorageFull, "disk.full"),
            (ErrorKind::QuotaExceeded, "disk.full"),
            (ErrorKind::ReadOnlyFilesystem, "read_only"),
            (ErrorKind::PermissionDenied, "read_only"),
            (ErrorKind::Interrupted, "market.not_written"),
        ] {
            let problem = of_store(io(kind));
            assert_eq!((problem.code.as_str(), problem.path.as_deref()), (code, Some("market")));
        }
        assert_eq!(of_store(StoreError::Locked { path: "market".into(), process: Some(7) }).code, "locked");
        assert_eq!(of_store(StoreError::Newer { path: "market".into(), version: 9 }).code, "store.newer");
    }
}
