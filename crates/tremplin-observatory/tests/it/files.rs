//! Files of ads into the store: every form, what is faulty, what was read before.

use crate::{folder, ids};
use std::io::Write;
use std::path::PathBuf;
use tremplin_observatory::import::{Draft, File, ImportError, Request, Shape, import};
use tremplin_observatory::record::Facts;
use tremplin_observatory::store::Store;
use tremplin_observatory::table::{Column, Kind, Table};

const SHAPE: &str = "source = \"bourse\"\nform = \"text\"\n[columns]\nid = \"ref\"\ntitle = \"poste\"\ntext = \"texte\"\nemployer = \"qui.nom\"\n";

/// A reader that finds the title.
fn read(draft: &Draft) -> Option<Facts> {
    (!draft.posting.ad.is_empty()).then(|| Facts { occupation: Some(draft.posting.title.clone()), ..Facts::default() })
}

fn run(store: &Store, paths: &[PathBuf], shape: Option<&Shape>) -> Result<Vec<File>, ImportError> {
    let mut writer = store.take().unwrap();
    let request = Request { paths, seen: 20_000, keep_ads: false, shape, batch: 2, settle: 1_000 };
    import(&mut writer, &request, &read, &|_, _| ()).map(|i| i.files)
}

fn demo(id: &str) -> String {
    format!("{{\"demo\":true,\"id\":\"{id}\",\"title\":\"T{id}\",\"text\":\"x\"}}\n")
}

#[test]
fn lines_are_read_and_what_is_faulty_is_told() {
    let folder = folder("lines");
    let store = Store { folder: folder.join("store") };
    let path = folder.join("ads.jsonl");
    let content = format!("{}\n\n{{broken\n{}[1]\n{{\"colour\":1}}\n{}", demo("1"), demo("2"), demo("3"));
    std::fs::write(&path, content).unwrap();
    let files = run(&store, std::slice::from_ref(&path), None).unwrap();
    assert_eq!((files[0].rows, files[0].kept, files[0].faults, files[0].silent), (6, 3, 3, 0));
    assert_eq!(files[0].first_faults.iter().map(|(row, _)| *row).collect::<Vec<_>>(), [2, 4, 5]);
    assert_eq!(ids(&store), ["1", "2", "3"]);
    let records = store.records().unwrap();
    assert!(records.iter().all(|r| r.posting.ad.is_empty() && r.facts.occupation.is_some()), "read, and not kept");
    let again = run(&store, &[path], None).unwrap();
    assert_eq!((again[0].before, again[0].rows, again[0].kept), (6, 0, 0), "a file read whole is not read again");
}

#[test]
fn the_same_ads_in_every_form_of_file() {
    let folder = folder("forms");
    let lines: String = ["1", "2", "3"].map(demo).concat();
    let mut packed = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
    packed.write_all(lines.as_bytes()).unwrap();
    let list = format!("[{}]", lines.trim().replace('\n', ","));
    let column = |name: &str, kind| Column { name: name.into(), kind };
    let table = Table {
        columns: vec![
            column("demo", Kind::Whole),
            column("id", Kind::Text),
            column("title", Kind::Text),
            column("text", Kind::Text),
        ],
        rows: ["1", "2", "3"].map(|id| vec![1.into(), id.into(), format!("T{id}").into(), "x".into()]).to_vec(),
    };
    let files: [(&str, Vec<u8>); 6] = [
        ("a.jsonl", lines.clone().into_bytes()),
        ("a.jsonl.gz", packed.finish().unwrap()),
        ("list.json", list.clone().into_bytes()),
        ("reply.json", format!("{{\"resultats\":{list}}}").into_bytes()),
        ("a.csv", table.csv().into_bytes()),
        ("a.parquet", table.parquet().unwrap()),
    ];
    for (name, bytes) in files {
        let place = folder.join(name.replace('.', "-"));
        std::fs::create_dir_all(&place).unwrap();
        std::fs::write(place.join(name), bytes).unwrap();
        std::fs::write(place.join("README.txt"), b"not a file of ads").unwrap();
        let store = Store { folder: place.join("store") };
        let files = run(&store, std::slice::from_ref(&place), None).unwrap();
        assert_eq!((files.len(), files[0].kept, files[0].faults), (1, 3, 0), "{name}: {files:?}");
        assert_eq!(ids(&store), ["1", "2", "3"], "{name}");
    }
}

#[test]
fn another_shape_is_a_small_file() {
    let folder = folder("shape");
    let shape = Shape::parse(SHAPE).unwrap();
    std::fs::write(
        folder.join("a.jsonl"),
        "{\"ref\":7,\"poste\":\"Analyste\",\"texte\":\"x\",\"qui\":{\"nom\":\"Orbis\"}}\n",
    )
    .unwrap();
    let store = Store { folder: folder.join("store") };
    run(&store, &[folder.join("a.jsonl")], Some(&shape)).unwrap();
    let record = store.records().unwrap().remove(0);
    assert_eq!((record.key().as_str(), record.posting.employer.as_str()), ("bourse/7", "Orbis"));
}

#[test]
fn what_cannot_be_read_stops_and_leaves_what_was_kept() {
    let folder = folder("cut");
    let lines: String = (0..2_000).map(|i| demo(&i.to_string())).collect();
    let mut packed = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
    packed.write_all(lines.as_bytes()).unwrap();
    let packed = packed.finish().unwrap();
    std::fs::write(folder.join("a.jsonl.gz"), &packed[..packed.len() * 9 / 10]).unwrap();
    let store = Store { folder: folder.join("store") };
    let paths = [folder.join("a.jsonl.gz")];
    let request = Request { paths: &paths, seen: 20_000, keep_ads: false, shape: None, batch: 500, settle: 1_000 };
    let told = std::cell::Cell::new(0);
    let stopped = import(&mut store.take().unwrap(), &request, &read, &|_, rows| told.set(rows));
    assert!(matches!(stopped, Err(ImportError::Unreadable { .. })), "{stopped:?}");
    assert!(told.get() > 0);
    assert_eq!(ids(&store).len() as u64, told.get());
    let nothing = crate::folder("nothing");
    assert!(matches!(run(&store, &[nothing], None), Err(ImportError::NoFile { .. })));
    assert!(matches!(run(&store, &["nowhere.jsonl".into()], None), Err(ImportError::Unreadable { .. })));
}
