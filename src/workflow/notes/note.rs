//! What there is to say of a text and its units.

use crate::model::UnitState;
use crate::record::Draft;

pub(super) const BEFORE: &str = "before";
pub(super) const REMARK: &str = "review";
pub(super) const BRANCH: &str = "published";
pub(super) const THERE: &str = "there";
pub(super) const OWN: &str = "yours";
pub(super) const KIND: &str = "what";
pub(super) const COMMENT: &str = "note";
pub(super) const TERM: &str = "term";
pub(super) const FORMS: &str = "forms";
pub(super) const MEMORY: &str = "memory";
pub(super) const DRAFT: &str = "draft";
pub(super) const HEADING: &str = "tolkit";

/// The words that notes begin with, but for the source's.
pub(super) const WORDS: [&str; 12] =
    [BEFORE, THERE, REMARK, BRANCH, OWN, KIND, COMMENT, TERM, FORMS, MEMORY, DRAFT, HEADING];

/// What is above a unit in the text that is edited.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(in crate::workflow) struct Note {
    /// The unit.
    pub unit: String,
    /// What its translation is worth; none where nobody worked it out.
    pub state: Option<UnitState>,
    /// What the unit is written into, where the translation has none yet: its name, and the forms of its language.
    pub skeleton: Option<String>,
    /// What the unit is in its article.
    pub kind: Option<&'static str>,
    /// What the source's authors say of it.
    pub comment: String,
    /// The source's entry.
    pub source: String,
    /// What the terms in it are in the translation's language, one a line.
    pub terms: String,
    /// The ids of these terms, each with its `-`, and how a text refers to each of its forms.
    pub term_references: Vec<(String, Vec<String>)>,
    /// The plural forms of the translation's language, where it needs some.
    pub forms: String,
    /// The source's text that the translation answers, where it is another.
    pub before: Option<String>,
    /// What the page that was there before has for it, which may be its translation or not.
    pub there: Option<String>,
    /// What was translated before for texts that are like it: each with where it is from, and how its source differs.
    pub remembered: Vec<String>,
    /// Where the translation comes from, if no person wrote it.
    pub draft: Option<Draft>,
    /// What reviewers said of it.
    pub remarks: Vec<String>,
    /// Why it came back together with all others, if it did.
    pub returned: Option<String>,
    /// The translation that the branch has by now, where both changed it.
    pub branch: Option<String>,
    /// The person's own text, where the one that is edited is somebody else's.
    pub own: Option<String>,
}

/// What stands at the head of a text that is edited.
#[derive(Debug, Clone, Default)]
pub(in crate::workflow) struct Heading {
    /// What is to be done.
    pub lines: Vec<String>,
    /// What was said of the text as a whole.
    pub remarks: Vec<String>,
}
