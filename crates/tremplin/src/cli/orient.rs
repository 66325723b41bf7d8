//! `tremplin orient`: a CV to the AI occupations in reach.

use super::context::Context;
use super::page::{Format, give};
use super::{Outcome, Stop, input, output, page, today};
use clap::ValueEnum;
use std::path::{Path, PathBuf};
use tremplin::print::json;
use tremplin::{Answer, Problem, Say, view};
use tremplin_advice::{Gain, Quote, Request, Suppose};
use tremplin_knowledge::training::Mode;
use tremplin_knowledge::{Knowledge, Level};
use tremplin_reader::facts::Date;

/// Twenty years: more is a slip of the finger.
const MOST_WEEKS: i64 = 1_040;

/// Hours in a week.
const MOST_HOURS: i64 = 168;

/// A million euros.
const MOST_EUROS: i64 = 1_000_000;

#[derive(clap::Args)]
pub(super) struct Args {
    #[arg(value_name = "CV")]
    cv: PathBuf,
    #[arg(long = "target", id = "target", value_name = "OCC")]
    targets: Vec<String>,
    #[arg(long, value_name = "N", allow_negative_numbers = true, value_parser = clap::value_parser!(u32).range(1..=MOST_WEEKS))]
    weeks: Option<u32>,
    #[arg(long, value_name = "H", allow_negative_numbers = true, value_parser = clap::value_parser!(u32).range(1..=MOST_HOURS))]
    hours_per_week: Option<u32>,
    #[arg(long, value_name = "EUR", allow_negative_numbers = true, value_parser = clap::value_parser!(u32).range(0..=MOST_EUROS))]
    budget: Option<u32>,
    #[arg(long, value_enum, default_value_t, value_name = "remote|onsite|any")]
    mode: Place,
    #[arg(long, value_name = "R")]
    region: Option<String>,
    #[arg(long, value_name = "C")]
    city: Option<String>,
    #[arg(long = "quote", id = "quote", value_name = "ROUTE=EUR,HOURS", value_parser = quote)]
    quotes: Vec<Quote>,
    #[arg(long = "with", id = "with", value_name = "SKILL[=LEVEL]", value_parser = gain)]
    with: Vec<Gain>,
    #[arg(long = "with-route", id = "with-route", value_name = "ROUTE")]
    with_routes: Vec<String>,
    #[arg(long = "without", id = "without", value_name = "SKILL")]
    without: Vec<String>,
    #[arg(long, value_enum, default_value_t, value_name = "human|json|html")]
    format: Format,
    #[arg(long, short, value_name = "FILE")]
    output: Option<PathBuf>,
    #[arg(long)]
    trust: bool,
    #[arg(long, value_name = "DATE", value_parser = today::parse)]
    today: Option<Date>,
}

/// Where one can follow a training.
#[derive(Clone, Copy, Default, ValueEnum)]
enum Place {
    Remote,
    Onsite,
    #[default]
    Any,
}

pub(super) fn run(args: &Args, context: &Context) -> Result<Outcome, Stop> {
    let (knowledge, say) = context.knowledge()?;
    let input = input::open(&args.cv)?;
    if let Some(path) = args.output.as_ref().filter(|path| is_same(path, &args.cv)) {
        let problem = Problem::new("output.is_input", "error-output-is-input");
        return Err(problem.at(path.display().to_string()).into());
    }
    let today = args.today.unwrap_or_else(today::now);
    let opening = input::opening(args.trust)?;
    let request = Request { today: Some(today.to_string()), ..request(args) };
    let answer = tremplin::orient(&input.bytes, input.name.as_deref(), &opening, request, today, &knowledge)
        .map_err(|problem| placed(problem, &input.path))?;
    let file = input.name.unwrap_or_else(|| say.text("standard-input"));
    let text = shown(args, &answer, &file, &knowledge, &say);
    give(args.output.as_deref(), &text)
}

/// Whether two paths lead to one file.
pub(super) fn is_same(a: &Path, b: &Path) -> bool {
    matches!((a.canonicalize(), b.canonicalize()), (Ok(a), Ok(b)) if a == b)
}

fn request(args: &Args) -> Request {
    Request {
        targets: args.targets.clone(),
        weeks: args.weeks,
        hours_per_week: args.hours_per_week,
        budget: args.budget,
        mode: match args.mode {
            Place::Remote => Some(Mode::Online),
            Place::Onsite => Some(Mode::Onsite),
            Place::Any => None,
        },
        quotes: args.quotes.clone(),
        suppose: Suppose { with: args.with.clone(), routes: args.with_routes.clone(), without: args.without.clone() },
        today: None,
    }
}

fn shown(args: &Args, answer: &Answer, file: &str, knowledge: &Knowledge, say: &Say) -> String {
    match args.format {
        Format::Human | Format::Html => {
            page::shown(&view::orient(answer, file, knowledge, say), args.format, args.output.is_some())
        }
        Format::Json => {
            let mut value = json::orient(answer, knowledge, say);
            value["request"]["region"] = args.region.as_deref().into();
            value["request"]["city"] = args.city.as_deref().into();
            output::pretty(&value)
        }
    }
}

/// A problem of the CV is at the CV; one of the question is nowhere.
fn placed(problem: Problem, path: &str) -> Problem {
    let of_question = ["target.", "quote.", "suppose."].iter().any(|of| problem.code.starts_with(of));
    if of_question { problem } else { problem.at(path) }
}

/// `lw-data-science=1490,120`: what a school answered.
fn quote(text: &str) -> Result<Quote, String> {
    let parsed = || {
        let (route, figures) = text.split_once('=')?;
        let (euros, hours) = figures.split_once(',')?;
        let number =
            |s: &str, most: f64| s.trim().parse().ok().filter(|n: &f64| n.is_finite() && (0.0..=most).contains(n));
        let (euros, hours) = (number(euros, 1e6)?, number(hours, 1e5).filter(|h| *h > 0.0)?);
        Some(Quote { route: route.trim().to_owned(), euros, hours }).filter(|q| !q.route.is_empty())
    };
    parsed().ok_or_else(|| "not ROUTE=EUR,HOURS".to_owned())
}

/// `sql` or `sql=solid`: a skill, at ordinary work unless a level is given.
fn gain(text: &str) -> Result<Gain, String> {
    let (skill, level) = match text.rsplit_once('=') {
        Some((skill, level)) => (skill, Level::ALL.into_iter().find(|l| l.id() == level.trim())),
        None => (text, Some(Level::Working)),
    };
    let skill = skill.trim().to_owned();
    match level {
        Some(level) if !skill.is_empty() => Ok(Gain { skill, level }),
        _ => Err("not SKILL=basic|working|solid".to_owned()),
    }
}
