//! `tremplin lint`: job ads to what is wrong in them, with what to do; mends what is safe to mend.

use super::context::Context;
use super::{Outcome, Stop, input, output, today};
use clap::ValueEnum;
use std::path::{Path, PathBuf};
use tremplin::lint::{Linting, lint, lint_configure, lint_fixed, lint_unknown};
use tremplin::print::lint::{Judged, explained, github, human, lint_json, questions, sarif, summary};
use tremplin::{Opening, Problem, Say};
use tremplin_lint::rule::Severity;
use tremplin_lint::{Config, Rules};
use tremplin_reader::Reader;

#[derive(clap::Args)]
pub(super) struct Args {
    #[arg(value_name = "AD")]
    ads: Vec<PathBuf>,
    #[arg(long)]
    fix: bool,
    #[arg(long = "as-candidate", conflicts_with = "fix")]
    as_candidate: bool,
    #[arg(long, value_name = "CODE")]
    explain: Option<String>,
    #[arg(long, value_name = "FILE")]
    config: Option<PathBuf>,
    #[arg(long, value_name = "DATE", value_parser = today::day_of)]
    today: Option<String>,
    #[arg(long)]
    trust: bool,
    #[arg(long, value_enum, default_value_t, value_name = "human|json|sarif|github")]
    format: Format,
}

#[derive(Clone, Copy, Default, PartialEq, Eq, ValueEnum)]
enum Format {
    #[default]
    Human,
    Json,
    Sarif,
    Github,
}

/// The file of settings, looked for beside the ad and above.
const SETTINGS: &str = "tremplin.toml";

pub(super) fn run(args: &Args, context: &Context) -> Result<Outcome, Stop> {
    let (knowledge, say) = context.knowledge()?;
    let rules = Rules::embedded();
    if let Some(code) = &args.explain {
        let rule = rules.get(code).ok_or_else(|| lint_unknown(code, &rules))?;
        output::print(&explained(rule, &rules, &say))?;
        return Ok(Outcome::Fine);
    }
    let reader = Reader::new(&knowledge);
    let opening = input::opening(args.trust)?;
    let stdin = [PathBuf::from(input::STDIN)];
    let files: &[PathBuf] = if args.ads.is_empty() { &stdin } else { &args.ads };
    let (mut judged, mut failed) = (Vec::new(), false);
    for file in files {
        let config = config(file, args, &rules, &say)?;
        let linting = Linting { knowledge: &knowledge, reader: &reader, rules: &rules, config: &config };
        match judge(file, args.fix, &opening, &linting, &say) {
            Ok(ad) => judged.push(ad),
            Err(Stop::Problem(problem)) if files.len() > 1 => {
                output::tell(&problem, &say);
                failed = true;
            }
            Err(stop) => return Err(stop),
        }
    }
    print(&judged, args, &rules, &say)?;
    let error = judged.iter().flat_map(|ad| &ad.linted.findings).any(|d| d.severity == Severity::Error);
    Ok(match (failed, error) {
        (true, _) => Outcome::Failed,
        (_, true) => Outcome::Findings,
        _ => Outcome::Fine,
    })
}

/// An ad judged; mended first where that was asked.
fn judge(file: &Path, fix: bool, opening: &Opening, linting: &Linting<'_>, say: &Say) -> Result<Judged, Stop> {
    let mut input = input::open(file)?;
    let name = input.name.clone();
    let at = |problem: Problem| problem.at(&input.path);
    if fix && input.path != input::STDIN {
        let mended = lint_fixed(&input.bytes, name.as_deref(), opening, linting).map_err(at)?;
        if let Some((text, made)) = mended {
            output::write(file, &text)?;
            let done = say.with("lint-fixed", [("file", input.path.as_str().into()), ("n", made.into())]);
            output::note(&done);
            input.bytes = text.into_bytes();
        }
    }
    let linted = lint(&input.bytes, name.as_deref(), opening, linting).map_err(|p| p.at(&input.path))?;
    Ok(Judged { file: input.path, linted })
}

fn print(ads: &[Judged], args: &Args, rules: &Rules, say: &Say) -> Result<(), Stop> {
    let style = output::style();
    let text = match args.format {
        Format::Json => output::pretty(&lint_json(ads)),
        Format::Sarif => output::pretty(&sarif(ads, rules, say.lang().code())),
        Format::Github => github(ads),
        Format::Human if args.as_candidate => {
            ads.iter().map(|ad| questions(ad, say, style)).collect::<Vec<_>>().join("\n")
        }
        Format::Human => {
            let all: String = ads.iter().map(|ad| human(ad, say, style)).collect();
            all + &summary(ads, say)
        }
    };
    output::print(&text)
}

/// What is asked of the rules for an ad: the day, the language, the settings of the file named or found.
fn config(ad: &Path, args: &Args, rules: &Rules, say: &Say) -> Result<Config, Stop> {
    let mut config = Config {
        today: args.today.clone().unwrap_or_else(today::written),
        language: say.lang().code().to_owned(),
        ..Config::default()
    };
    let found = match &args.config {
        Some(path) => Some(path.clone()),
        None => settings(ad),
    };
    if let Some(path) = found {
        let input = input::open(&path)?;
        let content = String::from_utf8(input.bytes).map_err(|e| {
            Problem::new("config.invalid", "error-lint-config")
                .naming("line", "1")
                .naming("detail", e.to_string())
                .at(&input.path)
        })?;
        lint_configure(&mut config, &input.path, &content, rules)?;
    }
    Ok(config)
}

/// The nearest settings above an ad; those above the folder one is in for standard input.
fn settings(ad: &Path) -> Option<PathBuf> {
    let start = if ad == Path::new(input::STDIN) { std::env::current_dir() } else { std::path::absolute(ad) };
    start.ok()?.ancestors().map(|folder| folder.join(SETTINGS)).find(|path| path.is_file())
}
