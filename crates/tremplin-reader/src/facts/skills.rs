//! Skills: mentions in a CV with how they are shown, and in an ad with how much they are wanted.

pub(crate) mod alternatives;
mod asked;
mod clauses;
pub(crate) mod cues;
mod held;
mod linked;
pub(crate) mod voices;

pub(crate) use asked::{asked, opens_with_denial};
pub(crate) use held::held;

use crate::Reader;
use crate::lexicon::Match;
use crate::text::Text;
use crate::text::sections::{Part, kind_at};
use crate::words::{Words, phrase};
use clauses::{Clauses, Wish};
use tremplin_documents::{Field, Span};

/// What the line of each match says of it, in the order of the matches.
fn wishes(reader: &Reader, text: &Text<'_>, matches: &[Match]) -> Vec<Option<Wish>> {
    let mut said = Vec::with_capacity(matches.len());
    for same_line in matches.chunk_by(|a, b| line_of(text, a) == line_of(text, b)) {
        let line = same_line.first().map_or(0, |m| line_of(text, m));
        let places = same_line.iter().map(|m| (m.first, m.end)).collect();
        let clauses = Clauses::of(text, line, places, &reader.words.skill_cues);
        said.extend(same_line.iter().map(|m| clauses.wish(m.first, m.end)));
    }
    said
}

fn line_of(text: &Text<'_>, m: &Match) -> usize {
    text.tokens.get(m.first).map_or(0, |t| t.line)
}

fn field(text: &Text<'_>, line: usize) -> Option<Field> {
    text.lines.get(line).and_then(|l| l.field)
}

/// An item of a list with so few words is a name.
const ITEM_WORDS: usize = 2;

/// A line of a skills section, an item of a word or two, or one made of short parts between commas: names stand there without a sentence.
pub(crate) fn is_list(text: &Text<'_>, parts: &[Part], line: usize, words: &Words) -> bool {
    let listing =
        matches!(kind_at(parts, line), "skills" | "certifications") || matches!(field(text, line), Some(Field::Skill));
    let raw = text.line(line);
    let commas = raw.matches([',', '|', '•', '·', ';']).count();
    // "Outils : Tableau": the label is a heading, and the list stands beside it.
    let label = raw.split_once(':').filter(|(_, rest)| !rest.trim().is_empty()).map(|(label, _)| phrase(label));
    let labelled = label.is_some_and(|l| words.cv_sections.get(&l).is_some_and(|kind| kind == "skills"));
    let item = text.lines.get(line).is_some_and(|l| l.item) && text.words_in(line) <= ITEM_WORDS;
    listing || labelled || item || (commas >= 3 && text.words_in(line) <= (commas + 1) * 3)
}

/// Places of addresses of the web and of mail: words inside them are no skills.
pub(crate) fn links(text: &Text<'_>) -> Vec<Span> {
    let mut out = Vec::new();
    let mut start = 0;
    for piece in text.raw.split(|c: char| c.is_whitespace() || matches!(c, '(' | ')' | ',' | '|' | '<' | '>')) {
        let end = start + piece.len();
        let may = piece.starts_with("www.") || piece.bytes().any(|b| matches!(b, b'/' | b'@'));
        if !may {
            start = after(text.raw, end);
            continue;
        }
        let host = piece.contains("://") || piece.starts_with("www.") || is_host_and_path(piece);
        if host || is_mail(piece) {
            out.push(Span::new(start, end));
        }
        start = after(text.raw, end);
    }
    out
}

/// One past the character that begins at a byte.
fn after(raw: &str, at: usize) -> usize {
    at + raw.get(at..).and_then(|r| r.chars().next()).map_or(0, char::len_utf8)
}

fn is_mail(piece: &str) -> bool {
    piece.split_once('@').is_some_and(|(user, host)| !user.is_empty() && host.contains('.'))
}

/// `github.com/name`: a dotted host, in small letters, before a slash; `Node.js/React` is none.
fn is_host_and_path(piece: &str) -> bool {
    piece.split_once('/').is_some_and(|(host, path)| {
        let dotted = host.split_once('.').is_some_and(|(a, b)| a.len() > 1 && b.len() > 1 && b != "js");
        !path.is_empty() && dotted && !host.contains(char::is_uppercase)
    })
}

/// "Recrutement de développeurs Java", "a team of Java developers", "encadrement de formateurs": the skill is theirs, not
/// the person's.
fn of_other_people(reader: &Reader, text: &Text<'_>, m: &Match) -> bool {
    let line = line_of(text, m);
    let plural_noun = |i: Option<usize>| {
        let here = i.filter(|i| text.tokens.get(*i).is_some_and(|t| t.line == line));
        here.and_then(|i| text.token(i).strip_suffix('s')).is_some_and(|noun| reader.words.job_nouns.contains(noun))
    };
    let around = [m.first.checked_sub(1), Some(m.first), m.end.checked_sub(1), Some(m.end)];
    around.into_iter().any(plural_noun)
}
