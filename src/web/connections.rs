//! Connections. Whoever stands at the door and has not shown a key stands there until too many others do: a crowd of strangers keeps
//! nobody out, and has few of the files that a program may have open.

use std::collections::BTreeMap;
use std::future::pending;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use axum::Router;
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper::service::Service as _;
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::service::TowerToHyperService;
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::oneshot;

/// How many may stand at the door.
const AT_THE_DOOR: usize = 128;

/// How long to wait where the system has no more files to open.
const NO_MORE: Duration = Duration::from_millis(50);

/// Those who have not shown a key yet, in the order in which they came.
#[derive(Default)]
struct Door {
    waiting: Mutex<BTreeMap<u64, oneshot::Sender<()>>>,
}

impl Door {
    fn waiting(&self) -> MutexGuard<'_, BTreeMap<u64, oneshot::Sender<()>>> {
        self.waiting.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Somebody comes; whoever has waited for longest goes, if there are too many. It is told by the receiver.
    fn come(&self, number: u64) -> oneshot::Receiver<()> {
        let (sender, receiver) = oneshot::channel();
        let mut waiting = self.waiting();
        waiting.insert(number, sender);
        if waiting.len() > AT_THE_DOOR {
            let first = waiting.pop_first();
            // A connection that has just ended by itself hears nothing.
            let _ = first.map(|(_, sender)| sender.send(()));
        }
        receiver
    }
}

/// The connection that a request came by.
#[derive(Clone)]
pub(super) struct Arrival {
    door: Arc<Door>,
    number: u64,
}

impl Arrival {
    /// A key was shown: the connection stays for as long as the browser wants.
    pub(super) fn let_in(&self) {
        self.door.waiting().remove(&self.number);
    }
}

/// Answers whoever comes; it does not end by itself.
pub(super) async fn serve(listener: TcpListener, routes: Router) {
    let door = Arc::<Door>::default();
    for number in 0.. {
        let stream = loop {
            match listener.accept().await {
                Ok((stream, _)) => break stream,
                Err(_) => tokio::time::sleep(NO_MORE).await,
            }
        };
        let told = door.come(number);
        tokio::spawn(answer(stream, routes.clone(), Arrival { door: Arc::clone(&door), number }, told));
    }
}

/// Answers the requests of a connection, until it ends or its place at the door is somebody else's.
async fn answer(stream: TcpStream, routes: Router, arrival: Arrival, told: oneshot::Receiver<()>) {
    let routes = TowerToHyperService::new(routes);
    let at = arrival.clone();
    let service = hyper::service::service_fn(move |mut request: hyper::Request<Incoming>| {
        request.extensions_mut().insert(at.clone());
        routes.call(request)
    });
    let connection = http1::Builder::new().timer(TokioTimer::new()).serve_connection(TokioIo::new(stream), service);
    let sent_away = async {
        // Whoever was let in is told nothing any more.
        if told.await.is_err() {
            pending::<()>().await;
        }
    };
    tokio::select! {
        // Who hangs up, or sends what is no request, is not missed.
        _ = connection => {}
        () = sent_away => {}
    }
    arrival.let_in();
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whoever_has_waited_for_longest_goes() {
        let door = Arc::<Door>::default();
        let mut first = door.come(0);
        let mut second = door.come(1);
        Arrival { door: Arc::clone(&door), number: 0 }.let_in();
        let mut others: Vec<_> = (2..AT_THE_DOOR as u64 + 1).map(|number| door.come(number)).collect();
        assert!(second.try_recv().is_err());
        let last = door.come(AT_THE_DOOR as u64 + 1);
        assert_eq!(second.try_recv(), Ok(()));
        assert_eq!(first.try_recv(), Err(oneshot::error::TryRecvError::Closed));
        assert!(others.iter_mut().all(|other| other.try_recv() == Err(oneshot::error::TryRecvError::Empty)));
        drop(last);
    }
}
