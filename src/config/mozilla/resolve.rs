//! A pattern's variables given their values.

use std::collections::BTreeMap;

use rustc_hash::FxHashMap;

use super::android::android_locale;
use super::error::ProjectConfigProblem as Problem;
use super::matcher::{Matcher, Slot};
use super::node::Node;
use super::pattern::{Part, Pattern};
use super::tidy::{LeadsOutside, Stretch, push, tidy_nodes};

/// The variable that names the directory of all translations; its value is a path from the root of the repository.
pub(super) const L10N_BASE: &str = "l10n_base";

const MOST_NODES: usize = 512;
const MOST_BYTES: usize = 16 * 1024;
const DEEPEST: usize = 32;

/// The values of variables.
#[derive(Debug, Clone, Copy)]
pub(super) struct Scope<'a> {
    /// The directory that patterns are relative to, from the root of the repository, without a `/` at its end.
    pub(super) root: &'a str,
    /// The variables of the configuration.
    pub(super) variables: &'a BTreeMap<String, Pattern>,
    /// The value of `locale`, which wins over that of the configuration.
    pub(super) locale: Option<&'a str>,
}

impl Scope<'_> {
    /// The pattern with the values of its variables.
    pub(super) fn resolve(&self, pattern: &Pattern) -> Result<Matcher, Problem> {
        let mut resolver = Resolver {
            scope: *self,
            slots: Vec::new(),
            wildcards: 0,
            known: FxHashMap::default(),
            open: Vec::new(),
            bytes: 0,
        };
        let mut nodes = Vec::new();
        let (mut prefix_end, mut absolute) = (None, false);
        for (index, part) in pattern.parts.iter().enumerate() {
            let start = nodes.len();
            resolver.part(part, &mut nodes)?;
            if index == 0 {
                absolute = matches!(nodes.first(), Some(Node::Text(text)) if text.starts_with('/'));
            }
            if prefix_end.is_none() && !nodes[start..].iter().all(Node::is_fixed) {
                prefix_end = Some(start);
            }
        }
        let begins_at_root = self.begins_at_root(pattern)?;
        if begins_at_root && absolute {
            return Err(Problem::Absolute(pattern.text.clone()));
        }
        if begins_at_root && !self.root.is_empty() {
            nodes.insert(0, Node::Text(format!("{}/", self.root)));
            prefix_end = prefix_end.map(|end| end + 1);
        }
        let outside = |_| Problem::Outside(pattern.text.clone());
        let stretch = Stretch { first: true, last: prefix_end.is_none(), boundary: true };
        let prefix = tidy_nodes(nodes[..prefix_end.unwrap_or(nodes.len())].to_vec(), stretch).map_err(outside)?;
        let nodes = tidy(nodes).map_err(outside)?;
        Ok(Matcher::new(nodes, resolver.slots, prefix.iter().filter_map(Node::fixed_text).collect()))
    }

    /// Whether the pattern is relative to the configuration's root, as all are that `{l10n_base}` does not begin.
    fn begins_at_root(&self, pattern: &Pattern) -> Result<bool, Problem> {
        let mut part = pattern.parts.first();
        // compare-locales looks at the first part only, and at what its value begins with.
        while let Some(Part::Variable(name)) = part {
            if name == L10N_BASE {
                return Ok(false);
            }
            let value = self.value(name);
            if value.is_none() && pattern.parts.first() == part && !self.is_locale(name) {
                return Err(Problem::UnsetVariable(name.clone()));
            }
            part = value.and_then(|value| value.parts.first());
        }
        Ok(true)
    }

    fn value(&self, name: &str) -> Option<&Pattern> {
        if self.is_locale(name) { None } else { self.variables.get(name) }
    }

    fn is_locale(&self, name: &str) -> bool {
        self.locale.is_some() && matches!(name, "locale" | "android_locale")
    }
}

/// Tidies each stretch of fixed text.
fn tidy(nodes: Vec<Node>) -> Result<Vec<Node>, LeadsOutside> {
    let mut tidied: Vec<Node> = Vec::with_capacity(nodes.len());
    let mut fixed = Vec::new();
    let mut stretch = Stretch { first: true, last: false, boundary: true };
    for node in nodes {
        if node.is_fixed() {
            fixed.push(node);
            continue;
        }
        tidied.extend(tidy_nodes(std::mem::take(&mut fixed), stretch)?);
        stretch = Stretch { first: false, last: false, boundary: matches!(node, Node::Directories(_)) };
        tidied.push(node);
    }
    if !fixed.is_empty() {
        tidied.extend(tidy_nodes(fixed, Stretch { last: true, ..stretch })?);
    }
    Ok(tidied)
}

struct Resolver<'a> {
    scope: Scope<'a>,
    slots: Vec<Slot>,
    wildcards: usize,
    /// What each variable stands for, once it was met.
    known: FxHashMap<&'a str, Vec<Node>>,
    /// The variables whose values are being resolved.
    open: Vec<&'a str>,
    bytes: usize,
}

impl<'a> Resolver<'a> {
    fn part(&mut self, part: &'a Part, nodes: &mut Vec<Node>) -> Result<(), Problem> {
        let node = match part {
            Part::Literal(text) => Node::Text(text.clone()),
            Part::Star => Node::Star(self.wildcard()),
            Part::Directories => Node::Directories(self.wildcard()),
            Part::Rest => Node::Rest(self.wildcard()),
            Part::Variable(name) => return self.variable(name, nodes),
        };
        self.add(node, nodes)
    }

    fn variable(&mut self, name: &'a str, nodes: &mut Vec<Node>) -> Result<(), Problem> {
        if self.open.contains(&name) {
            return Err(Problem::VariableCycle(name.to_owned()));
        }
        if let Some(before) = self.known.get(name) {
            for node in before.clone() {
                let node = self.again(node);
                self.add(node, nodes)?;
            }
            return Ok(());
        }
        let mut value = Vec::new();
        self.first_occurrence(name, &mut value)?;
        nodes.extend(value.iter().cloned());
        self.known.insert(name, value);
        Ok(())
    }

    fn first_occurrence(&mut self, name: &'a str, value: &mut Vec<Node>) -> Result<(), Problem> {
        if self.open.len() >= DEEPEST {
            return Err(Problem::TooLong);
        }
        let scope = self.scope;
        let node = match (name, scope.locale) {
            ("locale", Some(locale)) => Node::Locale(self.slot(Slot::Locale), locale.to_owned()),
            ("android_locale", Some(locale)) => Node::Locale(self.slot(Slot::Locale), android_locale(locale)),
            ("android_locale", None) => match scope.variables.get("locale").map(|value| &value.parts[..]) {
                Some([Part::Literal(locale)]) => Node::Text(android_locale(locale)),
                _ => Node::Unset(self.slot(Slot::Variable(name.to_owned()))),
            },
            _ => {
                let Some(pattern) = scope.variables.get(name) else {
                    let slot = self.slot(Slot::Variable(name.to_owned()));
                    return self.add(Node::Unset(slot), value);
                };
                self.open.push(name);
                for part in &pattern.parts {
                    self.part(part, value)?;
                }
                self.open.pop();
                return Ok(());
            }
        };
        self.add(node, value)
    }

    /// The node of a variable that was met before: what had a choice then has none now.
    fn again(&mut self, node: Node) -> Node {
        match node {
            Node::Star(slot) | Node::Directories(slot) | Node::Rest(slot) | Node::Unset(slot) => Node::Again(slot),
            Node::Locale(_, text) => Node::Locale(self.slot(Slot::Locale), text),
            fixed => fixed,
        }
    }

    fn add(&mut self, node: Node, nodes: &mut Vec<Node>) -> Result<(), Problem> {
        self.bytes += 1 + node.fixed_text().map_or(0, str::len);
        if nodes.len() >= MOST_NODES || self.bytes > MOST_BYTES {
            return Err(Problem::TooLong);
        }
        push(nodes, node);
        Ok(())
    }

    fn wildcard(&mut self) -> usize {
        self.wildcards += 1;
        self.slot(Slot::Wildcard(self.wildcards))
    }

    fn slot(&mut self, slot: Slot) -> usize {
        self.slots.push(slot);
        self.slots.len() - 1
    }
}
