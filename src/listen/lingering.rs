//! A connection that lingers at its end: it says that it has nothing more to say, and hears the
//! other side out for a moment. Closed at once, with something unread, the machine would take back
//! the reply that is still on its way, and whoever sent too much would never read that it was.

use std::{
    io,
    pin::Pin,
    task::{Context, Poll, ready},
    time::Duration,
};

use tokio::{
    io::{AsyncRead, AsyncWrite, ReadBuf},
    net::TcpStream,
    time::{Sleep, sleep},
};

/// How long the other side is heard out.
const MOMENT: Duration = Duration::from_secs(2);

/// A connection, and the end of its last moment once it has begun.
pub struct Lingering {
    stream: TcpStream,
    moment: Option<Pin<Box<Sleep>>>,
}

impl Lingering {
    /// A connection that goes on.
    pub fn new(stream: TcpStream) -> Self {
        Self { stream, moment: None }
    }

    /// Hears and forgets, until the other side has ended too or the moment is over.
    fn hear_out(&mut self, cx: &mut Context<'_>, until: &mut Pin<Box<Sleep>>) -> Poll<()> {
        let mut waste = [0; 8 * 1024];
        loop {
            if until.as_mut().poll(cx).is_ready() {
                return Poll::Ready(());
            }
            let mut heard = ReadBuf::new(&mut waste);
            match ready!(Pin::new(&mut self.stream).poll_read(cx, &mut heard)) {
                Ok(()) if !heard.filled().is_empty() => {}
                Ok(()) | Err(_) => return Poll::Ready(()),
            }
        }
    }
}

impl AsyncRead for Lingering {
    fn poll_read(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        buf: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_read(cx, buf)
    }
}

impl AsyncWrite for Lingering {
    fn poll_write(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        buf: &[u8],
    ) -> Poll<io::Result<usize>> {
        Pin::new(&mut self.stream).poll_write(cx, buf)
    }

    fn poll_write_vectored(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        bufs: &[io::IoSlice<'_>],
    ) -> Poll<io::Result<usize>> {
        Pin::new(&mut self.stream).poll_write_vectored(cx, bufs)
    }

    fn is_write_vectored(&self) -> bool {
        self.stream.is_write_vectored()
    }

    fn poll_flush(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_flush(cx)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        let mut until = if let Some(until) = self.moment.take() {
            until
        } else {
            ready!(Pin::new(&mut self.stream).poll_shutdown(cx))?;
            Box::pin(sleep(MOMENT))
        };
        let heard = self.hear_out(cx, &mut until);
        self.moment = Some(until);
        heard.map(Ok)
    }
}
