//! Template tags in a text: what the program that makes the pages carries out. Pure.
//!
//! Shortcodes of Hugo (`{{< … >}}`, `{{% … %}}`), tags of Liquid, Jinja and Tera (`{{ … }}`, `{% … %}`, `{# … #}`), and attribute lists of
//! kramdown (`{: … }`).

use super::elements::{Role, role};
use crate::fluent::Span;

/// A template tag.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct TemplateTag {
    /// What it says to a program: without the words that people read, white space counted once.
    pub(super) said: String,
    /// Where it stands; to the end of the text where it is not closed.
    pub(super) span: Span,
}

impl TemplateTag {
    /// How it begins: its braces, and the first word.
    pub(super) fn name(&self) -> &str {
        let inside = self.said.trim_start_matches(|c: char| !c.is_alphanumeric() && c != '/');
        let end = inside.find(|c: char| c.is_whitespace() || matches!(c, '}' | '|' | '(')).unwrap_or(inside.len());
        &self.said[..self.said.len() - inside.len() + end]
    }
}

/// How a tag begins, and how it ends.
const FENCES: [(&str, &str); 4] = [("{{", "}}"), ("{%", "%}"), ("{#", "}"), ("{:", "}")];

/// The template tags of a text, in its order.
pub(super) fn template_tags(text: &str) -> Vec<TemplateTag> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(start) = memchr::memchr(b'{', &text.as_bytes()[at..]).map(|offset| at + offset) {
        let rest = &text[start..];
        let Some((open, close)) = FENCES.into_iter().find(|(open, _)| rest.starts_with(open)) else {
            at = start + 1;
            continue;
        };
        let end = rest[open.len()..].find(close).map_or(rest.len(), |end| open.len() + end + close.len());
        found.push(TemplateTag { said: said(&rest[..end]), span: start..start + end });
        at = start + end;
    }
    found
}

/// What a tag says to a program.
fn said(tag: &str) -> String {
    let mut said = String::with_capacity(tag.len());
    let mut rest = tag;
    while let Some(open) = rest.find(['"', '\'']) {
        let quote = &rest[open..=open];
        let Some(length) = rest[open + 1..].find(quote) else { break };
        let value = &rest[open + 1..open + 1 + length];
        said.push_str(&rest[..=open]);
        if !is_for_people(&rest[..open], value) {
            said.push_str(value);
        }
        said.push_str(quote);
        rest = &rest[open + length + 2..];
    }
    said.push_str(rest);
    said.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Whether people read a value, by the name that stands before it, or else by its words.
fn is_for_people(before: &str, value: &str) -> bool {
    let name = before.trim_end().strip_suffix('=').map(|name| {
        let name = name.trim_end();
        &name[name.rfind(|c: char| !c.is_alphanumeric() && c != '-' && c != '_').map_or(0, |at| at + 1)..]
    });
    match name {
        Some(name) => role(name) == Role::Human || matches!(name, "caption" | "text" | "description" | "summary"),
        None => value.contains(char::is_whitespace) && !value.contains("://"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_of_templates_are_found() {
        let found = |text| template_tags(text).into_iter().map(|tag| text[tag.span].to_owned()).collect::<Vec<_>>();
        assert_eq!(
            found("a {{< ref \"x\" >}} {% b %}c{% end %} {: .d} {e} {{ f"),
            ["{{< ref \"x\" >}}", "{% b %}", "{% end %}", "{: .d}", "{{ f"]
        );
    }

    #[test]
    fn what_people_read_in_a_tag_is_left_out() {
        let same = |a: &str, b: &str| template_tags(a)[0].said == template_tags(b)[0].said;
        assert!(same("{{< figure src=\"a\"  caption=\"One\" >}}", "{{< figure src=\"a\" caption=\"Vienas\" >}}"));
        assert!(same("{{< quote \"One two\" >}}", "{{< quote \"Vienas du\" >}}"));
        assert!(!same("{{< figure src=\"a\" >}}", "{{< figure src=\"b\" >}}"));
        assert!(!same("{{< ref \"a\" >}}", "{{< ref \"b\" >}}"));
        assert!(!same("{: .a}", "{: .a onclick=\"b c\"}"));
        let names = ["{{< ref \"a\" >}}", "{{% /b %}}", "{{ site.url | x }}", "{% if a %}"];
        let names = names.map(|tag| template_tags(tag)[0].name().to_owned());
        assert_eq!(names, ["{{< ref", "{{% /b", "{{ site.url", "{% if"]);
    }
}
