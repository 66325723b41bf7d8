//! PDF: glyphs of each page (`pdf/glyphs.rs`), words (`pdf/words.rs`), then the layout of `crate::layout`.

mod bombs;
mod glyphs;
mod links;
mod weight;
mod words;

use super::holds;
use crate::assemble::{Assembly, Look};
use crate::layout::{self, Line};
use crate::{Document, Fault, Format, OpenError, limits};
use glyphs::PageGlyphs;
use hayro_interpret::{Context, InterpreterCache, InterpreterSettings, interpret_page};
use hayro_syntax::content::ops::TypedInstruction;
use hayro_syntax::object::Dict;
use hayro_syntax::page::Page;
use hayro_syntax::{LoadPdfError, Pdf};
use kurbo::{Affine, Rect};

/// The header may be preceded by junk, as PDF readers accept.
pub(super) fn recognises(bytes: &[u8]) -> bool {
    let head = &bytes[..bytes.len().min(1024)];
    holds(head, b"%PDF-")
}

pub(super) fn read(bytes: &[u8]) -> Result<Document, OpenError> {
    bombs::check(bytes)?;
    let pdf = Pdf::new(bytes.to_vec()).map_err(|e| refusal(e, bytes))?;
    let count = pdf.pages().len() as u64;
    limits::PAGES.check(count)?;
    if count == 0 {
        return Err(no_pages(bytes));
    }
    let mut assembly = Assembly::new(Format::Pdf);
    assembly.pages(count as u32);
    let (pages, drawn) = page_lines(&pdf, &mut assembly)?;
    let body = body_size(&pages);
    for (number, lines) in pages.iter().enumerate() {
        let mut paragraphs = layout::paragraphs(lines, body);
        let is_number = |text: &str| text == (number + 1).to_string();
        if paragraphs.len() > 1 && paragraphs.last().is_some_and(|p| is_number(&p.text)) {
            paragraphs.pop();
        }
        for p in paragraphs {
            let size = Some((p.size * 10.0).round() / 10.0);
            let look = Look { label: p.label, page: number as u32 + 1, column: p.column, size, bold: p.bold };
            assembly.push(&p.text, look)?;
        }
    }
    if holds(bytes, b"/XFA") || holds(bytes, b"/NeedsRendering true") {
        assembly.note("pdf.xfa_form", "the file is a form of another kind (XFA) whose fields are not read");
    }
    let strange: usize = pdf.pages().iter().map(|page| strange_commands(page) + nameless_fonts(page)).sum();
    if strange > 0 {
        assembly.note("pdf.malformed", format!("{strange} drawing commands or fonts that no PDF has"));
    }
    if !has_end(bytes) {
        assembly.note("pdf.truncated", "the end of the file is missing; what could be read was read");
    }
    match assembly.finish() {
        Err(OpenError::NoText(_)) if !drawn => Err(nothing(&pdf, bytes)),
        result => result,
    }
}

fn damaged(detail: &str) -> OpenError {
    OpenError::malformed(Format::Pdf, detail)
}

/// Why no page is found: the tree has none, or those that the file holds cannot be followed.
fn no_pages(bytes: &[u8]) -> OpenError {
    let held = [b"/Type /Page\n".as_slice(), b"/Type /Page ", b"/Type/Page/", b"/Type /Page/", b"/Type /Page\r"];
    if held.iter().any(|page| holds(bytes, page)) {
        return damaged("its pages cannot be followed");
    }
    OpenError::Damaged { format: Format::Pdf, fault: Fault::NoPages, detail: "it has no page".into() }
}

/// Why the pages show nothing, not even an image: they are blank, or what they hold cannot be read.
fn nothing(pdf: &Pdf, bytes: &[u8]) -> OpenError {
    let blank = |page: &Page<'_>| !page.raw().contains_key(b"Contents");
    match () {
        () if pdf.pages().iter().all(blank) => OpenError::NoText(Format::Pdf),
        () if !has_end(bytes) => truncated(),
        () => damaged("its pages draw nothing that can be read"),
    }
}

fn truncated() -> OpenError {
    let detail = "its end is missing, and nothing could be saved".into();
    OpenError::Damaged { format: Format::Pdf, fault: Fault::Truncated, detail }
}

fn refusal(error: LoadPdfError, bytes: &[u8]) -> OpenError {
    match error {
        LoadPdfError::Decryption(_) => OpenError::Encrypted(Format::Pdf),
        LoadPdfError::Invalid if holds(bytes, b"/Encrypt") => OpenError::Encrypted(Format::Pdf),
        LoadPdfError::Invalid if !has_end(bytes) && holds(bytes, b" obj") => truncated(),
        LoadPdfError::Invalid => damaged("its structure cannot be followed"),
    }
}

/// Fonts of a page that do not say which they are, as every font but a drawn one (Type 3) must.
fn nameless_fonts(page: &Page<'_>) -> usize {
    let fonts = &page.resources().fonts;
    let named = |font: &Dict<'_>| font.contains_key(b"BaseFont") || font.contains_key(b"CharProcs");
    fonts.keys().filter_map(|key| fonts.get::<Dict<'_>>(&*key)).filter(|font| !named(font)).count()
}

/// Commands of a page that mean nothing: the file was damaged, and some text may be wrong.
fn strange_commands(page: &Page<'_>) -> usize {
    let (mut commands, mut strange) = (page.typed_operations(), 0);
    while let Some(command) = commands.next() {
        strange += usize::from(matches!(command, TypedInstruction::Fallback(_)));
    }
    strange
}

fn has_end(bytes: &[u8]) -> bool {
    holds(&bytes[bytes.len().saturating_sub(2048)..], b"%%EOF")
}

/// Lines of each page in reading order, and whether any page draws an image or a letter.
/// Notes what is hidden or has no letters.
fn page_lines(pdf: &Pdf, assembly: &mut Assembly) -> Result<(Vec<Vec<Line>>, bool), OpenError> {
    let cache = InterpreterCache::new();
    let (mut pages, mut pictured, mut drawn, mut unknown, mut characters, mut scanned) =
        (Vec::new(), false, 0, 0, 0, 0);
    for page in pdf.pages().iter() {
        bombs::check_page(page)?;
        let (width, height) = page.render_dimensions();
        let area = Rect::new(0.0, 0.0, width.into(), height.into());
        let initial = Affine::new(page.initial_transform(true).as_coeffs());
        let mut context = Context::new(initial, area, &cache, pdf.xref(), InterpreterSettings::default());
        let mut collected = PageGlyphs::new(area);
        interpret_page(page, &mut context, &mut collected);
        let mut collected = collected.finish();
        weight::mark(&mut collected.upright);
        assembly.hidden(&collected.hidden);
        (drawn, unknown) = (drawn + collected.drawn, unknown + collected.unknown);
        characters += collected.drawn as u64;
        limits::TEXT.check(characters)?;
        pictured |= collected.pictured;
        scanned += usize::from(collected.scanned);
        let upright = words::build(collected.upright);
        for (words, target) in links::of(page, initial, &upright) {
            assembly.link(&words, &target);
        }
        let mut lines = layout::lines(upright);
        lines.extend(layout::lines(words::build(collected.turned)));
        pages.push(lines);
    }
    if scanned > 0 {
        assembly.note(
            "pdf.mostly_image",
            format!("{scanned} page(s) are images with a recognised text layer; expect errors"),
        );
    }
    if unknown * 10 > drawn * 3 && drawn > 0 {
        assembly.note("pdf.no_unicode", format!("{unknown} of {drawn} characters have no letter in the file"));
    }
    Ok((pages, pictured || drawn > 0))
}

/// The size in which most characters are set.
fn body_size(pages: &[Vec<Line>]) -> f32 {
    let mut sizes: Vec<(i32, usize)> = Vec::new();
    for line in pages.iter().flatten() {
        let (size, n) = ((line.size() * 2.0).round() as i32, line.text().len());
        match sizes.iter_mut().find(|(s, _)| *s == size) {
            Some(entry) => entry.1 += n,
            None => sizes.push((size, n)),
        }
    }
    sizes.into_iter().max_by_key(|&(size, n)| (n, -size)).map_or(0.0, |(size, _)| size as f32 / 2.0)
}
