//! The child's side: it locks itself in, reads one file from its standard input, answers on its standard output.

use super::Reply;
use std::fs::File;
use std::io::{Read, Seek, Write};
use std::process::ExitCode;
use tremplin_documents::Hint;

/// Memory, in bytes: the largest file allowed needs far less.
const MEMORY: u64 = 512 << 20;
/// Processor time, in seconds.
const TIME: u64 = 10;
/// Open files.
const FILES: u64 = 16;

/// Runs as a child, to the end of the process.
#[must_use]
pub fn run() -> ExitCode {
    // Opened before the door closes: it tells the memory used, at the end.
    let status = File::open("/proc/self/status").ok();
    lock();
    match answer(status) {
        Ok(()) => ExitCode::SUCCESS,
        Err(_) => ExitCode::FAILURE,
    }
}

fn answer(status: Option<File>) -> std::io::Result<()> {
    let mut message = Vec::new();
    std::io::stdin().lock().read_to_end(&mut message)?;
    let (length, rest) = message.split_first_chunk::<4>().ok_or(std::io::ErrorKind::UnexpectedEof)?;
    let length = usize::try_from(u32::from_le_bytes(*length)).unwrap_or(usize::MAX);
    let (name, bytes) = rest.split_at_checked(length).ok_or(std::io::ErrorKind::UnexpectedEof)?;
    let name = std::str::from_utf8(name).ok().filter(|n| !n.is_empty());
    misbehave(name);
    let result = tremplin_documents::open(bytes, &Hint { name });
    let reply = Reply { result, peak_kb: status.and_then(peak) };
    let text = serde_json::to_vec(&reply)?;
    let mut out = std::io::stdout().lock();
    out.write_all(&text)?;
    out.flush()
}

/// The line `VmHWM:   12345 kB` of the process's status.
fn peak(mut status: File) -> Option<u64> {
    let mut text = String::new();
    status.rewind().ok()?;
    status.read_to_string(&mut text).ok()?;
    let line = text.lines().find_map(|l| l.strip_prefix("VmHWM:"))?;
    line.trim().split(' ').next()?.parse().ok()
}

/// Gives up, for good, everything that reading needs not.
fn lock() {
    #[cfg(unix)]
    limits();
    #[cfg(target_os = "linux")]
    walls();
}

#[cfg(unix)]
fn limits() {
    use rustix::process::{Resource, Rlimit, setrlimit};
    let all = [
        (Resource::As, MEMORY, MEMORY),
        // The soft limit comes first: its signal tells that the time was used up.
        (Resource::Cpu, TIME, TIME + 1),
        (Resource::Nofile, FILES, FILES),
        (Resource::Fsize, 0, 0),
        (Resource::Core, 0, 0),
    ];
    for (resource, soft, hard) in all {
        // A limit that the system does not know is one lock the less; the others hold.
        let _ = setrlimit(resource, Rlimit { current: Some(soft), maximum: Some(hard) });
    }
}

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
