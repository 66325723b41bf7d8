//! The ROME code of an ad from its title and text alone, on the test part of the ads of France Travail (SHA-256 of the
//! identifier, modulo 5, is 1), near-duplicates of the ads trained on removed; beside the straight lines alone, as a baseline.
//! `_m18` are the codes of information systems, `_m14` those of management and organisation.

use super::Score;
use crate::train::duplicates;
use crate::train::offers::{self, Offer};
use std::collections::BTreeSet;
use std::path::Path;
use tremplin_reader::rome::{Guess, Model};

const EVAL: &str = "title-rome";
/// Bins of confidence by which the error of calibration is taken.
const BINS: usize = 10;
/// Sets: name, beginning of the codes.
const SETS: [(&str, &str); 3] = [("all", ""), ("m18", "M18"), ("m14", "M14")];

/// Accuracy at 1 and 5, the expected error of calibration, and what is answered when unsure answers are kept back.
///
/// # Errors
/// The file that is missing or refused.
pub fn run(data: &Path) -> Result<Vec<Score>, String> {
    let rome = offers::rome(data)?;
    let path = crate::root().join("models/rome.bin");
    let bytes = std::fs::read(&path).map_err(|e| format!("{}: {e}", path.display()))?;
    let model = &Model::read(&bytes).map_err(|e| format!("{}: {e}", path.display()))?;
    let all = offers::offers(data, &rome)?;
    let copies: Vec<Ranked> = all
        .iter()
        .filter(|offer| offer.test)
        .map(|offer| (offer.code.clone(), model.rank(&offer.title, &offer.text, 5)))
        .collect();
    let offers = unseen(all);
    let by = |rank: &dyn Fn(&Offer) -> Vec<Guess>| -> Vec<Ranked> {
        offers.iter().map(|offer| (offer.code.clone(), rank(offer))).collect()
    };
    let ranked = by(&|offer| model.rank(&offer.title, &offer.text, 5));
    let lines = by(&|offer| by_lines(model, offer));
    let mut scores = Vec::new();
    for (protocol, ranked) in [("model", &ranked), ("lines_alone", &lines), ("model_near_duplicates_kept", &copies)] {
        scores.extend(SETS.iter().flat_map(|(set, beginning)| accuracy(protocol, set, beginning, ranked)));
    }
    scores.extend(confidence(model.threshold, &ranked));
    Ok(scores)
}

/// The right code, and the codes given, best first.
type Ranked = (String, Vec<Guess>);

/// The test ads that are no near-duplicates of ads trained on.
fn unseen(offers: Vec<Offer>) -> Vec<Offer> {
    let texts: Vec<&str> = offers.iter().map(|offer| offer.text.as_str()).collect();
    let groups = duplicates::groups(&texts);
    let trained: BTreeSet<usize> = groups.iter().zip(&offers).filter(|(_, o)| !o.test).map(|(g, _)| *g).collect();
    let kept = offers.into_iter().zip(groups).filter(|(offer, group)| offer.test && !trained.contains(group));
    kept.map(|(offer, _)| offer).collect()
}

fn by_lines(model: &Model, offer: &Offer) -> Vec<Guess> {
    let [lines, ..] = model.scores(&model.vocabulary.weigh(&offer.title, &offer.text));
    let mut order: Vec<usize> = (0..lines.len()).collect();
    order.sort_by(|a, b| lines[*b].total_cmp(&lines[*a]).then(a.cmp(b)));
    order.into_iter().take(5).map(|i| Guess { code: model.codes[i].clone(), confidence: 0.0, sure: false }).collect()
}

fn accuracy(protocol: &'static str, set: &str, beginning: &str, ranked: &[Ranked]) -> [Score; 2] {
    let ranked: Vec<&Ranked> = ranked.iter().filter(|(code, _)| code.starts_with(beginning)).collect();
    let score = |metric, first: usize| {
        let right = ranked.iter().filter(|(code, guesses)| guesses.iter().take(first).any(|g| g.code == *code)).count();
        score(protocol, set, ranked.len(), metric, right as f64 / ranked.len().max(1) as f64)
    };
    [score("accuracy@1", 1), score("accuracy@5", 5)]
}

fn confidence(threshold: f32, ranked: &[Ranked]) -> Vec<Score> {
    let firsts: Vec<(f64, bool)> = ranked
        .iter()
        .filter_map(|(code, guesses)| guesses.first().map(|g| (f64::from(g.confidence), g.code == *code)))
        .collect();
    let mut bins = [(0.0, 0.0); BINS];
    for (confidence, right) in &firsts {
        let bin = &mut bins[((confidence * BINS as f64) as usize).min(BINS - 1)];
        *bin = (bin.0 + confidence, bin.1 + f64::from(u8::from(*right)));
    }
    let n = firsts.len().max(1) as f64;
    let error = bins.iter().map(|(sure, right)| (sure - right).abs()).sum::<f64>() / n;
    let given: Vec<bool> = firsts.iter().filter(|(c, _)| *c >= f64::from(threshold)).map(|(_, right)| *right).collect();
    let right = given.iter().filter(|right| **right).count() as f64;
    vec![
        score("model", "all", firsts.len(), "calibration_error", error),
        score("given_when_sure", "all", firsts.len(), "share_given", given.len() as f64 / n),
        score("given_when_sure", "all", given.len(), "precision", right / given.len().max(1) as f64),
    ]
}

fn score(protocol: &'static str, set: &str, n: usize, metric: &'static str, value: f64) -> Score {
    Score { eval: EVAL, set: set.to_owned(), protocol, n, metric, value: (value * 1e4).round() / 1e4 }
}
