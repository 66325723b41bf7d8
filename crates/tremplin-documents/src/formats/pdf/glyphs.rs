//! The glyphs a page draws, with their place, and whether the eye can see them.

use crate::characters::{bullet, is_private};
use hayro_interpret::font::{Glyph as DrawnGlyph, GlyphRun, PositionedGlyph};
use hayro_interpret::hayro_cmap::BfString;
use hayro_interpret::{BlendMode, ClipPath, Device, DrawMode, DrawProps, Image, ImageDrawProps, Paint, SoftMask};
use hayro_syntax::object::{self, Dict};
use kurbo::{Affine, BezPath, Point, Rect, Shape};
use std::collections::{HashMap, HashSet};

/// A glyph on the page: the origin is the top left corner, y grows downwards.
#[derive(Clone, Debug)]
pub(super) struct Glyph {
    /// Its letters; none for a glyph that stands for no text (an icon).
    pub text: String,
    pub x0: f32,
    pub x1: f32,
    pub y: f32,
    pub size: f32,
    pub bold: bool,
    /// Number of the run it was drawn in: one run, one font.
    pub run: u32,
    /// Part of its box that is inked, in a font that does not say how bold it is (Type 1, as LaTeX embeds).
    pub ink: Option<f32>,
}

/// What a page holds, once drawn.
pub(super) struct Collected {
    /// Glyphs that can be seen, written left to right.
    pub upright: Vec<Glyph>,
    /// Glyphs written upwards or downwards, turned so as to read left to right.
    pub turned: Vec<Glyph>,
    /// Text that cannot be seen.
    pub hidden: String,
    pub drawn: usize,
    /// Glyphs whose letter the file does not give.
    pub unknown: usize,
    /// Whether the only text is an invisible layer over an image.
    pub scanned: bool,
    /// Whether it shows an image.
    pub pictured: bool,
}

/// Type under this size, in points, is not read by anybody.
const TINY: f32 = 3.0;
/// Colours nearer than this in every channel cannot be told apart.
const CONTRAST: f32 = 0.06;
/// Glyphs of one page beyond which nothing more is kept (the text limit refuses the file).
const GLYPHS: usize = 1_100_000;
/// Shapes remembered per page; beyond, backgrounds are taken as unknown.
const SHAPES: usize = 20_000;

/// Shapes of one page checked for covering text; each costs a pass over the glyphs.
const COVERS: usize = 2_000;

/// Receives what the interpreter draws.
pub(super) struct PageGlyphs {
    page: Rect,
    upright: Vec<Glyph>,
    turned: Vec<Glyph>,
    invisible: Vec<Glyph>,
    hidden: String,
    seen: HashSet<(String, i32, i32)>,
    drawn: usize,
    unknown: usize,
    /// Filled shapes in order of painting, with their colour when it is one and fills the whole box.
    shapes: Vec<(Rect, Option<[f32; 3]>)>,
    clips: Vec<Rect>,
    opacities: Vec<f32>,
    image_area: f64,
    runs: u32,
    inks: HashMap<u128, f32>,
    covers: usize,
    /// Filled shapes no taller than large type: letters drawn as outlines.
    outlines: Vec<Rect>,
    /// For each open marked content: its replacement text and where its glyphs begin.
    marks: Vec<Option<Mark>>,
}

/// A marked content that says which text it shows (`ActualText`), as Chrome writes for ligatures.
struct Mark {
    text: String,
    upright: usize,
    invisible: usize,
}

impl PageGlyphs {
    pub fn new(page: Rect) -> Self {
        PageGlyphs {
            page,
            upright: Vec::new(),
            turned: Vec::new(),
            invisible: Vec::new(),
            hidden: String::new(),
            seen: HashSet::new(),
            drawn: 0,
            unknown: 0,
            shapes: Vec::new(),
            clips: Vec::new(),
            opacities: Vec::new(),
            image_area: 0.0,
            runs: 0,
            inks: HashMap::new(),
            covers: 0,
            outlines: Vec::new(),
            marks: Vec::new(),
        }
    }

    /// Decides what the invisible text was: the layer of a scan, or something hidden.
    pub fn finish(mut self) -> Collected {
        self.show_outlined();
        let letters = |glyphs: &[Glyph]| glyphs.iter().filter(|g| !g.text.trim().is_empty()).count();
        let scan = self.image_area > 0.4 * self.page.area() && letters(&self.upright) * 4 < letters(&self.invisible);
        if scan {
            self.upright.append(&mut self.invisible);
        }
        self.hidden.extend(self.invisible.iter().map(|g| g.text.as_str()));
        Collected {
            upright: self.upright,
            turned: self.turned,
            hidden: self.hidden,
            drawn: self.drawn,
            unknown: self.unknown,
            scanned: scan,
            pictured: self.image_area > 0.0,
        }
    }

    /// Invisible text over letters drawn as outlines is what the eye reads: Chrome writes imitated bold so.
    fn show_outlined(&mut self) {
        self.outlines.sort_by(|a, b| a.y0.total_cmp(&b.y0));
        let tall = self.outlines.iter().map(|o| o.height()).fold(0.0, f64::max);
        for mut glyph in std::mem::take(&mut self.invisible) {
            let (x, y) = (f64::from((glyph.x0 + glyph.x1) / 2.0), f64::from(glyph.y - 0.3 * glyph.size));
            let from = self.outlines.partition_point(|o| o.y0 < y - tall);
            let near = self.outlines[from..].iter().take_while(|o| o.y0 <= y);
            let height = 2.2 * f64::from(glyph.size);
            if near.into_iter().any(|o| o.y1 >= y && o.height() < height && o.x0 - 1.0 <= x && x <= o.x1 + 1.0) {
                glyph.bold = true;
                self.upright.push(glyph);
            } else {
                self.invisible.push(glyph);
            }
        }
    }

    /// Gives the glyphs of a marked content the text it stands for, when the font does not say it.
    fn replace(&mut self, mark: Mark) {
        for (glyphs, from) in [(&mut self.upright, mark.upright), (&mut self.invisible, mark.invisible)] {
            let shown = glyphs.len().saturating_sub(from);
            if (1..=4).contains(&shown)
                && is_ligature(&mark.text)
                && glyphs[from..].iter().any(|g| g.text == "\u{fffd}")
            {
                glyphs[from].x1 = glyphs[glyphs.len() - 1].x1.max(glyphs[from].x1);
                glyphs[from].text = mark.text.clone();
                glyphs.truncate(from + 1);
                self.unknown = self.unknown.saturating_sub(1);
            }
        }
    }

    fn take(&mut self, drawn: &PositionedGlyph<'_>, look: &RunLook) {
        let Some((mut glyph, turn)) = place(drawn, look) else { return };
        (glyph.run, glyph.ink) = (self.runs, look.measure.then(|| self.ink(drawn)).flatten());
        let key = (glyph.text.clone(), (glyph.x0 / 0.8).round() as i32, (glyph.y / 0.8).round() as i32);
        if self.drawn >= GLYPHS || (!glyph.text.trim().is_empty() && !self.seen.insert(key)) {
            // Bold imitated by drawing twice.
            return;
        }
        self.drawn += 1;
        self.unknown += usize::from(glyph.text == "\u{fffd}");
        if look.invisible {
            self.invisible.push(glyph);
        } else if self.is_hidden(&glyph, turn, look) {
            self.hidden.push_str(&glyph.text);
        } else {
            match turn {
                Turn::None => self.upright.push(glyph),
                Turn::Up => self.turned.push(Glyph { x0: -glyph.x1, x1: -glyph.x0, ..glyph }),
                Turn::Down => self.turned.push(glyph),
            }
        }
    }

    /// How much of the em square the glyph inks.
    fn ink(&mut self, drawn: &PositionedGlyph<'_>) -> Option<f32> {
        let DrawnGlyph::Outline(glyph) = &**drawn else { return None };
        let ink =
            self.inks.entry(glyph.identifier().cache_key()).or_insert_with(|| glyph.outline().area().abs() as f32);
        Some(*ink).filter(|ink| *ink > 0.0 && ink.is_finite())
    }

    fn is_hidden(&self, glyph: &Glyph, turn: Turn, look: &RunLook) -> bool {
        if glyph.size < TINY || self.opacities.iter().any(|&o| o < 0.05) {
            return true;
        }
        let (along, across) = (f64::from((glyph.x0 + glyph.x1) / 2.0), f64::from(glyph.y));
        let rise = f64::from(glyph.size) * 0.3;
        let centre = match turn {
            Turn::None => Point::new(along, across - rise),
            Turn::Up => Point::new(across - rise, along),
            Turn::Down => Point::new(-across + rise, along),
        };
        let off = !self.page.inflate(2.0, 2.0).contains(centre);
        let clipped = self.clips.last().is_some_and(|c| !c.inflate(rise * 2.0, rise * 2.0).contains(centre));
        off || clipped || look.colour.is_some_and(|colour| self.is_camouflaged(colour, centre))
    }

    /// Whether the colour is that of what was painted under the glyph.
    fn is_camouflaged(&self, colour: [f32; 3], at: Point) -> bool {
        if self.shapes.len() >= SHAPES {
            return false;
        }
        let under = self.shapes.iter().rev().find(|(area, _)| area.contains(at));
        let ground = match under {
            Some((_, None)) => return false,
            Some((_, Some(ground))) => *ground,
            None => [1.0; 3],
        };
        colour.iter().zip(ground).all(|(a, b)| (a - b).abs() < CONTRAST)
    }

    /// Takes away the glyphs that an opaque shape is painted over.
    fn cover(&mut self, area: Rect) {
        let area = self.clips.last().map_or(area, |c| area.intersect(*c));
        if self.covers >= COVERS || self.upright.is_empty() || area.height() < f64::from(TINY) {
            return;
        }
        self.covers += 1;
        let under =
            |g: &mut Glyph| area.contains(Point::new(f64::from((g.x0 + g.x1) / 2.0), f64::from(g.y - 0.3 * g.size)));
        self.hidden.extend(self.upright.extract_if(.., under).map(|g| g.text));
    }

    fn paint(&mut self, area: Rect, colour: Option<[f32; 3]>) {
        let area = self.clips.last().map_or(area, |c| area.intersect(*c));
        if self.shapes.len() < SHAPES && area.area() > 0.0 {
            self.shapes.push((area, colour));
        }
    }
}

/// Direction of writing.
#[derive(Clone, Copy, PartialEq)]
enum Turn {
    None,
    Up,
    Down,
}

/// What all glyphs of a run share.
struct RunLook {
    transform: Affine,
    colour: Option<[f32; 3]>,
    bold: bool,
    /// Whether the font does not say how bold it is.
    measure: bool,
    invisible: bool,
}

fn place(drawn: &PositionedGlyph<'_>, look: &RunLook) -> Option<(Glyph, Turn)> {
    let transform = look.transform * drawn.transform();
    let advance = match &**drawn {
        DrawnGlyph::Outline(g) => g.advance_width(),
        DrawnGlyph::Type3(g) => g.advance_width(),
    };
    let advance = f64::from(advance.unwrap_or(500.0));
    let (start, end, up) =
        (transform * Point::ZERO, transform * Point::new(advance, 0.0), transform * Point::new(0.0, 1000.0));
    let size = (up - start).hypot();
    if ![start.x, start.y, end.x, end.y, size].iter().all(|v| v.is_finite() && v.abs() < 1e6) {
        return None;
    }
    let (dx, dy) = (end.x - start.x, end.y - start.y);
    let turn = match () {
        () if dy.abs() <= dx.abs() || advance == 0.0 => Turn::None,
        () if dy < 0.0 => Turn::Up,
        () => Turn::Down,
    };
    let (along, along_end, across) = match turn {
        Turn::None => (start.x, end.x, start.y),
        Turn::Up => (start.y, end.y, start.x),
        Turn::Down => (start.y, end.y, -start.x),
    };
    let (x0, x1) = (along.min(along_end) as f32, along.max(along_end) as f32);
    Some((
        Glyph { text: letters(drawn), x0, x1, y: across as f32, size: size as f32, bold: look.bold, run: 0, ink: None },
        turn,
    ))
}

/// The text of a glyph: nothing for icons, a bullet for the private-use bullets of Word.
fn letters(drawn: &PositionedGlyph<'_>) -> String {
    let text = match drawn.as_unicode() {
        Some(BfString::Char(c)) => c.to_string(),
        Some(BfString::String(s)) => s,
        None => return "\u{fffd}".into(),
    };
    if text.chars().count() > 4 {
        // No ligature is so long: the name of an icon.
        return String::new();
    }
    if text.chars().any(is_private) {
        return if bullet(&format!("{text} x")).is_some() { "•".into() } else { String::new() };
    }
    text.chars().map(|c| if c.is_control() && !c.is_whitespace() { '\u{fffd}' } else { c }).collect()
}

fn solid(paint: &Paint<'_>) -> Option<([f32; 3], f32)> {
    let Paint::Color(colour) = paint else { return None };
    let [r, g, b, alpha] = colour.to_rgba().components();
    Some(([r, g, b], alpha))
}

/// Whether the run's font is bold, when it says so.
fn is_bold(run: &GlyphRun<'_, '_>) -> Option<bool> {
    let Some(DrawnGlyph::Outline(glyph)) = run.glyphs().first().map(|g| &**g) else { return Some(false) };
    glyph.font_data().map(|font| {
        let name = font.postscript_name.unwrap_or_default().to_lowercase();
        let named = ["bold", "black", "heavy", "-demi", "semibold", "cmbx", "sfbx"].iter().any(|n| name.contains(n));
        named || font.weight.is_some_and(|w| w >= 600)
    })
}

/// Only a few letters are believed: longer replacements could say anything.
fn is_ligature(text: &str) -> bool {
    (1..=4).contains(&text.chars().count()) && text.chars().all(char::is_alphabetic)
}

/// A text string of a PDF: UTF-16 or UTF-8 with their mark, else bytes of Latin 1 (near enough to PDFDocEncoding).
fn decode(bytes: &[u8]) -> String {
    match bytes {
        [0xfe, 0xff, rest @ ..] => encoding_rs::UTF_16BE.decode(rest).0.into_owned(),
        [0xef, 0xbb, 0xbf, rest @ ..] => String::from_utf8_lossy(rest).into_owned(),
        _ => bytes.iter().map(|&b| char::from(b)).collect(),
    }
}

impl Device<'_> for PageGlyphs {
    fn draw_glyph_run(&mut self, run: &GlyphRun<'_, '_>, props: DrawProps<'_>, mode: &DrawMode) {
        let colour = solid(&props.paint);
        let transparent = colour.is_some_and(|(_, alpha)| alpha < 0.05);
        let invisible = matches!(mode, DrawMode::Invisible) || transparent;
        self.runs += 1;
        let bold = is_bold(run);
        let look = RunLook {
            transform: props.transform,
            colour: colour.map(|c| c.0),
            bold: bold == Some(true),
            measure: bold.is_none(),
            invisible,
        };
        for glyph in run.glyphs() {
            self.take(glyph, &look);
        }
    }

    fn draw_path(&mut self, path: &BezPath, props: DrawProps<'_>, mode: &DrawMode) {
        if !matches!(mode, DrawMode::Fill(_) | DrawMode::FillAndStroke(..)) {
            return;
        }
        let shape = props.transform * path;
        let area = shape.bounding_box();
        let fills = shape.area().abs() > 0.97 * area.area();
        if area.height() < 80.0 && !fills && self.outlines.len() < SHAPES {
            self.outlines.push(area);
        }
        let colour = solid(&props.paint).filter(|(_, alpha)| *alpha > 0.9 && fills);
        if colour.is_some() && props.blend_mode == BlendMode::Normal && props.soft_mask.is_none() {
            self.cover(area);
        }
        self.paint(area, colour.map(|c| c.0));
    }

    fn draw_image(&mut self, image: Image<'_, '_>, props: ImageDrawProps<'_>) {
        let (w, h) = (f64::from(image.width()), f64::from(image.height()));
        let drawn = props.transform.transform_rect_bbox(Rect::new(0.0, 0.0, w, h));
        let area = drawn.intersect(self.page);
        self.image_area += area.area().max(0.0);
        self.paint(drawn, None);
    }

    fn begin_marked_content(&mut self, _: &[u8], properties: Option<&Dict<'_>>) {
        let text = properties.and_then(|p| p.get::<object::String<'_>>(b"ActualText")).map(|s| decode(s.as_bytes()));
        let (upright, invisible) = (self.upright.len(), self.invisible.len());
        self.marks.push(text.map(|text| Mark { text, upright, invisible }));
    }

    fn end_marked_content(&mut self) {
        if let Some(Some(mark)) = self.marks.pop() {
            self.replace(mark);
        }
    }

    fn push_clip_path(&mut self, clip: &ClipPath) {
        let area = clip.path.bounding_box();
        let area = self.clips.last().map_or(area, |c| c.intersect(area));
        self.clips.push(area);
    }

    fn pop_clip(&mut self) {
        self.clips.pop();
    }

    fn push_transparency_group(&mut self, opacity: f32, _: Option<SoftMask<'_>>, _: BlendMode) {
        self.opacities.push(opacity);
    }

    fn pop_transparency_group(&mut self) {
        self.opacities.pop();
    }
}
