//! Text cut out of a page or copied out of a PDF: entities are read; ligatures, accents and words that came apart are put together
//! again, with a note. Text that shows no such
//! sign is given back as it is.

use crate::Note;
use crate::characters::{combining, compose, letters};
use crate::formats::html::entities_read;
use crate::hyphens::Hyphens;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

/// Words with a typographic ligature that are no longer words without it, most frequent first met in job ads of both languages.
const WITH_LIGATURE: &str = include_str!("ligatures.txt");
/// Letters of ligatures.
const LIGATURES: [&str; 5] = ["ffi", "ffl", "ff", "fi", "fl"];
/// Each such word by the two pieces that it leaves when it loses a ligature.
static APART: LazyLock<BTreeMap<(&str, &str), &str>> = LazyLock::new(|| {
    let pieces = |word: &'static str| {
        let cuts = LIGATURES.iter().flat_map(|l| word.match_indices(l).map(|(at, l)| (at, at + l.len())));
        cuts.filter_map(|(at, end)| Some(((word.get(..at)?, word.get(end..)?), word))).collect::<Vec<_>>()
    };
    let all = WITH_LIGATURE.lines().flat_map(pieces);
    all.filter(|((head, tail), _)| !head.is_empty() && !tail.is_empty()).collect()
});
/// So many words that lost a ligature are no accident.
const LOST: usize = 2;

/// The text, mended, and what was done to it.
pub(super) fn mend(text: String) -> (String, Vec<Note>) {
    let mut notes = Vec::new();
    let mut text = text;
    let mut step = |text: &mut String, code: &'static str, mended: Option<(String, usize)>| {
        if let Some((better, count)) = mended {
            *text = better;
            notes.push(Note::new(code, count.to_string()));
        }
    };
    let mended = entities_read(&text);
    step(&mut text, "text.entities", mended);
    let mended = without_syntax(&text);
    step(&mut text, "text.pdf_syntax", mended);
    let mended = spelled(&text);
    step(&mut text, "text.ligatures", mended);
    let mended = accented(&text);
    step(&mut text, "text.accents_apart", mended);
    let mended = joined(&text);
    step(&mut text, "text.hyphens", mended);
    let lost = lost_ligatures(&text);
    if lost.len() >= LOST {
        notes.push(Note::new("text.ligatures_lost", lost.join(", ")));
    }
    (text, notes)
}

/// Ligatures as letters.
fn spelled(text: &str) -> Option<(String, usize)> {
    let count = text.chars().filter(|c| matches!(c, '\u{fb00}'..='\u{fb06}')).count();
    (count > 0).then(|| (text.chars().flat_map(letters).collect(), count))
}

/// Accents that stand before or after their letter, put on it.
fn accented(text: &str) -> Option<(String, usize)> {
    let chars: Vec<char> = text.chars().collect();
    let (mut out, mut count, mut at) = (String::with_capacity(text.len()), 0, 0);
    while let Some(&c) = chars.get(at) {
        let before = out.chars().next_back();
        match put_on(before, c, chars.get(at + 1).copied()) {
            Some(Put::Next(letter)) => {
                out.push(letter);
                (count, at) = (count + 1, at + 2);
            }
            Some(Put::Last(letter)) => {
                out.pop();
                out.push(letter);
                (count, at) = (count + 1, at + 1);
            }
            None => {
                out.push(c);
                at += 1;
            }
        }
    }
    (count > 0).then_some((out, count))
}

enum Put {
    Next(char),
    Last(char),
}

/// Where an accent belongs: on the letter that follows, as TeX writes it; else on the one before. Signs that people type for other
/// ends (`^`, `~`) count inside a word only.
fn put_on(before: Option<char>, accent: char, after: Option<char>) -> Option<Put> {
    combining(accent).filter(|_| !('\u{300}'..='\u{36f}').contains(&accent))?;
    let inside = before.is_some_and(char::is_alphabetic);
    let typed = !inside || !after.is_some_and(char::is_alphabetic);
    if typed && matches!(accent, '`' | '^' | '~' | '˚') {
        return None;
    }
    let usual =
        |letter: char| compose(letter, accent).filter(|c| "àâäãçéèêëîïíôöóõùûüúÿñÀÂÄÇÉÈÊËÎÏÔÖÙÛÜÑ".contains(*c));
    match after.and_then(usual) {
        Some(letter) => Some(Put::Next(letter)),
        None => before.filter(|_| inside).and_then(usual).map(Put::Last),
    }
}

/// Words cut at the end of a line, joined.
fn joined(text: &str) -> Option<(String, usize)> {
    let hyphens = Hyphens::of(text.split_whitespace());
    let (mut out, mut count) = (String::with_capacity(text.len()), 0);
    for piece in text.split_inclusive('\n') {
        let line_end = out.trim_end_matches(['\n', '\r']).len();
        if out.len() > line_end && cuts(&out, line_end, piece) {
            out.truncate(line_end);
            hyphens.append(&mut out, piece);
            count += 1;
        } else {
            out.push_str(piece);
        }
    }
    (count > 0).then_some((out, count))
}

/// Whether the last line ends with the first half of a word and the next begins with the other: one line end between them, and no
/// item of a list.
fn cuts(text: &str, line_end: usize, next: &str) -> bool {
    let blank = text.get(line_end..).is_some_and(|ends| ends.matches('\n').count() > 1);
    !blank && text.get(..line_end).is_some_and(|line| Hyphens::is_cut(line, next))
}

/// The text without the lines that are the inside of a PDF.
fn without_syntax(text: &str) -> Option<(String, usize)> {
    let sure = text.lines().filter(|l| is_syntax(l)).count();
    if sure == 0 {
        return None;
    }
    let kept: Vec<&str> = text.lines().filter(|l| !is_syntax(l) && !is_key(l)).collect();
    let count = text.lines().count() - kept.len();
    Some((kept.join("\n"), count))
}

/// Objects, references to them and their ends: "7 0 obj", "P 12 0 R", ">> endobj".
fn is_syntax(line: &str) -> bool {
    const WORDS: [&str; 4] = ["endobj", "endstream", "xref", "startxref"];
    let words: Vec<&str> = line.split_whitespace().collect();
    let number = |i: usize| words.get(i).is_some_and(|w| !w.is_empty() && w.bytes().all(|b| b.is_ascii_digit()));
    let reference =
        |i: usize| number(i) && number(i + 1) && words.get(i + 2).is_some_and(|w| matches!(*w, "R" | "obj"));
    let ends = words.iter().any(|w| WORDS.contains(w)) && (words.len() == 1 || line.contains(">>"));
    let dictionary = line.contains("<<") && words.iter().any(|w| w.starts_with('/'));
    words.len() <= 6 && ((0..words.len()).any(reference) || ends) || dictionary
}

/// A line that is a name of the structure of a PDF: it means nothing else beside lines of syntax.
fn is_key(line: &str) -> bool {
    const BARE: [&str; 3] = ["structelem", "structtreeroot", "stream"];
    const NAMES: [&str; 9] =
        ["structelem", "structtreeroot", "type", "catalog", "page", "pages", "font", "parent", "kids"];
    let line = line.trim().to_lowercase();
    BARE.contains(&line.as_str()) || line.strip_prefix('/').is_some_and(|name| NAMES.contains(&name))
}

/// Words that came apart where a ligature stood, as they should read.
fn lost_ligatures(text: &str) -> Vec<String> {
    let bare = |word: &str| word.trim_matches(|c: char| !c.is_alphabetic()).to_lowercase();
    let mut found = BTreeSet::new();
    for line in text.lines() {
        let mut head = String::new();
        for word in line.split([' ', '\u{a0}']) {
            let tail = bare(word);
            found.extend(APART.get(&(head.as_str(), tail.as_str())).map(|whole| (*whole).to_owned()));
            head = tail;
        }
    }
    found.into_iter().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: &str, codes: &[&str]) {
        let (mended, notes) = mend(text.to_owned());
        assert_eq!(mended, expected);
        assert_eq!(notes.iter().map(|n| n.code.as_ref()).collect::<Vec<_>>(), codes);
    }

    #[test]
    fn sound_text_is_left_alone() {
        let text =
            "Développeuse confirmée\r\n- Rust\n2^n, `code`, ~5 ans, un o et un y\nfini-\n\nla suite\npré-\nRequis";
        check(text, text, &[]);
    }

    #[test]
    fn what_came_apart_is_put_together() {
        check("l&#039;IA &amp; l&rsquo;exp&eacute;rience", "l'IA & l’expérience", &["text.entities"]);
        check("R&D, AT&T; a&b;c & d", "R&D, AT&T; a&b;c & d", &[]);
        check("un bureau d'e\u{fb03}cacité", "un bureau d'efficacité", &["text.ligatures"]);
        check(
            "´Ecole d'ing´enieurs, fran¸cais, d`es l'´et´e",
            "École d'ingénieurs, français, dès l'été",
            &["text.accents_apart"],
        );
        check("cree´ a Paris", "creé a Paris", &["text.accents_apart"]);
        check(
            "un entre-\npôt de don-\nnées en e-\ncommerce",
            "un entrepôt de données en e-commerce",
            &["text.hyphens"],
        );
    }

    #[test]
    fn the_inside_of_a_pdf_is_no_text() {
        check(
            "Langages\nJava\n12 0 obj\n<< /Type /Page >>\nendobj\n/Parent 3 0 R\nR",
            "Langages\nJava\nR",
            &["text.pdf_syntax"],
        );
        check("Notre stream de données\nendpoint", "Notre stream de données\nendpoint", &[]);
    }

    #[test]
    fn lost_ligatures_are_told() {
        let (text, notes) = mend("Certi cation of work ows, e cient".into());
        assert_eq!(text, "Certi cation of work ows, e cient");
        assert_eq!(notes[0].detail, "certification, efficient, workflows");
        assert!(mend("We work, o ers aside".into()).1.is_empty());
    }
}
