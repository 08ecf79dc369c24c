//! The addresses.

use std::sync::Arc;

use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::middleware::from_fn_with_state;
use axum::routing::{get, post};

use super::assets::asset;
use super::events::events;
use super::guard::{capability, enter, guard};
use super::pages;
use super::site::Site;

pub(super) fn routes(site: Arc<Site>) -> Router {
    Router::new()
        .route("/", get(pages::desk::show))
        .route("/coverage", get(pages::coverage::show))
        .route("/items", get(pages::items::show))
        .route("/claims/{action}", post(pages::claims::act))
        .route("/help", get(pages::help::show))
        .route("/rules", get(pages::rules::list))
        .route("/rules/{id}", get(pages::rules::show))
        .route("/story/{*item}", get(pages::story::show))
        .route("/comments", post(pages::story::say))
        .route("/withdraw", post(pages::story::take_back))
        .route("/translate/{*item}", get(pages::translate::show))
        .route("/save/{*item}", post(pages::translate::save))
        .route("/forget/{*item}", post(pages::translate::forget))
        .route("/submit/{*item}", post(pages::translate::hand_in))
        .route("/draft/{*item}", post(pages::drafts::make))
        .route("/export/{*item}", post(pages::elsewhere::go_out))
        .route("/import/{*item}", post(pages::elsewhere::come_in))
        .route("/preview/{*item}", get(pages::preview::show))
        .route("/reviews", get(pages::review::list))
        .route("/review/{*item}", get(pages::review::show))
        .route("/decide/{*item}", post(pages::review::decide))
        .route("/correct/{*item}", get(pages::correct::show).post(pages::correct::act))
        .route("/commit", get(pages::commit::show).post(pages::commit::act))
        .route("/sync", post(pages::sync::act))
        .route("/events", get(events))
        .route("/assets/{name}", get(asset))
        .route("/enter/{*way}", get(enter))
        .route("/capability", post(capability))
        .fallback(pages::lost)
        .method_not_allowed_fallback(pages::only_a_form)
        // How long a form may be, whoever reads it knows.
        .layer(DefaultBodyLimit::disable())
        .layer(from_fn_with_state(Arc::clone(&site), guard))
        .with_state(site)
}
