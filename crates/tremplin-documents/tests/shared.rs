//! The CVs of the shared folder, which are not ours to publish: none may crash, and known phrases come in order.
//!
//! Runs when `TREMPLIN_SHARED` names the folder; without it the tests pass and check nothing.

#![allow(clippy::unwrap_used)] // A file that cannot be read is a failure of these tests.

use std::path::{Path, PathBuf};
use tremplin_documents::{Hint, OpenError, open};

fn samples() -> Option<PathBuf> {
    // A relative path counts from the root of the workspace.
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let folder = root.join(std::env::var_os("TREMPLIN_SHARED")?).join("data/cv_samples");
    assert!(folder.is_dir(), "{} is missing", folder.display());
    Some(folder)
}

fn files(folder: &Path, extension: &str, found: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            files(&path, extension, found);
        } else if path.extension().is_some_and(|e| e == extension) {
            found.push(path);
        }
    }
    found.sort();
}

#[test]
fn every_sample_gives_text_or_a_reason() {
    let Some(folder) = samples() else { return };
    let mut found = Vec::new();
    files(&folder.join("pdf"), "pdf", &mut found);
    assert!(found.len() >= 43);
    for path in &found {
        let document =
            open(&std::fs::read(path).unwrap(), &Hint::default()).unwrap_or_else(|e| panic!("{}: {e}", path.display()));
        assert!(document.text.len() > 500, "{}", path.display());
    }
    let (mut json, mut read) = (Vec::new(), 0);
    files(&folder.join("json"), "json", &mut json);
    for path in &json {
        match open(&std::fs::read(path).unwrap(), &Hint::default()) {
            Ok(_) => read += 1,
            Err(OpenError::Unsupported { .. }) => {}
            Err(error) => panic!("{}: {error}", path.display()),
        }
    }
    assert!(read >= 14, "{read} CVs in JSON read");
}

/// The phrases come in this order in the text of the file.
fn check(file: &str, phrases: &[&str]) {
    let Some(folder) = samples() else { return };
    let document = open(&std::fs::read(folder.join("pdf").join(file)).unwrap(), &Hint::default()).unwrap();
    let mut from = 0;
    for phrase in phrases {
        match document.text[from..].find(phrase) {
            Some(at) => from += at + phrase.len(),
            None => panic!("{file}: {phrase:?} does not come after the phrase before it in\n{}", document.text),
        }
    }
}

#[test]
fn two_columns_are_read_one_after_the_other() {
    check(
        "jankapunkt+latexcv/two_column/main.pdf",
        &[
            "JAN KÜSTER",
            "Education",
            "2015 / 07 - University of Bremen",
            "Bachelor Studies Digital Media",
            "Summary",
            "Tech:\tMeteor, Javascript",
            "Experience",
            "2016 / 09 - University of Bremen",
            "Programmer",
            "conducted usability tests",
        ],
    );
    check(
        "liantze+AltaCV/mmayer.pdf",
        &[
            "MARISSA MAYER",
            "EXPERIENCE",
            "July 2012 – Ongoing\tSunnyvale, CA",
            "Oct 2001 – July 2005\tPalo Alto, CA",
            "A DAY OF MY LIFE",
            "LIFE PHILOSOPHY",
            "STRENGTHS",
            "LANGUAGES",
            "EDUCATION",
            "Sept 1993 – June 1997",
        ],
    );
}

#[test]
fn sidebars_keep_apart() {
    check(
        "AmruthPillai+Reactive-Resume/apps/client/public/templates/pdf/azurill.pdf",
        &[
            "John Doe",
            "Profiles",
            "Skills",
            "HTML5, JavaScript, PHP, Python",
            "Certifications",
            "Projects",
            "Interactive Dashboard",
            "Summary",
            "Innovative Web Developer with 5 years",
            "Experience",
            "Creative Solutions Inc.",
            "TechAdvancers",
            "Education",
        ],
    );
    check(
        "jankapunkt+latexcv/sidebarleft/main.pdf",
        &[
            "ILYA RUMYANTSEV",
            "SKILLS",
            "Python\t5+ yrs",
            "CONTACT",
            "PROFILE",
            "custom application development",
            "WORK EXPERIENCE",
        ],
    );
}

#[test]
fn dates_stay_with_their_titles() {
    check(
        "rendercv+rendercv/examples/John_Doe_ModerncvTheme_CV.pdf",
        &[
            "Sept 2018 – May 2023\tPrinceton University",
            "June 2023 – present\tCo-Founder & CTO, Nexus AI",
            "99.97% uptime",
        ],
    );
    check(
        "rendercv+rendercv/examples/John_Doe_ClassicTheme_CV.pdf",
        &["Nexus AI, Co-Founder & CTO\tSan Francisco, CA\tJune 2023 – present", "requests with 99.97% uptime"],
    );
    check(
        "posquit0+Awesome-CV/examples/resume.pdf",
        &["Dunamu Inc.\tSeoul, S.Korea", "DevOps Engineer\tSep. 2023 - Mar. 2024", "Danggeun Pay Inc."],
    );
    check("avril_fr/fake_resume.pdf", &["Copywriter\tFebruary 2012—January 2017", "Streamline Productions\tMiami, FL"]);
}
