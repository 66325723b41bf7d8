//! The program: arguments, one operation, print. Exit codes: 0 fine, 1 findings, 2 could not work.

mod cli;

use std::process::ExitCode;

fn main() -> ExitCode {
    cli::run(std::env::args_os().collect())
}
