//! Looks at a repository that has no `workflow.toml` yet: what its first one says.

use std::collections::BTreeSet;

use super::articles::{ArticleLayout, article_layouts, disjoint};
use super::ci::{CiPlan, Host};
use super::layouts::{Layout, layouts};
use super::leftovers::Leftovers;
use super::place::Place;
use super::planned::{KEYS, LANGUAGES, PlannedConfig, TEXTS};
use super::sites::{Site, find_sites, site_layouts};
use super::submodules::Submodules;
use crate::article::FrontMatter;
use crate::catalogue::load_project_config;
use crate::config::mozilla::{FileList, Listing as _, ProjectConfig, ProjectFiles};
use crate::config::{self, FileType, PathPattern};
use crate::diagnostics::Label;
use crate::files::{self, FileError, FileKind, Root};
use crate::ledgers::{Probe, probe_remote};
use crate::model::Locale;
use crate::session::Failure;

/// The usual name of a Mozilla project configuration.
const PROJECT_CONFIG: &str = "l10n.toml";

/// What stands in the first line of files that a program writes, or that are translations of something else.
const NO_SOURCE: [&str; 6] =
    ["not the source", "do not edit", "don't edit", "don’t edit", "do not modify", "generated"];

/// How many articles of a section are read to know the fields of their front matter.
const SAMPLES: usize = 100;

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
        /// Markdown that nobody translates, beside what is translated: patterns, each with the number of its files.
        untranslated: Vec<(String, usize)>,
        /// A project configuration beside them that could be used instead.
        beside: Option<&'static str>,
        /// Source files that say themselves that they are none: the path and the line.
        doubts: Vec<(String, String)>,
        /// Files with terms for all languages.
        shared: Vec<String>,
        /// Fluent files of no language that was found.
        unknown: Vec<String>,
        /// Other repositories in this one.
        submodules: Submodules,
    },
    /// The project configuration that was named.
    Config {
        /// Its path.
        path: String,
        /// How many locales it has.
        locales: usize,
        /// Whether it lists none, and they are those that have files.
        from_folders: bool,
    },
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
        None => from_layouts(place, name),
    };
    planned.me = place.person();
    Ok((found, planned))
}

/// The paths of the files that people wrote; what is committed counts, though git ignores its name.
fn written_files(place: &Place, endings: &[&str]) -> Vec<String> {
    let mut files: BTreeSet<String> = files::written_files(&place.root, endings).into_iter().collect();
    let tracked = place.repository.as_ref().map(|repository| repository.index().tracked_with(endings));
    let folder = if place.folder.is_empty() { String::new() } else { format!("{}/", place.folder) };
    let own = tracked.iter().flatten().filter_map(|path| path.strip_prefix(&folder));
    let is_there = |path: &&str| !files::is_fetched(path) && place.root.kind(path) == Some(FileKind::File);
    files.extend(own.filter(is_there).map(str::to_owned).collect::<Vec<_>>());
    files.into_iter().collect()
}

fn from_layouts(place: &Place, name: String) -> (Found, PlannedConfig) {
    let root = &place.root;
    let files = written_files(place, FileType::Fluent.endings());
    let fluent = layouts(&files, ".ftl");
    let doubts = fluent.iter().filter_map(|layout| doubt(root, layout, &files)).collect();
    let Articles { sites, layouts: articles, untranslated } = Articles::find(place, !fluent.is_empty());
    let beside = (root.kind(PROJECT_CONFIG) == Some(FileKind::File)).then_some(PROJECT_CONFIG);
    let with_fields: Vec<_> = articles.iter().map(|layout| (layout.clone(), fields(root, layout))).collect();
    let mut planned = PlannedConfig::from_layouts(name, &fluent, &with_fields);
    let Leftovers { terms: shared, others: unknown } = Leftovers::of(root, &fluent, &files);
    planned.add_shared(&shared);
    let patterns = fluent.iter().map(|layout| layout.pattern.as_str());
    let submodules = Submodules::of(root, patterns.chain(articles.iter().map(|layout| layout.source.as_str())));
    (Found::Layouts { sites, fluent, articles, untranslated, beside, doubts, shared, unknown, submodules }, planned)
}

/// The first source file of a layout that says in its first line that it is none, with that line.
fn doubt(root: &Root, layout: &Layout, files: &[String]) -> Option<(String, String)> {
    let pattern = layout.template.as_ref().unwrap_or(&layout.pattern);
    let pattern = PathPattern::parse(pattern, FileType::Fluent).ok()?;
    let sources = files.iter().filter(|path| pattern.matches(path, layout.source.as_str()).is_some());
    sources.take(SAMPLES).find_map(|path| {
        let text = String::from_utf8_lossy(&root.read(path).ok()?).into_owned();
        let line = text.lines().find(|line| !line.trim().is_empty())?.trim().to_owned();
        let said = line.strip_prefix('#')?.to_lowercase();
        NO_SOURCE.iter().any(|words| said.contains(words)).then(|| (path.clone(), line))
    })
}

/// The sites of a repository, and articles.
struct Articles {
    sites: Vec<Site>,
    /// Those of the sites, and of what is in none.
    layouts: Vec<ArticleLayout>,
    /// Markdown beside them that nobody translates: patterns, each with the number of its files.
    untranslated: Vec<(String, usize)>,
}

impl Articles {
    fn find(place: &Place, has_fluent: bool) -> Self {
        let root = &place.root;
        let mut rest = written_files(place, FileType::Markdown.endings());
        let mut layouts = Vec::new();
        let mut sites = find_sites(root, &rest);
        sites.retain(|site| {
            let (own, others) = std::mem::take(&mut rest).into_iter().partition(|path: &String| site.has(path));
            rest = others;
            let of_site = site_layouts(site, &own);
            let has_articles = !of_site.is_empty();
            layouts.extend(of_site);
            has_articles
        });
        let of_sites = layouts.len();
        layouts.extend(article_layouts(&rest));
        let is_translated = |layout: &ArticleLayout| !layout.locales.is_empty();
        let is_alone = !has_fluent && sites.is_empty() && !layouts.iter().any(is_translated);
        let has_translated_site = layouts[..of_sites].iter().any(is_translated);
        // Readers' articles have a title in front; what developers write for each other has none, and no site shows it.
        let has_title = |layout: &ArticleLayout| fields(root, layout).iter().any(|field| TEXTS.contains(&&**field));
        let is_for_readers = |&(index, ref layout): &(usize, ArticleLayout)| {
            let is_of_site = index < of_sites;
            let is_translated = is_translated(layout) || layout.is_said || is_alone;
            is_translated || if is_of_site { !has_translated_site } else { sites.is_empty() && has_title(layout) }
        };
        let (taken, left): (Vec<_>, Vec<_>) = layouts.into_iter().enumerate().partition(is_for_readers);
        let untranslated = left.into_iter().map(|(_, layout)| (layout.source, layout.articles.len())).collect();
        Self { layouts: disjoint(taken.into_iter().map(|(_, layout)| layout).collect()), sites, untranslated }
    }
}

/// The fields of front matter that the articles have, of those that mean something here.
fn fields(root: &Root, layout: &ArticleLayout) -> Vec<String> {
    let mut left: Vec<String> = TEXTS.iter().chain(&LANGUAGES).chain(&KEYS).map(|field| (*field).to_owned()).collect();
    let mut found = Vec::new();
    // What a blog has, a page about the office has not.
    let step = layout.articles.len().div_ceil(SAMPLES).max(1);
    for path in layout.articles.iter().step_by(step) {
        let text = root.read(path).map(|bytes| String::from_utf8_lossy(&bytes).into_owned()).unwrap_or_default();
        left.retain(|field| {
            let front_matter = FrontMatter::find(&text, std::slice::from_ref(field)).ok().flatten();
            let is_there = front_matter.is_some_and(|front_matter| !front_matter.fields.is_empty());
            found.extend(is_there.then(|| field.clone()));
            !is_there
        });
    }
    found
}

fn from_project_config(root: &Root, name: String, path: &str) -> Result<(Found, PlannedConfig), Failure> {
    if root.kind(path) != Some(FileKind::File) {
        return Err(Failure::NoProjectConfig(path.to_owned()));
    }
    let named = Label::file(path.into());
    let mut project = load_project_config(root, path, &named).map_err(|error| Failure::Configuration(vec![*error]))?;
    let files = root.all_files(".ftl").0;
    let listing: FileList = files.iter().cloned().collect();
    let from_folders = project.locales().is_empty();
    let locales =
        if from_folders { locales_with_files(&mut project, &files, &listing) } else { project.locales().clone() };
    let files = locales.first().map(|locale| project.files(locale, &listing)).unwrap_or_default();
    let reference = files.iter().find_map(|pair| pair.reference.as_deref());
    let planned = PlannedConfig::from_project_config(name, path.to_owned(), locales.iter().cloned(), reference);
    Ok((Found::Config { path: path.to_owned(), locales: locales.len(), from_folders }, planned))
}

/// The locales that a project configuration finds translations of, where it lists none.
fn locales_with_files(project: &mut ProjectConfig, files: &[String], listing: &FileList) -> BTreeSet<String> {
    let parts = files.iter().flat_map(|path| path.split(['/', '.']));
    let named: BTreeSet<&str> = parts.filter(|part| Locale::known(part).is_some()).collect();
    project.take_locales(named.iter().copied());
    let lister = ProjectFiles::new(project, listing);
    let has_files = |tag: &&str| lister.files(tag).iter().any(|pair| listing.is_file(&pair.target));
    named.into_iter().filter(has_files).map(str::to_owned).collect()
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
