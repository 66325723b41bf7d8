//! One exchange over HTTP: what is sent, what is received, counted while it inflates. No redirect is followed here, nothing is tried
//! twice.

use super::address::{Address, Refused};
use super::guard::{Guard, PRIVATE};
use std::time::{Duration, UNIX_EPOCH};
use ureq::Agent;
use ureq::http::{HeaderMap, Response, StatusCode};
use ureq::unversioned::transport::DefaultConnector;

/// Longest wait for the head of a reply, and for the rest of it.
pub(super) const STALL: Duration = Duration::from_secs(60);
/// Longest wait for a name and a connection.
const CONNECT: Duration = Duration::from_secs(10);
/// Largest body, inflated.
pub(super) const LARGEST: u64 = tremplin_documents::data::DATA_BYTES.value;

/// What is sent with an address.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Sent<'s> {
    pub etag: Option<&'s str>,
    pub last_modified: Option<&'s str>,
    pub bearer: Option<&'s str>,
    /// A form to send instead of asking.
    pub form: Option<&'s str>,
}

/// What is received.
#[derive(Clone, Debug, Default)]
pub(super) struct Received {
    pub status: u16,
    pub body: Vec<u8>,
    pub etag: Option<String>,
    pub last_modified: Option<String>,
    pub content_range: Option<String>,
    pub location: Option<String>,
    retry_after: Option<String>,
}

/// Why an exchange failed.
#[derive(Debug)]
pub(super) enum Fault {
    TooLarge,
    Refused(Refused),
    Broken(String),
}

impl std::fmt::Display for Fault {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Fault::TooLarge => write!(f, "the reply is larger than {LARGEST} bytes"),
            Fault::Refused(why) => write!(f, "{why}"),
            Fault::Broken(detail) => write!(f, "{detail}"),
        }
    }
}

impl Received {
    /// How long the host asks to wait: seconds, or a date.
    pub fn retry_after(&self, unix: i64) -> Option<Duration> {
        let asked = self.retry_after.as_deref()?.trim();
        if let Ok(seconds) = asked.parse() {
            return Some(Duration::from_secs(seconds));
        }
        let date = httpdate::parse_http_date(asked).ok()?.duration_since(UNIX_EPOCH).ok()?;
        Some(date.saturating_sub(Duration::from_secs(u64::try_from(unix).unwrap_or(0))))
    }
}

/// The HTTP client.
pub(super) struct Wire {
    agent: Agent,
    loopback: Option<u16>,
}

impl Wire {
    pub fn new(name: &str, loopback: Option<u16>, stall: Duration) -> Wire {
        let config = Agent::config_builder()
            .user_agent(name)
            .https_only(loopback.is_none())
            // A proxy would resolve names itself, behind the guard.
            .proxy(None)
            .max_redirects(0)
            .max_redirects_will_error(false)
            .http_status_as_error(false)
            .max_response_header_size(64 << 10)
            .timeout_resolve(Some(CONNECT))
            .timeout_connect(Some(CONNECT))
            .timeout_recv_response(Some(stall))
            .timeout_recv_body(Some(stall))
            .timeout_per_call(Some(stall * 3))
            .build();
        let guard = Guard { loopback: loopback.is_some() };
        Wire { agent: Agent::with_parts(config, DefaultConnector::default(), guard), loopback }
    }

    pub fn send(&self, address: &Address, sent: &Sent<'_>) -> Result<Received, Fault> {
        let (at, host) = match self.loopback {
            Some(port) => (format!("http://127.0.0.1:{port}{}", address.path()), Some(address.host())),
            None => (address.whole(), None),
        };
        let response = match sent.form {
            Some(form) => {
                let request = self.agent.post(&at).header("content-type", "application/x-www-form-urlencoded");
                let request = if let Some(host) = host { request.header("host", host) } else { request };
                request.send(form)
            }
            None => {
                let mut request = self.agent.get(&at);
                let bearer = sent.bearer.map(|bearer| format!("Bearer {bearer}"));
                for (name, value) in [
                    ("host", host),
                    ("if-none-match", sent.etag),
                    ("if-modified-since", sent.last_modified),
                    ("authorization", bearer.as_deref()),
                ] {
                    if let Some(value) = value {
                        request = request.header(name, value);
                    }
                }
                request.call()
            }
        };
        received(response.map_err(|error| fault(&error, address))?, address)
    }
}

fn received(mut response: Response<ureq::Body>, address: &Address) -> Result<Received, Fault> {
    let headers = response.headers();
    let mut received = Received {
        status: response.status().as_u16(),
        etag: header(headers, "etag"),
        last_modified: header(headers, "last-modified"),
        content_range: header(headers, "content-range"),
        location: header(headers, "location"),
        retry_after: header(headers, "retry-after"),
        body: Vec::new(),
    };
    // The page of an error is nobody's ad.
    if response.status().is_success() && response.status() != StatusCode::NO_CONTENT {
        let body = response.body_mut().with_config().limit(LARGEST).read_to_vec();
        received.body = body.map_err(|error| fault(&error, address))?;
    }
    Ok(received)
}

fn header(headers: &HeaderMap, name: &str) -> Option<String> {
    headers.get(name)?.to_str().ok().map(str::to_owned)
}

fn fault(error: &ureq::Error, address: &Address) -> Fault {
    match error {
        ureq::Error::BodyExceedsLimit(_) => Fault::TooLarge,
        ureq::Error::Io(io) if io.to_string().contains(PRIVATE) => {
            Fault::Refused(Refused::Private(address.host().into()))
        }
        other => Fault::Broken(other.to_string()),
    }
}
