//! Which Markdown files of a repository are for readers, by their names and folders. Pure.

/// Texts about a project, which are none of its own.
const ABOUT: [&str; 12] = [
    "readme",
    "changelog",
    "license",
    "licence",
    "copying",
    "contributing",
    "contributors",
    "code_of_conduct",
    "maintainers",
    "notice",
    "agents",
    "claude",
];

/// The same where they stand outside of the folders of articles, in which they may be about anything.
const ABOUT_OUTSIDE: [&str; 6] = ["changes", "history", "security", "support", "authors", "governance"];

/// Folders whose Markdown is read by nobody who reads the site, unless they stand in one of articles.
const INSIDE: [&str; 14] = [
    "archetypes",
    "e2e",
    "examples",
    "fixtures",
    "layouts",
    "snapshots",
    "spec",
    "template",
    "templates",
    "test",
    "testdata",
    "tests",
    "themes",
    "changelogs",
];

/// Folders where articles usually are, wherever they stand.
const USUAL: [&str; 20] = [
    "_articles",
    "_docs",
    "_pages",
    "_posts",
    "article",
    "articles",
    "blog",
    "book",
    "content",
    "contents",
    "doc",
    "docs",
    "documentation",
    "guide",
    "guides",
    "news",
    "pages",
    "posts",
    "stories",
    "texts",
];

/// Folders at the top that have programs in them.
const PROGRAMS: [&str; 17] = [
    "app", "apps", "assets", "bin", "cmd", "crates", "fuzz", "lib", "libs", "modules", "packages", "plugins", "public",
    "scripts", "src", "static", "tools",
];

/// Whether a Markdown file is for readers.
pub(super) fn is_article(path: &str, ending: &str) -> bool {
    let (folders, _) = path.rsplit_once('/').unwrap_or_default();
    path.ends_with(ending) && !is_about(path) && !is_hidden(folders) && !is_inside(above_articles(folders))
}

/// Whether a file is about the project, by its name.
pub(super) fn is_about(path: &str) -> bool {
    let (folders, file) = path.rsplit_once('/').unwrap_or(("", path));
    let name = file.split('.').next().unwrap_or_default().to_lowercase().replace('-', "_");
    let is = |about: &&str| name == **about || name.starts_with(&format!("{about}_"));
    ABOUT.iter().any(&is) || (ABOUT_OUTSIDE.iter().any(is) && !folders.split('/').any(is_of_articles))
}

/// Whether nobody who reads a site reads what is in a folder.
pub(super) fn is_inside(folders: &str) -> bool {
    is_hidden(folders) || folders.split('/').any(|part| INSIDE.contains(&part.trim_matches('_')))
}

/// Whether a folder is there for programs: `.github`.
fn is_hidden(folders: &str) -> bool {
    folders.split('/').any(|part| part.starts_with('.'))
}

/// Whether a folder has articles, by its name: `docs`, `docs-site`.
fn is_of_articles(folder: &str) -> bool {
    USUAL.contains(&folder) || folder.split(['-', '_']).any(|word| USUAL.contains(&word))
}

/// The folders above the one where articles are: what is below that is the site's own, whatever it is called.
fn above_articles(folders: &str) -> &str {
    let mut start = 0;
    for part in folders.split('/') {
        if is_of_articles(part) {
            return &folders[..start];
        }
        start += part.len() + 1;
    }
    folders
}

/// The folder that an article is one of: the first of the usual ones, else the one at the top.
pub(super) fn folder_of(path: &str) -> Option<&str> {
    let mut end = 0;
    let (folders, _) = path.rsplit_once('/')?;
    for part in folders.split('/') {
        end += part.len();
        if USUAL.contains(&part) {
            return Some(&path[..end]);
        }
        end += 1;
    }
    let top = folders.split('/').next()?;
    (!PROGRAMS.contains(&top)).then_some(top)
}
