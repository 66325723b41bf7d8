//! The formats that can be read: one line each in a table, one file each in `formats/`.

mod docx;
mod html;
mod json_resume;
mod pdf;
mod plain;

use crate::{Document, Format, Hint, Note, OpenError};

/// How one format is recognised and read.
struct Reader {
    format: Format,
    extensions: &'static [&'static str],
    /// Whether the bytes look like this format, whatever their name.
    recognises: fn(&[u8]) -> bool,
    read: fn(&[u8]) -> Result<Document, OpenError>,
}

/// In the order in which they are tried; text comes last, because it recognises anything legible.
const READERS: &[Reader] = &[
    Reader { format: Format::Pdf, extensions: &["pdf"], recognises: pdf::recognises, read: pdf::read },
    Reader {
        format: Format::Docx,
        extensions: &["docx", "docm", "dotx"],
        recognises: docx::recognises,
        read: docx::read,
    },
    Reader {
        format: Format::JsonResume,
        extensions: &["json"],
        recognises: json_resume::recognises,
        read: json_resume::read,
    },
    Reader {
        format: Format::Html,
        extensions: &["html", "htm", "xhtml"],
        recognises: html::recognises,
        read: html::read,
    },
    Reader {
        format: Format::Plain,
        extensions: &["txt", "text", "md"],
        recognises: plain::recognises,
        read: plain::read,
    },
];

/// Reads with the first format that recognises the bytes.
pub(crate) fn read(bytes: &[u8], hint: &Hint) -> Result<Document, OpenError> {
    if let Some(found) = known_otherwise(bytes) {
        return Err(found);
    }
    let Some(reader) = READERS.iter().find(|r| (r.recognises)(bytes)) else {
        return Err(OpenError::Unsupported { found: unknown(bytes, hint) });
    };
    let mut document = (reader.read)(bytes)?;
    document.notes.extend(disagreement(reader, hint));
    Ok(document)
}

fn extension<'h>(hint: &Hint<'h>) -> Option<&'h str> {
    hint.name?.rsplit_once('.').map(|(_, extension)| extension)
}

/// A note when the extension says another format than the content.
fn disagreement(reader: &Reader, hint: &Hint) -> Option<Note> {
    let extension = extension(hint)?.to_lowercase();
    let agrees = reader.extensions.contains(&extension.as_str());
    let claimed = READERS.iter().any(|r| r.extensions.contains(&extension.as_str()));
    (claimed && !agrees)
        .then(|| Note::new("format.extension", format!("named .{extension}, read as {}", reader.format)))
}

fn unknown(bytes: &[u8], hint: &Hint) -> String {
    if bytes.trim_ascii_start().starts_with(b"<?xml") {
        return "an XML file that is no web page".into();
    }
    match extension(hint) {
        Some(e) if e.len() <= 8 => format!("named .{e} but its content is no format known here"),
        _ => "of no format known here".into(),
    }
}

/// First bytes of formats that are known and not read.
const OTHERS: &[(&[u8], &str)] = &[
    (b"\x89PNG", "a PNG image (no optical recognition here)"),
    (b"\xff\xd8\xff", "a JPEG image (no optical recognition here)"),
    (b"GIF8", "a GIF image (no optical recognition here)"),
    (b"II*\0", "a TIFF image (no optical recognition here)"),
    (b"MM\0*", "a TIFF image (no optical recognition here)"),
    (b"{\\rtf", "an RTF file (save it as DOCX or PDF)"),
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
        let is_encrypted = bytes.windows(encrypted.len()).any(|w| w == encrypted);
        let found = "a Word file of before 2007 (save it as DOCX or PDF)".into();
        return Some(if is_encrypted { OpenError::Encrypted } else { OpenError::Unsupported { found } });
    }
    let (_, found) = OTHERS.iter().find(|(magic, _)| bytes.starts_with(magic))?;
    Some(OpenError::Unsupported { found: (*found).into() })
}

#[cfg(test)]
mod tests;
