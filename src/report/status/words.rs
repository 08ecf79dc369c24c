//! What there is to say of items, whoever shows it: their states, when they are due, what they come to.

use crate::i18n::{Text, Words};
use crate::model::ItemState;
use crate::report::layout::number::{counted, grouped};
use crate::workflow::status::ItemStatus;

/// Stands before the date of what is due, so that it is seen without colour.
pub(crate) const MARK: &str = "!";

/// The message that names a state.
#[must_use]
pub(crate) fn name_of_state(state: ItemState) -> &'static str {
    match state {
        ItemState::Open => "status-state-open",
        ItemState::Claimed => "status-state-claimed",
        ItemState::Submitted => "status-state-submitted",
        ItemState::Returned => "status-state-returned",
        ItemState::Approved => "status-state-approved",
        ItemState::Done => "status-state-done",
        ItemState::Expired => "status-state-expired",
    }
}

/// When an item is due; a dash where nobody knows.
#[must_use]
pub(crate) fn due(item: &ItemStatus, words: &Words) -> String {
    match item.due {
        Some(date) => date.to_string(),
        None if is_due(item) => words.word("status-due-now"),
        None => words.word("report-none"),
    }
}

/// Whether an item should be finished by now and is not.
#[must_use]
pub(crate) fn is_due(item: &ItemStatus) -> bool {
    item.overdue && item.state.is_active()
}

/// What items come to, in sentences.
#[must_use]
pub(crate) fn counts(items: &[ItemStatus], words: &Words) -> Vec<String> {
    let count = |of: &dyn Fn(&ItemStatus) -> bool| items.iter().filter(|item| of(item)).count();
    let open = count(&|item| item.state == ItemState::Open);
    let done = count(&|item| item.state == ItemState::Done);
    let expired = count(&|item| item.state == ItemState::Expired);
    let due = count(&is_due);
    let left = items.iter().filter(|item| item.state != ItemState::Expired).map(|item| item.figures.words.todo()).sum();
    let all = counted(words, "status-counts", items.len())
        .with("open", grouped(words, open))
        .with("done", grouped(words, done));
    let going = count(&|item| item.state.is_active()) - open;
    let going = (going > 0).then(|| counted(words, "status-counts-going", going));
    let expired = (expired > 0).then(|| counted(words, "status-counts-expired", expired));
    let due: Option<Text> = (due > 0).then(|| counted(words, "status-counts-due", due).with("mark", MARK));
    let texts = [Some(all), going, expired, due, Some(counted(words, "status-counts-words", left))];
    texts.into_iter().flatten().map(|text| words.say(&text)).collect()
}
