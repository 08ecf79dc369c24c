//! A look at an article as readers will see it, with what is translated so far.

use std::slice;
use std::sync::Arc;

use super::form::{Shown, Typed};
use super::forms::Forms;
use super::ongoing::Ongoing;
use crate::catalogue::{Catalogue, ItemFiles, RecordStore, Scope, find_item};
use crate::diagnostics::Diagnostic;
use crate::files::Root;
use crate::fluent::{Edit, entries, fingerprints, parse, splice, without_mark};
use crate::model::ItemId;
use crate::session::{Failure, Workspace};
use crate::workflow::render::{Rendering, Request, render};
use crate::workflow::submission::branch_root;

/// What stands before the text that is marked, and after it: characters that no text has.
pub const MARKS: [char; 2] = ['\u{F8F0}', '\u{F8F1}'];

/// What there is to see.
#[derive(Debug)]
pub enum Look {
    /// The article's file.
    Article(String),
    /// The item is no article that is published.
    NoArticle,
    /// Nothing of it is translated.
    Nothing,
    /// It cannot be rendered.
    Failed(Vec<Diagnostic>),
}

/// Renders an item with what is there so far; the text of one unit stands between [`MARKS`]. Nothing is written.
///
/// # Errors
///
/// Returns a [`Failure`] if something cannot be read.
pub fn look(workspace: &mut Workspace<'_>, item: &Arc<ItemId>, marked: Option<&str>) -> Result<Look, Failure> {
    let files = workspace.files(item)?;
    let (catalogue, config) = (workspace.catalogue, workspace.config());
    let group = find_item(catalogue, item).map(|(group, _)| group);
    let articles = group.and_then(|group| group.section(config).articles());
    if articles.is_none_or(|articles| articles.output.is_none()) {
        return Ok(Look::NoArticle);
    }
    let branch = branch_root(workspace)?;
    let ongoing = Ongoing::left(workspace, &files, &branch)?;
    let over = catalogue.root.layered(None);
    write(workspace, &over, &files, &ongoing, marked)?;
    let found = Catalogue::find_in(&over, config, slice::from_ref(&item.locale))?;
    let scope = Scope::of_items([&**item]);
    let today = workspace.session.today();
    let request = Request { scope: &scope, today, keep: false, overwrite: true, dry_run: false, unfinished: true };
    let rendered = render(&found, &request).items.into_iter().find(|rendered| rendered.item == *item);
    let Some(rendered) = rendered else { return Ok(Look::Nothing) };
    match rendered.rendering {
        Rendering::Failed(diagnostics) => Ok(Look::Failed(diagnostics)),
        _ => {
            let text = over.read_if_exists(&rendered.path)?;
            Ok(text.map_or(Look::Nothing, |text| Look::Article(String::from_utf8_lossy(&text).into_owned())))
        }
    }
}

/// Puts the text with its marks, and what its units answer, over the files.
fn write(
    workspace: &Workspace<'_>,
    over: &Root,
    files: &ItemFiles,
    ongoing: &Ongoing,
    marked: Option<&str>,
) -> Result<(), Failure> {
    let mut record = ongoing.answers.record_of(&ongoing.text);
    let marked = marked.and_then(|unit| Some((unit, with_marks(workspace, files, ongoing, unit)?)));
    let text = match &marked {
        Some((unit, text)) => {
            if let (Some(entry), Some(&target)) = (record.get(unit), fingerprints(text).get(*unit)) {
                record.set(unit, crate::record::Entry { target, ..entry });
            }
            text
        }
        None => &ongoing.text,
    };
    over.write(&files.target, text.as_bytes())?;
    RecordStore::new(over).write(&files.item, &record)?;
    Ok(())
}

/// The text with one unit's value between marks; `None` where it has none, or one that chooses.
fn with_marks(workspace: &Workspace<'_>, files: &ItemFiles, ongoing: &Ongoing, unit: &str) -> Option<String> {
    let source = without_mark(&ongoing.source);
    let resource = parse(source);
    let found = resource.units.iter().find(|found| found.id == unit)?;
    let there = entries(&ongoing.text).get(unit).copied()?;
    let form = Forms::of(workspace, &files.item).form((source, found), Some(there));
    let Shown::Fields(fields) = &form.shown else { return None };
    let value = fields.iter().find(|field| field.attribute.is_none() && field.variant.is_none())?;
    let [before, after] = MARKS;
    let text = format!("{before}{}{after}", value.text);
    let entry = form.entry(&[Typed { name: value.name.clone(), text, notation: value.notation }]).ok()??;
    splice(&ongoing.text, &Edit::Replace { id: unit, entry: &entry }).ok()
}
