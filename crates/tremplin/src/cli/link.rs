//! `tremplin link`: titles and skill phrases to concepts, one a line.

use super::context::Context;
use super::taxonomy::Which;
use super::{Outcome, Stop, input, output};
use clap::ValueEnum;
use std::path::Path;
use tremplin::link::{Answer, linking};
use tremplin_reader::Reader;
use tremplin_reader::link::What;

#[derive(clap::Args)]
pub(super) struct Args {
    #[arg(value_name = "TEXT")]
    texts: Vec<String>,
    #[arg(long, value_enum, value_name = "occupation|skill")]
    kind: Option<Kind>,
    #[arg(long, value_enum, default_value_t, value_name = "tremplin|esco|rome")]
    to: To,
    #[arg(long, default_value_t = 5, value_name = "N")]
    top: usize,
    #[arg(long, value_enum, value_name = "human|jsonl")]
    format: Option<Format>,
}

#[derive(Clone, Copy, ValueEnum)]
enum Kind {
    Occupation,
    Skill,
}

#[derive(Clone, Copy, Default, ValueEnum)]
enum To {
    #[default]
    Tremplin,
    Esco,
    Rome,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    Human,
    Jsonl,
}

/// Lines gathered before they are written.
const LINES: usize = 256;

/// Links what is given, else each line of standard input.
pub(super) fn run(args: &Args, context: &Context) -> Result<Outcome, Stop> {
    let (knowledge, say) = context.knowledge()?;
    let reader = Reader::new(&knowledge);
    let what = args.kind.map(|kind| match kind {
        Kind::Occupation => What::Occupation,
        Kind::Skill => What::Skill,
    });
    let shelf = tremplin::home::shelf()?;
    let to = match args.to {
        To::Tremplin => None,
        To::Esco => Some((Which::Esco.into(), &shelf)),
        To::Rome => Some((Which::Rome.into(), &shelf)),
    };
    let linking = linking((&knowledge, &reader), to, what, say.lang())?;
    let given = if args.texts.is_empty() { input::open(Path::new(input::STDIN))?.bytes } else { Vec::new() };
    let read = String::from_utf8_lossy(&given);
    let lines: Vec<&str> =
        if args.texts.is_empty() { read.lines().collect() } else { args.texts.iter().map(String::as_str).collect() };
    let human = args.format.map_or(!args.texts.is_empty(), |format| format == Format::Human);
    let line = |query: &&str| {
        let answer = linking.link(query, args.top);
        if human { shown(&answer, &say) } else { serde_json::json!(answer).to_string() + "\n" }
    };
    for lines in lines.chunks(LINES) {
        output::print(&lines.iter().map(line).collect::<String>())?;
    }
    Ok(Outcome::Fine)
}

fn shown(answer: &Answer, say: &tremplin::Say) -> String {
    let mut text = format!("{}\n", answer.query);
    for concept in &answer.matches {
        let score = say.percent(concept.score);
        text.push_str(&format!("  {score:>5}  {}  ({})\n", concept.label, concept.id));
    }
    if answer.abstained {
        text.push_str(&format!("  {}\n", say.text("no-concept")));
    }
    text
}
