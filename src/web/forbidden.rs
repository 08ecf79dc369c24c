//! What somebody sees who is not let in.

use askama::Template;
use axum::http::StatusCode;
use axum::response::Response;

use super::html::html;
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

/// Nobody is let in: the page says nothing of the project.
pub(super) fn forbidden(why: Refused) -> Response {
    let words = Words::new(&[]);
    let help = match why {
        Refused::Stranger => "web-forbidden-stranger",
        Refused::NoKey => "web-forbidden-no-key",
    };
    let page = Forbidden { language: words.language(), title: words.word("web-forbidden"), help: words.word(help) };
    html(StatusCode::FORBIDDEN, &page)
}
