//! What the encoder learns from: groups of texts that say the same thing, in several languages. ESCO occupations, groups of
//! occupations and skills with their labels and descriptions; ROME occupations with their titles and definitions.

use csv::ReaderBuilder;
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

/// What a group is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum About {
    /// An ESCO occupation.
    Occupation,
    /// An ISCO group of occupations.
    OccupationGroup,
    /// An ESCO skill.
    Skill,
    /// A ROME occupation.
    Rome,
    /// A job ad.
    Ad,
}

/// Texts that say the same thing.
#[derive(Clone, Debug)]
pub struct Group {
    /// URI in ESCO, code in ROME.
    pub id: String,
    /// What it is about.
    pub about: About,
    /// Names by language, each once, in the order of the tables.
    pub labels: Vec<(&'static str, String)>,
    /// Sentences that describe it.
    pub sentences: Vec<(&'static str, String)>,
    /// Sentences of ads that speak of it: they teach, and are no part of what it is.
    pub contexts: Vec<(&'static str, String)>,
}

/// Languages of the sets from which labels are taken, with the set.
const SETS: [(&str, &str); 7] = [
    ("de", "deu_q_de_c_de"),
    ("es", "esp_q_es_c_es"),
    ("it", "ita_q_it_c_it"),
    ("nl", "nld_q_nl_c_nl"),
    ("pt", "prt_q_pt_c_pt"),
    ("en", "deu_q_de_c_en"),
    ("en", "esp_q_es_c_en"),
];

/// A table of ESCO: file, language, columns of the identifier, the name, the other names, the description.
const ESCO: [(&str, &str, [&str; 4]); 10] = [
    ("v1.2_en/occupations_en.csv", "en", ["conceptUri", "preferredLabel", "altLabels", "description"]),
    ("v1.2_en/ISCOGroups_en.csv", "en", ["conceptUri", "preferredLabel", "altLabels", "description"]),
    ("v1.2_fr_labels/occupations_fr.csv", "fr", ["conceptUri", "preferredLabel", "altLabels", ""]),
    ("v1.1.1_fr/occupations.csv", "fr", ["ORIGINURI", "PREFERREDLABEL", "ALTLABELS", "DESCRIPTION"]),
    ("v1.1.1_fr/occupation_groups.csv", "fr", ["ORIGINURI", "PREFERREDLABEL", "ALTLABELS", ""]),
    ("v1.0_fr/occupations_fr.csv", "fr", ["conceptUri", "preferredLabel", "altLabels", ""]),
    ("v1.1_en_labels/skills_en.csv", "en", ["concept_uri", "preferred_label", "alt_labels", ""]),
    ("v1.2_en/skills_uri_text.csv", "en", ["id", "", "", "description"]),
    ("v1.2_fr_labels/skills_fr.csv", "fr", ["conceptUri", "preferredLabel", "altLabels", ""]),
    ("v1.0_fr/skills_fr.csv", "fr", ["conceptUri", "preferredLabel", "altLabels", ""]),
];

/// Collections of skills, whose other names the table of skills lacks.
const COLLECTIONS: [&str; 4] = ["digital", "green", "transversal", "research"];

/// Sentences kept of a description: what comes later lists exceptions.
const SENTENCES: usize = 6;

/// The groups of a data folder, in the order of their identifiers, and the files read.
pub struct Groups {
    /// The groups.
    pub groups: Vec<Group>,
    /// Every file read, under the data folder.
    pub files: Vec<PathBuf>,
    data: PathBuf,
}

/// Reads everything.
///
/// # Errors
/// The file that is missing or damaged.
pub fn read(data: &Path) -> Result<Groups, String> {
    let mut all = Collected::default();
    let mut files = Vec::new();
    for (file, lang, columns) in ESCO {
        let path = Path::new("esco").join(file);
        all.table(data, &path, lang, columns)?;
        files.push(path);
    }
    for name in COLLECTIONS {
        let path = PathBuf::from(format!("esco/v1.2_en/{name}SkillsCollection_en.csv"));
        all.table(data, &path, "en", ["conceptUri", "preferredLabel", "altLabels", ""])?;
        files.push(path);
    }
    for (lang, set) in SETS {
        files.extend(all.set(data, lang, &Path::new("melo_dev").join(set))?);
    }
    files.extend(all.rome(data)?);
    let groups = all.groups.into_iter().map(|((about, id), g)| Group { id, about, ..g }).collect();
    Ok(Groups { groups, files, data: data.to_owned() })
}

impl Groups {
    /// Drops every ROME title that a query of the tests says, whatever its marks: what is measured is not learnt.
    ///
    /// # Errors
    /// A file of queries that cannot be read.
    pub fn without_queries(&mut self, normal: impl Fn(&str) -> String) -> Result<usize, String> {
        let mut asked = BTreeSet::new();
        for set in ["fra_q_fr_c_fr", "bel_q_fr_c_fr", "usa_q_en_c_en"] {
            let rows = pairs(&self.data.join("gold_melo").join(set).join("queries.tsv"))?;
            asked.extend(rows.iter().map(|(_, query)| normal(query)));
        }
        let mut dropped = 0;
        for group in self.groups.iter_mut().filter(|g| g.about == About::Rome) {
            let before = group.labels.len();
            group.labels.retain(|(_, label)| !asked.contains(&normal(label)));
            dropped += before - group.labels.len();
        }
        self.groups.retain(|g| g.labels.len() + g.sentences.len() > 1);
        Ok(dropped)
    }
}

#[derive(Default)]
struct Collected {
    groups: BTreeMap<(About, String), Group>,
}

impl Collected {
    fn group(&mut self, id: &str, about: About) -> &mut Group {
        let fresh =
            || Group { id: String::new(), about, labels: Vec::new(), sentences: Vec::new(), contexts: Vec::new() };
        self.groups.entry((about, id.to_owned())).or_insert_with(fresh)
    }

    fn table(&mut self, data: &Path, file: &Path, lang: &'static str, columns: [&str; 4]) -> Result<(), String> {
        for row in rows(&data.join(file), b',')? {
            let [id, name, others, description] = columns.map(|c| row.get(c).map_or("", String::as_str));
            let Some(about) = about(id) else { continue };
            let group = self.group(id, about);
            for label in std::iter::once(name).chain(others.split(['\n', '|'])) {
                add(&mut group.labels, lang, label);
            }
            for sentence in sentences(description) {
                add(&mut group.sentences, lang, sentence);
            }
        }
        Ok(())
    }

    /// The corpus side of a set; its queries and its answers are left alone.
    fn set(&mut self, data: &Path, lang: &'static str, set: &Path) -> Result<Vec<PathBuf>, String> {
        let files = [set.join("concept_mapping.tsv"), set.join("corpus_elements.tsv")];
        let uris: BTreeMap<String, String> = pairs(&data.join(&files[0]))?.into_iter().collect();
        for (element, label) in pairs(&data.join(&files[1]))? {
            let Some(uri) = uris.get(&element) else { continue };
            if let Some(about) = about(uri) {
                add(&mut self.group(uri, about).labels, lang, &label);
            }
        }
        Ok(files.into())
    }

    fn rome(&mut self, data: &Path) -> Result<[PathBuf; 2], String> {
        let file = |name: &str| Path::new("rome_v460").join(format!("unix_{name}_v460_utf8.csv"));
        let files = [file("referentiel_appellation"), file("texte")];
        for row in rows(&data.join(&files[0]), b',')? {
            let group = self.group(&row["code_rome"], About::Rome);
            add(&mut group.labels, "fr", &row["libelle_appellation_long"]);
        }
        for row in rows(&data.join(&files[1]), b',')? {
            if row["libelle_type_texte"] == "definition" {
                add(&mut self.group(&row["code_rome"], About::Rome).sentences, "fr", &row["libelle_texte"]);
            }
        }
        Ok(files)
    }
}

fn about(uri: &str) -> Option<About> {
    let kinds = [
        ("/esco/occupation/", About::Occupation),
        ("/esco/isco/", About::OccupationGroup),
        ("/esco/skill/", About::Skill),
    ];
    kinds.into_iter().find(|(part, _)| uri.contains(part)).map(|(_, about)| about)
}

fn add(to: &mut Vec<(&'static str, String)>, lang: &'static str, text: &str) {
    let text = text.trim();
    if !text.is_empty() && !to.iter().any(|(l, t)| *l == lang && t == text) {
        to.push((lang, text.to_owned()));
    }
}

/// The first sentences of a description.
fn sentences(description: &str) -> impl Iterator<Item = &str> {
    description.split(['.', '\n', ';']).map(str::trim).filter(|s| s.len() > 15).take(SENTENCES)
}

type Row = BTreeMap<String, String>;

fn rows(path: &Path, delimiter: u8) -> Result<Vec<Row>, String> {
    let told = |e: csv::Error| format!("{}: {e}", path.display());
    let mut reader = ReaderBuilder::new().delimiter(delimiter).flexible(true).from_path(path).map_err(told)?;
    let head: Vec<String> =
        reader.headers().map_err(told)?.iter().map(|h| h.trim_start_matches('\u{feff}').to_owned()).collect();
    let records = reader.records().map(|record| {
        let record = record.map_err(told)?;
        Ok(head.iter().cloned().zip(record.iter().map(str::to_owned)).collect())
    });
    records.collect()
}

/// A file of two columns without a head.
pub fn pairs(path: &Path) -> Result<Vec<(String, String)>, String> {
    let text = std::fs::read_to_string(path).map_err(|e| format!("{}: {e}", path.display()))?;
    Ok(text.lines().filter_map(|l| l.split_once('\t')).map(|(a, b)| (a.to_owned(), b.trim().to_owned())).collect())
}
