//! Occupations put side by side.

use super::*;
use crate::answer::{Binding, Quote};
use crate::small_world::{World, person};
use tremplin_reader::Span;
use tremplin_reader::facts::{Found, Job};

fn world() -> World {
    World::default()
        .skills("a b c d e")
        .occupation("near", "a:2", "e:1")
        .occupation("far", "a:2 b:2", "")
        .occupation("unknown", "c:2", "")
        .occupation("ready", "d:1", "")
        .route("learn-a", 25.0, 10.5, "a:2", "")
        .route("learn-b", 50.0, 99.0, "b:2", "")
        .project("show-a", 20.0, "a:2", &[])
        .project("show-d", 8.0, "d:2", &[])
}

fn occupations(reaches: &[Reach]) -> Vec<&str> {
    reaches.iter().map(|r| r.occupation.as_str()).collect()
}

#[test]
fn the_nearest_comes_first_and_the_unknown_last() {
    let (profile, knowledge) = (person("d:2"), world().build());
    let reaches = orient(&profile, &knowledge, &Request::default());
    assert_eq!(occupations(&reaches), ["ready", "near", "far", "unknown"]);
    let far: Vec<_> = reaches.iter().map(|r| (r.weeks, r.euros)).collect();
    // 8 h; 25 + 20 h; 75 + 20 h at ten hours a week.
    assert_eq!(far, [(Some(1), Some(0)), (Some(5), Some(11)), (Some(10), Some(110)), (None, None)]);
    assert_eq!(reaches[0].plan.status, PlanStatus::NoneNeeded);
    assert_eq!(reaches[0].projects[0].project, "show-d");
    assert_eq!(reaches[1].plan.weeks, 5);
    // The project begins where the training ends, in the same week here.
    assert_eq!((reaches[1].plan.steps[0].end_week, reaches[1].projects[0].start_week), (3, 3));
}

#[test]
fn the_distance_does_not_depend_on_the_limits() {
    let (profile, knowledge) = (person(""), world().build());
    let free = orient(&profile, &knowledge, &Request::default());
    let tight = Request { weeks: Some(3), budget: Some(20), ..Request::default() };
    let tight = orient(&profile, &knowledge, &tight);
    assert_eq!(occupations(&tight), ["near", "far", "ready", "unknown"]);
    for reach in &tight {
        let other = free.iter().find(|r| r.occupation == reach.occupation).unwrap();
        assert_eq!((reach.weeks, reach.euros), (other.weeks, other.euros));
    }
    // No room for the project: the plan stands without it.
    assert_eq!((tight[0].plan.status, tight[0].plan.weeks, tight[0].projects.len()), (PlanStatus::Optimal, 3, 0));
    assert_eq!((tight[1].plan.status, tight[1].plan.binding), (PlanStatus::Infeasible, Some(Binding::WeeksAndBudget)));
    assert_eq!(tight[1].plan.needs, Some(Needs { weeks: 10, euros: 110 }));
}

#[test]
fn only_the_targets_are_answered() {
    let request = Request { targets: vec!["far".into(), "no-such".into()], ..Request::default() };
    assert_eq!(occupations(&orient(&person(""), &world().build(), &request)), ["far"]);
}

#[test]
fn a_quote_brings_an_occupation_in_reach() {
    let world = world().raw_route("dear", "bootcamp", "mode = \"unknown\"\n", "c:3", "");
    let knowledge = world.build();
    let quotes = vec![Quote { route: "dear".into(), euros: 3000.0, hours: 400.0 }];
    let find = |request: Request| {
        let reaches = orient(&person(""), &knowledge, &request);
        reaches.into_iter().find(|r| r.occupation == "unknown").unwrap()
    };
    let before = find(Request::default());
    assert_eq!((before.weeks, before.plan.to_ask[0].route.as_str()), (None, "dear"));
    let after = find(Request { quotes, ..Request::default() });
    assert_eq!((after.weeks, after.euros, after.plan.to_ask.len()), (Some(40), Some(3000), 0));
}

#[test]
fn more_hours_a_week_bring_it_nearer() {
    let knowledge = world().build();
    let weeks = |hours| {
        let request = Request { hours_per_week: Some(hours), targets: vec!["far".into()], ..Request::default() };
        orient(&person(""), &knowledge, &request)[0].weeks
    };
    // Zero hours a week would be never: it is read as one.
    assert_eq!([0, 1, 10, 35].map(weeks), [Some(95), Some(95), Some(10), Some(3)]);
}

#[test]
fn a_cv_without_degree_meets_none() {
    let knowledge = world().build();
    let gap = |degree| {
        let profile = Profile { degree, ..person("") };
        let gap = degree_gap(&profile, &knowledge.occupations[0]);
        (gap.held, gap.met)
    };
    assert_eq!(gap(None), (None, false));
    assert_eq!(gap(Some(Degree::Bac2)), (Some(Degree::Bac2), false));
    assert_eq!(gap(Some(Degree::Bac3)), (Some(Degree::Bac3), true));
}

#[test]
fn the_largest_limits_are_no_limits() {
    let knowledge = world().build();
    let most = Some(u32::MAX);
    let huge = Request { weeks: most, budget: most, hours_per_week: most, ..Request::default() };
    let free = Request { hours_per_week: most, ..Request::default() };
    assert_eq!(orient(&person(""), &knowledge, &huge), orient(&person(""), &knowledge, &free));
}

#[test]
fn two_runs_are_equal() {
    let (profile, knowledge) = (person("d:2 a:1"), world().build());
    let request = Request { weeks: Some(9), budget: Some(50), ..Request::default() };
    assert_eq!(orient(&profile, &knowledge, &request), orient(&profile, &knowledge, &request));
}

#[test]
fn a_project_turns_what_a_course_began_into_work() {
    let knowledge = World::default()
        .skills("a b")
        .occupation("job", "a:2", "")
        .route("begin-a", 10.0, 0.0, "a:1", "")
        .route("long-a", 50.0, 0.0, "a:2", "")
        .project("make-a", 20.0, "a:2", &[])
        .build();
    let reach = &orient(&person("b:1"), &knowledge, &Request::default())[0];
    assert_eq!(reach.plan.status, PlanStatus::Optimal);
    let steps: Vec<&str> = reach.plan.steps.iter().map(|s| s.route.as_str()).collect();
    assert_eq!(steps, ["begin-a"], "the project stands among the projects");
    assert_eq!((reach.projects[0].project.as_str(), reach.projects[0].needed), ("make-a", true));
    assert_eq!((reach.plan.objective, reach.weeks), (Some(30.0), Some(3)));
}

#[test]
fn a_project_begins_nothing() {
    let world = World::default().skills("a b").occupation("job", "a:2", "").project("make-a", 20.0, "a:2", &[]);
    let reach = &orient(&person("b:1"), &world.build(), &Request::default())[0];
    assert_eq!((reach.plan.status, reach.weeks), (PlanStatus::Unknown, None));
    assert_eq!(reach.plan.unknown, ["a"]);
}

#[test]
fn a_project_mostly_of_skills_that_nothing_begins_is_no_way() {
    let world = |proves: &str| {
        World::default()
            .skills("a b x y")
            .occupation("job", "a:2", "")
            .route("begin-a", 10.0, 0.0, "a:1", "")
            .project("make", 20.0, proves, &[])
            .build()
    };
    let status = |proves: &str| orient(&person("b:1"), &world(proves), &Request::default())[0].plan.status;
    assert_eq!(status("a:2 x:2"), PlanStatus::Optimal);
    assert_eq!(status("a:2 x:2 y:2"), PlanStatus::Unknown);
}

/// A project plans like a free course that asks its skills one level lower: the exact plan is as long with either.
#[test]
fn projects_are_planned_as_exactly_as_courses() {
    use crate::small_world::Dice;
    for seed in 0..200 {
        let mut dice = Dice::new(seed + 1);
        let pick = |dice: &mut Dice, level: usize| format!("s{}:{level}", dice.roll(4));
        let mut with_projects = World::default().skills("s0 s1 s2 s3 z").occupation("job", "s0:2 s1:3", "");
        // Everything can be begun, so that no proof is left out.
        for skill in 0..4 {
            let hours = 3.0 + f64::from(u32::try_from(dice.roll(40)).expect("small"));
            with_projects = with_projects.route(&format!("begin-{skill}"), hours, 0.0, &format!("s{skill}:1"), "");
            with_projects = with_projects.route(&format!("work-{skill}"), 4.0 * hours, 5.0, &format!("s{skill}:2"), "");
            with_projects = with_projects.route(&format!("hard-{skill}"), 90.0, 0.0, &format!("s{skill}:3"), "");
        }
        let mut with_courses = with_projects.clone();
        for i in 0..3 {
            let (first, second) = (pick(&mut dice, 2), pick(&mut dice, 3));
            if first[..2] == second[..2] {
                continue;
            }
            let (proves, lower) = (format!("{first} {second}"), format!("{}:1 {}:2", &first[..2], &second[..2]));
            let hours = 5.0 + f64::from(u32::try_from(dice.roll(60)).expect("small"));
            with_projects = with_projects.project(&format!("p{i}"), hours, &proves, &[]);
            with_courses = with_courses.route(&format!("p{i}"), hours, 0.0, &proves, &lower);
        }
        let objective = |world: World| orient(&person("z:1"), &world.build(), &Request::default())[0].plan.objective;
        assert_eq!(objective(with_projects), objective(with_courses), "seed {seed}");
    }
}

#[test]
fn a_job_that_ai_augments_is_proposed_to_those_who_hold_it() {
    let knowledge = world().augmented("lawyer", "c:2", "a:1").build();
    let held = |title: &str, skills: &str| Profile { jobs: vec![job(title)], ..person(skills) };
    let proposed = |profile: &Profile| {
        let reaches = orient(profile, &knowledge, &Request::default());
        reaches.iter().any(|r| r.occupation == "lawyer")
    };
    assert!(proposed(&held("Senior lawyer", "c:2")), "the trade is held and shown");
    assert!(!proposed(&held("Baker", "c:3")) && !proposed(&person("c:3")), "the skill alone is not the trade");
    assert!(!proposed(&held("Lawyer", "c:1")), "too little of it");
    let asked = Request { targets: vec!["lawyer".into()], ..Request::default() };
    let reaches = orient(&person("a:3"), &knowledge, &asked);
    let unknown = ["c".to_owned()];
    assert_eq!((reaches[0].plan.status, reaches[0].plan.unknown.as_slice()), (PlanStatus::Unknown, unknown.as_slice()));
}

/// A job held, by its title.
fn job(title: &str) -> Job {
    let span = Span::new(0, 1);
    let title = Some(Found { value: title.into(), span });
    Job { title, employer: None, start: None, end: None, current: true, dates: span, span, months: 60 }
}

#[test]
fn what_the_cv_shows_nothing_of_comes_after_the_rest() {
    let knowledge = World::default()
        .skills("a b c d")
        .occupation("strange", "a:1", "b:2 c:2")
        .occupation("own", "d:2 b:2", "c:2")
        .route("learn-a", 1.0, 0.0, "a:1", "")
        .route("learn-b", 90.0, 0.0, "b:2", "")
        .build();
    let reaches = orient(&person("d:2"), &knowledge, &Request::default());
    assert_eq!(occupations(&reaches), ["own", "strange"], "nine weeks of one's own field before one of another");
    let nothing = orient(&person(""), &knowledge, &Request::default());
    assert_eq!(occupations(&nothing), ["strange", "own"]);
}
