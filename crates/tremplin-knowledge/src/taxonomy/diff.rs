//! Two versions of a taxonomy side by side: what came, what went, what merged, what changed its name.

use super::kinds::{Kind, Rank};
use super::store::Taxonomy;
use crate::lang::Lang;
use std::collections::{BTreeMap, BTreeSet};

/// What differs between two versions.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Diff {
    /// Languages that both have: names are compared in these alone.
    pub languages: Vec<Lang>,
    /// Languages that only the first has.
    pub only_first: Vec<Lang>,
    /// Languages that only the second has.
    pub only_second: Vec<Lang>,
    /// Kinds compared, with how many concepts of each both have.
    pub kept: BTreeMap<Kind, usize>,
    /// Kinds that only one of the two holds at all: not compared.
    pub not_compared: Vec<Kind>,
    /// Concepts of the second alone.
    pub added: Vec<Change>,
    /// Concepts of the first alone, whose name no concept of the second has.
    pub lost: Vec<Change>,
    /// Concepts of the first alone, whose name a concept of the second has.
    pub merged: Vec<Merge>,
    /// Concepts of both whose preferred label differs, in a language of both.
    pub renamed: Vec<Rename>,
}

/// A concept that came or went.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Change {
    /// What it is; knowledge is told as a skill.
    pub kind: Kind,
    /// Its name.
    pub label: String,
    /// Identifier.
    pub id: String,
}

/// A concept that lives on in another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Merge {
    /// The concept of the first version.
    pub concept: Change,
    /// The concept of the second that has its name.
    pub into: Change,
    /// Whether that one is new too: then the concept has changed its identifier alone.
    pub new: bool,
}

/// A concept whose name changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rename {
    /// What it is.
    pub kind: Kind,
    /// Identifier.
    pub id: String,
    /// In which language.
    pub lang: Lang,
    /// Its name in the first.
    pub before: String,
    /// Its name in the second.
    pub after: String,
}

/// Compares two versions. `lang` is the language in which names are shown, where they exist in it.
#[must_use]
pub fn diff(first: &Taxonomy, second: &Taxonomy, lang: Lang) -> Diff {
    let mut diff = Diff::default();
    let languages = |t: &Taxonomy| t.about.languages.iter().copied().collect::<BTreeSet<Lang>>();
    let (a, b) = (languages(first), languages(second));
    diff.languages = a.intersection(&b).copied().collect();
    diff.only_first = a.difference(&b).copied().collect();
    diff.only_second = b.difference(&a).copied().collect();
    let (kinds_a, kinds_b) = (kinds(first), kinds(second));
    diff.not_compared = kinds_a.symmetric_difference(&kinds_b).copied().collect();
    let both: BTreeSet<Kind> = kinds_a.intersection(&kinds_b).copied().collect();
    let (ids_a, ids_b) = (ids(first, &both), ids(second, &both));
    let names = names(second, &ids_b, &diff.languages);
    for (id, number) in &ids_a {
        match ids_b.get(id) {
            Some(other) => kept(&mut diff, (first, *number), (second, *other)),
            None => gone(&mut diff, (first, *number), second, &names, &ids_a, lang),
        }
    }
    let new = ids_b.iter().filter(|(id, _)| !ids_a.contains_key(*id));
    diff.added = new.map(|(_, number)| change(second, *number, lang)).collect();
    diff.added.sort();
    diff.lost.sort();
    diff
}

/// Skills and knowledge are one kind here: what is called which depends on the tables at hand.
fn family(kind: Kind) -> Kind {
    if kind == Kind::Knowledge { Kind::Skill } else { kind }
}

fn kinds(taxonomy: &Taxonomy) -> BTreeSet<Kind> {
    taxonomy.concepts().map(|c| family(c.kind)).collect()
}

fn ids<'t>(taxonomy: &'t Taxonomy, kinds: &BTreeSet<Kind>) -> BTreeMap<&'t str, u32> {
    taxonomy.concepts().filter(|c| kinds.contains(&family(c.kind))).map(|c| (c.id, c.number)).collect()
}

type Names<'t> = BTreeMap<(Kind, Lang, String), u32>;

/// Who has which name: preferred labels first, then the others.
fn names<'t>(taxonomy: &'t Taxonomy, ids: &BTreeMap<&'t str, u32>, languages: &[Lang]) -> Names<'t> {
    let mut names = Names::new();
    for preferred in [true, false] {
        for label in ids.values().flat_map(|n| taxonomy.labels_of(*n)) {
            let wanted = (label.rank == Rank::Preferred) == preferred && languages.contains(&label.lang);
            if let Some(concept) = taxonomy.concept(label.concept).filter(|_| wanted) {
                names.entry((family(concept.kind), label.lang, plain(label.text))).or_insert(label.concept);
            }
        }
    }
    names
}

fn kept(diff: &mut Diff, (first, a): (&Taxonomy, u32), (second, b): (&Taxonomy, u32)) {
    let Some(concept) = first.concept(a) else { return };
    *diff.kept.entry(family(concept.kind)).or_default() += 1;
    for lang in &diff.languages {
        if let (Some(before), Some(after)) = (preferred(first, a, *lang), preferred(second, b, *lang))
            && plain(before) != plain(after)
        {
            let (before, after) = (before.to_owned(), after.to_owned());
            diff.renamed.push(Rename { kind: family(concept.kind), id: concept.id.into(), lang: *lang, before, after });
        }
    }
}

fn gone(
    diff: &mut Diff,
    (first, number): (&Taxonomy, u32),
    second: &Taxonomy,
    names: &Names<'_>,
    before: &BTreeMap<&str, u32>,
    lang: Lang,
) {
    let concept = change(first, number, lang);
    let heir = diff
        .languages
        .iter()
        .find_map(|lang| names.get(&(family(concept.kind), *lang, plain(preferred(first, number, *lang)?))));
    match heir {
        Some(heir) => {
            let into = change(second, *heir, lang);
            let new = !before.contains_key(into.id.as_str());
            diff.merged.push(Merge { concept, into, new });
        }
        None => diff.lost.push(concept),
    }
}

fn change(taxonomy: &Taxonomy, number: u32, lang: Lang) -> Change {
    let (kind, id) = taxonomy.concept(number).map_or((Kind::Foreign, ""), |c| (family(c.kind), c.id));
    Change { kind, id: id.to_owned(), label: taxonomy.name(number, lang).to_owned() }
}

fn preferred(taxonomy: &Taxonomy, number: u32, lang: Lang) -> Option<&str> {
    taxonomy.labels_of(number).find(|l| l.lang == lang && l.rank == Rank::Preferred).map(|l| l.text)
}

/// A name without what typing changes: case, the form of the apostrophe, blanks around signs.
fn plain(name: &str) -> String {
    let name = name.to_lowercase().replace('\u{2019}', "'");
    name.split_whitespace().collect::<Vec<_>>().join(" ").replace(" /", "/").replace("/ ", "/")
}
