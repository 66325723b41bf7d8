//! From the glyphs of a page to words: gaps, spaces, accents drawn apart, hyphens.

use super::glyphs::Glyph;
use crate::characters::{combining, compose, letters};
use crate::layout::Word;

/// A gap wider than this, in ems, separates words when no space was written.
const GAP: f32 = 0.13;

/// The words of a page, in the order of the file; each row of glyphs is followed as it is written.
pub(super) fn build(glyphs: Vec<Glyph>) -> Vec<Word> {
    let mut words: Vec<Word> = Vec::new();
    let mut spaced = true;
    let mut open = false;
    for glyph in join_accents(glyphs) {
        if glyph.text == "\u{fffd}" {
            // Inside a word, its place counts and its letter is lost; alone, it is an icon.
            match words.last_mut().filter(|word| open && continues(word, &glyph)) {
                Some(word) => word.x1 = word.x1.max(glyph.x1),
                None => (spaced, open) = (true, false),
            }
            continue;
        }
        if glyph.text.chars().all(char::is_whitespace) {
            (spaced, open) = (true, false);
            continue;
        }
        match words.last_mut() {
            Some(word) if open && continues(word, &glyph) => extend(word, &glyph),
            _ => {
                let Glyph { x0, x1, y, size, bold, .. } = glyph;
                words.push(Word { text: visible(&glyph), x0, x1, y, size, bold, spaced });
            }
        }
        (spaced, open) = (false, true);
    }
    words
}

/// The letters of a glyph; a soft hyphen that has a width is a hyphen that is seen.
fn visible(glyph: &Glyph) -> String {
    let width = glyph.x1 - glyph.x0;
    if glyph.text.chars().count() > 1
        && glyph.text.chars().all(|c| matches!(c, '-' | '\u{ad}' | '\u{2010}' | '\u{2011}'))
    {
        // macOS gives one hyphen all its names.
        return "-".into();
    }
    let text = glyph.text.chars().flat_map(letters);
    text.filter_map(|c| if c == '\u{ad}' { (width > 0.05 * glyph.size).then_some('-') } else { Some(c) }).collect()
}

fn continues(word: &Word, glyph: &Glyph) -> bool {
    let size = word.size.max(glyph.size);
    let gap = glyph.x0 - word.x1;
    (word.y - glyph.y).abs() < 0.3 * size && gap < GAP * word.size.min(glyph.size) && gap > -0.5 * size
}

fn extend(word: &mut Word, glyph: &Glyph) {
    word.text.push_str(&visible(glyph));
    word.x1 = word.x1.max(glyph.x1);
    word.bold &= glyph.bold;
    if glyph.size > word.size {
        (word.size, word.y) = (glyph.size, glyph.y);
    }
}

/// Puts accents drawn as glyphs of their own on the letter they are above or below.
fn join_accents(glyphs: Vec<Glyph>) -> Vec<Glyph> {
    let mut out: Vec<Glyph> = Vec::with_capacity(glyphs.len());
    let mut accent: Option<Glyph> = None;
    for mut glyph in glyphs {
        let single = single(&glyph.text);
        if let Some(mark) = accent.take() {
            match single.and_then(|letter| compose(letter, single_of(&mark))) {
                Some(letter) if overlap(&mark, &glyph) => glyph.text = letter.to_string(),
                _ => out.push(mark),
            }
        } else if let (Some(mark), Some(before)) = (single.filter(|&c| combining(c).is_some()), out.last_mut())
            && let Some(letter) = self::single(&before.text).and_then(|letter| compose(letter, mark))
            && overlap(&glyph, before)
        {
            before.text = letter.to_string();
            continue;
        }
        match self::single(&glyph.text) {
            Some(c) if combining(c).is_some() => accent = Some(glyph),
            _ => out.push(glyph),
        }
    }
    out.extend(accent);
    out
}

fn single(text: &str) -> Option<char> {
    let mut chars = text.chars();
    chars.next().filter(|_| chars.next().is_none())
}

fn single_of(glyph: &Glyph) -> char {
    single(&glyph.text).unwrap_or(' ')
}

/// Whether the middle of the accent is over the letter.
fn overlap(accent: &Glyph, letter: &Glyph) -> bool {
    let middle = (accent.x0 + accent.x1) / 2.0;
    let inside = middle > letter.x0 - 0.1 * letter.size && middle < letter.x1 + 0.02 * letter.size;
    inside && (accent.y - letter.y).abs() < 0.6 * letter.size
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Glyphs of 5 pt on a 10 pt line; `_` is a gap of half an em, ` ` a written space.
    fn text(line: &str) -> String {
        let mut x = 0.0;
        let mut glyphs = Vec::new();
        for c in line.chars() {
            if c == '_' {
                x += 5.0;
                continue;
            }
            let width: f32 = if combining(c).is_some() { 0.0 } else { 5.0 };
            let x0 = if width == 0.0 { x + 2.0 } else { x };
            glyphs.push(Glyph {
                text: c.to_string(),
                x0,
                x1: x0 + width.max(1.0),
                y: 10.0,
                size: 10.0,
                bold: false,
                run: 0,
                ink: None,
            });
            x += width;
        }
        build(glyphs).iter().map(|w| w.text.as_str()).collect::<Vec<_>>().join("|")
    }

    #[test]
    fn words_end_at_spaces_and_gaps() {
        assert_eq!(text("deux mots"), "deux|mots");
        assert_eq!(text("deux_mots"), "deux|mots");
    }

    #[test]
    fn accents_and_ligatures_become_letters() {
        assert_eq!(text("d´eveloppeur"), "développeur");
        assert_eq!(text("fran¸cais"), "français");
        assert_eq!(text("e\u{fb03}cace"), "efficace");
    }
}
