//! Where the dictionary of a language is: in the project, or on this computer.

use std::path::PathBuf;

use crate::config::Config;
use crate::files::{shared_folders, shared_names};
use crate::language::dictionary_for;
use crate::model::Locale;

/// The dictionaries of this computer.
pub(in crate::workflow) struct Whereabouts {
    /// The folders with the names of those in them, without endings.
    folders: Vec<(PathBuf, Vec<String>)>,
}

/// Where a dictionary is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::workflow) enum Place {
    /// In the project: the path of its `.dic` file from the root.
    InProject(String),
    /// On this computer: the path of its `.dic` file.
    OnComputer(PathBuf),
    /// Nowhere.
    Nowhere,
}

impl Whereabouts {
    /// Looks at the folders that programs share dictionaries in: those of `$DICPATH`, or the system's.
    pub(in crate::workflow) fn of_computer() -> Self {
        let folders = shared_folders("DICPATH", &["hunspell", "myspell", "myspell/dicts"]);
        let with_names = folders.into_iter().map(|folder| {
            let names = shared_names(&folder);
            let has_both = |name: &str| names.binary_search(&format!("{name}.aff")).is_ok();
            let dictionaries = names.iter().filter_map(|name| name.strip_suffix(".dic")).filter(|name| has_both(name));
            let dictionaries = dictionaries.map(str::to_owned).collect();
            (folder, dictionaries)
        });
        Self { folders: with_names.collect() }
    }

    /// Where the dictionary of a locale is: where the project says, else on this computer.
    pub(in crate::workflow) fn find(&self, config: &Config, locale: &Locale) -> Place {
        if let Some(path) = config.spelling.get(locale).and_then(|spelling| spelling.dictionary.clone()) {
            return Place::InProject(path);
        }
        let names: Vec<&str> = self.folders.iter().flat_map(|(_, names)| names).map(String::as_str).collect();
        let found = dictionary_for(locale, &names).and_then(|name| {
            let (folder, _) = self.folders.iter().find(|(_, names)| names.iter().any(|other| other == name))?;
            Some(folder.join(format!("{name}.dic")))
        });
        found.map_or(Place::Nowhere, Place::OnComputer)
    }
}
