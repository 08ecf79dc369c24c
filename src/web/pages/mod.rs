//! A file for each page: what its address means, the use case, and what its template shows.

pub(super) mod claims;
pub(super) mod commit;
pub(super) mod correct;
pub(super) mod coverage;
pub(super) mod desk;
pub(super) mod drafts;
pub(super) mod elsewhere;
pub(super) mod help;
pub(super) mod items;
mod items_filter;
pub(super) mod preview;
pub(super) mod review;
pub(super) mod rules;
pub(super) mod story;
pub(super) mod sync;
pub(super) mod translate;

use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;

use super::answer;
use super::visit::Visit;
use crate::i18n::Text;
use crate::report::failure::Complaint;

/// There is no such page.
pub(super) async fn lost(visit: Visit) -> Response {
    answer::failed(&visit, Complaint::usage(Text::new("web-no-page")))
}

/// There is something at this address, and no page: a form leads there.
pub(super) async fn only_a_form(visit: Visit, headers: HeaderMap) -> Response {
    answer::unreadable(&visit, &headers, StatusCode::METHOD_NOT_ALLOWED, Text::new("web-only-a-form"))
}
