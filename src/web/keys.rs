//! What lets somebody in: a capability that is good once, for a short while, and the key of a browser that came with one.

use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

use super::said::Said;

/// For how long a capability is good.
const GOOD_FOR: Duration = Duration::from_secs(120);

/// A browser that has asked for nothing for so long is left alone.
const AWAY_AFTER: Duration = Duration::from_secs(15 * 60);

/// How many browsers are let in at once: the one that has not been seen for longest goes.
const BROWSERS: usize = 32;

/// The keys that are good.
#[derive(Default)]
pub(super) struct Keys {
    known: Mutex<Known>,
}

#[derive(Default)]
struct Known {
    capabilities: HashMap<String, Instant>,
    browsers: HashMap<String, Browser>,
}

/// A browser that was let in.
struct Browser {
    seen: Instant,
    /// What it is told on the next page.
    said: Vec<Said>,
}

impl Keys {
    /// A new capability.
    ///
    /// # Errors
    ///
    /// An error if the system has no random numbers.
    pub(super) fn capability(&self, now: Instant) -> Result<String, getrandom::Error> {
        let capability = secret()?;
        let mut known = self.known();
        known.capabilities.retain(|_, made| now.duration_since(*made) < GOOD_FOR);
        known.capabilities.insert(capability.clone(), now);
        Ok(capability)
    }

    /// Takes a capability for the key of a browser; `None` if it is used, too old, or none.
    ///
    /// # Errors
    ///
    /// An error if the system has no random numbers.
    pub(super) fn exchange(&self, capability: &str, now: Instant) -> Result<Option<String>, getrandom::Error> {
        let key = secret()?;
        let mut known = self.known();
        if known.capabilities.remove(capability).is_none_or(|made| now.duration_since(made) >= GOOD_FOR) {
            return Ok(None);
        }
        if known.browsers.len() >= BROWSERS {
            let oldest = known.browsers.iter().min_by_key(|(_, browser)| browser.seen).map(|(key, _)| key.clone());
            oldest.and_then(|key| known.browsers.remove(&key));
        }
        known.browsers.insert(key.clone(), Browser { seen: now, said: Vec::new() });
        Ok(Some(key))
    }

    /// Whether a key is that of a browser that was let in.
    pub(super) fn lets_in(&self, key: &str, now: Instant) -> bool {
        self.known().browsers.get_mut(key).map(|browser| browser.seen = now).is_some()
    }

    /// Keeps what a browser is told on the next page.
    pub(super) fn tell(&self, key: &str, said: Vec<Said>) {
        if let Some(browser) = self.known().browsers.get_mut(key) {
            browser.said.extend(said);
        }
    }

    /// What a browser is to be told; it is told once.
    pub(super) fn told(&self, key: &str) -> Vec<Said> {
        self.known().browsers.get_mut(key).map(|browser| std::mem::take(&mut browser.said)).unwrap_or_default()
    }

    /// Keeps what all browsers are told on their next page.
    pub(super) fn tell_all(&self, said: &[Said]) {
        self.known().browsers.values_mut().for_each(|browser| browser.said.extend_from_slice(said));
    }

    /// Whether a browser was let in that was seen lately.
    pub(super) fn has_somebody(&self) -> bool {
        let is_there = |browser: &Browser| browser.seen.elapsed() < AWAY_AFTER;
        self.known().browsers.values().any(is_there)
    }

    fn known(&self) -> std::sync::MutexGuard<'_, Known> {
        self.known.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// A text that nobody guesses: 256 bits.
///
/// # Errors
///
/// An error if the system has no random numbers.
pub(super) fn secret() -> Result<String, getrandom::Error> {
    let mut bytes = [0; 32];
    getrandom::fill(&mut bytes)?;
    Ok(blake3::Hash::from_bytes(bytes).to_hex().to_string())
}

/// Whether two secrets are one, in a time that says nothing of where they differ.
pub(super) fn is_same(a: &str, b: &str) -> bool {
    // Hashes compare in constant time.
    blake3::hash(a.as_bytes()) == blake3::hash(b.as_bytes())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_capability_is_good_once_and_for_two_minutes() {
        let (keys, now) = (Keys::default(), Instant::now());
        let capability = keys.capability(now).expect("random numbers");
        assert_eq!(keys.exchange("another", now), Ok(None));
        let key = keys.exchange(&capability, now).expect("random numbers").expect("a key");
        assert_eq!(keys.exchange(&capability, now), Ok(None));
        assert!(keys.lets_in(&key, now) && !keys.lets_in(&capability, now) && !keys.lets_in("", now));
        let late = keys.capability(now).expect("random numbers");
        assert_eq!(keys.exchange(&late, now + GOOD_FOR), Ok(None));
    }

    #[test]
    fn a_browser_is_told_once() {
        let (keys, now) = (Keys::default(), Instant::now());
        let capability = keys.capability(now).expect("random numbers");
        let key = keys.exchange(&capability, now).expect("random numbers").expect("a key");
        keys.tell(&key, vec![Said::result("done".to_owned())]);
        assert_eq!(keys.told(&key).len(), 1);
        assert!(keys.told(&key).is_empty() && keys.told("nobody").is_empty());
    }

    #[test]
    fn browsers_are_not_without_end() {
        let (keys, now) = (Keys::default(), Instant::now());
        let enter = |later: u64| {
            let now = now + Duration::from_millis(later);
            let capability = keys.capability(now).expect("random numbers");
            keys.exchange(&capability, now).expect("random numbers").expect("a key")
        };
        let first = enter(0);
        let others: Vec<String> = (1..=BROWSERS as u64).map(enter).collect();
        assert!(!keys.lets_in(&first, now) && others.iter().all(|key| keys.lets_in(key, now)));
    }
}
