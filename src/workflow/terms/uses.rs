//! Where a term is used.

use std::sync::Arc;

use crate::catalogue::{Catalogue, LoadedFile};
use crate::fluent::line_number;
use crate::model::Locale;
use crate::rules::UnitView;

/// A unit that refers to a term.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TermUse {
    /// The file.
    pub path: Arc<str>,
    /// The line of the reference, from 1.
    pub line: usize,
    /// The unit.
    pub unit: String,
    /// The language.
    pub locale: Locale,
}

/// The units that refer to a term, in the source and in these locales, each once; those of the source first.
#[must_use]
pub fn uses(catalogue: &Catalogue<'_>, id: &str, locales: &[Locale]) -> Vec<TermUse> {
    let source = &catalogue.config.project.source;
    let found = catalogue.visit(
        |_, target| target.is_none_or(|target| locales.contains(&target.item.locale)),
        |resource| {
            let mut found = Vec::new();
            if let Some(file) = resource.source {
                in_file(file, id, source, &mut found);
            }
            for target in &resource.targets {
                if let Some(file) = &target.loaded {
                    in_file(file, id, &target.file.item.locale, &mut found);
                }
            }
            found
        },
    );
    let mut found: Vec<TermUse> = found.into_iter().flatten().collect();
    found.sort_by_key(|one| one.locale != *source);
    found
}

fn in_file(file: &LoadedFile<'_>, id: &str, locale: &Locale, found: &mut Vec<TermUse>) {
    let text = file.resource.text;
    if !text.contains(id) {
        return;
    }
    for (_, unit) in file.units() {
        let view = UnitView::new(text, unit);
        if let Some(reference) = view.references().find(|reference| reference.id == id) {
            let line = line_number(text, reference.span.start);
            found.push(TermUse {
                path: Arc::clone(&file.path),
                line,
                unit: unit.id.to_owned(),
                locale: locale.clone(),
            });
        }
    }
}
