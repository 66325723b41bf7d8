//! Spans of skills found in ads, against two sets of English sentences annotated by hand: `SkillSpan` (Zhang et al. 2022, skills and
//! knowledge; its development and test parts) and the test set of Green et al. 2022 (skills). Strict: the same first and last
//! letter; overlapping: a letter in common. Nothing is tuned on a test part.

use super::Score;
use super::files::{lines, read};
use serde::Deserialize;
use std::path::Path;
use tremplin_documents::{Block, Document, Format, Label, Span};
use tremplin_knowledge::Knowledge;
use tremplin_knowledge::taxonomy::{Kind as ConceptKind, Name, Request, Taxonomy, import};
use tremplin_reader::taxonomy::Labels;
use tremplin_reader::{Kind, Reader};

/// Runs on both sets: with the names of the program's own skills, and with those of ESCO too.
///
/// # Errors
/// The file that is missing or refused.
pub fn run(data: &Path) -> Result<Vec<Score>, String> {
    let knowledge = tremplin_knowledge::open();
    let reader = Reader::new(&knowledge);
    let esco = esco(data, &knowledge, &reader)?;
    let labels = Labels::of(&esco).ok_or("the index of ESCO was just made")?;
    let mut scores = Vec::new();
    for set in sets(data)? {
        let (mut own, mut both) = (Counts::default(), Counts::default());
        for ad in &set.ads {
            let page = document(&ad.text);
            let names = own_names(&reader, &page);
            let mut all = esco_names(&reader, &page, &labels, &esco);
            all.retain(|span| !names.iter().any(|own| own.overlaps(*span)));
            all.extend(&names);
            own.add(&ad.spans, &names);
            both.add(&ad.spans, &all);
        }
        scores.extend(own.scores(&set.name, "own_names"));
        scores.extend(both.scores(&set.name, "own_names_and_esco"));
    }
    Ok(scores)
}

/// A set, and what its annotations are of.
struct Set {
    name: String,
    ads: Vec<Annotated>,
}

/// Sentences of an ad, one a line.
#[derive(Clone, Default)]
struct Annotated {
    text: String,
    spans: Vec<Span>,
}

fn own_names(reader: &Reader, page: &Document) -> Vec<Span> {
    let skills = reader.read_ad(page).skills;
    skills.into_iter().filter(|s| s.positive).flat_map(|s| s.spans).collect()
}

fn esco_names(reader: &Reader, page: &Document, labels: &Labels<'_>, esco: &Taxonomy) -> Vec<Span> {
    let is_skill = |concept: u32| {
        esco.concept(concept).is_some_and(|c| matches!(c.kind, ConceptKind::Skill | ConceptKind::Knowledge))
    };
    let named = reader.mentions(page, Kind::Ad, labels);
    named.into_iter().filter(|m| is_skill(m.concept)).map(|m| m.span).collect()
}

/// ESCO 1.2 in English, indexed by this reader.
fn esco(data: &Path, knowledge: &Knowledge, reader: &Reader) -> Result<Taxonomy, String> {
    let words = |words: &[String]| words.iter().map(|w| w.to_lowercase()).collect();
    let request = Request {
        name: Name::Esco,
        folders: &[data.join("esco/v1.2_en")],
        version: Some("1.2"),
        stop_words: knowledge.languages.iter().map(|(lang, l)| (*lang, words(&l.reading.stop_words))).collect(),
        index: &|taxonomy| reader.index(taxonomy),
        progress: &|_, _, _| {},
    };
    import(&request).map(|done| done.taxonomy).map_err(|e| format!("esco: {e}"))
}

/// Each line a paragraph; the text as it is, so that places stay.
fn document(text: &str) -> Document {
    let mut start = 0;
    let mut blocks = Vec::new();
    for line in text.split('\n') {
        let span = Span::new(start, start + line.len());
        blocks.push(Block { span, label: Label::Paragraph, page: 1, column: 0, size: None, bold: false });
        start = span.end + 1;
    }
    let text = text.to_owned();
    Document { text, blocks, format: Format::Plain, pages: 1, notes: Vec::new(), links: Vec::new() }
}

/// Spans found and annotated, and how many of each the others hold.
#[derive(Default)]
struct Counts {
    stated: usize,
    found: usize,
    /// Found and annotated, to the letter.
    strict: usize,
    /// Found that overlap one annotated; annotated that overlap one found.
    touching: usize,
    touched: usize,
}

impl Counts {
    fn add(&mut self, stated: &[Span], found: &[Span]) {
        let met = |spans: &[Span], by: &[Span]| spans.iter().filter(|s| by.iter().any(|b| b.overlaps(**s))).count();
        self.stated += stated.len();
        self.found += found.len();
        self.strict += found.iter().filter(|f| stated.contains(f)).count();
        self.touching += met(found, stated);
        self.touched += met(stated, found);
    }

    fn scores(&self, set: &str, protocol: &'static str) -> [Score; 6] {
        let (precise, complete) = (share(self.strict, self.found), share(self.strict, self.stated));
        let (near, wide) = (share(self.touching, self.found), share(self.touched, self.stated));
        [
            ("strict_precision", self.found, precise),
            ("strict_recall", self.stated, complete),
            ("strict_f1", self.stated, f1(precise, complete)),
            ("overlap_precision", self.found, near),
            ("overlap_recall", self.stated, wide),
            ("overlap_f1", self.stated, f1(near, wide)),
        ]
        .map(|(metric, n, value)| {
            let value = (value * 1e4).round() / 1e4;
            Score { eval: "spans", set: set.to_owned(), protocol, n, metric, value }
        })
    }
}

fn share(part: usize, of: usize) -> f64 {
    let number = |n: usize| f64::from(u32::try_from(n).unwrap_or(u32::MAX));
    if of == 0 { 0.0 } else { number(part) / number(of) }
}

fn f1(precision: f64, recall: f64) -> f64 {
    if precision + recall > 0.0 { 2.0 * precision * recall / (precision + recall) } else { 0.0 }
}

/// Every set: each source and part of `SkillSpan`, by what is annotated, then Green's.
fn sets(data: &Path) -> Result<Vec<Set>, String> {
    let mut sets = Vec::new();
    for part in ["dev", "test"] {
        let path = data.join(format!("gold_skillspan/data/json/{part}.json"));
        let sentences: Vec<Sentence> = lines(&path, &read(&path)?)?;
        for source in ["house", "tech"] {
            let here = || sentences.iter().filter(|s| s.source == source);
            let set = |kind: &str, tags: &[fn(&Sentence) -> &[String]]| Set {
                name: format!("skillspan_{source}_{part}_{kind}"),
                ads: ads(here().map(|s| (s.idx, s.tokens.as_slice(), tags.iter().map(|t| t(s)).collect()))),
            };
            sets.push(set("knowledge", &[|s| &s.tags_knowledge]));
            sets.push(set("skill", &[|s| &s.tags_skill]));
            sets.push(set("both", &[|s| &s.tags_knowledge, |s| &s.tags_skill]));
        }
    }
    sets.push(green(&data.join("gold_green/preprocessed_data/df_testset.csv"))?);
    Ok(sets)
}

/// A sentence of `SkillSpan`: a tag a token.
#[derive(Deserialize)]
struct Sentence {
    idx: u32,
    source: String,
    tokens: Vec<String>,
    tags_skill: Vec<String>,
    tags_knowledge: Vec<String>,
}

/// Sentences of one ad together; each with its tokens and the layers of its tags.
fn ads<'s>(sentences: impl Iterator<Item = (u32, &'s [String], Vec<&'s [String]>)>) -> Vec<Annotated> {
    let mut ads: Vec<(u32, Annotated)> = Vec::new();
    for (ad, tokens, layers) in sentences {
        if ads.last().is_none_or(|(last, _)| *last != ad) {
            ads.push((ad, Annotated::default()));
        }
        if let Some((_, open)) = ads.last_mut() {
            open.push(tokens, &layers);
        }
    }
    ads.into_iter().map(|(_, ad)| ad).collect()
}

impl Annotated {
    /// Adds a sentence, its tokens parted by blanks.
    fn push(&mut self, tokens: &[String], layers: &[&[String]]) {
        if !self.text.is_empty() {
            self.text.push('\n');
        }
        let mut places = Vec::new();
        for (n, token) in tokens.iter().enumerate() {
            self.text.push_str(if n == 0 { "" } else { " " });
            let start = self.text.len();
            self.text.push_str(token);
            places.push(Span::new(start, self.text.len()));
        }
        for tags in layers {
            self.tag(tags, &places);
        }
    }

    /// `B-Skill I-Skill O`: the spans that the tags open and continue.
    fn tag(&mut self, tags: &[String], places: &[Span]) {
        let mut open: Option<Span> = None;
        for (tag, place) in tags.iter().zip(places) {
            open = match (open, tag.as_bytes().first()) {
                (Some(span), Some(b'I')) => Some(Span::new(span.start, place.end)),
                (before, first) => {
                    self.spans.extend(before);
                    (first == Some(&b'B')).then_some(*place)
                }
            };
        }
        self.spans.extend(open);
    }
}

/// Green's sentences: each an ad of its own, its words down the page with a tag beside each.
fn green(path: &Path) -> Result<Set, String> {
    let content = read(path)?;
    let rows: Vec<Vec<String>> = content.lines().skip(1).map(cells).collect();
    let mut ads = Vec::new();
    for sentence in rows.chunk_by(|a, b| a.first() == b.first()) {
        let column = |n: usize| sentence.iter().map(move |row| row.get(n).cloned().unwrap_or_default());
        // The other tags are of degrees, years, occupations and fields.
        let tags = column(3).map(|tag| if tag.ends_with("-Skill") { tag } else { "O".to_owned() });
        let mut ad = Annotated::default();
        ad.push(&column(1).collect::<Vec<_>>(), &[&tags.collect::<Vec<_>>()]);
        ads.push(ad);
    }
    Ok(Set { name: "green_skill".to_owned(), ads })
}

/// Cells of a line of CSV, some of them in quotes.
fn cells(line: &str) -> Vec<String> {
    let mut cells = vec![String::new()];
    let mut in_quotes = false;
    for c in line.chars() {
        match c {
            '"' => in_quotes = !in_quotes,
            ',' if !in_quotes => cells.push(String::new()),
            c => cells.last_mut().expect("there is always one").push(c),
        }
    }
    cells
}
