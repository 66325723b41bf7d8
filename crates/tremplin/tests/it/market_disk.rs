//! A disk that is full, a folder that is read only: import and collection say so under their codes, keep what they told, and go on once
//! there is room. The disk is a small one in memory, in a name space of its own; where the system does not let the test have one, a
//! bound on the size of files takes its place.
#![allow(clippy::unwrap_used)] // What cannot be had is a failure of these tests.

use crate::boards::{Seen, Server, Wrote, missing, ok};
use crate::file;
use crate::homes::{check, home};
use crate::market_collect::{CONTACT, stand};
use serde_json::{Value, json};
use std::path::Path;
use std::process::{Command, Output, Stdio};

/// Ads, of which less than half fit on the small disk.
const ADS: usize = 1_200;

/// Words that do not compress well.
fn words(seed: usize) -> String {
    let mut state = seed as u64;
    let mut word = || {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        format!("{:x}", state >> 24)
    };
    (0..90).map(|_| word()).collect::<Vec<_>>().join(" ")
}

fn lines() -> String {
    let line = |i: usize| {
        json!({ "demo": true, "id": format!("{i}"), "title": "Data analyst", "text": words(i) }).to_string() + "\n"
    };
    (0..ADS).map(line).collect()
}

fn answer(seen: &Seen, _: usize) -> Wrote {
    let skip: usize = seen.path.rsplit("skip=").next().and_then(|n| n.parse().ok()).unwrap_or(0);
    let posting = |i: usize| json!({ "id": format!("l{i}"), "text": "Data analyst", "descriptionPlain": words(i) });
    match seen.path.as_str() {
        "/robots.txt" => missing(),
        _ => ok(&Value::from((skip..(skip + 100).min(ADS)).map(posting).collect::<Vec<_>>()).to_string()),
    }
}

/// Whether this process may mount a disk of its own.
fn may_mount() -> bool {
    let script = "mount -t tmpfs -o size=64k none /mnt";
    let tried = Command::new("unshare").args(["-m", "sh", "-c", script]).stderr(Stdio::null()).status();
    tried.is_ok_and(|status| status.success())
}

/// Runs a script in which `$T` is the program, `$HOME_OF_TEST` its home and `room` a function that gives the disk more room.
fn shell(home: &Path, stand: &str, script: &str) -> Output {
    let mounted = may_mount();
    eprintln!("the small disk is {}", if mounted { "a tmpfs of 600 kB" } else { "a bound on the size of files" });
    let before = if mounted {
        "mount -t tmpfs -o size=600k none \"$TREMPLIN_HOME\"; small() { :; }; room() { mount -o remount,size=64m \"$TREMPLIN_HOME\"; }; \
         seal() { mount -o remount,ro \"$TREMPLIN_HOME\"; }; "
    } else {
        "trap '' XFSZ; small() { ulimit -S -f 100; }; room() { ulimit -S -f unlimited; }; seal() { echo unsealed; exit 0; }; "
    };
    std::fs::create_dir_all(home).unwrap();
    let mut command = if mounted { Command::new("unshare") } else { Command::new("sh") };
    let command = if mounted { command.args(["-m", "sh"]) } else { &mut command };
    command.args(["-c", &format!("{before} small; {script}")]).stdin(Stdio::null());
    command.env("TREMPLIN_HOME", home).env("TREMPLIN_TEST_STAND", stand).env("T", env!("CARGO_BIN_EXE_tremplin"));
    command.output().expect("a shell starts")
}

/// The JSON values that a script printed, one after the other.
fn values(output: &Output) -> Vec<Value> {
    serde_json::Deserializer::from_slice(&output.stdout).into_iter().map_while(Result::ok).collect()
}

/// Fills the disk with a command, makes room, runs it again, seals the disk, and runs it a last time.
fn full_then_sealed(name: &str, command: &str) {
    let (home, server) = (home(name), Server::start(answer));
    let (stand, contact) = (stand(name, &server), CONTACT.join(" "));
    let ads = file(&format!("{name}.jsonl"), lines().as_bytes()).display().to_string();
    let run = format!("$T market {} --format json", command.replace("ADS", &ads).replace("CONTACT", &contact));
    let count = "$T market sql 'select count(*) as n, count(distinct id) as ids from ads' --format json";
    let output = shell(
        &home,
        &stand,
        &format!("{run}; echo $?; {count}; room; {run}; echo $?; {count}; seal; {run}; echo $?; {count}"),
    );
    let (values, told) = (values(&output), String::from_utf8_lossy(&output.stderr).into_owned());
    let error = &values[0]["error"];
    assert_eq!((&error["code"], &values[1]), (&"disk.full".into(), &2.into()), "{values:?} {told}");
    assert!(error["path"].as_str().is_some_and(|path| path.contains("market")), "{error}");
    let kept = values[2][0]["n"].as_u64().unwrap();
    assert!(kept > 0 && kept < ADS as u64 && values[2][0]["ids"] == kept, "what was kept is there once: {values:?}");
    assert_eq!(values[4], 0, "with room the same command ends the work: {told}");
    assert_eq!(values[5], json!([{ "n": ADS, "ids": ADS }]));
    if values.len() > 6 {
        assert_eq!((&values[6]["error"]["code"], &values[7]), (&"read_only".into(), &2.into()), "{values:?}");
        assert_eq!(values[8], json!([{ "n": ADS, "ids": ADS }]), "what is sealed can be read");
    }
}

#[test]
fn an_import_on_a_full_disk() {
    full_then_sealed("import-full", "import ADS");
}

#[test]
fn a_collection_on_a_full_disk() {
    full_then_sealed("collect-full", "collect --board lever:lune CONTACT");
}

#[test]
fn a_folder_that_cannot_be_written() {
    let sealed = Path::new("/sys/tremplin");
    check(sealed, &["market", "import", &file("sealed.jsonl", lines().as_bytes()).display().to_string()], "read_only");
    check(sealed, &[&["market", "collect", "--board", "lever:orbis"][..], &CONTACT].concat(), "read_only");
}
