//! Rendering for a look: into a folder where nothing is tracked, so that no preview ever stands in the way of a `git pull`.

use super::articles::{Rendered, render};
use super::rendering::Rendering;
use super::request::Request;
use crate::catalogue::{Catalogue, Scope};
use crate::files::Root;
use crate::session::{Failure, Session};

/// Where previews are in the work tree's own directory.
const DIRECTORY: &str = "tolkit/preview";

/// What was rendered for a look.
#[derive(Debug)]
pub(crate) struct Preview {
    /// What became of the items.
    pub rendered: Rendered,
    /// The files.
    pub files: Vec<String>,
}

/// Renders the items in the scope as they are in the work tree, each into a file of the work tree's own directory.
///
/// # Errors
///
/// Returns a [`Failure`] if there is no repository, or if a file cannot be written.
pub(crate) fn preview(session: &Session, catalogue: &Catalogue<'_>, scope: &Scope) -> Result<Preview, Failure> {
    let own = session.repository()?.own_directory();
    let into = Root::at(own)?;
    let over = catalogue.root.layered(None);
    let found = Catalogue::find(&over, catalogue.config)?;
    let rendered = render(
        &found,
        &Request { scope, today: session.today(), keep: false, overwrite: true, dry_run: false, unfinished: false },
    );
    let mut files = Vec::new();
    for item in rendered
        .items
        .iter()
        .filter(|item| matches!(item.rendering, Rendering::Written | Rendering::Overwritten(_) | Rendering::Current))
    {
        let path = format!("{DIRECTORY}/{}", item.path);
        into.write(&path, &over.read(&item.path)?)?;
        files.push(own.join(path).display().to_string());
    }
    Ok(Preview { rendered, files })
}
