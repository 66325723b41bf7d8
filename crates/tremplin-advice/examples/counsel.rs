//! Answers for invented people, printed for a human eye, with the time each took: `cargo run --example counsel
//! [knowledge folder]` (the embedded knowledge by default). Not a test: whether a counsellor would stand by an answer
//! is for a reader to say.
#![allow(clippy::print_stdout, reason = "an example is a face")]

use std::time::Instant;
use tremplin_advice::{Reach, Request, orient};
use tremplin_knowledge::{Degree, Knowledge, Lang, Level};
use tremplin_reader::Span;
use tremplin_reader::facts::{Profile, Proof, SkillHeld};

type Invented = (&'static str, Option<Degree>, &'static str);

/// Name, degree, skills shown at work (`+` solid, `-` basic, working otherwise).
const PEOPLE: [Invented; 6] = [
    (
        "nurse",
        Some(Degree::Bac3),
        "+nursing-care patient-education care-coordination clinical-protocols patient-records excel -office-suite",
    ),
    (
        "java developer",
        Some(Degree::Bac5),
        "+java +software-engineering spring sql git docker api-development linux-shell agile",
    ),
    (
        "lawyer",
        Some(Degree::Bac5),
        "+law +contract-law digital-law compliance legal-research writing data-protection english",
    ),
    (
        "hr manager",
        Some(Degree::Bac5),
        "+hr-management +recruitment training-delivery employee-relations change-management excel project-management",
    ),
    (
        "physicist",
        Some(Degree::Bac8),
        "+physics +mathematical-modelling +statistics python scientific-programming numerical-simulation signal-processing",
    ),
    ("shop assistant, no degree", Some(Degree::None), "sales customer-service cash-handling -excel"),
];

fn main() {
    let knowledge = match std::env::args().nth(1) {
        Some(folder) => tremplin_knowledge::open_dir(folder.as_ref()).expect("a sound knowledge folder"),
        None => tremplin_knowledge::open(),
    };
    for (name, degree, skills) in PEOPLE {
        let profile = profile(degree, skills, &knowledge);
        let start = Instant::now();
        let reaches = orient(&profile, &knowledge, &Request::default());
        println!("\n======== {name} ({} ms)", start.elapsed().as_millis());
        reaches.iter().for_each(|r| print(r, &knowledge));
        let start = Instant::now();
        let request = Request { weeks: Some(20), budget: Some(300), ..Request::default() };
        let limited = orient(&profile, &knowledge, &request);
        println!("-------- 20 weeks, 300 euros ({} ms)", start.elapsed().as_millis());
        for reach in limited {
            println!("{} {:?} {:?}", reach.occupation, reach.plan.status, reach.plan.binding);
        }
    }
}

fn profile(degree: Option<Degree>, skills: &str, knowledge: &Knowledge) -> Profile {
    let held = |(i, word): (usize, &str)| {
        let level = match word.as_bytes().first() {
            Some(b'+') => Level::Solid,
            Some(b'-') => Level::Basic,
            _ => Level::Working,
        };
        let id = word.trim_start_matches(['+', '-']).to_owned();
        if knowledge.skill(&id).is_none() {
            println!("no skill {id}");
        }
        SkillHeld {
            id,
            level,
            stated: false,
            proof: Proof::Practised,
            months: 36,
            chance: None,
            spans: vec![Span::new(i, i + 1)],
        }
    };
    Profile { degree, skills: skills.split_whitespace().enumerate().map(held).collect(), ..Profile::default() }
}

fn print(reach: &Reach, knowledge: &Knowledge) {
    let plan = &reach.plan;
    println!(
        "\n{}: {:?}, {:?} weeks, {:?} euros, fit {}, degree {}",
        reach.occupation,
        plan.status,
        reach.weeks,
        reach.euros,
        reach.fit.score,
        if reach.degree.met { "met" } else { "below" }
    );
    let held = reach.fit.covered.iter().map(|c| format!("{} ({:?} {})", c.skill, c.held.how, c.held.by));
    println!("  held: {}", held.collect::<Vec<_>>().join(", "));
    let missing = reach.fit.missing.iter().filter(|m| m.core).map(|m| {
        format!("{} {} (has {})", m.skill, m.needed.id(), m.held.as_ref().map_or("nothing", |h| h.level.id()))
    });
    println!("  missing core: {}", missing.collect::<Vec<_>>().join(", "));
    for step in &plan.steps {
        let gains: Vec<String> = step.teaches.iter().map(|g| format!("{} {}", g.skill, g.level.id())).collect();
        let route = knowledge.route(&step.route);
        let title = route.map_or("", |r| r.title.as_str());
        println!(
            "  weeks {}-{} {} [{title}] {} h {} euros: {}",
            step.start_week,
            step.end_week,
            step.route,
            step.hours,
            step.euros,
            gains.join(", ")
        );
    }
    for project in &reach.projects {
        println!(
            "  weeks {}-{} project {} proves {} draws on {}",
            project.start_week,
            project.end_week,
            project.project,
            project.proves.join(", "),
            project.draws_on.join(", ")
        );
    }
    if !plan.unknown.is_empty() {
        println!("  unknown: {}", plan.unknown.join(", "));
    }
    for ask in &plan.to_ask {
        let teaches: Vec<&str> = ask.teaches.iter().map(|g| knowledge.skill_label(&g.skill, Lang::EN)).collect();
        println!("  ask {} about {}: {}", ask.route, ask.unknown.join(" and "), teaches.join(", "));
    }
    match &reach.pay {
        Some(p) => println!(
            "  pay {:?}-{:?} median {:?} {:?} own {} ({} {} {})",
            p.low, p.high, p.median, p.band, p.own, p.place, p.source, p.as_of
        ),
        None => println!("  pay unknown"),
    }
}
