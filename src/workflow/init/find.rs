//! Looks at a repository that has no `workflow.toml` yet: what its first one says.

use std::collections::BTreeSet;

use super::articles::{ArticleLayout, article_layouts};
use super::ci::{CiPlan, Host};
use super::layouts::{Layout, layouts};
use super::place::Place;
use super::planned::{KEYS, LANGUAGES, PlannedConfig, TEXTS};
use super::sites::{Site, find_sites, site_layouts};
use crate::article::FrontMatter;
use crate::catalogue::load_project_config;
use crate::config;
use crate::config::mozilla::FileList;
use crate::diagnostics::Label;
use crate::files::{self, FileError, FileKind, Root};
use crate::ledgers::{Probe, probe_remote};
use crate::session::Failure;

/// The usual name of a Mozilla project configuration.
const PROJECT_CONFIG: &str = "l10n.toml";

/// How many articles of a section are read to know the fields of their front matter.
const SAMPLES: usize = 20;

/// What was found in a repository.
#[derive(Debug)]
pub(crate) enum Found {
    /// Files that have a layout.
    Layouts {
        /// Sites that a program builds.
        sites: Vec<Site>,
        /// Fluent files.
        fluent: Vec<Layout>,
        /// Articles, of those sites and others.
        articles: Vec<ArticleLayout>,
        /// A project configuration beside them that could be used instead.
        beside: Option<&'static str>,
    },
    /// The project configuration that was named, by its path, and how many locales it has.
    Config(String, usize),
}

/// Which file for CI is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum CiChoice {
    /// That of the host that the repository is on.
    Seen,
    /// That of a host.
    Of(Host),
    /// None.
    Without,
}

/// Plans the configuration of a place that has none: from the Mozilla project configuration at `from`, else from the files
/// that are there.
///
/// # Errors
///
/// Returns a [`Failure`] if there is a configuration already, or if `from` is none that can be read.
pub(crate) fn find(place: &Place, from: Option<&str>) -> Result<(Found, PlannedConfig), Failure> {
    let root = &place.root;
    // The folder that somebody is in may be a project of its own.
    let in_folder = Some(format!("{}/{}", place.below, config::FILE_NAME)).filter(|_| !place.below.is_empty());
    let mut files = [config::FILE_NAME.to_owned()].into_iter().chain(in_folder);
    if let Some(path) = files.find(|path| root.kind(path).is_some()) {
        return Err(FileError::Exists(path).into());
    }
    let name = root.path().file_name().map_or_else(String::new, |name| name.to_string_lossy().into_owned());
    let (found, mut planned) = match from {
        // It is named from the folder that the person is in.
        Some(path) if !place.below.is_empty() => from_project_config(root, name, &format!("{}/{path}", place.below))?,
        Some(path) => from_project_config(root, name, path)?,
        None => from_layouts(root, name),
    };
    planned.me = place.person();
    Ok((found, planned))
}

fn from_layouts(root: &Root, name: String) -> (Found, PlannedConfig) {
    let fluent = layouts(&files::written_files(root, config::FileType::Fluent.endings()), ".ftl");
    let (sites, articles) = articles(root);
    let beside = (root.kind(PROJECT_CONFIG) == Some(FileKind::File)).then_some(PROJECT_CONFIG);
    let with_fields: Vec<_> = articles.iter().map(|layout| (layout.clone(), fields(root, layout))).collect();
    let planned = PlannedConfig::from_layouts(name, &fluent, &with_fields);
    (Found::Layouts { sites, fluent, articles, beside }, planned)
}

/// The sites of a repository, and the articles of these sites and of what is in none.
fn articles(root: &Root) -> (Vec<Site>, Vec<ArticleLayout>) {
    let mut rest = files::written_files(root, config::FileType::Markdown.endings());
    let mut found = Vec::new();
    let mut sites = find_sites(root, &rest);
    sites.retain(|site| {
        let (own, others) = std::mem::take(&mut rest).into_iter().partition(|path: &String| site.has(path));
        rest = others;
        let layouts = site_layouts(site, &own);
        let has_articles = !layouts.is_empty();
        found.extend(layouts);
        has_articles
    });
    found.extend(article_layouts(&rest));
    (sites, found)
}

/// The fields of front matter that the articles have, of those that mean something here.
fn fields(root: &Root, layout: &ArticleLayout) -> Vec<String> {
    let known: Vec<String> = TEXTS.iter().chain(&LANGUAGES).chain(&KEYS).map(|field| (*field).to_owned()).collect();
    let mut found = BTreeSet::new();
    for path in layout.articles.iter().take(SAMPLES) {
        let text = root.read(path).map(|bytes| String::from_utf8_lossy(&bytes).into_owned()).unwrap_or_default();
        if let Ok(Some(front_matter)) = FrontMatter::find(&text, &known) {
            found.extend(front_matter.fields.into_iter().map(|field| field.name));
        }
    }
    found.into_iter().collect()
}

fn from_project_config(root: &Root, name: String, path: &str) -> Result<(Found, PlannedConfig), Failure> {
    if root.kind(path) != Some(FileKind::File) {
        return Err(Failure::NoProjectConfig(path.to_owned()));
    }
    let named = Label::file(path.into());
    let project = load_project_config(root, path, &named).map_err(|error| Failure::Configuration(vec![*error]))?;
    let locales = project.locales();
    let listing: FileList = root.all_files(".ftl").0.into_iter().collect();
    let files = locales.first().map(|locale| project.files(locale, &listing)).unwrap_or_default();
    let reference = files.iter().find_map(|pair| pair.reference.as_deref());
    let planned = PlannedConfig::from_project_config(name, path.to_owned(), locales.iter().cloned(), reference);
    Ok((Found::Config(path.to_owned(), locales.len()), planned))
}

/// Plans the file for CI.
#[must_use]
pub(crate) fn plan_ci(place: &Place, choice: CiChoice) -> Option<CiPlan> {
    let host = match choice {
        CiChoice::Seen => Host::of(place.address().as_deref(), &place.top)?,
        CiChoice::Of(host) => host,
        CiChoice::Without => return None,
    };
    Some(CiPlan::of(host, &place.top))
}

/// Asks the remote of a place's repository where it takes the ledgers.
pub(crate) fn ask_remote(place: &Place, now: u64) -> Probe {
    place.repository.as_ref().map_or(Probe::NoRemote, |repository| probe_remote(repository, now))
}
