//! The plan by week: its sentence, its chart, its table, and the schools to ask.

use super::{Bar, Block, Column, Item, Schedule, Table, words};
use crate::{Answer, Say};
use tremplin_advice::answer::{Binding, Ended, Plan, PlanStatus, Reach, ToAsk};
use tremplin_knowledge::Knowledge;

/// How many schools to ask are named where they are the only way.
const ASKED: usize = 4;

/// How many are named beside a plan that does without them.
const ASKED_TOO: usize = 2;

/// Weeks and euros to show: those of the plan when there is one, else those of the shortest way known.
fn distance(reach: &Reach) -> (Option<u32>, Option<u32>) {
    match reach.plan.status {
        PlanStatus::NoneNeeded | PlanStatus::Optimal | PlanStatus::Feasible => {
            (Some(reach.plan.weeks), Some(whole(reach.plan.euros)))
        }
        PlanStatus::Infeasible | PlanStatus::Unknown => (reach.weeks, reach.euros),
    }
}

/// Weeks and euros in words; where no way is known, that a school must be asked.
pub(super) fn distance_told(reach: &Reach, say: &Say, weeks_told: impl Fn(u32) -> String) -> (String, String) {
    let (weeks, euros) = distance(reach);
    let none = || say.text(if reach.plan.status == PlanStatus::Unknown { "to-be-asked" } else { "unknown" });
    (weeks.map_or_else(none, weeks_told), euros.map_or_else(none, |e| say.euros(e.into())))
}

/// The word of the set `status` for a plan.
pub(super) fn status(plan: &Plan) -> &'static str {
    match plan.status {
        PlanStatus::NoneNeeded => "ready",
        PlanStatus::Optimal | PlanStatus::Feasible => "planned",
        PlanStatus::Infeasible => "beyond",
        PlanStatus::Unknown => "ask",
    }
}

/// All that is said of a plan.
pub(super) fn blocks(reach: &Reach, answer: &Answer, knowledge: &Knowledge, say: &Say) -> Vec<Block> {
    let mut blocks = vec![Block::Heading(say.text("plan-heading"))];
    blocks.push(Block::Paragraph(sentence(reach, answer, knowledge, say)));
    if !reach.plan.steps.is_empty() || (has_plan(reach) && !reach.projects.is_empty()) {
        blocks.push(Block::Schedule(schedule(bars(reach, knowledge, say), reach, say)));
        blocks.push(Block::Table(table(reach, knowledge, say)));
        blocks.extend(courses_in(reach, answer, knowledge, say));
        blocks.extend(old_courses(reach, answer, knowledge, say));
    }
    blocks.extend(asks(reach, knowledge, say));
    let ended = reach.plan.ended.iter().map(|e| Item::new("", ended(e, knowledge, say)));
    let ended: Vec<Item> = ended.take(ASKED).collect();
    if !ended.is_empty() {
        blocks.push(Block::List(ended));
    }
    blocks
}

/// Why a route is never planned: the registration of its certification has ended.
#[must_use]
pub fn ended(ended: &Ended, knowledge: &Knowledge, say: &Say) -> String {
    let title = knowledge.route(&ended.route).map_or_else(|| ended.route.clone(), |r| words::route(r, say));
    say.with("plan-ended", [("title", title.into()), ("date", say.date(&ended.on).into())])
}

/// Languages of the plan's courses other than the CV's own: how many courses, and whether the person follows it well
/// enough: from B1 on, where one understands the main points of clear speech on matters of work (Council of Europe,
/// Common European Framework of Reference, 2001, global scale).
fn courses_in(reach: &Reach, answer: &Answer, knowledge: &Knowledge, say: &Say) -> Vec<Block> {
    let profile = &answer.profile;
    let routes = || reach.plan.steps.iter().filter_map(|s| knowledge.route(&s.route));
    let mut languages: Vec<&str> = routes().filter_map(|r| r.language.as_deref()).collect();
    languages.sort_unstable();
    languages.dedup();
    let native = |code: &str| profile.languages.iter().any(|l| l.lang == code && l.level.as_deref() == Some("native"));
    languages.retain(|l| profile.language.as_deref() != Some(*l) && !native(l));
    let told = |code: &&str| {
        let held = profile.languages.iter().find(|l| l.lang == *code);
        let level = held.and_then(|l| l.level.as_deref());
        let n = routes().filter(|r| r.language.as_deref() == Some(*code)).count();
        let args = [
            ("n", n.into()),
            ("all", routes().count().into()),
            ("language", say.word("language", code).into()),
            ("level", level.unwrap_or_default().into()),
        ];
        match level {
            Some("A1" | "A2") => Block::Caution(say.with("plan-courses-hard", args)),
            Some(_) => Block::Paragraph(say.with("plan-courses-in", args)),
            None => Block::Caution(say.with("plan-courses-unread", args)),
        }
    };
    languages.iter().map(told).collect()
}

/// Years after which a course may well be gone.
const LONG_AGO: i32 = 3;

/// How many courses of the plan were last seen long ago, or at no known date.
fn old_courses(reach: &Reach, answer: &Answer, knowledge: &Knowledge, say: &Say) -> Option<Block> {
    let routes = || reach.plan.steps.iter().filter_map(|s| knowledge.route(&s.route));
    let year = |date: &str| date.get(..4).and_then(|y| y.parse::<i32>().ok());
    let old = routes().filter(|r| year(&r.date).is_none_or(|y| answer.today.year - y >= LONG_AGO)).count();
    let args = [("n", old.into()), ("all", routes().count().into())];
    (old > 0).then(|| Block::Caution(say.with("plan-courses-old", args)))
}

/// Whether there is a plan, how long and how dear, and else what stands in the way.
pub(super) fn sentence(reach: &Reach, answer: &Answer, knowledge: &Knowledge, say: &Say) -> String {
    let plan = &reach.plan;
    let figures = [
        ("weeks", say.weeks(plan.weeks).into()),
        ("hours", say.hours(plan.hours).into()),
        ("euros", say.euros(plan.euros).into()),
    ];
    match plan.status {
        PlanStatus::NoneNeeded => say.with("plan-none-needed", figures),
        PlanStatus::Optimal if limited(answer) => say.with("plan-optimal", figures) + &unlimited(reach, say),
        PlanStatus::Optimal => say.with("plan-shortest", figures),
        PlanStatus::Feasible => {
            let gap = say.percent(plan.gap.unwrap_or(1.0));
            say.with("plan-feasible", figures) + &say.with("plan-gap", [("gap", gap.into())])
        }
        PlanStatus::Infeasible => beyond(plan, answer, say),
        PlanStatus::Unknown => {
            let skills = words::skills(plan.unknown.iter().map(String::as_str), knowledge, say.lang());
            let told = say.with("plan-unknown", [("skills", say.list(&skills).into())]);
            if plan.steps.is_empty() { told } else { told + &say.text("plan-unknown-rest") }
        }
    }
}

/// Whether the person gave any limit.
fn limited(answer: &Answer) -> bool {
    let request = &answer.request;
    request.weeks.is_some() || request.budget.is_some() || request.mode.is_some()
}

/// What the way would be without the person's limits, where it is shorter.
fn unlimited(reach: &Reach, say: &Say) -> String {
    match (reach.weeks, reach.euros) {
        (Some(weeks), Some(euros)) if weeks < reach.plan.weeks => say.with(
            "plan-without-limits",
            [("weeks", say.weeks(weeks).into()), ("euros", say.euros(euros.into()).into())],
        ),
        _ => String::new(),
    }
}

/// By which steps of the plan a skill is learnt, and when; else by which projects it is practised.
pub(super) fn learnt_with(skill: &str, reach: &Reach, knowledge: &Knowledge, say: &Say) -> Option<String> {
    let named = |title: &str, start: u32, end: u32| {
        let n = end.saturating_sub(start) + 1;
        let weeks = words::week_range(start, end, say);
        say.with("plan-step-named", [("title", title.into()), ("weeks", weeks.into()), ("n", n.into())])
    };
    let steps = reach.plan.steps.iter().filter(|s| s.teaches.iter().any(|g| g.skill == skill)).map(|s| {
        let title = knowledge.route(&s.route).map_or(s.route.as_str(), |r| r.title.as_str());
        named(title, s.start_week, s.end_week)
    });
    let projects = reach.projects.iter().filter(|p| p.proves.iter().any(|id| id == skill));
    let projects = projects.map(|p| named(&title(&p.project, knowledge, say), p.start_week, p.end_week));
    let (steps, projects): (Vec<String>, Vec<String>) = (steps.collect(), projects.collect());
    match (steps.is_empty(), projects.is_empty()) {
        (false, _) => Some(say.with("missing-learnt", [("steps", say.list(&steps).into())])),
        (true, false) => Some(say.with("missing-practised", [("steps", say.list(&projects).into())])),
        (true, true) => None,
    }
}

/// Why no plan fits, and what would be needed.
pub(super) fn beyond(plan: &Plan, answer: &Answer, say: &Say) -> String {
    let Some(needs) = plan.needs else { return say.text("plan-beyond") };
    let args = [
        ("weeks", say.weeks(needs.weeks).into()),
        ("euros", say.euros(needs.euros.into()).into()),
        ("given-weeks", answer.request.weeks.unwrap_or_default().into()),
        ("given-euros", say.euros(answer.request.budget.unwrap_or_default().into()).into()),
    ];
    let key = match plan.binding {
        Some(Binding::Weeks) => "plan-beyond-weeks",
        Some(Binding::Budget) => "plan-beyond-budget",
        Some(Binding::WeeksAndBudget) => "plan-beyond-both",
        Some(Binding::Mode) => "plan-beyond-mode",
        None => "plan-beyond-needs",
    };
    say.with(key, args)
}

/// What to ask a school about a route.
#[must_use]
pub fn ask(to_ask: &ToAsk, knowledge: &Knowledge, say: &Say) -> String {
    let Some(route) = knowledge.route(&to_ask.route) else { return to_ask.route.clone() };
    let unknown: Vec<String> = to_ask.unknown.iter().map(|u| say.word("ask-for", u)).collect();
    say.with(
        "ask",
        [
            ("provider", route.provider.as_str().into()),
            ("title", route.title.as_str().into()),
            ("unknown", say.list(&unknown).into()),
        ],
    )
}

fn asks(reach: &Reach, knowledge: &Knowledge, say: &Say) -> Vec<Block> {
    let to_ask = &reach.plan.to_ask;
    if to_ask.is_empty() {
        return Vec::new();
    }
    let item = |asked: &ToAsk| {
        let skills = words::skills(asked.teaches.iter().map(|g| g.skill.as_str()), knowledge, say.lang());
        let mut item = Item::new("", ask(asked, knowledge, say));
        if !skills.is_empty() {
            item.details.push(say.with("plan-teaches", [("skills", say.list(&skills).into())]));
        }
        item
    };
    let (key, most) = match reach.plan.status {
        PlanStatus::Unknown => ("plan-ask-needed", ASKED),
        _ => ("plan-ask", ASKED_TOO),
    };
    vec![Block::Paragraph(say.text(key)), Block::List(to_ask.iter().take(most).map(item).collect())]
}

fn bars(reach: &Reach, knowledge: &Knowledge, say: &Say) -> Vec<Bar> {
    let training = reach.plan.steps.iter().map(|s| Bar {
        label: knowledge.route(&s.route).map_or_else(|| s.route.clone(), |r| words::route(r, say)),
        start: s.start_week,
        end: s.end_week,
        project: false,
    });
    let projects = reach.projects.iter().map(|p| Bar {
        label: title(&p.project, knowledge, say),
        start: p.start_week,
        end: p.end_week,
        project: true,
    });
    let mut bars: Vec<Bar> = training.chain(projects).collect();
    bars.sort_by_key(|b| (b.start, b.end, b.project));
    bars
}

fn schedule(bars: Vec<Bar>, reach: &Reach, say: &Say) -> Schedule {
    Schedule {
        description: say.with(
            "chart-description",
            [
                ("steps", reach.plan.steps.len().into()),
                ("projects", reach.projects.len().into()),
                ("weeks", say.weeks(bars.iter().map(|b| b.end).max().unwrap_or_default()).into()),
            ],
        ),
        axis: say.text("chart-axis"),
        training: say.text("chart-training"),
        projects: say.text("chart-projects"),
        bars,
    }
}

fn table(reach: &Reach, knowledge: &Knowledge, say: &Say) -> Table {
    let columns = vec![
        Column::figures(say.text("plan-column-weeks")),
        Column::words(say.text("plan-column-what")),
        Column::figures(say.text("plan-column-hours")),
        Column::figures(say.text("plan-column-euros")),
        Column::words(say.text("plan-column-gains")),
    ];
    let mut rows = Vec::new();
    for step in &reach.plan.steps {
        let route = knowledge.route(&step.route);
        let skills = words::skills(step.teaches.iter().map(|g| g.skill.as_str()), knowledge, say.lang());
        let mut label = route.map_or_else(|| step.route.clone(), |r| words::route(r, say));
        if step.quoted {
            label.push_str(&say.text("plan-quoted"));
        }
        let when = (step.start_week, step.end_week, false);
        rows.push((
            when,
            vec![
                words::week_range(step.start_week, step.end_week, say),
                label,
                say.number(step.hours),
                if step.euros == 0.0 { say.text("free") } else { say.euros(step.euros) },
                skills.join(", "),
            ],
        ));
    }
    for project in &reach.projects {
        let proves = words::skills(project.proves.iter().map(String::as_str), knowledge, say.lang());
        let when = (project.start_week, project.end_week, true);
        rows.push((
            when,
            vec![
                words::week_range(project.start_week, project.end_week, say),
                say.with("plan-project", [("title", title(&project.project, knowledge, say).into())]),
                say.number(project.hours),
                say.text("free"),
                proves.join(", "),
            ],
        ));
    }
    // Some projects are done before or between courses: the order is that of time.
    rows.sort_by_key(|(when, _)| *when);
    let rows = rows.into_iter().map(|(_, row)| row).collect();
    Table { caption: say.text("plan-caption"), columns, rows }
}

fn has_plan(reach: &Reach) -> bool {
    matches!(reach.plan.status, PlanStatus::NoneNeeded | PlanStatus::Optimal | PlanStatus::Feasible)
}

fn title(project: &str, knowledge: &Knowledge, say: &Say) -> String {
    let found = knowledge.projects.iter().find(|p| p.id == project);
    found.map_or_else(|| project.to_owned(), |p| p.title.get(say.lang()).to_owned())
}

/// Euros as a whole number, upwards.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a price is between 0 and the budget's maximum"
)]
fn whole(euros: f64) -> u32 {
    euros.ceil().clamp(0.0, f64::from(u32::MAX)) as u32
}
