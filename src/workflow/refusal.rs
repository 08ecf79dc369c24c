//! Why a step of the workflow cannot be taken: what the rules of the desk say, not what went wrong.

use crate::ledger::{Claim, Ignored};
use crate::model::Person;

/// Why a workflow step cannot be done.
#[derive(Debug, Clone, PartialEq)]
pub enum Refusal {
    /// Somebody else has the item.
    Held(Claim),
    /// Somebody else took the item first, when this person believed to have it.
    Lost(Claim),
    /// Somebody else has the item by the time a text for it arrives.
    TakenOver(Claim),
    /// Nobody has the item, or somebody who gave it back.
    NotHeld,
    /// Somebody else has the item, and their time has not run out; from when on it can be taken over.
    NotRunOut(Claim, u64),
    /// Only these people may translate into the locale.
    NotATranslator(Vec<Person>),
    /// Only these people may review the locale.
    NotAReviewer(Vec<Person>),
    /// The text is the person's own.
    OwnText,
    /// The text is approved, and waits for its commit.
    Approved,
    /// Nothing waits for a review.
    NothingToReview,
    /// The text was replaced by a newer one since it was looked at.
    Outdated,
    /// The reviewer was not shown the text on this computer.
    NotShown,
    /// A newer text came in that the person has not seen.
    Newer,
    /// What was approved is not what there is any more: these units.
    ChangedSince(Vec<String>),
    /// What is approved is something else than the person was shown.
    NotAsShown,
    /// Both the branch and the submission changed these units.
    Conflict(Vec<String>),
    /// Nobody who may approve has approved the text.
    NotApproved,
    /// What was handed in has no text that can be read.
    NoText,
    /// Both the branch and the submission changed these units, so that it cannot be approved.
    ConflictInReview(Vec<String>),
    /// An event had no effect, for a reason that its writer could not know.
    WithoutEffect,
    /// The file is in the middle of a merge.
    Merging(String),
    /// What is staged of the file is nowhere else.
    StagedAlone(String),
    /// The file is not UTF-8.
    NotUtf8(String),
    /// The text is longer than one that can be read again.
    TooLong(String),
    /// The draft and the branch changed these units, each in another way.
    DraftConflict(Vec<String>),
    /// The text came back from its review, and nothing of it was changed since.
    ReturnedUnchanged,
    /// Somebody else has the item, and their time has run out.
    RunOut(Claim),
    /// A newer translation is published, and this clone has not got it yet.
    Behind,
    /// The file is a symbolic link, or behind one.
    Link(String),
    /// The file is in another repository inside of this one: in this folder.
    InSubmodule(String),
    /// It cannot be read what the translations that are published answer.
    UnreadableRecord(String),
    /// It shows texts that are handed in and not approved yet.
    OthersFirst,
    /// Nothing is handed in or stored.
    NothingStored,
    /// What is handed in or stored is somebody else's.
    OthersText(Person),
    /// Somebody else has the item, and loses it only for a reason.
    NeedsReason(Claim),
    /// A person may not translate into the locale; these may.
    MayNotTranslate(Person, Vec<Person>),
    /// This person corrected the text, and its author has not looked at that yet.
    Corrected(Person),
    /// The text that somebody wants to correct is their own: they edit it.
    OwnToCorrect,
    /// These units have words that the person changed in somebody else's text: another pair of eyes is needed.
    OwnCorrection(Vec<String>),
    /// The drafts of these units were made because the person asked for them: another pair of eyes is needed.
    OwnDraft(Vec<String>),
    /// None of the texts answers the source that this clone has.
    OtherSource,
}

/// What an event without effect means to the person who wrote it.
#[must_use]
pub fn refusal_of(why: &Ignored) -> Refusal {
    match why {
        Ignored::Held(claim) => Refusal::Lost(claim.clone()),
        Ignored::SetAside(claim) => Refusal::TakenOver(claim.clone()),
        Ignored::NotRunOut(claim) => Refusal::NotRunOut(claim.clone(), claim.free_from()),
        Ignored::NotHeld => Refusal::NotHeld,
        Ignored::Outdated => Refusal::Outdated,
        Ignored::Repeated
        | Ignored::Forged
        | Ignored::OtherLocale
        | Ignored::Incomplete
        | Ignored::Unproven
        | Ignored::Unsigned
        | Ignored::Unknown => Refusal::WithoutEffect,
    }
}
