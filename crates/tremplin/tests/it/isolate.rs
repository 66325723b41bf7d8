//! Foreign files are read in a locked child process: the same answer as in this one, and a death that hurts nobody.

use crate::{cv, file, run, stderr};
use std::path::PathBuf;
use tremplin::Opening;
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
