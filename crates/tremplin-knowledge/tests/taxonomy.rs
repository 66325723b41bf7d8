//! Taxonomies from small invented tables: both column styles, faults, damage, two imports at once, two versions compared.

#![allow(clippy::unwrap_used)] // What cannot be read is a failure of these tests.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use tremplin_knowledge::Lang;
use tremplin_knowledge::taxonomy::diff::diff;
use tremplin_knowledge::taxonomy::{Damage, Import, ImportError, Kind, Link, Name, Rank, Request, Shelf, ShelfError};
use tremplin_knowledge::taxonomy::{Taxonomy, import};

const O: &str = "http://data.europa.eu/esco/occupation";
const S: &str = "http://data.europa.eu/esco/skill";

/// A folder of this test with these files, and no other.
fn folder(name: &str, files: &[(&str, String)]) -> PathBuf {
    let dir = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = std::fs::remove_dir_all(&dir);
    std::fs::create_dir_all(&dir).unwrap();
    for (file, content) in files {
        std::fs::write(dir.join(file), content).unwrap();
    }
    dir
}

fn read(name: Name, folders: &[PathBuf]) -> Result<Import, ImportError> {
    let words = |list: &[&str]| list.iter().map(|w| (*w).to_owned()).collect();
    let stop_words = BTreeMap::from([
        (Lang::FR, words(&["le", "des", "de", "et", "les"])),
        (Lang::EN, words(&["the", "and", "of"])),
    ]);
    import(&Request {
        name,
        folders,
        version: None,
        stop_words,
        index: &|_| b"index".to_vec(),
        progress: &|_, _, _| {},
    })
}

/// The official columns, in English.
fn official(name: &str) -> PathBuf {
    let occupations = format!(
        "conceptType,conceptUri,iscoGroup,preferredLabel,altLabels,description,code\n\
         Occupation,{O}/a1,2654,bell founder,\"caster of bells\nbell caster\",Casts the bells.,2654.1\n\
         Occupation,{O}/a2,7543,clock winder,,Winds clocks.,7543.1\n"
    );
    let skills = format!(
        "conceptType,conceptUri,skillType,reuseLevel,preferredLabel,altLabels,description\n\
         KnowledgeSkillCompetence,{S}/b1,skill/competence,cross-sector,cast bells,\"pour bronze\",\n\
         KnowledgeSkillCompetence,{S}/b2,knowledge,cross-sector,bronze alloys,,\n"
    );
    let relations = format!(
        "occupationUri,relationType,skillType,skillUri\n{O}/a1,essential,skill/competence,{S}/b1\n\
         {O}/a1,optional,knowledge,{S}/b2\n{O}/a1,sometimes,knowledge,{S}/b2\n{O}/a9,optional,knowledge,{S}/b2\n"
    );
    let broader = format!(
        "conceptType,conceptUri,broaderType,broaderUri\nKnowledgeSkillCompetence,{S}/b1,KnowledgeSkillCompetence,{S}/b2\n"
    );
    let files = [("x.csv", occupations), ("y_en.csv", skills), ("r.csv", relations), ("b.csv", broader)];
    folder(&format!("{name}-v1.2"), &files)
}

#[test]
fn official_columns_are_known_whatever_the_file_is_called() {
    let found = read(Name::Esco, &[official("official")]).unwrap();
    let t = &found.taxonomy;
    assert_eq!((t.about.version.as_str(), t.about.languages.as_slice()), ("1.2", [Lang::EN].as_slice()));
    let founder = t.find("2654.1").unwrap();
    assert_eq!((founder.kind, t.name(founder.number, Lang::EN)), (Kind::Occupation, "bell founder"));
    let names: Vec<_> = t.labels_of(founder.number).map(|l| (l.rank, l.text)).collect();
    let others = [(Rank::Alternative, "bell caster"), (Rank::Alternative, "caster of bells")];
    assert_eq!(names, [&[(Rank::Preferred, "bell founder")], others.as_slice()].concat());
    let links: Vec<_> = t.links_from(founder.number).map(|n| (n.link, t.concept(n.concept).unwrap().id)).collect();
    let (isco, b1, b2) = ("http://data.europa.eu/esco/isco/C2654", format!("{S}/b1"), format!("{S}/b2"));
    assert_eq!(links, [(Link::Broader, isco), (Link::Essential, &b1), (Link::Optional, &b2)]);
    assert_eq!(t.find("b2").unwrap().kind, Kind::Knowledge);
    assert_eq!(t.index(), b"index");
    let told: Vec<_> = found.faults.first.iter().map(ToString::to_string).collect();
    assert_eq!(found.faults.count, 2, "{told:?}");
    assert!(told[0].ends_with("r.csv:4: relation type \"sometimes\" is neither essential nor optional"), "{told:?}");
    assert!(told[1].contains("r.csv:5:") && told[1].contains("a9"), "{told:?}");
}

#[test]
fn tabiya_columns_are_known_too() {
    let occupations = format!(
        "\"ORIGINURI\",\"ID\",\"OCCUPATIONGROUPCODE\",\"CODE\",\"PREFERREDLABEL\",\"ALTLABELS\",\"DESCRIPTION\"\n\
         \"{O}/a1\",\"key_1\",\"2654\",\"2654.1\",\"fondeur de cloches\",\"\",\"Coule les cloches et les canons.\"\n\
         \"\",\"key_2\",\"2654\",\"x\",\"sans adresse\",\"\",\"\"\n"
    );
    let skills = format!(
        "ORIGINURI,ID,SKILLTYPE,REUSELEVEL,PREFERREDLABEL,ALTLABELS\n{S}/b1,key_3,skill/competence,,couler le bronze des cloches,\n"
    );
    let links = "OCCUPATIONTYPE,OCCUPATIONID,RELATIONTYPE,SKILLID\nescooccupation,key_1,essential,key_3\nescooccupation,key_1,essential,key_4\n";
    let dir = folder("tabiya-v1.1.1", &[("a.csv", occupations), ("b.csv", skills), ("c.csv", links.into())]);
    let found = read(Name::Esco, &[dir]).unwrap();
    let t = &found.taxonomy;
    assert_eq!((t.about.version.as_str(), t.about.languages.as_slice()), ("1.1.1", [Lang::FR].as_slice()));
    assert_eq!(t.about.concepts["occupation"], 1);
    assert_eq!(t.about.links["essential"], 1);
    assert_eq!(found.faults.count, 2, "{:?}", found.faults.first);
}

#[test]
fn folders_of_languages_join_into_one_version() {
    let labels = format!(
        "conceptUri,preferredLabel,altLabels\n{S}/b1,couler des cloches,verser le bronze|fondre\n{S}/b7,de trop,\n"
    );
    let french = folder("joined_fr-v1.2", &[("skills_fr.csv", labels)]);
    let found = read(Name::Esco, &[official("joined"), french]).unwrap();
    let t = &found.taxonomy;
    assert_eq!(t.about.languages, [Lang::EN, Lang::FR]);
    let b1 = t.find("b1").unwrap().number;
    assert_eq!((t.name(b1, Lang::FR), t.name(b1, Lang::EN)), ("couler des cloches", "cast bells"));
    assert!(t.find("b7").is_none(), "a table of labels alone lists no concept of a version that has lists");
    assert_eq!(t.about.unlabelled[&Lang::FR], 3);
    assert_eq!(found.faults.count, 3);
}

#[test]
fn what_cannot_be_imported_says_why() {
    let other = folder("other", &[("x.csv", "a,b\n1,2\n".into())]);
    assert!(matches!(read(Name::Esco, std::slice::from_ref(&other)), Err(ImportError::NoTable { .. })));
    assert!(matches!(read(Name::Rome, &[official("not_rome")]), Err(ImportError::NoTable { .. })));
    assert!(matches!(read(Name::Esco, &[official("and_other"), other]), Err(ImportError::NoTable { .. })));
    let missing = PathBuf::from("nowhere");
    assert!(matches!(read(Name::Esco, &[missing]), Err(ImportError::Unreadable { .. })));
    let old = folder("old-v1.1", &[("skills_fr.csv", format!("conceptUri,preferredLabel\n{S}/b1,x\n"))]);
    let error = read(Name::Esco, &[official("new"), old]).unwrap_err();
    assert!(matches!(&error, ImportError::Versions(found) if found == &["1.1", "1.2"]), "{error}");
    let dumb = folder("dumb-v1.2", &[("skills.csv", format!("conceptUri,preferredLabel\n{S}/b1,Glocken\n"))]);
    assert!(matches!(read(Name::Esco, &[dumb]), Err(ImportError::NoLanguage { .. })));
}

/// A small ROME with a crosswalk: bytes of another age, an unknown occupation, the head below other rows.
#[test]
fn rome_and_its_crosswalk_make_one_graph() {
    let occupations =
        "code_rome,code_fiche_metier,code_ogr,libelle_rome\nB1101,1,5,Fondeur / Fondeuse de cloches\nX,1,6,Faux\n";
    let titles = "code_ogr,libelle_appellation_long,libelle_appellation_court,code_rome\n100,Campaniste,Campaniste,B1101\n101,Perdu,Perdu,Z9999\n";
    let crosswalk = format!(
        "Mapping project name,ESCO - ROME\nVersion,V1\n\nclassification 1 ID,classification 1 prefered label,classification 2 ID,classification 2 prefered label,mapping relation\n{O}/a1,fondeur,100,Campaniste,skos:broadMatch\n"
    );
    let mut naf =
        b"code_secteur_naf,libelle_secteur_naf,code_ogr_rome,code_rome,libelle_rome\n1,Cloches,5,B1101,Fondeur "
            .to_vec();
    naf.extend_from_slice(b"\xe9l\xe9gant\n");
    let dir =
        folder("rome", &[("unix_a_v460_utf8.csv", occupations.into()), ("t.csv", titles.into()), ("c.csv", crosswalk)]);
    std::fs::write(dir.join("naf.csv"), naf).unwrap();
    let found = read(Name::Rome, &[dir]).unwrap();
    let t = &found.taxonomy;
    assert_eq!(t.about.version, "4.60");
    let title = t.find("100").unwrap().number;
    let linked: Vec<_> = t.links_from(title).map(|n| (n.link, t.concept(n.concept).unwrap().kind)).collect();
    assert_eq!(linked, [(Link::TitleOf, Kind::Occupation), (Link::BroaderMatch, Kind::Foreign)]);
    assert_eq!(t.find("naf/01").unwrap().kind, Kind::Naf);
    assert_eq!(found.faults.count, 3, "{:?}", found.faults.first);
}

#[test]
fn the_same_tables_give_the_same_bytes() {
    let folders = [official("same")];
    let once = read(Name::Esco, &folders).unwrap().taxonomy;
    assert_eq!(once.bytes(), read(Name::Esco, &folders).unwrap().taxonomy.bytes());
}

#[test]
fn every_flipped_byte_and_every_cut_is_seen() {
    let whole = read(Name::Esco, &[official("damage")]).unwrap().taxonomy.bytes().to_vec();
    assert!(Taxonomy::read(whole.clone()).is_ok());
    let mut random = 20_261_125_u64;
    let mut next = |below: usize| {
        random = random.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (random >> 33) as usize % below
    };
    for _ in 0..300 {
        let (at, bits) = (next(whole.len()), next(255) as u8 + 1);
        let mut bytes = whole.clone();
        bytes[at] ^= bits;
        assert!(Taxonomy::read(bytes).is_err(), "byte {at} changed by {bits:#x}");
    }
    for _ in 0..100 {
        let length = next(whole.len());
        assert!(Taxonomy::read(whole[..length].to_vec()).is_err(), "cut at {length}");
    }
    let longer = [whole.as_slice(), b"x"].concat();
    assert!(matches!(Taxonomy::read(longer), Err(Damage::Length { .. })));
}

#[test]
fn a_shelf_holds_whole_files_only() {
    let shelf = Shelf::new(&folder("shelf", &[]));
    assert!(shelf.list().unwrap().is_empty());
    let taxonomy = read(Name::Esco, &[official("shelved")]).unwrap().taxonomy;
    let pen = shelf.take().unwrap();
    let held = shelf.take();
    assert!(
        matches!(&held, Err(ShelfError::Locked { process, .. }) if *process == Some(std::process::id())),
        "{held:?}"
    );
    let path = pen.put(&taxonomy).unwrap();
    drop(pen);
    // A killed import leaves a part of a file: nobody reads it, and the next import removes it.
    let left = path.with_extension("unfinished");
    std::fs::write(&left, &taxonomy.bytes()[..99]).unwrap();
    assert_eq!(shelf.list().unwrap().len(), 1);
    drop(shelf.take().unwrap());
    assert!(!left.exists());
    assert_eq!(shelf.open(Name::Esco, None).unwrap().bytes(), taxonomy.bytes());
    assert!(matches!(shelf.open(Name::Rome, None), Err(ShelfError::Missing { .. })));
    std::fs::write(&path, &taxonomy.bytes()[..99]).unwrap();
    assert!(matches!(shelf.open(Name::Esco, Some("1.2")), Err(ShelfError::Damaged { .. })));
}

#[test]
fn two_versions_compared() {
    let table = |rows: &str| format!("conceptUri,preferredLabel,altLabels,description\n{}", rows.replace('@', S));
    let old = table("@/1,cast bells,,\n@/2,ring bells,,\n@/3,polish bells,,\n@/4,count bells,,\n");
    let new = table("@/1,cast big bells,,\n@/2,ring bells,polish bells,\n@/5,sell bells,,\n@/6,Ring  the bells,,\n");
    let french = table("@/1,couler des cloches,,\n");
    let old = folder("diff_old-v1.0", &[("skills_en.csv", old)]);
    let new = folder("diff_new-v1.1", &[("skills_en.csv", new), ("skills_fr.csv", french)]);
    let (old, new) = (read(Name::Esco, &[old]).unwrap().taxonomy, read(Name::Esco, &[new]).unwrap().taxonomy);
    let d = diff(&old, &new, Lang::EN);
    let labels =
        |list: &[tremplin_knowledge::taxonomy::diff::Change]| list.iter().map(|c| c.label.clone()).collect::<Vec<_>>();
    assert_eq!(labels(&d.added), ["Ring the bells", "sell bells"]);
    assert_eq!(labels(&d.lost), ["count bells"]);
    assert_eq!((d.merged[0].concept.label.as_str(), d.merged[0].into.label.as_str()), ("polish bells", "ring bells"));
    assert_eq!((d.merged.len(), d.merged[0].new), (1, false));
    assert_eq!((d.renamed.len(), d.renamed[0].after.as_str()), (1, "cast big bells"));
    assert_eq!((d.languages, d.only_second), (vec![Lang::EN], vec![Lang::FR]));
}
