//! Claims and how long they last. All reckoning with their times is here; clocks are in milliseconds since 1970.

use serde::{Deserialize, Serialize};

use crate::model::Person;

/// How long after a lease's end a takeover begins to be valid, in milliseconds: clocks differ.
const GRACE: u64 = 15 * 60 * 1000;

/// How much longer each sign of life makes a claim: a number of seconds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Lease(u64);

impl Lease {
    /// That of a claim that says none: a week.
    pub const USUAL: Self = Self(7 * 24 * 3600);
    /// The longest that counts: ten years.
    pub const LONGEST: Self = Self(10 * 365 * 24 * 3600);

    /// A lease of so many seconds.
    #[must_use]
    pub const fn of_seconds(seconds: u64) -> Self {
        Self(seconds)
    }

    /// When it ends if it begins at a clock.
    #[must_use]
    pub fn end(self, clock: u64) -> u64 {
        clock.saturating_add(self.milliseconds())
    }

    fn milliseconds(self) -> u64 {
        self.0.saturating_mul(1000)
    }
}

/// That somebody has an item.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Claim {
    /// Who has it.
    pub by: Person,
    /// Since when, by the ledger's clock.
    pub since: u64,
    /// Until when.
    pub until: u64,
    /// How much longer each sign of life makes it.
    pub lease: Lease,
}

impl Claim {
    /// A claim that begins at a clock of the ledger, and lasts from a time on. A lease that is longer than any that counts is cut.
    #[must_use]
    pub fn new(by: &Person, since: u64, time: u64, lease: Lease) -> Self {
        let lease = lease.min(Lease::LONGEST);
        Self { by: by.clone(), since, until: lease.end(time), lease }
    }

    /// Whether this person has the item.
    #[must_use]
    pub fn is_of(&self, person: &Person) -> bool {
        self.by == *person
    }

    /// From when on somebody else may take the item over.
    #[must_use]
    pub fn free_from(&self) -> u64 {
        self.until.saturating_add(GRACE)
    }

    /// Whether somebody else may take the item over.
    #[must_use]
    pub fn has_lapsed(&self, clock: u64) -> bool {
        clock >= self.free_from()
    }

    /// Whether less is left of the lease than half.
    #[must_use]
    pub fn is_half_over(&self, clock: u64) -> bool {
        self.until.saturating_sub(clock) < self.lease.milliseconds() / 2
    }

    /// Whether events can come to it.
    pub(super) fn is_sane(&self) -> bool {
        self.lease <= Lease::LONGEST
    }

    /// Begins the lease anew, as it was or with another one.
    pub(super) fn renew(&mut self, clock: u64, lease: Option<Lease>) {
        self.lease = lease.map_or(self.lease, |lease| lease.min(Lease::LONGEST));
        self.until = self.lease.end(clock);
    }

    /// Makes it last longer: its holder did something.
    pub(super) fn prolong(&mut self, clock: u64) {
        self.until = self.until.max(self.lease.end(clock));
    }
}
