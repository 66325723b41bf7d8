//! The model's file: which features were seen in training, the table of four-bit numbers, how a score becomes a chance.
//!
//! ```text
//! "TREMPLIN LINK 1\n" | rows u32 | dimensions u32 | bits of the filter u32 | scale u8 × rows | table: half a byte a number
//! | filter | calibration f32 × 4 | FNV-1a of all before, u64
//! ```
//! Numbers are little-endian. Byte `i` of a row holds dimension `i` in its low half and `i + dimensions / 2` in its high one, each
//! eight more than its value, from −7 to 7. A row's scale is a power of two in eighths: `2^(scale / 8 − 24)`.

use super::calibration::Calibration;
use super::features::{FILTER, ROWS};
use std::f32::consts::SQRT_2;
use std::fmt;
use std::ops::Range;

/// First bytes; the number rises when features, normalisation or form change.
const MAGIC: &[u8; 16] = b"TREMPLIN LINK 1\n";
/// Numbers of a vector.
pub const DIMENSIONS: usize = 128;
const HALF: usize = DIMENSIONS / 2;
/// The largest value of half a byte.
const MOST: f32 = 7.0;

const SCALES: usize = MAGIC.len() + 12;
const TABLE: usize = SCALES + ROWS;
const SEEN: usize = TABLE + ROWS * HALF;
const CALIBRATION: usize = SEEN + FILTER / 8;
const CHECK: usize = CALIBRATION + 16;
/// Bytes of the file.
const LENGTH: usize = CHECK + 8;

/// A model as it lies in its file.
#[derive(Clone)]
pub struct Model {
    bytes: std::borrow::Cow<'static, [u8]>,
}

/// Why bytes are no model.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Damage {
    /// Another kind of file, or another version.
    Foreign,
    /// Cut short, or changed.
    Broken,
}

impl fmt::Display for Damage {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Damage::Foreign => "not a linker's model of this version",
            Damage::Broken => "a linker's model that was cut or changed: its checksum differs",
        })
    }
}

impl std::error::Error for Damage {}

impl Model {
    /// Takes bytes whose head and checksum are right.
    ///
    /// # Errors
    /// When they are not.
    pub fn read(bytes: Vec<u8>) -> Result<Model, Damage> {
        if !bytes.starts_with(&head()) {
            return Err(Damage::Foreign);
        }
        let told = bytes.get(CHECK..LENGTH).filter(|_| bytes.len() == LENGTH).ok_or(Damage::Broken)?;
        if told != checksum(&bytes[..CHECK]).to_le_bytes() {
            return Err(Damage::Broken);
        }
        Ok(Model { bytes: bytes.into() })
    }

    /// The model that the program carries; its checksum is checked by a test.
    #[must_use]
    pub fn embedded() -> Model {
        Model { bytes: include_bytes!(concat!(env!("CARGO_MANIFEST_DIR"), "/models/link.bin")).as_slice().into() }
    }

    /// Makes a model of a table of numbers, row by row, and of the bits of the features seen.
    ///
    /// # Panics
    /// When the table or the filter has not its length.
    #[must_use]
    pub fn make(rows: &[f32], seen: &[bool], calibration: &Calibration) -> Model {
        assert!(rows.len() == ROWS * DIMENSIONS && seen.len() == FILTER, "a table and a filter of their lengths");
        let scales: Vec<u8> = rows.chunks(DIMENSIONS).map(scale_of).collect();
        let mut bytes = head();
        bytes.extend_from_slice(&scales);
        for (row, scale) in rows.chunks(DIMENSIONS).zip(&scales) {
            let size = size(*scale);
            let code = |x: f32| (x / size).round().clamp(-MOST, MOST) as i32 + 8;
            let (low, high) = row.split_at(HALF);
            bytes.extend(low.iter().zip(high).map(|(l, h)| (code(*l) | code(*h) << 4) as u8));
        }
        let byte = |bits: &[bool]| bits.iter().rev().fold(0u8, |byte, bit| byte << 1 | u8::from(*bit));
        bytes.extend(seen.chunks(8).map(byte));
        bytes.extend(calibration.numbers().iter().flat_map(|x| x.to_le_bytes()));
        let check = checksum(&bytes);
        bytes.extend_from_slice(&check.to_le_bytes());
        Model { bytes: bytes.into() }
    }

    /// The bytes of its file.
    #[must_use]
    pub fn bytes(&self) -> &[u8] {
        &self.bytes
    }

    /// How its scores become chances.
    #[must_use]
    pub fn calibration(&self) -> Calibration {
        let bytes = self.part(CALIBRATION..CHECK);
        let number = |i: usize| bytes.get(i * 4..)?.first_chunk().map(|b| f32::from_le_bytes(*b));
        Calibration::of([0, 1, 2, 3].map(|i| number(i).unwrap_or_default()))
    }

    /// Whether training met a feature of this bit.
    pub(super) fn has_seen(&self, bit: usize) -> bool {
        self.bytes.get(SEEN + bit / 8).is_some_and(|byte| byte >> (bit % 8) & 1 == 1)
    }

    /// Adds a row to a vector.
    pub(super) fn add(&self, row: usize, to: &mut [f32; DIMENSIONS]) {
        let start = TABLE + row * HALF;
        let Some(codes) = self.part(start..start + HALF).first_chunk::<HALF>() else { return };
        let size = size(self.bytes.get(SCALES + row).copied().unwrap_or_default());
        let (low, high) = to.split_at_mut(HALF);
        for ((low, high), code) in low.iter_mut().zip(high).zip(codes) {
            *low += size * (f32::from(code & 15) - 8.0);
            *high += size * (f32::from(code >> 4) - 8.0);
        }
    }

    fn part(&self, range: Range<usize>) -> &[u8] {
        self.bytes.get(range).unwrap_or_default()
    }
}

impl fmt::Debug for Model {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Model").field("bytes", &self.bytes.len()).finish()
    }
}

fn head() -> Vec<u8> {
    let sizes = [ROWS, DIMENSIONS, FILTER].map(|n| u32::try_from(n).unwrap_or(u32::MAX).to_le_bytes());
    [MAGIC.as_slice(), sizes.concat().as_slice()].concat()
}

/// The scale with which a row of half bytes is nearest to itself: the largest number is not always worth its place.
fn scale_of(row: &[f32]) -> u8 {
    let most = row.iter().fold(0f32, |most, x| most.max(x.abs()));
    let first = (1..=u8::MAX).find(|s| size(*s) * MOST >= most).unwrap_or(u8::MAX);
    let error = |scale: u8| -> f32 {
        let size = size(scale);
        row.iter().map(|x| (x - (x / size).round().clamp(-MOST, MOST) * size).powi(2)).sum()
    };
    let tried = first.saturating_sub(8).max(1)..=first;
    tried.min_by(|a, b| error(*a).total_cmp(&error(*b))).unwrap_or(first)
}

/// `2^(scale / 8 − 24)`, from a table: the same on every machine.
fn size(scale: u8) -> f32 {
    const EIGHTHS: [f32; 8] = [1.0, 1.090_507_7, 1.189_207_1, 1.296_839_6, SQRT_2, 1.542_210_8, 1.681_792_9, 1.834_008];
    let whole = u32::from(scale / 8) + 127 - 24;
    EIGHTHS[usize::from(scale % 8)] * f32::from_bits(whole << 23)
}

/// FNV-1a over 64 bits: it shows what was cut or changed, not who did it.
#[must_use]
pub fn checksum(bytes: &[u8]) -> u64 {
    bytes
        .iter()
        .fold(0xcbf2_9ce4_8422_2325, |state, byte| (state ^ u64::from(*byte)).wrapping_mul(0x0000_0100_0000_01b3))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_model_carried_is_whole_and_a_changed_one_is_refused() {
        let mut bytes = Model::embedded().bytes().to_vec();
        assert_eq!(Model::read(bytes.clone()).err(), None);
        bytes[TABLE + 5] ^= 1;
        assert_eq!(Model::read(bytes.clone()).err(), Some(Damage::Broken));
        bytes.truncate(TABLE);
        assert_eq!(Model::read(bytes.clone()).err(), Some(Damage::Broken));
        bytes[15] = b'9';
        assert_eq!(Model::read(bytes).err(), Some(Damage::Foreign));
    }

    #[test]
    fn a_row_of_half_bytes_is_near_itself() {
        let row: Vec<f32> = (0..DIMENSIONS).map(|i| (i as f32 * 1.3).sin() * 0.2).collect();
        let mut rows = row.clone();
        rows.resize(ROWS * DIMENSIONS, 0.0);
        let model = Model::make(&rows, &vec![true; FILTER], &Calibration::default());
        let mut sum = [0.0; DIMENSIONS];
        model.add(0, &mut sum);
        let error = row.iter().zip(&sum).map(|(x, y)| (x - y).abs()).fold(0f32, f32::max);
        assert!(error <= 0.016, "{error}");
    }
}
