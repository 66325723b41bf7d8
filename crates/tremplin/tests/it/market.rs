//! `market`: every command on the demo market and on a small store, and what it refuses.

use crate::homes::{check, home, run};
use crate::{file, folder, json, stderr, stdout};
use std::path::Path;
use std::process::Output;

/// Towns: the same ad in two of them is two ads.
const TOWNS: &str = "Lyon Paris Lille Nantes Rennes Brest Tours Dijon Metz Nancy Reims Caen Rouen Amiens Angers Limoges Poitiers \
                     Bordeaux Toulouse Montpellier Toulon Marseille Nice Grenoble Annecy Strasbourg Mulhouse Bourges Pau Niort";

/// Ads in the shape of the demo market, under a name of their own; each in its town.
pub fn ads(name: &str, rows: usize) -> String {
    let towns: Vec<&str> = TOWNS.split_whitespace().collect();
    let line = |i: usize| {
        let text = "Data engineer (F/H)\\nCDI, 45 000 € à 50 000 € bruts par an\\nProfil\\n- Python exigé\\n- SQL\\n";
        format!(
            "{{\"demo\":true,\"id\":\"{i}\",\"title\":\"Data engineer (F/H) - {}\",\"employer\":\"Maison {}\",\"published\":\"2026-03-10\",\"text\":\"{text}\"}}\n",
            towns[i],
            i % 3
        )
    };
    file(&format!("{name}.jsonl"), (0..rows).map(line).collect::<String>().as_bytes()).display().to_string()
}

#[track_caller]
pub fn fine(home: &Path, args: &[&str]) -> Output {
    let output = run(home, args);
    assert_eq!(output.status.code(), Some(0), "{args:?}: {}", stderr(&output));
    output
}

#[test]
fn every_statistic_answers_on_the_demo_market() {
    let home = home("market-demo");
    let list = json(&fine(&home, &["market", "stats", "--format", "json"]));
    let names: Vec<&str> = list.as_array().unwrap().iter().filter_map(|s| s["name"].as_str()).collect();
    assert!(names.len() >= 15, "{names:?}");
    assert!(stdout(&fine(&home, &["market", "stats"])).contains("skills-rising"));
    let skills = json(&fine(&home, &["market", "stats", "skills", "--demo", "--format", "json"]));
    assert_eq!((&skills["invented"], &skills["openings"]), (&true.into(), &66.into()));
    let first = &skills["rows"][0];
    let (share, low, high) =
        (first["share"].as_f64().unwrap(), first["low"].as_f64().unwrap(), first["high"].as_f64().unwrap());
    assert!(low < share && share < high && first["labels"]["skill"].is_string(), "{first}");
    for name in ["openings-occupation", "pay-band", "remote", "time-open"] {
        let text = stdout(&fine(&home, &["market", "stats", name, "--demo"]));
        assert!(text.contains("inventés"), "{name}: what is invented is said: {text}");
    }
    assert!(!home.exists(), "the demo market writes nothing");
}

#[test]
fn a_statistic_in_every_form() {
    let home = home("market-forms");
    let csv = stdout(&fine(&home, &["market", "stats", "contract", "--demo", "--format", "csv"]));
    assert!(csv.starts_with("contract,n,total,share,low,high\ncdi,"), "{csv}");
    let out = folder("market-forms").join("contract.parquet").display().to_string();
    fine(&home, &["market", "stats", "contract", "--demo", "--format", "parquet", "-o", &out]);
    assert!(std::fs::read(&out).unwrap().starts_with(b"PAR1"));
    let sql = "select contract from contract order by n desc";
    let answer = json(&fine(
        &home,
        &["market", "sql", sql, "--demo", "--table", &format!("contract={out}"), "--format", "json"],
    ));
    assert_eq!(answer[0]["contract"], "cdi");
    let svg = stdout(&fine(&home, &["--lang", "en", "market", "stats", "contract", "--demo", "--format", "svg"]));
    assert!(svg.starts_with("<svg") && svg.contains("permanent contract") && svg.contains("(invented)"), "{svg}");
}

#[test]
fn ads_are_imported_asked_and_forgotten() {
    let home = home("market-kept");
    let ads = ads("kept", 30);
    let imported = json(&fine(&home, &["market", "import", &ads, "--seen", "2026-04-01", "--format", "json"]));
    assert_eq!((&imported["files"][0]["kept"], &imported["store"]["ads"]), (&30.into(), &30.into()));
    let again = stdout(&fine(&home, &["market", "import", &ads, "--seen", "2026-04-01"]));
    assert!(again.contains("Lignes lues auparavant"), "{again}");
    let sql = "select count(*) as n, min(pay_min) as pay, min(cast(first_seen as varchar)) as seen from ads where occupation = 'data-engineer'";
    let answer = json(&fine(&home, &["market", "sql", sql, "--format", "json"]));
    assert_eq!(answer[0], serde_json::json!({"n": 30, "pay": 45_000.0, "seen": "2026-04-01"}));
    let pay = json(&fine(&home, &["market", "stats", "pay-occupation", "--format", "json"]));
    assert_eq!((&pay["rows"][0]["median"], &pay["invented"]), (&47_500.0.into(), &false.into()));
    assert!(stdout(&fine(&home, &["market", "forget", "--employer", "maison 1"])).contains("10"));
    fine(&home, &["market", "import", &ads, "--seen", "2026-04-02"]);
    let left = json(&fine(&home, &["market", "sql", "select count(*) as n from ads", "--format", "json"]));
    assert_eq!(left[0]["n"], 20);
    fine(&home, &["market", "compact"]);
}

#[test]
fn claims_stand_beside_their_measure_or_without_data() {
    let home = home("market-claims");
    let claims = json(&fine(&home, &["--lang", "en", "market", "claims", "--demo", "--format", "json"]));
    let of = |id: &str| claims["claims"].as_array().unwrap().iter().find(|c| c["claim"] == id).unwrap().clone();
    let python = of("python-reference");
    assert!(python["measured"]["rows"][0]["share"].is_f64() && python["not_enough_data"] == false, "{python}");
    assert!(of("jobs-140000")["measured"]["counted"].as_str().unwrap().contains("cannot be compared"));
    fine(&home, &["market", "import", &ads("few", 3)]);
    let few = json(&fine(&home, &["market", "claims", "--format", "json"]));
    assert!(few["claims"].as_array().unwrap().iter().all(|c| c["not_enough_data"] == true), "{few}");
    assert!(stdout(&fine(&home, &["market", "claims"])).contains("Pas assez de données"));
}

#[test]
fn small_figures_are_published() {
    let home = home("market-published");
    fine(&home, &["market", "import", &ads("published", 25)]);
    let out = folder("market-published");
    let text = stdout(&fine(&home, &["market", "publish", &out.display().to_string()]));
    assert!(text.contains("demo"), "a source without origin is told: {text}");
    let skills = std::fs::read_to_string(out.join("skills.csv")).unwrap();
    assert!(skills.contains("python,25,25,1"), "{skills}");
    let asked = std::fs::read_to_string(out.join("skills-asked.csv")).unwrap();
    assert_eq!(asked, "occupation,skill,language,asked,ads,source,date,confidence\n");
}

#[test]
fn what_goes_wrong_has_a_code() {
    let empty = home("market-wrong");
    let demo = |sql: &'static str| ["market", "sql", sql, "--demo"];
    check(&empty, &["market", "stats", "skills"], "market.empty");
    check(&empty, &["market", "stats", "skils", "--demo"], "statistic.unknown");
    check(&empty, &demo("drop view ads"), "sql.refused");
    check(&empty, &demo("copy (select 1) to '/tmp/x.csv'"), "sql.refused");
    check(&empty, &["market", "import", "nowhere.jsonl"], "market.unreadable");
    check(&empty, &["market", "import", &folder("market-nothing").display().to_string()], "market.no_file");
    check(&empty, &["market", "import", "x", "--seen", "2026-04"], "argument.invalid");
    let shape = file("shape.toml", b"source = 1").display().to_string();
    check(&empty, &["market", "import", "x", "--shape", &shape], "shape.invalid");
    for args in [&["market", "forget"][..], &["market", "forget", "--id", "1", "--url", "x"]] {
        assert_eq!(run(&empty, args).status.code(), Some(2));
    }
}

#[test]
fn one_writer_at_a_time() {
    let home = home("market-locked");
    let ads = ads("locked", 3);
    fine(&home, &["market", "import", &ads]);
    let writer = tremplin_observatory::store::Store::new(&home).take().unwrap();
    check(&home, &["market", "import", &ads], "locked");
    fine(&home, &["market", "sql", "select count(*) from ads"]);
    drop(writer);
    fine(&home, &["market", "import", &ads]);
}
