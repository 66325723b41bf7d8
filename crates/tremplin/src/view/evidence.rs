//! The words of a CV that show something: the line where they stand, cut to a readable length.

use tremplin_documents::Span;

/// Longest quotation, in characters: one line of the terminal with its indent.
const LONGEST: usize = 90;

/// The line around a span, cut at words around it.
#[must_use]
pub fn line(text: &str, span: Span) -> String {
    let whole = line_span(text, span);
    let line = whole.of(text);
    if line.chars().count() <= LONGEST {
        return tidy(line);
    }
    let (before, after) = (text.get(whole.start..span.start), text.get(span.end..whole.end));
    let said = span.of(text);
    let room = LONGEST.saturating_sub(said.chars().count());
    let head = tail_words(before.unwrap_or(""), room / 3);
    let rest = head_words(after.unwrap_or(""), room - head.chars().count().min(room));
    tidy(&format!("{head}{said}{rest}"))
}

/// The line or lines that hold a span.
pub(super) fn line_span(text: &str, span: Span) -> Span {
    let start = text.get(..span.start).and_then(|t| t.rfind('\n')).map_or(0, |i| i + 1);
    let end = text.get(span.end..).and_then(|t| t.find('\n')).map_or(text.len(), |i| span.end + i);
    Span::new(start, end)
}

/// One line, single spaces, no bullet at the head.
fn tidy(line: &str) -> String {
    let words: Vec<&str> = line.split_whitespace().collect();
    words.join(" ").trim_start_matches(['•', '-', '–', '*', '▪', '·', '‣', '●', ' ']).to_owned()
}

/// At most `room` characters of whole words from the end.
fn tail_words(text: &str, room: usize) -> String {
    if text.chars().count() <= room {
        return text.to_owned();
    }
    let cut: String = text.chars().rev().take(room).collect::<Vec<_>>().into_iter().rev().collect();
    match cut.split_once(char::is_whitespace) {
        Some((_, words)) => format!("… {words}"),
        None => "… ".to_owned(),
    }
}

/// At most `room` characters of whole words from the start.
fn head_words(text: &str, room: usize) -> String {
    if text.chars().count() <= room {
        return text.to_owned();
    }
    let cut: String = text.chars().take(room).collect();
    match cut.rsplit_once(char::is_whitespace) {
        Some((words, _)) => format!("{words} …"),
        None => " …".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, word: &str, expected: &str) {
        let start = text.find(word).unwrap();
        assert_eq!(line(text, Span::new(start, start + word.len())), expected);
    }

    #[test]
    fn a_short_line_is_quoted_whole_without_its_bullet() {
        check("Jean\n• Recrutement de  12 personnes\nParis", "Recrutement", "Recrutement de 12 personnes");
    }

    #[test]
    fn a_long_line_is_cut_at_words_around_the_mention() {
        let long = format!("{} Python {}", "avant ".repeat(20).trim(), "après ".repeat(20).trim());
        let start = long.find("Python").unwrap();
        let quote = line(&long, Span::new(start, start + 6));
        assert!(quote.chars().count() <= LONGEST + 4, "{quote}");
        assert!(quote.starts_with("… avant") && quote.contains(" Python ") && quote.ends_with("après …"), "{quote}");
    }
}
