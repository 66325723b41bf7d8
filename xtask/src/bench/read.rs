//! Ads read whole, by the second of processor time, beside a bare scan for the same names in the same texts: `daachorse`, leftmost
//! longest, with a look at the edges of each word found. The two take turns. The texts are folded for the scan before the clock starts.

use super::{median, rounded};
use crate::eval::ad_facts::texts;
use daachorse::{CharwiseDoubleArrayAhoCorasick, CharwiseDoubleArrayAhoCorasickBuilder, MatchKind};
use rustix::time::{ClockId, clock_gettime};
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use tremplin_documents::{Document, Hint, open};
use tremplin_knowledge::Knowledge;
use tremplin_knowledge::taxonomy::{Name, Shelf, Taxonomy};
use tremplin_reader::taxonomy::Labels;
use tremplin_reader::text::fold::folded;
use tremplin_reader::{Kind, Reader};

/// Rounds that count, after one that warms up.
const ROUNDS: usize = 5;
/// Ads of each language, in the order of their identifiers.
const ADS: usize = 1_000;
/// Ads read in one turn: the clock costs little beside them.
const TURN: usize = 20;
const YARDSTICK: &str = "daachorse, charwise, leftmost longest, edges of words looked at, on text folded before";

/// Folders of the official files of a taxonomy, below the data.
const TAXONOMIES: [(Name, &[&str]); 2] =
    [(Name::Esco, &["esco/v1.2_en", "esco/v1.2_fr_labels"]), (Name::Rome, &["rome_v460"])];

/// An ad, and its text as the scan gets it.
struct Ad {
    document: Document,
    folded: String,
}

/// Measures; one line for the start, one for each set of names, one for each step.
///
/// # Errors
/// When the data are missing, or an ad or a taxonomy cannot be read.
pub fn run(data: Option<&Path>, line: &mut dyn FnMut(Value)) -> Result<(), String> {
    let data = data.ok_or("no data; name the folder with --data DIR or TREMPLIN_SHARED")?;
    let (knowledge, reader) = start(line)?;
    let ads = ads(data)?;
    let own = names(&knowledge);
    compare("own_lexicon", &ads, own.iter(), &|ad| reader.read_ad(ad).skills.len(), line)?;
    steps(&reader, &ads, line);
    let taxonomies = taxonomies(data, &knowledge)?;
    let labels: Vec<Labels<'_>> = taxonomies.iter().filter_map(Labels::of).collect();
    let all: BTreeSet<String> =
        taxonomies.iter().flat_map(Taxonomy::labels).map(|l| folded(l.text)).chain(own.iter().cloned()).collect();
    let read = |ad: &Document| {
        let mentions = labels.iter().map(|l| reader.mentions(ad, Kind::Ad, l).len());
        reader.read_ad(ad).skills.len() + mentions.sum::<usize>()
    };
    compare("with_taxonomies", &ads, all.iter(), &read, line)
}

/// The program made ready for a first ad: how long it takes, and the most memory held, the ads of the corpus read.
fn start(line: &mut dyn FnMut(Value)) -> Result<(Knowledge, Reader), String> {
    let corpus = corpus()?;
    let clock = [seconds()];
    let knowledge = tremplin_knowledge::open();
    let clock = [clock[0], seconds()];
    let reader = Reader::new(&knowledge);
    let clock = [clock[0], clock[1], seconds()];
    for ad in corpus.iter().take(1) {
        let _ = reader.read_ad(ad);
    }
    let first = seconds();
    for ad in &corpus {
        let _ = reader.read_ad(ad);
    }
    line(json!({
        "bench": "read", "what": "start", "knowledge_seconds": rounded(clock[1] - clock[0]),
        "reader_seconds": rounded(clock[2] - clock[1]), "first_ad_seconds": rounded(first - clock[2]),
        "peak_mb": super::documents::peak("self").unwrap_or(0).div_ceil(1024),
    }));
    Ok((knowledge, reader))
}

/// The invented ads of the corpus: memory is measured on them, before the real ones are held.
fn corpus() -> Result<Vec<Document>, String> {
    let folder = crate::root().join("corpus/ads");
    let told = |e: std::io::Error| format!("{}: {e}", folder.display());
    let mut paths: Vec<PathBuf> = Vec::new();
    for entry in std::fs::read_dir(&folder).map_err(told)? {
        paths.push(entry.map_err(told)?.path().join("ad.txt"));
    }
    paths.sort();
    let texts = paths.iter().filter_map(|path| std::fs::read_to_string(path).ok());
    texts.map(|text| document(&text)).collect()
}

/// The first ads of each language by their identifiers.
fn ads(data: &Path) -> Result<Vec<Ad>, String> {
    let (french, english): (Vec<_>, Vec<_>) =
        texts(data)?.into_values().partition(|(_, record)| record.get("intitule").is_some());
    let chosen = french.into_iter().take(ADS).chain(english.into_iter().take(ADS));
    let ad = |(text, _): (String, Value)| Ok(Ad { document: document(&text)?, folded: folded(&text) });
    chosen.map(ad).collect()
}

fn document(text: &str) -> Result<Document, String> {
    open(text.as_bytes(), &Hint { name: Some("ad.txt") }).map_err(|e| format!("{text:.60?}: {e}"))
}

/// The names of skills and occupations, folded.
fn names(knowledge: &Knowledge) -> BTreeSet<String> {
    let skills = knowledge.skills.iter().flat_map(|s| s.names().map(|(_, name)| folded(name)).collect::<Vec<_>>());
    let occupations = knowledge.occupations.iter().flat_map(|o| o.all_names().map(folded).collect::<Vec<_>>());
    skills.chain(occupations).filter(|name| !name.is_empty()).collect()
}

/// Imports the taxonomies into a folder below `target`, anew.
fn taxonomies(data: &Path, knowledge: &Knowledge) -> Result<Vec<Taxonomy>, String> {
    let home = crate::root().join("target/bench-read");
    // It need not be there.
    let _ = std::fs::remove_dir_all(&home);
    let shelf = Shelf::new(&home);
    let import = |(name, folders): (Name, &[&str])| {
        let folders: Vec<PathBuf> = folders.iter().map(|f| data.join(f)).collect();
        tremplin::taxonomy::taxonomy_import((name, &folders, None), (&shelf, knowledge), &|_, _, _| ())
            .map_err(|problem| format!("{}: {problem:?}", name.id()))?;
        shelf.open(name, None).map_err(|e| format!("{}: {e:?}", name.id()))
    };
    TAXONOMIES.into_iter().map(import).collect()
}

/// Reads and scans in turn; one line of figures.
fn compare<'n>(
    what: &str,
    ads: &[Ad],
    names: impl ExactSizeIterator<Item = &'n String>,
    read: &dyn Fn(&Document) -> usize,
    line: &mut dyn FnMut(Value),
) -> Result<(), String> {
    let count = names.len();
    let scanner: CharwiseDoubleArrayAhoCorasick<u32> = CharwiseDoubleArrayAhoCorasickBuilder::new()
        .match_kind(MatchKind::LeftmostLongest)
        .build(names.filter(|n| !n.is_empty()))
        .map_err(|e| e.to_string())?;
    let mut rounds = Vec::new();
    let mut found = [0; 2];
    for round in 0..=ROUNDS {
        let mut spent = [0.0; 2];
        found = [0; 2];
        for (number, turn) in ads.chunks(TURN).enumerate() {
            for way in [(round + number) % 2, (round + number + 1) % 2] {
                let start = seconds();
                found[way] += match way {
                    0 => turn.iter().map(|ad| read(&ad.document)).sum::<usize>(),
                    _ => turn.iter().map(|ad| scan(&scanner, &ad.folded)).sum(),
                };
                spent[way] += seconds() - start;
            }
        }
        rounds.push(spent);
    }
    let bytes: usize = ads.iter().map(|ad| ad.document.text.len()).sum();
    let counted = || rounds.iter().skip(1);
    let (ours, bare) = (median(counted().map(|r| r[0]).collect()), median(counted().map(|r| r[1]).collect()));
    line(json!({
        "bench": "read", "what": what, "ads": ads.len(), "rounds": ROUNDS, "names": count, "found": found,
        "ads_per_second": rounded(ads.len() as f64 / ours), "mb_per_second": rounded(bytes as f64 / ours / 1e6),
        "microseconds_per_ad": rounded(ours / ads.len() as f64 * 1e6),
        "scan_microseconds_per_ad": rounded(bare / ads.len() as f64 * 1e6),
        "ratio_to_scan": rounded(median(counted().map(|r| r[0] / r[1]).collect())), "yardstick": YARDSTICK,
    }));
    Ok(())
}

/// How many names stand in a folded text as whole words.
fn scan(scanner: &CharwiseDoubleArrayAhoCorasick<u32>, text: &str) -> usize {
    let inside = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    let whole = |start: usize, end: usize| {
        let (before, after) = (text.get(..start).unwrap_or_default(), text.get(end..).unwrap_or_default());
        !inside(before.chars().next_back()) && !inside(after.chars().next())
    };
    scanner.leftmost_find_iter(text).filter(|m| whole(m.start(), m.end())).count()
}

/// Median time of each step of the reading of an ad.
fn steps(reader: &Reader, ads: &[Ad], line: &mut dyn FnMut(Value)) {
    let mut rounds: BTreeMap<&str, Vec<f64>> = BTreeMap::new();
    for _ in 0..ROUNDS {
        let mut spent: BTreeMap<&str, f64> = BTreeMap::new();
        for ad in ads {
            let mut last = seconds();
            let mut ended = |step| {
                *spent.entry(step).or_default() += seconds() - last;
                last = seconds();
            };
            let _ = reader.read_ad_in_steps(&ad.document, &mut ended);
        }
        spent.into_iter().for_each(|(step, seconds)| rounds.entry(step).or_default().push(seconds));
    }
    for (step, seconds) in rounds {
        let each = rounded(median(seconds) / ads.len() as f64 * 1e6);
        line(json!({"bench": "read", "what": "step", "step": step, "rounds": ROUNDS, "microseconds_per_ad": each}));
    }
}

/// Processor time of this process: what others do on the machine hardly counts.
pub(super) fn seconds() -> f64 {
    let now = clock_gettime(ClockId::ProcessCPUTime);
    now.tv_sec as f64 + now.tv_nsec as f64 / 1e9
}
