//! The child's side: it locks itself in, then reads one file after the other from its standard input and answers on its standard
//! output (`talk.rs` says how), to the end of its input.

use super::{Reply, talk};
use std::fs::File;
use std::io::{Read, Seek, Write};
use std::process::ExitCode;
use tremplin_documents::{Hint, Limit};

/// What a child may take, beside what a file may be.
const MEMORY: Limit = Limit {
    name: "limit.memory",
    code: "parser.out_of_memory",
    value: 512 << 20,
    unit: "bytes",
    protects: "the machine, against a parser that asks for too much",
};
const TIME: Limit = Limit {
    name: "limit.time",
    code: "parser.timeout",
    value: 10,
    unit: "seconds",
    protects: "the processor, against a parser that does not end (for each file)",
};
const WALL: Limit = Limit {
    name: "limit.wall",
    code: "parser.timeout",
    value: talk::WALL.as_secs(),
    unit: "seconds",
    protects: "whoever waits for the answer",
};
const FILES: Limit = Limit {
    name: "limit.open_files",
    code: "parser.crashed",
    value: 16,
    unit: "files",
    protects: "the machine; a reader opens none",
};

/// The limits of a child.
#[must_use]
pub fn limits() -> [Limit; 4] {
    [MEMORY, TIME, WALL, FILES]
}

/// Runs as a child, to the end of the process.
#[must_use]
pub fn run() -> ExitCode {
    // Opened before the door closes: it tells the memory used.
    let mut status = File::open("/proc/self/status").ok();
    lock();
    let mut input = std::io::stdin().lock();
    while let Some((name, bytes)) = file(&mut input) {
        allow_time();
        if answer(&name, &bytes, status.as_mut()).is_err() {
            return ExitCode::FAILURE;
        }
    }
    ExitCode::SUCCESS
}

/// The next file: its name and its bytes.
fn file(input: &mut impl Read) -> Option<(String, Vec<u8>)> {
    let mut lengths = [[0; 4]; 2];
    input.read_exact(lengths.as_flattened_mut()).ok()?;
    let mut part = |length: [u8; 4]| talk::next(&mut length.as_slice().chain(&mut *input));
    let (name, bytes) = (part(lengths[0])?, part(lengths[1])?);
    Some((String::from_utf8(name).unwrap_or_default(), bytes))
}

fn answer(name: &str, bytes: &[u8], status: Option<&mut File>) -> std::io::Result<()> {
    let name = Some(name).filter(|n| !n.is_empty());
    misbehave(name);
    let result = tremplin_documents::open(bytes, &Hint { name });
    let reply = Reply { result, peak_kb: status.and_then(peak) };
    let text = serde_json::to_vec(&reply)?;
    let length = u32::try_from(text.len()).map_err(|_| std::io::ErrorKind::FileTooLarge)?;
    let mut out = std::io::stdout().lock();
    out.write_all(&length.to_le_bytes())?;
    out.write_all(&text)?;
    out.flush()
}

/// The line `VmHWM:   12345 kB` of the process's status.
fn peak(status: &mut File) -> Option<u64> {
    let mut text = String::new();
    status.rewind().ok()?;
    status.read_to_string(&mut text).ok()?;
    let line = text.lines().find_map(|l| l.strip_prefix("VmHWM:"))?;
    line.trim().split(' ').next()?.parse().ok()
}

/// Gives up, for good, everything that reading needs not.
fn lock() {
    #[cfg(unix)]
    restrain();
    #[cfg(target_os = "linux")]
    walls();
}

#[cfg(unix)]
fn restrain() {
    use rustix::process::{Resource, Rlimit, setrlimit};
    let all =
        [(Resource::As, MEMORY.value), (Resource::Nofile, FILES.value), (Resource::Fsize, 0), (Resource::Core, 0)];
    for (resource, most) in all {
        // A limit that the system does not know is one lock the less; the others hold.
        let _ = setrlimit(resource, Rlimit { current: Some(most), maximum: Some(most) });
    }
}

/// Processor time for one more file, beside what the files before it took. The signal of the soft limit tells that it was used up.
#[cfg(unix)]
fn allow_time() {
    use rustix::process::{Resource, Rlimit, getrlimit, setrlimit};
    use rustix::time::{ClockId, clock_gettime};
    let taken = u64::try_from(clock_gettime(ClockId::ProcessCPUTime).tv_sec).unwrap_or(0);
    let maximum = getrlimit(Resource::Cpu).maximum;
    // As above: without it the parent's clock still holds.
    let _ = setrlimit(Resource::Cpu, Rlimit { current: Some(taken + TIME.value), maximum });
}

#[cfg(not(unix))]
fn allow_time() {}

/// Landlock: no file can be opened, no port used. Seccomp: no socket, no other program. A kernel that lacks one keeps the other.
#[cfg(target_os = "linux")]
fn walls() {
    // Both are extra locks: where they fail the limits above, and the parent's clock, still hold.
    let _ = no_files();
    if let Some(filter) = no_sockets() {
        let _ = seccompiler::apply_filter(&filter);
    }
}

#[cfg(target_os = "linux")]
fn no_files() -> Result<landlock::RestrictionStatus, landlock::RulesetError> {
    use landlock::{ABI, Access, AccessFs, AccessNet, Ruleset, RulesetAttr};
    let rules = Ruleset::default().handle_access(AccessFs::from_all(ABI::V5))?;
    rules.handle_access(AccessNet::from_all(ABI::V5))?.create()?.restrict_self()
}

/// A filter that answers "not permitted" to the calls that reach out.
#[cfg(target_os = "linux")]
fn no_sockets() -> Option<seccompiler::BpfProgram> {
    use seccompiler::{SeccompAction, SeccompFilter, TargetArch};
    // Numbers of socket, connect, bind, execve, execveat, ptrace, by architecture (from the kernel's tables).
    let (arch, calls): (TargetArch, [i64; 6]) = match std::env::consts::ARCH {
        "x86_64" => (TargetArch::x86_64, [41, 42, 49, 59, 322, 101]),
        "aarch64" => (TargetArch::aarch64, [198, 203, 200, 221, 281, 117]),
        _ => return None,
    };
    let rules = calls.into_iter().map(|call| (call, Vec::new())).collect();
    let refused = SeccompAction::Errno(1);
    SeccompFilter::new(rules, SeccompAction::Allow, refused, arch).ok()?.try_into().ok()
}

/// In builds for tests only: ways to die that no good parser has. No file can have such a name.
fn misbehave(name: Option<&str>) {
    if !cfg!(debug_assertions) {
        return;
    }
    match name {
        Some("\0hang") => loop {
            std::thread::sleep(std::time::Duration::from_secs(1));
        },
        Some("\0spin") => loop {
            std::hint::spin_loop();
        },
        Some("\0oom") => {
            let mut held: Vec<Vec<u8>> = Vec::new();
            loop {
                held.push(vec![1; 16 << 20]);
            }
        }
        Some("\0abort") => std::process::abort(),
        Some("\0reach") => {
            let out = std::net::TcpStream::connect("127.0.0.1:9").map_err(|e| e.kind());
            let file = File::open("/etc/passwd").map_err(|e| e.kind());
            let program = std::process::Command::new("/bin/true").status().map_err(|e| e.kind());
            eprintln!("{out:?} {:?} {program:?}", file.map(|_| ()));
            std::process::abort()
        }
        _ => {}
    }
}
