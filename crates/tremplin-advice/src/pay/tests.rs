//! Which pay figure is chosen.

use super::*;
use crate::small_world::{World, person};
use tremplin_reader::Span;
use tremplin_reader::facts::{Date, Found};

fn world(rows: &str) -> Knowledge {
    World::default().skills("a").occupation("data-scientist", "a:1", "").salaries(rows).build()
}

fn job(title: &str, start: Option<(i32, u8)>, months: u32) -> Job {
    let span = Span::new(0, 1);
    Job {
        title: Some(Found { value: title.into(), span }),
        employer: None,
        start: start.map(|(year, month)| Date { year, month: Some(month), day: None }),
        end: None,
        current: false,
        dates: span,
        span,
        months,
    }
}

fn profile(jobs: Vec<Job>) -> Profile {
    Profile { jobs, ..person("") }
}

/// Source of the row chosen for a beginner.
fn check(rows: &str, expected: Option<&str>) {
    let knowledge = world(rows);
    let found = pay(&profile(Vec::new()), knowledge.occupation("data-scientist").unwrap(), &knowledge);
    assert_eq!(found.map(|p| p.source), expected.map(|e| format!("https://{e}")));
}

const LOW: &str = "data-scientist,junior,1,2,,,France,survey,https://low,2026,low\n";
const OLD: &str = "data-scientist,junior,1,2,,50,France,survey,https://old,2023,medium\n";
const NEW: &str = "data-scientist,junior,1,2,,50,France,survey,https://new,2024-05,high\n";
const ONE_AD: &str = "data-scientist,junior,1,2,,1,Lyon,ads,https://one,2026,high\n";
const EVERY: &str = "*,junior,1,2,,,France,grid,https://every,2024,low\n";
const ALL: &str = "data-scientist,all,,,3,,France,survey,https://all,2025,medium\n";
const ALL_LOW: &str = "data-scientist,all,,,3,,France,survey,https://alllow,2025,low\n";

#[test]
fn the_own_row_of_the_band_comes_first_the_newest_of_them() {
    check(&format!("{EVERY}{ALL}{LOW}{OLD}{NEW}"), Some("new"));
    check(&format!("{EVERY}{ALL}{LOW}{OLD}"), Some("old"));
}

#[test]
fn one_ad_is_not_a_pay_scale() {
    check(&format!("{ONE_AD}{OLD}"), Some("old"));
    check(ONE_AD, Some("one"));
}

#[test]
fn then_all_ai_jobs_then_all_bands() {
    check(&format!("{ALL}{LOW}{EVERY}"), Some("every"));
    check(&format!("{ALL}{LOW}"), Some("all"));
    check(&format!("{ALL_LOW}{LOW}"), None);
    check("", None);
}

#[test]
fn what_is_not_known_stays_unknown() {
    let knowledge = world(ALL);
    let found = pay(&profile(Vec::new()), &knowledge.occupations[0], &knowledge).unwrap();
    assert_eq!((found.low, found.median, found.high, found.own), (None, Some(3.0), None, true));
}

#[test]
fn only_jobs_of_the_trade_count() {
    let knowledge = world("");
    let band_of = |jobs| band(&profile(jobs), &knowledge.occupations[0], &knowledge);
    assert_eq!(band_of(vec![job("Nurse", Some((2000, 1)), 240)]), Band::Junior);
    assert_eq!(band_of(vec![job("Senior Dàta Scientist - NLP", Some((2020, 1)), 36)]), Band::Confirmed);
    assert_eq!(band_of(vec![job("Database scientist", Some((2000, 1)), 240)]), Band::Junior);
    assert_eq!(band_of(vec![job("Data scientist", None, 72)]), Band::Senior);
}

#[test]
fn overlapping_jobs_count_once() {
    let knowledge = world("");
    let jobs = vec![
        job("Data scientist", Some((2020, 1)), 24),
        job("Data scientist", Some((2021, 1)), 12),
        job("Data scientist", Some((2021, 7)), 12),
    ];
    assert_eq!(band(&profile(jobs), &knowledge.occupations[0], &knowledge), Band::Junior);
}

#[test]
fn a_job_that_ai_augments_takes_no_figure_of_ai_jobs_and_counts_its_own_years() {
    let rows = format!("{EVERY}lawyer,senior,7,8,,50,France,survey,https://lawyers,2025,medium\n");
    let world = World::default().skills("a").occupation("data-scientist", "a:1", "").augmented("lawyer", "a:1", "");
    let knowledge = world.salaries(&rows).build();
    let found = |jobs: Vec<Job>, occupation: &str| {
        pay(&profile(jobs), knowledge.occupation(occupation).unwrap(), &knowledge).map(|p| (p.band, p.source))
    };
    assert_eq!(found(Vec::new(), "lawyer"), None);
    let years = || vec![job("Lawyer", Some((2010, 1)), 120)];
    assert_eq!(found(years(), "lawyer"), Some((Band::Senior, "https://lawyers".to_owned())));
    assert_eq!(found(years(), "data-scientist").map(|f| f.0), Some(Band::Junior), "ten years of law are none of data");
}
