//! A source resource as the check has it.

use std::sync::Arc;

use super::changed::Changed;
use crate::article::{SegmentKind, kind_above};
use crate::catalogue::LoadedFile;
use crate::diagnostics::SourceFile;
use crate::fluent::Unit;
use crate::rules::UnitView;

/// The source resource, read once for all its translations.
pub(super) struct Source<'s> {
    pub(super) loaded: &'s LoadedFile<'s>,
    pub(super) file: SourceFile<'s>,
    /// Its units, by their indexes.
    pub(super) units: Vec<UnitView<'s>>,
    /// What differs from the revision, if one was named.
    pub(super) changed: Option<Changed>,
}

impl<'s> Source<'s> {
    pub(super) fn new(loaded: &'s LoadedFile<'s>, is_article: bool, changed: Option<Changed>) -> Self {
        let text = loaded.resource.text;
        let view = |unit: &'s Unit<'s>| {
            UnitView::of_article(text, unit, if is_article { kind_above(text, unit.id) } else { None })
        };
        Self {
            loaded,
            file: SourceFile::new(Arc::clone(&loaded.path), text),
            units: loaded.resource.units.iter().map(view).collect(),
            changed,
        }
    }

    /// What a target unit is in its article.
    pub(super) fn kind(&self, target: &Unit<'_>) -> Option<SegmentKind> {
        self.units.get(self.loaded.find(target.id)?)?.kind
    }
}
