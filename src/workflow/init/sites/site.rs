//! What the configuration of a site says.

use super::languages::Languages;
use crate::article::Flavor;

/// A site, as its configuration says that it is laid out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Site {
    /// The program that builds it.
    pub(crate) flavor: Flavor,
    /// The path of its configuration.
    pub(crate) config: String,
    /// The folder that its pages are in, with `/` at the end; empty at the top.
    pub(super) folder: String,
    /// Its languages.
    pub(super) languages: Languages,
    /// Where its pages are.
    pub(super) pages: Pages,
}

/// Where the pages of a site are.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Pages {
    /// In these trees.
    Trees(Vec<Tree>),
    /// In these trees, and whatever is in none as its paths show: the configuration does not say.
    Seen(Vec<Tree>),
}

/// Pages that have one layout: patterns without the ending of the files.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Tree {
    /// Where the pages are: `docs/**/*`.
    pub(super) source: String,
    /// Where their translations are: `docs/{locale}/**/*`.
    pub(super) output: String,
    /// Files in there that nobody translates.
    pub(super) exclude: Vec<String>,
}

impl Site {
    /// Whether a path is one of the site's.
    pub(crate) fn has(&self, path: &str) -> bool {
        let is_in_tree = |tree: &Tree| {
            let top = |pattern: &str| pattern.split(['*', '{']).next().unwrap_or_default().to_owned();
            path.starts_with(&top(&tree.source)) || path.starts_with(&top(&tree.output))
        };
        path.starts_with(&self.folder) || matches!(&self.pages, Pages::Trees(trees) if trees.iter().any(is_in_tree))
    }
}

impl Tree {
    pub(super) fn new(source: impl Into<String>, output: impl Into<String>) -> Self {
        Self { source: source.into(), output: output.into(), exclude: Vec::new() }
    }

    /// All pages below a folder, whose translations are below another one.
    pub(super) fn below(source: &str, output: &str) -> Self {
        Self::new(format!("{}**/*", with_slash(source)), format!("{}**/*", with_slash(output)))
    }

    /// All pages below a folder, whose translations have the locale in their name.
    pub(super) fn suffixed(folder: &str) -> Self {
        let folder = with_slash(folder);
        Self::new(format!("{folder}**/*"), format!("{folder}**/*.{{locale}}"))
    }
}

/// A folder's path with `/` at its end; empty for the top.
pub(super) fn with_slash(folder: &str) -> String {
    let folder = folder.trim_start_matches("./").trim_end_matches('/');
    if folder.is_empty() || folder == "." { String::new() } else { format!("{folder}/") }
}

/// The path of a folder from another one, whose path ends in `/`.
pub(super) fn joined(from: &str, folder: &str) -> String {
    let mut parts: Vec<&str> = from.split('/').filter(|part| !part.is_empty()).collect();
    for part in folder.split('/') {
        match part {
            "" | "." => {}
            ".." => drop(parts.pop()),
            part => parts.push(part),
        }
    }
    with_slash(&parts.join("/"))
}
