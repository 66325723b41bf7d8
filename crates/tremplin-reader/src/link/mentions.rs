//! The concepts that a sentence speaks of: each run of a few words is looked at as a phrase of its own, and the sentence as a whole
//! says which of them fit it.

use super::calibration::Signs;
use super::encoder::Encoder;
use super::targets::Targets;
use std::collections::BTreeMap;
use std::ops::Range;

/// A concept that a sentence speaks of.
#[derive(Clone, Debug, PartialEq)]
pub struct Mention {
    /// Its place in the targets.
    pub place: usize,
    /// What puts mentions in order; no chance.
    pub rank: f32,
    /// The words that say it best, as bytes of the sentence.
    pub words: Range<usize>,
    /// What its chance is told from.
    pub signs: Signs,
}

/// What a run of so many words gains over one word: .13 times the logarithm of its length. With [`WHOLE`], chosen on the validation
/// parts of `gold_decorte_esco`; what says the same in more words is rarely an accident.
const GAINS: [f32; 5] = [0.0, 0.0901, 0.1428, 0.1802, 0.2092];
/// Weight of the whole sentence beside the best run.
const WHOLE: f32 = 0.5;
/// Concepts looked at for each run.
const NEAREST: usize = 24;
/// Words of a sentence that are looked at.
const MOST: usize = 120;

/// The concepts of a sentence, the likeliest first.
#[must_use]
pub fn mentions(encoder: &Encoder, targets: &Targets, sentence: &str, top: usize) -> Vec<Mention> {
    let mut best: BTreeMap<usize, Mention> = BTreeMap::new();
    for run in runs(sentence) {
        for mention in of_run(encoder, targets, sentence, &run) {
            match best.get_mut(&mention.place) {
                Some(known) if known.rank >= mention.rank => {}
                Some(known) => *known = mention,
                None => drop(best.insert(mention.place, mention)),
            }
        }
    }
    let whole = encoder.encode(sentence).vector;
    let places: Vec<usize> = best.keys().copied().collect();
    let scores = targets.scores(&whole, &places);
    let mut found: Vec<Mention> =
        best.into_values().zip(scores).map(|(m, score)| Mention { rank: m.rank + WHOLE * score, ..m }).collect();
    found.sort_by(|a, b| b.rank.total_cmp(&a.rank).then(a.place.cmp(&b.place)));
    found.truncate(top);
    found
}

/// A run of words: its bytes, and their number.
struct Run {
    bytes: Range<usize>,
    words: usize,
}

/// Every run of one word to five.
fn runs(sentence: &str) -> Vec<Run> {
    let start = |word: &str| word.as_ptr() as usize - sentence.as_ptr() as usize;
    let words: Vec<Range<usize>> =
        sentence.split_whitespace().take(MOST).map(|w| start(w)..start(w) + w.len()).collect();
    let from = |first: usize| {
        let words = &words[first..];
        words.iter().zip(1..=GAINS.len()).map(|(last, n)| Run { bytes: words[0].start..last.end, words: n })
    };
    (0..words.len()).flat_map(from).collect()
}

fn of_run(encoder: &Encoder, targets: &Targets, sentence: &str, run: &Run) -> Vec<Mention> {
    let encoded = encoder.encode(sentence.get(run.bytes.clone()).unwrap_or_default());
    let found = targets.nearest(&encoded.vector, NEAREST);
    let best = |i: usize| found.iter().enumerate().find(|(j, _)| *j != i).map_or(0.0, |(_, f)| f.score);
    let gain = GAINS.get(run.words - 1).copied().unwrap_or_default();
    let mention = |(i, f): (usize, &super::targets::Found)| Mention {
        place: f.place,
        rank: f.score + gain,
        words: run.bytes.clone(),
        signs: Signs { score: f.score, lead: f.score - best(i), known: encoded.known },
    };
    found.iter().enumerate().map(mention).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::link::{Model, Target};

    #[test]
    fn a_sentence_speaks_of_several_concepts_each_in_its_words() {
        let target =
            |id: &str, name: &str| Target { id: id.into(), names: vec![vec![name.to_owned()]], sentences: Vec::new() };
        let encoder = Encoder::new(Model::embedded());
        let all = [
            target("budget", "manage budgets"),
            target("recruit", "recruit personnel"),
            target("weld", "apply welding techniques"),
        ];
        let targets = Targets::new(&encoder, &all);
        let sentence = "You will manage the budget of the department and recruit new personnel";
        let found = mentions(&encoder, &targets, sentence, 2);
        let said: Vec<(&str, &str)> = found.iter().map(|m| (targets.id(m.place), &sentence[m.words.clone()])).collect();
        assert!(said.iter().any(|(id, words)| *id == "budget" && words.contains("budget")), "{said:?}");
        assert!(said.iter().any(|(id, words)| *id == "recruit" && words.contains("recruit")), "{said:?}");
    }
}
