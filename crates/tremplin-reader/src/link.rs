//! The linker: any job title or skill phrase to a concept, or to none. A phrase is normalised, cut into features, encoded as a
//! vector by a small trained table (`models/`), and looked for among the vectors of concepts. Knows nothing of documents and their facts.

mod calibration;
mod encoder;
mod features;
mod linker;
mod mentions;
mod model;
mod normalise;
mod places;
mod targets;

pub use calibration::{Calibration, Signs};
pub use encoder::{Encoded, Encoder, Vector, dot, scale_to_one};
pub use features::{FILTER, ROWS, bit, features, row};
pub use linker::{Linked, Linker, Match};
pub use mentions::{Mention, mentions};
pub use model::{DIMENSIONS, Damage, Model, checksum};
pub use normalise::{Words, words};
pub use places::{What, of_knowledge, of_taxonomy};
pub use targets::{Found, Target, Targets};
