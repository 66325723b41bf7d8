//! Intervals of 95 %: what the ads counted can say of those that were not. They tell of chance alone, and not of which boards were read.

/// The 97.5th percentile of the normal distribution.
const Z: f64 = 1.96;

/// Of a share: E. B. Wilson, "Probable inference, the law of succession, and statistical inference", Journal of the American
/// Statistical Association 22 (1927), 209-212. From nothing to everything when nothing was counted.
#[must_use]
pub fn wilson(n: f64, total: f64) -> (f64, f64) {
    if total <= 0.0 {
        return (0.0, 1.0);
    }
    let (p, z2) = (n / total, Z * Z);
    let centre = (p + z2 / (2.0 * total)) / (1.0 + z2 / total);
    let half = Z * (p * (1.0 - p) / total + z2 / (4.0 * total * total)).max(0.0).sqrt() / (1.0 + z2 / total);
    ((centre - half).max(0.0), (centre + half).min(1.0))
}

/// Of a change from one share to another, both of separate ads: R. G. Newcombe, "Interval estimation for the difference between
/// independent proportions", Statistics in Medicine 17 (1998), 873-890, method 10.
#[must_use]
pub fn change(before: (f64, f64), after: (f64, f64)) -> (f64, f64) {
    let share = |(n, total): (f64, f64)| if total > 0.0 { n / total } else { 0.0 };
    let (p1, p2) = (share(after), share(before));
    let ((l1, u1), (l2, u2)) = (wilson(after.0, after.1), wilson(before.0, before.1));
    let below = ((p1 - l1).powi(2) + (u2 - p2).powi(2)).sqrt();
    let above = ((u1 - p1).powi(2) + (p2 - l2).powi(2)).sqrt();
    (p1 - p2 - below, p1 - p2 + above)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn close(a: f64, b: f64) -> bool {
        (a - b).abs() < 5e-4
    }

    /// Newcombe's own example of the first method: 81 of 263 (Statistics in Medicine 17, 857-872, table I: .2553 to .3662).
    #[test]
    fn a_share() {
        let (low, high) = wilson(81.0, 263.0);
        assert!(close(low, 0.2553) && close(high, 0.3662), "{low} {high}");
        assert_eq!(wilson(0.0, 0.0), (0.0, 1.0));
        let (low, high) = wilson(0.0, 20.0);
        assert!(low.abs() < 1e-12 && close(high, 0.1611), "{low} {high}");
    }

    /// Newcombe's example (a) of method 10: 56/70 against 48/80, .0524 to .3339.
    #[test]
    fn a_change() {
        let (low, high) = change((48.0, 80.0), (56.0, 70.0));
        assert!(close(low, 0.0524) && close(high, 0.3339), "{low} {high}");
    }
}
