//! Where ledgers are on the remote.

/// Where the remote has the ledger.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Namespace {
    /// `refs/tolkit`: beside the branches, so that nobody sees it.
    #[default]
    Own,
    /// `refs/heads/tolkit-ledger`: as branches, for hosts that take nothing else.
    Branches,
}

impl Namespace {
    /// What `workflow.toml` can say.
    pub const WORDS: [&'static str; 2] = ["refs/tolkit", "refs/heads/tolkit-ledger"];

    /// Parses one of [`Self::WORDS`].
    #[must_use]
    pub fn parse(word: &str) -> Option<Self> {
        [Self::Own, Self::Branches].into_iter().find(|namespace| namespace.as_str() == word)
    }

    /// The prefix of the refs, without a slash at the end.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        Self::WORDS[self as usize]
    }
}
