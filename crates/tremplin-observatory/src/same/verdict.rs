//! Two records, compared: one ad, one ad again after a while, two ads, or nothing to say.

use super::Reason;
use super::days::Days;
use super::place::{DEPARTMENT, TOWN, both_tell, fit};
use super::sketch::Sketch;
use super::title::Titles;

/// From so many days on, an ad that comes back is published again. Chosen: the shortest month.
const AGAIN: i32 = 28;
/// Texts this alike are one text, edited; measured on the pairs of `corpus/gold/same-pairs.csv`, as all shares here.
const NEAR: f32 = 0.66;
/// An ad that comes back may have been written anew: its text is nearer.
const NEAR_AGAIN: f32 = 0.7;
/// How near two records are whose texts are not read.
const UNREAD: f32 = 0.5;
/// A text held to this share by a longer one is a shortened copy of it ...
const HELD: f32 = 0.85;
/// ... when it is no less than this share of it.
const SHORTENED: f32 = 0.35;
/// Where employers or titles differ, the text must be the same but for some words.
const COPY: f32 = 0.82;
/// What is only held counts so much less than what is alike.
const SLACK: f32 = 0.1;
/// Texts less alike than this are not of one ad, whatever stands between them.
pub(super) const APART: f32 = 0.4;

/// What two records are to each other.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Verdict {
    /// One ad, by how much their texts are alike (from 0 to 1).
    Same(Reason, f32),
    /// One ad, published again.
    Again(f32),
    /// Something in them contradicts.
    Contrary,
    /// Nothing links them, nothing contradicts.
    Unlinked,
}

/// Compares two records.
pub(super) fn compare(a: &Sketch, b: &Sketch) -> Verdict {
    let one_page = a.address.is_some() && a.address == b.address;
    if one_page || a.own != 0 && a.own == b.own {
        return Verdict::Same(Reason::SameAddress, 1.0);
    }
    let titles = a.title.against(&b.title);
    if titles == Titles::Contrary || !fit(&a.places, &b.places, same_employer(a, b)) {
        return Verdict::Contrary;
    }
    let again = is_again(a, b);
    if titles == Titles::Same && at_once(a, b) && names_differ(a, b) {
        return Verdict::Contrary;
    }
    match link(a, b, titles, again) {
        None => Verdict::Unlinked,
        Some((_, likeness)) if again => Verdict::Again(likeness),
        Some((reason, likeness)) => Verdict::Same(reason, likeness),
    }
}

/// Whether two records of one group, which nothing links by themselves, may stand in it together.
pub(super) fn may_share(a: &Sketch, b: &Sketch, over_time: bool) -> bool {
    let far = || {
        let texts = a.text.as_ref().zip(b.text.as_ref());
        texts.is_some_and(|(a, b)| a.likeness(b) < APART && a.held(b, a.likeness(b)) < HELD)
    };
    match compare(a, b) {
        Verdict::Same(..) => true,
        Verdict::Again(_) => over_time,
        Verdict::Contrary => false,
        Verdict::Unlinked => (over_time || !is_again(a, b)) && !far(),
    }
}

/// Whether two publications lie so far apart that the second is a new one.
pub(super) fn is_again(a: &Sketch, b: &Sketch) -> bool {
    a.days.zip(b.days).is_some_and(|(a, b)| Days::between(a, b) >= AGAIN)
}

/// What links two records that nothing contradicts, and how near it brings them.
fn link(a: &Sketch, b: &Sketch, titles: Titles, again: bool) -> Option<(Reason, f32)> {
    let same_title = titles == Titles::Same;
    let texts = a.text.as_ref().zip(b.text.as_ref());
    let Some((x, y)) = texts.filter(|(x, y)| x.proves && y.proves) else {
        let alike = texts.is_none_or(|(x, y)| x.likeness(y) >= APART);
        return (same_title && alike && same_post(a, b)).then_some((Reason::EmployerPlaceTitle, UNREAD));
    };
    let others = !a.employer.is_empty() && !b.employer.is_empty() && !same_employer(a, b);
    let likeness = x.likeness(y);
    let held = if shortened(x.runs, y.runs) { x.held(y, likeness) } else { 0.0 };
    let near = is_near(likeness, held) && (!again || likeness >= NEAR_AGAIN || held >= HELD);
    match () {
        () if same_title && others && likeness >= COPY => Some((Reason::AgencyCopy, likeness)),
        () if same_title && !others && near => Some((Reason::NearText, likeness.max(held))),
        () if !same_title && likeness.max(held - SLACK) >= COPY && is_retitled(a, b) => {
            Some((Reason::Retitled, likeness))
        }
        () => None,
    }
}

/// The same employer and place, as far as they are told, of a job that is named.
fn same_post(a: &Sketch, b: &Sketch) -> bool {
    let told = both_tell(&a.places, &b.places, TOWN) || a.places.is_empty() && b.places.is_empty();
    same_employer(a, b) && told && a.title.words != 0
}

fn is_near(likeness: f32, held: f32) -> bool {
    likeness >= NEAR || held >= HELD
}

fn shortened(a: u32, b: u32) -> bool {
    a.min(b) as f32 >= SHORTENED * a.max(b) as f32
}

/// A board has put its own title: one of the nomenclature, or one beside a text whose employer it does not name.
fn is_retitled(a: &Sketch, b: &Sketch) -> bool {
    let unnamed = a.employer.is_empty() != b.employer.is_empty() && both_tell(&a.places, &b.places, DEPARTMENT);
    a.title.nomenclature || b.title.nomenclature || unnamed
}

/// One name, or one within the other: "Acme", "Acme France".
fn same_employer(a: &Sketch, b: &Sketch) -> bool {
    let (a, b) = (&a.employer, &b.employer);
    let within = |a: &[u32], b: &[u32]| a.iter().all(|w| b.binary_search(w).is_ok());
    !a.is_empty() && !b.is_empty() && (within(a, b) || within(b, a))
}

/// Whether two ads may have been published on one day.
fn at_once(a: &Sketch, b: &Sketch) -> bool {
    a.days.zip(b.days).is_some_and(|(a, b)| Days::between(a, b) == 0)
}

/// An employer that publishes two texts at once, each with its own names or figures, has two posts. A copy may have lost its employer,
/// and the blanks between its words with it: then, and where nobody is named, figures alone tell.
fn names_differ(a: &Sketch, b: &Sketch) -> bool {
    let texts = a.text.as_ref().zip(b.text.as_ref());
    let unnamed = a.employer.is_empty() && b.employer.is_empty();
    (unnamed || same_employer(a, b)) && texts.is_some_and(|(a, b)| a.names_differ(b, unnamed))
}
