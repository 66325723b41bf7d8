//! Where results go: standard output, a file written whole or not at all, and one line on the error stream.

use super::Stop;
use std::io::{ErrorKind, IsTerminal, Write};
use std::path::Path;
use std::process::ExitCode;
use tremplin::print::{Style, json};
use tremplin::{Problem, Say};

/// Columns of the text.
const WIDTH: usize = 100;

/// Writes to standard output. A reader who leaves (`| head`) ends the program in silence.
pub(super) fn print(text: &str) -> Result<(), Stop> {
    print_bytes(text.as_bytes())
}

/// The same for what is no text.
pub(super) fn print_bytes(bytes: &[u8]) -> Result<(), Stop> {
    let mut out = std::io::stdout().lock();
    match out.write_all(bytes).and_then(|()| out.flush()) {
        Ok(()) => Ok(()),
        Err(error) if error.kind() == ErrorKind::BrokenPipe => Err(Stop::Closed),
        Err(error) => Err(not_written(&error).into()),
    }
}

/// Writes a file whole or not at all: beside it first, then in its place.
pub(super) fn write(path: &Path, text: &str) -> Result<(), Stop> {
    write_bytes(path, text.as_bytes())
}

/// The same for what is no text.
pub(super) fn write_bytes(path: &Path, bytes: &[u8]) -> Result<(), Stop> {
    let shown = path.display().to_string();
    let folder = path.parent().filter(|p| !p.as_os_str().is_empty()).unwrap_or(Path::new("."));
    if !folder.is_dir() {
        return Err(Problem::new("output.no_folder", "error-output-folder").at(folder.display().to_string()).into());
    }
    if path.is_dir() {
        return Err(Problem::new("output.is_folder", "error-output-is-folder").at(shown).into());
    }
    let name = path.file_name().map(|n| n.to_string_lossy().into_owned()).unwrap_or_default();
    let beside = folder.join(format!(".{name}.{}.tmp", std::process::id()));
    let written = std::fs::File::create_new(&beside).and_then(|mut file| {
        file.write_all(bytes)?;
        file.sync_all()
    });
    written.and_then(|()| std::fs::rename(&beside, path)).map_err(|error| {
        // Whatever was begun is removed; that it may not exist is no news.
        let _ = std::fs::remove_file(&beside);
        not_written(&error).at(shown).into()
    })
}

/// How text is shown here.
pub(super) fn style() -> Style {
    let bold = std::io::stdout().is_terminal() && std::env::var_os("NO_COLOR").is_none();
    Style { width: WIDTH, bold }
}

/// JSON indented, ending with a line end.
pub(super) fn pretty(value: &serde_json::Value) -> String {
    format!("{value:#}\n")
}

/// Tells a problem in one line; in JSON too when JSON was asked.
pub(super) fn fail(problem: &Problem, as_json: bool, say: &Say) -> ExitCode {
    if as_json {
        // Standard output may be closed: the line below tells the problem all the same.
        let _ = print(&pretty(&json::problem(problem, say)));
    }
    tell(problem, say);
    ExitCode::from(2)
}

/// One line on the error stream.
pub(super) fn tell(problem: &Problem, say: &Say) {
    // Nobody can be told that the error stream is closed.
    let _ = writeln!(std::io::stderr(), "tremplin: {}", problem.line(say));
}

/// One line of news on the error stream.
pub(super) fn note(line: &str) {
    // Nobody can be told that the error stream is closed.
    let _ = writeln!(std::io::stderr(), "{line}");
}

/// The help or the version that was asked.
pub(super) fn help(error: &clap::Error) -> ExitCode {
    // A closed pipe is no failure.
    let _ = error.print();
    ExitCode::SUCCESS
}

fn not_written(error: &std::io::Error) -> Problem {
    match error.kind() {
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => Problem::new("disk.full", "error-output-full"),
        ErrorKind::ReadOnlyFilesystem | ErrorKind::PermissionDenied => {
            Problem::new("read_only", "error-output-read-only")
        }
        _ => Problem::new("output.not_written", "error-output").naming("detail", error.to_string()),
    }
}
