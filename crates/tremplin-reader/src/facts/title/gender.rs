//! The gender marks of a title: `H/F`, `(m/w/d)`, `développeur·euse`, "Directeur / Directrice". One form comes out, complete.

use super::said::Said;
use crate::text::fold::{Folded, fold};
use crate::words::Words;
use crate::words::title::Title;
use tremplin_documents::Span;

/// Two forms of one name have at most this many words.
const LONGEST: usize = 5;

/// The title with one form of each word, the first written, and without letters that stand for people.
#[must_use]
pub(super) fn one_form(title: &str, words: &Words) -> String {
    let unmarked = without_marks(title, &words.title);
    let plain = without_suffixes(&unmarked, &words.title);
    without_twins(&plain, words)
}

/// `H/F`, `F-H`, `(h/f/x)`, "homme ou femme": a mark names both.
fn without_marks(title: &str, words: &Title) -> String {
    let folded = fold(title);
    let both = |mark: &str| {
        let mut people = mark.split(|c: char| !c.is_alphanumeric());
        let names = |list: &crate::words::Phrases| people.clone().any(|p| list.contains(p));
        let found = names(&words.men) && names(&words.women);
        found && people.next().is_some()
    };
    let mut cuts: Vec<(Span, &str)> = words
        .mark
        .find_iter(&folded.text)
        .filter(|m| both(m.as_str()))
        .map(|m| (folded.original(Span::new(m.start(), m.end())), " "))
        .collect();
    if cuts.is_empty() {
        cuts.extend(bare_mark(title, &folded, words).map(|span| (span, " ")));
    }
    cut(title, &cuts)
}

/// `H F` or `HF` in brackets, `H F` at the end.
fn bare_mark(title: &str, folded: &Folded, words: &Title) -> Option<Span> {
    let both = |a: &str, b: &str| words.men.contains(a) && words.women.contains(b);
    let said = Said::new(title);
    let last = said.len().checked_sub(2).filter(|i| {
        let (a, b) = (said.word(*i), said.word(i + 1));
        said.gap(i + 1) == " " && a.len() == 1 && (both(a, b) || both(b, a))
    });
    if let Some(i) = last {
        return Some(Span::new(said.span(i).start, said.span(i + 1).end));
    }
    ["(hf)", "(fh)", "(mf)", "(fm)", "[hf]", "[fh]"].iter().find_map(|mark| {
        let at = folded.text.find(mark)?;
        Some(folded.original(Span::new(at, at + mark.len())))
    })
}

/// `(e)`, `·euse`, `.e.s`, `/trice`, `-ne`: the ending of the other gender goes, the plural stays.
fn without_suffixes(title: &str, words: &Title) -> String {
    let folded = fold(title);
    let mut cuts: Vec<(Span, &str)> = Vec::new();
    for c in words.suffix.captures_iter(&folded.text) {
        let (Some(whole), Some(base)) = (c.get(0), c.name("base")) else { continue };
        // "développeu·r·se": the r belongs to both forms.
        let split = c.name("r").is_some();
        let plural = ["plural", "plural2", "plural3"].iter().any(|g| c.name(g).is_some_and(|m| !m.is_empty()));
        let kept = match (split, plural) {
            (true, true) => "rs",
            (true, false) => "r",
            (false, true) => "s",
            (false, false) => "",
        };
        cuts.push((folded.original(Span::new(base.end(), whole.end())), kept));
    }
    cut(title, &cuts)
}

/// "Directeur / Directrice des données", "Développeur ou Développeuse", "Chef de projet (Cheffe de projet)".
fn without_twins(title: &str, words: &Words) -> String {
    let said = Said::new(title);
    let mut cuts: Vec<(Span, &str)> = Vec::new();
    let mut i = 1;
    while i < said.len() {
        let Some((from, end)) = twins_at(&said, i, words) else {
            i += 1;
            continue;
        };
        let mut stop = said.span(end - 1).end;
        let opened = title.get(from..said.span(i).start).is_some_and(|gap| gap.contains(['(', '[']));
        if opened && title.get(stop..).is_some_and(|rest| rest.starts_with([')', ']'])) {
            stop += 1;
        }
        cuts.push((Span::new(from, stop), ""));
        i = end.max(i + 1);
    }
    cut(title, &cuts)
}

/// Where the second form of a name begins to be too much, and the word after it, when word `i` begins one.
fn twins_at(said: &Said<'_>, i: usize, words: &Words) -> Option<(usize, usize)> {
    let joint = i.checked_sub(1).filter(|j| *j > 0 && words.degree.or.contains(said.word(*j)));
    let left = joint.unwrap_or(i);
    let gap = said.gap(i);
    let parted = gap.contains(['/', ',', '(', '[', '|']) || gap.contains(" - ") || gap.contains(" – ");
    if joint.is_none() && !parted {
        return None;
    }
    let fits = |k: &usize| {
        let pairs = || (0..*k).map(|n| (said.word(left - k + n), said.word(i + n)));
        let twin = |(a, b): (&str, &str)| is_twin(a, b, &words.title);
        pairs().next().is_some_and(twin) && pairs().all(|(a, b)| a == b || twin((a, b)))
    };
    let longest = LONGEST.min(left).min(said.len() - i);
    let k = (1..=longest).rev().find(fits)?;
    Some((said.span(left - 1).end, i + k))
}

/// Two forms of one word, by the endings of the tables; both may be plural.
fn is_twin(a: &str, b: &str, words: &Title) -> bool {
    let one = |a: &str, b: &str| {
        words.genders.iter().any(|(x, y)| {
            let stem = a.strip_suffix(x.as_str());
            stem.is_some_and(|s| s.len() >= 2 && b.strip_suffix(y.as_str()) == Some(s))
        })
    };
    let either = |a: &str, b: &str| one(a, b) || one(b, a);
    let singular = a.strip_suffix('s').zip(b.strip_suffix('s'));
    a != b && (either(a, b) || singular.is_some_and(|(a, b)| either(a, b)))
}

/// A text with parts replaced; the parts come in order.
pub(super) fn cut(text: &str, cuts: &[(Span, &str)]) -> String {
    let mut out = String::with_capacity(text.len());
    let mut at = 0;
    for (span, kept) in cuts.iter().filter(|(span, _)| span.start <= span.end) {
        out.push_str(text.get(at..span.start.max(at)).unwrap_or_default());
        out.push_str(kept);
        at = span.end.max(at);
    }
    out.push_str(text.get(at..).unwrap_or_default());
    out
}
