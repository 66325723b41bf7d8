//! Figures against enumeration, against scipy, and against what can be told by reading.

use super::*;
use crate::small_world::Dice;

fn count(group: &str, selected: u64, n: u64) -> Count {
    Count { group: group.into(), n, selected }
}

fn of(counts: &[(&str, u64, u64)]) -> Table {
    table(&counts.iter().map(|(g, s, n)| count(g, *s, *n)).collect::<Vec<_>>())
}

/// `(selected, n)` twice, and p.
type Pair = ((u64, u64), (u64, u64), f64);
const FISHER: [Pair; 9] = [
    ((120, 400), (80, 400), 0.001_415_349_348_148_285_6),
    ((48, 80), (21, 50), 0.049_542_653_521_591_1),
    ((0, 30), (1, 1), 0.032_258_064_516_129_04),
    ((5, 20), (0, 20), 0.047_124_047_124_047_13),
    ((7, 12), (2, 11), 0.089_379_458_877_372_45),
    ((300, 1000), (250, 1000), 0.014_093_391_894_333_672),
    ((3, 3), (0, 3), 0.1),
    ((10, 40), (10, 40), 1.0),
    ((900, 1000), (10, 12), 0.344_880_535_925_655_64),
];

/// Selected, n, and the ends of the interval.
const CLOPPER_PEARSON: [(u64, u64, f64, f64); 7] = [
    (0, 30, 0.0, 0.115_703_308_222_027_43),
    (30, 30, 0.884_296_691_777_972_5, 1.0),
    (1, 1, 0.025, 1.0),
    (21, 50, 0.281_882_241_123_886_43, 0.567_939_564_934_631_8),
    (48, 80, 0.484_376_940_495_355_73, 0.707_990_643_744_730_8),
    (120, 400, 0.255_466_728_095_800_6, 0.347_521_879_073_688_87),
    (1, 1000, 2.531_748_749_167_463_4e-5, 0.005_558_924_279_849_9),
];

fn near(a: f64, b: f64) -> bool {
    (a - b).abs() <= 1e-9
}

/// Fisher's test by drawing every set of winners, one by one.
fn by_enumeration(a: (u64, u64), b: (u64, u64)) -> f64 {
    let (all, selected) = (a.1 + b.1, u32::try_from(a.0 + b.0).unwrap());
    let mut draws = vec![0_u64; usize::try_from(all).unwrap() + 1];
    for set in (0_u32..1 << all).filter(|set| set.count_ones() == selected) {
        draws[(set & ((1 << a.1) - 1)).count_ones() as usize] += 1;
    }
    let seen = draws[usize::try_from(a.0).unwrap()];
    let extreme: u64 = draws.iter().filter(|d| **d <= seen).sum();
    part(extreme, draws.iter().sum())
}

#[test]
fn the_exact_test_agrees_with_every_draw() {
    for n in 0..=7 {
        for m in 0..=6 {
            for (x, y) in (0..=n).flat_map(|x| (0..=m).map(move |y| (x, y))) {
                let (told, drawn) = (fisher((x, n), (y, m)), by_enumeration((x, n), (y, m)));
                assert!(near(told, drawn), "{x}/{n} and {y}/{m}: {told} and not {drawn}");
            }
        }
    }
}

/// Figures of scipy 1.17.1 (`fisher_exact`, `binomtest(..).proportion_ci(0.95, "exact")`), computed for these tests.
#[test]
fn the_figures_are_those_of_scipy() {
    for (a, b, p) in FISHER {
        assert!((fisher(a, b) / p - 1.0).abs() < 1e-6, "{a:?} {b:?}: {}", fisher(a, b));
        assert_eq!(fisher(a, b).to_bits(), fisher(a, b).to_bits());
    }
    for (selected, n, low, high) in CLOPPER_PEARSON {
        let told = clopper_pearson(selected, n, CONFIDENCE);
        assert!(near(told.0, low) && near(told.1, high), "{selected}/{n}: {told:?}");
    }
}

/// Newcombe's own example (1998, table II, contrast a): 56 of 70 and 48 of 80, method 10.
#[test]
fn the_difference_is_that_of_newcombe() {
    let (low, high) = newcombe((56, 70), (48, 80));
    assert!((low - 0.0524).abs() < 5e-5 && (high - 0.3339).abs() < 5e-5, "{low} {high}");
}

#[test]
fn the_lowest_is_told_whoever_it_is() {
    let table = of(&[("homme", 80, 400), ("femme", 120, 400)]);
    assert_eq!((table.worst.as_deref(), table.verdict), (Some("homme"), Verdict::Disparity));
    assert!(near(table.ratio.unwrap(), 2.0 / 3.0));
    assert!(table.groups[1].flagged && !table.groups[0].flagged);
}

#[test]
fn four_fifths_exactly_is_not_below() {
    let exactly = of(&[("a", 600, 1000), ("b", 480, 1000)]);
    assert_eq!((exactly.verdict, exactly.groups[1].flagged), (Verdict::NoDisparitySeen, false));
    assert_eq!(of(&[("a", 600, 1000), ("b", 479, 1000)]).verdict, Verdict::Disparity);
    // 48 of 80 beside 21 of 50 is 0.70.
    let table = of(&[("a", 48, 80), ("b", 21, 50)]);
    assert!(near(table.ratio.unwrap(), 0.7) && table.groups[1].flagged);
}

#[test]
fn small_numbers_never_pass_and_never_accuse() {
    for counts in [
        &[("A", 0, 30), ("B", 0, 30), ("C", 1, 1)][..],
        &[("A", 0, 40), ("B", 0, 35)],
        &[("A", 10, 29), ("B", 200, 400)],
        &[("A", 3, 3), ("B", 0, 3)],
        &[("A", 200, 400)],
        &[("A", 1, 400), ("B", 2, 400)],
        &[],
    ] {
        assert_eq!(of(counts).verdict, Verdict::InsufficientData, "{counts:?}");
    }
    assert_eq!(of(&[("A", 0, 40), ("B", 0, 35)]).ratio, None);
    assert_eq!(of(&[("A", 400, 400), ("B", 390, 390)]).verdict, Verdict::NoDisparitySeen);
    // A third group of enough people, too small a share to count, hides nothing.
    assert_eq!(of(&[("A", 200, 400), ("B", 80, 400), ("C", 1, 1)]).verdict, Verdict::Disparity);
}

#[test]
fn a_group_under_two_percent_is_shown_without_a_ratio() {
    let table = of(&[("A", 500, 1000), ("B", 480, 1000), ("C", 30, 30)]);
    let small = &table.groups[2];
    assert!(small.small && small.ratio.is_none() && near(small.rate, 1.0) && !small.flagged);
    assert_eq!(table.groups[0].ratio, Some(1.0));
    assert_eq!(table.verdict, Verdict::NoDisparitySeen);
    // The lowest over the highest is told over all groups all the same.
    assert!(near(table.ratio.unwrap(), 0.48));
}

fn decisions(dice: &mut Dice, n: usize) -> Vec<Row> {
    let group = |dice: &mut Dice, of: &[&str]| {
        let names: Vec<Option<String>> = of.iter().map(|g| Some((*g).to_owned())).chain([None]).collect();
        names[dice.roll(names.len())].clone()
    };
    let row = |_| Row {
        groups: vec![group(dice, &["x", "y"]), group(dice, &["old", "young", "between"])],
        selected: [None, Some(true), Some(false)][dice.roll(3)],
        score: [None, Some(whole(dice.roll(9) as u64))][dice.roll(2)],
    };
    (0..n).map(row).collect()
}

#[test]
fn counts_add_up_and_the_order_of_rows_changes_nothing() {
    let mut dice = Dice::new(7);
    for n in [0, 1, 2, 30, 300, 1_000] {
        let mut rows = decisions(&mut dice, n);
        let told = audit(&rows, 2);
        for cut in &told {
            let among = match cut.measure {
                Measure::Selection => rows.iter().filter(|r| r.selected.is_some()).count(),
                Measure::Scoring => rows.iter().filter(|r| r.score.is_some()).count(),
            };
            let people: u64 = cut.table.groups.iter().map(|g| g.n).sum();
            assert_eq!(people + cut.unknown, among as u64);
            assert!(cut.table.groups.iter().all(|g| g.selected <= g.n && g.low <= g.rate && g.rate <= g.high));
            if let (Measure::Scoring, Some(median)) = (cut.measure, cut.median) {
                let above = rows.iter().filter(|r| r.score.is_some_and(|s| s > median)).count();
                assert!(cut.table.groups.iter().map(|g| g.selected).sum::<u64>() <= above as u64);
                assert!(2 * above <= among);
            }
        }
        for i in (1..rows.len()).rev() {
            rows.swap(i, dice.roll(i + 1));
        }
        assert_eq!(told, audit(&rows, 2));
    }
}

#[test]
fn ties_at_the_median_are_not_above_it() {
    let row = |group: &str, score: f64| Row { groups: vec![Some(group.into())], selected: None, score: Some(score) };
    let rows = [row("a", 5.0), row("a", 5.0), row("b", 5.0), row("b", 9.0), row("b", 1.0)];
    let told = audit(&rows, 1);
    assert_eq!((told.len(), told[0].median), (1, Some(5.0)));
    let selected: Vec<u64> = told[0].table.groups.iter().map(|g| g.selected).collect();
    assert_eq!(selected, [0, 1]);
}
