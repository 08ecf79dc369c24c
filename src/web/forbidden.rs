//! What somebody sees who is not let in.

use std::sync::LazyLock;

use askama::Template;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse as _, Response};

use crate::i18n::Words;

/// Why somebody is not let in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Refused {
    /// It is no request of a page of ours.
    Stranger,
    /// The browser has no key, or one of a workbench that has ended.
    NoKey,
}

#[derive(Template)]
#[template(path = "web/forbidden.html")]
struct Forbidden {
    language: String,
    title: String,
    help: String,
}

/// The pages, written once: strangers may ask as often as they like.
static STRANGER: LazyLock<String> = LazyLock::new(|| page("web-forbidden-stranger"));
static NO_KEY: LazyLock<String> = LazyLock::new(|| page("web-forbidden-no-key"));

/// Nobody is let in: the page says nothing of the project, and the connection ends.
pub(super) fn forbidden(why: Refused) -> Response {
    let page: &'static str = match why {
        Refused::Stranger => &STRANGER,
        Refused::NoKey => &NO_KEY,
    };
    let headers = [
        (header::CONTENT_TYPE, HeaderValue::from_static("text/html; charset=utf-8")),
        (header::CONNECTION, HeaderValue::from_static("close")),
    ];
    (StatusCode::FORBIDDEN, headers, page).into_response()
}

fn page(help: &'static str) -> String {
    let words = Words::new(&[]);
    let page = Forbidden { language: words.language(), title: words.word("web-forbidden"), help: words.word(help) };
    // A template only fails to be written where there is no memory.
    page.render().unwrap_or_default()
}
