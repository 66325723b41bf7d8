//! The log of rankings and decisions: one JSON line each, appended, on the disk before the answer is shown, one writer at a time. It holds
//! no CV, no text of one and no name of a candidate: a candidate is a hash with a secret of this computer.

use super::{Candidate, Shortlist, hash};
use crate::taxonomy::of_system;
use crate::{Problem, VERSION};
use serde_json::{Value, json};
use std::fs::{File, OpenOptions, TryLockError};
use std::io::{ErrorKind, Read, Write};
use std::path::{Path, PathBuf};
use tremplin_advice::shortlist::{Demand, Road, Shown, Wanted};
use tremplin_knowledge::Knowledge;

/// The form of the lines; a line of another form is kept as it is.
pub const FORM: u32 = 1;

/// What a score is made of, and nothing else.
pub const FEATURES: [&str; 4] = ["skills", "months_in_trade", "degree_level", "languages"];

/// Bytes of the secret.
const SECRET: usize = 32;

/// The folder of the log.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Log {
    folder: PathBuf,
}

/// The right to write the log, held until it is dropped.
pub struct Pen<'l> {
    log: &'l Log,
    secret: Vec<u8>,
    _lock: File,
}

impl Log {
    /// The log of a folder of data; it need not exist yet.
    #[must_use]
    pub fn new(home: &Path) -> Log {
        Log { folder: home.join("shortlist") }
    }

    /// The file of lines.
    #[must_use]
    pub fn path(&self) -> PathBuf {
        self.folder.join("decisions.jsonl")
    }

    /// Takes the right to write. What an interrupted writer left unfinished is cut away.
    ///
    /// # Errors
    /// When another process holds it, or the folder cannot be written.
    pub fn take(&self) -> Result<Pen<'_>, Problem> {
        let told = |path: &Path| {
            let shown = path.display().to_string();
            move |error: std::io::Error| of_system(&error).at(shown.clone())
        };
        std::fs::create_dir_all(&self.folder).map_err(told(&self.folder))?;
        let path = self.folder.join("lock");
        let mut options = OpenOptions::new();
        let mut lock = options.read(true).write(true).create(true).truncate(false).open(&path).map_err(told(&path))?;
        match lock.try_lock() {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => return Err(locked(lock, &self.folder)),
            Err(TryLockError::Error(error)) => return Err(told(&path)(error)),
        }
        let holder = std::process::id().to_string();
        lock.set_len(0).and_then(|()| lock.write_all(holder.as_bytes())).map_err(told(&path))?;
        let secret_path = self.folder.join("secret");
        let secret = secret(&secret_path).map_err(told(&secret_path))?;
        mend(&self.path()).map_err(told(&self.path()))?;
        Ok(Pen { log: self, secret, _lock: lock })
    }

    /// The lines, in the order of time.
    ///
    /// # Errors
    /// When the file cannot be read, or a line is none of ours.
    pub fn lines(&self) -> Result<Vec<Value>, Problem> {
        let path = self.path();
        let text = match std::fs::read_to_string(&path) {
            Ok(text) => text,
            Err(error) if error.kind() == ErrorKind::NotFound => return Ok(Vec::new()),
            Err(error) => return Err(of_system(&error).at(path.display().to_string())),
        };
        let damaged = |row: usize| {
            Problem::new("log.damaged", "error-log-damaged")
                .naming_number("row", row as u64 + 1)
                .at(path.display().to_string())
        };
        text.lines().enumerate().map(|(i, line)| serde_json::from_str(line).map_err(|_| damaged(i))).collect()
    }
}

impl Pen<'_> {
    /// What a CV is called in the log.
    #[must_use]
    pub fn pseudonym(&self, cv: &[u8]) -> String {
        self.pseudonym_of(&hash(cv))
    }

    /// The same, from the hash of the CV.
    #[must_use]
    pub fn pseudonym_of(&self, cv_hash: &str) -> String {
        let salted = [self.secret.as_slice(), cv_hash.as_bytes()].concat();
        format!("c-{}", hash(&salted).get(..16).unwrap_or_default())
    }

    /// Appends a line. On the disk when this returns.
    ///
    /// # Errors
    /// When it cannot be written whole; the log is then as before.
    pub fn append(&self, line: &Value) -> Result<(), Problem> {
        let path = self.log.path();
        let mut options = OpenOptions::new();
        let written = options.append(true).create(true).open(&path).and_then(|mut file| {
            let before = file.metadata()?.len();
            let whole = file.write_all(format!("{line}\n").as_bytes()).and_then(|()| file.sync_all());
            whole.inspect_err(|_| {
                // A line begun is no line; should this fail too, the next writer cuts it.
                let _ = file.set_len(before);
            })
        });
        written.map_err(|error| of_system(&error).at(path.display().to_string()))
    }

    /// Puts these lines in the place of all: whole or not at all.
    ///
    /// # Errors
    /// When they cannot be written; the log is then as before.
    pub fn replace(&self, lines: &[Value]) -> Result<(), Problem> {
        let path = self.log.path();
        let beside = path.with_extension("tmp");
        let text: String = lines.iter().map(|line| format!("{line}\n")).collect();
        let written = File::create(&beside)
            .and_then(|mut file| file.write_all(text.as_bytes()).and_then(|()| file.sync_all()))
            .and_then(|()| std::fs::rename(&beside, &path))
            .and_then(|()| File::open(&self.log.folder)?.sync_all());
        written.map_err(|error| {
            // Whatever was begun is removed; that it may not exist is no news.
            let _ = std::fs::remove_file(&beside);
            of_system(&error).at(path.display().to_string())
        })
    }

    /// The lines.
    ///
    /// # Errors
    /// As [`Log::lines`].
    pub fn lines(&self) -> Result<Vec<Value>, Problem> {
        self.log.lines()
    }

    /// The line of a ranking.
    #[must_use]
    pub fn ranking(&self, list: &Shortlist, reviewer: &str, time: &str, knowledge: &Knowledge) -> Value {
        let candidate = |c: &Candidate| {
            let reasons: Vec<Value> = list
                .demands
                .list
                .iter()
                .zip(&c.assessment.shown)
                .map(|(wanted, shown)| reason(wanted, shown))
                .collect();
            json!({
                "candidate": self.pseudonym_of(&c.hash), "rank": c.rank, "qualified": c.assessment.qualified,
                "score": c.assessment.score, "reasons": reasons, "repeated": c.repeated.len(),
            })
        };
        let unread = |(file, problem): &(super::File, Problem)| json!({ "candidate": file.bytes.as_ref().ok().map(|b| self.pseudonym(b)), "code": problem.code });
        json!({
            "form": FORM, "kind": "ranking", "ranking": list.id(knowledge), "time": time,
            "program": VERSION, "knowledge": knowledge.version, "ad": list.ad_hash, "reviewer": reviewer,
            "features": FEATURES, "candidates": list.candidates.iter().map(candidate).collect::<Vec<_>>(),
            "unreadable": list.unreadable.iter().map(unread).collect::<Vec<_>>(),
        })
    }
}

/// What a demand gave: identifiers and numbers of the knowledge, never words of the CV.
fn reason(wanted: &Wanted, shown: &Shown) -> Value {
    let demand = match &wanted.demand {
        Demand::Skill { any, .. } => json!({ "skills": any }),
        Demand::Months(months) => json!({ "months": months }),
        Demand::Degree { level, .. } => json!({ "degree": level.id() }),
        Demand::Language { lang, level } => json!({ "language": lang, "level": level }),
    };
    let by = match &shown.road {
        Road::Skill { by, .. } => json!(by),
        Road::Months(months) | Road::Equivalent(months) => json!(months),
        Road::Degree(level) => json!(level.id()),
        Road::Language(level) => json!(level),
        Road::Written => json!("written"),
        Road::Silent => Value::Null,
    };
    json!({ "asked": demand, "necessity": wanted.necessity, "met": shown.met, "part": shown.part, "by": by })
}

fn locked(mut lock: File, folder: &Path) -> Problem {
    let mut holder = String::new();
    // Who holds it is told where it can be read.
    let _ = lock.read_to_string(&mut holder);
    let process = if holder.trim().is_empty() { "?" } else { holder.trim() };
    Problem::new("locked", "error-log-locked").naming("process", process).at(folder.display().to_string())
}

/// The secret of this computer, made when it is first wanted: 256 bits of the system.
fn secret(path: &Path) -> std::io::Result<Vec<u8>> {
    match std::fs::read(path) {
        Ok(secret) if secret.len() == SECRET => return Ok(secret),
        Ok(_) => {}
        Err(error) if error.kind() == ErrorKind::NotFound => {}
        Err(error) => return Err(error),
    }
    let mut secret = vec![0; SECRET];
    random(&mut secret)?;
    let beside = path.with_extension("tmp");
    let mut options = OpenOptions::new();
    options.write(true).create(true).truncate(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(&beside).and_then(|mut file| file.write_all(&secret).and_then(|()| file.sync_all()))?;
    std::fs::rename(&beside, path)?;
    Ok(secret)
}

#[cfg(unix)]
fn random(bytes: &mut [u8]) -> std::io::Result<()> {
    File::open("/dev/urandom")?.read_exact(bytes)
}

/// Elsewhere, from what the standard library draws of the system for its own hashes.
#[cfg(not(unix))]
fn random(bytes: &mut [u8]) -> std::io::Result<()> {
    use std::hash::{BuildHasher, RandomState};
    for chunk in bytes.chunks_mut(8) {
        let drawn = RandomState::new().hash_one(std::process::id()).to_le_bytes();
        chunk.copy_from_slice(drawn.get(..chunk.len()).unwrap_or_default());
    }
    Ok(())
}

/// Cuts a last line that was not finished: it was never told as kept.
fn mend(path: &Path) -> std::io::Result<()> {
    let bytes = match std::fs::read(path) {
        Ok(bytes) => bytes,
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(()),
        Err(error) => return Err(error),
    };
    if bytes.last().is_none_or(|last| *last == b'\n') {
        return Ok(());
    }
    let whole = bytes.iter().rposition(|b| *b == b'\n').map_or(0, |i| i + 1);
    OpenOptions::new().write(true).open(path)?.set_len(whole as u64)
}
