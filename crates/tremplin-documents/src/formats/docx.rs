//! DOCX: the archive and its parts. The text of a part is read in `docx/story.rs`, styles in `docx/styles.rs`.

mod story;
mod styles;

use crate::assemble::Assembly;
use crate::{Document, Format, OpenError, limits};
use std::io::{Cursor, Read};
use zip::ZipArchive;

/// A ZIP archive; that it is a Word file is checked when it is read.
pub(super) fn recognises(bytes: &[u8]) -> bool {
    bytes.starts_with(b"PK\x03\x04")
}

pub(super) fn read(bytes: &[u8]) -> Result<Document, OpenError> {
    let mut package = Package::open(bytes)?;
    let Some(main) = package.part("word/document.xml")? else {
        return Err(OpenError::Unsupported { found: package.other_kind().into() });
    };
    let styles = match package.part("word/styles.xml")? {
        Some(xml) => styles::read(&xml)?,
        None => styles::Styles::default(),
    };
    let mut assembly = Assembly::new(Format::Docx);
    let headers = package.parts("word/header")?;
    let footers = package.parts("word/footer")?;
    for xml in headers.iter().chain([&main]).chain(&footers) {
        story::read(xml, &styles, &mut assembly)?;
    }
    let pictured = package.names().any(|n| n.starts_with("word/media/"));
    match assembly.finish() {
        Err(OpenError::NoText) if !pictured => Err(OpenError::Empty),
        result => result,
    }
}

pub(super) fn damaged(detail: impl Into<String>) -> OpenError {
    OpenError::Damaged { format: Format::Docx, detail: detail.into() }
}

/// An archive whose inflated bytes are counted.
struct Package<'b> {
    archive: ZipArchive<Cursor<&'b [u8]>>,
    inflated: u64,
}

impl<'b> Package<'b> {
    fn open(bytes: &'b [u8]) -> Result<Self, OpenError> {
        let archive = ZipArchive::new(Cursor::new(bytes)).map_err(|e| damaged(e.to_string()))?;
        limits::MEMBERS.check(archive.len() as u64)?;
        Ok(Package { archive, inflated: 0 })
    }

    /// A part, inflated, as text.
    fn part(&mut self, name: &str) -> Result<Option<String>, OpenError> {
        let file = match self.archive.by_name(name) {
            Ok(file) => file,
            Err(zip::result::ZipError::FileNotFound) => return Ok(None),
            Err(error) => return Err(damaged(format!("{name}: {error}"))),
        };
        let left = limits::INFLATED.value - self.inflated;
        let mut bytes = Vec::new();
        let read = file.take(left + 1).read_to_end(&mut bytes).map_err(|e| damaged(format!("{name}: {e}")))?;
        self.inflated += read as u64;
        limits::INFLATED.check(self.inflated)?;
        let (text, _) = super::plain::decode(&bytes);
        Ok(Some(text))
    }

    /// The parts whose name begins so and ends in digits: "word/header1.xml".
    fn parts(&mut self, prefix: &str) -> Result<Vec<String>, OpenError> {
        let number = |n: &str| n.strip_prefix(prefix).and_then(|r| r.strip_suffix(".xml")).map(str::to_owned);
        let numbered = |n: &String| number(n).is_some_and(|d| d.bytes().all(|b| b.is_ascii_digit()));
        let mut names: Vec<String> = self.names().filter(numbered).collect();
        names.sort();
        names.dedup();
        names.truncate(12);
        let mut parts: Vec<String> = names.iter().filter_map(|n| self.part(n).transpose()).collect::<Result<_, _>>()?;
        parts.dedup();
        Ok(parts)
    }

    fn names(&self) -> impl Iterator<Item = String> {
        self.archive.file_names().flatten().map(|name| name.into_owned())
    }

    fn other_kind(&self) -> &'static str {
        let has = |part: &str| self.names().any(|n| n.starts_with(part));
        match () {
            () if has("xl/") => "an Excel workbook",
            () if has("ppt/") => "a PowerPoint presentation (save it as PDF)",
            () if has("content.xml") => "an OpenDocument file (save it as DOCX or PDF)",
            () if has("Index/") => "an iWork file (save it as DOCX or PDF)",
            () => "a ZIP archive (give the file inside)",
        }
    }
}

#[cfg(test)]
mod tests;
