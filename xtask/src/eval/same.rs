//! The same ad seen twice: pairs of real ads labelled by eye (`corpus/gold/same-pairs.csv`: numbers and labels, no text), against the
//! groups found among all the ads at once, so that what chains do is measured too.

use super::Score;
use super::files::{ENGLISH_ADS, FRENCH_ADS, as_plain, document, lines, read, unpacked};
use serde::Deserialize;
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use std::path::Path;
use tremplin_observatory::same::{Record, Sameness, Sketcher, same_ads};
use tremplin_reader::Reader;

/// The labels, below the root.
const PAIRS: &str = "corpus/gold/same-pairs.csv";

/// A real ad, as the observatory would see it.
#[derive(Clone, Debug, Default)]
pub struct RealAd {
    /// `fr` or `en`: its set.
    pub set: &'static str,
    /// Its number there.
    pub id: String,
    /// Who publishes it.
    pub employer: String,
    /// Title as written.
    pub title: String,
    /// Its places.
    pub places: Vec<String>,
    /// Day or month of publication.
    pub published: String,
    /// Plain text.
    pub text: String,
}

impl RealAd {
    /// What is compared of it. Without its address: a copy has another one.
    #[must_use]
    pub fn record(&self) -> Record<'_> {
        Record {
            source: self.set,
            id: &self.id,
            url: "",
            employer: &self.employer,
            title: &self.title,
            places: &self.places,
            published: Some(&self.published),
            text: &self.text,
        }
    }
}

/// A labelled pair.
#[derive(Clone, Debug, Deserialize)]
pub struct Pair {
    /// `fr` or `en`.
    pub set: String,
    /// Number of the one ad.
    pub a: String,
    /// Number of the other.
    pub b: String,
    /// `same`, `repost`, `different`; `unsure` is not scored.
    pub label: String,
    /// A word for the reason.
    pub why: String,
}

impl Pair {
    /// Half of the pairs, by the hash of their numbers, were held out: no rule was made with their outcome in sight.
    #[must_use]
    pub fn held_out(&self) -> bool {
        let hash = Sha256::digest(format!("{}\n{}", self.a, self.b).as_bytes());
        hash.last().is_some_and(|byte| byte % 2 == 1)
    }
}

/// Precision and recall of merges, and of merges and reposts together, on the pairs held out and on all.
pub fn run(data: &Path) -> Result<Vec<Score>, String> {
    let outcomes = outcomes(data)?;
    let mut scores = Vec::new();
    for set in ["developed", "held_out", "all"] {
        let mine: Vec<(&str, &str)> = outcomes
            .iter()
            .filter(|(pair, _)| pair.label != "unsure" && (set == "all" || pair.held_out() == (set == "held_out")))
            .map(|(pair, found)| (pair.label.as_str(), *found))
            .collect();
        scores.extend(merges(set, &mine));
        scores.extend(links(set, &mine));
    }
    let unsure = outcomes.iter().filter(|(pair, _)| pair.label == "unsure").count();
    scores.push(score("all", "not_scored", unsure, "unsure", unsure as f64));
    Ok(scores)
}

/// Every pair with what was found: `same`, `repost`, `different`.
pub fn outcomes(data: &Path) -> Result<Vec<(Pair, &'static str)>, String> {
    let ads = ads(data)?;
    let knowledge = tremplin_knowledge::open();
    let reader = Reader::new(&knowledge);
    let records: Vec<Record<'_>> = ads.iter().map(RealAd::record).collect();
    let found = same_ads(&Sketcher::new(&knowledge, &reader).sketch_all(&records));
    let at: BTreeMap<(&str, &str), usize> = ads.iter().zip(0..).map(|(ad, i)| ((ad.set, ad.id.as_str()), i)).collect();
    let (group, series) = places(&found, ads.len());
    let pairs = pairs()?.into_iter().map(|pair| {
        let find = |id: &str| at.get(&(pair.set.as_str(), id)).copied().ok_or_else(|| format!("{PAIRS}: no ad {id:?}"));
        let (a, b) = (find(&pair.a)?, find(&pair.b)?);
        let outcome = match () {
            () if group[a] == group[b] => "same",
            () if series[a].is_some() && series[a] == series[b] => "repost",
            () => "different",
        };
        Ok((pair, outcome))
    });
    pairs.collect()
}

/// The group of each ad, and its series of reposts.
fn places(found: &Sameness, n: usize) -> (Vec<usize>, Vec<Option<usize>>) {
    let mut group = vec![0; n];
    for (number, one) in found.groups.iter().enumerate() {
        one.ads.iter().for_each(|ad| group[*ad] = number);
    }
    let mut of_group = BTreeMap::new();
    for (number, one) in found.reposts.iter().enumerate() {
        of_group.extend(one.ads.iter().map(|ad| (group[*ad], number)));
    }
    let series = group.iter().map(|g| of_group.get(g).copied()).collect();
    (group, series)
}

fn pairs() -> Result<Vec<Pair>, String> {
    let path = crate::root().join(PAIRS);
    let mut reader = csv::Reader::from_path(&path).map_err(|e| format!("{}: {e}", path.display()))?;
    reader.deserialize().collect::<Result<_, _>>().map_err(|e| format!("{}: {e}", path.display()))
}

fn merges(set: &str, pairs: &[(&str, &str)]) -> [Score; 2] {
    let count = |label: &str, found: &str| {
        pairs.iter().filter(|(l, f)| (label.is_empty() || *l == label) && (found.is_empty() || *f == found)).count()
    };
    let right = count("same", "same");
    let (found, wanted) = (count("", "same"), count("same", ""));
    [
        score(set, "merges", found, "precision", share(right, found)),
        score(set, "merges", wanted, "recall", share(right, wanted)),
    ]
}

/// Merges and reposts together, each in its place.
fn links(set: &str, pairs: &[(&str, &str)]) -> [Score; 2] {
    let right = pairs.iter().filter(|(label, found)| label == found && *label != "different").count();
    let found = pairs.iter().filter(|(_, found)| *found != "different").count();
    let wanted = pairs.iter().filter(|(label, _)| *label != "different").count();
    [
        score(set, "merges_and_reposts", found, "links_precision", share(right, found)),
        score(set, "merges_and_reposts", wanted, "links_recall", share(right, wanted)),
    ]
}

fn score(set: &str, protocol: &'static str, n: usize, metric: &'static str, value: f64) -> Score {
    Score { eval: "same", set: set.to_owned(), protocol, n, metric, value }
}

fn share(part: usize, all: usize) -> f64 {
    if all == 0 { 0.0 } else { part as f64 / all as f64 }
}

/// The real ads of both sets.
///
/// # Errors
/// The file that is missing or broken.
pub fn ads(data: &Path) -> Result<Vec<RealAd>, String> {
    let mut ads = french(&data.join(FRENCH_ADS))?;
    ads.extend(english(&data.join(ENGLISH_ADS))?);
    Ok(ads)
}

fn french(path: &Path) -> Result<Vec<RealAd>, String> {
    #[derive(Deserialize)]
    #[serde(rename_all = "camelCase")]
    struct Offer {
        id: String,
        intitule: String,
        description: String,
        date_creation: String,
        entreprise: Option<Named>,
        lieu_travail: Option<Labelled>,
        #[serde(rename = "nom_ville")]
        town: Option<String>,
    }
    #[derive(Deserialize)]
    struct Named {
        nom: Option<String>,
    }
    #[derive(Deserialize)]
    struct Labelled {
        libelle: Option<String>,
    }
    let ad = |o: Offer| RealAd {
        set: "fr",
        id: o.id,
        employer: o.entreprise.and_then(|e| e.nom).unwrap_or_default(),
        title: o.intitule,
        places: o.lieu_travail.and_then(|l| l.libelle).or(o.town).into_iter().collect(),
        published: o.date_creation,
        text: without_entities(&o.description),
    };
    Ok(lines::<Offer>(path, &read(path)?)?.into_iter().map(ad).collect())
}

/// The commonest signs that the offers hold as HTML writes them.
fn without_entities(text: &str) -> String {
    const SIGNS: [(&str, &str); 6] =
        [("&nbsp;", " "), ("&#039;", "'"), ("&amp;", "&"), ("&gt;", ">"), ("&lt;", "<"), ("&quot;", "\"")];
    SIGNS.iter().fold(text.to_owned(), |text, (written, meant)| text.replace(written, meant))
}

fn english(path: &Path) -> Result<Vec<RealAd>, String> {
    #[derive(Deserialize)]
    struct Job {
        path: String,
        title: String,
        company: Option<String>,
        location: Option<String>,
        month: String,
        description_md: String,
    }
    let ad = |j: Job| RealAd {
        set: "en",
        id: j.path,
        // What the set writes where it has nothing.
        employer: j.company.filter(|c| c != "None").unwrap_or_default(),
        title: j.title,
        places: j.location.map(|l| place(&l).to_owned()).filter(|p| !p.is_empty()).into_iter().collect(),
        published: j.month,
        text: document(j.description_md.as_bytes(), "ad.md").map_or_else(String::new, |d| as_plain(&d)),
    };
    Ok(lines::<Job>(path, &unpacked(path)?)?.into_iter().map(ad).collect())
}

/// The field of places may begin with the pay.
fn place(field: &str) -> &str {
    field.rsplit('🌎').next().unwrap_or(field).trim()
}
