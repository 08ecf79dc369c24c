//! The forms of an item's units.

use super::form::Form;
use super::skeleton::Languages;
use crate::catalogue::find_item;
use crate::fluent::{Notation, Unit};
use crate::model::ItemId;
use crate::session::Workspace;

/// What the forms of an item's units have in common.
pub(in crate::workflow) struct Forms {
    languages: Languages,
    notation: Notation,
}

impl Forms {
    /// The forms of an item. Texts of articles are typed as readers read them.
    pub(in crate::workflow) fn of(workspace: &Workspace<'_>, item: &ItemId) -> Self {
        let group = find_item(workspace.catalogue, item).map(|(group, _)| group);
        let is_article = group.is_some_and(|group| group.section(workspace.config()).articles().is_some());
        let notation = if is_article { Notation::Plain } else { Notation::Fluent };
        Self { languages: Languages::new(&workspace.config().project.source, &item.locale), notation }
    }

    /// The same with all plural forms of the language, for whoever has no other way to add one.
    pub(in crate::workflow) fn with_fractions(self) -> Self {
        Self { languages: self.languages.with_fractions(), ..self }
    }

    /// The notation of texts that are typed, where they can be.
    pub(in crate::workflow) fn notation(&self) -> Notation {
        self.notation
    }

    /// The form of a unit of the source, with its translation's entry if there is one.
    pub(in crate::workflow) fn form(&self, source: (&str, &Unit<'_>), entry: Option<&str>) -> Form {
        Form::new(source, entry, &self.languages, self.notation)
    }
}
