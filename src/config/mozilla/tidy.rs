//! `.`, `..` and `//` taken out of paths and patterns.
//!
//! compare-locales leaves them in, because it walks directories by the names that it is given. Here a file has one
//! name, so a pattern must have that name too.

use super::node::Node;

/// The path leads out of the repository.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct LeadsOutside;

/// The path from the root of the repository, or `None` if it leads out of it.
pub(super) fn tidy_path(path: &str) -> Option<String> {
    let mut kept: Vec<&str> = Vec::new();
    for component in path.split('/') {
        match component {
            "" | "." => {}
            ".." => {
                kept.pop()?;
            }
            name => kept.push(name),
        }
    }
    Some(kept.join("/"))
}

/// The tidy path of a file, or `None` if the path leads out of the repository or can only be a directory.
pub(super) fn tidy_file(path: String) -> Option<String> {
    if !path.split('/').any(|component| matches!(component, "" | "." | "..")) {
        return Some(path);
    }
    let last = path.rsplit('/').next().unwrap_or_default();
    if matches!(last, "" | "." | "..") { None } else { tidy_path(&path) }
}

/// Where a stretch of fixed text stands in a pattern.
#[derive(Debug, Clone, Copy)]
pub(super) struct Stretch {
    /// It begins the pattern.
    pub(super) first: bool,
    /// It ends the pattern.
    pub(super) last: bool,
    /// What it begins with is the beginning of a component.
    pub(super) boundary: bool,
}

/// A stretch of fixed nodes without the components that go nowhere.
///
/// `..` stays where it would go up from a wildcard: no file has such a path, and what is made from the pattern is tidied
/// again.
pub(super) fn tidy_nodes(nodes: Vec<Node>, stretch: Stretch) -> Result<Vec<Node>, LeadsOutside> {
    let components = split(nodes);
    let count = components.len();
    let mut kept: Vec<Vec<Node>> = Vec::with_capacity(count);
    for (index, component) in components.into_iter().enumerate() {
        let (head, tail) = (index == 0 && !stretch.boundary, index + 1 == count);
        if head || (tail && !stretch.last) {
            kept.push(component);
            continue;
        }
        let goes_up = is_text(&component, "..");
        if goes_up {
            let fixed = kept.len() - usize::from(!stretch.boundary && !kept.is_empty());
            if fixed > 0 && !kept.last().is_some_and(|component| is_text(component, "..")) {
                kept.pop();
            } else if stretch.first {
                return Err(LeadsOutside);
            } else {
                kept.push(component);
            }
        } else if !component.is_empty() && !is_text(&component, ".") {
            kept.push(component);
            continue;
        }
        if tail {
            kept.push(Vec::new());
        }
    }
    Ok(join(kept))
}

fn is_text(component: &[Node], text: &str) -> bool {
    matches!(component, [Node::Text(only)] if only == text)
}

fn split(nodes: Vec<Node>) -> Vec<Vec<Node>> {
    let mut done = Vec::new();
    let mut component = Vec::new();
    for node in nodes {
        if let Node::Text(text) = node {
            for (index, piece) in text.split('/').enumerate() {
                if index > 0 {
                    done.push(std::mem::take(&mut component));
                }
                push(&mut component, Node::Text(piece.to_owned()));
            }
        } else {
            component.push(node);
        }
    }
    done.push(component);
    done
}

fn join(components: Vec<Vec<Node>>) -> Vec<Node> {
    let mut nodes = Vec::new();
    for (index, component) in components.into_iter().enumerate() {
        if index > 0 {
            push(&mut nodes, Node::Text("/".to_owned()));
        }
        for node in component {
            push(&mut nodes, node);
        }
    }
    nodes
}

/// Adds a node, and text to the text before it.
pub(super) fn push(nodes: &mut Vec<Node>, node: Node) {
    match (nodes.last_mut(), node) {
        (_, Node::Text(text)) if text.is_empty() => {}
        (Some(Node::Text(before)), Node::Text(text)) => before.push_str(&text),
        (_, node) => nodes.push(node),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_lose_what_goes_nowhere() {
        for (path, tidy) in [("a//./b/../c", Some("a/c")), ("./", Some("")), ("..", None), ("a/../../b", None)] {
            assert_eq!(tidy_path(path).as_deref(), tidy, "{path}");
        }
        for (path, tidy) in [("a/b", Some("a/b")), ("./a", Some("a")), ("a/", None), ("a/..", None), ("", None)] {
            assert_eq!(tidy_file(path.to_owned()).as_deref(), tidy, "{path}");
        }
    }

    #[test]
    fn patterns_lose_what_goes_nowhere() {
        let tidied = |text: &str, first, last, boundary| {
            tidy_nodes(vec![Node::Text(text.to_owned())], Stretch { first, last, boundary }).map(|nodes| {
                match &nodes[..] {
                    [] => String::new(),
                    [Node::Text(text)] => text.clone(),
                    other => format!("{other:?}"),
                }
            })
        };
        assert_eq!(tidied("cfg/../en/", true, false, true), Ok("en/".to_owned()));
        assert_eq!(tidied("./en/a.ftl", true, true, true), Ok("en/a.ftl".to_owned()));
        assert_eq!(tidied("cfg/../..", true, true, true), Err(LeadsOutside));
        assert_eq!(tidied("/../a/..b", false, false, false), Ok("/../a/..b".to_owned()));
        assert_eq!(tidied("a//b/", false, true, true), Ok("a/b/".to_owned()));
        assert_eq!(tidied("..", false, false, false), Ok("..".to_owned()));
    }
}
