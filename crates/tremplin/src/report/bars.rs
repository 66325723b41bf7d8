//! Figures as horizontal bars with their intervals: one SVG file that needs nothing else.

use maud::{Markup, html};

/// Width of the drawing, in its own units.
const WIDTH: f64 = 760.0;
/// Width kept for the names.
const NAMES: f64 = 260.0;
/// Width kept for the figures after the bars.
const FIGURES: f64 = 90.0;
/// Height of a row, and of the title above the rows.
const ROW: f64 = 24.0;
const HEAD: f64 = 40.0;
/// Most characters of a name: more would meet the bars.
const LETTERS: usize = 38;

/// A bar.
#[derive(Clone, Debug, PartialEq)]
pub struct Bar {
    /// What it is of.
    pub name: String,
    /// Its length.
    pub value: f64,
    /// The figure written after it.
    pub written: String,
    /// Its interval.
    pub interval: Option<(f64, f64)>,
}

/// The drawing, with a title and a description for those who do not see it.
#[must_use]
pub fn svg(title: &str, description: &str, bars: &[Bar]) -> String {
    let height = bars.iter().fold(HEAD + 8.0, |height, _| height + ROW);
    let ends = bars
        .iter()
        .flat_map(|b| [b.value, b.interval.map_or(b.value, |(_, high)| high), b.interval.map_or(0.0, |(low, _)| low)]);
    let (low, high) = ends.fold((0.0_f64, 0.0_f64), |(low, high), x| (low.min(x), high.max(x)));
    let scale = Scale { low, span: if high > low { high - low } else { 1.0 } };
    let drawing = html! {
        svg xmlns="http://www.w3.org/2000/svg" role="img" viewBox=(format!("0 0 {WIDTH} {height}")) aria-labelledby="title description" font-family="sans-serif" font-size="13" {
            title id="title" { (title) }
            desc id="description" { (description) }
            rect width=(WIDTH) height=(height) fill="#ffffff" {}
            text x="8" y="22" font-size="15" font-weight="bold" fill="#1b1b1b" { (title) }
            @for (bar, rank) in bars.iter().zip(0_u32..) { (self::bar(bar, HEAD + ROW * f64::from(rank), &scale)) }
        }
    };
    format!("{}\n", drawing.into_string())
}

/// Where a value stands between the names and the figures.
struct Scale {
    low: f64,
    span: f64,
}

impl Scale {
    fn at(&self, value: f64) -> f64 {
        NAMES + (value - self.low) / self.span * (WIDTH - NAMES - FIGURES)
    }
}

fn bar(bar: &Bar, top: f64, scale: &Scale) -> Markup {
    let (zero, end) = (scale.at(0.0), scale.at(bar.value));
    let middle = top + 9.0;
    html! {
        text x=(NAMES - 8.0) y=(top + 13.5) text-anchor="end" fill="#1b1b1b" { (cut(&bar.name)) }
        rect x=(round(zero.min(end))) y=(top + 1.0) width=(round((end - zero).abs().max(1.0))) height="16" rx="2" fill="#2f6f8f" {}
        @if let Some((low, high)) = bar.interval {
            line x1=(round(scale.at(low))) x2=(round(scale.at(high))) y1=(middle) y2=(middle) stroke="#1b1b1b" stroke-width="1.5" {}
        }
        text x=(round(scale.at(bar.interval.map_or(bar.value, |(_, high)| high.max(bar.value))) + 6.0)) y=(top + 13.5) fill="#1b1b1b" { (bar.written) }
    }
}

fn cut(name: &str) -> String {
    if name.chars().count() <= LETTERS {
        return name.to_owned();
    }
    let head: String = name.chars().take(LETTERS - 1).collect();
    format!("{}…", head.trim_end())
}

/// One decimal, so that the file is the same on every machine.
fn round(x: f64) -> f64 {
    (x * 10.0).round() / 10.0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_escaped_and_bars_stand_in_the_drawing() {
        let bar = |name: &str, value, interval| Bar { name: name.into(), value, written: "7".into(), interval };
        let drawing = svg("A & B", "what", &[bar("<x>", 7.0, Some((5.0, 9.0))), bar("down", -2.0, None)]);
        assert!(
            drawing.starts_with("<svg") && drawing.contains("A &amp; B") && drawing.contains("&lt;x&gt;"),
            "{drawing}"
        );
        assert_eq!(drawing.matches("<rect").count(), 3);
        assert!(!drawing.contains("NaN") && !drawing.contains("width=\"-"), "{drawing}");
    }
}
