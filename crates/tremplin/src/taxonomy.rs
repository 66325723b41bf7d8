//! Whole taxonomies: import, what is there, one concept, two versions compared, the concepts that a document names.

mod problems;

use crate::browse::{Entry, Kind};
use crate::{Problem, Reading, Say};
use problems::{missing_index, of_import, of_shelf};
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};
use tremplin_documents::Span;
use tremplin_knowledge::taxonomy::diff::{Diff, diff};
use tremplin_knowledge::taxonomy::import::RowFaults;
use tremplin_knowledge::taxonomy::shelf::is_version;
use tremplin_knowledge::taxonomy::{self, About, Name, Request, Shelf, Taxonomy};
use tremplin_knowledge::{Knowledge, Lang};
use tremplin_reader::Reader;
use tremplin_reader::taxonomy::{Labels, by_concept};

/// What an import did.
#[derive(Debug)]
pub struct Imported {
    /// What is now on the shelf.
    pub about: About,
    /// Its file.
    pub path: PathBuf,
    /// Bytes of the file.
    pub bytes: u64,
    /// How long it took.
    pub took: Duration,
    /// Rows that could not be taken as they are.
    pub faults: RowFaults,
    /// Files without use.
    pub aside: Vec<String>,
}

/// What is asked of the taxonomies: `esco:1.2`, `rome:M1811`, `esco:1.1/2512.4`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asked {
    /// Which.
    pub name: Name,
    /// The rest.
    pub rest: String,
}

/// A concept that a document names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Named {
    /// Identifier in its taxonomy.
    pub id: String,
    /// Name in the language shown.
    pub label: String,
    /// `occupation`, `skill` or `knowledge`.
    pub kind: taxonomy::Kind,
    /// Where, in bytes.
    pub spans: Vec<Span>,
}

/// Imports a taxonomy from the folders of its official files.
///
/// # Errors
/// When another import is at work, the folders hold no such taxonomy, or the result cannot be written; nothing has then changed.
pub fn taxonomy_import(
    (name, folders, version): (Name, &[PathBuf], Option<&str>),
    (shelf, knowledge): (&Shelf, &Knowledge),
    progress: &dyn Fn(&str, usize, usize),
) -> Result<Imported, Problem> {
    let start = Instant::now();
    if let Some(version) = version.filter(|v| !is_version(v)) {
        return Err(Problem::new("argument.invalid", "error-import-as").naming("value", version));
    }
    if let Some(folder) = folders.iter().find(|f| !f.is_dir()) {
        return Err(Problem::new("taxonomy.no_folder", "error-import-folder").at(shown(folder)));
    }
    let pen = shelf.take().map_err(of_shelf)?;
    let reader = Reader::new(knowledge);
    let request = Request {
        name,
        folders,
        version,
        stop_words: stop_words(knowledge),
        index: &|taxonomy| reader.index(taxonomy),
        progress,
    };
    let import = taxonomy::import(&request).map_err(|error| of_import(error, name))?;
    let path = pen.put(&import.taxonomy).map_err(of_shelf)?;
    let bytes = import.taxonomy.bytes().len() as u64;
    let (about, faults, aside) = (import.taxonomy.about, import.faults, import.aside);
    Ok(Imported { about, path, bytes, took: start.elapsed(), faults, aside })
}

fn stop_words(knowledge: &Knowledge) -> BTreeMap<Lang, BTreeSet<String>> {
    let words = |words: &[String]| words.iter().map(|w| w.to_lowercase()).collect();
    knowledge.languages.iter().map(|(lang, l)| (*lang, words(&l.reading.stop_words))).collect()
}

/// The taxonomies imported, as lines of a list. One that is damaged is there too, with what to do.
///
/// # Errors
/// When the folder cannot be read.
pub fn taxonomy_list(shelf: &Shelf, say: &Say) -> Result<Vec<Entry>, Problem> {
    let entries = shelf.list().map_err(of_shelf)?;
    let line = |e: &taxonomy::shelf::Entry| {
        let opened = shelf.open(e.name, Some(&e.version));
        let label = opened.map_or_else(|error| of_shelf(error).message(say), |t| summary(&t.about, say));
        Entry { kind: Kind::Taxonomies, id: format!("{}:{}", e.name.id(), e.version), label }
    };
    Ok(entries.iter().map(line).collect())
}

/// `3 039 occupations, 13 939 skills (en, fr)`.
fn summary(about: &About, say: &Say) -> String {
    let count = |kinds: &[taxonomy::Kind]| {
        let n: u64 = kinds.iter().filter_map(|k| about.concepts.get(k.id())).sum();
        say.number(n as f64)
    };
    let languages: Vec<&str> = about.languages.iter().map(Lang::code).collect();
    say.with(
        "taxonomy-summary",
        [
            ("occupations", count(&[taxonomy::Kind::Occupation]).into()),
            ("skills", count(&[taxonomy::Kind::Skill, taxonomy::Kind::Knowledge]).into()),
            ("languages", languages.join(", ").into()),
        ],
    )
}

impl Asked {
    /// What an identifier asks of the taxonomies; nothing when it does not begin with the name of one.
    #[must_use]
    pub fn parse(id: &str) -> Option<Asked> {
        let (name, rest) = id.split_once(':')?;
        Some(Asked { name: Name::parse(name)?, rest: rest.to_owned() })
    }
}

/// The taxonomy asked, and the concept in it where one is asked.
///
/// # Errors
/// When it has not been imported, cannot be trusted, or has no such concept.
pub fn taxonomy_show(shelf: &Shelf, asked: &Asked) -> Result<(Taxonomy, Option<u32>), Problem> {
    let versions = shelf.list().map_err(of_shelf)?;
    let mut versions = versions.iter().filter(|e| e.name == asked.name).map(|e| e.version.as_str());
    let in_version =
        |v: &str| asked.rest.strip_prefix(v).and_then(|rest| rest.strip_prefix('/').or(rest.is_empty().then_some("")));
    let (version, id) = match versions.find_map(|v| in_version(v).map(|id| (v, id))) {
        Some((version, id)) => (Some(version), id),
        None => (None, asked.rest.as_str()),
    };
    let taxonomy = open(shelf, asked.name, version)?;
    if id.is_empty() {
        return Ok((taxonomy, None));
    }
    let found = taxonomy.find(id).map(|c| c.number);
    let unknown = || {
        Problem::new("taxonomy.unknown", "error-taxonomy-unknown")
            .naming("id", id)
            .naming("taxonomy", format!("{}:{}", asked.name.id(), taxonomy.about.version))
    };
    let number = found.ok_or_else(unknown)?;
    Ok((taxonomy, Some(number)))
}

/// Two versions compared: `esco:1.1` and `esco:1.2`.
///
/// # Errors
/// When one has not been imported or cannot be trusted, or they are not of one taxonomy.
pub fn taxonomy_diff(shelf: &Shelf, first: &str, second: &str, lang: Lang) -> Result<Diff, Problem> {
    let unknown = |id: &str| Problem::new("argument.invalid", "error-diff-version").naming("value", id);
    let (a, b) = (Asked::parse(first), Asked::parse(second));
    let (a, b) = (a.ok_or_else(|| unknown(first))?, b.ok_or_else(|| unknown(second))?);
    if a.name != b.name {
        return Err(Problem::new("argument.invalid", "error-diff-names"));
    }
    Ok(diff(&open(shelf, a.name, Some(&a.rest))?, &open(shelf, b.name, Some(&b.rest))?, lang))
}

/// The newest version of a taxonomy, ready to be read with.
///
/// # Errors
/// When it has not been imported, cannot be trusted, or was imported by another version of the program.
pub fn taxonomy_open(shelf: &Shelf, name: Name) -> Result<Taxonomy, Problem> {
    let taxonomy = open(shelf, name, None)?;
    if Labels::of(&taxonomy).is_none() {
        return Err(missing_index(&taxonomy.about));
    }
    Ok(taxonomy)
}

fn open(shelf: &Shelf, name: Name, version: Option<&str>) -> Result<Taxonomy, Problem> {
    shelf.open(name, version).map_err(of_shelf)
}

/// The concepts of a taxonomy that a document names, in the order of the text.
#[must_use]
pub fn taxonomy_named(reading: &Reading, reader: &Reader, taxonomy: &Taxonomy, lang: Lang) -> Vec<Named> {
    let Some(labels) = Labels::of(taxonomy) else { return Vec::new() };
    let mentions = reader.mentions(&reading.document, reading.facts.kind(), &labels);
    let named = by_concept(&mentions).into_iter().filter_map(|(number, spans)| {
        let concept = taxonomy.concept(number)?;
        Some(Named { id: concept.id.into(), label: taxonomy.name(number, lang).into(), kind: concept.kind, spans })
    });
    named.collect()
}

/// A path as it is shown.
fn shown(path: &Path) -> String {
    path.display().to_string()
}
