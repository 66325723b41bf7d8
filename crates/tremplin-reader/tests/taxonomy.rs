//! The labels of a taxonomy in a text: found, told apart from common words, and given to their occupation.

#![allow(clippy::unwrap_used)] // What cannot be read is a failure of these tests.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use tremplin_documents::{Hint, open};
use tremplin_knowledge::taxonomy::{Name, Request, Taxonomy, import};
use tremplin_reader::taxonomy::{Labels, by_concept};
use tremplin_reader::{Kind, Reader};

const S: &str = "http://data.europa.eu/esco/skill";
const O: &str = "http://data.europa.eu/esco/occupation";

fn taxonomy(name: &str, which: Name, files: &[(&str, String)], reader: &Reader) -> Taxonomy {
    let dir = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    std::fs::create_dir_all(&dir).unwrap();
    files.iter().for_each(|(file, content)| std::fs::write(dir.join(file), content).unwrap());
    let folders: [PathBuf; 1] = [dir];
    let index = |taxonomy: &Taxonomy| reader.index(taxonomy);
    let (version, stop_words) = (Some("1"), BTreeMap::new());
    import(&Request { name: which, folders: &folders, version, stop_words, index: &index, progress: &|_, _, _| {} })
        .unwrap()
        .taxonomy
}

/// A small ESCO: names, acronyms that are also words, everyday words, jobs of one word.
fn esco(name: &str, reader: &Reader) -> Taxonomy {
    let mut skills = String::from("conceptType,conceptUri,skillType,preferredLabel,altLabels,description\n");
    let rows = [
        ("1", "gestion de projet", "", ""),
        ("2", "Zymurgo (programmation)", "", ""),
        ("3", "assainissement", "AVEC", ""),
        ("4", "comptabilité", "", ""),
        ("5", "paris sportifs", "paris", ""),
        ("6", "communication", "", ""),
        ("7", "bases de données", "", ""),
    ];
    for (id, label, others, text) in rows {
        skills.push_str(&format!("KnowledgeSkillCompetence,{S}/{id},knowledge,{label},{others},{text}\n"));
    }
    for id in 100..130 {
        let text = "Travailler avec soin et bonne communication.";
        skills.push_str(&format!("KnowledgeSkillCompetence,{S}/{id},knowledge,tâche {id},,{text}\n"));
    }
    let jobs = format!(
        "conceptType,conceptUri,iscoGroup,preferredLabel,altLabels\n\
         Occupation,{O}/1,2654,acteur/actrice,comédien\nOccupation,{O}/2,2654,fondeur de cloches/fondeuse de cloches,\n"
    );
    taxonomy(name, Name::Esco, &[("skills_fr.csv", skills), ("occupations_fr.csv", jobs)], reader)
}

/// The ends of the identifiers found, in the order of the text.
#[track_caller]
fn check(name: &str, text: &str, expected: &[&str]) {
    let reader = Reader::new(&tremplin_knowledge::open());
    let taxonomy = esco(name, &reader);
    let labels = Labels::of(&taxonomy).unwrap();
    let document = open(text.as_bytes(), &Hint::default()).unwrap();
    let found = by_concept(&reader.mentions(&document, Kind::Ad, &labels));
    let ids: Vec<&str> =
        found.iter().map(|(n, _)| taxonomy.concept(*n).unwrap().id.rsplit("/esco/").next().unwrap()).collect();
    assert_eq!(ids, expected, "{text}");
}

#[test]
fn labels_are_found_with_case_and_accents_aside() {
    let text = "Un poste dans la ville\nGESTION DE PROJET et bases de donnees pour nous, avec Zymurgo.\n";
    check("found", text, &["skill/1", "skill/7", "skill/2"]);
}

#[test]
fn common_words_are_no_labels() {
    check("acronym", "Un poste dans la ville\nVous travaillez avec nous et AVEC soin pour la communication.\n", &[]);
    check(
        "acronym_listed",
        "Un poste dans la ville\nLe reste : AVEC, communication, comptabilité, vente\n",
        &["skill/3", "skill/6", "skill/4"],
    );
    check(
        "proper_name",
        "Un poste dans la ville\nLe poste est basé à Paris, et les paris sont pour la suite.\n",
        &["skill/5"],
    );
}

#[test]
fn a_job_of_one_word_stands_where_a_job_is_named() {
    check("prose", "Un poste dans la ville\nNous sommes un acteur majeur de la transition pour les clients.\n", &[]);
    check("title", "Acteur (H/F)\nVous jouez dans une troupe pour les enfants et les parents.\n", &["occupation/1"]);
    check(
        "gender",
        "Un poste dans la ville\nNous cherchons pour la fonderie une fondeuse de cloches.\n",
        &["occupation/2"],
    );
}

#[test]
fn another_part_of_the_document_and_links_do_not_count() {
    let text = "Un poste dans la ville\nMissions\nSuivre la compta pour nous.\nNos avantages\nCours de gestion de projet offerts.\n";
    check("offer", text, &[]);
    check("link", "Un poste dans la ville\nVoir https://x.example/gestion-de-projet pour la suite.\n", &[]);
}

#[test]
fn a_title_speaks_for_its_occupation() {
    let reader = Reader::new(&tremplin_knowledge::open());
    let jobs =
        "code_rome,code_fiche_metier,code_ogr,libelle_rome\nB1101,1,5,Fondeur / Fondeuse de cloches\n".to_owned();
    let titles = "code_ogr,libelle_appellation_long,code_rome\n100,Campaniste / Campaniste d'église,B1101\n".to_owned();
    let rome = taxonomy("rome", Name::Rome, &[("a.csv", jobs), ("b.csv", titles)], &reader);
    let document = open("Atelier\nNous cherchons un campaniste d'église.\n".as_bytes(), &Hint::default()).unwrap();
    let found = reader.mentions(&document, Kind::Ad, &Labels::of(&rome).unwrap());
    assert_eq!(rome.concept(found[0].concept).unwrap().id, "B1101");
    assert_eq!(found[0].span.of(&document.text), "campaniste d'église");
}
