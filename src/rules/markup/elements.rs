//! What is known of HTML: elements that have no end tag, elements that only lay out, attributes that people read.
//!
//! Source: the HTML Living Standard, "Void elements" and the index of elements.

/// Whether an element has neither content nor an end tag.
pub(super) fn is_void(name: &str) -> bool {
    matches!(
        name,
        "area"
            | "base"
            | "br"
            | "col"
            | "embed"
            | "hr"
            | "img"
            | "input"
            | "link"
            | "meta"
            | "source"
            | "track"
            | "wbr"
    )
}

/// The elements that have content and may stand in a text.
const WITH_CONTENT: &str = "a abbr acronym address article aside audio b bdi bdo big blockquote button caption center \
    cite code data dd del details dfn div dl dt em fieldset figcaption figure font footer form h1 h2 h3 h4 h5 h6 header \
    i iframe ins kbd label legend li main mark nav nobr object ol option output p pre q ruby s samp script section \
    select small span strike strong style sub summary sup svg table tbody td textarea th thead time tr tt u ul var video";

/// Whether an element is one of HTML's.
pub(super) fn is_html(name: &str) -> bool {
    is_void(name) || WITH_CONTENT.split(' ').any(|element| element == name)
}

/// Whether an element only lays its text out, so that a language may do with more or fewer of them.
///
/// A `span` that has a name for the program is not one; its caller knows.
pub(super) fn is_layout(name: &str) -> bool {
    matches!(name, "br" | "nobr" | "span" | "sub" | "sup" | "wbr")
}

/// Whether an element only stresses its text, so that a language may stress it in two places for one.
pub(super) fn is_emphasis(name: &str) -> bool {
    matches!(name, "b" | "em" | "i" | "mark" | "strong" | "u")
}

/// Whether an element only says something of its words, such as what they stand for.
pub(super) fn is_of_words(name: &str) -> bool {
    is_emphasis(name)
        || matches!(
            name,
            "abbr" | "bdi" | "cite" | "dfn" | "kbd" | "q" | "rp" | "rt" | "ruby" | "s" | "samp" | "small" | "var"
        )
}

/// How an attribute's value relates to the source's.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Role {
    /// A program reads it: it stays as it is.
    Machine,
    /// People read it: it is translated.
    Human,
    /// It says something of the text's language, which is the translation's own.
    Language,
}

/// Who reads an attribute.
pub(super) fn role(attribute: &str) -> Role {
    match attribute {
        "title"
        | "alt"
        | "placeholder"
        | "label"
        | "aria-label"
        | "aria-description"
        | "aria-valuetext"
        | "aria-roledescription"
        | "aria-placeholder" => Role::Human,
        "lang" | "xml:lang" | "dir" | "hreflang" | "translate" => Role::Language,
        _ => Role::Machine,
    }
}
