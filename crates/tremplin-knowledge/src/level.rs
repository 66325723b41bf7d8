//! Two scales used everywhere: the level of a skill and the level of a degree.

use serde::{Deserialize, Serialize};

/// Level of a skill.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Level {
    /// Has been introduced to it and can follow.
    Basic,
    /// Does ordinary work alone.
    Working,
    /// Does hard work and helps others.
    Solid,
}

impl Level {
    /// All levels, lowest first.
    pub const ALL: [Level; 3] = [Level::Basic, Level::Working, Level::Solid];

    /// 1 for basic, 2 for working, 3 for solid.
    #[must_use]
    pub fn rank(self) -> u32 {
        match self {
            Level::Basic => 1,
            Level::Working => 2,
            Level::Solid => 3,
        }
    }

    /// The level of a rank; `None` for 0, solid for 3 and more.
    #[must_use]
    pub fn from_rank(rank: u32) -> Option<Level> {
        match rank {
            0 => None,
            1 => Some(Level::Basic),
            2 => Some(Level::Working),
            _ => Some(Level::Solid),
        }
    }

    /// The word used in files and JSON.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Level::Basic => "basic",
            Level::Working => "working",
            Level::Solid => "solid",
        }
    }
}

/// Level of a degree, in French years after the baccalauréat. Bac+3 is level 6 of the European framework (EQF),
/// Bac+5 is 7, Bac+8 is 8.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Degree {
    /// No degree.
    #[serde(rename = "none")]
    None,
    /// CAP, BEP.
    #[serde(rename = "cap")]
    Cap,
    /// Baccalauréat, end of secondary school.
    #[serde(rename = "bac")]
    Bac,
    /// BTS, DUT, DEUG, associate degree.
    #[serde(rename = "bac+2")]
    Bac2,
    /// Licence, BUT, bachelor's degree.
    #[serde(rename = "bac+3")]
    Bac3,
    /// Maîtrise, first year of master's.
    #[serde(rename = "bac+4")]
    Bac4,
    /// Master's degree, engineering school.
    #[serde(rename = "bac+5")]
    Bac5,
    /// Doctorate.
    #[serde(rename = "bac+8")]
    Bac8,
}

impl Degree {
    /// The word used in files and JSON: `bac+5`.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Degree::None => "none",
            Degree::Cap => "cap",
            Degree::Bac => "bac",
            Degree::Bac2 => "bac+2",
            Degree::Bac3 => "bac+3",
            Degree::Bac4 => "bac+4",
            Degree::Bac5 => "bac+5",
            Degree::Bac8 => "bac+8",
        }
    }

    /// Level in the European Qualifications Framework, where one exists.
    /// Source: decree 2019-14 of 8 January 2019 (cadre national des certifications professionnelles), levels 3 to 8.
    #[must_use]
    pub fn eqf(self) -> Option<u8> {
        match self {
            Degree::None => None,
            Degree::Cap => Some(3),
            Degree::Bac => Some(4),
            Degree::Bac2 => Some(5),
            Degree::Bac3 | Degree::Bac4 => Some(6),
            Degree::Bac5 => Some(7),
            Degree::Bac8 => Some(8),
        }
    }
}
