//! The table of rewrites: one line each. What they do to characters is in `characters.rs`, to lines in `lines.rs`.

use super::{characters as chars, lines};

/// A way to write the same ad.
pub(super) struct Rewrite {
    /// What is done.
    pub name: &'static str,
    /// Does it.
    pub apply: fn(&str) -> String,
    /// The name of the file that it gives: how it will be read.
    pub file: &'static str,
}

const fn text(name: &'static str, apply: fn(&str) -> String) -> Rewrite {
    Rewrite { name, apply, file: "ad.txt" }
}

const fn page(name: &'static str, apply: fn(&str) -> String) -> Rewrite {
    Rewrite { name, apply, file: "ad.html" }
}

/// Every rewrite.
pub(super) const REWRITES: [Rewrite; 36] = [
    text("composed", chars::composed),
    text("decomposed", chars::decomposed),
    text("straight_apostrophes", chars::straight_apostrophes),
    text("curly_apostrophes", chars::curly_apostrophes),
    text("straight_quotes", chars::straight_quotes),
    text("curly_quotes", chars::curly_quotes),
    text("guillemets", chars::guillemets),
    text("nbsp_before_signs", |t| chars::before_signs(t, '\u{a0}')),
    text("thin_space_before_signs", |t| chars::before_signs(t, '\u{202f}')),
    text("nbsp_in_figures", |t| chars::in_figures(t, '\u{a0}')),
    text("thin_space_in_figures", |t| chars::in_figures(t, '\u{202f}')),
    text("hyphen_u2010", |t| chars::hyphens(t, '\u{2010}')),
    text("hyphen_u2011", |t| chars::hyphens(t, '\u{2011}')),
    text("hyphen_u2013", |t| chars::hyphens(t, '\u{2013}')),
    text("ligatures", chars::ligatures),
    text("soft_hyphens", |t| chars::inside_words(t, '\u{ad}')),
    text("zero_width_in_words", |t| chars::inside_words(t, '\u{200b}')),
    text("zero_width_after_blanks", chars::after_blanks),
    text("headings_upper", lines::headings_upper),
    text("headings_title", lines::headings_title),
    text("headings_with_colon", lines::headings_with_colon),
    text("headings_without_colon", lines::headings_without_colon),
    text("bullet_hyphen", |t| lines::bullets(t, "-")),
    text("bullet_dot", |t| lines::bullets(t, "•")),
    text("bullet_star", |t| lines::bullets(t, "*")),
    text("bullet_dash", |t| lines::bullets(t, "–")),
    text("bullet_numbers", lines::numbered),
    text("line_ends_crlf", |t| t.replace('\n', "\r\n")),
    text("blank_lines_doubled", lines::blank_lines_doubled),
    text("items_set_close", lines::items_set_close),
    text("trailing_spaces", |t| t.replace('\n', "  \n")),
    text("tabs", lines::tabs),
    text("wrapped_at_80", lines::wrapped),
    page("html", lines::html),
    page("html_entities", lines::html_entities),
    Rewrite { name: "markdown", apply: lines::markdown, file: "ad.md" },
];
