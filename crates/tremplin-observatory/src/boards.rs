//! The table of job boards: how each is asked and read. One file a board beside a recorded reply; nothing here speaks to a network.

mod ashby;
mod feed;
pub mod fields;
pub mod file;
pub mod france_travail;
mod greenhouse;
mod job_posting;
mod lever;
mod personio;
mod recruitee;
mod rss;
mod smartrecruiters;
mod teamtailor;
mod welcome_to_the_jungle;
mod workable;

use crate::Posting;
use crate::offer::Offer;
use crate::offer::ways::Ways;
use serde_json::Value;
use tremplin_documents::OpenError;

/// A job board.
pub trait Board: Sync {
    /// Its name, as in `boards.csv` and in [`Posting::source`].
    fn name(&self) -> &'static str;

    /// Hosts that it may be asked at: a name, or `*.name` for every name below it. Empty: the host of the address in the token.
    fn hosts(&self) -> &'static [&'static str];

    /// The first address to ask for a company's ads; nothing when the token cannot be one of this board.
    fn first(&self, token: &str) -> Option<String>;

    /// Whether a list read to its end holds every ad that is open: an ad that is no longer in it is closed.
    fn is_whole(&self) -> bool {
        true
    }

    /// Whether it is asked with credentials.
    fn needs_credentials(&self) -> bool {
        false
    }

    /// Whether its replies are pages made for people, whose banner may say that an ad is closed.
    fn shows_pages(&self) -> bool {
        false
    }

    /// The reply as data.
    ///
    /// # Errors
    /// [`OpenError`] when the bytes are not those of the board.
    fn data(&self, reply: &Reply<'_>) -> Result<Value, OpenError> {
        tremplin_documents::data::json(reply.body)
    }

    /// The ads of a reply, each as the board writes it; nothing when the reply has not the shape of this board.
    fn jobs<'d>(&self, data: &'d Value) -> Option<Vec<&'d Value>>;

    /// What follows a reply: its next page, the pages of its ads.
    fn follow(&self, _data: &Value, _reply: &Reply<'_>) -> Vec<String> {
        Vec::new()
    }

    /// How many ads the reply says that there are, when it does: where it holds fewer, it is not whole.
    fn announced(&self, _data: &Value) -> Option<u64> {
        None
    }

    /// Identifiers of ads that a reply only lists: their texts come with [`Board::follow`].
    fn listed(&self, _data: &Value, _reply: &Reply<'_>) -> Vec<String> {
        Vec::new()
    }

    /// One ad, as the board writes it, in our shape. What is missing or of another type is absent.
    fn offer(&self, job: &Value) -> Offer;

    /// What a whole reply says of each of its ads, beside the ad itself.
    fn complete(&self, _offer: &mut Offer, _data: &Value, _reply: &Reply<'_>) {}
}

/// Every board.
pub const BOARDS: [&dyn Board; 14] = [
    &greenhouse::Greenhouse,
    &lever::Lever,
    &ashby::Ashby,
    &workable::Workable,
    &smartrecruiters::SmartRecruiters,
    &recruitee::Recruitee,
    &teamtailor::Teamtailor,
    &personio::Personio,
    &welcome_to_the_jungle::WelcomeToTheJungle,
    &france_travail::FranceTravail,
    &job_posting::JobPosting,
    &rss::Rss,
    &feed::Feed,
    &file::File,
];

/// Other names of boards.
const ALIASES: [(&str, &str); 3] =
    [("wttj", "welcome_to_the_jungle"), ("welcomekit", "welcome_to_the_jungle"), ("ft", "france_travail")];

/// The board of a name.
#[must_use]
pub fn board(name: &str) -> Option<&'static dyn Board> {
    let name = name.to_lowercase().replace([' ', '-'], "_");
    let name = ALIASES.iter().find(|(alias, _)| *alias == name).map_or(name.as_str(), |(_, own)| *own);
    BOARDS.into_iter().find(|b| b.name() == name)
}

/// One ad as the board of a name writes it; a board without a reader of its own is read by the common names of fields.
#[must_use]
pub fn posting(name: &str, job: &Value, ways: &Ways) -> Posting {
    let board = board(name).unwrap_or(&feed::Feed);
    board.offer(job).posting(name, ways)
}

/// What a board replied.
#[derive(Clone, Copy, Debug)]
pub struct Reply<'r> {
    /// The address asked.
    pub address: &'r str,
    /// The status.
    pub status: u16,
    /// The header `Content-Range`.
    pub content_range: Option<&'r str>,
    /// The body, inflated.
    pub body: &'r [u8],
    /// The day when it was asked, in days since 1970.
    pub day: i64,
}

/// What was read of a reply.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Page {
    /// The ads, in the order of the reply.
    pub postings: Vec<Posting>,
    /// Identifiers of every ad that the reply shows to be open, told in whole or only listed.
    pub listed: Vec<String>,
    /// Addresses to ask next.
    pub follow: Vec<String>,
    /// Ads that could not be read (they have no identifier or no title), and those that the reply announces and does not hold.
    pub unread: usize,
}

/// Why a reply gave nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unread {
    /// The bytes are not those of the board's format.
    Bytes(OpenError),
    /// The format is right and the fields are others than those known: the board changed, or it is another.
    Shape {
        /// The board.
        board: &'static str,
    },
}

impl std::fmt::Display for Unread {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Unread::Bytes(OpenError::Damaged { detail, .. }) => write!(f, "the reply cannot be read: {detail}"),
            Unread::Bytes(error) => write!(f, "the reply cannot be read: {}", error.code()),
            Unread::Shape { board } => {
                write!(f, "the reply has not the fields of {board}: the board changed, or the address is another's")
            }
        }
    }
}

impl std::error::Error for Unread {}

/// Reads a reply of a board.
///
/// # Errors
/// [`Unread`] when the reply is not one of this board.
pub fn read(board: &dyn Board, reply: &Reply<'_>, ways: &Ways) -> Result<Page, Unread> {
    let shape = Unread::Shape { board: board.name() };
    if reply.status == 204 {
        return Ok(Page::default());
    }
    let data = board.data(reply).map_err(Unread::Bytes)?;
    let jobs = board.jobs(&data).ok_or_else(|| shape.clone())?;
    let mut page = Page { follow: board.follow(&data, reply), listed: board.listed(&data, reply), ..Page::default() };
    for job in &jobs {
        let mut offer = board.offer(job);
        board.complete(&mut offer, &data, reply);
        if offer.id.is_empty() || offer.title.trim().is_empty() {
            page.unread += 1;
            continue;
        }
        page.listed.push(offer.id.clone());
        page.postings.push(offer.posting(board.name(), ways));
    }
    let announced = board.announced(&data).and_then(|n| usize::try_from(n).ok()).unwrap_or(0);
    let missing = announced.saturating_sub(jobs.len());
    page.unread += missing;
    if page.postings.is_empty() && page.unread > missing { Err(shape) } else { Ok(page) }
}

/// Whether a word can be a company's token in an address: letters, digits, points, hyphens, underscores.
fn is_token(token: &str) -> bool {
    let sign = |c: char| c.is_ascii_alphanumeric() || "._-".contains(c);
    (1..=100).contains(&token.len()) && token.chars().all(sign) && !token.starts_with('.')
}

/// Whether a word can be a company's name before a domain: `token.example.com`.
fn is_label(token: &str) -> bool {
    is_token(token) && !token.contains('_') && !token.starts_with('-') && token.split('.').all(|p| !p.is_empty())
}

#[cfg(test)]
mod tests;
