//! A file of SQL with a head of comments: `-- kind: share`, and below it what exactly is counted.

/// A statistic.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Query {
    /// Its name: that of its file.
    pub name: &'static str,
    /// The key of its title in `ui.ftl`.
    pub title: &'static str,
    /// The key of the sentence that says what exactly is counted.
    pub counted: &'static str,
    /// What its rows are.
    pub kind: Kind,
    /// The column of the bars of its chart.
    pub bars: &'static str,
    /// The whole file, head included.
    pub sql: &'static str,
}

/// What the rows of a statistic are, after their labels.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// `n`.
    Count,
    /// `n` of `total`; a share and its interval are added.
    Share,
    /// `n`, and the quarter, median and three quarters of a figure with the interval of the median.
    Middle,
    /// `n_before` of `total_before`, `n` of `total`; both shares, the change and its interval are added.
    Change,
    /// Ads one by one, each with how many `times` it stood and its age in `days`: evidence, and no figure of a market.
    List,
}

impl Query {
    /// Reads a file.
    ///
    /// # Errors
    /// What is missing in its head.
    pub fn parse(name: &'static str, sql: &'static str) -> Result<Query, String> {
        let head = |key: &str| {
            let lines = sql.lines().take_while(|l| l.starts_with("--"));
            let mut values = lines.filter_map(|l| l.strip_prefix("-- ")?.strip_prefix(key)?.strip_prefix(": "));
            values.next().ok_or_else(|| format!("{name}.sql: its head lacks {key}"))
        };
        let kind = match head("kind")? {
            "count" => Kind::Count,
            "share" => Kind::Share,
            "middle" => Kind::Middle,
            "change" => Kind::Change,
            "list" => Kind::List,
            other => return Err(format!("{name}.sql: no kind {other:?}")),
        };
        let bars = match kind {
            Kind::Count => "n",
            Kind::Share => "share",
            Kind::Middle => "median",
            Kind::Change => "change",
            Kind::List => "days",
        };
        Ok(Query { name, title: head("title")?, counted: head("counted")?, kind, bars, sql })
    }
}

impl Kind {
    /// The columns that this kind adds.
    #[must_use]
    pub fn adds(self) -> &'static [&'static str] {
        match self {
            Kind::Count | Kind::Middle | Kind::List => &[],
            Kind::Share => &["share", "low", "high"],
            Kind::Change => &["share_before", "share", "change", "low", "high"],
        }
    }

    /// The columns that its query gives, after the labels.
    #[must_use]
    pub fn figures(self) -> &'static [&'static str] {
        match self {
            Kind::Count => &["n"],
            Kind::Share => &["n", "total"],
            Kind::Middle => &["n", "quarter", "median", "three_quarters", "low", "high"],
            Kind::Change => &["n_before", "total_before", "n", "total"],
            Kind::List => &["times", "days"],
        }
    }
}
