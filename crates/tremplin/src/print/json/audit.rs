//! The JSON of `audit`: every table with its groups, and what a change of traits did to scores.

use crate::audit::Audit;
use crate::shortlist::swap::Swaps;
use crate::{Say, VERSION};
use serde_json::{Value, json};
use tremplin_advice::fairness::{
    CONFIDENCE, Cut, FEWEST, FEWEST_EXPECTED, FOUR_FIFTHS, Group, Measure, SMALL_SHARE, Table,
};

/// An audit; `old`: older than it may be.
#[must_use]
pub fn audit(audit: &Audit, old: bool, say: &Say) -> Value {
    let cut = |cut: &Cut| {
        let mut value = audit_table(&cut.table);
        let columns: Vec<&String> = cut.columns.iter().filter_map(|i| audit.columns.get(*i)).collect();
        value["columns"] = json!(columns);
        value["measure"] = json!(match cut.measure {
            Measure::Selection => "selection",
            Measure::Scoring => "scoring",
        });
        value["unknown"] = json!(cut.unknown);
        value["median"] = json!(cut.median);
        value
    };
    json!({
        "rows": audit.rows,
        "first_day": audit.days.as_ref().map(|(first, _)| first), "last_day": audit.days.as_ref().map(|(_, last)| last),
        "old": old,
        "verdict": audit.verdict(),
        "tables": audit.cuts.iter().map(cut).collect::<Vec<_>>(),
        "rules": {
            "four_fifths": FOUR_FIFTHS, "small_share": SMALL_SHARE, "fewest": FEWEST, "fewest_expected": FEWEST_EXPECTED,
            "confidence": CONFIDENCE,
        },
        "notices": [say.text("audit-methods"), say.text("audit-rule"), say.text("audit-law")],
        "version": { "program": VERSION },
    })
}

/// One table.
#[must_use]
pub fn audit_table(table: &Table) -> Value {
    let group = |g: &Group| {
        json!({
            "group": g.name, "n": g.n, "selected": g.selected, "rate": g.rate, "rate_low": g.low, "rate_high": g.high,
            "small": g.small, "impact_ratio": g.ratio, "below_four_fifths": g.flagged,
            "against": g.against.as_ref().map(|a| json!({
                "reference": a.reference, "fisher_p": a.p, "enough": a.enough,
                "difference_low": a.difference_low, "difference_high": a.difference_high,
            })),
        })
    };
    json!({
        "groups_reported": table.groups.iter().map(|g| &g.name).collect::<Vec<_>>(),
        "ratio": table.ratio, "worst_group": table.worst, "verdict": table.verdict,
        "groups": table.groups.iter().map(group).collect::<Vec<_>>(),
    })
}

/// What a change of traits did.
#[must_use]
pub fn swaps(swaps: &Swaps) -> Value {
    json!({
        "cvs": swaps.cvs, "changes": swaps.changes, "max_score_change": swaps.most(), "rank_changes": swaps.ranks(),
        "criteria": swaps.criteria.iter().map(|(criterion, c)| json!({
            "criterion": criterion, "changes": c.changes, "max_score_change": c.most, "rank_changes": c.ranks,
        })).collect::<Vec<_>>(),
        "unreadable": swaps.unreadable,
        "version": { "program": VERSION },
    })
}
