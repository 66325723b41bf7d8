//! The invented documents of `corpus/`, read whole and compared with the facts that a careful person reads in them.

use serde::Deserialize;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use tremplin_documents::{Hint, open};
use tremplin_knowledge::Degree;
use tremplin_reader::facts::{Ad, Necessity, Profile};
use tremplin_reader::{Date, Reader};

const TODAY: Date = Date::new(2026, 11);

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct CvFacts {
    language: String,
    sections: Vec<String>,
    experience_months: u32,
    degree: Degree,
    #[serde(default)]
    jobs: Vec<JobFacts>,
    #[serde(default)]
    degrees: Vec<DegreeFacts>,
    #[serde(default)]
    languages: Vec<LanguageFacts>,
    skills: SkillFacts,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct JobFacts {
    title: String,
    employer: Option<String>,
    start: String,
    end: Option<String>,
    current: bool,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct DegreeFacts {
    level: Degree,
    title: String,
    year: Option<i32>,
}

#[derive(Deserialize, PartialEq, Eq, PartialOrd, Ord, Debug)]
#[serde(deny_unknown_fields)]
struct LanguageFacts {
    lang: String,
    level: Option<String>,
}

#[derive(Deserialize, Default)]
#[serde(deny_unknown_fields, default)]
struct SkillFacts {
    held: Vec<String>,
    required: Vec<String>,
    preferred: Vec<String>,
    absent: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct AdFacts {
    language: String,
    occupation: String,
    title: TitleFacts,
    education: Option<EducationFacts>,
    experience: Option<ExperienceFacts>,
    skills: SkillFacts,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct TitleFacts {
    raw: String,
    normalized: String,
    seniority: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct EducationFacts {
    level: Option<Degree>,
    necessity: String,
    equivalent_ok: Option<bool>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ExperienceFacts {
    min_years: Option<f64>,
    max_years: Option<f64>,
}

/// Faults that we know and have not mended, each with its reason. A mended one must leave this list.
const KNOWN: [&str; 1] = [
    // The name of the employer wraps in a narrow column, and nothing tells the second line from a name of its own.
    "marketing-manager/cv.pdf: employer: want Bramwell & Co Homeware, got Bramwell & Co",
];

#[test]
fn every_cv_gives_its_facts_as_pdf_and_as_docx() {
    let reader = Reader::new(&tremplin_knowledge::open());
    let mut faults = Vec::new();
    for dir in folders("cvs") {
        let facts: CvFacts = facts(&dir);
        for name in ["cv.pdf", "cv.docx"] {
            let bytes = std::fs::read(dir.join(name)).expect("each CV of the corpus has both files");
            let document = open(&bytes, &Hint { name: Some(name) }).expect("the corpus is readable");
            let profile = reader.read_profile(&document, TODAY);
            for fault in compare_cv(&facts, &profile) {
                faults.push(format!("{}/{name}: {fault}", stem(&dir)));
            }
        }
    }
    let known: Vec<String> = KNOWN.iter().map(ToString::to_string).collect();
    assert_eq!(faults, known, "found, and known");
}

#[test]
fn every_ad_gives_its_facts() {
    let reader = Reader::new(&tremplin_knowledge::open());
    let mut faults = Vec::new();
    for dir in folders("ads") {
        let facts: AdFacts = facts(&dir);
        let name = ["ad.txt", "ad.html"].into_iter().find(|n| dir.join(n).exists()).expect("an ad has its file");
        let bytes = std::fs::read(dir.join(name)).expect("the file is there");
        let document = open(&bytes, &Hint { name: Some(name) }).expect("the corpus is readable");
        for fault in compare_ad(&facts, &reader.read_ad(&document)) {
            faults.push(format!("{}: {fault}", stem(&dir)));
        }
    }
    assert!(faults.is_empty(), "{} faults\n{}", faults.len(), faults.join("\n"));
}

fn compare_cv(facts: &CvFacts, profile: &Profile) -> Vec<String> {
    let mut faults = Vec::new();
    let mut same = |what: &str, want: String, got: String| {
        if want != got {
            faults.push(format!("{what}: want {want}, got {got}"));
        }
    };
    same("language", format!("{:?}", Some(&facts.language)), format!("{:?}", profile.language.as_ref()));
    let sections: Vec<&str> = profile.sections.iter().map(|s| s.kind.as_str()).collect();
    same("sections", format!("{:?}", facts.sections), format!("{sections:?}"));
    same("months", facts.experience_months.to_string(), profile.experience_months.to_string());
    same("degree", facts.degree.id().into(), profile.degree.unwrap_or(Degree::None).id().into());
    same("number of jobs", facts.jobs.len().to_string(), profile.jobs.len().to_string());
    for (want, got) in facts.jobs.iter().zip(&profile.jobs) {
        let text = |f: &Option<tremplin_reader::facts::Found<String>>| f.as_ref().map(|f| f.value.clone());
        let dates = |m: Option<Date>| m.map(|m| m.to_string());
        same("title", want.title.clone(), text(&got.title).unwrap_or_default());
        if let Some(employer) = &want.employer {
            same("employer", employer.clone(), text(&got.employer).unwrap_or_default());
        }
        same("start", want.start.clone(), dates(got.start).unwrap_or_default());
        same("end", format!("{:?}", want.end), format!("{:?}", dates(got.end)));
        same("current", want.current.to_string(), got.current.to_string());
    }
    let degrees: Vec<String> = profile.degrees.iter().map(|d| format!("{} {:?}", d.level.id(), d.year)).collect();
    let wanted: Vec<String> = facts.degrees.iter().map(|d| format!("{} {:?}", d.level.id(), d.year)).collect();
    same("degrees", format!("{wanted:?}"), format!("{degrees:?}"));
    for (want, got) in facts.degrees.iter().zip(&profile.degrees) {
        if !got.title.to_lowercase().contains(&want.title.to_lowercase()) {
            same("degree title", want.title.clone(), got.title.clone());
        }
    }
    let languages: BTreeSet<LanguageFacts> =
        profile.languages.iter().map(|l| LanguageFacts { lang: l.lang.clone(), level: l.level.clone() }).collect();
    same("languages", format!("{:?}", facts.languages.iter().collect::<BTreeSet<_>>()), format!("{languages:?}"));
    let got: BTreeSet<&str> = profile.skills.iter().map(|s| s.id.as_str()).collect();
    faults.extend(skill_faults(&facts.skills, &got));
    faults
}

fn compare_ad(facts: &AdFacts, ad: &Ad) -> Vec<String> {
    let mut faults = Vec::new();
    let mut same = |what: &str, want: String, got: String| {
        if want != got {
            faults.push(format!("{what}: want {want}, got {got}"));
        }
    };
    same("language", format!("{:?}", Some(&facts.language)), format!("{:?}", ad.language.as_ref()));
    same("occupation", facts.occupation.clone(), ad.occupation.clone().unwrap_or_default());
    let title = ad.title.clone();
    same("title", facts.title.raw.clone(), title.as_ref().map(|t| t.raw.clone()).unwrap_or_default());
    same(
        "normalized",
        facts.title.normalized.clone(),
        title.as_ref().map(|t| t.normalized.clone()).unwrap_or_default(),
    );
    same("seniority", format!("{:?}", facts.title.seniority), format!("{:?}", title.and_then(|t| t.seniority)));
    match (&facts.education, &ad.degree) {
        (None, None) => {}
        (Some(want), Some(got)) => {
            same("degree", format!("{:?}", want.level), format!("{:?}", got.level));
            same("degree necessity", want.necessity.clone(), got.necessity.clone());
            if let Some(ok) = want.equivalent_ok {
                same("equivalent", ok.to_string(), got.equivalent_ok.to_string());
            }
        }
        (want, got) => same("degree", want.is_some().to_string(), format!("{got:?}")),
    }
    match (&facts.experience, &ad.experience) {
        (None, None) => {}
        (Some(want), Some(got)) => {
            same("min years", format!("{:?}", want.min_years), format!("{:?}", got.min_years));
            same("max years", format!("{:?}", want.max_years), format!("{:?}", got.max_years));
        }
        (want, got) => same("experience", want.is_some().to_string(), format!("{got:?}")),
    }
    let got: BTreeSet<&str> = ad.skills.iter().filter(|s| s.positive).map(|s| s.id.as_str()).collect();
    faults.extend(skill_faults(&facts.skills, &got));
    for (wanted, necessity) in
        [(&facts.skills.required, Necessity::Required), (&facts.skills.preferred, Necessity::Preferred)]
    {
        for id in wanted {
            let found = ad.skills.iter().find(|s| s.id == *id && s.positive);
            if let Some(found) = found.filter(|s| s.necessity != necessity) {
                faults.push(format!("skill {id}: want {necessity:?}, got {:?}", found.necessity));
            }
        }
    }
    faults
}

/// A wide skill is read where a finer one shows it ("GitLab CI" is continuous integration); one that must be absent is only
/// itself.
fn skill_faults(facts: &SkillFacts, got: &BTreeSet<&str>) -> Vec<String> {
    let knowledge = tremplin_knowledge::open();
    let shown: BTreeSet<&str> = got.iter().flat_map(|s| knowledge.shown_by(s)).collect();
    let wanted = facts.held.iter().chain(&facts.required).chain(&facts.preferred);
    let lacking = wanted.filter(|s| !shown.contains(s.as_str())).map(|s| format!("skill {s} not found"));
    let excess = facts.absent.iter().filter(|s| got.contains(s.as_str())).map(|s| format!("skill {s} wrongly found"));
    lacking.chain(excess).collect()
}

fn folders(kind: &str) -> Vec<PathBuf> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../corpus").join(kind);
    let entries = std::fs::read_dir(&root).unwrap_or_else(|e| panic!("{}: {e}", root.display()));
    let mut folders: Vec<PathBuf> =
        entries.map(|e| e.expect("readable folder").path()).filter(|p| p.is_dir()).collect();
    folders.sort();
    assert!(folders.len() >= 12, "the corpus has at least twelve {kind}");
    folders
}

fn facts<T: serde::de::DeserializeOwned>(dir: &Path) -> T {
    let path = dir.join("facts.toml");
    let content = std::fs::read_to_string(&path).unwrap_or_else(|e| panic!("{}: {e}", path.display()));
    toml::from_str(&content).unwrap_or_else(|e| panic!("{}: {e}", path.display()))
}

fn stem(dir: &Path) -> String {
    dir.file_name().map(|n| n.to_string_lossy().into_owned()).unwrap_or_default()
}
