//! `cargo xtask COMMAND`: the harness. `tidy` checks the house, `eval` measures on outside data, `measure` counts what
//! ads ask, `docs` writes the pages made from the knowledge, `facts` draws facts to check against their sources, `cases` puts outside
//! cases through the product, `hostile`, `fuzz` and `mutants` give the readers bad files, `bench` times us beside others,
//! `train` makes a model again.

#![expect(clippy::print_stdout, reason = "the harness prints its figures")]

use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::Duration;
use tremplin::Opening;
use xtask::fuzz::{Target, Until, finding};
use xtask::mutants::Order;

const USAGE: &str = "usage: cargo xtask tidy | eval [NAME...] [--data DIR] | eval rewrites --differing [REWRITE...] [--data DIR] | measure [--titles] [--data DIR] | docs | \
                     facts SEED [N] | cases FILE.jsonl | hostile DIR | bench [NAME...] [--data DIR] | \
                     train [NAME...] [--data DIR] | \
                     fuzz [TARGET...] [--mutants N | --seconds S] [--seed N] [--isolated] [--keep DIR] | \
                     mutants DIR... [--n N] [--seed S] [--kinds pdf,docx] [--keep DIR]";
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
        Some((command, rest)) if command == "train" => train(rest),
        Some((command, rest)) if command == "fuzz" => fuzz(rest),
        Some((command, rest)) if command == "mutants" => mutants(rest),
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
    if let [eval, option, only @ ..] = names.as_slice()
        && (eval, option) == (&"rewrites".to_owned(), &"--differing".to_owned())
    {
        return differing(only, &data);
    }
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

/// Prints every fact that a rewrite changed, of those named or of all.
fn differing(only: &[String], data: &Path) -> ExitCode {
    match xtask::eval::rewrites::differences(only, data) {
        Ok(differences) => {
            for difference in differences {
                println!("{}", serde_json::to_string(&difference).expect("a difference is plain data"));
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
    let opening = match Opening::isolated() {
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

/// Trains models again and writes them to `models/`; says what it does on stderr.
fn train(args: &[String]) -> ExitCode {
    let (names, data) = names_and_data(args);
    let Some(data) = data else { return no_data("train") };
    let done = xtask::train::run(&names, &data, &xtask::root().join("models"), &mut |line| eprintln!("{line}"));
    done.map_or_else(|message| refused("train", &message), |()| ExitCode::SUCCESS)
}

/// Mutants of a target without `--mutants`, and of a file without `--n`.
const MUTANTS: u64 = 2_000;
const EACH: u64 = 100;

/// Prints what became of each target's mutants; fails when some are findings, and keeps those.
fn fuzz(args: &[String]) -> ExitCode {
    let prepared = (|| {
        let (mut names, mut options) = (Vec::new(), Options::default());
        options.read(args, &mut names)?;
        let opening = if options.isolated { Opening::isolated().map_err(|e| e.to_string())? } else { Opening::Trusted };
        let targets = xtask::fuzz::targets(&xtask::root().join("corpus"))?;
        if let Some(unknown) = names.iter().find(|n| !targets.iter().any(|t| t.format.id() == n.as_str())) {
            return Err(format!("no target is called {unknown}"));
        }
        let chosen = targets.into_iter().filter(|t| names.is_empty() || names.iter().any(|n| n == t.format.id()));
        Ok((chosen.collect::<Vec<Target>>(), options, opening))
    })();
    let (targets, options, opening) = match prepared {
        Ok(prepared) => prepared,
        Err(message) => return refused("fuzz", &message),
    };
    let until = options
        .seconds
        .map_or(Until::Mutants(options.mutants.unwrap_or(MUTANTS)), |s| Until::Time(Duration::from_secs(s)));
    let mut sound = true;
    for target in &targets {
        eprintln!("{}: {} seeds", target.format, target.seeds.len());
        let (summary, findings) = xtask::fuzz::run(target, until, options.seed, &opening);
        println!("{}", serde_json::to_string(&summary).expect("a summary is plain data"));
        for found in &findings {
            let name = format!("found-{}-{}", options.seed, found.number);
            let shows = |bytes: &[u8]| finding::read(target, bytes, &opening).fault;
            report(&found.fault, found.keep(&options.keep.join(target.format.id()), &name, shows));
        }
        sound &= findings.is_empty();
    }
    if sound { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// Prints what became of the mutants of the files of some folders, by extension and in all; fails when some are findings.
fn mutants(args: &[String]) -> ExitCode {
    let (mut folders, mut options) = (Vec::new(), Options::default());
    let opening = match options.read(args, &mut folders).and_then(|()| Opening::isolated().map_err(|e| e.to_string())) {
        Ok(opening) if !folders.is_empty() => opening,
        Ok(_) => return refused("mutants", USAGE),
        Err(message) => return refused("mutants", &message),
    };
    let folders = folders.iter().map(PathBuf::from).collect();
    let order = Order { folders, kinds: options.kinds, each: options.mutants.unwrap_or(EACH), seed: options.seed };
    let (tallies, findings) = xtask::mutants::run(&order, &opening);
    for (path, found) in &findings {
        let kind = path.extension().unwrap_or_default().to_string_lossy().to_lowercase();
        let name = format!("found-{}-{}.{kind}", order.seed, found.number);
        let shows = |bytes: &[u8]| xtask::mutants::read(bytes, &kind, &opening).fault;
        report(&found.fault, found.keep(&options.keep, &name, shows));
    }
    let all = xtask::mutants::in_all(&tallies);
    println!("{}", serde_json::json!({ "mutants_of": tallies, "in_all": all }));
    if findings.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// What the words of `fuzz` and `mutants` ask.
struct Options {
    mutants: Option<u64>,
    seconds: Option<u64>,
    seed: u64,
    isolated: bool,
    kinds: Vec<String>,
    keep: PathBuf,
}

impl Default for Options {
    fn default() -> Options {
        let keep = xtask::root().join("target/fuzz");
        Options { mutants: None, seconds: None, seed: 1, isolated: false, kinds: Vec::new(), keep }
    }
}

impl Options {
    /// Reads the options; the other words go to `words`.
    fn read(&mut self, args: &[String], words: &mut Vec<String>) -> Result<(), String> {
        let mut rest = args.iter();
        while let Some(arg) = rest.next() {
            let mut value = || rest.next().ok_or_else(|| format!("{arg} asks for a value"));
            let number = |text: &String| text.parse::<u64>().map_err(|_| format!("{text} is no number"));
            match arg.as_str() {
                "--isolated" => self.isolated = true,
                "--mutants" | "--n" => self.mutants = Some(number(value()?)?),
                "--seconds" => self.seconds = Some(number(value()?)?),
                "--seed" => self.seed = number(value()?)?,
                "--kinds" => self.kinds = value()?.split(',').map(str::to_owned).collect(),
                "--keep" => self.keep = PathBuf::from(value()?),
                unknown if unknown.starts_with("--") => return Err(format!("no option is called {unknown}")),
                word => words.push(word.to_owned()),
            }
        }
        Ok(())
    }
}

fn report(fault: &finding::Fault, kept: Result<PathBuf, String>) {
    match kept {
        Ok(path) => eprintln!("{fault:?}: {}", path.display()),
        Err(message) => eprintln!("{fault:?}, not kept: {message}"),
    }
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
