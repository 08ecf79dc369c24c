//! Which submission of an item a person was shown last: a newer one is not approved unseen.

use std::collections::BTreeMap;

use super::store::Ledgers;
use crate::model::ItemId;

impl Ledgers<'_> {
    /// The id of the submission that this person was shown last.
    #[must_use]
    pub fn shown(&self, item: &ItemId) -> Option<String> {
        let shown = self.shown.get_or_init(|| self.all_shown());
        // What was noted before people were told apart, or under another address, guards all the same.
        shown.get(&self.shown_key(item)).or_else(|| shown.get(&item.to_string())).cloned()
    }

    /// Notes which submissions were shown, each with its item.
    pub fn note_shown<'i>(&mut self, submissions: impl IntoIterator<Item = (&'i ItemId, &'i str)>) {
        let mut submissions = submissions.into_iter().peekable();
        if submissions.peek().is_none() {
            return;
        }
        self.shown.take();
        let mut shown = self.all_shown();
        for (item, submission) in submissions {
            shown.insert(self.shown_key(item), submission.to_owned());
            // For a program that does not tell people apart, and for who has no entry of their own: better asked to look again.
            shown.insert(item.to_string(), submission.to_owned());
        }
        // Who cannot write here is not asked to look again.
        let _ = self.directory.write(&self.shown_path(), &serde_json::to_vec(&shown).unwrap_or_default());
    }

    /// Several people may work in one clone: what one of them saw, the others did not.
    fn shown_key(&self, item: &ItemId) -> String {
        format!("{item} {}", self.me.email.to_lowercase())
    }

    fn shown_path(&self) -> String {
        format!("tolkit/shown/{}", self.project())
    }

    fn all_shown(&self) -> BTreeMap<String, String> {
        let bytes = self.directory.read_if_exists(&self.shown_path()).ok().flatten();
        bytes.and_then(|bytes| serde_json::from_slice(&bytes).ok()).unwrap_or_default()
    }
}
