//! Pages as answers.

use std::borrow::Cow;

use askama::Template;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse as _, Response};

use crate::report::layout::visible::visible;

/// The attribute of an element whose text is shown as readers of a site see it, with whatever is hidden in it.
const AS_IT_IS: &str = " data-as-it-is";

/// A page with a status.
pub(super) fn html(status: StatusCode, template: &impl Template) -> Response {
    match template.render() {
        Ok(page) => (status, [(header::CONTENT_TYPE, "text/html; charset=utf-8")], shown(page)).into_response(),
        // A template only fails to be written where there is no memory.
        Err(_) => StatusCode::INTERNAL_SERVER_ERROR.into_response(),
    }
}

/// A page on which whatever hides, or turns the direction of what stands beside it, can be seen. Fields and attributes keep it: it goes
/// back to where it came from.
fn shown(page: String) -> String {
    if matches!(visible(&page), Cow::Borrowed(_)) {
        return page;
    }
    let mut shown = String::with_capacity(page.len() + 64);
    let mut rest = page.as_str();
    while !rest.is_empty() {
        let (text, tag) = rest.split_at(rest.find('<').unwrap_or(rest.len()));
        shown.push_str(&visible(text));
        // In attributes, templates write no `>` that somebody else typed.
        let (tag, after) = tag.split_at(tag.find('>').map_or(tag.len(), |end| end + 1));
        shown.push_str(tag);
        let name = tag.trim_start_matches('<').split([' ', '>']).next().unwrap_or_default();
        let kept = if name == "textarea" || tag.contains(AS_IT_IS) { end_of(name, after) } else { 0 };
        let (kept, after) = after.split_at(kept);
        shown.push_str(kept);
        rest = after;
    }
    shown
}

/// Where an element ends that has begun; there may be others of its name in it.
fn end_of(name: &str, text: &str) -> usize {
    let (opens, closes) = (format!("<{name}"), format!("</{name}"));
    let (mut depth, mut at) = (1, 0);
    while let Some(found) = text[at..].find('<') {
        at += found;
        if text[at..].starts_with(&closes) {
            depth -= 1;
        } else if text[at..].starts_with(&opens) {
            depth += 1;
        }
        if depth == 0 {
            return at;
        }
        at += 1;
    }
    text.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_turns_a_line_around_is_seen() {
        let page = |text: &str| shown(text.to_owned());
        assert_eq!(page("<p title=\"a\u{202e}\">a\u{202e}b</p>"), "<p title=\"a\u{202e}\">a⟨U+202E⟩b</p>");
        assert_eq!(
            page("\u{7}<textarea>\n\u{202e}&#60;b></textarea>\u{7}"),
            "⟨U+0007⟩<textarea>\n\u{202e}&#60;b></textarea>⟨U+0007⟩"
        );
        let preview = "<section data-as-it-is><section>\u{202e}</section>\u{202e}</section>";
        assert_eq!(page(&format!("{preview}\u{202e}")), format!("{preview}⟨U+202E⟩"));
        assert_eq!(page("<p>žodis 👩‍🚀</p>"), "<p>žodis 👩‍🚀</p>");
        assert_eq!(page("\u{202e}<p"), "⟨U+202E⟩<p");
    }
}
