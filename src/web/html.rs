//! Pages as answers.

use askama::Template;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse as _, Response};

/// A page with a status.
pub(super) fn html(status: StatusCode, template: &impl Template) -> Response {
    match template.render() {
        Ok(text) => (status, [(header::CONTENT_TYPE, "text/html; charset=utf-8")], text).into_response(),
        // A template only fails to be written where there is no memory.
        Err(_) => StatusCode::INTERNAL_SERVER_ERROR.into_response(),
    }
}
