//! The contract that an ad implies and names nowhere: what only the workers of an agency are paid, a leave to stand in for, a
//! contract of some months.

use super::Patterns;
use crate::facts::experience::holds;
use crate::facts::{Contract, ContractKind};
use crate::text::Text;
use crate::words::{phrase, unmarked};
use std::ops::Range;
use tremplin_documents::Span;

/// The first contract that a line implies.
pub(super) fn offered(text: &Text<'_>, patterns: &Patterns) -> Option<Contract> {
    (0..text.lines.len()).find_map(|line| {
        let folded = unmarked(text.folded_line(line));
        let (kind, at) = of_line(&folded, patterns)?;
        let base = text.folded.span_of(text.lines.get(line)?.span).start;
        let span = text.folded.original(Span::new(base + at.start, base + at.end));
        Some(Contract { kinds: vec![kind], spans: vec![span] })
    })
}

fn of_line(folded: &str, patterns: &Patterns) -> Option<(ContractKind, Range<usize>)> {
    let said = patterns.implied.all_in(folded).into_iter().next().map(|s| (s.value, s.at));
    said.or_else(|| {
        let lasting = patterns.lasting.find(folded)?;
        // "Contrat, période d'essai de 3 mois": the time of something else.
        (!holds(&phrase(lasting.as_str()), &patterns.not_lasting)).then(|| (ContractKind::Cdd, lasting.range()))
    })
}
