//! `cargo xtask COMMAND`: the harness. `tidy` checks the house, `eval` measures on outside data.

#![expect(clippy::print_stdout, reason = "the harness prints its figures")]

use std::path::PathBuf;
use std::process::ExitCode;

const USAGE: &str = "usage: cargo xtask tidy | eval [NAME...] [--data DIR]";
/// Commands that the contract names and that are not built yet.
const NOT_BUILT: [&str; 3] = ["cases", "bench", "hostile"];

fn main() -> ExitCode {
    let args: Vec<String> = std::env::args().skip(1).collect();
    match args.split_first() {
        Some((command, [])) if command == "tidy" => tidy(),
        Some((command, rest)) if command == "eval" => eval(rest),
        Some((command, _)) if NOT_BUILT.contains(&command.as_str()) => {
            eprintln!("xtask {command}: not built yet; tidy and eval are");
            ExitCode::from(2)
        }
        _ => {
            eprintln!("{USAGE}");
            ExitCode::from(2)
        }
    }
}

fn tidy() -> ExitCode {
    let faults = xtask::tidy::faults(&xtask::root());
    for fault in &faults {
        eprintln!("{fault}");
    }
    if faults.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

fn eval(args: &[String]) -> ExitCode {
    let (mut names, mut data) = (Vec::new(), None);
    let mut rest = args.iter();
    while let Some(arg) = rest.next() {
        match arg.as_str() {
            "--data" => data = rest.next().map(PathBuf::from),
            name => names.push(name.to_owned()),
        }
    }
    let Some(data) = data.or_else(|| xtask::shared().map(|dir| dir.join("data"))) else {
        eprintln!("xtask eval: no data; name the folder with --data DIR or TREMPLIN_SHARED");
        return ExitCode::from(2);
    };
    match xtask::eval::run(&names, &data) {
        Ok(scores) => {
            for score in scores {
                println!("{}", serde_json::to_string(&score).expect("a score is plain data"));
            }
            ExitCode::SUCCESS
        }
        Err(message) => {
            eprintln!("xtask eval: {message}");
            ExitCode::from(2)
        }
    }
}
