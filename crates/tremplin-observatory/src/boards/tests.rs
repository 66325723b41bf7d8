//! One contract for all boards: a recorded reply gives ads that open and are read; an altered one gives ads or an error.

use super::*;
use std::sync::LazyLock;
use tremplin_documents::{Hint, open};
use tremplin_knowledge::Knowledge;
use tremplin_reader::Reader;
use tremplin_reader::facts::RemoteMode;

/// What an ad must give: identifier, title, places, way of working, lowest and highest pay.
type Expected = (&'static str, &'static str, &'static [&'static str], Option<RemoteMode>, Option<(f64, f64)>);

struct Recorded {
    board: &'static str,
    address: &'static str,
    body: &'static [u8],
    ads: &'static [Expected],
}

macro_rules! recorded {
    ($($board:literal, $file:literal, $address:literal, $ads:expr;)+) => {
        &[$(Recorded { board: $board, body: include_bytes!($file), address: $address, ads: &$ads }),+]
    };
}

use RemoteMode::{Hybrid, Occasional, Onsite, Remote};

#[rustfmt::skip]
const RECORDED: &[Recorded] = recorded! {
    "greenhouse", "greenhouse.json", "https://boards-api.greenhouse.io/v1/boards/orbis/jobs", [
        ("4011001", "Machine Learning Engineer (F/M/X)", &["Paris, France", "Lyon, France"], None, Some((55_000.0, 70_000.0))),
        ("4011002", "Data Analyst", &["Europe"], Some(Remote), None)];
    "lever", "lever.json", "https://api.lever.co/v0/postings/orbis?mode=json&limit=100&skip=0", [
        ("a1c2e3f4-0001-4a5b-8c6d-000000000001", "Ingénieur·e données", &["Lille", "Nantes"], Some(Hybrid), Some((42_000.0, 52_000.0))),
        ("a1c2e3f4-0002-4a5b-8c6d-000000000002", "Product Manager, AI", &["London"], Some(Onsite), None)];
    "ashby", "ashby.json", "https://api.ashbyhq.com/posting-api/job-board/orbis", [
        ("0f6a1b2c-1111-4222-8333-444455556666", "Applied Scientist", &["Paris", "Europe", "Berlin"], Some(Hybrid), Some((60_000.0, 80_000.0))),
        ("0f6a1b2c-1111-4222-8333-444455557777", "Support Engineer", &["San Francisco"], Some(Remote), None)];
    "workable", "workable.json", "https://apply.workable.com/api/v1/widget/accounts/orbis", [
        ("A1B2C3D4E5", "MLOps engineer", &["Toulouse", "Barcelona"], None, None),
        ("F6G7H8I9J0", "Data annotator", &["Portugal"], Some(Remote), None)];
    "smartrecruiters", "smartrecruiters.json", "https://api.smartrecruiters.com/v1/companies/Orbis/postings/744000012345678", [
        ("744000012345678", "Chef de projet IA (H/F)", &["Rennes"], Some(Hybrid), None)];
    "smartrecruiters", "smartrecruiters-list.json", "https://api.smartrecruiters.com/v1/companies/Orbis/postings?limit=100&offset=0", [];
    "recruitee", "recruitee.json", "https://orbis.recruitee.com/api/offers/", [
        ("1500001", "Computer Vision Engineer", &["Grenoble", "Antwerp"], Some(Hybrid), Some((48_000.0, 60_000.0)))];
    "teamtailor", "teamtailor.xml", "https://orbis.teamtailor.com/jobs.rss", [
        ("9a1b2c3d-0000-4000-8000-000000000001", "AI Product Designer", &["Nantes", "Stockholm"], Some(Occasional), None)];
    "personio", "personio.xml", "https://orbis.jobs.personio.de/xml", [
        ("1700001", "Data Scientist (m/w/d)", &["Strasbourg", "Karlsruhe"], Some(Remote), None)];
    "welcome_to_the_jungle", "welcome_to_the_jungle.json", "https://www.welcomekit.co/api/v1/embed?organization_reference=Or1B2is", [
        ("ORBIS_aB1cD2", "Data engineer", &["Lille"], Some(Hybrid), Some((40_000.0, 48_000.0))),
        ("ORBIS_eF3gH4", "Juriste IA", &["Paris"], Some(Onsite), None)];
    "france_travail", "france_travail.json", "https://api.francetravail.io/partenaire/offresdemploi/v2/offres/search?motsCles=IA&range=0-149", [
        ("199ABCD", "Ingénieur / Ingénieure IA (H/F)", &["69 - Lyon 7e Arrondissement"], None, Some((45_000.0, 55_000.0)))];
    "job_posting", "job_posting.html", "https://orbis.example/jobs/data-analyst", [
        ("https://orbis.example/jobs/data-analyst", "Data analyst (H/F)", &["Metz", "Nancy"], Some(Hybrid), Some((34_000.0, 40_000.0)))];
    "job_posting", "job_posting-sitemap.xml", "https://orbis.example/sitemap.xml#/jobs/", [];
    "rss", "rss.xml", "https://emplois.exemple.fr/flux", [
        ("7c1f0a4e-0000-4000-8000-000000000001", "Chargé·e de données H/F", &["PARIS 14ème arrondissement"], None, None)];
    "feed", "feed/apec.xml", "https://www.exemple.fr/apec.xml", [
        ("178000001W", "Chef de projet data F/H", &["ROUEN", "LE HAVRE"], None, Some((45_000.0, 52_000.0)))];
    "feed", "feed/hellowork.xml", "https://www.exemple.fr/hellowork.xml", [
        ("68000001", "Data Engineer H/F", &["VINCENNES"], Some(Hybrid), Some((3_200.0, 3_800.0)))];
    "feed", "feed/jobteaser.xml", "https://www.exemple.fr/jobteaser.xml", [
        ("ab3c0000-0000-4000-8000-000000000001", "Stage - analyste de données - H/F", &["Grenoble"], None, None)];
    "feed", "feed/meteojob.xml", "https://www.exemple.fr/meteojob.xml", [
        ("00000070", "TECHNICIEN DATA H/F", &["Pau", "Tarbes"], None, Some((13.5, 15.0)))];
    "feed", "feed/jooble.xml", "https://www.exemple.fr/jooble.xml", [
        ("-63667657538725", "Responsable IA", &["Cahors, Lot"], None, Some((43_000.0, 47_000.0)))];
    "feed", "feed/kelio.xml", "https://www.exemple.fr/kelio.xml", [
        ("147001", "Alternance | Assistant(e) données H/F", &["Neuilly-sur-Seine"], None, None)];
    "feed", "feed/laposte.xml", "https://www.exemple.fr/laposte.xml", [
        ("2026-00009", "Data analyst F/H", &["La Seyne-sur-Mer"], None, None)];
    "feed", "feed/edf.xml", "https://www.exemple.fr/edf.xml", [
        ("100001", "Data scientist F/H", &["Lyon"], None, Some((3_000.0, 3_600.0)))];
    "feed", "feed/leboncoin.csv", "https://www.exemple.fr/leboncoin.csv", [
        ("2999000001", "Analyste de données H/F", &["Saint-Cyr-sur-Loire"], None, None)];
    "feed", "feed/decathlon.json", "https://www.exemple.fr/decathlon.json", [
        ("KWYLVL0001", "Data analyst (H/F)", &["Vélizy-Villacoublay"], None, Some((2_400.0, 2_900.0)))];
    "feed", "feed/engagement.json", "https://www.exemple.fr/engagement.json", [
        ("34161001", "Agent de données (F/H)", &["Bègles"], None, None)];
    "feed", "feed/cegid.json", "https://www.exemple.fr/cegid.json", [
        ("2026-82802", "Conseiller données", &["Yvelines (78)"], None, Some((1_940.0, 1_940.0)))];
    "file", "file.csv", "file.csv", [
        ("F-1", "Data scientist", &["Bordeaux"], None, None),
        ("F-2", "Technicien données, alternance", &["Pau"], None, None)];
};

static WORLD: LazyLock<(Knowledge, Reader, Ways)> = LazyLock::new(|| {
    let knowledge = tremplin_knowledge::open();
    let (reader, ways) = (Reader::new(&knowledge), Ways::new(&knowledge));
    (knowledge, reader, ways)
});

fn page(recorded: &Recorded, body: &[u8]) -> Result<Page, Unread> {
    let board = board(recorded.board).unwrap();
    let range = (recorded.board == "france_travail").then_some("offres 0-0/1");
    let reply = Reply { address: recorded.address, status: 200, content_range: range, body, day: 20_788 };
    read(board, &reply, &WORLD.2)
}

#[test]
fn recorded_replies_give_ads_that_are_read() {
    for recorded in RECORDED {
        let at = recorded.address;
        let page = page(recorded, recorded.body).unwrap_or_else(|e| panic!("{at}: {e}"));
        assert_eq!((page.postings.len(), page.unread), (recorded.ads.len(), 0), "{at}: {page:#?}");
        for (posting, (id, title, places, mode, pay)) in page.postings.iter().zip(recorded.ads) {
            assert_eq!((posting.id.as_str(), posting.title.as_str()), (*id, *title), "{at}");
            assert_eq!(posting.places, *places, "{at}");
            assert!(page.listed.contains(&posting.id) && posting.source == recorded.board, "{at}");
            assert!(
                posting.url.starts_with("https://") && posting.ad.contains("Orbis")
                    || NAMELESS.contains(&recorded.board),
                "{at}: {posting:?}"
            );
            let published = posting.published.as_deref().unwrap_or_default();
            assert!(
                published.starts_with("2025-11")
                    || published.starts_with("2026-")
                    || WITHOUT_DAY.iter().any(|w| at.contains(w)),
                "{at}: {published:?}"
            );
            let document =
                open(posting.ad.as_bytes(), &Hint { name: Some("ad.json") }).unwrap_or_else(|e| panic!("{at}: {e}"));
            document.check().unwrap();
            let ad = WORLD.1.read_ad(&document);
            assert_eq!(ad.title.as_ref().map(|t| t.raw.as_str()), Some(*title), "{at}: {}", document.text);
            assert_eq!(ad.remote.as_ref().map(|r| r.mode), *mode, "{at}: {}", document.text);
            let stated = ad.salary.as_ref().and_then(|s| s.min.zip(s.max));
            assert_eq!(stated, *pay, "{at}: {}", document.text);
            assert!(!document.text.contains("&lt;") && !document.text.contains("</"), "{at}: {}", document.text);
        }
    }
}

/// Boards whose recorded ads do not name the employer, or have no address.
const NAMELESS: [&str; 4] = ["lever", "ashby", "rss", "file"];
/// Recorded replies without a day of publication.
const WITHOUT_DAY: [&str; 2] = ["leboncoin", "file.csv"];

#[test]
fn every_board_has_a_recorded_reply_and_an_address() {
    for board in BOARDS {
        assert!(RECORDED.iter().any(|r| r.board == board.name()), "{}", board.name());
        assert_eq!(super::board(board.name()).map(Board::name), Some(board.name()));
        let tokens = ["orbis", "https://orbis.example/jobs"];
        let addresses: Vec<String> = tokens.iter().filter_map(|t| board.first(t)).collect();
        assert!(board.name() == "file" || addresses.iter().all(|a| a.starts_with("https://")) && !addresses.is_empty());
        for bad in ["", " ", "../x", "a/../b", "a?b", "a#b", "a b\n", "é/"] {
            if let Some(address) = board.first(bad) {
                assert!(
                    address.contains("motsCles=") && !address.contains("../"),
                    "{}: {bad:?} {address}",
                    board.name()
                );
            }
        }
    }
}

#[test]
fn lists_lead_to_their_next_pages() {
    let follow = |i: &str| {
        let recorded = RECORDED.iter().find(|r| r.address.contains(i)).unwrap();
        page(recorded, recorded.body).unwrap()
    };
    let list = follow("postings?limit=100&offset=0");
    assert_eq!(list.follow[0], "https://api.smartrecruiters.com/v1/companies/Orbis/postings?limit=100&offset=100");
    assert_eq!(list.follow[1], "https://api.smartrecruiters.com/v1/companies/Orbis/postings/744000012345678");
    assert_eq!((list.follow.len(), list.listed.len()), (3, 2));
    let map = follow("sitemap.xml");
    assert_eq!(map.follow, ["https://orbis.example/jobs/data-analyst", "https://orbis.example/jobs/data-engineer"]);
    let full: Vec<String> = (0..100).map(|i| format!(r#"{{"id":"{i}","text":"Job {i}"}}"#)).collect();
    let lever = RECORDED.iter().find(|r| r.board == "lever").unwrap();
    let full = page(lever, format!("[{}]", full.join(",")).as_bytes()).unwrap();
    assert_eq!(full.follow, ["https://api.lever.co/v0/postings/orbis?mode=json&limit=100&skip=100"]);
}

#[test]
fn what_is_another_shape_is_an_error() {
    for recorded in RECORDED.iter().filter(|r| r.board != "job_posting") {
        for bad in
            [&b"<html><body><h1>Sorry</h1></body></html>"[..], b"{\"error\":\"gone\"}", b"", b"null", b"12", b"\"x\""]
        {
            assert!(page(recorded, bad).is_err(), "{} takes {:?}", recorded.address, String::from_utf8_lossy(bad));
        }
    }
    let greenhouse = &RECORDED[0];
    assert_eq!(page(greenhouse, br#"{"jobs":[]}"#).unwrap(), Page::default());
    assert!(page(greenhouse, br#"{"jobs":[{"key":1,"name":"x"}]}"#).is_err(), "all its ads are unread");
    assert_eq!(page(greenhouse, br#"{"jobs":[{"id":1,"title":"x"},{"key":2}]}"#).unwrap().unread, 1);
    assert_eq!(page(greenhouse, br#"{"jobs":[{"id":1,"title":"x"}],"meta":{"total":9}}"#).unwrap().unread, 8);
}

/// Altered replies of each recorded one.
const MUTANTS: u64 = 300;

#[test]
fn altered_replies_never_stop_the_reading() {
    for recorded in RECORDED {
        let (mut read, mut refused) = (0, 0);
        for seed in 0..MUTANTS {
            let body = altered(recorded.body, seed);
            match page(recorded, &body) {
                Ok(page) => {
                    read += 1;
                    for posting in page.postings.iter().take(1) {
                        assert!(
                            !posting.id.is_empty() && !posting.title.trim().is_empty(),
                            "{} {seed}",
                            recorded.address
                        );
                        // Whatever it holds, the ad is opened or refused.
                        if let Ok(document) = open(posting.ad.as_bytes(), &Hint::default()) {
                            document.check().unwrap();
                        }
                    }
                }
                Err(error) => {
                    refused += 1;
                    assert!(!error.to_string().is_empty());
                }
            }
        }
        assert!(read > 0 && refused > 0, "{}: {read} read, {refused} refused", recorded.address);
    }
}

/// A reply cut, with bytes altered, or with a value of another type.
fn altered(body: &[u8], seed: u64) -> Vec<u8> {
    let mut state = seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1;
    let mut next = |below: usize| {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        usize::try_from(state % below.max(1) as u64).unwrap()
    };
    let mut bytes = body.to_vec();
    match seed % 3 {
        0 => bytes.truncate(next(body.len())),
        1 => {
            for _ in 0..=next(6) {
                let at = next(bytes.len());
                bytes[at] = u8::try_from(next(256)).unwrap();
            }
        }
        _ => return retyped(body, &mut next),
    }
    bytes
}

/// The value or the text after one sign of the format, replaced by one of another type.
fn retyped(body: &[u8], next: &mut impl FnMut(usize) -> usize) -> Vec<u8> {
    const VALUES: [&str; 9] =
        ["null", "true", "-1", "[]", "{}", "[[[]]]", "{\"name\":{\"name\":[1]}}", "\"\"", "\"<p>&lt;x&gt;</p>\""];
    let value = VALUES[next(VALUES.len())];
    let marks: Vec<usize> = (0..body.len()).filter(|i| matches!(body[*i], b':' | b'>' | b',')).collect();
    let Some(at) = marks.get(next(marks.len())).copied() else { return value.into() };
    let rest = &body[at + 1..];
    let end = rest.iter().position(|b| matches!(b, b',' | b'}' | b']' | b'<' | b'\n')).unwrap_or(rest.len());
    [&body[..=at], value.as_bytes(), &rest[end..]].concat()
}
