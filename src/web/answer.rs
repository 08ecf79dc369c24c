//! Answers: pages, and where to go next.

use askama::Template;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};

use super::frame::Frame;
use super::html::html;
use super::said::said;
use super::visit::Visit;
use crate::report::account::{Account, Ending};
use crate::report::failure::Complaint;

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
    let status = status_of(account.ending);
    let mut frame = Frame::new(visit, visit.site.words.word("web-failed"), "");
    frame.said.extend(said(&account, &visit.site.words));
    html(status, &Failed { frame })
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
