//! A title without what is no part of it: gender marks, contract, place, mode, pay, references, level adjectives.

use super::gender::{cut, one_form};
use super::said::Said;
use super::seniority::{allowed, at as level_at};
use crate::Reader;
use crate::facts::places;
use crate::text::fold::fold;
use crate::text::{Text, one_block};
use crate::words::Words;
use tremplin_documents::Span;
use unicode_normalization::char::is_combining_mark;

/// Levels whose words are adjectives; "Lead" and "Director" are part of the title.
const ADJECTIVES: [&str; 3] = ["junior", "mid", "senior"];

/// A part of a title.
struct Part<'t> {
    /// The signs before it.
    before: &'t str,
    text: &'t str,
    bracket: bool,
}

/// The title normalised; where nothing would be left, as it is.
#[must_use]
pub(crate) fn normalize(title: &str, reader: &Reader) -> String {
    let words = &reader.words;
    let plain = without_signs(&one_form(title, words), words);
    let parts = parts(&plain, words);
    let mut out = String::new();
    for (i, part) in parts.iter().enumerate() {
        let place =
            i > 0 && (parts.get(i + 1).is_some_and(|next| is_department(part, next)) || is_town(part.text, reader));
        let gone = if is_person(part.text, words) { names_another(&parts, i, words) } else { is_noise(part, reader) };
        if place || gone {
            continue;
        }
        let text = if part.bracket { inside(part.text, reader) } else { trimmed(part.text, reader) };
        if text.is_empty() {
            continue;
        }
        match (part.bracket, out.is_empty()) {
            (true, true) => out.push_str(&text),
            (true, false) => out.push_str(&format!(" ({text})")),
            (false, true) => out.push_str(&text),
            (false, false) => {
                out.push_str(&sign(part.before));
                out.push_str(&text);
            }
        }
    }
    if out.is_empty() { plain.trim().to_owned() } else { out }
}

/// The sign between two parts, spaced: a part between them may have gone.
fn sign(before: &str) -> String {
    match before.trim() {
        "" => " ".to_owned(),
        dash if dash.starts_with(['-', '–', '—']) => format!(" {dash} "),
        _ => before.to_owned(),
    }
}

/// The title without pay, references, hashtags, emoji and marks of exclamation.
fn without_signs(title: &str, words: &Words) -> String {
    let folded = fold(title);
    let mut cuts: Vec<(Span, &str)> = [&words.title.reference, &words.title.pay]
        .iter()
        .flat_map(|pattern| pattern.find_iter(&folded.text))
        .map(|m| (folded.original(Span::new(m.start(), m.end())), " "))
        .collect();
    cuts.sort_by_key(|(span, _)| (span.start, span.end));
    let kept = |c: char| c.is_alphanumeric() || is_combining_mark(c) || "-–—'’/.,:;()[]|&+#@·•_°→>{}".contains(c);
    let plain: String = cut(title, &cuts).chars().map(|c| if kept(c) { c } else { ' ' }).collect();
    plain.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Brackets, and what signs part outside them.
fn parts<'t>(title: &'t str, words: &Words) -> Vec<Part<'t>> {
    let mut out = Vec::new();
    let mut rest = title;
    while let Some(open) = rest.find(['(', '[', '{']) {
        let (outside, after) = rest.split_at(open);
        split(outside, words, &mut out);
        let close = after.find([')', ']', '}']).unwrap_or(after.len());
        out.push(Part { before: "", text: after.get(1..close).unwrap_or_default().trim(), bracket: true });
        rest = after.get(close + 1..).unwrap_or_default();
    }
    split(rest, words, &mut out);
    out
}

fn split<'t>(text: &'t str, words: &Words, out: &mut Vec<Part<'t>>) {
    let (mut start, mut before) = (0, "");
    for m in words.title.separator.find_iter(text) {
        let piece = text.get(start..m.start()).unwrap_or_default().trim();
        out.push(Part { before, text: piece, bracket: false });
        (start, before) = (m.end(), m.as_str());
    }
    out.push(Part { before, text: text.get(start..).unwrap_or_default().trim(), bracket: false });
    out.retain(|p| p.bracket || !p.text.is_empty() || !p.before.is_empty());
}

/// A bracket with its own parts.
fn inside(text: &str, reader: &Reader) -> String {
    let mut pieces = Vec::new();
    split(text, &reader.words, &mut pieces);
    let mut out = String::new();
    for piece in pieces.iter().filter(|p| !is_noise(p, reader)) {
        let text = trimmed(piece.text, reader);
        if !out.is_empty() && !text.is_empty() {
            out.push_str(piece.before);
        }
        out.push_str(&text);
    }
    out
}

/// "Trappes (78)": a name before the number of a department.
fn is_department(part: &Part<'_>, next: &Part<'_>) -> bool {
    let number = next.text.trim();
    let code = matches!(number.len(), 2 | 3 | 5) && number.starts_with(|c: char| c.is_ascii_digit());
    let digits = number.chars().filter(char::is_ascii_digit).count();
    !part.bracket && next.bracket && code && digits + 1 >= number.len() && part.text.split_whitespace().count() <= 4
}

/// A part that is but the name of a commune.
fn is_town(part: &str, reader: &Reader) -> bool {
    let block = one_block(part.to_owned());
    let places = places::named(&Text::new(&block, &reader.words), &[], &reader.words, reader.gazetteer());
    places.first().is_some_and(|p| p.commune.is_some() && p.span.of(part).len() >= part.trim().len())
}

/// Whether a part holds nothing of the title.
fn is_noise(part: &Part<'_>, reader: &Reader) -> bool {
    let said = Said::new(part.text);
    if said.len() == 0 || is_code(&said) {
        return true;
    }
    let words = &reader.words;
    let place = words.title_places.iter().any(|p| {
        let joined = said.phrase(0, said.len());
        p.contains(' ') && joined.strip_prefix(p.as_str()).is_some_and(|rest| rest.starts_with(' '))
    });
    let mode = is_mode(&said, words) || part.bracket && said.holds(0, said.len(), &words.title.modes);
    place || all_noise(&said, words) || (mode && only_names(&said, part.text, reader))
}

/// Every word is noise, a place, a number, a level; small words apart.
fn all_noise(said: &Said<'_>, words: &Words) -> bool {
    let (mut i, mut real) = (0, false);
    while i < said.len() {
        if let Some(end) = noise_at(said, i, words) {
            (i, real) = (end, true);
        } else if let Some((level, end)) = level_at(said, i, words)
            && (ADJECTIVES.contains(&level) || level == "lead" && said.word(i) != "lead")
        {
            (i, real) = (end, true);
        } else if is_number(said.word(i)) || words.dates.months.contains_key(said.word(i)) {
            (i, real) = (i + 1, true);
        } else if words.title.fillers.contains(said.word(i)) || matches!(said.word(i), "." | "&" | "+") {
            i += 1;
        } else {
            return false;
        }
    }
    real
}

/// One past the noise, or the place, that begins at a word.
fn noise_at(said: &Said<'_>, i: usize, words: &Words) -> Option<usize> {
    let title = &words.title;
    let lists = [&title.noise, &title.apart, &title.modes, &words.title_places];
    lists.iter().filter_map(|list| said.longest(i, said.len(), list)).max()
}

/// `35`, `2j`, `6mois`, `2025`.
fn is_number(word: &str) -> bool {
    word.starts_with(|c: char| c.is_ascii_digit())
}

/// A reference: words that are codes, with four digits at least.
fn is_code(said: &Said<'_>) -> bool {
    let code = |i: usize| {
        let word = said.written(i);
        let parted = i == 0 || !said.gap(i).contains(' ');
        parted && (word.chars().any(|c| c.is_ascii_digit()) || word.chars().all(char::is_uppercase) || word == ".")
    };
    let digits: usize = (0..said.len()).map(|i| said.word(i).chars().filter(char::is_ascii_digit).count()).sum();
    digits >= 4 && (0..said.len()).all(code)
}

/// Whether a part begins or ends with where the work is done.
fn is_mode(said: &Said<'_>, words: &Words) -> bool {
    let modes = &words.title.modes;
    let end = said.longest(0, said.len(), modes);
    end.is_some_and(|e| allowed(said, 0, e, words)) || said.longest_before(said.len(), 0, modes).is_some()
}

/// Beside a mode, names with a capital that are neither jobs nor skills are places: "Remote, Minnesota".
fn only_names(said: &Said<'_>, part: &str, reader: &Reader) -> bool {
    let words = &reader.words;
    let name = |i: usize| {
        let small = words.title.fillers.contains(said.word(i)) || noise_at(said, i, words).is_some();
        small || matches!(said.word(i), "." | "&" | "+") || said.written(i).starts_with(char::is_uppercase)
    };
    let block = one_block(part.to_owned());
    (0..said.len()).all(name)
        && !said.holds(0, said.len(), &words.job_nouns)
        && reader.skills.scan(&Text::new(&block, words), &|_| true).is_empty()
}

/// "Stagiaire": a part that is but a word for the person.
fn is_person(part: &str, words: &Words) -> bool {
    let said = Said::new(part);
    said.longest(0, said.len(), &words.title.persons) == Some(said.len())
}

/// "Stagiaire - Data analyst": whether another part names the job.
fn names_another(parts: &[Part<'_>], i: usize, words: &Words) -> bool {
    parts.iter().enumerate().any(|(j, p)| j != i && heads_job(&Said::new(p.text), 0, words))
}

/// Whether words from `i` on name a job before any preposition: "Bureau du directeur" names an office.
fn heads_job(said: &Said<'_>, i: usize, words: &Words) -> bool {
    let title = &words.title;
    let stop = |j: &usize| {
        let word = said.word(*j);
        title.of.contains(word) || title.under.contains(word) || title.fillers.contains(word)
    };
    let end = (i..said.len()).find(stop).unwrap_or(said.len());
    said.holds(i, end, &words.job_nouns)
}

/// A part without the noise among, before and after its words, and without level adjectives.
fn trimmed(part: &str, reader: &Reader) -> String {
    let words = &reader.words;
    let said = Said::new(part);
    let mut gone = vec![false; said.len()];
    strike_inside(&said, &mut gone, words);
    let first = strike_head(&said, &mut gone, words);
    strike_tail(&said, first, &mut gone, words);
    rebuilt(&said, &gone, words)
}

/// Noise anywhere; adjectives of level.
fn strike_inside(said: &Said<'_>, gone: &mut [bool], words: &Words) {
    let mut i = 0;
    while i < said.len() {
        let noise = said.longest(i, said.len(), &words.title.noise).filter(|e| allowed(said, i, *e, words));
        let adjective = level_at(said, i, words)
            .filter(|(level, _)| ADJECTIVES.contains(level) && !is_head_noun(said, i, words))
            .map(|(_, end)| end);
        let Some(end) = noise.or(adjective) else {
            i += 1;
            continue;
        };
        strike(gone, i, end);
        i = end;
    }
}

/// "Expert cybersécurité", "Graduate": what would be an adjective elsewhere names the job where no noun stands before or
/// right after it.
fn is_head_noun(said: &Said<'_>, i: usize, words: &Words) -> bool {
    let part = said.part(i);
    let noun = said.word(i).starts_with("expert");
    noun && !said.holds(part, i, &words.job_nouns)
}

/// Noise and articles before the title; gives the first word that stays.
fn strike_head(said: &Said<'_>, gone: &mut [bool], words: &Words) -> usize {
    let title = &words.title;
    let mut i = 0;
    while i < said.len() {
        if gone.get(i) == Some(&true) {
            i += 1;
            continue;
        }
        let article = title.articles.contains(said.word(i)) && i + 1 < said.len() && is_small(said, i, words);
        let noise = [&title.apart, &title.modes].into_iter().filter_map(|l| said.longest(i, said.len(), l)).max();
        let leads = |e: usize| title.lead_ins.contains(said.phrase(i, e)) && e < said.len();
        let noise = noise.filter(|e| allowed(said, i, *e, words) && (leads(*e) || heads_job(said, *e, words)));
        let Some(end) = noise.or(article.then_some(i + 1)) else { break };
        strike(gone, i, end);
        i = end;
    }
    i
}

/// "un", "Une", "our": an article rather than the first word of a name ("A/B", "Next").
fn is_small(said: &Said<'_>, i: usize, words: &Words) -> bool {
    let word = said.written(i);
    let capital = i == 0 && matches!(word.len(), 2 | 3) && !word.chars().all(char::is_uppercase);
    word.starts_with(char::is_lowercase) || capital && !words.title.apart.contains(said.word(i))
}

/// Noise, places and small words after the title.
fn strike_tail(said: &Said<'_>, first: usize, gone: &mut [bool], words: &Words) {
    let title = &words.title;
    let mut end = town(said, first).unwrap_or(said.len());
    strike(gone, end, said.len());
    while end > first + 1 {
        if gone.get(end - 1) == Some(&true) {
            end -= 1;
            continue;
        }
        let lists = [&title.apart, &title.modes, &words.title_places];
        let noise = lists.iter().filter_map(|l| said.longest_before(end, first + 1, l)).min();
        let noise = noise.filter(|i| !title.of.contains(said.word(i - 1)) && allowed(said, *i, end, words));
        let person = noise.is_some_and(|i| level_at(said, i, words).is_some_and(|(l, _)| l == "intern"));
        let kept = person && !said.holds(first, noise.unwrap_or(first), &words.job_nouns);
        // The "d" of "R&D" is no small word.
        let parted = said.gap(end - 1).contains(' ');
        let small = || parted && gone.get(end) == Some(&true) && title.fillers.contains(said.word(end - 1));
        let Some(i) = noise.filter(|_| !kept).or_else(|| small().then(|| end - 1)) else { break };
        strike(gone, i, end);
        end = i;
    }
}

/// The word "à" before names with a capital, to the end: "Garde d'enfants à Saint-Malo". Not in a title all in capitals.
fn town(said: &Said<'_>, first: usize) -> Option<usize> {
    let at = (first + 1..said.len()).find(|i| said.written(*i) == "à")?;
    let named = (at + 1..said.len()).all(|i| {
        let word = said.written(i);
        word.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit()) || word.chars().count() <= 3
    });
    let begins = said.written(at + 1).starts_with(char::is_uppercase);
    (named && begins).then_some(at)
}

fn strike(gone: &mut [bool], from: usize, end: usize) {
    if let Some(words) = gone.get_mut(from..end) {
        words.fill(true);
    }
}

/// The words that stay, with the signs between those that stood side by side.
fn rebuilt(said: &Said<'_>, gone: &[bool], words: &Words) -> String {
    let kept: Vec<usize> = (0..said.len()).filter(|i| gone.get(*i) == Some(&false)).collect();
    let struck = kept.len() < said.len();
    let joint = |i: &usize| struck && words.degree.or.contains(said.word(*i)) || matches!(said.word(*i), "et" | "and");
    let (Some(from), Some(to)) = (kept.iter().position(|i| !joint(i)), kept.iter().rposition(|i| !joint(i))) else {
        return String::new();
    };
    let mut out = String::new();
    let mut last: Option<usize> = None;
    for i in kept.get(from..=to).unwrap_or_default() {
        match last {
            Some(l) if l + 1 == *i => out.push_str(said.gap(*i)),
            // "l'" of a word that went goes with it.
            Some(_) => out.push(' '),
            None if *i == 0 || gone.get(i - 1) == Some(&false) => out.push_str(said.gap(*i).trim_start()),
            None => {}
        }
        out.push_str(said.written(*i));
        last = Some(*i);
    }
    if let Some(l) = last.filter(|l| l + 1 == said.len()) {
        out.push_str(said.raw.get(said.span(l).end..).unwrap_or_default().trim_end());
    }
    let one_space = out.split_whitespace().collect::<Vec<_>>().join(" ");
    one_space.trim_matches([',', ':', ';', '/', '-', '–', '—', '|', '·', '•', '_', '>', '→', '(', '[', ' ']).to_owned()
}
