//! Mistakes are named with file and line; one file or one line adds a thing; public codes exist.

use crate::files::Files;
use crate::occupation::{Basis, Family};
use crate::training::RouteKind;
use crate::{Knowledge, Lang, embedded_files, open};

fn faults(change: impl FnOnce(&mut Files)) -> Vec<String> {
    let mut files = embedded_files();
    change(&mut files);
    Knowledge::from_files(&files).err().map_or(Vec::new(), |f| f.0.iter().map(ToString::to_string).collect())
}

/// Replaces in a file; the text must be there.
fn replace(files: &mut Files, file: &str, from: &str, to: &str) {
    let content = files.get_mut(file).unwrap_or_else(|| panic!("{file} is there"));
    assert!(content.contains(from), "{file} holds {from:?}");
    *content = content.replacen(from, to, 1);
}

#[test]
fn the_embedded_files_are_whole() {
    let knowledge = open();
    let augmented = knowledge.occupations.iter().filter(|o| o.family == Family::Augmented).count();
    let uses: usize = knowledge.sectors.iter().map(|s| s.uses.len()).sum();
    let units = knowledge.routes.iter().filter(|r| r.kind == RouteKind::Unit).count();
    let counts = [
        ("occupations of AI", knowledge.occupations.len() - augmented, 35),
        ("occupations that AI augments", augmented, 8),
        ("skills", knowledge.skills.len(), 500),
        ("sectors", knowledge.sectors.len(), 12),
        ("uses", uses, 36),
        ("units", units, 120),
        ("routes beside units", knowledge.routes.len() - units, 100),
        ("projects", knowledge.projects.len(), 40),
    ];
    for (what, n, least) in counts {
        assert!(n >= least, "{n} {what}, {least} at least");
    }
    for sector in &knowledge.sectors {
        assert!(sector.uses.len() >= 3, "{}: {} uses", sector.id, sector.uses.len());
    }
}

/// Ten hours of practice at least turn one skill from notions into ordinary work. Chosen by us: with less, one project of a
/// weekend made an engineer.
#[test]
fn a_project_takes_ten_hours_a_skill() {
    for project in open().projects {
        let worked = project.proves.iter().filter(|t| t.level > crate::Level::Basic).count();
        let hours = usize::try_from(project.hours.round() as i64).expect("hours are positive");
        assert!(hours >= 10 * worked, "{}: {hours} hours for {worked} skills", project.id);
    }
}

/// The nine sections of the founding article, by their source, each in both languages, as claims.
#[test]
fn the_article_is_whole_in_both_languages() {
    let knowledge = open();
    for lang in [Lang::FR, Lang::EN] {
        let told = |section: u8| {
            let claims = knowledge.claims.iter().filter(|c| c.source == "article-2024" && c.section == section);
            claims.map(|c| c.text.get(lang)).collect::<Vec<_>>()
        };
        for section in 1..=9 {
            assert!(told(section).iter().any(|text| text.len() > 20), "section {section} in {lang}");
            assert!(told(section).iter().all(|text| !text.is_empty()), "section {section} in {lang}");
        }
    }
    assert!(knowledge.sources.contains_key("article-2024"));
    assert!(knowledge.claims.iter().all(|c| (1..=9).contains(&c.section)));
}

/// Two ads of ten thousand words say less than two thousand ads: only enough ads replace our judgement.
#[test]
fn ads_enough_give_the_weight_and_too_few_do_not() {
    let weighed = |ads: u32| {
        let mut files = embedded_files();
        let head = "occupation,skill,language,asked,ads,source,date,confidence\n";
        let row = format!("data-analyst,sql,en,{},{ads},tremplin-2026,2026-11,low\n", ads / 2);
        files.insert("market/skills-asked.csv".into(), format!("{head}{row}"));
        let knowledge = Knowledge::from_files(&files).expect("the figures are well written");
        let skills = knowledge.occupation("data-analyst").expect("the occupation is there").skills.clone();
        skills.into_iter().find(|need| need.id == "sql").expect("an analyst needs SQL")
    };
    let (few, enough) = (weighed(18), weighed(20));
    assert_eq!((few.basis, few.weight, few.counts[0].ads), (Basis::Expert, 1.0, 18));
    assert_eq!((enough.basis, enough.weight), (Basis::Ads, 0.5));
}

#[test]
fn a_type_mistake_names_its_line() {
    let found = faults(|files| {
        files.insert("occupations/broken.toml".into(), "seniority = [\"junior\"]\nsectors = 3\n".into());
    });
    assert!(found.iter().any(|f| f.starts_with("occupations/broken.toml:2:")), "{found:?}");
}

#[test]
fn an_unknown_skill_names_its_line() {
    let found = faults(|files| replace(files, "occupations/data-analyst.toml", "\nsql =", "\nsqll ="));
    let content = &embedded_files()["occupations/data-analyst.toml"];
    let line = content.lines().position(|l| l.starts_with("sql =")).expect("the line is there") + 1;
    assert_eq!(found, [format!("occupations/data-analyst.toml:{line}: skill \"sqll\" is not in skills/")]);
}

#[test]
fn a_text_in_one_language_is_refused() {
    let found = faults(|files| {
        let text = "label = { fr = \"Essai\" }\n[[skill]]\n";
        files.insert("skills/essay.toml".into(), text.into());
    });
    assert!(found.iter().any(|f| f.starts_with("skills/essay.toml:1:") && f.contains("\"en\"")), "{found:?}");
}

#[test]
fn a_figure_without_a_known_source_is_refused() {
    let row = "data-analyst,all,1,2,,,France,ads,nowhere,2026,low\n";
    let found = faults(|files| files.get_mut("salaries/fr.csv").expect("the file is there").push_str(row));
    assert!(found.iter().any(|f| f.starts_with("salaries/fr.csv:") && f.contains("nowhere")), "{found:?}");
}

#[test]
fn a_board_is_written_once_and_from_a_page() {
    for (row, message) in [
        ("Owkin,ashby,owkin,https://example.org/,2026-12-01\n", "stands twice"),
        ("Orbis,lever,orbis,hearsay,2026-12-01\n", "neither an address nor a key"),
        ("Orbis,lever,orbis,https://example.org/,2026-12\n", "is not YYYY-MM-DD"),
        ("Orbis,lever,,https://example.org/,2026-12-01\n", "token \"\" is empty"),
    ] {
        let found = faults(|files| files.get_mut("employers/boards.csv").expect("the file is there").push_str(row));
        let named = |f: &String| f.starts_with("employers/boards.csv:") && f.contains(message);
        assert!(found.iter().any(named), "{message}: {found:?}");
    }
}

#[test]
fn one_file_adds_a_route_a_skill_an_occupation() {
    let mut files = embedded_files();
    let route = "label = \"School of Trials\"\n[[route]]\nid = \"u-trial\"\ntitle = \"A trial\"\nkind = \"unit\"\n\
                 mode = \"online\"\nlength = { hours = 3 }\nprice = { euros = 0 }\n\
                 teaches = [{ skill = \"trying\", level = \"basic\" }]\nstatus = \"active\"\n\
                 source = \"https://example.org\"\ndate = \"2026-11\"\nconfidence = \"low\"\n";
    let skill = "label = { fr = \"Essais\", en = \"Trials\" }\n[[skill]]\nid = \"trying\"\n\
                 label = { fr = \"Essayage\", en = \"Trying\" }\nkind = \"practice\"\n";
    let occupation =
        format!("{}trying = {{ weight = 0.5, level = \"basic\" }}\n", files["occupations/data-analyst.toml"]);
    files.insert("training/trial.toml".into(), route.into());
    files.insert("skills/trial.toml".into(), skill.into());
    files.insert("occupations/data-taster.toml".into(), occupation);
    let knowledge = Knowledge::from_files(&files).expect("all are found by themselves");
    assert_eq!(knowledge.route("u-trial").and_then(crate::training::Route::known_hours), Some(3.0));
    assert_eq!(knowledge.skill("trying").map(|s| s.family.as_str()), Some("trial"));
    let taster = knowledge.occupation("data-taster").expect("the occupation is found");
    assert!(taster.skills.iter().any(|need| need.id == "trying"));
    assert_ne!(knowledge.version, open().version, "the version tells the data apart");
}

#[test]
fn a_route_of_unknown_or_doubtful_price_is_never_known() {
    let knowledge = open();
    for route in &knowledge.routes {
        let Some(price) = &route.price else {
            assert_eq!(route.known_euros(), None, "{}", route.id);
            continue;
        };
        let low = price.confidence.unwrap_or(route.confidence) == crate::origin::Confidence::Low;
        if price.euros.is_none() || (low && price.euros != Some(0.0)) {
            assert_eq!(route.known_euros(), None, "{}", route.id);
        }
    }
}

/// With the real data at hand (`TREMPLIN_SHARED`), every code exists in the public classification.
#[test]
fn codes_exist_in_rome_and_esco() {
    let Some(shared) = std::env::var_os("TREMPLIN_SHARED") else { return };
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").join(shared).join("data");
    let read = |file: &str| {
        let path = root.join(file);
        std::fs::read_to_string(&path).unwrap_or_else(|e| panic!("{}: {e}", path.display()))
    };
    let rome = read("rome_v460/unix_referentiel_code_rome_v460_utf8.csv");
    let folder = root.join("esco/v1.2_en");
    let esco: String = std::fs::read_dir(&folder)
        .unwrap_or_else(|e| panic!("{}: {e}", folder.display()))
        .filter_map(Result::ok)
        .filter_map(|e| std::fs::read_to_string(e.path()).ok())
        .collect();
    let knowledge = open();
    for occupation in &knowledge.occupations {
        assert!(!occupation.codes.rome.is_empty(), "{} has a ROME code", occupation.id);
        for code in &occupation.codes.rome {
            assert!(rome.contains(&format!("\"{code}\"")), "{}: {code} is not in ROME 4.60", occupation.id);
        }
        for uri in &occupation.codes.esco {
            assert!(holds_uri(&esco, uri), "{}: {uri} is not in ESCO 1.2", occupation.id);
        }
    }
    for skill in &knowledge.skills {
        if let Some(uri) = &skill.esco {
            assert!(holds_uri(&esco, uri), "{}: {uri} is not in ESCO 1.2", skill.id);
        }
    }
}

/// The URI itself, not one that it begins.
fn holds_uri(table: &str, uri: &str) -> bool {
    table.match_indices(uri).any(|(at, _)| {
        let next = table[at + uri.len()..].chars().next();
        next.is_none_or(|c| !c.is_ascii_alphanumeric() && c != '-')
    })
}
