//! `market collect`: what boards publish into the store, with a line for each list that fails.

use super::Collect;
use crate::cli::context::Context;
use crate::cli::progress::Progress;
use crate::cli::{Format, Outcome, Stop, output, today};
use tremplin::market::collect::{Ask, Health, Report, Watch};
use tremplin::market::{self, Asked, Collected, day};
use tremplin::{Problem, Say, print, view};

pub(super) fn collect(args: &Collect, context: &Context) -> Result<Outcome, Stop> {
    let (knowledge, say) = context.knowledge()?;
    let mut client = market::market_client(args.contact.as_deref())?;
    let store = market::market_store()?;
    let asked = Asked {
        files: args.boards.clone(),
        lists: args.board.clone(),
        only: args.only.clone(),
        resume: args.resume,
        most: args.max,
    };
    let plan = market::market_plan(&asked, &store, &knowledge)?;
    let today = day::Day::try_from(today::day()).unwrap_or(0);
    let watch = OnScreen { progress: Progress::begin(&say), say: &say };
    let collected = market::market_collect(&mut client, &plan, today, &store, &knowledge, &watch);
    watch.progress.end();
    let collected = collected?;
    let text = match args.format {
        Format::Json => output::pretty(&print::json::market_collected(&collected, &say)),
        Format::Human => print::page(&view::market::collected(&collected, &say), output::style()),
    };
    output::print(&text)?;
    Ok(outcome(&collected))
}

/// Nothing at all was read, some lists failed, or none.
fn outcome(collected: &Collected) -> Outcome {
    let failed = |r: &Report| r.listing.health == Health::Failed;
    match collected.reports.iter().filter(|r| failed(r)).count() {
        0 => Outcome::Fine,
        n if n == collected.reports.len() => Outcome::Failed,
        _ => Outcome::Findings,
    }
}

/// The error stream: how far the run is, and what goes wrong.
struct OnScreen<'s> {
    progress: Progress<'s>,
    say: &'s Say,
}

impl Watch for OnScreen<'_> {
    fn kept(&self, ask: &Ask, ads: u64) {
        self.progress.count(&format!("{} {}", ask.board, ask.token), ads);
    }

    fn ended(&self, report: &Report) {
        for trouble in &report.troubles {
            self.progress.end();
            let problem: Problem = market::of_trouble(trouble);
            output::tell(&problem.at(format!("{} {}", report.listing.source, report.listing.token)), self.say);
        }
    }
}
