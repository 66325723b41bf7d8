//! `tremplin shortlist`: an ad and CVs to an ordered list with its reasons, kept in a log; and what a person then decides, forgets, keeps.

mod log;

use super::context::Context;
use super::page::{Format, give, shown};
use super::progress::Progress;
use super::{Outcome, Stop, input, output, today};
use clap::Subcommand;
use std::path::{Path, PathBuf};
use tremplin::print::json;
use tremplin::problem::one_line;
use tremplin::shortlist::log::Log;
use tremplin::shortlist::{self, File, Question, Shortlist};
use tremplin::view::Page;
use tremplin::{Opening, Problem, Say, view};
use tremplin_knowledge::Knowledge;
use tremplin_reader::facts::Date;

/// Longest name of a reviewer, in characters.
const LONGEST_NAME: usize = 200;

#[derive(clap::Args)]
#[command(args_conflicts_with_subcommands = true)]
pub(super) struct Args {
    #[command(subcommand)]
    command: Option<Command>,
    #[arg(value_name = "CV")]
    cvs: Vec<PathBuf>,
    #[arg(long, value_name = "AD")]
    ad: Option<PathBuf>,
    #[arg(long, value_name = "NAME")]
    reviewer: Option<String>,
    #[arg(long, value_name = "CSV")]
    dates: Option<PathBuf>,
    #[arg(long, value_name = "CV")]
    explain: Option<PathBuf>,
    #[arg(long)]
    instructions: bool,
    #[arg(long, value_enum, default_value_t, value_name = "human|json|html")]
    format: Format,
    #[arg(long, short, value_name = "FILE")]
    output: Option<PathBuf>,
    #[arg(long)]
    trust: bool,
    #[arg(long, value_name = "DATE", value_parser = today::parse)]
    today: Option<Date>,
}

#[derive(Subcommand)]
enum Command {
    Forget(log::Forget),
    Retention(log::Retention),
    Decide(log::Decide),
}

pub(super) fn run(args: &Args, context: &Context) -> Result<Outcome, Stop> {
    match &args.command {
        Some(Command::Forget(args)) => log::forget(args, context),
        Some(Command::Retention(args)) => log::retention(args, context),
        Some(Command::Decide(args)) => log::decide(args, context),
        None if args.instructions => instructions(args, context),
        None if args.explain.is_some() => explain(args, context),
        None => rank(args, context),
    }
}

fn rank(args: &Args, context: &Context) -> Result<Outcome, Stop> {
    let reviewer = reviewer(args.reviewer.as_deref())?;
    let (knowledge, say) = context.knowledge()?;
    if args.cvs.is_empty() {
        return Err(missing("CV").into());
    }
    let list = answered(args, &args.cvs, &knowledge, &say)?;
    if let ([], [(file, problem), ..]) = (list.candidates.as_slice(), list.unreadable.as_slice()) {
        return Err(problem.clone().at(&file.path).into());
    }
    let log = Log::new(&tremplin::home::home()?);
    // The log first: what could not be kept is not shown.
    {
        let pen = log.take()?;
        pen.append(&pen.ranking(&list, &reviewer, &today::instant(), &knowledge))?;
    }
    let path = log.path().display().to_string();
    let text = match args.format {
        Format::Json => output::pretty(&json::shortlist(&list, &path, &knowledge, &say)),
        _ => page_as(&view::shortlist::shortlist(&list, &path, &reviewer, &knowledge, &say), args),
    };
    give(args.output.as_deref(), &text)
}

/// What one candidate may be told: nobody is ranked, nothing is logged, no reviewer is needed.
fn explain(args: &Args, context: &Context) -> Result<Outcome, Stop> {
    let (knowledge, say) = context.knowledge()?;
    let cvs: Vec<PathBuf> = args.explain.iter().cloned().collect();
    let list = answered(args, &cvs, &knowledge, &say)?;
    let Some(candidate) = list.candidates.first() else {
        let unread = list.unreadable.into_iter().next();
        let problem = unread.map_or_else(|| missing("--explain"), |(file, problem)| problem.at(file.path));
        return Err(problem.into());
    };
    let text = match args.format {
        Format::Json => output::pretty(&json::explanation(candidate, &list, &knowledge, &say)),
        _ => page_as(&view::shortlist::explanation_page(candidate, &list, &knowledge, &say), args),
    };
    give(args.output.as_deref(), &text)
}

fn instructions(args: &Args, context: &Context) -> Result<Outcome, Stop> {
    let (_, say) = context.knowledge()?;
    let page = view::instructions::instructions(&say);
    let text = match args.format {
        Format::Json => output::pretty(&json::instructions()),
        _ => page_as(&page, args),
    };
    give(args.output.as_deref(), &text)
}

fn answered(args: &Args, cvs: &[PathBuf], knowledge: &Knowledge, say: &Say) -> Result<Shortlist, Stop> {
    let ad = args.ad.as_ref().ok_or_else(|| missing("--ad"))?;
    if let Some(path) =
        args.output.as_ref().filter(|path| cvs.iter().chain([ad]).any(|f| super::orient::is_same(path, f)))
    {
        let problem = Problem::new("output.is_input", "error-output-is-given");
        return Err(problem.at(path.display().to_string()).into());
    }
    let ad = file(ad);
    let progress = Progress::begin(say);
    let read = |(i, path): (usize, &PathBuf)| {
        progress.tell(&path.display().to_string(), i, cvs.len());
        file(path)
    };
    let cvs: Vec<File> = cvs.iter().enumerate().map(read).collect();
    let dates = match &args.dates {
        Some(path) => {
            let table = input::open(path)?;
            Some(shortlist::days(&table.bytes, &table.path)?)
        }
        None => None,
    };
    let today = args.today.unwrap_or_else(today::now);
    let opening: Opening = input::opening(args.trust)?;
    let question = Question { ad: &ad, cvs: &cvs, days: dates.as_ref(), today };
    let list = shortlist::shortlist(&question, &opening, knowledge)?;
    progress.end();
    Ok(list)
}

/// A file to read; why it cannot be read is told with it.
pub(super) fn file(path: &Path) -> File {
    match input::open(path) {
        Ok(input) => File { path: one_line(&input.path), name: input.name, bytes: Ok(input.bytes) },
        Err(problem) => {
            let name = path.file_name().map(|n| n.to_string_lossy().into_owned());
            File { path: one_line(&path.display().to_string()), name, bytes: Err(Problem { path: None, ..problem }) }
        }
    }
}

/// The name of the person who answers for the list.
fn reviewer(given: Option<&str>) -> Result<String, Problem> {
    let name = given.map(str::trim).filter(|name| !name.is_empty());
    let name = name.ok_or_else(|| Problem::new("reviewer.missing", "error-reviewer"))?;
    if name.chars().count() > LONGEST_NAME || name.chars().any(char::is_control) {
        return Err(Problem::new("reviewer.invalid", "error-reviewer-name"));
    }
    Ok(name.to_owned())
}

pub(super) fn missing(argument: &str) -> Problem {
    Problem::new("argument.invalid", "error-argument-missing").naming("argument", argument)
}

fn page_as(page: &Page, args: &Args) -> String {
    shown(page, args.format, args.output.is_some())
}
