//! What a link of a rendered article can lead to: files of the project, and pages that are there in a locale.

use std::sync::{Arc, OnceLock};

use rustc_hash::{FxHashMap, FxHashSet};

use crate::article::Flavor;
use crate::catalogue::{Catalogue, Group};
use crate::files::FileKind;
use crate::model::Locale;

/// Folders whose files are published at the top of a site.
const PUBLISHED: [&str; 5] = ["", "static/", "public/", "assets/", "src/"];

/// Names that a page has where its folder is the address.
const INDEX: [&str; 3] = ["index", "_index", "readme"];

/// What there is in each locale, found when it is first asked for.
pub(super) struct LinkTargets<'c> {
    catalogue: &'c Catalogue<'c>,
    pages: FxHashMap<Locale, OnceLock<Pages>>,
}

/// The translated articles of a locale, those included that are not rendered yet: which are there must not depend on what is
/// rendered first.
#[derive(Default)]
struct Pages {
    files: FxHashSet<String>,
    /// The addresses, without `/` at either end.
    addresses: FxHashSet<String>,
}

impl<'c> LinkTargets<'c> {
    pub(super) fn new(catalogue: &'c Catalogue<'c>) -> Self {
        let pages = catalogue.locales().into_iter().map(|locale| (locale, OnceLock::new())).collect();
        Self { catalogue, pages }
    }

    /// Whether there is something where a link of a page of an article leads.
    pub(super) fn has(&self, group: &Group, locale: &Locale, page: &Arc<str>, link: &str) -> bool {
        let Some(pages) = self.pages.get(locale) else { return false };
        let pages = pages.get_or_init(|| self.pages_of(locale));
        let is_file = |path: &str| pages.files.contains(path) || self.catalogue.root.kind(path) == Some(FileKind::File);
        let link = link.replace("%20", " ");
        let Some(from_top) = link.strip_prefix('/') else {
            return resolved(folder_of(page), &link).is_some_and(|path| is_file(&path));
        };
        if pages.addresses.contains(&address(from_top)) {
            return true;
        }
        // A site need not be at the top of the project.
        let articles = group.section(self.catalogue.config).articles();
        let folder = articles.map_or_else(String::new, |articles| articles.source.folder());
        let sites = folder.match_indices('/').map(|(at, _)| &folder[..=at]).chain([""]);
        sites
            .flat_map(|site| PUBLISHED.iter().map(move |published| format!("{site}{published}")))
            .any(|folder| resolved(folder.trim_end_matches('/'), from_top).is_some_and(|path| is_file(&path)))
    }

    /// Where a relative link of an article leads from its page: to the file beside the article, where there is none beside the page.
    /// Programs that look beside the article themselves need none: `None`, as where the link is right as it is.
    pub(super) fn rebased(&self, group: &Group, locale: &Locale, page: &Arc<str>, link: &str) -> Option<String> {
        let flavor = group.section(self.catalogue.config).articles()?.profile.flavor;
        let (path, rest) = link.split_at(link.find(['?', '#']).unwrap_or(link.len()));
        let is_elsewhere = path.is_empty() || path.starts_with('/') || path.contains([':', '{', '<', '\\']);
        let is_page = path.ends_with(".md") || path.ends_with(".mdx");
        let is_found = match flavor {
            Flavor::Hugo | Flavor::Zola | Flavor::MkDocs => true,
            Flavor::Docusaurus => is_page,
            _ => false,
        };
        let from = folder_of(&group.article.as_ref()?.path);
        let to = folder_of(page);
        if is_elsewhere || is_found || from == to {
            return None;
        }
        let there = resolved(from, path)?;
        let is_file = self.catalogue.root.kind(&there.replace("%20", " ")) == Some(FileKind::File);
        (is_file && !self.has(group, locale, page, path)).then(|| format!("{}{rest}", relative(to, &there)))
    }

    fn pages_of(&self, locale: &Locale) -> Pages {
        let mut pages = Pages::default();
        for group in &self.catalogue.groups {
            if !group.targets.iter().any(|target| target.exists && target.item.locale == *locale) {
                continue;
            }
            let section = group.section(self.catalogue.config);
            let folder = section.articles().and_then(|articles| Some(articles.output.as_ref()?.folder()));
            let (Some(path), Some(folder)) = (self.catalogue.output(group, locale), folder) else { continue };
            let name = section.names.of(locale);
            let address_of = |stem: &str| match stem.strip_suffix(name).and_then(|stem| stem.strip_suffix('.')) {
                // `posts/a.lt.md` is the page `lt/posts/a`.
                Some(stem) => address(&format!("{name}/{stem}")),
                None => address(stem),
            };
            let stem = path.rsplit_once('.').map_or(path.as_str(), |(stem, _)| stem);
            let starts = folder.match_indices('/').map(|(at, _)| at + 1).chain([0]);
            pages.addresses.extend(starts.filter_map(|start| stem.get(start..)).map(address_of));
            pages.files.insert(path);
        }
        pages
    }
}

/// An address without what does not count.
fn address(path: &str) -> String {
    let path = path.trim_matches('/');
    let path = path.strip_suffix(".html").unwrap_or(path);
    let (folder, name) = path.rsplit_once('/').unwrap_or(("", path));
    if INDEX.contains(&name.to_lowercase().as_str()) { folder.to_owned() } else { path.to_owned() }
}

/// The folder that a file is in.
fn folder_of(path: &str) -> &str {
    path.rsplit_once('/').map_or("", |(folder, _)| folder)
}

/// The link that leads from a folder to a path.
fn relative(folder: &str, path: &str) -> String {
    let parts = |path: &str| path.split('/').filter(|part| !part.is_empty()).map(str::to_owned).collect::<Vec<_>>();
    let (folder, path) = (parts(folder), parts(path));
    let shared = folder.iter().zip(&path).take_while(|(a, b)| a == b).count();
    let up = folder[shared..].iter().map(|_| "..");
    up.chain(path[shared..].iter().map(String::as_str)).collect::<Vec<_>>().join("/")
}

/// A path from a folder; `None` if it leads out of the project.
fn resolved(folder: &str, link: &str) -> Option<String> {
    let mut parts: Vec<&str> = folder.split('/').filter(|part| !part.is_empty()).collect();
    for part in link.split('/') {
        match part {
            "" | "." => {}
            ".." => drop(parts.pop()?),
            part => parts.push(part),
        }
    }
    Some(parts.join("/"))
}
