//! Divides a page into regions in reading order by looking for gutters: upright empty strips with text on both sides.
//!
//! A strip beside a column of dates or labels is not a gutter: each date belongs to the title on its row.

use super::{Word, median};
use crate::characters::has_year;

/// A part of the page that is read from top to bottom.
#[derive(Debug)]
pub(super) struct Region {
    pub words: Vec<Word>,
    pub column: u32,
    /// Where a column of labels ends, when rows hold a label and its text.
    pub rows_aligned: Option<f32>,
}

/// Narrowest gutter, in ems, chosen: wider than the widest space of justified text, narrower than LaTeX's 10 pt `columnsep`.
const GUTTER: f32 = 0.85;
/// The same where at least five rows begin at the gutter's right edge.
const ALIGNED_GUTTER: f32 = 0.4;
/// Fewest lines on each side of a gutter.
const LINES: usize = 3;
/// Nested columns beyond this depth are read as rows.
const DEPTH: usize = 12;
/// Most places tried for a gutter; a page of text has some forty.
const CANDIDATES: usize = 240;

/// Regions of a page, in reading order.
pub(super) fn regions(words: Vec<Word>) -> Vec<Region> {
    let mut out = Vec::new();
    divide(words, 0, 0, &mut out);
    out.retain(|r| !r.words.is_empty());
    out
}

fn divide(words: Vec<Word>, column: u32, depth: usize, out: &mut Vec<Region>) {
    let rows = Rows::of(&words);
    let search = if depth < DEPTH { rows.gutter(&words) } else { Search::default() };
    let Some(gutter) = search.gutter else {
        out.push(Region { words, column, rows_aligned: search.labels });
        return;
    };
    let (mut above, mut left, mut right, mut below) = (vec![], vec![], vec![], vec![]);
    for word in words {
        let part = match word.y {
            y if y < gutter.top => &mut above,
            y if y > gutter.bottom => &mut below,
            _ if word.x0 < gutter.x => &mut left,
            _ => &mut right,
        };
        part.push(word);
    }
    divide(above, column, depth + 1, out);
    divide(left, column, depth + 1, out);
    let next = out.last().map_or(column, |r| r.column.max(column)) + 1;
    divide(right, next, depth + 1, out);
    divide(below, column, depth + 1, out);
}

/// An accepted gutter: words left of `x` between `top` and `bottom` form the left column.
#[derive(Clone, Copy, Debug)]
struct Gutter {
    x: f32,
    top: f32,
    bottom: f32,
    weight: usize,
}

/// What looking for a gutter found: a gutter, or else perhaps a column of labels.
#[derive(Default)]
struct Search {
    gutter: Option<Gutter>,
    /// Where the text beside the labels begins.
    labels: Option<f32>,
    /// Rows with such a label.
    labelled: usize,
}

/// Words of a region by row; indexes into the region's words.
struct Rows {
    rows: Vec<Vec<usize>>,
    em: f32,
}

impl Rows {
    fn of(words: &[Word]) -> Rows {
        let em = median(words.iter().map(|w| w.size)).max(1.0);
        let mut order: Vec<usize> = (0..words.len()).collect();
        order.sort_by(|&a, &b| words[a].y.total_cmp(&words[b].y));
        let mut rows: Vec<Vec<usize>> = Vec::new();
        for i in order {
            match rows.last_mut() {
                Some(row) if words[i].y - words[row[0]].y < 0.25 * em => row.push(i),
                _ => rows.push(vec![i]),
            }
        }
        for row in &mut rows {
            row.sort_by(|&a, &b| words[a].x0.total_cmp(&words[b].x0));
        }
        Rows { rows, em }
    }

    /// The gutter with most text beside it and most lines that begin at it; of two equal, the leftmost.
    fn gutter(&self, words: &[Word]) -> Search {
        let mut best = Search::default();
        for x in self.candidates(words) {
            for run in self.runs(words, x) {
                match run.judge(self.em) {
                    Verdict::Columns(gutter) if best.gutter.is_none_or(|b| gutter.weight > b.weight) => {
                        best.gutter = Some(gutter)
                    }
                    Verdict::Labels(rows) if rows > best.labelled => (best.labels, best.labelled) = (Some(x), rows),
                    _ => {}
                }
            }
        }
        best
    }

    /// Left edges of words that begin a row or follow a wide gap.
    fn candidates(&self, words: &[Word]) -> Vec<f32> {
        let mut edges: Vec<f32> = Vec::new();
        for row in &self.rows {
            let mut end = f32::NEG_INFINITY;
            for &i in row {
                if words[i].x0 - end >= GUTTER * self.em {
                    edges.push(words[i].x0);
                }
                end = end.max(words[i].x1);
            }
        }
        edges.sort_by(f32::total_cmp);
        edges.dedup_by(|a, b| *a - *b < 0.5);
        edges.truncate(CANDIDATES);
        edges
    }

    /// How wide the strip left of `x` must be: less where many rows begin exactly there, which words never do by chance.
    fn width(&self, words: &[Word], x: f32) -> f32 {
        let begins = |row: &&Vec<usize>| {
            row.iter().enumerate().any(|(k, &i)| {
                let gap = if k == 0 { GUTTER * self.em } else { words[i].x0 - words[row[k - 1]].x1 };
                (words[i].x0 - x).abs() < 0.05 * self.em && gap > ALIGNED_GUTTER * self.em
            })
        };
        if self.rows.iter().filter(begins).count() >= 5 { ALIGNED_GUTTER } else { GUTTER }
    }

    /// Stretches of rows that leave the strip left of `x` empty.
    fn runs<'w>(&self, words: &'w [Word], x: f32) -> Vec<Run<'w>> {
        let strip = (x - self.width(words, x) * self.em, x - 0.05 * self.em);
        let (mut runs, mut run) = (Vec::new(), Run::new(x, false));
        for row in &self.rows {
            let crossed = row.iter().any(|&i| words[i].x0 < strip.1 && words[i].x1 > strip.0);
            if crossed {
                run.stopped = row.first().map(|&i| words[i].y);
                runs.push(std::mem::replace(&mut run, Run::new(x, true)));
            } else {
                run.push(row.iter().map(|&i| &words[i]), x);
            }
        }
        runs.push(run);
        runs
    }
}

/// One side of one row.
#[derive(Debug)]
struct Side<'w> {
    words: Vec<&'w Word>,
}

impl Side<'_> {
    fn y(&self) -> f32 {
        self.words[0].y
    }
    fn width(&self) -> f32 {
        self.words.last().map_or(0.0, |w| w.x1) - self.words[0].x0
    }
    fn size(&self) -> f32 {
        self.words.iter().map(|w| w.size).fold(0.0, f32::max)
    }
    fn characters(&self) -> usize {
        self.words.iter().map(|w| w.text.chars().count() + 1).sum()
    }
    fn text(&self) -> String {
        self.words.iter().map(|w| w.text.as_str()).collect::<Vec<_>>().join(" ")
    }
    /// Whether it is more than a bullet.
    fn is_worded(&self) -> bool {
        self.words.iter().flat_map(|w| w.text.chars()).filter(|c| c.is_alphanumeric()).count() >= 2
    }
    fn is_dated(&self) -> bool {
        self.characters() <= 36 && has_year(&self.text())
    }
    fn is_title(&self) -> bool {
        let text = self.text();
        let letters = text.chars().filter(|c| c.is_alphabetic()).count();
        letters >= 5 && !text.chars().any(char::is_lowercase)
    }
}

/// The two sides of a row.
type Row<'w> = (Option<Side<'w>>, Option<Side<'w>>);

/// Consecutive rows that leave a strip empty.
struct Run<'w> {
    x: f32,
    rows: Vec<Row<'w>>,
    /// Whether a row that crosses the strip lies above.
    started: bool,
    /// Baseline of the row that crosses it below.
    stopped: Option<f32>,
}

enum Verdict {
    Nothing,
    Labels(usize),
    Columns(Gutter),
}

impl<'w> Run<'w> {
    fn new(x: f32, started: bool) -> Self {
        Run { x, rows: Vec::new(), started, stopped: None }
    }

    fn push(&mut self, row: impl Iterator<Item = &'w Word>, x: f32) {
        let (left, right): (Vec<&Word>, Vec<&Word>) = row.partition(|w| w.x0 < x - 0.05);
        let side = |words: Vec<&'w Word>| (!words.is_empty()).then_some(Side { words });
        self.rows.push((side(left), side(right)));
    }

    fn judge(mut self, em: f32) -> Verdict {
        self.trim(em);
        let beside = self.beside(em);
        let left: Vec<&Side> = beside.iter().filter_map(|r| r.0.as_ref()).collect();
        let right: Vec<&Side> = beside.iter().filter_map(|r| r.1.as_ref()).collect();
        let worded = |sides: &[&Side]| sides.iter().filter(|s| s.is_worded()).count();
        let enough = |sides: &[&Side]| sides.len() >= LINES && worded(sides) * 2 > sides.len();
        if !enough(&left) || !enough(&right) {
            return Verdict::Nothing;
        }
        if attached(&left, &right, em) {
            return Verdict::Labels(left.len());
        }
        if attached(&right, &left, em) {
            return Verdict::Nothing;
        }
        let y = |row: &Row, pick: fn(f32, f32) -> f32| {
            let ys = [&row.0, &row.1].into_iter().flatten().flat_map(|s| s.words.iter().map(|w| w.y));
            ys.reduce(pick).unwrap_or(0.0)
        };
        let (top, bottom) = (y(&self.rows[0], f32::min), y(&self.rows[self.rows.len() - 1], f32::max));
        let aligned = right.iter().filter(|s| s.words[0].x0 - self.x < 0.6 * em).count();
        let weight = left.len().min(right.len()) * 2 + beside.len() + aligned * 4;
        Verdict::Columns(Gutter { x: self.x - 0.05, top, bottom, weight })
    }

    /// The rows between the first and the last that both sides have: only they tell columns from labels.
    fn beside(&self, em: f32) -> &[Row<'w>] {
        let first = |side: fn(&Row) -> bool| self.rows.iter().position(side);
        let last = |side: fn(&Row) -> bool| self.rows.iter().rposition(side);
        let (Some(l0), Some(r0)) = (first(|r| r.0.is_some()), first(|r| r.1.is_some())) else { return &[] };
        let (Some(l1), Some(r1)) = (last(|r| r.0.is_some()), last(|r| r.1.is_some())) else { return &[] };
        let (mut start, mut end) = (l0.max(r0), l1.min(r1));
        // Lines of two columns seldom share a baseline to the point.
        start -= usize::from(start > 0 && self.is_level(start - 1, em));
        end += usize::from(end + 1 < self.rows.len() && self.is_level(end, em));
        self.rows.get(start..=end).unwrap_or(&[])
    }

    /// Whether row `i` and the next are the two sides of one to the eye.
    fn is_level(&self, i: usize, em: f32) -> bool {
        match (&self.rows[i], &self.rows[i + 1]) {
            ((Some(a), None), (None, Some(b))) | ((None, Some(a)), (Some(b), None)) => b.y() - a.y() < 0.7 * em,
            _ => false,
        }
    }

    /// Leaves out what belongs above both columns (a name) or below both (the title of what follows).
    fn trim(&mut self, em: f32) {
        let top = self.title_rows(em);
        self.rows.drain(..top);
        if let Some(below) = self.stopped {
            let keep = self.last_shared(em, below);
            self.rows.truncate(keep);
        }
    }

    /// Rows at the top of a page that hold its largest type and stand above the other column.
    fn title_rows(&self, em: f32) -> usize {
        if self.started {
            return 0;
        }
        let alone = self.rows.iter().take_while(|r| r.0.is_none() && r.1.is_some()).count();
        let sizes = |rows: &[Row]| rows.iter().flat_map(|r| [&r.0, &r.1]).flatten().map(Side::size).fold(0.0, f32::max);
        let (head, rest) = self.rows.split_at(alone);
        if alone == 0 || sizes(head) < 1.25 * em || sizes(head) <= sizes(rest) {
            return 0;
        }
        // The name, and what follows it in ever smaller type: a headline, not the next title.
        let own: Vec<f32> = head.iter().map(|r| r.1.as_ref().map_or(0.0, Side::size)).collect();
        let name = (0..own.len()).max_by(|&a, &b| own[a].total_cmp(&own[b])).unwrap_or(0);
        let tail = (name + 1..own.len()).take_while(|&i| own[i] < 0.97 * own[i - 1] && own[i] > 1.05 * em).count();
        name + 1 + tail
    }

    /// Number of rows to keep: rows after the last one of the other side go below from the widest gap on, if it is wide and no
    /// wider one parts them from the row that crosses.
    fn last_shared(&self, em: f32, below: f32) -> usize {
        let last = |side: fn(&Row) -> bool| self.rows.iter().rposition(side).unwrap_or(0);
        let shared = last(|r| r.0.is_some()).min(last(|r| r.1.is_some()));
        let y = |i: usize| match self.rows.get(i) {
            Some(row) => [&row.0, &row.1].into_iter().flatten().map(Side::y).fold(0.0, f32::max),
            None => below,
        };
        let gap = |i: &usize| y(*i) - y(i - 1);
        let after = (shared + 1..=self.rows.len()).filter(|i| gap(i) > 1.7 * em);
        // Of two equal gaps, the first.
        after.rev().max_by(|a, b| gap(a).total_cmp(&gap(b))).unwrap_or(self.rows.len())
    }
}

/// Whether `side` holds dates or labels that belong to the rows of `other`.
fn attached(side: &[&Side], other: &[&Side], em: f32) -> bool {
    let shares = |s: &Side, within: f32| other.iter().any(|o| (o.y() - s.y()).abs() <= within * em);
    let groups = groups(side, em);
    // A heading between the dates is set in their column, and has no text on its row.
    let plain = groups.iter().filter(|g| g[0].is_dated() || g[0].size() <= 1.15 * em);
    let (mut all, mut dated, mut beside) = (0, 0, 0);
    for group in plain {
        all += 1;
        // Dates that belong to the rows beside them begin their group; entries of a column hold theirs further down.
        dated += usize::from(group.iter().take(2).any(|s| s.is_dated()));
        beside += usize::from(shares(group[0], 0.35));
    }
    let widest = side.iter().map(|s| s.width()).fold(0.0, f32::max);
    if all > 0 && widest < 16.0 * em && dated * 10 >= all * 6 && beside * 10 >= all * 7 {
        return side.len() <= other.len() + 1;
    }
    let narrow = widest < 18.0 * em;
    let aligned_groups = groups.iter().filter(|g| shares(g[0], 0.1)).count();
    let sparse = side.len() * 2 <= groups.len() * 5;
    if narrow && sparse && aligned_groups * 10 >= groups.len() * 9 && side.len() <= other.len() {
        return true;
    }
    if narrow && faces(side, em) && groups.len() * 10 >= side.len() * 7 {
        return side.len() * 2 <= other.len();
    }
    is_table(side, other, em)
}

/// Whether the lines end at one edge and begin anywhere: labels set against their text, as Europass does.
fn faces(side: &[&Side], em: f32) -> bool {
    let end = |s: &Side| s.words[0].x0 + s.width();
    let edge = side.iter().map(|s| end(s)).fold(f32::MIN, f32::max);
    let start = side.iter().map(|s| s.words[0].x0).fold(f32::MAX, f32::min);
    let ends = side.iter().filter(|s| edge - end(s) < 0.2 * em).count();
    let begins = side.iter().filter(|s| s.words[0].x0 - start < 0.2 * em).count();
    ends * 10 >= side.len() * 8 && begins * 2 <= side.len()
}

/// Rows that pair one short label with one line, all the way down.
fn is_table(side: &[&Side], other: &[&Side], em: f32) -> bool {
    let pairs = side.iter().filter(|s| other.iter().any(|o| (o.y() - s.y()).abs() <= 0.05 * em)).count();
    let short = side.iter().map(|s| s.characters()).sum::<usize>() <= 26 * side.len();
    let titled = side.iter().any(|s| s.is_title() || s.size() > 1.15 * em);
    let bold = |s: &Side| s.words.iter().all(|w| w.bold);
    let headed = side.len() > 1 && bold(side[0]) && other.first().is_some_and(|o| bold(o)) && !bold(side[1]);
    let entries = holds_dates_apart(side) || holds_dates_apart(other);
    !titled && !headed && !entries && short && pairs * 20 >= side.len() * 19 && pairs * 20 >= other.len() * 17
}

/// Whether some lines are dates and others words: entries, each with its dates on a line of their own.
fn holds_dates_apart(side: &[&Side]) -> bool {
    let bare = |s: &&&Side| {
        let text = s.text();
        let digits = text.chars().filter(char::is_ascii_digit).count();
        s.is_dated() && digits >= text.chars().filter(|c| c.is_alphabetic()).count()
    };
    let dates = side.iter().filter(bare).count();
    dates > 0 && dates < side.len()
}

/// Lines of one side that follow each other closely.
fn groups<'s, 'w>(side: &[&'s Side<'w>], em: f32) -> Vec<Vec<&'s Side<'w>>> {
    let mut groups: Vec<Vec<&Side>> = Vec::new();
    for s in side {
        match groups.last_mut() {
            Some(g) if s.y() - g[g.len() - 1].y() < 1.75 * em => g.push(s),
            _ => groups.push(vec![s]),
        }
    }
    groups
}
