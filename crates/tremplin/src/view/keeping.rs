//! How long what the log says of candidates is kept, and what is past its term, as a page.

use super::{Block, Fact, Item, Page, Section};
use crate::Say;
use crate::shortlist::keeping::{Due, LOG_DAYS, POOL_DAYS, REFUSED_DAYS};

/// The terms, and what is due. `applied`: it has been erased.
#[must_use]
pub fn retention(due: &Due, applied: bool, say: &Say) -> Page {
    let term = |key: &str, days: i64| {
        let days = say.with("retention-days", [("n", days.into())]);
        Fact::new(
            say.text(key),
            say.with("retention-term", [("days", days.into()), ("source", say.word("retention-source", key).into())]),
        )
    };
    let terms = vec![
        term("retention-refused", REFUSED_DAYS),
        term("retention-pool", POOL_DAYS),
        term("retention-log", LOG_DAYS),
    ];
    let oldest = due.oldest.as_deref().map_or_else(|| say.text("date-unknown"), |day| say.date(day));
    let lines = say.with("retention-lines", [("n", due.all.into()), ("oldest", oldest.into())]);
    let mut blocks = vec![Block::Paragraph(if due.all == 0 { say.text("retention-empty") } else { lines })];
    let counts = [
        ("retention-due-lines", due.lines),
        ("retention-due-refused", due.refused.len()),
        ("retention-due-pool", due.pool.len()),
    ];
    let items =
        counts.into_iter().filter(|(_, n)| *n > 0).map(|(key, n)| Item::new("", say.with(key, [("n", n.into())])));
    let items: Vec<Item> = items.collect();
    let told = match (items.is_empty(), applied) {
        (true, _) => "retention-nothing",
        (false, true) => "retention-applied",
        (false, false) => "retention-due",
    };
    blocks.push(Block::Paragraph(say.text(told)));
    if !items.is_empty() {
        blocks.push(Block::List(items));
    }
    Page {
        lang: say.lang().code().to_owned(),
        title: say.text("retention-title"),
        sections: vec![
            Section { heading: say.text("retention-terms"), blocks: vec![Block::Facts(terms)] },
            Section { heading: say.text("retention-state"), blocks },
        ],
        ..Page::default()
    }
}
