//! Asks boards over HTTP, politely and safely: `https` only, hosts of a list, public addresses only, each hop of a redirect checked
//! again, `robots.txt` kept, a second at least between two calls of a host, bounded retries, sizes and times. Nothing here knows what
//! a reply means.

pub mod address;
mod clock;
mod contact;
mod credentials;
mod guard;
mod pace;
mod robots;
mod stand;
mod wire;

pub use clock::{Clock, HurriedClock, SystemClock};
pub use contact::{Contact, ContactError};
pub use credentials::{Credentials, VARIABLES};
pub use stand::{Stand, StandError};

use address::{Address, Refused};
use pace::Pace;
use robots::Robots;
use std::time::Duration;
use wire::{Fault, Received, Sent, Wire};

/// The name by which `robots.txt` may speak of us.
const ROBOT: &str = "TremplinObservatory";
/// Redirects followed.
const REDIRECTS: usize = 3;
/// Times an address is asked before it is given up.
const ATTEMPTS: u32 = 3;
/// Longest that a board may make us wait by `Retry-After`; beyond it, the board is left for another day. Chosen.
const LONGEST_WAIT: Duration = Duration::from_secs(120);
/// First wait after a failure that names none; it doubles. Chosen.
const FIRST_WAIT: Duration = Duration::from_secs(2);

/// What is asked.
#[derive(Clone, Debug, Default)]
pub struct Request<'r> {
    /// The address.
    pub address: &'r str,
    /// Hosts allowed, `*.name` for those below a name; empty: that of the address.
    pub hosts: &'r [&'r str],
    /// Mark of the version that is known (`ETag`).
    pub etag: Option<&'r str>,
    /// Date of the version that is known (`Last-Modified`).
    pub last_modified: Option<&'r str>,
    /// Whether credentials are sent: those of France Travail.
    pub credentials: bool,
}

/// What came back: 200, 203, 204, 206, or 304 without a body.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Answer {
    /// The status.
    pub status: u16,
    /// The body, inflated.
    pub body: Vec<u8>,
    /// Mark of this version.
    pub etag: Option<String>,
    /// Date of this version.
    pub last_modified: Option<String>,
    /// The header `Content-Range`.
    pub content_range: Option<String>,
}

/// Why nothing came back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FetchError {
    /// The address may not be asked.
    Refused(Refused),
    /// `robots.txt` keeps programs out, or cannot be read while the host is in trouble.
    Robots {
        /// The host.
        host: String,
    },
    /// The board asks to come back later than can be waited for.
    Busy {
        /// The host.
        host: String,
        /// When it asks to come back, in seconds.
        after: u64,
    },
    /// The board refuses or fails.
    Status {
        /// The host.
        host: String,
        /// The status.
        status: u16,
    },
    /// Too many redirects.
    Redirects,
    /// The reply is larger than may be read.
    TooLarge {
        /// The most that is read, in bytes.
        max: u64,
    },
    /// The connection, the name or the reply failed.
    Broken {
        /// The host.
        host: String,
        /// What failed.
        detail: String,
    },
    /// The credentials of France Travail are missing.
    NoCredentials,
    /// The credentials of France Travail are refused.
    Credentials {
        /// By this status.
        status: u16,
    },
}

impl std::fmt::Display for FetchError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            FetchError::Refused(why) => write!(f, "{why}"),
            FetchError::Robots { host } => {
                write!(f, "{host}: its robots.txt keeps programs out, or cannot be read now")
            }
            FetchError::Busy { host, after } => {
                write!(f, "{host} asks to come back in {after} seconds; collect again later")
            }
            FetchError::Status { host, status } => write!(f, "{host} answered {status}"),
            FetchError::Redirects => write!(f, "the address leads from one to another without end"),
            FetchError::TooLarge { max } => write!(f, "the reply is larger than {max} bytes"),
            FetchError::Broken { host, detail } => write!(f, "{host}: {detail}"),
            FetchError::NoCredentials => {
                write!(
                    f,
                    "France Travail: set {} and {}, which it gives at francetravail.io",
                    VARIABLES[0], VARIABLES[1]
                )
            }
            FetchError::Credentials { status } => {
                write!(f, "France Travail: it refused the credentials (status {status}); check both variables")
            }
        }
    }
}

impl std::error::Error for FetchError {}

/// Asks addresses, one at a time.
pub struct Client {
    wire: Wire,
    pace: Pace,
    robots: Robots,
    credentials: Credentials,
    clock: Box<dyn Clock>,
    stand: Option<Stand>,
}

impl Client {
    /// A client for the public network, which tells every host who asks.
    #[must_use]
    pub fn new(contact: &Contact) -> Client {
        Client::with(contact, None, Box::new(SystemClock::default()), wire::STALL, Credentials::of_environment())
    }

    /// A client for tests: of the hosts that the stand tells, and of no others, its port of the loopback is asked, in clear; a reply that
    /// stalls is given up after `stall`. The only way to a private address.
    #[must_use]
    pub fn for_tests(
        contact: &Contact,
        stand: Stand,
        clock: Box<dyn Clock>,
        stall: Duration,
        credentials: Credentials,
    ) -> Client {
        Client::with(contact, Some(stand), clock, stall, credentials)
    }

    fn with(
        contact: &Contact,
        stand: Option<Stand>,
        clock: Box<dyn Clock>,
        stall: Duration,
        credentials: Credentials,
    ) -> Client {
        let wire = Wire::new(&contact.agent(), stand.as_ref().map(|s| s.port), stall);
        Client { wire, pace: Pace::default(), robots: Robots::default(), credentials, clock, stand }
    }

    /// The clock of this client.
    #[must_use]
    pub fn clock(&self) -> &dyn Clock {
        self.clock.as_ref()
    }

    /// Asks one address.
    ///
    /// # Errors
    /// [`FetchError`] when it may not be asked, or nothing whole came back after a few attempts.
    pub fn ask(&mut self, request: &Request<'_>) -> Result<Answer, FetchError> {
        let mut at = request.address.to_owned();
        for _ in 0..=REDIRECTS {
            let address = address::checked(&at, request.hosts).map_err(FetchError::Refused)?;
            self.check_stand(&address)?;
            if !request.credentials {
                self.check_robots(&address)?;
            }
            let bearer = if request.credentials { Some(self.bearer()?) } else { None };
            let received = self.patiently(&address, request, bearer.as_deref())?;
            match received
                .location
                .as_deref()
                .filter(|_| (300..400).contains(&received.status) && received.status != 304)
            {
                // Credentials are for the host that gave them: they follow no redirect.
                Some(_) if request.credentials => return Err(FetchError::Redirects),
                Some(location) => at = address.joined(location),
                None => return answer(received, &address),
            }
        }
        Err(FetchError::Redirects)
    }

    /// Asks until something whole comes back, a few times at most.
    fn patiently(
        &mut self,
        address: &Address,
        request: &Request<'_>,
        bearer: Option<&str>,
    ) -> Result<Received, FetchError> {
        let sent = Sent { etag: request.etag, last_modified: request.last_modified, bearer, form: None };
        let busy = |after: Duration| FetchError::Busy { host: address.host().into(), after: after.as_secs() };
        if let Some(rest) = self.pace.busy(address.host(), self.clock.as_ref()) {
            return Err(busy(rest));
        }
        let mut wait = FIRST_WAIT;
        for attempt in 1..=ATTEMPTS {
            self.pace.wait(address.host(), self.clock.as_ref());
            let result = self.wire.send(address, &sent);
            let last = attempt == ATTEMPTS;
            match result {
                Ok(received) if !is_passing(received.status) => return Ok(received),
                Ok(received) => {
                    let asked = received.retry_after(self.clock.unix());
                    if let Some(after) = asked.filter(|after| *after > LONGEST_WAIT) {
                        self.pace.leave(address.host(), after, self.clock.as_ref());
                        return Err(busy(after));
                    }
                    if last {
                        return Ok(received);
                    }
                    self.clock.sleep(asked.unwrap_or(wait).max(wait.min(Duration::from_secs(1))));
                }
                Err(Fault::TooLarge) => return Err(FetchError::TooLarge { max: wire::LARGEST }),
                Err(Fault::Refused(why)) => return Err(FetchError::Refused(why)),
                Err(Fault::Broken(detail)) if last => {
                    return Err(FetchError::Broken { host: address.host().into(), detail });
                }
                Err(Fault::Broken(_)) => self.clock.sleep(wait),
            }
            wait *= 2;
        }
        Err(FetchError::Broken { host: address.host().into(), detail: "it was asked no more".into() })
    }

    /// Whether `robots.txt` lets us ask; it is read once a host.
    fn check_robots(&mut self, address: &Address) -> Result<(), FetchError> {
        if !self.robots.is_known(address.host()) {
            let own = address.joined("/robots.txt");
            let file = address::checked(&own, &[address.host()]).map_err(FetchError::Refused)?;
            let received = self.patiently(&file, &Request::default(), None);
            self.robots.learn(address.host(), received.map(|r| (r.status, r.body)).ok());
        }
        let allowed = self.robots.allow(address, ROBOT);
        if allowed { Ok(()) } else { Err(FetchError::Robots { host: address.host().into() }) }
    }

    /// The bearer of France Travail, asked for when there is none or it has ended.
    fn bearer(&mut self) -> Result<String, FetchError> {
        if let Some(bearer) = self.credentials.bearer(self.clock.now()) {
            return Ok(bearer);
        }
        let (at, form) = self.credentials.form()?;
        let address = address::checked(at, &credentials::HOSTS).map_err(FetchError::Refused)?;
        self.check_stand(&address)?;
        self.pace.wait(address.host(), self.clock.as_ref());
        let sent = Sent { form: Some(&form), ..Sent::default() };
        let received = self
            .wire
            .send(&address, &sent)
            .map_err(|fault| FetchError::Broken { host: address.host().into(), detail: fault.to_string() })?;
        self.credentials.keep(&received, self.clock.now())
    }

    /// In a test, only the hosts of its stand are asked.
    fn check_stand(&self, address: &Address) -> Result<(), FetchError> {
        match &self.stand {
            Some(stand) if !stand.holds(address.host()) => {
                Err(FetchError::Refused(Refused::Host(address.host().to_owned())))
            }
            _ => Ok(()),
        }
    }
}

/// Statuses of a trouble that may pass.
fn is_passing(status: u16) -> bool {
    matches!(status, 408 | 425 | 429 | 500 | 502 | 503 | 504)
}

fn answer(received: Received, address: &Address) -> Result<Answer, FetchError> {
    match received.status {
        200 | 203 | 204 | 206 | 304 => Ok(Answer {
            status: received.status,
            body: received.body,
            etag: received.etag,
            last_modified: received.last_modified,
            content_range: received.content_range,
        }),
        status => Err(FetchError::Status { host: address.host().into(), status }),
    }
}
