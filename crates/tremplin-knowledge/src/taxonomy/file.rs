//! The container of a taxonomy: a header that says where each section is and what its checksum is, then the sections. Every
//! byte is covered by a checksum; a flipped byte or a missing end is told, and nothing else is read.
//!
//! ```text
//! magic (8) | format u32 | sections u32 | length of the file u64 | sections x { offset u64, length u64, xxh3 u64 } | xxh3 of
//! all this u64 | section 0 | section 1 | ...
//! ```
//! Numbers are little-endian.

use std::fmt;
use std::ops::Range;
use xxhash_rust::xxh3::xxh3_64;

const MAGIC: &[u8; 8] = b"TREMPTAX";
/// Raised when a section changes its form: an older file is then imported again.
const FORMAT: u32 = 1;
const FIXED: usize = 24;
const ENTRY: usize = 24;

/// The sections, in their order in the file.
pub(super) const SECTIONS: usize = 8;

/// Why a file is not a taxonomy that can be trusted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Damage {
    /// It does not begin as one.
    Foreign,
    /// It was written by another version of the program.
    Format {
        /// The format found.
        found: u32,
    },
    /// Its end is missing, or it goes on too far.
    Length {
        /// Bytes that its header tells.
        expected: u64,
        /// Bytes found.
        found: u64,
    },
    /// A part is not as it was written.
    Changed {
        /// `header`, or the number of the section.
        section: Option<usize>,
    },
}

impl fmt::Display for Damage {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Damage::Foreign => write!(f, "no taxonomy file"),
            Damage::Format { found } => write!(f, "format {found}, {FORMAT} expected"),
            Damage::Length { expected, found } => write!(f, "{found} bytes, {expected} expected"),
            Damage::Changed { section: None } => write!(f, "wrong checksum of the header"),
            Damage::Changed { section: Some(n) } => write!(f, "wrong checksum of section {n}"),
        }
    }
}

impl std::error::Error for Damage {}

/// The bytes of a file.
pub(super) fn write(sections: &[Vec<u8>; SECTIONS]) -> Vec<u8> {
    let head = FIXED + SECTIONS * ENTRY + 8;
    let total = head + sections.iter().map(Vec::len).sum::<usize>();
    let mut bytes = Vec::with_capacity(total);
    bytes.extend_from_slice(MAGIC);
    bytes.extend_from_slice(&FORMAT.to_le_bytes());
    bytes.extend_from_slice(&(SECTIONS as u32).to_le_bytes());
    bytes.extend_from_slice(&(total as u64).to_le_bytes());
    let mut offset = head;
    for section in sections {
        for number in [offset as u64, section.len() as u64, xxh3_64(section)] {
            bytes.extend_from_slice(&number.to_le_bytes());
        }
        offset += section.len();
    }
    bytes.extend_from_slice(&xxh3_64(&bytes).to_le_bytes());
    sections.iter().for_each(|section| bytes.extend_from_slice(section));
    bytes
}

/// Where each section stands, once every checksum has been found right.
pub(super) fn read(bytes: &[u8]) -> Result<[Range<usize>; SECTIONS], Damage> {
    if bytes.get(..8) != Some(MAGIC.as_slice()) {
        return Err(Damage::Foreign);
    }
    let short = Damage::Length { expected: (FIXED + SECTIONS * ENTRY + 8) as u64, found: bytes.len() as u64 };
    let format = u32_at(bytes, 8).ok_or(short)?;
    if format != FORMAT {
        return Err(Damage::Format { found: format });
    }
    let head = FIXED + SECTIONS * ENTRY;
    let check = u64_at(bytes, head).ok_or(short)?;
    if bytes.get(..head).map(xxh3_64) != Some(check) || u32_at(bytes, 12) != Some(SECTIONS as u32) {
        return Err(Damage::Changed { section: None });
    }
    let expected = u64_at(bytes, 16).ok_or(short)?;
    if expected != bytes.len() as u64 {
        return Err(Damage::Length { expected, found: bytes.len() as u64 });
    }
    let mut ranges = [const { 0..0 }; SECTIONS];
    for (n, range) in ranges.iter_mut().enumerate() {
        *range = section(bytes, n).ok_or(Damage::Changed { section: Some(n) })?;
    }
    Ok(ranges)
}

fn section(bytes: &[u8], n: usize) -> Option<Range<usize>> {
    let entry = FIXED + n * ENTRY;
    let start = usize::try_from(u64_at(bytes, entry)?).ok()?;
    let range = start..start.checked_add(usize::try_from(u64_at(bytes, entry + 8)?).ok()?)?;
    (xxh3_64(bytes.get(range.clone())?) == u64_at(bytes, entry + 16)?).then_some(range)
}

/// A number at a place.
pub(super) fn u32_at(bytes: &[u8], at: usize) -> Option<u32> {
    bytes.get(at..)?.first_chunk().copied().map(u32::from_le_bytes)
}

fn u64_at(bytes: &[u8], at: usize) -> Option<u64> {
    bytes.get(at..)?.first_chunk().copied().map(u64::from_le_bytes)
}
