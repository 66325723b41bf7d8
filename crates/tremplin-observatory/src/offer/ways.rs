//! Ways of working that boards write where a place is expected: "Remote", "Hybrid - Paris". The words are those of the languages.

use super::Place;
use std::collections::BTreeSet;
use tremplin_knowledge::Knowledge;
use tremplin_reader::text::fold::folded;

/// Words that say how the work is done, and name no place.
#[derive(Clone, Debug, Default)]
pub struct Ways {
    words: BTreeSet<String>,
    or: Vec<String>,
}

/// Signs between several places.
const BETWEEN: [char; 5] = [';', '|', '/', '•', '·'];
/// Signs that part a place from a way of working, or from its country. A hyphen does between blanks only.
const INSIDE: [char; 3] = [',', '(', ')'];
const DASHES: [&str; 3] = [" - ", " – ", " — "];

impl Ways {
    /// The words of every language of the knowledge.
    #[must_use]
    pub fn new(knowledge: &Knowledge) -> Ways {
        let mut ways = Ways::default();
        for remote in knowledge.languages.values().map(|l| &l.reading.remote) {
            let lists = [
                &remote.telework,
                &remote.remote,
                &remote.remote_word,
                &remote.label_word,
                &remote.full,
                &remote.hybrid,
                &remote.hybrid_word,
                &remote.onsite,
                &remote.onsite_word,
                &remote.anywhere,
            ];
            ways.words.extend(lists.into_iter().flatten().map(|word| spelled(word)));
            ways.or.extend(remote.or.iter().map(|word| format!(" {} ", folded(word))));
        }
        ways
    }

    /// Whether a piece of a place says how the work is done.
    fn is_way(&self, piece: &str) -> bool {
        self.words.contains(&spelled(piece))
    }

    /// The places that a board writes in one piece ("Paris; Lyon"), without the ways of working among them, the first of which goes
    /// to `way`.
    pub(super) fn places(&self, place: &Place, way: &mut Option<String>) -> Vec<Place> {
        if place.name.is_empty() {
            return if place.best().is_empty() { Vec::new() } else { vec![place.clone()] };
        }
        let several = self.several(&place.name);
        let alone = several.iter().all(|one| self.is_way(one));
        let mut places = Vec::new();
        for one in several {
            let (ways, towns): (Vec<&str>, Vec<&str>) = pieces(one).into_iter().partition(|p| self.is_way(p));
            let found = ways.first().map(|w| (*w).to_owned());
            // "Paris, France" stays as written: only what holds a way is put together again.
            let name = if found.is_some() { towns.join(", ") } else { one.to_owned() };
            *way = way.take().or(found);
            if !name.is_empty() {
                places.push(Place { name, ..place.clone() });
            }
        }
        // "Remote" in the place of a town, beside a country: the country is left.
        let wider = Place { name: String::new(), ..place.clone() };
        if alone && !wider.best().is_empty() { vec![wider] } else { places }
    }

    fn several<'p>(&self, written: &'p str) -> Vec<&'p str> {
        let mut several = vec![written];
        for or in &self.or {
            several = several.into_iter().flat_map(|p| p.split(or.as_str())).collect();
        }
        several.into_iter().flat_map(|p| p.split(BETWEEN)).map(str::trim).filter(|p| !p.is_empty()).collect()
    }
}

fn pieces(written: &str) -> Vec<&str> {
    let mut pieces = vec![written];
    for dash in DASHES {
        pieces = pieces.into_iter().flat_map(|p| p.split(dash)).collect();
    }
    pieces.into_iter().flat_map(|p| p.split(INSIDE)).map(str::trim).filter(|p| !p.is_empty()).collect()
}

/// Without case, accents, hyphens and blanks: `On-site`, `onsite` and `ON_SITE` are one word.
fn spelled(word: &str) -> String {
    folded(word).chars().filter(|c| c.is_alphanumeric()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::LazyLock;

    static WAYS: LazyLock<Ways> = LazyLock::new(|| Ways::new(&tremplin_knowledge::open()));

    fn check(name: &str, places: &[&str], way: Option<&str>) {
        let mut found = None;
        let kept = WAYS.places(&Place::named(name), &mut found);
        let names: Vec<&str> = kept.iter().map(|p| p.name.as_str()).collect();
        assert_eq!((names.as_slice(), found.as_deref()), (places, way), "{name}");
    }

    #[test]
    fn a_way_of_working_is_no_place() {
        check("Remote", &[], Some("Remote"));
        check("Télétravail", &[], Some("Télétravail"));
        check("Remote - Europe", &["Europe"], Some("Remote"));
        check("Paris, France (Hybrid)", &["Paris, France"], Some("Hybrid"));
        check("Paris or Remote", &["Paris"], Some("Remote"));
        check("On-site", &[], Some("On-site"));
        check("Paris, France; Lyon / Lille", &["Paris, France", "Lyon", "Lille"], None);
        check("Nantes ou Rennes", &["Nantes", "Rennes"], None);
        check("Saint-Denis", &["Saint-Denis"], None);
        check("Remoulins", &["Remoulins"], None);
        check("Paris, France", &["Paris, France"], None);
        check("", &[], None);
    }
}
