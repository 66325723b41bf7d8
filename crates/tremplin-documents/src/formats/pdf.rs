//! PDF: glyphs of each page (`pdf/glyphs.rs`), words (`pdf/words.rs`), then the layout of `crate::layout`.

mod bombs;
mod glyphs;
mod links;
mod weight;
mod widths;
mod words;

use super::holds;
use crate::assemble::{Assembly, Look};
use crate::hyphens::Hyphens;
use crate::layout::{self, Line, Paragraph, Word};
use crate::{Document, Fault, Format, OpenError, limits};
use glyphs::PageGlyphs;
use hayro_interpret::{Context, InterpreterCache, InterpreterSettings, interpret_page};
use hayro_syntax::content::ops::TypedInstruction;
use hayro_syntax::object::Dict;
use hayro_syntax::page::Page;
use hayro_syntax::{LoadPdfError, Pdf};
use kurbo::{Affine, Rect};
use std::collections::BTreeMap;

/// The header may be preceded by junk, as PDF readers accept.
pub(super) fn recognises(bytes: &[u8]) -> bool {
    let head = &bytes[..bytes.len().min(1024)];
    holds(head, b"%PDF-")
}

pub(super) fn read(bytes: &[u8]) -> Result<Document, OpenError> {
    read_in_steps(bytes, &mut |_| ())
}

/// The same; `ended` is told the name of each step when it ends, for every page anew where pages are gone through.
pub(super) fn read_in_steps(bytes: &[u8], ended: &mut dyn FnMut(&'static str)) -> Result<Document, OpenError> {
    bombs::check(bytes)?;
    ended("bombs");
    let pdf = Pdf::new(bytes.to_vec()).map_err(|e| refusal(e, bytes))?;
    let count = pdf.pages().len() as u64;
    limits::PAGES.check(count)?;
    if count == 0 {
        return Err(no_pages(bytes));
    }
    widths::check(&pdf)?;
    let mut assembly = Assembly::new(Format::Pdf);
    assembly.pages(count as u32);
    ended("objects");
    let (pages, drawn) = page_lines(&pdf, &mut assembly, ended)?;
    for (page, p) in paragraphs(&pages) {
        let size = Some((p.size * 10.0).round() / 10.0);
        assembly.push(&p.text, Look { label: p.label, page, column: p.column, size, bold: p.bold })?;
    }
    ended("paragraphs");
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
    ended("remarks");
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
fn page_lines(
    pdf: &Pdf,
    assembly: &mut Assembly,
    ended: &mut dyn FnMut(&'static str),
) -> Result<(Vec<Vec<Line>>, bool), OpenError> {
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
        ended("glyphs");
        let mut words = words::build(collected.upright);
        drop_number(&mut words, pages.len() + 1);
        for (words, target) in links::of(page, initial, &words) {
            assembly.link(&words, &target);
        }
        let mut lines = layout::lines(words);
        lines.extend(layout::lines(words::build(collected.turned)));
        pages.push(lines);
        ended("layout");
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

/// Takes away the page's number when it stands alone under everything else.
fn drop_number(words: &mut Vec<Word>, number: usize) {
    let lowest = words.iter().map(|word| word.y).fold(f32::MIN, f32::max);
    let last: Vec<usize> = (0..words.len()).filter(|&i| words[i].y > lowest - 0.5 * words[i].size).collect();
    if let [only] = last.as_slice()
        && words.len() > 1
        && words[*only].text == number.to_string()
    {
        words.remove(*only);
    }
}

/// The paragraphs of the document with their pages. One that ends with a cut word goes on in the next, in another column or page.
fn paragraphs(pages: &[Vec<Line>]) -> Vec<(u32, Paragraph)> {
    let (body, hyphens) = (body_size(pages), Hyphens::of(pages.iter().flatten().flat_map(Line::texts)));
    let mut all: Vec<(u32, Paragraph)> = Vec::new();
    for (number, lines) in (1..).zip(pages) {
        let mut found = layout::paragraphs(lines, body, &hyphens);
        // A footer of several places may hold the page's number.
        found.pop_if(|p| lines.len() > 1 && p.text == number.to_string());
        for next in found {
            match all.last_mut() {
                Some((_, p)) if p.size == next.size && Hyphens::is_cut(&p.text, &next.text) => {
                    hyphens.append(&mut p.text, &next.text);
                }
                _ => all.push((number, next)),
            }
        }
    }
    all
}

/// The size in which most characters are set.
fn body_size(pages: &[Vec<Line>]) -> f32 {
    let mut sizes: BTreeMap<i32, usize> = BTreeMap::new();
    for line in pages.iter().flatten() {
        *sizes.entry((line.size() * 2.0).round() as i32).or_default() += line.text().len();
    }
    sizes.into_iter().max_by_key(|&(size, n)| (n, -size)).map_or(0.0, |(size, _)| size as f32 / 2.0)
}
