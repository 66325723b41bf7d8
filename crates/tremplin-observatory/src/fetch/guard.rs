//! The last gate before a connection: the addresses that a name really leads to, each of which must be public. The connection is made
//! to these and no others, so that a name that changes its answer gains nothing.

use std::io;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};
use ureq::config::Config;
use ureq::http::Uri;
use ureq::unversioned::resolver::{DefaultResolver, ResolvedSocketAddrs, Resolver};
use ureq::unversioned::transport::NextTimeout;

/// Resolves names; refuses those that lead to an address that is not public.
#[derive(Debug)]
pub(super) struct Guard {
    /// Only for tests: the loopback is let, and nothing else.
    pub loopback: bool,
}

/// What the error of a refused name says, by which it is known again.
pub(super) const PRIVATE: &str = "not a public address";

impl Resolver for Guard {
    fn resolve(&self, uri: &Uri, config: &Config, timeout: NextTimeout) -> Result<ResolvedSocketAddrs, ureq::Error> {
        let found = DefaultResolver::default().resolve(uri, config, timeout)?;
        let let_through = |ip: IpAddr| if self.loopback { ip.is_loopback() } else { is_public(ip) };
        if found.iter().all(|address| let_through(address.ip())) {
            Ok(found)
        } else {
            Err(ureq::Error::Io(io::Error::new(io::ErrorKind::PermissionDenied, PRIVATE)))
        }
    }
}

/// Whether an address is of the public internet (the registries of special addresses of the IANA, IPv4 and IPv6).
fn is_public(ip: IpAddr) -> bool {
    match ip {
        IpAddr::V4(ip) => is_public_v4(ip),
        IpAddr::V6(ip) => is_public_v6(ip),
    }
}

fn is_public_v4(ip: Ipv4Addr) -> bool {
    let [a, b, c, _] = ip.octets();
    let special = matches!(
        (a, b, c),
        (0 | 10 | 127 | 224..=255, _, _)
            | (100, 64..=127, _)
            | (169, 254, _)
            | (172, 16..=31, _)
            | (192, 168, _)
            | (192, 0, 0 | 2)
            | (192, 88, 99)
            | (198, 18..=19, _)
            | (198, 51, 100)
            | (203, 0, 113)
    );
    !special
}

fn is_public_v6(ip: Ipv6Addr) -> bool {
    let [first, second, third, ..] = ip.segments();
    // Global unicast is 2000::/3; what is inside that tunnels or documents is left out.
    let global = (0x2000..=0x3fff).contains(&first);
    let special =
        matches!((first, second), (0x2001, 0..=0x1ff | 0xdb8) | (0x2002, _)) || (first == 0x3fff && second < 0x1000);
    // 2620:4f:8000::/48 serves private names.
    global && !special && (first, second, third) != (0x2620, 0x4f, 0x8000)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_public_addresses_are_let_through() {
        for private in [
            "0.0.0.0",
            "10.1.2.3",
            "100.64.0.1",
            "127.0.0.1",
            "169.254.169.254",
            "172.16.0.1",
            "172.31.255.255",
            "192.0.0.1",
            "192.0.2.1",
            "192.168.1.1",
            "198.18.0.1",
            "198.51.100.1",
            "203.0.113.9",
            "224.0.0.1",
            "240.0.0.1",
            "255.255.255.255",
            "::",
            "::1",
            "::ffff:127.0.0.1",
            "::ffff:8.8.8.8",
            "64:ff9b::7f00:1",
            "fc00::1",
            "fd12::1",
            "fe80::1",
            "fec0::1",
            "ff02::1",
            "2001:db8::1",
            "2001::1",
            "2002:7f00:1::",
            "100::1",
        ] {
            assert!(!is_public(private.parse().unwrap()), "{private}");
        }
        for public in
            ["8.8.8.8", "100.63.255.255", "172.32.0.1", "2606:4700::1111", "2a01:e0a::1", "2001:4860:4860::8888"]
        {
            assert!(is_public(public.parse().unwrap()), "{public}");
        }
    }
}
