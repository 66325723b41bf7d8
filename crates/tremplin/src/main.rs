//! The program: arguments, one operation, print. Exit codes: 0 fine, 1 findings, 2 could not work.

mod cli;

use std::process::ExitCode;

fn main() -> ExitCode {
    let args: Vec<std::ffi::OsString> = std::env::args_os().collect();
    if args.get(1).is_some_and(|a| a == tremplin::isolate::COMMAND) {
        return tremplin::isolate::run_child();
    }
    cli::run(args)
}
