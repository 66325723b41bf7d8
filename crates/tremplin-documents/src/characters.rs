//! What is done to single characters: blanks, ligatures, accents, bullets. Nothing about position or structure.

use crate::Note;
use unicode_normalization::UnicodeNormalization;

/// A line as it should be read: composed (NFC), without control characters, blanks collapsed, trimmed.
/// A tab stays a tab: it stands for a jump to another place on the same line.
pub(crate) fn clean(line: &str) -> String {
    let mut out = String::with_capacity(line.len());
    let mut blank = None;
    for c in line.nfc().flat_map(letters) {
        match c {
            '\t' => blank = Some('\t'),
            c if c.is_whitespace() => blank = blank.or(Some(' ')),
            c if is_dropped(c) => {}
            c => {
                if let Some(b) = blank.take().filter(|_| !out.is_empty()) {
                    out.push(b);
                }
                out.push(c);
            }
        }
    }
    out
}

/// The letters of a typographic ligature, or the character itself.
pub(crate) fn letters(c: char) -> impl Iterator<Item = char> {
    let word: Option<&'static str> = match c {
        '\u{fb00}' => Some("ff"),
        '\u{fb01}' => Some("fi"),
        '\u{fb02}' => Some("fl"),
        '\u{fb03}' => Some("ffi"),
        '\u{fb04}' => Some("ffl"),
        '\u{fb05}' | '\u{fb06}' => Some("st"),
        _ => None,
    };
    word.unwrap_or("").chars().chain(word.is_none().then_some(c))
}

/// Characters that carry no text: controls, soft hyphens, zero-width marks, direction marks, tags, private use.
fn is_dropped(c: char) -> bool {
    c.is_control()
        || is_private(c)
        || matches!(c, '\u{ad}' | '\u{fffd}' | '\u{feff}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
            | '\u{2060}'..='\u{2069}' | '\u{e0000}'..='\u{e007f}' | '\u{fff9}'..='\u{fffb}')
}

/// Characters that say something and are never seen, as notes: what tag characters spell, and that directions are forced.
pub(crate) fn unseen(text: &str) -> Vec<Note> {
    let mut notes = Vec::new();
    let tags: String = text.chars().filter_map(tag_letter).take(200).collect();
    if !tags.is_empty() {
        notes.push(Note::new("text.tag_characters", tags));
    }
    let forced = text.chars().filter(|c| matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')).count();
    if forced > 0 {
        notes.push(Note::new("text.bidi", format!("{forced} characters that force the direction of the text")));
    }
    notes
}

/// The letter that a tag character stands for.
fn tag_letter(c: char) -> Option<char> {
    let code = u32::from(c).checked_sub(0xe_0000)?;
    char::from_u32(code).filter(|c| matches!(c, ' '..='~'))
}

/// Private use: glyphs of icon fonts, without meaning outside their font.
pub(crate) fn is_private(c: char) -> bool {
    matches!(c, '\u{e000}'..='\u{f8ff}' | '\u{f0000}'..='\u{10ffff}')
}

/// Whether the character is drawn as the bullet of a list item. Hyphens and dashes are not: see [`bullet`].
pub(crate) fn is_bullet(c: char) -> bool {
    matches!(
        c,
        '•' | '◦' | '▪' | '▫' | '‣' | '⁃' | '∙' | '●' | '○' | '■' | '□' | '◆' | '◇' | '❖' | '►' | '▶' | '▸' | '➢'
        | '➤' | '➔' | '✓' | '✔' | '✦' | '⦁' | '⦿' | '◾' | '◼' | '·' | '∗' | '⋄'
        // Bullets of Symbol and Wingdings as Word writes them.
        | '\u{f0b7}' | '\u{f0a7}' | '\u{f0d8}' | '\u{f076}' | '\u{f0fc}'
    )
}

/// Length in bytes of the bullet and blanks that begin `line`, when it begins as a list item does.
pub(crate) fn bullet(line: &str) -> Option<usize> {
    let start = line.len() - line.trim_start().len();
    let first = line[start..].chars().next()?;
    let rest = &line[start + first.len_utf8()..];
    let text = rest.trim_start();
    let dash =
        matches!(first, '-' | '–' | '—' | '*' | 'o' | '>' | '→' | '⇒') && rest.starts_with([' ', '\t', '\u{a0}']);
    let wraps = matches!(first, '–' | '—' | '-') && text.starts_with(|c: char| c.is_ascii_digit()) && has_year(text);
    (!text.is_empty() && !wraps && (is_bullet(first) || dash)).then(|| line.len() - text.len())
}

/// Whether the text holds a year of a working life.
pub(crate) fn has_year(text: &str) -> bool {
    text.split(|c: char| !c.is_ascii_digit()).any(|n| n.len() == 4 && (n.starts_with("19") || n.starts_with("20")))
}

/// The combining mark of an accent drawn as a character of its own.
pub(crate) fn combining(accent: char) -> Option<char> {
    Some(match accent {
        '`' | '\u{2cb}' => '\u{300}',
        '´' | '\u{2ca}' => '\u{301}',
        '^' | 'ˆ' => '\u{302}',
        '~' | '˜' => '\u{303}',
        '¨' => '\u{308}',
        '˚' => '\u{30a}',
        'ˇ' => '\u{30c}',
        '¸' => '\u{327}',
        c if ('\u{300}'..='\u{36f}').contains(&c) => c,
        _ => return None,
    })
}

/// The letter with its accent, when the pair exists as one character.
pub(crate) fn compose(letter: char, accent: char) -> Option<char> {
    let letter = if letter == 'ı' { 'i' } else { letter };
    unicode_normalization::char::compose(letter, combining(accent)?)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(raw: &str, expected: &str) {
        assert_eq!(clean(raw), expected);
    }

    #[test]
    fn lines_are_cleaned() {
        check("  a \u{a0} b\u{0}c ", "a bc");
        check("e\u{301}cole", "école");
        check("o\u{fb03}ce e\u{fb03}cace", "office efficace");
        check("data\u{ad}base \u{f0e0}", "database");
        check("Paris \t 2020", "Paris\t2020");
    }

    #[test]
    fn bullets_begin_items() {
        assert_eq!(bullet("• un"), Some("• ".len()));
        assert_eq!(bullet("•un"), Some("•".len()));
        assert_eq!(bullet("  - un"), Some(4));
        assert_eq!(bullet("-un"), None);
        assert_eq!(bullet("– 2021"), None);
        assert_eq!(bullet("•"), None);
        assert_eq!(bullet("or"), None);
    }

    #[test]
    fn accents_compose() {
        assert_eq!(compose('e', '´'), Some('é'));
        assert_eq!(compose('c', '¸'), Some('ç'));
        assert_eq!(compose('ı', '¨'), Some('ï'));
        assert_eq!(compose('k', '´'), Some('ḱ'));
        assert_eq!(compose('e', 'x'), None);
    }
}
