//! The JSON of `market`.

use crate::Say;
use crate::market::collect::Report;
use crate::market::{Collected, Measured, Opened, of_trouble};
use crate::view::market::label;
use serde_json::{Map, Value, json};
use tremplin_knowledge::Knowledge;
use tremplin_knowledge::demand::Demand;
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

/// Claims, each with its measure or without data enough, and with what others published of it; then what they published of the rest.
#[must_use]
pub fn market_claims(measured: &[Measured], opened: &Opened, knowledge: &Knowledge, say: &Say) -> Value {
    let published = |id: &str| -> Vec<Value> {
        knowledge.demand.iter().filter(|f| f.beside.iter().any(|claim| claim == id)).map(|f| demand(f, say)).collect()
    };
    let claims = knowledge.claims.iter().filter_map(|claim| {
        let (found, published) = (measured.iter().find(|m| m.claim == claim.id), published(&claim.id));
        let figures = found.map(|found| &found.figures);
        (figures.is_some() || !published.is_empty()).then(|| {
            json!({
                "claim": claim.id, "text": claim.text.get(say.lang()), "source": claim.source, "date": claim.date,
                "measured": figures.map(|figures| counted(figures, knowledge, say)), "published": published,
                "not_enough_data": figures.is_none_or(|figures| figures.table.rows.is_empty()),
            })
        })
    });
    let others = knowledge.demand.iter().filter(|f| f.beside.is_empty()).map(|f| demand(f, say));
    json!({
        "openings": opened.openings, "invented": opened.invented, "claims": claims.collect::<Vec<_>>(),
        "published": others.collect::<Vec<_>>(),
    })
}

/// A published figure in the words of the language.
fn demand(figure: &Demand, say: &Say) -> Value {
    let lang = say.lang();
    json!({
        "id": figure.id, "figure": figure.figure.get(lang), "counted": figure.counted.get(lang), "scope": figure.scope.get(lang),
        "publisher": figure.publisher.get(lang), "source": figure.source, "date": figure.date, "confidence": figure.confidence,
        "note": figure.note.as_ref().map(|note| note.get(lang)),
    })
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
    json!({ "files": imported.files.iter().map(file).collect::<Vec<_>>(), "store": stored(summary) })
}

/// What a collection did, list by list.
#[must_use]
pub fn market_collected(collected: &Collected, say: &Say) -> Value {
    let report = |r: &Report| {
        let troubles = r.troubles.iter().map(|trouble| {
            let problem = of_trouble(trouble);
            json!({ "code": problem.code, "message": problem.message(say) })
        });
        json!({
            "board": r.listing.source, "list": r.listing.token, "health": r.listing.health.id(), "asked": r.asked, "ads": r.ads,
            "open": r.listing.open.len(), "repeated": r.repeated, "unread": r.unread, "troubles": troubles.collect::<Vec<_>>(),
        })
    };
    json!({
        "lists": collected.reports.iter().map(report).collect::<Vec<_>>(), "kept": collected.kept, "silent": collected.silent,
        "closed": collected.closed, "store": stored(&collected.summary),
    })
}

fn stored(summary: &Summary) -> Value {
    let months: Map<String, Value> = summary.months.iter().map(|(month, rows)| (month.clone(), json!(rows))).collect();
    let ads: u64 = summary.months.iter().map(|(_, rows)| rows).sum();
    json!({ "ads": ads, "months": months })
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
