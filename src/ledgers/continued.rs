//! Whether what a remote has goes on from what it was known to have. Git asks less: it follows every parent of a merge, while a ledger
//! goes on from the first one, and it lets a tag or a file take the place of a commit.

use super::error::LedgerError;
use super::exchange::Reach;
use super::store::Ledgers;
use crate::git::ObjectId;
use crate::model::Locale;

impl Ledgers<'_> {
    /// Where the remote's ledger of a locale is known to end. What is no commit is no ledger.
    pub(super) fn known_head(&self, locale: &Locale) -> Result<Option<ObjectId>, LedgerError> {
        self.head_at(&self.known_ref(locale))
    }

    /// The commit that a ref is at; `None` if it is at something else, or not there.
    pub(super) fn head_at(&self, name: &str) -> Result<Option<ObjectId>, LedgerError> {
        // What is missing is not taken for no ledger: whoever reads it is told.
        Ok(self.repository.ref_target(name)?.filter(|id| !self.repository.event_log().is_no_commit(*id)))
    }

    /// Where the remote's ledgers are known to end.
    pub(super) fn known_heads(&self) -> Result<Vec<(Locale, Option<ObjectId>)>, LedgerError> {
        let locales = self.config.project.locales.iter();
        locales.map(|locale| Ok((locale.clone(), self.known_head(locale)?))).collect()
    }

    /// Whether a ledger that ends at one commit goes on from another. What cannot be read does not.
    pub(super) fn goes_on(&self, from: ObjectId, to: ObjectId) -> bool {
        self.repository.event_log().common_event(from, to).ok().flatten() == Some(from)
    }

    /// The refs of the remote that stand where a ledger would begin: below its name, or of its name and no ledger.
    pub(super) fn in_the_way(&self, locales: &[Locale]) -> Result<Vec<String>, LedgerError> {
        let theirs = self.remote().and_then(|remote| remote.refs(&self.remote_refs(), self.lock).ok());
        let mut names = Vec::new();
        for locale in locales {
            let own = self.remote_ref(locale);
            let (below, is_begun) = (format!("{own}/"), self.known_head(locale)?.is_some());
            let stands = |name: &&String| name.starts_with(&below) || (!is_begun && **name == own);
            names.extend(theirs.iter().flat_map(|theirs| theirs.ledgers.keys()).filter(stands).cloned());
        }
        Ok(names)
    }

    /// Takes back what a fetch brought and does not go on from what was known before; says which ledger that was.
    pub(super) fn take_back(&self, before: &[(Locale, Option<ObjectId>)]) -> Result<Option<Reach>, LedgerError> {
        let mut other = None;
        for (locale, head) in before {
            let (known, there) = (self.known_ref(locale), self.known_head(locale)?);
            let is_good = match (*head, there) {
                (None, None) => self.repository.ref_target(&known)?.is_none(),
                (None, Some(_)) => true,
                (Some(head), there) => there.is_some_and(|there| there == head || self.goes_on(head, there)),
            };
            if !is_good {
                self.repository.set_ref(&known, *head, "tolkit: taken back")?;
            }
            // What is below a ledger's name would keep the ledger itself from being noted here.
            for below in self.repository.refs(&format!("{known}/"))? {
                self.repository.set_ref(&below, None, "tolkit: taken back")?;
            }
            if !is_good && head.is_some() {
                other = Some(Reach::Rewound(format!("{} does not go on from what it was", self.remote_ref(locale))));
            }
        }
        Ok(other)
    }
}
