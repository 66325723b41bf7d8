//! The model of `reader/src/rome.rs`. The scorers are trained on four fifths of the training ads to judge the last fifth, in turn,
//! so that the ranker learns how far each is right about ads that it has not seen; near-duplicates stay on one side. Then the
//! scorers are trained on all of them.

use super::offers::{Offer, Rome};
use super::trees::{self, Example};
use super::{duplicates, offers, parting};
use std::collections::BTreeMap;
use std::path::Path;
use tremplin_reader::rome::features::{Vector, Vocabulary, Weighed, of_text, of_title, unit};
use tremplin_reader::rome::matrix::Matrix;
use tremplin_reader::rome::ranker::{self, Ranker};
use tremplin_reader::rome::{Model, NO_ADS, SCORERS};

const SEED: u64 = 20_261_130;
/// Language of the ads and of ROME.
const LANGUAGE: &str = "fr";
/// Parts of the training ads judged in turn.
const FOLDS: usize = 5;
/// A feature counts when so many titles, or texts, have it.
const TITLES: u32 = 2;
const TEXTS: u32 = 3;
/// Entries kept of each matrix.
const KEEP: [usize; 5] = [700_000, 350_000, 150_000, 600_000, 300_000];
/// Costs of an ad and of a title of ROME on the wrong side of a line.
const COST: f32 = 0.5;
const COST_OF_TITLE: f32 = 0.15;
/// Weights by which candidates are chosen, found on the training ads.
const CHOICE: [f32; SCORERS] = [1.4, 7.8, 13.9, 12.5, 1.2, 2.0, 0.2, 0.4];
/// A code is given when it is at least as likely right as wrong.
const THRESHOLD: f32 = 0.5;

/// Trains the model and writes it.
///
/// # Errors
/// The file that is missing or refused.
pub fn run(data: &Path, models: &Path, say: &mut dyn FnMut(&str)) -> Result<(), String> {
    let rome = offers::rome(data)?;
    let offers: Vec<Offer> = offers::offers(data, &rome)?.into_iter().filter(|offer| !offer.test).collect();
    let school = School::new(rome, offers);
    let bytes = school.learn(say).write().map_err(|e| e.to_string())?;
    let path = models.join("rome.bin");
    std::fs::write(&path, bytes).map_err(|e| format!("{}: {e}", path.display()))
}

/// All that is learnt from.
struct School {
    version: String,
    codes: Vec<String>,
    vocabulary: Vocabulary,
    /// Titles of ROME and their codes.
    titles: Vec<Vector>,
    title_codes: Vec<usize>,
    profiles: Vec<Vector>,
    ads: Vec<Weighed>,
    ad_codes: Vec<usize>,
    groups: Vec<usize>,
}

impl School {
    fn new(rome: Rome, offers: Vec<Offer>) -> School {
        let codes: Vec<String> = rome.occupations.keys().cloned().collect();
        let numbers: BTreeMap<&str, usize> = codes.iter().enumerate().map(|(n, code)| (code.as_str(), n)).collect();
        let titles: Vec<(&String, usize)> =
            rome.occupations.values().enumerate().flat_map(|(n, o)| o.titles.iter().map(move |t| (t, n))).collect();
        let profiles: Vec<String> = rome.occupations.values().map(|o| o.asks.join("\n")).collect();
        let all_titles = offers.iter().map(|o| o.title.as_str()).chain(titles.iter().map(|(t, _)| t.as_str()));
        let all_texts = offers.iter().map(|o| format!("{}\n{}", o.title, o.text));
        let vocabulary = vocabulary(all_titles, all_texts.chain(profiles.iter().cloned()));
        let texts: Vec<&str> = offers.iter().map(|o| o.text.as_str()).collect();
        School {
            version: rome.version.clone(),
            titles: titles.iter().map(|(t, _)| vocabulary.title(t)).collect(),
            title_codes: titles.iter().map(|(_, n)| *n).collect(),
            profiles: profiles.iter().map(|p| vocabulary.text(p)).collect(),
            ads: offers.iter().map(|o| vocabulary.weigh(&o.title, &o.text)).collect(),
            ad_codes: offers.iter().map(|o| numbers[o.code.as_str()]).collect(),
            groups: duplicates::groups(&texts),
            vocabulary,
            codes,
        }
    }

    fn learn(&self, say: &mut dyn FnMut(&str)) -> Model {
        let everything: Vec<usize> = (0..self.ads.len()).collect();
        let (examples, missed) = self.judged();
        say(&format!(
            "{} ads, {} codes, {} features; {missed} ads whose code is no candidate",
            self.ads.len(),
            self.codes.len(),
            self.vocabulary.len()
        ));
        let mut model = self.scorers(&everything);
        model.ranker = trees::train(&examples.iter().map(|(_, example)| example).collect::<Vec<_>>());
        model.ranker.temperature = self.temperature(&examples, say);
        model
    }

    /// For each ad, judged by scorers that have not seen it, the fold, the facts of its candidates and the right one; and how
    /// many ads have their code among no candidates.
    fn judged(&self) -> (Vec<(usize, Example)>, usize) {
        let (mut examples, mut missed) = (Vec::new(), 0);
        for fold in 0..FOLDS {
            let inside = |i: &usize| self.fold(*i) == fold;
            let (held, seen): (Vec<usize>, Vec<usize>) = (0..self.ads.len()).partition(inside);
            let model = self.scorers(&seen);
            for i in held {
                let scores = model.scores(&self.ads[i]);
                let candidates = model.candidates(&scores);
                match candidates.iter().position(|code| *code == self.ad_codes[i]) {
                    Some(right) => examples.push((fold, (ranker::facts(&scores, &candidates), right))),
                    None => missed += 1,
                }
            }
        }
        (examples, missed)
    }

    fn fold(&self, ad: usize) -> usize {
        crate::lots::Lots::nth(SEED, self.groups[ad] as u64).below(FOLDS)
    }

    /// By rankers trained on the other folds.
    fn temperature(&self, examples: &[(usize, Example)], say: &mut dyn FnMut(&str)) -> f32 {
        let (mut scored, mut first, mut five) = (Vec::new(), 0, 0);
        for fold in 0..FOLDS {
            let others: Vec<&Example> = examples.iter().filter(|(f, _)| *f != fold).map(|(_, e)| e).collect();
            let ranker = trees::train(&others);
            for (_, (facts, right)) in examples.iter().filter(|(f, _)| *f == fold) {
                let scores: Vec<f32> = facts.iter().map(|f| ranker.score(f)).collect();
                let better = scores.iter().filter(|s| **s > scores[*right]).count();
                first += usize::from(better == 0);
                five += usize::from(better < 5);
                scored.push((scores, *right));
            }
        }
        let share = |n: usize| n as f32 / self.ads.len() as f32;
        say(&format!(
            "judged by parts that had not seen them: {:.4} right, {:.4} among five",
            share(first),
            share(five)
        ));
        trees::temperature(&scored)
    }

    /// The scorers, trained on these ads; the ranker knows nothing yet.
    fn scorers(&self, ads: &[usize]) -> Model {
        let (n, features) = (self.codes.len(), self.vocabulary.len());
        let lines = self.lines(ads);
        let absent = -1.5;
        let mean = |part: fn(&Weighed) -> &Vector| self.means(ads, part);
        let matrix = |rows: &[Vector], which: usize| Matrix::new(rows, features, KEEP[which]);
        Model {
            version: self.version.clone(),
            language: LANGUAGE.to_owned(),
            codes: self.codes.clone(),
            vocabulary: self.vocabulary.clone(),
            title_codes: self.title_codes.iter().map(|code| *code as u16).collect(),
            titles: matrix(&self.titles, 1),
            profiles: matrix(&self.profiles, 2),
            constants: lines.iter().map(|(_, constant)| *constant).collect(),
            lines: matrix(&lines.into_iter().map(|(line, _)| line).collect::<Vec<_>>(), 0),
            ads: matrix(&ads.iter().map(|i| whole(&self.ads[*i])).collect::<Vec<_>>(), 3),
            ad_codes: ads.iter().map(|i| self.ad_codes[*i] as u16).collect(),
            mean_texts: matrix(&mean(|ad| &ad.text), 4),
            absent,
            shares: shares(ads.iter().map(|i| self.ad_codes[*i]), n),
            choice: CHOICE,
            ranker: Ranker::default(),
            threshold: THRESHOLD,
        }
    }

    /// Lines between the ads of each code and the others, with the titles of ROME of the codes that have ads.
    fn lines(&self, ads: &[usize]) -> Vec<(Vector, f32)> {
        let mut has = vec![false; self.codes.len()];
        ads.iter().for_each(|i| has[self.ad_codes[*i]] = true);
        let mut vectors: Vec<Vector> = ads.iter().map(|i| whole(&self.ads[*i])).collect();
        let mut classes: Vec<usize> = ads.iter().map(|i| self.ad_codes[*i]).collect();
        let mut costs = vec![COST; ads.len()];
        for (title, code) in self.titles.iter().zip(&self.title_codes).filter(|(_, code)| has[**code]) {
            vectors.push(title.clone());
            classes.push(*code);
            costs.push(COST_OF_TITLE);
        }
        let examples =
            parting::Examples { vectors: &vectors, classes: &classes, costs: &costs, features: self.vocabulary.len() };
        parting::lines(&examples, self.codes.len(), SEED)
    }

    /// The mean of a part of the ads of each code, at length 1.
    fn means(&self, ads: &[usize], part: fn(&Weighed) -> &Vector) -> Vec<Vector> {
        let mut sums: Vec<BTreeMap<u32, f32>> = vec![BTreeMap::new(); self.codes.len()];
        for i in ads {
            let sum = &mut sums[self.ad_codes[*i]];
            part(&self.ads[*i]).iter().for_each(|(feature, weight)| *sum.entry(*feature).or_default() += weight);
        }
        sums.into_iter().map(|sum| unit(sum.into_iter().collect())).collect()
    }
}

/// Both parts of an ad.
fn whole(ad: &Weighed) -> Vector {
    ad.title.iter().chain(&ad.text).copied().collect()
}

/// The features that enough titles or texts have.
fn vocabulary<'t>(titles: impl Iterator<Item = &'t str>, texts: impl Iterator<Item = String>) -> Vocabulary {
    let mut counts: BTreeMap<u32, u32> = BTreeMap::new();
    let mut kept: BTreeMap<u32, u32> = BTreeMap::new();
    let mut n = 0;
    let once = |mut marks: Vec<u32>, counts: &mut BTreeMap<u32, u32>| {
        marks.sort_unstable();
        marks.dedup();
        marks.into_iter().for_each(|mark| *counts.entry(mark).or_default() += 1);
    };
    for title in titles {
        n += 1;
        once(of_title(title).concat(), &mut counts);
    }
    kept.extend(counts.iter().filter(|(_, count)| **count >= TITLES));
    counts.clear();
    for text in texts {
        once(of_text(&text), &mut counts);
    }
    kept.extend(counts.iter().filter(|(_, count)| **count >= TEXTS));
    Vocabulary::new(&kept, n)
}

fn shares(codes: impl Iterator<Item = usize>, n: usize) -> Vec<f32> {
    let mut counts = vec![0u32; n];
    codes.for_each(|code| counts[code] += 1);
    let all: u32 = counts.iter().sum();
    let share = |count: &u32| if *count == 0 { NO_ADS } else { (*count as f32 / all as f32).ln() };
    counts.iter().map(share).collect()
}
