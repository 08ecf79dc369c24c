//! What a form shows.

use crate::fluent::Notation;

/// A unit as a translator writes it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Form {
    /// What is shown.
    pub shown: Shown,
    /// The unit's id, with the `-` of a term.
    pub(super) id: String,
    /// The translation's entry as it is, if the unit is translated.
    pub(super) translation: Option<String>,
}

/// What a form shows of a unit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Shown {
    /// Its texts, each in a field: the value's first.
    Fields(Vec<Field>),
    /// Its Fluent entry as it is written, since no fields can show it; for a missing unit, the one to fill in.
    Whole(String),
}

/// A field for one text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Field {
    /// The field's own name in its form: `value`, `.title`, `value[one]`, `.title[few]`.
    pub name: String,
    /// The attribute that the text is of, or is a variant of; `None` is the value.
    pub attribute: Option<String>,
    /// The variant that the text is, if its value or attribute chooses.
    pub variant: Option<FieldVariant>,
    /// What the source says there, in the notation of the field: its value or attribute; of that, the variant with the same key, else
    /// the default one. Empty where the source has nothing.
    pub source: String,
    /// What is typed for the translation; empty where it has nothing.
    pub text: String,
    /// How both are written.
    pub notation: Notation,
}

/// Which variant a field is for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FieldVariant {
    /// The key: `one`, `0`, `masculine`.
    pub key: String,
    /// What is chosen by, as it is written: `$count`.
    pub selector: String,
    /// The first whole numbers that have this plural form: `1, 21, 31, …`. Empty where there is none.
    pub examples: String,
    /// Whether the variant is for all that has none of its own: if others have a text, it needs one.
    pub is_default: bool,
}

impl Form {
    /// Whether the unit is translated.
    #[must_use]
    pub fn is_translated(&self) -> bool {
        self.translation.is_some()
    }
}

impl Field {
    /// What a field of this value or attribute is called.
    pub(super) fn name_of(attribute: Option<&str>, key: Option<&str>) -> String {
        let part = attribute.map_or_else(|| "value".to_owned(), |attribute| format!(".{attribute}"));
        key.map_or_else(|| part.clone(), |key| format!("{part}[{key}]"))
    }
}
