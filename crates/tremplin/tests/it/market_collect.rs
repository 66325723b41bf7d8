//! `market collect` through the program, against invented boards on the loopback.

use crate::boards::{Seen, Server, Wrote, missing, ok, reply};
use crate::homes::{check, home};
use crate::market::{ads, fine};
use crate::{file, json, stderr, stdout};
use serde_json::{Value, json};
use std::path::Path;
use std::process::{Command, Output, Stdio};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

/// An address of nobody that is none of the examples.
pub const CONTACT: [&str; 2] = ["--contact", "tests@tremplin.dev"];

/// The hosts that the stand takes the place of.
const HOSTS: &str =
    "boards-api.greenhouse.io\napi.lever.co\napi.ashbyhq.com\nentreprise.francetravail.fr\napi.francetravail.io\n";

/// A file that tells the stand, for `TREMPLIN_TEST_STAND`.
pub fn stand(name: &str, server: &Server) -> String {
    let text = format!("127.0.0.1:{}\n{HOSTS}", server.port);
    file(&format!("{name}.stand"), text.as_bytes()).display().to_string()
}

/// The program with a home of its own, asking a stand.
pub fn program(home: &Path, stand: &str, args: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_tremplin"));
    command.args(["market", "collect"]).args(args).args(CONTACT).args(["--format", "json"]);
    command.env("TREMPLIN_HOME", home).env("LC_ALL", "fr_FR.UTF-8").env("TREMPLIN_TEST_STAND", stand);
    command.env_remove("FRANCE_TRAVAIL_CLIENT_ID").env_remove("FRANCE_TRAVAIL_CLIENT_SECRET");
    command.stdin(Stdio::null());
    command
}

fn collect(home: &Path, stand: &str, args: &[&str], exit: i32) -> Value {
    let output = program(home, stand, args).output().expect("the program starts");
    assert_eq!(output.status.code(), Some(exit), "{args:?}: {}", stderr(&output));
    json(&output)
}

pub fn asked(home: &Path, sql: &str) -> Value {
    json(&fine(home, &["market", "sql", sql, "--format", "json"]))
}

/// A job of Greenhouse, each in its town.
fn job(i: usize) -> Value {
    let towns = ["Lyon", "Nantes", "Lille", "Brest", "Metz", "Pau"];
    let content = "&lt;p&gt;CDI, 45 000 € à 50 000 € bruts par an.&lt;/p&gt;&lt;h3&gt;Profil&lt;/h3&gt;&lt;ul&gt;&lt;li&gt;Python exigé&lt;/li&gt;&lt;/ul&gt;";
    json!({ "id": i, "title": format!("Data engineer (F/H) {}", towns[i % 6]), "absolute_url": format!("https://orbis.example/{i}"),
            "location": { "name": towns[i % 6] }, "content": content, "first_published": "2026-03-10T08:00:00Z" })
}

/// Lever: 150 postings in pages of a hundred.
fn postings(seen: &Seen) -> Wrote {
    let skip: usize = seen.path.rsplit("skip=").next().and_then(|n| n.parse().ok()).unwrap_or(0);
    let posting = |i: usize| json!({ "id": format!("l{i}"), "text": format!("Data analyst {i}"), "categories": { "location": "Rouen" } });
    ok(&Value::from((skip..(skip + 100).min(150)).map(posting).collect::<Vec<_>>()).to_string())
}

/// Greenhouse loses its first job from the second asking on; Ashby is down.
fn answer(round: &AtomicUsize, seen: &Seen) -> Wrote {
    match (seen.host.as_str(), seen.path.as_str()) {
        (_, "/robots.txt") => missing(),
        ("boards-api.greenhouse.io", _) => {
            let first = usize::from(round.load(Ordering::SeqCst) > 1);
            let jobs: Vec<Value> = (first..4).map(job).collect();
            ok(&json!({ "jobs": jobs, "meta": { "total": jobs.len() } }).to_string())
        }
        ("api.lever.co", _) => postings(seen),
        ("api.ashbyhq.com", _) => reply("500 Internal Server Error", "", b"{}"),
        _ => missing(),
    }
}

#[test]
fn ads_are_collected_read_kept_and_closed_when_their_list_drops_them() {
    let round = Arc::new(AtomicUsize::new(1));
    let of_server = Arc::clone(&round);
    let server = Server::start(move |seen, _| answer(&of_server, seen));
    let (home, stand) = (home("collect"), stand("collect", &server));
    let lists =
        file("collect.csv", b"employer,board,token\nOrbis,greenhouse,orbis\nMaison Lune,lever,lune\nVega,ashby,vega\n");
    let lists = lists.display().to_string();
    let args = ["--boards", &lists, "--board", "france_travail:boulanger"];
    let output = program(&home, &stand, &args).output().expect("the program starts");
    assert_eq!(output.status.code(), Some(1), "a list that fails is a finding: {}", stderr(&output));
    let lines: Vec<String> = stderr(&output).lines().map(str::to_owned).collect();
    assert_eq!(lines.len(), 2, "one line a list that fails: {lines:?}");
    assert!(lines[0].contains("ashby vega") && lines[0].contains("500"), "{lines:?}");
    assert!(
        lines[1].contains("france_travail boulanger") && lines[1].contains("FRANCE_TRAVAIL_CLIENT_SECRET"),
        "{lines:?}"
    );
    let first = json(&output);
    assert_eq!((&first["kept"], &first["closed"], &first["store"]["ads"]), (&154.into(), &0.into(), &154.into()));
    let healths: Vec<&str> = first["lists"].as_array().unwrap().iter().filter_map(|l| l["health"].as_str()).collect();
    assert_eq!(healths, ["whole", "whole", "failed", "failed"]);
    assert_eq!(first["lists"][2]["troubles"][0]["code"], "board.status");

    let sql = "select count(*) as n, min(pay_min) as pay, min(list) as list, min(employer) as employer, count(distinct occupation) as occupations \
               from ads where source = 'greenhouse' and closed is null";
    let read = json!({ "n": 4, "pay": 45_000.0, "list": "orbis", "employer": "Orbis", "occupations": 1 });
    assert_eq!(asked(&home, sql)[0], read);

    round.store(2, Ordering::SeqCst);
    let second = collect(&home, &stand, &["--boards", &lists, "--only", "Orbis"], 0);
    assert_eq!((&second["kept"], &second["closed"], &second["store"]["ads"]), (&3.into(), &1.into(), &154.into()));
    let gone = asked(&home, "select id, cast(closed as varchar) is not null as gone from ads where closed is not null");
    assert_eq!(gone, json!([{ "id": "0", "gone": true }]));
    assert!(
        server.seen().iter().all(|s| s.head.contains("(contact: tests@tremplin.dev)")),
        "every host is told who asks"
    );
}

#[test]
fn of_a_list_so_many_are_taken_and_a_person_reads_it() {
    let server = Server::start(|seen, _| answer(&AtomicUsize::new(1), seen));
    let (home, stand) = (home("collect-most"), stand("collect-most", &server));
    let most = collect(&home, &stand, &["--board", "lever:lune", "--max", "30"], 0);
    assert_eq!((&most["kept"], &most["lists"][0]["health"]), (&30.into(), &"partial".into()));
    let mut command = program(&home, &stand, &["--board", "greenhouse:orbis"]);
    let text = stdout(&command.args(["--format", "human"]).output().unwrap());
    assert!(text.is_empty(), "a format twice is refused");
    let output = Command::new(env!("CARGO_BIN_EXE_tremplin"))
        .args(["--lang", "en", "market", "collect", "--board", "greenhouse:orbis"])
        .env("TREMPLIN_HOME", &home)
        .env("TREMPLIN_TEST_STAND", &stand)
        .env("TREMPLIN_CONTACT", "tests@tremplin.dev")
        .output()
        .unwrap();
    let text = stdout(&output);
    assert!(
        text.contains("Collection") && text.contains("read whole") && text.contains("34"),
        "{text} {}",
        stderr(&output)
    );
}

#[test]
fn nobody_is_asked_without_an_address_to_write_to() {
    let home = home("collect-contact");
    check(&home, &["market", "collect"], "contact.missing");
    check(&home, &["market", "collect", "--contact", "observatory@example.org"], "contact.invalid");
    check(&home, &["market", "collect", "--contact", "me"], "contact.invalid");
    let fine = |args: &[&'static str]| [&["market", "collect"], args, &CONTACT].concat();
    check(&home, &fine(&["--board", "level:orbis"]), "board.unknown");
    check(&home, &fine(&["--boards", "nowhere.csv"]), "boards.invalid");
    check(&home, &fine(&["--only", "nobody"]), "collect.no_list");
    check(&home, &fine(&["--resume"]), "collect.not_interrupted");
    check(&home, &fine(&["--max", "0"]), "argument.invalid");
    check(&home, &fine(&["--resume", "--max", "3"]), "argument.invalid");
    assert!(!home.exists(), "nothing is written for a question that cannot be asked");
}

#[test]
fn this_machine_is_never_asked() {
    let (home, server) = (home("collect-inside"), Server::start(|_, _| ok("{}")));
    for address in
        ["https://127.0.0.1/jobs.rss", "https://0x7f.1/", "https://[::1]/", "http://orbis.fr/", "https://u@orbis.fr/"]
    {
        let list = format!("rss:{address}");
        let args = [&["market", "collect", "--board", &list, "--format", "json"][..], &CONTACT].concat();
        let output: Output = crate::homes::run(&home, &args);
        assert_eq!(output.status.code(), Some(2), "{address}");
        let said = json(&output);
        let code =
            said["lists"][0]["troubles"][0]["code"].as_str().or(said["error"]["code"].as_str()).unwrap().to_owned();
        assert!(["address.refused", "board.unknown"].contains(&code.as_str()), "{address}: {said}");
    }
    let other =
        file("other.stand", format!("10.0.0.1:{}\napi.lever.co\n", server.port).as_bytes()).display().to_string();
    let output = program(&home, &other, &["--board", "lever:orbis"]).output().unwrap();
    assert_eq!(json(&output)["error"]["code"], "stand.invalid", "a stand is on the loopback or nowhere");
    assert!(server.seen().is_empty());
}

#[test]
fn one_process_writes_and_the_others_say_so() {
    let server = Server::start(|seen, _| answer(&AtomicUsize::new(1), seen));
    let (home, stand) = (home("collect-locked"), stand("collect-locked", &server));
    let writer = tremplin_observatory::store::Store::new(&home).take().unwrap();
    let second = collect(&home, &stand, &["--board", "greenhouse:orbis"], 2);
    let names_it = second["error"]["message"].as_str().unwrap().contains(&std::process::id().to_string());
    assert_eq!((&second["error"]["code"], names_it), (&"locked".into(), true), "{second}");
    check(&home, &["market", "import", &ads("collect-locked", 1)], "locked");
    assert!(server.seen().is_empty(), "who cannot keep asks nobody");
    drop(writer);
    collect(&home, &stand, &["--board", "greenhouse:orbis"], 0);
}
