//! The credentials of France Travail: a name and a secret of the environment, exchanged for a bearer that lasts some minutes
//! (OAuth 2, client credentials). Neither is ever written or shown.

use super::FetchError;
use super::wire::Received;
use crate::boards::fields::in_query;
use std::time::Duration;

/// The variables of the environment that hold them.
pub const VARIABLES: [&str; 2] = ["FRANCE_TRAVAIL_CLIENT_ID", "FRANCE_TRAVAIL_CLIENT_SECRET"];
/// Where the bearer is given.
const ADDRESS: &str = "https://entreprise.francetravail.fr/connexion/oauth2/access_token?realm=%2Fpartenaire";
/// The host of that address.
pub(super) const HOSTS: [&str; 1] = ["entreprise.francetravail.fr"];
/// A bearer is given up so long before its end.
const MARGIN: Duration = Duration::from_secs(30);

/// A name and a secret, and the bearer that they last gave.
#[derive(Default)]
pub struct Credentials {
    pair: Option<(String, String)>,
    bearer: Option<(String, Duration)>,
}

impl std::fmt::Debug for Credentials {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Credentials {{ known: {} }}", self.pair.is_some())
    }
}

impl Credentials {
    /// Those of the environment, when both are there.
    #[must_use]
    pub fn of_environment() -> Credentials {
        let [name, secret] = VARIABLES.map(|variable| std::env::var(variable).ok().filter(|v| !v.is_empty()));
        Credentials { pair: name.zip(secret), bearer: None }
    }

    /// A name and a secret.
    pub fn new(name: impl Into<String>, secret: impl Into<String>) -> Credentials {
        Credentials { pair: Some((name.into(), secret.into())), bearer: None }
    }

    /// The bearer, while it lasts.
    pub(super) fn bearer(&self, now: Duration) -> Option<String> {
        self.bearer.as_ref().filter(|(_, end)| now < *end).map(|(bearer, _)| bearer.clone())
    }

    /// The address that gives a bearer, and the form to send there.
    pub(super) fn form(&self) -> Result<(&'static str, String), FetchError> {
        let Some((name, secret)) = &self.pair else { return Err(FetchError::NoCredentials) };
        let (name, secret) = (in_query(name), in_query(secret));
        let scope = in_query("api_offresdemploiv2 o2dsoffre");
        Ok((ADDRESS, format!("grant_type=client_credentials&client_id={name}&client_secret={secret}&scope={scope}")))
    }

    /// Keeps the bearer of a reply.
    pub(super) fn keep(&mut self, received: &Received, now: Duration) -> Result<String, FetchError> {
        let refused = || FetchError::Credentials { status: received.status };
        if received.status != 200 {
            return Err(refused());
        }
        let reply = tremplin_documents::data::json(&received.body).map_err(|_| refused())?;
        let bearer = reply.get("access_token").and_then(|t| t.as_str()).ok_or_else(refused)?.to_owned();
        let lasts = reply.get("expires_in").and_then(serde_json::Value::as_u64).unwrap_or(60);
        self.bearer = Some((bearer.clone(), (now + Duration::from_secs(lasts)).saturating_sub(MARGIN)));
        Ok(bearer)
    }
}
