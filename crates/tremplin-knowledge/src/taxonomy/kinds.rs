//! The closed sets of a taxonomy: which one, kinds of concepts, of labels, of links, of texts. Each of the last four is one byte
//! in a file: the place in `ALL`, so that what is added goes at the end.

use serde::{Deserialize, Serialize};

/// A set whose members are known by a word and written as one byte.
macro_rules! closed_set {
    ($(#[$about:meta])* $name:ident { $($(#[$doc:meta])* $member:ident = $word:literal,)* }) => {
        $(#[$about])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
        pub enum $name { $($(#[$doc])* #[serde(rename = $word)] $member,)* }

        impl $name {
            /// All members, in the order of their bytes.
            pub const ALL: &[$name] = &[$($name::$member,)*];

            /// The word used in commands and JSON.
            #[must_use]
            pub fn id(self) -> &'static str {
                match self { $($name::$member => $word,)* }
            }

            pub(super) fn code(self) -> u8 {
                self as u8
            }

            #[allow(dead_code, reason = "not every set is written")]
            pub(super) fn of_code(code: u8) -> Option<$name> {
                $name::ALL.get(usize::from(code)).copied()
            }
        }
    };
}

/// Which taxonomy.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Name {
    /// European skills, competences, qualifications and occupations.
    Esco,
    /// Répertoire opérationnel des métiers et des emplois, of France Travail.
    Rome,
}

impl Name {
    /// The word used in commands, JSON and names of files.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Name::Esco => "esco",
            Name::Rome => "rome",
        }
    }

    /// The taxonomy of a word.
    #[must_use]
    pub fn parse(word: &str) -> Option<Name> {
        [Name::Esco, Name::Rome].into_iter().find(|name| name.id() == word)
    }
}

closed_set! {
    /// What a concept is.
    Kind {
        /// An occupation: a ROME "métier", an ESCO occupation.
        Occupation = "occupation",
        /// A title under which an occupation is held: a ROME "appellation".
        Title = "title",
        /// Something one does: a skill or competence.
        Skill = "skill",
        /// Something one knows.
        Knowledge = "knowledge",
        /// A group of occupations: an ISCO group, a ROME domain.
        OccupationGroup = "occupation-group",
        /// A group of skills.
        SkillGroup = "skill-group",
        /// A named set: "Digital", "Green".
        Collection = "collection",
        /// Circumstances of work: shifts, outdoors.
        Context = "context",
        /// A sector of activity.
        Sector = "sector",
        /// A division of the NAF, the French nomenclature of activities.
        Naf = "naf",
        /// A family of the FAP, in which the French ministry of labour counts jobs.
        Fap = "fap",
        /// A theme or a centre of interest.
        Theme = "theme",
        /// A concept of another taxonomy, known by its identifier.
        Foreign = "foreign",
    }
}

closed_set! {
    /// How a label stands to its concept; the strongest first.
    Rank {
        /// The name.
        Preferred = "preferred",
        /// Another name.
        Alternative = "alternative",
        /// A name kept for search only.
        Hidden = "hidden",
    }
}

closed_set! {
    /// How a concept stands to another.
    Link {
        /// The other is wider.
        Broader = "broader",
        /// The first is a title of the other, an occupation.
        TitleOf = "title-of",
        /// Indispensable: a skill of an occupation or of another skill.
        Essential = "essential",
        /// Useful: a skill of an occupation or of another skill.
        Optional = "optional",
        /// A skill, a knowledge or a circumstance of an occupation.
        Asks = "asks",
        /// The same, at the core of the trade.
        AsksCore = "asks-core",
        /// The same, on the rise.
        AsksEmerging = "asks-emerging",
        /// From one occupation one goes on to the other; the value is the order given by the source.
        LeadsTo = "leads-to",
        /// An occupation of this sector; the value is 1 for its main sector.
        InSector = "in-sector",
        /// An occupation of this theme or interest; the value is 1 for the main one.
        InTheme = "in-theme",
        /// An occupation counted in this family.
        CountedIn = "counted-in",
        /// The first, a collection, holds the other.
        Holds = "holds",
        /// The other taxonomy's concept is the same.
        Exact = "exact-match",
        /// The other taxonomy's concept is close.
        Close = "close-match",
        /// The other taxonomy's concept is wider.
        BroaderMatch = "broad-match",
        /// The other taxonomy's concept is narrower.
        NarrowerMatch = "narrow-match",
    }
}

closed_set! {
    /// What a text says of its concept.
    Field {
        /// What it is.
        Description = "description",
        /// What it is, in the words of a nomenclature.
        Definition = "definition",
        /// What it covers and what not.
        Scope = "scope",
        /// How one comes to it.
        Access = "access",
        /// Labels and description in one, where the source does not part them.
        Merged = "merged",
    }
}
