//! What asks the store: `stats`, `sql`, `claims`, `publish`.

use super::{Answer, Claims, Form, Publish, Sql, Stats, market};
use crate::cli::context::Context;
use crate::cli::{Format, Outcome, Stop, output};
use std::io::Write;
use std::path::Path;
use std::sync::Arc;
use tremplin::market::{self as operations, Market, Opened, Table};
use tremplin::print::{self, json};
use tremplin::report::bars::{self, Bar};
use tremplin::{Problem, Say, view};
use tremplin_knowledge::Knowledge;

/// Most bars of a chart.
const BARS: usize = 25;

pub(super) fn stats(args: &Stats, context: &Context) -> Result<Outcome, Stop> {
    let (knowledge, say) = context.knowledge()?;
    let Some(name) = &args.name else {
        let queries = operations::market_statistics();
        let text = match args.format {
            Form::Json => output::pretty(&json::market_list(queries, &say)),
            _ => print::page(&view::market::list(queries, &say), output::style()),
        };
        return put(args.output.as_deref(), text.as_bytes());
    };
    let knowledge = Arc::new(knowledge);
    let opened = operations::market_open(&market(args.demo), &knowledge)?;
    let figures = operations::market_stats(name, &opened)?;
    warn(&opened, &say);
    let bytes: Vec<u8> = match args.format {
        Form::Human => print::page(&view::market::figures(&figures, &opened, &knowledge, &say), output::style()).into(),
        Form::Json => output::pretty(&json::market_figures(&figures, &opened, &knowledge, &say)).into(),
        Form::Csv => figures.table.csv().into(),
        Form::Parquet => parquet(&figures.table)?,
        Form::Svg => {
            let what = say.text(figures.query.counted);
            let title = say.text(figures.query.title);
            let title =
                if opened.invented { say.with("market-title-invented", [("title", title.into())]) } else { title };
            bars::svg(&title, &what, &chart(&figures, &knowledge, &say)).into()
        }
    };
    put(args.output.as_deref(), &bytes)
}

pub(super) fn sql(args: &Sql, context: &Context) -> Result<Outcome, Stop> {
    let (knowledge, say) = context.knowledge()?;
    let opened = operations::market_open(&market(args.demo), &Arc::new(knowledge))?;
    let answer = operations::market_sql(&args.question, &args.table, &opened)?;
    warn(&opened, &say);
    let bytes: Vec<u8> = match args.format {
        Answer::Human => print::page(&view::market::answer(&answer, &opened, &say), output::style()).into(),
        Answer::Json => output::pretty(&answer.objects().into()).into(),
        Answer::Csv => answer.csv().into(),
        Answer::Parquet => parquet(&answer)?,
    };
    put(args.output.as_deref(), &bytes)
}

pub(super) fn claims(args: &Claims, context: &Context) -> Result<Outcome, Stop> {
    let (knowledge, say) = context.knowledge()?;
    let knowledge = Arc::new(knowledge);
    let opened = operations::market_open(&market(args.demo), &knowledge)?;
    let measured = operations::market_claims(&opened)?;
    warn(&opened, &say);
    let text = match args.format {
        Format::Json => output::pretty(&json::market_claims(&measured, &opened, &knowledge, &say)),
        Format::Human => print::page(&view::market::claims(&measured, &opened, &knowledge, &say), output::style()),
    };
    put(None, text.as_bytes())
}

pub(super) fn publish(args: &Publish, context: &Context) -> Result<Outcome, Stop> {
    let (knowledge, say) = context.knowledge()?;
    let knowledge = Arc::new(knowledge);
    let opened = operations::market_open(&Market::Kept, &knowledge)?;
    let published = operations::market_publish(&opened, &knowledge)?;
    warn(&opened, &say);
    for (name, content) in &published.files {
        output::write(&args.dir.join(name), content)?;
    }
    let mut lines = say.with("market-published", [("n", published.files.len().into())]);
    for source in &published.without_origin {
        lines.push('\n');
        lines.push_str(&say.with("market-without-origin", [("source", source.as_str().into())]));
    }
    output::print(&format!("{lines}\n"))?;
    Ok(Outcome::Fine)
}

/// The first bars of a statistic.
fn chart(figures: &operations::Figures, knowledge: &Knowledge, say: &Say) -> Vec<Bar> {
    let (table, query) = (&figures.table, figures.query);
    let bar = |row: &Vec<serde_json::Value>| {
        let number = |name: &str| table.number(row, name);
        let value = number(query.bars)?;
        Some(Bar {
            name: view::market::labels(figures, row, knowledge, say),
            value,
            written: view::market::figure(query.bars, value, query.kind, say),
            interval: number("low").zip(number("high")),
        })
    };
    table.rows.iter().filter_map(bar).take(BARS).collect()
}

fn parquet(table: &Table) -> Result<Vec<u8>, Problem> {
    table.parquet().map_err(|detail| Problem::new("sql.refused", "error-market-sql").naming("detail", detail))
}

/// Files left out are told whatever the form: a figure without them is another figure.
fn warn(opened: &Opened, say: &Say) {
    for path in &opened.damaged {
        let line = say.with("market-left-out", [("path", path.display().to_string().into())]);
        // Nobody can be told that the error stream is closed.
        let _ = writeln!(std::io::stderr(), "tremplin: {line}");
    }
}

fn put(path: Option<&Path>, bytes: &[u8]) -> Result<Outcome, Stop> {
    match path {
        Some(path) => output::write_bytes(path, bytes)?,
        None => output::print_bytes(bytes)?,
    }
    Ok(Outcome::Fine)
}
