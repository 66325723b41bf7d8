//! Which words are bold when the font does not say: Type 1 fonts, as LaTeX embeds them, name no weight.
//!
//! A letter of a bold font inks clearly more than the same letter of the text around it.

use super::glyphs::Glyph;
use std::collections::BTreeMap;

/// Chosen by trial: on ten LaTeX CVs of the shared samples it marks the bold lines and leaves the others.
const BOLDER: f32 = 1.22;
/// Letters of a page under which its usual ink is not known.
const LETTERS: usize = 200;

/// Marks the runs whose letters ink clearly more than usual on this page.
pub(super) fn mark(glyphs: &mut [Glyph]) {
    let usual = usual_inks(glyphs);
    let mut runs: BTreeMap<u32, (f32, usize)> = BTreeMap::new();
    for glyph in glyphs.iter() {
        if let (Some(ink), Some(letter)) = (glyph.ink, letter(glyph))
            && let Some(usual) = usual.get(&letter)
        {
            let run = runs.entry(glyph.run).or_default();
            *run = (run.0 + ink / usual, run.1 + 1);
        }
    }
    for glyph in glyphs {
        let run = runs.get(&glyph.run);
        glyph.bold |= run.is_some_and(|(sum, n)| *n >= 2 && sum / *n as f32 > BOLDER);
    }
}

fn letter(glyph: &Glyph) -> Option<char> {
    let mut chars = glyph.text.chars();
    chars.next().filter(|c| chars.next().is_none() && c.is_lowercase())
}

/// The middle ink of each lower-case letter, where there are enough letters to tell.
fn usual_inks(glyphs: &[Glyph]) -> BTreeMap<char, f32> {
    let mut inks: BTreeMap<char, Vec<f32>> = BTreeMap::new();
    for glyph in glyphs {
        if let (Some(ink), Some(letter)) = (glyph.ink, letter(glyph)) {
            inks.entry(letter).or_default().push(ink);
        }
    }
    if inks.values().map(Vec::len).sum::<usize>() < LETTERS {
        return BTreeMap::new();
    }
    let middle = |mut list: Vec<f32>| {
        list.sort_by(f32::total_cmp);
        list[list.len() / 2]
    };
    inks.into_iter().map(|(letter, list)| (letter, middle(list))).collect()
}
