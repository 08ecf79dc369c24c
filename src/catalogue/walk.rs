//! Finds the files that a pattern matches, looking only where they can be.

use std::cell::OnceCell;
use std::path::PathBuf;
use std::rc::Rc;

use rayon::prelude::*;
use rustc_hash::FxHashSet;
use smallvec::SmallVec;

use super::problem::Problem;
use crate::config::{Captures, FileType, LocaleNames, PathPattern, Segment};
use crate::files::{DirectoryEntry, FileKind, Root};
use crate::i18n::{Text, in_one_line};
use crate::model::{Locale, is_in_one_line};
use crate::rules::gate;

/// Texts that came with packages of JavaScript, which are nobody's here: `**` leaves them out, as it does hidden folders.
const PACKAGES: &str = "node_modules";

/// How many folders stand in each other at most: nobody means more, and each is a step down the stack.
const DEEPEST: usize = 256;

/// A file that a pattern matches.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Match {
    pub(super) captures: Captures,
    pub(super) path: String,
}

/// The files that the pattern matches for a locale that has this name in paths, and what could not be looked at.
pub(super) fn walk(root: &Root, pattern: &PathPattern, locale: &Locale, name: &str) -> (Vec<Match>, Vec<Problem>) {
    let mut walk = Walk {
        root,
        locale,
        name,
        found: Vec::new(),
        linked: Vec::new(),
        problems: Vec::new(),
        links: Vec::new(),
        entered: FxHashSet::default(),
    };
    walk.step(&Place::root(), pattern.segments(), &mut SmallVec::new());
    // A linked folder shows files again that are found where they really are.
    if !walk.linked.is_empty() {
        let direct: FxHashSet<&str> = walk.found.iter().map(|found| found.path.as_str()).collect();
        let again = |path: &str| root.real_path(path).is_some_and(|real| direct.contains(real.as_str()));
        walk.linked.retain(|found| !again(&found.path));
        walk.found.append(&mut walk.linked);
    }
    (walk.found, walk.problems)
}

/// Walks several patterns side by side, each for its locale; what was found comes in their order.
pub(super) fn walk_all(
    root: &Root,
    names: &LocaleNames,
    patterns: Vec<(&PathPattern, &Locale)>,
) -> Vec<(Vec<Match>, Vec<Problem>)> {
    patterns.into_par_iter().map(|(pattern, locale)| walk(root, pattern, locale, names.of(locale))).collect()
}

struct Walk<'w> {
    root: &'w Root,
    locale: &'w Locale,
    /// What stands for `{locale}`.
    name: &'w str,
    found: Vec<Match>,
    /// What was found in folders that are links.
    linked: Vec<Match>,
    problems: Vec<Problem>,
    /// Where the links that led here really point, and where they stood.
    links: Vec<PathBuf>,
    /// Where a `**` began, and how much of the pattern came after it. With several of them, many ways lead to each place: the first
    /// one is where each takes as little as it can, as in [`PathPattern::matches`], and any other finds the same files.
    entered: FxHashSet<(String, usize)>,
}

/// A directory, and its entries once they were read.
struct Place {
    path: String,
    entries: OnceCell<Rc<[DirectoryEntry]>>,
}

impl Place {
    fn root() -> Self {
        Self::new(String::new())
    }

    fn new(path: String) -> Self {
        Self { path, entries: OnceCell::new() }
    }

    fn child(&self, name: &str) -> String {
        let mut path = String::with_capacity(self.path.len() + 1 + name.len());
        if !self.path.is_empty() {
            path.push_str(&self.path);
            path.push('/');
        }
        path.push_str(name);
        path
    }
}

impl Walk<'_> {
    fn step(&mut self, place: &Place, segments: &[Segment], captures: &mut Captures) {
        let [segment, rest @ ..] = segments else { return };
        match segment {
            Segment::Directories => self.descend(place, "", rest, captures),
            Segment::Name(_) => match segment.literal(self.name) {
                Some(name) => self.enter(place, &name, None, rest, captures),
                None => {
                    for entry in self.entries(place).iter() {
                        let depth = captures.len();
                        if segment.matches(&entry.name, self.name, captures) {
                            self.enter(place, &entry.name, Some(entry), rest, captures);
                        }
                        captures.truncate(depth);
                    }
                }
            },
        }
    }

    /// Goes on with one entry of a directory: the file that was looked for, or the next directory.
    fn enter(
        &mut self,
        place: &Place,
        name: &str,
        entry: Option<&DirectoryEntry>,
        rest: &[Segment],
        captures: &mut Captures,
    ) {
        let path = place.child(name);
        if !is_in_one_line(name) {
            return self.problem(path, "unreadable-file-control");
        }
        let kind = match entry {
            Some(entry) => Some(entry.kind),
            None => self.root.look_at(&path).unwrap_or_else(|error| {
                self.problems.push(Problem::of(&error, Some(self.locale)));
                None
            }),
        };
        match kind {
            Some(FileKind::File) if rest.is_empty() => {
                let found = if self.links.is_empty() { &mut self.found } else { &mut self.linked };
                found.push(Match { captures: captures.clone(), path });
            }
            Some(FileKind::Directory) if !rest.is_empty() => {
                let link = entry.map_or_else(|| self.root.is_link(&path), |entry| entry.link);
                self.inside(&place.path, path, link, |walk, place| walk.step(place, rest, captures));
            }
            Some(FileKind::Unusable) => self.unusable(path, entry),
            _ => {}
        }
    }

    /// `**`: this directory, and every one below it. `below` is the path from where the `**` stands.
    fn descend(&mut self, place: &Place, below: &str, rest: &[Segment], captures: &mut Captures) {
        if !self.entered.insert((place.path.clone(), rest.len())) {
            return;
        }
        captures.push(below.to_owned());
        self.step(place, rest, captures);
        captures.pop();
        for entry in self.entries(place).iter() {
            if entry.name.starts_with('.') || entry.name == PACKAGES {
                continue;
            }
            let path = place.child(&entry.name);
            match entry.kind {
                FileKind::Directory if !is_in_one_line(&entry.name) => self.problem(path, "unreadable-file-control"),
                FileKind::Directory => {
                    let below = if below.is_empty() { entry.name.clone() } else { format!("{below}/{}", entry.name) };
                    self.inside(&place.path, path, entry.link, |walk, place| {
                        walk.descend(place, &below, rest, captures);
                    });
                }
                // A file that could have been meant is reported where the next segment matches it.
                FileKind::Unusable if entry.link && !is_meant(&entry.name) => self.unusable(path, Some(entry)),
                FileKind::File | FileKind::Unusable => {}
            }
        }
    }

    /// Goes into a directory, unless it is a link that leads back to where it stands, or too deep down.
    fn inside(&mut self, from: &str, path: String, link: bool, go: impl FnOnce(&mut Self, &Place)) {
        if memchr::memchr_iter(b'/', path.as_bytes()).count() >= DEEPEST {
            return self.problem(path, "unreadable-file-deep");
        }
        if !link {
            return go(self, &Place::new(path));
        }
        let depth = self.links.len();
        self.links.extend(self.root.real_directory(from));
        match self.root.real_directory(&path) {
            Some(real) if !self.links.iter().any(|visited| visited.starts_with(&real)) => {
                self.links.push(real);
                go(self, &Place::new(path));
            }
            _ => self.problem(path, "unreadable-file-loop"),
        }
        self.links.truncate(depth);
    }

    fn entries(&mut self, place: &Place) -> Rc<[DirectoryEntry]> {
        if let Some(entries) = place.entries.get() {
            return Rc::clone(entries);
        }
        let entries = self.root.entries(&place.path).unwrap_or_else(|error| {
            self.problems.push(Problem::of(&error, Some(self.locale)));
            Vec::new()
        });
        Rc::clone(place.entries.get_or_init(|| entries.into()))
    }

    fn unusable(&mut self, path: String, entry: Option<&DirectoryEntry>) {
        let id = match entry {
            Some(entry) if entry.name.contains('\u{fffd}') => "unreadable-file-name",
            _ if !self.root.is_link(&path) => "unreadable-file-special",
            _ => "unreadable-file-outside",
        };
        self.problem(path, id);
    }

    fn problem(&mut self, path: String, id: &'static str) {
        let path = in_one_line(&path).into_owned();
        let text = Text::new(id).with("path", path.clone());
        let rule = &gate::UNREADABLE_FILE;
        self.problems.push(Problem { rule, path, locale: Some(self.locale.clone()), text });
    }
}

/// Whether a name is one of those that patterns are about.
fn is_meant(name: &str) -> bool {
    [FileType::Fluent, FileType::Markdown].iter().flat_map(|kind| kind.endings()).any(|ending| name.ends_with(ending))
}
