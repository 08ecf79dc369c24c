//! What elements and attributes are: in a text, around one, or not for readers.

/// Elements that stand in a text: their tags are part of its unit. All others end a text.
const INLINE: [&str; 35] = [
    "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "br", "cite", "code", "data", "del", "dfn", "em", "font", "i",
    "img", "ins", "kbd", "mark", "q", "rp", "rt", "ruby", "s", "samp", "small", "span", "strike", "strong", "sub",
    "sup", "time", "tt", "u",
];

/// Elements that stand in a text, too.
const INLINE_TOO: [&str; 2] = ["var", "wbr"];

/// Elements whose content is not translated.
const LEFT_ALONE: [&str; 13] = [
    "canvas",
    "iframe",
    "listing",
    "math",
    "noembed",
    "object",
    "plaintext",
    "pre",
    "script",
    "style",
    "svg",
    "template",
    "textarea",
];

/// Elements without content and without an end tag.
const VOID: [&str; 14] =
    ["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr"];

/// Inline elements whose content is code: words in it are no words of a text.
const CODE: [&str; 4] = ["code", "samp", "tt", "var"];

/// Attributes that readers see or hear.
const TEXTS: [&str; 10] = [
    "alt",
    "aria-description",
    "aria-label",
    "aria-placeholder",
    "aria-roledescription",
    "aria-valuetext",
    "label",
    "placeholder",
    "summary",
    "title",
];

/// Whether the tags of an element are part of the text around them.
pub(super) fn is_inline(name: &str) -> bool {
    INLINE.contains(&name) || INLINE_TOO.contains(&name)
}

/// Whether the content of an element is not translated.
pub(super) fn is_left_alone(name: &str) -> bool {
    LEFT_ALONE.contains(&name)
}

/// Whether the content of an element is for programs alone.
pub(super) fn is_for_programs(name: &str) -> bool {
    matches!(name, "script" | "style")
}

/// Whether an element has no end tag.
pub(super) fn is_void(name: &str) -> bool {
    VOID.contains(&name)
}

/// Whether the content of an inline element is code.
pub(super) fn is_code(name: &str) -> bool {
    CODE.contains(&name)
}

/// Whether readers see or hear the value of an attribute.
pub(super) fn is_text(attribute: &str) -> bool {
    TEXTS.contains(&attribute)
}
