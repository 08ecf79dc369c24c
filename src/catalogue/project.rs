//! Lists the resources of a section that takes its files from a Mozilla project configuration.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::collisions::named_twice;
use super::group::{Group, TargetFile};
use super::problem::Problem;
use super::section_files::{Listed, SectionFiles};
use crate::config::mozilla::{
    Action, FileList, Listing as _, ProjectConfig, ProjectConfigError, ProjectConfigProblem, ProjectFiles,
};
use crate::config::{self, Config, Section};
use crate::diagnostics::{Diagnostic, Label, SourceFile};
use crate::files::{FileError, FileKind, Root};
use crate::git::unfetched_submodules;
use crate::i18n::Text;
use crate::model::Locale;
use crate::rules::gate;

/// Reads a project configuration.
///
/// # Errors
///
/// What is wrong with it, at its own line where that is known; `named` is the line that names it.
pub fn load_project_config(root: &Root, path: &str, named: &Label) -> Result<ProjectConfig, Box<Diagnostic>> {
    ProjectConfig::load(path, &mut |path| plain_text(root, path))
        .map_err(|error| Box::new(diagnostic(root, &error, named)))
}

/// The text of a configuration that is an ordinary file of the repository. No link is followed: what is wrong with a configuration is
/// shown with its lines, also to whoever reads the log of a pull request, and a device never ends.
fn plain_text(root: &Root, path: &str) -> Result<Option<String>, FileError> {
    match root.kind(path) {
        None => Ok(None),
        Some(FileKind::File) if !root.leads_through_link(path) => {
            let bytes = root.read_at_most(path, config::LONGEST)?;
            Ok(Some(String::from_utf8_lossy(&bytes).into_owned()))
        }
        Some(_) => Err(FileError::Outside(path.to_owned())),
    }
}

pub(super) fn find_by_project_config(
    root: &Root,
    config: &Config,
    (index, section): (usize, &Section),
    listed: Listed<'_>,
    path: &str,
) -> SectionFiles {
    let mut found = SectionFiles::default();
    let mut project = match load_project_config(root, path, &section.files_label) {
        Ok(project) => project,
        Err(error) => {
            found.errors.push(*error);
            return found;
        }
    };
    project.take_locales(config.locales_of(section).iter().map(Locale::as_str));
    let (files, problems) = root.all_files(".ftl");
    found.problems.extend(problems.into_iter().map(|path| Problem {
        rule: &gate::UNREADABLE_FILE,
        text: Text::new("unreadable-file-outside").with("path", path.clone()),
        path,
        locale: None,
    }));
    let listing: FileList = files.into_iter().collect();
    let lister = ProjectFiles::new(&project, &listing);
    let mut groups: BTreeMap<(String, Option<String>, Option<String>), Vec<TargetFile>> = BTreeMap::new();
    for locale in config.locales_of(section).iter().filter(|locale| listed.has(locale)) {
        let filters = project.has_filters().then(|| project.filters(locale.as_str()));
        for pair in lister.files(locale.as_str()) {
            if !pair.target.ends_with(".ftl") {
                continue;
            }
            let source = pair.reference.clone().filter(|reference| listing.is_file(reference));
            let exists = listing.is_file(&pair.target);
            let ignored = filters.as_ref().is_some_and(|filters| filters.action(&pair.target, None) == Action::Ignore);
            if ignored && !(exists && source.is_some()) {
                continue;
            }
            let name = pair.name.as_str().into();
            let file = TargetFile::new(section, (locale, &name), pair.target.into(), exists, |_| false);
            groups.entry((pair.name, source, pair.reference)).or_default().push(file);
        }
    }
    found.groups.extend(groups.into_iter().map(|((name, source, reference), targets)| Group {
        section: index,
        name: name.into(),
        source: source.map(Arc::from),
        source_path: reference.map(Arc::from),
        targets,
        article: None,
    }));
    found.errors.extend(named_twice(section, &found.groups));
    found.project = Some((index, project));
    found
}

fn diagnostic(root: &Root, error: &ProjectConfigError, named: &Label) -> Diagnostic {
    let text = text_of(root, &error.problem);
    let named = named.clone().with_message(Text::attribute_of("project-config", "named"));
    let file = plain_text(root, &error.config).ok().flatten();
    match (&error.span, file) {
        (Some(span), Some(source)) => {
            let label = SourceFile::new(error.config.as_str().into(), &source).label(span.clone());
            Diagnostic::configuration(label, text, vec![named])
        }
        _ => Diagnostic::configuration(named, text, Vec::new()),
    }
}

/// What to say of a file that is not there: the folder that it would be in may be a submodule.
fn not_found(root: &Root, path: &str) -> Text {
    let is_inside = |folder: &String| path.strip_prefix(folder.as_str()).is_some_and(|rest| rest.starts_with('/'));
    match unfetched_submodules(root).into_iter().find(is_inside) {
        Some(folder) => Text::new("project-config-not-fetched").with("folder", folder),
        None => Text::new("project-config-not-found"),
    }
    .with("path", path)
}

fn text_of(root: &Root, problem: &ProjectConfigProblem) -> Text {
    use ProjectConfigProblem as P;
    match problem {
        P::NotFound(path) => not_found(root, path),
        P::Unreadable { path, reason } => {
            Text::new("project-config-unreadable").with("path", path.as_str()).with("reason", reason.to_string())
        }
        P::NotToml(reason) => Text::new("project-config-not-toml").with("reason", reason.as_str()),
        P::WrongType { key, expected } => {
            Text::new("project-config-wrong-type").with("key", *key).with("expected", *expected)
        }
        P::MissingKey { table, key } => Text::new("project-config-missing-key").with("table", *table).with("key", *key),
        P::InvalidLocale(locale) => Text::new("project-config-locale").with("locale", locale.as_str()),
        P::UnknownAction(action) => Text::new("project-config-action").with("action", action.as_str()),
        P::InvalidKey { expression, message } => {
            Text::new("project-config-key").with("expression", expression.as_str()).with("reason", message.as_str())
        }
        P::Cycle(paths) => Text::new("project-config-cycle").with("paths", paths.join(" → ")),
        P::TooDeep => Text::new("project-config-too-deep"),
        P::NestedExclude => Text::new("project-config-nested-exclude"),
        P::Absolute(path) | P::Outside(path) => Text::new("project-config-outside").with("path", path.as_str()),
        P::UnsetVariable(variable) => Text::new("project-config-unset").with("variable", variable.as_str()),
        P::VariableCycle(variable) => Text::new("project-config-variable-cycle").with("variable", variable.as_str()),
        P::TooLong => Text::new("project-config-too-long"),
        P::WildcardInInclude => Text::new("project-config-wildcard"),
        P::MoreWildcards { reference } => Text::new("project-config-wildcards").with("reference", reference.as_str()),
        P::TwoReferences { pattern, reference, other, .. } => Text::new("project-config-two-references")
            .with("pattern", pattern.as_str())
            .with("first", other.as_str())
            .with("second", reference.as_str()),
    }
}
