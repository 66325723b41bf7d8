//! The degree that an ad asks: each part of a sentence wants its degree in its own words.

use super::{Degree, DegreeAsked, holds, named, sentences};
use crate::facts::skills::opens_with_denial;
use crate::text::Text;
use crate::text::fold::folded;
use crate::text::sections::{Part, kind_at};
use crate::words::{Phrases, Words, phrase, starts_with};
use std::collections::BTreeSet;
use tremplin_documents::{Field, Span};

/// Words between a denial and the degree that it denies, the denial's own included: "no formal university degree".
const DENIAL_WORDS: usize = 4;
/// Words after "or" among which experience stands for the degree.
const INSTEAD_WORDS: usize = 9;

/// How a part of a sentence wants the degree that it names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Wish {
    Required,
    Preferred,
    Denied,
}

/// What one sentence says of degrees.
struct Said {
    span: Span,
    /// Level and wish of each part that names a degree; no level for a degree of any kind.
    wishes: Vec<(Option<Degree>, Wish)>,
    equivalent: bool,
}

/// The degree that an ad asks: in its sentences; else in those about the firm and the offer, whose end is not always told;
/// where no sentence says anything, in the label of a structured source.
#[must_use]
pub(crate) fn asked(text: &Text<'_>, parts: &[Part], words: &Words) -> Option<DegreeAsked> {
    let first = first_line(text, words);
    let label = |line: usize| matches!(text.lines.get(line).and_then(|l| l.field), Some(Field::DegreeAsked));
    let aside = |line: usize| matches!(kind_at(parts, line), "company" | "legal" | "offer");
    // "60 % of us hold a master's degree": about the firm.
    let counted = |line: usize| text.line(line).contains('%');
    let read = |pick: &dyn Fn(usize) -> bool| {
        let lines = (0..text.lines.len()).filter(|line| pick(*line) && may_name(text, *line, words));
        let said = lines.flat_map(|line| {
            let liked = kind_at(parts, line) == "preferred";
            sentences(text, line).into_iter().filter_map(move |span| said(text, span, liked, words))
        });
        joined(&said.collect::<Vec<_>>())
    };
    read(&|line| line >= first && !label(line) && !aside(line))
        .or_else(|| read(&|line| line >= first && !label(line) && aside(line) && !counted(line)))
        .or_else(|| read(&label))
}

/// Whether a line holds a word of some degree: most lines hold none, and are left at once.
fn may_name(text: &Text<'_>, line: usize, words: &Words) -> bool {
    let tokens = text.lines.get(line).and_then(|l| text.tokens.get(l.first..l.end)).unwrap_or_default();
    tokens.iter().any(|t| is_hint(t.folded.of(&text.folded.text), words))
}

fn is_hint(word: &str, words: &Words) -> bool {
    words.degree.hints.contains(word) || word.starts_with("bac")
}

/// The same of joined words.
fn hinted(joined: &str, words: &Words) -> bool {
    joined.split(' ').any(|word| is_hint(word, words))
}

/// The first line is the title, unless it is a sentence that asks something, or all there is.
fn first_line(text: &Text<'_>, words: &Words) -> usize {
    let first = phrase(text.line(0));
    let asks = [&words.required, &words.preferred, &words.degree.denied_after, &words.equivalent];
    usize::from(text.lines.len() > 1 && !asks.iter().any(|list| holds(&first, list)))
}

/// The first sentence that requires a degree tells the level; what others would like better is told beside it.
fn joined(said: &[Said]) -> Option<DegreeAsked> {
    let levels =
        |s: &Said, wish: Wish| -> Vec<Degree> { s.wishes.iter().filter(|w| w.1 == wish).filter_map(|w| w.0).collect() };
    let denied = said.iter().find(|s| s.wishes.iter().any(|(level, wish)| level.is_none() && *wish == Wish::Denied));
    let pick = |wish: Wish| said.iter().find_map(|s| levels(s, wish).into_iter().min().map(|level| (s, level)));
    let liked = said.iter().flat_map(|s| levels(s, Wish::Preferred)).max();
    let (from, level, necessity) = match (denied, pick(Wish::Required), pick(Wish::Preferred)) {
        (Some(s), None, _) => (s, None, "not_required"),
        (_, Some((s, level)), _) => (s, Some(level), "required"),
        (None, None, Some((s, level))) => (s, Some(level), "preferred"),
        (None, None, None) => (said.iter().find(|s| !s.wishes.is_empty())?, None, "not_required"),
    };
    Some(DegreeAsked {
        level,
        necessity: necessity.to_owned(),
        preferred_level: liked.filter(|l| level.is_none_or(|low| *l > low)),
        equivalent_ok: from.equivalent,
        span: from.span,
    })
}

/// What a sentence says; nothing when it names no degree.
fn said(text: &Text<'_>, span: Span, liked: bool, words: &Words) -> Option<Said> {
    let raw = span.of(text.raw);
    let whole = phrase(raw);
    if !hinted(&whole, words) {
        return None;
    }
    let whole = plain(&whole, words);
    let refused = opens_with_denial(raw, words);
    let mut wishes: Vec<(Option<Degree>, Wish)> = Vec::new();
    // A wish said before its degree: "Ideally, ...", "Preferred: ...".
    let mut coming: Option<Wish> = None;
    // From the first clause that tells to the last.
    let mut told: Option<Span> = None;
    for (at, clause) in clauses(raw, words) {
        let joined = phrase(clause);
        let may = hinted(&joined, words);
        let joined = plain(&joined, words);
        let own = wish(&joined, words);
        let found = if may { levels(clause, &joined, &whole, words) } else { Vec::new() };
        let noun = may && holds(&joined, &words.degree.nouns);
        let denied = (noun || !found.is_empty()) && (refused || is_denied(&joined, words));
        let here = Span::new(span.start + at, span.start + at + clause.len());
        if found.is_empty() && !(denied && noun) {
            match wishes.last_mut() {
                Some(last) if reaches_back(&joined, words) && own.is_some() => {
                    last.1 = own.unwrap_or(last.1);
                    told = told.map(|t| Span::new(t.start, here.end));
                }
                None if own.is_some() && is_wish_alone(&joined, words) => coming = own,
                _ => {}
            }
            continue;
        }
        told = Some(Span::new(told.map_or(here.start, |t| t.start), here.end));
        let usual = if liked { Wish::Preferred } else { Wish::Required };
        let wish = if denied && own != Some(Wish::Preferred) { Wish::Denied } else { own.or(coming).unwrap_or(usual) };
        if found.is_empty() {
            wishes.push((None, wish));
        }
        wishes.extend(found.into_iter().map(|level| (Some(level), wish)));
    }
    if holds(&whole, &words.no_degree) {
        wishes.push((None, Wish::Denied));
    }
    let equivalent = holds(&whole, &words.equivalent) || instead(&whole, words);
    (!wishes.is_empty()).then(|| Said { span: bare(told.unwrap_or(span), text.raw), wishes, equivalent })
}

/// A span without the blanks and bullets at its ends.
fn bare(span: Span, raw: &str) -> Span {
    let said = span.of(raw);
    let start = said.len() - said.trim_start_matches(|c: char| !c.is_alphanumeric()).len();
    Span::new(span.start + start, span.start + said.trim_end().len().max(start))
}

/// Parts of a sentence and where they begin: between commas, brackets and colons, and before the words that turn it.
fn clauses<'t>(sentence: &'t str, words: &Words) -> Vec<(usize, &'t str)> {
    let (mut out, mut from) = (Vec::new(), 0);
    for piece in sentence.split_inclusive([',', ';', '(', ')', ':', '–', '—', '[', ']']) {
        let base = from;
        from += piece.len();
        let piece = piece.trim_end_matches([',', ';', '(', ')', ':', '–', '—', '[', ']']);
        let (mut start, mut at) = (0, 0);
        for word in piece.split_inclusive(char::is_whitespace) {
            if at > start && words.degree.turns.contains(&phrase(word)) {
                out.push((base + start, piece.get(start..at).unwrap_or_default()));
                start = at;
            }
            at += word.len();
        }
        out.push((base + start, piece.get(start..).unwrap_or_default()));
    }
    out.retain(|(_, clause)| clause.chars().any(char::is_alphanumeric));
    out
}

/// What a clause says in words of how much it wants.
fn wish(joined: &str, words: &Words) -> Option<Wish> {
    match () {
        () if holds(joined, &words.preferred) || holds(joined, &words.degree.liked) => Some(Wish::Preferred),
        () if holds(joined, &words.required) => Some(Wish::Required),
        () => None,
    }
}

/// A clause made of a wish and at most a word around it: "ideally", "but a plus", "preferred".
fn is_wish_alone(joined: &str, words: &Words) -> bool {
    let lists = [&words.preferred, &words.required, &words.degree.liked];
    let longest = lists.iter().flat_map(|l| l.found_in(joined)).map(|(_, p)| p.split(' ').count()).max();
    longest.is_some_and(|n| joined.split(' ').count() <= n + 2)
}

/// "Master's in statistics, or a related field, preferred": a clause that goes on with the degree before it.
fn reaches_back(joined: &str, words: &Words) -> bool {
    let begins = |list: &Phrases| starts_with(joined, list);
    begins(&words.degree.or) || begins(&words.preferred) || begins(&words.degree.liked) || is_wish_alone(joined, words)
}

/// Whether the clause says that its degree is not asked.
fn is_denied(joined: &str, words: &Words) -> bool {
    if holds(joined, &words.degree.denied_after) || holds(joined, &words.no_degree) {
        return true;
    }
    let list: Vec<&str> = joined.split(' ').collect();
    let mut at = 0;
    let first = list.iter().position(|word| {
        let rest = joined.get(at..).unwrap_or_default();
        at += word.len() + 1;
        words.degree.nouns.contains(word) || words.degrees.iter().any(|(_, names, _)| starts_with(rest, names))
    });
    first.is_some_and(|i| {
        let before = list.get(i.saturating_sub(DENIAL_WORDS)..i).unwrap_or_default().join(" ");
        holds(&before, &words.degree.denied_before)
    })
}

/// A text without the phrases that hold the name of a degree and name none.
fn plain(joined: &str, words: &Words) -> String {
    let others: BTreeSet<&str> = words.degree.other.found_in(joined).map(|(_, other)| other).collect();
    let mut plain = format!(" {joined} ");
    for other in others {
        plain = plain.replace(&format!(" {other} "), " _ ");
    }
    plain.trim().to_owned()
}

/// The levels that a clause names.
fn levels(clause: &str, joined: &str, sentence: &str, words: &Words) -> Vec<Degree> {
    let context = &words.degree;
    let mut plain = format!(" {joined} ");
    let capitals: BTreeSet<&str> = context.capitals.found_in(joined).map(|(_, word)| word).collect();
    for word in capitals.into_iter().filter(|c| !in_capitals(clause, c)) {
        plain = plain.replace(&format!(" {word} "), " _ ");
    }
    let mut found: Vec<Degree> = named(plain.trim(), words, false);
    let folded = folded(clause);
    found.extend(context.years.captures_iter(&folded).filter_map(|c| years(&c)));
    if holds(joined, &context.framework) {
        found.extend(context.framework_level.captures_iter(&folded).filter_map(|c| framework(c.name("n")?.as_str())));
    }
    found.extend(initials(clause, joined, sentence, words));
    if found.is_empty() && holds(&plain, &context.generic) {
        found.push(Degree::Bac3);
    }
    found.retain(|l| *l > Degree::None);
    found
}

/// Whether a name stands in capitals in a clause, and is no part of a figure ("CAP 2030", "200 M2").
fn in_capitals(clause: &str, name: &str) -> bool {
    let written: Vec<&str> = clause.split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty()).collect();
    let number = |i: Option<usize>, digits: usize| {
        let word = i.and_then(|i| written.get(i));
        word.is_some_and(|w| w.len() >= digits && w.chars().all(|c| c.is_ascii_digit()))
    };
    (0..written.len()).any(|i| {
        let same = written.get(i).is_some_and(|w| w.to_lowercase() == *name && !w.chars().any(char::is_lowercase));
        same && !number(Some(i + 1), 4) && !number(i.checked_sub(1), 1)
    })
}

/// "BS in physics", "BS/MS degree": initials that are other words elsewhere.
fn initials(clause: &str, joined: &str, sentence: &str, words: &Words) -> Vec<Degree> {
    let context = &words.degree;
    let list: Vec<&str> = joined.split(' ').filter(|w| *w != ".").collect();
    let is_initial = |w: &str| context.initials.contains(w) && in_capitals(clause, w);
    // "BS, MS or PhD in ...": alone in its part of an enumeration of degrees.
    let listed = list.iter().all(|w| is_initial(w))
        && (holds(sentence, &context.nouns) || !named(sentence, words, false).is_empty());
    let follows = |i: usize| {
        let next = (i + 1..list.len()).find(|j| !list.get(*j).is_some_and(|w| is_initial(w)));
        next.and_then(|j| list.get(j)).is_some_and(|w| context.after_initials.contains(w))
    };
    let counts = |i: &usize| list.get(*i).is_some_and(|w| is_initial(w)) && (listed || follows(*i));
    let level = |i: usize| {
        let word = list.get(i)?;
        words.degrees.iter().find(|(_, _, inside)| inside.contains(word)).map(|(level, _, _)| *level)
    };
    (0..list.len()).filter(counts).filter_map(level).collect()
}

/// The lower of the years after the baccalauréat.
fn years(c: &regex::Captures<'_>) -> Option<Degree> {
    let number = |name: &str| c.name(name).and_then(|m| m.as_str().parse::<u8>().ok());
    // "Bac+5 et 3 ans d'expérience": years of something else.
    let second = number("b").or_else(|| number("c").filter(|_| c.name("unit").is_none()));
    let first = number("a")?;
    let level = match second.map_or(first, |s| s.min(first)) {
        0 | 1 => Degree::Bac,
        2 => Degree::Bac2,
        3 => Degree::Bac3,
        4 => Degree::Bac4,
        5..=7 => Degree::Bac5,
        _ => Degree::Bac8,
    };
    Some(level)
}

/// Levels of the European framework of qualifications, as in the French RNCP (décret n° 2019-14).
fn framework(number: &str) -> Option<Degree> {
    Some(match number {
        "3" => Degree::Cap,
        "4" => Degree::Bac,
        "5" => Degree::Bac2,
        "6" => Degree::Bac3,
        "7" => Degree::Bac5,
        "8" => Degree::Bac8,
        _ => return None,
    })
}

/// "Bac+5 ou cinq ans d'expérience": experience instead of the degree; not "three or more years of experience".
fn instead(joined: &str, words: &Words) -> bool {
    const MORE: [&str; 5] = ["more", "plus", "higher", "above", "superieur"];
    let list: Vec<&str> = joined.split(' ').collect();
    let named_before = |i: usize| {
        let before = list.get(..i).unwrap_or_default().join(" ");
        !named(&before, words, false).is_empty() || holds(&before, &words.degree.nouns)
    };
    list.iter().enumerate().filter(|(_, w)| words.degree.or.contains(w)).any(|(i, _)| {
        let more = list.get(i + 1).is_some_and(|w| MORE.contains(w));
        let after = list.get(i + 1..(i + 1 + INSTEAD_WORDS).min(list.len())).unwrap_or_default();
        let stop = after.iter().position(|w| matches!(*w, "with" | "avec" | "and" | "et")).unwrap_or(after.len());
        let near = after.get(..stop).unwrap_or_default().join(" ");
        !more && holds(&near, &words.experience.words) && named_before(i)
    })
}
