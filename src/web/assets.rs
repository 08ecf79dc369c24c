//! The style sheet, the script and the icon: part of the program.

use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};

use super::asked::Path;

const ASSETS: [(&str, &str, &[u8]); 3] = [
    ("style.css", "text/css; charset=utf-8", include_bytes!("../../templates/web/style.css")),
    ("workbench.js", "text/javascript; charset=utf-8", include_bytes!("../../templates/web/workbench.js")),
    ("icon.svg", "image/svg+xml", include_bytes!("../../templates/web/icon.svg")),
];

pub(super) async fn asset(Path(name): Path<String>) -> Response {
    match ASSETS.iter().find(|(known, ..)| *known == name) {
        Some((_, kind, bytes)) => ([(header::CONTENT_TYPE, *kind)], *bytes).into_response(),
        None => StatusCode::NOT_FOUND.into_response(),
    }
}
