//! When an ad was published: a day, or a number of days ago. There is no clock here: days ago are never turned into a date.

use super::cues::{Cue, Cues, Hit, Phrases, span};
use super::day::{Day, Order};
use crate::text::Text;
use serde::Serialize;
use tremplin_documents::{Field, Span};

/// Signs and small words between a label and its date.
const BETWEEN: usize = 5;
/// Highest number of units ago that an ad says.
const MOST: u32 = 999;

/// When an ad was published.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case", tag = "kind")]
pub enum Published {
    /// On a day.
    Date(Day),
    /// So many days before the page was read.
    Relative {
        /// Days; 0 is the same day.
        days_ago: u32,
    },
}

/// When an ad was published, and where it is said.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct PublicationDate {
    /// When.
    pub published: Published,
    /// Where.
    pub span: Span,
}

/// When the ad was published: a field, else the first label that a date or a number of days follows.
#[must_use]
pub(crate) fn said(text: &Text<'_>, cues: &Cues, phrases: &Phrases, order: Order) -> Option<PublicationDate> {
    let dated = |(day, span)| PublicationDate { published: Published::Date(day), span };
    let field = text.lines.iter().find(|l| l.field == Some(Field::Posted));
    let labels = cues.picked(|c| (c == Cue::Posted).then_some(()));
    field.and_then(|l| phrases.days.at(text, l.first, order).map(dated)).or_else(|| {
        labels.into_iter().find_map(|(label, ())| {
            let at = phrases.days.skip(text, label.end, BETWEEN);
            let line = |t: usize| text.tokens.get(t).map(|t| t.line);
            let here = line(at) == line(label.first);
            let day = phrases.days.at(text, at, order).filter(|(d, _)| here && d.month.is_some() && d.year.is_some());
            day.map(dated).or_else(|| ago(text, cues, label))
        })
    })
}

/// "Il y a 3 jours", "2 weeks ago", "yesterday", right after a label.
fn ago(text: &Text<'_>, cues: &Cues, label: Hit) -> Option<PublicationDate> {
    let at = (label.end..label.end + BETWEEN).find(|t| text.tokens.get(*t).is_none_or(|t| t.word))?;
    let found = |days_ago, first, end| PublicationDate {
        published: Published::Relative { days_ago },
        span: span(text, first, end),
    };
    let near = cues.within(at, at + 1).iter().find_map(|h| match h.cue {
        Cue::Near(days) => Some(found(days, at, h.end)),
        _ => None,
    });
    near.or_else(|| {
        let before = cues.within(at, at + 1).iter().find(|h| h.cue == Cue::BeforeAgo);
        let number_at = before.map_or(at, |h| h.end);
        let number = text.token(number_at).parse::<u32>().ok().filter(|n| *n <= MOST)?;
        // "30+ days ago".
        let unit_at = (number_at + 1..number_at + 3).find(|t| text.token(*t) != "+")?;
        let (unit, days) = cues.within(unit_at, unit_at + 1).iter().find_map(|h| match h.cue {
            Cue::Unit(days) => Some((*h, days)),
            _ => None,
        })?;
        let after = cues.within(unit.end, unit.end + 1).iter().find(|h| h.cue == Cue::AfterAgo);
        (before.is_some() || after.is_some()).then(|| found(number * days, at, after.map_or(unit.end, |h| h.end)))
    })
}
