//! Figures against counts made by hand: shares, medians, changes, pairs; copies once, small cells held back.

use crate::record;
use serde_json::Value;
use std::collections::BTreeMap;
use std::sync::Arc;
use tremplin_knowledge::Lang;
use tremplin_observatory::engine::Engine;
use tremplin_observatory::record::Record;
use tremplin_observatory::statistics::{FEWEST, Figures, Kind, all, change, claims, figures, wilson};
use tremplin_observatory::store::View;

const SKILLS: [&str; 5] = ["python", "sql", "docker", "excel", "rust"];
const BANDS: [Option<&str>; 4] = [Some("junior"), Some("confirmed"), Some("senior"), None];

/// Six hundred ads drawn by a seed; one in ten is a copy.
fn ads() -> Vec<Record> {
    let mut seed = 7_u64;
    let mut draw = move |n: u64| {
        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (seed >> 33) % n
    };
    (0..600)
        .map(|i| {
            let month = draw(12) + 1;
            let mut ad = record(&format!("{i:03}"), &format!("2025-{month:02}-10"), 20_400);
            let facts = &mut ad.facts;
            // Rust is rare at first and common later.
            facts.skills = SKILLS
                .iter()
                .zip([2, 3, 4, 9, if month > 6 { 2 } else { 12 }])
                .filter(|(_, odds)| draw(*odds) == 0)
                .map(|(s, _)| (*s).to_owned())
                .collect();
            facts.experience_band = BANDS[draw(4) as usize].map(str::to_owned);
            facts.contract = ["cdi", "cdd", "stage"].get(draw(4) as usize).map(|c| (*c).to_owned());
            facts.remote = (draw(3) == 0).then(|| "hybrid".to_owned());
            if draw(3) > 0 {
                let low = 30_000.0 + draw(40_000) as f64;
                (facts.pay_stated, facts.pay_min, facts.pay_currency) = (true, Some(low), Some("EUR".into()));
                facts.pay_max = (draw(2) == 0).then_some(low + 5_000.0);
            }
            ad.closed = (draw(2) == 0).then(|| 20_400 + draw(60) as i32);
            ad.same_as = (draw(10) == 0).then(|| "demo/000".to_owned());
            ad
        })
        .collect()
}

fn openings(ads: &[Record]) -> Vec<&Record> {
    ads.iter().filter(|r| r.same_as.is_none()).collect()
}

fn engine(ads: &[Record]) -> Engine {
    let view = View { incoming: ads.to_vec(), ..View::default() };
    Engine::open(&view, &Arc::new(tremplin_knowledge::open())).unwrap()
}

fn counted(name: &str, engine: &Engine) -> Figures {
    let query = all().iter().find(|q| q.name == name).unwrap();
    figures(query, engine).unwrap()
}

/// The row whose labels are these.
fn row<'f>(figures: &'f Figures, labels: &[&str]) -> &'f [Value] {
    let is = |row: &&Vec<Value>| labels.iter().zip(row.iter()).all(|(l, cell)| cell.as_str() == Some(l));
    figures.table.rows.iter().find(is).unwrap_or_else(|| panic!("no row {labels:?} in {figures:?}"))
}

#[track_caller]
fn near(figures: &Figures, row: &[Value], expected: &[(&str, f64)]) {
    for (name, value) in expected {
        let found = figures.table.number(row, name).unwrap_or(f64::NAN);
        assert!((found - value).abs() < 1e-4, "{name}: {found} in the place of {value}");
    }
}

#[test]
fn shares_count_copies_once_and_have_their_interval() {
    let (ads, figures) = (ads(), "skills");
    let figures = counted(figures, &engine(&ads));
    let openings = openings(&ads);
    for skill in SKILLS {
        let n = openings.iter().filter(|r| r.facts.skills.iter().any(|s| s == skill)).count() as f64;
        let total = openings.len() as f64;
        let (low, high) = wilson(n, total);
        near(
            &figures,
            row(&figures, &[skill]),
            &[("n", n), ("total", total), ("share", n / total), ("low", low), ("high", high)],
        );
    }
}

#[test]
fn a_group_without_a_name_stands_too() {
    let (ads, openings) = (ads(), "remote");
    let figures = counted(openings, &engine(&ads));
    let untold = self::openings(&ads).iter().filter(|r| r.facts.remote.is_none()).count() as f64;
    let found = figures.table.rows.iter().find(|r| r[0].is_null()).unwrap();
    near(&figures, found, &[("n", untold)]);
}

#[test]
fn medians_are_ranks_of_the_sorted_pay() {
    let ads = ads();
    let figures = counted("pay-band", &engine(&ads));
    for band in ["junior", "confirmed", "senior", "all"] {
        let mut pays: Vec<f64> = Vec::new();
        for facts in openings(&ads).iter().map(|r| &r.facts) {
            let here = band == "all" || facts.experience_band.as_deref() == Some(band);
            if let Some(low) = facts.pay_min.filter(|_| here && facts.contract.as_deref() != Some("stage")) {
                pays.push(facts.pay_max.map_or(low, |high| (low + high) / 2.0));
            }
        }
        pays.sort_by(f64::total_cmp);
        let n = pays.len() as f64;
        let rank = |r: f64| pays[(r.ceil().clamp(1.0, n) - 1.0) as usize];
        let half = 0.98 * n.sqrt();
        let expected = [
            ("n", n),
            ("quarter", rank(n * 0.25)),
            ("median", rank(n * 0.5)),
            ("three_quarters", rank(n * 0.75)),
            ("low", rank((n / 2.0 - half).ceil())),
            ("high", rank((n / 2.0 + half).ceil())),
        ];
        near(&figures, row(&figures, &["EUR", band]), &expected);
    }
}

#[test]
fn days_open_are_those_of_ads_that_are_gone() {
    let ads = ads();
    let figures = counted("time-open", &engine(&ads));
    let published = |r: &Record| tremplin_observatory::day::parse(r.posting.published.as_deref().unwrap()).unwrap();
    let mut days: Vec<i32> = openings(&ads).iter().filter_map(|r| Some(r.closed? - published(r))).collect();
    days.sort_unstable();
    let median = f64::from(days[days.len().div_ceil(2) - 1]);
    near(&figures, row(&figures, &["demo"]), &[("n", days.len() as f64), ("median", median)]);
}

#[test]
fn a_rising_skill_rises() {
    let ads = ads();
    let figures = counted("skills-rising", &engine(&ads));
    let half = |late: bool| {
        let here: Vec<&Record> =
            openings(&ads).into_iter().filter(|r| (r.month.as_str() > "2025-06") == late).collect();
        let named = here.iter().filter(|r| r.facts.skills.iter().any(|s| s == "rust")).count();
        (named as f64, here.len() as f64)
    };
    let (before, after) = (half(false), half(true));
    let (low, high) = change(before, after);
    let found = row(&figures, &["demo", "rust"]);
    near(&figures, found, &[("n_before", before.0), ("n", after.0), ("total", after.1), ("low", low), ("high", high)]);
    assert!(low > 0.0 && figures.table.rows[0] == found, "it stands first");
}

#[test]
fn skills_go_together_in_both_directions() {
    let ads = ads();
    let figures = counted("skills-together", &engine(&ads));
    let has = |r: &Record, skill: &str| r.facts.skills.iter().any(|s| s == skill);
    for (a, b) in [("python", "sql"), ("sql", "python")] {
        let firsts: Vec<&Record> = openings(&ads).into_iter().filter(|r| has(r, a)).collect();
        let both = firsts.iter().filter(|r| has(r, b)).count() as f64;
        near(&figures, row(&figures, &[a, b]), &[("n", both), ("total", firsts.len() as f64)]);
    }
}

#[test]
fn an_ad_that_came_back_has_its_age() {
    let mut ads = [("1", "2025-01-10"), ("2", "2025-03-01"), ("3", "2025-05"), ("4", "2025-05-20")].map(|(id, day)| {
        let seen = tremplin_observatory::day::parse("2025-06-09").unwrap();
        record(id, day, seen)
    });
    for ad in &mut ads[1..3] {
        ad.again_of = Some("demo/1".into());
    }
    ads[2].same_as = Some("demo/4".into());
    let figures = counted("reposts", &engine(&ads));
    let rows = &figures.table.rows;
    assert_eq!(rows.len(), 1, "one line an ad: {rows:?}");
    assert_eq!((rows[0][3].as_str(), rows[0][4].as_str()), (Some("2025-01-10"), Some("2025-03-01")));
    near(&figures, &rows[0], &[("times", 2.0), ("days", 50.0)]);
}

#[test]
fn small_cells_are_held_back() {
    let mut ads = ads();
    for (i, ad) in ads.iter_mut().enumerate() {
        ad.posting.employer = if i < 8 { "Petite".into() } else { "Grande".into() };
        ad.same_as = None;
    }
    let figures = counted("employers", &engine(&ads));
    assert_eq!((figures.table.rows.len(), figures.held_back), (1, 1));
    assert!(figures.table.number(&figures.table.rows[0], "n").unwrap() >= FEWEST);
}

/// Every statistic and every measure answers, on many ads, on few and on none, and no row rests on few.
#[test]
fn every_query_answers() {
    let ads = ads();
    for ads in [&ads[..], &ads[..5], &[]] {
        let engine = engine(ads);
        for query in all().iter().chain(claims()) {
            let figures = figures(query, &engine).unwrap_or_else(|e| panic!("{}: {e}", query.name));
            let of_a_market = query.kind != Kind::List;
            for row in figures.table.rows.iter().filter(|_| of_a_market) {
                let n = figures.table.number(row, "n").unwrap();
                let before = figures.table.number(row, "n_before").unwrap_or(0.0);
                assert!(n + before >= FEWEST, "{}: {row:?}", query.name);
            }
            for name in query.kind.figures().iter().chain(query.kind.adds()) {
                assert!(figures.table.column(name).is_some(), "{}: no column {name}", query.name);
            }
        }
    }
}

#[test]
fn every_measure_is_of_a_claim_and_every_query_is_named_after_its_file() {
    let knowledge = tremplin_knowledge::open();
    for query in claims() {
        assert!(knowledge.claims.iter().any(|c| c.id == query.name), "{}: no such claim", query.name);
    }
    let words: BTreeMap<&str, String> = BTreeMap::from([("stat", "stat-".into()), ("counted", "counted-".into())]);
    for query in all() {
        assert_eq!(query.title, format!("{}{}", words["stat"], query.name));
        assert_eq!(query.counted, format!("{}{}", words["counted"], query.name));
        assert!(query.sql.contains(&format!("-- name: {}\n", query.name)));
    }
    assert!(knowledge.languages.contains_key(&Lang::FR));
}
