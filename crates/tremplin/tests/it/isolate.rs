//! Foreign files are read in a locked child process: the same answer as in this one, and a death that hurts nobody.

use crate::{cv, file, run, stderr};
use std::path::PathBuf;
use std::sync::Arc;
use tremplin::Opening;
use tremplin::isolate::Pool;
use tremplin_documents::OpenError;

fn isolated() -> Opening {
    Opening::Isolated(PathBuf::from(env!("CARGO_BIN_EXE_tremplin")))
}

#[test]
fn a_child_gives_the_document_that_the_program_gives() {
    for name in ["hr-manager-45/cv.pdf", "nurse/cv.docx"] {
        let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../corpus/cvs").join(name);
        let bytes = std::fs::read(&path).unwrap();
        let reply = isolated().open_measured(&bytes, Some(name));
        assert_eq!(reply.result, Opening::Trusted.open(&bytes, Some(name)), "{name}");
        assert!(reply.peak_kb.is_none_or(|kb| kb < 256 << 10), "{name}: {:?}", reply.peak_kb);
    }
    let empty = isolated().open(b"", None);
    assert_eq!(empty, Err(OpenError::Empty));
}

#[test]
fn a_child_that_dies_is_an_outcome() {
    let good = || isolated().open(b"Ada Prune", None).map(|d| d.text);
    for _ in 0..3 {
        assert_eq!(isolated().open(b"x", Some("\0oom")), Err(OpenError::OutOfMemory));
        assert!(matches!(isolated().open(b"x", Some("\0abort")), Err(OpenError::Crashed { .. })));
        assert_eq!(good(), Ok("Ada Prune".into()), "the next file is read as if nothing had happened");
    }
    assert_eq!(isolated().open(b"x", Some("\0spin")), Err(OpenError::Timeout));
}

/// Inside the child no file opens, no connection goes out, no program starts.
#[test]
#[cfg(target_os = "linux")]
fn a_child_reaches_nothing() {
    let Err(OpenError::Crashed { detail }) = isolated().open(b"x", Some("\0reach")) else {
        panic!("it reports and dies")
    };
    assert!(!detail.contains("Ok("), "{detail}");
    assert!(detail.contains("PermissionDenied"), "{detail}");
}

#[test]
fn trust_changes_the_place_and_not_the_answer() {
    let cv = cv("trust");
    let (locked, trusted) =
        (run(&["read", &cv, "--format", "json"]), run(&["read", &cv, "--trust", "--format", "json"]));
    assert_eq!(locked.stdout, trusted.stdout, "{}", stderr(&trusted));
    let bad = file("bad.pdf", b"%PDF-1.7 nothing").display().to_string();
    let (locked, trusted) = (run(&["read", &bad]), run(&["read", &bad, "--trust"]));
    assert_eq!((locked.status.code(), &locked.stderr), (trusted.status.code(), &trusted.stderr));
}

fn pooled() -> Opening {
    Opening::Pooled(Arc::new(Pool::new(PathBuf::from(env!("CARGO_BIN_EXE_tremplin")), 2)))
}

/// Files of many kinds one after the other in the same child: what one leaves behind changes nothing for the next.
#[test]
fn a_warm_child_gives_what_a_fresh_one_gives() {
    let warm = pooled();
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../corpus/cvs");
    for _ in 0..2 {
        for name in ["nurse/cv.pdf", "nurse/cv.docx", "lawyer/cv.pdf", "no-such-format"] {
            let bytes = std::fs::read(folder.join(name)).unwrap_or_else(|_| b"\x89PNG".to_vec());
            assert_eq!(warm.open(&bytes, Some(name)), Opening::Trusted.open(&bytes, Some(name)), "{name}");
        }
    }
}

/// Eight readers at once on two children, a part of the files deadly: every good file is read, every bad one has its outcome.
#[test]
fn a_dead_child_does_not_hurt_the_others() {
    let warm = pooled();
    std::thread::scope(|scope| {
        for reader in 0..8 {
            let warm = &warm;
            scope.spawn(move || {
                for i in 0..60 {
                    let text = format!("Ada Prune {reader} {i}");
                    if i % 6 == reader % 6 {
                        let (name, outcome) = [("\0abort", "parser.crashed"), ("\0oom", "parser.out_of_memory")][i % 2];
                        assert_eq!(warm.open(b"x", Some(name)).map_err(|e| e.code()), Err(outcome.into()));
                    } else {
                        assert_eq!(warm.open(text.as_bytes(), None).map(|d| d.text), Ok(text));
                    }
                }
            });
        }
    });
}

/// A child ends after its share of files, or when it dies, and the next file starts another.
#[test]
fn a_child_is_replaced_after_many_files() {
    let pool = Arc::new(Pool::new(PathBuf::from(env!("CARGO_BIN_EXE_tremplin")), 1));
    let warm = Opening::Pooled(Arc::clone(&pool));
    for i in 1..=401 {
        let text = format!("Ada {i}");
        assert_eq!(warm.open(text.as_bytes(), None).map(|d| d.text), Ok(text));
        assert_eq!(pool.idle(), usize::from(i % 200 != 0), "after {i} files");
    }
    assert!(warm.open(b"x", Some("\0abort")).is_err());
    assert_eq!(pool.idle(), 0, "a dead child does not wait");
}
