//! What a CV shows, by each road, and how far it covers an occupation.

use super::*;
use crate::answer::How;
use crate::small_world::{World, person};
use tremplin_reader::Span;

fn world() -> World {
    World::default()
        .skills("programming r excel statistics")
        .skill("python", "broader = [\"programming\"]\nnear = [{ skill = \"r\", transfer = 0.5 }]")
        .skill("deep-learning", "broader = [\"machine-learning\"]")
        .skill("machine-learning", "implies = [\"statistics\"]")
        .skill("pytorch", "implies = [\"python\"]\nbroader = [\"deep-learning\"]")
        .skill("julia", "near = [{ skill = \"python\", transfer = 0.67 }]")
}

/// `level how by` of a skill for a person, or nothing.
fn check(skills: &str, skill: &str, expected: &str) {
    let found = held(&person(skills), skill, &world().build());
    let found = found.map(|h| {
        assert!(!h.evidence.is_empty());
        format!("{} {:?} {}", h.level.id(), h.how, h.by)
    });
    assert_eq!(found.unwrap_or_default(), expected, "{skill} for {skills}");
}

#[test]
fn a_named_skill_has_its_own_level() {
    check("python:3", "python", "solid Named python");
    check("python:3", "excel", "");
}

#[test]
fn an_implied_skill_is_at_most_working() {
    check("pytorch:3", "python", "working Implied pytorch");
    check("pytorch:1", "python", "basic Implied pytorch");
}

#[test]
fn a_part_shows_the_whole_even_through_what_it_implies() {
    check("pytorch:3", "deep-learning", "working Narrower pytorch");
    check("pytorch:3", "machine-learning", "working Narrower pytorch");
    check("pytorch:2", "programming", "working Narrower pytorch");
}

#[test]
fn a_whole_shown_by_a_part_implies_nothing_further() {
    check("machine-learning:2", "statistics", "working Implied machine-learning");
    check("deep-learning:2", "statistics", "");
}

#[test]
fn a_near_skill_carries_part_of_its_level() {
    check("r:3", "python", "basic Near r");
    check("r:2", "python", "basic Near r");
    check("r:1", "python", "");
    check("python:3", "julia", "working Near python");
    // Near a skill that is itself implied: the evidence is what the CV names.
    check("pytorch:3", "julia", "basic Near pytorch");
    // Near a near skill is too far.
    check("r:3", "julia", "");
}

#[test]
fn two_thirds_of_solid_is_working() {
    assert_eq!(check_transfer("0.6666666666666666"), Some(Level::Working));
    assert_eq!(check_transfer("0.66"), Some(Level::Basic));
}

fn check_transfer(share: &str) -> Option<Level> {
    let world = World::default().skills("a").skill("b", &format!("near = [{{ skill = \"a\", transfer = {share} }}]"));
    held(&person("a:3"), "b", &world.build()).map(|h| h.level)
}

#[test]
fn the_best_level_wins_then_the_shortest_road_then_the_identifier() {
    check("python:1 pytorch:2", "python", "working Implied pytorch");
    check("python:2 pytorch:2", "python", "working Named python");
    check("r:3 pytorch:1", "python", "basic Implied pytorch");
    check("pytorch:2 deep-learning:2", "machine-learning", "working Narrower deep-learning");
}

#[test]
fn circular_relations_end() {
    let world = World::default()
        .skill("a", "implies = [\"b\"]\nbroader = [\"b\"]\nnear = [{ skill = \"b\", transfer = 0.9 }]")
        .skill("b", "implies = [\"a\"]\nbroader = [\"a\"]\nnear = [{ skill = \"a\", transfer = 0.9 }]");
    let found = held(&person("a:3"), "b", &world.build()).unwrap();
    assert_eq!((found.level, found.how), (Level::Working, How::Implied));
}

#[test]
fn evidence_is_what_the_cv_names() {
    let found = held(&person("excel:2 pytorch:3"), "python", &world().build()).unwrap();
    assert_eq!(found.evidence, [Span::new(1, 2)]);
}

#[test]
fn a_skill_without_a_span_does_not_count() {
    let mut profile = person("pytorch:3");
    profile.skills[0].spans.clear();
    assert_eq!(held(&profile, "python", &world().build()), None);
}

#[test]
fn the_score_counts_partly_held_skills_and_the_gaps_are_in_order() {
    let knowledge = world().occupation("job", "statistics:2 python:2", "r:3 excel:1").build();
    let occupation = knowledge.occupation("job").unwrap();
    let fit = fit(&person("python:1 excel:3"), occupation, &knowledge);
    // (1 x 0 + 1 x 1/2 + 0.5 x 0 + 0.5 x 1) / 3
    assert_eq!(fit.score, 0.3333);
    let covered: Vec<&str> = fit.covered.iter().map(|c| c.skill.as_str()).collect();
    let missing: Vec<&str> = fit.missing.iter().map(|m| m.skill.as_str()).collect();
    assert_eq!((covered, missing), (vec!["excel"], vec!["python", "statistics", "r"]));
    assert_eq!(fit.missing[0].held.as_ref().map(|h| h.level), Some(Level::Basic));
    assert_eq!(fit.missing[1].held, None);
}
