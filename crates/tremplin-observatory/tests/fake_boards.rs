//! A run against boards that misbehave in every way: it ends, good boards are whole, each board has its report, the pace is kept.
#![cfg(feature = "fetch")]
#![allow(clippy::unwrap_used)] // What cannot be had is a failure of these tests.

mod fake;

use fake::{Seen, Server, Still, Wrote, missing, ok, reply};
use std::collections::BTreeMap;
use std::io::Write;
use std::path::PathBuf;
use std::sync::LazyLock;
use std::time::Duration;
use tremplin_knowledge::Knowledge;
use tremplin_observatory::Posting;
use tremplin_observatory::collect::{
    Ask, CollectError, Health, Journal, JournalError, Keeper, Plan, Report, Summary, collect,
};
use tremplin_observatory::fetch::{Client, Clock, Contact, Credentials, Stand};

/// A reply that stalls is given up after so long.
const STALL: Duration = Duration::from_secs(2);
const NOON: i64 = 1_796_126_400;

fn plan(asks: &[(&str, &str)]) -> Plan {
    let ask = |(board, token): &(&str, &str)| Ask {
        board: (*board).into(),
        token: (*token).into(),
        employer: "Orbis".into(),
    };
    Plan { asks: asks.iter().map(ask).collect(), most: None }
}

/// Keeps ads, up to a number.
#[derive(Default)]
struct Basket {
    ads: Vec<Posting>,
    room: Option<usize>,
}

impl Keeper for Basket {
    type Error = String;

    fn keep(&mut self, _: &Ask, ads: Vec<Posting>) -> Result<(), String> {
        if self.room.is_some_and(|room| self.ads.len() + ads.len() > room) {
            return Err("the disk is full".to_owned());
        }
        self.ads.extend(ads);
        Ok(())
    }
}

/// A folder for the journal of a test, empty at first.
fn folder(name: &str) -> PathBuf {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
    drop(std::fs::remove_dir_all(&folder));
    folder
}

fn client(server: &Server, clock: &Still, credentials: Credentials) -> Client {
    let contact = Contact::parse("tests@tremplin.dev").unwrap();
    Client::for_tests(&contact, Stand::of_all(server.port), Box::new(clock.clone()), STALL, credentials)
}

fn run(client: &mut Client, plan: &Plan, name: &str) -> (Summary, Vec<Posting>) {
    let mut basket = Basket::default();
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
    let summary = collect(client, plan, &Knowledge::default(), &folder, &mut basket).unwrap();
    (summary, basket.ads)
}

fn jobs(ids: std::ops::Range<usize>) -> String {
    let job = |i: usize| {
        format!(
            r#"{{"id":{i},"title":"Data engineer {i}","absolute_url":"https://x.example/{i}","location":{{"name":"Lyon"}},"content":"SQL"}}"#
        )
    };
    format!(r#"{{"jobs":[{}]}}"#, ids.map(job).collect::<Vec<_>>().join(","))
}

/// Sixty-four megabytes in some kilobytes.
static BOMB: LazyLock<Vec<u8>> = LazyLock::new(|| {
    let mut gzip = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    let block = vec![b' '; 1 << 20];
    for _ in 0..64 {
        gzip.write_all(&block).unwrap();
    }
    gzip.finish().unwrap()
});

/// Every board of the plan below, each with its own way of being wrong.
fn misbehave(seen: &Seen, before: usize) -> Wrote {
    let path = seen.path.as_str();
    match (seen.host.as_str(), path) {
        ("shut.recruitee.com", "/robots.txt") => ok("User-agent: *\nDisallow: /"),
        ("ill.recruitee.com", "/robots.txt") => reply("503 Unavailable", "", b""),
        (_, "/robots.txt") => missing(),
        (_, p) if p.contains("/good") => ok(&jobs(0..3)),
        (_, p) if p.contains("/busy?") && before == 0 => reply("429 Too Many Requests", "retry-after: 7\r\n", b"{}"),
        (_, p) if p.contains("/busy?") => ok(r#"[{"id":"b1","text":"Data analyst"}]"#),
        (_, p) if p.contains("/later?") => reply("429 Too Many Requests", "retry-after: 86400\r\n", b"{}"),
        (_, p) if p.contains("/down?") => reply("500 Internal Server Error", "", b"{\"error\":1}"),
        (_, p) if p.contains("/cut?") => {
            let body = r#"{"name":"Orbis","jobs":[{"title":"Cut"#;
            Wrote::Bytes(format!("HTTP/1.1 200 OK\r\nconnection: close\r\ncontent-length: 5000\r\n\r\n{body}").into())
        }
        ("longer.recruitee.com", _) => {
            let body = r#"{"offers":[{"id":1,"title":"Data engineer","status":"published"}]}"#;
            Wrote::Bytes(format!("HTTP/1.1 200 OK\r\nconnection: close\r\ncontent-length: 20\r\n\r\n{body}").into())
        }
        ("bomb.jobs.personio.de", _) => reply("200 OK", "content-encoding: gzip\r\n", &BOMB),
        ("round.teamtailor.com", _) => reply("302 Found", &format!("location: {path}?a\r\n"), b""),
        ("away.teamtailor.com", _) => reply("302 Found", "location: https://evil.example/jobs.rss\r\n", b""),
        ("inside.teamtailor.com", _) => {
            reply("302 Found", "location: https://169.254.169.254/latest/meta-data\r\n", b"")
        }
        ("plain.teamtailor.com", _) => reply("301 Moved", "location: http://plain.teamtailor.com/jobs.rss\r\n", b""),
        (_, p) if p.contains("/html/") => {
            reply("200 OK", "content-type: text/html\r\n", b"<!doctype html><h1>Maintenance</h1>")
        }
        (_, p) if p.contains("/many/") => ok(&jobs(0..20_000)),
        (_, p) if p.contains("/twice?") => {
            let job = r#"{"id":"t1","title":"Data steward","location":"Paris","jobUrl":"https://x.example/t1"}"#;
            ok(&format!(r#"{{"jobs":[{job},{job}]}}"#))
        }
        (_, p) if p.contains("/changed?") => ok(r#"{"postings":[{"uid":1,"label":"Data engineer"}]}"#),
        (_, p) if p.contains("/stall?") => Wrote::Stall,
        _ => missing(),
    }
}

const PLAN: &[(&str, &str, Health, usize, &str)] = &[
    ("greenhouse", "good", Health::Whole, 3, ""),
    ("lever", "busy", Health::Whole, 1, ""),
    ("ashby", "down", Health::Failed, 0, "500"),
    ("workable", "cut", Health::Failed, 0, "apply.workable.com"),
    ("recruitee", "longer", Health::Failed, 0, "cannot be read"),
    ("personio", "bomb", Health::Failed, 0, "larger than"),
    ("teamtailor", "round", Health::Failed, 0, "without end"),
    ("teamtailor", "away", Health::Failed, 0, "evil.example"),
    ("teamtailor", "inside", Health::Failed, 0, "in numbers"),
    ("teamtailor", "plain", Health::Failed, 0, "https"),
    ("greenhouse", "html", Health::Failed, 0, "cannot be read"),
    ("greenhouse", "many", Health::Whole, 20_000, ""),
    ("ashby", "twice", Health::Whole, 1, ""),
    ("lever", "changed", Health::Failed, 0, "the fields of lever"),
    ("workable", "stall", Health::Failed, 0, "apply.workable.com"),
    ("recruitee", "shut", Health::Failed, 0, "robots.txt"),
    ("recruitee", "ill", Health::Failed, 0, "robots.txt"),
    ("recruitee", "gone", Health::Failed, 0, "404"),
    ("nobody", "x", Health::Failed, 0, "no list named"),
    ("lever", "../x", Health::Failed, 0, "no list named"),
    ("france_travail", "IA", Health::Failed, 0, "FRANCE_TRAVAIL_CLIENT_ID"),
    ("lever", "later", Health::Failed, 0, "86400 seconds"),
    ("lever", "after", Health::Failed, 0, "come back in 86400 seconds"),
    ("greenhouse", "good-too", Health::Whole, 3, ""),
];

#[test]
fn a_run_ends_whatever_boards_do() {
    LazyLock::force(&BOMB);
    let (server, clock) = (Server::start(misbehave), Still::at(NOON));
    let asks: Vec<(&str, &str)> = PLAN.iter().map(|(board, token, ..)| (*board, *token)).collect();
    folder("misbehave");
    let (summary, ads) = run(&mut client(&server, &clock, Credentials::default()), &plan(&asks), "misbehave");
    for ((board, token, health, n, trouble), report) in PLAN.iter().zip(&summary.reports) {
        let Report { listing, ads, troubles, .. } = report;
        assert_eq!((listing.health, *ads), (*health, *n), "{board} {token}: {troubles:?}");
        assert!(troubles.is_empty() == trouble.is_empty(), "{board} {token}: {troubles:?}");
        assert!(trouble.is_empty() || troubles[0].to_string().contains(trouble), "{board} {token}: {troubles:?}");
        assert_eq!(listing.closes("an ad known before"), *health == Health::Whole, "{board} {token}");
    }
    assert_eq!(summary.reports.len(), PLAN.len());
    let repeated = summary.reports.iter().find(|r| r.listing.token == "twice").unwrap();
    assert_eq!(repeated.repeated, 1);
    assert_eq!(ads.len(), PLAN.iter().map(|p| p.3).sum::<usize>());
    assert!(ads.iter().all(|ad| ad.employer == "Orbis" && !ad.id.is_empty()));
    assert!(clock.slept().contains(&Duration::from_secs(7)), "the wait that was asked for is kept");
    let seen = server.seen();
    assert!(
        !seen.iter().any(|s| s.host == "shut.recruitee.com" && s.path != "/robots.txt"),
        "what robots.txt forbids is not asked"
    );
    assert!(!seen.iter().any(|s| s.host.contains("evil")), "no other host is asked");
    assert!(seen.iter().all(|s| s.head.contains("user-agent: tremplinobservatory/") && s.head.contains("contact:")));
    let mut calls: BTreeMap<&str, u64> = BTreeMap::new();
    for s in &seen {
        *calls.entry(s.host.as_str()).or_default() += 1;
    }
    for (host, n) in calls {
        assert!(clock.now() >= Duration::from_secs(n - 1), "{host}: {n} calls in {:?}", clock.now());
    }
    assert!(!seen.iter().any(|s| s.path.contains("/after?")), "a host that asks to be left alone is");
    let down = seen.iter().filter(|s| s.path.contains("/down?")).count();
    assert_eq!(down, 3, "a board that fails is asked three times");
}

#[test]
fn what_did_not_change_is_not_sent_again() {
    let answer = |seen: &Seen, _: usize| match seen.path.as_str() {
        "/robots.txt" => missing(),
        _ if seen.head.contains("if-none-match: \"v1\"") => reply("304 Not Modified", "", b""),
        _ => reply("200 OK", "etag: \"v1\"\r\n", jobs(0..2).as_bytes()),
    };
    let (server, clock) = (Server::start(answer), Still::at(NOON));
    folder("unchanged");
    let plan = plan(&[("greenhouse", "orbis")]);
    let mut client = client(&server, &clock, Credentials::default());
    let (first, ads) = run(&mut client, &plan, "unchanged");
    assert_eq!((first.reports[0].listing.health, ads.len()), (Health::Whole, 2));
    for _ in 0..2 {
        let (again, ads) = run(&mut client, &plan, "unchanged");
        let listing = &again.reports[0].listing;
        assert_eq!((listing.health, ads.len()), (Health::Unchanged, 0));
        assert!(listing.open.len() == 2 && !listing.closes("9"));
    }
    let asked = server.seen().iter().filter(|s| s.path != "/robots.txt").count();
    assert_eq!(asked, 3, "one call a run");
}

#[test]
fn a_run_that_is_cut_short_goes_on_where_it_stopped() {
    let answer = |seen: &Seen, _: usize| {
        let skip: usize = seen.path.rsplit("skip=").next().and_then(|n| n.parse().ok()).unwrap_or(0);
        let job = |i: usize| format!(r#"{{"id":"l{i}","text":"Data engineer {i}"}}"#);
        match seen.path.as_str() {
            "/robots.txt" => missing(),
            _ => ok(&format!("[{}]", (skip..(skip + 100).min(250)).map(job).collect::<Vec<_>>().join(","))),
        }
    };
    let (server, clock) = (Server::start(answer), Still::at(NOON));
    let folder = folder("resume");
    let plan = plan(&[("lever", "orbis")]);
    let mut small = Basket { room: Some(150), ..Basket::default() };
    let mut client = client(&server, &clock, Credentials::default());
    let stopped = collect(&mut client, &plan, &Knowledge::default(), &folder, &mut small);
    assert!(matches!(stopped, Err(CollectError::Keeper(why)) if why == "the disk is full"));
    assert_eq!(Journal::interrupted(&folder).unwrap().as_ref(), Some(&plan));
    // A crash cuts the last line of the journal.
    let journal = folder.join("collect.jsonl");
    let text = std::fs::read_to_string(&journal).unwrap();
    std::fs::write(&journal, format!("{text}{{\"moment\":17961")).unwrap();
    let (summary, ads) = run(&mut client, &plan, "resume");
    let report = &summary.reports[0];
    assert_eq!(
        (report.listing.health, report.listing.open.len(), report.ads, report.asked),
        (Health::Whole, 250, 250, 2)
    );
    assert_eq!(Journal::interrupted(&folder).unwrap(), None);
    let ids: std::collections::BTreeSet<String> = ads.into_iter().chain(small.ads).map(|ad| ad.id).collect();
    assert_eq!(ids.len(), 250, "every ad was given");
    let first = server.seen().iter().filter(|s| s.path.ends_with("skip=0")).count();
    assert_eq!(first, 1, "a page that was kept is not asked again");
}

#[test]
fn of_a_long_list_only_so_many_are_taken_and_it_closes_nothing() {
    let answer = |seen: &Seen, _: usize| match seen.path.as_str() {
        "/robots.txt" => missing(),
        _ => reply("200 OK", "etag: \"v1\"\r\n", jobs(0..9).as_bytes()),
    };
    let (server, clock) = (Server::start(answer), Still::at(NOON));
    folder("most");
    let mut client = client(&server, &clock, Credentials::default());
    let plan = Plan { most: Some(4), ..plan(&[("greenhouse", "orbis")]) };
    let (summary, ads) = run(&mut client, &plan, "most");
    let report = &summary.reports[0];
    assert_eq!((ads.len(), report.listing.health, report.troubles.len()), (4, Health::Partial, 1));
    let (_, ads) = run(&mut client, &Plan { most: None, ..plan }, "most");
    assert_eq!(ads.len(), 9, "what was left is not taken for read");
}

#[test]
fn in_a_test_no_host_is_asked_but_those_of_its_stand() {
    let (server, clock) = (Server::start(|_, _| ok(&jobs(0..1))), Still::at(NOON));
    folder("stand");
    let contact = Contact::parse("tests@tremplin.dev").unwrap();
    let stand = Stand { port: server.port, hosts: vec!["api.lever.co".into()] };
    let mut client = Client::for_tests(&contact, stand, Box::new(clock), STALL, Credentials::new("a", "b"));
    let plan = plan(&[("greenhouse", "orbis"), ("france_travail", "IA")]);
    let (summary, ads) = run(&mut client, &plan, "stand");
    assert!(ads.is_empty() && server.seen().is_empty());
    assert!(summary.reports.iter().all(|r| r.troubles[0].to_string().contains("no host of this board")));
}

#[test]
fn one_process_collects_at_a_time() {
    let (server, clock) = (Server::start(|_, _| missing()), Still::at(NOON));
    let folder = folder("locked");
    std::fs::create_dir_all(&folder).unwrap();
    let lock = std::fs::File::create(folder.join("collect.lock")).unwrap();
    lock.lock().unwrap();
    let mut client = client(&server, &clock, Credentials::default());
    let locked = collect(&mut client, &Plan::default(), &Knowledge::default(), &folder, &mut Basket::default());
    assert!(matches!(locked, Err(CollectError::Journal(JournalError::Locked { .. }))));
}

#[test]
fn france_travail_is_asked_with_credentials_in_ranges() {
    let answer = |seen: &Seen, _: usize| {
        let offer = |i: usize| {
            format!(
                r#"{{"id":"F{i}","intitule":"Data engineer {i}","description":"SQL","dateCreation":"2026-11-10T10:00:00.000Z"}}"#
            )
        };
        let range = seen.path.rsplit("range=").next().unwrap_or_default();
        match (seen.host.as_str(), range) {
            ("entreprise.francetravail.fr", _) => ok(r#"{"access_token":"abc","expires_in":1499}"#),
            _ if !seen.head.contains("authorization: bearer abc") => reply("401 Unauthorized", "", b""),
            (_, "0-149") => {
                let body = format!(r#"{{"resultats":[{}]}}"#, (0..150).map(offer).collect::<Vec<_>>().join(","));
                reply("206 Partial Content", "content-range: offres 0-149/153\r\n", body.as_bytes())
            }
            (_, "150-299") => {
                let body = format!(r#"{{"resultats":[{}]}}"#, (150..153).map(offer).collect::<Vec<_>>().join(","));
                reply("200 OK", "content-range: offres 150-152/153\r\n", body.as_bytes())
            }
            _ => reply("400 Bad Request", "", b""),
        }
    };
    let (server, clock) = (Server::start(answer), Still::at(NOON));
    folder("ranges");
    let mut client = client(&server, &clock, Credentials::new("name", "s&cret"));
    let (summary, ads) = run(&mut client, &plan(&[("france_travail", "ingénieur IA")]), "ranges");
    let report = &summary.reports[0];
    assert_eq!((report.listing.health, report.asked, ads.len()), (Health::Partial, 2, 153), "{:?}", report.troubles);
    let seen = server.seen();
    assert_eq!(
        seen.iter().filter(|s| s.host == "entreprise.francetravail.fr").count(),
        1,
        "a bearer serves many calls"
    );
    assert!(seen[1].path.contains("motsCles=ing%C3%A9nieur%20IA"));
}

#[test]
fn the_page_of_a_closed_ad_gives_none() {
    let page = |banner: &str| {
        let ad = r#"{"@type":"JobPosting","title":"Data analyst","datePosted":"2026-11-01","description":"SQL"}"#;
        format!(
            "<html><body><h1>Data analyst</h1><p>{banner}</p><p>SQL</p><script type=\"application/ld+json\">{ad}</script></body></html>"
        )
    };
    let answer = move |seen: &Seen, _: usize| match seen.path.as_str() {
        "/sitemap.xml" => ok(
            "<urlset><url><loc>https://orbis.example/jobs/1</loc></url><url><loc>https://orbis.example/jobs/2</loc></url></urlset>",
        ),
        "/jobs/1" => ok(&page("Apply now")),
        "/jobs/2" => ok(&page("This job is no longer available.")),
        _ => missing(),
    };
    let (server, clock) = (Server::start(answer), Still::at(NOON));
    let folder = folder("pages");
    let knowledge = tremplin_knowledge::open();
    let mut basket = Basket::default();
    let plan = plan(&[("job_posting", "https://orbis.example/sitemap.xml#/jobs/")]);
    let mut client = client(&server, &clock, Credentials::default());
    let summary = collect(&mut client, &plan, &knowledge, &folder, &mut basket).unwrap();
    let ads: Vec<String> = basket.ads.into_iter().map(|ad| ad.id).collect();
    assert_eq!(
        (ads.as_slice(), summary.reports[0].listing.health),
        (&["https://orbis.example/jobs/1".to_owned()][..], Health::Whole)
    );
}
