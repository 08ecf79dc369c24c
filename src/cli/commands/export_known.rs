//! `tolkit export --format tmx`, `tbx`: what is known of the items of languages, which no packet is.

use crate::cli::args::Global;
use crate::cli::commands::export_place::Place;
use crate::cli::ui::Ui;
use crate::model::Locale;
use crate::packet::tbx::{self, Edition};
use crate::packet::tmx;
use crate::report;
use crate::report::account::{Account, Ending};
use crate::report::failure::Complaint;
use crate::session::Workspace;
use crate::workflow::memory::{MemoryOut, export_memory};
use crate::workflow::terms::export_terms;

/// What is known.
#[derive(Debug, Clone, Copy)]
pub(in crate::cli) enum Known {
    /// The memory.
    Memory,
    /// The terms.
    Terms(Edition),
}

impl Known {
    pub(super) const ALL: &'static [Self] = &[Self::Memory, Self::Terms(Edition::Of2019), Self::Terms(Edition::Of2008)];

    /// Its name on the command line.
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Memory => "tmx",
            Self::Terms(Edition::Of2019) => "tbx",
            Self::Terms(Edition::Of2008) => "tbx-2008",
        }
    }
}

/// Writes what is known: all languages in one file; in a folder, a memory for each.
pub(super) fn run(
    global: &Global,
    items: &[String],
    known: Known,
    place: &Place<'_>,
    is_dry_run: bool,
    ui: &Ui,
) -> Result<Ending, Complaint> {
    let session = global.open()?;
    let catalogue = session.catalogue()?;
    let workspace = Workspace::open(&session, &catalogue)?;
    let items = workspace.items(items)?;
    let mut locales: Vec<Locale> = items.iter().map(|item| item.locale.clone()).collect();
    locales.sort();
    locales.dedup();
    let mut account = Account::default();
    match known {
        Known::Memory => {
            let single = |locale: Locale| (format!("{locale}.tmx"), vec![locale]);
            let files: Vec<(String, Vec<Locale>)> = match place {
                Place::Folder(_) => locales.into_iter().map(single).collect(),
                Place::Stdout | Place::File(_) => vec![("memory.tmx".to_owned(), locales)],
            };
            for (name, locales) in files {
                let MemoryOut { contents, unwritable } = export_memory(&workspace, &locales, &items)?;
                let to = written(place, &name, is_dry_run, ui, || tmx::write(&contents))?;
                account.append(report::export_known::memory(
                    to.as_deref(),
                    contents.units.len(),
                    unwritable,
                    is_dry_run,
                ));
            }
        }
        Known::Terms(edition) => {
            let terms = export_terms(&catalogue, &locales);
            let to = written(place, "terms.tbx", is_dry_run, ui, || tbx::write(&terms, edition))?;
            account.append(report::export_known::terms(to.as_deref(), terms.entries.len(), is_dry_run));
        }
    }
    ui.tell(&account)
}

/// Writes a file, and returns its path; none if it was printed.
fn written(
    place: &Place<'_>,
    name: &str,
    is_dry_run: bool,
    ui: &Ui,
    text: impl FnOnce() -> String,
) -> Result<Option<String>, Complaint> {
    if !is_dry_run {
        let text = text();
        if place.write(name, &text)? {
            ui.text_of_others(&text)?;
        }
    }
    Ok(place.path_of(name))
}
