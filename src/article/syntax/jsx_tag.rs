//! A tag of JSX: what it does, and which of its values readers see.

use std::ops::Range;

/// The attributes whose values readers see or hear.
pub(super) const TEXT_ATTRIBUTES: [&str; 9] =
    ["title", "label", "alt", "aria-label", "description", "placeholder", "caption", "summary", "text"];

/// Attributes whose values are for programs, whatever they look like.
pub(super) const CODE_ATTRIBUTES: [&str; 10] =
    ["class", "className", "code", "d", "href", "id", "key", "sizes", "src", "style"];

/// Elements of HTML that have no end.
pub(super) const VOID: [&str; 13] =
    ["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"];

/// A tag of JSX.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct JsxTag<'t> {
    /// The element's name; empty for a fragment.
    pub(super) name: &'t str,
    /// What it does.
    pub(super) role: JsxRole,
    /// Where it ends.
    pub(super) end: usize,
    /// The values that readers see, without their quotation marks, and the marks.
    pub(super) texts: Vec<(Range<usize>, char)>,
    /// Texts in other values, and in expressions.
    pub(super) hidden: Vec<Range<usize>>,
    /// Whether it is no tag of HTML: a component, or one with expressions.
    pub(super) is_jsx: bool,
}

/// What a tag does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum JsxRole {
    /// Opens an element.
    Open,
    /// Closes one.
    Close,
    /// Is one by itself.
    Whole,
}

/// Elements whose content is code, or is drawn.
pub(super) const CODE: [&str; 8] = ["code", "pre", "script", "style", "svg", "kbd", "samp", "CodeBlock"];
