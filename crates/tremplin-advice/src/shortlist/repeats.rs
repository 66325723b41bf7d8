//! Words said over and over: the same run of words four times in a row and more, as when the words of an ad are pasted fifty times.
//! Whoever writes for a reader does not; such a passage is shown, and read for nothing.

use std::collections::BTreeMap;
use tremplin_reader::Span;

/// Words compared to find where a run begins again.
const WINDOW: usize = 3;

/// So many times in a row and more. Chosen: a list of three like jobs may well repeat a line.
const TIMES: usize = 4;

/// Words of a passage: fewer are a manner of speech. Chosen.
const FEWEST_WORDS: usize = 12;

/// Lengths of runs that are tried: the commonest.
const TRIED: usize = 16;

/// The passages of a text in which the same run of words comes again and again, in the order of the text.
#[must_use]
pub fn repeated(text: &str) -> Vec<Span> {
    let words = words(text);
    let mut numbers: BTreeMap<String, usize> = BTreeMap::new();
    let codes: Vec<usize> = words
        .iter()
        .map(|span| {
            let next = numbers.len();
            *numbers.entry(span.of(text).to_lowercase()).or_insert(next)
        })
        .collect();
    let mut said_again = vec![false; words.len()];
    for period in periods(&codes) {
        mark(&codes, period, &mut said_again);
    }
    passages(&words, &said_again)
}

/// The distances at which a window of words comes again, the commonest first, then the shortest.
fn periods(codes: &[usize]) -> Vec<usize> {
    let mut last: BTreeMap<&[usize], usize> = BTreeMap::new();
    let mut distances: BTreeMap<usize, usize> = BTreeMap::new();
    for (i, window) in codes.windows(WINDOW).enumerate() {
        if let Some(before) = last.insert(window, i) {
            *distances.entry(i - before).or_default() += 1;
        }
    }
    let mut found: Vec<(usize, usize)> = distances.into_iter().collect();
    found.sort_by(|a, b| b.1.cmp(&a.1).then(a.0.cmp(&b.0)));
    found.into_iter().take(TRIED).map(|(distance, _)| distance).collect()
}

/// Marks the words of every passage that repeats itself at a distance, from its first word to its last.
fn mark(codes: &[usize], period: usize, said_again: &mut [bool]) {
    let mut start = 0;
    for i in 0..=codes.len().saturating_sub(period) {
        let same = codes.get(i + period).is_some_and(|later| codes.get(i) == Some(later));
        if same {
            continue;
        }
        // Words `start..i` are each said again one period later: the passage ends a period after them.
        let length = i - start + period;
        if i > start && length >= TIMES * period && length >= FEWEST_WORDS {
            said_again.iter_mut().skip(start).take(length).for_each(|word| *word = true);
        }
        start = i + 1;
    }
}

fn passages(words: &[Span], marked: &[bool]) -> Vec<Span> {
    let mut passages: Vec<Span> = Vec::new();
    let mut inside = false;
    for (word, marked) in words.iter().zip(marked) {
        match passages.last_mut().filter(|_| inside && *marked) {
            Some(passage) => passage.end = word.end,
            None if *marked => passages.push(*word),
            None => {}
        }
        inside = *marked;
    }
    passages
}

/// The words of a text: letters, digits and the signs that names of tools hold.
fn words(text: &str) -> Vec<Span> {
    let inside = |c: char| c.is_alphanumeric() || matches!(c, '+' | '#');
    let mut words = Vec::new();
    let mut start = None;
    for (i, c) in text.char_indices().chain([(text.len(), ' ')]) {
        match (start, inside(c)) {
            (None, true) => start = Some(i),
            (Some(from), false) => {
                words.push(Span::new(from, i));
                start = None;
            }
            _ => {}
        }
    }
    words
}
