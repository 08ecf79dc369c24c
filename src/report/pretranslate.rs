//! What was drafted, what was not and why, and what there is to do next.

use std::collections::BTreeMap;

use super::account::{Account, Ending};
use super::{exchange, refusal};
use crate::engine::Misplaced;
use crate::i18n::{Arg, Text};
use crate::record::DraftOrigin;
use crate::workflow::handing_in::LeftOut;
use crate::workflow::pretranslate::{Drafted, ItemDrafts, Outcome, Trouble, TroubleKind, Unasked, Volume, Why};

/// So many units are named that stay as they were for one reason.
const NAMED: usize = 8;

/// How far it has come.
#[must_use]
pub(crate) fn progress(answered: usize, all: usize) -> Text {
    Text::new("pretranslate-progress").with("answered", answered).with("all", all)
}

/// The question whether engines may run.
#[must_use]
pub(crate) fn ask() -> Text {
    Text::new("pretranslate-ask")
}

/// An engine that wants to run.
#[must_use]
pub(crate) fn command(unasked: &Unasked) -> Text {
    Text::new("pretranslate-command").with("command", shown(&unasked.command))
}

fn shown(command: &[String]) -> String {
    serde_json::to_string(command).unwrap_or_default()
}

/// What became of all items; of those that were not named one by one, only what there is to tell.
#[must_use]
pub(crate) fn account(outcome: &Outcome, is_dry_run: bool, is_named: &dyn Fn(&str) -> bool) -> Account {
    let mut account = Account::default();
    let drafted = match outcome {
        Outcome::Unasked(unasked) => {
            for unasked in unasked {
                let text = Text::new("pretranslate-unasked").with("command", shown(&unasked.command));
                account.error(text, Ending::Refused);
            }
            return account;
        }
        Outcome::Done(drafted) => drafted,
    };
    for item in &drafted.items {
        account.append(of_item(item, is_dry_run, is_named(&item.item.to_string())));
    }
    if is_dry_run {
        account.append(in_all(drafted));
        return account;
    }
    drafted.troubles.iter().for_each(|trouble| account.append(of_trouble(trouble)));
    if drafted.is_interrupted {
        account.error(Text::new("pretranslate-interrupted"), Ending::Failed);
    }
    if drafted.items.iter().any(|item| !item.units.is_empty()) {
        account.hint(Text::new(if drafted.is_claimed { "pretranslate-next" } else { "pretranslate-next-free" }));
    }
    account.append(exchange::account(&drafted.exchange, &[]));
    account
}

fn of_item(drafts: &ItemDrafts, is_dry_run: bool, is_named: bool) -> Account {
    let mut account = Account::default();
    let item = drafts.item.to_string();
    let said = |id: &'static str| Text::new(id).with("item", item.clone());
    match &drafts.left_out {
        // What a pattern takes in is not meant one by one.
        Some(LeftOut::Refused(_)) if !is_named => {}
        Some(LeftOut::Refused(why)) => account.error(refusal::text(why, &item), Ending::Refused),
        Some(LeftOut::InWork(path)) => {
            let text = said("pretranslate-in-work").with("path", path.clone());
            if is_named { account.error(text, Ending::Refused) } else { account.hint(text) }
        }
        None => {}
    }
    match (is_dry_run, drafts.units.len()) {
        (_, 0) => {}
        (true, count) => account.result(said("pretranslate-would-fill").with("count", count)),
        (false, count) => {
            let text = said("pretranslate-done").with("count", count);
            account.result(match places(drafts.units.iter().map(|(_, origin)| origin)) {
                Some(places) => text.with("where", Arg::from(places)),
                None => text,
            });
        }
    }
    if drafts.volume.units > 0 {
        account.result(volume(said("pretranslate-would-ask"), drafts.volume));
    }
    for (why, units) in by_reason(&drafts.left) {
        let more = units.len().saturating_sub(NAMED);
        let units = units.into_iter().take(NAMED).collect::<Vec<_>>().join(", ");
        let text = said("pretranslate-left").with("why", Arg::from(reason(why)));
        account.hint(text.with("units", units).with("more", more));
    }
    let is_nothing = drafts.units.is_empty() && drafts.left.is_empty() && drafts.volume == Volume::default();
    if is_nothing && is_named && drafts.left_out.is_none() {
        account.result(said("pretranslate-nothing"));
    }
    account
}

/// Where drafts come from, with how many from each.
pub(super) fn places<'d>(origins: impl Iterator<Item = &'d DraftOrigin>) -> Option<Text> {
    let mut by_engine: BTreeMap<&DraftOrigin, usize> = BTreeMap::new();
    let (mut remembered, mut copied) = (0, 0);
    for origin in origins {
        match origin {
            DraftOrigin::Engine(_) => *by_engine.entry(origin).or_default() += 1,
            DraftOrigin::Memory(_) => remembered += 1,
            DraftOrigin::Copy(_) => copied += 1,
        }
    }
    let engine = |(origin, count): (&DraftOrigin, usize)| {
        Text::new("pretranslate-where-engine").with("count", count).with("origin", Arg::from(origin.text()))
    };
    let others = [("pretranslate-where-memory", remembered), ("pretranslate-where-copy", copied)];
    let others =
        others.into_iter().filter(|(_, count)| *count > 0).map(|(id, count)| Text::new(id).with("count", count));
    let both = |first: Text, second: Text| {
        Text::new("pretranslate-where-both").with("first", Arg::from(first)).with("second", Arg::from(second))
    };
    by_engine.into_iter().map(engine).chain(others).reduce(both)
}

fn volume(text: Text, Volume { units, words, characters }: Volume) -> Text {
    text.with("units", units).with("words", words).with("characters", characters)
}

fn in_all(drafted: &Drafted) -> Account {
    let mut account = Account::default();
    let asked: Vec<Volume> = drafted.items.iter().map(|item| item.volume).filter(|volume| volume.units > 0).collect();
    if asked.len() > 1 {
        let all = Volume {
            units: asked.iter().map(|volume| volume.units).sum(),
            words: asked.iter().map(|volume| volume.words).sum(),
            characters: asked.iter().map(|volume| volume.characters).sum(),
        };
        account.result(volume(Text::new("pretranslate-would-ask-all"), all));
    }
    account
}

/// Units that stay as they were, by why, in the order in which the reasons come.
fn by_reason(left: &[(String, Why)]) -> Vec<(&Why, Vec<&str>)> {
    let mut reasons: Vec<(&Why, Vec<&str>)> = Vec::new();
    for (unit, why) in left {
        match reasons.iter_mut().find(|(other, _)| *other == why) {
            Some((_, units)) => units.push(unit),
            None => reasons.push((why, vec![unit])),
        }
    }
    reasons
}

fn reason(why: &Why) -> Text {
    match why {
        Why::NoEngine => Text::new("pretranslate-why-no-engine"),
        Why::NotReviewed(locale) => Text::new("pretranslate-why-not-reviewed").with("locale", locale.to_string()),
        Why::NotForEngines => Text::new("pretranslate-why-not-for-engines"),
        Why::NoAnswer => Text::new("pretranslate-why-no-answer"),
        Why::Engine(said) => Text::new("pretranslate-why-engine").with("said", said.clone()),
        Why::Misplaced(Misplaced::Lost(mark)) => Text::new("pretranslate-why-lost").with("mark", mark.clone()),
        Why::Misplaced(Misplaced::Twice(mark)) => Text::new("pretranslate-why-twice").with("mark", mark.clone()),
        Why::Misplaced(Misplaced::Unknown(mark)) => Text::new("pretranslate-why-unknown").with("mark", mark.clone()),
        Why::Misshapen => Text::new("pretranslate-why-misshapen"),
        Why::Controls => Text::new("pretranslate-why-controls"),
        Why::SameAsSource => Text::new("pretranslate-why-same"),
        Why::NotFluent => Text::new("pretranslate-why-not-fluent"),
        Why::Broken(rules) => Text::new("pretranslate-why-broken").with("rules", rules.join(", ")),
        Why::Changed => Text::new("pretranslate-why-changed"),
    }
}

fn of_trouble(trouble: &Trouble) -> Account {
    let mut account = Account::default();
    let said = |id: &'static str, said: &str| Text::new(id).with("said", said.to_owned());
    let text = match &trouble.kind {
        TroubleKind::NotStarted(reason) => said("pretranslate-trouble-not-started", reason),
        TroubleKind::Silent(seconds) => {
            let seconds = usize::try_from(*seconds).unwrap_or(usize::MAX);
            Text::new("pretranslate-trouble-silent").with("seconds", seconds)
        }
        TroubleKind::Ended(status) => said("pretranslate-trouble-ended", status),
        TroubleKind::NoAnswers(example) => said("pretranslate-trouble-no-answers", example),
        TroubleKind::TooLong => Text::new("pretranslate-trouble-too-long"),
    };
    account.error(text.with("program", trouble.program.clone()).with("count", trouble.unanswered), Ending::Failed);
    if !trouble.complaint.is_empty() {
        account.hint(said("pretranslate-complaint", &trouble.complaint));
    }
    account
}
