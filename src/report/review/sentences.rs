//! What there is to say of a review, whoever shows it.

use crate::i18n::{Arg, Text, Words};
use crate::ledger::{Remark, RemarkKind};
use crate::report::diff::name_of;
use crate::report::layout::when;
use crate::workflow::review::{Comparison, UnitComparison};

/// Whose text it is, and what an approval does not cover any more.
#[must_use]
pub(crate) fn about(comparison: &Comparison) -> Vec<Text> {
    let title = match &comparison.submitted {
        Some((by, clock)) => Text::new("review-title").with("name", by.name.clone()).with("day", when::day(*clock)),
        None => Text::new("review-title-branch"),
    };
    let mut about = vec![title.with("item", comparison.item.to_string()).with("units", comparison.units.len())];
    if !comparison.outdated.is_empty() {
        let units = comparison.outdated.join(", ");
        about.push(Text::new("review-outdated").with("units", units).with("count", comparison.outdated.len()));
    }
    about
}

/// How many texts a review is not about.
#[must_use]
pub(crate) fn left_out(comparison: &Comparison) -> Vec<Text> {
    let counts = [("review-others", comparison.others), ("review-missing", comparison.missing)];
    counts.into_iter().filter(|(_, count)| *count > 0).map(|(id, count)| Text::new(id).with("count", count)).collect()
}

/// Who did what, and when: what stands above their words.
#[must_use]
pub(crate) fn remark_text(remark: &Remark) -> Text {
    let id = match remark.kind {
        RemarkKind::Comment => "remark-comment",
        RemarkKind::Approve => "remark-approve",
        RemarkKind::Return => "remark-return",
        RemarkKind::Outdated => "remark-outdated",
        RemarkKind::Withdraw => "remark-withdraw",
        RemarkKind::Correct => "remark-correct",
        RemarkKind::Assign => "remark-assign",
    };
    Text::new(id)
        .with("name", remark.by.name_or_email())
        .with("day", when::minute(remark.clock))
        .with("count", remark.units.len())
        .with("units", remark.units.join(", "))
}

/// What a unit is called, and what there is to know of it.
#[must_use]
pub(crate) fn unit_title(unit: &UnitComparison, words: &Words) -> String {
    let title = match &unit.passage {
        Some(passage) => Text::new("review-unit-kind").with("kind", name_of(passage)),
        None => Text::new("review-unit"),
    };
    let mut title = words.say(&title.with("unit", unit.id.clone()));
    for (is_so, id) in [
        (unit.before.is_none(), "review-unit-new"),
        (unit.now.is_none(), "review-unit-gone"),
        (unit.source.is_none(), "review-unit-obsolete"),
        (unit.is_stale, "review-unit-stale"),
        (unit.is_conflict, "review-unit-conflict"),
        (unit.is_approved, "review-unit-approved"),
        (unit.is_outdated, "review-unit-outdated"),
        (unit.is_news, "review-unit-news"),
    ] {
        if is_so {
            title.push_str(&words.word(id));
        }
    }
    if let Some(person) = &unit.corrected_by {
        title.push_str(&words.say(&Text::new("review-unit-corrected").with("name", person.name_or_email())));
    }
    if let Some(draft) = &unit.draft {
        let text = Text::new("review-unit-draft").with("origin", Arg::from(draft.origin.text()));
        title.push_str(&words.say(&text.with("day", draft.day().to_string())));
    }
    title
}
