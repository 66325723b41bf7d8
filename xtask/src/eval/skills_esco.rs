//! The skill phrases of real ads to ESCO's skills (Decorte et al. 2022, 2023): MRR and RP@k (of the first k, the share that is right,
//! out of k or of all that is right when that is less). Two protocols: `spans`, the phrase that an annotator marked; `sentences`,
//! the whole sentence without knowing where its skills are. French names of competences beside, `labels`. A query counts when ESCO has a label for it. The linker's skills
//! are all those of its training data; a right label that is not among them is never found.

use super::Score;
use crate::train::link::esco::target;
use crate::train::link::groups::{self, About, Group};
use serde::Deserialize;
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use tremplin_reader::link::{Encoder, Model, Targets, mentions};

const EVAL: &str = "skills-esco";
/// Sets: name, file.
const SETS: [(&str, &str); 3] = [
    ("house_test", "house_test_annotations.csv"),
    ("tech_test", "tech_test_annotations.csv"),
    ("techwolf_test", "techwolf_test_annotations.csv"),
];
/// French names of the competences of a Belgian nomenclature with the ESCO skill that its authors say is the same, or close.
const COMPETENCES: &str = "rome_esco/escocompetencemappingfinalreport-fr-nl-45-v3.8.csv";
const RELATIONS: [(&str, &str); 2] =
    [("competent_fr_exact", "skos:exactMatch"), ("competent_fr_close", "skos:closeMatch")];
/// What stands for a label where ESCO has none that fits.
const NO_LABEL: [&str; 2] = ["LABEL NOT PRESENT", "UNDERSPECIFIED"];

/// Skills that are put in order; one behind them counts as never found.
const RANKED: usize = 500;

/// An annotated phrase.
#[derive(Deserialize)]
struct Row {
    sentence: String,
    #[serde(default)]
    span: String,
    label: String,
}

/// Labels that answer a query, in lower case.
type Queries = BTreeMap<(String, String), BTreeSet<String>>;

/// Runs on `gold_decorte_esco`.
///
/// # Errors
/// The file that is missing or refused.
pub fn run(data: &Path) -> Result<Vec<Score>, String> {
    let skills = Skills::of(&groups::read(data)?.groups);
    let mut scores = Vec::new();
    for (set, file) in SETS {
        let rows = rows(&data.join("gold_decorte_esco/data").join(file))?;
        let spans = queries(rows.iter().filter(|r| !r.span.is_empty()), |row| (row.sentence.clone(), row.span.clone()));
        let sentences = queries(rows.iter(), |row| (String::new(), row.sentence.clone()));
        scores.extend(skills.measured(set, "spans", &spans));
        scores.extend(skills.measured(set, "sentences", &sentences));
    }
    for (set, relation) in RELATIONS {
        scores.extend(skills.measured(set, "labels", &competences(data, relation)?));
    }
    Ok(scores)
}

/// The French names that have a skill of this relation, with the addresses of the skills.
fn competences(data: &Path, relation: &str) -> Result<Queries, String> {
    let path = data.join(COMPETENCES);
    let told = |e: csv::Error| format!("{}: {e}", path.display());
    let mut reader = csv::ReaderBuilder::new().has_headers(false).from_path(&path).map_err(told)?;
    let mut queries = Queries::new();
    for row in reader.records() {
        let row = row.map_err(told)?;
        let column = |i: usize| row.get(i).unwrap_or_default().trim();
        let (uri, name) = (column(3).to_lowercase(), column(6));
        if column(9) == relation && !name.is_empty() {
            queries.entry((String::new(), name.to_owned())).or_default().insert(uri);
        }
    }
    Ok(queries)
}

fn rows(path: &Path) -> Result<Vec<Row>, String> {
    let told = |e: csv::Error| format!("{}: {e}", path.display());
    csv::Reader::from_path(path).map_err(told)?.deserialize().map(|row| row.map_err(told)).collect()
}

fn queries<'r>(rows: impl Iterator<Item = &'r Row>, query: impl Fn(&Row) -> (String, String)) -> Queries {
    let mut queries = Queries::new();
    for row in rows.filter(|row| !NO_LABEL.contains(&row.label.trim())) {
        queries.entry(query(row)).or_default().insert(row.label.trim().to_lowercase());
    }
    queries
}

/// ESCO's skills.
struct Skills {
    encoder: Encoder,
    targets: Targets,
    /// By label, and by address.
    by_label: BTreeMap<String, BTreeSet<usize>>,
}

impl Skills {
    fn of(groups: &[Group]) -> Skills {
        let encoder = Encoder::new(Model::embedded());
        let skills: Vec<&Group> = groups.iter().filter(|g| g.about == About::Skill).collect();
        let mut by_label: BTreeMap<String, BTreeSet<usize>> = BTreeMap::new();
        for (place, skill) in skills.iter().enumerate() {
            let names = skill.labels.iter().map(|(_, label)| label).chain([&skill.id]);
            for name in names {
                by_label.entry(name.trim().to_lowercase()).or_default().insert(place);
            }
        }
        let targets: Vec<_> = skills.iter().map(|skill| target(skill)).collect();
        Skills { targets: Targets::new(&encoder, &targets), encoder, by_label }
    }

    fn measured(&self, set: &str, protocol: &'static str, queries: &Queries) -> Vec<Score> {
        if queries.is_empty() {
            return Vec::new();
        }
        let ranks: Vec<(Vec<usize>, usize)> =
            queries.iter().map(|((_, query), labels)| self.ranks(query, protocol == "sentences", labels)).collect();
        let mean = |value: &dyn Fn(&[usize], usize) -> f64| {
            ranks.iter().map(|(ranks, right)| value(ranks, *right)).sum::<f64>() / ranks.len() as f64
        };
        let first = |ranks: &[usize], _: usize| ranks.first().map_or(0.0, |rank| 1.0 / *rank as f64);
        let precision = |k: usize| {
            move |ranks: &[usize], right: usize| ranks.iter().filter(|r| **r <= k).count() as f64 / k.min(right) as f64
        };
        [("mrr", mean(&first)), ("rp@5", mean(&precision(5))), ("rp@10", mean(&precision(10)))]
            .map(|(metric, value)| Score {
                eval: EVAL,
                set: set.to_owned(),
                protocol,
                n: ranks.len(),
                metric,
                value: (value * 1e4).round() / 1e4,
            })
            .to_vec()
    }

    /// The skills by their places, the likeliest first.
    fn order(&self, query: &str, sentence: bool) -> Vec<usize> {
        if sentence {
            return mentions(&self.encoder, &self.targets, query, RANKED).into_iter().map(|m| m.place).collect();
        }
        self.targets.nearest(&self.encoder.encode(query).vector, RANKED).into_iter().map(|f| f.place).collect()
    }

    /// The places of the right skills among all, from 1, in order; and how many labels are right.
    fn ranks(&self, query: &str, sentence: bool, labels: &BTreeSet<String>) -> (Vec<usize>, usize) {
        let mut rank = vec![usize::MAX; self.targets.len()];
        self.order(query, sentence).into_iter().zip(1..).for_each(|(place, at)| rank[place] = at);
        let of_label = |label: &String| self.by_label.get(label)?.iter().map(|place| rank[*place]).min();
        let mut ranks: Vec<usize> = labels.iter().filter_map(of_label).collect();
        ranks.sort_unstable();
        (ranks, labels.len())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_right_skill_first_counts_whole_and_an_unknown_label_nothing() {
        let skill = |id: &str, label: &str| Group {
            id: id.to_owned(),
            about: About::Skill,
            labels: vec![("en", label.to_owned())],
            sentences: Vec::new(),
            contexts: Vec::new(),
        };
        let skills = Skills::of(&[skill("1", "bake bread"), skill("2", "weld metal")]);
        let asked = |labels: &[&str]| -> Queries {
            let labels = labels.iter().map(|label| (*label).to_owned()).collect();
            BTreeMap::from([((String::new(), "bake bread".to_owned()), labels)])
        };
        let values = |labels: &[&str]| {
            skills.measured("set", "spans", &asked(labels)).iter().map(|s| s.value).collect::<Vec<_>>()
        };
        assert_eq!(values(&["bake bread"]), [1.0, 1.0, 1.0]);
        assert_eq!(values(&["weld metal"]), [0.5, 1.0, 1.0]);
        assert_eq!(values(&["bake bread", "sing"]), [1.0, 0.5, 0.5]);
        assert_eq!(values(&["sing"]), [0.0, 0.0, 0.0]);
    }
}
