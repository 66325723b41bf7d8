//! The labels of a whole taxonomy in a document: which concept of ESCO or ROME is named, and where. Labels that are also common
//! words are held back by guards, settled when the index is made (`guard.rs`), never by a list of words.

mod guard;
mod index;

pub use index::VERSION as INDEX_VERSION;

use crate::lexicon::{clean_edges, line, same_case, span_of, walk};
use crate::text::sections::Part;
use crate::text::{Text, language, sections};
use crate::words::Words;
use crate::{Kind, Reader};
use guard::Guard;
use std::collections::BTreeMap;
use tremplin_documents::{Document, Span};
use tremplin_knowledge::Lang;
use tremplin_knowledge::taxonomy::{self, Label, Link, Taxonomy};

/// A line that names a job has at most this many words.
const TITLE_WORDS: usize = 7;

/// Parts of ads and CVs that speak of something else than the work.
const ELSEWHERE: [&str; 6] = ["company", "legal", "offer", "interests", "references", "contact"];

/// The labels of a taxonomy, ready to be found.
#[derive(Debug)]
pub struct Labels<'t> {
    taxonomy: &'t Taxonomy,
    keys: fst::Map<&'t [u8]>,
    postings: &'t [u8],
}

/// A concept named in a document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mention {
    /// Rank of the concept in its taxonomy; the occupation, where a title of it stands in the text.
    pub concept: u32,
    /// Rank of the label found.
    pub label: u32,
    /// Where.
    pub span: Span,
}

impl<'t> Labels<'t> {
    /// The labels of a taxonomy; `None` when its index was made by another version of the program.
    #[must_use]
    pub fn of(taxonomy: &'t Taxonomy) -> Option<Labels<'t>> {
        let (keys, postings) = index::parts(taxonomy.index())?;
        Some(Labels { taxonomy, keys: fst::Map::new(keys).ok()?, postings })
    }

    fn postings(&self, value: u64) -> impl Iterator<Item = (u32, Guard)> {
        index::postings(self.postings, value)
    }
}

impl Reader {
    /// The index by which the labels of a taxonomy are found. It is kept with the taxonomy.
    #[must_use]
    pub fn index(&self, taxonomy: &Taxonomy) -> Vec<u8> {
        index::build(&self.words, taxonomy)
    }

    /// Every concept of a taxonomy named in a document, in the order of the text.
    #[must_use]
    pub fn mentions(&self, document: &Document, kind: Kind, labels: &Labels<'_>) -> Vec<Mention> {
        let text = Text::new(document, &self.words);
        let parts = match kind {
            Kind::Cv => sections::of_cv(&text, &self.words),
            Kind::Ad => sections::of_ad(&text, &self.words),
        };
        let language = language::of(&text, &self.words).and_then(|code| Lang::parse(&code));
        let links = crate::facts::skills::links(&text);
        Scan { labels, text: &text, words: &self.words, parts: &parts, links: &links, language }.all()
    }
}

/// A document being scanned.
struct Scan<'s> {
    labels: &'s Labels<'s>,
    text: &'s Text<'s>,
    words: &'s Words,
    parts: &'s [Part],
    links: &'s [Span],
    language: Option<Lang>,
}

impl Scan<'_> {
    /// The longest label from each word on; a label inside a longer one is part of it.
    fn all(&self) -> Vec<Mention> {
        let mut found = Vec::new();
        let mut next = 0;
        for at in 0..self.text.tokens.len() {
            if at < next || self.elsewhere(at) {
                continue;
            }
            if let Some((mention, end)) = self.at(at) {
                found.push(mention);
                next = end;
            }
        }
        found
    }

    /// A link, or a part of the document that is not about the work.
    fn elsewhere(&self, at: usize) -> bool {
        let kind = sections::kind_at(self.parts, line(self.text, at));
        let start = self.text.tokens.get(at).map_or(0, |t| t.span.start);
        ELSEWHERE.contains(&kind) || self.links.iter().any(|l| l.start <= start && start < l.end)
    }

    fn at(&self, at: usize) -> Option<(Mention, usize)> {
        for (end, value) in walk(self.labels.keys.as_fst(), self.text, at).into_iter().rev() {
            let span = span_of(self.text, at, end);
            if !clean_edges(self.text, at, end) || breaks(span.of(self.text.raw)) {
                continue;
            }
            let mut fits = self.labels.postings(value).filter(|(label, guard)| self.lets(*label, *guard, at, span));
            if let Some((label, _)) = fits.next()
                && let Some(concept) = self.labels.taxonomy.label(label).and_then(|l| self.spoken_for(&l))
            {
                return Some((Mention { concept, label, span }, end));
            }
        }
        None
    }

    /// A title speaks for its occupation.
    fn spoken_for(&self, label: &Label<'_>) -> Option<u32> {
        let taxonomy = self.labels.taxonomy;
        if taxonomy.concept(label.concept)?.kind != taxonomy::Kind::Title {
            return Some(label.concept);
        }
        taxonomy.links_from(label.concept).find(|n| n.link == Link::TitleOf).map(|n| n.concept)
    }

    fn lets(&self, label: u32, guard: Guard, at: usize, span: Span) -> bool {
        let Some(label) = self.labels.taxonomy.label(label) else { return false };
        let words = span.of(self.text.raw);
        let line = line(self.text, at);
        if self.is_tail(at, words, &label) {
            return false;
        }
        (!guard.language || self.language.is_none_or(|l| l == label.lang))
            && (!guard.letters || guard::forms(label.text).any(|form| self.same_letters(words, &form, at)))
            && (!guard.case
                || guard::forms(label.text).any(|form| same_case(words, &form)) && !shouted(self.text.line(line)))
            && (!guard.listed || crate::facts::skills::is_list(self.text, self.parts, line, self.words))
            && (!guard.capital || words.starts_with(char::is_uppercase))
            && (!guard.titled || self.text.words_in(line) <= TITLE_WORDS)
    }

    /// "Amazon Web Services" is no web services: a name in capitals goes on before the label, which has none.
    fn is_tail(&self, at: usize, words: &str, label: &Label<'_>) -> bool {
        let concept = self.labels.taxonomy.concept(label.concept);
        let job = concept.is_some_and(|c| matches!(c.kind, taxonomy::Kind::Occupation | taxonomy::Kind::Title));
        let raised = |s: &str| s.starts_with(char::is_uppercase) && s.chars().any(char::is_lowercase);
        let before = at.checked_sub(1).and_then(|i| self.text.tokens.get(i)).filter(|t| t.word);
        let touching = before.zip(self.text.tokens.get(at)).is_some_and(|(b, t)| b.span.end + 1 == t.span.start);
        let name = before.is_some_and(|t| raised(t.span.of(self.text.raw)));
        !job && name && touching && raised(words) && label.text.starts_with(char::is_lowercase)
    }

    /// The same letters; and no capital inside a sentence where the label has none.
    fn same_letters(&self, words: &str, form: &str, at: usize) -> bool {
        let capital = words.starts_with(char::is_uppercase) && form.starts_with(char::is_lowercase);
        let before = at.checked_sub(1).and_then(|i| self.text.tokens.get(i));
        let inside = before.is_some_and(|t| t.word && t.line == line(self.text, at));
        guard::same_letters(words, form) && !(capital && inside && words.chars().any(char::is_lowercase))
    }
}

/// A line that begins with a capital begins something else: "Big data ⏎ Expert" names no data expert.
fn breaks(words: &str) -> bool {
    words.split('\n').skip(1).any(|part| part.trim_start().starts_with(char::is_uppercase))
}

/// A line written in capitals: its capitals tell nothing.
fn shouted(line: &str) -> bool {
    let words = line.split_whitespace().filter(|w| w.chars().any(char::is_alphabetic)).count();
    words > 1 && !line.chars().any(char::is_lowercase)
}

/// Mentions put together by concept, in the order of the first of each.
#[must_use]
pub fn by_concept(mentions: &[Mention]) -> Vec<(u32, Vec<Span>)> {
    let mut spans: BTreeMap<u32, Vec<Span>> = BTreeMap::new();
    for mention in mentions {
        spans.entry(mention.concept).or_default().push(mention.span);
    }
    let mut together: Vec<(u32, Vec<Span>)> = spans.into_iter().collect();
    together.sort_by_key(|(_, spans)| spans.first().map(|s| s.start));
    together
}
