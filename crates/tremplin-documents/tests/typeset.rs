//! The words of PDFs that we set ourselves (`corpus/typeset`) against the words of their source, in reading order.

#![allow(clippy::unwrap_used)] // A file that cannot be read is a failure of these tests.

use std::path::{Path, PathBuf};
use tremplin_documents::{Hint, open};
use unicode_normalization::UnicodeNormalization;

/// Part of the words that must be found in order, of those of the source or of those read, whichever are more.
const FLOOR: f64 = 0.995;
/// Five faces, three producers, one and two columns.
const FILES: usize = 30;

#[test]
fn the_words_are_those_of_the_source() {
    let corpus = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../corpus/typeset");
    let faces = entries(&corpus).into_iter().filter(|path| path.is_dir());
    let rows: Vec<Row> = faces.flat_map(|face| rows(&face)).collect();
    let table: Vec<String> = rows.iter().map(Row::line).collect();
    println!("{}", table.join("\n"));
    assert_eq!(rows.len(), FILES);
    assert!(rows.iter().all(|row| row.score() >= FLOOR), "under {FLOOR}:\n{}", table.join("\n"));
}

/// How well one file is read.
struct Row {
    file: String,
    source: usize,
    read: usize,
    common: usize,
    /// Words of the source not found, and words read that it has not.
    astray: Vec<String>,
}

impl Row {
    fn score(&self) -> f64 {
        self.common as f64 / self.source.max(self.read) as f64
    }

    fn line(&self) -> String {
        let Row { file, source, read, common, .. } = self;
        format!("{:7.4} {file:34} source {source} read {read} common {common} {:?}", self.score(), self.astray)
    }
}

fn entries(folder: &Path) -> Vec<PathBuf> {
    let mut paths: Vec<PathBuf> = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    paths
}

fn rows(face: &Path) -> Vec<Row> {
    let source =
        words(&std::fs::read_to_string(face.join("text.md")).unwrap().lines().map(unmarked).collect::<String>());
    let pdfs = entries(face).into_iter().filter(|path| path.extension().is_some_and(|e| e == "pdf"));
    pdfs.map(|path| row(&path, &source)).collect()
}

fn row(path: &Path, source: &[String]) -> Row {
    let document = open(&std::fs::read(path).unwrap(), &Hint::default()).unwrap();
    let read = words(&document.text);
    let (common, astray) = compare(source, &read);
    let file = path.components().rev().take(2).map(|c| c.as_os_str().to_string_lossy()).collect::<Vec<_>>();
    let file = format!("{}/{}", file[1], file[0]);
    Row { file, source: source.len(), read: read.len(), common, astray }
}

/// A line of the source without its marks (`corpus/typeset/make.py`).
fn unmarked(line: &str) -> String {
    let marks = ["### ", "## ", "# ", "- "];
    let text = marks.iter().find_map(|mark| line.strip_prefix(mark)).unwrap_or(line);
    text.replace(" | ", " ") + "\n"
}

fn words(text: &str) -> Vec<String> {
    text.nfc().collect::<String>().split_whitespace().map(str::to_owned).collect()
}

/// Length of the longest common subsequence, and the words outside it: `-` of the source, `+` read.
fn compare(a: &[String], b: &[String]) -> (usize, Vec<String>) {
    let mut longest = vec![vec![0usize; b.len() + 1]; a.len() + 1];
    for i in (0..a.len()).rev() {
        for j in (0..b.len()).rev() {
            let skipped = longest[i + 1][j].max(longest[i][j + 1]);
            longest[i][j] = if a[i] == b[j] { longest[i + 1][j + 1] + 1 } else { skipped };
        }
    }
    let (mut i, mut j, mut astray) = (0, 0, Vec::new());
    while i < a.len() || j < b.len() {
        if i < a.len() && j < b.len() && a[i] == b[j] {
            (i, j) = (i + 1, j + 1);
        } else if j == b.len() || (i < a.len() && longest[i + 1][j] >= longest[i][j + 1]) {
            astray.push(format!("-{}", a[i]));
            i += 1;
        } else {
            astray.push(format!("+{}", b[j]));
            j += 1;
        }
    }
    (longest[0][0], astray)
}
