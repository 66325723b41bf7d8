//! Rows kept, seen again, settled, forgotten; what a store refuses.

use crate::{folder, ids, record, store};
use datafusion::arrow::array::RecordBatch;
use datafusion::parquet::arrow::arrow_writer::ArrowWriter;
use datafusion::parquet::file::metadata::KeyValue;
use datafusion::parquet::file::properties::WriterProperties;
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use tremplin_observatory::collect::{Health, Listing};
use tremplin_observatory::engine::Engine;
use tremplin_observatory::record::{Record, VERSION_KEY, batch};
use tremplin_observatory::store::{Input, Marks, Store, StoreError, What};

fn parquet_files(folder: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap().map(|e| e.unwrap().path()) {
        if entry.is_dir() {
            files.extend(parquet_files(&entry));
        } else if entry.extension().is_some_and(|e| e == "parquet" || e == "unfinished") {
            files.push(entry);
        }
    }
    files.sort();
    files
}

#[test]
fn an_ad_seen_twice_stands_once_in_the_month_of_its_first_sight() {
    let store = store("twice");
    let mut writer = store.take().unwrap();
    writer.append(&[record("1", "2025-02-10", 100), record("2", "2025-03-01", 100)], None).unwrap();
    for settled in [false, true] {
        if settled {
            writer.settle().unwrap();
        }
        let mut again = record("1", "2025-04-10", 130);
        again.posting.title = "Rewritten".into();
        writer.append(&[again.clone(), again], None).unwrap();
        let records = store.records().unwrap();
        let one = records.iter().find(|r| r.posting.id == "1").unwrap();
        assert_eq!(records.len(), 2);
        assert_eq!((one.month.as_str(), one.first_seen, one.last_seen), ("2025-02", 100, 130));
        assert_eq!(one.posting.title, "Rewritten");
    }
    writer.settle().unwrap();
    assert_eq!(store.summary().unwrap().months, [("2025-02".to_owned(), 1), ("2025-03".to_owned(), 1)]);
    assert_eq!(store.summary().unwrap().incoming, 0);
    assert_eq!(ids(&store), ["1", "2"]);
}

#[test]
fn files_of_the_past_leave_and_a_reader_keeps_its_own() {
    let store = store("past");
    let mut writer = store.take().unwrap();
    writer.append(&[record("1", "2025-02-10", 100)], None).unwrap();
    writer.settle().unwrap();
    let view = store.view().unwrap();
    writer.append(&[record("2", "2025-02-10", 100)], None).unwrap();
    writer.settle().unwrap();
    assert!(view.settled.iter().all(|file| file.exists()), "a reader still has the old file in hand");
    writer.append(&[record("3", "2025-02-10", 100)], None).unwrap();
    writer.settle().unwrap();
    assert!(view.settled.iter().all(|file| !file.exists()), "a change later it is gone");
    drop(writer);
    std::fs::write(store.folder.join("2025-02/00009999.parquet"), b"PAR1").unwrap();
    std::fs::write(store.folder.join("incoming/00009998.unfinished"), b"half").unwrap();
    let named = parquet_files(&store.folder).len();
    drop(store.take().unwrap());
    assert_eq!(parquet_files(&store.folder).len(), named - 2, "what an interrupted writer left is removed");
    assert_eq!(ids(&store), ["1", "2", "3"]);
}

#[test]
fn what_is_forgotten_leaves_the_disk_and_does_not_come_back() {
    let store = store("forgotten");
    let rows = || {
        vec![
            record("1", "2025-02-10", 1),
            record("22", "2025-02-11", 1),
            record("33", "2025-03-11", 1),
            record("444", "2025-03-12", 1),
        ]
    };
    let mut writer = store.take().unwrap();
    writer.append(&rows(), None).unwrap();
    assert_eq!(writer.forget(&What::Id("demo/1".into())).unwrap().ads, 1);
    assert_eq!(writer.forget(&What::Employer(" MAISON 2".into())).unwrap().ads, 2);
    assert_eq!(writer.forget(&What::Url("https://example.org/none".into())).unwrap().ads, 0);
    assert_eq!(writer.append(&rows(), None).unwrap(), 1, "only what was not forgotten is kept");
    writer.settle().unwrap();
    assert_eq!(ids(&store), ["444"]);
    let bytes: Vec<u8> = parquet_files(&store.folder).iter().flat_map(|f| std::fs::read(f).unwrap()).collect();
    assert!(!bytes.windows(8).any(|w| w == b"Maison 2"), "no file holds the employer");
    assert!(!std::fs::read_to_string(store.folder.join("store.json")).unwrap().to_lowercase().contains("maison"));
}

#[test]
fn ads_that_are_gone_are_closed_and_may_come_back() {
    let store = store("gone");
    let mut writer = store.take().unwrap();
    writer.append(&[record("1", "2025-02-10", 100), record("2", "2025-02-10", 100)], None).unwrap();
    writer.close(&BTreeSet::from(["demo/1".to_owned()]), 120).unwrap();
    let closed = |store: &Store| store.records().unwrap().into_iter().map(|r| r.closed).collect::<Vec<_>>();
    assert_eq!(closed(&store), [Some(120), None]);
    writer.append(&[record("1", "2025-02-10", 125)], None).unwrap();
    writer.settle().unwrap();
    let records = store.records().unwrap();
    assert!(records.iter().all(|r| r.closed.is_none()));
}

#[test]
fn a_whole_list_closes_what_it_showed_before_and_nothing_else() {
    let store = store("listed");
    let of = |id: &str, list: Option<&str>| Record { list: list.map(str::to_owned), ..record(id, "2025-02-10", 100) };
    let rows = [of("1", Some("a")), of("2", Some("a")), of("3", Some("b")), of("4", None), of("5", Some("a"))];
    let mut writer = store.take().unwrap();
    writer.append(&rows, None).unwrap();
    let listing = |token: &str, open: &[&str], health: Health| Listing {
        source: "demo".into(),
        token: token.into(),
        open: open.iter().map(|id| (*id).to_owned()).collect(),
        health,
    };
    let partial = [listing("a", &["1"], Health::Partial), listing("b", &[], Health::Unchanged)];
    assert_eq!(writer.listed(&partial, 119).unwrap(), 0);
    // The fifth ad moved from one list to another.
    let whole = [listing("a", &["1"], Health::Whole), listing("b", &["3", "5"], Health::Partial)];
    assert_eq!(writer.listed(&whole, 120).unwrap(), 1);
    let seen: Vec<_> = store.records().unwrap().into_iter().map(|r| (r.last_seen, r.closed)).collect();
    assert_eq!(seen, [(120, None), (100, Some(120)), (120, None), (100, None), (100, None)]);
}

#[test]
fn rows_of_the_first_form_are_read_with_nothing_in_the_columns_that_came_since() {
    let store = store("first-form");
    let mut writer = store.take().unwrap();
    writer.append(&[record("1", "2025-02-10", 1)], None).unwrap();
    writer.settle().unwrap();
    writer.append(&[record("2", "2025-03-10", 1)], None).unwrap();
    drop(writer);
    let file = parquet_files(&store.folder).into_iter().find(|f| f.to_string_lossy().contains("2025-02")).unwrap();
    let rows = batch(&[record("1", "2025-02-10", 1)]).unwrap();
    let first: Vec<usize> = (0..rows.num_columns())
        .filter(|i| !["again_of", "list"].contains(&rows.schema().field(*i).name().as_str()))
        .collect();
    std::fs::write(&file, of_version("1", &rows.project(&first).unwrap())).unwrap();
    assert_eq!(ids(&store), ["1", "2"]);
    let engine = Engine::open(&store.view().unwrap(), &std::sync::Arc::new(tremplin_knowledge::open())).unwrap();
    let answer = engine.ask("select id, list from ads order by id").unwrap();
    assert_eq!(answer.csv(), "id,list\n1,\n2,\n");
    store.take().unwrap().settle().unwrap();
    assert_eq!(ids(&store), ["1", "2"]);
}

#[test]
fn copies_are_marked_anew_each_time() {
    let store = store("copies");
    let mut writer = store.take().unwrap();
    writer
        .append(&[record("1", "2025-02-10", 1), record("2", "2025-02-10", 1), record("3", "2025-03-10", 1)], None)
        .unwrap();
    let marks = |copy: &str, of: &str| Marks {
        copies: BTreeMap::from([(format!("demo/{copy}"), (format!("demo/{of}"), "text".to_owned()))]),
        again: BTreeMap::from([(format!("demo/{of}"), format!("demo/{copy}"))]),
    };
    writer.mark(&marks("2", "1")).unwrap();
    writer.mark(&marks("3", "1")).unwrap();
    let records = store.records().unwrap();
    let same: Vec<Option<&str>> = records.iter().map(|r| r.same_as.as_deref()).collect();
    assert_eq!(same, [None, None, Some("demo/1")]);
    let again: Vec<Option<&str>> = records.iter().map(|r| r.again_of.as_deref()).collect();
    assert_eq!(again, [Some("demo/3"), None, None]);
}

#[test]
fn one_writer_at_a_time() {
    let store = store("locked");
    let writer = store.take().unwrap();
    match store.take() {
        Err(StoreError::Locked { process, .. }) => assert_eq!(process, Some(std::process::id())),
        other => panic!("{other:?}"),
    }
    assert!(store.records().unwrap().is_empty(), "readers need no lock");
    drop(writer);
    assert!(store.take().is_ok());
}

#[test]
fn a_newer_store_is_refused() {
    let store = store("newer");
    let mut writer = store.take().unwrap();
    writer.append(&[record("1", "2025-02-10", 1)], None).unwrap();
    writer.settle().unwrap();
    drop(writer);
    let file = parquet_files(&store.folder).into_iter().find(|f| f.to_string_lossy().contains("2025-02")).unwrap();
    let old = std::fs::read(&file).unwrap();
    std::fs::write(&file, of_version("99", &batch(&[record("1", "2025-02-10", 1)]).unwrap())).unwrap();
    assert!(matches!(store.view(), Err(StoreError::Newer { version: 99, .. })));
    std::fs::write(&file, old).unwrap();
    let list = store.folder.join("store.json");
    let text = std::fs::read_to_string(&list).unwrap();
    std::fs::write(&list, text.replacen("\"version\":1", "\"version\":7", 1)).unwrap();
    assert!(matches!(store.view(), Err(StoreError::Newer { version: 7, .. })));
    assert!(matches!(store.take(), Err(StoreError::Newer { version: 7, .. })));
}

fn of_version(version: &str, rows: &RecordBatch) -> Vec<u8> {
    let pair = KeyValue::new(VERSION_KEY.to_owned(), version.to_owned());
    let properties = WriterProperties::builder().set_key_value_metadata(Some(vec![pair])).build();
    let mut writer = ArrowWriter::try_new(Vec::new(), rows.schema(), Some(properties)).unwrap();
    writer.write(rows).unwrap();
    writer.into_inner().unwrap()
}

#[test]
fn a_damaged_file_is_named_and_the_rest_is_read() {
    let store = store("damaged");
    let mut writer = store.take().unwrap();
    writer.append(&[record("1", "2025-02-10", 1), record("2", "2025-03-10", 1)], None).unwrap();
    writer.settle().unwrap();
    drop(writer);
    let file = parquet_files(&store.folder).into_iter().find(|f| f.to_string_lossy().contains("2025-02")).unwrap();
    let whole = std::fs::read(&file).unwrap();
    for length in [0, 1, 4, 40, whole.len() / 2, whole.len() - 1] {
        std::fs::write(&file, &whole[..length]).unwrap();
        let view = store.view().unwrap();
        assert_eq!((view.damaged, view.settled.len()), (vec![file.clone()], 1), "{length} bytes");
        assert!(matches!(store.records(), Err(StoreError::Damaged { .. })));
    }
    std::fs::remove_file(&file).unwrap();
    assert_eq!(store.view().unwrap().damaged, [file]);
}

#[test]
fn a_flipped_byte_never_stops_the_program() {
    let store = store("flipped");
    let mut writer = store.take().unwrap();
    let rows: Vec<_> = (0..50).map(|i| record(&i.to_string(), "2025-02-10", 1)).collect();
    writer.append(&rows, None).unwrap();
    writer.settle().unwrap();
    drop(writer);
    let file = parquet_files(&store.folder).into_iter().find(|f| f.to_string_lossy().contains("2025-02")).unwrap();
    let whole = std::fs::read(&file).unwrap();
    for at in (0..whole.len()).step_by(whole.len() / 150) {
        let mut bytes = whole.clone();
        bytes[at] ^= 0x55;
        std::fs::write(&file, bytes).unwrap();
        // Damage that the format itself does not show is rows of other words; the program goes on.
        if let Ok(records) = store.records() {
            assert!(records.len() <= 50);
        }
    }
}

#[test]
#[cfg(target_os = "linux")]
fn a_folder_that_cannot_be_written_is_told() {
    let store = Store { folder: PathBuf::from("/sys/tremplin/market") };
    assert!(matches!(store.take(), Err(StoreError::Io { .. })));
    assert!(store.records().unwrap().is_empty());
}

#[test]
fn rows_and_their_journal_come_together() {
    let store = Store { folder: folder("journal").join("a [strange]* folder") };
    let mut writer = store.take().unwrap();
    let input = Input { rows: 2, faults: 1, whole: true };
    writer.append(&[record("1", "2025-02-10", 1)], Some(("file@day", input.clone()))).unwrap();
    drop(writer);
    let writer = store.take().unwrap();
    assert_eq!((writer.input("file@day"), writer.input("other")), (input, Input::default()));
}
