//! An age that an ad sets for people: a highest age said of a person, a profile, a candidate. French law forbids it (Code du travail,
//! L1132-1) save where a contract has a legal one.

use super::Remark;
use super::experience::holds;
use crate::text::Text;
use crate::words::{Words, phrase, starts_with};
use tremplin_documents::Span;

/// Ages that are ages of workers; smaller numbers of years are experience.
const AGES: std::ops::RangeInclusive<u32> = 16..=70;
/// How far before the age, in bytes, the word for the person stands.
const NEAR: usize = 60;

/// The limits of age of an ad, one a sentence.
#[must_use]
pub(crate) fn limits(text: &Text<'_>, words: &Words) -> Vec<Remark> {
    let all = (0..text.lines.len()).filter_map(|line| limit(text, line, words));
    all.map(|span| Remark { code: "age_limit", span: Some(span) }).collect()
}

fn limit(text: &Text<'_>, line: usize, words: &Words) -> Option<Span> {
    let folded = text.folded_line(line);
    if !folded.bytes().any(|b| b.is_ascii_digit()) {
        return None;
    }
    let base = text.lines.get(line)?.folded.start;
    words.age.pattern.captures_iter(folded).find_map(|c| {
        let whole = c.get(0)?;
        let age = c.name("a").or(c.name("b"))?.as_str().parse().ok()?;
        let from = folded.floor_char_boundary(whole.start().saturating_sub(NEAR));
        let person = holds(&phrase(folded.get(from..whole.start())?), &words.age.people);
        let after = phrase(folded.get(whole.end()..)?);
        let other = starts_with(after.strip_prefix("d ").unwrap_or(&after), &words.experience.words);
        (AGES.contains(&age) && person && !other)
            .then(|| text.folded.original(Span::new(base + whole.start(), base + whole.end())))
    })
}
