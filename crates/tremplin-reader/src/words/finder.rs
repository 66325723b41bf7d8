//! Phrases looked for among the tokens of a text, each with what it stands for: one look-up a token, whatever their number. Where a
//! phrase has a word in the singular its plural is understood.

use crate::text::Text;
use crate::text::fold::folded;
use std::collections::HashMap;

/// Words of this length and less have no plural: "du" is no "dus".
const SHORT: usize = 3;

/// Phrases and what each stands for. A phrase may stand for several things.
#[derive(Debug)]
pub(crate) struct Finder<T> {
    /// By the first word, without the ending of a plural.
    phrases: HashMap<String, Vec<Phrase<T>>>,
}

#[derive(Debug)]
struct Phrase<T> {
    words: Vec<String>,
    value: T,
}

impl<T: Copy> Finder<T> {
    pub fn new<'a>(phrases: impl Iterator<Item = (&'a String, T)>) -> Finder<T> {
        let mut by_first: HashMap<String, Vec<Phrase<T>>> = HashMap::new();
        for (phrase, value) in phrases {
            let words = tokens_of(phrase);
            if let Some(first) = words.first() {
                by_first.entry(singular(first).to_owned()).or_default().push(Phrase { words, value });
            }
        }
        Finder { phrases: by_first }
    }

    /// What begins at a token: one past its last token, and what it stands for.
    pub fn at<'f>(&'f self, text: &'f Text<'_>, at: usize) -> impl Iterator<Item = (usize, T)> + 'f {
        let here = self.phrases.get(singular(text.token(at)));
        here.into_iter().flatten().filter(move |p| p.stands_at(text, at)).map(move |p| (at + p.words.len(), p.value))
    }
}

impl<T> Phrase<T> {
    fn stands_at(&self, text: &Text<'_>, at: usize) -> bool {
        self.words.iter().enumerate().all(|(i, word)| {
            let joined = i == 0 || text.tokens.get(at + i).is_some_and(|t| t.glued && goes_on(text, t.line, at));
            joined && is_same(word, text.token(at + i))
        })
    }
}

/// Whether a line goes on with what a token of it or of the line before began.
fn goes_on(text: &Text<'_>, line: usize, at: usize) -> bool {
    let same = text.tokens.get(at).is_some_and(|t| t.line == line);
    same || text.lines.get(line).is_some_and(|l| !l.item && !l.heading && l.field.is_none())
}

fn is_same(word: &str, token: &str) -> bool {
    word == token || word.len() >= SHORT && token.strip_suffix(['s', 'x']).is_some_and(|t| t == word)
}

fn singular(word: &str) -> &str {
    if word.len() > SHORT { word.strip_suffix(['s', 'x']).unwrap_or(word) } else { word }
}

/// The tokens of a phrase, cut as those of a text are.
fn tokens_of(phrase: &str) -> Vec<String> {
    let mut out: Vec<String> = Vec::new();
    let mut open = false;
    for c in folded(phrase).chars() {
        let soft = c.is_whitespace() || matches!(c, '-' | '\'' | '/' | '_');
        match out.last_mut().filter(|_| open && c.is_alphanumeric()) {
            Some(word) => word.push(c),
            None if soft => {}
            None => out.push(c.to_string()),
        }
        open = c.is_alphanumeric();
    }
    out
}
