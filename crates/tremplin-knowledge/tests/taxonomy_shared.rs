//! The real ESCO and ROME, where they are at hand (`TREMPLIN_SHARED`): what is imported is what the tables hold, counted apart.

#![allow(clippy::unwrap_used)] // A file that cannot be read is a failure of these tests.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use tremplin_knowledge::Lang;
use tremplin_knowledge::taxonomy::{Import, Name, Request, import};

fn data() -> Option<PathBuf> {
    // A relative path counts from the root of the workspace.
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let folder = root.join(std::env::var_os("TREMPLIN_SHARED")?).join("data");
    assert!(folder.is_dir(), "{} is missing", folder.display());
    Some(folder)
}

fn read(name: Name, data: &Path, folders: &[&str]) -> Import {
    let folders: Vec<PathBuf> = folders.iter().map(|f| data.join(f)).collect();
    let languages = tremplin_knowledge::open().languages;
    let stop_words = languages.iter().map(|(l, t)| (*l, t.reading.stop_words.iter().cloned().collect())).collect();
    let request =
        Request { name, folders: &folders, version: None, stop_words, index: &|_| Vec::new(), progress: &|_, _, _| {} };
    import(&request).unwrap_or_else(|e| panic!("{folders:?}: {e}"))
}

/// The distinct values of a column of a table.
fn distinct(path: &Path, column: &str) -> u64 {
    let bytes = std::fs::read(path).unwrap_or_else(|e| panic!("{}: {e}", path.display()));
    let bytes = bytes.strip_prefix("\u{feff}".as_bytes()).unwrap_or(&bytes);
    let mut reader = csv::ReaderBuilder::new().flexible(true).from_reader(bytes);
    let at = reader.byte_headers().unwrap().iter().position(|c| c == column.as_bytes()).unwrap();
    reader.byte_records().map(|r| r.unwrap().get(at).unwrap_or_default().to_vec()).collect::<BTreeSet<_>>().len() as u64
}

#[track_caller]
fn check(found: &Import, occupations: u64, skills: u64, languages: &[Lang]) {
    let of = |kind: &str| found.taxonomy.about.concepts.get(kind).copied().unwrap_or(0);
    let about = &found.taxonomy.about;
    assert_eq!((of("occupation"), of("skill") + of("knowledge")), (occupations, skills), "{about:?}");
    assert_eq!(about.languages, languages);
    let listed = found.taxonomy.concepts().fold(BTreeMap::<&str, u64>::new(), |mut all, c| {
        *all.entry(c.kind.id()).or_default() += 1;
        all
    });
    assert!(listed.iter().all(|(kind, n)| about.concepts.get(*kind) == Some(n)), "{listed:?}");
}

#[test]
fn every_folder_of_esco_is_read_whole() {
    let Some(data) = data() else { return };
    let esco = data.join("esco");
    let uris = |file: &str, column: &str| distinct(&esco.join(file), column);
    let v12 = (uris("v1.2_en/occupations_en.csv", "conceptUri"), uris("v1.2_en/skills_uri_text.csv", "id"));
    assert_eq!(v12, (3_039, 13_939));
    let read = |folder: &str| read(Name::Esco, &esco, &[folder]);
    check(&read("v1.2_en"), v12.0, v12.1, &[Lang::EN]);
    let v10 = (uris("v1.0_fr/occupations_fr.csv", "conceptUri"), uris("v1.0_fr/skills_fr.csv", "conceptUri"));
    check(&read("v1.0_fr"), v10.0, v10.1, &[Lang::FR]);
    check(&read("v1.1.1_fr"), uris("v1.1.1_fr/occupations.csv", "ORIGINURI"), 0, &[Lang::FR]);
    let v11 =
        (uris("v1.1_en_labels/occupations_en.csv", "concept_uri"), uris("v1.1_en_labels/skills_en.csv", "concept_uri"));
    check(&read("v1.1_en_labels"), v11.0, v11.1, &[Lang::EN]);
    let labels =
        (uris("v1.2_fr_labels/occupations_fr.csv", "conceptUri"), uris("v1.2_fr_labels/skills_fr.csv", "conceptUri"));
    check(&read("v1.2_fr_labels"), labels.0, labels.1, &[Lang::FR]);
    // One value of the column is empty: local occupations have no address.
    let sample = (
        uris("sample_relations_en/occupations.csv", "ORIGINURI") - 1,
        uris("sample_relations_en/skills.csv", "ORIGINURI"),
    );
    let found = read("sample_relations_en");
    check(&found, sample.0, sample.1, &[Lang::EN]);
    assert_eq!(found.taxonomy.about.version, "sample_relations_en");
}

#[test]
fn the_languages_of_esco_join() {
    let Some(data) = data() else { return };
    let found = read(Name::Esco, &data.join("esco"), &["v1.2_en", "v1.2_fr_labels"]);
    check(&found, 3_039, 13_939, &[Lang::EN, Lang::FR]);
    // The French labels name 191 skills and 2 occupations that this version no longer has.
    assert_eq!(found.faults.count, 193);
}

#[test]
fn rome_is_read_whole() {
    let Some(data) = data() else { return };
    let found = read(Name::Rome, &data, &["rome_v460", "rome_esco", "rome_labour", "esco/v1.2_en"]);
    let file = |name: &str, column: &str| distinct(&data.join(format!("rome_v460/unix_{name}_v460_utf8.csv")), column);
    let skills = (file("referentiel_competence", "code_ogr"), file("referentiel_savoir", "code_ogr_savoir"));
    assert_eq!((file("referentiel_code_rome", "code_rome"), skills.0, skills.1), (1_584, 18_317, 15_354));
    check(&found, 1_584, skills.0 + skills.1, &[Lang::FR]);
    let about = &found.taxonomy.about;
    assert_eq!(
        (about.version.as_str(), about.concepts["title"]),
        ("4.60", file("referentiel_appellation", "code_ogr"))
    );
    assert_eq!(about.concepts["title"], 13_120);
    let asks: u64 = ["asks", "asks-core", "asks-emerging"].iter().map(|l| about.links[*l]).sum();
    assert_eq!((asks, about.links["asks-core"], about.links["leads-to"]), (104_219, 18_900, 14_912));
    let matches = ["exact-match", "close-match", "broad-match", "narrow-match"].map(|l| about.links[l]);
    assert_eq!(matches, [1_144, 4_597, 5_086, 291]);
    assert_eq!((about.links["counted-in"], about.concepts["fap"] > 150), (701, true));
    // Only the table of NAF sectors has faults: bytes of another encoding, in a column that is not used.
    assert!(
        found.faults.first.iter().all(|f| f.file.contains("naf") && f.message.contains("Latin-1")),
        "{:?}",
        found.faults.first
    );
}
