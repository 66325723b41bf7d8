//! `tremplin knowledge import` and `diff`, and what `list` and `show` tell of whole taxonomies.

use super::context::Context;
use super::progress::Progress;
use super::{Format, Outcome, Stop, output};
use clap::ValueEnum;
use std::path::PathBuf;
use tremplin::print::{self, json};
use tremplin::taxonomy::{self, Asked};
use tremplin::view;
use tremplin_knowledge::taxonomy::Name;

#[derive(clap::Args)]
pub(super) struct Import {
    #[arg(value_enum, value_name = "esco|rome")]
    name: Which,
    #[arg(value_name = "DIR", required = true)]
    dirs: Vec<PathBuf>,
    #[arg(long = "as", id = "as", value_name = "VERSION")]
    version: Option<String>,
    #[arg(long, value_enum, default_value_t, value_name = "human|json")]
    format: Format,
}

#[derive(clap::Args)]
pub(super) struct Diff {
    #[arg(value_name = "A")]
    first: String,
    #[arg(value_name = "B")]
    second: String,
    #[arg(long, value_enum, default_value_t, value_name = "human|json")]
    format: Format,
}

/// A taxonomy, on the command line.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum Which {
    Esco,
    Rome,
}

impl From<Which> for Name {
    fn from(which: Which) -> Name {
        match which {
            Which::Esco => Name::Esco,
            Which::Rome => Name::Rome,
        }
    }
}

pub(super) fn import(args: &Import, context: &Context) -> Result<Outcome, Stop> {
    let (knowledge, say) = context.knowledge()?;
    let shelf = tremplin::home::shelf()?;
    let progress = Progress::begin(&say);
    let asked = (args.name.into(), args.dirs.as_slice(), args.version.as_deref());
    let imported =
        taxonomy::taxonomy_import(asked, (&shelf, &knowledge), &|file, done, all| progress.tell(file, done, all));
    progress.end();
    let imported = imported?;
    let text = match args.format {
        Format::Json => output::pretty(&json::imported(&imported)),
        Format::Human => print::page(&view::taxonomy::imported(&imported, &say), output::style()),
    };
    output::print(&text)?;
    Ok(Outcome::Fine)
}

pub(super) fn diff(args: &Diff, context: &Context) -> Result<Outcome, Stop> {
    let (_, say) = context.knowledge()?;
    let shelf = tremplin::home::shelf()?;
    let found = taxonomy::taxonomy_diff(&shelf, &args.first, &args.second, say.lang())?;
    let text = match args.format {
        Format::Json => output::pretty(&json::diff(&found, &args.first, &args.second)),
        Format::Human => print::page(&view::taxonomy::diff(&found, (&args.first, &args.second), &say), output::style()),
    };
    output::print(&text)?;
    Ok(Outcome::Fine)
}

/// Shows a taxonomy, or one of its concepts.
pub(super) fn show(asked: &Asked, format: Format, context: &Context) -> Result<Outcome, Stop> {
    let (_, say) = context.knowledge()?;
    let (found, concept) = taxonomy::taxonomy_show(&tremplin::home::shelf()?, asked)?;
    let text = match (format, concept) {
        (Format::Json, Some(number)) => output::pretty(&serde_json::json!([json::concept(&found, number, say.lang())])),
        (Format::Json, None) => output::pretty(&json::about(&found.about)),
        (Format::Human, Some(number)) => print::page(&view::taxonomy::concept(&found, number, &say), output::style()),
        (Format::Human, None) => print::page(&view::taxonomy::about(&found.about, &say), output::style()),
    };
    output::print(&text)?;
    Ok(Outcome::Fine)
}
