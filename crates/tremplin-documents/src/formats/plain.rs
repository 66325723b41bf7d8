//! Plain text: its encoding found, its text given back as it is, one block a line. What copying out of a PDF took apart is mended
//! (`plain/mend.rs`).

mod mend;

use crate::assemble::Look;
use crate::characters::{bullet, unseen};
use crate::{Block, Document, Format, Label, Note, OpenError, Span, limits};
use encoding_rs::{Encoding, ISO_8859_15, UTF_16BE, UTF_16LE, WINDOWS_1252};

/// Whether the bytes are legible: text in some encoding rather than binary.
pub(super) fn recognises(bytes: &[u8]) -> bool {
    if utf16(bytes).is_some() {
        return true;
    }
    let head = &bytes[..bytes.len().min(8192)];
    let odd = head.iter().filter(|&&b| b < 0x20 && !matches!(b, b'\t' | b'\n' | b'\r' | 0x0c | 0x1b | 0x08)).count();
    odd * 10 <= head.len() && !bytes.trim_ascii_start().starts_with(b"<?xml")
}

pub(super) fn read(bytes: &[u8]) -> Result<Document, OpenError> {
    let (text, mut notes) = decode(bytes);
    limits::TEXT.check(text.chars().count() as u64)?;
    for line in text.split(['\n', '\r']) {
        limits::LINE.check(line.chars().count() as u64)?;
    }
    let (text, mended) = mend::mend(text);
    notes.extend(mended);
    notes.extend(unseen(&text));
    let blocks = blocks(&text);
    if blocks.is_empty() {
        return Err(OpenError::Empty);
    }
    Ok(Document { text, blocks, format: Format::Plain, pages: 1, notes, links: vec![] })
}

/// The text and what had to be done to get it. UTF-8 is given back unchanged, without its mark.
pub(super) fn decode(bytes: &[u8]) -> (String, Vec<Note>) {
    if let Some((encoding, marked)) = utf16(bytes) {
        let (text, _) = encoding.decode_with_bom_removal(bytes);
        let guessed = || Note::new("text.encoding_guess", format!("no mark; read as {}", encoding.name()));
        return (text.into_owned(), if marked { vec![] } else { vec![guessed()] });
    }
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    match std::str::from_utf8(bytes) {
        Ok(text) => unscramble(text),
        Err(error) if mostly_utf8(bytes, error.valid_up_to()) => {
            let note = Note::new("text.encoding", "bytes that are no text were replaced by U+FFFD");
            (String::from_utf8_lossy(bytes).into_owned(), vec![note])
        }
        Err(_) => single_byte(bytes),
    }
}

/// Bytes of the old encodings of western Europe. ISO-8859-15 differs from Windows-1252 by a few letters where the other has
/// signs that nobody writes inside a word or beside a figure; otherwise it is Windows-1252, the usual one.
fn single_byte(bytes: &[u8]) -> (String, Vec<Note>) {
    let letter = |b: Option<&u8>| b.is_some_and(|b| b.is_ascii_alphabetic() || *b >= 0xc0);
    let near = |i: usize| (letter(i.checked_sub(1).and_then(|i| bytes.get(i))), letter(bytes.get(i + 1)));
    let latin9 = bytes.iter().enumerate().any(|(i, b)| match b {
        // œ in a word; ½ stands alone.
        0xbd => near(i) == (true, true),
        // The euro sign; nobody writes the sign of "any currency".
        0xa4 => true,
        _ => false,
    });
    let windows = bytes.iter().any(|b| (0x80..0xa0).contains(b));
    let encoding = if latin9 && !windows { ISO_8859_15 } else { WINDOWS_1252 };
    let note = || Note::new("text.encoding_guess", format!("no mark; read as {}", encoding.name()));
    // Signs of one encoding only settle it.
    let sure = latin9 != windows;
    let (text, _) = encoding.decode_without_bom_handling(bytes);
    (text.into_owned(), if sure { vec![] } else { vec![note()] })
}

/// UTF-16 with its mark, or without when every other byte of the beginning is zero.
fn utf16(bytes: &[u8]) -> Option<(&'static Encoding, bool)> {
    match bytes {
        [0xff, 0xfe, ..] => return Some((UTF_16LE, true)),
        [0xfe, 0xff, ..] => return Some((UTF_16BE, true)),
        _ => {}
    }
    let head = &bytes[..bytes.len().min(512) & !1];
    let zeros = |from: usize| head.iter().skip(from).step_by(2).filter(|&&b| b == 0).count();
    let (even, odd, pairs) = (zeros(0), zeros(1), head.len() / 2);
    match () {
        () if pairs >= 4 && odd * 10 >= pairs * 8 && even == 0 => Some((UTF_16LE, false)),
        () if pairs >= 4 && even * 10 >= pairs * 8 && odd == 0 => Some((UTF_16BE, false)),
        () => None,
    }
}

/// Whether most letters beyond ASCII are valid UTF-8: then a few bytes are broken, not the encoding.
fn mostly_utf8(bytes: &[u8], valid: usize) -> bool {
    let lossy = String::from_utf8_lossy(bytes);
    let broken = lossy.chars().filter(|&c| c == char::REPLACEMENT_CHARACTER).count();
    let sound = lossy.chars().filter(|c| !c.is_ascii() && *c != char::REPLACEMENT_CHARACTER).count();
    valid > 0 && sound >= broken && sound > 1
}

/// Repairs UTF-8 that was read as Windows-1252 and written again ("Ã©"), when all of it turns back exactly.
fn unscramble(text: &str) -> (String, Vec<Note>) {
    let pairs = ["Ã©", "Ã¨", "Ã ", "Ãª", "Ã§", "Ã´", "Ã®", "Ã¢", "Ã\u{a0}", "â€™", "â€“", "Å“", "Â°", "Â«", "Ã‰"];
    if pairs.iter().map(|p| text.matches(p).count()).sum::<usize>() < 2 {
        return (text.into(), vec![]);
    }
    let (bytes, _, lossy) = WINDOWS_1252.encode(text);
    match String::from_utf8(bytes.into_owned()) {
        Ok(repaired) if !lossy => {
            let note = Note::new("text.mojibake", "accents written twice in UTF-8 were repaired");
            (repaired, vec![note])
        }
        _ => (text.into(), vec![Note::new("text.mojibake_left", "accents look broken; save the file again as UTF-8")]),
    }
}

/// One block per line that is not blank, without the blanks around it; the bullet stays in the text.
fn blocks(text: &str) -> Vec<Block> {
    let mut blocks = Vec::new();
    let mut start = 0;
    for line in text.split(['\n', '\r']) {
        let trimmed = line.trim();
        if trimmed.chars().any(|c| !c.is_control() && !c.is_whitespace()) {
            let begin = start + (line.len() - line.trim_start().len());
            let label = if bullet(trimmed).is_some() { Label::ListItem } else { Label::Paragraph };
            let Look { label, page, column, size, bold } = Look::of(label);
            blocks.push(Block { span: Span::new(begin, begin + trimmed.len()), label, page, column, size, bold });
        }
        start += line.len() + 1;
    }
    blocks
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(bytes: &[u8], text: &str, note: Option<&str>) {
        let document = read(bytes).unwrap();
        assert_eq!(document.text, text);
        assert_eq!(document.notes.first().map(|n| n.code.as_ref()), note);
    }

    #[test]
    fn encodings_are_found() {
        check("Développeur\r\n- Rust\n".as_bytes(), "Développeur\r\n- Rust\n", None);
        check(b"\xef\xbb\xbfAda", "Ada", None);
        check(b"D\xe9veloppeur \x96 45 000 \x80", "Développeur – 45 000 €", None);
        check(b"D\xe9veloppeur", "Développeur", Some("text.encoding_guess"));
        check(b"un c\xbdur, 45 000 \xa4", "un cœur, 45 000 €", None);
        check(b"\xff\xfea\0\xe9\0", "aé", None);
        check(b"A\0d\0a\0 \0L\0", "Ada L", Some("text.encoding_guess"));
        check(b"\0A\0d\0a\0 \0L", "Ada L", Some("text.encoding_guess"));
    }

    #[test]
    fn accents_written_twice_are_repaired() {
        check("DÃ©veloppeur expÃ©rimentÃ©".as_bytes(), "Développeur expérimenté", Some("text.mojibake"));
        check("Le motif Ã© est écrit Ã©".as_bytes(), "Le motif Ã© est écrit Ã©", Some("text.mojibake_left"));
    }

    #[test]
    fn lines_are_blocks() {
        let document = read("Titre\n\n  • un\n- deux  \n".as_bytes()).unwrap();
        let seen: Vec<_> = document.blocks.iter().map(|b| (b.span.of(&document.text), b.label)).collect();
        assert_eq!(seen, [("Titre", Label::Paragraph), ("• un", Label::ListItem), ("- deux", Label::ListItem)]);
    }

    #[test]
    fn blanks_are_an_empty_document() {
        assert_eq!(read(b" \n\t\r\n"), Err(OpenError::Empty));
    }
}
