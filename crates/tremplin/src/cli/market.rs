//! `tremplin market`: ads into the store, statistics and questions out of it.

mod answers;
mod collecting;
mod keeping;

use super::context::Context;
use super::{Format, Outcome, Stop};
use clap::{Subcommand, ValueEnum};
use std::path::PathBuf;
use tremplin::market::{Market, day};

#[derive(clap::Args)]
pub(super) struct Args {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    Collect(Collect),
    Import(Import),
    Stats(Stats),
    Sql(Sql),
    Claims(Claims),
    Publish(Publish),
    Forget(Forget),
    Compact(Compact),
}

#[derive(clap::Args)]
struct Collect {
    #[arg(long, value_name = "FILE")]
    boards: Vec<PathBuf>,
    #[arg(long, value_name = "BOARD:LIST")]
    board: Vec<String>,
    #[arg(long, value_name = "NAME")]
    only: Option<String>,
    #[arg(long, conflicts_with_all = ["boards", "board", "only", "max"])]
    resume: bool,
    #[arg(long, value_name = "N", value_parser = parse_most)]
    max: Option<usize>,
    #[arg(long, value_name = "ADDRESS")]
    contact: Option<String>,
    #[arg(long, value_enum, default_value_t, value_name = "human|json")]
    format: Format,
}

#[derive(clap::Args)]
struct Import {
    #[arg(value_name = "FILE|DIR", required = true)]
    paths: Vec<PathBuf>,
    #[arg(long, value_name = "FILE")]
    shape: Option<PathBuf>,
    #[arg(long, value_name = "DATE", value_parser = parse_day)]
    seen: Option<day::Day>,
    #[arg(long)]
    no_text: bool,
    #[arg(long, value_enum, default_value_t, value_name = "human|json")]
    format: Format,
}

#[derive(clap::Args)]
struct Stats {
    #[arg(value_name = "NAME")]
    name: Option<String>,
    #[arg(long)]
    demo: bool,
    #[arg(long, value_enum, default_value_t, value_name = "human|json|csv|parquet|svg")]
    format: Form,
    #[arg(long, short = 'o', value_name = "FILE")]
    output: Option<PathBuf>,
}

#[derive(clap::Args)]
struct Sql {
    #[arg(value_name = "SQL")]
    question: String,
    #[arg(long, value_name = "NAME=FILE", value_parser = parse_table)]
    table: Vec<(String, PathBuf)>,
    #[arg(long)]
    demo: bool,
    #[arg(long, value_enum, default_value_t, value_name = "human|json|csv|parquet")]
    format: Answer,
    #[arg(long, short = 'o', value_name = "FILE")]
    output: Option<PathBuf>,
}

#[derive(clap::Args)]
struct Claims {
    #[arg(long)]
    demo: bool,
    #[arg(long, value_enum, default_value_t, value_name = "human|json")]
    format: Format,
}

#[derive(clap::Args)]
struct Publish {
    #[arg(value_name = "DIR")]
    dir: PathBuf,
}

/// Exactly one of the three: what is removed is removed for good.
#[derive(clap::Args)]
#[group(required = true, multiple = false)]
struct Forget {
    #[arg(long, value_name = "ID")]
    id: Option<String>,
    #[arg(long, value_name = "URL")]
    url: Option<String>,
    #[arg(long, value_name = "NAME")]
    employer: Option<String>,
}

#[derive(clap::Args)]
struct Compact {}

/// The forms of a statistic.
#[derive(Clone, Copy, Default, PartialEq, Eq, ValueEnum)]
enum Form {
    #[default]
    Human,
    Json,
    Csv,
    Parquet,
    Svg,
}

/// The forms of an answer.
#[derive(Clone, Copy, Default, PartialEq, Eq, ValueEnum)]
enum Answer {
    #[default]
    Human,
    Json,
    Csv,
    Parquet,
}

pub(super) fn run(args: &Args, context: &Context) -> Result<Outcome, Stop> {
    match &args.command {
        Command::Collect(args) => collecting::collect(args, context),
        Command::Import(args) => keeping::import(args, context),
        Command::Forget(args) => keeping::forget(args, context),
        Command::Compact(_) => keeping::compact(context),
        Command::Stats(args) => answers::stats(args, context),
        Command::Sql(args) => answers::sql(args, context),
        Command::Claims(args) => answers::claims(args, context),
        Command::Publish(args) => answers::publish(args, context),
    }
}

fn market(demo: bool) -> Market {
    if demo { Market::Demo } else { Market::Kept }
}

fn parse_day(text: &str) -> Result<day::Day, String> {
    day::parse(text).filter(|_| text.len() == 10).ok_or_else(|| "not a day".to_owned())
}

/// A number of ads, one at least.
fn parse_most(text: &str) -> Result<usize, String> {
    text.parse().ok().filter(|n| *n > 0).ok_or_else(|| "not a number of ads".to_owned())
}

/// `name=file.parquet`.
fn parse_table(text: &str) -> Result<(String, PathBuf), String> {
    let (name, path) = text.split_once('=').ok_or("no name")?;
    let fine = !name.is_empty() && name.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'_');
    if fine { Ok((name.to_owned(), PathBuf::from(path))) } else { Err("not a name".to_owned()) }
}
