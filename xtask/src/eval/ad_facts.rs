//! Pay, experience, contract and remote work read in ads, against ads annotated by hand (`corpus/gold/ads*.jsonl`: values and
//! places only; the texts are in the data). A fact found is right when all its parts agree; one found where none is stated is
//! wrong. `agreement` compares what the text says with what its author chose in the fields of the record, which are often wrong.

use super::Score;
use super::files::{ENGLISH_ADS, FRENCH_ADS, document, lines, read, unpacked};
use serde::Deserialize;
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use tremplin_documents::{Document, Span};
use tremplin_reader::Reader;
use tremplin_reader::facts::{Ad, ContractKind, ExperienceAsked, Salary};

/// The annotated ads by protocol: those by which errors were found and mended, and those annotated when that was done, which
/// nobody looks at when mending.
const PROTOCOLS: [(&str, &str); 2] = [("annotated_ads", "ads.jsonl"), ("annotated_unseen", "ads-unseen.jsonl")];

/// A fact of ads and how its readings are judged.
struct Fact {
    name: &'static str,
    /// Where the annotation has it.
    stated: fn(&Gold) -> Option<&[[usize; 2]]>,
    /// Where it was found.
    found: fn(&Ad) -> Option<Vec<Span>>,
    /// Whether what was found is what is stated, when both exist.
    right: fn(&Gold, &Ad) -> bool,
    /// Its lesser parts, each right or wrong, when both exist.
    parts: fn(&Gold, &Ad) -> Vec<(&'static str, bool)>,
    /// Whether the text says what the fields of the record say; nothing where either is silent.
    agrees: fn(&Reader, &Value, &Ad) -> Option<bool>,
}

/// Pay: bounds, currency and period; apart: gross, months, variable, totals.
///
/// # Errors
/// The file that is missing or refused.
pub fn salary(data: &Path) -> Result<Vec<Score>, String> {
    eval(
        data,
        &Fact {
            name: "salary",
            stated: |g| g.salary.as_ref().map(|s| s.spans.as_slice()),
            found: |ad| ad.salary.as_ref().map(|s| s.spans.clone()),
            right: |g, ad| {
                both(&g.salary, &ad.salary, |g, s| {
                    same(g.min, s.min)
                        && same(g.max, s.max)
                        && g.currency == s.currency
                        && g.period.as_deref() == s.period.map(|p| p.id())
                })
            },
            parts: |g, ad| match (&g.salary, &ad.salary) {
                (Some(g), Some(s)) => vec![
                    ("gross", g.gross == s.gross),
                    ("months", same(g.months, s.months)),
                    ("variable", g.variable == s.variable),
                    ("totals", same(g.total_min, s.total_min) && same(g.total_max, s.total_max)),
                ],
                _ => Vec::new(),
            },
            agrees: |reader, record, ad| {
                let label = record.get("salaire")?;
                let offer = json!({ "intitule": "", "description": "", "salaire": label }).to_string();
                let field = reader.read_ad(&document(offer.as_bytes(), "ad.json")?).salary?;
                let told = |s: &Salary| (s.min.map(f64::round), s.max.map(f64::round), s.period);
                ad.salary.as_ref().map(|s| told(s) == told(&field))
            },
        },
    )
}

/// Experience: lowest and highest years.
///
/// # Errors
/// The file that is missing or refused.
pub fn experience(data: &Path) -> Result<Vec<Score>, String> {
    eval(
        data,
        &Fact {
            name: "experience",
            stated: |g| g.experience.as_ref().map(|e| e.spans.as_slice()),
            found: |ad| ad.experience.as_ref().map(|e| vec![e.span]),
            right: |g, ad| {
                both(&g.experience, &ad.experience, |g, e| {
                    same(g.min_years, e.min_years) && same(g.max_years, e.max_years)
                })
            },
            parts: |g, ad| match (&g.experience, &ad.experience) {
                (Some(g), Some(e)) => vec![("min", same(g.min_years, e.min_years))],
                _ => Vec::new(),
            },
            agrees: |_, record, ad| {
                let field = years(record.get("experienceLibelle")?.as_str()?)?;
                let told = |e: &ExperienceAsked| e.min_years.or(e.max_years);
                ad.experience.as_ref().and_then(told).map(|years| (years - field).abs() < 0.01)
            },
        },
    )
}

/// Contract: the first kind; apart: all the kinds.
///
/// # Errors
/// The file that is missing or refused.
pub fn contract(data: &Path) -> Result<Vec<Score>, String> {
    eval(
        data,
        &Fact {
            name: "contract",
            stated: |g| g.contract.as_ref().map(|c| c.spans.as_slice()),
            found: |ad| ad.contract.as_ref().map(|c| c.spans.clone()),
            right: |g, ad| {
                both(&g.contract, &ad.contract, |g, c| {
                    g.types.first().map(String::as_str) == c.kinds.first().map(|k| k.id())
                })
            },
            parts: |g, ad| match (&g.contract, &ad.contract) {
                (Some(g), Some(c)) => {
                    let stated: BTreeSet<&str> = g.types.iter().map(String::as_str).collect();
                    vec![("set", stated == c.kinds.iter().map(|k| k.id()).collect())]
                }
                _ => Vec::new(),
            },
            agrees: |_, record, ad| {
                let field = kind(record)?;
                ad.contract.as_ref().map(|c| c.kinds.contains(&field))
            },
        },
    )
}

/// Remote work: its mode; apart: the days. The record has no field for it.
///
/// # Errors
/// The file that is missing or refused.
pub fn remote(data: &Path) -> Result<Vec<Score>, String> {
    eval(
        data,
        &Fact {
            name: "remote",
            stated: |g| g.remote.as_ref().map(|r| r.spans.as_slice()),
            found: |ad| ad.remote.as_ref().map(|r| r.spans.clone()),
            right: |g, ad| both(&g.remote, &ad.remote, |g, r| g.mode == r.mode.id()),
            parts: |g, ad| match (&g.remote, &ad.remote) {
                (Some(g), Some(r)) => vec![("days", same(g.days, r.days))],
                _ => Vec::new(),
            },
            agrees: |_, _, _| None,
        },
    )
}

/// An annotated ad. Places are code points of title, line end, text.
#[derive(Deserialize)]
struct Gold {
    set: String,
    id: String,
    /// Whether a fact of the ad can be argued about.
    #[serde(default)]
    doubtful: bool,
    salary: Option<GoldSalary>,
    experience: Option<GoldExperience>,
    contract: Option<GoldContract>,
    remote: Option<GoldRemote>,
}

#[derive(Deserialize)]
struct GoldSalary {
    min: Option<f64>,
    max: Option<f64>,
    currency: String,
    period: Option<String>,
    gross: Option<bool>,
    months: Option<f64>,
    variable: bool,
    total_min: Option<f64>,
    total_max: Option<f64>,
    spans: Vec<[usize; 2]>,
}

#[derive(Deserialize)]
struct GoldExperience {
    min_years: Option<f64>,
    max_years: Option<f64>,
    spans: Vec<[usize; 2]>,
}

#[derive(Deserialize)]
struct GoldContract {
    types: Vec<String>,
    spans: Vec<[usize; 2]>,
}

#[derive(Deserialize)]
struct GoldRemote {
    mode: String,
    days: Option<f64>,
    spans: Vec<[usize; 2]>,
}

/// What became of a fact in the ads of a set.
#[derive(Default)]
struct Count {
    stated: usize,
    found: usize,
    right: usize,
    /// Right and all, by metric.
    others: BTreeMap<&'static str, (usize, usize)>,
}

fn eval(data: &Path, fact: &Fact) -> Result<Vec<Score>, String> {
    let reader = Reader::new(&tremplin_knowledge::open());
    let texts = texts(data)?;
    let mut scores = Vec::new();
    for (protocol, file) in PROTOCOLS {
        let path = crate::root().join("corpus/gold").join(file);
        let golds = lines::<Gold>(&path, &read(&path)?)?;
        for (set, count) in count(fact, &reader, &golds, &texts)? {
            scores.extend(count.scores(fact.name, &set, protocol));
        }
    }
    Ok(scores)
}

fn count(fact: &Fact, reader: &Reader, golds: &[Gold], texts: &Texts) -> Result<BTreeMap<String, Count>, String> {
    let mut counts: BTreeMap<String, Count> = BTreeMap::new();
    for gold in golds {
        let (text, record) = texts.get(&gold.id).ok_or_else(|| format!("no ad {:?} in the data", gold.id))?;
        let Some(document) = document(text.as_bytes(), "ad.txt") else { continue };
        let ad = reader.read_ad(&document);
        let undoubted = (!gold.doubtful).then(|| "undoubted".to_owned());
        for set in [gold.set.clone(), "all".to_owned()].into_iter().chain(undoubted) {
            counts.entry(set).or_default().add(fact, gold, &ad, (text, &document));
        }
        if let Some(agrees) = (fact.agrees)(reader, record, &ad) {
            counts.entry(gold.set.clone()).or_default().tell("agreement", agrees);
        }
    }
    Ok(counts)
}

impl Count {
    fn add(&mut self, fact: &Fact, gold: &Gold, ad: &Ad, (text, document): (&str, &Document)) {
        let (stated, found) = ((fact.stated)(gold), (fact.found)(ad));
        self.stated += usize::from(stated.is_some());
        self.found += usize::from(found.is_some());
        let (Some(stated), Some(found)) = (stated, found) else { return };
        self.right += usize::from((fact.right)(gold, ad));
        for (part, right) in (fact.parts)(gold, ad) {
            self.tell(part, right);
        }
        let there: Vec<[usize; 2]> =
            stated.iter().map(|span| span.map(|end| letters(text.chars().take(end)))).collect();
        let here = found
            .iter()
            .map(|s| [s.start, s.end].map(|end| letters(document.text.get(..end).unwrap_or_default().chars())));
        self.tell("span_overlap", here.into_iter().any(|h| there.iter().any(|t| h[0] < t[1] && t[0] < h[1])));
    }

    fn tell(&mut self, metric: &'static str, right: bool) {
        let count = self.others.entry(metric).or_default();
        count.0 += usize::from(right);
        count.1 += 1;
    }

    fn scores(&self, eval: &'static str, set: &str, protocol: &'static str) -> Vec<Score> {
        let score = |metric, part: usize, n: usize| {
            let number = |n: usize| f64::from(u32::try_from(n).unwrap_or(u32::MAX));
            let value = if n == 0 { 0.0 } else { (number(part) / number(n) * 1e4).round() / 1e4 };
            Score { eval, set: set.to_owned(), protocol, n, metric, value }
        };
        let main = [score("precision", self.right, self.found), score("recall", self.right, self.stated)];
        main.into_iter().chain(self.others.iter().map(|(metric, (right, n))| score(metric, *right, *n))).collect()
    }
}

/// Letters and digits of a text: places counted so are the same whatever was done to blanks and signs.
fn letters(text: impl Iterator<Item = char>) -> usize {
    text.filter(|c| c.is_alphanumeric()).count()
}

fn both<G, F>(stated: &Option<G>, found: &Option<F>, right: impl Fn(&G, &F) -> bool) -> bool {
    stated.as_ref().zip(found.as_ref()).is_some_and(|(g, f)| right(g, f))
}

fn same(a: Option<f64>, b: Option<f64>) -> bool {
    match (a, b) {
        (Some(a), Some(b)) => (a - b).abs() < 0.005,
        (a, b) => a.is_none() && b.is_none(),
    }
}

/// Years of a label: "3 An(s)", "6 Mois", "Débutant accepté".
fn years(label: &str) -> Option<f64> {
    let mut words = label.split_whitespace().skip_while(|w| w.parse::<f64>().is_err());
    let (number, unit) = (words.next(), words.next());
    match (number.and_then(|n| n.parse::<f64>().ok()), unit) {
        (Some(n), Some(unit)) if unit.to_lowercase().starts_with("mois") => Some(n / 12.0),
        (Some(n), _) => Some(n),
        (None, _) => label.starts_with("Débutant").then_some(0.0),
    }
}

/// The kind of contract of a record.
fn kind(record: &Value) -> Option<ContractKind> {
    let text = |key: &str| record.get(key).and_then(Value::as_str).unwrap_or_default();
    let nature = text("natureContrat").to_lowercase();
    match text("typeContrat") {
        _ if nature.contains("apprentissage") || nature.contains("professionnalisation") => {
            Some(ContractKind::Alternance)
        }
        "CDI" => Some(ContractKind::Cdi),
        "CDD" => Some(ContractKind::Cdd),
        "MIS" => Some(ContractKind::Interim),
        "LIB" => Some(ContractKind::Freelance),
        _ => None,
    }
}

/// The texts of ads, title first, and their records, by identifier.
pub(crate) type Texts = BTreeMap<String, (String, Value)>;

pub(crate) fn texts(data: &Path) -> Result<Texts, String> {
    let (french, english) = (data.join(FRENCH_ADS), data.join(ENGLISH_ADS));
    let mut out = BTreeMap::new();
    for (path, content, keys) in [
        (&french, read(&french)?, ["id", "intitule", "description"]),
        (&english, unpacked(&english)?, ["path", "title", "description_md"]),
    ] {
        for record in lines::<Value>(path, &content)? {
            let [id, title, body] = keys.map(|k| record.get(k).and_then(Value::as_str).unwrap_or_default().to_owned());
            out.insert(id, (format!("{title}\n{body}"), record));
        }
    }
    Ok(out)
}
