//! Whole taxonomies as pages: an import, one concept, what differs between two versions, the concepts that a document names.

use super::{Block, Column, Fact, Item, Page, Section, Table};
use crate::Say;
use crate::taxonomy::{Imported, Named};
use std::collections::BTreeMap;
use tremplin_knowledge::Lang;
use tremplin_knowledge::taxonomy::diff::{Change, Diff};
use tremplin_knowledge::taxonomy::{About, Link, Rank, Taxonomy};

/// Most lines of one kind shown; JSON gives all.
const SHOWN: usize = 20;

/// What an import did.
#[must_use]
pub fn imported(imported: &Imported, say: &Say) -> Page {
    let mut page = about(&imported.about, say);
    let size = say.with("taxonomy-size", [("n", number(imported.bytes / 1024, say).into())]);
    let seconds = say.with("taxonomy-seconds", [("n", say.number(imported.took.as_secs_f64()).into())]);
    let mut facts = vec![
        fact("taxonomy-file", &imported.path.display().to_string(), say),
        fact("taxonomy-bytes", &size, say),
        fact("taxonomy-took", &seconds, say),
    ];
    if !imported.aside.is_empty() {
        facts.push(fact("taxonomy-aside", &imported.aside.join(", "), say));
    }
    let mut blocks = vec![Block::Facts(facts)];
    if imported.faults.count > 0 {
        let n = imported.faults.count as u64;
        blocks.push(Block::Caution(say.with("taxonomy-faults", [("n", n.into()), ("shown", number(n, say).into())])));
        blocks.push(Block::List(imported.faults.first.iter().map(|f| Item::new("", f.to_string())).collect()));
    }
    page.sections.push(Section { heading: say.text("taxonomy-import"), blocks });
    page
}

/// What a taxonomy is.
#[must_use]
pub fn about(about: &About, say: &Say) -> Page {
    let languages: Vec<String> = about.languages.iter().map(|l| say.word("language", l.code())).collect();
    let mut facts = vec![fact("taxonomy-languages", &say.list(&languages), say)];
    for (kind, n) in &about.concepts {
        facts.push(Fact::new(say.word("concept", kind), number(*n, say)));
    }
    for (lang, n) in &about.labels {
        facts.push(Fact::new(named("taxonomy-labels", *lang, say), number(*n, say)));
    }
    for (lang, n) in &about.unlabelled {
        facts.push(Fact::new(named("taxonomy-unlabelled", *lang, say), number(*n, say)));
    }
    let links: u64 = about.links.values().sum();
    facts.push(fact("taxonomy-links", &number(links, say), say));
    let source = |o: &tremplin_knowledge::taxonomy::Origin| {
        let rows = ("rows", number(o.rows, say).into());
        Item::new(
            "",
            say.with("taxonomy-source", [("file", o.file.as_str().into()), rows, ("sha", short(&o.sha256).into())]),
        )
    };
    let sources = Block::List(about.sources.iter().map(source).collect());
    page(
        format!("{} {}", about.name.id().to_uppercase(), about.version),
        vec![section("", vec![Block::Facts(facts)]), section(&say.text("taxonomy-sources"), vec![sources])],
        say,
    )
}

/// A concept.
#[must_use]
pub fn concept(taxonomy: &Taxonomy, number: u32, say: &Say) -> Page {
    let mut facts = Vec::new();
    if let Some(concept) = taxonomy.concept(number) {
        facts.push(fact("entry-id", concept.id, say));
        facts.push(Fact::new(say.text("entry-kind"), say.word("concept", concept.kind.id())));
        if !concept.code.is_empty() {
            facts.push(fact("entry-code", concept.code, say));
        }
    }
    for lang in &taxonomy.about.languages {
        let of = |rank: Rank| {
            let labels = taxonomy.labels_of(number).filter(|l| l.lang == *lang && l.rank == rank);
            labels.map(|l| l.text).collect::<Vec<_>>().join(", ")
        };
        for (key, words) in [("taxonomy-name", of(Rank::Preferred)), ("taxonomy-names", of(Rank::Alternative))] {
            if !words.is_empty() {
                facts.push(Fact::new(named(key, *lang, say), words));
            }
        }
    }
    let texts = taxonomy.texts_of(number).map(|(lang, field, text)| {
        Item::new(
            format!("{} ({})", say.word("field", field.id()), say.word("language", lang.code())),
            text.replace('\n', " "),
        )
    });
    let texts: Vec<Item> = texts.collect();
    let mut sections = vec![section("", vec![Block::Facts(facts)])];
    if !texts.is_empty() {
        sections.push(section(&say.text("taxonomy-texts"), vec![Block::List(texts)]));
    }
    sections.extend(links(taxonomy, number, say));
    page(taxonomy.name(number, say.lang()).to_owned(), sections, say)
}

/// What a concept is linked to, by kind of link and direction.
fn links(taxonomy: &Taxonomy, number: u32, say: &Say) -> Vec<Section> {
    let mut groups: BTreeMap<(bool, Link), Vec<String>> = BTreeMap::new();
    let both = taxonomy.links_from(number).map(|n| (false, n)).chain(taxonomy.links_to(number).map(|n| (true, n)));
    for (back, n) in both {
        let id = taxonomy.concept(n.concept).map_or("", |c| c.id);
        groups.entry((back, n.link)).or_default().push(format!("{} ({id})", taxonomy.name(n.concept, say.lang())));
    }
    let heading = |back: bool, link: Link| say.word(if back { "linked" } else { "link" }, link.id());
    groups.into_iter().map(|((back, link), lines)| section(&heading(back, link), vec![list(&lines, say)])).collect()
}

/// What differs between two versions.
#[must_use]
pub fn diff(diff: &Diff, (first, second): (&str, &str), say: &Say) -> Page {
    let change = |c: &Change| format!("{} ({}, {})", c.label, say.word("concept", c.kind.id()), c.id);
    let merged =
        |m: &tremplin_knowledge::taxonomy::diff::Merge| format!("{} → {}", change(&m.concept), change(&m.into));
    let parts = [
        ("diff-added", diff.added.iter().map(change).collect::<Vec<_>>()),
        ("diff-lost", diff.lost.iter().map(change).collect()),
        ("diff-merged", diff.merged.iter().map(merged).collect()),
        (
            "diff-renamed",
            diff.renamed.iter().map(|r| format!("{} → {} ({}, {})", r.before, r.after, r.lang, r.id)).collect(),
        ),
    ];
    let mut sections = vec![section("", vec![counts(diff, say)])];
    sections.extend(cautions(diff, (first, second), say));
    for (key, lines) in parts.iter().filter(|(_, lines)| !lines.is_empty()) {
        let heading = say.with(key, [("n", number(lines.len() as u64, say).into())]);
        sections.push(section(&heading, vec![list(lines, say)]));
    }
    page(say.with("diff-title", [("first", first.into()), ("second", second.into())]), sections, say)
}

/// A row a kind: added, lost, merged, renamed, kept.
fn counts(diff: &Diff, say: &Say) -> Block {
    let keys = [
        "diff-column-kind",
        "diff-column-added",
        "diff-column-lost",
        "diff-column-merged",
        "diff-column-renamed",
        "diff-column-kept",
    ];
    let column = |(i, key): (usize, &&str)| Column { heading: say.text(key), figures: i > 0 };
    let mut rows: BTreeMap<&str, [usize; 5]> = BTreeMap::new();
    diff.added.iter().for_each(|c| rows.entry(c.kind.id()).or_default()[0] += 1);
    diff.lost.iter().for_each(|c| rows.entry(c.kind.id()).or_default()[1] += 1);
    diff.merged.iter().for_each(|m| rows.entry(m.concept.kind.id()).or_default()[2] += 1);
    diff.renamed.iter().for_each(|r| rows.entry(r.kind.id()).or_default()[3] += 1);
    diff.kept.iter().for_each(|(kind, n)| rows.entry(kind.id()).or_default()[4] += n);
    let row = |(kind, counts): (&str, [usize; 5])| {
        std::iter::once(say.word("concept", kind)).chain(counts.map(|n| number(n as u64, say))).collect()
    };
    Block::Table(Table {
        caption: say.text("diff-caption"),
        columns: keys.iter().enumerate().map(column).collect(),
        rows: rows.into_iter().map(row).collect(),
    })
}

/// What could not be compared.
fn cautions(diff: &Diff, (first, second): (&str, &str), say: &Say) -> Option<Section> {
    let mut blocks = Vec::new();
    for (languages, only) in [(&diff.only_first, first), (&diff.only_second, second)] {
        for lang in languages {
            let language = say.word("language", lang.code());
            let args = [("language", language.into()), ("version", only.into())];
            blocks.push(Block::Caution(say.with("diff-language", args)));
        }
    }
    if diff.languages.is_empty() {
        blocks.push(Block::Caution(say.text("diff-no-language")));
    }
    if !diff.not_compared.is_empty() {
        let kinds: Vec<String> = diff.not_compared.iter().map(|k| say.word("concept", k.id())).collect();
        blocks.push(Block::Caution(say.with("diff-not-compared", [("kinds", say.list(&kinds).into())])));
    }
    (!blocks.is_empty()).then(|| section("", blocks))
}

/// The concepts that a document names, with the words that name them.
#[must_use]
pub fn mentions(named: &[Named], text: &str, name: &str, say: &Say) -> Section {
    let words = |n: &Named| n.spans.first().map_or("", |s| s.of(text)).to_owned();
    let item = |n: &Named| {
        let line = format!("{} ({}, {})", n.label, say.word("concept", n.kind.id()), n.id);
        Item { lead: String::new(), text: line, details: vec![say.quoted(&words(n))] }
    };
    let heading = say.with("taxonomy-mentions", [("name", name.to_uppercase().into())]);
    section(&heading, vec![Block::List(named.iter().map(item).collect())])
}

fn list(lines: &[String], say: &Say) -> Block {
    let mut items: Vec<Item> = lines.iter().take(SHOWN).map(|line| Item::new("", line)).collect();
    if let Some(more) = lines.len().checked_sub(SHOWN).filter(|more| *more > 0) {
        items.push(Item::new("", say.with("taxonomy-more", [("n", number(more as u64, say).into())])));
    }
    Block::List(items)
}

fn page(title: String, sections: Vec<Section>, say: &Say) -> Page {
    Page { lang: say.lang().code().to_owned(), title, sections, ..Page::default() }
}

fn section(heading: &str, blocks: Vec<Block>) -> Section {
    Section { heading: heading.to_owned(), blocks }
}

fn fact(key: &str, value: &str, say: &Say) -> Fact {
    Fact::new(say.text(key), value)
}

fn named(key: &str, lang: Lang, say: &Say) -> String {
    say.with(key, [("language", say.word("language", lang.code()).into())])
}

#[expect(clippy::cast_precision_loss, reason = "counts are far below 2^53")]
fn number(n: u64, say: &Say) -> String {
    say.number(n as f64)
}

/// The head of a checksum: enough to see that two differ.
fn short(sha256: &str) -> &str {
    sha256.get(..12).unwrap_or(sha256)
}
