//! Translations → translated articles.

mod item;
mod terms;

use std::sync::Arc;

use jiff::civil::Date;

use item::ItemRenderer;
use terms::TermBases;

use crate::catalogue::{Catalogue, Problem, Scope};
use crate::config::Files;
use crate::diagnostics::Diagnostic;
use crate::files::{FileError, FileKind};
use crate::model::{ItemId, UnitCounts};

/// What is to be rendered.
#[derive(Debug)]
pub struct Request<'r> {
    /// The items that it is about.
    pub scope: &'r Scope,
    /// The day that deadlines are compared with.
    pub today: Date,
    /// Whether to write nothing.
    pub dry_run: bool,
}

/// What was rendered, or would be.
#[derive(Debug, Default)]
pub struct Rendered {
    /// The items, sorted.
    pub items: Vec<RenderedItem>,
    /// What could not be read.
    pub problems: Vec<Problem>,
}

/// One item.
#[derive(Debug)]
pub struct RenderedItem {
    /// The item.
    pub item: Arc<ItemId>,
    /// The rendered article's path.
    pub path: Arc<str>,
    /// What became of it.
    pub outcome: Outcome,
}

/// What became of an item.
#[derive(Debug)]
pub enum Outcome {
    /// The file was written, or would be.
    Written,
    /// The file says the same already.
    Current,
    /// Something is missing or stale, and such articles are not rendered.
    Incomplete(UnitCounts),
    /// The article is past its deadline, and was not translated in time.
    Expired,
    /// The translation cannot be rendered as it is.
    Failed(Vec<Diagnostic>),
}

/// Renders the items in the scope, in all sections that have an `output`. What cannot be written is an item that failed.
#[must_use]
pub fn render(catalogue: &Catalogue<'_>, request: &Request<'_>) -> Rendered {
    let config = catalogue.config;
    let terms = TermBases::new(catalogue);
    let renderer = ItemRenderer { catalogue, request, terms: &terms };
    let has_output = |section: &Files| matches!(section, Files::Articles(articles) if articles.output.is_some());
    let visited = catalogue.visit(
        |group, target| has_output(&group.section(config).files) && request.scope.wants(group, target, config),
        |resource| (renderer.render(&resource), resource.problems),
    );
    let mut rendered = Rendered { problems: catalogue.problems.clone(), ..Rendered::default() };
    for (items, problems) in visited {
        rendered.items.extend(items);
        rendered.problems.extend(problems);
    }
    rendered.problems.extend(terms.problems());
    rendered.items.sort_by(|a, b| a.item.cmp(&b.item));
    rendered
}

/// Writes one file where it differs; says whether it does.
fn deliver(catalogue: &Catalogue<'_>, path: &str, bytes: &[u8], dry_run: bool) -> Result<bool, FileError> {
    let root = catalogue.root;
    if root.leads_through_link(path) {
        // Behind a link, the file could be another one than its name says: an article, even.
        return Err(FileError::Outside(path.to_owned()));
    }
    if dry_run {
        let is_same = root.kind(path) == Some(FileKind::File) && root.read(path)? == bytes;
        return Ok(!is_same);
    }
    root.write(path, bytes)
}
