//! Connections: how they are taken in, what they are held to, and how they end.
//!
//! Each has a place, and there are only so many. Who says nothing for a while, or speaks too slowly
//! or at too great length, loses theirs, so that nobody keeps the others out.

mod lingering;

use std::{io, pin::pin, sync::Arc, time::Duration};

use axum::{
    Router,
    extract::{Request, State},
    http::{HeaderValue, header},
    middleware::{self, Next},
    response::Response,
};
use hyper::server::conn::http1;
use hyper_util::{
    rt::{TokioIo, TokioTimer},
    service::TowerToHyperService,
};
use rustix::{net::sockopt, process};
use tokio::{
    net::{TcpListener, TcpStream},
    sync::{OwnedSemaphorePermit, Semaphore},
    time,
};

use crate::jobs::Stop;
use lingering::Lingering;

/// How long a connection may take for the head of a request, and may wait before the next.
const HEAD: Duration = Duration::from_secs(10);
/// The longest head that is taken, its address included, in bytes.
const LONGEST_HEAD: usize = 32 * 1024;
/// How long a reply may lie there without its reader taking any of it, in milliseconds.
const UNREAD: u32 = 30_000;
/// How long a connection without a request in hand is kept after the word to stop: what its sender
/// said a moment before they could know may still be on its way.
const LAST_WORD: Duration = Duration::from_secs(1);
/// The most connections at one moment.
const PLACES: u64 = 20_000;
/// Files that are not connections: the database, letters, the log.
const OTHER_FILES: u64 = 256;
/// How long to wait when the machine has no file left for a connection.
const OUT_OF_FILES: Duration = Duration::from_millis(100);

/// What every connection needs.
struct Hall {
    router: Router,
    places: Arc<Semaphore>,
    stop: Stop,
}

/// Takes connections until `stop` says so, and gives when the last of them has ended.
///
/// # Errors
/// When the listener cannot be used.
pub async fn serve(listener: TcpListener, router: Router, stop: Stop) -> io::Result<()> {
    let all = places();
    let router = router.layer(middleware::from_fn_with_state(stop.clone(), say_goodbye));
    let hall = Hall { router, places: Arc::new(Semaphore::new(all as usize)), stop };
    tokio::select! {
        never = hall.take_in(&listener) => match never {},
        () = told(hall.stop.clone()) => {}
    }
    hall.take_in_the_last(listener.into_std()?);
    // Whoever leaves gives their place back. An error would mean that the hall is closed already.
    drop(hall.places.acquire_many(all).await);
    Ok(())
}

impl Hall {
    async fn take_in(&self, listener: &TcpListener) -> std::convert::Infallible {
        loop {
            let Ok(place) = Arc::clone(&self.places).acquire_owned().await else { continue };
            match listener.accept().await {
                Ok((stream, _)) => self.attend(stream, place),
                Err(error) if is_the_callers(&error) => {}
                Err(error) => {
                    tracing::warn!(cause = %error, "no connection can be taken just now");
                    time::sleep(OUT_OF_FILES).await;
                }
            }
        }
    }

    /// Takes in whoever stood at the door already when it was shut: they were let in by the
    /// machine, and would be thrown out with what they said.
    fn take_in_the_last(&self, listener: std::net::TcpListener) {
        while let Ok(place) = Arc::clone(&self.places).try_acquire_owned()
            && let Ok((stream, _)) = listener.accept()
        {
            let stream = stream.set_nonblocking(true).and_then(|()| TcpStream::from_std(stream));
            if let Ok(stream) = stream {
                self.attend(stream, place);
            }
        }
    }

    fn attend(&self, stream: TcpStream, place: OwnedSemaphorePermit) {
        let (router, stop) = (self.router.clone(), self.stop.clone());
        tokio::spawn(async move {
            attend(stream, router, stop).await;
            drop(place);
        });
    }
}

/// Hears what comes over one connection, until it ends.
async fn attend(stream: TcpStream, router: Router, stop: Stop) {
    // Where the machine cannot do one of these, the connection is only a little less well kept.
    let _ = stream.set_nodelay(true);
    let _ = sockopt::set_tcp_user_timeout(&stream, UNREAD);
    let mut http = http1::Builder::new();
    http.timer(TokioTimer::new()).header_read_timeout(HEAD).max_header_size(LONGEST_HEAD);
    let stream = TokioIo::new(Lingering::new(stream));
    let mut connection = pin!(http.serve_connection(stream, TowerToHyperService::new(router)));
    let last_word = async {
        told(stop).await;
        time::sleep(LAST_WORD).await;
    };
    // How a connection ends is its own affair: whoever was at fault has gone.
    tokio::select! {
        _ = connection.as_mut() => return,
        () = last_word => connection.as_mut().graceful_shutdown(),
    }
    drop(connection.await);
}

/// Waits for the word to stop. That nobody is left to give it is the word, too.
async fn told(mut stop: Stop) {
    drop(stop.wait_for(|stop| *stop).await);
}

/// Tells those who would say more on a connection that they must say it elsewhere.
async fn say_goodbye(State(stop): State<Stop>, request: Request, next: Next) -> Response {
    let mut response = next.run(request).await;
    if *stop.borrow() {
        response.headers_mut().insert(header::CONNECTION, HeaderValue::from_static("close"));
    }
    response
}

/// Whether the one who called hung up, or we could not take the call.
fn is_the_callers(error: &io::Error) -> bool {
    use io::ErrorKind::{ConnectionAborted, ConnectionRefused, ConnectionReset};
    matches!(error.kind(), ConnectionAborted | ConnectionRefused | ConnectionReset)
}

/// How many places there are: as many as this process may open files, as far as it may ask for
/// more of them, less those that it needs itself.
fn places() -> u32 {
    let mut limit = process::getrlimit(process::Resource::Nofile);
    let wanted = PLACES + OTHER_FILES;
    let most = limit.maximum.map_or(wanted, |most| most.min(wanted));
    if limit.current.is_some_and(|current| current < most) {
        let before = limit.current.replace(most);
        if process::setrlimit(process::Resource::Nofile, limit).is_err() {
            limit.current = before;
        }
    }
    let files = limit.current.map_or(wanted, |current| current.min(wanted));
    u32::try_from(files.saturating_sub(OTHER_FILES).max(1)).unwrap_or(u32::MAX)
}
