//! The ads of France Travail with the ROME code of the title that their author chose from ROME's list, by the version of ROME
//! that is imported: an ad that carries an older code is taken at the code its title has now.

use serde::Deserialize;
use sha2::{Digest as _, Sha256};
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use tremplin_knowledge::taxonomy::import::{Request, import};
use tremplin_knowledge::taxonomy::{Kind, Link, Name, Taxonomy};
use tremplin_reader::text::fold::folded;

/// An ad with its code.
#[derive(Clone, Debug)]
pub struct Offer {
    /// Title.
    pub title: String,
    /// Text.
    pub text: String,
    /// ROME code.
    pub code: String,
    /// Whether it belongs to the test part: SHA-256 of its identifier, modulo 5, is 1.
    pub test: bool,
}

/// What a ROME code is about.
#[derive(Clone, Debug, Default)]
pub struct Occupation {
    /// Titles of the people who do it.
    pub titles: BTreeSet<String>,
    /// What they know and do.
    pub asks: Vec<String>,
}

/// ROME as training needs it.
#[derive(Debug)]
pub struct Rome {
    /// Version.
    pub version: String,
    /// Occupations by code.
    pub occupations: BTreeMap<String, Occupation>,
}

/// Reads ROME of the data folder.
///
/// # Errors
/// The file that is missing or refused.
pub fn rome(data: &Path) -> Result<Rome, String> {
    let folders = [data.join("rome_v460")];
    let request = Request {
        name: Name::Rome,
        folders: &folders,
        version: None,
        stop_words: BTreeMap::new(),
        index: &|_| Vec::new(),
        progress: &|_, _, _| {},
    };
    let taxonomy = import(&request).map_err(|e| e.to_string())?.taxonomy;
    let mut occupations: BTreeMap<String, Occupation> = BTreeMap::new();
    for concept in taxonomy.concepts() {
        match concept.kind {
            Kind::Occupation => {
                let asks = asked(&taxonomy, concept.number);
                occupations.entry(concept.id.to_owned()).or_default().asks = asks;
            }
            Kind::Title => {
                let of = taxonomy.links_from(concept.number).find(|n| n.link == Link::TitleOf);
                let Some(code) = of.and_then(|n| taxonomy.concept(n.concept)) else { continue };
                let titles = taxonomy.labels_of(concept.number).map(|label| label.text.to_owned());
                occupations.entry(code.id.to_owned()).or_default().titles.extend(titles);
            }
            _ => {}
        }
    }
    Ok(Rome { version: taxonomy.about.version.clone(), occupations })
}

fn asked(taxonomy: &Taxonomy, occupation: u32) -> Vec<String> {
    let asks = |link| matches!(link, Link::Asks | Link::AsksCore | Link::AsksEmerging);
    let items = taxonomy.links_from(occupation).filter(|n| asks(n.link));
    items.filter_map(|n| taxonomy.labels_of(n.concept).next()).map(|label| label.text.to_owned()).collect()
}

/// Reads the ads of the data folder whose code is known.
///
/// # Errors
/// The file that is missing or refused.
pub fn offers(data: &Path, rome: &Rome) -> Result<Vec<Offer>, String> {
    #[derive(Deserialize)]
    #[serde(rename_all = "camelCase")]
    struct Record {
        id: String,
        intitule: String,
        #[serde(default)]
        description: Option<String>,
        #[serde(default)]
        appellationlibelle: Option<String>,
        #[serde(default)]
        rome_code: Option<String>,
    }
    let titles = rome.occupations.iter().flat_map(|(code, o)| o.titles.iter().map(move |t| (folded(t), code)));
    let by_title: BTreeMap<String, &String> = titles.collect();
    let path = data.join("ads_fr_francetravail/ads.jsonl");
    let told = |e: &dyn std::fmt::Display| format!("{}: {e}", path.display());
    let content = std::fs::read_to_string(&path).map_err(|e| told(&e))?;
    let mut offers = Vec::new();
    for line in content.lines().filter(|line| !line.trim().is_empty()) {
        let record: Record = serde_json::from_str(line).map_err(|e| told(&e))?;
        let chosen = record.appellationlibelle.and_then(|t| by_title.get(&folded(&t)).map(|c| (*c).clone()));
        let still = record.rome_code.filter(|code| rome.occupations.contains_key(code));
        let Some(code) = chosen.or(still) else { continue };
        let text = record.description.unwrap_or_default();
        offers.push(Offer { title: record.intitule, text, code, test: is_test(&record.id) });
    }
    Ok(offers)
}

fn is_test(id: &str) -> bool {
    // 256 is 1 modulo 5: the number's rest is that of the sum of its bytes.
    Sha256::digest(id.as_bytes()).iter().map(|byte| u32::from(*byte)).sum::<u32>() % 5 == 1
}
