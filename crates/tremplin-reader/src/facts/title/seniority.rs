//! The seniority that a title tells by its words.

use super::said::Said;
use crate::words::Words;

/// From the most binding word on: an internship with a senior team is an internship.
const ORDER: [&str; 6] = ["intern", "executive", "lead", "senior", "mid", "junior"];

/// `intern`, `junior`, `mid`, `senior`, `lead`, `executive`.
#[must_use]
pub(crate) fn of(title: &str, words: &Words) -> Option<String> {
    let said = Said::new(title);
    let worded = |i: &usize| grade(&said, *i, words).is_none();
    let told = |pick: &dyn Fn(&usize) -> bool| -> Vec<&str> {
        (0..said.len()).filter(pick).filter_map(|i| at(&said, i, words)).map(|(level, _)| level).collect()
    };
    // "Senior Engineer I": the word beats the grade.
    let told = Some(told(&worded)).filter(|t| !t.is_empty()).unwrap_or_else(|| told(&|_| true));
    let has = |level: &&str| told.contains(level);
    // "Junior ou senior": any level is welcome, and the title tells none.
    if has(&"junior") && has(&"senior") {
        return None;
    }
    ORDER.iter().find(|level| has(level)).map(|level| (*level).to_owned())
}

/// The level that the words from `i` on tell, and one past them.
pub(super) fn at<'w>(said: &Said<'_>, i: usize, words: &'w Words) -> Option<(&'w str, usize)> {
    let end = said.len();
    let levels = words.title.seniority.iter();
    let found = levels.filter_map(|(level, phrases)| said.longest(i, end, phrases).map(|e| (level.as_str(), e)));
    let (level, end) = found.max_by_key(|(_, e)| *e).or_else(|| grade(said, i, words))?;
    let part = said.part(i);
    let below = level == "executive" && said.holds(part, i, &words.title.under);
    // "Chargé de stages", "head of internships": the work is about them.
    let subject = level == "intern" && i > part && words.title.of.contains(said.word(i - 1));
    let expert = words.title.seniority.iter().any(|(l, p)| l == level && p.contains(said.phrase(i, end)));
    let counts = !below && !subject && (!expert || allowed(said, i, end, words));
    counts.then_some((level, end))
}

/// "Engineer II", "Developer - Level 3": the grades of American firms, from the first post on. Chosen: I junior, II mid, from III on senior.
fn grade<'w>(said: &Said<'_>, i: usize, words: &'w Words) -> Option<(&'w str, usize)> {
    const LEVEL: [&str; 2] = ["level", "niveau"];
    let labelled = LEVEL.contains(&said.word(i));
    let at = if labelled { i + 1 } else { i };
    let after_job = i > 0 && words.job_nouns.contains(said.word(i - 1));
    if !after_job {
        return None;
    }
    let level = match said.written(at) {
        "I" => "junior",
        "II" => "mid",
        "III" | "IV" | "V" => "senior",
        "1" if labelled => "junior",
        "2" if labelled => "mid",
        "3" | "4" | "5" if labelled => "senior",
        _ => return None,
    };
    Some((level, at + 1))
}

/// Whether nothing around words `i..end` gives them another meaning.
pub(super) fn allowed(said: &Said<'_>, i: usize, end: usize, words: &Words) -> bool {
    let phrase = said.phrase(i, end);
    words.title.guards.iter().filter(|g| g.words.contains(phrase)).all(|guard| {
        let follows = said.longest(end, said.len(), &guard.not_before).is_some();
        let precedes = said.longest_before(i, 0, &guard.not_after).is_some();
        !follows && !precedes && (!guard.first || leads(said, i, words))
    })
}

/// Whether a word begins its part of the title, other levels apart: "Senior Staff Engineer".
fn leads(said: &Said<'_>, i: usize, words: &Words) -> bool {
    let level = |j: usize| words.title.seniority.iter().any(|(_, phrases)| phrases.contains(said.word(j)));
    (said.part(i)..i).all(|j| level(j) || said.word(j) == ".")
}
