//! Template tags: shortcodes of Hugo and Zola, tags and values of Liquid, Tera and Jinja, helpers of mdBook, values of Vue.

use super::block::SyntaxBlock;
use super::hidden::{Hidden, reads_like_text, words_of_raw_html};
use super::jsx_tag::TEXT_ATTRIBUTES;
use super::line::Line;
use super::nearby::find_nearby;
use crate::article::dialect::Dialect;
use crate::article::flavor::Flavor;
use crate::article::quoting::Quoting;
use crate::article::segment_kind::SegmentKind;
use crate::fluent::count_words;

/// How a tag begins, and how it ends.
const FENCES: [(&str, &str); 4] = [("{{<", ">}}"), ("{{%", "%}}"), ("{{", "}}"), ("{%", "%}")];

/// Tags between which there is no Markdown.
const RAW: [&str; 14] = [
    "highlight",
    "raw",
    "verbatim",
    "comment",
    "code",
    "mermaid",
    "math",
    "katex",
    "latex",
    "chart",
    "graphviz",
    "plantuml",
    "goat",
    "codeblock",
];

/// Shortcodes whose values without a name are words for readers.
const TITLED: [&str; 26] = [
    "accordion",
    "admonition",
    "alert",
    "badge",
    "blockquote",
    "box",
    "button",
    "callout",
    "card",
    "collapse",
    "danger",
    "details",
    "expand",
    "fold",
    "hint",
    "info",
    "note",
    "notice",
    "panel",
    "quote",
    "spoiler",
    "step",
    "tab",
    "tip",
    "warning",
    "summary",
];

/// Those of them whose first value can be the name of a kind.
const KEYED: [&str; 6] = ["admonition", "alert", "badge", "callout", "hint", "notice"];

/// Where the template tag that begins at a place ends; `None` if none does. None has a blank line in it.
pub(super) fn end_of(text: &str, at: usize) -> Option<usize> {
    let rest = &text[at..];
    let (open, close) = FENCES.into_iter().find(|(open, _)| rest.starts_with(open))?;
    let length = open.len() + find_nearby(&rest[open.len()..], close)? + close.len();
    let has_blank_line = rest[..length].split('\n').skip(1).any(|line| line.trim().is_empty());
    (!has_blank_line).then_some(at + length)
}

/// Whether a text begins with a template tag.
pub(super) fn begins(content: &str) -> bool {
    content.starts_with("{{") || content.starts_with("{%")
}

/// The tags that stand alone from a line on; `unclosed` are those that are known to have no end below. Values (`{{ … }}`) that stand below or above a text are words of it.
pub(super) fn block<'t>(
    text: &'t str,
    line: &Line,
    dialect: Dialect,
    is_below_text: bool,
    unclosed: &mut Vec<&'t str>,
) -> Option<SyntaxBlock> {
    if dialect.is_plain() || dialect.is_mdx() || !begins(line.text(text)) {
        return None;
    }
    let (mut at, mut last) = (line.content, *line);
    let mut is_value = dialect.flavor() != Flavor::MdBook;
    let mut block = SyntaxBlock::new(line.content..line.content);
    while at < last.end || at == line.content {
        let end = end_of(text, at)?;
        let tag = &text[at..end];
        is_value &= FENCES[2].0 == fence(tag) && !tag.starts_with("{{#");
        block = with_texts(block, text, at, end);
        while last.next < end {
            last = last.following(text)?;
        }
        at = end + (text[end..last.next].len() - text[end..last.next].trim_start_matches([' ', '\t']).len());
    }
    block.span.end = last.end;
    let first = &text[line.content..end_of(text, line.content)?];
    let is_whole = first.ends_with("/>}}") || first.ends_with("/%}}");
    if is_whole {
        return Some(block);
    }
    if let Some(end) = raw_end(text, name(first), last.next, unclosed) {
        return Some(with_body(block, text, name(first), end));
    }
    let is_above_text = last.following(text).is_some_and(|next| !next.is_blank() && !begins(next.text(text)));
    (!is_value || !(is_below_text || is_above_text)).then_some(block)
}

/// A block with what stands between its tags.
fn with_body(mut block: SyntaxBlock, text: &str, name: &str, end: usize) -> SyntaxBlock {
    let (tags, last) = (block.span.end, text[..end].rfind('{').unwrap_or(end));
    let body = text.get(tags..last).unwrap_or_default().trim_end_matches(['{', '/']);
    block.span.end = end;
    block.texts.clear();
    block.hidden.clear();
    match name {
        "comment" => {}
        "raw" | "verbatim" => {
            let words = words_of_raw_html(body);
            let at = tags + (body.len() - body.trim_start().len());
            block.hidden.extend((words > 0).then_some(Hidden { span: at..end, words }));
        }
        _ => block.code = count_words(body),
    }
    block
}

fn fence(tag: &str) -> &'static str {
    FENCES.into_iter().find(|(open, _)| tag.starts_with(open)).map_or("", |(open, _)| open)
}

/// What a tag is called.
fn name(tag: &str) -> &str {
    let inside = tag[fence(tag).len()..].trim_start_matches(['-', ' ', '\t', '\n', '\r']);
    let end = inside.find(|c: char| !c.is_alphanumeric() && !matches!(c, '_' | '-' | '/')).unwrap_or(inside.len());
    &inside[..end]
}

/// Where the last line of what stands between a tag and the one that closes it ends, if that is no Markdown.
fn raw_end<'t>(text: &str, name: &'t str, from: usize, unclosed: &mut Vec<&'t str>) -> Option<usize> {
    if !RAW.contains(&name) || unclosed.contains(&name) {
        return None;
    }
    let mut next = Line::at(text, from);
    while let Some(line) = next {
        let mut tags = line.text(text).match_indices('{').map(|(at, _)| &line.text(text)[at..]);
        let closes = |tag: &str| {
            begins(tag) && {
                let inside = tag[fence(tag).len()..].trim_start_matches(['-', ' ']);
                let inside = inside.strip_prefix('/').map(str::trim_start).or_else(|| inside.strip_prefix("end"));
                inside.is_some_and(|inside| {
                    let rest = inside.strip_prefix(name);
                    let is_zola = inside.starts_with([' ', '%']);
                    is_zola || rest.is_some_and(|rest| !rest.starts_with(|c: char| c.is_alphanumeric()))
                })
            }
        };
        if tags.any(closes) {
            return Some(line.end);
        }
        next = line.following(text);
    }
    unclosed.push(name);
    None
}

/// Takes in the values of a tag that readers see: those of a known name, and of shortcodes that are known to have a title those
/// without one; what others do with theirs, nobody can know.
pub(super) fn with_texts(mut block: SyntaxBlock, text: &str, start: usize, end: usize) -> SyntaxBlock {
    let is_shortcode = matches!(fence(&text[start..end]), "{{<" | "{{%");
    if let Some(title) = text[start..end].strip_prefix("{{#title ") {
        let from = end - title.len();
        return block.with_text(text, from..end - "}}".len(), SegmentKind::Title, Quoting::Bare('}'));
    }
    let name = name(&text[start..end]);
    let is_titled = TITLED.contains(&name);
    let mut at = start;
    while let Some(length) = text[at..end].find(['"', '\'']) {
        let open = at + length;
        let mark = if text.as_bytes()[open] == b'"' { '"' } else { '\'' };
        let Some(close) = closing(text, open + 1, end, mark) else { break };
        let value = &text[open + 1..close];
        let before = &text[at..open];
        // `{{< alert "info" >}}`: its first value says of which kind it is.
        let is_key = at == start && KEYED.contains(&name) && before.trim_end().ends_with(name);
        let is_for_people = match before.trim_end().strip_suffix(['=', ':']) {
            // `x = "…"` sets a variable.
            Some(key) if key.ends_with([' ', '\t']) => false,
            Some(key) => {
                let from = key.rfind(|c: char| !c.is_alphanumeric() && c != '-' && c != '_').map_or(0, |at| at + 1);
                let key = key.get(from..).unwrap_or_default();
                TEXT_ATTRIBUTES.contains(&key) || (is_shortcode && name == "figure" && key == "attr")
            }
            None if is_key => false,
            None => is_shortcode && is_titled && value.contains(char::is_alphabetic) && !value.contains("://"),
        };
        let is_compared = before.trim_end().ends_with("==") || before.trim_end().ends_with("!=");
        if !is_for_people && !is_key && !is_compared && reads_like_text(value) {
            block = block.hiding(text, std::iter::once(open + 1..close));
        }
        if is_for_people && !value.contains("{{") && (is_shortcode || !value.contains('\\')) {
            let quoting = if is_shortcode { Quoting::Backslash(mark) } else { Quoting::Bare(mark) };
            block = block.with_text(text, open + 1..close, SegmentKind::Attribute, quoting);
        }
        at = close + 1;
    }
    block
}

fn closing(text: &str, from: usize, end: usize, mark: char) -> Option<usize> {
    let mut is_escaped = false;
    for (at, character) in text[from..end].char_indices() {
        if character == mark && !is_escaped {
            return Some(from + at);
        }
        is_escaped = character == '\\' && !is_escaped;
    }
    None
}
