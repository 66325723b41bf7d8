//! `tremplin scope`: a business need to a use of AI, a team, a small trial and a draft ad.

use super::context::Context;
use super::page::{Format, give, shown};
use super::{Outcome, Stop, input, output};
use std::path::{Path, PathBuf};
use tremplin::print::json;
use tremplin::scope::Words;
use tremplin::{Problem, view};

#[derive(clap::Args)]
pub(super) struct Args {
    #[arg(value_name = "TEXT|FILE")]
    need: String,
    #[arg(long, value_name = "ID")]
    sector: Option<String>,
    #[arg(long, value_enum, default_value_t, value_name = "human|json|html")]
    format: Format,
    #[arg(long, short, value_name = "FILE")]
    output: Option<PathBuf>,
    #[arg(long)]
    trust: bool,
}

pub(super) fn run(args: &Args, context: &Context) -> Result<Outcome, Stop> {
    let (knowledge, say) = context.knowledge()?;
    let (words, path) = words(&args.need)?;
    let opening = input::opening(args.trust)?;
    let placed = |problem: Problem| match &path {
        Some(path) if problem.code != "sector.unknown" => problem.at(path),
        _ => problem,
    };
    let scoped = tremplin::scope::scope(&words, args.sector.as_deref(), &opening, &knowledge, &say).map_err(placed)?;
    let text = match args.format {
        Format::Human | Format::Html => {
            shown(&view::scope(&scoped, &knowledge, &say), args.format, args.output.is_some())
        }
        Format::Json => output::pretty(&json::scope(&scoped, &knowledge, &say)),
    };
    give(args.output.as_deref(), &text)
}

/// What was given: a file when there is one of that name (or `-`), or when it looks like the name of one; else the words themselves.
fn words(given: &str) -> Result<(Words, Option<String>), Problem> {
    let path = Path::new(given);
    if given == input::STDIN || path.exists() || looks_like_a_path(given) {
        let input = input::open(path)?;
        return Ok((Words::File(input.bytes, input.name), Some(input.path)));
    }
    Ok((Words::Text(given.to_owned()), None))
}

/// `need.txt`, `needs/bank.pdf`: no blank, and an extension of letters or figures after the last point.
fn looks_like_a_path(given: &str) -> bool {
    let extension = given.rsplit_once('.').map(|(_, e)| e).unwrap_or_default();
    let named = (2..=5).contains(&extension.len()) && extension.bytes().all(|b| b.is_ascii_alphanumeric());
    named && !given.contains(char::is_whitespace)
}
