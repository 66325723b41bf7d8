//! An import killed at a hundred random moments: nothing told is lost, nothing stands twice, and the same command ends the work.

use crate::{folder, ids};
use std::collections::BTreeSet;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};
use tremplin_observatory::import::{Request, import};
use tremplin_observatory::record::Facts;
use tremplin_observatory::store::Store;

const FOLDER: &str = "TREMPLIN_TEST_KILLED";
const ADS: usize = 60;

/// The child: imports, telling each batch when it is on the disk. It settles often, so that the kills meet that too.
#[test]
#[ignore = "the child of the test below"]
fn the_child() {
    let Some(folder) = std::env::var_os(FOLDER).map(PathBuf::from) else { return };
    let store = Store { folder: folder.join("store") };
    let mut writer = store.take().unwrap();
    let paths = [folder.join("ads.jsonl")];
    let request = Request { paths: &paths, seen: 20_000, keep_ads: true, shape: None, batch: 4, settle: 20 };
    import(&mut writer, &request, &|_| Some(Facts::default()), &|_, rows| println!("kept {rows}")).unwrap();
    println!("done");
}

#[test]
fn killed_at_any_moment_nothing_is_lost_or_doubled() {
    let mut seed = 2026_u64;
    let whole = time_of_a_whole_import();
    let (mut kills, mut ended) = (0, 0);
    for round in 0.. {
        let folder = prepared(&format!("killed-{}", round % 4));
        loop {
            seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            let delay = whole.mul_f64((seed >> 33) as f64 / (1_u64 << 31) as f64);
            let (told, done) = killed_after(&folder, delay);
            kills += usize::from(!done);
            check(&folder, told);
            if done {
                ended += 1;
                break;
            }
            if kills >= 100 {
                break;
            }
        }
        if kills >= 100 {
            let (_, done) = killed_after(&folder, Duration::from_secs(60));
            assert!(done, "what was killed is ended by the same import");
            assert_eq!(ids(&Store { folder: folder.join("store") }).len(), ADS);
            break;
        }
    }
    eprintln!("{kills} kills, {ended} imports ended between them, one whole in {whole:?}");
}

/// The ads told as kept are there, once each; the store opens without repair.
fn check(folder: &Path, told: usize) {
    let ids = ids(&Store { folder: folder.join("store") });
    let distinct: BTreeSet<&String> = ids.iter().collect();
    assert_eq!(distinct.len(), ids.len(), "an ad stands twice");
    for row in 0..told {
        assert!(distinct.contains(&id(row)), "ad {row} of {told} told is lost");
    }
}

fn id(row: usize) -> String {
    format!("{row:04}")
}

/// A folder with the ads, spread over months.
fn prepared(name: &str) -> PathBuf {
    let folder = folder(name);
    let line = |row: usize| {
        let month = row % 3 + 1;
        format!(
            "{{\"demo\":true,\"id\":\"{}\",\"title\":\"Data analyst\",\"text\":\"Vous analysez.\",\"published\":\"2025-0{month}-10\"}}\n",
            id(row)
        )
    };
    std::fs::write(folder.join("ads.jsonl"), (0..ADS).map(line).collect::<String>()).unwrap();
    folder
}

fn time_of_a_whole_import() -> Duration {
    let folder = prepared("killed-whole");
    let begun = Instant::now();
    let (told, done) = killed_after(&folder, Duration::from_secs(60));
    assert!(done && told == ADS, "{told}");
    begun.elapsed()
}

/// Runs the child and kills it after a delay; gives the rows told, and whether it had ended.
fn killed_after(folder: &Path, delay: Duration) -> (usize, bool) {
    let mut child = child(folder);
    let lines = BufReader::new(child.stdout.take().unwrap()).lines();
    let reading = std::thread::spawn(move || lines.map_while(Result::ok).collect::<Vec<String>>());
    let begun = Instant::now();
    while begun.elapsed() < delay && child.try_wait().unwrap().is_none() {
        std::thread::sleep(Duration::from_millis(1).min(delay));
    }
    // It may have ended by itself.
    let _ = child.kill();
    child.wait().unwrap();
    let lines = reading.join().unwrap();
    let told = lines.iter().filter_map(|l| l.rsplit("kept ").next()?.parse().ok()).next_back().unwrap_or(0);
    (told, lines.iter().any(|l| l.ends_with("done")))
}

fn child(folder: &Path) -> Child {
    let mut command = Command::new(std::env::current_exe().unwrap());
    command.args(["killed::the_child", "--exact", "--ignored", "--nocapture"]);
    command.env(FOLDER, folder).stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::null()).spawn().unwrap()
}
