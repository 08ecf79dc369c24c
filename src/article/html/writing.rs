//! How a text is written between tags, or as the value of an attribute. What people wrote as character references stays as it is.

use super::elements::is_inline;

/// What is around the value of an attribute.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::article) enum Quote {
    /// `"…"`.
    Double,
    /// `'…'`.
    Single,
    /// Nothing: the value ends with a blank.
    None,
}

impl Quote {
    /// The bytes that say a text as a value.
    pub(in crate::article) fn written(self, text: &str) -> String {
        let is_end_of_bare = |c: char| c.is_whitespace() || matches!(c, '"' | '\'' | '=' | '<' | '>' | '`' | '/');
        match self {
            Self::Double => text.replace('"', "&quot;"),
            Self::Single => text.replace('\'', "&#39;"),
            Self::None if !text.is_empty() && !text.contains(is_end_of_bare) => text.to_owned(),
            Self::None => format!("\"{}\"", text.replace('"', "&quot;")),
        }
    }
}

/// The bytes that say a text between tags: the tags of inline elements are part of it, and nothing else is a tag.
pub(in crate::article) fn between_tags(text: &str) -> String {
    let mut written = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('<') {
        let (before, behind) = (&rest[..at], &rest[at + 1..]);
        written.push_str(before);
        let opens = behind.starts_with(|c: char| c.is_ascii_alphabetic() || matches!(c, '/' | '!' | '?'));
        written.push_str(if opens && !is_inline_tag(behind) { "&lt;" } else { "<" });
        rest = behind;
    }
    written + rest
}

/// Whether what stands behind a `<` makes it a tag of an inline element.
fn is_inline_tag(behind: &str) -> bool {
    let name = behind.strip_prefix('/').unwrap_or(behind);
    let length = name.bytes().take_while(u8::is_ascii_alphanumeric).count();
    let ends = name[length..].starts_with(|c: char| c.is_ascii_whitespace() || matches!(c, '>' | '/'));
    ends && name.contains('>') && is_inline(&name[..length].to_ascii_lowercase())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_never_ends_before_its_end() {
        assert_eq!(Quote::Double.written("a \"b\" & 'c' &amp;"), "a &quot;b&quot; & 'c' &amp;");
        assert_eq!(Quote::Single.written("a \"b\" 'c'"), "a \"b\" &#39;c&#39;");
        assert_eq!(Quote::None.written("word"), "word");
        assert_eq!(Quote::None.written("two \"words\""), "\"two &quot;words&quot;\"");
    }

    #[test]
    fn what_is_no_inline_element_is_no_tag() {
        let text = "a <b>c</b> < 3 <Name> </p> <!-- d --> <br/> <a href=\"e\">f</a> <b";
        let expected = "a <b>c</b> < 3 &lt;Name> &lt;/p> &lt;!-- d --> <br/> <a href=\"e\">f</a> &lt;b";
        assert_eq!(between_tags(text), expected);
    }
}
