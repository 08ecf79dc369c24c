//! Renders all articles of a scope.

use super::item::ItemRenderer;
use super::link_targets::LinkTargets;
use super::rendering::RenderedItem;
use super::request::Request;
use super::terms::TermBases;
use crate::catalogue::{Catalogue, Problem};
use crate::config::Files;

/// What was rendered, or would be.
#[derive(Debug, Default)]
pub(crate) struct Rendered {
    /// The items, sorted.
    pub items: Vec<RenderedItem>,
    /// What could not be read.
    pub problems: Vec<Problem>,
}

/// Renders the items in the scope, in all sections that have an `output`. What cannot be written is an item that failed.
#[must_use]
pub(crate) fn render(catalogue: &Catalogue<'_>, request: &Request<'_>) -> Rendered {
    let config = catalogue.config;
    let terms = TermBases::new(catalogue);
    let links = LinkTargets::new(catalogue);
    let renderer = ItemRenderer { catalogue, request, terms: &terms, links: &links };
    let has_output = |section: &Files| matches!(section, Files::Articles(articles) if articles.output.is_some());
    let visited = catalogue.visit(
        |group, target| has_output(&group.section(config).files) && request.scope.wants(group, target, config),
        |mut resource| {
            let mut problems = std::mem::take(&mut resource.problems);
            (renderer.render(&resource, &mut problems), problems)
        },
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
