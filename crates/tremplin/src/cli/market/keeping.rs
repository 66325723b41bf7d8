//! What changes the store: `import`, `forget`, `compact`.

use super::{Forget, Import};
use crate::cli::context::Context;
use crate::cli::progress::Progress;
use crate::cli::{Format, Outcome, Stop, output, today};
use tremplin::market::importing::{BATCH, Request};
use tremplin::market::storing::{SETTLE_ROWS, What};
use tremplin::market::{self, day};
use tremplin::print;
use tremplin::view;

pub(super) fn import(args: &Import, context: &Context) -> Result<Outcome, Stop> {
    let (knowledge, say) = context.knowledge()?;
    let store = market::market_store()?;
    let shape = args.shape.as_deref().map(market::market_shape).transpose()?;
    let now = || day::Day::try_from(today::day()).unwrap_or(0);
    let request = Request {
        paths: &args.paths,
        seen: args.seen.unwrap_or_else(now),
        keep_ads: !args.no_text,
        shape: shape.as_ref(),
        batch: BATCH,
        settle: SETTLE_ROWS,
    };
    let progress = Progress::begin(&say);
    let told = |path: &std::path::Path, rows| progress.count(&path.display().to_string(), rows);
    let imported = market::market_import(&request, &store, &knowledge, &told);
    progress.end();
    let (imported, summary) = imported?;
    let text = match args.format {
        Format::Json => output::pretty(&print::json::market_imported(&imported, &summary)),
        Format::Human => print::page(&view::market::imported(&imported, &summary, &say), output::style()),
    };
    output::print(&text)?;
    Ok(Outcome::Fine)
}

pub(super) fn forget(args: &Forget, context: &Context) -> Result<Outcome, Stop> {
    let what = match (&args.id, &args.url, &args.employer) {
        (Some(id), _, _) => What::Id(id.clone()),
        (_, Some(url), _) => What::Url(url.clone()),
        (_, _, employer) => What::Employer(employer.clone().unwrap_or_default()),
    };
    let ads = market::market_forget(&what, &market::market_store()?)?;
    output::print(&format!("{}\n", context.say.with("market-forgotten", [("n", ads.into())])))?;
    Ok(Outcome::Fine)
}

pub(super) fn compact(context: &Context) -> Result<Outcome, Stop> {
    let summary = market::market_compact(&market::market_store()?)?;
    output::print(&print::page(&view::market::summary(&summary, &context.say), output::style()))?;
    Ok(Outcome::Fine)
}
