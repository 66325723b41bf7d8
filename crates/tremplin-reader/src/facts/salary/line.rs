//! A folded line with the words of pay in it, and the sentences by which amounts are kept apart.

use super::words::{Kind, PayWords};
use std::ops::Range;

/// A word of pay, and where it stands.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Mark {
    /// What it says.
    pub kind: Kind,
    /// Where, in the folded line.
    pub place: Range<usize>,
    /// Currency that its language means, where it belongs to one language only.
    pub currency: Option<String>,
}

/// A line ready to be asked what stands around an amount.
#[derive(Debug)]
pub(crate) struct Line<'l> {
    /// The folded text.
    pub text: &'l str,
    /// Words of pay in their order.
    pub marks: Vec<Mark>,
    /// Where sentences end.
    ends: Vec<usize>,
}

impl<'l> Line<'l> {
    /// Finds the marks of a line.
    pub fn new(text: &'l str, words: &PayWords) -> Line<'l> {
        let mut marks = Vec::new();
        for m in words.marks.find_iter(text) {
            let Some((kinds, currency)) = look_up(m.as_str(), words) else { continue };
            marks.extend(kinds.iter().map(|kind| Mark { kind: *kind, place: m.range(), currency: currency.clone() }));
        }
        for c in words.per.captures_iter(text) {
            let unit = c.name("unit").and_then(|u| words.units.get(u.as_str()));
            if let (Some(whole), Some(period)) = (c.get(0), unit) {
                marks.push(Mark { kind: Kind::Per(*period), place: whole.range(), currency: None });
            }
        }
        marks.sort_by_key(|m| m.place.start);
        Line { text, marks, ends: sentence_ends(text) }
    }

    /// The sentence around a byte.
    pub fn sentence(&self, at: usize) -> Range<usize> {
        let next = self.ends.partition_point(|e| *e <= at);
        let start = next.checked_sub(1).and_then(|i| self.ends.get(i)).copied().unwrap_or(0);
        start..self.ends.get(next).copied().unwrap_or(self.text.len())
    }

    /// The marks that begin between two bytes.
    pub fn begun(&self, from: usize, to: usize) -> &[Mark] {
        let at = |byte: usize| self.marks.partition_point(|m| m.place.start < byte);
        self.marks.get(at(from)..at(to).max(at(from))).unwrap_or_default()
    }

    /// The last mark of these kinds that stands whole between two bytes.
    pub fn last(&self, from: usize, to: usize, wanted: impl Fn(Kind) -> bool) -> Option<&Mark> {
        self.begun(from, to).iter().rev().find(|m| m.place.end <= to && wanted(m.kind))
    }

    /// The first mark of these kinds that stands whole between two bytes.
    pub fn first(&self, from: usize, to: usize, wanted: impl Fn(Kind) -> bool) -> Option<&Mark> {
        self.begun(from, to).iter().find(|m| m.place.end <= to && wanted(m.kind))
    }

    /// Whether a word follows at a byte, after blanks, that is no mark.
    pub fn strange_after(&self, at: usize) -> bool {
        let after = self.text.get(at..).unwrap_or_default();
        let bare = after.trim_start();
        let start = self.text.len() - bare.len();
        bare.starts_with(char::is_alphabetic) && self.begun(start, start + 1).is_empty()
    }

    /// Whether a word stands right before a byte that is no mark.
    pub fn strange_before(&self, at: usize) -> bool {
        let before = self.text.get(..at).unwrap_or_default().trim_end();
        let end = before.len();
        let known = || self.begun(end.saturating_sub(LONGEST), end).iter().any(|m| m.place.end == end);
        before.ends_with(char::is_alphabetic) && !known()
    }

    /// Whether a word of contributions stands right after a byte: "2300 bruts".
    pub fn gross_beside(&self, at: usize) -> bool {
        let after = self.text.get(at..).unwrap_or_default();
        let start = self.text.len() - after.trim_start().len();
        self.begun(start, start + 1).iter().any(|m| matches!(m.kind, Kind::Gross | Kind::Net))
    }

    /// How many words that are no mark stand between two bytes; nothing where a digit does, or where they are far apart.
    pub fn strange_words(&self, from: usize, to: usize) -> Option<usize> {
        let text = self.text.get(from..to).filter(|t| t.len() <= FAR && !t.contains(|c: char| c.is_ascii_digit()))?;
        let marks = self.begun(from.saturating_sub(LONGEST), to);
        let known = |at: usize| marks.iter().any(|m| m.place.contains(&at) && m.kind != Kind::Depends);
        let mut count = 0;
        let mut at = from;
        for word in text.split_inclusive(|c: char| !c.is_alphabetic()) {
            count += usize::from(word.starts_with(char::is_alphabetic) && !known(at));
            at += word.len();
        }
        Some(count)
    }
}

/// Words further apart than this many bytes do not belong together.
const FAR: usize = 240;
/// No mark is longer than this many bytes.
pub(crate) const LONGEST: usize = 48;

/// What a word says: as it is in the tables, or without the ending of a plural.
fn look_up<'w>(word: &str, words: &'w PayWords) -> Option<&'w (Vec<Kind>, Option<String>)> {
    let bare = ["", "s", "es"].into_iter().filter_map(|ending| word.strip_suffix(ending));
    bare.filter_map(|w| words.kinds.get(w)).next()
}

/// Where sentences end: at a semicolon, a bullet, asterisks in a row, a stop before a blank.
fn sentence_ends(text: &str) -> Vec<usize> {
    let bytes = text.as_bytes();
    let blank_after = |i: usize| bytes.get(i + 1).is_none_or(u8::is_ascii_whitespace);
    let mut ends: Vec<usize> = Vec::new();
    for (i, c) in text.char_indices() {
        let end = match c {
            ';' => !text.get(..i).unwrap_or_default().ends_with("&nbsp"),
            '·' | '|' => true,
            '.' | '!' | '?' => blank_after(i) && !is_short(text.get(..i).unwrap_or_default()),
            '*' => text.get(i..).is_some_and(|r| r.starts_with("***")),
            _ => false,
        };
        if end {
            ends.push(i + c.len_utf8());
        }
    }
    ends
}

/// Whether the word before a stop is an abbreviation: "env. 45 k€", "min. 2 000 €".
fn is_short(before: &str) -> bool {
    let word = before.rsplit(|c: char| !c.is_alphabetic()).next().unwrap_or_default();
    (1..=3).contains(&word.len())
        && !matches!(
            word,
            "an" | "ans" | "net" | "day" | "eur" | "usd" | "gbp" | "cad" | "aud" | "pln" | "k" | "h" | "r" | "e"
        )
        || word == "approx"
}
