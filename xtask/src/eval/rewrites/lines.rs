//! Rewrites of lines: the same title, headings, items and paragraphs as another author, editor or format would set them.

use std::fmt::Write as _;

/// What a line of plain text is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Line<'t> {
    Title(&'t str),
    Heading(&'t str),
    /// Without its bullet.
    Item(&'t str),
    Said(&'t str),
    Blank,
}

/// A heading has at most this many words.
const HEADING_WORDS: usize = 6;

/// The lines of an ad: the first that says something is its title; a heading is short, and ends with a colon or stands right above
/// the items of a list.
fn lines(text: &str) -> Vec<Line<'_>> {
    let all: Vec<&str> = text.split('\n').collect();
    let title = all.iter().position(|line| !line.trim().is_empty());
    all.iter().zip(0..).map(|(line, at)| kind(line, Some(at) == title, all.get(at + 1..).unwrap_or_default())).collect()
}

fn kind<'t>(line: &'t str, title: bool, below: &[&str]) -> Line<'t> {
    match without_bullet(line) {
        _ if line.trim().is_empty() => Line::Blank,
        _ if title => Line::Title(line),
        Some(item) => Line::Item(item),
        None if is_heading(line, below) => Line::Heading(line.trim()),
        None => Line::Said(line),
    }
}

fn without_bullet(line: &str) -> Option<&str> {
    let line = line.trim();
    let rest = line.strip_prefix(['-', '•', '*', '–'])?;
    rest.starts_with([' ', '\t', '\u{a0}']).then(|| rest.trim()).filter(|item| !item.is_empty())
}

fn is_heading(line: &str, below: &[&str]) -> bool {
    let line = line.trim();
    let short = line.split_whitespace().count() <= HEADING_WORDS;
    let over_items = below.iter().find(|l| !l.trim().is_empty()).is_some_and(|l| without_bullet(l).is_some());
    short && (line.ends_with(':') || over_items && line.ends_with(char::is_alphabetic))
}

/// The text with its lines put in other words; `None` leaves a line as it is.
fn each(text: &str, write: impl Fn(Line<'_>) -> Option<String>) -> String {
    let kept = text.split('\n').zip(lines(text));
    kept.map(|(was, line)| write(line).unwrap_or_else(|| was.to_owned())).collect::<Vec<_>>().join("\n")
}

fn headings(text: &str, write: impl Fn(&str) -> String) -> String {
    each(text, |line| if let Line::Heading(said) = line { Some(write(said)) } else { None })
}

pub(super) fn headings_upper(text: &str) -> String {
    headings(text, str::to_uppercase)
}

/// Each word with a capital.
pub(super) fn headings_title(text: &str) -> String {
    let word = |word: &str| {
        let mut rest = word.chars();
        rest.next().map_or_else(String::new, |first| first.to_uppercase().chain(rest).collect())
    };
    headings(text, |said| said.split(' ').map(word).collect::<Vec<_>>().join(" "))
}

pub(super) fn headings_with_colon(text: &str) -> String {
    headings(text, |said| if said.ends_with(':') { said.to_owned() } else { format!("{said} :") })
}

/// Only over lists: without a colon nothing shows that a line is the heading of a paragraph.
pub(super) fn headings_without_colon(text: &str) -> String {
    let all = lines(text);
    let over_items = |at: usize| {
        let below = all.iter().skip(at + 1).find(|line| **line != Line::Blank);
        matches!(below, Some(Line::Item(_)))
    };
    let bare = |said: &str| said.trim_end_matches([':', ' ', '\u{a0}', '\u{202f}']).to_owned();
    let write = |(at, was): (usize, &str)| match all.get(at) {
        Some(Line::Heading(said)) if over_items(at) => bare(said),
        _ => was.to_owned(),
    };
    text.split('\n').enumerate().map(write).collect::<Vec<_>>().join("\n")
}

/// Items after another bullet.
pub(super) fn bullets(text: &str, bullet: &str) -> String {
    each(text, |line| if let Line::Item(said) = line { Some(format!("{bullet} {said}")) } else { None })
}

/// Items after their number in their list.
pub(super) fn numbered(text: &str) -> String {
    let mut number = 0;
    let mut out = Vec::new();
    for (was, line) in text.split('\n').zip(lines(text)) {
        number = match line {
            Line::Item(_) => number + 1,
            Line::Blank => number,
            _ => 0,
        };
        out.push(if let Line::Item(said) = line { format!("{number}. {said}") } else { was.to_owned() });
    }
    out.join("\n")
}

pub(super) fn blank_lines_doubled(text: &str) -> String {
    each(text, |line| (line == Line::Blank).then(|| "\n".to_owned()))
}

/// Lists without empty lines between their items.
pub(super) fn items_set_close(text: &str) -> String {
    let all = lines(text);
    let said = |at: usize| all.get(at).filter(|l| **l != Line::Blank);
    let inside = |at: usize| {
        let (above, below) = ((0..at).rev().find_map(said), (at..all.len()).find_map(said));
        matches!((above, below), (Some(Line::Item(_)), Some(Line::Item(_))))
    };
    let kept = text.split('\n').enumerate().filter(|(at, _)| all.get(*at) != Some(&Line::Blank) || !inside(*at));
    kept.map(|(_, line)| line).collect::<Vec<_>>().join("\n")
}

/// Tabs before items, after their bullets and for blanks in a row.
pub(super) fn tabs(text: &str) -> String {
    let set = each(text, |line| if let Line::Item(said) = line { Some(format!("\t-\t{said}")) } else { None });
    set.replace("  ", "\t")
}

/// Columns of a page of plain text.
const COLUMNS: usize = 80;

/// Long lines as an editor of mail wraps them, the further lines of an item set in.
pub(super) fn wrapped(text: &str) -> String {
    each(text, |line| match line {
        Line::Item(said) => Some(wrap(&format!("- {said}"), "  ")),
        Line::Said(said) => Some(wrap(said, "")),
        _ => None,
    })
}

fn wrap(line: &str, indent: &str) -> String {
    let mut out = String::new();
    let mut column = 0;
    for word in line.split_inclusive(' ') {
        let length = word.trim_end().chars().count();
        if column > 0 && column + length > COLUMNS {
            out.truncate(out.trim_end_matches(' ').len());
            out.push('\n');
            out.push_str(indent);
            column = indent.len();
        }
        out.push_str(word);
        column += word.chars().count();
    }
    out
}

/// A page: headings in bold, lists, paragraphs.
pub(super) fn html(text: &str) -> String {
    page(text, escaped)
}

/// The same with entities for every letter beyond ASCII, and for the blanks before signs.
pub(super) fn html_entities(text: &str) -> String {
    let entity = |c: char| match c {
        '\u{a0}' => "&nbsp;".to_owned(),
        'é' => "&eacute;".to_owned(),
        'è' => "&egrave;".to_owned(),
        'à' => "&agrave;".to_owned(),
        '€' => "&euro;".to_owned(),
        '\u{2019}' => "&rsquo;".to_owned(),
        '\'' => "&#39;".to_owned(),
        c if c.is_ascii() => c.to_string(),
        c => format!("&#x{:x};", u32::from(c)),
    };
    page(text, |said| escaped(&super::characters::before_signs(said, '\u{a0}')).chars().map(entity).collect())
}

fn escaped(said: &str) -> String {
    said.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

fn page(text: &str, said: impl Fn(&str) -> String) -> String {
    let mut out = String::from("<!DOCTYPE html><html><body>\n");
    let mut in_list = false;
    for line in lines(text).into_iter().filter(|line| *line != Line::Blank) {
        let item = matches!(line, Line::Item(_));
        out.push_str(match (in_list, item) {
            (false, true) => "<ul>\n",
            (true, false) => "</ul>\n",
            _ => "",
        });
        in_list = item;
        let written = match line {
            Line::Title(t) => writeln!(out, "<h1>{}</h1>", said(t)),
            Line::Heading(t) => writeln!(out, "<p><strong>{}</strong></p>", said(t)),
            Line::Item(t) => writeln!(out, "<li>{}</li>", said(t)),
            Line::Said(t) => writeln!(out, "<p>{}</p>", said(t)),
            Line::Blank => Ok(()),
        };
        written.expect("memory takes what is written");
    }
    out.push_str(if in_list { "</ul>\n</body></html>\n" } else { "</body></html>\n" });
    out
}

/// Markdown: headings and title marked, items after stars, each line a paragraph.
pub(super) fn markdown(text: &str) -> String {
    let mut out = String::new();
    for line in lines(text) {
        out.push_str(&match line {
            Line::Title(t) => format!("# {}\n\n", unmarked(t)),
            Line::Heading(t) => format!("\n**{}**\n\n", unmarked(t)),
            Line::Item(t) => format!("* {}\n", unmarked(t)),
            Line::Said(t) => format!("\n{}\n\n", unmarked(t.trim())),
            Line::Blank => String::new(),
        });
    }
    out
}

/// Text whose signs are no marks.
fn unmarked(said: &str) -> String {
    let mark = |c: char| c.is_ascii_punctuation() && !matches!(c, '.' | ',' | ':' | ';' | '\'' | '/' | '%' | '?');
    said.trim().chars().flat_map(|c| mark(c).then_some('\\').into_iter().chain([c])).collect()
}
