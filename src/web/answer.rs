//! Answers: pages, and where to go next.

use askama::Template;
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};
use serde::Serialize;
use serde_json::json;

use super::frame::Frame;
use super::html::html;
use super::said::said;
use super::visit::Visit;
use crate::i18n::Text;
use crate::report::account::{Account, Ending};
use crate::report::failure::Complaint;

/// The kind of what a page's script is told.
const JSON: &str = "application/json";

/// A page.
pub(super) fn page(template: &impl Template) -> Response {
    html(StatusCode::OK, template)
}

/// An answer that takes its time to be made: the server goes on answering others.
pub(super) async fn made(make: impl FnOnce() -> Response + Send + 'static) -> Response {
    let made = tokio::task::spawn_blocking(make).await;
    // It panicked: a bug of ours.
    made.unwrap_or_else(|_| StatusCode::INTERNAL_SERVER_ERROR.into_response())
}

/// Where to look after something was done: a reload does not do it again.
pub(super) fn see(place: &str) -> Response {
    (StatusCode::SEE_OTHER, [(header::LOCATION, place.to_owned())]).into_response()
}

/// Says what was done on the page that comes next.
pub(super) fn told(visit: &Visit, account: &Account, place: &str) -> Response {
    visit.site.keys.tell(&visit.visitor.key, said(account, &visit.site.words));
    see(place)
}

#[derive(Template)]
#[template(path = "web/failed.html")]
struct Failed {
    frame: Frame,
}

/// Why a page cannot be shown. It is still a page, with a way on.
pub(super) fn failed(visit: &Visit, complaint: Complaint) -> Response {
    let account = complaint.account();
    let mut frame = Frame::new(visit, visit.site.words.word("web-failed"), "");
    frame.said.extend(said(&account, &visit.site.words));
    html(status_of(account.ending), &Failed { frame })
}

/// Why a request cannot be read: a page, or data for a page's script.
pub(super) fn unreadable(visit: &Visit, headers: &HeaderMap, status: StatusCode, why: Text) -> Response {
    let words = &visit.site.words;
    if wants_data(headers) {
        let answer = json!({ "saved": false, "kept": false, "said": words.say(&why) });
        return (status, data(&answer)).into_response();
    }
    let mut frame = Frame::new(visit, words.word("web-failed"), "");
    frame.said.extend(said(&Complaint::usage(why).account(), words));
    html(status, &Failed { frame })
}

/// Whether it is the script of a page that asks.
pub(super) fn wants_data(headers: &HeaderMap) -> bool {
    headers.get(header::ACCEPT).is_some_and(|accept| accept.as_bytes() == JSON.as_bytes())
}

/// What the script of a page is told.
pub(super) fn data(answer: &impl Serialize) -> Response {
    let text = serde_json::to_string(answer).unwrap_or_default();
    ([(header::CONTENT_TYPE, JSON)], text).into_response()
}

/// The status of a page that says how something ended.
pub(super) fn status_of(ending: Ending) -> StatusCode {
    match ending {
        Ending::Done | Ending::Blocked => StatusCode::OK,
        Ending::Misused => StatusCode::NOT_FOUND,
        Ending::Refused => StatusCode::CONFLICT,
        Ending::Failed | Ending::Bug => StatusCode::INTERNAL_SERVER_ERROR,
    }
}
