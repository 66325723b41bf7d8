//! What is known of a person whatever the occupation: computed once, used for each.

use crate::HOURS_PER_WEEK;
use crate::answer::Request;
use crate::fit::Holdings;
use crate::plan::{Candidate, Levels, candidates};
use tremplin_knowledge::Knowledge;
use tremplin_reader::facts::Profile;

/// A person before the knowledge.
pub(crate) struct Person<'a> {
    pub profile: &'a Profile,
    pub knowledge: &'a Knowledge,
    pub request: &'a Request,
    pub holdings: Holdings,
    /// The levels of the holdings.
    pub levels: Levels,
    /// Routes and projects that the person could follow, whatever the mode.
    pub candidates: Vec<Candidate<'a>>,
}

impl<'a> Person<'a> {
    pub fn new(profile: &'a Profile, knowledge: &'a Knowledge, request: &'a Request) -> Person<'a> {
        let holdings = Holdings::supposing(profile, knowledge, &request.suppose);
        let levels = Levels::of(&holdings);
        let candidates = candidates(profile, &levels, knowledge, request);
        Person { profile, knowledge, request, holdings, levels, candidates }
    }

    /// Hours of work a week, at least one.
    pub fn hours_per_week(&self) -> u32 {
        self.request.hours_per_week.unwrap_or(HOURS_PER_WEEK).max(1)
    }

    /// Hundredths of an hour available in all, when the person set a limit.
    pub fn time_available(&self) -> Option<u64> {
        let hours = |weeks| u64::from(weeks) * u64::from(self.hours_per_week());
        self.request.weeks.map(|weeks| hours(weeks).saturating_mul(100))
    }
}
