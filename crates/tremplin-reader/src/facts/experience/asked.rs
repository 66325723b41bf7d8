//! The years of experience that an ad asks: those of a sentence, else those of a field filled from a list. Ages, the years of
//! the firm and the length of a contract are no experience.

use super::holds;
use crate::facts::degree::sentences;
use crate::facts::{ExperienceAsked, Remark};
use crate::text::Text;
use crate::text::sections::{Part, kind_at};
use crate::words::{Experience, Phrases, Words, ends_with, phrase, starts_with};
use regex::Captures;
use std::ops::Range;
use tremplin_documents::{Field, Span};

/// How far from the years, in bytes of the sentence, the word "experience" may stand.
const NEAR: usize = 100;
/// Words that may lead a line before the years it asks: "at least", "a minimum of".
const LEAD_WORDS: usize = 3;
/// Within this many lines two statements are items of one list.
const LIST: usize = 6;
/// More years than this are the age of a firm or of a person.
const MOST_YEARS: f64 = 25.0;

/// More years than this are those of a firm where nothing asks for them.
const LONG: f64 = 15.0;

/// How much a statement weighs: a part of other years, a wish, a demand.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Weight {
    Part,
    Wish,
    Demand,
}

/// Years of experience that an ad asks. A sentence is more exact than a field: where they differ, it is followed, and told.
#[must_use]
pub(crate) fn asked(
    text: &Text<'_>,
    parts: &[Part],
    words: &Words,
    remarks: &mut Vec<Remark>,
) -> Option<ExperienceAsked> {
    let field = (0..text.lines.len()).filter(|l| is_field(text, *l)).find_map(|l| of_field(text, l, &words.experience));
    let said = of_sentences(text, parts, words);
    match (said, field) {
        (Some(said), Some(field)) => {
            if said.min_years != field.min_years {
                remarks.push(Remark { code: "experience_conflict", span: Some(field.span) });
            }
            Some(said)
        }
        (said, field) => said.or(field),
    }
}

fn is_field(text: &Text<'_>, line: usize) -> bool {
    text.lines.get(line).is_some_and(|l| matches!(l.field, Some(Field::Experience)))
}

/// What a field says: its years, else that beginners are welcome.
fn of_field(text: &Text<'_>, line: usize, words: &Experience) -> Option<ExperienceAsked> {
    let span = text.lines.get(line)?.span;
    let folded = text.folded_line(line);
    if let Some(c) = words.pattern.captures(folded) {
        let (min_years, max_years) = bounds(&c, folded, words)?;
        return Some(ExperienceAsked { min_years, max_years, span });
    }
    words.none.is_match(folded).then_some(ExperienceAsked { min_years: Some(0.0), max_years: None, span })
}

/// The weightiest statement of the sentences; the first of those that weigh the same.
fn of_sentences(text: &Text<'_>, parts: &[Part], words: &Words) -> Option<ExperienceAsked> {
    let patterns = [&words.experience.pattern, &words.experience.none, &words.experience.beginner];
    let mut best: Option<(usize, Weight, ExperienceAsked)> = None;
    for line in (0..text.lines.len()).filter(|l| !is_field(text, *l)) {
        let folded = text.folded_line(line);
        let may = [names_unit(text, line, &words.experience), true, true];
        if !patterns.iter().zip(may).any(|(p, may)| may && p.is_match(folded)) {
            continue;
        }
        for span in sentences(text, line) {
            for (weight, asked) in statements(&Sentence::new(text, parts, line, span), words) {
                if best.as_ref().is_none_or(|(at, most, first)| {
                    weight > *most || weight == *most && line > *at && line - at <= LIST && exceeds(&asked, first)
                }) {
                    best = Some((line, weight, asked));
                }
            }
        }
    }
    best.map(|(_, _, asked)| asked)
}

/// Whether a word of a line is a year or a month, as in "3 years" and "3ans".
fn names_unit(text: &Text<'_>, line: usize, words: &Experience) -> bool {
    let tokens = text.lines.get(line).and_then(|l| text.tokens.get(l.first..l.end)).unwrap_or_default();
    tokens.iter().any(|t| {
        let word = t.folded.of(&text.folded.text).trim_start_matches(|c: char| c.is_ascii_digit());
        words.units.contains(word)
    })
}

/// "2+ years with Go" and, lines below, "5+ years as an engineer": the greater is the experience as a whole.
fn exceeds(asked: &ExperienceAsked, first: &ExperienceAsked) -> bool {
    first.min_years > Some(0.0) && asked.min_years > first.min_years && asked.min_years > Some(1.0)
}

/// A sentence and where it stands.
struct Sentence<'t> {
    text: &'t Text<'t>,
    folded: &'t str,
    /// Where it begins in the folded text.
    base: usize,
    /// The section.
    kind: &'t str,
    line: usize,
    starts_line: bool,
}

impl<'t> Sentence<'t> {
    fn new(text: &'t Text<'t>, parts: &'t [Part], line: usize, span: Span) -> Sentence<'t> {
        let place = text.folded.span_of(span);
        let starts_line = text.lines.get(line).is_some_and(|l| l.span.start == span.start);
        let kind = kind_at(parts, line);
        Sentence { text, folded: place.of(&text.folded.text), base: place.start, kind, line, starts_line }
    }

    fn original(&self, at: Range<usize>) -> Span {
        self.text.folded.original(Span::new(self.base + at.start, self.base + at.end))
    }
}

/// What a sentence asks, in its order.
fn statements(sentence: &Sentence<'_>, all: &Words) -> Vec<(Weight, ExperienceAsked)> {
    let words = &all.experience;
    let mut out = Vec::new();
    if let Some(m) = words.beginner.find(sentence.folded) {
        let joined = phrase(sentence.folded);
        // A post for a beginner says so in its title; levels of a grid ("Engineer II") say nothing.
        let titled = sentence.line == 0 && sentence.text.lines.len() > 1;
        let welcome = holds(&joined, &words.welcome) && !holds(&joined, &words.unwelcome);
        let weight = if welcome { Weight::Demand } else { Weight::Wish };
        if welcome || titled {
            let span = sentence.original(m.range());
            out.push((weight, ExperienceAsked { min_years: Some(0.0), max_years: None, span }));
        }
    }
    if out.is_empty()
        && let Some(m) = words.none.find(sentence.folded)
        // "No experience in banking is needed" says nothing of the other years.
        && !starts_with(&phrase(sentence.folded.get(m.end()..).unwrap_or_default()), &words.about)
    {
        let asked = ExperienceAsked { min_years: Some(0.0), max_years: None, span: sentence.original(m.range()) };
        out.push((Weight::Demand, asked));
    }
    let mut last = 0;
    for c in words.pattern.captures_iter(sentence.folded) {
        let Some(whole) = c.get(0) else { continue };
        let between = last..whole.start();
        last = whole.end();
        if !is_experience(sentence, whole.range(), &c, words) {
            continue;
        }
        let Some((min_years, max_years)) = bounds(&c, sentence.folded, words) else { continue };
        let before = phrase(sentence.folded.get(between).unwrap_or_default());
        let weight = weight(sentence, (&before, last), !out.is_empty(), all);
        out.push((weight, ExperienceAsked { min_years, max_years, span: sentence.original(whole.range()) }));
    }
    // "Two years wished, beginners welcome": the years are a wish.
    if out
        .first()
        .is_some_and(|(weight, a)| *weight == Weight::Demand && a.min_years == Some(0.0) && a.max_years.is_none())
    {
        out.truncate(1);
    }
    out
}

fn weight(sentence: &Sentence<'_>, (before, end): (&str, usize), follows: bool, all: &Words) -> Weight {
    let words = &all.experience;
    if holds(before, &words.part) && (follows || ends_with(before, &words.part)) {
        return Weight::Part;
    }
    let wished = sentence.kind == "preferred" || is_wished(sentence.folded, end, &all.preferred);
    if wished { Weight::Wish } else { Weight::Demand }
}

/// Whether a wish rules the years that end at a byte: before them, in their clause, at the end of the sentence. "Six years, preferably
/// of distributed systems" wishes no years.
fn is_wished(folded: &str, end: usize, preferred: &Phrases) -> bool {
    let after = folded.get(end..).unwrap_or_default();
    let clause = folded.get(..end + after.find([',', ';', '(']).unwrap_or(after.len())).unwrap_or_default();
    holds(&phrase(clause), preferred) || ends_with(&phrase(after), preferred)
}

/// Whether years are asked of a person.
fn is_experience(sentence: &Sentence<'_>, at: Range<usize>, c: &Captures<'_>, words: &Experience) -> bool {
    let folded = sentence.folded;
    let before = phrase(folded.get(..at.start).unwrap_or_default());
    let after = phrase(folded.get(at.end..).unwrap_or_default());
    let years = c.name("a").and_then(|m| value(m.as_str(), words)).unwrap_or(0.0);
    let months = is_months(c, words);
    if !months && years > MOST_YEARS || starts_with(&after, &words.not_before) {
        return false;
    }
    let near = folded.floor_char_boundary(at.start.saturating_sub(NEAR))
        ..folded.floor_char_boundary((at.end + NEAR).min(folded.len()));
    let named = holds(&phrase(folded.get(near).unwrap_or_default()), &words.words);
    let asks = holds(&before, &words.asks) || holds(&after, &words.asks);
    let plus = ["plus", "plus2", "plus3"].iter().any(|g| c.name(g).is_some());
    let of_firm = holds(&phrase(folded), &words.firm) || sentence.kind == "company";
    if is_under_label(sentence, at.start, words) {
        return true;
    }
    let range = c.name("b").or(c.name("c")).is_some();
    let demand = matches!(sentence.kind, "required" | "profile" | "preferred");
    // "With 23+ years of experience, the firm ..."
    if !asks && !demand && !months && !range && years > LONG {
        return false;
    }
    if of_firm && !asks && !plus && !range || is_length(&before, words) && (of_firm || !plus) {
        return false;
    }
    // "You have worked with it for 8+ years."
    let told = plus && starts_with(&before, &words.asks);
    let bracketed = folded.get(..at.start).is_some_and(|b| b.rfind('(') > b.rfind(')')) && asks && !months;
    named || bracketed || told || leads(sentence, at.start, &after, months, plus || asks)
}

/// "For 20 years", "aged 16", "a contract of 6 months", "for more than 20 years".
fn is_length(before: &str, words: &Experience) -> bool {
    let bare = words.quantifiers.iter().filter_map(|q| before.strip_suffix(q.as_str())).map(str::trim_end);
    std::iter::once(before).chain(bare).any(|b| ends_with(b, &words.not_after))
}

/// The years stand right under a heading or a label "Experience".
fn is_under_label(sentence: &Sentence<'_>, start: usize, words: &Experience) -> bool {
    let Some(above) = sentence.line.checked_sub(1) else { return false };
    let short = (1..=LEAD_WORDS + 1).contains(&sentence.text.words_in(above));
    let before = phrase(sentence.folded.get(..start).unwrap_or_default());
    let leading = before.split(' ').count() <= LEAD_WORDS;
    sentence.starts_line && short && leading && holds(&phrase(sentence.text.line(above)), &words.words)
}

/// A line that begins with years and goes on with what they are of: "5+ years in product management".
fn leads(sentence: &Sentence<'_>, start: usize, after: &str, months: bool, asks: bool) -> bool {
    let before = sentence.folded.get(..start).unwrap_or_default();
    // "Master of Go, 4 years of designing services": the clause leads too.
    let clause = phrase(before.rsplit([',', ';']).next().unwrap_or_default());
    let before = phrase(before);
    let few = |words: &str| words.is_empty() || words.split(' ').count() <= LEAD_WORDS;
    let demand = matches!(sentence.kind, "required" | "profile" | "preferred");
    let other = matches!(sentence.kind, "offer" | "company" | "legal");
    let leading = few(&before);
    let goes_on = after.split(' ').count() >= 2;
    !months
        && (demand && (leading || few(&clause) && goes_on)
            || !other && goes_on && (leading || asks) && !before.ends_with('.'))
}

/// Lowest and highest, in years.
fn bounds(c: &Captures<'_>, folded: &str, words: &Experience) -> Option<(Option<f64>, Option<f64>)> {
    let whole = c.get(0)?;
    let number = |name: &str| c.name(name).and_then(|m| value(m.as_str(), words));
    let unit = |name: &str| c.name(name).map(|m| if words.months.contains(m.as_str()) { 12.0 } else { 1.0 });
    let last = unit("unit")?;
    let first = unit("unit_a").unwrap_or(last);
    let (a, b) = (number("a")? / first, number("b").or(number("c")).map(|b| b / last));
    let before = phrase(folded.get(..whole.start()).unwrap_or_default());
    let after = phrase(folded.get(whole.end()..).unwrap_or_default());
    let least = ends_with(&before, &words.at_least);
    if let Some(b) = b {
        // "8-10+", "minimum 3 to 5" have no highest.
        let open = c.name("plus2").or(c.name("plus3")).is_some() || least || starts_with(&after, &words.at_least);
        return Some((Some(a.min(b)), (!open).then_some(a.max(b))));
    }
    let next = after.split(' ').take(LEAD_WORDS).collect::<Vec<_>>().join(" ");
    let follows = starts_with(&next, &words.at_most) || holds(&next, &words.words) && ends_with(&next, &words.at_most);
    let most = ends_with(&before, &words.at_most) && !least || follows;
    Some(if most { (Some(0.0), Some(a)) } else { (Some(a), None) })
}

fn is_months(c: &Captures<'_>, words: &Experience) -> bool {
    c.name("unit").is_some_and(|u| words.months.contains(u.as_str()))
}

fn value(text: &str, words: &Experience) -> Option<f64> {
    text.replace(',', ".").parse().ok().or_else(|| words.numbers.get(text).map(|n| f64::from(*n)))
}
