//! The real ads of both languages, where `TREMPLIN_SHARED` names them.

use crate::folder;
use std::path::PathBuf;
use std::sync::Arc;
use tremplin_observatory::engine::Engine;
use tremplin_observatory::import::{BATCH, Request, facts_of, import};
use tremplin_observatory::statistics::{all, figures};
use tremplin_observatory::store::{SETTLE_ROWS, Store};
use tremplin_reader::Reader;

#[test]
fn real_ads_are_imported_and_counted() {
    let Some(shared) = std::env::var_os("TREMPLIN_SHARED").map(PathBuf::from) else { return };
    // The tests of a workspace run in the folder of their crate.
    let shared = if shared.is_absolute() { shared } else { PathBuf::from("../..").join(shared) };
    let paths = ["data/ads_fr_francetravail/ads.jsonl", "data/ads_en_remotewlb/ads.jsonl.gz"].map(|p| shared.join(p));
    let knowledge = Arc::new(tremplin_knowledge::open());
    let reader = Reader::new(&knowledge);
    let store = Store { folder: folder("real").join("store") };
    let request =
        Request { paths: &paths, seen: 20_780, keep_ads: false, shape: None, batch: BATCH, settle: SETTLE_ROWS };
    let mut writer = store.take().unwrap();
    let read = |draft: &_| facts_of(draft, &reader, &knowledge);
    let imported = import(&mut writer, &request, &read, &|_, _| ()).unwrap();
    let rows: Vec<u64> = imported.files.iter().map(|f| f.rows).collect();
    assert_eq!(rows, [4_182, 5_283]);
    assert!(imported.files.iter().all(|f| f.faults == 0 && f.silent == 0), "{imported:?}");
    let engine = Engine::open(&store.view().unwrap(), &knowledge).unwrap();
    assert_eq!(engine.ask("select count(*) from ads").unwrap().rows[0][0], 9_465);
    // No list of a board says here what is closed, and nothing was compared yet.
    for query in all().iter().filter(|q| !["time-open", "reposts"].contains(&q.name)) {
        assert!(!figures(query, &engine).unwrap().table.rows.is_empty(), "{}", query.name);
    }
}
