//! The title of an ad: as written, normalised, with the seniority that it tells.

use super::Title;
use super::experience::holds;
use crate::Reader;
use crate::text::Text;
use crate::text::fold::folded;
use crate::words::{Words, phrase};
use tremplin_documents::Span;

/// A first line with more words than this is prose.
const TITLE_WORDS: usize = 18;

/// Among this many first lines a title is looked for: above it stand names, menus, logos.
const TOP_LINES: usize = 12;

/// The title: the first line of the top that names an occupation or a job, headings first; else the first short line.
#[must_use]
pub(crate) fn of_ad(text: &Text<'_>, reader: &Reader) -> Option<Title> {
    let words = &reader.words;
    let named: Vec<usize> =
        reader.occupations.scan(text, &|_| true).iter().map(|m| text.line_at(m.span.start)).collect();
    let job = |i: &usize| named.contains(i) || holds(&phrase(text.line(*i)), &words.job_nouns);
    let heading = |i: &usize| text.lines.get(*i).is_some_and(|l| l.heading);
    let short = |i: &usize| (1..=TITLE_WORDS).contains(&text.words_in(*i));
    let top = || (0..text.lines.len().min(TOP_LINES)).filter(short);
    let line = top()
        .find(|i| heading(i) && job(i))
        .or_else(|| top().take(3).find(job))
        .or_else(|| top().find(heading))
        .or_else(|| top().next())?;
    let span = label_apart(text, text.lines.get(line)?.span);
    let raw = span.of(text.raw).to_owned();
    Some(Title { normalized: normalize(&raw, words), seniority: seniority(&raw, words), raw, span })
}

/// "Intitulé du poste : Data analyst": what stands after the colon, when a label stands before it.
fn label_apart(text: &Text<'_>, span: Span) -> Span {
    const LABELS: [&str; 8] =
        ["poste", "intitule", "intitule du poste", "titre", "offre", "job title", "title", "position"];
    let raw = span.of(text.raw);
    match raw.split_once(':') {
        Some((label, rest)) if LABELS.contains(&phrase(label).as_str()) && !rest.trim().is_empty() => {
            let start = span.end - rest.trim_start().len();
            Span::new(start, span.end)
        }
        _ => span,
    }
}

/// `intern`, `junior`, `mid`, `senior`, `lead`, `executive`.
#[must_use]
pub(crate) fn seniority(title: &str, words: &Words) -> Option<String> {
    let joined = phrase(title);
    // From the most binding word on: an internship with a senior team is an internship.
    ["intern", "executive", "lead", "senior", "mid", "junior"]
        .into_iter()
        .find(|level| words.seniority.iter().any(|(l, phrases)| l == level && holds(&joined, phrases)))
        .map(str::to_owned)
}

/// The title without gender mark, contract, place, mode and level adjectives; either gender form.
#[must_use]
pub(crate) fn normalize(title: &str, words: &Words) -> String {
    let without_brackets = drop_brackets(title, words);
    let mut out = String::new();
    for (separator, part) in parts(&without_brackets) {
        let clean = drop_words(part, words);
        if clean.is_empty() || is_place(&clean, words) {
            continue;
        }
        if !out.is_empty() {
            out.push_str(separator);
        }
        out.push_str(&clean);
    }
    out
}

/// A part made of places: "Lyon", "Paris - La Défense", "Ville de Port-Arvel".
fn is_place(part: &str, words: &Words) -> bool {
    let joined = phrase(part);
    words.title_places.iter().any(|p| joined == *p || (p.contains(' ') && joined.starts_with(&format!("{p} "))))
}

/// Brackets go when they hold a gender mark, a contract, a place: all but part of a word ("Chef(fe)").
fn drop_brackets(title: &str, words: &Words) -> String {
    let mut out = String::new();
    let mut rest = title;
    while let Some(open) = rest.find(['(', '[']) {
        let (before, after) = rest.split_at(open);
        let close = after.find([')', ']']).map_or(after.len(), |c| c + 1);
        let inner = after.get(1..close.saturating_sub(1)).unwrap_or_default();
        out.push_str(before);
        let joined = phrase(inner);
        let inside_word = before.chars().last().is_some_and(char::is_alphanumeric);
        let noise = inside_word || is_gender_mark(inner) || holds(&joined, &words.title_noise);
        if !noise {
            out.push_str(after.get(..close).unwrap_or_default());
        }
        rest = after.get(close..).unwrap_or_default();
    }
    out.push_str(rest);
    out
}

/// `H/F`, `F-H`, `m/w/d`, `h/f/x`: letters that stand for people.
fn is_gender_mark(text: &str) -> bool {
    let folded = folded(text);
    let letters: Vec<&str> = folded.split(['/', '-', '.', ',', ' ', '|']).filter(|p| !p.is_empty()).collect();
    letters.len() >= 2
        && letters.iter().all(|l| {
            matches!(
                *l,
                "h" | "f" | "m" | "w" | "d" | "x" | "nb" | "n" | "i" | "t" | "homme" | "femme" | "male" | "female"
            )
        })
}

/// Parts of a title, each with the separator before it.
fn parts(title: &str) -> Vec<(&str, &str)> {
    const SEPARATORS: [&str; 6] = [" - ", " – ", " — ", " | ", " · ", " • "];
    let mut out = Vec::new();
    let (mut rest, mut before) = (title, "");
    while let Some((at, separator)) = SEPARATORS.iter().filter_map(|s| rest.find(s).map(|at| (at, *s))).min() {
        out.push((before, rest.get(..at).unwrap_or_default().trim()));
        rest = rest.get(at + separator.len()..).unwrap_or_default();
        before = separator;
    }
    out.push((before, rest.trim()));
    out
}

/// A part without gender marks, noise and level adjectives; "Lead" stays, it is part of the title.
fn drop_words(part: &str, words: &Words) -> String {
    let joined = phrase(part);
    if words.title_noise.contains(&joined) {
        return String::new();
    }
    let adjective = |word: &str| {
        words
            .seniority
            .iter()
            .any(|(level, phrases)| matches!(level.as_str(), "junior" | "mid" | "senior") && phrases.contains(word))
    };
    let mut kept: Vec<&str> = one_gender(part.split_whitespace().collect())
        .into_iter()
        .filter(|w| {
            let bare = phrase(w);
            let noise = w.contains('/') && is_gender_mark(w) || words.title_noise.contains(&bare) || adjective(&bare);
            !noise
        })
        .collect();
    while kept.last().is_some_and(|w| matches!(*w, "/" | "-" | "," | ":" | "–")) {
        kept.pop();
    }
    if kept.iter().all(|w| matches!(phrase(w).as_str(), "or" | "ou" | "and" | "et" | "")) {
        return String::new();
    }
    kept.join(" ").trim_matches([',', ':', '/', '-', ' ']).to_owned()
}

/// "Directeur / Directrice des données": the second form of a word goes.
fn one_gender(words: Vec<&str>) -> Vec<&str> {
    let mut out: Vec<&str> = Vec::new();
    let mut i = 0;
    while let Some(word) = words.get(i) {
        let twin = words.get(i + 2).filter(|_| words.get(i + 1) == Some(&"/"));
        if let Some(other) = twin
            && same_stem(word, other)
        {
            out.push(word);
            i += 3;
            continue;
        }
        // "Directeur/Directrice" in one piece.
        match word.split_once('/') {
            Some((a, b)) if same_stem(a, b) => out.push(a),
            _ => out.push(word),
        }
        i += 1;
    }
    out
}

/// Two forms of one word: they share their first four letters.
fn same_stem(a: &str, b: &str) -> bool {
    let head = |w: &str| folded(w).chars().take(4).collect::<String>();
    a.chars().count() >= 4 && head(a) == head(b)
}
