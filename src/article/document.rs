//! Markdown → segments with their places, and the block structure around them.

use std::cell::Cell;
use std::ops::Range;

use pulldown_cmark::{Event, LinkType, Options, Parser, Tag, TagEnd};

use super::definitions::Definition;
use super::embedded::Embedded;
use super::html::{HtmlReader, HtmlText, Piece, Stretch};
use super::left_out::LeftOut;
use super::open_segment::OpenSegment;
use super::segment::Segment;
use super::segment_kind::SegmentKind;
use super::skeleton::{Difference, Skeleton};
use crate::fluent::count_words;

/// A Markdown text: its segments and its block structure.
#[derive(Debug, Clone)]
pub struct Document {
    /// What is translated, in the order of the text.
    pub segments: Vec<Segment>,
    pub(super) skeleton: Skeleton,
    /// The words of code and of HTML that are in no segment.
    pub(super) left: LeftOut,
}

/// What is Markdown, beside CommonMark. Heading attributes are read by [`OpenSegment`]: the parser panics on some.
pub(super) const OPTIONS: Options = Options::ENABLE_TABLES
    .union(Options::ENABLE_FOOTNOTES)
    .union(Options::ENABLE_STRIKETHROUGH)
    .union(Options::ENABLE_TASKLISTS)
    .union(Options::ENABLE_DEFINITION_LIST)
    .union(Options::ENABLE_GFM);

impl Document {
    /// Reads the Markdown of a text from an offset on; `None` if the parser panics.
    #[must_use]
    pub fn parse(text: &str, from: usize) -> Option<Self> {
        guarded(|| Reader::new(text, from).read())
    }

    /// The first place at which the block structure of another document differs from this one's; `None` if it never does.
    #[must_use]
    pub fn difference(&self, other: &Self) -> Option<Difference> {
        self.skeleton.difference(&other.skeleton)
    }
}

/// Runs the Markdown parser; `None` if it panics: its mistake must not end the work on all other texts.
pub(super) fn guarded<T>(parse: impl FnOnce() -> T + std::panic::UnwindSafe) -> Option<T> {
    IS_PARSING.set(true);
    let parsed = std::panic::catch_unwind(parse).ok();
    IS_PARSING.set(false);
    parsed
}

thread_local! {
    static IS_PARSING: Cell<bool> = const { Cell::new(false) };
}

/// Lets panics of the Markdown parser pass in silence: they are caught, and the article is named. For a front end to call once.
pub fn silence_parser_panics() {
    let shout = std::panic::take_hook();
    std::panic::set_hook(Box::new(move |panic| {
        if !is_parsing() {
            shout(panic);
        }
    }));
}

/// Whether this thread is in the Markdown parser: a panic there is caught, and nothing to shout about.
fn is_parsing() -> bool {
    IS_PARSING.get()
}

/// Reads the parser's events.
struct Reader<'t> {
    text: &'t str,
    from: usize,
    segments: Vec<Segment>,
    skeleton: Skeleton,
    /// The blocks that are open, outermost first.
    open: Vec<Container>,
    segment: Option<OpenSegment<'t>>,
    /// Whether the running text is code or HTML, which is not translated.
    is_raw: bool,
    is_table_header: bool,
    /// The HTML block that is open, and what reads it.
    html: Stretch,
    html_reader: HtmlReader,
    left: LeftOut,
}

/// A block that decides what the text in it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Container {
    Heading(u8),
    Quotation,
    ListItem,
    Footnote,
    TableCell,
    Term,
    Definition,
    Other,
}

impl<'t> Reader<'t> {
    fn new(text: &'t str, from: usize) -> Self {
        Self {
            text,
            from,
            segments: Vec::new(),
            skeleton: Skeleton::default(),
            open: Vec::new(),
            segment: None,
            is_raw: false,
            is_table_header: false,
            html: Stretch::default(),
            html_reader: HtmlReader::default(),
            left: LeftOut::default(),
        }
    }

    fn read(mut self) -> Document {
        let mut events = Parser::new_ext(&self.text[self.from..], OPTIONS).into_offset_iter();
        for (event, range) in events.by_ref() {
            self.event(event, range.start + self.from..range.end + self.from);
        }
        self.close_segment();
        let definitions = events.reference_definitions().iter().map(|(label, found)| {
            let span = found.span.start + self.from..found.span.end + self.from;
            Definition::new(self.text, span, label, &found.dest, found.title.is_some())
        });
        let definitions = definitions.collect();
        self.take_definitions(definitions);
        self.left.html = self.html_reader.left;
        Document { segments: self.segments, skeleton: self.skeleton, left: self.left }
    }

    fn event(&mut self, event: Event<'_>, range: Range<usize>) {
        match event {
            Event::Start(tag) if is_inline(&tag) => self.inline_tag(&tag, range),
            Event::End(TagEnd::Emphasis | TagEnd::Strong | TagEnd::Strikethrough | TagEnd::Link | TagEnd::Image) => {}
            Event::Start(tag) => {
                self.close_segment();
                self.skeleton.open(&tag, range.start);
                self.is_raw |= matches!(tag, Tag::CodeBlock(_) | Tag::HtmlBlock);
                self.is_table_header |= matches!(tag, Tag::TableHead);
                self.open.push(Container::of(&tag));
            }
            Event::End(tag) => {
                self.close_segment();
                self.close_html();
                self.skeleton.close(tag, range.end);
                self.is_raw &= !matches!(tag, TagEnd::CodeBlock | TagEnd::HtmlBlock);
                self.is_table_header &= tag != TagEnd::TableHead;
                self.open.pop();
            }
            Event::Text(text) if self.is_raw => {
                self.left.code += count_words(&text);
                self.skeleton.leaf("raw", &text, range.start);
            }
            Event::Html(_) => self.html.push(self.text, range),
            Event::Rule => {
                self.close_segment();
                self.skeleton.leaf("rule", "", range.start);
            }
            Event::TaskListMarker(done) => {
                self.skeleton.leaf("task", if done { "x" } else { "" }, range.start);
            }
            Event::Text(text) => {
                let has_words = text.chars().any(char::is_alphanumeric);
                self.segment(range).note_text(has_words);
            }
            Event::HardBreak => self.segment(range.clone()).note_hard_break(range),
            Event::Code(_)
            | Event::InlineMath(_)
            | Event::DisplayMath(_)
            | Event::InlineHtml(_)
            | Event::FootnoteReference(_)
            | Event::SoftBreak => drop(self.segment(range)),
        }
    }

    fn inline_tag(&mut self, tag: &Tag<'_>, range: Range<usize>) {
        let segment = self.segment(range.clone());
        let (link_type, opening) = match tag {
            Tag::Link { link_type, .. } => (*link_type, "[".len()),
            Tag::Image { link_type, .. } => (*link_type, "![".len()),
            _ => return,
        };
        if opening == "![".len() {
            segment.note_image(range.clone());
        }
        if matches!(link_type, LinkType::Shortcut | LinkType::Collapsed) {
            segment.note_label(range, opening);
        }
    }

    /// The open segment, made larger to have this in it; opens one if there is none.
    fn segment(&mut self, range: Range<usize>) -> &mut OpenSegment<'t> {
        let text = self.text;
        let segment = self.segment.get_or_insert_with(|| OpenSegment::new(text, range.clone()));
        segment.extend(range.end);
        segment
    }

    fn close_segment(&mut self) {
        let Some(open) = self.segment.take() else { return };
        let start = open.start();
        let kind = self.kind();
        let quotations = self.open.iter().filter(|container| **container == Container::Quotation).count();
        // Where a table lacks very many cells, the parser tells of some that stand nowhere.
        let last = self.segments.last().map_or(self.from, |last| last.span.end);
        let segment = open.close(kind, quotations).filter(|segment| segment.span.start >= last);
        self.skeleton.text(start, segment.as_ref().map(|_| self.segments.len()));
        self.segments.extend(segment);
    }

    /// Takes in the titles of definitions, each in its place among the segments.
    fn take_definitions(&mut self, mut definitions: Vec<Definition>) {
        definitions.sort_by_key(|definition| definition.span.start);
        let mut titles: Vec<Segment> = Vec::new();
        for Definition { span, said, title } in definitions {
            self.skeleton.definition(&said, title.is_some(), span.start);
            titles.extend(title.map(|(span, mark)| {
                let text = &self.text[span.clone()];
                Segment::embedded(Embedded::Title(mark), SegmentKind::LinkTitle, text, span)
            }));
        }
        if titles.is_empty() {
            return;
        }
        let starts: Vec<usize> = self.segments.iter().map(|segment| segment.span.start).collect();
        let before = |at: usize| titles.partition_point(|title| title.span.start < at);
        self.skeleton.renumber(|segment| segment + starts.get(segment).copied().map_or(0, before));
        self.segments.append(&mut titles);
        self.segments.sort_by_key(|segment| segment.span.start);
    }

    /// Takes in the HTML block that was read: its texts, and around them its bytes.
    fn close_html(&mut self) {
        let html = std::mem::take(&mut self.html);
        if html.text().is_empty() {
            return;
        }
        let texts = self.html_reader.read(html.text());
        for piece in html.divided(texts, |text: &HtmlText| text.span.clone()) {
            match piece {
                Piece::Fixed(span, at) => self.skeleton.leaf("html", &html.text()[span], at),
                Piece::Text(HtmlText { span, quote, has_words }) => {
                    let (embedded, kind) = match quote {
                        Some(quote) => (Embedded::Value(quote), SegmentKind::Attribute),
                        None => (Embedded::Html, SegmentKind::HtmlText),
                    };
                    let (said, span) = (&html.text()[span.clone()], html.in_article(&span));
                    self.skeleton.text(span.start, has_words.then_some(self.segments.len()));
                    self.segments.extend(has_words.then(|| Segment::embedded(embedded, kind, said, span)));
                }
            }
        }
    }

    /// What a text is from the innermost block that says so.
    fn kind(&self) -> SegmentKind {
        let innermost = self.open.iter().rev().find(|container| **container != Container::Other);
        match innermost {
            None | Some(Container::Other) => SegmentKind::Paragraph,
            Some(Container::Heading(level)) => SegmentKind::Heading(*level),
            Some(Container::Quotation) => SegmentKind::Quotation,
            Some(Container::ListItem) => SegmentKind::ListItem,
            Some(Container::Footnote) => SegmentKind::Footnote,
            Some(Container::TableCell) if self.is_table_header => SegmentKind::TableHeader,
            Some(Container::TableCell) => SegmentKind::TableCell,
            Some(Container::Term) => SegmentKind::Term,
            Some(Container::Definition) => SegmentKind::Definition,
        }
    }
}

impl Container {
    fn of(tag: &Tag<'_>) -> Self {
        match tag {
            Tag::Heading { level, .. } => Self::Heading(*level as u8),
            Tag::BlockQuote(_) => Self::Quotation,
            Tag::Item => Self::ListItem,
            Tag::FootnoteDefinition(_) => Self::Footnote,
            Tag::TableCell => Self::TableCell,
            Tag::DefinitionListTitle => Self::Term,
            Tag::DefinitionListDefinition => Self::Definition,
            _ => Self::Other,
        }
    }
}

fn is_inline(tag: &Tag<'_>) -> bool {
    matches!(tag, Tag::Emphasis | Tag::Strong | Tag::Strikethrough | Tag::Link { .. } | Tag::Image { .. })
}
