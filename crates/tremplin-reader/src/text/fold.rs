//! Folding: the text without case, accents, and kinds of apostrophe, hyphen and space, with the way back to the original.

use std::borrow::Cow;
use tremplin_documents::Span;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// A folded text and, for each of its bytes, the byte of the original that it comes from.
#[derive(Debug)]
pub struct Folded {
    /// The folded text.
    pub text: String,
    /// For each byte of `text` and one past its end: the byte of the original.
    back: Vec<usize>,
    /// For each folded byte: one past the original character it comes from.
    back_end: Vec<usize>,
}

impl Folded {
    /// The span of the original for a span of the folded text.
    #[must_use]
    pub fn original(&self, folded: Span) -> Span {
        let start = self.back.get(folded.start).copied().unwrap_or(0);
        let end = folded.end.checked_sub(1).and_then(|i| self.back_end.get(i)).copied().unwrap_or(start);
        Span::new(start, end.max(start))
    }

    /// The span of the folded text for a span of the original.
    #[must_use]
    pub fn span_of(&self, original: Span) -> Span {
        let start = self.back.partition_point(|b| *b < original.start).min(self.text.len());
        let end = self.back.partition_point(|b| *b < original.end).min(self.text.len());
        Span::new(start, end.max(start))
    }
}

/// Folds a text.
#[must_use]
pub fn fold(text: &str) -> Folded {
    let room = text.len() + 1;
    let mut out = Folded {
        text: String::with_capacity(room),
        back: Vec::with_capacity(room),
        back_end: Vec::with_capacity(room),
    };
    for (at, c) in text.char_indices() {
        if c.is_ascii() {
            out.text.push(c.to_ascii_lowercase());
            out.back.push(at);
            out.back_end.push(at + 1);
            continue;
        }
        let before = out.text.len();
        push(c, &mut out.text);
        let end = at + c.len_utf8();
        if out.text.len() == before && is_combining_mark(c) {
            // A detached accent belongs to the letter before it.
            if let Some(last) = out.back_end.last_mut() {
                *last = end;
            }
        }
        out.back.resize(out.text.len(), at);
        out.back_end.resize(out.text.len(), end);
    }
    out.back.push(text.len());
    out
}

/// Folds a short text whose places do not matter.
#[must_use]
pub fn folded(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        push(c, &mut out);
    }
    out
}

/// Gives the folded characters of a short text, one by one.
pub fn fold_each(text: &str, mut each: impl FnMut(char)) {
    let mut several = String::new();
    for c in text.chars() {
        if c.is_ascii() {
            each(c.to_ascii_lowercase());
        } else {
            several.clear();
            push(c, &mut several);
            several.chars().for_each(&mut each);
        }
    }
}

/// A character that nobody sees: a blank, a soft hyphen, a mark without width.
#[must_use]
pub(crate) fn is_blank(c: char) -> bool {
    c.is_whitespace() || is_unseen(c)
}

fn is_unseen(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{feff}' | '\u{2060}' | '\u{202a}'..='\u{202e}')
}

/// A text without the marks that take no place.
#[must_use]
pub(crate) fn seen(text: &str) -> Cow<'_, str> {
    if text.is_ascii() || !text.contains(is_unseen) {
        return Cow::Borrowed(text);
    }
    Cow::Owned(text.chars().filter(|c| !is_unseen(*c)).collect())
}

fn push(c: char, out: &mut String) {
    if c.is_ascii() {
        out.push(c.to_ascii_lowercase());
        return;
    }
    if let Some(plain) = french(c) {
        out.push(plain);
        return;
    }
    match c {
        '\u{2019}' | '\u{2018}' | '\u{2bc}' | '\u{b4}' | '\u{2032}' => out.push('\''),
        '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{fe63}' | '\u{ff0d}' => out.push('-'),
        '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{feff}' | '\u{2060}' | '\u{202a}'..='\u{202e}' => {}
        'œ' | 'Œ' => out.push_str("oe"),
        'æ' | 'Æ' => out.push_str("ae"),
        'ß' => out.push_str("ss"),
        '·' | '•' | '⋅' | '∙' | '\u{2027}' => out.push('·'),
        c if c.is_whitespace() => out.push(' '),
        c => {
            for d in std::iter::once(c).nfkd().filter(|d| !is_combining_mark(*d)) {
                out.extend(d.to_lowercase());
            }
        }
    }
}

/// The accented letters of French, whose folding is known without the tables of Unicode.
fn french(c: char) -> Option<char> {
    Some(match c {
        'é' | 'è' | 'ê' | 'ë' | 'É' | 'È' | 'Ê' | 'Ë' => 'e',
        'à' | 'â' | 'À' | 'Â' => 'a',
        'î' | 'ï' | 'Î' | 'Ï' => 'i',
        'ô' | 'Ô' => 'o',
        'ù' | 'û' | 'Ù' | 'Û' => 'u',
        'ç' | 'Ç' => 'c',
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folding_keeps_the_way_back() {
        let text = "Chargée d\u{2019}études – E\u{301}cole\u{a0}: œuvre";
        let folded = fold(text);
        assert_eq!(folded.text, "chargee d'etudes - ecole : oeuvre");
        let at = folded.text.find("ecole").expect("the word is there");
        assert_eq!(folded.original(Span::new(at, at + 5)).of(text), "E\u{301}cole");
        let at = folded.text.find("chargee").expect("the word is there");
        assert_eq!(folded.original(Span::new(at, at + 7)).of(text), "Chargée");
    }

    #[test]
    fn span_of_is_the_inverse_of_original() {
        let text = "Été à Nîmes, œuf";
        let folded = fold(text);
        for (i, _) in text.char_indices() {
            let there = folded.span_of(Span::new(i, text.len()));
            assert_eq!(folded.original(there).start, i);
        }
    }
}
