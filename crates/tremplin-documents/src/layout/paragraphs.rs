//! From lines to paragraphs: which line goes on from the one before, list items, headings. What hyphens mean is told by `crate::hyphens`.

use super::lines::begins_item;
use super::{Line, median};
use crate::Label;
use crate::characters::{bullet, has_year};
use crate::hyphens::Hyphens;
use std::collections::BTreeMap;

/// Lines that belong together.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Paragraph {
    pub text: String,
    pub label: Label,
    pub column: u32,
    pub size: f32,
    pub bold: bool,
}

/// Larger than the body by this much is a heading.
const LARGER: f32 = 1.12;

/// The paragraphs of a page. `body` is the size of most of the document's text, `hyphens` what its hyphens mean.
pub(crate) fn paragraphs(lines: &[Line], body: f32, hyphens: &Hyphens) -> Vec<Paragraph> {
    let page = Page::of(lines);
    let mut out = Vec::new();
    let mut start = 0;
    for i in 1..=lines.len() {
        if i == lines.len() || !page.goes_on(i) {
            out.extend(page.paragraph(start, i, body, hyphens));
            start = i;
        }
    }
    out
}

/// Words that no line of a CV ends with, in French and English.
const LINKS: [&str; 29] = [
    "in", "of", "and", "the", "for", "to", "with", "at", "by", "on", "or", "a", "an", "de", "du", "des", "et", "la",
    "le", "les", "en", "à", "au", "aux", "pour", "par", "sur", "dans", "ou",
];

struct Page<'l> {
    lines: &'l [Line],
    /// Distance of baselines inside paragraphs, in ems.
    leading: f32,
    /// Right edge of the cluster of lines each line is in.
    right: Vec<f32>,
    /// Left and right edges of the region of each line.
    region: Vec<(f32, f32)>,
    /// Distance of each line from the one before, in ems; none when it is elsewhere.
    distances: Vec<Option<f32>>,
    /// Which lines begin an item, and which have tab stops.
    items: Vec<bool>,
    tabs: Vec<bool>,
}

impl<'l> Page<'l> {
    fn of(lines: &'l [Line]) -> Self {
        let mut page = Page {
            lines,
            leading: 0.0,
            right: vec![],
            region: vec![],
            distances: distances(lines),
            items: lines.iter().map(begins_item).collect(),
            tabs: lines.iter().map(Line::has_tab).collect(),
        };
        page.leading = page.usual_leading();
        page.right = page.cluster_edges();
        page.region = page.region_edges();
        page
    }

    /// Distance from the line before, in ems; none when it is elsewhere.
    fn distance(&self, i: usize) -> Option<f32> {
        self.distances[i]
    }

    fn usual_leading(&self) -> f32 {
        let wraps = (1..self.lines.len()).filter(|&i| starts_lower(&self.lines[i].words[0].text));
        let wrapped: Vec<f32> = wraps.filter_map(|i| self.distance(i)).filter(|d| (0.8..2.2).contains(d)).collect();
        if wrapped.len() >= 3 {
            return median(wrapped.into_iter());
        }
        let all = (1..self.lines.len()).filter_map(|i| self.distance(i)).filter(|d| (0.8..2.0).contains(d));
        median(all).clamp(1.0, 1.6)
    }

    /// Whether line `i` is as near to the one before as lines of one paragraph are.
    fn is_near(&self, i: usize) -> bool {
        self.distance(i).is_some_and(|d| d > 0.5 && d <= self.leading * 1.1 + 0.04)
    }

    fn cluster_edges(&self) -> Vec<f32> {
        let mut edges = vec![0.0; self.lines.len()];
        let mut start = 0;
        for i in 1..=self.lines.len() {
            if i == self.lines.len() || !self.is_near(i) || self.tabs[i] {
                // What stands at the right of a title says nothing of where the text below it wraps.
                let after = if self.tabs[start] { start + 1 } else { start };
                let edge = self.lines[after..i].iter().map(Line::x1).fold(f32::MIN, f32::max);
                edges[start..i].fill(edge);
                edges[start] = edge.max(self.lines[start].x1());
                start = i;
            }
        }
        edges
    }

    fn region_edges(&self) -> Vec<(f32, f32)> {
        let mut plain: BTreeMap<usize, usize> = BTreeMap::new();
        for i in (0..self.lines.len()).filter(|&i| !self.tabs[i]) {
            *plain.entry(self.lines[i].region).or_default() += 1;
        }
        let mut edges: BTreeMap<usize, (f32, f32)> = BTreeMap::new();
        for (line, tab) in self.lines.iter().zip(&self.tabs) {
            let (left, right) = edges.entry(line.region).or_insert((f32::MAX, f32::MIN));
            if !tab || plain.get(&line.region).is_none_or(|n| *n < 3) {
                (*left, *right) = (left.min(line.x0()), right.max(line.x1()));
            }
        }
        self.lines.iter().map(|line| edges[&line.region]).collect()
    }

    /// Whether line `i` goes on from the line before it.
    fn goes_on(&self, i: usize) -> bool {
        let (a, b) = (&self.lines[i - 1], &self.lines[i]);
        let first = &b.words[0].text;
        let last = &a.words[a.words.len() - 1].text;
        let parted = Hyphens::is_parted(last, first);
        if !self.is_near(i) || self.tabs[i] && !parted || self.items[i] || !self.is_below(i) {
            return false;
        }
        if parted {
            return true;
        }
        let lower = starts_lower(first);
        if a.bold() != b.bold() && (a.bold() || !lower) {
            return false;
        }
        let size = b.size();
        let needed = (b.words[0].x1 - b.words[0].x0) + 0.2 * size;
        let (left, right) = self.region[i];
        let full = a.x1() + needed > self.right[i - 1].min(right) - 0.3 * size;
        let reach = (a.x1() - b.x0()) / (right - b.x0()).max(1.0);
        if self.hangs(i) && reach > 0.6 {
            return true;
        }
        let address =
            first.starts_with("http") || first.contains('@') || first.starts_with("www.") || last.contains('@');
        let ended = last.ends_with(['.', ';', ':', '!', '?']);
        if lower && reach > 0.75 && !ended && !address {
            return true;
        }
        if lower || last.ends_with([',', '&', '/']) || LINKS.contains(&last.as_str()) || first.starts_with('(') {
            return full && reach > 0.45 && !address;
        }
        let narrow = right - left <= 24.0 * size;
        let listed = |l: &Line| l.words.iter().any(|w| w.text.ends_with(','));
        if full && reach > 0.7 && !ended && !address && listed(a) && narrow && b.x1() < a.x1() && !looks_like_entry(b) {
            return true;
        }
        let wide = !narrow || self.is_closer(i);
        full && wide && reach > 0.8 && a.x1() + needed > right - 0.3 * size && !looks_like_entry(b)
    }

    /// Whether line `i` is nearer to the one before than lines of its region usually are.
    fn is_closer(&self, i: usize) -> bool {
        let mine = |k: &usize| self.lines[*k].region == self.lines[i].region;
        let usual = median((1..self.lines.len()).filter(mine).filter_map(|k| self.distance(k)));
        self.distance(i).is_some_and(|d| d < 0.93 * usual)
    }

    /// Whether line `i` begins where the paragraph's text begins.
    fn is_below(&self, i: usize) -> bool {
        let (a, b) = (&self.lines[i - 1], &self.lines[i]);
        let under = |x: f32| (b.x0() - x).abs() < 0.9 * b.size();
        self.hangs(i) || under(a.words[a.last_stop()].x0) || self.is_indented(i - 1) && under(self.region[i].0)
    }

    /// Whether line `i` is the first of a paragraph that begins with an indent, as in books.
    fn is_indented(&self, i: usize) -> bool {
        let line = &self.lines[i];
        let indent = line.x0() - self.region[i].0;
        let begins = i == 0 || !self.is_near(i) || (line.x0() - self.lines[i - 1].x0()).abs() > 0.9 * line.size();
        begins && !self.items[i] && (0.9 * line.size()..2.6 * line.size()).contains(&indent)
    }

    /// Whether line `i` is set under the text of a list item, right of its bullet.
    fn hangs(&self, i: usize) -> bool {
        let b = &self.lines[i];
        let mut begin = i - 1;
        while begin > 0 && !self.items[begin] && self.lines[begin].region == b.region && i - begin < 12 {
            begin -= 1;
        }
        let item = &self.lines[begin];
        let text = item.words.get(1).filter(|_| self.items[begin]).map(|w| w.x0);
        text.is_some_and(|x| (b.x0() - x).abs() < 0.5 * b.size() && b.x0() > item.x0() + 0.3 * b.size())
    }

    fn paragraph(&self, start: usize, end: usize, body: f32, hyphens: &Hyphens) -> Option<Paragraph> {
        let lines = &self.lines[start..end];
        let mut text = String::new();
        for line in lines {
            hyphens.append(&mut text, &line.text());
        }
        let item = bullet(&text).map(|n| text.split_off(n));
        let (label, text) = match item {
            Some(rest) => (Label::ListItem, rest),
            None if self.items[start] && lines[0].size() <= body * LARGER => (Label::ListItem, text),
            None => (Label::Paragraph, text),
        };
        let (size, bold) = (lines.first()?.size(), lines.iter().all(Line::bold));
        let label = if label == Label::Paragraph && self.is_heading(start, &text, size, bold, body) {
            Label::Heading
        } else {
            label
        };
        Some(Paragraph { text, label, column: lines[0].column, size, bold })
    }

    fn is_heading(&self, start: usize, text: &str, size: f32, bold: bool, body: f32) -> bool {
        let letters = text.chars().filter(|c| c.is_alphabetic()).count();
        let short = text.chars().count() <= 80 && text.split_whitespace().count() <= 9;
        if letters < 2 || !short {
            return false;
        }
        let ends = text.ends_with(['.', ',', ';']);
        let alone = !text.contains('\t') && !ends && !has_year(text);
        let capitals = letters >= 6 && !text.chars().any(|c| c.is_lowercase() || c.is_ascii_digit());
        let apart = start == 0 || self.distance(start).is_none_or(|d| d > self.leading * 1.35);
        let line = &self.lines[start];
        let label = line.labels.is_some_and(|x| line.x1() < x);
        size > body * LARGER && !ends || alone && label || alone && bold || alone && capitals && apart
    }
}

/// Of each line from the one before, in ems; none when it is elsewhere.
fn distances(lines: &[Line]) -> Vec<Option<f32>> {
    let places: Vec<(f32, f32)> = lines.iter().map(|line| (line.y(), line.size())).collect();
    let distance = |i: usize| {
        let ((above, before), (y, size)) = (places[i - 1], places[i]);
        let close = lines[i - 1].region == lines[i].region && (before - size).abs() < 0.06 * size;
        close.then(|| (y - above) / size.max(0.1))
    };
    (0..lines.len()).map(|i| if i == 0 { None } else { distance(i) }).collect()
}

fn starts_lower(text: &str) -> bool {
    text.chars().next().is_some_and(char::is_lowercase)
}

/// Whether a line that begins with a capital is the start of something rather than the rest of a sentence.
fn looks_like_entry(line: &Line) -> bool {
    let text = line.text();
    text.starts_with(|c: char| c.is_ascii_digit())
        || text.split_whitespace().next().is_some_and(|w| w.ends_with(':'))
        || text.chars().take(40).collect::<String>().contains(" : ")
}
