//! What one may earn, with who says so and how far it can be believed.

use super::{Block, sources};
use crate::Say;
use tremplin_advice::answer::Pay;
use tremplin_knowledge::Knowledge;
use tremplin_knowledge::origin::Confidence;
use tremplin_knowledge::salary::Band;

pub(super) fn blocks(pay: Option<&Pay>, knowledge: &Knowledge, say: &Say) -> Vec<Block> {
    let mut blocks = vec![Block::Heading(say.text("pay-heading"))];
    match pay {
        None => blocks.push(Block::Paragraph(say.text("pay-not-enough"))),
        Some(pay) => blocks.extend(told(pay, knowledge, say)),
    }
    blocks
}

/// `entre 38 000 € et 50 000 €`.
pub(super) fn range(low: Option<f64>, median: Option<f64>, high: Option<f64>, say: &Say) -> String {
    let amount = |x: f64| say.euros(x).into();
    match (low, high, median) {
        (Some(low), Some(high), _) => say.with("pay-between", [("low", amount(low)), ("high", amount(high))]),
        (Some(low), None, _) => say.with("pay-from", [("low", amount(low))]),
        (None, Some(high), _) => say.with("pay-to", [("high", amount(high))]),
        (None, None, Some(median)) => say.with("pay-around", [("median", amount(median))]),
        (None, None, None) => say.text("unknown"),
    }
}

/// The word of the set `band`.
pub(super) fn band(band: Band) -> &'static str {
    match band {
        Band::Junior => "junior",
        Band::Confirmed => "confirmed",
        Band::Senior => "senior",
        Band::All => "all",
    }
}

/// The word of the set `confidence`.
pub(super) fn confidence(confidence: Confidence) -> &'static str {
    match confidence {
        Confidence::Low => "low",
        Confidence::Medium => "medium",
        Confidence::High => "high",
    }
}

/// What was counted, in words.
pub(super) fn what(what: &str, say: &Say) -> String {
    if say.has_word("what", what) { say.word("what", what) } else { what.to_owned() }
}

fn told(pay: &Pay, knowledge: &Knowledge, say: &Say) -> Vec<Block> {
    let mut text = say.with(
        "pay-range",
        [
            ("range", range(pay.low, pay.median, pay.high, say).into()),
            ("band", say.word("band", band(pay.band)).into()),
        ],
    );
    if pay.low.is_some()
        && let Some(median) = pay.median
    {
        text.push_str(&say.with("pay-median", [("median", say.euros(median).into())]));
    }
    let mut origin = say.with(
        "pay-origin",
        [
            ("what", what(&pay.what, say).into()),
            ("source", sources::name(&pay.source, knowledge, say).into()),
            ("date", say.date(&pay.as_of).into()),
            ("confidence", say.word("confidence", confidence(pay.confidence)).into()),
        ],
    );
    if let Some(n) = pay.n {
        origin.push_str(&say.with("pay-n", [("n", say.number(n.into()).into())]));
    }
    origin.push_str(&match pay.coverage {
        Some(share) => say.with("pay-coverage", [("share", say.percent(share).into())]),
        None => say.text("pay-untested"),
    });
    let mut blocks = vec![Block::Paragraph(text), Block::Paragraph(origin)];
    if !pay.own {
        blocks.insert(1, Block::Paragraph(say.text("pay-not-own")));
    }
    blocks
}
