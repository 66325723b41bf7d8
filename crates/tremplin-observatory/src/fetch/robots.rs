//! What `robots.txt` lets programs ask (RFC 9309): the file of each host, read once. A host without one lets everything; one that
//! cannot be read while the host is in trouble lets nothing.

use super::address::Address;
use robotstxt::DefaultMatcher;
use std::collections::BTreeMap;

/// Bytes of the file that are read, as the RFC asks at least.
const LONGEST: usize = 500 << 10;

/// The rules of each host.
#[derive(Debug, Default)]
pub(super) struct Robots {
    rules: BTreeMap<String, Rules>,
}

#[derive(Debug)]
enum Rules {
    All,
    Nothing,
    File(String),
}

impl Robots {
    pub fn is_known(&self, host: &str) -> bool {
        self.rules.contains_key(host)
    }

    /// Notes the file of a host: its status and body, or nothing when nothing came back.
    pub fn learn(&mut self, host: &str, file: Option<(u16, Vec<u8>)>) {
        let rules = match file {
            Some((200..=299, body)) => {
                let body = body.get(..body.len().min(LONGEST)).unwrap_or_default();
                Rules::File(String::from_utf8_lossy(body).into_owned())
            }
            // A redirect of this file to another host is as good as no file.
            Some((300..=499, _)) => Rules::All,
            _ => Rules::Nothing,
        };
        self.rules.insert(host.to_owned(), rules);
    }

    /// Whether an address may be asked; one of a host that is not known may not.
    pub fn allow(&self, address: &Address, robot: &str) -> bool {
        match self.rules.get(address.host()) {
            Some(Rules::All) => true,
            Some(Rules::File(file)) => {
                DefaultMatcher::default().one_agent_allowed_by_robots(file, robot, &address.whole())
            }
            Some(Rules::Nothing) | None => false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fetch::address::checked;

    fn allows(file: Option<(u16, &str)>, address: &str) -> bool {
        let address = checked(address, &[]).unwrap();
        let mut robots = Robots::default();
        robots.learn(address.host(), file.map(|(status, body)| (status, body.as_bytes().to_vec())));
        robots.allow(&address, "TremplinObservatory")
    }

    #[test]
    fn the_rules_of_a_host_are_kept() {
        let file = "User-agent: *\nDisallow: /private/\nAllow: /private/jobs\n\nUser-agent: TremplinObservatory\nDisallow: /api";
        let common = "User-agent: *\nDisallow: /private/\nAllow: /private/jobs";
        assert!(!allows(Some((200, file)), "https://a.example/api/x"));
        assert!(allows(Some((200, file)), "https://a.example/private/x"));
        assert!(!allows(Some((200, common)), "https://a.example/private/x"));
        assert!(allows(Some((200, common)), "https://a.example/private/jobs/1"));
        assert!(allows(Some((404, "")), "https://a.example/x"));
        assert!(!allows(Some((503, "")), "https://a.example/x"));
        assert!(!allows(None, "https://a.example/x"));
        assert!(allows(Some((200, "\u{0}\u{ff}<html>é: : :")), "https://a.example/x"));
    }
}
