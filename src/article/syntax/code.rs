//! Lines that are no text: fenced code, and HTML in which a blank line ends nothing.

use super::line::{Line, list_marker};

/// Lines that are no text, up to one that ends them.
#[derive(Debug, Clone, Copy)]
pub(super) enum Raw {
    /// Fenced code: its mark, how many of them, the quotations that it is in, and the columns that its list item needs.
    Fence { mark: char, length: usize, quotations: usize, least_indent: usize },
    /// HTML up to this.
    Html(&'static str),
}

/// HTML in which a blank line ends nothing: how it begins, and what ends it.
const HTML: [(&str, &str); 6] = [
    ("<!--", "-->"),
    ("<script", "</script"),
    ("<style", "</style"),
    ("<pre", "</pre"),
    ("<textarea", "</textarea"),
    ("<?", "?>"),
];

impl Raw {
    /// What a line opens, be it behind the marks of list items.
    pub(super) fn opened_by(text: &str, line: &Line, least_indent: usize, is_mdx: bool) -> Option<Self> {
        let mut content = line.text(text);
        let mut columns = 0;
        while let Some(length) = list_marker(content) {
            columns = line.indent + 1;
            content = content.get(length..).unwrap_or_default().trim_start();
        }
        if let Some(mark) = content.chars().next().filter(|mark| matches!(mark, '`' | '~')) {
            let length = content.len() - content.trim_start_matches(mark).len();
            let info = &content[length..];
            let is_fence = length >= 3 && (mark == '~' || !info.contains('`'));
            let least_indent = least_indent.max(columns);
            return is_fence.then_some(Self::Fence { mark, length, quotations: line.quotations, least_indent });
        }
        if is_mdx {
            return None;
        }
        let begins = |open: &str| {
            let start = content.get(..open.len()).is_some_and(|start| start.eq_ignore_ascii_case(open));
            let is_whole = open.starts_with("<!") || open == "<?";
            start && (is_whole || !content[open.len()..].starts_with(|c: char| c.is_alphanumeric() || c == '-'))
        };
        let (open, close) = HTML.into_iter().find(|(open, _)| begins(open))?;
        (!contains(&content[open.len()..], close)).then_some(Self::Html(close))
    }

    /// Whether a line belongs to it, and whether it is the last one.
    pub(super) fn goes_on(self, text: &str, line: &Line) -> (bool, bool) {
        match self {
            Self::Html(close) => (true, contains(&text[line.start..line.end], close)),
            Self::Fence { mark, length, quotations, least_indent } => {
                let is_outside = line.quotations < quotations || (!line.is_blank() && line.indent < least_indent);
                let content = line.text(text);
                let rest = content.trim_start_matches(mark);
                let closes = line.quotations == quotations && rest.is_empty() && content.len() - rest.len() >= length;
                (!is_outside, closes)
            }
        }
    }
}

fn contains(text: &str, close: &str) -> bool {
    text.contains(close) || text.to_ascii_lowercase().contains(close)
}
