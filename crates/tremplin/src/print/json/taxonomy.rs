//! The JSON of whole taxonomies: imports, concepts, differences, concepts named in a document.

use crate::print::code_points::CodePoints;
use crate::taxonomy::{Imported, Named};
use serde_json::{Map, Value, json};
use std::collections::BTreeMap;
use tremplin_documents::Span;
use tremplin_knowledge::Lang;
use tremplin_knowledge::taxonomy::diff::{Change, Diff};
use tremplin_knowledge::taxonomy::{About, Neighbour, Rank, Taxonomy};

/// An import: what the taxonomy is, its file, the faults of rows.
#[must_use]
pub fn imported(imported: &Imported) -> Value {
    let first: Vec<Value> =
        imported.faults.first.iter().map(|f| json!({ "file": f.file, "line": f.line, "message": f.message })).collect();
    let mut value = about(&imported.about);
    value["file"] = json!(imported.path.display().to_string());
    value["bytes"] = json!(imported.bytes);
    value["seconds"] = json!((imported.took.as_secs_f64() * 1000.0).round() / 1000.0);
    value["faults"] = json!({ "count": imported.faults.count, "first": first });
    value["aside"] = json!(imported.aside);
    value
}

/// What a taxonomy is: `{"taxonomy","version","languages","concepts","labels","links","sources", ...}`.
#[must_use]
pub fn about(about: &About) -> Value {
    json!({
        "taxonomy": about.name, "version": about.version, "languages": about.languages, "concepts": about.concepts,
        "labels": by_language(&about.labels), "unlabelled": by_language(&about.unlabelled), "links": about.links,
        "sources": about.sources,
    })
}

fn by_language(counts: &BTreeMap<Lang, u64>) -> Value {
    counts.iter().map(|(lang, n)| (lang.code().to_owned(), json!(n))).collect::<Map<String, Value>>().into()
}

/// A concept: labels and texts by language, links to and from it.
#[must_use]
pub fn concept(taxonomy: &Taxonomy, number: u32, lang: Lang) -> Value {
    let Some(concept) = taxonomy.concept(number) else { return Value::Null };
    let (mut labels, mut texts) = (json!({}), json!({}));
    for label in taxonomy.labels_of(number) {
        let place = &mut labels[label.lang.code()];
        match label.rank {
            Rank::Preferred => place["preferred"] = json!(label.text),
            rank => push(&mut place[rank.id()], label.text),
        }
    }
    for (of, field, text) in taxonomy.texts_of(number) {
        texts[of.code()][field.id()] = json!(text);
    }
    let linked = |n: Neighbour| {
        let other = taxonomy.concept(n.concept);
        json!({
            "link": n.link, "value": n.value, "kind": other.map(|c| c.kind), "id": other.map(|c| c.id),
            "label": taxonomy.name(n.concept, lang),
        })
    };
    json!({
        "kind": "concept", "taxonomy": taxonomy.about.name, "version": taxonomy.about.version,
        "entry": {
            "id": concept.id, "code": concept.code, "kind": concept.kind, "labels": labels, "texts": texts,
            "links": taxonomy.links_from(number).map(linked).collect::<Vec<_>>(),
            "linked_from": taxonomy.links_to(number).map(linked).collect::<Vec<_>>(),
        },
    })
}

fn push(list: &mut Value, text: &str) {
    match list.as_array_mut() {
        Some(list) => list.push(json!(text)),
        None => *list = json!([text]),
    }
}

/// What differs between two versions.
#[must_use]
pub fn diff(diff: &Diff, first: &str, second: &str) -> Value {
    let change = |c: &Change| json!({ "kind": c.kind, "id": c.id, "label": c.label });
    let merged: Vec<Value> = diff
        .merged
        .iter()
        .map(|m| json!({ "concept": change(&m.concept), "into": change(&m.into), "into_is_new": m.new }))
        .collect();
    let renamed: Vec<Value> = diff
        .renamed
        .iter()
        .map(|r| json!({ "kind": r.kind, "id": r.id, "language": r.lang, "before": r.before, "after": r.after }))
        .collect();
    let kept: Map<String, Value> = diff.kept.iter().map(|(kind, n)| (kind.id().to_owned(), json!(n))).collect();
    json!({
        "first": first, "second": second,
        "languages": { "compared": diff.languages, "only_first": diff.only_first, "only_second": diff.only_second },
        "not_compared": diff.not_compared, "kept": kept,
        "counts": {
            "added": diff.added.len(), "lost": diff.lost.len(), "merged": diff.merged.len(), "renamed": diff.renamed.len(),
        },
        "added": diff.added.iter().map(change).collect::<Vec<_>>(),
        "lost": diff.lost.iter().map(change).collect::<Vec<_>>(),
        "merged": merged,
        "renamed": renamed,
    })
}

/// The concepts named in a text: `[{"id","label","kind","spans"}]`.
#[must_use]
pub fn named(named: &[Named], text: &str) -> Value {
    let points = CodePoints::new(text);
    let spans = |spans: &[Span]| spans.iter().map(|s| points.span(*s)).collect::<Vec<_>>();
    named.iter().map(|n| json!({ "id": n.id, "label": n.label, "kind": n.kind, "spans": spans(&n.spans) })).collect()
}
