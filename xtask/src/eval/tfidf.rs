//! The yardstick of `melo`: TF-IDF of runs of one to three letters, as that benchmark's own baseline has it (scikit-learn's
//! `TfidfVectorizer(analyzer="char", ngram_range=(1, 3))` on text in lower case, put into ASCII), so that it gives its published figures.

use unicode_normalization::UnicodeNormalization;

/// Codes of runs: three letters of seven bits.
const CODES: usize = 1 << 21;
/// Longest run.
const LONGEST: usize = 3;

/// A corpus, ready to be asked.
pub struct TfIdf {
    weights: Vec<f64>,
    /// For each code, where its postings begin.
    starts: Vec<usize>,
    /// Elements with the weight of the code in each.
    postings: Vec<(usize, f64)>,
    elements: usize,
}

impl TfIdf {
    /// Counts a corpus.
    #[must_use]
    pub fn of<'t>(corpus: impl Iterator<Item = &'t str>) -> TfIdf {
        let counts: Vec<Vec<(usize, f64)>> = corpus.map(counts).collect();
        let mut found = vec![0usize; CODES + 1];
        counts.iter().flatten().for_each(|(code, _)| found[code + 1] += 1);
        let all = number(counts.len() + 1);
        let weights: Vec<f64> =
            found[1..].iter().map(|n| if *n == 0 { 0.0 } else { (all / number(n + 1)).ln() + 1.0 }).collect();
        for code in 0..CODES {
            found[code + 1] += found[code];
        }
        let (starts, mut next) = (found.clone(), found);
        let mut postings = vec![(0, 0.0); starts[CODES]];
        for (element, counts) in counts.iter().enumerate() {
            for (code, weight) in weighed(counts, &weights) {
                postings[next[code]] = (element, weight);
                next[code] += 1;
            }
        }
        TfIdf { weights, starts, postings, elements: counts.len() }
    }

    /// The cosine of a query with each element.
    #[must_use]
    pub fn scores(&self, query: &str) -> Vec<f64> {
        let mut scores = vec![0.0; self.elements];
        for (code, weight) in weighed(&counts(query), &self.weights) {
            for (element, there) in &self.postings[self.starts[code]..self.starts[code + 1]] {
                scores[*element] += weight * there;
            }
        }
        scores
    }
}

/// Counts to weights whose squares make one; runs that the corpus lacks have none.
fn weighed(counts: &[(usize, f64)], weights: &[f64]) -> Vec<(usize, f64)> {
    let raw: Vec<(usize, f64)> = counts.iter().map(|(code, n)| (*code, n * weights[*code])).collect();
    let norm = raw.iter().map(|(_, w)| w * w).sum::<f64>().sqrt().max(f64::MIN_POSITIVE);
    raw.into_iter().map(|(code, w)| (code, w / norm)).collect()
}

/// How often each run of letters comes.
fn counts(text: &str) -> Vec<(usize, f64)> {
    let ascii: Vec<usize> = text.to_lowercase().nfkd().filter(char::is_ascii).map(|c| c as usize).collect();
    let mut letters = ascii;
    letters.dedup_by(|a, b| *a == usize::from(b' ') && *b == usize::from(b' '));
    let runs = (1..=LONGEST).flat_map(|n| letters.windows(n).map(|w| w.iter().fold(0, |code, c| code << 7 | c)));
    let mut codes: Vec<usize> = runs.collect();
    codes.sort_unstable();
    codes.chunk_by(|a, b| a == b).map(|same| (same[0], number(same.len()))).collect()
}

fn number(n: usize) -> f64 {
    f64::from(u32::try_from(n).unwrap_or(u32::MAX))
}
