//! The few products of matrices that training needs, on all cores. Every sum is made in an order that the code states, so that
//! the number of cores and their width change nothing.

use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};

/// Columns held in registers at once.
const TILE: usize = 16;
/// Rows held in registers at once.
const ROWS: usize = 4;

/// `out = a · b` where `a` is n × inner and `b` is inner × columns; `columns` a multiple of 16, n of 4. Row by row.
pub fn product(a: &[f32], b: &[f32], inner: usize, columns: usize, out: &mut [f32]) {
    let pieces: Vec<(&[f32], &mut [f32])> = a.chunks(ROWS * inner).zip(out.chunks_mut(ROWS * columns)).collect();
    each(pieces, |(a, out)| {
        for tile in (0..columns).step_by(TILE) {
            let mut sums = [[0f32; TILE]; ROWS];
            for k in 0..inner {
                let row: &[f32; TILE] = b[k * columns + tile..][..TILE].try_into().expect("a tile");
                for (r, sum) in sums.iter_mut().enumerate() {
                    let x = a[r * inner + k];
                    for (s, y) in sum.iter_mut().zip(row) {
                        *s += x * y;
                    }
                }
            }
            for (r, sum) in sums.iter().enumerate() {
                out[r * columns + tile..][..TILE].copy_from_slice(sum);
            }
        }
    });
}

/// The transpose of a matrix of `columns` columns.
pub fn transposed(a: &[f32], columns: usize) -> Vec<f32> {
    let rows = a.len() / columns;
    let mut out = vec![0.0; a.len()];
    for (r, row) in a.chunks(columns).enumerate() {
        for (c, x) in row.iter().enumerate() {
            out[c * rows + r] = *x;
        }
    }
    out
}

/// Does every piece of work, on as many threads as there are cores. Pieces share nothing.
pub fn each<T: Send>(pieces: Vec<T>, work: impl Fn(T) + Sync) {
    let threads = std::thread::available_parallelism().map_or(1, usize::from);
    let next = AtomicUsize::new(0);
    let pieces: Vec<Mutex<Option<T>>> = pieces.into_iter().map(|p| Mutex::new(Some(p))).collect();
    std::thread::scope(|scope| {
        for _ in 0..threads {
            scope.spawn(|| {
                while let Some(piece) = pieces.get(next.fetch_add(1, Ordering::Relaxed)) {
                    let piece = piece.lock().ok().and_then(|mut p| p.take());
                    if let Some(piece) = piece {
                        work(piece);
                    }
                }
            });
        }
    });
}
