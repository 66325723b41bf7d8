//! `tremplin audit`: decisions to ratios and tests, and CVs changed in what must not count.

use super::context::Context;
use super::page::{Format, give, shown};
use super::shortlist::{file, missing};
use super::{Outcome, Stop, input, output, today};
use std::path::PathBuf;
use tremplin::print::json;
use tremplin::shortlist::File;
use tremplin::shortlist::swap::swaps;
use tremplin::{Say, view};
use tremplin_advice::fairness::Verdict;
use tremplin_reader::facts::Date;

/// Most invented CVs.
const MOST_INVENTED: i64 = 10_000;

#[derive(clap::Args)]
pub(super) struct Args {
    #[arg(value_name = "CSV|CV")]
    files: Vec<PathBuf>,
    #[arg(long = "group", id = "group", value_name = "COLUMN", conflicts_with = "swap")]
    groups: Vec<String>,
    #[arg(long)]
    swap: bool,
    #[arg(long, value_name = "AD", requires = "swap")]
    ad: Option<PathBuf>,
    #[arg(long, value_name = "N", requires = "swap", value_parser = clap::value_parser!(u32).range(0..=MOST_INVENTED))]
    invented: Option<u32>,
    #[arg(long, value_enum, default_value_t, value_name = "human|json|html")]
    format: Format,
    #[arg(long, short, value_name = "FILE")]
    output: Option<PathBuf>,
    #[arg(long)]
    trust: bool,
    #[arg(long, value_name = "DATE", value_parser = today::parse)]
    today: Option<Date>,
}

pub(super) fn run(args: &Args, context: &Context) -> Result<Outcome, Stop> {
    if args.swap { swap(args, context) } else { decisions(args, &context.say) }
}

fn decisions(args: &Args, say: &Say) -> Result<Outcome, Stop> {
    let [path] = args.files.as_slice() else { return Err(missing("CSV").into()) };
    let input = input::open(path)?;
    let audit = tremplin::audit::audit(&input.bytes, &input.path, &args.groups)?;
    let old = audit.is_old(today::day());
    let text = match args.format {
        Format::Json => output::pretty(&json::audit(&audit, old, say)),
        format => {
            let name = input.name.unwrap_or_else(|| say.text("standard-input"));
            shown(&view::audit::audit(&audit, &name, old, say), format, args.output.is_some())
        }
    };
    give(args.output.as_deref(), &text)?;
    Ok(if audit.verdict() == Verdict::Disparity { Outcome::Findings } else { Outcome::Fine })
}

fn swap(args: &Args, context: &Context) -> Result<Outcome, Stop> {
    let (knowledge, say) = context.knowledge()?;
    let ad = file(args.ad.as_ref().ok_or_else(|| missing("--ad"))?);
    let cvs: Vec<File> = args.files.iter().map(|path| file(path)).collect();
    let invented = usize::try_from(args.invented.unwrap_or(0)).unwrap_or_default();
    if cvs.is_empty() && invented == 0 {
        return Err(missing("CV").into());
    }
    let today = args.today.unwrap_or_else(today::now);
    let swaps = swaps((&ad, &cvs, invented), today, &input::opening(args.trust)?, &knowledge)?;
    let text = match args.format {
        Format::Json => output::pretty(&json::swaps(&swaps)),
        format => shown(&view::audit::swaps(&swaps, &say), format, args.output.is_some()),
    };
    give(args.output.as_deref(), &text)?;
    let moved = swaps.most() > 0 || swaps.ranks() > 0;
    Ok(match (moved, swaps.unreadable.is_empty()) {
        (true, _) => Outcome::Findings,
        (false, true) => Outcome::Fine,
        (false, false) => Outcome::Failed,
    })
}
