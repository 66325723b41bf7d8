//! Finding the same ad among a million: records made of the real ads, with their lengths, their titles and their copies.
//!
//! The ads of each set are taken again and again; each time the letters of employer and text are exchanged for others, so that copies
//! stay copies within one time and are none across. Nothing of the text is kept once it is sketched.

use crate::eval::same::{RealAd, ads};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use std::path::Path;
use std::time::Instant;
use tremplin_observatory::same::{Record, Sketch, Sketcher, same_ads};
use tremplin_reader::Reader;

/// Records compared.
const RECORDS: usize = 1_000_000;
/// The letters that are exchanged.
const LETTERS: &[u8; 26] = b"abcdefghijklmnopqrstuvwxyz";

/// Prints seconds and memory, and the seconds that hashing the same texts takes.
///
/// # Errors
/// When the data are missing.
pub fn run(data: Option<&Path>, line: &mut dyn FnMut(Value)) -> Result<(), String> {
    let real = ads(data.ok_or("no data; name the folder with --data DIR or TREMPLIN_SHARED")?)?;
    let knowledge = tremplin_knowledge::open();
    let reader = Reader::new(&knowledge);
    let sketcher = Sketcher::new(&knowledge, &reader);
    let mut sketches: Vec<Sketch> = Vec::with_capacity(RECORDS);
    let (mut sketching, mut hashing, mut bytes) = (0.0, 0.0, 0);
    for time in 0..RECORDS.div_ceil(real.len()) {
        let mut made: Vec<RealAd> = real.iter().map(|ad| exchanged(ad, time)).collect();
        made.truncate(RECORDS - sketches.len());
        let records: Vec<Record<'_>> = made.iter().map(RealAd::record).collect();
        let start = Instant::now();
        sketches.extend(sketcher.sketch_all(&records));
        sketching += start.elapsed().as_secs_f64();
        let start = Instant::now();
        for ad in &made {
            std::hint::black_box(Sha256::digest(&ad.text));
            bytes += ad.text.len();
        }
        hashing += start.elapsed().as_secs_f64();
    }
    let start = Instant::now();
    let found = same_ads(&sketches);
    let grouping = start.elapsed().as_secs_f64();
    let rounded = super::rounded;
    line(json!({
        "bench": "same", "what": "same_ads", "records": sketches.len(), "megabytes_of_text": bytes / 1_000_000,
        "sketch_seconds": rounded(sketching), "group_seconds": rounded(grouping), "seconds": rounded(sketching + grouping),
        "groups": found.groups.len(), "reposts": found.reposts.len(), "peak_mb": peak(),
    }));
    line(json!({ "bench": "same", "what": "sha256_of_texts_one_thread", "seconds": rounded(hashing) }));
    Ok(())
}

/// An ad in other letters, the same for all ads of one time.
fn exchanged(ad: &RealAd, time: usize) -> RealAd {
    let mut letters = *LETTERS;
    let mut seed = time as u64;
    for i in (1..letters.len()).rev() {
        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        letters.swap(i, (seed >> 33) as usize % (i + 1));
    }
    let other = |c: char| match c {
        'a'..='z' => char::from(letters[c as usize - 'a' as usize]),
        'A'..='Z' => char::from(letters[c as usize - 'A' as usize].to_ascii_uppercase()),
        c => c,
    };
    let change = |text: &str| text.chars().map(other).collect::<String>();
    RealAd { id: format!("{time}-{}", ad.id), employer: change(&ad.employer), text: change(&ad.text), ..ad.clone() }
}

/// The most memory that was in use, in megabytes; nothing where the system does not say.
fn peak() -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|l| l.strip_prefix("VmHWM:"))?;
    Some(line.split_whitespace().next()?.parse::<u64>().ok()? / 1024)
}
