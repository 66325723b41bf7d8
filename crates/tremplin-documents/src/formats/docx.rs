//! DOCX: the archive and its parts. The text of a part is read in `docx/story.rs`, styles in `docx/styles.rs`.

mod story;
mod styles;

use super::archive::{self, Archive};
use super::{html, plain, xml};
use crate::assemble::{Assembly, Look};
use crate::{Document, Format, OpenError};

/// Parts of one kind that are read (headers, footers): a document has a few.
const PARTS: usize = 12;

/// A ZIP archive; that it is a Word file is checked when it is read.
pub(super) fn recognises(bytes: &[u8]) -> bool {
    archive::recognises(bytes)
}

pub(super) fn read(bytes: &[u8]) -> Result<Document, OpenError> {
    let mut archive = Archive::open(bytes, Format::Docx)?;
    let Some(main) = archive.text("word/document.xml")? else {
        return Err(other_kind(&mut archive)?);
    };
    let styles = match archive.text("word/styles.xml")? {
        Some(xml) => styles::read(&xml)?,
        None => styles::Styles::default(),
    };
    let mut assembly = Assembly::new(Format::Docx);
    let headers = parts(&mut archive, "word/header")?;
    let footers = parts(&mut archive, "word/footer")?;
    let relations = relations(&mut archive)?;
    let links = relations.iter().filter(|r| r.external).map(|r| (r.id.clone(), r.target.clone())).collect();
    for xml in headers.iter().chain([&main]).chain(&footers) {
        story::read(xml, &styles, &links, &mut assembly)?;
    }
    chunks(&mut archive, &main, &relations, &mut assembly)?;
    if archive.names().any(|n| n.ends_with("vbaProject.bin")) {
        assembly.note("docx.macros", "the file holds macros; they were not run");
    }
    let pictured = archive.names().any(|n| n.starts_with("word/media/"));
    match assembly.finish() {
        Err(OpenError::NoText(_)) if !pictured => Err(OpenError::Empty),
        result => result,
    }
}

/// The parts whose name begins so and ends in digits ("word/header1.xml"), each text once.
fn parts(archive: &mut Archive<'_>, prefix: &str) -> Result<Vec<String>, OpenError> {
    let number = |n: &str| n.strip_prefix(prefix).and_then(|r| r.strip_suffix(".xml")).map(str::to_owned);
    let numbered = |n: &String| number(n).is_some_and(|d| d.bytes().all(|b| b.is_ascii_digit()));
    let mut names: Vec<String> = archive.names().filter(numbered).collect();
    names.sort();
    names.dedup();
    names.truncate(PARTS);
    let mut parts: Vec<String> = names.iter().filter_map(|n| archive.text(n).transpose()).collect::<Result<_, _>>()?;
    parts.dedup();
    Ok(parts)
}

/// Pages or texts that the document takes in whole (`altChunk`), after its own text.
fn chunks(
    archive: &mut Archive<'_>,
    main: &str,
    relations: &[Relation],
    assembly: &mut Assembly,
) -> Result<(), OpenError> {
    let mut wanted = Vec::new();
    xml::events(main, Format::Docx, |event| {
        if let quick_xml::events::Event::Start(e) | quick_xml::events::Event::Empty(e) = event
            && e.local_name().as_ref() == "altChunk"
        {
            wanted.extend(xml::attribute(e, "id"));
        }
        Ok(())
    })?;
    for Relation { target, .. } in relations.iter().filter(|r| !r.external && wanted.contains(&r.id)).take(PARTS) {
        let name = target.strip_prefix('/').map_or_else(|| format!("word/{target}"), str::to_owned);
        let Some(bytes) = archive.bytes(&name)? else { continue };
        // A chunk that cannot be read is left out: the document itself can.
        let Ok(chunk) = (if html::recognises(&bytes) { html::read(&bytes) } else { plain::read(&bytes) }) else {
            continue;
        };
        for block in &chunk.blocks {
            assembly.push(block.span.of(&chunk.text), Look::of(block.label))?;
        }
    }
    Ok(())
}

/// Where an identifier in the document leads.
struct Relation {
    id: String,
    target: String,
    /// Whether the target is an address outside the archive.
    external: bool,
}

/// The relations of the main part.
fn relations(archive: &mut Archive<'_>) -> Result<Vec<Relation>, OpenError> {
    let mut found = Vec::new();
    let Some(xml) = archive.text("word/_rels/document.xml.rels")? else { return Ok(found) };
    xml::events(&xml, Format::Docx, |event| {
        if let quick_xml::events::Event::Start(e) | quick_xml::events::Event::Empty(e) = event
            && let Some((id, target)) = xml::attribute(e, "Id").zip(xml::attribute(e, "Target"))
        {
            let external = xml::attribute(e, "TargetMode").is_some_and(|mode| mode == "External");
            found.push(Relation { id, target, external });
        }
        Ok(())
    })?;
    Ok(found)
}

/// An archive that is no Word file: what it is, unless one of its parts is an attack.
fn other_kind(archive: &mut Archive<'_>) -> Result<OpenError, OpenError> {
    let has = |part: &str| archive.names().any(|n| n.starts_with(part));
    let found = match () {
        () if has("xl/") => "an Excel workbook",
        () if has("ppt/") => "a PowerPoint presentation (save it as PDF)",
        () if has("Index/") => "an iWork file (save it as DOCX or PDF)",
        () => "a ZIP archive (give the file inside)",
    };
    let names: Vec<String> = archive.names().filter(|n| n.ends_with(".xml")).take(PARTS).collect();
    for name in names {
        if let Some(text) = archive.text(&name)? {
            xml::events(&text, Format::Docx, |_| Ok(()))?;
        }
    }
    Ok(OpenError::Unsupported { found: found.into() })
}

#[cfg(test)]
mod tests;
