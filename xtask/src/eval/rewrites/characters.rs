//! Rewrites of characters: the same letters and signs as another keyboard, editor or typesetter would give them.

use unicode_normalization::UnicodeNormalization;

/// A letter and its accent as one character.
pub(super) fn composed(text: &str) -> String {
    text.nfc().collect()
}

/// A letter and its accent as two.
pub(super) fn decomposed(text: &str) -> String {
    text.nfd().collect()
}

pub(super) fn straight_apostrophes(text: &str) -> String {
    text.replace('\u{2019}', "'")
}

/// The apostrophe of typesetters, between letters.
pub(super) fn curly_apostrophes(text: &str) -> String {
    with_neighbours(text, |before, c, after| match (before, c, after) {
        (Some(b), '\'', Some(a)) if b.is_alphanumeric() && a.is_alphanumeric() => '\u{2019}',
        _ => c,
    })
}

pub(super) fn straight_quotes(text: &str) -> String {
    text.replace(['\u{201c}', '\u{201d}', '\u{ab}', '\u{bb}'], "\"")
}

pub(super) fn curly_quotes(text: &str) -> String {
    quoted(text, "\u{201c}", "\u{201d}")
}

pub(super) fn guillemets(text: &str) -> String {
    quoted(text, "\u{ab}\u{a0}", "\u{a0}\u{bb}")
}

/// The straight quotes of a line by pairs; those of a line with an odd one are left.
fn quoted(text: &str, open: &str, close: &str) -> String {
    let line = |line: &str| {
        let pieces: Vec<&str> = line.split('"').collect();
        if pieces.len().is_multiple_of(2) {
            return line.to_owned();
        }
        let mut out = String::new();
        for (n, piece) in pieces.iter().enumerate() {
            out.push_str(if n == 0 {
                ""
            } else if n % 2 == 1 {
                open
            } else {
                close
            });
            out.push_str(piece);
        }
        out
    };
    text.split('\n').map(line).collect::<Vec<_>>().join("\n")
}

/// Another blank before the signs that French sets apart, and inside its quotes.
pub(super) fn before_signs(text: &str, blank: char) -> String {
    with_neighbours(text, |before, c, after| match (before, c, after) {
        (Some('\u{ab}'), ' ', _) | (_, ' ', Some(':' | ';' | '!' | '?' | '%' | '€' | '\u{bb}')) => blank,
        _ => c,
    })
}

/// Another blank between the digits of a figure, and between a figure and its unit.
pub(super) fn in_figures(text: &str, blank: char) -> String {
    with_neighbours(text, |before, c, after| match (before, c, after) {
        (Some(b), ' ' | '\u{a0}' | '\u{202f}', Some(a))
            if b.is_ascii_digit() && (a.is_alphanumeric() || matches!(a, '€' | '%' | '$' | '£')) =>
        {
            blank
        }
        _ => c,
    })
}

/// Another hyphen inside compounds.
pub(super) fn hyphens(text: &str, hyphen: char) -> String {
    with_neighbours(text, |before, c, after| match (before, c, after) {
        (Some(b), '-', Some(a)) if b.is_alphabetic() && a.is_alphabetic() => hyphen,
        _ => c,
    })
}

/// Ligatures as typesetters and what is copied out of their pages have them.
pub(super) fn ligatures(text: &str) -> String {
    [("ffi", "\u{fb03}"), ("ffl", "\u{fb04}"), ("ff", "\u{fb00}"), ("fi", "\u{fb01}"), ("fl", "\u{fb02}")]
        .iter()
        .fold(text.to_owned(), |text, (letters, sign)| text.replace(letters, sign))
}

/// A sign that nobody sees after the fourth of eight letters or more in a row.
pub(super) fn inside_words(text: &str, sign: char) -> String {
    let mut out = String::with_capacity(text.len() * 2);
    let mut run = 0;
    for (at, c) in text.char_indices() {
        run = if c.is_alphabetic() { run + 1 } else { 0 };
        let rest = text.get(at..).unwrap_or_default();
        out.push(c);
        if run == 4 && rest.chars().skip(1).take(4).filter(|c| c.is_alphabetic()).count() == 4 {
            out.push(sign);
        }
    }
    out
}

/// A zero-width space after each blank, as some editors of web pages leave them.
pub(super) fn after_blanks(text: &str) -> String {
    text.replace(' ', " \u{200b}")
}

/// Each character by itself and its neighbours.
fn with_neighbours(text: &str, change: impl Fn(Option<char>, char, Option<char>) -> char) -> String {
    let mut before = None;
    let mut rest = text.chars().peekable();
    let mut out = String::with_capacity(text.len() * 2);
    while let Some(c) = rest.next() {
        out.push(change(before, c, rest.peek().copied()));
        before = Some(c);
    }
    out
}
