//! Real feeds of partners, kept outside the repository: every ad of each is read, with what every ad has.
//! Runs when `TREMPLIN_SHARED` names the folder; without it the test passes and checks nothing.
#![allow(clippy::unwrap_used)] // A file that cannot be read is a failure of these tests.

use std::path::Path;
use tremplin_documents::{Hint, open};
use tremplin_observatory::boards::{Page, Reply, board, read};
use tremplin_observatory::offer::ways::Ways;

/// Files, the board that reads them, how many ads they hold, and how many places each ad names at least.
const FEEDS: [(&str, &str, usize, usize); 17] = [
    ("import-apec.test.input.xml", "feed", 5, 1),
    ("import-clever-connect.test.input.xml", "feed", 3, 1),
    ("import-edf.test.input.xml", "feed", 3, 1),
    ("import-enedis.test.input.xml", "feed", 2, 1),
    ("import-hello-work-buddi.test.input.xml", "feed", 3, 1),
    ("import-hello-work.test.input.xml", "feed", 5, 1),
    ("import-jobteaser.test.input.xml", "feed", 2, 1),
    ("import-jooble.test.input.xml", "feed", 2, 1),
    ("import-kelio.test.input.xml", "feed", 2, 1),
    ("import-laposte.test.input.xml", "feed", 2, 1),
    ("import-leboncoin.test.input.csv", "feed", 2, 1),
    ("decathlon.test.input.json", "feed", 3, 1),
    ("engagementJeunes.test.input.json", "feed", 2, 1),
    ("import-france-travail-cegid.test.input.json", "feed", 4, 0),
    ("import-pass.test.input.rss", "rss", 7, 1),
    ("ft_esd_offres_happypath.json", "france_travail", 8, 1),
    ("ft_esd_offres_happypath.json", "file", 8, 1),
];

#[test]
fn every_ad_of_real_feeds_is_read() {
    let Some(shared) = std::env::var_os("TREMPLIN_SHARED") else { return };
    // A relative path counts from the root of the workspace.
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").join(shared).join("data/ats_feeds_fr");
    let ways = Ways::new(&tremplin_knowledge::open());
    let mut wrong = Vec::new();
    for (file, name, ads, places) in FEEDS {
        let body = std::fs::read(folder.join(file)).unwrap();
        let reply = Reply { address: "https://x.example/", status: 200, content_range: None, body: &body, day: 20_000 };
        let page = read(board(name).unwrap(), &reply, &ways).unwrap_or_else(|e| panic!("{file}: {e}"));
        if page.postings.len() != ads {
            wrong.push(format!("{file} as {name}: {} ads of {ads}", page.postings.len()));
        }
        wrong.extend(faults(&page, places).into_iter().map(|fault| format!("{file}: {fault}")));
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

fn faults(page: &Page, places: usize) -> Vec<String> {
    let mut faults = Vec::new();
    for (i, posting) in page.postings.iter().enumerate() {
        let text = open(posting.ad.as_bytes(), &Hint::default()).map(|d| d.text).unwrap_or_default();
        let lacks = [
            ("an address", posting.url.starts_with("http")),
            ("places", posting.places.len() >= places),
            ("a text", text.chars().count() > 100),
            ("words without marks", !text.contains("</") && !text.contains("&lt;") && !text.contains("&amp;")),
        ];
        faults.extend(lacks.iter().filter(|(_, has)| !has).map(|(what, _)| format!("ad {i} lacks {what}")));
    }
    faults
}
