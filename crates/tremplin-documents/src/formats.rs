//! The formats that can be read: one line each in a table, one file each in `formats/`.

mod archive;
mod docx;
mod europass;
mod france_travail;
mod html;
mod job_posting;
pub(crate) mod json;
mod json_resume;
mod linkedin;
mod markdown;
mod odt;
mod pdf;
mod plain;
mod rtf;
pub(crate) mod xml;

use crate::{Document, Fault, Format, Hint, Note, OpenError};

/// How one format is recognised and read.
struct Reader {
    format: Format,
    extensions: &'static [&'static str],
    /// Whether the bytes look like this format, whatever their name.
    recognises: fn(&[u8]) -> bool,
    read: fn(&[u8]) -> Result<Document, OpenError>,
}

/// In the order in which they are tried: what is told by more bytes comes before what is told by fewer; text comes last,
/// because it recognises anything legible.
#[rustfmt::skip]
const READERS: &[Reader] = &[
    Reader { format: Format::Pdf, extensions: &["pdf"], recognises: pdf::recognises, read: pdf::read },
    Reader { format: Format::Odt, extensions: &["odt", "ott"], recognises: odt::recognises, read: odt::read },
    Reader { format: Format::LinkedIn, extensions: &["zip"], recognises: linkedin::recognises, read: linkedin::read },
    Reader { format: Format::Docx, extensions: &["docx", "docm", "dotx"], recognises: docx::recognises, read: docx::read },
    Reader { format: Format::Rtf, extensions: &["rtf"], recognises: rtf::recognises, read: rtf::read },
    Reader { format: Format::Europass, extensions: &["xml", "json"], recognises: europass::recognises, read: europass::read },
    Reader { format: Format::JobPosting, extensions: &["json", "jsonld"], recognises: job_posting::recognises, read: job_posting::read },
    Reader { format: Format::FranceTravail, extensions: &["json"], recognises: france_travail::recognises, read: france_travail::read },
    Reader { format: Format::JsonResume, extensions: &["json"], recognises: json_resume::recognises, read: json_resume::read },
    Reader { format: Format::Html, extensions: &["html", "htm", "xhtml"], recognises: html::recognises, read: html::read },
    Reader { format: Format::Markdown, extensions: &["md", "markdown"], recognises: markdown::recognises, read: markdown::read },
    Reader { format: Format::Plain, extensions: &["txt", "text"], recognises: plain::recognises, read: plain::read },
];

/// Formats whose files are never mere text: bytes that are text under such a name are a broken file.
const NEVER_TEXT: [Format; 4] = [Format::Pdf, Format::Odt, Format::Docx, Format::LinkedIn];

/// Reads with the first format that recognises the bytes.
pub(crate) fn read(bytes: &[u8], hint: &Hint) -> Result<Document, OpenError> {
    if let Some(found) = known_otherwise(bytes) {
        return Err(found);
    }
    let Some(found) = READERS.iter().find(|r| (r.recognises)(bytes)) else {
        return Err(unknown(bytes, hint));
    };
    let reader = if found.format == Format::Plain { by_name(bytes, hint)?.unwrap_or(found) } else { found };
    let mut document = (reader.read)(bytes)?;
    document.notes.extend(disagreement(reader, hint));
    document.notes.extend(double(reader.format, bytes));
    Ok(document)
}

/// The text of bytes in whatever encoding, for data that are no document.
pub(crate) fn decode(bytes: &[u8]) -> String {
    plain::decode(bytes).0
}

/// Every job ad that a page gives to search engines.
pub(crate) fn page_postings(bytes: &[u8]) -> Result<Vec<serde_json::Value>, OpenError> {
    html::postings(&decode(bytes))
}

/// Every job ad of a value.
pub(crate) fn value_postings(value: &serde_json::Value) -> Vec<serde_json::Value> {
    job_posting::all(value).into_iter().cloned().collect()
}

/// A fragment of HTML, escaped or not, as a document; nothing when it is plain text or cannot be read.
pub(crate) fn fragment(text: &str) -> Option<Document> {
    job_posting::fragment(text)
}

/// Reads a PDF, telling `ended` the name of each step when it ends.
pub(crate) fn pdf_in_steps(bytes: &[u8], ended: &mut dyn FnMut(&'static str)) -> Result<Document, OpenError> {
    pdf::read_in_steps(bytes, ended)
}

/// Every format in the order they are tried, with the extensions of its files. For the harness: a new line above is a new target.
pub fn registry() -> impl Iterator<Item = (Format, &'static [&'static str])> {
    READERS.iter().map(|r| (r.format, r.extensions))
}

/// Reads as this format. Every recogniser meets the bytes too: each meets those of any file.
pub(crate) fn read_as(format: Format, bytes: &[u8]) -> Result<Document, OpenError> {
    let _ = READERS.iter().filter(|r| (r.recognises)(bytes)).count();
    let reader = READERS.iter().find(|r| r.format == format).expect("every format has its line in the table");
    (reader.read)(bytes)
}

/// What the name makes of text: Markdown is told by nothing else, and a PDF that is text is broken.
fn by_name(bytes: &[u8], hint: &Hint) -> Result<Option<&'static Reader>, OpenError> {
    match claimed(hint) {
        Some(reader) if reader.format == Format::Markdown => Ok(Some(reader)),
        Some(reader) if NEVER_TEXT.contains(&reader.format) && !bytes.trim_ascii().is_empty() => {
            Err(broken(reader.format))
        }
        _ => Ok(None),
    }
}

/// The first reader of the name's extension.
fn claimed(hint: &Hint) -> Option<&'static Reader> {
    let extension = extension(hint)?.to_lowercase();
    READERS.iter().find(|r| r.extensions.contains(&extension.as_str()))
}

/// A file whose first bytes are not those of the format that it is named after.
fn broken(format: Format) -> OpenError {
    let fault = if format == Format::Pdf { Fault::Malformed } else { Fault::NotZip };
    OpenError::Damaged { format, fault, detail: "its content is not of this format".into() }
}

/// A note when the bytes are two formats at once: the first is read.
fn double(format: Format, bytes: &[u8]) -> Option<Note> {
    const END_OF_ARCHIVE: &[u8] = b"PK\x05\x06";
    let tail = bytes.get(bytes.len().saturating_sub(66_000)..).unwrap_or_default();
    let archive = format == Format::Pdf && holds(tail, END_OF_ARCHIVE);
    archive.then(|| Note::new("type.ambiguous", "a PDF and a ZIP archive at once; the PDF was read"))
}

/// Whether these bytes stand anywhere in those of a file.
fn holds(bytes: &[u8], word: &[u8]) -> bool {
    memchr::memmem::find(bytes, word).is_some()
}

fn extension<'h>(hint: &Hint<'h>) -> Option<&'h str> {
    hint.name?.rsplit_once('.').map(|(_, extension)| extension)
}

/// A note when the extension says another format than the content.
fn disagreement(reader: &Reader, hint: &Hint) -> Option<Note> {
    let extension = extension(hint)?.to_lowercase();
    let agrees = reader.extensions.contains(&extension.as_str());
    (claimed(hint).is_some() && !agrees)
        .then(|| Note::new("type.mismatch", format!("named .{extension}, read as {}", reader.format)))
}

fn unknown(bytes: &[u8], hint: &Hint) -> OpenError {
    if bytes.trim_ascii_start().starts_with(b"<?xml") {
        return OpenError::Unsupported { found: "an XML file of no kind known here".into() };
    }
    match (claimed(hint), extension(hint)) {
        (Some(reader), _) if NEVER_TEXT.contains(&reader.format) => broken(reader.format),
        (_, Some(e)) if e.len() <= 8 => {
            OpenError::Unsupported { found: format!("named .{e} but its content is no format known here") }
        }
        _ => OpenError::Unsupported { found: "of no format known here".into() },
    }
}

/// First bytes of formats that are known and not read.
const OTHERS: &[(&[u8], &str)] = &[
    (b"\x89PNG", "a PNG image (no optical recognition here)"),
    (b"\xff\xd8\xff", "a JPEG image (no optical recognition here)"),
    (b"GIF8", "a GIF image (no optical recognition here)"),
    (b"II*\0", "a TIFF image (no optical recognition here)"),
    (b"MM\0*", "a TIFF image (no optical recognition here)"),
    (b"\x1f\x8b", "a gzip archive (give the file inside)"),
    (b"7z\xbc\xaf", "a 7z archive (give the file inside)"),
    (b"Rar!", "a RAR archive (give the file inside)"),
    (b"%!PS", "a PostScript file (save it as PDF)"),
];

/// Formats told by their first bytes that end the reading at once.
fn known_otherwise(bytes: &[u8]) -> Option<OpenError> {
    const COMPOUND: &[u8] = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1";
    if bytes.starts_with(COMPOUND) {
        let encrypted: Vec<u8> = "EncryptedPackage".bytes().flat_map(|b| [b, 0]).collect();
        let is_encrypted = holds(bytes, &encrypted);
        let found = "a Word file of before 2007 (save it as DOCX or PDF)".into();
        return Some(if is_encrypted { OpenError::Encrypted(Format::Docx) } else { OpenError::Unsupported { found } });
    }
    let (_, found) = OTHERS.iter().find(|(magic, _)| bytes.starts_with(magic))?;
    Some(OpenError::Unsupported { found: (*found).into() })
}

#[cfg(test)]
mod tests;
