//! The plan by week as a drawing: one line of words and one bar for each step, over an axis of weeks.

use crate::view::{Bar, Schedule};
use maud::{Markup, html};

/// Width of the drawing, in its own units; a sheet of A4 shows about 1 unit a pixel.
const WIDTH: f64 = 680.0;
/// Height of a step: its words, its bar, a gap.
const STEP: f64 = 36.0;
/// Height of the axis and legend.
const HEAD: f64 = 40.0;
/// Thickness of a bar.
const BAR: f64 = 11.0;
/// Widest mean character of the label's type, in units: measured on Liberation Sans and DejaVu Sans at 12.5 units.
const CHARACTER: f64 = 7.2;
/// Most numbers on the axis: more would touch.
const NUMBERS: u32 = 14;

/// The drawing, with a title and a description for those who do not see it.
pub(super) fn schedule(schedule: &Schedule, id: &str) -> Markup {
    let weeks = schedule.bars.iter().map(|b| b.end).max().unwrap_or(1).max(1);
    let height = HEAD + STEP * schedule.bars.iter().map(|_| 1.0).sum::<f64>() + 6.0;
    let (title, description) = (format!("{id}-title"), format!("{id}-description"));
    html! {
        div.wide {
            svg.chart role="img" viewBox=(format!("0 0 {WIDTH} {height}")) aria-labelledby=(format!("{title} {description}")) {
                title id=(title) { (schedule.axis) }
                desc id=(description) { (schedule.description) }
                (legend(schedule))
                (axis(weeks, height))
                @for (i, bar) in schedule.bars.iter().zip(0_u32..).map(|(bar, i)| (i, bar)) { (self::bar(bar, i, weeks)) }
            }
        }
    }
}

fn legend(schedule: &Schedule) -> Markup {
    let (training, projects) = (schedule.bars.iter().any(|b| !b.project), schedule.bars.iter().any(|b| b.project));
    let second = if training { text_width(&schedule.training) + 34.0 } else { 0.0 };
    html! {
        @if training {
            rect.training x="0" y="2" width="12" height="10" rx="2" {}
            text x="17" y="11" { (schedule.training) }
        }
        @if projects {
            rect.project x=(round(second)) y="2" width="12" height="10" rx="2" {}
            text x=(round(second + 17.0)) y="11" { (schedule.projects) }
        }
        text.axis x=(WIDTH) y="11" text-anchor="end" { (schedule.axis) }
    }
}

fn axis(weeks: u32, height: f64) -> Markup {
    let step = [1, 2, 4, 5, 10, 20, 25, 50, 100].into_iter().find(|s| weeks / s < NUMBERS).unwrap_or(200);
    // Week 1 and every round week, at the middle of their column.
    let numbered: Vec<u32> =
        (1..=weeks).filter(|w| *w == 1 && (step < 4 || weeks < 3 * step) || w % step == 0 || step == 1).collect();
    html! {
        line.rule x1="0" x2=(WIDTH) y1=(HEAD - 6.0) y2=(HEAD - 6.0) {}
        @for week in numbered {
            @let x = round((left(week, weeks) + left(week + 1, weeks)) / 2.0);
            line.grid x1=(x) x2=(x) y1=(HEAD - 6.0) y2=(height) {}
            text.axis x=(x) y=(HEAD - 10.0) text-anchor="middle" { (week) }
        }
    }
}

fn bar(bar: &Bar, rank: u32, weeks: u32) -> Markup {
    let y = HEAD + STEP * f64::from(rank);
    let start = left(bar.start.max(1), weeks);
    let width = (left(bar.end.max(bar.start) + 1, weeks) - start).max(3.0);
    let class = if bar.project { "project" } else { "training" };
    html! {
        text.label x="0" y=(y + 11.0) { (cut(&bar.label)) }
        rect.track x="0" y=(y + 16.0) width=(WIDTH) height=(BAR) rx="3" {}
        rect class=(class) x=(round(start)) y=(y + 16.0) width=(round(width)) height=(BAR) rx="3" {}
    }
}

/// Where a week begins.
fn left(week: u32, weeks: u32) -> f64 {
    WIDTH * f64::from(week.saturating_sub(1)) / f64::from(weeks)
}

/// A label that fits the width, cut with an ellipsis if it must.
fn cut(label: &str) -> String {
    if text_width(label) <= WIDTH {
        return label.to_owned();
    }
    let mut text = String::new();
    for c in label.chars() {
        if text_width(&text) + 2.0 * CHARACTER > WIDTH {
            break;
        }
        text.push(c);
    }
    format!("{}…", text.trim_end())
}

fn text_width(text: &str) -> f64 {
    text.chars().map(|_| CHARACTER).sum()
}

/// One decimal, so that the file is the same on every machine.
fn round(x: f64) -> f64 {
    (x * 10.0).round() / 10.0
}
