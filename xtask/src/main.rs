//! `cargo xtask COMMAND`: the harness. `tidy` checks the house, `eval` measures on outside data, `measure` counts what
//! ads ask, `docs` writes the pages made from the knowledge, `facts` draws facts to check against their sources, `bench` times us beside others.

#![expect(clippy::print_stdout, reason = "the harness prints its figures")]

use std::path::PathBuf;
use std::process::ExitCode;

const USAGE: &str = "usage: cargo xtask tidy | eval [NAME...] [--data DIR] | measure [--titles] [--data DIR] | docs | \
                     facts SEED [N] | cases FILE.jsonl | hostile DIR | bench [NAME...] [--data DIR]";
/// How many facts are drawn.
const DRAWN: usize = 30;

fn main() -> ExitCode {
    let args: Vec<String> = std::env::args().skip(1).collect();
    if args.first().is_some_and(|a| a == tremplin::isolate::COMMAND) {
        return tremplin::isolate::run_child();
    }
    match args.split_first() {
        Some((command, [])) if command == "tidy" => tidy(),
        Some((command, rest)) if command == "eval" => eval(rest),
        Some((command, rest)) if command == "measure" => measure(rest),
        Some((command, [])) if command == "docs" => {
            let written = xtask::docs::write(&tremplin_knowledge::open(), &xtask::root());
            written.map_or_else(|message| refused("docs", &message), |()| ExitCode::SUCCESS)
        }
        Some((command, rest)) if command == "facts" => facts(rest),
        Some((command, [file])) if command == "cases" => cases(file),
        Some((command, [dir])) if command == "hostile" => hostile(dir),
        Some((command, rest)) if command == "bench" => bench(rest),
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
    let (names, data) = names_and_data(args);
    let Some(data) = data else { return no_data("eval") };
    match xtask::eval::run(&names, &data) {
        Ok(scores) => {
            for score in scores {
                println!("{}", serde_json::to_string(&score).expect("a score is plain data"));
            }
            ExitCode::SUCCESS
        }
        Err(message) => refused("eval", &message),
    }
}

/// Writes the figures; with `--titles`, prints instead which occupation each title was read as.
fn measure(args: &[String]) -> ExitCode {
    let (names, data) = names_and_data(args);
    let Some(data) = data else { return no_data("measure") };
    let knowledge = tremplin_knowledge::open();
    let done = match names.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
        [] => xtask::measure::run(&knowledge, &data).and_then(|csv| {
            let path = xtask::root().join(xtask::measure::FIGURES);
            std::fs::write(&path, csv).map_err(|e| format!("{}: {e}", path.display()))
        }),
        ["--titles"] => xtask::measure::titles(&knowledge, &data)
            .map(|titles| titles.iter().for_each(|(occupation, title)| println!("{occupation}\t{title}"))),
        _ => Err(USAGE.to_owned()),
    };
    done.map_or_else(|message| refused("measure", &message), |()| ExitCode::SUCCESS)
}

/// Prints facts drawn by a seed, with their sources.
fn facts(args: &[String]) -> ExitCode {
    let number = |i: usize| args.get(i).map(|n| n.parse::<u64>());
    let (Some(Ok(seed)), Ok(n)) = (number(0), number(1).unwrap_or(Ok(DRAWN as u64))) else {
        return refused("facts", USAGE);
    };
    let all = xtask::facts::all(&tremplin_knowledge::open());
    println!("seed {seed}: {n} of {} facts with an outside source", all.len());
    for (i, f) in xtask::facts::draw(all, seed, usize::try_from(n).unwrap_or(DRAWN)).iter().enumerate() {
        println!("{:3}. {}: {}\n     {} ({}), {:?}", i + 1, f.about, f.says, f.source, f.date, f.confidence);
    }
    ExitCode::SUCCESS
}

/// Prints what the product gives back for each case.
fn cases(file: &str) -> ExitCode {
    let print = |line: &str| println!("{line}");
    let text = std::fs::read_to_string(file).map_err(|e| format!("{file}: {e}"));
    match text.and_then(|text| xtask::cases::run(&text, &tremplin_knowledge::open(), print)) {
        Ok(unbuilt) if unbuilt.is_empty() => ExitCode::SUCCESS,
        Ok(unbuilt) => {
            eprintln!("xtask cases: no operation takes these yet: {}", unbuilt.join(", "));
            ExitCode::SUCCESS
        }
        Err(message) => refused("cases", &message),
    }
}

/// Prints each file's outcome; fails when one is not as its manifest expects.
fn hostile(dir: &str) -> ExitCode {
    let opening = match tremplin::Opening::isolated() {
        Ok(opening) => opening,
        Err(e) => return refused("hostile", &e.to_string()),
    };
    match xtask::hostile::run(&PathBuf::from(dir), &opening) {
        Ok(rows) => {
            for row in &rows {
                println!("{}", serde_json::to_string(row).expect("a row is plain data"));
            }
            if rows.iter().all(|r| r.as_expected) { ExitCode::SUCCESS } else { ExitCode::FAILURE }
        }
        Err(message) => refused("hostile", &message),
    }
}

/// Prints speed and memory beside their yardstick, line by line.
fn bench(args: &[String]) -> ExitCode {
    let (names, data) = names_and_data(args);
    let done = xtask::bench::run(&names, data.as_deref(), &mut |line| println!("{line}"));
    done.map_or_else(|message| refused("bench", &message), |()| ExitCode::SUCCESS)
}

/// The words of a command, and the data folder: `--data DIR`, or that of the environment.
fn names_and_data(args: &[String]) -> (Vec<String>, Option<PathBuf>) {
    let (mut names, mut data) = (Vec::new(), None);
    let mut rest = args.iter();
    while let Some(arg) = rest.next() {
        match arg.as_str() {
            "--data" => data = rest.next().map(PathBuf::from),
            name => names.push(name.to_owned()),
        }
    }
    (names, data.or_else(|| xtask::shared().map(|dir| dir.join("data"))))
}

fn no_data(command: &str) -> ExitCode {
    refused(command, "no data; name the folder with --data DIR or TREMPLIN_SHARED")
}

fn refused(command: &str, message: &str) -> ExitCode {
    eprintln!("xtask {command}: {message}");
    ExitCode::from(2)
}
