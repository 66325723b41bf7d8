//! Drawing lots by a seed: the same seed draws the same, on every machine.

/// A source of numbers: `SplitMix64` (Steele, Lea, Flood 2014), enough for drawing lots.
#[derive(Clone, Debug)]
pub struct Lots(u64);

impl Lots {
    /// Lots of this seed.
    #[must_use]
    pub fn new(seed: u64) -> Lots {
        Lots(seed)
    }

    /// Lots of the `n`th of many draws of a seed, which needs none of those before it.
    #[must_use]
    pub fn nth(seed: u64, n: u64) -> Lots {
        let mut lots = Lots(seed);
        let first = lots.number();
        Lots(first ^ n.wrapping_mul(0xd134_2543_de82_ef95))
    }

    /// Any number.
    pub fn number(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    /// A number below `end`; 0 when there is none.
    pub fn below(&mut self, end: usize) -> usize {
        usize::try_from(self.number() % (end as u64).max(1)).unwrap_or(0)
    }

    /// One of several.
    ///
    /// # Panics
    /// When there is none.
    pub fn one<'t, T>(&mut self, of: &'t [T]) -> &'t T {
        &of[self.below(of.len())]
    }

    /// Yes, once in `n`.
    pub fn once_in(&mut self, n: usize) -> bool {
        self.below(n) == 0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_seed_draws_the_same_and_another_does_not() {
        let draw = |seed| (0..4).map(|n| Lots::nth(seed, n).below(1000)).collect::<Vec<_>>();
        assert_eq!(draw(7), draw(7));
        assert_ne!(draw(7), draw(8));
        assert!((0..100).all(|_| Lots::new(3).below(5) < 5) && Lots::new(1).below(0) == 0);
    }
}
