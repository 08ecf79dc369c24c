//! What a gate demands of a section's translations.

/// How far a translation must have come for the gate to let it pass.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum Require {
    /// Nothing is demanded.
    None,
    /// Every unit is present and not stale.
    #[default]
    Translated,
    /// Every unit is present and this exact pair of source and target was approved.
    Reviewed,
}

impl Require {
    /// The words that `workflow.toml` has for it, weakest first.
    pub const WORDS: [&'static str; 3] = ["none", "translated", "reviewed"];

    /// Parses one of [`Self::WORDS`].
    #[must_use]
    pub fn parse(word: &str) -> Option<Self> {
        match word {
            "none" => Some(Self::None),
            "translated" => Some(Self::Translated),
            "reviewed" => Some(Self::Reviewed),
            _ => None,
        }
    }

    /// The word that `workflow.toml` has for it.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        Self::WORDS[self as usize]
    }
}
