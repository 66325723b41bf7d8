//! The same CV in several layouts must give the same facts. A fact is a skill, a job (title, first and last month), a
//! degree level, a spoken language with its level, the months of experience; two readings are compared by the F1 of
//! their sets of facts.

use super::Score;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use tremplin_documents::{Hint, open};
use tremplin_reader::{Date, Profile, Reader};

/// Protocol of the sets without a reference.
const AGAINST_EACH_OTHER: &str = "pdf_against_each_other";

const TODAY: Date = Date::new(2026, 11);

/// Runs on `cv_samples`.
///
/// # Errors
/// The file that is missing or refused.
pub fn run(data: &Path) -> Result<Vec<Score>, String> {
    let reader = Reader::new(&tremplin_knowledge::open());
    let samples = data.join("cv_samples");
    let mut scores = reactive(&reader, &samples)?;
    scores.extend(rendercv(&reader, &samples)?);
    scores.extend(french(&reader)?);
    Ok(scores)
}

/// One French CV in twelve layouts (`corpus/layouts`), each against each other.
///
/// # Errors
/// The file that is missing or refused.
pub fn french(reader: &Reader) -> Result<Vec<Score>, String> {
    Ok(scores("french", AGAINST_EACH_OTHER, &each_other(reader, &crate::root().join("corpus/layouts"))?))
}

/// Each of the Reactive-Resume PDFs against its own JSON.
fn reactive(reader: &Reader, samples: &Path) -> Result<Vec<Score>, String> {
    let pdfs = files(&samples.join("pdf/AmruthPillai+Reactive-Resume/apps/client/public/templates/pdf"), "pdf")?;
    let mut pairs = Vec::new();
    for pdf in &pdfs {
        let name = pdf.file_stem().unwrap_or_default();
        let json = samples.join("json/reactive").join(name).with_extension("json");
        pairs.push((facts(reader, &json)?, facts(reader, pdf)?));
    }
    Ok(scores("reactive", "pdf_against_json", &pairs))
}

/// The `RenderCV` PDFs against each other.
fn rendercv(reader: &Reader, samples: &Path) -> Result<Vec<Score>, String> {
    let pairs = each_other(reader, &samples.join("pdf/rendercv+rendercv/examples"))?;
    Ok(scores("rendercv", AGAINST_EACH_OTHER, &pairs))
}

/// The facts of every pair of PDFs of a folder.
fn each_other(reader: &Reader, folder: &Path) -> Result<Vec<(Facts, Facts)>, String> {
    let pdfs = files(folder, "pdf")?;
    let all: Vec<Facts> = pdfs.iter().map(|p| facts(reader, p)).collect::<Result<_, _>>()?;
    let mut pairs = Vec::new();
    for (i, a) in all.iter().enumerate() {
        for b in all.iter().skip(i + 1) {
            pairs.push((a.clone(), b.clone()));
        }
    }
    Ok(pairs)
}

fn scores(set: &str, protocol: &'static str, pairs: &[(Facts, Facts)]) -> Vec<Score> {
    let n = pairs.len();
    let mean = |f: &dyn Fn(&(Facts, Facts)) -> f64| {
        let sum: f64 = pairs.iter().map(f).sum();
        round(sum / f64::from(u32::try_from(n.max(1)).unwrap_or(u32::MAX)))
    };
    let score = |metric, value| Score { eval: "layouts", set: set.to_owned(), protocol, n, metric, value };
    vec![
        score("f1", mean(&|(a, b)| f1(&a.all(), &b.all()))),
        score("skills_f1", mean(&|(a, b)| f1(&a.skills, &b.skills))),
        score("jobs_f1", mean(&|(a, b)| f1(&a.jobs, &b.jobs))),
        score("other_f1", mean(&|(a, b)| f1(&a.other, &b.other))),
        score("exact", mean(&|(a, b)| f64::from(u8::from(a == b)))),
    ]
}

#[derive(Clone, PartialEq, Eq)]
struct Facts {
    skills: BTreeSet<String>,
    jobs: BTreeSet<String>,
    other: BTreeSet<String>,
}

impl Facts {
    fn all(&self) -> BTreeSet<String> {
        self.skills.iter().chain(&self.jobs).chain(&self.other).cloned().collect()
    }
}

fn facts(reader: &Reader, path: &Path) -> Result<Facts, String> {
    let bytes = std::fs::read(path).map_err(|e| format!("{}: {e}", path.display()))?;
    let name = path.file_name().and_then(|n| n.to_str());
    let document = open(&bytes, &Hint { name }).map_err(|e| format!("{}: {e}", path.display()))?;
    Ok(of(&reader.read_profile(&document, TODAY)))
}

fn of(profile: &Profile) -> Facts {
    let job = |j: &tremplin_reader::facts::Job| {
        let title = j.title.as_ref().map_or(String::new(), |t| t.value.to_lowercase());
        let month = |m: Option<Date>| m.map_or(String::new(), |m| m.to_string());
        format!("job {title} {} {}", month(j.start), month(j.end))
    };
    let degrees = profile.degrees.iter().map(|d| format!("degree {}", d.level.id()));
    let languages =
        profile.languages.iter().map(|l| format!("language {} {}", l.lang, l.level.as_deref().unwrap_or("")));
    Facts {
        skills: profile.skills.iter().map(|s| format!("skill {}", s.id)).collect(),
        jobs: profile.jobs.iter().map(job).collect(),
        other: degrees.chain(languages).chain([format!("months {}", profile.experience_months)]).collect(),
    }
}

/// Twice what both share over what both hold; 1 when both are empty.
fn f1(a: &BTreeSet<String>, b: &BTreeSet<String>) -> f64 {
    let count = |n: usize| f64::from(u32::try_from(n).unwrap_or(u32::MAX));
    if a.is_empty() && b.is_empty() {
        return 1.0;
    }
    2.0 * count(a.intersection(b).count()) / count(a.len() + b.len())
}

fn round(value: f64) -> f64 {
    (value * 1e4).round() / 1e4
}

fn files(dir: &Path, extension: &str) -> Result<Vec<PathBuf>, String> {
    let entries = std::fs::read_dir(dir).map_err(|e| format!("{}: {e}", dir.display()))?;
    let mut files: Vec<PathBuf> = entries
        .filter_map(Result::ok)
        .map(|e| e.path())
        .filter(|p| p.extension().is_some_and(|e| e == extension))
        .collect();
    files.sort();
    Ok(files)
}
