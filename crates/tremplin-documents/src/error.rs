//! Why a file could not be read. Things that did not stop the reading are notes (`document.rs`).

use crate::{Format, limits};
use serde::{Deserialize, Serialize};
use std::fmt;

/// Why a file gave no document.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum OpenError {
    /// No bytes, or nothing but blanks.
    Empty,
    /// Only images: there is nothing to read without optical recognition.
    NoText(Format),
    /// A password is needed.
    Encrypted(Format),
    /// A format that is not read here.
    Unsupported {
        /// What the bytes look like, and what to do instead.
        found: String,
    },
    /// The format is known and the bytes break it.
    Damaged {
        /// What the bytes were recognised as.
        format: Format,
        /// In which way.
        fault: Fault,
        /// What is broken, for a person who debugs.
        detail: String,
    },
    /// Larger or deeper than a stranger's file may be.
    TooLarge {
        /// Name of the limit: "limit.bytes".
        limit: String,
        /// What is allowed.
        max: u64,
        /// What was found, or the count at which the reading stopped.
        found: u64,
    },
    /// The parser stopped in a way it should not have.
    Crashed {
        /// What it said.
        detail: String,
    },
    /// The reading took longer than it may.
    Timeout,
    /// The reading took more memory than it may.
    OutOfMemory,
}

/// How bytes break their format.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Fault {
    /// Its structure cannot be followed.
    Malformed,
    /// A format kept in a ZIP archive, and the archive cannot be opened.
    NotZip,
    /// A member of the archive is larger than it says.
    SizeMismatch,
    /// Members of the archive share bytes.
    Overlap,
    /// The XML declares a document type, which no such file needs and attacks do.
    Dtd,
    /// A number that no program can hold.
    Number,
    /// A PDF without pages.
    NoPages,
    /// The end is missing and nothing could be saved.
    Truncated,
}

impl OpenError {
    /// The error in dot form, stable, for translation and for programs: `pdf.no_text`, `limit.depth`.
    pub fn code(&self) -> String {
        match self {
            OpenError::Empty => "file.empty".into(),
            OpenError::NoText(format) => format!("{}.no_text", format.short()),
            OpenError::Encrypted(format) => format!("{}.encrypted", format.short()),
            OpenError::Unsupported { .. } => "type.unsupported".into(),
            OpenError::Damaged { format, fault, .. } => fault.code(*format),
            OpenError::TooLarge { limit, .. } => limits::code(limit).into(),
            OpenError::Crashed { .. } => "parser.crashed".into(),
            OpenError::Timeout => "parser.timeout".into(),
            OpenError::OutOfMemory => "parser.out_of_memory".into(),
        }
    }

    /// A file whose structure cannot be followed.
    pub(crate) fn malformed(format: Format, detail: impl Into<String>) -> OpenError {
        OpenError::Damaged { format, fault: Fault::Malformed, detail: detail.into() }
    }
}

impl Fault {
    fn code(self, format: Format) -> String {
        let format = format.short();
        match self {
            Fault::Malformed => format!("{format}.malformed"),
            Fault::NotZip => format!("{format}.not_zip"),
            Fault::SizeMismatch => "zip.size_mismatch".into(),
            Fault::Overlap => "zip.overlap".into(),
            Fault::Dtd => "xml.dtd".into(),
            Fault::Number => "json.number".into(),
            Fault::NoPages => "pdf.no_pages".into(),
            Fault::Truncated => format!("{format}.truncated"),
        }
    }
}

impl fmt::Display for OpenError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            OpenError::Empty => write!(f, "the file is empty"),
            OpenError::NoText(_) => {
                write!(f, "the file holds images and no text; export it from the word processor instead of scanning it")
            }
            OpenError::Encrypted(_) => write!(f, "the file asks for a password; save a copy without one"),
            OpenError::Unsupported { found } => {
                write!(f, "the file is {found}; give a PDF, Word, OpenDocument, RTF, HTML, text or JSON Resume file")
            }
            OpenError::Damaged { format, detail, .. } => {
                write!(f, "the {format} file is damaged: {detail}; export it again")
            }
            OpenError::TooLarge { limit, max, found } => {
                write!(f, "the file passes {limit}: {found} where {max} is allowed")
            }
            OpenError::Crashed { detail } => write!(f, "the reader stopped on this file ({detail}); please report it"),
            OpenError::Timeout => write!(f, "the reading of this file took too long"),
            OpenError::OutOfMemory => write!(f, "the reading of this file took too much memory"),
        }
    }
}

impl std::error::Error for OpenError {}
