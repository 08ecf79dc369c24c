//! What the events of one locale's ledger come to.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::claim::Claim;
use crate::model::{ItemId, Person};

/// The state of one locale's ledger.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct State {
    /// How many events there are.
    pub seq: u64,
    /// The clock of the last one, in milliseconds since 1970.
    pub clock: u64,
    /// The newest version of an event that this program does not know; then it must not write.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub newer: Option<u32>,
    /// The items that something is going on with.
    pub items: BTreeMap<ItemId, ItemEntry>,
}

/// What is going on with an item, since its last commit.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct ItemEntry {
    /// Who has it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub claim: Option<Claim>,
    /// The claim in whose place that is, since somebody took the item over: if it had not run out, whoever had it has it again.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub taken: Option<Claim>,
    /// The text that waits for a review, or was judged.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub submission: Option<Submission>,
    /// An unfinished text.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub draft: Option<Submission>,
    /// Texts of people who did not have the item when they handed them in; nothing is lost.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub aside: Vec<Submission>,
    /// What reviewers changed in the submission: nobody approves the words that they wrote.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub corrections: Vec<Correction>,
    /// What was approved of the submission, or of what the branch has.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub approval: Option<Approval>,
    /// What was approved of texts that were replaced since: it holds for the pairs of texts that are the same.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub earlier: Vec<EarlierApproval>,
    /// The branch that it was committed to, if that is another one than the one that is published.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub on_branch: Option<OnBranch>,
    /// A text that nobody had approved when somebody said that it is published, and the commit that they named: if that is not so, its
    /// author goes on with it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ended: Option<(Submission, String)>,
    /// Whether the submission went back to its translator.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub returned: bool,
    /// Everybody whose texts were submissions, in that order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub authors: Vec<Person>,
    /// What people said.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub conversation: Vec<Remark>,
}

/// A text that somebody handed in.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Submission {
    /// The event's id.
    pub id: String,
    /// The commit whose tree has the text.
    pub commit: String,
    /// Who handed it in.
    pub by: Person,
    /// When, in milliseconds since 1970.
    pub clock: u64,
    /// The reviewer who corrected it last, and whose correction its author has not seen.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub corrected_by: Option<Person>,
}

/// Words that a reviewer changed in a submission, and that its author has not seen since.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Correction {
    /// Who changed them.
    pub by: Person,
    /// The id of its author's own text, which this one stands for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub original: Option<String>,
    /// The commit whose tree has the text before.
    pub before: String,
    /// The commit whose tree has the text after.
    pub after: String,
}

/// What reviewers approved.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Approval {
    /// The submission; none is what the branch has.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub about: Option<String>,
    /// The id of the last review.
    pub id: String,
    /// The reviews, each with the commit whose tree says which pairs of texts were approved.
    pub parts: Vec<(Person, String)>,
    /// Whether all of it is approved, and not single units only.
    pub whole: bool,
    /// When the last one was approved, in milliseconds since 1970.
    pub clock: u64,
}

/// That what is approved waits on a branch, as in a pull request.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct OnBranch {
    /// The branch, without `refs/heads/`.
    pub name: String,
    /// Who committed it.
    pub by: Person,
    /// When, in milliseconds since 1970.
    pub clock: u64,
}

/// A review of a text that was replaced or came back since.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct EarlierApproval {
    /// Who approved.
    pub by: Person,
    /// The commit whose tree says which pairs of texts.
    pub commit: String,
    /// The units that came back since.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub without: Vec<String>,
}

/// Something that a person said.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Remark {
    /// The event's id.
    pub id: String,
    /// Who said it.
    pub by: Person,
    /// When, in milliseconds since 1970.
    pub clock: u64,
    /// With what.
    pub kind: RemarkKind,
    /// The units that it is about; none is the item as a whole.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub units: Vec<String>,
    /// What.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub text: String,
    /// Who had the item until then, if it was taken from somebody; whose text it is that was corrected.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<Person>,
}

/// What a remark came with.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum RemarkKind {
    /// Nothing else.
    Comment,
    /// An approval.
    Approve,
    /// A text that went back.
    Return,
    /// A review of a text that had been replaced by then: of no effect.
    Outdated,
    /// A text that was taken back.
    Withdraw,
    /// A text that was corrected.
    Correct,
    /// An item that was given to somebody, or taken from somebody.
    Assign,
}

/// How far an item has come since its last commit, as far as the ledger knows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Stage {
    /// Nobody has it.
    Open,
    /// Somebody has it.
    Claimed,
    /// A text waits for its review.
    Submitted,
    /// A text went back to its translator.
    Returned,
    /// A text waits for its commit.
    Approved,
}

impl ItemEntry {
    /// Whether all that there is to review is approved, so that it can be committed.
    #[must_use]
    pub fn is_approved(&self) -> bool {
        self.approval.as_ref().is_some_and(|approval| approval.whole)
    }

    /// How far the item has come. That what is published was approved stops nobody who works on a new text.
    #[must_use]
    pub fn stage(&self) -> Stage {
        match (self.is_approved(), &self.submission, &self.claim) {
            (true, Some(_), _) | (true, None, None) => Stage::Approved,
            (_, _, _) if self.returned => Stage::Returned,
            (_, Some(_), _) => Stage::Submitted,
            (_, None, Some(_)) => Stage::Claimed,
            (_, None, None) => Stage::Open,
        }
    }

    /// Whether nothing is going on, so that the entry need not be kept.
    #[must_use]
    pub fn is_idle(&self) -> bool {
        *self == Self::default()
    }

    /// All texts that are stored: the draft, the submission, and what was set aside.
    pub fn texts(&self) -> impl Iterator<Item = &Submission> {
        self.draft.iter().chain(&self.submission).chain(&self.aside)
    }

    /// What others said last to a person.
    #[must_use]
    pub fn last_said_to(&self, person: &Person) -> Option<&Remark> {
        self.conversation.iter().rfind(|remark| remark.by != *person && !remark.text.trim().is_empty())
    }

    /// A person's own latest text: a draft, the submission, or one that was set aside.
    #[must_use]
    pub fn latest_of(&self, person: &Person) -> Option<&Submission> {
        // What a reviewer made of a text that was replaced by then is nothing to go on with by itself.
        let is_theirs = |text: &&Submission| {
            let is_current = self.submission.as_ref().is_some_and(|submission| submission.id == text.id);
            text.by == *person && (text.corrected_by.is_none() || is_current)
        };
        self.texts().filter(is_theirs).max_by_key(|submission| submission.clock)
    }
}

impl State {
    /// What is going on with an item; none if nothing is.
    #[must_use]
    pub fn item(&self, item: &ItemId) -> Option<&ItemEntry> {
        self.items.get(item)
    }

    /// How far an item has come.
    #[must_use]
    pub fn stage(&self, item: &ItemId) -> Stage {
        self.item(item).map_or(Stage::Open, ItemEntry::stage)
    }
}
