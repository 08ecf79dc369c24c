//! Sections that no source file belongs to: a path is misspelt, or what it leads to was not fetched.

use super::find::Catalogue;
use super::group::Group;
use super::scope::Scope;
use crate::config::{self, Files, PathPattern, Section};
use crate::diagnostics::{Label, SourceFile};
use crate::files::Root;
use crate::git::unfetched_submodules;
use crate::i18n::Text;
use crate::model::Locale;

/// A section without any source file, or a project without any section.
#[derive(Debug)]
pub struct EmptySection {
    /// The section, as an index into the configuration's; none if there is none at all.
    pub section: Option<usize>,
    /// The line of `workflow.toml`.
    pub label: Label,
    /// What is wrong.
    pub text: Text,
}

impl Catalogue<'_> {
    /// The sections of a scope that no source file belongs to and that do not say that they may be empty, in the order of the
    /// configuration. Whoever names items looks at those alone.
    #[must_use]
    pub fn empty_sections(&self, scope: &Scope) -> Vec<EmptySection> {
        if scope.has_items() {
            return Vec::new();
        }
        if self.config.sections.is_empty() {
            let label = SourceFile::new(config::FILE_NAME.into(), "").label(0..0);
            return vec![EmptySection { section: None, label, text: Text::new("empty-section-none") }];
        }
        let is_wanted = |section: &Section| {
            let locales = self.config.locales_of(section).iter().chain([&self.config.project.source]);
            !section.optional
                && scope.has_section(section)
                && locales.into_iter().any(|locale| scope.has_locale(locale))
        };
        let is_empty = |index: usize| !self.groups.iter().any(|group| group.section == index && has_source(group));
        let sections = self.config.sections.iter().enumerate();
        let empty = sections.filter(|(index, section)| is_wanted(section) && is_empty(*index));
        empty.map(|(index, section)| self.empty_section(index, section)).collect()
    }

    fn empty_section(&self, index: usize, section: &Section) -> EmptySection {
        let text = match missing_submodule(self.root, section, &self.config.project.source) {
            Some(folder) => Text::new("empty-section-submodule").with("folder", folder),
            None => Text::new("empty-section"),
        };
        let path = match &section.files {
            Files::Patterns { source, .. } => source.to_string(),
            Files::Articles(articles) => articles.source.to_string(),
            Files::ProjectConfig(path) => path.clone(),
        };
        let text = text.with("section", section.name.as_str()).with("path", path);
        EmptySection { section: Some(index), label: section.source_label().clone(), text }
    }
}

fn has_source(group: &Group) -> bool {
    group.source.is_some() || group.article.is_some()
}

/// The submodule that was not fetched and that a section's sources may stand in.
fn missing_submodule(root: &Root, section: &Section, source: &Locale) -> Option<String> {
    let name = section.names.of(source);
    let leads_through = |pattern: &PathPattern, folder: &str| pattern.may_lead_through(folder, name);
    unfetched_submodules(root).into_iter().find(|folder| match &section.files {
        Files::Patterns { source, .. } => leads_through(source, folder),
        Files::Articles(articles) => leads_through(&articles.source, folder),
        Files::ProjectConfig(_) => true,
    })
}
