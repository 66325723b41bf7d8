//! A table of decisions to the rates of each group, their ratios and what may be concluded. No CV and no name is needed: a column
//! `candidate` is left aside.

use crate::Problem;
use crate::problem::one_line;
use crate::shortlist::is_day;
use std::collections::BTreeSet;
use tremplin_advice::fairness::{Cut, Row, Verdict, audit as tables};
use tremplin_documents::data::{self, Table, TableFault};

/// Columns with a meaning of their own; the others are groups.
const CANDIDATE: &str = "candidate";
const SELECTED: &str = "selected";
const SCORE: &str = "score";
const DATE: &str = "date";

/// What is written for yes and for no, in lower case.
const YES: [&str; 6] = ["1", "true", "yes", "oui", "y", "vrai"];
const NO: [&str; 6] = ["0", "false", "no", "non", "n", "faux"];

/// What is written where a group is not known, in lower case.
const UNKNOWN: [&str; 8] = ["", "?", "-", "na", "n/a", "unknown", "inconnu", "inconnue"];

/// More groups than this in one column are no groups, but names or numbers.
const MOST_GROUPS: usize = 30;

/// Days after which an audit may no longer be relied on (New York, Local Law 144: one year).
pub const OLD_DAYS: i64 = 365;

/// The audit of some decisions.
#[derive(Clone, Debug, PartialEq)]
pub struct Audit {
    /// Names of the columns of groups.
    pub columns: Vec<String>,
    /// Number of rows.
    pub rows: usize,
    /// First and last day of the decisions, where they are told.
    pub days: Option<(String, String)>,
    /// Every table.
    pub cuts: Vec<Cut>,
}

impl Audit {
    /// Disparity when a table has one; nothing seen only when every table says so.
    #[must_use]
    pub fn verdict(&self) -> Verdict {
        let verdicts: BTreeSet<Verdict> = self.cuts.iter().map(|cut| cut.table.verdict).collect();
        [Verdict::Disparity, Verdict::InsufficientData, Verdict::NoDisparitySeen]
            .into_iter()
            .find(|v| verdicts.contains(v))
            .unwrap_or(Verdict::InsufficientData)
    }

    /// Whether the last decision is older than [`OLD_DAYS`] on a day counted from 1970.
    #[must_use]
    pub fn is_old(&self, today: i64) -> bool {
        let last = self.days.as_ref().and_then(|(_, last)| crate::shortlist::keeping::day(last));
        last.is_some_and(|last| today - last > OLD_DAYS)
    }
}

/// Audits a table of decisions. `groups` names the columns of groups; when empty, every column without another meaning is one.
///
/// # Errors
/// Where the table is damaged: line and column.
pub fn audit(bytes: &[u8], path: &str, groups: &[String]) -> Result<Audit, Problem> {
    let table = data::table(bytes).map_err(|fault| of_table(fault).at(path))?;
    let columns = Columns::of(&table, groups).map_err(|problem| problem.at(path))?;
    let mut rows = Vec::new();
    let mut days = BTreeSet::new();
    for (line, cells) in &table.rows {
        let (row, day) = columns.row(*line, cells).map_err(|problem| problem.at(path))?;
        rows.push(row);
        days.extend(day);
    }
    if rows.is_empty() {
        return Err(Problem::new("audit.no_row", "error-audit-no-row").at(path));
    }
    columns.few(&rows).map_err(|problem| problem.at(path))?;
    let days = days.first().cloned().zip(days.last().cloned());
    let cuts = tables(&rows, columns.groups.len());
    Ok(Audit {
        columns: columns.groups.into_iter().map(|(name, _)| one_line(&name)).collect(),
        rows: rows.len(),
        days,
        cuts,
    })
}

fn of_table(fault: TableFault) -> Problem {
    match fault {
        TableFault::Unreadable(_) => Problem::new("audit.no_table", "error-audit-no-table"),
        TableFault::Ragged { line, found, expected } => Problem::new("audit.row", "error-audit-ragged")
            .naming_number("line", line)
            .naming_number("found", found as u64)
            .naming_number("expected", expected as u64),
    }
}

/// Which column is what.
struct Columns {
    groups: Vec<(String, usize)>,
    selected: Option<usize>,
    score: Option<usize>,
    date: Option<usize>,
    named: bool,
}

impl Columns {
    fn of(table: &Table, asked: &[String]) -> Result<Columns, Problem> {
        let at = |name: &str| table.names.iter().position(|n| n.eq_ignore_ascii_case(name));
        let twice = table.names.iter().enumerate().find(|(i, n)| table.names.iter().take(*i).any(|m| m == *n));
        if let Some((_, name)) = twice {
            return Err(Problem::new("audit.column", "error-audit-twice").naming("column", name));
        }
        let (selected, score) = (at(SELECTED), at(SCORE));
        if selected.is_none() && score.is_none() {
            return Err(Problem::new("audit.no_outcome", "error-audit-no-outcome"));
        }
        let meant = [CANDIDATE, SELECTED, SCORE, DATE];
        let own = |name: &String| !meant.iter().any(|m| name.eq_ignore_ascii_case(m));
        let groups: Vec<(String, usize)> = if asked.is_empty() {
            table.names.iter().cloned().zip(0..).filter(|(name, _)| own(name)).collect()
        } else {
            let column = |name: &String| {
                let unknown = || {
                    let known = table.names.iter().filter(|n| own(n)).map(String::as_str).collect::<Vec<_>>();
                    Problem::new("audit.column", "error-audit-column")
                        .naming("column", name)
                        .naming("known", known.join(", "))
                };
                at(name).map(|i| (name.clone(), i)).ok_or_else(unknown)
            };
            asked.iter().map(column).collect::<Result<_, _>>()?
        };
        if groups.is_empty() {
            return Err(Problem::new("audit.no_group", "error-audit-no-group"));
        }
        Ok(Columns { groups, selected, score, date: at(DATE), named: !asked.is_empty() })
    }

    fn row(&self, line: u64, cells: &[String]) -> Result<(Row, Option<String>), Problem> {
        let cell = |at: Option<usize>| at.and_then(|i| cells.get(i)).map(String::as_str).unwrap_or_default();
        let wrong = |column: &'static str, key: &'static str, value: &str| {
            Problem::new("audit.cell", key)
                .naming_number("line", line)
                .naming("column", column)
                .naming("value", value.chars().take(40).collect::<String>())
        };
        let is = |words: &[&str], value: &str| words.contains(&value.to_lowercase().as_str());
        let said = cell(self.selected);
        let selected = match said {
            "" => None,
            yes if is(&YES, yes) => Some(true),
            no if is(&NO, no) => Some(false),
            other => return Err(wrong(SELECTED, "error-audit-selected", other)),
        };
        let said = cell(self.score);
        let score = match said.replace(',', ".").parse::<f64>() {
            _ if said.is_empty() => None,
            Ok(score) if score.is_finite() => Some(score),
            _ => return Err(wrong(SCORE, "error-audit-score", said)),
        };
        let said = cell(self.date);
        let day = Some(said.to_owned()).filter(|day| !day.is_empty());
        if day.as_deref().is_some_and(|day| !is_day(day)) {
            return Err(wrong(DATE, "error-audit-date", said));
        }
        let group = |(_, at): &(String, usize)| Some(one_line(cell(Some(*at)))).filter(|g| !is(&UNKNOWN, g));
        Ok((Row { groups: self.groups.iter().map(group).collect(), selected, score }, day))
    }

    /// A column of names is no column of groups, unless the user says that it is.
    fn few(&self, rows: &[Row]) -> Result<(), Problem> {
        for (i, (name, _)) in self.groups.iter().enumerate().filter(|_| !self.named) {
            let groups: BTreeSet<&String> = rows.iter().filter_map(|r| r.groups.get(i)?.as_ref()).collect();
            if groups.len() > MOST_GROUPS {
                return Err(Problem::new("audit.column", "error-audit-many")
                    .naming("column", name)
                    .naming_number("n", groups.len() as u64));
            }
        }
        Ok(())
    }
}
