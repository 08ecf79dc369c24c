//! Reading a dictionary, wherever it is.

use std::sync::Arc;

use super::kept;
use super::whereabouts::Place;
use crate::config::Spelling;
use crate::files::{FileError, Root, read_shared};
use crate::i18n::Text;
use crate::language::{Dictionary, NoDictionary, debian_package};
use crate::model::Locale;

/// Reads the dictionary of a locale at a place.
///
/// # Errors
///
/// What is wrong with it, or how one comes by one.
pub(in crate::workflow) fn read_dictionary(
    root: &Root,
    locale: &Locale,
    place: &Place,
) -> Result<Arc<Dictionary>, Box<Text>> {
    let (shown, read) = match place {
        Place::Nowhere => return Err(Box::new(missing(locale))),
        Place::InProject(path) => {
            let read = || Ok::<_, FileError>((root.read(&Spelling::affixes_beside(path))?, root.read(path)?));
            (path.clone(), read())
        }
        Place::OnComputer(path) => {
            let read = || Ok((read_shared(&path.with_extension("aff"))?, read_shared(path)?));
            (path.display().to_string(), read())
        }
    };
    let broken = |text: Text| Box::new(text.with("path", shown.clone()).with("locale", locale.to_string()));
    let (aff, dic) =
        read.map_err(|error| broken(Text::new("spelling-unreadable").with("reason", error.to_string())))?;
    kept::dictionary(&aff, &dic).map_err(|error| {
        broken(match error {
            NoDictionary::Encoding(name) => Text::new("spelling-encoding").with("encoding", name),
            NoDictionary::NoCount => Text::new("spelling-no-count"),
            NoDictionary::NoWords => Text::new("spelling-no-words"),
        })
    })
}

/// What to say where there is no dictionary, and how one comes by it.
fn missing(locale: &Locale) -> Text {
    let text = match (locale.language(), debian_package(locale.language())) {
        (_, Some(package)) => Text::new("spelling-missing").with("package", package),
        ("fi", None) => Text::new("spelling-missing-voikko"),
        (_, None) => Text::new("spelling-missing-anywhere"),
    };
    text.with("locale", locale.to_string())
}
