//! What is wrong in the arguments, in one line of the user's language.

use clap::error::{ContextKind, ContextValue, ErrorKind};
use tremplin::{Problem, Say};

/// The problem that clap found.
pub(super) fn problem(error: &clap::Error, say: &Say) -> Problem {
    let context = |kind| error.get(kind).map(text).unwrap_or_default();
    let argument = name(&context(ContextKind::InvalidArg));
    let value = context(ContextKind::InvalidValue);
    let new = |key| Problem::new("argument.invalid", key);
    match error.kind() {
        ErrorKind::UnknownArgument => match context(ContextKind::SuggestedArg).as_str() {
            "" => new("error-argument-unknown").naming("argument", argument),
            near => new("error-argument-unknown-near").naming("argument", argument).naming("near", near),
        },
        ErrorKind::InvalidSubcommand => {
            let given = context(ContextKind::InvalidSubcommand);
            match context(ContextKind::SuggestedSubcommand).as_str() {
                "" => new("error-command-unknown").naming("command", given),
                near => new("error-command-unknown-near").naming("command", given).naming("near", near),
            }
        }
        ErrorKind::MissingSubcommand | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            new("error-command-missing")
        }
        ErrorKind::MissingRequiredArgument => new("error-argument-missing").naming("argument", argument),
        ErrorKind::InvalidValue if value.is_empty() => new("error-value-missing").naming("argument", argument),
        ErrorKind::InvalidValue => new("error-value-choice")
            .naming("argument", argument)
            .naming("value", value)
            .naming("choices", context(ContextKind::ValidValue)),
        ErrorKind::ValueValidation => {
            let expected = say.word("expect", argument.trim_start_matches('-'));
            new("error-value").naming("argument", argument).naming("value", value).naming("expected", expected)
        }
        ErrorKind::ArgumentConflict => new("error-argument-twice").naming("argument", argument),
        ErrorKind::InvalidUtf8 => new("error-utf8"),
        _ => new("error-argument-other").naming("detail", first_line(error)),
    }
}

fn text(value: &ContextValue) -> String {
    match value {
        ContextValue::String(text) => text.clone(),
        ContextValue::Strings(texts) => texts.join(", "),
        ContextValue::StyledStr(text) => text.to_string(),
        ContextValue::StyledStrs(texts) => texts.iter().map(ToString::to_string).collect::<Vec<_>>().join(", "),
        ContextValue::Bool(yes) => yes.to_string(),
        ContextValue::Number(n) => n.to_string(),
        _ => String::new(),
    }
}

/// `--weeks <N>` → `--weeks`.
fn name(argument: &str) -> String {
    let words: Vec<&str> = argument
        .split(", ")
        .map(|a| a.split(' ').next().unwrap_or(a).trim_end_matches("...").trim_matches(['[', ']', '<', '>']))
        .collect();
    words.join(", ")
}

fn first_line(error: &clap::Error) -> String {
    let message = error.to_string();
    message.lines().next().unwrap_or_default().trim_start_matches("error: ").to_owned()
}
