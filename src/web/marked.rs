//! Texts of ours in which names of commands, files and keys stand between backticks.

use askama::Template;

#[derive(Template)]
#[template(
    source = "{% for (is_code, text) in pieces %}{% if is_code %}<code>{{ text }}</code>{% else %}{{ text }}{% endif %}{% endfor %}",
    ext = "html"
)]
struct Marked<'t> {
    pieces: Vec<(bool, &'t str)>,
}

/// A text as HTML: what stands between backticks is code, all else is text.
#[must_use]
pub(super) fn marked(text: &str) -> String {
    // An uneven backtick opens nothing.
    let marks = text.matches('`').count() / 2 * 2;
    let pieces = text.splitn(marks + 1, '`').enumerate().map(|(number, piece)| (number % 2 == 1, piece)).collect();
    // Writing to a text does not fail.
    Marked { pieces }.render().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_is_between_two_backticks_is_code() {
        for (text, html) in [
            ("Run `tolkit <x>` & see", "Run <code>tolkit &#60;x&#62;</code> &#38; see"),
            ("`a``b`", "<code>a</code><code>b</code>"),
            ("a ` b", "a ` b"),
            ("`a` ` b", "<code>a</code> ` b"),
            ("", ""),
        ] {
            assert_eq!(marked(text), html);
        }
    }
}
