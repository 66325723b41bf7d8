//! Files of the sets on disk: whole, unpacked, one record a line; and the ads of both languages, drawn by the hash of their
//! identifiers. Knows nothing of scores.

use serde::Deserialize;
use serde::de::DeserializeOwned;
use sha2::{Digest, Sha256};
use std::io::Read as _;
use std::path::Path;
use tremplin_documents::{Document, Hint, Label, open};

/// The French ads, below the data folder.
pub(crate) const FRENCH_ADS: &str = "ads_fr_francetravail/ads.jsonl";
/// The English ads, below the data folder; their text is Markdown.
pub(crate) const ENGLISH_ADS: &str = "ads_en_remotewlb/ads.jsonl.gz";

/// A file as text.
pub(super) fn read(path: &Path) -> Result<String, String> {
    std::fs::read_to_string(path).map_err(|e| format!("{}: {e}", path.display()))
}

/// A compressed file as text.
pub(super) fn unpacked(path: &Path) -> Result<String, String> {
    let told = |e: std::io::Error| format!("{}: {e}", path.display());
    let mut content = String::new();
    let file = std::fs::File::open(path).map_err(told)?;
    flate2::read::GzDecoder::new(file).read_to_string(&mut content).map_err(told)?;
    Ok(content)
}

/// One record a line.
pub(super) fn lines<T: DeserializeOwned>(path: &Path, content: &str) -> Result<Vec<T>, String> {
    let numbered = content.lines().zip(1..).filter(|(line, _)| !line.trim().is_empty());
    numbered
        .map(|(line, n)| serde_json::from_str(line).map_err(|e| format!("{} line {n}: {e}", path.display())))
        .collect()
}

/// A text or a page of ours as a document.
pub(super) fn document(bytes: &[u8], name: &str) -> Option<Document> {
    open(bytes, &Hint { name: Some(name) }).ok()
}

/// An ad as plain text, title first.
pub struct PlainAd {
    /// Its language, which is also the name of its set.
    pub language: &'static str,
    /// Its identifier in its set.
    pub id: String,
    /// Title, line end, body.
    pub text: String,
}

/// The first `each` ads of each language by the hash of their identifiers, those kept for tests left out (the hash, a number,
/// leaves 1 when it is divided by 5).
pub(crate) fn drawn_ads(data: &Path, each: usize) -> Result<Vec<PlainAd>, String> {
    let mut ads = drawn(french(data)?, each);
    ads.extend(drawn(english(data)?, each).into_iter().map(|ad| PlainAd { text: without_marks(&ad.text), ..ad }));
    Ok(ads)
}

fn french(data: &Path) -> Result<Vec<PlainAd>, String> {
    #[derive(Deserialize)]
    struct Offer {
        id: String,
        intitule: String,
        #[serde(default)]
        description: String,
    }
    let path = data.join(FRENCH_ADS);
    let offers = lines::<Offer>(&path, &read(&path)?)?.into_iter();
    let told = offers.filter(|o| !o.description.trim().is_empty());
    Ok(told.map(|o| PlainAd { language: "fr", id: o.id, text: format!("{}\n{}", o.intitule, o.description) }).collect())
}

fn english(data: &Path) -> Result<Vec<PlainAd>, String> {
    #[derive(Deserialize)]
    struct Job {
        path: String,
        title: String,
        lang: String,
        description_md: String,
    }
    let path = data.join(ENGLISH_ADS);
    let jobs = lines::<Job>(&path, &unpacked(&path)?)?.into_iter().filter(|j| j.lang == "en");
    let ad = |j: Job| PlainAd { language: "en", id: j.path, text: format!("{}\n\n{}", j.title, j.description_md) };
    Ok(jobs.map(ad).collect())
}

fn drawn(ads: Vec<PlainAd>, each: usize) -> Vec<PlainAd> {
    let hashed = ads.into_iter().map(|ad| (Sha256::digest(ad.id.as_bytes()).to_vec(), ad));
    let mut kept: Vec<(Vec<u8>, PlainAd)> = hashed.filter(|(hash, _)| !is_test(hash)).collect();
    kept.sort_by(|(a, x), (b, y)| (a, &x.id).cmp(&(b, &y.id)));
    kept.dedup_by(|(a, _), (b, _)| a == b);
    kept.into_iter().take(each).map(|(_, ad)| ad).collect()
}

/// Whether a hash leaves 1 when it is divided by 5: as 256 leaves 1, so does each power of it, and the digits may be added.
fn is_test(hash: &[u8]) -> bool {
    hash.iter().map(|byte| u32::from(*byte)).sum::<u32>() % 5 == 1
}

/// A text of Markdown as people write plain text: headings and paragraphs set apart by an empty line, items after a hyphen.
fn without_marks(markdown: &str) -> String {
    document(markdown.as_bytes(), "ad.md").map_or_else(String::new, |document| as_plain(&document))
}

/// The blocks of a document as people write plain text.
pub(super) fn as_plain(document: &Document) -> String {
    let mut out = String::new();
    let mut in_list = false;
    for block in &document.blocks {
        let item = block.label == Label::ListItem;
        if !(out.is_empty() || item && in_list) {
            out.push('\n');
        }
        let said = block.span.of(&document.text);
        out.push_str(if item { "- " } else { "" });
        out.push_str(said.trim());
        out.push('\n');
        in_list = item;
    }
    out
}
