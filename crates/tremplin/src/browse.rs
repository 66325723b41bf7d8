//! The knowledge as one can walk through it: lists, one entry with its sources, the check of a folder.

use crate::{Problem, orient};
use std::path::Path;
use tremplin_knowledge::claim::Claim;
use tremplin_knowledge::funding::Funding;
use tremplin_knowledge::occupation::{Family, Occupation};
use tremplin_knowledge::origin::Source;
use tremplin_knowledge::project::Project;
use tremplin_knowledge::salary::Salary;
use tremplin_knowledge::sector::Sector;
use tremplin_knowledge::skill::Skill;
use tremplin_knowledge::training::{Route, RouteKind};
use tremplin_knowledge::{Fault, Knowledge, Lang, OpenError};

/// Kinds of knowledge.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// Occupations.
    Occupations,
    /// Skills.
    Skills,
    /// Sectors.
    Sectors,
    /// Training routes.
    Routes,
    /// Portfolio projects.
    Projects,
    /// Pay figures.
    Salaries,
    /// Funding rules.
    Funding,
    /// Claims of texts.
    Claims,
    /// Sources.
    Sources,
    /// Whole taxonomies, imported: they are not in the knowledge itself.
    Taxonomies,
}

impl Kind {
    /// All kinds of the knowledge, in the order shown.
    pub const ALL: [Kind; 9] = [
        Kind::Occupations,
        Kind::Skills,
        Kind::Sectors,
        Kind::Routes,
        Kind::Projects,
        Kind::Salaries,
        Kind::Funding,
        Kind::Claims,
        Kind::Sources,
    ];

    /// The word used in commands and JSON.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Kind::Occupations => "occupations",
            Kind::Skills => "skills",
            Kind::Sectors => "sectors",
            Kind::Routes => "routes",
            Kind::Projects => "projects",
            Kind::Salaries => "salaries",
            Kind::Funding => "funding",
            Kind::Claims => "claims",
            Kind::Sources => "sources",
            Kind::Taxonomies => "taxonomies",
        }
    }
}

/// A line of a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Kind.
    pub kind: Kind,
    /// Identifier, as [`knowledge_show`] takes it.
    pub id: String,
    /// Name in the language asked.
    pub label: String,
}

/// One entry of the knowledge, with what goes with it.
#[derive(Clone, Debug)]
pub enum Shown<'k> {
    /// An occupation and its pay figures.
    Occupation(&'k Occupation, Vec<&'k Salary>),
    /// A skill.
    Skill(&'k Skill),
    /// A sector.
    Sector(&'k Sector),
    /// A route.
    Route(&'k Route),
    /// A project.
    Project(&'k Project),
    /// Pay figures of all AI jobs together.
    Pay(Vec<&'k Salary>),
    /// A funding rule.
    Funding(&'k Funding),
    /// A claim.
    Claim(&'k Claim),
    /// A source and its claims.
    Source(&'k str, &'k Source, Vec<&'k Claim>),
}

/// What a knowledge folder holds, or what is wrong in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Check {
    /// How many entries of each kind; empty when something is wrong.
    pub counts: Vec<(Kind, usize)>,
    /// Of which: parts of a kind, by the sentence that tells them.
    pub parts: Vec<(Kind, &'static str, usize)>,
    /// What is wrong.
    pub faults: Vec<Fault>,
}

/// The entries of one kind, or of all.
#[must_use]
pub fn knowledge_list(knowledge: &Knowledge, kind: Option<Kind>, lang: Lang) -> Vec<Entry> {
    let kinds = Kind::ALL.into_iter().filter(|k| kind.is_none_or(|wanted| wanted == *k));
    kinds.flat_map(|k| entries(knowledge, k, lang)).collect()
}

/// Everything that has this identifier.
///
/// # Errors
/// When nothing has it; the nearest identifiers are named.
pub fn knowledge_show<'k>(knowledge: &'k Knowledge, id: &str) -> Result<Vec<Shown<'k>>, Problem> {
    let found = find(knowledge, id);
    if !found.is_empty() {
        return Ok(found);
    }
    let all = knowledge_list(knowledge, None, Lang::EN);
    let names = all.iter().map(|e| (e.id.as_str(), e.id.as_str()));
    Err(Problem::new("knowledge.unknown", "error-knowledge-unknown")
        .naming("id", id)
        .naming("nearest", orient::nearest(id, names).join(", ")))
}

/// Reads and checks a knowledge folder; the embedded one when none is named.
///
/// # Errors
/// When the folder cannot be read. Faults in its files are a result, not an error.
pub fn knowledge_check(dir: Option<&Path>) -> Result<Check, Problem> {
    let opened = match dir {
        Some(dir) => tremplin_knowledge::open_dir(dir),
        None => Ok(tremplin_knowledge::open()),
    };
    match opened {
        Ok(knowledge) => {
            let counts = Kind::ALL.into_iter().map(|k| (k, entries(&knowledge, k, Lang::EN).len())).collect();
            Ok(Check { counts, parts: parts(&knowledge), faults: Vec::new() })
        }
        Err(OpenError::Wrong(faults)) => Ok(Check { counts: Vec::new(), parts: Vec::new(), faults: faults.0 }),
        Err(OpenError::Unreadable(error)) => Err(unreadable(&error, dir.unwrap_or(Path::new("")))),
    }
}

/// Parts of kinds that are worth telling apart.
fn parts(knowledge: &Knowledge) -> Vec<(Kind, &'static str, usize)> {
    let augmented = knowledge.occupations.iter().filter(|o| o.family == Family::Augmented).count();
    let units = knowledge.routes.iter().filter(|r| r.kind == RouteKind::Unit).count();
    vec![
        (Kind::Occupations, "counted-occupations-ai", knowledge.occupations.len() - augmented),
        (Kind::Occupations, "counted-occupations-augmented", augmented),
        (Kind::Sectors, "counted-sectors-uses", knowledge.sectors.iter().map(|s| s.uses.len()).sum()),
        (Kind::Routes, "counted-routes-units", units),
        (Kind::Routes, "counted-routes-longer", knowledge.routes.len() - units),
    ]
}

/// Opens the knowledge to work with: the embedded one, or that of a folder.
///
/// # Errors
/// When the folder cannot be read or has a fault.
pub fn knowledge_open(dir: Option<&Path>) -> Result<Knowledge, Problem> {
    let Some(dir) = dir else { return Ok(tremplin_knowledge::open()) };
    tremplin_knowledge::open_dir(dir).map_err(|error| match error {
        OpenError::Unreadable(error) => unreadable(&error, dir),
        OpenError::Wrong(faults) => {
            let first = faults.0.first().map(ToString::to_string).unwrap_or_default();
            Problem::new("knowledge.wrong", "error-knowledge-wrong")
                .naming("count", faults.0.len().to_string())
                .naming("first", first)
                .at(dir.display().to_string())
        }
    })
}

fn unreadable(error: &std::io::Error, dir: &Path) -> Problem {
    let key = match (dir.is_dir(), error.kind()) {
        (false, _) => "error-knowledge-no-folder",
        (true, std::io::ErrorKind::NotFound) => "error-knowledge-empty",
        (true, _) => "error-knowledge-unreadable",
    };
    Problem::new("knowledge.unreadable", key).naming("detail", error.to_string()).at(dir.display().to_string())
}

fn entries(knowledge: &Knowledge, kind: Kind, lang: Lang) -> Vec<Entry> {
    let entry = |id: &str, label: &str| Entry { kind, id: id.to_owned(), label: label.to_owned() };
    let k = knowledge;
    match kind {
        Kind::Occupations => k.occupations.iter().map(|o| entry(&o.id, o.label(lang))).collect(),
        Kind::Skills => k.skills.iter().map(|s| entry(&s.id, s.label.get(lang))).collect(),
        Kind::Sectors => k.sectors.iter().map(|s| entry(&s.id, s.label.get(lang))).collect(),
        Kind::Routes => k.routes.iter().map(|r| entry(&r.id, &format!("{} ({})", r.title, r.provider))).collect(),
        Kind::Projects => k.projects.iter().map(|p| entry(&p.id, p.title.get(lang))).collect(),
        Kind::Salaries => k.salaries.iter().map(|s| entry(&s.occupation, &pay_line(s))).collect(),
        Kind::Funding => k.funding.iter().map(|f| entry(&f.id, f.label.get(lang))).collect(),
        Kind::Claims => k.claims.iter().map(|c| entry(&c.id, c.text.get(lang))).collect(),
        Kind::Sources => {
            k.sources.iter().map(|(id, s)| entry(id, &format!("{} ({})", s.title.get(lang), s.date))).collect()
        }
        Kind::Taxonomies => Vec::new(),
    }
}

/// `junior: 38000-50000 EUR, apec-2025 (2025)`.
fn pay_line(salary: &Salary) -> String {
    let band = format!("{:?}", salary.band).to_lowercase();
    let figures: Vec<String> =
        [salary.low, salary.median, salary.high].iter().flatten().map(|f| format!("{f:.0}")).collect();
    format!("{band}: {} EUR, {} ({})", figures.join("-"), salary.source, salary.date)
}

fn find<'k>(k: &'k Knowledge, id: &str) -> Vec<Shown<'k>> {
    let pay = |id: &str| k.salaries.iter().filter(|s| s.occupation == id).collect::<Vec<_>>();
    let mut found: Vec<Shown<'k>> = Vec::new();
    found.extend(k.occupation(id).map(|o| Shown::Occupation(o, pay(&o.id))));
    found.extend(k.skill(id).map(Shown::Skill));
    found.extend(k.sectors.iter().filter(|s| s.id == id || s.uses.iter().any(|u| u.id == id)).map(Shown::Sector));
    found.extend(k.route(id).map(Shown::Route));
    found.extend(k.projects.iter().filter(|p| p.id == id).map(Shown::Project));
    if id == "*" && !pay("*").is_empty() {
        found.push(Shown::Pay(pay("*")));
    }
    found.extend(k.funding.iter().filter(|f| f.id == id).map(Shown::Funding));
    found.extend(k.claims.iter().filter(|c| c.id == id).map(Shown::Claim));
    if let Some((key, source)) = k.sources.get_key_value(id) {
        found.push(Shown::Source(key, source, k.claims.iter().filter(|c| c.source == id).collect()));
    }
    found
}
