//! References that lead back to where they began.

use rustc_hash::{FxHashMap, FxHashSet};

use crate::diagnostics::Severity;
use crate::rules::{Check, DefaultSeverity, Example, Group, Rule, Sink, SymbolTable, UnitReference, UnitSymbols};

pub(crate) static RULE: Rule = Rule {
    id: "cyclic-reference",
    group: Group::Shape,
    severity: DefaultSeverity::Fixed(Severity::Error),
    example: Example {
        source: "nav-about = About { site-name }\nsite-name = Nordic-Baltic News\n",
        locale: "et",
        bad: "nav-about = { site-name } lähemalt\nsite-name = { nav-about }\n",
        good: "nav-about = { site-name } lähemalt\nsite-name = Põhja-Balti uudised\n",
    },
    check: Check::Symbols(check),
};

/// A value (`None`) or an attribute of a unit.
type Name<'a> = (&'a str, Option<&'a str>);

/// From what to what a reference leads.
type Step<'a> = (Name<'a>, Name<'a>);

/// A reference, the unit that it stands in, and the resource of that.
#[derive(Clone, Copy)]
struct Edge<'a> {
    resource: usize,
    unit: &'a UnitSymbols,
    reference: &'a UnitReference,
}

impl<'a> Edge<'a> {
    fn from(&self) -> Name<'a> {
        (&self.unit.id, self.reference.within.as_deref())
    }

    fn to(&self) -> Name<'a> {
        (&self.reference.id, self.reference.attribute.as_deref())
    }
}

/// How many names of a circle are shown.
const SHOWN: usize = 6;

fn check(table: &SymbolTable<'_>, sink: &mut Sink<'_>) {
    let graph = graph(table);
    let mut in_source = None;
    for circle in circles(&graph) {
        let Some(closing) = circle.last() else { continue };
        let source_steps = in_source.get_or_insert_with(|| source_steps(table));
        // A circle that the source has, too, is not of the translation's making.
        if !circle.iter().all(|edge| source_steps.contains(&(edge.from(), edge.to()))) {
            sink.report_in(Some(closing.unit.id.clone()), RULE.id, closing.reference.span.clone())
                .with("reference", closing.reference.written())
                .with("circle", written(&circle))
                .in_resource(closing.resource);
        }
    }
}

/// The references of those texts that others refer to, in the order of the text: only they can form a circle.
fn graph<'a>(table: &SymbolTable<'a>) -> FxHashMap<Name<'a>, Vec<Edge<'a>>> {
    let units = || {
        table
            .resources
            .iter()
            .enumerate()
            .flat_map(|(at, resource)| resource.units().iter().map(move |unit| (at, unit)))
    };
    let targets: FxHashSet<&str> =
        units().flat_map(|(_, unit)| &unit.references).map(|reference| &*reference.id).collect();
    let mut graph: FxHashMap<Name<'a>, Vec<Edge<'a>>> = FxHashMap::default();
    for (resource, unit) in units().filter(|(_, unit)| targets.contains(&*unit.id)) {
        for reference in &unit.references {
            let edge = Edge { resource, unit, reference };
            graph.entry(edge.from()).or_default().push(edge);
        }
    }
    graph
}

/// One circle for each reference that closes one, as it is met on the way through the graph.
fn circles<'a>(graph: &FxHashMap<Name<'a>, Vec<Edge<'a>>>) -> Vec<Vec<Edge<'a>>> {
    let mut starts: Vec<&Edge<'a>> = graph.values().filter_map(|edges| edges.first()).collect();
    starts.sort_by_key(|edge| (edge.resource, edge.reference.span.start));
    let mut walk = Walk { graph, done: FxHashSet::default(), place: FxHashMap::default(), path: Vec::new() };
    let mut found = Vec::new();
    for start in starts {
        walk.through(start.from(), &mut found);
    }
    found
}

/// A walk through the graph, depth first, with its own stack: a chain of references may be long.
struct Walk<'g, 'a> {
    graph: &'g FxHashMap<Name<'a>, Vec<Edge<'a>>>,
    /// What was seen with all that it leads to.
    done: FxHashSet<Name<'a>>,
    /// Where on the path a name is.
    place: FxHashMap<Name<'a>, usize>,
    /// The names from the start to here, each with its edges and the next of them to follow.
    path: Vec<(Name<'a>, &'g [Edge<'a>], usize)>,
}

impl<'a> Walk<'_, 'a> {
    fn through(&mut self, start: Name<'a>, found: &mut Vec<Vec<Edge<'a>>>) {
        self.enter(start);
        while let Some((name, edges, next)) = self.path.last_mut() {
            let Some(edge) = edges.get(*next) else {
                let name = *name;
                self.done.insert(name);
                self.place.remove(&name);
                self.path.pop();
                continue;
            };
            *next += 1;
            let to = edge.to();
            match self.place.get(&to) {
                Some(&place) => found.push(self.path[place..].iter().map(|(_, edges, next)| edges[next - 1]).collect()),
                None => self.enter(to),
            }
        }
    }

    fn enter(&mut self, name: Name<'a>) {
        if let Some(edges) = self.graph.get(&name)
            && !self.done.contains(&name)
        {
            self.place.insert(name, self.path.len());
            self.path.push((name, edges, 0));
        }
    }
}

fn source_steps<'a>(table: &SymbolTable<'a>) -> FxHashSet<Step<'a>> {
    let references = table.source_defined.into_iter().flat_map(|source| source.references());
    references
        .map(|(unit, reference)| Edge { resource: 0, unit, reference })
        .map(|edge| (edge.from(), edge.to()))
        .collect()
}

/// The names of a circle, the first again at its end.
fn written(circle: &[Edge<'_>]) -> String {
    let name =
        |(id, attribute): Name<'_>| attribute.map_or_else(|| id.to_owned(), |attribute| format!("{id}.{attribute}"));
    let mut names: Vec<String> = circle.iter().take(SHOWN).map(|edge| name(edge.from())).collect();
    if circle.len() > SHOWN {
        names.push("…".to_owned());
    }
    names.extend(circle.first().map(|edge| name(edge.from())));
    names.join(" → ")
}
