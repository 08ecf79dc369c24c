//! How far reading has come, for somebody who waits.

use std::fmt;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU64, AtomicUsize, Ordering};
use std::time::{Duration, Instant};

/// How many of how many resources were read; none in the end.
pub type HowFar = Option<(usize, usize)>;

/// Told now and then how many of how many resources were read, once that takes its time; and in the end, with nothing.
#[derive(Clone)]
pub struct Onlooker(Arc<dyn Fn(HowFar) + Send + Sync>);

/// Who waits for less is told nothing.
const PATIENCE: Duration = Duration::from_secs(1);

/// From one telling to the next.
const PAUSE: Duration = Duration::from_millis(200);

/// What was read so far.
pub(super) struct Reading<'o> {
    onlooker: Option<&'o Onlooker>,
    began: Instant,
    all: usize,
    done: AtomicUsize,
    /// When it is told next, in milliseconds since it began.
    next: AtomicU64,
    pause: Duration,
    has_told: AtomicBool,
}

impl Onlooker {
    /// An onlooker of a front end.
    pub fn new(tell: impl Fn(HowFar) + Send + Sync + 'static) -> Self {
        Self(Arc::new(tell))
    }
}

impl fmt::Debug for Onlooker {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Onlooker")
    }
}

impl<'o> Reading<'o> {
    pub(super) fn new(onlooker: Option<&'o Onlooker>, all: usize) -> Self {
        Self::paced(onlooker, all, (PATIENCE, PAUSE))
    }

    fn paced(onlooker: Option<&'o Onlooker>, all: usize, (patience, pause): (Duration, Duration)) -> Self {
        let next = AtomicU64::new(milliseconds(patience));
        let (done, has_told) = (AtomicUsize::new(0), AtomicBool::new(false));
        Self { onlooker, began: Instant::now(), all, done, next, pause, has_told }
    }

    /// Another one was read.
    pub(super) fn step(&self) {
        let Some(Onlooker(tell)) = self.onlooker else { return };
        let done = self.done.fetch_add(1, Ordering::Relaxed) + 1;
        let (now, next) = (milliseconds(self.began.elapsed()), self.next.load(Ordering::Relaxed));
        let later = now + milliseconds(self.pause);
        // Of several that come at once, one tells.
        if now >= next && self.next.compare_exchange(next, later, Ordering::Relaxed, Ordering::Relaxed).is_ok() {
            self.has_told.store(true, Ordering::Relaxed);
            tell(Some((done, self.all)));
        }
    }
}

impl Drop for Reading<'_> {
    fn drop(&mut self) {
        if let Some(Onlooker(tell)) = self.onlooker.filter(|_| *self.has_told.get_mut()) {
            tell(None);
        }
    }
}

fn milliseconds(time: Duration) -> u64 {
    time.as_millis().try_into().unwrap_or(u64::MAX)
}

#[cfg(test)]
mod tests {
    use std::sync::Mutex;

    use super::*;

    fn told(pace: (Duration, Duration)) -> Vec<Option<(usize, usize)>> {
        let told: Arc<Mutex<Vec<_>>> = Arc::default();
        let ours = Arc::clone(&told);
        let onlooker = Onlooker::new(move |how_far| ours.lock().unwrap().push(how_far));
        let reading = Reading::paced(Some(&onlooker), 3, pace);
        (0..3).for_each(|_| reading.step());
        drop(reading);
        drop(onlooker);
        Arc::into_inner(told).unwrap().into_inner().unwrap()
    }

    #[test]
    fn whoever_waits_is_told_and_nobody_else() {
        let (now, long) = (Duration::ZERO, Duration::from_secs(3600));
        assert_eq!(told((now, now)), [Some((1, 3)), Some((2, 3)), Some((3, 3)), None]);
        assert_eq!(told((now, long)), [Some((1, 3)), None]);
        assert_eq!(told((long, now)), []);
    }
}
