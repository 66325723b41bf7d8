//! The ROME occupation of an ad, from its title and text: a model trained on ads and on ROME's own titles (`cargo xtask train
//! rome`; its card is in `models/README.md`). Several plain scorers look at the ad, each in its way; a small ranker that has seen
//! how far to trust each puts the best codes in order, and says how sure it is.

pub mod features;
pub mod matrix;
pub mod ranker;

use crate::facts::Ad;
use features::{Vocabulary, Weighed};
use matrix::Matrix;
use ranker::Ranker;
use serde::{Deserialize, Serialize};
use std::sync::LazyLock;

/// Codes looked at closely.
pub const CANDIDATES: usize = 30;
/// Scorers, in the order of [`Model::scores`].
pub const SCORERS: usize = 8;

/// A code and how sure we are of it.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Guess {
    /// ROME code.
    pub code: String,
    /// Share of the ads given this confidence in which the code is right, between 0 and 1.
    pub confidence: f32,
    /// Whether that is enough to give it as the ad's code.
    pub sure: bool,
}

/// The trained model.
#[derive(Debug, Serialize, Deserialize)]
pub struct Model {
    /// Version of ROME.
    pub version: String,
    /// Language of the ads that it understands (ISO 639-1).
    pub language: String,
    /// Codes known, in order; a scorer gives one number each.
    pub codes: Vec<String>,
    /// Parts of words and their weights.
    pub vocabulary: Vocabulary,
    /// The code of each title of ROME.
    pub title_codes: Vec<u16>,
    /// Titles of ROME.
    pub titles: Matrix,
    /// What ROME says that the people of each code know and do.
    pub profiles: Matrix,
    /// Straight lines that part the ads of a code from those of the others.
    pub lines: Matrix,
    /// Constant of each line.
    pub constants: Vec<f32>,
    /// The ads trained on.
    pub ads: Matrix,
    /// The code of each.
    pub ad_codes: Vec<u16>,
    /// Mean texts of the ads of each code.
    pub mean_texts: Matrix,
    /// Score of `lines` for a code without ads, so that it is not better than one with ads that do not fit.
    pub absent: f32,
    /// Logarithm of each code's share of the ads.
    pub shares: Vec<f32>,
    /// Weights of the scorers by which candidates are chosen.
    pub choice: [f32; SCORERS],
    /// What orders them.
    pub ranker: Ranker,
    /// Below this confidence no code is given.
    pub threshold: f32,
}

/// The ROME codes that the title and text of an ad suggest, surest first, at most five; none for an ad without a title, or in a
/// language that the model has not learnt.
#[must_use]
pub fn of_ad(ad: &Ad, text: &str) -> Vec<Guess> {
    let model = Model::embedded();
    let understood = ad.language.as_ref().is_none_or(|language| *language == model.language);
    let Some(title) = ad.title.as_ref().filter(|_| understood) else { return Vec::new() };
    model.rank(&title.raw, text.get(title.span.end..).unwrap_or_default(), 5)
}

static EMBEDDED: LazyLock<Model> = LazyLock::new(|| {
    Model::read(include_bytes!("../../../models/rome.bin")).expect("a test reads the model that is built in")
});

impl Model {
    /// The model that is built in.
    #[must_use]
    pub fn embedded() -> &'static Model {
        &EMBEDDED
    }

    /// Reads a model.
    ///
    /// # Errors
    /// Bytes that are no model.
    pub fn read(bytes: &[u8]) -> Result<Model, postcard::Error> {
        postcard::from_bytes(bytes)
    }

    /// The bytes of the model.
    ///
    /// # Errors
    /// None that is known: a model is plain data.
    pub fn write(&self) -> Result<Vec<u8>, postcard::Error> {
        postcard::to_allocvec(self)
    }

    /// The best codes for an ad, surest first, at most `n`. Their confidences sum to 1 at most.
    #[must_use]
    pub fn rank(&self, title: &str, text: &str, n: usize) -> Vec<Guess> {
        let scores = self.scores(&self.vocabulary.weigh(title, text));
        let candidates = self.candidates(&scores);
        let facts = ranker::facts(&scores, &candidates);
        let shares = self.ranker.shares(&facts);
        let mut order: Vec<usize> = (0..candidates.len()).collect();
        order.sort_by(|a, b| shares[*b].total_cmp(&shares[*a]).then(a.cmp(b)));
        let guess = |i: usize| Guess {
            code: self.codes[candidates[i]].clone(),
            confidence: shares[i],
            sure: shares[i] >= self.threshold,
        };
        order.into_iter().take(n).map(guess).collect()
    }

    /// What each scorer says of each code.
    #[must_use]
    pub fn scores(&self, ad: &Weighed) -> [Vec<f32>; SCORERS] {
        let n = self.codes.len();
        let mut lines = self.lines.times(&[&ad.title, &ad.text], n);
        for (code, line) in lines.iter_mut().enumerate() {
            *line = if self.shares[code] <= NO_ADS { self.absent } else { *line + self.constants[code] };
        }
        let by_title = self.ads.times(&[&ad.title], self.ad_codes.len());
        let by_text = self.ads.times(&[&ad.text], self.ad_codes.len());
        [
            lines,
            nearest(&self.titles.times(&[&ad.title], self.title_codes.len()), &self.title_codes, n),
            self.profiles.times(&[&ad.text], n),
            self.mean_texts.times(&[&ad.text], n),
            nearest(&by_title, &self.ad_codes, n),
            nearest(&by_text, &self.ad_codes, n),
            votes(&by_title, &by_text, &self.ad_codes, n),
            self.shares.clone(),
        ]
    }

    /// The codes worth a closer look.
    #[must_use]
    pub fn candidates(&self, scores: &[Vec<f32>; SCORERS]) -> Vec<usize> {
        let sum = |code: usize| scores.iter().zip(&self.choice).map(|(s, weight)| s[code] * weight).sum::<f32>();
        let mut all: Vec<(f32, usize)> = (0..self.codes.len()).map(|code| (sum(code), code)).collect();
        let better = |a: &(f32, usize), b: &(f32, usize)| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1));
        if all.len() > CANDIDATES {
            all.select_nth_unstable_by(CANDIDATES, better);
            all.truncate(CANDIDATES);
        }
        all.sort_by(better);
        all.into_iter().map(|(_, code)| code).collect()
    }
}

/// For each of `n` codes, the likeness of the row that is most alike.
fn nearest(alike: &[f32], codes: &[u16], n: usize) -> Vec<f32> {
    let mut out = vec![0.0f32; n];
    for (code, alike) in codes.iter().zip(alike) {
        let best = &mut out[usize::from(*code)];
        *best = best.max(*alike);
    }
    out
}

/// For each of `n` codes, the votes of the ads that are most alike, a vote counting by the square of likeness.
fn votes(by_title: &[f32], by_text: &[f32], codes: &[u16], n: usize) -> Vec<f32> {
    let mut alike: Vec<(f32, usize)> = by_title.iter().zip(by_text).map(|(a, b)| a + b).zip(0..).collect();
    let better = |a: &(f32, usize), b: &(f32, usize)| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1));
    if alike.len() > VOTERS {
        alike.select_nth_unstable_by(VOTERS, better);
        alike.truncate(VOTERS);
        alike.sort_by(better);
    }
    let mut out = vec![0.0f32; n];
    alike.into_iter().for_each(|(alike, ad)| out[usize::from(codes[ad])] += alike * alike);
    out
}

/// Ads that vote.
const VOTERS: usize = 15;
/// Logarithm of the share of a code without ads: below that of any code with one.
pub const NO_ADS: f32 = -9.0;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_model_built_in_knows_plain_titles_and_doubts_what_is_none() {
        let model = Model::embedded();
        let best = |title: &str| model.rank(title, "", 5).into_iter().next().expect("there are codes");
        assert_eq!(best("Ripeur H/F").code, "K2303");
        assert_eq!(best("Administrateur systèmes et réseaux").code, "M1801");
        assert!(best("Data analyst (F/H)").sure && !best("Zorglub quantique").sure);
        assert!(model.rank("Ripeur", "", 5).iter().map(|g| g.confidence).sum::<f32>() <= 1.0001);
    }
}
