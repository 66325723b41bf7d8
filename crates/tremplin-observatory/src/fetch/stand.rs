//! The stand of a test: a server on the loopback that takes the place of some hosts. Nothing else makes the client speak to this machine.

use std::fmt;

/// Which port of the loopback answers, and for which hosts.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Stand {
    /// The port of 127.0.0.1.
    pub port: u16,
    /// The hosts that it stands for; all when there is none.
    pub hosts: Vec<String>,
}

/// A file that tells no stand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StandError {
    /// Its line, from 1.
    pub line: usize,
}

impl fmt::Display for StandError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "line {}: first 127.0.0.1:PORT, then a host a line", self.line)
    }
}

impl std::error::Error for StandError {}

impl Stand {
    /// A stand for every host.
    #[must_use]
    pub fn of_all(port: u16) -> Stand {
        Stand { port, hosts: Vec::new() }
    }

    /// Reads a file: first `127.0.0.1:PORT`, then the hosts, one a line and one at least.
    ///
    /// # Errors
    /// The line that is wrong.
    pub fn parse(text: &str) -> Result<Stand, StandError> {
        let mut lines = text.lines().map(str::trim);
        let port = lines.next().and_then(|line| line.strip_prefix("127.0.0.1:")?.parse().ok());
        let port = port.filter(|port| *port != 0).ok_or(StandError { line: 1 })?;
        let hosts: Vec<String> = lines.map(str::to_ascii_lowercase).collect();
        let named =
            |host: &String| !host.is_empty() && host.bytes().all(|b| b.is_ascii_alphanumeric() || b".-".contains(&b));
        match hosts.iter().position(|host| !named(host)) {
            Some(wrong) => Err(StandError { line: wrong + 2 }),
            None if hosts.is_empty() => Err(StandError { line: 2 }),
            None => Ok(Stand { port, hosts }),
        }
    }

    pub(super) fn holds(&self, host: &str) -> bool {
        self.hosts.is_empty() || self.hosts.iter().any(|known| known == host)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_stand_names_its_hosts() {
        let stand = Stand::parse("127.0.0.1:4321\napi.lever.co\n").unwrap();
        assert_eq!(stand, Stand { port: 4321, hosts: vec!["api.lever.co".into()] });
        assert!(stand.holds("api.lever.co") && !stand.holds("api.lever.co.evil.example"));
        for (wrong, line) in
            [("", 1), ("10.0.0.1:80\na.b", 1), ("127.0.0.1:0\na.b", 1), ("127.0.0.1:1", 2), ("127.0.0.1:1\na.b\n*", 3)]
        {
            assert_eq!(Stand::parse(wrong), Err(StandError { line }), "{wrong:?}");
        }
    }
}
