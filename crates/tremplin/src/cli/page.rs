//! A page for people or an answer for programs, on the screen or in a file: what the commands that make reports share.

use super::{Outcome, Stop, output};
use clap::ValueEnum;
use std::path::Path;
use tremplin::view::Page;
use tremplin::{print, report};

/// To read, for programs, or as a report.
#[derive(Clone, Copy, Default, ValueEnum)]
pub(super) enum Format {
    #[default]
    Human,
    Json,
    Html,
}

/// A page for people: as text, bold on a terminal only, or as HTML.
pub(super) fn shown(page: &Page, format: Format, to_file: bool) -> String {
    match format {
        Format::Html => report::html(page),
        Format::Human | Format::Json => {
            let style = output::style();
            print::page(page, print::Style { bold: style.bold && !to_file, ..style })
        }
    }
}

/// Writes an answer to the file asked, or to standard output.
pub(super) fn give(path: Option<&Path>, text: &str) -> Result<Outcome, Stop> {
    match path {
        Some(path) => output::write(path, text)?,
        None => output::print(text)?,
    }
    Ok(Outcome::Fine)
}
