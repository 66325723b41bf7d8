//! ZIP archives of a stranger: members found by name, every inflated byte counted, overlapping members refused. Nothing of
//! what the members hold.

use crate::{Fault, Format, OpenError, limits};
use std::io::{Cursor, Read};
use zip::ZipArchive;
use zip::result::ZipError;

/// Below this many inflated bytes the ratio is not looked at: small text packs well.
const RATIO_FROM: u64 = 8 << 20;

/// An archive whose inflated bytes are counted.
pub(super) struct Archive<'b> {
    format: Format,
    zip: ZipArchive<Cursor<&'b [u8]>>,
    size: u64,
    inflated: u64,
}

/// The first bytes of a ZIP archive.
pub(super) fn recognises(bytes: &[u8]) -> bool {
    bytes.starts_with(b"PK\x03\x04")
}

impl<'b> Archive<'b> {
    /// Opens the archive of a file of this format.
    pub fn open(bytes: &'b [u8], format: Format) -> Result<Self, OpenError> {
        let broken = |e: ZipError| OpenError::Damaged { format, fault: Fault::NotZip, detail: e.to_string() };
        let zip = ZipArchive::new(Cursor::new(bytes)).map_err(broken)?;
        limits::MEMBERS.check(zip.len() as u64)?;
        let mut archive = Archive { format, zip, size: bytes.len() as u64, inflated: 0 };
        archive.refuse_overlaps()?;
        Ok(archive)
    }

    /// Members that share bytes are how a small file inflates without end.
    fn refuse_overlaps(&mut self) -> Result<(), OpenError> {
        let mut ranges: Vec<(u64, u64)> = Vec::new();
        for i in 0..self.zip.len() {
            // A member that cannot be found is refused when it is read.
            if let Ok(file) = self.zip.by_index_raw(i) {
                let start = file.header_start();
                ranges.push((start, file.data_start().unwrap_or(start).saturating_add(file.compressed_size())));
            }
        }
        ranges.sort_unstable();
        if ranges.windows(2).any(|pair| pair[0].1 > pair[1].0) {
            return Err(self.damaged(Fault::Overlap, "members of the archive share bytes"));
        }
        Ok(())
    }

    /// A member as bytes; `None` when it is not there.
    pub fn bytes(&mut self, name: &str) -> Result<Option<Vec<u8>>, OpenError> {
        let format = self.format;
        let malformed = |detail: String| OpenError::malformed(format, detail);
        let file = match self.zip.by_name(name) {
            Ok(file) => file,
            Err(ZipError::FileNotFound) => return Ok(None),
            Err(ZipError::UnsupportedArchive(why)) if why == ZipError::PASSWORD_REQUIRED => {
                return Err(OpenError::Encrypted(format));
            }
            Err(error) => return Err(malformed(format!("{name}: {error}"))),
        };
        let declared = file.size();
        let left = limits::INFLATED.value - self.inflated;
        let mut bytes = Vec::new();
        let read = file.take(left + 1).read_to_end(&mut bytes);
        self.inflated += bytes.len() as u64;
        limits::INFLATED.check(self.inflated)?;
        let packed = self.inflated / self.size.max(1);
        if self.inflated > RATIO_FROM {
            limits::RATIO.check(packed)?;
        }
        match read {
            Ok(_) => Ok(Some(bytes)),
            Err(error)
                if bytes.len() as u64 >= declared || error.to_string().contains("declared uncompressed size") =>
            {
                Err(self.damaged(Fault::SizeMismatch, format!("{name} is larger than it says")))
            }
            Err(error) => Err(malformed(format!("{name}: {error}"))),
        }
    }

    /// A member as text.
    pub fn text(&mut self, name: &str) -> Result<Option<String>, OpenError> {
        Ok(self.bytes(name)?.map(|bytes| super::plain::decode(&bytes).0))
    }

    /// Names of the members, in the order of the archive.
    pub fn names(&self) -> impl Iterator<Item = String> {
        self.zip.file_names().flatten().map(|name| name.into_owned())
    }

    fn damaged(&self, fault: Fault, detail: impl Into<String>) -> OpenError {
        OpenError::Damaged { format: self.format, fault, detail: detail.into() }
    }
}
