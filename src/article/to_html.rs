//! A look at an article: what its Markdown comes to, as far as that needs no site.

use std::panic::AssertUnwindSafe;

use pulldown_cmark::{Parser, html};

use super::front_matter::{FrontMatter, front_matter_value};
use super::markdown_parser::{OPTIONS, guarded};

/// The article's title, if its front matter has one, and its Markdown as HTML, as it is written: whoever shows it makes it harmless.
/// `None` where the Markdown parser fails.
#[must_use]
pub fn to_html(text: &str) -> Option<(Option<String>, String)> {
    let front_matter = FrontMatter::find(text, &[]).ok().flatten();
    let body = &text[front_matter.map_or(0, |front_matter| front_matter.span.end)..];
    let written = guarded(AssertUnwindSafe(|| {
        let mut written = String::new();
        html::push_html(&mut written, Parser::new_ext(body, OPTIONS));
        written
    }))?;
    Some((front_matter_value(text, "title"), written))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_article_has_a_title_and_a_body() {
        let (title, html) = to_html("---\ntitle: Žiemos mokykla\n---\n\n## One\n\nTwo *three*.\n").expect("HTML");
        assert_eq!(title.as_deref(), Some("Žiemos mokykla"));
        assert_eq!(html, "<h2>One</h2>\n<p>Two <em>three</em>.</p>\n");
    }
}
