//! Which language a text is in: asked of small words and letters first, which costs little, and only where these do not tell it of the
//! models of the crate `lingua`, which are in a build with the feature `language-detection`.

mod models;
mod other_language;
mod plain_words;
mod telling_words;

pub use other_language::{OtherLanguage, other_language};
