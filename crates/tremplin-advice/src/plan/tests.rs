//! Plans whose right answer can be told by reading. Random ones are checked in `brute_force`.

mod brute_force;

use super::*;
use crate::answer::{Gain, Quote, Step};
use crate::small_world::{World, pairs, person};
use tremplin_knowledge::Degree;
use tremplin_knowledge::training::Mode;

fn plan_of(world: &World, skills: &str, request: &Request) -> Planned {
    let knowledge = world.build();
    plan(&person(skills), knowledge.occupation("job").unwrap(), &knowledge, request)
}

fn routes(plan: &Plan) -> Vec<&str> {
    plan.steps.iter().map(|s| s.route.as_str()).collect()
}

fn gains(step: &Step) -> Vec<Gain> {
    step.teaches.clone()
}

fn as_gains(text: &str) -> Vec<Gain> {
    pairs(text).into_iter().map(|t| Gain { skill: t.skill, level: t.level }).collect()
}

fn anything() -> Request {
    Request::default()
}

fn base() -> World {
    World::default().skills("python sql statistics docker").occupation("job", "python:2 sql:1", "docker:1")
}

#[test]
fn nothing_is_needed_when_the_core_is_held() {
    let planned = plan_of(&base().route("r", 10.0, 0.0, "docker:2", ""), "python:2 sql:2", &anything());
    assert_eq!(planned.plan.status, PlanStatus::NoneNeeded);
    assert_eq!((planned.plan.steps.len(), planned.way.unwrap().hours), (0, 0.0));
}

#[test]
fn one_long_route_gives_way_to_two_short_ones() {
    let world = base()
        .route("both", 100.0, 0.0, "python:2 sql:2", "")
        .route("only-python", 60.0, 50.0, "python:2", "")
        .route("only-sql", 12.5, 0.0, "sql:1", "");
    let planned = plan_of(&world, "", &anything());
    assert_eq!(planned.plan.status, PlanStatus::Optimal);
    assert_eq!(routes(&planned.plan), ["only-python", "only-sql"]);
    assert_eq!((planned.plan.hours, planned.plan.euros, planned.plan.objective), (72.5, 50.0, Some(72.5)));
    let weeks: Vec<(u32, u32)> = planned.plan.steps.iter().map(|s| (s.start_week, s.end_week)).collect();
    assert_eq!(weeks, [(1, 6), (7, 8)]);
    // What the money does not allow, the longer route does.
    let poor = plan_of(&world, "", &Request { budget: Some(49), ..anything() });
    assert_eq!(routes(&poor.plan), ["both"]);
    assert_eq!(poor.way.unwrap().hours, 72.5);
}

#[test]
fn no_plan_rests_on_a_certification_that_has_ended() {
    let lines = |end: &str| {
        format!("length = {{ hours = 10.0 }}\nprice = {{ euros = 0.0 }}\nmode = \"online\"\nrncp_end = \"{end}\"\n")
    };
    let world = base()
        .raw_route("closed", "title", &lines("2026-10-31"), "python:2 sql:1", "")
        .raw_route("open", "title", &lines("2027-06-30"), "python:2 sql:1", "")
        .raw_route("beside", "title", &lines("2020-01-01"), "docker:2", "");
    let on = |today: &str| plan_of(&world, "", &Request { today: Some(today.into()), ..anything() }).plan;
    let (before, after) = (on("2026-10-31"), on("2026-11"));
    assert_eq!((routes(&before), before.ended.len()), (vec!["closed"], 0));
    assert_eq!(routes(&after), ["open"]);
    // Only what would have brought a missing core skill is told.
    assert_eq!(after.ended, [Ended { route: "closed".into(), on: "2026-10-31".into() }]);
    assert_eq!(routes(&on("2026-10")), ["closed"]);
    assert_eq!(on("2028-01-01").status, PlanStatus::Unknown);
}

#[test]
fn prerequisites_come_first_and_only_what_is_wanted_is_said_to_be_taught() {
    let world = base()
        .route("a-advanced", 20.0, 0.0, "python:2", "python:1 statistics:1")
        .route("b-first", 10.0, 0.0, "python:1 docker:3", "")
        .route("c-maths", 10.0, 0.0, "statistics:2", "")
        .route("d-sql", 10.0, 0.0, "sql:3", "");
    let planned = plan_of(&world, "", &anything());
    assert_eq!(routes(&planned.plan), ["b-first", "c-maths", "a-advanced", "d-sql"]);
    let taught: Vec<Vec<Gain>> = planned.plan.steps.iter().map(gains).collect();
    assert_eq!(taught, ["python:1", "statistics:2", "python:2", "sql:3"].map(as_gains));
    // What the plan brings on the side is held afterwards all the same.
    assert_eq!(planned.after.get("docker"), Some(tremplin_knowledge::Level::Solid));
}

#[test]
fn routes_that_wait_for_each_other_are_no_plan() {
    let world = base()
        .route("chicken", 5.0, 0.0, "python:2", "sql:1")
        .route("egg", 5.0, 0.0, "sql:1", "python:1")
        .route("long", 80.0, 0.0, "python:1", "");
    let planned = plan_of(&world, "", &anything());
    assert_eq!(routes(&planned.plan), ["long", "egg", "chicken"]);
    let stuck = base().route("chicken", 5.0, 0.0, "python:2", "sql:1").route("egg", 5.0, 0.0, "sql:1", "python:1");
    let planned = plan_of(&stuck, "", &anything());
    assert_eq!((planned.plan.status, planned.way), (PlanStatus::Unknown, None));
    assert_eq!(planned.plan.unknown, ["python", "sql"]);
}

#[test]
fn a_route_does_not_open_itself() {
    let world = base().route("self", 5.0, 0.0, "python:2 sql:2", "python:1").route("other", 50.0, 0.0, "python:1", "");
    assert_eq!(routes(&plan_of(&world, "", &anything()).plan), ["other", "self"]);
}

#[test]
fn what_follows_from_a_skill_is_gained_one_level_lower() {
    let world = World::default()
        .skills("programming python")
        .skill("flask", "implies = [\"python\"]\nbroader = [\"web\"]")
        .skill("web", "")
        .occupation("job", "python:2 web:2", "")
        .route("flask-course", 30.0, 0.0, "flask:3", "");
    let planned = plan_of(&world, "", &anything());
    assert_eq!(routes(&planned.plan), ["flask-course"]);
    assert_eq!(gains(&planned.plan.steps[0]), as_gains("python:2 web:2"));
    let solid = world.occupation("job", "python:3", "");
    assert_eq!(plan_of(&solid, "", &anything()).plan.unknown, ["python"]);
}

#[test]
fn what_a_route_requires_does_not_follow_from_what_it_teaches() {
    let world = World::default()
        .skills("python")
        .skill("scikit-learn", "implies = [\"python\"]")
        .occupation("job", "python:2 scikit-learn:2", "")
        .route("b-basics", 6.0, 0.0, "python:1", "")
        .route("c-scikit", 20.0, 0.0, "scikit-learn:2", "python:1")
        .route("d-python", 40.0, 0.0, "python:2", "");
    assert_eq!(routes(&plan_of(&world, "", &anything()).plan), ["d-python", "c-scikit"]);
    // One that requires nothing shows one level lower; one that says that it teaches both is believed.
    let open = world.clone().occupation("job", "python:1 scikit-learn:2", "").route(
        "c-scikit",
        20.0,
        0.0,
        "scikit-learn:2",
        "",
    );
    assert_eq!(routes(&plan_of(&open, "", &anything()).plan), ["c-scikit"]);
    let both = world.route("c-scikit", 20.0, 0.0, "scikit-learn:2 python:2", "python:1");
    assert_eq!(routes(&plan_of(&both, "", &anything()).plan), ["b-basics", "c-scikit"]);
}

#[test]
fn the_known_part_is_planned_when_a_skill_is_unknown() {
    let world = base()
        .route("p", 30.0, 0.0, "python:2", "")
        .raw_route("s-dear", "bootcamp", "mode = \"online\"\nlength = { hours = 9.0 }\n", "sql:2", "")
        .raw_route("p-long", "bootcamp", "mode = \"online\"\nprice = { euros = 9.0 }\n", "python:3", "")
        .raw_route("p-unit", "unit", "mode = \"online\"\n", "python:2", "");
    let plan = plan_of(&world, "", &anything()).plan;
    assert_eq!((plan.status, routes(&plan)), (PlanStatus::Unknown, vec!["p"]));
    assert_eq!(plan.unknown, ["sql"]);
    let asked: Vec<(&str, Vec<String>)> = plan.to_ask.iter().map(|a| (a.route.as_str(), a.unknown.clone())).collect();
    assert_eq!(asked, [("s-dear", vec!["price".to_owned()]), ("p-long", vec!["hours".to_owned()])]);
    let quote = |euros| Quote { route: "s-dear".into(), euros, hours: 7.0 };
    let quoted = plan_of(&world, "", &Request { quotes: vec![quote(99.0)], ..anything() }).plan;
    assert_eq!((quoted.status, quoted.euros, quoted.hours), (PlanStatus::Optimal, 99.0, 37.0));
    assert_eq!(quoted.steps.iter().map(|s| s.quoted).collect::<Vec<_>>(), [false, true]);
    let nonsense = Request { quotes: vec![quote(-1.0), quote(f64::NAN)], ..anything() };
    assert_eq!(plan_of(&world, "", &nonsense).plan.status, PlanStatus::Unknown);
}

#[test]
fn a_quote_overrides_the_published_figures() {
    let world =
        base().route("cheap", 50.0, 10.0, "python:2 sql:1", "").route("dear", 40.0, 500.0, "python:2 sql:1", "");
    let request = |euros| Request {
        budget: Some(100),
        quotes: vec![Quote { route: "dear".into(), euros, hours: 40.0 }],
        ..anything()
    };
    assert_eq!(routes(&plan_of(&world, "", &request(100.0)).plan), ["dear"]);
    assert_eq!(routes(&plan_of(&world, "", &request(100.5)).plan), ["cheap"]);
}

#[test]
fn the_mode_asked_is_kept_or_named_as_what_stands_in_the_way() {
    let free = "length = { hours = 9.0 }\nprice = { euros = 0.0 }\n";
    let world = base()
        .route("online", 30.0, 0.0, "python:2", "")
        .raw_route("room", "mooc", &format!("mode = \"onsite\"\n{free}"), "python:2 sql:1", "")
        .raw_route("who-knows", "mooc", &format!("mode = \"unknown\"\n{free}"), "sql:1", "");
    let with = |mode| plan_of(&world, "", &Request { mode, ..anything() });
    assert_eq!(routes(&with(Some(Mode::Onsite)).plan), ["room"]);
    let remote = with(Some(Mode::Online));
    assert_eq!((remote.plan.status, remote.plan.binding), (PlanStatus::Infeasible, Some(Binding::Mode)));
    assert_eq!(remote.way.unwrap().hours, 9.0);
    let mixed = world.raw_route("mixed", "mooc", &format!("mode = \"mixed\"\n{free}"), "sql:2", "");
    let planned = plan_of(&mixed, "", &Request { mode: Some(Mode::Online), ..anything() });
    assert_eq!(routes(&planned.plan), ["mixed", "online"]);
}

#[test]
fn a_degree_opens_the_routes_that_ask_for_it() {
    let lines = "mode = \"online\"\nlength = { hours = 9.0 }\nprice = { euros = 0.0 }\ndegree_in = \"bac+3\"\n";
    let knowledge = base()
        .raw_route("master", "master", lines, "python:2 sql:1", "")
        .route("mooc", 90.0, 0.0, "python:2 sql:1", "")
        .build();
    let with = |degree| {
        let profile = Profile { degree, ..person("") };
        plan(&profile, &knowledge.occupations[0], &knowledge, &anything()).plan.hours
    };
    assert_eq!([None, Some(Degree::Bac2), Some(Degree::Bac3)].map(with), [90.0, 90.0, 9.0]);
}

#[test]
fn the_limit_that_stands_in_the_way_is_named() {
    let world =
        base().route("quick", 50.0, 1000.0, "python:2 sql:1", "").route("slow", 200.0, 10.0, "python:2 sql:1", "");
    let with = |weeks, budget| {
        let plan = plan_of(&world, "", &Request { weeks, budget, ..anything() }).plan;
        (plan.status, plan.binding, plan.steps.len())
    };
    assert_eq!(with(Some(5), None), (PlanStatus::Optimal, None, 1));
    assert_eq!(with(Some(4), None), (PlanStatus::Infeasible, Some(Binding::Weeks), 0));
    assert_eq!(with(Some(4), Some(10)), (PlanStatus::Infeasible, Some(Binding::Weeks), 0));
    assert_eq!(with(Some(20), Some(9)), (PlanStatus::Infeasible, Some(Binding::Budget), 0));
    assert_eq!(with(Some(19), Some(999)), (PlanStatus::Infeasible, Some(Binding::WeeksAndBudget), 0));
    assert_eq!(with(Some(4), Some(9)), (PlanStatus::Infeasible, Some(Binding::WeeksAndBudget), 0));
    assert_eq!(with(Some(20), Some(10)), (PlanStatus::Optimal, None, 1));
}

#[test]
fn ties_fall_to_fewer_steps_then_to_the_first_identifiers() {
    let world = base()
        .route("a", 10.0, 0.0, "python:2", "")
        .route("b", 10.0, 0.0, "sql:1", "")
        .route("c", 20.0, 0.0, "python:2 sql:1", "")
        .route("d", 20.0, 0.0, "python:3 sql:3", "");
    assert_eq!(routes(&plan_of(&world, "", &anything()).plan), ["c"]);
    let apart = World::default()
        .skills("x y z")
        .occupation("job", "x:1 y:1 z:1", "")
        .route("b1", 10.0, 0.0, "x:1 y:1", "")
        .route("b2", 10.0, 0.0, "y:1 z:1", "")
        .route("a2", 10.0, 0.0, "x:1 z:1", "");
    assert_eq!(routes(&plan_of(&apart, "", &anything()).plan), ["a2", "b1"]);
}

#[test]
fn closed_routes_are_not_planned() {
    let mut world = base().route("gone", 9.0, 0.0, "python:2 sql:1", "");
    let text = world.0.get_mut("training/gone.toml").unwrap();
    *text = text.replace("\"active\"", "\"ended\"");
    assert_eq!(plan_of(&world, "", &anything()).plan.unknown, ["python", "sql"]);
}

#[test]
fn what_is_not_proven_is_not_called_optimal() {
    let knowledge = base()
        .route("a-slow", 60.0, 0.0, "python:2 sql:1", "")
        .route("b-quick", 50.0, 10.0, "python:2 sql:1", "")
        .build();
    let (profile, occupation) = (person(""), &knowledge.occupations[0]);
    let cut_short = Found::Best { chosen: vec![0], gap: 0.2, proven: false };
    let check = |found: &Found, weeks, expected| {
        let request = Request { weeks, ..anything() };
        let person = Person::new(&profile, &knowledge, &request);
        let fit = fit_of(&person.holdings, occupation);
        let goals: Vec<&Missing> = fit.missing.iter().filter(|m| m.core).collect();
        let pool: Vec<&Candidate<'_>> = person.candidates.iter().collect();
        let plan = Problem::new(&person, &goals, &pool).within_limits(found).0;
        assert_eq!((plan.status, plan.gap, routes(&plan)), expected);
    };
    check(&cut_short, None, (PlanStatus::Feasible, Some(0.2), vec!["a-slow"]));
    // It breaks a limit: only a search within the limits can tell, and here it does.
    check(&cut_short, Some(5), (PlanStatus::Optimal, Some(0.0), vec!["b-quick"]));
    check(&cut_short, Some(4), (PlanStatus::Infeasible, None, vec![]));
    check(&Found::Unfinished, None, (PlanStatus::Unknown, None, vec![]));
}
