//! What the Markdown of one unit's text has besides words: links, images, code, footnote references, emphasis.

use std::ops::Range;

use pulldown_cmark::{BrokenLink, CowStr, Event, LinkType, Options, Parser, Tag, TagEnd};

use super::document::OPTIONS;

/// Something in a text that a translation must keep.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Element {
    /// What it is.
    pub kind: ElementKind,
    /// A link's or an image's destination or label, a code span's text, a footnote's reference.
    pub target: String,
    /// Where it stands in the text.
    pub span: Range<usize>,
}

/// What an element is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ElementKind {
    /// `[text](destination)`, `[text][label]` or `<destination>`.
    Link,
    /// `![text](destination)` or `![text][label]`.
    Image,
    /// `` `code` ``.
    Code,
    /// `[^label]`.
    Footnote,
}

/// A stretch of a text, read.
struct Reading {
    elements: Vec<Element>,
    /// What is for machines: code, destinations, labels.
    machine: Vec<Range<usize>>,
    /// Marks of emphasis that belong to no pair.
    open: Vec<Range<usize>>,
    /// Words that stand in the text as they are read.
    prose: Vec<Range<usize>>,
}

/// Returns the elements of a text, in their order.
#[must_use]
pub fn elements(text: &str) -> Vec<Element> {
    if !text.contains(['[', '`', '<']) {
        return Vec::new();
    }
    read(text).elements
}

/// Returns the stretches of a text that Markdown has for machines: code, destinations and labels of links, footnote
/// references; not HTML. In order; none inside another.
#[must_use]
pub fn machine_spans(text: &str) -> Vec<Range<usize>> {
    if !text.contains(['[', '`', '<']) {
        return Vec::new();
    }
    read(text).machine
}

/// Returns the marks of emphasis (`*`, `_`, `~~`) that open or close nothing, where they look as if they should.
#[must_use]
pub fn open_emphasis(text: &str) -> Vec<Range<usize>> {
    if !text.contains(['*', '_', '~']) {
        return Vec::new();
    }
    read(text).open
}

/// Returns the stretches of a text that people read as they stand there.
pub(super) fn prose(text: &str) -> Vec<Range<usize>> {
    read(text).prose
}

fn read(text: &str) -> Reading {
    let mut callback = named_reference;
    let options = OPTIONS.difference(Options::ENABLE_FOOTNOTES | Options::ENABLE_DEFINITION_LIST);
    let parser = Parser::new_with_broken_link_callback(text, options, Some(&mut callback));
    let mut reading = Reading { elements: Vec::new(), machine: Vec::new(), open: Vec::new(), prose: Vec::new() };
    // The links and images that are open: their range, and where their text ended so far.
    let mut open: Vec<(Range<usize>, usize)> = Vec::new();
    for (event, range) in parser.into_offset_iter() {
        match event {
            Event::Start(Tag::Link { link_type, dest_url, id, .. }) => {
                let label = if dest_url.is_empty() { id } else { dest_url };
                let is_footnote = link_type == LinkType::ShortcutUnknown && label.starts_with('^');
                let kind = if is_footnote { ElementKind::Footnote } else { ElementKind::Link };
                let inside = if is_footnote { range.start } else { range.start + 1 };
                let target = if is_footnote { format!("[{label}]") } else { label.to_string() };
                reading.elements.push(Element { kind, target, span: range.clone() });
                if matches!(link_type, LinkType::Autolink | LinkType::Email) || is_footnote {
                    reading.machine.push(range.clone());
                    open.push((range.clone(), range.end));
                } else {
                    open.push((range.clone(), inside));
                }
            }
            Event::Start(Tag::Image { dest_url, id, .. }) => {
                let label = if dest_url.is_empty() { id } else { dest_url };
                reading.elements.push(Element {
                    kind: ElementKind::Image,
                    target: label.to_string(),
                    span: range.clone(),
                });
                open.push((range.clone(), range.start + "![".len()));
            }
            Event::End(TagEnd::Link | TagEnd::Image) => {
                if let Some((range, inside)) = open.pop()
                    && inside < range.end
                {
                    reading.machine.push(inside..range.end);
                }
            }
            Event::Code(code) => {
                let target = code.to_string();
                reading.elements.push(Element { kind: ElementKind::Code, target, span: range.clone() });
                reading.machine.push(range.clone());
            }
            Event::Text(ref said) => {
                let is_verbatim = text[range.clone()] == **said;
                let is_machine = reading.machine.last().is_some_and(|span| span.end > range.start);
                if is_verbatim && !is_machine {
                    note_mark(&mut reading.open, said, &range);
                    reading.prose.push(range.clone());
                }
            }
            _ => {}
        }
        if let Some((link, inside)) = open.last_mut()
            && link.start < range.start
        {
            *inside = (*inside).max(range.end);
        }
    }
    reading.open.retain(|marks| touches_word(text, marks));
    reading.machine.sort_by_key(|span| (span.start, span.end));
    reading.machine.dedup_by(|next, span| {
        let overlaps = next.start < span.end;
        if overlaps {
            span.end = span.end.max(next.end);
        }
        overlaps
    });
    reading
}

/// Takes for a link what names its label: a unit's text is without the definitions that it refers to. Footnotes are read in
/// the same way, as a label that begins with `^`.
fn named_reference(link: BrokenLink<'_>) -> Option<(CowStr<'_>, CowStr<'_>)> {
    let is_reference = link.link_type == LinkType::Reference || link.reference.starts_with('^');
    is_reference.then_some((link.reference, CowStr::from("")))
}

/// Notes marks of emphasis that are read as text; those side by side are one.
fn note_mark(open: &mut Vec<Range<usize>>, said: &str, range: &Range<usize>) {
    let is_marks = ['*', '_', '~'].iter().any(|mark| said.chars().all(|c| c == *mark)) && said != "~";
    match open.last_mut() {
        Some(last) if is_marks && last.end == range.start => last.end = range.end,
        _ if is_marks => open.push(range.clone()),
        _ => {}
    }
}

/// Tells whether marks stand right before or behind a word, as those do that open or close something.
fn touches_word(text: &str, marks: &Range<usize>) -> bool {
    let before = text[..marks.start].chars().next_back();
    let after = text[marks.end..].chars().next();
    let touches = |c: Option<char>| c.is_some_and(|c| !c.is_whitespace());
    before != Some('\\') && (touches(before) || touches(after))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<(ElementKind, String)> {
        elements(text).into_iter().map(|element| (element.kind, element.target)).collect()
    }

    #[test]
    fn links_images_code_and_footnotes_are_found() {
        use ElementKind::{Code, Footnote, Image, Link};
        let text =
            "See [the *call*](https://a.b/c \"T\"), [x][lab], ![alt](i.png), `a | b`, <https://d.e>.[^1] [no] \\`x\\`";
        let expected = [
            (Link, "https://a.b/c"),
            (Link, "lab"),
            (Image, "i.png"),
            (Code, "a | b"),
            (Link, "https://d.e"),
            (Footnote, "[^1]"),
        ];
        assert_eq!(found(text), expected.map(|(kind, target)| (kind, target.to_owned())));
    }

    #[test]
    fn machine_spans_leave_the_words_of_links_out() {
        let text = "See [two](x/2.md) and `c2` in <b>2</b> &amp; [f][l2].[^2]";
        let spans: Vec<&str> = machine_spans(text).into_iter().map(|span| &text[span]).collect();
        assert_eq!(spans, ["](x/2.md)", "`c2`", "][l2]", "[^2]"]);
    }

    #[test]
    fn emphasis_that_does_not_close_is_found() {
        let count = |text| open_emphasis(text).len();
        assert_eq!(count("**bold** and *it* and _x_ and snake_case"), 0);
        assert_eq!(count("**bold and *it*"), 1);
        assert_eq!(count("5 * 3 and \\*no"), 0);
        assert_eq!(count("*open"), 1);
        assert_eq!(count("** bold**"), 1);
    }
}
