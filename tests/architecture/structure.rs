//! What must be so: arrows that point down, no circles, one door to what is outside.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::path::Path;

use crate::tree::{Files, Tree};
use crate::uses::{Use, Uses};

/// A crate, as its files use each other.
pub(crate) struct Structure {
    pub(crate) uses: Uses,
    /// The files that no module declares.
    pub(crate) strays: Vec<String>,
}

/// Files, or modules, by name, with those that each uses.
type Graph<'g> = BTreeMap<&'g str, BTreeSet<&'g str>>;

/// The lines that use a name, by name and file.
type Names<'u> = BTreeMap<&'u str, BTreeMap<&'u str, Vec<String>>>;

impl Structure {
    pub(crate) fn of(files: &Files, library: &str) -> Self {
        let tree = Tree::read(files, library);
        let strays = tree.strays(files).into_iter().map(str::to_owned).collect();
        Self { uses: Uses::of(&tree), strays }
    }

    /// The crate whose sources are in a folder.
    pub(crate) fn read(folder: &Path, library: &str) -> Self {
        let mut files = Files::new();
        collect(folder, "", &mut files);
        Self::of(&files, library)
    }

    /// The uses of a layer that is not below that of the user; what a module hands on counts, too.
    pub(crate) fn upward(&self, layers: &[&[&str]]) -> Vec<String> {
        let layer = |module: &str| {
            layers.iter().position(|modules| modules.contains(&module)).unwrap_or_else(|| {
                panic!("`{module}` is in no layer: say in tests/architecture/main.rs where it belongs")
            })
        };
        let mut found = Vec::new();
        for used in &self.uses.inside {
            let module = top(&used.file);
            let Some((other, _)) = used.item.split_once("::") else {
                continue;
            };
            if !is_root(&used.file) && module != other && layer(other) >= layer(module) {
                found.push(format!("{}:{} uses {}", used.file, used.line, used.item));
            }
        }
        found
    }

    /// Every circle between files, as text.
    pub(crate) fn file_circles(&self) -> Vec<String> {
        let mut graph = Graph::new();
        for used in self.uses.inside.iter().filter(|used| !used.is_reexport) {
            graph.entry(&used.file).or_default().insert(&used.defined_in);
        }
        components(&graph)
            .into_iter()
            .map(|circle| {
                let mut text = format!("a circle of {} files: {}\n", circle.len(), circle.join(", "));
                self.describe(&mut text, |used| {
                    let both = [used.file.as_str(), used.defined_in.as_str()];
                    both.iter().all(|file| circle.contains(file)).then_some(both)
                });
                text
            })
            .collect()
    }

    /// Every circle between modules that stand beside each other, each with all that is below it, as text.
    pub(crate) fn folder_circles(&self) -> Vec<String> {
        let mut graphs: BTreeMap<&str, Graph<'_>> = BTreeMap::new();
        for used in self.uses.inside.iter().filter(|used| !used.is_reexport) {
            if let Some((folder, [from, to])) = branches(&used.file, &used.defined_in) {
                graphs.entry(folder).or_default().entry(from).or_default().insert(to);
            }
        }
        let mut found = Vec::new();
        for (folder, graph) in &graphs {
            for circle in components(graph) {
                let mut text = format!("a circle of {} modules in `{folder}`: {}\n", circle.len(), circle.join(", "));
                self.describe(&mut text, |used| {
                    let (at, both) = branches(&used.file, &used.defined_in)?;
                    (at == *folder && both.iter().all(|name| circle.contains(name))).then_some(both)
                });
                found.push(text);
            }
        }
        found
    }

    /// The arrows between what `ends` names, with the names that are used and the lines.
    fn describe<'s>(&'s self, text: &mut String, ends: impl Fn(&'s Use) -> Option<[&'s str; 2]>) {
        let mut arrows: BTreeMap<[&str; 2], Names<'_>> = BTreeMap::new();
        for used in self.uses.inside.iter().filter(|used| !used.is_reexport) {
            if let Some(arrow) = ends(used) {
                let lines =
                    arrows.entry(arrow).or_default().entry(&used.item).or_default().entry(&used.file).or_default();
                lines.push(used.line.to_string());
            }
        }
        for ([from, to], names) in arrows {
            let names = names.into_iter().map(|(name, files)| {
                let places = files.into_iter().map(|(file, lines)| {
                    let lines = lines.join(", ");
                    if file == from { lines } else { format!("{file}:{lines}") }
                });
                let places = places.collect::<Vec<_>>().join("; ");
                format!("{} ({places})", name.rsplit("::").next().unwrap_or(name))
            });
            let _ = writeln!(text, "    {from} -> {to}: {}", names.collect::<Vec<_>>().join(", "));
        }
    }

    /// The uses of what has a door, in files that are not behind it. Macros end in `!`.
    pub(crate) fn past_doors(&self, doors: &[(&str, &[&str])]) -> Vec<String> {
        let mut found = Vec::new();
        for used in &self.uses.outside {
            for (what, folders) in doors {
                let rest = used.path.strip_prefix(what);
                let is_meant = rest.is_some_and(|rest| rest.is_empty() || rest.starts_with("::"));
                // What the door itself hands on is anybody's.
                let is_behind = |file: &String| folders.iter().any(|folder| file.starts_with(folder));
                if is_meant && !is_behind(&used.file) && !used.through.iter().any(is_behind) {
                    let only = folders.join(" and ");
                    found.push(format!("{}:{} uses {}; only {only} may", used.file, used.line, used.path));
                }
            }
        }
        found
    }
}

/// The folder in which the ways to two files part, and the two modules there that lead to them: none where one of the files
/// is the folder's own.
fn branches<'f>(from: &'f str, to: &'f str) -> Option<(&'f str, [&'f str; 2])> {
    let mut common = 0;
    let mut names = [from, to];
    loop {
        let [first, second] = names.map(|rest| rest.split_once('/'));
        match (first, second) {
            (Some((first, left)), Some((second, right))) if first == second => {
                common += first.len() + 1;
                names = [left, right];
            }
            _ => break,
        }
    }
    let [first, second] = names.map(|rest| rest.split('/').next().unwrap_or(rest));
    let [first, second] = [first, second].map(|name| name.strip_suffix(".rs").unwrap_or(name));
    let is_own = |name: &str| matches!(name, "mod" | "lib" | "main");
    (first != second && !is_own(first) && !is_own(second)).then_some((&from[..common], [first, second]))
}

/// The module of the crate's root that a file belongs to.
fn top(file: &str) -> &str {
    file.split(['/', '.']).next().unwrap_or(file)
}

fn is_root(file: &str) -> bool {
    matches!(file, "lib.rs" | "main.rs")
}

fn collect(folder: &Path, name: &str, files: &mut Files) {
    let entries = std::fs::read_dir(folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    for entry in entries {
        let path = entry.expect("an entry of a folder").path();
        let file = path.file_name().and_then(|name| name.to_str()).expect("a name in UTF-8");
        let name = if name.is_empty() { file.to_owned() } else { format!("{name}/{file}") };
        if path.is_dir() {
            collect(&path, &name, files);
        } else if name.ends_with(".rs") {
            files.insert(name, std::fs::read_to_string(&path).expect("a source"));
        }
    }
}

/// The strongly connected components that have more than one member (Kosaraju's way).
fn components<'g>(graph: &Graph<'g>) -> Vec<Vec<&'g str>> {
    let mut reverse = Graph::new();
    for (from, targets) in graph {
        for to in targets {
            reverse.entry(to).or_default().insert(from);
        }
    }
    let nodes: BTreeSet<&str> = graph.keys().chain(reverse.keys()).copied().collect();
    let (mut order, mut seen) = (Vec::new(), BTreeSet::new());
    for node in nodes {
        reach(graph, node, &mut seen, &mut order);
    }
    let (mut found, mut seen) = (Vec::new(), BTreeSet::new());
    for node in order.into_iter().rev() {
        let mut component = Vec::new();
        reach(&reverse, node, &mut seen, &mut component);
        if component.len() > 1 {
            component.sort_unstable();
            found.push(component);
        }
    }
    found.sort();
    found
}

/// All that can be reached from a node and was not seen before, the farthest first.
fn reach<'g>(graph: &Graph<'g>, node: &'g str, seen: &mut BTreeSet<&'g str>, order: &mut Vec<&'g str>) {
    if seen.insert(node) {
        for next in graph.get(node).into_iter().flatten() {
            reach(graph, next, seen, order);
        }
        order.push(node);
    }
}
