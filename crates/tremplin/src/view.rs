//! What a person reads, resolved in a language and free of any medium: a page of sections of blocks. The terminal and
//! the HTML report show the same pages, so that neither can say more than the other.

mod closing;
pub mod entry;
mod evidence;
mod gaps;
#[cfg(feature = "market")]
pub mod market;
mod occupation;
mod offer;
mod orient;
mod others;
mod pay;
mod plan;
mod profile;
mod reading;
mod scope;
mod sources;
pub mod taxonomy;
mod words;

pub use evidence::line as evidence_line;
pub use gaps::gaps;
pub use occupation::why;
pub use orient::orient;
pub use plan::ask;
pub use reading::reading;
pub(crate) use reading::{note_sentence as reading_note, remark_sentence as reading_remark};
pub use scope::{choice_label, profile_how, profile_why, scope};

/// A page.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Page {
    /// Language code.
    pub lang: String,
    /// Title.
    pub title: String,
    /// What stands under the title.
    pub lead: Vec<String>,
    /// Sections.
    pub sections: Vec<Section>,
    /// Last line.
    pub footer: String,
}

/// A section of a page.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Section {
    /// Heading; empty for none.
    pub heading: String,
    /// What it says.
    pub blocks: Vec<Block>,
}

/// A block of a section.
#[derive(Clone, Debug, PartialEq)]
pub enum Block {
    /// A heading below that of the section.
    Heading(String),
    /// A paragraph.
    Paragraph(String),
    /// A paragraph that warns or tells what to do.
    Caution(String),
    /// Few large figures side by side.
    Figures(Vec<Fact>),
    /// Names and values.
    Facts(Vec<Fact>),
    /// Items.
    List(Vec<Item>),
    /// A table.
    Table(Table),
    /// What is done in which weeks; a table with the same content always stands beside it.
    Schedule(Schedule),
}

/// A name and its value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fact {
    /// Name.
    pub name: String,
    /// Value.
    pub value: String,
}

/// An item of a list.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Item {
    /// What it is about; empty for none.
    pub lead: String,
    /// What it says.
    pub text: String,
    /// More, one line each.
    pub details: Vec<String>,
}

/// A table. Every row has as many cells as there are columns.
#[derive(Clone, Debug, PartialEq)]
pub struct Table {
    /// What the table shows.
    pub caption: String,
    /// Columns.
    pub columns: Vec<Column>,
    /// Rows.
    pub rows: Vec<Vec<String>>,
}

/// A column of a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    /// Heading.
    pub heading: String,
    /// Whether its cells are figures, to be set to the right.
    pub figures: bool,
}

/// What is done in which weeks.
#[derive(Clone, Debug, PartialEq)]
pub struct Schedule {
    /// What the chart shows, in a sentence.
    pub description: String,
    /// What the axis counts.
    pub axis: String,
    /// Name of the bars of training.
    pub training: String,
    /// Name of the bars of projects.
    pub projects: String,
    /// Bars in order of time.
    pub bars: Vec<Bar>,
}

/// A bar of a schedule.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bar {
    /// What is done.
    pub label: String,
    /// First week, from 1.
    pub start: u32,
    /// Last week, included.
    pub end: u32,
    /// A project, and not a training.
    pub project: bool,
}

impl Item {
    fn new(lead: impl Into<String>, text: impl Into<String>) -> Item {
        Item { lead: lead.into(), text: text.into(), details: Vec::new() }
    }
}

impl Fact {
    fn new(name: impl Into<String>, value: impl Into<String>) -> Fact {
        Fact { name: name.into(), value: value.into() }
    }
}

impl Column {
    fn words(heading: String) -> Column {
        Column { heading, figures: false }
    }

    fn figures(heading: String) -> Column {
        Column { heading, figures: true }
    }
}
