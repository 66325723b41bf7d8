//! Addresses that may be asked: `https`, a name of the list of hosts, the usual port, no credentials inside. An address in numbers is
//! none, however it is written.

use std::fmt;
use ureq::http::Uri;

/// An address that may be asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Address {
    host: String,
    path: String,
}

/// Why an address may not be asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refused {
    /// It is no address.
    Malformed,
    /// It is not `https`.
    Scheme,
    /// It holds a name or a password.
    UserInfo,
    /// It names a port.
    Port,
    /// It is made of numbers instead of names.
    Numbers,
    /// Its host is not one of the board's.
    Host(String),
    /// Its name leads to this machine, to a private network or to no public address.
    Private(String),
}

impl fmt::Display for Refused {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Refused::Malformed => write!(f, "this is no address of the web"),
            Refused::Scheme => write!(f, "only https addresses are asked"),
            Refused::UserInfo => write!(f, "an address with a name or a password in it is not asked"),
            Refused::Port => write!(f, "an address with a port is not asked"),
            Refused::Numbers => write!(f, "an address in numbers is not asked; give the name of the host"),
            Refused::Host(host) => write!(f, "{host} is no host of this board"),
            Refused::Private(host) => write!(f, "{host} leads to a private network; it is not asked"),
        }
    }
}

impl std::error::Error for Refused {}

impl Address {
    /// The name of the host, in lower case.
    #[must_use]
    pub fn host(&self) -> &str {
        &self.host
    }

    /// Path and query.
    #[must_use]
    pub fn path(&self) -> &str {
        &self.path
    }

    /// The whole address, without fragment.
    #[must_use]
    pub fn whole(&self) -> String {
        format!("https://{}{}", self.host, self.path)
    }

    /// Where a redirect leads from here: another address, a path of this host, or a name beside this one.
    #[must_use]
    pub fn joined(&self, location: &str) -> String {
        let location = location.trim();
        let path = self.path.split('?').next().unwrap_or_default();
        let folder = path.rsplit_once('/').map_or("", |(folder, _)| folder);
        match location {
            _ if location.contains("://") => location.to_owned(),
            _ if location.starts_with("//") => format!("https:{location}"),
            _ if location.starts_with('/') => format!("https://{}{location}", self.host),
            _ if location.starts_with('?') => format!("https://{}{path}{location}", self.host),
            _ => format!("https://{}{folder}/{location}", self.host),
        }
    }
}

/// Checks an address against the hosts that may be asked: a name, or `*.name` for those below it. Without hosts, its own is let.
///
/// # Errors
/// Why it may not be asked.
pub fn checked(address: &str, hosts: &[&str]) -> Result<Address, Refused> {
    let whole = address.split('#').next().unwrap_or_default();
    let uri: Uri = whole.parse().map_err(|_| Refused::Malformed)?;
    if uri.scheme_str() != Some("https") {
        return Err(if uri.scheme().is_some() { Refused::Scheme } else { Refused::Malformed });
    }
    let authority = uri.authority().ok_or(Refused::Malformed)?;
    if authority.as_str().contains('@') {
        return Err(Refused::UserInfo);
    }
    if authority.port().is_some_and(|port| port.as_str() != "443") || authority.as_str().ends_with(':') {
        return Err(Refused::Port);
    }
    let host = authority.host().trim_end_matches('.').to_ascii_lowercase();
    if is_in_numbers(&host) {
        return Err(Refused::Numbers);
    }
    let sign = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '.';
    if !host.contains('.') || !host.chars().all(sign) || host.split('.').any(str::is_empty) {
        return Err(Refused::Malformed);
    }
    if !hosts.is_empty() && !hosts.iter().any(|allowed| is_below(&host, allowed)) {
        return Err(Refused::Host(host));
    }
    let path = uri.path_and_query().map_or("/", |p| p.as_str());
    Ok(Address { host, path: path.to_owned() })
}

/// Whether a host is an address in numbers, in any of the ways that are understood: `127.1`, `0x7f.1`, `2130706433`, `[::1]`.
fn is_in_numbers(host: &str) -> bool {
    let last = host.rsplit('.').next().unwrap_or_default();
    host.starts_with('[') || host.contains(':') || last.starts_with("0x") || last.bytes().all(|b| b.is_ascii_digit())
}

fn is_below(host: &str, allowed: &str) -> bool {
    match allowed.strip_prefix("*.") {
        Some(name) => host.strip_suffix(name).is_some_and(|rest| rest.len() > 1 && rest.ends_with('.')),
        None => host == allowed,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const HOSTS: [&str; 2] = ["api.lever.co", "*.recruitee.com"];

    #[test]
    fn hosts_of_the_list_are_asked() {
        let address = checked("https://API.lever.co/v0/x?mode=json#part", &HOSTS).unwrap();
        assert_eq!(address.whole(), "https://api.lever.co/v0/x?mode=json");
        assert_eq!(checked("https://orbis.recruitee.com:443", &HOSTS).unwrap().path(), "/");
        assert!(checked("https://any.example.org/", &[]).is_ok());
    }

    #[test]
    fn others_are_not() {
        for (address, why) in [
            ("http://api.lever.co/", Refused::Scheme),
            ("file:///etc/passwd", Refused::Malformed),
            ("ftp://api.lever.co/", Refused::Scheme),
            ("https://user@api.lever.co/", Refused::UserInfo),
            ("https://api.lever.co@evil.example/", Refused::UserInfo),
            ("https://api.lever.co:8443/", Refused::Port),
            ("https://127.1/", Refused::Numbers),
            ("https://0x7f.1/", Refused::Numbers),
            ("https://0x7f000001/", Refused::Numbers),
            ("https://2130706433/", Refused::Numbers),
            ("https://169.254.169.254/latest/meta-data/", Refused::Numbers),
            ("https://[::ffff:127.0.0.1]/", Refused::Numbers),
            ("https://[::1]/", Refused::Numbers),
            ("https://localhost/", Refused::Malformed),
            ("https://evil.example/", Refused::Host("evil.example".into())),
            ("https://recruitee.com/", Refused::Host("recruitee.com".into())),
            ("https://evilrecruitee.com/", Refused::Host("evilrecruitee.com".into())),
            ("https://api.lever.co.evil.example/", Refused::Host("api.lever.co.evil.example".into())),
        ] {
            assert_eq!(checked(address, &HOSTS), Err(why), "{address}");
        }
        for none in ["", "words", "/path", "https://", "https:///x", "https://a..b/"] {
            assert!(checked(none, &HOSTS).is_err(), "{none:?}");
        }
    }

    #[test]
    fn redirects_lead_where_they_say() {
        let from = checked("https://api.lever.co/v0/postings/x?skip=0", &HOSTS).unwrap();
        for (location, to) in [
            ("https://evil.example/", "https://evil.example/"),
            ("//evil.example/a", "https://evil.example/a"),
            ("/v1/x", "https://api.lever.co/v1/x"),
            ("y?z=1", "https://api.lever.co/v0/postings/y?z=1"),
            ("?skip=1", "https://api.lever.co/v0/postings/x?skip=1"),
        ] {
            assert_eq!(from.joined(location), to);
        }
    }
}
