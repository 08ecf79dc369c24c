//! What kind of defect a rule finds; the chapters of `docs/rules.md`.

/// What kind of defect a rule finds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Group {
    /// What `require` demands.
    Gate,
    /// Files as such.
    Files,
    /// The shape of a unit, against the source unit.
    Shape,
    /// Markup and what else a machine reads.
    Markup,
    /// Text, as people read it.
    Content,
}

impl Group {
    /// The word that formats have for it.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Gate => "gate",
            Self::Files => "files",
            Self::Shape => "shape",
            Self::Markup => "markup",
            Self::Content => "content",
        }
    }
}
