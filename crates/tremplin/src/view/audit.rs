//! An audit as a page: each table with its counts, rates, ratios and tests, what may be concluded, and by which rules.

use super::{Block, Column, Page, Section, Table};
use crate::Say;
use crate::audit::Audit;
use crate::shortlist::swap::Swaps;
use tremplin_advice::fairness::{Cut, Group, Measure, Verdict};

/// The audit. `old`: older than it may be.
#[must_use]
pub fn audit(audit: &Audit, file: &str, old: bool, say: &Say) -> Page {
    let told = Told { audit, say };
    let mut lead = vec![say.with("audit-of", [("file", file.into()), ("n", audit.rows.into())])];
    lead.extend(audit.days.as_ref().map(|(first, last)| {
        say.with("audit-days", [("first", say.date(first).into()), ("last", say.date(last).into())])
    }));
    lead.push(say.word("audit-verdict", verdict(audit.verdict())));
    let mut sections: Vec<Section> = audit.cuts.iter().map(|cut| told.section(cut)).collect();
    let mut blocks: Vec<Block> = ["audit-methods", "audit-rule", "audit-law", "audit-france"]
        .into_iter()
        .map(|key| Block::Paragraph(say.text(key)))
        .collect();
    if old {
        blocks.insert(0, Block::Caution(say.text("audit-old")));
    }
    sections.push(Section { heading: say.text("audit-rules"), blocks });
    page(say.text("audit-title"), lead, sections, say)
}

/// What a change of traits did.
#[must_use]
pub fn swaps(swaps: &Swaps, say: &Say) -> Page {
    let columns = vec![
        Column::words(say.text("swap-column-criterion")),
        Column::figures(say.text("swap-column-changes")),
        Column::figures(say.text("swap-column-score")),
        Column::figures(say.text("swap-column-ranks")),
    ];
    let row = |(criterion, c): (&String, &crate::shortlist::swap::Change)| {
        vec![say.word("criterion", criterion), c.changes.to_string(), points(c.most, say), c.ranks.to_string()]
    };
    let rows = swaps.criteria.iter().map(row).collect();
    let args = [("cvs", swaps.cvs.into()), ("changes", swaps.changes.into())];
    let key = if swaps.most() == 0 && swaps.ranks() == 0 { "swap-none" } else { "swap-some" };
    let mut blocks = vec![Block::Paragraph(say.text(key))];
    blocks.push(Block::Table(Table { caption: say.text("swap-caption"), columns, rows }));
    if !swaps.unreadable.is_empty() {
        let files = say.list(&swaps.unreadable);
        blocks.push(Block::Caution(say.with("swap-unreadable", [("files", files.into())])));
    }
    blocks.push(Block::Paragraph(say.text("swap-how")));
    let section = Section { heading: String::new(), blocks };
    page(say.text("swap-title"), vec![say.with("swap-of", args)], vec![section], say)
}

struct Told<'a> {
    audit: &'a Audit,
    say: &'a Say,
}

impl Told<'_> {
    fn section(&self, cut: &Cut) -> Section {
        let say = self.say;
        let names: Vec<&str> =
            cut.columns.iter().filter_map(|i| self.audit.columns.get(*i)).map(String::as_str).collect();
        let measure = match cut.measure {
            Measure::Selection => "audit-selection",
            Measure::Scoring => "audit-scoring",
        };
        let mut blocks = vec![Block::Paragraph(say.word("audit-verdict", verdict(cut.table.verdict)))];
        if let Some(median) = cut.median {
            blocks.push(Block::Paragraph(say.with("audit-median", [("median", say.number(median).into())])));
        }
        blocks.push(self.table(cut));
        if let (Some(ratio), Some(worst)) = (cut.table.ratio, &cut.table.worst) {
            let args = [("group", worst.as_str().into()), ("ratio", hundredths(ratio, say).into())];
            blocks.push(Block::Paragraph(say.with("audit-worst", args)));
        } else {
            blocks.push(Block::Paragraph(say.text("audit-no-ratio")));
        }
        if cut.unknown > 0 {
            blocks.push(Block::Paragraph(say.with("audit-unknown", [("n", cut.unknown.into())])));
        }
        let small: Vec<&str> = cut.table.groups.iter().filter(|g| g.small).map(|g| g.name.as_str()).collect();
        if !small.is_empty() {
            blocks.push(Block::Paragraph(say.with("audit-small", [("groups", say.list(&small).into())])));
        }
        Section { heading: say.with(measure, [("columns", names.join(" × ").into())]), blocks }
    }

    fn table(&self, cut: &Cut) -> Block {
        let say = self.say;
        let gone = match cut.measure {
            Measure::Selection => "selected",
            Measure::Scoring => "above",
        };
        let figures = ["n", gone, "rate", "interval", "ratio", "p"];
        let heading = |id: &&str| Column::figures(say.word("audit-column", id));
        let columns =
            std::iter::once(Column::words(say.word("audit-column", "group"))).chain(figures.iter().map(heading));
        let rows = cut.table.groups.iter().map(|g| self.row(g));
        let caption = say.text("audit-caption");
        Block::Table(Table { caption, columns: columns.collect(), rows: rows.collect() })
    }

    fn row(&self, group: &Group) -> Vec<String> {
        let say = self.say;
        let ratio = match group.ratio {
            None => say.text("audit-none"),
            Some(ratio) if group.flagged => say.with("audit-flagged", [("ratio", hundredths(ratio, say).into())]),
            Some(ratio) => hundredths(ratio, say),
        };
        let interval = [("low", say.percent(group.low).into()), ("high", say.percent(group.high).into())];
        let p = group.against.as_ref().map_or_else(
            || say.text("audit-none"),
            |a| {
                let few = if a.enough { String::new() } else { say.text("audit-few") };
                format!("{}{few}", p_value(a.p, say))
            },
        );
        vec![
            group.name.clone(),
            group.n.to_string(),
            group.selected.to_string(),
            say.percent(group.rate),
            say.with("audit-interval", interval),
            ratio,
            p,
        ]
    }
}

fn verdict(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::InsufficientData => "insufficient-data",
        Verdict::Disparity => "disparity",
        Verdict::NoDisparitySeen => "no-disparity-seen",
    }
}

/// A ratio with two decimals, cut and not rounded up: 0.799 is not 0.80.
fn hundredths(ratio: f64, say: &Say) -> String {
    decimals(&format!("{:.2}", (ratio * 100.0 + 1e-9).floor() / 100.0), say)
}

/// Three decimals; less than a thousandth is told as such.
fn p_value(p: f64, say: &Say) -> String {
    if p < 0.001 { say.text("audit-tiny") } else { decimals(&format!("{p:.3}"), say) }
}

fn decimals(written: &str, say: &Say) -> String {
    written.replace('.', &say.text("number-decimal"))
}

#[expect(clippy::cast_precision_loss, reason = "at most ten thousand")]
fn points(most: u64, say: &Say) -> String {
    say.number(most as f64 / 100.0)
}

fn page(title: String, lead: Vec<String>, sections: Vec<Section>, say: &Say) -> Page {
    let footer = say.with("audit-footer", [("version", crate::VERSION.into())]);
    Page { lang: say.lang().code().to_owned(), title, lead, sections, footer }
}
