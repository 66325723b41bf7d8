//! `tremplin knowledge`: what the program knows, entry by entry, and the check of a folder.

use super::context::Context;
use super::{Format, Outcome, Stop, output, taxonomy};
use clap::{Subcommand, ValueEnum};
use std::path::{Path, PathBuf};
use tremplin::browse::Check;
use tremplin::print::{self, json};
use tremplin::taxonomy::{Asked, taxonomy_list};
use tremplin::{Kind, Say, view};

#[derive(clap::Args)]
pub(super) struct Args {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    List(List),
    Show(Show),
    Check(CheckArgs),
    Import(taxonomy::Import),
    Diff(taxonomy::Diff),
}

#[derive(clap::Args)]
struct List {
    #[arg(value_enum, value_name = "KIND")]
    kind: Option<Listed>,
    #[arg(long, value_enum, default_value_t, value_name = "human|json")]
    format: Format,
}

#[derive(clap::Args)]
struct Show {
    #[arg(value_name = "ID")]
    id: String,
    #[arg(long, value_enum, default_value_t, value_name = "human|json")]
    format: Format,
}

#[derive(clap::Args)]
struct CheckArgs {
    #[arg(value_name = "DIR")]
    dir: Option<PathBuf>,
    #[arg(long)]
    gaps: bool,
    #[arg(long, value_enum, default_value_t, value_name = "human|json")]
    format: Format,
}

#[derive(Clone, Copy, ValueEnum)]
enum Listed {
    Occupations,
    Skills,
    Sectors,
    Routes,
    Projects,
    Salaries,
    Funding,
    Claims,
    Sources,
    Taxonomies,
}

pub(super) fn run(args: &Args, context: &Context) -> Result<Outcome, Stop> {
    match &args.command {
        Command::List(args) => list(args, context),
        Command::Show(args) => show(args, context),
        Command::Check(args) => check(args, context),
        Command::Import(args) => taxonomy::import(args, context),
        Command::Diff(args) => taxonomy::diff(args, context),
    }
}

fn list(args: &List, context: &Context) -> Result<Outcome, Stop> {
    let (knowledge, say) = context.knowledge()?;
    let mut entries = tremplin::knowledge_list(&knowledge, args.kind.map(kind), say.lang());
    match args.kind {
        Some(Listed::Taxonomies) => entries = taxonomy_list(&tremplin::home::shelf()?, &say)?,
        // What was imported goes with the rest, where there is any.
        None => {
            entries.extend(tremplin::home::shelf().and_then(|shelf| taxonomy_list(&shelf, &say)).unwrap_or_default())
        }
        Some(_) => {}
    }
    if args.format == Format::Json {
        output::print(&output::pretty(&json::entries(&entries)))?;
        return Ok(Outcome::Fine);
    }
    let width = entries.iter().map(|e| e.id.chars().count()).max().unwrap_or(0);
    let mut text = String::new();
    let mut last = None;
    for entry in &entries {
        if args.kind.is_none() && last != Some(entry.kind) {
            text.push_str(&format!(
                "{}{}\n",
                if last.is_some() { "\n" } else { "" },
                say.word("kinds", entry.kind.id())
            ));
            last = Some(entry.kind);
        }
        text.push_str(&format!("{:width$}  {}\n", entry.id, entry.label));
    }
    output::print(&text)?;
    Ok(Outcome::Fine)
}

fn show(args: &Show, context: &Context) -> Result<Outcome, Stop> {
    if let Some(asked) = Asked::parse(&args.id) {
        return taxonomy::show(&asked, args.format, context);
    }
    let (knowledge, say) = context.knowledge()?;
    let found = tremplin::knowledge_show(&knowledge, &args.id)?;
    let text = match args.format {
        Format::Json => output::pretty(&json::shown(&found)),
        Format::Human => {
            let pages = found.iter().map(|s| print::page(&view::entry::entry(s, &knowledge, &say), output::style()));
            pages.collect::<Vec<_>>().join("\n\n")
        }
    };
    output::print(&text)?;
    Ok(Outcome::Fine)
}

fn check(args: &CheckArgs, context: &Context) -> Result<Outcome, Stop> {
    let dir = args.dir.as_deref().or(context.dir.as_deref());
    if args.gaps {
        return gaps(dir, args.format, context);
    }
    let check = tremplin::knowledge_check(dir)?;
    let text = match args.format {
        Format::Json => output::pretty(&json::check(&check)),
        Format::Human => told(&check, &context.say),
    };
    output::print(&text)?;
    Ok(if check.faults.is_empty() { Outcome::Fine } else { Outcome::Findings })
}

fn gaps(dir: Option<&Path>, format: Format, context: &Context) -> Result<Outcome, Stop> {
    let knowledge = tremplin::knowledge_open(dir)?;
    let gaps = tremplin::gaps(&knowledge);
    let text = match format {
        Format::Json => output::pretty(&json::gaps(&gaps)),
        Format::Human => print::page(&view::gaps(&gaps, &knowledge, &context.say), output::style()),
    };
    output::print(&text)?;
    Ok(Outcome::Fine)
}

fn told(check: &Check, say: &Say) -> String {
    let mut text = String::new();
    for fault in &check.faults {
        text.push_str(&format!("{fault}\n"));
    }
    if !check.faults.is_empty() {
        text.push_str(&say.with("check-faults", [("n", check.faults.len().into())]));
        text.push('\n');
    }
    for (kind, n) in &check.counts {
        text.push_str(&format!("{n:6}  {}\n", say.word("kinds", kind.id())));
        for (_, part, n) in check.parts.iter().filter(|(of, _, _)| of == kind) {
            text.push_str(&format!("{n:12}  {}\n", say.text(part)));
        }
    }
    text
}

fn kind(listed: Listed) -> Kind {
    match listed {
        Listed::Occupations => Kind::Occupations,
        Listed::Skills => Kind::Skills,
        Listed::Sectors => Kind::Sectors,
        Listed::Routes => Kind::Routes,
        Listed::Projects => Kind::Projects,
        Listed::Salaries => Kind::Salaries,
        Listed::Funding => Kind::Funding,
        Listed::Claims => Kind::Claims,
        Listed::Sources => Kind::Sources,
        Listed::Taxonomies => Kind::Taxonomies,
    }
}
