//! What a person does with the log of rankings: a decision, a candidate forgotten, what is past its term.

use super::super::context::Context;
use super::super::{Format, Outcome, Stop, input, output, today};
use super::reviewer;
use clap::ValueEnum;
use std::path::Path;
use tremplin::print::{self, json};
use tremplin::shortlist::keeping::{self, Decision};
use tremplin::shortlist::log::{Log, Pen};
use tremplin::{Problem, view};

#[derive(clap::Args)]
pub(super) struct Forget {
    #[arg(value_name = "CV|PSEUDONYM")]
    candidate: String,
    #[arg(long, value_enum, default_value_t, value_name = "human|json")]
    format: Format,
}

#[derive(clap::Args)]
pub(super) struct Retention {
    #[arg(long)]
    apply: bool,
    #[arg(long, value_enum, default_value_t, value_name = "human|json")]
    format: Format,
}

#[derive(clap::Args)]
pub(super) struct Decide {
    #[arg(value_name = "RANKING")]
    ranking: String,
    #[arg(value_name = "CV|PSEUDONYM")]
    candidate: String,
    #[arg(long, value_enum, value_name = "kept|refused|pool|hired")]
    outcome: Decided,
    #[arg(long, value_name = "TEXT")]
    reason: String,
    #[arg(long, value_name = "NAME")]
    reviewer: Option<String>,
    #[arg(long, value_name = "N")]
    rank: Option<u64>,
    #[arg(long, value_enum, default_value_t, value_name = "human|json")]
    format: Format,
}

#[derive(Clone, Copy, ValueEnum)]
enum Decided {
    Kept,
    Refused,
    Pool,
    Hired,
}

pub(super) fn forget(args: &Forget, context: &Context) -> Result<Outcome, Stop> {
    let log = Log::new(&tremplin::home::home()?);
    let pen = log.take()?;
    let candidate = pseudonym(&args.candidate, &pen)?;
    let lines = keeping::forget(&pen, &candidate, &today::instant())?;
    let say = &context.say;
    output::print(&match args.format {
        Format::Json => output::pretty(&json::forgotten(&candidate, lines)),
        Format::Human => {
            let args = [("candidate", candidate.as_str().into()), ("n", lines.into())];
            format!("{}\n", say.with("shortlist-forgotten", args))
        }
    })?;
    Ok(Outcome::Fine)
}

pub(super) fn retention(args: &Retention, context: &Context) -> Result<Outcome, Stop> {
    let log = Log::new(&tremplin::home::home()?);
    let due = if args.apply { keeping::apply(&log, today::day())? } else { keeping::due(&log, today::day())? };
    output::print(&match args.format {
        Format::Json => output::pretty(&json::retention(&due, args.apply)),
        Format::Human => print::page(&view::keeping::retention(&due, args.apply, &context.say), output::style()),
    })?;
    Ok(Outcome::Fine)
}

pub(super) fn decide(args: &Decide, context: &Context) -> Result<Outcome, Stop> {
    let reviewer = reviewer(args.reviewer.as_deref())?;
    if args.reason.trim().is_empty() {
        return Err(Problem::new("reason.missing", "error-reason").into());
    }
    let log = Log::new(&tremplin::home::home()?);
    let candidate = {
        let pen = log.take()?;
        pseudonym(&args.candidate, &pen)?
    };
    let decision = Decision {
        ranking: &args.ranking,
        candidate: &candidate,
        outcome: match args.outcome {
            Decided::Kept => keeping::Outcome::Kept,
            Decided::Refused => keeping::Outcome::Refused,
            Decided::Pool => keeping::Outcome::Pool,
            Decided::Hired => keeping::Outcome::Hired,
        },
        rank: args.rank,
        reason: args.reason.trim(),
        reviewer: &reviewer,
        time: &today::instant(),
    };
    let line = keeping::decide(&log, &decision)?;
    output::print(&match args.format {
        Format::Json => output::pretty(&line),
        Format::Human => {
            let args = [
                ("candidate", candidate.as_str().into()),
                ("outcome", context.say.word("outcome", decision.outcome.id()).into()),
            ];
            format!("{}\n", context.say.with("shortlist-decided", args))
        }
    })?;
    Ok(Outcome::Fine)
}

/// The pseudonym given, or that of the CV given.
fn pseudonym(candidate: &str, pen: &Pen<'_>) -> Result<String, Problem> {
    let digits = candidate.strip_prefix("c-").unwrap_or_default();
    if digits.len() == 16 && digits.bytes().all(|b| b.is_ascii_hexdigit()) && !Path::new(candidate).exists() {
        return Ok(candidate.to_owned());
    }
    Ok(pen.pseudonym(&input::open(Path::new(candidate))?.bytes))
}
