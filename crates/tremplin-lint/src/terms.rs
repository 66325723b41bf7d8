//! Terms looked for in a text, all at once: each word of the text leads to the terms that begin with it.

use crate::subject::Subject;
use crate::term::{Atom, Term};
use std::collections::HashMap;
use tremplin_reader::text::fold::folded;

/// Words that `...` may stand for.
const GAP: usize = 4;
/// Bytes of a stem by which it is found: no stem is shorter.
const HEAD: usize = 4;
/// The plural is understood in words longer than this.
const SHORT: usize = 3;

/// Terms of one language, each with a label of the caller's.
#[derive(Clone, Debug)]
pub(crate) struct Finder<L> {
    terms: Vec<(L, Ready)>,
    by_word: HashMap<String, Vec<usize>>,
    by_stem: HashMap<String, Vec<usize>>,
    by_number: Vec<usize>,
}

/// A term whose words are folded.
#[derive(Clone, Debug)]
struct Ready {
    begins: bool,
    ends: bool,
    /// What may stand in each place, and whether nothing may.
    pieces: Vec<Ways>,
}

type Ways = (Vec<Vec<Want>>, bool);

#[derive(Clone, Debug)]
enum Want {
    Word(String),
    Exact(String),
    Stem(String),
    Number(u64, u64, String),
    Any,
    Gap,
}

impl<L> Default for Finder<L> {
    fn default() -> Finder<L> {
        Finder { terms: Vec::new(), by_word: HashMap::new(), by_stem: HashMap::new(), by_number: Vec::new() }
    }
}

impl<L> Finder<L> {
    /// Adds a term; `exact`: its letters count.
    pub fn add(&mut self, term: &Term, exact: bool, label: L) {
        let ready = |atom: &Atom| match atom {
            Atom::Word(word) if exact => Want::Exact(word.clone()),
            Atom::Word(word) => Want::Word(bare(&folded(word)).to_owned()),
            Atom::Sign(sign) => Want::Word(folded(&sign.to_string())),
            Atom::Stem(stem) => Want::Stem(folded(stem)),
            Atom::Number { low, high, unit } => Want::Number(*low, *high, folded(unit)),
            Atom::Any => Want::Any,
            Atom::Gap => Want::Gap,
        };
        let way = |way: &Vec<Atom>| way.iter().map(ready).collect();
        let pieces: Vec<Ways> = term.pieces.iter().map(|p| (p.ways.iter().map(way).collect(), p.optional)).collect();
        let id = self.terms.len();
        let sure = pieces.iter().position(|(_, optional)| !optional).unwrap_or(0);
        for want in pieces.iter().take(sure + 1).flat_map(|(ways, _)| ways).filter_map(|way| way.first()) {
            match want {
                Want::Word(word) => push(&mut self.by_word, word, id),
                Want::Exact(word) => push(&mut self.by_word, bare(&folded(word)), id),
                Want::Stem(stem) => push(&mut self.by_stem, stem.get(..HEAD).unwrap_or(stem), id),
                Want::Number(..) => self.by_number.push(id),
                // No term begins so.
                Want::Any | Want::Gap => {}
            }
        }
        self.terms.push((label, Ready { begins: term.begins, ends: term.ends, pieces }));
    }

    /// Gives every place where a term stands: its label, first token, one past the last.
    pub fn each(&self, subject: &Subject<'_>, mut found: impl FnMut(&L, usize, usize)) {
        let text = &subject.text;
        for at in 0..text.tokens.len() {
            let token = text.token(at);
            let words = self.by_word.get(bare(token));
            let stems = token.get(..HEAD).and_then(|head| self.by_stem.get(head));
            let digit = token.as_bytes().first().is_some_and(u8::is_ascii_digit);
            let numbers = digit.then_some(&self.by_number);
            for id in words.into_iter().chain(stems).chain(numbers).flatten() {
                let Some((label, term)) = self.terms.get(*id) else { continue };
                if let Some(end) = term.at(subject, at) {
                    found(label, at, end);
                }
            }
        }
    }
}

fn push(map: &mut HashMap<String, Vec<usize>>, key: &str, id: usize) {
    let ids = map.entry(key.to_owned()).or_default();
    if ids.last() != Some(&id) {
        ids.push(id);
    }
}

/// A word without the mark of its plural.
fn bare(word: &str) -> &str {
    if word.len() > SHORT { word.strip_suffix(['s', 'x']).unwrap_or(word) } else { word }
}

impl Ready {
    /// Where the term ends when it begins at this token; the longest way to read it.
    fn at(&self, subject: &Subject<'_>, at: usize) -> Option<usize> {
        let line = subject.text.lines.get(subject.text.tokens.get(at)?.line)?;
        if self.begins && line.first != at {
            return None;
        }
        let walk = Walk { subject, start: at, line_end: line.end };
        let end = walk.end(&self.pieces, at)?;
        (!self.ends || end == line.end).then_some(end)
    }
}

struct Walk<'a, 's> {
    subject: &'s Subject<'a>,
    start: usize,
    line_end: usize,
}

impl Walk<'_, '_> {
    fn end(&self, pieces: &[Ways], at: usize) -> Option<usize> {
        let Some(((ways, optional), rest)) = pieces.split_first() else { return Some(at) };
        let without = if *optional { self.end(rest, at) } else { None };
        let with = ways.iter().filter_map(|way| self.past(way, rest, at)).max();
        with.max(without)
    }

    /// Where the term ends when this run of words stands here.
    fn past(&self, way: &[Want], rest: &[Ways], at: usize) -> Option<usize> {
        let Some((want, way)) = way.split_first() else { return self.end(rest, at) };
        if matches!(want, Want::Gap) {
            let sentence = |i: usize| self.subject.sentences.get(i);
            let mut reach = (at..=at + GAP).take_while(|i| *i < self.line_end && sentence(*i) == sentence(self.start));
            return reach.find_map(|i| self.past(way, rest, i));
        }
        let token = self.subject.text.tokens.get(at).filter(|_| at < self.line_end)?;
        (at == self.start || token.glued).then_some(())?;
        let said = self.subject.text.token(at);
        let same = match want {
            Want::Word(word) => bare(said) == word,
            Want::Exact(word) => token.span.of(self.subject.text.raw) == word,
            Want::Stem(stem) => said.starts_with(stem.as_str()),
            Want::Number(low, high, unit) => number(said, unit).is_some_and(|n| (*low..=*high).contains(&n)),
            Want::Any => token.word,
            Want::Gap => false,
        };
        if same { self.past(way, rest, at + 1) } else { None }
    }
}

/// The number of a word that is figures, then these letters.
fn number(said: &str, unit: &str) -> Option<u64> {
    said.strip_suffix(unit)?.parse().ok()
}

/// The first word of a phrase, as it is compared.
pub(crate) fn first_word(phrase: &str) -> String {
    let word: String = folded(phrase).chars().take_while(|c| c.is_alphanumeric()).collect();
    bare(&word).to_owned()
}
