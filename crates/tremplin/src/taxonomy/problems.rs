//! Why a taxonomy could not be imported, kept or read, in words that can be shown.

use super::shown;
use crate::Problem;
use std::io::{Error, ErrorKind};
use tremplin_knowledge::taxonomy::{About, ImportError, Name, ShelfError};

/// Of an import.
pub(super) fn of_import(error: ImportError, name: Name) -> Problem {
    let new = |code, key| Problem::new(code, key).naming("name", name.id());
    match error {
        ImportError::Unreadable { path, error } => {
            new("taxonomy.unreadable", "error-import-unreadable").naming("detail", error.to_string()).at(shown(&path))
        }
        ImportError::TooLarge { path, max } => {
            new("taxonomy.too_large", "error-import-large").naming_number("max", max >> 20).at(shown(&path))
        }
        ImportError::NoTable { folder } => new("taxonomy.no_table", "error-import-no-table").at(shown(&folder)),
        ImportError::NoVersion => new("taxonomy.no_version", "error-import-no-version"),
        ImportError::Versions(found) => {
            new("taxonomy.versions", "error-import-versions").naming("versions", found.join(", "))
        }
        ImportError::NoLanguage { file } => new("taxonomy.no_language", "error-import-no-language").at(file),
    }
}

/// Of the shelf.
pub(super) fn of_shelf(error: ShelfError) -> Problem {
    match error {
        ShelfError::Locked { path, process } => {
            let process = process.map_or_else(|| "?".to_owned(), |n| n.to_string());
            Problem::new("locked", "error-taxonomy-locked").naming("process", process).at(shown(&path))
        }
        ShelfError::Damaged { path, damage } => Problem::new("taxonomy.damaged", "error-taxonomy-damaged")
            .naming("detail", damage.to_string())
            .at(shown(&path)),
        ShelfError::Missing { name, version } => {
            let asked = version.map_or_else(|| name.id().to_owned(), |v| format!("{}:{v}", name.id()));
            Problem::new("taxonomy.missing", "error-taxonomy-missing")
                .naming("taxonomy", asked)
                .naming("name", name.id())
        }
        ShelfError::Io { path, error } => of_system(&error).at(shown(&path)),
    }
}

pub(crate) fn of_system(error: &Error) -> Problem {
    match error.kind() {
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => Problem::new("disk.full", "error-output-full"),
        ErrorKind::ReadOnlyFilesystem | ErrorKind::PermissionDenied => {
            Problem::new("read_only", "error-output-read-only")
        }
        _ => Problem::new("taxonomy.not_written", "error-taxonomy-system").naming("detail", error.to_string()),
    }
}

/// Of a taxonomy whose labels were indexed by another version of the program.
pub(super) fn missing_index(about: &About) -> Problem {
    let taxonomy = format!("{}:{}", about.name.id(), about.version);
    Problem::new("taxonomy.old", "error-taxonomy-old").naming("taxonomy", taxonomy).naming("name", about.name.id())
}
