//! How long what is known of candidates is kept, decisions of people about a ranking, and what is forgotten on request. Terms and their
//! sources: the recruitment guide of the CNIL (refused candidates, pool), AI Act articles 19(1) and 26(6) (log).

use super::log::{FORM, Log, Pen};
use crate::Problem;
use serde_json::{Value, json};
use std::collections::BTreeMap;

/// Days after which what explains a refusal is erased.
pub const REFUSED_DAYS: i64 = 90;

/// Days after which a candidate of the pool is to be asked again, or forgotten.
pub const POOL_DAYS: i64 = 730;

/// Days for which a line of the log is kept: six months and no less.
pub const LOG_DAYS: i64 = 184;

/// What a person decided.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// Goes on.
    Kept,
    /// Does not.
    Refused,
    /// May be asked for another post, with their consent.
    Pool,
    /// Is hired.
    Hired,
}

/// A decision of a person about a candidate of a ranking.
pub struct Decision<'a> {
    /// The ranking.
    pub ranking: &'a str,
    /// The candidate's pseudonym.
    pub candidate: &'a str,
    /// What was decided.
    pub outcome: Outcome,
    /// The rank that the person gives, where it is another.
    pub rank: Option<u64>,
    /// Why.
    pub reason: &'a str,
    /// Who.
    pub reviewer: &'a str,
    /// When.
    pub time: &'a str,
}

/// What is due to be erased on a day.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Due {
    /// Lines of the log past their term.
    pub lines: usize,
    /// Candidates refused too long ago, by pseudonym.
    pub refused: Vec<String>,
    /// Candidates in the pool too long, by pseudonym.
    pub pool: Vec<String>,
    /// Lines in all.
    pub all: usize,
    /// Day of the oldest line.
    pub oldest: Option<String>,
}

impl Outcome {
    /// Its word in the log.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Outcome::Kept => "kept",
            Outcome::Refused => "refused",
            Outcome::Pool => "pool",
            Outcome::Hired => "hired",
        }
    }
}

/// Records a decision. Whether it overrides the order is told: a rank of one's own, a refusal of one ranked better than one who goes on.
///
/// # Errors
/// When no such ranking or candidate is in the log, or it cannot be written.
pub fn decide(log: &Log, decision: &Decision<'_>) -> Result<Value, Problem> {
    let pen = log.take()?;
    let lines = pen.lines()?;
    let ranking = lines.iter().rev().find(|l| l["kind"] == "ranking" && l["ranking"] == decision.ranking);
    let ranking =
        ranking.ok_or_else(|| Problem::new("ranking.unknown", "error-ranking").naming("ranking", decision.ranking))?;
    let listed = ranking["candidates"].as_array().into_iter().flatten();
    let entry = listed
        .into_iter()
        .find(|c| c["candidate"] == decision.candidate)
        .ok_or_else(|| Problem::new("candidate.unknown", "error-candidate").naming("candidate", decision.candidate))?;
    let given = entry["rank"].as_u64();
    let line = json!({
        "form": FORM, "kind": "decision", "ranking": decision.ranking, "candidate": decision.candidate,
        "time": decision.time, "reviewer": decision.reviewer, "outcome": decision.outcome.id(),
        "rank": given, "rank_given": decision.rank, "override": decision.rank.is_some() && decision.rank != given,
        "reason": decision.reason,
    });
    pen.append(&line)?;
    Ok(line)
}

/// Forgets a candidate: what the log says of them becomes a mark that something was said. How many lines spoke of them.
///
/// # Errors
/// When the log does not know them, or cannot be written.
pub fn forget(pen: &Pen<'_>, candidate: &str, time: &str) -> Result<usize, Problem> {
    let mut lines = pen.lines()?;
    let spoken = lines.iter_mut().map(|line| erase(line, candidate)).filter(|erased| *erased).count();
    if spoken == 0 {
        return Err(Problem::new("candidate.unknown", "error-candidate").naming("candidate", candidate));
    }
    lines.push(json!({ "form": FORM, "kind": "forgotten", "candidate": candidate, "time": time, "lines": spoken }));
    pen.replace(&lines)?;
    Ok(spoken)
}

/// Leaves of a candidate in a line that they were there. Whether anything was said of them.
fn erase(line: &mut Value, candidate: &str) -> bool {
    if line["candidate"] == candidate && line["kind"] == "decision" {
        for told in ["reason", "outcome", "rank", "rank_given"] {
            line[told] = Value::Null;
        }
        return true;
    }
    let mut found = false;
    for list in ["candidates", "unreadable"] {
        for entry in line.get_mut(list).and_then(Value::as_array_mut).into_iter().flatten() {
            if entry["candidate"] == candidate {
                *entry = json!({ "candidate": candidate, "forgotten": true });
                found = true;
            }
        }
    }
    found
}

/// What is due on a day, counted from 1970.
///
/// # Errors
/// When the log cannot be read.
pub fn due(log: &Log, today: i64) -> Result<Due, Problem> {
    Ok(due_of(&log.lines()?, today))
}

fn due_of(lines: &[Value], today: i64) -> Due {
    let age = |line: &Value| line["time"].as_str().and_then(day).map_or(0, |day| today - day);
    let mut last: BTreeMap<&str, (&str, i64)> = BTreeMap::new();
    for line in lines.iter().filter(|l| l["kind"] == "decision") {
        if let (Some(candidate), Some(outcome)) = (line["candidate"].as_str(), line["outcome"].as_str()) {
            last.insert(candidate, (outcome, age(line)));
        }
    }
    let past = |outcome: &str, days: i64| {
        let over = last.iter().filter(|(_, (o, age))| *o == outcome && *age > days);
        over.map(|(candidate, _)| (*candidate).to_owned()).collect()
    };
    Due {
        lines: lines.iter().filter(|line| age(line) > term(line)).count(),
        refused: past("refused", REFUSED_DAYS),
        pool: past("pool", POOL_DAYS),
        all: lines.len(),
        oldest: lines.iter().filter_map(|l| l["time"].as_str()?.get(..10)).min().map(str::to_owned),
    }
}

/// Days for which a line is kept: who is in the pool must be known as long as they are in it.
fn term(line: &Value) -> i64 {
    if line["outcome"] == "pool" { POOL_DAYS } else { LOG_DAYS }
}

/// Erases what is due on a day, counted from 1970, and tells what it was.
///
/// # Errors
/// When the log cannot be read or written.
pub fn apply(log: &Log, today: i64) -> Result<Due, Problem> {
    let pen = log.take()?;
    let mut lines = pen.lines()?;
    let due = due_of(&lines, today);
    for candidate in due.refused.iter().chain(&due.pool) {
        for line in &mut lines {
            erase(line, candidate);
        }
    }
    lines.retain(|line| line["time"].as_str().and_then(day).is_none_or(|day| today - day <= term(line)));
    if due != (Due { all: due.all, oldest: due.oldest.clone(), ..Due::default() }) {
        pen.replace(&lines)?;
    }
    Ok(due)
}

/// The day of `2026-11-25T...`, counted from 1970 (Howard Hinnant, "chrono-compatible low-level date algorithms", days_from_civil).
#[must_use]
pub fn day(time: &str) -> Option<i64> {
    let date = time.get(..10).filter(|d| super::is_day(d))?;
    let part = |from: usize, to: usize| date.get(from..to).and_then(|p| p.parse::<i64>().ok());
    let (year, month, of_month) = (part(0, 4)?, part(5, 7)?, part(8, 10)?);
    let year = year - i64::from(month <= 2);
    let era = year.div_euclid(400);
    let of_year = (153 * ((month + 9) % 12) + 2) / 5 + of_month - 1;
    let year_of_era = year.rem_euclid(400);
    Some(era * 146_097 + year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + of_year - 719_468)
}
