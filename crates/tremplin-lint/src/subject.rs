//! An ad as rules see it: its text in words and sentences, which part each line stands in, the facts read in it.

use crate::rule::Place;
use tremplin_documents::{Document, Span};
use tremplin_reader::Reader;
use tremplin_reader::facts::Ad;
use tremplin_reader::link::What;
use tremplin_reader::text::Text;
use tremplin_reader::text::sections::{Part, kind_at};

/// An ad ready for the rules.
#[derive(Debug)]
pub struct Subject<'a> {
    /// The document.
    pub document: &'a Document,
    /// What was read in it.
    pub ad: &'a Ad,
    /// Its words.
    pub text: Text<'a>,
    /// Its sections.
    pub parts: Vec<Part>,
    /// The sentence of each token.
    pub sentences: Vec<usize>,
    /// Trades that the title names, each in a part of its own: identifier, words.
    pub trades: Vec<(String, String)>,
    /// The kind of section of each line; empty where none is known.
    kinds: Vec<String>,
    /// Lines of the title.
    title: std::ops::Range<usize>,
}

impl<'a> Subject<'a> {
    /// Prepares an ad that was read.
    #[must_use]
    pub fn new(document: &'a Document, ad: &'a Ad, reader: &Reader) -> Subject<'a> {
        let text = reader.text(document);
        let parts = reader.ad_parts(&text);
        let kinds = (0..text.lines.len()).map(|line| kind_at(&parts, line).to_owned()).collect();
        let sentences = sentences(&text);
        let title = ad.title.as_ref().map_or(0..0, |t| {
            let last = t.span.end.saturating_sub(1).max(t.span.start);
            text.line_at(t.span.start)..text.line_at(last) + 1
        });
        let trades = trades(ad, reader);
        Subject { document, ad, text, parts, sentences, trades, kinds, title }
    }

    /// Where a finding on the whole ad stands: the title, else the first line.
    #[must_use]
    pub fn head(&self) -> Span {
        let first = self.text.lines.first().map(|l| l.span);
        self.ad.title.as_ref().map(|t| t.span).or(first).unwrap_or(Span::new(0, 0))
    }

    /// The place of a run of tokens.
    #[must_use]
    pub fn span(&self, first: usize, end: usize) -> Span {
        let token = |i: usize| self.text.tokens.get(i).map(|t| t.span);
        let start = token(first).map_or(0, |s| s.start);
        Span::new(start, end.checked_sub(1).and_then(token).map_or(start, |s| s.end))
    }

    /// Whether a line stands in one of these places.
    #[must_use]
    pub fn stands_in(&self, line: usize, places: &[Place]) -> bool {
        places.iter().any(|place| self.in_place(line, *place))
    }

    fn in_place(&self, line: usize, place: Place) -> bool {
        let title = self.title.contains(&line);
        // Where no heading was known, the body is all there is.
        let section = |names: &[&str]| {
            !title && (self.parts.is_empty() || self.kinds.get(line).is_some_and(|k| names.contains(&k.as_str())))
        };
        match place {
            Place::All => true,
            Place::Title => title,
            Place::Body => !title,
            Place::Company => section(&["company"]),
            Place::Mission => section(&["mission"]),
            Place::Required => section(&["required"]),
            Place::Preferred => section(&["preferred"]),
            Place::Profile => section(&["profile"]),
            Place::Requirements => section(&["required", "preferred", "profile"]),
            Place::Offer => section(&["offer"]),
            Place::Legal => section(&["legal"]),
        }
    }

    /// The kind of section of a line; empty where none is known.
    #[must_use]
    pub fn kind(&self, line: usize) -> &str {
        self.kinds.get(line).map_or("", String::as_str)
    }

    /// The lines of the title.
    #[must_use]
    pub fn title_lines(&self) -> std::ops::Range<usize> {
        self.title.clone()
    }

    /// Words of the ad: signs are none.
    #[must_use]
    pub fn words(&self) -> usize {
        self.text.tokens.iter().filter(|t| t.word).count()
    }

    /// Whether a fact was read.
    #[must_use]
    pub fn has(&self, fact: &str) -> bool {
        let ad = self.ad;
        match fact {
            "title" => ad.title.is_some(),
            "occupation" => ad.occupation.is_some(),
            "skills" => !ad.skills.is_empty(),
            "degree" => ad.degree.is_some(),
            "experience" => ad.experience.is_some(),
            "languages" => !ad.languages.is_empty(),
            "salary" => ad.salary.is_some(),
            "contract" => ad.contract.is_some(),
            "remote" => ad.remote.is_some(),
            "place" => !ad.places.is_empty(),
            "benefits" => !ad.benefits.is_empty(),
            "start_date" => ad.start_date.is_some(),
            "publication_date" => ad.publication_date.is_some(),
            "deadline" => ad.application.as_ref().is_some_and(|a| a.deadline.is_some()),
            "sector" => ad.sector.is_some(),
            "application" => ad.application.is_some(),
            "project" => ad.project.is_some(),
            _ => false,
        }
    }
}

/// Signs and words that part two trades of a title.
const JOINTS: [&str; 7] = [" / ", " + ", " & ", " et ", " and ", ", ", "/"];

/// The trades of a title of several parts. Two genders of one name are one trade.
fn trades(ad: &Ad, reader: &Reader) -> Vec<(String, String)> {
    let Some(title) = ad.title.as_ref() else { return Vec::new() };
    let said = without_brackets(&title.raw);
    let mut parts: Vec<&str> = vec![said.as_str()];
    for joint in JOINTS {
        parts = parts.into_iter().flat_map(|part| part.split(joint)).collect();
    }
    if parts.len() < 2 {
        return Vec::new();
    }
    let mut found: Vec<(String, String)> = Vec::new();
    for part in parts {
        let named = reader.named(part, What::Occupation);
        if let Some(id) = named.filter(|id| !found.iter().any(|(known, _)| known == id)) {
            found.push((id, part.trim().to_owned()));
        }
    }
    found
}

/// A title without what stands in brackets: marks, places, contracts.
fn without_brackets(title: &str) -> String {
    let mut depth = 0_u32;
    let kept = title.chars().filter(|c| match c {
        '(' | '[' => {
            depth += 1;
            false
        }
        ')' | ']' => {
            depth = depth.saturating_sub(1);
            false
        }
        _ => depth == 0,
    });
    kept.collect()
}

/// The sentence of each token: one ends with its line, and after a sign that ends it when a blank follows.
fn sentences(text: &Text<'_>) -> Vec<usize> {
    let (mut out, mut sentence) = (Vec::with_capacity(text.tokens.len()), 0);
    for (i, token) in text.tokens.iter().enumerate() {
        let before = i.checked_sub(1).and_then(|b| text.tokens.get(b));
        if let Some(before) = before {
            let sign = matches!(before.folded.of(&text.folded.text), "." | "!" | "?" | ";" | "·" | "*");
            if before.line != token.line || (sign && before.folded.end < token.folded.start) {
                sentence += 1;
            }
        }
        out.push(sentence);
    }
    out
}
