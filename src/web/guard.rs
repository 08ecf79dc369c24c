//! Who is let in. The whole web is taken for hostile: any page that is open in the same browser can send requests here, under any name
//! that it has pointed at this computer.
//!
//! - `Host` is ours to the letter, so that no name of somebody else's leads here (DNS rebinding).
//! - A browser shows the key that it got for a capability, in a cookie that no script can read and no other site can send.
//! - Whatever changes something is a POST, from a page of ours: `Origin` is ours to the letter, and `Sec-Fetch-Site` says `same-origin`.
//!   Another server on this computer is another origin, but the same site: the cookie alone does not keep its pages out.
//! - What is answered runs no script and shows no picture but our own, is framed by nobody, and is kept nowhere.

use std::sync::Arc;
use std::time::Instant;

use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::header::{self, HeaderName, HeaderValue};
use axum::http::{HeaderMap, Method, StatusCode};
use axum::middleware::Next;
use axum::response::{IntoResponse as _, Response};

use super::address::encoded;
use super::asked::Path;
use super::connections::Arrival;
use super::forbidden::{Refused, forbidden};
use super::keys::is_same;
use super::site::Site;
use super::visit::Visitor;

/// Where a capability is shown.
pub(super) const ENTER: &str = "/enter/";

/// Where another `tolkit open` asks for a capability.
pub(super) const CAPABILITY: &str = "/capability";

/// What every answer says besides itself.
const HEADERS: [(HeaderName, &str); 8] = [
    (
        header::CONTENT_SECURITY_POLICY,
        "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; \
         base-uri 'none'; frame-ancestors 'none'",
    ),
    (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
    // With `no-referrer`, browsers would take the origin out of our own forms as well.
    (header::REFERRER_POLICY, "same-origin"),
    (header::X_FRAME_OPTIONS, "DENY"),
    (HeaderName::from_static("cross-origin-opener-policy"), "same-origin"),
    (HeaderName::from_static("cross-origin-resource-policy"), "same-origin"),
    (HeaderName::from_static("permissions-policy"), "camera=(), geolocation=(), microphone=()"),
    (header::CACHE_CONTROL, "no-store"),
];

/// Lets a request in, or not.
pub(super) async fn guard(State(site): State<Arc<Site>>, mut request: Request, next: Next) -> Response {
    let answer = match admit(&site, &request) {
        Ok(visitor) => {
            if let Some(visitor) = visitor {
                if let Some(arrival) = request.extensions().get::<Arrival>() {
                    arrival.let_in();
                }
                request.extensions_mut().insert(visitor);
            }
            next.run(request).await
        }
        Err(why) => forbidden(why),
    };
    with_headers(answer)
}

/// Who may come in; nobody in particular, if what is asked for needs nobody.
fn admit(site: &Site, request: &Request) -> Result<Option<Visitor>, Refused> {
    let headers = request.headers();
    let is_ours = only(headers, &header::HOST) == Some(&site.host)
        // Whoever takes us for a proxy names another host here.
        && request.uri().authority().is_none_or(|authority| authority.as_str() == site.host);
    if !is_ours {
        return Err(Refused::Stranger);
    }
    let path = request.uri().path();
    if path == CAPABILITY && request.method() == Method::POST {
        let shown = only(headers, &header::AUTHORIZATION).and_then(|shown| shown.strip_prefix("Bearer "));
        // No browser sends this for a page.
        let is_control =
            shown.is_some_and(|shown| is_same(shown, &site.control)) && !headers.contains_key(header::ORIGIN);
        return if is_control { Ok(None) } else { Err(Refused::Stranger) };
    }
    let is_entering = path.starts_with(ENTER);
    let from = only(headers, &HeaderName::from_static("sec-fetch-site"));
    let is_of_our_origin = only(headers, &header::ORIGIN) == Some(&site.origin());
    let is_from_us = match *request.method() {
        // Whoever follows the address that was printed may come from a page of another program: a terminal in a browser.
        Method::GET if is_entering => true,
        // Whoever only asks whether it is there would use it up.
        _ if is_entering => false,
        Method::GET | Method::HEAD => {
            (!headers.contains_key("sec-fetch-site") || matches!(from, Some("same-origin" | "none")))
                && (!headers.contains_key(header::ORIGIN) || is_of_our_origin)
        }
        _ => from == Some("same-origin") && is_of_our_origin,
    };
    if !is_from_us {
        return Err(Refused::Stranger);
    }
    if is_entering {
        return Ok(None);
    }
    let name = cookie_name(site);
    let cookies = headers.get_all(header::COOKIE).iter().filter_map(|value| value.to_str().ok());
    let pairs = cookies.flat_map(|cookies| cookies.split(';')).filter_map(|pair| pair.trim().split_once('='));
    let keys = pairs.filter(|(named, _)| *named == name).map(|(_, key)| key);
    let now = Instant::now();
    let key = keys.into_iter().find(|key| site.keys.lets_in(key, now)).ok_or(Refused::NoKey)?;
    Ok(Some(Visitor { key: key.to_owned(), person: None }))
}

/// A header that is there once.
fn only<'h>(headers: &'h HeaderMap, name: &HeaderName) -> Option<&'h str> {
    let mut values = headers.get_all(name).iter();
    let value = values.next()?.to_str().ok()?;
    values.next().is_none().then_some(value)
}

/// The cookie's name: browsers send a cookie of 127.0.0.1 to every port.
fn cookie_name(site: &Site) -> String {
    format!("tolkit-{}", site.host.rsplit(':').next().unwrap_or_default())
}

/// Takes a capability for a key, and takes it out of the address bar.
pub(super) async fn enter(State(site): State<Arc<Site>>, Path(way): Path<String>) -> Response {
    let (capability, page) = way.split_once('/').unwrap_or((&way, ""));
    let Ok(Some(key)) = site.keys.exchange(capability, Instant::now()) else {
        return forbidden(Refused::NoKey);
    };
    let cookie = format!("{}={key}; Path=/; HttpOnly; SameSite=Strict", cookie_name(&site));
    let page = encoded(page);
    let place = format!("/{}", page.trim_start_matches('/'));
    let headers = [(header::SET_COOKIE, cookie), (header::LOCATION, place)];
    (StatusCode::SEE_OTHER, headers).into_response()
}

/// A new capability, for another `tolkit open` of the same clone.
pub(super) async fn capability(State(site): State<Arc<Site>>) -> Response {
    match site.keys.capability(Instant::now()) {
        Ok(capability) => capability.into_response(),
        Err(_) => StatusCode::INTERNAL_SERVER_ERROR.into_response(),
    }
}

fn with_headers(mut answer: Response<Body>) -> Response {
    for (name, value) in HEADERS {
        answer.headers_mut().insert(name, HeaderValue::from_static(value));
    }
    answer
}
