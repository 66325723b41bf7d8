//! Whether an ad is still open, by what it says itself: the banner of an ad that is closed, a last day that is past. The words are
//! those of the languages.

use tremplin_documents::{Document, Field, Label};
use tremplin_knowledge::Knowledge;
use tremplin_reader::text::fold::folded;

/// Words of the banners of closed ads, in every language.
#[derive(Clone, Debug, Default)]
pub struct Banners {
    closed: Vec<Vec<String>>,
    not_yet: Vec<Vec<String>>,
}

/// A banner has at most this many words: a longer line is prose, and speaks of what may come. Chosen.
const BANNER: usize = 16;
/// A banner stands among so many first lines of a page, or so many last ones. Chosen: menus come before it.
const FIRST: usize = 25;
const LAST: usize = 8;

impl Banners {
    /// The words of every language of the knowledge.
    #[must_use]
    pub fn new(knowledge: &Knowledge) -> Banners {
        let mut banners = Banners::default();
        for words in knowledge.languages.values().map(|l| &l.reading.offer.application) {
            banners.closed.extend(words.closed.iter().map(|phrase| words_of(phrase)));
            banners.not_yet.extend(words.not_yet.iter().map(|phrase| words_of(phrase)));
        }
        banners
    }

    /// Whether a page shows such a banner.
    #[must_use]
    pub fn in_text(&self, text: &str) -> bool {
        let lines: Vec<&str> = text.lines().filter(|line| !line.trim().is_empty()).collect();
        let edge = |i: usize| i < FIRST || i + LAST >= lines.len();
        lines.iter().enumerate().any(|(i, line)| edge(i) && sentences(line).any(|s| self.is_banner(s)))
    }

    fn is_banner(&self, sentence: &str) -> bool {
        let words = words_of(sentence);
        if words.is_empty() || words.len() > BANNER {
            return false;
        }
        let at = self.closed.iter().filter_map(|phrase| find(&words, phrase)).min();
        // "Open until the position is filled": what comes before says that it is not so yet.
        at.is_some_and(|at| !self.not_yet.iter().any(|word| find(words.get(..at).unwrap_or_default(), word).is_some()))
    }
}

/// Whether nothing in an ad says that it is closed: neither a banner, nor a last day before `today` (ISO 8601).
#[must_use]
pub fn is_open(ad: &Document, banners: &Banners, today: &str) -> bool {
    let deadline = |label: Label| label == Label::Field(Field::Deadline);
    let days = ad.blocks.iter().filter(|b| deadline(b.label)).map(|b| b.span.of(&ad.text).trim());
    let past = |day: &str| day.len() == today.len() && day < today;
    !days.into_iter().any(past) && !banners.in_text(&ad.text)
}

/// [`is_open`] of the ad of a page, which may show a banner outside the ad.
#[must_use]
pub fn page_is_open(page: &str, ad: &Document, banners: &Banners, today: &str) -> bool {
    is_open(ad, banners, today) && !banners.in_text(&tremplin_documents::data::shown(page))
}

fn sentences(line: &str) -> impl Iterator<Item = &str> {
    line.split_inclusive(['.', '!', '?', ':', '—', '|']).map(str::trim).filter(|s| !s.is_empty())
}

/// Words without case, accents and signs; what an apostrophe joins is parted.
fn words_of(text: &str) -> Vec<String> {
    let folded = folded(text);
    folded.split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty()).map(str::to_owned).collect()
}

fn find(words: &[String], phrase: &[String]) -> Option<usize> {
    if phrase.is_empty() {
        return None;
    }
    words.windows(phrase.len()).position(|window| window == phrase)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::LazyLock;
    use tremplin_documents::{Hint, open};

    static BANNERS: LazyLock<Banners> = LazyLock::new(|| Banners::new(&tremplin_knowledge::open()));

    fn check(page: &str, expected: bool) {
        let document = open(page.as_bytes(), &Hint::default()).unwrap();
        assert_eq!(page_is_open(page, &document, &BANNERS, "2026-12-01"), expected, "{page}");
    }

    #[test]
    fn banners_close_an_ad_in_both_languages() {
        for closed in [
            "Sorry, this job has expired.",
            "This position has been filled",
            "We are no longer accepting applications for this role.",
            "Cette offre n’est plus disponible.",
            "Offre pourvue",
            "Les candidatures sont closes depuis le 3 mars.",
        ] {
            check(&format!("<h1>Data engineer</h1><p>{closed}</p><p>You build pipelines.</p>"), false);
            // The ad that the page gives to search engines does not hold the banner.
            let data = r#"<script type="application/ld+json">{"@type":"JobPosting","title":"Data engineer"}</script>"#;
            check(&format!("<p>{closed}</p>{data}"), false);
        }
    }

    #[test]
    fn what_may_come_closes_nothing() {
        for open in [
            "Apply now.",
            "Applications are reviewed until the position has been filled.",
            "This ad will be taken down once the position is filled.",
            "L’annonce reste en ligne jusqu’à ce que le poste soit pourvu.",
            "You will migrate a service that is old, poorly documented and, since last year when the vendor left, no longer available anywhere.",
        ] {
            check(&format!("<h1>Data engineer</h1><p>{open}</p><p>You build pipelines.</p>"), true);
        }
    }

    #[test]
    fn a_last_day_that_is_past_closes_an_ad() {
        let ad = |day: &str| format!(r#"{{"@type":"JobPosting","title":"Nurse","validThrough":"{day}T23:59"}}"#);
        check(&ad("2026-11-30"), false);
        check(&ad("2026-12-01"), true);
        check(&ad("soon"), true);
    }
}
