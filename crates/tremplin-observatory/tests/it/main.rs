//! The store from its rows to its figures.
#![cfg(feature = "store")]
#![allow(clippy::unwrap_used, missing_docs)]

mod engine;
mod files;
mod killed;
mod real;
mod statistics;
mod store;

use std::path::PathBuf;
use tremplin_observatory::Posting;
use tremplin_observatory::record::{Facts, Record};
use tremplin_observatory::store::Store;

/// An empty folder of this test run.
fn folder(name: &str) -> PathBuf {
    let path = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("market").join(name);
    // It need not be there.
    let _ = std::fs::remove_dir_all(&path);
    std::fs::create_dir_all(&path).unwrap();
    path
}

fn store(name: &str) -> Store {
    Store { folder: folder(name).join("store") }
}

/// An ad of an invented employer, published in a month, seen on a day.
fn record(id: &str, published: &str, seen: i32) -> Record {
    let posting = Posting {
        source: "demo".into(),
        id: id.into(),
        employer: format!("Maison {}", id.len()),
        title: format!("Data analyst {id}"),
        url: format!("https://example.org/{id}"),
        published: Some(published.into()),
        ad: "Vous analysez.".into(),
        ..Posting::default()
    };
    Record::seen(posting, Facts::default(), seen)
}

fn ids(store: &Store) -> Vec<String> {
    let mut ids: Vec<String> = store.records().unwrap().into_iter().map(|r| r.posting.id).collect();
    ids.sort();
    ids
}
