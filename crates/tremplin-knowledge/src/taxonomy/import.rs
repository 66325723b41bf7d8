//! From folders of official tables to a taxonomy: which table each file is, which version, which language, then every row.

use super::draft::{Draft, Settled};
use super::kinds::{Kind, Name, Rank};
use super::shelf::is_version;
use super::store::{self, About, Origin, Taxonomy};
use super::tables::{self, Row, Source, Table};
use super::{esco, rome};
use crate::lang::Lang;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::path::PathBuf;

pub use super::tables::RowFaults;

/// The last step, as it is told.
const INDEX: &str = "index";
/// Words looked at to tell the language of a table.
const ENOUGH_WORDS: usize = 20_000;
/// Columns that hold words of a language.
const LABELS_AND_TEXTS: [&str; 4] = ["preferredlabel", "altlabels", "description", "title"];

/// What is to be imported.
pub struct Request<'a> {
    /// Which taxonomy.
    pub name: Name,
    /// Its folders: languages and crosswalks may lie apart.
    pub folders: &'a [PathBuf],
    /// Its version, when the folders do not tell.
    pub version: Option<&'a str>,
    /// Frequent short words of the languages known: a table that does not name its language is told by them.
    pub stop_words: BTreeMap<Lang, BTreeSet<String>>,
    /// Makes the index of the labels.
    pub index: &'a dyn Fn(&Taxonomy) -> Vec<u8>,
    /// Told before each table: its file, how many are done, how many there are.
    pub progress: &'a dyn Fn(&str, usize, usize),
}

/// What an import gave.
#[derive(Debug)]
pub struct Import {
    /// The taxonomy, not yet written anywhere.
    pub taxonomy: Taxonomy,
    /// Rows that could not be taken as they are.
    pub faults: RowFaults,
    /// Files that hold nothing for this taxonomy.
    pub aside: Vec<String>,
}

/// Why nothing could be imported.
#[derive(Debug)]
pub enum ImportError {
    /// A folder or file cannot be read.
    Unreadable {
        /// Which.
        path: PathBuf,
        /// Why.
        error: std::io::Error,
    },
    /// A file is far larger than any official table.
    TooLarge {
        /// Which.
        path: PathBuf,
        /// Most bytes read.
        max: u64,
    },
    /// A folder holds no table of this taxonomy.
    NoTable {
        /// Which.
        folder: PathBuf,
    },
    /// The folders do not tell the version.
    NoVersion,
    /// The folders tell several.
    Versions(Vec<String>),
    /// The language of a table cannot be told.
    NoLanguage {
        /// Which.
        file: String,
    },
}

impl fmt::Display for ImportError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            ImportError::Unreadable { path, error } => write!(f, "{}: {error}", path.display()),
            ImportError::TooLarge { path, max } => write!(f, "{}: more than {max} bytes", path.display()),
            ImportError::NoTable { folder } => write!(f, "{}: no known table", folder.display()),
            ImportError::NoVersion => write!(f, "no version told"),
            ImportError::Versions(found) => write!(f, "several versions: {}", found.join(", ")),
            ImportError::NoLanguage { file } => write!(f, "{file}: language unknown"),
        }
    }
}

impl std::error::Error for ImportError {}

/// A kind of table: the columns that it must have, and what is done with a row. Order counts twice: the first shape whose
/// columns a file has is its shape, and tables are read shape by shape.
pub(super) struct Shape {
    pub columns: &'static [&'static str],
    pub take: fn(&mut Work, &Row<'_>) -> Result<(), String>,
    /// Whether its rows are words of a language.
    pub words: bool,
}

/// The draft, and what is known of the table being read.
pub(super) struct Work {
    pub draft: Draft,
    pub lang: Lang,
    pub folder: usize,
    /// Identifiers by the keys that one folder's tables use among themselves.
    pub keys: BTreeMap<(usize, String), String>,
}

/// Imports a taxonomy.
///
/// # Errors
/// When a folder cannot be read, holds nothing known, or does not tell its version or language. Faults of rows are no error.
pub fn import(request: &Request<'_>) -> Result<Import, ImportError> {
    let shapes = match request.name {
        Name::Esco => esco::SHAPES,
        Name::Rome => rome::SHAPES,
    };
    let sources = all_sources(request)?;
    let mut found: Vec<(usize, Table<'_>)> = sources.iter().filter_map(|s| recognised(s, shapes)).collect();
    for (folder, path) in request.folders.iter().enumerate() {
        if !found.iter().any(|(_, table)| table.source.folder == folder) {
            return Err(ImportError::NoTable { folder: path.clone() });
        }
    }
    let version = version(request, &sources)?;
    found.sort_by_key(|(shape, _)| *shape);
    let mut work = Work { draft: Draft::default(), lang: Lang::FR, folder: 0, keys: BTreeMap::new() };
    let (mut faults, mut origins) = (RowFaults::default(), Vec::new());
    for (done, (shape, table)) in found.iter().enumerate() {
        let Some(shape) = shapes.get(*shape) else { continue };
        (request.progress)(&table.source.file, done, found.len() + 1);
        work.folder = table.source.folder;
        if shape.words {
            work.lang = language(request, table)?;
        }
        let rows = table.each(&mut faults, &mut |row| (shape.take)(&mut work, row));
        origins.push((table.source.folder, table.source.origin(rows)));
    }
    origins.sort_by(|a, b| (a.0, &a.1.file).cmp(&(b.0, &b.1.file)));
    let used: BTreeSet<&str> = origins.iter().map(|(_, o)| o.file.as_str()).collect();
    let aside = sources.iter().map(|s| &s.file).filter(|f| !used.contains(f.as_str())).cloned().collect();
    // What remains, the index, takes about as long as the tables.
    (request.progress)(INDEX, found.len(), found.len() + 1);
    let settled = work.draft.settle(&mut faults);
    if !settled.concepts.iter().any(|(_, _, kind)| is_main(*kind)) {
        return Err(ImportError::NoTable { folder: request.folders.first().cloned().unwrap_or_default() });
    }
    let about = about(request.name, version, origins.into_iter().map(|(_, o)| o).collect(), &settled);
    Ok(Import { taxonomy: store::build(about, &settled, request.index), faults, aside })
}

fn all_sources(request: &Request<'_>) -> Result<Vec<Source>, ImportError> {
    let mut sources = Vec::new();
    for (folder, path) in request.folders.iter().enumerate() {
        // `.` and `dir/..` have no name of their own.
        let path = path.canonicalize().map_err(|error| ImportError::Unreadable { path: path.clone(), error })?;
        sources.extend(tables::sources(folder, &path)?);
    }
    Ok(sources)
}

fn recognised<'s>(source: &'s Source, shapes: &[Shape]) -> Option<(usize, Table<'s>)> {
    let shape = |columns: &BTreeMap<String, usize>| {
        shapes.iter().position(|s| s.columns.iter().all(|c| columns.contains_key(*c)))
    };
    let table = Table::of(source, &|columns| shape(columns).is_some())?;
    Some((shape(&table.columns)?, table))
}

/// The version asked; else the one that the names of the folders, or of their files, tell; else the name of the only folder.
fn version(request: &Request<'_>, sources: &[Source]) -> Result<String, ImportError> {
    if let Some(version) = request.version {
        return Ok(version.to_owned());
    }
    let mut found: BTreeSet<String> = BTreeSet::new();
    let mut names = Vec::new();
    for (folder, path) in request.folders.iter().enumerate() {
        let path = path.canonicalize().unwrap_or_else(|_| path.clone());
        let name = path.file_name().map(|n| n.to_string_lossy().into_owned()).unwrap_or_default();
        let told = match request.name {
            Name::Esco => esco::version(&name),
            Name::Rome => sources.iter().filter(|s| s.folder == folder).find_map(|s| rome::version(&s.stem)),
        };
        found.extend(told);
        names.push(name);
    }
    let mut found: Vec<String> = found.into_iter().collect();
    match (found.pop(), found.is_empty()) {
        (None, _) => match names.as_slice() {
            [only] if is_version(only) => Ok(only.clone()),
            _ => Err(ImportError::NoVersion),
        },
        (Some(only), true) => Ok(only),
        (Some(last), false) => {
            found.push(last);
            Err(ImportError::Versions(found))
        }
    }
}

/// The language of a table: that of its name (`skills_fr.csv`), else the one whose frequent words it holds most.
fn language(request: &Request<'_>, table: &Table<'_>) -> Result<Lang, ImportError> {
    let unknown = || ImportError::NoLanguage { file: table.source.file.clone() };
    let named = table.source.stem.rsplit_once('_').filter(|(_, code)| code.len() == 2);
    if let Some(lang) = named.and_then(|(_, code)| Lang::parse(code)) {
        return Ok(lang);
    }
    let mut counts: BTreeMap<Lang, usize> = BTreeMap::new();
    let mut seen = 0;
    table.each(&mut RowFaults::default(), &mut |row| {
        for word in row.words(&LABELS_AND_TEXTS).take(ENOUGH_WORDS.saturating_sub(seen)) {
            seen += 1;
            for (lang, _) in request.stop_words.iter().filter(|(_, words)| words.contains(&word)) {
                *counts.entry(*lang).or_default() += 1;
            }
        }
        Ok(())
    });
    let best = counts.iter().max_by_key(|(_, n)| **n).ok_or_else(unknown)?;
    // Languages that we do not know hold a few of these words too, and about as many of each.
    let sure = counts.iter().filter(|(lang, _)| *lang != best.0).all(|(_, n)| n * 2 < *best.1);
    if sure { Ok(*best.0) } else { Err(unknown()) }
}

fn about(name: Name, version: String, sources: Vec<Origin>, settled: &Settled) -> About {
    let mut concepts: BTreeMap<String, u64> = BTreeMap::new();
    let mut labels: BTreeMap<Lang, u64> = BTreeMap::new();
    let mut links: BTreeMap<String, u64> = BTreeMap::new();
    for (_, _, kind) in &settled.concepts {
        *concepts.entry(kind.id().into()).or_default() += 1;
    }
    for (_, lang, _, _) in &settled.labels {
        *labels.entry(*lang).or_default() += 1;
    }
    for (_, link, _, _) in &settled.links {
        *links.entry(link.id().into()).or_default() += 1;
    }
    let languages: Vec<Lang> = labels.keys().copied().collect();
    let unlabelled = languages.iter().map(|lang| (*lang, unlabelled(settled, *lang))).filter(|(_, n)| *n > 0).collect();
    About { name, version, languages, concepts, labels, unlabelled, links, sources }
}

/// Occupations, skills and knowledge without a preferred label in a language.
fn unlabelled(settled: &Settled, lang: Lang) -> u64 {
    let preferred = settled.labels.iter().filter(|(_, l, rank, _)| *l == lang && *rank == Rank::Preferred);
    let named: BTreeSet<u32> = preferred.map(|(concept, _, _, _)| *concept).collect();
    let asked = settled.concepts.iter().zip(0u32..).filter(|((_, _, kind), _)| is_main(*kind));
    asked.filter(|(_, n)| !named.contains(n)).count() as u64
}

/// What a taxonomy is for.
fn is_main(kind: Kind) -> bool {
    matches!(kind, Kind::Occupation | Kind::Skill | Kind::Knowledge)
}
