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

/// What programs read though it may have blanks in it.
const FOR_PROGRAMS: [&str; 14] = [
    "class", "data", "height", "href", "id", "lang", "link", "rel", "src", "srcset", "style", "target", "url", "width",
];

/// Whether people read a value, by the name that stands before it, or else by its words. The names of shortcodes' values are everybody's
/// own: one that says words is for people there, in a list of attributes it is not.
fn is_for_people(before: &str, value: &str) -> bool {
    let name = before.trim_end().strip_suffix('=').map(|name| {
        let name = name.trim_end();
        &name[name.rfind(|c: char| !c.is_alphanumeric() && c != '-' && c != '_').map_or(0, |at| at + 1)..]
    });
    match name {
        Some(name) if role(name) == Role::Human || matches!(name, "caption" | "text" | "description" | "summary") => {
            true
        }
        Some(name) => {
            let is_for_program = FOR_PROGRAMS.contains(&name) || name.starts_with("on") || name.starts_with("data-");
            !before.starts_with("{:") && !is_for_program && says_words(value)
        }
        None => value.contains(char::is_whitespace) && !value.contains("://"),
    }
}

/// Whether a value is made of words: several, a name with a capital, or letters beyond ASCII.
fn says_words(value: &str) -> bool {
    let is_name = value.len() > 1 && value.starts_with(char::is_uppercase) && value.chars().all(char::is_alphabetic);
    let has_words = value.contains(char::is_whitespace) || value.chars().any(|c| !c.is_ascii() && c.is_alphabetic());
    (is_name || has_words) && !value.contains("://")
}

impl TemplateTag {
    /// Whether another tag says all that this one does, and besides only something for people.
    pub(super) fn is_explained_by(&self, other: &Self) -> bool {
        let mut left: Vec<&str> = other.said.split(' ').collect();
        self.said.split(' ').all(|part| match left.iter().position(|there| *there == part) {
            Some(at) => left.remove(at) == part,
            None => false,
        }) && left.iter().all(|more| more.ends_with("=\"\"") || more.ends_with("=''"))
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
        let term = "{{% def id=\"ct\" name=\"Certificate log\" abbr=\"CT\" %}}";
        assert!(same(term, "{{% def id=\"ct\" name=\"Sertifikatų žurnalas\" abbr=\"CT\" %}}"));
        assert!(same("{{% def id=\"a\" name=\"Leaf\" %}}", "{{% def id=\"a\" name=\"Lapas\" %}}"));
        assert!(!same(term, "{{% def id=\"log\" name=\"Sertifikatų žurnalas\" abbr=\"CT\" %}}"));
        assert!(!same("{{< b onclick=\"a b\" >}}", "{{< b onclick=\"c d\" >}}"));
        assert!(!same("{{< b class=\"a b\" >}}", "{{< b class=\"c d\" >}}"));
        assert!(!same("{: title2=\"a b\"}", "{: title2=\"c d\"}"));
        let explained = |a: &str, b: &str| template_tags(a)[0].is_explained_by(&template_tags(b)[0]);
        assert!(explained(term, "{{% def id=\"ct\" name=\"Žurnalas\" abbr=\"CT\" english=\"Certificate log\" %}}"));
        assert!(!explained(term, "{{% def id=\"ct\" name=\"Žurnalas\" abbr=\"CT\" to=\"log\" %}}"));
        let names = ["{{< ref \"a\" >}}", "{{% /b %}}", "{{ site.url | x }}", "{% if a %}"];
        let names = names.map(|tag| template_tags(tag)[0].name().to_owned());
        assert_eq!(names, ["{{< ref", "{{% /b", "{{ site.url", "{% if"]);
    }
}
