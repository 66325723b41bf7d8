//! Trains the linker's encoder on groups of texts that say the same thing, fits how its scores become chances, and writes
//! `link.bin` with the list of the data. Same data, same bytes, whatever the machine.

pub mod chances;
mod contexts;
pub mod descent;
pub mod esco;
pub mod groups;
mod matrix;

use crate::lots::Lots;
use descent::{Pair, Plan, Table};
use groups::{About, Group, Groups};
use std::collections::BTreeMap;
use std::path::Path;
use tremplin_reader::link::{Calibration, FILTER, Model, bit, features, words};

/// How the model of `models/` is trained.
const PLAN: Plan = Plan { seed: 1, steps: 16_000, rate: 0.3, sharpness: 16.0, dropout: 0.0 };
/// Groups of each kind in a step.
const SHARES: [(About, usize); 5] =
    [(About::Occupation, 300), (About::OccupationGroup, 40), (About::Skill, 84), (About::Rome, 88), (About::Ad, 64)];
/// How often, in a hundred, one of the two texts is a sentence, where there are sentences; an ad has one title, and lines.
const fn sentences(about: About) -> usize {
    match about {
        About::Occupation | About::OccupationGroup | About::Rome => 15,
        About::Skill => 30,
        About::Ad => 100,
    }
}
/// Weights of languages when a text is drawn: those of Tremplin, and each of the others.
const OURS: [&str; 2] = ["fr", "en"];
const WEIGHTS: [usize; 2] = [30, 8];

/// Trains, and writes `link.bin` and `link.data.tsv` in the folder of models.
///
/// # Errors
/// A file that is missing or damaged, or that cannot be written.
pub fn run(data: &Path, models: &Path, say: &mut dyn FnMut(&str)) -> Result<(), String> {
    let mut read = groups::read(data)?;
    let dropped = read.without_queries(normal)?;
    say(&format!("{} groups; {dropped} titles of ROME that a test asks are left out", read.groups.len()));
    let ads = contexts::add(&mut read, data)?;
    let told = read.groups.iter().filter(|g| g.about == About::Skill && !g.contexts.is_empty()).count();
    say(&format!("{ads} ads, which name {told} skills"));
    let samples: Vec<Sample> = read.groups.iter().map(Sample::of).collect();
    let seen = seen(&samples);
    let table = trained(&samples, say);
    let uncertain = Model::make(&table.rows, &seen, &Calibration::default());
    let calibration = chances::fitted(uncertain, &read.groups, data, say)?;
    let model = Model::make(&table.rows, &seen, &calibration);
    write(&models.join("link.bin"), model.bytes())?;
    write(&models.join("link.data.tsv"), manifest(&read, data)?.as_bytes())
}

/// A phrase as the linker normalises it.
#[must_use]
pub fn normal(phrase: &str) -> String {
    words(phrase).iter().collect::<Vec<_>>().join(" ")
}

/// A group as it is drawn from.
struct Sample {
    about: About,
    /// Weight and texts of each language.
    labels: Vec<(usize, Vec<Vec<u32>>)>,
    sentences: Vec<Vec<u32>>,
}

impl Sample {
    fn of(group: &Group) -> Sample {
        let mut labels: BTreeMap<&str, Vec<Vec<u32>>> = BTreeMap::new();
        for (lang, label) in &group.labels {
            labels.entry(lang).or_default().push(features(label));
        }
        let weight = |lang: &str| WEIGHTS[usize::from(!OURS.contains(&lang))];
        Sample {
            about: group.about,
            labels: labels.into_iter().map(|(lang, texts)| (weight(lang), texts)).collect(),
            sentences: group.sentences.iter().chain(&group.contexts).map(|(_, sentence)| features(sentence)).collect(),
        }
    }

    fn texts(&self) -> impl Iterator<Item = &[u32]> {
        self.labels.iter().flat_map(|(_, texts)| texts).chain(&self.sentences).map(Vec::as_slice)
    }

    /// Two texts, other ones where there are others.
    fn pair(&self, lots: &mut Lots) -> Pair<'_> {
        let one = self.draw(sentences(self.about), lots);
        let mut other = self.draw(0, lots);
        for _ in 0..4 {
            if std::ptr::eq(one, other) {
                other = self.draw(0, lots);
            }
        }
        Pair { one, other }
    }

    /// A sentence so many times in a hundred; else a language by its weight, and one of its texts.
    fn draw(&self, sentences: usize, lots: &mut Lots) -> &[u32] {
        if !self.sentences.is_empty() && (self.labels.is_empty() || lots.below(100) < sentences) {
            return lots.one::<Vec<u32>>(&self.sentences);
        }
        let mut at = lots.below(self.labels.iter().map(|(weight, _)| weight).sum());
        for (weight, texts) in &self.labels {
            if at < *weight {
                return lots.one::<Vec<u32>>(texts);
            }
            at -= weight;
        }
        &[]
    }
}

/// The bits of every feature met.
fn seen(samples: &[Sample]) -> Vec<bool> {
    let mut seen = vec![false; FILTER];
    samples.iter().flat_map(Sample::texts).flatten().for_each(|feature| seen[bit(*feature)] = true);
    seen
}

fn trained(samples: &[Sample], say: &mut dyn FnMut(&str)) -> Table {
    let mut table = Table::random(samples.iter().flat_map(Sample::texts), PLAN.seed);
    let mut lots = Lots::new(PLAN.seed);
    let mut decks: Vec<(Deck, usize)> = SHARES.iter().map(|(about, n)| (Deck::of(samples, *about), *n)).collect();
    let mut loss = 0.0;
    for step in 0..PLAN.steps {
        let drawn: Vec<usize> =
            decks.iter_mut().flat_map(|(deck, n)| (0..*n).map(|_| deck.next(&mut lots)).collect::<Vec<_>>()).collect();
        let pairs: Vec<Pair<'_>> = drawn.into_iter().map(|i| samples[i].pair(&mut lots)).collect();
        loss += table.step(&pairs, &PLAN, step, &mut lots);
        if (step + 1) % 1000 == 0 {
            say(&format!("step {}: loss {:.3}", step + 1, loss / 1000.0));
            loss = 0.0;
        }
    }
    table
}

/// Groups of a kind, shuffled each time all have been drawn.
struct Deck {
    all: Vec<usize>,
    at: usize,
}

impl Deck {
    fn of(samples: &[Sample], about: About) -> Deck {
        let fit = |s: &Sample| s.about == about && s.texts().nth(1).is_some() && !s.labels.is_empty();
        Deck { all: (0..samples.len()).filter(|i| fit(&samples[*i])).collect(), at: 0 }
    }

    fn next(&mut self, lots: &mut Lots) -> usize {
        if self.at == 0 {
            (1..self.all.len()).rev().for_each(|i| self.all.swap(i, lots.below(i + 1)));
        }
        let drawn = self.all[self.at];
        self.at = (self.at + 1) % self.all.len();
        drawn
    }
}

/// Each file read, with its bytes and a checksum: what `models/README.md` speaks of.
fn manifest(read: &Groups, data: &Path) -> Result<String, String> {
    let mut out = String::from("file\tbytes\tfnv1a64\n");
    let mut files = read.files.clone();
    files.sort();
    files.dedup();
    for file in &files {
        let path = data.join(file);
        let bytes = std::fs::read(&path).map_err(|e| format!("{}: {e}", path.display()))?;
        let sum = tremplin_reader::link::checksum(&bytes);
        out.push_str(&format!("{}\t{}\t{sum:016x}\n", file.display(), bytes.len()));
    }
    Ok(out)
}

fn write(path: &Path, bytes: &[u8]) -> Result<(), String> {
    std::fs::write(path, bytes).map_err(|e| format!("{}: {e}", path.display()))
}
