//! `[[waive]]`: a gate's exception.

use std::sync::Arc;

use jiff::civil::Date;

use crate::diagnostics::Label;
use crate::model::{ItemId, NamePattern};

/// `[[waive]]`: a gate's exception, with a reason and an end.
#[derive(Debug)]
pub struct Waiver {
    /// The rule's id as written; `*` stands for anything.
    pub rule: String,
    /// The items, as written; `*` stands for anything, and alone also for what is of no item: the source's own texts, for instance.
    pub item: String,
    /// The last day on which it holds.
    pub until: Date,
    /// Why there is an exception.
    pub reason: String,
    /// The waiver's own line.
    pub label: Label,
    pub(super) rules: NamePattern,
    pub(super) items: NamePattern,
    /// The units, where it is not for all.
    pub(super) units: Option<NamePattern>,
}

impl Waiver {
    /// Whether the waiver is about this finding; whether it still holds is another question.
    #[must_use]
    pub fn covers(&self, rule: &str, item: Option<&Arc<ItemId>>, unit: Option<&str>) -> bool {
        self.rules.matches(rule)
            && self.units.as_ref().is_none_or(|units| unit.is_some_and(|unit| units.matches(unit)))
            && self.items.matches(&item.map_or_else(String::new, ToString::to_string))
    }

    /// Whether the waiver has ended.
    #[must_use]
    pub fn has_ended(&self, today: Date) -> bool {
        self.until < today
    }
}
