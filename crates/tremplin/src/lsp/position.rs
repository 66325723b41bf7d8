//! Bytes of a text to lines and UTF-16 units, and back.

use lsp_types::{Position, Range};
use tremplin_documents::Span;

/// The range of a span.
pub(super) fn range(text: &str, span: Span) -> Range {
    Range { start: position(text, span.start), end: position(text, span.end) }
}

fn position(text: &str, byte: usize) -> Position {
    let before = text.get(..byte.min(text.len())).unwrap_or(text);
    let line = before.bytes().filter(|b| *b == b'\n').count();
    let start = before.rfind('\n').map_or(0, |i| i + 1);
    let units = before.get(start..).unwrap_or_default().encode_utf16().count();
    Position { line: u32::try_from(line).unwrap_or(u32::MAX), character: u32::try_from(units).unwrap_or(u32::MAX) }
}

/// The byte of a position; the end of the line for one past it, the end of the text for a line past it.
pub(super) fn offset(text: &str, position: Position) -> usize {
    let mut lines = text.split_inclusive('\n');
    let wanted = usize::try_from(position.line).unwrap_or(usize::MAX);
    let start: usize = lines.by_ref().take(wanted).map(str::len).sum();
    let line = lines.next().unwrap_or_default().trim_end_matches(['\r', '\n']);
    let (mut units, mut at) = (0, 0);
    for c in line.chars() {
        if units >= position.character {
            break;
        }
        units += u32::try_from(c.len_utf16()).unwrap_or(1);
        at += c.len_utf8();
    }
    start + at
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn positions_count_utf_16_units() {
        let text = "a\u{1f600}é\nbœuf\r\nfin";
        for (byte, line, character) in
            [(0, 0, 0), (1, 0, 1), (5, 0, 3), (7, 0, 4), (8, 1, 0), (11, 1, 2), (15, 2, 0), (18, 2, 3)]
        {
            assert_eq!(position(text, byte), Position { line, character }, "byte {byte}");
            assert_eq!(offset(text, Position { line, character }), byte, "{line}:{character}");
        }
    }

    #[test]
    fn what_is_past_the_end_is_the_end() {
        assert_eq!(offset("ab\ncd", Position { line: 0, character: 9 }), 2);
        assert_eq!(offset("ab\ncd", Position { line: 7, character: 0 }), 5);
    }
}
