//! What to learn first, and what a supposed skill changes.

use super::*;
use crate::answer::{PlanStatus, Suppose};
use crate::orient;
use crate::plan::plan;
use crate::small_world::{Dice, World, person};
use tremplin_knowledge::Level;

fn world() -> World {
    World::default()
        .skills("a b c d")
        .occupation("near", "a:2", "d:1")
        .occupation("far", "a:2 b:2", "")
        .occupation("other", "b:2", "")
        .occupation("unknown", "c:2", "")
        .route("learn-a", 30.0, 10.0, "a:2", "")
        .route("learn-b", 20.0, 500.0, "b:2", "")
}

fn skill(w: &Worth) -> &str {
    match &w.what {
        Unit::Skill(gain) => &gain.skill,
        Unit::Project(id) => id,
    }
}

const ALL: [&str; 4] = ["far", "near", "other", "unknown"];

#[test]
fn the_skill_that_opens_most_for_each_hour_comes_first() {
    let knowledge = world().build();
    let found = worth(&person(""), &knowledge, &Request::default(), &ALL);
    let told: Vec<_> =
        found.iter().map(|w| (skill(w), w.weeks, w.euros, w.opens.join(" "), w.nearer.join(" "))).collect();
    // No route leads to c.
    assert_eq!(
        told,
        [("b", 2, 500.0, "other".to_owned(), "far".to_owned()), ("a", 3, 10.0, "near".to_owned(), "far".to_owned()),]
    );
    // far: half of its weight; other: all of it.
    assert!((found[0].gain - 1.5).abs() < 1e-9, "{}", found[0].gain);
}

#[test]
fn limits_leave_out_what_they_forbid() {
    let knowledge = world().build();
    let names = |request: Request| -> Vec<String> {
        worth(&person(""), &knowledge, &request, &ALL).iter().map(|w| skill(w).to_owned()).collect()
    };
    assert_eq!(names(Request { budget: Some(100), ..Request::default() }), ["a"]);
    assert_eq!(names(Request { weeks: Some(2), ..Request::default() }), ["b"]);
}

#[test]
fn a_project_counts_once_the_person_can_begin_it() {
    let knowledge = world().project("build", 12.0, "a:2", &[]).build();
    let before = worth(&person(""), &knowledge, &Request::default(), &ALL);
    assert!(before.iter().all(|w| skill(w) != "build"));
    let after = worth(&person("a:1"), &knowledge, &Request::default(), &ALL);
    assert_eq!(
        (skill(&after[0]), after[0].hours, after[0].opens.as_slice()),
        ("a", 12.0, ["near".to_owned()].as_slice())
    );
    // The way to the skill is the project: one line for both.
    assert_eq!(after[0].routes, ["build"]);
    assert!(after.iter().all(|w| skill(w) != "build"));
}

#[test]
fn what_is_supposed_counts_as_named_and_what_is_denied_as_absent() {
    let knowledge = world().build();
    let hours = |suppose: Suppose| {
        let request = Request { suppose, targets: vec!["far".into()], ..Request::default() };
        let reach = orient(&person("a:1"), &knowledge, &request).remove(0);
        (reach.plan.status, reach.plan.hours)
    };
    let gain = |skill: &str| Gain { skill: skill.into(), level: Level::Working };
    assert_eq!(hours(Suppose::default()), (PlanStatus::Optimal, 50.0));
    assert_eq!(hours(Suppose { with: vec![gain("a")], ..Suppose::default() }), (PlanStatus::Optimal, 20.0));
    assert_eq!(hours(Suppose { routes: vec!["learn-b".into()], ..Suppose::default() }), (PlanStatus::Optimal, 30.0));
    let both = Suppose { with: vec![gain("a"), gain("b")], ..Suppose::default() };
    assert_eq!(hours(both.clone()), (PlanStatus::NoneNeeded, 0.0));
    assert_eq!(hours(Suppose { without: vec!["a".into()], ..both }), (PlanStatus::Optimal, 30.0));
}

/// A seeded world of six skills, eight routes and four occupations.
fn random(dice: &mut Dice) -> Knowledge {
    let skills = ["a", "b", "c", "d", "e", "f"];
    let mut world = World::default().skills("a b c d e f");
    for n in 0..8 {
        let teaches = format!("{}:{}", skills[dice.roll(6)], 1 + dice.roll(3));
        let requires = if dice.roll(2) == 0 { format!("{}:1", skills[dice.roll(6)]) } else { String::new() };
        world = world.route(&format!("r{n}"), 5.0 + dice.roll(60) as f64, dice.roll(900) as f64, &teaches, &requires);
    }
    for n in 0..4 {
        let first = dice.roll(6);
        let core = format!(
            "{}:{} {}:{}",
            skills[first],
            1 + dice.roll(2),
            skills[(first + 1 + dice.roll(5)) % 6],
            1 + dice.roll(2)
        );
        world = world.occupation(&format!("o{n}"), &core, "");
    }
    world.build()
}

#[test]
fn an_opened_occupation_has_a_plan_as_short_and_a_supposed_skill_never_lengthens_one() {
    for seed in 0..60 {
        let mut dice = Dice::new(seed);
        let knowledge = random(&mut dice);
        let profile = person(if dice.roll(2) == 0 { "" } else { "a:1 c:1" });
        let free = Request::default();
        for w in worth(&profile, &knowledge, &free, &["o0", "o1", "o2", "o3"]) {
            for id in &w.opens {
                let planned = plan(&profile, knowledge.occupation(id).unwrap(), &knowledge, &free).plan;
                assert!(planned.hours > 0.0 && planned.hours <= w.hours, "{seed}: {id} {w:?}");
            }
            let Unit::Skill(gain) = w.what else { continue };
            let suppose = Suppose { with: vec![gain], ..Suppose::default() };
            let with = Request { suppose, ..Request::default() };
            for occupation in &knowledge.occupations {
                let hours = |request| plan(&profile, occupation, &knowledge, request).way.map(|way| way.hours);
                let (before, after) = (hours(&free), hours(&with));
                assert!(
                    before.is_none() || after.is_some_and(|after| Some(after) <= before),
                    "{seed}: {before:?} {after:?}"
                );
            }
        }
    }
}
