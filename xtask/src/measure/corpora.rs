//! The corpora of ads counted: one line each in [`CORPORA`], one function each below.

use serde::Deserialize;
use std::io::Read as _;
use std::path::Path;

/// An ad as its corpus has it.
pub(super) struct Raw {
    pub title: String,
    pub text: String,
    /// `YYYY-MM` of publication.
    pub month: String,
}

/// A corpus of ads.
pub(super) struct Corpus {
    /// Its key in `sources.toml`.
    pub source: &'static str,
    /// Language of the ads counted.
    pub language: &'static str,
    /// Reads it from the data folder.
    pub read: fn(&Path) -> Result<Vec<Raw>, String>,
}

pub(super) const CORPORA: [Corpus; 2] = [
    Corpus { source: "ads-fr-francetravail", language: "fr", read: france_travail },
    Corpus { source: "ads-en-remotewlb", language: "en", read: remote_wlb },
];

/// Records of the France Travail "offres" API, one a line.
fn france_travail(data: &Path) -> Result<Vec<Raw>, String> {
    #[derive(Deserialize)]
    struct Offer {
        intitule: String,
        #[serde(default)]
        description: Option<String>,
        #[serde(rename = "dateCreation")]
        created: String,
    }
    let path = data.join("ads_fr_francetravail/ads.jsonl");
    let content = std::fs::read_to_string(&path).map_err(|e| format!("{}: {e}", path.display()))?;
    let raw = |o: Offer| Raw {
        title: o.intitule,
        text: o.description.unwrap_or_default(),
        month: o.created.get(..7).unwrap_or_default().to_owned(),
    };
    Ok(lines(&path, &content)?.into_iter().map(raw).collect())
}

/// Remote jobs with their text in Markdown, one a line, compressed.
fn remote_wlb(data: &Path) -> Result<Vec<Raw>, String> {
    #[derive(Deserialize)]
    struct Job {
        title: String,
        description_md: String,
        month: String,
    }
    let path = data.join("ads_en_remotewlb/ads.jsonl.gz");
    let told = |e: std::io::Error| format!("{}: {e}", path.display());
    let file = std::fs::File::open(&path).map_err(told)?;
    let mut content = String::new();
    flate2::read::GzDecoder::new(file).read_to_string(&mut content).map_err(told)?;
    let raw = |j: Job| Raw { title: j.title, text: j.description_md, month: j.month };
    Ok(lines(&path, &content)?.into_iter().map(raw).collect())
}

fn lines<T: serde::de::DeserializeOwned>(path: &Path, content: &str) -> Result<Vec<T>, String> {
    let read = |(i, line)| serde_json::from_str(line).map_err(|e| format!("{}:{}: {e}", path.display(), i + 1));
    content.lines().enumerate().map(read).collect()
}
