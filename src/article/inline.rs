//! What the Markdown of one unit's text has besides words: links, images, code, footnote references, emphasis.

use std::ops::Range;

use pulldown_cmark::{BrokenLink, CowStr, Event, LinkType, Options, Parser, Tag, TagEnd};

use super::dialect::Dialect;
use super::markdown_parser::{OPTIONS, guarded};
use super::syntax::{Protected, ProtectedKind, filled, protected};
use crate::fluent::joined;

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
    /// What is no Markdown: a directive, a formula, an expression or a tag of JSX.
    Syntax,
}

/// What code, links, HTML and syntax have.
const MARKS: [char; 6] = ['[', '`', '<', '{', '$', '\\'];

fn may_have_any(text: &str, dialect: Dialect) -> bool {
    text.contains(MARKS) || (dialect.has_emoji() && text.contains(':'))
}

/// One unit's text, read.
#[derive(Debug, Default)]
struct Reading {
    elements: Vec<Element>,
    /// What is for machines: code, destinations, labels.
    machine: Vec<Range<usize>>,
    /// Marks of emphasis that belong to no pair.
    open: Vec<Range<usize>>,
    /// The links and images that are being read: their range, and where their words ended so far.
    links: Vec<(Range<usize>, usize)>,
    /// What is syntax.
    syntax: Vec<Protected>,
    has_words: bool,
}

/// The elements of a text, in their order.
#[must_use]
pub fn elements(text: &str, dialect: Dialect) -> Vec<Element> {
    if !may_have_any(text, dialect) {
        return Vec::new();
    }
    Reading::of(text, dialect).elements
}

/// The stretches of a text that Markdown has for machines: code, destinations and labels of links, footnote
/// references; not HTML. In order; none inside another.
#[must_use]
pub fn machine_spans(text: &str, dialect: Dialect) -> Vec<Range<usize>> {
    if !may_have_any(text, dialect) {
        return Vec::new();
    }
    Reading::of(text, dialect).machine
}

/// A text without its code and the destinations of its links.
#[must_use]
pub fn without_machine_text(text: &str, dialect: Dialect) -> String {
    let mut said = String::with_capacity(text.len());
    let mut at = 0;
    for span in machine_spans(text, dialect) {
        said.push_str(&text[at..span.start]);
        said.push(' ');
        at = span.end;
    }
    said.push_str(&text[at..]);
    said
}

/// The marks of emphasis (`*`, `_`, `~~`) that open or close nothing, where they look as if they should.
#[must_use]
pub fn open_emphasis(text: &str, dialect: Dialect) -> Vec<Range<usize>> {
    if !text.contains(['*', '_', '~']) {
        return Vec::new();
    }
    let mut open = Reading::of(text, dialect).open;
    if dialect.has_emphasis_anywhere() {
        // What CommonMark leaves open opens and closes here, two by two.
        for mark in ["**", "*", "__", "_", "~~"] {
            let is_same = |span: &Range<usize>| text.get(span.clone()) == Some(mark);
            let mut left = open.iter().filter(|span| is_same(span)).count() % 2;
            open.retain(|span| !is_same(span) || std::mem::take(&mut left) > 0);
        }
    }
    open
}

/// Whether a text says something to people, beside code, HTML and syntax.
pub(super) fn has_words(text: &str, dialect: Dialect) -> bool {
    !may_have_any(text, dialect) || Reading::of(text, dialect).has_words
}

impl Reading {
    /// Reads a text; one that the parser fails on has nothing in it.
    fn of(text: &str, dialect: Dialect) -> Self {
        // What no MDX can have is text as far as this goes.
        let syntax = protected(text, dialect).unwrap_or_default();
        guarded(move || Self { syntax, ..Self::default() }.read(text)).unwrap_or_default()
    }

    fn read(mut self, written: &str) -> Self {
        let text = &*filled(written, self.syntax.iter().map(|found| found.span.clone()));
        let mut callback = named_reference;
        let options = OPTIONS.difference(Options::ENABLE_FOOTNOTES | Options::ENABLE_DEFINITION_LIST);
        let parser = Parser::new_with_broken_link_callback(text, options, Some(&mut callback));
        for (event, range) in parser.into_offset_iter() {
            if let Event::Text(ref said) = event {
                self.has_words |= self.says_something(text, said, &range);
            }
            match event {
                Event::Start(Tag::Link { link_type, dest_url, id, .. }) => {
                    let target = self.as_written(written, &range, if dest_url.is_empty() { &id } else { &dest_url });
                    self.open_link(link_type, &target, &range);
                }
                Event::Start(Tag::Image { dest_url, id, .. }) => {
                    let target = self.as_written(written, &range, if dest_url.is_empty() { &id } else { &dest_url });
                    self.note(ElementKind::Image, &target, &range);
                    self.links.push((range.clone(), range.start + "![".len()));
                }
                Event::End(TagEnd::Link | TagEnd::Image) => self.close_link(),
                Event::Code(ref code) => {
                    self.note(ElementKind::Code, code, &range);
                    self.machine.push(range.clone());
                }
                // What is read otherwise than it is written is a character reference.
                Event::Text(ref said) if text[range.clone()] == **said && !self.is_in_machine_text(&range) => {
                    note_mark(&mut self.open, said, &range);
                }
                _ => {}
            }
            if let Some((link, inside)) = self.links.last_mut()
                && link.start < range.start
            {
                *inside = (*inside).max(range.end);
            }
        }
        self.open.retain(|marks| touches_word(text, marks));
        self.note_syntax(written);
        self.machine = joined(self.machine);
        self
    }

    fn note(&mut self, kind: ElementKind, target: &str, span: &Range<usize>) {
        self.elements.push(Element { kind, target: target.to_owned(), span: span.clone() });
    }

    /// Takes what is syntax for elements, and keeps it from rules about words. Template tags, and lists of attributes that
    /// look like them, have a rule of their own.
    fn note_syntax(&mut self, written: &str) {
        for found in &self.syntax {
            let said = &written[found.span.clone()];
            let is_tag = found.kind == ProtectedKind::Template
                || ["{{", "{%", "{#", "{:"].iter().any(|open| said.starts_with(open));
            if !is_tag {
                let target = found.said(written);
                self.elements.push(Element { kind: ElementKind::Syntax, target, span: found.span.clone() });
            }
            self.machine.push(found.span.clone());
        }
        self.elements.sort_by_key(|element| element.span.start);
        self.machine.sort_by_key(|span| span.start);
    }

    /// Where a link leads: as it is written, if there is syntax in it.
    fn as_written(&self, written: &str, range: &Range<usize>, target: &str) -> String {
        let after = self.syntax.partition_point(|found| found.span.end <= range.end);
        let last = self.syntax[..after].last().filter(|found| range.start < found.span.start);
        let Some(last) = last else { return target.to_owned() };
        let link = &written[range.clone()];
        match link.rfind("](").map(|at| at + "](".len()) {
            Some(from) if range.start + from <= last.span.start => {
                link[from..].strip_suffix(')').unwrap_or(&link[from..]).to_owned()
            }
            _ => target.to_owned(),
        }
    }

    /// Whether a text has words that are no syntax.
    fn says_something(&self, text: &str, said: &str, range: &Range<usize>) -> bool {
        let mut at = range.start;
        let is_word = |said: &str| said.contains(char::is_alphanumeric);
        let first = self.syntax.partition_point(|found| found.span.end <= range.start);
        let last = self.syntax.partition_point(|found| found.span.start < range.end);
        if first >= last {
            return is_word(said);
        }
        for found in &self.syntax[first..last] {
            if at < found.span.start && is_word(&text[at..found.span.start]) {
                return true;
            }
            at = found.span.end;
        }
        at < range.end && is_word(&text[at..range.end])
    }

    fn open_link(&mut self, link_type: LinkType, target: &str, range: &Range<usize>) {
        let is_footnote = link_type == LinkType::ShortcutUnknown && target.starts_with('^');
        if is_footnote {
            self.note(ElementKind::Footnote, &format!("[{target}]"), range);
        } else {
            self.note(ElementKind::Link, target, range);
        }
        if is_footnote || matches!(link_type, LinkType::Autolink | LinkType::Email) {
            self.machine.push(range.clone());
            self.links.push((range.clone(), range.end));
        } else {
            self.links.push((range.clone(), range.start + "[".len()));
        }
    }

    /// Behind the words of a link, its destination or its label is for machines.
    fn close_link(&mut self) {
        if let Some((range, inside)) = self.links.pop()
            && inside < range.end
        {
            self.machine.push(inside..range.end);
        }
    }

    fn is_in_machine_text(&self, range: &Range<usize>) -> bool {
        self.machine.last().is_some_and(|span| span.end > range.start)
    }
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

/// Whether marks stand right before or behind a word, as those do that open or close something.
fn touches_word(text: &str, marks: &Range<usize>) -> bool {
    let before = text[..marks.start].chars().next_back();
    let after = text[marks.end..].chars().next();
    let touches = |c: Option<char>| c.is_some_and(|c| !c.is_whitespace());
    before != Some('\\') && (touches(before) || touches(after))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::Flavor;

    fn found(text: &str) -> Vec<(ElementKind, String)> {
        elements(text, Dialect::default()).into_iter().map(|element| (element.kind, element.target)).collect()
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
        let spans: Vec<&str> = machine_spans(text, Dialect::default()).into_iter().map(|span| &text[span]).collect();
        assert_eq!(spans, ["](x/2.md)", "`c2`", "][l2]", "[^2]"]);
    }

    #[test]
    fn emphasis_that_does_not_close_is_found() {
        let count = |text| open_emphasis(text, Dialect::default()).len();
        assert_eq!(count("**bold** and *it* and _x_ and snake_case"), 0);
        assert_eq!(count("**bold and *it*"), 1);
        assert_eq!(count("5 * 3 and \\*no"), 0);
        assert_eq!(count("*open"), 1);
        assert_eq!(count("** bold**"), 1);
    }

    #[test]
    fn emphasis_closes_before_a_letter_where_the_program_reads_it_so() {
        let count = |text, flavor| open_emphasis(text, Dialect::new(flavor, false)).len();
        let text = "**[Yaku](https://example.org)**は**「新」**だ";
        assert!(count(text, Flavor::Hugo) > 0);
        assert_eq!((count(text, Flavor::MkDocs), count(text, Flavor::Jekyll)), (0, 0));
        assert_eq!(count("**bold は", Flavor::MkDocs), 1);
    }
}
