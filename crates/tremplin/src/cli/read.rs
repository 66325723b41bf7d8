//! `tremplin read`: documents to facts.

use super::context::Context;
use super::taxonomy::Which;
use super::{Outcome, Stop, input, output, today};
use clap::ValueEnum;
use serde_json::{Value, json};
use std::path::{Path, PathBuf};
use tremplin::print::{self, json as to_json};
use tremplin::taxonomy::{taxonomy_named, taxonomy_open};
use tremplin::{As, Opening, Problem, Reading, view};
use tremplin_knowledge::taxonomy::{Name, Taxonomy};
use tremplin_reader::Reader;
use tremplin_reader::facts::Date;

#[derive(clap::Args)]
pub(super) struct Args {
    #[arg(value_name = "FILE")]
    files: Vec<PathBuf>,
    #[arg(long = "as", id = "as", value_enum, default_value_t, value_name = "ad|cv|auto")]
    taken: Taken,
    #[arg(long)]
    trust: bool,
    #[arg(long, value_name = "DATE", value_parser = today::parse)]
    today: Option<Date>,
    #[arg(long, value_enum, value_name = "esco|rome")]
    taxonomy: Vec<Which>,
    #[arg(long, value_enum, default_value_t, value_name = "human|json|jsonl")]
    format: Format,
}

#[derive(Clone, Copy, Default, ValueEnum)]
enum Taken {
    #[default]
    Auto,
    Cv,
    Ad,
}

#[derive(Clone, Copy, Default, PartialEq, Eq, ValueEnum)]
enum Format {
    #[default]
    Human,
    Json,
    Jsonl,
}

/// One file alone fails as any command does; among several, each failure is told and the others are read.
pub(super) fn run(args: &Args, context: &Context) -> Result<Outcome, Stop> {
    let (knowledge, say) = context.knowledge()?;
    let reader = Reader::new(&knowledge);
    let taxonomies = taxonomies(args)?;
    let named = |reading: &Reading, t: &Taxonomy| taxonomy_named(reading, &reader, t, say.lang());
    let stdin = [PathBuf::from(input::STDIN)];
    let files: &[PathBuf] = if args.files.is_empty() { &stdin } else { &args.files };
    let opening = input::opening(args.trust)?;
    let mut values = Vec::new();
    let mut outcome = Outcome::Fine;
    for file in files {
        let path = file.display().to_string();
        let read = read(file, args, &opening, &reader);
        if let Err(problem) = &read {
            if files.len() == 1 && args.format != Format::Jsonl {
                return Err(problem.clone().into());
            }
            output::tell(problem, &say);
            outcome = Outcome::Failed;
        }
        if args.format == Format::Human {
            if let Ok(reading) = &read {
                let mut page = view::reading(reading, &path, &knowledge, &say);
                page.sections.extend(taxonomies.iter().map(|t| {
                    let text = &reading.document.text;
                    view::taxonomy::mentions(&named(reading, t), text, t.about.name.id(), &say)
                }));
                output::print(&print::page(&page, output::style()))?;
            }
            continue;
        }
        let value = match &read {
            Ok(reading) => {
                let mut value = to_json::reading(reading, Some(&path), &knowledge, &say);
                if !taxonomies.is_empty() {
                    let all: Vec<_> = taxonomies.iter().flat_map(|t| named(reading, t)).collect();
                    value["taxonomy"] = to_json::named(&all, &reading.document.text);
                }
                value
            }
            Err(problem) => failure(problem, &path, &say),
        };
        if args.format == Format::Jsonl {
            output::print(&format!("{value}\n"))?;
        } else {
            values.push(value);
        }
    }
    if args.format == Format::Json {
        let only = if values.len() == 1 { values.pop() } else { None };
        output::print(&output::pretty(&only.unwrap_or(Value::Array(values))))?;
    }
    Ok(outcome)
}

/// The taxonomies asked, each once.
fn taxonomies(args: &Args) -> Result<Vec<Taxonomy>, Problem> {
    let mut names: Vec<Name> = args.taxonomy.iter().map(|which| (*which).into()).collect();
    names.sort_unstable();
    names.dedup();
    if names.is_empty() {
        return Ok(Vec::new());
    }
    let shelf = tremplin::home::shelf()?;
    names.into_iter().map(|name| taxonomy_open(&shelf, name)).collect()
}

fn read(file: &Path, args: &Args, opening: &Opening, reader: &Reader) -> Result<Reading, Problem> {
    let input = input::open(file)?;
    let taken = match args.taken {
        Taken::Auto => As::Auto,
        Taken::Cv => As::Cv,
        Taken::Ad => As::Ad,
    };
    let today = args.today.unwrap_or_else(today::now);
    tremplin::read(&input.bytes, input.name.as_deref(), opening, taken, today, reader)
        .map_err(|problem| problem.at(&input.path))
}

fn failure(problem: &Problem, path: &str, say: &tremplin::Say) -> Value {
    let mut value = to_json::problem(problem, say);
    value["file"] = json!(path);
    value
}
