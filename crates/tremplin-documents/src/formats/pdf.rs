//! PDF: glyphs of each page (`pdf/glyphs.rs`), words (`pdf/words.rs`), then the layout of `crate::layout`.

mod bombs;
mod glyphs;
mod weight;
mod words;

use crate::assemble::{Assembly, Look};
use crate::layout::{self, Line};
use crate::{Document, Format, OpenError, limits};
use glyphs::PageGlyphs;
use hayro_interpret::{Context, InterpreterCache, InterpreterSettings, interpret_page};
use hayro_syntax::{DecryptionError, LoadPdfError, Pdf};
use kurbo::{Affine, Rect};

/// The header may be preceded by junk, as PDF readers accept.
pub(super) fn recognises(bytes: &[u8]) -> bool {
    let head = &bytes[..bytes.len().min(1024)];
    head.windows(5).any(|w| w == b"%PDF-")
}

pub(super) fn read(bytes: &[u8]) -> Result<Document, OpenError> {
    bombs::check(bytes)?;
    let pdf = Pdf::new(bytes.to_vec()).map_err(refusal)?;
    let count = pdf.pages().len() as u64;
    limits::PAGES.check(count)?;
    if count == 0 {
        return Err(damaged("it has no page"));
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
    if !has_end(bytes) {
        assembly.note("pdf.truncated", "the end of the file is missing; what could be read was read");
    }
    match assembly.finish() {
        Err(OpenError::NoText) if !drawn => Err(damaged("its pages draw nothing that can be read")),
        result => result,
    }
}

fn damaged(detail: &str) -> OpenError {
    OpenError::Damaged { format: Format::Pdf, detail: detail.into() }
}

fn refusal(error: LoadPdfError) -> OpenError {
    match error {
        LoadPdfError::Decryption(DecryptionError::PasswordProtected) => OpenError::Encrypted,
        LoadPdfError::Decryption(_) => damaged("its encryption is invalid or of an unknown kind"),
        LoadPdfError::Invalid => damaged("its structure cannot be followed"),
    }
}

fn has_end(bytes: &[u8]) -> bool {
    let tail = &bytes[bytes.len().saturating_sub(2048)..];
    tail.windows(5).any(|w| w == b"%%EOF")
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
        let mut lines = layout::lines(words::build(collected.upright));
        lines.extend(layout::lines(words::build(collected.turned)));
        pages.push(lines);
    }
    if scanned > 0 {
        assembly
            .note("pdf.scanned", format!("{scanned} page(s) are images with a recognised text layer; expect errors"));
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
