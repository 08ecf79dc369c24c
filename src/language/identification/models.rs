//! The models of languages, behind the feature `language-detection`: ten of them make the binary larger by seventeen megabytes.

/// Whether the models are part of this build.
pub(super) const ARE_HERE: bool = cfg!(feature = "language-detection");

/// How likely a text is in each language, of 0 to 1; nothing without models.
#[cfg(feature = "language-detection")]
pub(super) fn ask(text: &str) -> Vec<(&'static str, f64)> {
    super::likelihoods::likelihoods(text)
}

/// How likely a text is in each language, of 0 to 1; nothing without models.
#[cfg(not(feature = "language-detection"))]
pub(super) fn ask(_: &str) -> Vec<(&'static str, f64)> {
    Vec::new()
}
