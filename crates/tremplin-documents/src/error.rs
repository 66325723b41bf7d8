//! Why a file could not be read. Things that did not stop the reading are notes (`document.rs`).

use crate::Format;
use std::fmt;

/// Why a file gave no document.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
pub enum OpenError {
    /// No bytes, or nothing but blanks.
    Empty,
    /// Only images: there is nothing to read without optical recognition.
    NoText,
    /// A password is needed.
    Encrypted,
    /// A format that is not read here.
    Unsupported {
        /// What the bytes look like, and what to do instead.
        found: String,
    },
    /// The format is known and the bytes break it.
    Damaged {
        /// What the bytes were recognised as.
        format: Format,
        /// What is broken.
        detail: String,
    },
    /// Larger or deeper than a stranger's file may be.
    TooLarge {
        /// Code of the limit: "limit.bytes".
        limit: &'static str,
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
}

impl OpenError {
    /// The error in dot form, stable, for translation and for programs.
    pub fn code(&self) -> &'static str {
        match self {
            OpenError::Empty => "document.empty",
            OpenError::NoText => "document.no_text",
            OpenError::Encrypted => "pdf.encrypted",
            OpenError::Unsupported { .. } => "document.unsupported",
            OpenError::Damaged { .. } => "document.damaged",
            OpenError::TooLarge { limit, .. } => limit,
            OpenError::Crashed { .. } => "document.crashed",
        }
    }
}

impl fmt::Display for OpenError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            OpenError::Empty => write!(f, "the file is empty"),
            OpenError::NoText => {
                write!(f, "the file holds images and no text; export it from the word processor instead of scanning it")
            }
            OpenError::Encrypted => write!(f, "the file asks for a password; save a copy without one"),
            OpenError::Unsupported { found } => {
                write!(f, "the file is {found}; give a PDF, DOCX, HTML, text or JSON Resume file")
            }
            OpenError::Damaged { format, detail } => {
                write!(f, "the {format} file is damaged: {detail}; export it again")
            }
            OpenError::TooLarge { limit, max, found } => {
                write!(f, "the file passes {limit}: {found} where {max} is allowed")
            }
            OpenError::Crashed { detail } => write!(f, "the reader stopped on this file ({detail}); please report it"),
        }
    }
}

impl std::error::Error for OpenError {}
