//! What a merge is made of, and what of it is lost.

use super::base::Base;
use crate::article::front_matter::Setting;
use crate::article::parse::Article;
use crate::article::profile::Profile;
use crate::fluent::line_number;

/// What a merge is made of.
pub struct Pages<'p> {
    /// The article.
    pub source: &'p Article<'p>,
    /// Its rendering.
    pub rendered: &'p Article<'p>,
    /// The file that is published.
    pub existing: &'p Article<'p>,
    /// How all three are read.
    pub profile: &'p Profile,
    /// The keys that a rendered article gets.
    pub set: &'p [Setting],
    /// For each of the article's pieces, whether a translation of it is in the rendering.
    pub translated: &'p [bool],
    /// Texts that tolkit has: the source's, and those of the units, current or not.
    pub known: &'p dyn Fn(&str) -> bool,
}

impl Pages<'_> {
    /// Whether a segment of so many has a translation in the rendering.
    pub(super) fn is_translated(&self, segments: usize, at: usize) -> bool {
        self.translated.len().checked_sub(segments).and_then(|fields| self.translated.get(fields + at)) == Some(&true)
    }

    /// Whether a text of the file is neither one that tolkit has, nor one that it wrote there.
    pub(super) fn is_own(&self, text: &str, base: &Base<'_>) -> bool {
        !((self.known)(text) || base.wrote_text(text))
    }

    /// What is lost of the file, at a place in it.
    pub(super) fn lost(&self, at: usize, part: &str) -> Lost {
        let blanks = part.len() - part.trim_start().len();
        Lost { line: line_number(self.existing.text, at + blanks), text: part.trim().to_owned() }
    }
}

/// A part of a published file that a rendering does not have.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lost {
    /// The line at which it begins, from 1.
    pub line: usize,
    /// What it says.
    pub text: String,
}
