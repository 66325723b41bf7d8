//! A collection killed at random moments, through the program: no ad of a page noted as read is lost, none stands twice, a page that was
//! kept is not asked again, and the same command ends the work.
#![allow(clippy::unwrap_used)] // What cannot be had is a failure of these tests.

use crate::boards::{Seen, Server, Wrote, missing, ok};
use crate::homes::home;
use crate::market_collect::{asked, program, stand};
use serde_json::{Value, json};
use std::collections::BTreeSet;
use std::path::Path;
use std::process::Stdio;
use std::time::{Duration, Instant};

/// Pages of the first list, and its ads.
const PAGES: usize = 5;
const ADS: usize = PAGES * 100 - 30;
/// Kills that find a run at work.
const KILLS: usize = 16;

fn answer(seen: &Seen, _: usize) -> Wrote {
    let skip: usize = seen.path.rsplit("skip=").next().and_then(|n| n.parse().ok()).unwrap_or(0);
    let posting = |i: usize| json!({ "id": format!("l{i:03}"), "text": format!("Data analyst {i}"), "descriptionPlain": "SQL et Python." });
    match seen.path.as_str() {
        "/robots.txt" => missing(),
        _ => ok(&Value::from((skip..(skip + 100).min(ADS)).map(posting).collect::<Vec<_>>()).to_string()),
    }
}

/// Ads that the journal notes as kept.
fn noted(home: &Path) -> BTreeSet<String> {
    let text = std::fs::read_to_string(home.join("market/collect/collect.jsonl")).unwrap_or_default();
    let entries = text.lines().filter_map(|line| serde_json::from_str::<Value>(line).ok());
    let listed = |entry: Value| {
        entry["listed"]
            .as_array()
            .into_iter()
            .flatten()
            .filter_map(|id| id.as_str().map(str::to_owned))
            .collect::<Vec<_>>()
    };
    entries.flat_map(listed).collect()
}

fn kept(home: &Path) -> Vec<String> {
    let rows = asked(home, "select id from ads order by id");
    rows.as_array().into_iter().flatten().filter_map(|row| row["id"].as_str().map(str::to_owned)).collect()
}

/// Runs, and kills after a delay; whether it had ended by itself.
fn killed_after(home: &Path, stand: &str, delay: Duration) -> bool {
    let mut command = program(home, stand, &["--board", "lever:lune"]);
    let mut child = command.stdout(Stdio::null()).stderr(Stdio::null()).spawn().expect("the program starts");
    let begun = Instant::now();
    while begun.elapsed() < delay {
        if child.try_wait().unwrap().is_some() {
            return true;
        }
        std::thread::sleep(Duration::from_millis(1));
    }
    child.kill().unwrap();
    child.wait().unwrap();
    false
}

#[test]
fn killed_at_any_moment_a_collection_loses_nothing_and_doubles_nothing() {
    let server = Server::start(answer);
    let stand = stand("collect-killed", &server);
    let home = home("collect-killed");
    let begun = Instant::now();
    assert!(killed_after(&home, &stand, Duration::from_secs(900)), "a whole run ends");
    let whole = begun.elapsed();
    assert_eq!(kept(&home).len(), ADS);
    std::fs::remove_dir_all(&home).unwrap();
    let (mut seed, mut kills, mut runs) = (2026_u64, 0, 0);
    let asked_before = server.seen().len();
    while kills < KILLS {
        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        let ended = killed_after(&home, &stand, whole.mul_f64((seed >> 33) as f64 / (1_u64 << 31) as f64));
        kills += usize::from(!ended);
        runs += usize::from(ended || !home.join("market/collect/plan.json").exists());
        let noted = noted(&home);
        if !home.join("market/store.json").exists() {
            assert!(noted.is_empty(), "nothing is noted that is not kept");
            continue;
        }
        if !noted.is_empty() {
            let kept = kept(&home);
            let distinct: BTreeSet<String> = kept.iter().cloned().collect();
            assert_eq!(distinct.len(), kept.len(), "an ad stands twice");
            assert!(noted.is_subset(&distinct), "an ad noted as kept is lost");
        }
        if ended {
            assert_eq!(kept(&home).len(), ADS);
            std::fs::remove_dir_all(&home).unwrap();
        }
    }
    assert!(killed_after(&home, &stand, Duration::from_secs(900)), "what was killed is ended by the same command");
    assert_eq!(kept(&home).len(), ADS);
    // Each kill costs a page at most, beside robots.txt, which every run reads; a run killed once it had ended is a whole one.
    let pages = server.seen().iter().skip(asked_before).filter(|s| s.path != "/robots.txt").count();
    assert!(pages <= (runs + 1) * PAGES + KILLS, "{pages} pages asked in {runs} whole runs and {KILLS} kills");
    eprintln!("{kills} kills, {runs} runs ended between them, one whole in {whole:?}, {pages} pages asked");
}
