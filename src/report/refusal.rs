//! Why a workflow step cannot be done, as a sentence with what to do next.

use super::layout::when;
use crate::i18n::Text;
use crate::model::Person;
use crate::workflow::refusal::Refusal;

/// The message of a refusal, about an item.
#[must_use]
pub(crate) fn text(refusal: &Refusal, item: &str) -> Text {
    let said = |id: &'static str| Text::new(id).with("item", item.to_owned());
    let units =
        |id: &'static str, units: &[String]| said(id).with("count", units.len()).with("units", units.join(", "));
    match refusal {
        Refusal::Held(claim) => said("refused-held")
            .with("name", claim.by.name_or_email())
            .with("email", claim.by.email.clone())
            .with("until", when::day(claim.until)),
        Refusal::Lost(claim) => said("refused-lost")
            .with("name", claim.by.name_or_email())
            .with("email", claim.by.email.clone())
            .with("until", when::day(claim.until)),
        Refusal::TakenOver(claim) => said("refused-taken-over")
            .with("name", claim.by.name_or_email())
            .with("email", claim.by.email.clone())
            .with("until", when::day(claim.until)),
        Refusal::NotHeld => said("refused-not-held"),
        Refusal::NotRunOut(claim, from) => {
            said("refused-not-run-out").with("name", claim.by.name_or_email()).with("from", when::minute(*from))
        }
        Refusal::NotATranslator(people) => said("refused-not-a-translator").with("people", names(people)),
        Refusal::NotAReviewer(people) => said("refused-not-a-reviewer").with("people", names(people)),
        Refusal::OwnText => said("refused-own-text"),
        Refusal::Approved => said("refused-approved"),
        Refusal::NothingToReview => said("refused-nothing-to-review"),
        Refusal::Outdated => said("refused-outdated"),
        Refusal::NotAsShown => said("refused-not-as-shown"),
        Refusal::ChangedSince(changed) => units("refused-changed-since", changed),
        Refusal::Conflict(changed) => units("refused-conflict", changed),
        Refusal::NotApproved => said("refused-not-approved"),
        Refusal::TooLong(path) => said("refused-too-long").with("path", path.clone()),
        Refusal::DraftConflict(changed) => units("refused-draft-conflict", changed),
        Refusal::ReturnedUnchanged => said("refused-returned-unchanged"),
        Refusal::NeedsReason(claim) => {
            said("refused-needs-reason").with("name", claim.by.name_or_email()).with("until", when::day(claim.until))
        }
        Refusal::MayNotTranslate(person, people) => {
            said("refused-may-not-translate").with("name", person.name_or_email()).with("people", names(people))
        }
        Refusal::Corrected(by) => said("refused-corrected").with("name", by.name_or_email()),
        Refusal::OwnToCorrect => said("refused-own-to-correct"),
        Refusal::OwnCorrection(changed) => units("refused-own-correction", changed),
        Refusal::OwnDraft(drafted) => units("refused-own-draft", drafted),
        Refusal::OtherSource => said("refused-other-source"),
        Refusal::RunOut(claim) => {
            said("refused-run-out").with("name", claim.by.name_or_email()).with("until", when::day(claim.until))
        }
        Refusal::Behind => said("refused-behind"),
        Refusal::Link(path) => said("refused-link").with("path", path.clone()),
        Refusal::InSubmodule(folder) => said("refused-submodule").with("folder", folder.clone()),
        Refusal::UnreadableRecord(path) => said("refused-unreadable-record").with("path", path.clone()),
        Refusal::NotShown => said("refused-not-shown"),
        Refusal::Newer => said("refused-newer"),
        Refusal::OthersFirst => said("refused-others-first"),
        Refusal::NothingStored => said("refused-nothing-stored"),
        Refusal::OthersText(by) => said("refused-others-text").with("name", by.name.clone()),
        Refusal::NoText => said("refused-no-text"),
        Refusal::ConflictInReview(changed) => units("refused-conflict-in-review", changed),
        Refusal::WithoutEffect => said("refused-without-effect"),
        Refusal::Merging(path) => said("refused-merging").with("path", path.clone()),
        Refusal::StagedAlone(path) => said("refused-staged-alone").with("path", path.clone()),
        Refusal::NotUtf8(path) => said("refused-not-utf8").with("path", path.clone()),
    }
}

fn names(people: &[Person]) -> String {
    people.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ")
}
