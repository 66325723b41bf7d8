//! The JSON of `market`.

use crate::Say;
use crate::market::{Measured, Opened};
use crate::view::market::label;
use serde_json::{Map, Value, json};
use tremplin_knowledge::Knowledge;
use tremplin_observatory::import::Imported;
use tremplin_observatory::statistics::{FEWEST, FEWEST_IN_ALL, Figures, Query};
use tremplin_observatory::store::Summary;

/// The statistics that can be asked.
#[must_use]
pub fn market_list(queries: &[Query], say: &Say) -> Value {
    let one = |q: &Query| json!({ "name": q.name, "title": say.text(q.title), "counted": say.text(q.counted) });
    queries.iter().map(one).collect()
}

/// A statistic: its rows as they are, each with the words of its labels.
#[must_use]
pub fn market_figures(figures: &Figures, opened: &Opened, knowledge: &Knowledge, say: &Say) -> Value {
    let mut value = counted(figures, knowledge, say);
    value["statistic"] = json!(figures.query.name);
    value["title"] = json!(say.text(figures.query.title));
    value["openings"] = json!(opened.openings);
    value["invented"] = json!(opened.invented);
    value["left_out"] = opened.damaged.iter().map(|p| p.display().to_string()).collect();
    value
}

/// Claims, each with its measure or without data enough.
#[must_use]
pub fn market_claims(measured: &[Measured], opened: &Opened, knowledge: &Knowledge, say: &Say) -> Value {
    let claims = knowledge.claims.iter().filter_map(|claim| {
        let found = measured.iter().find(|m| m.claim == claim.id)?;
        Some(json!({
            "claim": claim.id, "text": claim.text.get(say.lang()), "source": claim.source, "date": claim.date,
            "measured": counted(&found.figures, knowledge, say), "not_enough_data": found.figures.table.rows.is_empty(),
        }))
    });
    json!({ "openings": opened.openings, "invented": opened.invented, "claims": claims.collect::<Vec<_>>() })
}

/// What an import did.
#[must_use]
pub fn market_imported(imported: &Imported, summary: &Summary) -> Value {
    let file = |f: &tremplin_observatory::import::File| {
        let faults = f.first_faults.iter().map(|(row, why)| json!({ "row": row, "why": why }));
        json!({
            "path": f.path.display().to_string(), "before": f.before, "rows": f.rows, "kept": f.kept, "silent": f.silent,
            "faults": f.faults, "first_faults": faults.collect::<Vec<_>>(),
        })
    };
    let months: Map<String, Value> = summary.months.iter().map(|(month, rows)| (month.clone(), json!(rows))).collect();
    let ads: u64 = summary.months.iter().map(|(_, rows)| rows).sum();
    json!({ "files": imported.files.iter().map(file).collect::<Vec<_>>(), "store": { "ads": ads, "months": months } })
}

fn counted(figures: &Figures, knowledge: &Knowledge, say: &Say) -> Value {
    let counted =
        |name: &str| figures.query.kind.figures().contains(&name) || figures.query.kind.adds().contains(&name);
    let rows = figures.table.objects().into_iter().map(|mut row| {
        let words: Map<String, Value> = row
            .as_object()
            .into_iter()
            .flatten()
            .filter(|(name, _)| !counted(name))
            .map(|(name, cell)| (name.clone(), json!(label(name, cell, knowledge, say))))
            .collect();
        if !words.is_empty() {
            row["labels"] = Value::Object(words);
        }
        row
    });
    json!({
        "counted": say.text(figures.query.counted), "rows": rows.collect::<Vec<_>>(), "held_back": figures.held_back,
        "fewest": FEWEST, "fewest_in_all": FEWEST_IN_ALL,
    })
}
