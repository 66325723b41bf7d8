//! How a score becomes the chance of being right: a logistic curve fitted on the development sets (titles of five national
//! nomenclatures, which training does not see) and on names of skills, for which no occupation is right.

use super::esco::Esco;
use super::groups::{About, Group};
use crate::eval::melo::{self, Set};
use std::collections::BTreeSet;
use std::path::Path;
use tremplin_reader::link::{Calibration, Encoder, Model, Signs};

/// Sets whose titles are asked: each country once.
const SETS: [&str; 5] = ["deu_q_de_c_de", "esp_q_es_c_es", "ita_q_it_c_it", "nld_q_nl_c_nl", "prt_q_pt_c_pt"];
/// One skill in so many is asked.
const SKILLS: usize = 16;
/// Newton's steps.
const STEPS: usize = 25;
/// Weight of the squares of the numbers: they stay finite.
const RIDGE: f64 = 1e-3;

/// Fits the curve, and says how well it tells right from wrong.
///
/// # Errors
/// A set that cannot be read.
pub fn fitted(model: Model, groups: &[Group], data: &Path, say: &mut dyn FnMut(&str)) -> Result<Calibration, String> {
    let encoder = Encoder::new(model);
    let esco = Esco::of(&encoder, groups);
    let mut asked = Vec::new();
    for name in SETS {
        asked.extend(titles(&Set::read(&data.join("melo_dev").join(name))?, &encoder, &esco));
    }
    let titles = asked.len();
    let skills = groups.iter().filter(|g| g.about == About::Skill).step_by(SKILLS);
    asked.extend(skills.filter_map(|g| g.labels.first()).map(|(_, label)| (signs(label, &encoder, &esco).1, false)));
    let calibration = fit(&asked);
    let area = |asked: &[(Signs, bool)]| {
        melo::area(asked.iter().map(|(signs, right)| (f64::from(calibration.chance(signs)), *right)).collect())
    };
    say(&format!("right or wrong: AUROC {:.3} on titles, {:.3} with skills", area(&asked[..titles]), area(&asked)));
    Ok(calibration)
}

/// For each title, the signs and whether the best occupation is right.
pub fn titles(set: &Set, encoder: &Encoder, esco: &Esco) -> Vec<(Signs, bool)> {
    let (concepts, of_label) = set.concepts();
    let places = esco.places(&concepts);
    let asked = set.queries.iter().map(|query| {
        let right: BTreeSet<usize> = query.right.iter().filter_map(|label| places[of_label[*label]]).collect();
        let (place, signs) = signs(&query.text, encoder, esco);
        (signs, place.is_some_and(|place| right.contains(&place)))
    });
    asked.collect()
}

/// The best occupation for a phrase, and the signs of its being right.
fn signs(phrase: &str, encoder: &Encoder, esco: &Esco) -> (Option<usize>, Signs) {
    let encoded = encoder.encode(phrase);
    let found = esco.targets.nearest(&encoded.vector, 24);
    let mut occupations = found.iter().filter(|f| !esco.group[f.place]);
    let (first, second) = (occupations.next(), occupations.next());
    let score = first.map_or(0.0, |f| f.score);
    let signs = Signs { score, lead: score - second.map_or(0.0, |f| f.score), known: encoded.known };
    (first.map(|f| f.place), signs)
}

/// Logistic regression by Newton's method, in an order that the code states.
fn fit(asked: &[(Signs, bool)]) -> Calibration {
    let mut numbers = [0f64; 4];
    for _ in 0..STEPS {
        let mut slope = numbers.map(|x| -RIDGE * x);
        let mut curve = [[0f64; 4]; 4];
        for (signs, right) in asked {
            let x = [1.0, f64::from(signs.score), f64::from(signs.lead), f64::from(signs.known)];
            let chance = 1.0 / (1.0 + (-(0..4).map(|i| numbers[i] * x[i]).sum::<f64>()).exp());
            for i in 0..4 {
                slope[i] += (f64::from(u8::from(*right)) - chance) * x[i];
                (0..4).for_each(|j| curve[i][j] += chance * (1.0 - chance) * x[i] * x[j]);
            }
        }
        (0..4).for_each(|i| curve[i][i] += RIDGE);
        let step = solved(curve, slope);
        (0..4).for_each(|i| numbers[i] += step[i]);
    }
    Calibration::of(numbers.map(|x| x as f32))
}

/// Solves a small system by elimination; its matrix is positive.
fn solved(mut a: [[f64; 4]; 4], mut b: [f64; 4]) -> [f64; 4] {
    for i in 0..4 {
        for j in i + 1..4 {
            let times = a[j][i] / a[i][i];
            (i..4).for_each(|k| a[j][k] -= times * a[i][k]);
            b[j] -= times * b[i];
        }
    }
    for i in (0..4).rev() {
        let known: f64 = (i + 1..4).map(|j| a[i][j] * b[j]).sum();
        b[i] = (b[i] - known) / a[i][i];
    }
    b
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_system_is_solved() {
        let a = [[4.0, 1.0, 0.0, 0.0], [1.0, 3.0, 0.0, 1.0], [0.0, 0.0, 2.0, 0.0], [0.0, 1.0, 0.0, 5.0]];
        let x = solved(a, [6.0, 11.0, 6.0, 22.0]);
        assert!(x.iter().zip([1.0, 2.0, 3.0, 4.0]).all(|(x, y)| (x - y).abs() < 1e-9), "{x:?}");
    }
}
