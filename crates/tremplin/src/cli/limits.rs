//! `tremplin limits`: every limit on foreign input.

use super::context::Context;
use super::{Format, Outcome, Stop, output};
use tremplin::print::json;

#[derive(clap::Args)]
pub(super) struct Args {
    #[arg(long, value_enum, default_value_t, value_name = "human|json")]
    format: Format,
}

pub(super) fn run(args: &Args, context: &Context) -> Result<Outcome, Stop> {
    let limits = tremplin::limits();
    let text = match args.format {
        Format::Json => output::pretty(&json::limits(&limits)),
        Format::Human => limits
            .iter()
            .map(|l| {
                let value = context.say.number(f64::from(u32::try_from(l.value).unwrap_or(u32::MAX)));
                format!("{:18} {value:>12} {}\n", l.name, context.say.word("limit-unit", l.unit))
            })
            .collect(),
    };
    output::print(&text)?;
    Ok(Outcome::Fine)
}
