//! Tells open pages that something has changed, as server-sent events: what it is, the page asks for itself.

use std::convert::Infallible;

use axum::response::sse::{Event, KeepAlive, Sse};
use tokio_stream::wrappers::BroadcastStream;
use tokio_stream::{Stream, StreamExt as _};

use super::visit::Visit;

pub(super) async fn events(visit: Visit) -> Sse<impl Stream<Item = Result<Event, Infallible>>> {
    // Whoever missed some knows by one that there were some.
    let changes = BroadcastStream::new(visit.site.changes.subscribe());
    // Browsers pass over an event that says nothing.
    let events = changes.map(|_| Ok(Event::default().event("changed").data("something")));
    Sse::new(events).keep_alive(KeepAlive::default())
}
