//! Markdown: headings, lists, tables and paragraphs, without their marks. Raw HTML inside is left as it is written.

use super::plain;
use crate::assemble::{Assembly, Look};
use crate::{Document, Format, Label, OpenError, limits};
use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

/// Text never shows that it is Markdown: the name must say so (see `formats.rs`).
pub(super) fn recognises(_: &[u8]) -> bool {
    false
}

pub(super) fn read(bytes: &[u8]) -> Result<Document, OpenError> {
    let (text, notes) = plain::decode(bytes);
    // Before parsing: the tree of the source takes fifty times its bytes.
    limits::TEXT.check(text.chars().count() as u64)?;
    let mut assembly = Assembly::new(Format::Markdown);
    for note in notes {
        assembly.note(note.code, note.detail);
    }
    let mut line = String::new();
    let mut label = Label::Paragraph;
    let mut link: Option<(usize, String)> = None;
    for event in Parser::new_ext(&text, Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH) {
        match event {
            Event::Start(Tag::Heading { .. }) => label = Label::Heading,
            Event::Start(Tag::Item) => {
                end(&mut line, &mut label, &mut assembly)?;
                label = Label::ListItem;
            }
            Event::Start(Tag::TableHead | Tag::TableRow) => label = Label::Cell,
            Event::End(TagEnd::TableCell) => line.push('\t'),
            Event::End(
                TagEnd::Heading(_)
                | TagEnd::Paragraph
                | TagEnd::Item
                | TagEnd::TableHead
                | TagEnd::TableRow
                | TagEnd::CodeBlock,
            ) => end(&mut line, &mut label, &mut assembly)?,
            Event::Start(Tag::Link { dest_url, .. }) => link = Some((line.len(), dest_url.to_string())),
            Event::End(TagEnd::Link) => {
                if let Some((start, target)) = link.take() {
                    assembly.link(line.get(start..).unwrap_or_default(), &target);
                }
            }
            Event::Text(t) | Event::Code(t) | Event::InlineHtml(t) => line.push_str(&t),
            Event::Html(t) => {
                assembly.push(&t, Look::of(Label::Paragraph))?;
            }
            Event::SoftBreak => line.push(' '),
            Event::HardBreak => line.push('\n'),
            _ => {}
        }
    }
    end(&mut line, &mut label, &mut assembly)?;
    match assembly.finish() {
        Err(OpenError::NoText(_)) => Err(OpenError::Empty),
        result => result,
    }
}

fn end(line: &mut String, label: &mut Label, assembly: &mut Assembly) -> Result<(), OpenError> {
    let text = std::mem::take(line);
    assembly.push(text.trim_end_matches('\t'), Look::of(std::mem::replace(label, Label::Paragraph)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_are_not_text() {
        let source = "# Ada Prune\n\nUn **mot** et [un lien](https://example.org).\n\n- Python\n- SQL\n  - Postgres\n\n| a | b |\n|---|---|\n| c | d |\n";
        let document = read(source.as_bytes()).unwrap();
        let link = &document.links[0];
        assert_eq!((link.span.of(&document.text), link.target.as_str()), ("un lien", "https://example.org"));
        let seen: Vec<_> = document.blocks.iter().map(|b| (b.span.of(&document.text), b.label)).collect();
        assert_eq!(
            seen,
            [
                ("Ada Prune", Label::Heading),
                ("Un mot et un lien.", Label::Paragraph),
                ("Python", Label::ListItem),
                ("SQL", Label::ListItem),
                ("Postgres", Label::ListItem),
                ("a\tb", Label::Cell),
                ("c\td", Label::Cell),
            ]
        );
    }
}
