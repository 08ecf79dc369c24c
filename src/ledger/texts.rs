//! What becomes of the texts of an item: handed in, corrected, taken back, committed. Nothing of anybody's work is lost.

use super::claim::Claim;
use super::state::{Correction, EarlierApproval, ItemEntry, RemarkKind, Submission};
use crate::model::Person;

impl ItemEntry {
    pub(super) fn submit(&mut self, submission: Submission, is_draft: bool, seen: Option<&[String]>) {
        let author = &submission.by;
        // A person's newer text stands for their older one, as far as they know of that.
        self.aside.retain(|aside| !is_replaced(aside, author, seen));
        // Another person's draft makes room, and is kept; so is what the writer did not know of.
        self.aside.extend(self.draft.take().filter(|draft| !is_replaced(draft, author, seen)));
        if !self.authors.contains(author) {
            self.authors.push(author.clone());
        }
        if is_draft {
            self.draft = Some(submission);
        } else {
            let is_unseen = |text: &Submission| seen.is_some_and(|seen| !seen.contains(&text.id));
            self.aside.extend(self.submission.take().filter(is_unseen));
            self.keep_approvals();
            (self.submission, self.approval, self.returned) = (Some(submission), None, false);
            self.on_branch = None;
            // Whoever hands in a text that they have seen corrected makes its words their own.
            self.corrections.clear();
            self.ended = None;
        }
    }

    /// Puts a corrected text in the place of the submission, which it stays.
    pub(super) fn correct(&mut self, corrected: Submission) {
        let Some(before) = self.submission.take() else { return };
        let (author, corrector) = (before.by.clone(), corrected.by.clone());
        let (commit, after) = (before.commit.clone(), corrected.commit.clone());
        let original = before.corrected_by.is_none().then(|| before.id.clone());
        self.corrections.push(Correction { by: corrector.clone(), original, before: commit, after });
        self.keep_approvals();
        if before.corrected_by.is_none() {
            // What its author wrote is there for them.
            self.aside.push(before);
        }
        self.submission = Some(Submission { by: author, corrected_by: Some(corrector), ..corrected });
        (self.returned, self.on_branch) = (false, None);
    }

    /// Keeps a correction of a text that was replaced by then: for its author, who may take what holds. Where it does not say whose
    /// that was, or not somebody who has had a part in the item, it is kept for who corrected it.
    pub(super) fn aside_correction(&mut self, with: &[String], corrected: Submission) {
        let author = with.first().map(|person| Person::parse(person)).filter(|person| self.authors.contains(person));
        let corrected_by = author.is_some().then(|| corrected.by.clone());
        let by = author.unwrap_or_else(|| corrected.by.clone());
        self.aside.push(Submission { by, corrected_by, ..corrected });
    }

    /// Ends the approval of the text as a whole; what it says of pairs of texts holds where they stay the same.
    pub(super) fn keep_approvals(&mut self) {
        let parts = self.approval.take().map(|approval| approval.parts).unwrap_or_default();
        let earlier = parts.into_iter().map(|(by, commit)| EarlierApproval { by, commit, without: Vec::new() });
        self.earlier.extend(earlier);
    }

    /// Ends what was approved earlier of these units; of all, if none is named.
    pub(super) fn return_earlier(&mut self, units: &[String]) {
        if units.is_empty() {
            self.earlier.clear();
        }
        self.earlier.iter_mut().for_each(|earlier| earlier.without.extend(units.iter().cloned()));
    }

    /// Takes a text back. One's own is a draft again, or gone; somebody else's stays with them.
    pub(super) fn withdraw(&mut self, id: &str, author: &Person, is_draft: bool) {
        let is_meant = |text: &Submission| text.id == id;
        let is_of_other = |text: &Submission| text.by != *author;
        self.aside.retain(|aside| !is_meant(aside) || is_of_other(aside));
        if self.draft.as_ref().is_some_and(is_meant) {
            self.aside.extend(self.draft.take().filter(is_of_other));
        }
        if self.submission.as_ref().is_some_and(is_meant) {
            let text = self.submission.take();
            let is_own = text.as_ref().is_some_and(|text| text.by == *author);
            match text {
                Some(text) if is_own && is_draft && self.draft.is_none() => self.draft = Some(text),
                text => self.aside.extend(text.filter(|text| is_draft || is_of_other(text))),
            }
            (self.approval, self.returned, self.on_branch) = (None, false, None);
            self.corrections.clear();
            self.earlier.clear();
        }
        // What was corrected is not published by that.
        for remark in self.conversation.iter_mut().filter(|remark| remark.kind == RemarkKind::Correct) {
            remark.kind = RemarkKind::Comment;
        }
        // Whoever goes on with a text goes on with the words of everybody who had a part in it.
        if self.texts().next().is_none() {
            self.authors.clear();
        }
    }

    /// A commit ends what it carries; a text that was handed in since, and what was set aside, stay.
    pub(super) fn commit(&mut self, oid: &str) {
        let (mut aside, draft) = (std::mem::take(&mut self.aside), self.draft.take());
        // What was published in place of its author's own words is what there is to go on with.
        let is_original = |text: &Submission| self.corrections.iter().any(|it| it.original.as_ref() == Some(&text.id));
        aside.retain(|text| !is_original(text));
        let is_approved = self.is_approved();
        // The claim that led to the text ends with it; that of somebody who is at work by now does not.
        let submission = self.submission.take();
        let led_to_it = |claim: &Claim| {
            submission.as_ref().is_some_and(|text| claim.is_of(&text.by) && claim.since <= text.clock)
                && draft.is_none()
        };
        let claim = self.claim.take().filter(|claim| !led_to_it(claim));
        // What was said since the approval was not about what is committed.
        let approved = self.approval.as_ref().map_or(0, |approval| approval.clock);
        let mut conversation = std::mem::take(&mut self.conversation);
        // Whoever was corrected and has not seen it is told.
        let corrected = submission.as_ref().filter(|text| text.corrected_by.is_some()).map(|text| text.clock);
        conversation.retain(|remark| {
            let is_later = remark.kind == RemarkKind::Comment && remark.clock > approved;
            is_later || (remark.kind == RemarkKind::Correct && Some(remark.clock) == corrected)
        });
        let ended = submission.filter(|_| !is_approved).map(|text| (text, oid.to_owned()));
        let is_done = aside.is_empty() && draft.is_none();
        let authors = if is_done { Vec::new() } else { std::mem::take(&mut self.authors) };
        *self = Self { aside, draft, claim, conversation, authors, ended, ..Self::default() };
    }
}

/// Whether a text stands no more once its author has handed in another one.
pub(super) fn is_replaced(text: &Submission, author: &Person, seen: Option<&[String]>) -> bool {
    text.by == *author && seen.is_none_or(|seen| seen.contains(&text.id))
}
