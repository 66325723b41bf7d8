//! Jobs of a CV: each range of dates anchors one; its title and employer stand on the same line or right around.

use super::experience::{self, Range, range_in};
use super::{Date, Found, Job, Remark};
use crate::text::Text;
use crate::text::sections::Part;
use crate::words::{Words, phrase};
use tremplin_documents::{Field, Span};

/// A line with more words than this is prose, not a title or an employer.
const HEAD_WORDS: usize = 14;

/// The number of lines with a range of dates: CVs have many, ads few.
#[must_use]
pub(crate) fn dated_lines(text: &Text<'_>, words: &Words) -> usize {
    (0..text.lines.len()).filter(|i| range_in(text, *i, words).is_some_and(|r| !r.point)).count()
}

/// Jobs, in the order of the text.
#[must_use]
pub(crate) fn of_cv(text: &Text<'_>, parts: &[Part], words: &Words, today: Date) -> Vec<Job> {
    if text.lines.iter().any(|l| matches!(l.field, Some(Field::JobTitle | Field::Employer))) {
        return structured(text, words, today);
    }
    let mut jobs = Vec::new();
    for (first, end) in experience_lines(text, parts) {
        jobs.extend(in_lines(text, first, end, words, today));
    }
    jobs
}

/// Lines in which jobs are looked for: the experience sections; without any, all lines outside other sections.
fn experience_lines(text: &Text<'_>, parts: &[Part]) -> Vec<(usize, usize)> {
    let sections: Vec<(usize, usize)> =
        parts.iter().filter(|p| p.kind == "experience").map(|p| (p.first, p.end)).collect();
    if !sections.is_empty() {
        return sections;
    }
    let before = parts.first().map_or(text.lines.len(), |p| p.heading);
    let loose = parts.iter().filter(|p| p.kind == "summary").map(|p| (p.first, p.end));
    std::iter::once((0, before)).chain(loose).collect()
}

fn in_lines(text: &Text<'_>, first: usize, end: usize, words: &Words, today: Date) -> Vec<Job> {
    let anchors = anchors(text, first, end, words);
    let above = title_above(text, &anchors, first, end, words);
    let mut heads = Vec::new();
    let mut floor = first;
    for (k, (line, range)) in anchors.iter().enumerate() {
        let ceiling = anchors.get(k + 1).map_or(end, |(next, _)| *next);
        let head = head_of(text, *line, range, floor, ceiling, above, words);
        floor = head.last.max(*line) + 1;
        heads.push(head);
    }
    let mut jobs = Vec::new();
    for (k, ((line, range), head)) in anchors.iter().zip(&heads).enumerate() {
        let stop = heads.get(k + 1).map_or(end, |h| h.first).max(line + 1);
        let from = text.lines.get(head.first.min(*line)).map_or(range.span.start, |l| l.span.start);
        let to = text.lines.get(stop - 1).map_or(range.span.end, |l| l.span.end);
        jobs.push(job(range, head.title.clone(), head.employer.clone(), Span::new(from, to), today));
    }
    jobs
}

/// Lines whose dates begin a job. Dates inside the items of a list tell of the job, unless the whole CV is made so.
fn anchors(text: &Text<'_>, first: usize, end: usize, words: &Words) -> Vec<(usize, Range)> {
    let item = |line: usize| text.lines.get(line).is_some_and(|l| l.item);
    let all: Vec<(usize, Range)> = (first..end)
        .filter_map(|i| range_in(text, i, words).map(|r| (i, r)))
        .filter(|(i, r)| is_anchor(text, *i, r))
        .collect();
    let only_items = all.iter().all(|(i, _)| item(*i));
    all.into_iter().filter(|(i, _)| only_items || !item(*i)).collect()
}

/// A range anchors a job; a lone year only when it stands at an edge of a short line that is no item of a list.
fn is_anchor(text: &Text<'_>, line: usize, range: &Range) -> bool {
    let Some(entry) = text.lines.get(line) else { return false };
    let words = text.words_in(line);
    if !range.point {
        // In a sentence, a range dates a fact, not the job.
        return words <= HEAD_WORDS + 12;
    }
    let edge = range.span.start == entry.span.start || range.span.end == entry.span.end;
    edge && !entry.item && (1..=HEAD_WORDS).contains(&words)
}

/// Title and employer of an entry, and the lines that they take.
struct Head {
    title: Option<Found<String>>,
    employer: Option<Found<String>>,
    first: usize,
    last: usize,
}

/// Whether, in this CV, titles stand above the dates: what most entries show decides for all.
fn title_above(text: &Text<'_>, anchors: &[(usize, Range)], first: usize, end: usize, words: &Words) -> bool {
    let (mut above, mut below) = (0, 0);
    for (line, range) in anchors {
        if !names(text, *line, Some(range.span), words).is_empty() {
            continue;
        }
        above += usize::from((first.max(line.saturating_sub(2))..*line).any(|l| titled(text, l, words)));
        below += usize::from((line + 1..end.min(line + 3)).any(|l| titled(text, l, words)));
    }
    // Dates on a line of their own at the very top of the section can only be followed by their title.
    let led = anchors.first().is_some_and(|(line, _)| *line == first);
    above > below || (above == below && !led && above > 0)
}

fn titled(text: &Text<'_>, line: usize, words: &Words) -> bool {
    is_head(text, line) && names(text, line, None, words).iter().any(|p| has_job_noun(p.span.of(text.raw), words))
}

/// A line short enough, and set so, that it may be a title or an employer.
fn is_head(text: &Text<'_>, line: usize) -> bool {
    let Some(entry) = text.lines.get(line) else { return false };
    let ends_sentence = text.line(line).ends_with(['.', ';']) && text.words_in(line) > 5;
    !entry.item && text.words_in(line) > 0 && text.words_in(line) <= HEAD_WORDS && !ends_sentence
}

fn head_of(
    text: &Text<'_>,
    line: usize,
    range: &Range,
    floor: usize,
    ceiling: usize,
    above: bool,
    words: &Words,
) -> Head {
    let own = names(text, line, Some(range.span), words);
    let titled_own = own.iter().any(|p| has_job_noun(p.span.of(text.raw), words));
    let up = lines_above(text, line, floor, words);
    let down = lines_below(text, line, ceiling, words);
    let titled_in = |lines: &[usize]| lines.first().is_some_and(|l| titled(text, *l, words));
    let plain = |l: &&usize| !titled(text, **l, words);
    let around: Vec<usize> = if own.is_empty() && above {
        // The employer may stand under the dates, the title above them.
        let below = down.first().filter(plain).copied();
        up.first().copied().into_iter().chain(below).chain(up.iter().skip(1).copied()).collect()
    } else if own.is_empty() {
        down
    } else if titled_own {
        // The employer may be on the other line: below as a rule; above when nothing else can stand there.
        let above = up.first().filter(plain).filter(|l| **l == floor).copied();
        down.first().filter(plain).copied().into_iter().chain(above).collect()
    } else if titled_in(&up) && (above || !titled_in(&down)) {
        up.first().copied().into_iter().collect()
    } else {
        down.first().copied().into_iter().collect()
    };
    let mut candidates = own;
    let mut used = vec![line];
    for l in around {
        candidates.extend(names(text, l, None, words));
        used.push(l);
    }
    choose(text, &candidates, &used, line, words)
}

/// Up to three lines above that may be the head of the entry, nearest first; places are passed over.
fn lines_above(text: &Text<'_>, line: usize, floor: usize, words: &Words) -> Vec<usize> {
    let lines = (floor..line).rev().take(3).take_while(|l| is_head(text, *l) && range_in(text, *l, words).is_none());
    lines.filter(|l| !names(text, *l, None, words).is_empty()).collect()
}

/// Up to two lines below that may be the head of the entry, nearest first.
fn lines_below(text: &Text<'_>, line: usize, ceiling: usize, words: &Words) -> Vec<usize> {
    let lines = (line + 1..ceiling).take(2).take_while(|l| is_head(text, *l) && range_in(text, *l, words).is_none());
    lines.filter(|l| *l == line + 1 || text.words_in(*l) <= 8).collect()
}

/// The title is the first piece with a job noun (the first piece of all without any); the employer the next one.
fn choose(text: &Text<'_>, pieces: &[Piece], used: &[usize], line: usize, words: &Words) -> Head {
    let mut parted: Vec<Piece> = pieces.iter().flat_map(|p| title_from_employer(text.raw, *p, words)).collect();
    if let [only] = parted[..] {
        // Nothing else names the employer: the comma must.
        parted = split(text.raw, only.span, &[", "]).into_iter().map(|(span, _)| Piece { span, ..only }).collect();
    }
    let pieces = &parted;
    let named = |p: &&Piece| has_job_noun(p.span.of(text.raw), words);
    let leads = |p: &&Piece| begins_with_job_noun(p.span.of(text.raw), words);
    let title = pieces.iter().find(leads).or_else(|| pieces.iter().find(named)).or_else(|| pieces.first());
    let others = || pieces.iter().filter(|p| Some(p.span) != title.map(|t| t.span));
    let firm = |p: &&Piece| has_employer_word(p.span.of(text.raw), words);
    let same_line = |p: &&Piece| title.is_some_and(|t| t.line == p.line);
    let employer = others()
        .find(|p| p.after_at)
        .or_else(|| others().find(same_line))
        .or_else(|| others().find(firm))
        .or_else(|| others().next())
        .and_then(|p| split(text.raw, p.span, &[", ", " ("]).first().map(|(span, _)| Piece { span: *span, ..*p }));
    let found = |p: Option<Piece>| p.map(|p| Found { value: p.span.of(text.raw).to_owned(), span: p.span });
    let title = title.copied();
    // Only lines that gave the title or the employer belong to the head.
    let gave = |l: usize| l == line || [title, employer].iter().flatten().any(|p| p.line == l);
    let taken: Vec<usize> = used.iter().copied().filter(|l| gave(*l)).collect();
    Head {
        title: found(title),
        employer: found(employer),
        first: taken.iter().copied().min().unwrap_or(line),
        last: taken.iter().copied().max().unwrap_or(line),
    }
}

/// A part of a line between separators.
#[derive(Clone, Copy, Debug)]
struct Piece {
    span: Span,
    line: usize,
    /// It stands after "chez", "at", "@".
    after_at: bool,
}

/// The parts of a line that may name a title or an employer: dates and places left out.
fn names(text: &Text<'_>, line: usize, dates: Option<Span>, words: &Words) -> Vec<Piece> {
    pieces(text, line, dates, words).into_iter().filter(|p| !is_place(p.span.of(text.raw), words)).collect()
}

/// "San Francisco, CA", "Lyon", "Leeds, UK".
fn is_place(piece: &str, words: &Words) -> bool {
    let parts: Vec<&str> = piece.split(", ").collect();
    let known = |p: &&str| words.title_places.contains(&phrase(p));
    let state = |p: &&str| p.chars().count() == 2 && p.chars().all(char::is_uppercase);
    let last_says_so = parts.len() == 2 && parts.last().is_some_and(state);
    last_says_so || parts.iter().all(known)
}

/// The parts of a line, its dates left out.
fn pieces(text: &Text<'_>, line: usize, dates: Option<Span>, words: &Words) -> Vec<Piece> {
    let Some(entry) = text.lines.get(line) else { return Vec::new() };
    let around = match dates {
        Some(d) => vec![Span::new(entry.span.start, d.start), Span::new(d.end, entry.span.end)],
        None => vec![entry.span],
    };
    let employers = words.at_employer.iter().map(String::as_str);
    let separators: Vec<&str> = employers.clone().chain(SEPARATORS).collect();
    let parts = around.into_iter().flat_map(|s| split(text.raw, s, &separators));
    let at: Vec<&str> = employers.collect();
    parts.map(|(span, before)| Piece { span, line, after_at: at.contains(&before) }).collect()
}

/// "Marketing Manager, Larkfield Outdoor": a comma parts a title from an employer when a name follows it. In "juriste,
/// contrats informatiques" it parts two sides of one title.
fn title_from_employer(raw: &str, piece: Piece, words: &Words) -> Vec<Piece> {
    let text = piece.span.of(raw);
    let Some((head, tail)) = text.split_once(", ") else { return vec![piece] };
    let name = tail.trim_start();
    let begins_name = name.chars().next().is_some_and(char::is_uppercase);
    let place = words.title_places.contains(&phrase(name.split(',').next().unwrap_or(name)));
    // "Nexus AI, Co-Founder & CTO": the other way round.
    let reversed = !has_job_noun(head, words) && has_job_noun(name, words);
    if !reversed && (!has_job_noun(head, words) || !begins_name || place || has_job_noun(name, words)) {
        return vec![piece];
    }
    let start = piece.span.end - name.len();
    let title = Span::new(piece.span.start, piece.span.start + head.trim_end().len());
    vec![Piece { span: title, ..piece }, Piece { span: Span::new(start, piece.span.end), ..piece }]
}

/// Signs between a title and an employer.
const SEPARATORS: [&str; 15] =
    [" chez ", " at ", " au sein de ", " - ", " – ", " — ", " | ", " · ", " • ", " / ", " @ ", " : ", ": ", "\t", "  "];

/// The parts of a span, each with the separator before it.
fn split<'s>(raw: &str, span: Span, separators: &[&'s str]) -> Vec<(Span, &'s str)> {
    let mut out = Vec::new();
    let (mut start, mut before) = (span.start, "");
    let mut at = span.start;
    while at < span.end {
        let rest = raw.get(at..span.end).unwrap_or_default();
        let separator = separators.iter().find(|s| rest.starts_with(**s)).filter(|_| depth(raw, span.start, at) == 0);
        if let Some(separator) = separator {
            push_piece(&mut out, raw, Span::new(start, at), before);
            before = separator;
            at += separator.len();
            start = at;
        } else {
            at += rest.chars().next().map_or(1, char::len_utf8);
        }
    }
    push_piece(&mut out, raw, Span::new(start, span.end), before);
    out
}

/// How many brackets are open.
fn depth(raw: &str, from: usize, at: usize) -> usize {
    let before = raw.get(from..at).unwrap_or_default();
    before.matches('(').count().saturating_sub(before.matches(')').count())
}

fn push_piece<'s>(out: &mut Vec<(Span, &'s str)>, raw: &str, span: Span, before: &'s str) {
    let trim = |c: char| {
        c.is_whitespace() || matches!(c, '-' | '–' | '—' | '|' | '·' | '•' | ',' | ':' | ';' | '@' | '/' | '▪' | '►')
    };
    let text = span.of(raw);
    let kept = text.trim_matches(trim);
    // An empty pair of brackets is what dates in brackets leave.
    let kept = kept.trim_matches(|c| matches!(c, '(' | ')' | '[' | ']') && !balanced(kept)).trim_matches(trim);
    if kept.chars().filter(|c| c.is_alphanumeric()).count() >= 2 {
        let start = span.start + (kept.as_ptr() as usize - text.as_ptr() as usize);
        out.push((Span::new(start, start + kept.len()), before));
    }
}

fn balanced(text: &str) -> bool {
    text.matches('(').count() == text.matches(')').count() && !text.starts_with(')') && text != "()"
}

fn has_job_noun(text: &str, words: &Words) -> bool {
    let joined = singular(&phrase(text));
    experience::holds(&joined, &words.job_nouns) || experience::holds(&phrase(text), &words.job_nouns)
}

fn begins_with_job_noun(text: &str, words: &Words) -> bool {
    let joined = phrase(text);
    crate::words::starts_with(&joined, &words.job_nouns)
}

/// "(e)" endings gone: "chargé(e)" reads "charge e".
fn singular(joined: &str) -> String {
    joined.replace(" e ", " ").trim_end_matches(" e").to_owned()
}

fn has_employer_word(text: &str, words: &Words) -> bool {
    experience::holds(&phrase(text), &words.employer_words)
}

fn job(range: &Range, title: Option<Found<String>>, employer: Option<Found<String>>, span: Span, today: Date) -> Job {
    let end = if range.current { today } else { range.end.unwrap_or(today) };
    let months = if range.point { 0 } else { experience::months_between(range.start, end) };
    Job {
        title,
        employer,
        start: Some(range.start),
        end: range.end.filter(|_| !range.current),
        current: range.current,
        dates: range.span,
        span,
        months,
    }
}

/// Jobs of a structured source: its labels say what each line is.
fn structured(text: &Text<'_>, words: &Words, today: Date) -> Vec<Job> {
    let mut jobs: Vec<Job> = Vec::new();
    let mut open: Option<Job> = None;
    for (i, line) in text.lines.iter().enumerate() {
        let found = || Some(Found { value: line.span.of(text.raw).to_owned(), span: line.span });
        let starts = |job: &Option<Job>| match (line.field, job) {
            (Some(Field::JobTitle), Some(j)) => j.title.is_some(),
            (Some(Field::Employer), Some(j)) => j.employer.is_some(),
            (Some(Field::JobTitle | Field::Employer), None) => true,
            _ => false,
        };
        if starts(&open) {
            jobs.extend(open.replace(blank(line.span)));
        }
        let Some(job) = &mut open else { continue };
        match line.field {
            Some(Field::JobTitle) => job.title = found(),
            Some(Field::Employer) => job.employer = found(),
            Some(Field::Dates) if job.start.is_none() => {
                if let Some(range) = range_in(text, i, words) {
                    // A structured source gives no last day to a job that goes on.
                    let range = Range { current: range.current || range.point, point: false, ..range };
                    let dated = self::job(&range, job.title.clone(), job.employer.clone(), job.span, today);
                    *job = dated;
                }
            }
            Some(Field::JobText) | None => {}
            _ => {
                jobs.extend(open.take());
                continue;
            }
        }
        job.span = Span::new(job.span.start, line.span.end);
    }
    jobs.extend(open);
    jobs
}

fn blank(span: Span) -> Job {
    Job { title: None, employer: None, start: None, end: None, current: false, dates: span, span, months: 0 }
}

/// Months covered by at least one job.
#[must_use]
pub(crate) fn experience_months<'a>(jobs: impl Iterator<Item = &'a Job>, today: Date) -> u32 {
    let intervals = jobs
        .filter(|j| j.months > 0)
        .filter_map(|j| {
            let start = j.start?;
            let end = if j.current { today } else { j.end.unwrap_or(today) };
            Some(experience::interval(start, end))
        })
        .collect();
    experience::covered_months(intervals)
}

/// What is odd in the dates of jobs: the end before the beginning.
#[must_use]
pub(crate) fn remarks(text: &Text<'_>, jobs: &[Job], words: &Words) -> Vec<Remark> {
    let reversed = |job: &&Job| range_in(text, text.line_at(job.dates.start), words).is_some_and(|r| r.reversed);
    jobs.iter().filter(reversed).map(|job| Remark { code: "date_reversed", span: Some(job.dates) }).collect()
}
