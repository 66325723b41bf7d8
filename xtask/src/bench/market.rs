//! The statistics of the market beside DuckDB, on the same Parquet file, in the same run. On the real ads every figure of both engines is
//! compared first; then rows made of the real ones are counted by turns. `TREMPLIN_BENCH_ROWS` says how many (a million otherwise).
//!
//! DuckDB comes from PyPI, in a virtual environment below `target/`, and is used nowhere else. The rows made have no text of ads: no
//! statistic reads it.

mod rows;

use super::rounded;
use serde_json::{Value, json};
use std::io::{BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};
use std::sync::Arc;
use std::time::Instant;
use tremplin_observatory::engine::Engine;
use tremplin_observatory::statistics::{Query, all};
use tremplin_observatory::store::View;
use tremplin_observatory::table::Table;

/// Turns of each engine; the best counts.
const TURNS: usize = 3;
const DUCKDB: &str = "duckdb==2.0.1";
const SCRIPT: &str = include_str!("market/duck.py");

/// Measures; one line for the check, one for each statistic, one for memory.
///
/// # Errors
/// When the data are missing, DuckDB cannot be had, or the engines differ on a figure.
pub fn run(data: Option<&Path>, line: &mut dyn FnMut(Value)) -> Result<(), String> {
    let data = data.ok_or("no data; name the folder with --data DIR or TREMPLIN_SHARED")?;
    let folder = crate::root().join("target/bench-market");
    std::fs::create_dir_all(&folder).map_err(|e| format!("{}: {e}", folder.display()))?;
    let python = python(&folder)?;
    let real = rows::real(data, &folder)?;
    let n = compare(&real, &python)?;
    line(json!({ "bench": "market", "what": "figures compared on real ads", "statistics": all().len(), "cells": n }));
    let rows = std::env::var("TREMPLIN_BENCH_ROWS")
        .ok()
        .map_or(Ok(1_000_000), |n| n.parse::<u64>().map_err(|e| format!("TREMPLIN_BENCH_ROWS: {e}")))?;
    let made = rows::made(&real, rows, &folder)?;
    times(&made, rows, &python, line)
}

/// Every cell of every statistic, by both engines.
fn compare(file: &Path, python: &Path) -> Result<usize, String> {
    let engine = engine(file)?;
    let mut duck = Duck::start(python, file)?;
    let mut cells = 0;
    for query in all() {
        let ours = engine.ask(query.sql).map_err(|e| format!("{}: {e}", query.name))?;
        let theirs = duck.ask(query)?;
        let theirs = theirs["rows"].as_array().ok_or("duckdb: no rows")?;
        cells += same(query, &ours, theirs)?;
    }
    Ok(cells)
}

/// Compares as sets of rows: where rows tie, each engine has its own order.
fn same(query: &Query, ours: &Table, theirs: &[Value]) -> Result<usize, String> {
    let mut left: Vec<String> = ours.rows.iter().map(|row| written(row)).collect();
    let mut right: Vec<String> = theirs.iter().filter_map(|row| Some(written(row.as_array()?))).collect();
    left.sort();
    right.sort();
    if let Some((a, b)) = left.iter().zip(&right).find(|(a, b)| a != b) {
        return Err(format!("{}: {a} here, {b} in DuckDB", query.name));
    }
    if left.len() != right.len() {
        return Err(format!("{}: {} rows here, {} in DuckDB", query.name, left.len(), right.len()));
    }
    Ok(left.len() * ours.columns.len())
}

/// A row as one text: numbers to nine decimals, whatever their kind.
fn written(row: &[Value]) -> String {
    let cell = |value: &Value| value.as_f64().map_or_else(|| value.to_string(), |number| format!("{number:.9}"));
    row.iter().map(cell).collect::<Vec<_>>().join(" | ")
}

fn times(file: &Path, rows: u64, python: &Path, line: &mut dyn FnMut(Value)) -> Result<(), String> {
    let engine = engine(file)?;
    let mut duck = Duck::start(python, file)?;
    let mut worst: f64 = 0.0;
    for query in all() {
        let (mut ours, mut theirs) = (f64::MAX, f64::MAX);
        for _ in 0..TURNS {
            let begun = Instant::now();
            engine.ask(query.sql).map_err(|e| format!("{}: {e}", query.name))?;
            ours = ours.min(begun.elapsed().as_secs_f64());
            theirs = theirs.min(duck.ask(query)?["seconds"].as_f64().ok_or("duckdb: no time")?);
        }
        let ratio = ours / theirs;
        worst = worst.max(ratio);
        let at = |x: f64| (x * 1e4).round() / 1e4;
        line(
            json!({ "bench": "market", "what": query.name, "rows": rows, "seconds": at(ours), "duckdb_seconds": at(theirs), "ratio": rounded(ratio) }),
        );
    }
    let peak = super::documents::peak("self").unwrap_or(0).div_ceil(1024);
    line(
        json!({ "bench": "market", "what": "all", "rows": rows, "worst_ratio": rounded(worst), "peak_mb": peak, "duckdb_peak_mb": duck.peak()? }),
    );
    Ok(())
}

fn engine(file: &Path) -> Result<Engine, String> {
    let view = View { settled: vec![file.to_owned()], ..View::default() };
    Engine::open(&view, &Arc::new(tremplin_knowledge::open())).map_err(|e| e.to_string())
}

/// DuckDB in a process of its own: a line of SQL in, a line of JSON out.
struct Duck {
    child: Child,
    asks: ChildStdin,
    answers: BufReader<ChildStdout>,
}

impl Duck {
    fn start(python: &Path, file: &Path) -> Result<Duck, String> {
        let mut command = Command::new(python);
        command.args(["-c", SCRIPT]).arg(file).stdin(Stdio::piped()).stdout(Stdio::piped());
        let mut child = command.spawn().map_err(|e| format!("{}: {e}", python.display()))?;
        let (asks, answers) = (child.stdin.take().ok_or("no pipe")?, child.stdout.take().ok_or("no pipe")?);
        Ok(Duck { child, asks, answers: BufReader::new(answers) })
    }

    fn ask(&mut self, query: &Query) -> Result<Value, String> {
        let answer = self.say(&json!({ "sql": query.sql }))?;
        answer["error"].as_str().map_or(Ok(answer.clone()), |e| Err(format!("{}: duckdb: {e}", query.name)))
    }

    fn peak(&mut self) -> Result<u64, String> {
        Ok(self.say(&json!({ "peak": true }))?["peak_kb"].as_u64().unwrap_or(0).div_ceil(1024))
    }

    fn say(&mut self, what: &Value) -> Result<Value, String> {
        writeln!(self.asks, "{what}").and_then(|()| self.asks.flush()).map_err(|e| format!("duckdb: {e}"))?;
        let mut answer = String::new();
        self.answers.read_line(&mut answer).map_err(|e| format!("duckdb: {e}"))?;
        serde_json::from_str(&answer).map_err(|e| format!("duckdb: {e}: {answer:.200}"))
    }
}

impl Drop for Duck {
    fn drop(&mut self) {
        // It may have ended by itself.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// The Python of a virtual environment that has DuckDB, made at the first run.
fn python(folder: &Path) -> Result<PathBuf, String> {
    let environment = folder.join("python");
    let python = environment.join("bin/python3");
    let has = |python: &Path| {
        let found = Command::new(python).args(["-c", "import duckdb"]).stderr(Stdio::null()).status();
        found.is_ok_and(|status| status.success())
    };
    if has(&python) {
        return Ok(python);
    }
    for (program, args) in [
        (PathBuf::from("python3"), vec!["-m".into(), "venv".into(), environment.display().to_string()]),
        (python.clone(), ["-m", "pip", "install", "--quiet", DUCKDB].map(str::to_owned).to_vec()),
    ] {
        let status = Command::new(&program).args(args).stdout(Stdio::null()).status();
        if !status.is_ok_and(|s| s.success()) {
            return Err(format!(
                "{}: DuckDB cannot be had (python3 with venv, and PyPI, are needed)",
                program.display()
            ));
        }
    }
    Ok(python)
}
