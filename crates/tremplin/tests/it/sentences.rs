//! The sentences: the same in every language, all used, all there.

use crate::{run, stdout};
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use tremplin::{Kind, Say};
use tremplin_knowledge::lang::CV_SECTIONS;
use tremplin_knowledge::{Degree, Lang, Level, taxonomy};
use tremplin_reader::facts::ContractKind;

/// Sets of words whose keys are made when the program runs.
const SETS: &[&str] = &[
    "audit-column",
    "audit-verdict",
    "criterion",
    "measured",
    "outcome",
    "retention-source",
    "shortlist-lead",
    "shown-how",
    "shown-proof",
    "fault",
    "severity",
    "fill",
    "how",
    "side",
    "health",
    "stat",
    "counted",
    "measure",
    "column",
    "benefit",
    "document",
    "contract",
    "period",
    "remark",
    "remote",
    "ask-for",
    "band",
    "concept",
    "confidence",
    "degree",
    "expect",
    "field",
    "help",
    "kind",
    "kinds",
    "language",
    "level",
    "limit-unit",
    "link",
    "linked",
    "month",
    "note",
    "route-kind",
    "route-mode",
    "route-status",
    "section",
    "status",
    "unit",
    "what",
    "number",
];

/// Key -> the variables of its sentence.
fn sentences(lang: &str) -> BTreeMap<String, BTreeSet<String>> {
    let files = tremplin_knowledge::embedded_files();
    let mut found: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let mut key = String::new();
    for line in files[&format!("lang/{lang}/ui.ftl")].lines().filter(|l| !l.starts_with('#')) {
        if line.starts_with(|c: char| c.is_ascii_alphabetic()) {
            line.split(" =").next().unwrap_or_default().clone_into(&mut key);
            assert!(found.insert(key.clone(), BTreeSet::new()).is_none(), "{lang}: {key} stands twice");
        }
        let names = line
            .split('$')
            .skip(1)
            .map(|rest| rest.chars().take_while(|c| c.is_ascii_alphanumeric() || *c == '-').collect::<String>());
        found.entry(key.clone()).or_default().extend(names);
    }
    found.remove("");
    found
}

#[test]
fn french_and_english_have_the_same_keys_and_variables() {
    let (fr, en) = (sentences("fr"), sentences("en"));
    for (key, variables) in &fr {
        assert_eq!(en.get(key), Some(variables), "{key}");
    }
    assert_eq!(fr.len(), en.len(), "{:?}", en.keys().filter(|k| !fr.contains_key(*k)).collect::<Vec<_>>());
}

#[test]
fn french_has_no_break_spaces() {
    let files = tremplin_knowledge::embedded_files();
    for line in files["lang/fr/ui.ftl"].lines().filter(|l| !l.starts_with('#')) {
        let text = line.split_once(" = ").map_or(line, |(_, text)| text);
        for wrong in [" :", " ;", " !", " ?", " »", "« ", "'"] {
            assert!(!text.contains(wrong), "{wrong:?} in {line}");
        }
    }
}

/// Every string of the source that looks like a key, tests left out.
fn literals(dir: &Path, found: &mut BTreeSet<String>) {
    for entry in std::fs::read_dir(dir).expect("the source is there").filter_map(Result::ok) {
        if entry.path().is_dir() {
            literals(&entry.path(), found);
        } else if entry.path().extension().is_some_and(|e| e == "rs") {
            let text = std::fs::read_to_string(entry.path()).expect("the source is UTF-8");
            let code = text.split("#[cfg(test)]").next().unwrap_or_default();
            let strings = code.split('"').skip(1).step_by(2);
            let is_key =
                |s: &&str| !s.is_empty() && s.chars().all(|c| c.is_ascii_lowercase() || c == '-' || c.is_ascii_digit());
            found.extend(strings.filter(is_key).map(str::to_owned));
        }
    }
}

#[test]
fn every_key_is_used_and_every_key_used_exists() {
    let mut used = BTreeSet::new();
    literals(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &mut used);
    let known = sentences("fr");
    let in_set = |key: &str| SETS.iter().any(|set| key.strip_prefix(set).is_some_and(|rest| rest.starts_with('-')));
    let unused: Vec<&String> = known.keys().filter(|k| !used.contains(*k) && !in_set(k)).collect();
    assert!(unused.is_empty(), "never used: {unused:?}");
    let families: BTreeSet<&str> = known.keys().filter_map(|k| k.split_once('-')).map(|(head, _)| head).collect();
    let looks_used = |k: &&String| k.split_once('-').is_some_and(|(head, _)| families.contains(head));
    // Words of a set, an argument and a set of its own.
    let others = [
        "hours-per-week",
        "limit-unit",
        "route-kind",
        "route-mode",
        "route-status",
        "ask-for",
        "help-arguments",
        "no-disparity-seen",
        "audit-column",
        "audit-verdict",
        "retention-source",
        "shortlist-lead",
        "shown-how",
        "shown-proof",
    ];
    let missing: Vec<&String> =
        used.iter().filter(looks_used).filter(|k| !known.contains_key(*k) && !others.contains(&k.as_str())).collect();
    assert!(missing.is_empty(), "no sentence: {missing:?}");
}

#[test]
fn every_word_of_every_set_exists() {
    let knowledge = tremplin_knowledge::open();
    let mut words: Vec<(&str, String)> = Vec::new();
    let mut add = |set: &'static str, ids: &mut dyn Iterator<Item = String>| words.extend(ids.map(|id| (set, id)));
    add("level", &mut Level::ALL.iter().map(|l| l.id().to_owned()));
    let degrees =
        [Degree::None, Degree::Cap, Degree::Bac, Degree::Bac2, Degree::Bac3, Degree::Bac4, Degree::Bac5, Degree::Bac8];
    add("degree", &mut degrees.iter().map(|d| d.id().to_owned()));
    add("contract", &mut ContractKind::ALL.iter().map(|k| k.id().to_owned()));
    let offers = || knowledge.languages.values().map(|l| &l.reading.offer);
    add("benefit", &mut offers().flat_map(|o| o.benefits.kinds.keys().cloned()));
    add("document", &mut offers().flat_map(|o| o.application.documents.keys().cloned()));
    add("month", &mut (1..=12).map(|m| m.to_string()));
    add("section", &mut CV_SECTIONS.iter().map(|s| (*s).to_owned()));
    add("kind", &mut Kind::ALL.iter().map(|k| k.id().to_owned()));
    add("kinds", &mut Kind::ALL.iter().map(|k| k.id().to_owned()));
    add("unit", &mut knowledge.funding.iter().filter_map(|f| f.unit.clone()));
    add("what", &mut knowledge.salaries.iter().map(|s| s.what.clone()));
    add("limit-unit", &mut tremplin::limits().iter().map(|l| l.unit.to_owned()));
    add("route-kind", &mut knowledge.routes.iter().map(|r| format!("{:?}", r.kind).to_lowercase()));
    add("route-mode", &mut knowledge.routes.iter().map(|r| format!("{:?}", r.mode).to_lowercase()));
    add("route-status", &mut knowledge.routes.iter().map(|r| format!("{:?}", r.status).to_lowercase()));
    add("concept", &mut taxonomy::Kind::ALL.iter().map(|k| k.id().to_owned()));
    add("field", &mut taxonomy::Field::ALL.iter().map(|f| f.id().to_owned()));
    for set in ["link", "linked"] {
        add(set, &mut taxonomy::Link::ALL.iter().map(|l| l.id().to_owned()));
    }
    #[cfg(feature = "market")]
    {
        use tremplin_observatory::statistics;
        for set in ["stat", "counted"] {
            add(set, &mut statistics::all().iter().map(|query| query.name.to_owned()));
        }
        add("measure", &mut statistics::claims().iter().map(|query| query.name.to_owned()));
    }
    use tremplin::scope::ToFill;
    use tremplin_advice::need::How;
    add("fill", &mut ToFill::ALL.iter().map(|f| f.id().to_owned()));
    add("how", &mut [How::Train, How::Hire, How::Freelance].iter().map(|h| h.id().to_owned()));
    add("side", &mut ["business", "ai"].iter().map(|s| (*s).to_owned()));
    for set in ["junior", "confirmed", "senior", "all"] {
        add("band", &mut std::iter::once(set.to_owned()));
    }
    for lang in [Lang::FR, Lang::EN] {
        let say = Say::embedded(lang);
        for (set, id) in &words {
            assert!(say.has_word(set, id), "{lang}: {set} {id}");
        }
    }
}

#[test]
fn help_is_in_the_language_asked() {
    let commands: [&[&str]; 10] = [
        &["--help"],
        &["orient", "--help"],
        &["read", "--help"],
        &["knowledge", "--help"],
        &["knowledge", "list", "--help"],
        &["knowledge", "show", "--help"],
        &["knowledge", "check", "--help"],
        &["knowledge", "import", "--help"],
        &["knowledge", "diff", "--help"],
        &["limits", "--help"],
    ];
    for command in commands {
        for lang in ["fr", "en"] {
            let mut args = vec!["--lang", lang];
            args.extend(command);
            let output = run(&args);
            let text = stdout(&output);
            assert_eq!(output.status.code(), Some(0));
            assert!(!text.contains("help-"), "a help text is missing: {text}");
        }
    }
}
