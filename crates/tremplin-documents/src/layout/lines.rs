//! From the words of a region to its lines: baselines, tab stops, spaced-out titles.

use super::{Word, median};

/// A line of a region.
#[derive(Clone, Debug)]
pub(crate) struct Line {
    /// Left to right.
    pub words: Vec<Word>,
    pub column: u32,
    /// Number of the region on its page.
    pub region: usize,
    /// Where the text of rows begins, when they begin with a label.
    pub labels: Option<f32>,
}

/// A gap wider than this, in ems, is a jump to another place of the line and is written as a tab.
pub(super) const TAB: f32 = 1.6;

impl Line {
    pub fn x0(&self) -> f32 {
        self.words[0].x0
    }
    pub fn x1(&self) -> f32 {
        self.words.iter().map(|w| w.x1).fold(f32::MIN, f32::max)
    }
    pub fn y(&self) -> f32 {
        median(self.words.iter().map(|w| w.y))
    }
    /// Size of most of its characters.
    pub fn size(&self) -> f32 {
        let mut sizes: Vec<(f32, usize)> = Vec::new();
        for w in &self.words {
            let n = w.text.chars().count();
            match sizes.iter_mut().find(|(s, _)| (*s - w.size).abs() < 0.2) {
                Some(entry) => entry.1 += n,
                None => sizes.push((w.size, n)),
            }
        }
        sizes.into_iter().max_by_key(|&(_, n)| n).map_or(0.0, |(s, _)| s)
    }
    pub fn bold(&self) -> bool {
        self.words.iter().all(|w| w.bold || !w.text.chars().any(char::is_alphanumeric))
    }
    /// Index of the first word after the last tab stop.
    pub fn last_stop(&self) -> usize {
        (1..self.words.len()).rfind(|&i| self.is_stop(i)).unwrap_or(0)
    }
    pub fn has_tab(&self) -> bool {
        self.last_stop() > 0
    }
    /// The words alone.
    pub fn texts(&self) -> impl Iterator<Item = &str> {
        self.words.iter().map(|w| w.text.as_str())
    }

    /// The text, with tabs at tab stops.
    pub fn text(&self) -> String {
        let mut text = String::new();
        for (i, word) in self.words.iter().enumerate() {
            if i > 0 {
                text.push_str(self.before(i));
            }
            text.push_str(&word.text);
        }
        text
    }

    /// Whether a tab stop lies before word `i`.
    fn is_stop(&self, i: usize) -> bool {
        let (a, b) = (&self.words[i - 1], &self.words[i]);
        let bullet = || a.text.chars().count() == 1 && crate::characters::bullet(&format!("{} x", a.text)).is_some();
        let gap = (b.x0 - a.x1) / a.size.min(b.size).max(0.1);
        if self.labels.is_some_and(|x| b.x0 < x - 0.1 * b.size) {
            // A label set to fill its column has wide blanks, and no stops.
            return false;
        }
        let after_label = self.labels.is_some_and(|x| (b.x0 - x).abs() < 0.1 * b.size) && gap > 0.36;
        (gap > TAB || after_label) && !bullet()
    }

    /// What separates word `i` from the one before.
    fn before(&self, i: usize) -> &'static str {
        let (a, b) = (&self.words[i - 1], &self.words[i]);
        let gap = (b.x0 - a.x1) / a.size.min(b.size).max(0.1);
        match () {
            () if self.is_stop(i) => "\t",
            () if b.spaced || gap > 0.13 => " ",
            () => "",
        }
    }
}

/// The lines of a region from top to bottom. `labels` is where a column of labels ends, if rows have one.
pub(super) fn build(mut words: Vec<Word>, column: u32, region: usize, labels: Option<f32>) -> Vec<Line> {
    words.sort_by(|a, b| a.y.total_cmp(&b.y));
    let mut lines: Vec<Line> = Vec::new();
    for word in words {
        match lines.last_mut() {
            Some(line) if same_line(line, &word) => line.words.push(word),
            _ => lines.push(Line { words: vec![word], column, region, labels }),
        }
    }
    for line in &mut lines {
        line.words.sort_by(|a, b| a.x0.total_cmp(&b.x0));
        close_up(&mut line.words);
    }
    gather_marginal(&mut lines);
    if let Some(x) = labels {
        join_labels(&mut lines, x);
    }
    lines
}

fn same_line(line: &Line, word: &Word) -> bool {
    let first = &line.words[0];
    let near = word.y - first.y < 0.42 * first.size.min(word.size).max(1.0);
    // Two lines of a tight paragraph never share a place; a date beside a title does not either.
    near && !line
        .words
        .iter()
        .any(|w| w.x0.max(word.x0) + 0.3 * word.size < w.x1.min(word.x1) && (w.y - word.y).abs() > 0.2 * word.size)
}

/// Place and dates written at the right of a title over several rows are put together on the title's row,
/// where the rows below hold the items of that title.
fn gather_marginal(lines: &mut [Line]) {
    let mut anchor: Option<(usize, f32, f32)> = None;
    let mut in_item = false;
    for i in 0..lines.len() {
        let stop = lines[i].last_stop();
        in_item =
            begins_item(&lines[i]) || (in_item && i > 0 && lines[i].x0() > lines[i - 1].x0() - lines[i].words[0].size);
        if stop == 0 {
            anchor = None;
            continue;
        }
        let (x0, x1, size) = (lines[i].words[stop].x0, lines[i].x1(), lines[i].words[stop].size);
        let above = anchor.filter(|&(_, a0, a1)| (a0 - x0).abs() < 0.4 * size || (a1 - x1).abs() < 0.4 * size);
        let Some((title, ..)) = above.filter(|_| in_item && lines[i].y() - lines[i - 1].y() < 1.9 * size) else {
            anchor = (!in_item).then_some((i, x0, x1));
            continue;
        };
        let (end, y) = (lines[title].x1(), lines[title].y());
        let moved: Vec<Word> = lines[i].words.drain(stop..).collect();
        let shift = end + 2.0 * TAB * size - x0;
        lines[title].words.extend(moved.into_iter().map(|w| Word { x0: w.x0 + shift, x1: w.x1 + shift, y, ..w }));
        anchor = Some((title, x0, x1));
    }
}

/// Whether the line begins with a bullet or a number.
pub(super) fn begins_item(line: &Line) -> bool {
    let text = line.text();
    let digits = text.chars().take_while(char::is_ascii_digit).count();
    let numbered = (1..=2).contains(&digits)
        && text[digits..].starts_with([')', '.'])
        && text[digits + 1..].starts_with([' ', '\t']);
    numbered || crate::characters::bullet(&text).is_some()
}

/// A label written on two rows ("Jan. 2019 –" above "Présent") is put whole before its text.
fn join_labels(lines: &mut Vec<Line>, x: f32) {
    let mut i = 1;
    while i < lines.len() {
        let split = lines[i].words.iter().take_while(|w| w.x0 < x - 0.05).count();
        let above = lines[i - 1].words.iter().take_while(|w| w.x0 < x - 0.05).count();
        let near = lines[i].y() - lines[i - 1].y() < 1.6 * lines[i].words[0].size;
        let open = split > 0 && above > 0 && is_open(&lines[i - 1].words[..above], &lines[i].words[..split], x);
        if near && open {
            let mut label: Vec<Word> = lines[i].words.drain(..split).collect();
            let at = lines[i - 1].words[above - 1].clone();
            if cut_in_word(&at, &label[0]) {
                let tail = label.remove(0);
                let head = &mut lines[i - 1].words[above - 1].text;
                head.pop();
                head.push_str(&tail.text);
            }
            for (k, w) in label.iter_mut().enumerate() {
                // Its place is now the end of the row above: what follows stays a tab stop away.
                (w.x0, w.x1, w.y) = (at.x1 + 0.01 * k as f32, at.x1 + 0.01 * k as f32, at.y);
                w.spaced = true;
            }
            lines[i - 1].words.splice(above..above, label);
            if lines[i].words.is_empty() {
                lines.remove(i);
                continue;
            }
        }
        i += 1;
    }
}

/// "fé-" above "vrier": a word cut by a hyphen at the end of a row.
fn cut_in_word(end: &Word, start: &Word) -> bool {
    let letters_before = end.text.strip_suffix('-').is_some_and(|w| w.chars().last().is_some_and(char::is_alphabetic));
    letters_before && start.text.chars().next().is_some_and(char::is_lowercase)
}

/// Whether a label goes on in the label of the next row: dates cut at their dash, or a month from its year.
fn is_open(first: &[Word], second: &[Word], x: f32) -> bool {
    let text = |words: &[Word]| words.iter().map(|w| w.text.as_str()).collect::<Vec<_>>().join(" ");
    let (upper, lower) = (text(first), text(second));
    const DASHES: [char; 3] = ['-', '–', '—'];
    let lasts = |t: &str| t.chars().any(char::is_alphanumeric);
    if !lasts(&lower) || !lasts(&upper) || crate::characters::bullet(&lower).is_some() {
        return false;
    }
    if upper.ends_with(DASHES) || lower.starts_with(DASHES) {
        return true;
    }
    let (last, next) = (&first[first.len() - 1], &second[0]);
    let wraps = last.x1 + (next.x1 - next.x0) + 0.25 * last.size > x - 0.4 * last.size;
    let end = upper.rsplit(DASHES).next().unwrap_or("");
    let year_first = lower.chars().take_while(char::is_ascii_digit).count() == 4;
    // After a dash only a month: its year must come.
    let open_range = upper.contains(DASHES) && !end.trim().is_empty();
    (wraps || open_range) && year_first && !end.chars().any(|c| c.is_ascii_digit())
}

/// Joins the letters of spaced-out titles: "E X P E R I E N C E" is one word.
fn close_up(words: &mut Vec<Word>) {
    let single = |w: &Word| {
        let mut letters = w.text.chars();
        letters.next().is_some_and(|c| c.is_alphabetic() || c == '&' || c == '\'' || c == '’')
            && letters.next().is_none()
    };
    let mut start = 0;
    while start < words.len() {
        let mut end = start;
        while end < words.len()
            && single(&words[end])
            && (end == start || words[end].x0 - words[end - 1].x1 < 3.0 * words[end].size)
        {
            end += 1;
        }
        if end - start >= 4 {
            let joined = join_letters(&words[start..end]);
            let count = joined.len();
            words.splice(start..end, joined);
            end = start + count;
        }
        start = end.max(start + 1);
    }
}

fn join_letters(letters: &[Word]) -> Vec<Word> {
    let gap = |i: usize| letters[i].x0 - letters[i - 1].x1;
    let usual = median((1..letters.len()).map(gap)).max(0.02 * letters[0].size);
    let mixed = letters[1..].iter().any(|w| w.spaced) && letters[1..].iter().any(|w| !w.spaced);
    let mut out: Vec<Word> = vec![letters[0].clone()];
    for (i, letter) in letters.iter().enumerate().skip(1) {
        let breaks = gap(i) > 1.8 * usual || (mixed && letter.spaced && gap(i) > 1.25 * usual);
        let last = out.last_mut().expect("out begins with one word and only grows");
        if breaks {
            out.push(Word { spaced: true, ..letter.clone() });
        } else {
            last.text.push_str(&letter.text);
            last.x1 = letter.x1;
        }
    }
    out
}
