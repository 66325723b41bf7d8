//! Bytes of a CV or an ad to its facts.

use crate::{Opening, Problem};
use tremplin_documents::{Document, OpenError};
use tremplin_reader::facts::{Ad, Date, Profile};
use tremplin_reader::{Kind, Reader, rome};

/// What a document is taken for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum As {
    /// What it looks like.
    #[default]
    Auto,
    /// A CV.
    Cv,
    /// A job ad.
    Ad,
}

/// A document and its facts.
#[derive(Clone, Debug, PartialEq)]
pub struct Reading {
    /// The text, and notes about it.
    pub document: Document,
    /// What it says.
    pub facts: Facts,
}

/// What a document says.
#[derive(Clone, Debug, PartialEq)]
pub enum Facts {
    /// A CV.
    Cv(Box<Profile>),
    /// A job ad.
    Ad(Box<Ad>),
}

impl Facts {
    /// What the document was taken for.
    #[must_use]
    pub fn kind(&self) -> Kind {
        match self {
            Facts::Cv(_) => Kind::Cv,
            Facts::Ad(_) => Kind::Ad,
        }
    }
}

/// Reads a document. `name` is its file name, a mere hint; `today` ends the jobs that still go on.
///
/// # Errors
/// When no text can be had from the bytes.
pub fn read(
    bytes: &[u8],
    name: Option<&str>,
    opening: &Opening,
    taken: As,
    today: Date,
    reader: &Reader,
) -> Result<Reading, Problem> {
    Ok(facts_of(open(bytes, name, opening)?, taken, today, reader))
}

/// Reads the facts of a document already opened.
#[must_use]
pub fn facts_of(document: Document, taken: As, today: Date, reader: &Reader) -> Reading {
    let kind = match taken {
        As::Auto => reader.kind(&document),
        As::Cv => Kind::Cv,
        As::Ad => Kind::Ad,
    };
    let facts = match kind {
        Kind::Cv => Facts::Cv(Box::new(reader.read_profile(&document, today))),
        Kind::Ad => {
            let mut ad = reader.read_ad(&document);
            ad.rome = rome::of_ad(&ad, &document.text);
            Facts::Ad(Box::new(ad))
        }
    };
    Reading { document, facts }
}

/// Opens a document; why not, in words that can be shown.
pub(crate) fn open(bytes: &[u8], name: Option<&str>, opening: &Opening) -> Result<Document, Problem> {
    opening.open(bytes, name).map_err(|error| problem(&error))
}

fn problem(error: &OpenError) -> Problem {
    let code = error.code();
    match error {
        OpenError::Empty => Problem::new(code, "error-document-empty"),
        OpenError::NoText(_) => Problem::new(code, "error-document-no-text"),
        OpenError::Encrypted(_) => Problem::new(code, "error-document-encrypted"),
        OpenError::Unsupported { .. } => Problem::new(code, "error-document-unsupported"),
        OpenError::Damaged { format, .. } => {
            Problem::new(code, "error-document-damaged").naming("format", format.to_string())
        }
        OpenError::TooLarge { limit, max, .. } => {
            let unit = crate::limits().into_iter().find(|l| l.name == *limit).map_or("", |l| l.unit);
            Problem::new(code, "error-document-limit")
                .naming("limit", limit.as_str())
                .naming_number("max", *max)
                .naming_word("unit", "limit-unit", unit)
        }
        OpenError::Crashed { .. } => Problem::new(code, "error-document-crashed"),
        OpenError::Timeout => Problem::new(code, "error-document-timeout"),
        OpenError::OutOfMemory => Problem::new(code, "error-document-memory"),
    }
}
