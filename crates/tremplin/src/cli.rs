//! The command line: what can be said, in which language the program answers, and how a failure is told.

mod audit;
mod context;
mod help;
mod input;
mod knowledge;
mod limits;
mod link;
mod lint;
mod lsp;
#[cfg(feature = "market")]
mod market;
mod orient;
mod output;
mod page;
mod progress;
mod read;
mod refusal;
mod scope;
mod shortlist;
mod taxonomy;
mod today;

use clap::{FromArgMatches, Parser, Subcommand, ValueEnum};
use context::Context;
use std::ffi::OsString;
use std::path::PathBuf;
use std::process::ExitCode;
use tremplin::{Problem, Say};
use tremplin_knowledge::Lang;

/// Where the program answers when nothing says in which language.
const DEFAULT: Lang = Lang::FR;

/// Variables that name the locale, the strongest first (POSIX).
const LOCALE: [&str; 3] = ["LC_ALL", "LC_MESSAGES", "LANG"];

/// Help texts are in `ui.ftl`; `help.rs` puts them here.
#[derive(Parser)]
#[command(
    name = "tremplin",
    version,
    disable_help_flag = true,
    disable_version_flag = true,
    disable_help_subcommand = true
)]
struct Cli {
    #[arg(long, global = true, value_name = "fr|en")]
    lang: Option<String>,
    #[arg(long = "knowledge", id = "knowledge-dir", global = true, value_name = "DIR")]
    knowledge: Option<PathBuf>,
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    Orient(orient::Args),
    Read(read::Args),
    Knowledge(knowledge::Args),
    Limits(limits::Args),
    Link(link::Args),
    Lint(lint::Args),
    Lsp(lsp::Args),
    Scope(scope::Args),
    Shortlist(shortlist::Args),
    Audit(audit::Args),
    #[cfg(feature = "market")]
    Market(market::Args),
    #[cfg(not(feature = "market"))]
    Market(Rest),
    Serve(Rest),
}

/// Whatever is given to a command that is not built yet.
#[derive(clap::Args)]
struct Rest {
    #[arg(trailing_var_arg = true, allow_hyphen_values = true, hide = true)]
    rest: Vec<OsString>,
}

/// Human or JSON.
#[derive(Clone, Copy, Default, PartialEq, Eq, ValueEnum)]
enum Format {
    #[default]
    Human,
    Json,
}

/// Why a command stops: a problem, or a reader of our output who left.
enum Stop {
    Problem(Problem),
    Closed,
}

impl From<Problem> for Stop {
    fn from(problem: Problem) -> Stop {
        Stop::Problem(problem)
    }
}

/// Whether a command found something to mend.
enum Outcome {
    Fine,
    Findings,
    /// Something could not be done, and each problem has been told.
    Failed,
}

/// Runs the program on its arguments, its own name first.
pub fn run(args: Vec<OsString>) -> ExitCode {
    let json = asks_json(&args);
    let (say, wrong) = voice(&args);
    if let Some(problem) = wrong {
        return output::fail(&problem, json, &say);
    }
    let matches = match help::command(&say).try_get_matches_from(args) {
        Ok(matches) => matches,
        Err(error) if !error.use_stderr() => return output::help(&error),
        Err(error) => return output::fail(&refusal::problem(&error, &say), json, &say),
    };
    let cli = match Cli::from_arg_matches(&matches) {
        Ok(cli) => cli,
        Err(error) => return output::fail(&refusal::problem(&error, &say), json, &say),
    };
    let context = Context { say, dir: cli.knowledge };
    match execute(cli.command, &context) {
        Ok(Outcome::Fine) => ExitCode::SUCCESS,
        Ok(Outcome::Findings) => ExitCode::from(1),
        Ok(Outcome::Failed) => ExitCode::from(2),
        Err(Stop::Closed) => ExitCode::SUCCESS,
        Err(Stop::Problem(problem)) => output::fail(&problem, json, &context.say),
    }
}

fn execute(command: Command, context: &Context) -> Result<Outcome, Stop> {
    match command {
        Command::Orient(args) => orient::run(&args, context),
        Command::Read(args) => read::run(&args, context),
        Command::Knowledge(args) => knowledge::run(&args, context),
        Command::Limits(args) => limits::run(&args, context),
        Command::Link(args) => link::run(&args, context),
        Command::Lint(args) => lint::run(&args, context),
        Command::Lsp(args) => lsp::run(&args, context),
        Command::Scope(args) => scope::run(&args, context),
        Command::Shortlist(args) => shortlist::run(&args, context),
        Command::Audit(args) => audit::run(&args, context),
        #[cfg(feature = "market")]
        Command::Market(args) => market::run(&args, context),
        #[cfg(not(feature = "market"))]
        Command::Market(_) => Err(Problem::new("not_in_build", "error-market-absent").into()),
        Command::Serve(_) => Err(not_built("serve")),
    }
}

fn not_built(command: &str) -> Stop {
    Problem::new("not_built", "error-not-built").naming("command", command).into()
}

/// The voice of the program: `--lang`, else the locale, else French. With the problem when `--lang` names no language.
fn voice(args: &[OsString]) -> (Say, Option<Problem>) {
    let languages = Say::languages();
    let known = |code: &str| Lang::parse(code).filter(|l| languages.contains(l));
    let locale = LOCALE.iter().find_map(|name| known(std::env::var(name).ok()?.as_str()));
    let otherwise = locale.unwrap_or(DEFAULT);
    let Some(asked) = option(args, "--lang") else { return (Say::embedded(otherwise), None) };
    if let Some(lang) = known(&asked) {
        return (Say::embedded(lang), None);
    }
    let codes: Vec<&str> = languages.iter().map(Lang::code).collect();
    let problem =
        Problem::new("argument.invalid", "error-lang").naming("value", asked).naming("known", codes.join(", "));
    (Say::embedded(otherwise), Some(problem))
}

fn asks_json(args: &[OsString]) -> bool {
    option(args, "--format").is_some_and(|format| format == "json")
}

/// The value of an option, before the arguments are parsed: a failure of the parsing itself must be told rightly.
fn option(args: &[OsString], name: &str) -> Option<String> {
    let args: Vec<String> = args.iter().map(|a| a.to_string_lossy().into_owned()).collect();
    let args: Vec<&str> = args.iter().map(String::as_str).take_while(|a| *a != "--").collect();
    let glued = format!("{name}=");
    args.iter().enumerate().rev().find_map(|(i, arg)| {
        if *arg == name {
            args.get(i + 1).map(|v| (*v).to_owned())
        } else {
            arg.strip_prefix(&glued).map(str::to_owned)
        }
    })
}
