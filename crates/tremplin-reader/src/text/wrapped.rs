//! Paragraphs of plain text that an editor has cut at a width: their lines are put together again. Spans stay where they are.

use super::Line;
use super::fold::{Folded, is_blank};
use tremplin_documents::Span;

/// Widths, in characters, at which editors of text and mail cut lines. Wider lines were not cut; narrower ones are lists.
const WIDTHS: std::ops::RangeInclusive<usize> = 60..=120;
/// So many lines that were cut where the next word had no room, and that go on with a small letter, are no accident.
const CUT: usize = 2;

/// Joins the lines that go on; gives the line ends that part no lines any more. The first line, a title, stays alone.
pub(super) fn join(raw: &str, lines: &mut Vec<Line>) -> Vec<Span> {
    let columns: Vec<usize> = lines.iter().map(|line| column(raw, line.span.end)).collect();
    let Some(width) = columns.iter().skip(1).max().copied().filter(|w| WIDTHS.contains(w)) else { return Vec::new() };
    let goes_on = |at: usize| {
        let (Some(line), Some(next), Some(column)) = (lines.get(at), lines.get(at + 1), columns.get(at)) else {
            return false;
        };
        let word = next.span.of(raw).split(char::is_whitespace).next().unwrap_or_default();
        let one_end = raw.get(line.span.end..next.span.start).is_some_and(|gap| gap.matches('\n').count() == 1);
        at > 0 && one_end && !next.item && column + 1 + word.chars().count() > width
    };
    let cut: Vec<bool> = (0..lines.len()).map(goes_on).collect();
    let small = |at: usize| lines.get(at + 1).is_some_and(|l| l.span.of(raw).starts_with(char::is_lowercase));
    if cut.iter().enumerate().filter(|(at, cut)| **cut && small(*at)).count() < CUT {
        return Vec::new();
    }
    let mut seams = Vec::new();
    let mut joined: Vec<Line> = Vec::with_capacity(lines.len());
    for (at, line) in lines.drain(..).enumerate() {
        match joined.last_mut().filter(|_| at.checked_sub(1).and_then(|before| cut.get(before)) == Some(&true)) {
            Some(open) => {
                seams.push(Span::new(open.span.end, line.span.start));
                open.span.end = line.span.end;
            }
            None => joined.push(line),
        }
    }
    *lines = joined;
    seams
}

/// Blanks in the place of those line ends.
pub(super) fn blank(folded: &mut Folded, seams: &[Span]) {
    for seam in seams {
        let here = folded.span_of(*seam);
        folded.text.replace_range(here.start..here.end, &" ".repeat(here.len()));
    }
}

/// Characters of a line up to a place in it, blanks at its end apart.
fn column(raw: &str, end: usize) -> usize {
    let before = raw.get(..end).unwrap_or_default();
    let start = before.rfind('\n').map_or(0, |at| at + 1);
    before.get(start..).unwrap_or_default().trim_end_matches(is_blank).chars().count()
}
