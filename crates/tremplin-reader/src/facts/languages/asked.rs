//! The languages that an ad asks: each language, or each group of them, with the level and the wish of its own part of
//! the sentence. "French company" and "marché allemand" name no language.

use super::{holds, level_in};
use crate::facts::degree::sentences;
use crate::facts::{LanguageAsked, Necessity};
use crate::text::Text;
use crate::text::sections::{Part, kind_at};
use crate::words::{Phrases, Words, phrase};
use tremplin_documents::Span;

/// The name of a language has at most this many words.
const NAME: usize = 3;
/// A level is said within this many words of its language.
const NEAR: usize = 10;
/// A line of names and levels has at most this many words.
const LIST_WORDS: usize = 8;

/// The name of a language in a sentence: its tokens.
#[derive(Clone, Copy)]
struct Name<'w> {
    lang: &'w str,
    first: usize,
    end: usize,
}

/// Languages that an ad asks, one entry a language, in the order of the text.
#[must_use]
pub(crate) fn asked(text: &Text<'_>, parts: &[Part], words: &Words) -> Vec<LanguageAsked> {
    let mut out: Vec<LanguageAsked> = Vec::new();
    for line in 0..text.lines.len() {
        let kind = kind_at(parts, line);
        if kind == "legal" || names(text, line_tokens(text, line), words).is_empty() {
            continue;
        }
        for sentence in sentences(text, line) {
            for found in in_sentence(text, tokens_in(text, line, sentence), line, kind, words) {
                add(&mut out, found);
            }
        }
    }
    out
}

/// What a later mention adds to the first.
fn add(out: &mut Vec<LanguageAsked>, found: LanguageAsked) {
    match out.iter_mut().find(|l| l.lang == found.lang) {
        Some(known) => {
            known.necessity = known.necessity.max(found.necessity);
            known.level = known.level.take().or(found.level);
        }
        None => out.push(found),
    }
}

type Tokens = std::ops::Range<usize>;

fn line_tokens(text: &Text<'_>, line: usize) -> Tokens {
    text.lines.get(line).map_or(0..0, |l| l.first..l.end)
}

fn tokens_in(text: &Text<'_>, line: usize, span: Span) -> Tokens {
    let all = line_tokens(text, line);
    let at = |byte: usize| all.clone().find(|i| text.tokens.get(*i).is_some_and(|t| t.span.start >= byte));
    at(span.start).unwrap_or(all.end)..at(span.end).unwrap_or(all.end)
}

/// The names of languages among tokens; `Polish` needs its capital.
fn names<'w>(text: &Text<'_>, tokens: Tokens, words: &'w Words) -> Vec<Name<'w>> {
    let mut out = Vec::new();
    let mut i = tokens.start;
    while i < tokens.end {
        if !words.language_heads.may_begin(text.token(i)) {
            i += 1;
            continue;
        }
        let long = || (i + 2..=tokens.end.min(i + NAME)).rev();
        let long = words.language.long.contains(text.token(i)).then(long).into_iter().flatten();
        let found = long
            .filter_map(|end| Some((end, words.languages.get(&text.joined(i, end))?)))
            .next()
            .or_else(|| Some((i + 1, words.languages.get(text.token(i))?)));
        let written = text.tokens.get(i).map_or("", |t| t.span.of(text.raw));
        let small = || words.language.capitals.contains(text.token(i)) && written.starts_with(char::is_lowercase);
        match found.filter(|_| !small()) {
            Some((end, lang)) => {
                out.push(Name { lang, first: i, end });
                i = end;
            }
            None => i += 1,
        }
    }
    out
}

/// What one sentence asks.
fn in_sentence(text: &Text<'_>, tokens: Tokens, line: usize, kind: &str, words: &Words) -> Vec<LanguageAsked> {
    let names = names(text, tokens.clone(), words);
    let groups = groups(text, &names, tokens.end, words);
    let mut out = Vec::new();
    for (g, group) in groups.iter().enumerate() {
        let (Some(first), Some(last)) = (group.first(), group.last()) else { continue };
        let before = g.checked_sub(1).and_then(|p| groups.get(p)).and_then(|p| p.last());
        let from = before.map_or(tokens.start, |b| turn(text, b.end, first.first, words));
        let next = groups.get(g + 1).and_then(|n| n.first());
        let to = next.map_or(tokens.end, |n| turn(text, last.end, n.first, words));
        if of_country(text, from, first.first, last.end, to, words) {
            continue;
        }
        let around = Around::new(text, from..to, first.first..last.end, words);
        let listed = is_list(text, line, words);
        let Some(necessity) = around.necessity(kind, listed, words) else { continue };
        let level = around.level(words);
        out.extend(group.iter().map(|name| LanguageAsked {
            lang: name.lang.to_owned(),
            level: level.clone(),
            necessity,
            span: span(text, name),
        }));
    }
    out
}

fn span(text: &Text<'_>, name: &Name<'_>) -> Span {
    let start = text.tokens.get(name.first).map_or(0, |t| t.span.start);
    Span::new(start, text.tokens.get(name.end - 1).map_or(start, |t| t.span.end))
}

/// Names side by side make one demand: "anglais et allemand courants". In "English and French is a plus" the verb is of
/// the last alone.
fn groups<'w>(text: &Text<'_>, names: &[Name<'w>], end: usize, words: &Words) -> Vec<Vec<Name<'w>>> {
    let joints = &words.language.joints;
    let joined = |a: &Name<'_>, b: &Name<'_>| {
        (a.end..b.first).all(|i| joints.contains(text.token(i)) || matches!(text.token(i), "," | "&" | "+"))
            && !dashed(text, b.first)
    };
    let mut groups: Vec<Vec<Name<'w>>> = Vec::new();
    for name in names {
        match groups.last_mut() {
            Some(group) if group.last().is_some_and(|last| joined(last, name)) => group.push(*name),
            _ => groups.push(vec![*name]),
        }
    }
    let alone = |group: &Vec<Name<'_>>| {
        let (Some(a), Some(b)) = (group.iter().rev().nth(1), group.last()) else { return false };
        let either = a.end == b.first || (a.end..b.first).any(|i| words.degree.or.contains(text.token(i)));
        let singular =
            (b.end + 1..=end.min(b.end + 3)).any(|e| words.language.singular.contains(&text.joined(b.end, e)));
        !either && singular
    };
    let part = |mut group: Vec<Name<'w>>| {
        let last = if alone(&group) { group.pop() } else { None };
        [Some(group), last.map(|l| vec![l])]
    };
    groups.into_iter().flat_map(part).flatten().collect()
}

/// Whether a dash or a bar stands before a token.
fn dashed(text: &Text<'_>, i: usize) -> bool {
    let (Some(a), Some(b)) = (i.checked_sub(1).and_then(|p| text.tokens.get(p)), text.tokens.get(i)) else {
        return false;
    };
    let gap = text.raw.get(a.span.end..b.span.start).unwrap_or_default();
    gap.contains(" - ") || gap.contains(['–', '—'])
}

/// Where, between two demands, the second begins: after the last sign or word that parts them.
fn turn(text: &Text<'_>, from: usize, to: usize, words: &Words) -> usize {
    let parts = |i: &usize| {
        let sign =
            matches!(text.token(*i), "," | ";" | "|" | "•" | "·" | "." | "/") || (text.token(*i) == ":" && *i > from);
        sign || dashed(text, *i) || words.language.turns.contains(text.token(*i))
    };
    // "English (no need for French)": what stands in a bracket that does not close is of the second.
    let opened = (from..to).rev().find(|i| matches!(text.token(*i), "(" | ")")).filter(|i| text.token(*i) == "(");
    opened.or_else(|| (from..to).rev().find(parts)).unwrap_or(to)
}

/// "French company", "marchés français et allemand", "cours d'anglais".
fn of_country(text: &Text<'_>, from: usize, first: usize, end: usize, to: usize, words: &Words) -> bool {
    let things = &words.language.of_country;
    let after = (end + 1..=to.min(end + 2)).any(|e| things.contains(&text.joined(end, e)));
    let small = |i: usize| matches!(text.token(i), "d" | "de" | "l" | "of");
    let mut last = first;
    while last > from && small(last - 1) {
        last -= 1;
    }
    let before = (from.max(last.saturating_sub(2))..last).any(|b| things.contains(&text.joined(b, last)));
    after || before
}

/// The words around a demand.
struct Around {
    /// Its own clause.
    clause: String,
    /// All its words up to the next demand, near it.
    near: String,
    /// Whether the words beside the name let it be a language rather than an adjective.
    spoken: bool,
}

impl Around {
    fn new(text: &Text<'_>, window: Tokens, names: Tokens, words: &Words) -> Around {
        let cut = |i: &usize| matches!(text.token(*i), "," | ";");
        let mut from = (window.start..names.start).rev().find(cut).map_or(window.start, |i| i + 1);
        // "Ideally, ...": a wish before a comma is of what follows.
        if from > window.start && is_wish(&text.joined(window.start, from - 1), words) {
            from = window.start;
        }
        let mut depth = 0;
        let outside = |i: &usize| {
            depth += i32::from(text.token(*i) == "(") - i32::from(text.token(*i) == ")");
            depth <= 0 && cut(i)
        };
        let mut to = (names.end..window.end).find(outside).unwrap_or(window.end);
        if to < window.end && is_wish(&text.joined(to + 1, window.end), words) {
            to = window.end;
        }
        let near = names.start.saturating_sub(NEAR).max(window.start)..(names.end + NEAR).min(window.end);
        let said = |range: Tokens| {
            let before = text.joined(range.start, names.start);
            let after = text.joined(names.end, range.end.max(names.end));
            phrase(&format!("{after} | {before}"))
        };
        Around { clause: said(from..to), near: said(near), spoken: beside(text, &window, &names, words) }
    }

    /// How much the demand wants; nothing when it is no demand.
    fn necessity(&self, kind: &str, listed: bool, words: &Words) -> Option<Necessity> {
        let says = |list: &Phrases| holds(&self.clause, list);
        let context = &words.language;
        let preferred = says(&words.preferred) || says(&context.liked);
        if says(&context.denied) && !preferred {
            return None;
        }
        let required = says(&words.required) || says(&context.required);
        let wanted = self.spoken && (preferred || required || says(&context.spoken));
        let level = self.level(words).is_some();
        match () {
            () if !listed && !wanted && !level => None,
            () if preferred => Some(Necessity::Preferred),
            () if required => Some(Necessity::Required),
            () if kind == "preferred" => Some(Necessity::Preferred),
            () if matches!(kind, "required" | "profile") => Some(Necessity::Required),
            () => Some(Necessity::Unspecified),
        }
    }

    /// The level of its clause, else the nearest.
    fn level(&self, words: &Words) -> Option<String> {
        let plain = |said: &str| {
            let mut said = format!(" {said} ");
            let native = said.contains(" native ");
            for word in words.language.not_after.iter().filter(|_| native) {
                said = said.replace(&format!(" {word} native "), " _ ");
            }
            level_in(said.trim(), words)
        };
        plain(&self.clause).or_else(|| plain(&self.near).filter(|_| !holds(&self.near, &words.experience.words)))
    }
}

/// Words that are but a wish: "ideally", "a plus".
fn is_wish(joined: &str, words: &Words) -> bool {
    let said = phrase(joined);
    let lists = [&words.preferred, &words.required, &words.language.liked, &words.language.required];
    said.split(' ').count() <= 4 && lists.iter().any(|l| holds(&said, l))
}

/// Whether the word after a name, or the one before it, may stand beside a language: in "French wine" and "vin français" it
/// does not.
fn beside(text: &Text<'_>, window: &Tokens, names: &Tokens, words: &Words) -> bool {
    let context = &words.language;
    let word = |i: usize| text.tokens.get(i).is_some_and(|t| t.word) || text.token(i) == "%";
    let after = names.end >= window.end || !word(names.end) || context.after.contains(text.token(names.end));
    let before = names.start == window.start
        || names.start.checked_sub(1).is_some_and(|i| !word(i) || context.before.contains(text.token(i)));
    after && before
}

/// A line of names and levels under a label or in a list: "Langues : anglais, allemand".
fn is_list(text: &Text<'_>, line: usize, words: &Words) -> bool {
    let label = text.line(line).split_once(':').map(|(label, _)| phrase(label));
    let labelled = label.is_some_and(|l| words.language.labels.contains(&l));
    let item = text.lines.get(line).is_some_and(|l| l.item);
    let known = |i: usize| {
        let token = text.token(i);
        let name = words.languages.contains_key(token) || words.language.joints.contains(token);
        name || !text.tokens.get(i).is_some_and(|t| t.word) || words.language.labels.contains(token)
    };
    labelled || item && text.words_in(line) <= LIST_WORDS && line_tokens(text, line).all(known)
}
