//! Codes of languages.

/// The code by which tables know a language: `no` is `nb` there, in ours as in CLDR's.
#[must_use]
pub fn code_in_tables(language: &str) -> &str {
    if language == "no" { "nb" } else { language }
}
