//! What is syntax within a text: template tags, lists of attributes, directives, formulas, expressions and tags of JSX.

use std::ops::Range;

use super::directive::label_end;
use super::jsx::{expression, tag_at};
use super::jsx_tag::{JsxRole, TEXT_ATTRIBUTES};
use super::nearby::{find_nearby, nearby};
use super::syntax_error::{SyntaxError, SyntaxErrorKind};
use super::{attribute_list, math, template};
use crate::article::dialect::Dialect;

/// A stretch of a text that is syntax.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::article) struct Protected {
    /// What it is.
    pub(in crate::article) kind: ProtectedKind,
    /// Where it stands.
    pub(in crate::article) span: Range<usize>,
}

/// What is syntax within a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::article) enum ProtectedKind {
    /// `{{ … }}`, `{% … %}` and their kin.
    Template,
    /// `{: .lead}`, `{#id}`.
    Attributes,
    /// The `:name` of `:name[text]`, or `:name:`.
    Directive,
    /// `$…$`.
    Math,
    /// `{…}` of MDX.
    Expression,
    /// A tag of JSX that is none of HTML.
    Tag,
}

/// A tag that was seen: what it does to the elements that are open.
#[derive(Debug, Clone)]
pub(super) struct SeenTag<'t> {
    /// The element's name.
    pub(super) name: &'t str,
    /// What it does.
    pub(super) role: JsxRole,
    /// Where it begins.
    pub(super) at: usize,
}

/// What is syntax within a text, in order; none inside another.
///
/// # Errors
///
/// In MDX, the first place that it cannot have.
pub(in crate::article) fn protected(text: &str, dialect: Dialect) -> Result<Vec<Protected>, SyntaxError> {
    let has_mark = memchr::memchr3(b'{', b'$', b':', text.as_bytes()).is_some() || text.contains("\\(");
    let may_have_any = has_mark || (dialect.is_mdx() && text.contains('<'));
    if !may_have_any {
        return Ok(Vec::new());
    }
    protected_in(text, 0, dialect).map(|(found, _)| found)
}

/// Does as [`protected`] from a place to the end of a text, and lists the tags of MDX.
pub(super) fn protected_in(
    text: &str,
    from: usize,
    dialect: Dialect,
) -> Result<(Vec<Protected>, Vec<SeenTag<'_>>), SyntaxError> {
    let mut reader = Reader { text, at: from, dialect, found: Vec::new(), tags: Vec::new(), attributes: None };
    while reader.at < text.len() {
        reader.step()?;
    }
    Ok((reader.found, reader.tags))
}

impl Protected {
    /// What it says to a program: without the values that readers see.
    pub(in crate::article) fn said(&self, text: &str) -> String {
        let written = &text[self.span.clone()];
        if !matches!(self.kind, ProtectedKind::Tag | ProtectedKind::Attributes) {
            return written.split_whitespace().collect::<Vec<_>>().join(" ");
        }
        let mut said = String::with_capacity(written.len());
        let mut rest = written;
        while let Some(open) = rest.find(['"', '\'']) {
            let Some(length) = rest[open + 1..].find(&rest[open..=open]) else { break };
            let name = rest[..open].strip_suffix('=').unwrap_or_default();
            let name = &name[name.rfind(|c: char| !c.is_alphanumeric() && c != '-').map_or(0, |at| at + 1)..];
            let end = if TEXT_ATTRIBUTES.contains(&name) { open + 1 } else { open + 1 + length };
            said.push_str(&rest[..end]);
            rest = &rest[open + 1 + length..];
            said.push_str(&rest[..1]);
            rest = &rest[1..];
        }
        said.push_str(rest);
        said.split_whitespace().collect::<Vec<_>>().join(" ")
    }
}

struct Reader<'t> {
    text: &'t str,
    at: usize,
    dialect: Dialect,
    found: Vec<Protected>,
    tags: Vec<SeenTag<'t>>,
    /// Where the attributes of a directive would begin.
    attributes: Option<usize>,
}

impl Reader<'_> {
    /// Goes on to behind the next thing that could be syntax.
    fn step(&mut self) -> Result<(), SyntaxError> {
        let marks: &[u8] = b"\\`{$:<";
        let rest = &self.text.as_bytes()[self.at..];
        self.at += rest.iter().position(|byte| marks.contains(byte)).unwrap_or(rest.len());
        let Some(mark) = self.text.as_bytes().get(self.at) else { return Ok(()) };
        let end = match mark {
            b'`' => Some(self.behind_code()),
            b'\\' => self.math().or_else(|| self.behind_escape()),
            b'$' => self.math(),
            b':' => self.directive(),
            b'{' => self.braces()?,
            _ if self.dialect.is_mdx() => self.tag()?,
            _ => None,
        };
        self.at = end.unwrap_or(self.at + 1);
        Ok(())
    }

    fn take(&mut self, kind: ProtectedKind, end: usize) -> Option<usize> {
        self.found.push(Protected { kind, span: self.at..end });
        Some(end)
    }

    fn behind_escape(&self) -> Option<usize> {
        let escaped = self.text[self.at + 1..].chars().next()?;
        Some(self.at + 1 + if escaped.is_ascii_punctuation() { 1 } else { 0 })
    }

    /// Behind a code span; behind its marks, if it does not end on its line.
    fn behind_code(&self) -> usize {
        let rest = &self.text[self.at..];
        let line = nearby(&rest[..memchr::memchr(b'\n', rest.as_bytes()).unwrap_or(rest.len())]);
        let marks = rest.len() - rest.trim_start_matches('`').len();
        let mut at = marks;
        while let Some(length) = line.get(at..).and_then(|rest| rest.find('`')) {
            at += length;
            let run = line[at..].len() - line[at..].trim_start_matches('`').len();
            at += run;
            if run == marks {
                return self.at + at;
            }
        }
        self.at + marks
    }

    fn math(&mut self) -> Option<usize> {
        let line = nearby(&self.text[self.at..]);
        let line_end = line.find('\n').unwrap_or(line.len());
        let end = math::end_of(&self.text[..self.at + line_end], self.at, self.dialect)?;
        self.take(ProtectedKind::Math, end)
    }

    /// `:name[text]{attributes}`, whose text is text; `:name:`, which is a picture.
    fn directive(&mut self) -> Option<usize> {
        let before = self.text[..self.at].chars().next_back();
        let rest = &self.text[self.at + 1..];
        let is_name = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '+');
        let length = rest.find(|c: char| !is_name(c))?;
        let end = self.at + 1 + length;
        let is_after_word = before.is_some_and(|c| c.is_alphanumeric() || c == ':');
        if self.dialect.has_emoji() && length > 0 && rest[length..].starts_with(':') && !is_after_word {
            let is_picture = rest[..length].contains(|c: char| c.is_ascii_alphanumeric());
            let is_before_word = rest[length + 1..].starts_with(|c: char| c.is_alphanumeric() || c == ':');
            return if is_before_word || !is_picture { None } else { self.take(ProtectedKind::Directive, end + 1) };
        }
        if !rest.starts_with(|c: char| c.is_ascii_alphabetic()) || !self.text[end..].starts_with('[') || is_after_word {
            return None;
        }
        let close = label_end(self.text, end)?;
        self.attributes = Some(close + 1);
        self.take(ProtectedKind::Directive, end)
    }

    fn braces(&mut self) -> Result<Option<usize>, SyntaxError> {
        let list = attribute_list::end_of(self.text, self.at);
        if self.attributes == Some(self.at)
            && let near = nearby(&self.text[self.at..])
            && let Some(length) = near.find(['}', '\n']).filter(|length| near[*length..].starts_with('}'))
        {
            return Ok(self.take(ProtectedKind::Attributes, self.at + length + 1));
        }
        if !self.dialect.is_mdx() {
            return Ok(match (template::end_of(self.text, self.at), list) {
                (Some(end), _) => self.take(ProtectedKind::Template, end),
                (None, Some(end)) => self.take(ProtectedKind::Attributes, end),
                (None, None) => None,
            });
        }
        if let Some(end) = list.filter(|_| self.text[self.at..].starts_with("{#")) {
            return Ok(self.take(ProtectedKind::Attributes, end));
        }
        let code = expression(self.text, self.at);
        let code = code.map_err(|at| SyntaxError { at, kind: SyntaxErrorKind::Expression })?;
        Ok(self.take(ProtectedKind::Expression, code.end))
    }

    fn tag(&mut self) -> Result<Option<usize>, SyntaxError> {
        if self.text[self.at..].starts_with("<!--") {
            return Ok(find_nearby(&self.text[self.at..], "-->").map(|length| self.at + length + "-->".len()));
        }
        let tag = tag_at(self.text, self.at).map_err(|at| SyntaxError { at, kind: SyntaxErrorKind::Tag })?;
        let Some(tag) = tag else { return Ok(None) };
        self.tags.push(SeenTag { name: tag.name, role: tag.role, at: self.at });
        Ok(if tag.is_jsx { self.take(ProtectedKind::Tag, tag.end) } else { Some(tag.end) })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::flavor::Flavor;

    fn found(text: &str, flavor: Flavor) -> Vec<&str> {
        let found = protected(text, Dialect::new(flavor, false)).expect("it is understood");
        found.into_iter().map(|found| &text[found.span]).collect()
    }

    #[test]
    fn syntax_within_a_text_is_found() {
        let text = "A {{< ref \"x\" >}} {% b %} **c**{: .d} [e](f){ .g } {{ h }} `{{ i }}` {j} # K {#l} :abbr[m]{title=\"n\"} 10:30[o]";
        let expected =
            ["{{< ref \"x\" >}}", "{% b %}", "{: .d}", "{ .g }", "{{ h }}", "{#l}", ":abbr", "{title=\"n\"}"];
        assert_eq!(found(text, Flavor::CommonMark), expected);
        let sums = "It costs $5 or $10, \\$a, and $a_b$ and $$c$$.";
        assert_eq!(found(sums, Flavor::MkDocs), ["$a_b$", "$$c$$"]);
        assert_eq!(found(sums, Flavor::CommonMark), [] as [&str; 0]);
        let jsx = "A {b.map((c) => `}`)} <Icon name=\"d\" /> <b>e</b> \\{ {#f} :kbd[g]{h} <https://i.j>";
        assert_eq!(
            found(jsx, Flavor::Docusaurus),
            ["{b.map((c) => `}`)}", "<Icon name=\"d\" />", "{#f}", ":kbd", "{h}"]
        );
    }

    #[test]
    fn what_mdx_cannot_have_is_an_error() {
        let mdx = Dialect::new(Flavor::Docusaurus, true);
        assert_eq!(protected("a {b", mdx).map_err(|error| error.at), Err(2));
        assert_eq!(protected("a <b c=", mdx).map_err(|error| error.at), Err(2));
    }

    #[test]
    fn readers_words_say_nothing_to_a_program() {
        let said = |text: &str| {
            let found = protected(text, Dialect::new(Flavor::Docusaurus, true)).expect("it is understood");
            found[0].said(text)
        };
        assert_eq!(said("<Card title=\"One\" icon='a' />"), said("<Card title=\"Vienas\"  icon='a' />"));
        assert_ne!(said("<Card icon='a' />"), said("<Card icon='b' />"));
    }
    #[test]
    fn many_attributes_that_do_not_end_are_text() {
        // Reading each of them to the end of the line takes a minute.
        let text = ":a[b]{ ".repeat(40_000);
        assert_eq!(found(&text, Flavor::CommonMark).len(), 40_000);
    }
}
