//! Which projects are chosen, for whom.

use super::*;
use crate::small_world::{World, person};

fn world() -> World {
    World::default()
        .skills("python statistics docker nursing recruitment sql")
        .skill("machine-learning", "")
        .occupation("job", "python:2 machine-learning:2", "docker:2 sql:1")
        .project("health", 30.0, "python:2 machine-learning:2", &["nursing"])
        .project("people", 30.0, "python:2 machine-learning:2", &["recruitment"])
        .project("plain", 30.0, "python:2 machine-learning:2", &[])
        .project("ship-it", 20.0, "docker:2", &[])
}

fn chosen(world: &World, skills: &str, request: &Request) -> Vec<String> {
    let knowledge = world.build();
    let profile = person(skills);
    let found = portfolio(&profile, knowledge.occupation("job").unwrap(), &knowledge, request);
    found.into_iter().map(|p| p.project).collect()
}

fn check(skills: &str, expected: &[&str]) {
    assert_eq!(chosen(&world(), skills, &Request::default()), expected, "for {skills}");
}

#[test]
fn the_background_decides_between_projects_that_prove_as_much() {
    check("python:2 machine-learning:2 docker:1 nursing:3", &["health", "ship-it"]);
    check("python:2 machine-learning:2 docker:1 recruitment:3", &["people", "ship-it"]);
}

#[test]
fn a_project_of_another_trade_comes_after_one_of_none() {
    check("python:2 machine-learning:2 docker:1", &["plain", "ship-it"]);
}

#[test]
fn a_project_is_not_proposed_when_its_skills_will_not_be_held() {
    check("nursing:3 python:2", &[]);
    check("nursing:3 python:2 docker:1", &["ship-it"]);
}

#[test]
fn what_is_close_to_what_is_held_can_be_picked_up_on_the_way() {
    let first = |proves: &str, skills: &str| {
        let world = World::default()
            .skills("python statistics")
            .skill("machine-learning", "")
            .skill("xgboost", "broader = [\"machine-learning\"]")
            .skill("julia", "near = [{ skill = \"python\", transfer = 0.5 }]")
            .skill("cobol", "near = [{ skill = \"python\", transfer = 0.2 }]")
            .occupation("job", "python:1 machine-learning:1", "")
            .project("boost", 10.0, proves, &[]);
        !chosen(&world, skills, &Request::default()).is_empty()
    };
    assert!(first("machine-learning:2 xgboost:2", "machine-learning:1"));
    assert!(!first("machine-learning:3 xgboost:3", "machine-learning:1"));
    assert!(first("python:2 julia:2", "python:1"));
    assert!(!first("python:2 cobol:2", "python:1"));
    // No more than half.
    assert!(!first("machine-learning:2 xgboost:2 julia:2", "machine-learning:1"));
    assert!(!first("python:2 statistics:2", "python:2"));
}

#[test]
fn a_project_that_proves_nothing_wanted_is_left_out() {
    // Docker is not core, and here not missing.
    check("docker:2 nursing:2", &[]);
}

#[test]
fn the_hours_left_bound_the_projects() {
    let with = |weeks| {
        let request = Request { weeks: Some(weeks), ..Request::default() };
        chosen(&world(), "python:2 machine-learning:2 docker:1 nursing:3", &request).len()
    };
    assert_eq!([1, 2, 3, 5].map(with), [0, 1, 1, 2]);
}

#[test]
fn skills_practised_at_work_need_a_proof_less() {
    let knowledge = World::default()
        .skills("a b")
        .occupation("job", "a:2 b:2", "")
        .project("of-a", 10.0, "a:2", &[])
        .project("of-b", 10.0, "b:2", &[])
        .build();
    let mut profile = person("a:2 b:2");
    profile.skills[0].proof = Proof::Practised;
    let found = portfolio(&profile, &knowledge.occupations[0], &knowledge, &Request::default());
    let weeks: Vec<(&str, u32, u32)> = found.iter().map(|p| (p.project.as_str(), p.start_week, p.end_week)).collect();
    assert_eq!(weeks, [("of-b", 1, 1), ("of-a", 2, 2)]);
}
