//! Standard output, and whether anybody still reads it.

use std::{
    io::{self, BufWriter, ErrorKind, Stdout, Write},
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
};

/// How much is gathered before it is written, in bytes.
const AT_ONCE: usize = 1 << 16;

/// Where an export is written. An error ends it, whatever the error is wrapped in on its way up;
/// [`Reader`] then tells whether it was only that nobody reads any more.
pub struct Out<W> {
    inner: W,
    gone: Arc<AtomicBool>,
}

/// Who reads what is written, as far as one can tell from here.
pub struct Reader(Arc<AtomicBool>);

impl Out<Stdout> {
    /// Standard output.
    pub fn to_standard_output() -> (BufWriter<Self>, Reader) {
        Out::to(io::stdout())
    }
}

impl<W: Write> Out<W> {
    /// Anything that can be written to.
    pub fn to(inner: W) -> (BufWriter<Self>, Reader) {
        let gone = Arc::new(AtomicBool::new(false));
        let out = Self { inner, gone: Arc::clone(&gone) };
        (BufWriter::with_capacity(AT_ONCE, out), Reader(gone))
    }

    fn noted<T>(&self, done: io::Result<T>) -> io::Result<T> {
        done.inspect_err(|error| {
            if error.kind() == ErrorKind::BrokenPipe {
                self.gone.store(true, Ordering::Relaxed);
            }
        })
    }
}

impl Reader {
    /// Whether something was written that nobody read.
    pub fn is_gone(&self) -> bool {
        self.0.load(Ordering::Relaxed)
    }
}

impl<W: Write> Write for Out<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let written = self.inner.write(bytes);
        self.noted(written)
    }

    fn flush(&mut self) -> io::Result<()> {
        let flushed = self.inner.flush();
        self.noted(flushed)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::files::{Format, TableWriter};

    /// Reads so many bytes and goes away.
    struct Leaving(usize);

    impl Write for Leaving {
        fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
            match self.0.checked_sub(bytes.len()) {
                Some(left) => {
                    self.0 = left;
                    Ok(bytes.len())
                }
                None => Err(ErrorKind::BrokenPipe.into()),
            }
        }

        fn flush(&mut self) -> io::Result<()> {
            Ok(())
        }
    }

    #[test]
    fn a_reader_that_goes_away_is_told_from_a_failure_in_every_format() {
        for format in [Format::Csv, Format::Json, Format::Xlsx] {
            let (out, reader) = Out::to(Leaving(10));
            let written = TableWriter::new(format, &["text"], out).and_then(|mut table| {
                (0..10_000).try_for_each(|_| table.row(vec!["Hồi Âm".into()]))?;
                table.finish()
            });
            assert!(written.is_err(), "{format:?}");
            assert!(reader.is_gone(), "{format:?}");
        }
    }
}
