//! The states of units and items, and the figures that count them.

use std::ops::AddAssign;

use serde::{Deserialize, Serialize};

/// What a translation of one unit is worth now; derived from texts and records, never stored.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum UnitState {
    /// There is no target.
    Missing,
    /// The source changed since the target answered it.
    Stale,
    /// Present and current, but this exact text was not reviewed.
    Translated,
    /// This exact pair of source and target was approved.
    Reviewed,
}

impl UnitState {
    /// Whether there is a target that answers the present source.
    #[must_use]
    pub fn is_current(self) -> bool {
        matches!(self, Self::Translated | Self::Reviewed)
    }

    /// The state's word, as JSON and records have it.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Missing => "missing",
            Self::Stale => "stale",
            Self::Translated => "translated",
            Self::Reviewed => "reviewed",
        }
    }
}

/// How many units are in which state. `missing + stale + translated + reviewed = total`.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct UnitCounts {
    /// Source units.
    pub total: usize,
    /// Source units without a target.
    pub missing: usize,
    /// Targets whose source changed since.
    pub stale: usize,
    /// Targets that are current and not reviewed.
    pub translated: usize,
    /// Targets whose exact text was approved.
    pub reviewed: usize,
    /// Target units whose source is gone; not part of `total`.
    pub obsolete: usize,
    /// Of the translated ones, those that are copies of the source, as far as that can be told: nobody translated them yet.
    pub identical: usize,
}

impl UnitCounts {
    /// Counts one source unit.
    pub fn add(&mut self, state: UnitState) {
        self.total += 1;
        match state {
            UnitState::Missing => self.missing += 1,
            UnitState::Stale => self.stale += 1,
            UnitState::Translated => self.translated += 1,
            UnitState::Reviewed => self.reviewed += 1,
        }
    }

    /// How many units somebody has to work on: missing and stale ones.
    #[must_use]
    pub fn todo(&self) -> usize {
        self.missing + self.stale
    }

    /// How many units are translated and wait for a review: copies of the source are not.
    #[must_use]
    pub fn unreviewed(&self) -> usize {
        self.translated.saturating_sub(self.identical)
    }

    /// How many units are current: translated and reviewed ones, but no copies of the source.
    #[must_use]
    pub fn current(&self) -> usize {
        self.unreviewed() + self.reviewed
    }

    /// The current units in percent of all, rounded down, so that 100 means that nothing is left; `None` where there is nothing to
    /// translate.
    #[must_use]
    pub fn percent(&self) -> Option<usize> {
        (self.current() * 100).checked_div(self.total)
    }
}

impl AddAssign for UnitCounts {
    fn add_assign(&mut self, other: Self) {
        self.total += other.total;
        self.missing += other.missing;
        self.stale += other.stale;
        self.translated += other.translated;
        self.reviewed += other.reviewed;
        self.obsolete += other.obsolete;
        self.identical += other.identical;
    }
}

/// Words of the source text: of all units, and of those that are missing or stale.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct WordCounts {
    /// Words of all source units.
    pub total: usize,
    /// Words of those without a target.
    pub missing: usize,
    /// Words of those whose target is stale.
    pub stale: usize,
}

impl WordCounts {
    /// Counts one source unit of so many words.
    pub fn add(&mut self, state: UnitState, words: usize) {
        self.total += words;
        match state {
            UnitState::Missing => self.missing += words,
            UnitState::Stale => self.stale += words,
            UnitState::Translated | UnitState::Reviewed => {}
        }
    }

    /// The words that are left to translate: missing and stale ones.
    #[must_use]
    pub fn todo(&self) -> usize {
        self.missing + self.stale
    }
}

impl AddAssign for WordCounts {
    fn add_assign(&mut self, other: Self) {
        self.total += other.total;
        self.missing += other.missing;
        self.stale += other.stale;
    }
}

/// Units and words together.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Figures {
    /// Units by state.
    pub units: UnitCounts,
    /// Words of the source, and those that are left.
    pub words: WordCounts,
}

impl Figures {
    /// The figures of what is translated and current alone, as if there were nothing else.
    #[must_use]
    pub fn without_what_is_left(self) -> Self {
        let (units, words) = (self.units, self.words);
        Self {
            units: UnitCounts { total: units.translated + units.reviewed, missing: 0, stale: 0, ..units },
            words: WordCounts { total: words.total - words.todo(), missing: 0, stale: 0 },
        }
    }
}

impl AddAssign for Figures {
    fn add_assign(&mut self, other: Self) {
        self.units += other.units;
        self.words += other.words;
    }
}

impl std::iter::Sum for Figures {
    fn sum<I: Iterator<Item = Self>>(figures: I) -> Self {
        figures.fold(Self::default(), |mut sum, figures| {
            sum += figures;
            sum
        })
    }
}

/// Where an item stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ItemState {
    /// Something is left to translate, or to review where that is required, and nobody has it.
    Open,
    /// Somebody has it.
    Claimed,
    /// A translation was handed in, and waits for its review.
    Submitted,
    /// A reviewer gave it back.
    Returned,
    /// It is approved, and waits for its commit.
    Approved,
    /// Nothing is left to do.
    Done,
    /// The article is past its deadline: nobody asks for a translation any more.
    Expired,
}

impl ItemState {
    /// All states, in the order in which an item goes through them.
    pub const ALL: &'static [Self] =
        &[Self::Open, Self::Claimed, Self::Submitted, Self::Returned, Self::Approved, Self::Done, Self::Expired];

    /// The state's name, on the command line and in JSON.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Claimed => "claimed",
            Self::Submitted => "submitted",
            Self::Returned => "returned",
            Self::Approved => "approved",
            Self::Done => "done",
            Self::Expired => "expired",
        }
    }

    /// Whether something is left to do.
    #[must_use]
    pub fn is_active(self) -> bool {
        !matches!(self, Self::Done | Self::Expired)
    }
}
