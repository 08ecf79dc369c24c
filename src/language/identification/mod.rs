//! Which language a text is in: asked of small words and letters first, which costs little, and only where these do not tell it of the
//! models of the crate `lingua`, which are in a build with the feature `language-detection`. `build/ngrams.rs` makes one table of them.

#[cfg(feature = "language-detection")]
mod by_letters;
#[cfg(feature = "language-detection")]
mod likelihoods;
mod models;
#[cfg(feature = "language-detection")]
mod ngrams;
mod other_language;
mod plain_words;
#[cfg(test)]
mod sentences;
mod telling_words;

pub use other_language::{OtherLanguage, other_language};
