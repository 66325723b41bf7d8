//! The rows counted: the real ads, read once and kept below `target/`, and as many as wanted made of them. A row made is a real one drawn by
//! a fixed seed under another identifier: lengths, absences, duplicates and skew are those of the real ones.

use std::path::{Path, PathBuf};
use tremplin_observatory::day;
use tremplin_observatory::import::{BATCH, Request, facts_of, import};
use tremplin_observatory::record::Record;
use tremplin_observatory::store::{SETTLE_ROWS, Store, export};
use tremplin_reader::Reader;

const FILES: [&str; 2] = ["ads_fr_francetravail/ads.jsonl", "ads_en_remotewlb/ads.jsonl.gz"];
/// The day on which the real ads are said to be seen: the same in every run.
const SEEN: &str = "2025-06-30";
/// Rows made at a time.
const MADE: u64 = 8_192;
/// One ad in so many is closed, one in so many a copy: the real ads were seen once, and say neither.
const CLOSED: u64 = 2;
const COPY: u64 = 12;

/// The real ads as one file.
pub(super) fn real(data: &Path, folder: &Path) -> Result<PathBuf, String> {
    let path = folder.join("real.parquet");
    let store = Store { folder: folder.join("store") };
    let paths: Vec<PathBuf> = FILES.iter().map(|f| data.join(f)).collect();
    let knowledge = tremplin_knowledge::open();
    let reader = Reader::new(&knowledge);
    let seen = day::parse(SEEN).ok_or("the day is a day")?;
    let request = Request { paths: &paths, seen, keep_ads: false, shape: None, batch: BATCH, settle: SETTLE_ROWS };
    let mut writer = store.take().map_err(|e| e.to_string())?;
    import(&mut writer, &request, &|draft| facts_of(draft, &reader, &knowledge), &|_, _| ())
        .map_err(|e| e.to_string())?;
    let mut records = store.records().map_err(|e| e.to_string())?;
    let mut draw = draws(1);
    records.iter_mut().for_each(|record| lived(record, seen, &mut draw));
    export(&path, records.chunks(4_096).map(<[Record]>::to_vec)).map_err(|e| e.to_string())?;
    Ok(path)
}

/// So many rows made of the real ones.
pub(super) fn made(real: &Path, rows: u64, folder: &Path) -> Result<PathBuf, String> {
    let path = folder.join(format!("made-{rows}.parquet"));
    if path.exists() {
        return Ok(path);
    }
    let from = tremplin_observatory::store::rows_of(real).map_err(|e| e.to_string())?;
    let seen = day::parse(SEEN).ok_or("the day is a day")?;
    let mut draw = draws(2);
    let mut row = |number: u64| {
        let index = usize::try_from(draw(from.len() as u64)).unwrap_or(0);
        let mut record = from.get(index).cloned().unwrap_or_default();
        record.posting.id = format!("{}-{number}", record.posting.id);
        lived(&mut record, seen, &mut draw);
        record
    };
    let batches = (0..rows.div_ceil(MADE)).map(|b| (b * MADE..((b + 1) * MADE).min(rows)).map(&mut row).collect());
    export(&path, batches).map_err(|e| e.to_string())?;
    Ok(path)
}

/// Gives an ad an end and an original, by chance.
fn lived(record: &mut Record, seen: day::Day, draw: &mut impl FnMut(u64) -> u64) {
    record.closed = (draw(CLOSED) == 0).then(|| seen + i32::try_from(draw(90)).unwrap_or(0));
    record.same_as = (draw(COPY) == 0).then(|| "bench/original".to_owned());
}

/// Numbers below a bound, the same in every run (Knuth's linear congruential generator, MMIX).
fn draws(mut seed: u64) -> impl FnMut(u64) -> u64 {
    move |below| {
        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (seed >> 33) % below.max(1)
    }
}
