//! Where records are in a project.

use crate::model::Locale;

/// The directory of the records.
pub(crate) const DIRECTORY: &str = ".tolkit/records";

/// The record of a resource whose name is also a directory of other resources' records.
pub(crate) const BESIDE_DIRECTORY: &str = ".record";

/// The path of the record of a resource (`section/name`) in a locale, unless that is a directory of other records: then it is
/// [`BESIDE_DIRECTORY`] in it.
#[must_use]
pub(crate) fn path_of(locale: &Locale, resource: &str) -> String {
    format!("{DIRECTORY}/{locale}/{resource}")
}
