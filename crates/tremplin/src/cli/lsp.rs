//! `tremplin lsp`: the rules of ads in an editor, over standard input and output.

use super::context::Context;
use super::{Outcome, Stop, input, today};
use lsp_server::Connection;
use tremplin::Problem;
use tremplin::lint::Linting;
use tremplin::lsp::{Server, capabilities};
use tremplin_lint::{Config, Rules};
use tremplin_reader::Reader;

#[derive(clap::Args)]
pub(super) struct Args {
    #[arg(long, value_name = "DATE", value_parser = today::day_of)]
    today: Option<String>,
    #[arg(long)]
    trust: bool,
}

pub(super) fn run(args: &Args, context: &Context) -> Result<Outcome, Stop> {
    let (knowledge, say) = context.knowledge()?;
    let (reader, rules) = (Reader::new(&knowledge), Rules::embedded());
    let config = Config {
        today: args.today.clone().unwrap_or_else(today::written),
        language: say.lang().code().to_owned(),
        ..Config::default()
    };
    let linting = Linting { knowledge: &knowledge, reader: &reader, rules: &rules, config: &config };
    let mut server = Server::new(linting, input::opening(args.trust)?, &say);
    let (connection, threads) = Connection::stdio();
    let broken = |e: &dyn std::fmt::Display| Problem::new("lsp.protocol", "error-lsp").naming("detail", e.to_string());
    connection.initialize(capabilities()).map_err(|e| broken(&e))?;
    server.serve(&connection).map_err(|e| broken(&e))?;
    drop(connection);
    threads.join().map_err(|e| broken(&e))?;
    Ok(Outcome::Fine)
}
