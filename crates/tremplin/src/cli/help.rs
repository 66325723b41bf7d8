//! Help in the language of the user: every text is in `ui.ftl`, under `help-<command>` and `help-<command>-<argument>`.

use super::Cli;
use clap::{Arg, ArgAction, Command, CommandFactory};
use tremplin::Say;

/// The command line with its help.
pub(super) fn command(say: &Say) -> Command {
    let version = Arg::new("version").long("version").short('V').action(ArgAction::Version);
    let command = Cli::command().arg(version);
    localized(command, "help", say).after_help(say.text("help-after"))
}

fn localized(command: Command, path: &str, say: &Say) -> Command {
    let usage = say.text("help-usage");
    let template = format!("{{about}}\n\n{usage} {{usage}}\n\n{{all-args}}{{after-help}}\n");
    let help = Arg::new("help").long("help").short('h').action(ArgAction::Help);
    let mut command = command
        .about(say.text(path))
        .help_template(template)
        .subcommand_help_heading(say.text("help-commands"))
        .disable_help_flag(true)
        .disable_help_subcommand(true)
        .arg(help);
    let ids: Vec<String> = command.get_arguments().map(|a| a.get_id().to_string()).collect();
    for id in ids {
        command = command.mut_arg(&id, |arg| labelled(arg, &id, path, say));
    }
    let names: Vec<String> = command.get_subcommands().map(|c| c.get_name().to_owned()).collect();
    for name in names {
        command = command.mut_subcommand(&name, |sub| localized(sub, &format!("{path}-{name}"), say));
    }
    command
}

fn labelled(arg: Arg, id: &str, path: &str, say: &Say) -> Arg {
    let key = match id {
        "help" | "version" | "lang" | "knowledge-dir" | "format" | "trust" => format!("help-any-{id}"),
        _ => format!("{path}-{id}"),
    };
    let heading = if arg.is_positional() { "help-arguments" } else { "help-options" };
    let arg = if arg.is_hide_set() { arg } else { arg.help(say.text(&key)) };
    let arg = arg.help_heading(say.text(heading));
    // The choices stand in the help text itself; clap's own words around them know one language.
    if arg.get_action().takes_values() { arg.hide_possible_values(true).hide_default_value(true) } else { arg }
}
