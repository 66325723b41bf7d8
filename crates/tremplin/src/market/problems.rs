//! Why the market could not be written, read or asked, in words that can be shown.

use crate::Problem;
use crate::taxonomy::of_system;
use std::path::Path;
use tremplin_observatory::engine::EngineError;
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
    use std::io::{Error, ErrorKind};

    #[test]
    fn the_system_refuses_under_known_codes() {
        let io = |kind: ErrorKind| StoreError::Io { path: "market".into(), error: Error::from(kind) };
        for (kind, code) in [
            (ErrorKind::StorageFull, "disk.full"),
            (ErrorKind::QuotaExceeded, "disk.full"),
            (ErrorKind::ReadOnlyFilesystem, "read_only"),
            (ErrorKind::PermissionDenied, "read_only"),
        ] {
            let problem = of_store(io(kind));
            assert_eq!((problem.code.as_str(), problem.path.as_deref()), (code, Some("market")));
        }
        assert_eq!(of_store(StoreError::Locked { path: "market".into(), process: Some(7) }).code, "locked");
        assert_eq!(of_store(StoreError::Newer { path: "market".into(), version: 9 }).code, "store.newer");
    }
}
