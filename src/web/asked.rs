//! What a request asks for: what its address names, and what its form says. Whatever cannot be read is answered here, with a page of
//! ours, and nothing is done.

use std::sync::Arc;

use axum::body::{Body, HttpBody as _};
use axum::extract::{self, FromRequest, FromRequestParts, Request};
use axum::http::StatusCode;
use axum::http::request::Parts;
use axum::response::Response;
use serde::de::DeserializeOwned;
use tokio::runtime::Handle;
use tokio::task::spawn_blocking;
use tokio_stream::StreamExt as _;

use super::answer;
use super::forbidden::{Refused, forbidden};
use super::site::Site;
use super::visit::Visit;
use crate::i18n::Text;

/// The longest form, in bytes: an article of five megabytes, each byte of it written as three.
const LONGEST: usize = 16 * 1024 * 1024;

/// So many bytes of a form that is too long are taken all the same: a browser shows no answer before it has sent all.
const MOST: usize = 4 * LONGEST;

/// Forms of up to so many bytes are read at once; longer ones beside the server, which goes on answering others.
const AT_ONCE: usize = 64 * 1024;

/// What stands in an address in place of a name.
pub(super) struct Path<T>(pub(super) T);

/// What stands behind the `?` of an address.
pub(super) struct Query<T>(pub(super) T);

/// What a form says.
pub(super) struct Form<T>(pub(super) T);

impl<T: DeserializeOwned + Send> FromRequestParts<Arc<Site>> for Path<T> {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, site: &Arc<Site>) -> Result<Self, Self::Rejection> {
        match extract::Path::from_request_parts(parts, site).await {
            Ok(extract::Path(named)) => Ok(Self(named)),
            Err(why) => Err(unreadable(parts, site, why.status(), "web-bad-address").await),
        }
    }
}

impl<T: DeserializeOwned + Send> FromRequestParts<Arc<Site>> for Query<T> {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, site: &Arc<Site>) -> Result<Self, Self::Rejection> {
        match extract::Query::from_request_parts(parts, site).await {
            Ok(extract::Query(asked)) => Ok(Self(asked)),
            Err(why) => Err(unreadable(parts, site, why.status(), "web-bad-address").await),
        }
    }
}

impl<T: DeserializeOwned + Send + 'static> FromRequest<Arc<Site>> for Form<T> {
    type Rejection = Response;

    async fn from_request(request: Request, site: &Arc<Site>) -> Result<Self, Self::Rejection> {
        read(request, site, said).await.map(Self)
    }
}

/// A file that a form sends: the first one that is in it, without bytes if there is none.
pub(super) struct Upload {
    /// What it is called on the person's computer.
    pub(super) name: String,
    /// What is in it.
    pub(super) bytes: Vec<u8>,
}

impl FromRequest<Arc<Site>> for Upload {
    type Rejection = Response;

    async fn from_request(request: Request, site: &Arc<Site>) -> Result<Self, Self::Rejection> {
        read(request, site, sent).await
    }
}

/// What a form has, or the page that says that it cannot be read.
async fn read<T, F: Future<Output = Result<T, StatusCode>>>(
    request: Request,
    site: &Arc<Site>,
    read: impl FnOnce(Parts, Vec<u8>) -> F,
) -> Result<T, Response> {
    let (mut parts, body) = request.into_parts();
    let read = match whole(body).await {
        Ok(form) => read(parts.clone(), form).await,
        Err(status) => Err(status),
    };
    match read {
        Ok(read) => Ok(read),
        Err(status) => {
            let id = if status == StatusCode::PAYLOAD_TOO_LARGE { "web-too-long" } else { "web-form-incomplete" };
            Err(unreadable(&mut parts, site, status, id).await)
        }
    }
}

/// The file that a form sends.
async fn sent(parts: Parts, form: Vec<u8>) -> Result<Upload, StatusCode> {
    let request = Request::from_parts(parts, Body::from(form));
    let mut form = extract::Multipart::from_request(request, &()).await.map_err(|why| why.status())?;
    while let Some(field) = form.next_field().await.map_err(|why| why.status())? {
        if let Some(name) = field.file_name().map(str::to_owned) {
            let bytes = field.bytes().await.map_err(|why| why.status())?;
            return Ok(Upload { name, bytes: bytes.to_vec() });
        }
    }
    Ok(Upload { name: String::new(), bytes: Vec::new() })
}

/// A form, as long as it is not too long.
async fn whole(body: Body) -> Result<Vec<u8>, StatusCode> {
    let announced = usize::try_from(body.size_hint().lower()).unwrap_or(usize::MAX);
    let (mut form, mut length) = (Vec::new(), 0_usize);
    let mut pieces = body.into_data_stream();
    while length <= MOST && announced <= MOST {
        let Some(piece) = pieces.next().await else { break };
        // It broke off.
        let piece = piece.map_err(|_| StatusCode::BAD_REQUEST)?;
        length += piece.len();
        if length > LONGEST {
            form = Vec::new();
        } else {
            form.extend_from_slice(&piece);
        }
    }
    if length.max(announced) > LONGEST { Err(StatusCode::PAYLOAD_TOO_LARGE) } else { Ok(form) }
}

/// What a form says.
async fn said<T: DeserializeOwned + Send + 'static>(parts: Parts, form: Vec<u8>) -> Result<T, StatusCode> {
    let is_short = form.len() <= AT_ONCE;
    let read = async move {
        let request = Request::from_parts(parts, Body::from(form));
        let read = extract::Form::from_request(request, &()).await;
        read.map(|extract::Form(said)| said).map_err(|why| why.status())
    };
    if is_short {
        return read.await;
    }
    // It panicked: a bug of ours.
    spawn_blocking(|| Handle::current().block_on(read)).await.unwrap_or(Err(StatusCode::INTERNAL_SERVER_ERROR))
}

/// Says that a request cannot be read.
async fn unreadable(parts: &mut Parts, site: &Arc<Site>, status: StatusCode, id: &'static str) -> Response {
    match Visit::from_request_parts(parts, site).await {
        Ok(visit) => answer::unreadable(&visit, &parts.headers, status, Text::new(id)),
        Err(_) => forbidden(Refused::NoKey),
    }
}
